//! The year at a glance: four numbers with their change, the circle of partners, what to do next; and where to start.

mod circle;
mod numbers;
mod start;

use super::filters::FilterBar;
use super::recommendations::list::AdviceBrief;
use crate::state::preferences::say;
use crate::state::use_krug;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Overview() -> impl IntoView {
    let krug = use_krug();
    let empty =
        Memo::new(move |_| krug.document().with(|document| document.partners.is_empty() && document.events.is_empty()));
    view! {
        <PageHead title=say(shell::OVERVIEW) />
        <Show when=move || empty.get()>
            <start::Start />
        </Show>
        <Show when=move || !empty.get()>
            <div class="stack">
                <div class="row">
                    <FilterBar />
                </div>
                <numbers::Numbers />
                <div class="columns">
                    <circle::PartnersCircle />
                    <AdviceBrief />
                </div>
            </div>
        </Show>
    }
}
