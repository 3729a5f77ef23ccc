//! The year at a glance: eight numbers with their change and trend, the circle of partners, what to do next and what to mend; and where to start.

mod circle;
mod gaps;
mod numbers;
mod start;

use super::filters::FilterBar;
use super::recommendations::brief::AdviceBrief;
use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

pub use start::Start;

/// The page, where there are partners or events.
#[component]
pub fn Overview() -> impl IntoView {
    view! {
        <PageHead title=say(shell::OVERVIEW) />
        <div class="stack">
            <div class="row">
                <FilterBar />
            </div>
            <numbers::Numbers />
            <div class="columns">
                <circle::PartnersCircle />
                <div class="stack">
                    <AdviceBrief />
                    <gaps::Gaps />
                </div>
            </div>
        </div>
    }
}
