//! One bar of several parts, one after the other.

/// The least length of a part that is not nothing.
const LEAST: f64 = 4.0;

/// Where each part begins and how long it is, together `width`; a part of nothing has no length, every other one can be seen.
pub fn layout(parts: &[u64], width: f64) -> Vec<(f64, f64)> {
    let all: u64 = parts.iter().sum();
    if all == 0 {
        return parts.iter().map(|_| (0.0, 0.0)).collect();
    }
    let wanted = parts.iter().map(|part| match part {
        0 => 0.0,
        part => (*part as f64 / all as f64 * width).max(LEAST),
    });
    let wanted: Vec<f64> = wanted.collect();
    // What small parts were given is taken from all in proportion.
    let squeeze = width / wanted.iter().sum::<f64>();
    let mut start = 0.0;
    wanted
        .into_iter()
        .map(|long| {
            let place = (start, long * squeeze);
            start += place.1;
            place
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::layout;

    #[test]
    fn parts_fill_the_bar_in_proportion_and_none_vanishes() {
        let placed = layout(&[30, 0, 10], 400.0);
        assert_eq!(placed, [(0.0, 300.0), (300.0, 0.0), (300.0, 100.0)]);
        let placed = layout(&[10_000, 1], 300.0);
        assert!(placed[1].1 > 3.5 && (placed[0].1 + placed[1].1 - 300.0).abs() < 1e-9, "{placed:?}");
        assert_eq!(layout(&[0, 0], 300.0), [(0.0, 0.0), (0.0, 0.0)]);
    }
}
