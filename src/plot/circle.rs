//! The circle of partners: sectors round a centre, and in each sector dots on three rings.
//!
//! Pure geometry, the same for the same input. The centre is at (0, 0), y points down, angles begin at the top and go
//! clockwise, in radians. Lengths are units of the picture, which is [`HALF_WIDTH`] and [`HALF_HEIGHT`] large each way.
//! Dots never overlap as long as they can be told apart at all: first they stand in one row a ring, then in several,
//! then they shrink.

mod labels;
mod most;

use std::f64::consts::TAU;

pub use labels::{Label, wrap};
pub use most::{drawn, most_of_a_ring};

/// Half the width of the picture, labels included.
pub const HALF_WIDTH: f64 = 292.0;
/// Half the height of the picture, labels included.
pub const HALF_HEIGHT: f64 = 212.0;
/// The radius of the middle disc.
pub const CENTRE: f64 = 38.0;
/// The radius of the outermost line.
pub const EDGE: f64 = 176.0;

/// The free arc between two dots.
const GAP: f64 = 2.0;
/// The largest dot at full size.
const LARGEST: f64 = 11.0;
/// The least angle of a sector.
const LEAST_ANGLE: f64 = 0.16;
/// Sizes are not reduced below this share.
const LEAST_SCALE: f64 = 0.12;

/// How near the centre a dot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ring {
    /// What is alive.
    Inner,
    /// What sleeps.
    Middle,
    /// What has not begun.
    Outer,
}

impl Ring {
    /// The rings from the centre outwards.
    pub const ALL: [Self; 3] = [Self::Inner, Self::Middle, Self::Outer];

    /// The radius of the ring's line.
    pub fn radius(self) -> f64 {
        match self {
            Self::Inner => 106.0,
            Self::Middle => 142.0,
            Self::Outer => 165.0,
        }
    }

    /// The radii between which its dots stand.
    fn band(self) -> (f64, f64) {
        match self {
            Self::Inner => (48.0, 128.0),
            Self::Middle => (131.0, 152.0),
            Self::Outer => (155.0, 175.0),
        }
    }
}

/// A dot to be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Its ring.
    pub ring: Ring,
    /// How much it weighs: its area grows with it. 0 is the smallest dot.
    pub weight: u32,
}

/// A sector to be placed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sector {
    /// Its dots. A sector without any gets the place of a «+».
    pub dots: Vec<Dot>,
    /// How many lines its label has.
    pub label_lines: u8,
}

/// Where a dot stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Right of the centre.
    pub x: f64,
    /// Below the centre.
    pub y: f64,
    /// Its radius.
    pub radius: f64,
}

/// A sector with everything in it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedSector {
    /// Where it begins.
    pub start: f64,
    /// Where it ends; not less than `start`.
    pub end: f64,
    /// Its dots, in the order given; for a sector without any, the one place of its «+».
    pub dots: Vec<Placed>,
    /// Its label.
    pub label: Label,
}

/// The point at an angle and a distance from the centre.
pub fn point(angle: f64, radius: f64) -> (f64, f64) {
    (radius * angle.sin(), -radius * angle.cos())
}

/// Places sectors in the order given, the first one beginning at the top.
pub fn layout(sectors: &[Sector]) -> Vec<PlacedSector> {
    if sectors.is_empty() {
        return Vec::new();
    }
    let rows = fit(sectors);
    let wanted: Vec<f64> = rows.iter().map(Rows::angle).collect();
    let sum: f64 = wanted.iter().sum();
    // What is left over is shared equally; what is missing, where even the smallest dots do not fit, is taken from all.
    let spare = ((TAU - sum) / count(sectors.len())).max(0.0);
    let squeeze = (TAU / sum).min(1.0);
    let mut start = 0.0;
    let mut spans = Vec::with_capacity(sectors.len());
    for angle in wanted {
        let end = start + angle * squeeze + spare;
        spans.push((start, end));
        start = end;
    }
    let middles: Vec<(f64, u8)> = spans
        .iter()
        .zip(sectors)
        .map(|((start, end), sector)| (f64::midpoint(*start, *end), sector.label_lines))
        .collect();
    let labels = labels::place(&middles);
    spans
        .into_iter()
        .zip(rows)
        .zip(labels)
        .map(|(((start, end), rows), label)| PlacedSector { start, end, dots: rows.place(start, end), label })
        .collect()
}

/// The largest arrangement in which all sectors have room, or the smallest one there is.
fn fit(sectors: &[Sector]) -> Vec<Rows> {
    let mut scale = 1.0;
    let mut many = false;
    loop {
        let rows: Vec<Rows> = sectors.iter().map(|sector| Rows::of(sector, scale, many)).collect();
        let sum: f64 = rows.iter().map(Rows::angle).sum();
        if sum <= TAU || scale < LEAST_SCALE {
            return rows;
        }
        if many {
            scale *= 0.92;
        }
        many = true;
    }
}

/// One row of dots of a sector: all at the same distance from the centre.
struct RowOfDots {
    radius: f64,
    /// The place of each dot in the sector's list, with its radius.
    dots: Vec<(usize, f64)>,
}

impl RowOfDots {
    /// The arc its dots take, with a gap round each.
    fn length(&self) -> f64 {
        self.dots.iter().map(|(_, radius)| 2.0 * radius + GAP).sum::<f64>() + GAP
    }
}

/// The rows of one sector.
struct Rows {
    rows: Vec<RowOfDots>,
    dots: usize,
}

impl Rows {
    fn of(sector: &Sector, scale: f64, many: bool) -> Self {
        if sector.dots.is_empty() {
            let row = RowOfDots { radius: Ring::Inner.radius(), dots: vec![(0, 0.8 * LARGEST)] };
            return Self { rows: vec![row], dots: 1 };
        }
        let mut rows = Vec::new();
        for ring in Ring::ALL {
            let dots: Vec<(usize, f64)> = sector
                .dots
                .iter()
                .enumerate()
                .filter(|(_, dot)| dot.ring == ring)
                .map(|(index, dot)| (index, size(*dot) * scale))
                .collect();
            share_out(&mut rows, ring, dots, scale, many);
        }
        Self { rows, dots: sector.dots.len() }
    }

    /// The angle that the sector needs.
    fn angle(&self) -> f64 {
        self.rows.iter().map(|row| row.length() / row.radius).fold(LEAST_ANGLE, f64::max)
    }

    /// The dots within the angles, in the order of the sector's list.
    fn place(&self, start: f64, end: f64) -> Vec<Placed> {
        let mut placed: Vec<(usize, Placed)> = Vec::with_capacity(self.dots);
        for row in &self.rows {
            let room = (end - start) * row.radius;
            // A few dots in a wide sector stand together in its middle instead of being strewn over it.
            let loose = ((room - row.length()) / (count(row.dots.len()) + 1.0)).min(LARGEST);
            let taken = row.length() + loose * (count(row.dots.len()) + 1.0);
            let mut at = (room - taken) / 2.0 + GAP + loose;
            for (index, radius) in &row.dots {
                let angle = start + (at + radius) / row.radius;
                let (x, y) = point(angle, row.radius);
                placed.push((*index, Placed { x, y, radius: *radius }));
                at += 2.0 * radius + GAP + loose;
            }
        }
        placed.sort_by_key(|(index, _)| *index);
        placed.into_iter().map(|(_, dot)| dot).collect()
    }
}

/// Shares the dots of one ring out among its rows, the outer rows taking more because they are longer.
fn share_out(rows: &mut Vec<RowOfDots>, ring: Ring, dots: Vec<(usize, f64)>, scale: f64, many: bool) {
    if dots.is_empty() {
        return;
    }
    let radii = row_radii(ring, scale, many && dots.len() > 1);
    let whole: f64 = dots.iter().map(|(_, radius)| 2.0 * radius + GAP).sum();
    let arc: f64 = radii.iter().sum();
    let mut dots = dots.into_iter().peekable();
    let last = radii.len().saturating_sub(1);
    for (index, radius) in radii.into_iter().enumerate() {
        let share = whole * radius / arc;
        let mut row = RowOfDots { radius, dots: Vec::new() };
        let mut length = 0.0;
        while let Some((_, size)) = dots.peek() {
            let own = 2.0 * size + GAP;
            // The last row takes all that is left; others stop where half of the next dot would be too much.
            if index < last && length + own / 2.0 > share {
                break;
            }
            length += own;
            row.dots.extend(dots.next());
        }
        if !row.dots.is_empty() {
            rows.push(row);
        }
    }
}

/// The radii of a ring's rows, from the outside inwards: its one line, or as many rows as its band holds.
fn row_radii(ring: Ring, scale: f64, many: bool) -> Vec<f64> {
    if !many {
        return vec![ring.radius()];
    }
    let (inner, outer) = ring.band();
    let largest = LARGEST * scale;
    let pitch = 2.0 * largest + GAP;
    let mut radii = Vec::new();
    let mut radius = outer - largest;
    while radius - largest >= inner {
        radii.push(radius);
        radius -= pitch;
    }
    if radii.is_empty() { vec![ring.radius()] } else { radii }
}

/// The radius of a dot at full size: its area grows with the weight, up to a limit.
fn size(dot: Dot) -> f64 {
    match dot.ring {
        Ring::Inner => (3.6 + 1.9 * f64::from(dot.weight).sqrt()).min(LARGEST),
        Ring::Middle | Ring::Outer => 4.2,
    }
}

fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sectors of the given sizes: most dots alive, every fourth asleep, every seventh not begun.
    fn sectors(sizes: &[u32]) -> Vec<Sector> {
        sizes
            .iter()
            .map(|size| Sector {
                dots: (0..*size)
                    .map(|n| Dot {
                        ring: if n % 7 == 6 {
                            Ring::Outer
                        } else if n % 4 == 3 {
                            Ring::Middle
                        } else {
                            Ring::Inner
                        },
                        weight: n % 12,
                    })
                    .collect(),
                label_lines: if size % 2 == 0 { 1 } else { 2 },
            })
            .collect()
    }

    fn check_apart(sizes: &[u32]) {
        let input = sectors(sizes);
        let placed = layout(&input);
        assert_eq!(placed.len(), input.len());
        for (given, got) in input.iter().zip(&placed) {
            assert_eq!(got.dots.len(), given.dots.len().max(1), "every dot has its place");
            assert!(got.start <= got.end);
        }
        let dots: Vec<Placed> = placed.iter().flat_map(|sector| sector.dots.iter().copied()).collect();
        for (index, one) in dots.iter().enumerate() {
            let far = one.x.hypot(one.y);
            assert!(
                far - one.radius > CENTRE && far + one.radius <= EDGE + 0.5,
                "{one:?} leaves its room in {sizes:?}"
            );
            for other in dots.iter().skip(index + 1) {
                let apart = (one.x - other.x).hypot(one.y - other.y);
                assert!(apart > one.radius + other.radius, "{one:?} meets {other:?} in {sizes:?}");
            }
        }
    }

    #[test]
    fn dots_never_meet() {
        check_apart(&[1]);
        check_apart(&[0, 0, 0]);
        check_apart(&[3, 1, 0, 2, 1, 0, 1, 2]);
        check_apart(&[1, 5, 3, 2, 1, 1, 1, 1]);
        check_apart(&[40, 0, 12, 7, 1, 1, 9, 3, 20, 4]);
        check_apart(&[150, 20, 30, 60, 10, 5, 25, 40, 30, 10, 5, 5, 4, 3, 2, 1]);
        check_apart(&[400]);
    }

    #[test]
    fn many_dots_can_still_be_seen_and_pressed_apart() {
        let placed = layout(&sectors(&[150, 20, 30, 60, 10, 5, 25, 40, 30, 10, 5, 5, 4, 3, 2, 1]));
        let smallest = placed.iter().flat_map(|sector| &sector.dots).map(|dot| dot.radius).fold(f64::MAX, f64::min);
        assert!(smallest > 1.2, "{smallest}");
    }

    #[test]
    fn sectors_follow_each_other_round_the_whole_circle() {
        let placed = layout(&sectors(&[3, 1, 0, 2]));
        assert!(placed.first().is_some_and(|first| first.start == 0.0));
        for pair in placed.windows(2) {
            assert!((pair[0].end - pair[1].start).abs() < 1e-9);
        }
        assert!(placed.last().is_some_and(|last| (last.end - TAU).abs() < 1e-9));
        assert!(layout(&[]).is_empty());
    }

    #[test]
    fn a_heavier_dot_is_larger_up_to_a_limit() {
        let dot = |weight| size(Dot { ring: Ring::Inner, weight });
        assert!(dot(1) > dot(0) && dot(9) > dot(4));
        assert!((dot(1_000_000) - LARGEST).abs() < f64::EPSILON);
    }

    #[test]
    fn thousands_do_not_fail() {
        let placed = layout(&sectors(&[5_000, 3_000, 0, 1]));
        assert_eq!(placed.iter().map(|sector| sector.dots.len()).sum::<usize>(), 8_002);
    }

    #[test]
    fn points_begin_at_the_top_and_go_clockwise() {
        let (x, y) = point(0.0, 10.0);
        assert!(x.abs() < 1e-9 && (y + 10.0).abs() < 1e-9);
        let (x, y) = point(TAU / 4.0, 10.0);
        assert!((x - 10.0).abs() < 1e-9 && y.abs() < 1e-9);
    }
}
