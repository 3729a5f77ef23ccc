//! Benchmarks: who pupils of each grade met, and how many hours each class had.

mod encounters;
mod hours;

use super::second::PlannedNote;
use crate::state::preferences::say;
use crate::state::question::use_planned_too;
use crate::words::benchmarks as words;
use leptos::prelude::*;

/// The view «Ориентиры».
#[component]
pub fn Benchmarks() -> impl IntoView {
    view! {
        <div class="stack">
            <p class="soft">{say(words::LEAD)}</p>
            <encounters::Encounters />
            <hours::Hours />
            <PlannedNote planned=use_planned_too() />
        </div>
    }
}
