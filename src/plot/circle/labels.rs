//! The labels of the sectors: outside the circle, at its left and its right, never one over another.

use super::{EDGE, HALF_HEIGHT, point};
use std::f64::consts::TAU;

/// The height of a line of a label.
pub const LINE: f64 = 14.0;
/// Labels stand outside a circle of this radius.
const AROUND: f64 = EDGE + 9.0;
/// The free room between two labels, where there is any.
const APART: f64 = 5.0;
/// A line longer than this many characters is parted where it can be.
const LONG: usize = 13;

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Where it begins (right of the centre) or ends (left of it).
    pub x: f64,
    /// The middle of its height.
    pub y: f64,
    /// Whether it stands right of the centre, so that it begins at `x`.
    pub right: bool,
    /// The height of all its lines.
    pub height: f64,
}

/// Parts a name into at most two lines, as near the middle as its spaces allow.
pub fn wrap(name: &str) -> Vec<String> {
    let length = name.chars().count();
    if length <= LONG {
        return vec![name.to_owned()];
    }
    let best = name
        .match_indices(' ')
        .map(|(at, _)| name.split_at(at))
        .min_by_key(|(before, after)| before.chars().count().max(after.chars().count()));
    match best {
        Some((before, after)) => vec![before.to_owned(), after.trim_start().to_owned()],
        None => vec![name.to_owned()],
    }
}

/// Places the labels of sectors whose middles and numbers of lines are given.
pub fn place(sectors: &[(f64, u8)]) -> Vec<Label> {
    let mut labels: Vec<Label> = sectors
        .iter()
        .map(|(middle, lines)| {
            let (_, y) = point(*middle, AROUND);
            Label { x: 0.0, y, right: *middle < TAU / 2.0, height: LINE * f64::from((*lines).max(1)) }
        })
        .collect();
    for right in [true, false] {
        let mut side: Vec<&mut Label> = labels.iter_mut().filter(|label| label.right == right).collect();
        side.sort_by(|one, other| one.y.total_cmp(&other.y));
        part(&mut side);
    }
    for label in &mut labels {
        // Beside the circle at that height: at the end of the label that is nearer to its widest place.
        let nearest = (label.y.abs() - label.height / 2.0).max(0.0);
        let beside = (AROUND * AROUND - nearest * nearest).max(0.0).sqrt().max(4.0);
        label.x = if label.right { beside } else { -beside };
    }
    labels
}

/// Pushes labels of one side, sorted by height, apart: downwards first, then back up from the lower edge. Where there is room,
/// some of it stays free between them.
fn part(side: &mut [&mut Label]) {
    let all: f64 = side.iter().map(|label| label.height).sum();
    let gap = ((2.0 * HALF_HEIGHT - all) / side.len().max(1) as f64).clamp(0.0, APART);
    let mut free = -HALF_HEIGHT;
    for label in side.iter_mut() {
        label.y = label.y.max(free + label.height / 2.0);
        free = label.y + label.height / 2.0 + gap;
    }
    let mut free = HALF_HEIGHT;
    for label in side.iter_mut().rev() {
        label.y = label.y.min(free - label.height / 2.0);
        free = label.y - label.height / 2.0 - gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_wrap(name: &str, expected: &[&str]) {
        assert_eq!(wrap(name), expected);
    }

    #[test]
    fn long_names_are_parted_near_their_middle() {
        check_wrap("Вузы", &["Вузы"]);
        check_wrap("Работодатели", &["Работодатели"]);
        check_wrap("Управление образованием", &["Управление", "образованием"]);
        check_wrap("Допобразование", &["Допобразование"]);
        check_wrap("a bb ccc dddd eeee", &["a bb ccc", "dddd eeee"]);
    }

    #[test]
    fn labels_of_a_side_never_meet_and_stay_in_the_picture() {
        for count in [1_u32, 4, 9, 17, 22] {
            for crowded in [1.0, 0.3] {
                let middles: Vec<(f64, u8)> = (0..count)
                    .map(|n| ((f64::from(n) + 0.5) / f64::from(count) * TAU * crowded, if n % 3 == 0 { 2 } else { 1 }))
                    .collect();
                let labels = place(&middles);
                for label in &labels {
                    assert!(label.right == (label.x > 0.0));
                    if count <= 17 || crowded > 0.9 {
                        assert!(label.y.abs() + label.height / 2.0 <= HALF_HEIGHT + 1e-9, "{count} {label:?}");
                    }
                }
                for (index, one) in labels.iter().enumerate() {
                    for other in labels.iter().skip(index + 1).filter(|other| other.right == one.right) {
                        let apart = (one.y - other.y).abs();
                        assert!(apart + 1e-9 >= (one.height + other.height) / 2.0, "{count} {one:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_label_stands_outside_the_circle() {
        for label in place(&[(0.1, 1), (1.5, 2), (3.0, 1), (4.5, 2), (6.2, 1)]) {
            let nearest = (label.y.abs() - label.height / 2.0).max(0.0);
            assert!(label.x.hypot(nearest) >= EDGE, "{label:?}");
        }
    }
}
