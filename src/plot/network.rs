//! A graph of two sides as two columns with threads between them: where everything stands, what lies under a pointer, and where
//! a key leads.
//!
//! The left column keeps the order that it is given. The right one stands in groups, in each ordered by the mean place of what
//! a node is linked with, ties as given. How strong a link is moves nothing, so the same data give the same picture, a stronger
//! link only a thicker thread, and a new one moves only its own node. Lengths are CSS pixels; y points down.

mod walk;

pub use walk::{Place, Step, links_of, step};

use crate::plot::{tenths::put, text};

/// The distance of nodes whose names all stand beside them.
const NAMED: f64 = 20.0;
/// Up to so many nodes of the right column have it; more stand closer.
const ALL_NAMED: usize = 60;
/// The least distance of nodes.
const LEAST: f64 = 3.0;
/// The room over a group for its name.
const GROUP: f64 = 26.0;
/// Under this width the names take room from the threads.
const NARROW: f64 = 480.0;
/// The least distance of two names, and of two lines of one.
const NAMES_APART: f64 = 15.0;
/// The thickest thread.
const THICKEST: f64 = 8.0;
/// Of more threads than about so many only the strongest stand out; all alike would be a tangle.
const STRONGEST: usize = 120;
/// The distance of nodes whose names take two lines each.
const TWO_LINES: f64 = 32.0;
/// The least share of the width that the threads have; and where it is narrow.
const THREADS: (f64, f64) = (0.3, 0.22);
/// What a column has beside its names.
const BESIDE: f64 = 12.0;
/// How near a pointer must be to a thread.
const NEAR: f64 = 7.0;

/// What is to be placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// How many nodes the left column has.
    pub left: usize,
    /// The group of each node of the right column; groups stand in the order of their numbers.
    pub right: Vec<usize>,
    /// Links: left, right, and how strong, at least 1.
    pub links: Vec<(usize, usize, u32)>,
    /// How wide the longest name of each column is; 0: not known.
    pub names: (f64, f64),
}

/// A node in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Node {
    /// Its height.
    pub y: f64,
    /// Its radius.
    pub radius: f64,
    /// Whether its name is shown without being asked for.
    pub named: bool,
    /// Its place from the top of its column.
    pub rank: usize,
}

/// A group of the right column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// Its number.
    pub group: usize,
    /// The middle of its name.
    pub name: f64,
    /// Where its nodes begin and end.
    pub span: (f64, f64),
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// The left column, in the order given.
    pub left: Vec<Node>,
    /// The right column, in the order given.
    pub right: Vec<Node>,
    /// The groups, from the top.
    pub groups: Vec<Group>,
    /// The thickness of each link, in the order given.
    pub thick: Vec<f64>,
    /// How strong a link must be to stand out: 0 where all do.
    pub outstanding: u32,
    /// The links.
    pub links: Vec<(usize, usize, u32)>,
    /// The x of both columns.
    pub x: (f64, f64),
    /// How many lines a name of the right column may take.
    pub right_lines: usize,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// Places a graph in a width.
pub fn layout(input: &Input, width: f64) -> Network {
    let width = width.max(240.0);
    let links: Vec<_> =
        input.links.iter().copied().filter(|link| link.0 < input.left && link.1 < input.right.len()).collect();
    let x = columns(width, input.names);
    let order = right_order(input, &links);
    let groups = order.chunk_by(|one, next| input.right.get(*one) == input.right.get(*next));
    let groups: Vec<&[usize]> = groups.collect();
    let count = input.right.len();
    // On a phone, names that are cut alike could not be told apart: they get a second line.
    let right_lines = if width < NARROW && count <= ALL_NAMED && input.names.1 > width - x.1 - BESIDE { 2 } else { 1 };
    let pitch = if right_lines > 1 { TWO_LINES } else { NAMED * ALL_NAMED as f64 / count.max(ALL_NAMED) as f64 };
    let pitch = pitch.max(LEAST);
    let tall = |pitch: f64| pitch * count as f64 + GROUP * groups.len() as f64;
    let height = tall(pitch).max(NAMED * input.left as f64);
    // Where the left column is longer, the right one takes as much room.
    let pitch = if count == 0 { pitch } else { pitch + (height - tall(pitch)) / count as f64 };
    let strength = |side: fn(&(usize, usize, u32)) -> usize, count: usize| {
        let mut sums = vec![0_u64; count];
        for link in &links {
            if let Some(sum) = sums.get_mut(side(link)) {
                *sum += u64::from(link.2);
            }
        }
        sums
    };
    let (of_left, of_right) = (strength(|link| link.0, input.left), strength(|link| link.1, count));
    let mut right = vec![Node::default(); count];
    let mut placed = Vec::with_capacity(groups.len());
    let (mut y, mut rank) = (0.0, 0);
    for nodes in groups {
        let name = y + GROUP / 2.0 + 2.0;
        y += GROUP;
        let from = y;
        for node in nodes {
            if let Some(own) = right.get_mut(*node) {
                *own = Node { y: y + pitch / 2.0, radius: (pitch * 0.42).min(6.0), named: false, rank };
            }
            (y, rank) = (y + pitch, rank + 1);
        }
        let group = nodes.first().and_then(|node| input.right.get(*node)).copied().unwrap_or_default();
        placed.push(Group { group, name, span: (from, y) });
    }
    let apart = height / input.left.max(1) as f64;
    let left = (0..input.left).map(|rank| Node {
        y: apart * (rank as f64 + 0.5),
        radius: (apart * 0.42).min(6.0),
        named: true,
        rank,
    });
    let mut left: Vec<Node> = left.collect();
    let names = placed.iter().map(|group| group.name).collect();
    name_strongest(&mut right, &of_right, names);
    name_strongest(&mut left, &of_left, Vec::new());
    let outstanding = outstanding(&links);
    let greatest = links.iter().map(|link| link.2).max().unwrap_or(1);
    let thick = links.iter().map(|link| (f64::from(link.2) / f64::from(greatest) * THICKEST).max(0.75)).collect();
    Network { left, right, groups: placed, thick, outstanding, links, x, right_lines, width, height }
}

/// The x of both columns: what short names on the left leave free the long ones on the right may take.
fn columns(width: f64, names: (f64, f64)) -> (f64, f64) {
    // A name stands this far from the edge and from its node.
    let around = 21.0;
    let needed = |name: f64, most: f64| if name > 0.0 { (name + around).min(most) } else { most };
    let narrow = width < NARROW;
    let (left_share, right_share) = if narrow { (0.3, 0.48) } else { (0.28, 0.33) };
    let threads = if narrow { THREADS.1 } else { THREADS.0 };
    let room = (width * left_share).min(220.0);
    let left = needed(names.0, room);
    let usual = (width * right_share).min(250.0);
    let right = needed(names.1, usual + room - left).max(usual).min(width * (1.0 - threads) - left);
    (left, width - right)
}

/// How strong a link must be to stand out among very many: as the [`STRONGEST`]th is, or more where too many are as strong.
pub fn outstanding(links: &[(usize, usize, u32)]) -> u32 {
    let mut strengths: Vec<u32> = links.iter().map(|link| link.2).collect();
    strengths.sort_unstable_by(|one, other| other.cmp(one));
    let Some(last) = strengths.get(STRONGEST).copied() else { return 0 };
    let count = |least: u32| strengths.iter().take_while(|strength| **strength >= least).count();
    if count(last) <= STRONGEST + STRONGEST / 4 {
        last
    } else if count(last + 1) > 0 {
        last + 1
    } else {
        0
    }
}

/// The nodes of the right column from the top: by group, by the mean place of what they are linked with, as given.
fn right_order(input: &Input, links: &[(usize, usize, u32)]) -> Vec<usize> {
    let mut sums = vec![(0_usize, 0_usize); input.right.len()];
    for (left, right, _) in links {
        if let Some(sum) = sums.get_mut(*right) {
            *sum = (sum.0 + left, sum.1 + 1);
        }
    }
    let mean = |node: usize| sums.get(node).map_or(0.0, |sum| sum.0 as f64 / sum.1.max(1) as f64);
    let mut order: Vec<usize> = (0..input.right.len()).collect();
    order.sort_by(|one, other| {
        let groups = input.right.get(*one).cmp(&input.right.get(*other));
        groups.then_with(|| mean(*one).total_cmp(&mean(*other))).then_with(|| one.cmp(other))
    });
    order
}

/// Shows the names of the strongest nodes that leave room for each other and for what is `taken`.
fn name_strongest(nodes: &mut [Node], strength: &[u64], mut taken: Vec<f64>) {
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by_key(|node| (std::cmp::Reverse(strength.get(*node).copied()), nodes.get(*node).map(|node| node.rank)));
    for node in order {
        let Some(node) = nodes.get_mut(node) else { continue };
        node.named = taken.iter().all(|other| (other - node.y).abs() >= NAMES_APART);
        if node.named {
            taken.push(node.y);
        }
    }
}

impl Network {
    /// Whether a link stands out; where too many are there, the weaker ones are faint until they are looked at.
    pub fn stands_out(&self, link: usize) -> bool {
        self.links.get(link).is_some_and(|link| link.2 >= self.outstanding)
    }

    /// The y of both ends of a link.
    pub fn ends(&self, link: usize) -> Option<(f64, f64)> {
        let (left, right, _) = self.links.get(link)?;
        Some((self.left.get(*left)?.y, self.right.get(*right)?.y))
    }

    /// The curve of a link as the path of a picture.
    pub fn path(&self, link: usize) -> String {
        let Some((from, to)) = self.ends(link) else { return String::new() };
        let (x1, x2) = self.x;
        let middle = f64::midpoint(x1, x2);
        let mut path = String::with_capacity(64);
        let points = [("M", x1, from), ("C", middle, from), (" ", middle, to), (" ", x2, to)];
        for (before, x, y) in points {
            path.push_str(before);
            put(&mut path, x);
            path.push(' ');
            put(&mut path, y);
        }
        path
    }

    /// The width that the names of the left and of the right column may take.
    pub fn name_rooms(&self) -> (f64, f64) {
        (self.x.0 - BESIDE, self.width - self.x.1 - BESIDE)
    }

    /// A name in the lines that its column has room for: several where its nodes stand far apart.
    pub fn name_lines(&self, name: &str, left: bool, size: f64) -> Vec<String> {
        if !left {
            return text::lines(name, self.name_rooms().1, size, self.right_lines.max(1));
        }
        let apart = self.height / self.left.len().max(1) as f64;
        let most = if apart >= 3.0 * NAMES_APART {
            3
        } else if apart >= 2.0 * NAMES_APART {
            2
        } else {
            1
        };
        text::lines(name, self.name_rooms().0, size, most)
    }

    /// A name cut to the room of its column.
    pub fn fitted(&self, name: &str, left: bool, size: f64) -> String {
        let rooms = self.name_rooms();
        text::fit(name, if left { rooms.0 } else { rooms.1 }, size)
    }

    /// What lies at a point: a node or its name, else the nearest thread.
    pub fn at(&self, x: f64, y: f64) -> Option<Place> {
        if x <= self.x.0 + 6.0 {
            return nearest_node(&self.left, y).map(Place::Left);
        }
        if x >= self.x.1 - 6.0 {
            return nearest_node(&self.right, y).map(Place::Right);
        }
        // All threads go from one column to the other alike, so at one x they are equally far on their way.
        let share = self.way(x);
        let slope = (self.way(x + 1.0) - self.way(x - 1.0)) / 2.0;
        let far = |link: usize| {
            let (from, to) = self.ends(link)?;
            let tilt = (to - from) * slope;
            let away = (y - (from + (to - from) * share)).abs() / (1.0 + tilt * tilt).sqrt();
            let thick = self.thick.get(link).copied().unwrap_or_default();
            Some((link, (away - thick / 2.0).max(0.0)))
        };
        let near = (0..self.links.len()).filter_map(far).filter(|(_, away)| *away <= NEAR);
        near.min_by(|one, other| one.1.total_cmp(&other.1)).map(|(link, _)| Place::Link { link, from_left: true })
    }

    /// How far, from 0 to 1, a thread has come at an x.
    fn way(&self, x: f64) -> f64 {
        let across = ((x - self.x.0) / (self.x.1 - self.x.0)).clamp(0.0, 1.0);
        // The parameter of the curve at this x: both its control points lie in the middle.
        let at = |t: f64| 1.5 * t * (1.0 - t) + t * t * t;
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..30 {
            let middle = f64::midpoint(low, high);
            if at(middle) < across {
                low = middle;
            } else {
                high = middle;
            }
        }
        let t = f64::midpoint(low, high);
        t * t * (3.0 - 2.0 * t)
    }
}

fn nearest_node(nodes: &[Node], y: f64) -> Option<usize> {
    let far = |(index, node): (usize, &Node)| (index, (node.y - y).abs());
    let near = nodes.iter().enumerate().map(far).filter(|(_, away)| *away <= NAMES_APART);
    near.min_by(|one, other| one.1.total_cmp(&other.1)).map(|(index, _)| index)
}

#[cfg(test)]
mod tests;
