//! Lying bars with a lower and an upper bound, against targets: where everything stands in the width that there is.
//!
//! With room enough the names stand to the left of the bars and the numbers to the right, else both above them, and a bar of
//! nothing is left out. Lengths are
//! CSS pixels, so that text is as large as elsewhere on the page; y points down.

/// From this width on the names stand beside the bars.
const WIDE: f64 = 600.0;
/// In less width, too, where short names and numbers leave so long a bar.
const LONG: f64 = 150.0;
/// The height of a row with its name beside it, and with its name above it; with its number on a line of its own.
const ROW: (f64, f64, f64) = (30.0, 44.0, 62.0);
/// The height of a row above which nothing is drawn but its name and its number.
const BARE: f64 = 26.0;
/// The height of a heading of several rows.
const HEADING: f64 = 32.0;
/// The height of a bar.
const BAR: f64 = 16.0;
/// The free room between a bar and a text.
const GAP: f64 = 10.0;
/// The height of a line of text above or below the rows.
const LINE: f64 = 22.0;
/// The room of a swatch of the legend.
const SWATCH: f64 = 28.0;
/// The free room after a text of the legend.
const LEGEND_GAP: f64 = 18.0;

/// One bar in the unit of its bounds, with the room that its texts need.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Range {
    /// The lower bound.
    pub lo: f64,
    /// The upper bound, not below the lower.
    pub hi: f64,
    /// The target; a short line across the bar.
    pub target: Option<f64>,
    /// The room of its name.
    pub name: f64,
    /// The room of its number.
    pub note: f64,
    /// Whether it is no bar but the heading of those after it.
    pub heading: bool,
    /// Whether it can do without a bar where its name and its number say that there is nothing.
    pub nothing: bool,
}

/// One row in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Where the row begins, and its height.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// The middle of its name, left edge first, and the room that it may take.
    pub name: (f64, f64, f64),
    /// The middle of its number; its edge is the right one where the number stands above the bar.
    pub note: (f64, f64),
    /// The top of the bar.
    pub bar_top: f64,
    /// Whether there is no bar.
    pub bare: bool,
    /// Where the part up to the lower bound ends.
    pub lo: f64,
    /// Where the part up to the upper bound ends.
    pub hi: f64,
    /// Where the target is.
    pub target: Option<f64>,
}

/// All rows in their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    /// The rows, in the order given.
    pub rows: Vec<Row>,
    /// Whether the numbers stand above the bars, at the right edge.
    pub above: bool,
    /// The height of a bar.
    pub thick: f64,
    /// Where the bars begin and how long a full one is.
    pub track: (f64, f64),
    /// Where the rows end.
    pub bottom: f64,
    /// What a full bar stands for.
    full: f64,
}

impl Ranges {
    /// The x of a value.
    pub fn x(&self, value: f64) -> f64 {
        place(self.track, self.full, value)
    }
}

fn place((left, long): (f64, f64), full: f64, value: f64) -> f64 {
    left + if full > 0.0 { (value / full).clamp(0.0, 1.0) * long } else { 0.0 }
}

/// Places bars in a width, from `top` on; a full bar stands for `full`.
pub fn layout(ranges: &[Range], width: f64, top: f64, full: f64) -> Ranges {
    let width = width.max(160.0);
    let widest = |of: fn(&Range) -> f64| ranges.iter().filter(|range| !range.heading).map(of).fold(0.0, f64::max);
    let (names, notes) = (widest(|range| range.name), widest(|range| range.note));
    let narrow = width < WIDE;
    let above = narrow && width - names - notes - 2.0 * GAP < LONG;
    let (names, notes) = if narrow { (names, notes) } else { (names.min(width * 0.3), notes.min(width * 0.35)) };
    let track = if above { (0.0, width) } else { (names + GAP, width - names - notes - 2.0 * GAP) };
    let mut rows = Vec::with_capacity(ranges.len());
    let mut y = top;
    for range in ranges {
        let one_line = range.name + GAP + range.note <= width;
        let bare = above && one_line && range.nothing && !range.heading;
        let height = match (range.heading, above, one_line) {
            (true, ..) => HEADING,
            _ if bare => BARE,
            (_, false, _) => ROW.0,
            (_, true, true) => ROW.1,
            (_, true, false) => ROW.2,
        };
        let bar_top = if bare {
            y + height
        } else if above {
            y + height - BAR - 4.0
        } else {
            y + (height - BAR) / 2.0
        };
        let middle = y + height / 2.0;
        let name_room = if range.heading || (above && !one_line) {
            width
        } else if above {
            width - GAP - range.note
        } else {
            names
        };
        let hi = place(track, full, range.hi.max(range.lo));
        rows.push(Row {
            top: y,
            height,
            name: (0.0, if above && !range.heading { y + 14.0 } else { middle }, name_room),
            note: if bare {
                (width, y + 14.0)
            } else if above {
                (width, bar_top - 10.0)
            } else {
                (track.0 + track.1 + GAP, middle)
            },
            bar_top,
            bare,
            lo: place(track, full, range.lo),
            hi,
            target: range.target.map(|target| place(track, full, target)),
        });
        y += height;
    }
    Ranges { rows, above, thick: BAR, track, bottom: y, full }
}

/// The places of the legend's entries in a width, by the room of their texts: the left edge of each swatch and the middle
/// of its line; and the height of all.
pub fn legend(texts: &[f64], width: f64) -> (Vec<(f64, f64)>, f64) {
    let (mut x, mut line) = (0.0, 0.0);
    let mut places = Vec::with_capacity(texts.len());
    for text in texts {
        if x > 0.0 && x + SWATCH + text > width {
            (x, line) = (0.0, line + LINE);
        }
        places.push((x, line + LINE / 2.0));
        x += SWATCH + text + LEGEND_GAP;
    }
    let height = if texts.is_empty() { 0.0 } else { line + LINE + 6.0 };
    (places, height)
}

/// The x of a text's middle that keeps it within a width.
pub fn within(x: f64, text: f64, width: f64) -> f64 {
    x.clamp((text / 2.0).min(width / 2.0), (width - text / 2.0).max(width / 2.0))
}

/// The middle of some values in order: of an even number the mean of the middle two. `None` of nothing.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let high = *sorted.get(sorted.len() / 2)?;
    let low = *sorted.get((sorted.len() - 1) / 2)?;
    Some(f64::midpoint(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(lo: f64, hi: f64, name: f64, note: f64) -> Range {
        Range { lo, hi, target: Some(80.0), name, note, heading: false, nothing: false }
    }

    fn check(width: f64, ranges: &[Range]) -> Ranges {
        let placed = layout(ranges, width, 20.0, 100.0);
        let mut end = 20.0;
        for (row, range) in placed.rows.iter().zip(ranges) {
            assert!((row.top - end).abs() < 1e-9, "rows follow each other");
            end = row.top + row.height;
            assert!(row.height >= 24.0, "a finger meets one row");
            assert!(placed.track.0 <= row.lo && row.lo <= row.hi + 1e-9, "{row:?}");
            assert!(row.hi <= placed.track.0 + placed.track.1 + 1e-9 && placed.track.1 > 60.0, "{row:?}");
            assert!(row.bar_top >= row.top && row.bar_top + placed.thick <= end);
            if placed.above && !range.heading {
                assert!(row.name.1 <= row.note.1 && row.note.1 < row.bar_top);
                let same_line = (row.name.1 - row.note.1).abs() < 1.0;
                assert!(!same_line || row.name.2 + range.note <= width, "name and number do not meet");
            }
        }
        assert!((placed.bottom - end).abs() < 1e-9);
        placed
    }

    #[test]
    fn bars_are_as_long_as_their_bounds_at_every_width() {
        for width in [200.0, 294.0, 599.0, 600.0, 1200.0] {
            let heading = Range { heading: true, name: 900.0, ..Range::default() };
            let placed = check(width, &[heading, range(0.0, 50.0, 60.0, 90.0), range(25.0, 400.0, 2000.0, 150.0)]);
            let (left, long) = placed.track;
            let [_, half, full] = placed.rows[..] else { panic!("three rows") };
            assert!((half.lo - left).abs() < 1e-9 && (half.hi - left - long / 2.0).abs() < 1e-9);
            assert!((full.lo - left - long / 4.0).abs() < 1e-9 && (full.hi - left - long).abs() < 1e-9);
            assert_eq!(half.target, Some(placed.x(80.0)));
        }
    }

    #[test]
    fn a_long_name_has_a_line_of_its_own_where_it_is_narrow() {
        let placed = check(294.0, &[range(1.0, 2.0, 60.0, 120.0), range(1.0, 2.0, 250.0, 120.0)]);
        assert!(placed.rows[0].height < placed.rows[1].height);
        assert!(!check(900.0, &[range(1.0, 2.0, 250.0, 120.0)]).above);
    }

    #[test]
    fn where_it_is_narrow_short_texts_stand_beside_and_a_bar_of_nothing_is_left_out() {
        let nothing = |name: f64, note: f64| Range { nothing: true, ..range(0.0, 0.0, name, note) };
        let beside = check(294.0, &[range(1.0, 2.0, 90.0, 10.0)]);
        assert!(!beside.above && beside.track.1 >= LONG);
        let placed = layout(&[nothing(60.0, 120.0), range(1.0, 2.0, 60.0, 120.0)], 294.0, 0.0, 100.0);
        let [bare, full] = placed.rows[..] else { panic!("two rows") };
        assert!(bare.bare && !full.bare && bare.height < full.height && bare.name.1 < bare.top + bare.height);
        assert!(!layout(&[nothing(60.0, 120.0)], 900.0, 0.0, 100.0).rows[0].bare, "there is room enough");
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert!((layout(&[], 400.0, 0.0, 0.0).bottom).abs() < 1e-9);
        let placed = layout(&[range(1.0, 2.0, 1.0, 1.0)], 400.0, 0.0, 0.0);
        assert!((placed.rows[0].hi - placed.track.0).abs() < 1e-9);
        assert_eq!(legend(&[], 100.0), (vec![], 0.0));
    }

    #[test]
    fn a_legend_breaks_into_lines() {
        let (one_line, low) = legend(&[60.0, 60.0, 60.0], 400.0);
        assert!(one_line.iter().all(|(_, y)| (y - LINE / 2.0).abs() < 1e-9));
        let (places, high) = legend(&[60.0, 60.0, 60.0], 180.0);
        assert!(high > low && places[1].0 == 0.0 || places[2].0 == 0.0, "{places:?}");
        assert!(places.iter().zip([60.0, 60.0, 60.0]).all(|((x, _), text)| x + SWATCH + text <= 180.0));
    }

    #[test]
    fn a_text_stays_within_and_the_middle_is_the_middle() {
        assert!((within(5.0, 40.0, 300.0) - 20.0).abs() < 1e-9 && (within(299.0, 40.0, 300.0) - 280.0).abs() < 1e-9);
        assert!((within(100.0, 40.0, 300.0) - 100.0).abs() < 1e-9 && (within(1.0, 400.0, 300.0) - 150.0).abs() < 1e-9);
        for (values, expected) in
            [(vec![], None), (vec![3.0, 1.0, 2.0], Some(2.0)), (vec![4.0, 1.0], Some(2.5)), (vec![f64::NAN], None)]
        {
            assert_eq!(median(&values), expected, "{values:?}");
        }
    }
}
