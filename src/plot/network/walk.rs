//! Walking a graph by keys: up and down within a column or among the links of one node, left and right along a link.

use super::Network;

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a node of the left column.
    Left(usize),
    /// On a node of the right column.
    Right(usize),
    /// On a link.
    Link {
        /// Which.
        link: usize,
        /// Whether it was come to from its left end, whose other links are then above and below.
        from_left: bool,
    },
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next one above.
    Up,
    /// The next one below.
    Down,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// The first of the column.
    First,
    /// The last of the column.
    Last,
}

impl Step {
    /// The step of a key of the keyboard; `None` where it asks for none.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

/// Where a step leads: from nowhere to the top of the left column; up and down go round the ends; where there is nothing to
/// go to, one stays. `None` in a graph without nodes.
pub fn step(network: &Network, here: Option<Place>, step: Step) -> Option<Place> {
    let Some(here) = here else { return by_rank(network, true, 0) };
    let next = match (here, step) {
        (Place::Left(node), Step::Right) => strongest(network, node, true),
        (Place::Right(node), Step::Left) => strongest(network, node, false),
        (Place::Left(_), Step::Left) | (Place::Right(_), Step::Right) => None,
        (Place::Left(node), _) => in_column(network, node, true, step),
        (Place::Right(node), _) => in_column(network, node, false, step),
        (Place::Link { link, .. }, Step::Left) => network.links.get(link).map(|link| Place::Left(link.0)),
        (Place::Link { link, .. }, Step::Right) => network.links.get(link).map(|link| Place::Right(link.1)),
        (Place::Link { link, from_left }, _) => among_links(network, link, from_left, step),
    };
    Some(next.unwrap_or(here))
}

fn by_rank(network: &Network, left: bool, rank: usize) -> Option<Place> {
    let nodes = if left { &network.left } else { &network.right };
    let node = nodes.iter().position(|node| node.rank == rank)?;
    Some(if left { Place::Left(node) } else { Place::Right(node) })
}

fn in_column(network: &Network, node: usize, left: bool, step: Step) -> Option<Place> {
    let nodes = if left { &network.left } else { &network.right };
    by_rank(network, left, turn(nodes.get(node)?.rank, nodes.len(), step))
}

/// The place after a step among `count`, round the ends.
fn turn(here: usize, count: usize, step: Step) -> usize {
    let last = count.saturating_sub(1);
    match step {
        Step::Up => here.checked_sub(1).unwrap_or(last),
        Step::Down if here >= last => 0,
        Step::Down => here + 1,
        Step::First => 0,
        Step::Last => last,
        Step::Left | Step::Right => here,
    }
}

/// The links of a node from the top, by where their other ends stand.
pub fn links_of(network: &Network, node: usize, left: bool) -> Vec<usize> {
    let own = |link: &(usize, usize, u32)| if left { link.0 } else { link.1 };
    let links = network.links.iter().enumerate().filter(|(_, link)| own(link) == node);
    let mut links: Vec<usize> = links.map(|(index, _)| index).collect();
    links.sort_by_key(|index| {
        let link = network.links.get(*index)?;
        let other = if left { network.right.get(link.1) } else { network.left.get(link.0) };
        other.map(|other| other.rank)
    });
    links
}

fn strongest(network: &Network, node: usize, left: bool) -> Option<Place> {
    let links = links_of(network, node, left);
    // Of equals the upper one: the last greatest of the list from below.
    let link = links.into_iter().rev().max_by_key(|index| network.links.get(*index).map(|link| link.2))?;
    Some(Place::Link { link, from_left: left })
}

fn among_links(network: &Network, link: usize, from_left: bool, step: Step) -> Option<Place> {
    let own = network.links.get(link)?;
    let links = links_of(network, if from_left { own.0 } else { own.1 }, from_left);
    let here = links.iter().position(|other| *other == link)?;
    let link = *links.get(turn(here, links.len(), step))?;
    Some(Place::Link { link, from_left })
}
