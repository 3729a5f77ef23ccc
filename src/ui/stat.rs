//! One number of the year, large, with its change.

use crate::plot::spark::{HEIGHT, WIDTH, path, points};
use leptos::prelude::*;

/// A change against last year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The change with its sign: «+4».
    pub text: String,
    /// Whether it is for the better; nothing where it is neither.
    pub better: Option<bool>,
}

/// The same number in earlier years.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The values, this year's the last; `None`: not known.
    pub values: Vec<Option<f64>>,
    /// The same in words: «2024/25: 12, 2025/26: 14».
    pub words: String,
}

fn draw(trend: &Trend) -> Option<AnyView> {
    let placed = points(&trend.values);
    let known = placed.iter().flatten().count();
    let (left, top) = placed.iter().flatten().last().copied()?;
    (known > 1).then(|| {
        view! {
            <svg class="spark" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=trend.words.clone()>
                <title>{trend.words.clone()}</title>
                <path d=path(&placed)></path>
                <circle cx=format!("{left:.1}") cy=format!("{top:.1}") r="2.5"></circle>
            </svg>
        }
        .into_any()
    })
}

/// A number with its name, its change and a note.
#[component]
pub fn Stat(
    /// What is counted.
    #[prop(into)]
    label: Signal<String>,
    /// The number, written out with its unit.
    #[prop(into)]
    value: Signal<String>,
    /// How it changed.
    #[prop(optional, into)]
    change: Signal<Option<Change>>,
    /// The values of some years, this one the last, and what they are in words; drawn small where there are two or more.
    #[prop(optional, into)]
    trend: Signal<Option<Trend>>,
    /// Against what, or how sure.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The address of the rows behind it.
    #[prop(optional, into)]
    href: MaybeProp<String>,
) -> impl IntoView {
    let inside = move || {
        view! {
            <span class="stat-label">{move || label.get()}</span>
            <span class="stat-line">
                <span class="stat-value">{move || value.get()}</span>
                {move || trend.get().map(|trend| draw(&trend))}
            </span>
            <span class="stat-note">
                {move || {
                    change
                        .get()
                        .map(|change| {
                            let class = match change.better {
                                Some(true) => "stat-change good",
                                Some(false) => "stat-change bad",
                                None => "stat-change",
                            };
                            view! { <span class=class>{change.text}</span>" · " }
                        })
                }}
                {move || note.get()}
            </span>
        }
    };
    move || match href.get() {
        Some(href) => view! { <a class="card stat" href=href>{inside()}</a> }.into_any(),
        None => view! { <div class="card stat">{inside()}</div> }.into_any(),
    }
}
