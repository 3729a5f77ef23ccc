//! What the picture of a graph keeps to.

use super::*;

/// 40 × 400, each node of the right column linked with a few of the left, in 17 groups.
fn large() -> Input {
    let right = (0..400).map(|node| node % 17).collect();
    let links =
        (0..400).flat_map(|node| (0..7).map(move |n| ((node * 7 + n * n * 5) % 40, node, 1 + (node + n) as u32 % 9)));
    let mut links: Vec<_> = links.collect();
    links.sort_by_key(|link| (link.0, link.1));
    links.dedup_by_key(|link| (link.0, link.1));
    Input { left: 40, right, links, ..Input::default() }
}

fn small() -> Input {
    Input {
        left: 2,
        right: vec![0, 1, 0],
        links: vec![(0, 1, 2), (0, 2, 5), (1, 0, 1), (1, 1, 10)],
        ..Input::default()
    }
}

fn ranks(network: &Network) -> Vec<usize> {
    let mut order: Vec<usize> = (0..network.right.len()).collect();
    order.sort_by_key(|node| network.right[*node].rank);
    order
}

#[test]
fn the_right_column_stands_in_groups_by_what_it_is_linked_with() {
    let network = layout(&small(), 900.0);
    // In group 0 the node that is linked with the upper node stands above.
    assert_eq!(ranks(&network), [2, 0, 1]);
    assert_eq!(network.groups.iter().map(|group| group.group).collect::<Vec<_>>(), [0, 1]);
    for group in &network.groups {
        assert!(group.name < group.span.0 && group.span.0 < group.span.1);
    }
    assert_eq!(network.thick, [1.6, 4.0, 0.8, 8.0]);
    assert!(network.left.iter().chain(&network.right).all(|node| node.named));
}

#[test]
fn nothing_leaves_the_picture_and_names_never_meet() {
    for (input, width) in [(small(), 300.0), (small(), 1000.0), (large(), 300.0), (large(), 1100.0)] {
        let network = layout(&input, width);
        assert!(0.0 < network.x.0 && network.x.0 + 60.0 < network.x.1 && network.x.1 < network.width, "{width}");
        for column in [&network.left, &network.right] {
            let mut nodes: Vec<Node> = column.clone();
            nodes.sort_by_key(|node| node.rank);
            for pair in nodes.windows(2) {
                assert!(pair[0].y + pair[0].radius < pair[1].y - pair[1].radius + 0.01, "nodes meet: {pair:?}");
            }
            let named: Vec<f64> = nodes.iter().filter(|node| node.named).map(|node| node.y).collect();
            assert!(named.windows(2).all(|pair| pair[1] - pair[0] >= NAMES_APART));
            assert!(nodes.iter().all(|node| node.y > 0.0 && node.y < network.height));
        }
        let strongest = input.links.iter().map(|link| link.2).max();
        assert_eq!(network.thick.iter().copied().fold(0.0, f64::max), THICKEST, "{strongest:?}");
    }
    assert!(layout(&large(), 1100.0).right.iter().filter(|node| node.named).count() > 30);
}

#[test]
fn of_very_many_links_the_strongest_stand_out() {
    let links = |strengths: &[(usize, u32)]| {
        let strengths = strengths.iter().flat_map(|(count, strength)| vec![*strength; *count]);
        strengths.enumerate().map(|(place, strength)| (0, place, strength)).collect::<Vec<_>>()
    };
    for (strengths, expected) in [
        (vec![(STRONGEST, 1)], 0),
        (vec![(STRONGEST - 5, 7), (20, 6), (900, 1)], 6),
        (vec![(40, 7), (900, 2), (300, 1)], 3),
        (vec![(900, 1)], 0),
        (vec![], 0),
    ] {
        let links = links(&strengths);
        let network = layout(&Input { left: 1, right: vec![0; links.len()], links, ..Input::default() }, 900.0);
        assert_eq!(network.outstanding, expected, "{strengths:?}");
        let seen = (0..network.links.len()).filter(|link| network.stands_out(*link)).count();
        assert!(expected == 0 || seen <= STRONGEST + STRONGEST / 4, "{seen}");
    }
}

#[test]
fn short_names_leave_their_room_to_long_ones() {
    let room = |names, width| layout(&Input { names, ..small() }, width).name_rooms();
    let usual = room((0.0, 0.0), 960.0);
    assert_eq!(room((500.0, 100.0), 960.0), usual, "names that are cut have what there is");
    let (left, right) = room((80.0, 500.0), 960.0);
    assert!(left >= 80.0 && left < usual.0 && right > usual.1 + 100.0, "{left} {right}");
    for width in [240.0, 480.0, 2000.0] {
        let network = layout(&Input { names: (10.0, 9000.0), ..small() }, width);
        let threads = if width < NARROW { THREADS.1 } else { THREADS.0 };
        assert!(network.x.1 - network.x.0 >= width * threads - 0.01, "{width}");
    }
}

#[test]
fn one_more_event_of_a_pair_moves_nothing() {
    let (input, mut more) = (large(), large());
    more.links[100].2 += 1;
    let (before, after) = (layout(&input, 900.0), layout(&more, 900.0));
    let places = |network: &Network| network.right.iter().map(|node| (node.y, node.rank)).collect::<Vec<_>>();
    assert_eq!(places(&before), places(&after));
    assert_eq!(
        before.left.iter().map(|node| node.y).collect::<Vec<_>>(),
        after.left.iter().map(|node| node.y).collect::<Vec<_>>()
    );
}

#[test]
fn a_new_link_moves_only_its_own_node() {
    let (input, mut more) = (large(), large());
    let (left, right) = (0..40)
        .map(|left| (left, 200))
        .find(|pair| !input.links.iter().any(|link| (link.0, link.1) == *pair))
        .expect("a free pair");
    more.links.push((left, right, 1));
    let without =
        |input: &Input| ranks(&layout(input, 900.0)).into_iter().filter(|node| *node != right).collect::<Vec<_>>();
    assert_eq!(without(&input), without(&more));
    assert_eq!(layout(&input, 900.0), layout(&input, 900.0), "the same data give the same picture");
}

#[test]
fn what_is_pointed_at_is_found() {
    let network = layout(&small(), 900.0);
    for (index, _) in network.links.iter().enumerate() {
        let (from, to) = network.ends(index).expect("ends");
        // A sixth of the way the threads of one node have hardly parted; in the middle each is alone.
        let middle = f64::midpoint(network.x.0, network.x.1);
        assert_eq!(network.at(middle, f64::midpoint(from, to)), Some(Place::Link { link: index, from_left: true }));
    }
    for (index, node) in network.left.iter().enumerate() {
        assert_eq!(network.at(30.0, node.y + 3.0), Some(Place::Left(index)));
    }
    for (index, node) in network.right.iter().enumerate() {
        assert_eq!(network.at(850.0, node.y - 3.0), Some(Place::Right(index)));
    }
    assert_eq!(network.at(450.0, -200.0), None);
    assert_eq!(layout(&Input::default(), 900.0).at(1.0, 1.0), None);
}

#[test]
fn the_curve_passes_where_it_is_said_to_pass() {
    let network = layout(&small(), 900.0);
    assert!(network.way(network.x.0) < 1e-6 && (network.way(network.x.1) - 1.0).abs() < 1e-6);
    assert!((network.way(f64::midpoint(network.x.0, network.x.1)) - 0.5).abs() < 1e-6);
    assert!(network.way(network.x.0 + 50.0) < network.way(network.x.0 + 60.0));
}

fn walk(keys: &str, expected: Option<Place>) {
    let network = layout(&small(), 900.0);
    let mut here = None;
    for key in keys.split_whitespace() {
        let step_of = match key {
            "up" => Step::Up,
            "down" => Step::Down,
            "left" => Step::Left,
            "right" => Step::Right,
            "home" => Step::First,
            _ => Step::Last,
        };
        here = step(&network, here, step_of);
    }
    assert_eq!(here, expected, "{keys}");
}

#[test]
fn keys_walk_the_columns_and_along_the_links() {
    let link = |link, from_left| Some(Place::Link { link, from_left });
    walk("down", Some(Place::Left(0)));
    walk("down down", Some(Place::Left(1)));
    walk("down down down", Some(Place::Left(0)));
    walk("down up", Some(Place::Left(1)));
    walk("down left", Some(Place::Left(0)));
    // The strongest link first, then the node's others by where they end.
    walk("down right", link(1, true));
    walk("down right down", link(0, true));
    walk("down right down down", link(1, true));
    walk("down right left", Some(Place::Left(0)));
    walk("down right right", Some(Place::Right(2)));
    walk("down right right down", Some(Place::Right(0)));
    walk("down right right end", Some(Place::Right(1)));
    walk("down right right end left", link(3, false));
    walk("down right right end left up", link(0, false));
    walk("down end", Some(Place::Left(1)));
    assert_eq!(step(&layout(&Input::default(), 900.0), None, Step::Down), None);
    assert_eq!(links_of(&layout(&small(), 900.0), 1, false), [0, 3]);
}

#[test]
fn other_keys_ask_for_nothing() {
    assert_eq!(Step::of_key("Tab"), None);
    assert_eq!(Step::of_key("ArrowUp"), Some(Step::Up));
}

#[test]
fn a_name_of_the_left_column_takes_as_many_lines_as_there_is_room_for() {
    let of = |left: usize| Input { left, right: vec![0; 10], links: vec![(0, 0, 1)], ..Input::default() };
    let name = "Школа имени Героя Труда";
    for (left, lines) in [(2, 3), (7, 2), (40, 1)] {
        let placed = layout(&of(left), 300.0);
        let broken = placed.name_lines(name, true, 12.0);
        assert!(broken.len() <= lines && broken.len() >= lines.min(2), "{left}: {broken:?}");
        assert!(broken.iter().all(|line| text::width(line, 12.0) <= placed.name_rooms().0), "{broken:?}");
        assert_eq!(placed.name_lines(name, false, 12.0).len(), 1);
    }
}

#[test]
fn on_a_phone_long_names_of_the_right_column_have_two_lines() {
    let input = |names| Input { left: 1, right: vec![0; 3], links: vec![(0, 0, 1), (0, 1, 1), (0, 2, 1)], names };
    let lines = |network: &Network| network.name_lines("Предприятие «Партнёр 11»", false, 12.0);
    let phone = layout(&input((80.0, 400.0)), 300.0);
    assert_eq!(phone.right_lines, 2);
    assert_eq!(lines(&phone), ["Предприятие", "«Партнёр 11»"]);
    let ys: Vec<f64> = phone.right.iter().map(|node| node.y).collect();
    assert!(ys.windows(2).all(|pair| pair[1] - pair[0] >= 2.0 * NAMES_APART), "{ys:?}");
    // The threads keep their share.
    assert!(phone.x.1 - phone.x.0 >= 300.0 * THREADS.1 - 0.01, "{:?}", phone.x);
    // Short ones, and any on a wide screen, have one.
    assert_eq!(layout(&input((80.0, 60.0)), 300.0).right_lines, 1);
    let wide = layout(&input((80.0, 400.0)), 900.0);
    assert_eq!(wide.right_lines, 1);
    assert_eq!(lines(&wide), ["Предприятие «Партнёр 11»"]);
}
