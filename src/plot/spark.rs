//! A trend so small that it stands beside a number: points in a box, no axes.

/// The width of the box.
pub const WIDTH: f64 = 72.0;
/// The height of the box.
pub const HEIGHT: f64 = 24.0;
/// Room for the last point's dot.
const EDGE: f64 = 3.0;

/// Where the values stand, the first at the left; `None` stays a gap. The box reaches from 0 to the greatest value, so that a
/// small change does not look like a great one.
pub fn points(values: &[Option<f64>]) -> Vec<Option<(f64, f64)>> {
    let greatest = values.iter().flatten().fold(0.0_f64, |most, value| most.max(*value));
    #[expect(clippy::cast_precision_loss, reason = "a handful of years")]
    let step = (WIDTH - 2.0 * EDGE) / (values.len().saturating_sub(1).max(1) as f64);
    let high = HEIGHT - 2.0 * EDGE;
    values
        .iter()
        .enumerate()
        .map(|(place, value)| {
            let share = if greatest > 0.0 { (*value)?.max(0.0) / greatest } else { value.map(|_| 0.0)? };
            #[expect(clippy::cast_precision_loss, reason = "a handful of years")]
            let left = EDGE + step * place as f64;
            Some((left, HEIGHT - EDGE - share * high))
        })
        .collect()
}

/// The line through the points as an SVG path, broken at gaps.
pub fn path(points: &[Option<(f64, f64)>]) -> String {
    let mut out = String::new();
    let mut drawing = false;
    for point in points {
        match point {
            Some((left, top)) => {
                out.push_str(&format!("{}{left:.1} {top:.1}", if drawing { "L" } else { "M" }));
                drawing = true;
            }
            None => drawing = false,
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{path, points};

    #[test]
    fn the_greatest_stands_at_the_top_nought_at_the_bottom_and_a_gap_stays_one() {
        let placed = points(&[Some(0.0), None, Some(5.0), Some(10.0)]);
        assert_eq!(placed, [Some((3.0, 21.0)), None, Some((47.0, 12.0)), Some((69.0, 3.0))]);
        assert_eq!(path(&placed), "M3.0 21.0M47.0 12.0L69.0 3.0");
        assert_eq!(points(&[Some(0.0), Some(0.0)]), [Some((3.0, 21.0)), Some((69.0, 21.0))]);
        assert_eq!(path(&points(&[])), "");
    }
}
