//! Lying bars with a name and a number each: where everything stands in the width that there is.
//!
//! With room enough the names stand to the left of the bars, else above them. Lengths are CSS pixels, so that text is as
//! large as elsewhere on the page; y points down.

/// From this width on the names stand beside the bars.
const WIDE: f64 = 520.0;
/// The height of a row with its name beside it, and with its name above it.
const ROW: (f64, f64) = (30.0, 46.0);
/// The height of a bar.
const BAR: f64 = 16.0;
/// The free room between a bar and a text.
const GAP: f64 = 8.0;
/// The height of the line under the rows that names a mark.
const FOOT: f64 = 22.0;

/// One bar in the unit of its number: drawn from `from` to `to`, and lighter on to `beyond`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Span {
    /// Where it begins, 0 for most.
    pub from: f64,
    /// Where it ends, not before `from`.
    pub to: f64,
    /// Where a second value ends; what is not after `to` is not drawn.
    pub beyond: f64,
}

/// One row in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Where the row begins.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// The middle of its name, left edge first.
    pub name: (f64, f64),
    /// Where the bar begins and how long it is.
    pub bar: (f64, f64),
    /// The length of the lighter part behind it, 0 for none.
    pub more: f64,
    /// The top of the bar.
    pub bar_top: f64,
    /// Where the number stands.
    pub text: (f64, f64),
}

/// All rows in their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The rows, in the order given.
    pub rows: Vec<Row>,
    /// The height of a bar.
    pub thick: f64,
    /// The width that a name may take.
    pub name_room: f64,
    /// Where the bars begin and how long the greatest is.
    pub track: (f64, f64),
    /// The x of the mark.
    pub mark: Option<f64>,
    /// The height of all, the mark's name included.
    pub height: f64,
}

/// Places bars in a width. `texts` is the room of the widest number, `names` that of the widest name, `mark` a value that
/// a line is drawn at.
pub fn layout(spans: &[Span], width: f64, names: f64, texts: f64, mark: Option<f64>) -> Bars {
    let width = width.max(120.0);
    let beside = width >= WIDE;
    let name_room = if beside { names.min(width * 0.34) } else { width };
    let left = if beside { name_room + GAP } else { 0.0 };
    let long = (width - left - texts - GAP).max(24.0);
    let ends = spans.iter().flat_map(|span| [span.to, span.beyond]).chain(mark);
    let greatest = ends.filter(|end| end.is_finite()).fold(0.0, f64::max);
    let scale = |value: f64| if greatest > 0.0 { (value.max(0.0) / greatest) * long } else { 0.0 };
    let height = if beside { ROW.0 } else { ROW.1 };
    let mut top = 0.0;
    let mut rows = Vec::with_capacity(spans.len());
    for span in spans {
        let bar_top = if beside { top + (height - BAR) / 2.0 } else { top + height - BAR - 4.0 };
        let (from, to) = (scale(span.from), scale(span.to).max(scale(span.from)));
        let beyond = scale(span.beyond).max(to);
        rows.push(Row {
            top,
            height,
            name: (0.0, if beside { top + height / 2.0 } else { top + 14.0 }),
            bar: (left + from, to - from),
            more: beyond - to,
            bar_top,
            text: (left + beyond + GAP, bar_top + BAR / 2.0),
        });
        top += height;
    }
    let mark = mark.map(|mark| left + scale(mark));
    let foot = if mark.is_some() { FOOT } else { 0.0 };
    Bars { rows, thick: BAR, name_room, track: (left, long), mark, height: top + foot }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(values: &[(f64, f64, f64)]) -> Vec<Span> {
        values.iter().map(|(from, to, beyond)| Span { from: *from, to: *to, beyond: *beyond }).collect()
    }

    fn check(width: f64, values: &[(f64, f64, f64)], mark: Option<f64>) -> Bars {
        let bars = layout(&spans(values), width, 150.0, 70.0, mark);
        for row in &bars.rows {
            let end = row.bar.0 + row.bar.1 + row.more;
            assert!(row.bar.1 >= 0.0 && row.more >= 0.0, "{row:?}");
            assert!(end + 70.0 <= width + 0.01, "the number of {row:?} leaves {width}");
            assert!(row.bar.0 >= bars.track.0 && row.height >= 24.0, "{row:?}");
        }
        bars
    }

    #[test]
    fn bars_are_as_long_as_their_numbers_and_leave_room_for_them() {
        for width in [320.0, 519.0, 520.0, 1200.0] {
            let bars = check(width, &[(0.0, 10.0, 0.0), (0.0, 5.0, 7.5), (5.0, 10.0, 0.0), (0.0, 0.0, 0.0)], None);
            let [ten, five, shifted, none] = bars.rows[..] else { panic!("four rows") };
            assert!((ten.bar.1 - bars.track.1).abs() < 1e-9);
            assert!((five.bar.1 * 2.0 - ten.bar.1).abs() < 1e-9 && (five.more * 4.0 - ten.bar.1).abs() < 1e-9);
            assert!((shifted.bar.0 - bars.track.0 - five.bar.1).abs() < 1e-9);
            assert!(none.bar.1 == 0.0 && none.more == 0.0);
        }
    }

    #[test]
    fn names_stand_above_the_bars_where_it_is_narrow() {
        let wide = check(700.0, &[(0.0, 1.0, 0.0)], None);
        let narrow = check(328.0, &[(0.0, 1.0, 0.0)], None);
        assert!(wide.track.0 > 0.0 && narrow.track.0 == 0.0 && narrow.name_room > 300.0);
        assert!(narrow.rows[0].name.1 < narrow.rows[0].bar_top);
    }

    #[test]
    fn nothing_is_drawn_of_nothing_and_a_mark_has_its_place() {
        assert_eq!(layout(&[], 400.0, 10.0, 10.0, None).height, 0.0);
        let zeros = check(400.0, &[(0.0, 0.0, 0.0)], None);
        assert_eq!(zeros.rows[0].bar.1, 0.0);
        let marked = check(600.0, &[(0.0, 4.0, 0.0)], Some(2.0));
        let mark = marked.mark.expect("a mark");
        assert!((mark - marked.track.0 - marked.track.1 / 2.0).abs() < 1e-9);
    }
}
