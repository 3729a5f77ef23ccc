//! Lying bars with a name and a number each; a bar that has rows behind it opens them.
//!
//! The picture is one stop of the Tab key; the arrows walk from bar to bar.

use super::Hue;
use super::drawn::{drawn, hatch, opening};
use crate::plot::bars::{Bars as Placed, Row, Span, layout};
use crate::plot::tenths::tenth;
use crate::plot::text;
use leptos::prelude::*;

/// The size of text in a picture, in CSS pixels.
const SIZE: f64 = 13.0;

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// Its hue; none is the page's accent.
    pub hue: Option<Hue>,
    /// Where it begins and ends.
    pub span: Span,
    /// The number as it is written behind it.
    pub text: String,
    /// All of it in words, for who does not see it.
    pub name: String,
    /// Whether there are rows behind it.
    pub opens: bool,
    /// Whether it is the one that is looked at.
    pub marked: bool,
}

/// A line through the bars.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarMark {
    /// Its value.
    pub at: f64,
    /// What it is: «Медиана: 4».
    pub label: String,
}

/// The bars.
#[component]
pub fn Bars(
    /// What they show, for who does not see them.
    #[prop(into)]
    summary: Signal<String>,
    /// The bars, from the top.
    #[prop(into)]
    bars: Signal<Vec<Bar>>,
    /// A line through all of them.
    #[prop(optional, into)]
    mark: Signal<Option<BarMark>>,
    /// A bar was pressed.
    #[prop(into)]
    on_open: Callback<usize>,
) -> impl IntoView {
    let of = Signal::derive(move || (bars.get(), mark.get()));
    drawn("bars", summary, of, move |(bars, mark), width, ident| draw(bars, mark.as_ref(), width, ident, on_open))
}

/// The numbers of SVG need no more than a tenth.
pub(super) fn n(value: f64) -> String {
    tenth(value)
}

fn draw(bars: &[Bar], mark: Option<&BarMark>, width: f64, ident: &str, on_open: Callback<usize>) -> AnyView {
    let widest = |of: fn(&Bar) -> (&String, f64)| {
        bars.iter().map(|bar| text::width(of(bar).0, SIZE) + of(bar).1).fold(0.0, f64::max)
    };
    let names = widest(|bar| (&bar.label, if bar.hue.is_some() { 18.0 } else { 0.0 }));
    let texts = widest(|bar| (&bar.text, 4.0));
    let spans: Vec<Span> = bars.iter().map(|bar| bar.span).collect();
    let placed = layout(&spans, width, names, texts, mark.map(|mark| mark.at));
    let stop = bars.iter().position(|bar| bar.opens);
    let rows = bars.iter().zip(&placed.rows).enumerate();
    let rows =
        rows.map(|(index, (bar, row))| draw_bar(bar, *row, &placed, (index, stop == Some(index)), ident, on_open));
    let rows = rows.collect_view();
    let line = mark.zip(placed.mark).map(|(mark, x)| draw_mark(mark, x, &placed, width));
    view! {
        <svg class="picture" viewBox=format!("0 0 {} {}", n(width), n(placed.height.max(1.0)))>
            <defs>
                {hatch(ident)}
            </defs>
            {rows}
            {line}
        </svg>
    }
    .into_any()
}

/// One bar; `at` is its place and whether the Tab key stops there.
fn draw_bar(bar: &Bar, row: Row, placed: &Placed, at: (usize, bool), ident: &str, on_open: Callback<usize>) -> AnyView {
    let (index, stop) = at;
    let hue = bar.hue.map_or("hue-accent", Hue::class);
    let shade = bar.hue.map_or(0, |hue| hue.shade);
    let indent = if bar.hue.is_some() { 18.0 } else { 0.0 };
    let label = text::fit(&bar.label, placed.name_room - indent, SIZE);
    let class = if bar.marked { "picture-text marked" } else { "picture-text" };
    let dot = bar.hue.map(|_| {
        view! {
            <circle class=format!("picture-dot shade-{shade}") cx="6" cy=n(row.name.1) r="5"></circle>
        }
    });
    let more = (row.more > 0.0).then(|| {
        view! {
            <rect
                class="picture-more"
                x=n(row.bar.0 + row.bar.1)
                y=n(row.bar_top)
                width=n(row.more)
                height=n(placed.thick)
                fill=format!("url(#{ident})")
            ></rect>
        }
    });
    let inside = view! {
        <title>{bar.name.clone()}</title>
        <rect class="picture-hit" x="0" y=n(row.top) width=n(placed.track.0 + placed.track.1) height=n(row.height)></rect>
        {dot}
        <text class=class x=n(row.name.0 + indent) y=n(row.name.1) dominant-baseline="central">
            {label}
        </text>
        <line
            class="picture-track"
            x1=n(placed.track.0)
            x2=n(placed.track.0)
            y1=n(row.bar_top - 3.0)
            y2=n(row.bar_top + placed.thick + 3.0)
        ></line>
        <rect
            class=format!("picture-bar shade-{shade}")
            x=n(row.bar.0)
            y=n(row.bar_top)
            width=n(row.bar.1)
            height=n(placed.thick)
        ></rect>
        {more}
        <text class="picture-text number-text" x=n(row.text.0) y=n(row.text.1) dominant-baseline="central">
            {bar.text.clone()}
        </text>
    };
    opening(hue, bar.opens.then(|| bar.name.clone()), inside.into_any(), stop, move || on_open.run(index))
}

fn draw_mark(mark: &BarMark, x: f64, placed: &Placed, width: f64) -> AnyView {
    let bottom = placed.rows.last().map_or(0.0, |row| row.top + row.height);
    let long = text::width(&mark.label, SIZE);
    let (at, anchor) = if x + long > width { (x.min(width), "end") } else { (x, "start") };
    view! {
        <line class="picture-mark" x1=n(x) x2=n(x) y1="0" y2=n(bottom + 4.0)></line>
        <text class="picture-text marked" x=n(at) y=n(bottom + 14.0) text-anchor=anchor dominant-baseline="central">
            {mark.label.clone()}
        </text>
    }
    .into_any()
}
