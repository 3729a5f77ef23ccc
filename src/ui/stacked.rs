//! A whole and its parts: one bar, and under it each part by its pattern, name and number. A part opens its rows.

use super::bars::n;
use super::drawn::{drawn, hatch, opening};
use crate::plot::stack::layout;
use crate::plot::text;
use leptos::prelude::*;

/// The size of text in a picture, in CSS pixels.
const SIZE: f64 = 13.0;
/// The height of the bar.
const BAR: f64 = 30.0;
/// The height of a line under it; a finger meets no other.
const LINE: f64 = 28.0;

/// One part. The patterns follow the order: solid, half, hatched, dotted, empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub label: String,
    /// How large it is.
    pub count: u64,
    /// The number as it is written.
    pub text: String,
}

/// The bar of parts, at most five.
#[component]
pub fn Stacked(
    /// What it shows, for who does not see it.
    #[prop(into)]
    summary: Signal<String>,
    /// The parts, in order.
    #[prop(into)]
    parts: Signal<Vec<Part>>,
    /// A part was pressed.
    #[prop(into)]
    on_open: Callback<usize>,
) -> impl IntoView {
    drawn("bars", summary, parts, move |parts, width, ident| draw(parts, width, ident, on_open))
}

/// How a part is filled: a colour, or a pattern of lines or dots.
fn fill(index: usize, ident: &str) -> Option<String> {
    match index {
        2 => Some(format!("url(#{ident}-lines)")),
        3 => Some(format!("url(#{ident}-dots)")),
        _ => None,
    }
}

fn class_of(index: usize) -> &'static str {
    match index {
        0 => "stack-part solid",
        1 => "stack-part half",
        2 | 3 => "stack-part pattern",
        _ => "stack-part hollow",
    }
}

fn draw(parts: &[Part], width: f64, ident: &str, on_open: Callback<usize>) -> AnyView {
    let counts: Vec<u64> = parts.iter().map(|part| part.count).collect();
    let placed = layout(&counts, width - 2.0);
    let stop = parts.iter().position(|part| part.count > 0);
    let bar = placed.iter().enumerate().filter(|(_, (_, long))| *long > 0.0);
    let bar = bar.map(|(index, (x, long))| {
        view! {
            <rect
                class=class_of(index)
                fill=fill(index, ident)
                x=n(x + 1.0)
                y="1"
                width=n(*long)
                height=n(BAR - 2.0)
            ></rect>
        }
    });
    let bar = bar.collect_view();
    let lines = parts.iter().enumerate();
    let lines = lines.map(|(index, part)| line(part, index, width, ident, stop == Some(index), on_open)).collect_view();
    let height = BAR + 8.0 + LINE * parts.len() as f64;
    view! {
        <svg class="picture hue-accent" viewBox=format!("0 0 {} {}", n(width), n(height))>
            <defs>
                {hatch(&format!("{ident}-lines"))}
                <pattern id=format!("{ident}-dots") width="6" height="6" patternUnits="userSpaceOnUse">
                    <circle class="picture-grain" cx="2" cy="2" r="1.1"></circle>
                </pattern>
            </defs>
            {bar}
            {lines}
        </svg>
    }
    .into_any()
}

fn line(part: &Part, index: usize, width: f64, ident: &str, stop: bool, on_open: Callback<usize>) -> AnyView {
    let top = BAR + 8.0 + LINE * index as f64;
    let middle = n(top + LINE / 2.0);
    let number = text::width(&part.text, SIZE) + 8.0;
    let name = format!("{}: {}", part.label, part.text);
    let inside = view! {
        <title>{name.clone()}</title>
        <rect class="picture-hit" x="0" y=n(top) width=n(width) height=n(LINE)></rect>
        <rect class=class_of(index) fill=fill(index, ident) x="1" y=n(top + 7.0) width="20" height="14"></rect>
        <text class="picture-text number-text" x="30" y=middle.clone() dominant-baseline="central">
            {part.text.clone()}
        </text>
        <text class="picture-text" x=n(30.0 + number) y=middle.clone() dominant-baseline="central">
            {text::fit(&part.label, width - 30.0 - number, SIZE)}
        </text>
    };
    opening("", (part.count > 0).then_some(name), inside.into_any(), stop, move || on_open.run(index))
}
