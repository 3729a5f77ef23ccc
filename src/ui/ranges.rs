//! Lying bars with a lower and an upper bound: solid as far as is sure, hatched as far as may be, lines for targets. A bar
//! that has rows behind it opens them.
//!
//! The picture is one stop of the Tab key; the arrows walk from bar to bar.

use super::bars::n;
use super::drawn::{drawn, hatch, opening};
use crate::plot::ranges::{self, Range, Ranges as Placed, Row};
use crate::plot::text;
use leptos::prelude::*;

/// The size of text in a picture, in CSS pixels.
const SIZE: f64 = 13.0;
/// The height of a line of numbers under the bars.
const FOOT: f64 = 22.0;

/// So many bars are seen at once; of more the foot is not.
const MANY: usize = 14;

/// One bar, or the heading of those after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RangeBar {
    /// Its name.
    pub label: String,
    /// The lower bound.
    pub lo: f64,
    /// The upper bound.
    pub hi: f64,
    /// Its target.
    pub target: Option<f64>,
    /// The bounds as they are written.
    pub note: String,
    /// What is said after its name and its note to who does not see where it stands: «, 9-е классы».
    pub more: String,
    /// Whether there is something behind it to open.
    pub opens: bool,
    /// Whether it is only a heading.
    pub heading: bool,
}

/// A line through all bars.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RangeLine {
    /// Its value.
    pub at: f64,
    /// What it is: «медиана 46 %».
    pub label: String,
}

/// What the bars are held against.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RangeScale {
    /// What a full bar stands for.
    pub full: f64,
    /// Whether a full bar is the whole of something, and so drawn.
    pub whole: bool,
    /// The numbers under the bars.
    pub ticks: Vec<RangeLine>,
    /// Lines through all bars, with their names under them.
    pub lines: Vec<RangeLine>,
    /// What the solid part is; empty: no legend.
    pub sure: String,
    /// What the hatched part is; empty where no bar has one.
    pub maybe: String,
    /// What the short lines are; empty where there is none.
    pub target: String,
}

/// The bars.
#[component]
pub fn Ranges(
    /// What they show, for who does not see them.
    #[prop(into)]
    summary: Signal<String>,
    /// The bars, from the top.
    #[prop(into)]
    bars: Signal<Vec<RangeBar>>,
    /// What they are held against.
    #[prop(into)]
    scale: Signal<RangeScale>,
    /// A bar was pressed.
    #[prop(into)]
    on_open: Callback<usize>,
) -> impl IntoView {
    let of = Signal::derive(move || (bars.get(), scale.get()));
    drawn("ranges", summary, of, move |(bars, scale), width, ident| draw(bars, scale, width, ident, on_open))
}

fn draw(bars: &[RangeBar], scale: &RangeScale, width: f64, ident: &str, on_open: Callback<usize>) -> AnyView {
    let hatched = format!("url(#{ident})");
    let (key, top) = draw_legend(scale, width, &hatched);
    let room = |bar: &RangeBar| Range {
        lo: bar.lo,
        hi: bar.hi,
        target: bar.target,
        name: text::width(&bar.label, SIZE),
        note: text::width(&bar.note, SIZE),
        heading: bar.heading,
        nothing: !scale.whole && bar.target.is_none() && bar.hi <= 0.0,
    };
    // Under many bars the names of the lines are out of sight: they stand above them, too.
    let twice = bars.len() > MANY && !scale.lines.is_empty();
    let head = top;
    let top = if twice { top + FOOT } else { top };
    let placed = ranges::layout(&bars.iter().map(room).collect::<Vec<_>>(), width, top, scale.full);
    let names = twice.then(|| draw_names(&scale.lines, "range-text strong", &placed, width, head));
    let stop = bars.iter().position(|bar| bar.opens);
    let rows = bars.iter().zip(&placed.rows).enumerate();
    let rows = rows.map(|(index, (bar, row))| {
        let inside = draw_bar(bar, row, &placed, scale.whole, &hatched);
        opening("", bar.opens.then(|| name_of(bar, row)), inside, stop == Some(index), move || on_open.run(index))
    });
    let rows = rows.collect_view();
    let lines = scale.lines.iter().map(|line| draw_line(line, &placed, top, bars)).collect_view();
    let (feet, height) = draw_feet(scale, &placed, width);
    view! {
        <svg class="range-picture" viewBox=format!("0 0 {} {}", n(width), n(height.max(1.0)))>
            <defs>
                {hatch(ident)}
            </defs>
            {key}
            {names}
            {rows}
            {lines}
            {feet}
        </svg>
    }
    .into_any()
}

/// What a bar is called by: first what is seen of it, then the rest, and its whole name where that was cut.
fn name_of(bar: &RangeBar, row: &Row) -> String {
    let seen = text::fit(&bar.label, row.name.2, SIZE);
    let whole = if seen == bar.label { String::new() } else { format!(", {}", bar.label) };
    format!("{seen} {}{}{whole}", bar.note, bar.more)
}

fn draw_bar(bar: &RangeBar, row: &Row, placed: &Placed, whole: bool, hatch: &str) -> AnyView {
    let label = text::fit(&bar.label, row.name.2, SIZE);
    let class = if bar.heading { "range-text strong" } else { "range-text" };
    let name = view! {
        <text class=class x=n(row.name.0) y=n(row.name.1) dominant-baseline="central">
            // The space parts it from the number for who hears both.
            {label}
            " "
        </text>
    };
    if bar.heading {
        return name.into_any();
    }
    let anchor = if placed.above { "end" } else { "start" };
    let note = view! {
        <text class="range-text number" x=n(row.note.0) y=n(row.note.1) text-anchor=anchor dominant-baseline="central">
            {bar.note.clone()}
        </text>
    };
    let (left, long) = placed.track;
    let (y, thick) = (n(row.bar_top), n(placed.thick));
    let outline = if whole { long } else { 1.0 };
    let target = row.target.map(|x| {
        let (above, below) = across(row, placed);
        view! { <line class="range-target" x1=n(x) x2=n(x) y1=above y2=below></line> }
    });
    let more = (row.hi > row.lo).then(|| {
        view! {
            <rect
                class="range-maybe"
                fill=hatch.to_owned()
                x=n(row.lo)
                y=y.clone()
                width=n(row.hi - row.lo)
                height=thick.clone()
            ></rect>
        }
    });
    let drawn = (!row.bare).then(|| {
        view! {
            <rect class="range-track" x=n(left) y=y.clone() width=n(outline) height=thick.clone()></rect>
            {more}
            <rect class="range-sure" x=n(left) y=y.clone() width=n(row.lo - left) height=thick.clone()></rect>
            {target}
        }
    });
    view! {
        <title>{name_of(bar, row)}</title>
        <rect class="picture-hit" x="0" y=n(row.top) width=n(left + long) height=n(row.height)></rect>
        {name}
        {drawn}
        {note}
    }
    .into_any()
}

/// The ends of a line across a bar: it meets no text above it.
fn across(row: &Row, placed: &Placed) -> (String, String) {
    (n(row.bar_top - if placed.above { 1.0 } else { 4.0 }), n(row.bar_top + placed.thick + 4.0))
}

/// A line through all bars; in pieces where names and numbers stand between them.
fn draw_line(line: &RangeLine, placed: &Placed, top: f64, bars: &[RangeBar]) -> AnyView {
    let x = n(placed.x(line.at));
    if !placed.above {
        return view! { <line class="range-line" x1=x.clone() x2=x y1=n(top) y2=n(placed.bottom + 4.0)></line> }
            .into_any();
    }
    let rows = placed.rows.iter().zip(bars).filter(|(row, bar)| !bar.heading && !row.bare);
    let pieces = rows.map(|(row, _)| {
        let (above, below) = across(row, placed);
        view! { <line class="range-line" x1=x.clone() x2=x.clone() y1=above y2=below></line> }
    });
    pieces.collect_view().into_any()
}

/// The numbers and the names of lines under the bars, and the height of the whole picture.
fn draw_feet(scale: &RangeScale, placed: &Placed, width: f64) -> (AnyView, f64) {
    let mut height = placed.bottom;
    let mut feet = Vec::new();
    for (texts, class) in [(&scale.ticks, "range-text soft"), (&scale.lines, "range-text strong")] {
        if texts.is_empty() {
            continue;
        }
        feet.push(draw_names(texts, class, placed, width, height));
        height += FOOT;
    }
    (feet.collect_view().into_any(), height + 2.0)
}

/// A line of numbers or of names of lines, each at its place.
fn draw_names(of: &[RangeLine], class: &'static str, placed: &Placed, width: f64, top: f64) -> AnyView {
    // Bold letters are wider.
    let size = if class.ends_with("strong") { SIZE * 1.12 } else { SIZE };
    let names = of.iter().map(|tick| {
        let x = ranges::within(placed.x(tick.at), text::width(&tick.label, size), width);
        view! {
            <text class=class x=n(x) y=n(top + FOOT / 2.0 + 2.0) text-anchor="middle" dominant-baseline="central">
                {tick.label.clone()}
            </text>
        }
    });
    names.collect_view().into_any()
}

/// What solid, hatched and line mean, and the height that this takes.
fn draw_legend(scale: &RangeScale, width: f64, hatch: &str) -> (AnyView, f64) {
    let entries = [(&scale.sure, "range-sure"), (&scale.maybe, "range-maybe"), (&scale.target, "range-target")];
    let entries: Vec<_> = entries.into_iter().filter(|(text, _)| !text.is_empty()).collect();
    let rooms: Vec<f64> = entries.iter().map(|(label, _)| text::width(label, SIZE)).collect();
    let (places, height) = ranges::legend(&rooms, width);
    let drawn = entries.into_iter().zip(places).map(|((label, class), (x, y))| {
        let swatch = match class {
            "range-target" => {
                view! { <line class=class x1=n(x + 10.0) x2=n(x + 10.0) y1=n(y - 9.0) y2=n(y + 9.0)></line> }.into_any()
            }
            _ => {
                let fill = (class == "range-maybe").then(|| hatch.to_owned());
                view! { <rect class=class fill=fill x=n(x) y=n(y - 7.0) width="20" height="14"></rect> }.into_any()
            }
        };
        view! {
            {swatch}
            <text class="range-text" x=n(x + 26.0) y=n(y) dominant-baseline="central">
                {label.clone()}
            </text>
        }
    });
    (drawn.collect_view().into_any(), height)
}
