//! Small multiples: many small charts of columns, one an indicator, drawn as one picture. A column opens its rows.
//!
//! The picture is one stop of the Tab key; the arrows walk from column to column.

use super::bars::n;
use super::drawn::{drawn, hatch, opening};
use crate::plot::multiples::{Chart, Grid, Numbered, Placed, PlacedChart, chart_width, layout};
use crate::plot::text;
use leptos::prelude::*;

/// The size of text in a picture, in CSS pixels.
const SIZE: f64 = 13.0;
/// The size of numbers and years.
const SMALL: f64 = 12.0;
/// The most lines of a name, and of what stands under a chart.
const NAME_LINES: usize = 3;

/// One column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MultipleColumn {
    /// The year under it, short.
    pub year: String,
    /// Its lower and upper bound, the same where it is one number; `None`: nothing is known.
    pub value: Option<(f64, f64)>,
    /// The number over it.
    pub text: String,
    /// All of it in words, for who does not see it.
    pub name: String,
    /// Whether there are rows behind it.
    pub opens: bool,
}

/// One chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Multiple {
    /// Its name.
    pub name: String,
    /// Its columns, the latest last.
    pub columns: Vec<MultipleColumn>,
    /// What the full height stands for; 0: the greatest column.
    pub full: f64,
    /// What is said of the change, under it.
    pub note: String,
    /// Whether the change is for the better.
    pub better: Option<bool>,
}

/// The charts.
#[component]
pub fn Multiples(
    /// What they show, for who does not see them.
    #[prop(into)]
    summary: Signal<String>,
    /// The charts, in order.
    #[prop(into)]
    charts: Signal<Vec<Multiple>>,
    /// A column was pressed: the places of its chart and of itself.
    #[prop(into)]
    on_open: Callback<(usize, usize)>,
) -> impl IntoView {
    drawn("bars", summary, charts, move |charts, width, ident| draw(charts, width, ident, on_open))
}

fn draw(charts: &[Multiple], width: f64, ident: &str, on_open: Callback<(usize, usize)>) -> AnyView {
    let (_, room) = chart_width(charts.len(), width);
    let words: Vec<(Vec<String>, Vec<String>)> = charts
        .iter()
        .map(|chart| {
            (text::lines(&chart.name, room, SIZE, NAME_LINES), text::lines(&chart.note, room, SIZE, NAME_LINES))
        })
        .collect();
    let input: Vec<Chart> = charts
        .iter()
        .zip(&words)
        .map(|(chart, (name, note))| Chart {
            name_lines: name.len(),
            foot_lines: note.len(),
            columns: chart.columns.iter().map(|column| column.value).collect(),
            ends: (number_width(chart.columns.first()), number_width(chart.columns.last())),
            full: chart.full,
        })
        .collect();
    let grid = layout(&input, width);
    let mut first = true;
    let drawn = charts.iter().zip(&words).zip(&grid.charts).enumerate().map(|(index, ((chart, words), placed))| {
        let columns = chart.columns.iter().zip(&placed.columns).enumerate().map(|(place, (column, at))| {
            let stop = column.opens && std::mem::take(&mut first);
            let latest = place + 1 == chart.columns.len();
            draw_column(column, *at, placed.base, latest, stop, ident, move || on_open.run((index, place)))
        });
        let columns = columns.collect_view();
        view! {
            <g>
                {draw_words(chart, words, placed, &grid)}
                {columns}
                <line
                    class="picture-track"
                    x1=n(placed.x)
                    x2=n(placed.x + grid.width)
                    y1=n(placed.base)
                    y2=n(placed.base)
                ></line>
            </g>
        }
    });
    let drawn = drawn.collect_view();
    view! {
        <svg class="picture hue-accent" viewBox=format!("0 0 {} {}", n(width), n(grid.height.max(1.0)))>
            <defs>
                {hatch(ident)}
            </defs>
            {drawn}
        </svg>
    }
    .into_any()
}

/// How wide the number of a column is; of two bounds the wider.
fn number_width(column: Option<&MultipleColumn>) -> f64 {
    let parts = column.map(|column| column.text.as_str()).unwrap_or_default().split_inclusive('–');
    parts.map(|part| text::width(part, SMALL)).fold(0.0, f64::max)
}

/// The name over a chart and the words under it.
fn draw_words(chart: &Multiple, words: &(Vec<String>, Vec<String>), placed: &PlacedChart, grid: &Grid) -> AnyView {
    let lines = |lines: &[String], top: f64, class: &'static str| {
        let line = |(index, line): (usize, &String)| {
            let y = n(top + grid.line * index as f64);
            view! {
                <text class=class x=n(placed.x) y=y dominant-baseline="central">
                    {line.clone()}
                </text>
            }
        };
        lines.iter().enumerate().map(line).collect_view()
    };
    let tone = match chart.better {
        Some(true) => "picture-text good-text",
        Some(false) => "picture-text bad-text",
        None => "picture-text soft-text",
    };
    view! {
        {lines(&words.0, placed.name, "picture-text marked")}
        {lines(&words.1, placed.foot, tone)}
    }
    .into_any()
}

fn draw_column(
    column: &MultipleColumn,
    at: Placed,
    base: f64,
    latest: bool,
    stop: bool,
    ident: &str,
    open: impl Fn() + Clone + 'static,
) -> AnyView {
    let sure = if latest { "column-bar latest" } else { "column-bar" };
    let maybe = (at.hi < at.lo).then(|| {
        view! {
            <rect
                class="picture-more"
                fill=format!("url(#{ident})")
                x=n(at.x)
                y=n(at.hi)
                width=n(at.width)
                height=n(at.lo - at.hi)
            ></rect>
        }
    });
    let weight = if latest { "picture-small marked" } else { "picture-small" };
    // Side by side, the bounds of one column would run into the next one's.
    let (lower, upper) = match column.text.split_once('–') {
        Some((lower, upper)) => (Some(format!("{lower}–")), upper.to_owned()),
        None => (None, column.text.clone()),
    };
    let anchor = match at.numbered {
        Numbered::Hidden => None,
        Numbered::Middle => Some("middle"),
        Numbered::FromLeft => Some("start"),
        Numbered::ToRight => Some("end"),
    };
    let lower = lower.zip(anchor).map(|(lower, anchor)| {
        let y = n(at.text.1 - SMALL);
        view! {
            <text class=weight x=n(at.text.0) y=y text-anchor=anchor dominant-baseline="central">
                {lower}
            </text>
        }
    });
    let top = at.hi - SMALL - 6.0;
    let inside = view! {
        <title>{column.name.clone()}</title>
        <rect
            class="picture-hit"
            x=n(at.x - 6.0)
            y=n(top)
            width=n(at.width + 12.0)
            height=n(base + SMALL + 8.0 - top)
        ></rect>
        <rect class=sure x=n(at.x) y=n(at.lo) width=n(at.width) height=n(base - at.lo)></rect>
        {maybe}
        {anchor.map(|anchor| {
            view! {
                {lower}
                <text class=weight x=n(at.text.0) y=n(at.text.1) text-anchor=anchor dominant-baseline="central">
                    {upper}
                </text>
                <text
                    class="picture-small soft-text"
                    x=n(at.year.0)
                    y=n(at.year.1)
                    text-anchor=anchor
                    dominant-baseline="central"
                >
                    {column.year.clone()}
                </text>
            }
        })}
    };
    opening("", column.opens.then(|| column.name.clone()), inside.into_any(), stop, open)
}
