//! The year at a glance: eight numbers with their change and trend, the circle of partners, what to do next and what to mend; and where to start.

mod circle;
mod gaps;
mod numbers;
mod start;

use super::filters::FilterBar;
use super::own_question::OwnQuestion;
use super::recommendations::brief::AdviceBrief;
use super::unknown::{OF_SPAN, UnknownFilters};
use crate::state::preferences::say;
use crate::state::use_krug;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

pub use start::Start;

/// The page, where there are partners or events; where there are only organisations, whose they are and how to start.
#[component]
pub fn Overview() -> impl IntoView {
    let krug = use_krug();
    let bare =
        Memo::new(move |_| krug.document().with(|document| document.partners.is_empty() && document.events.is_empty()));
    view! {
        <PageHead title=say(shell::OVERVIEW) />
        <OwnQuestion />
        {move || if bare.get() { view! { <Start /> }.into_any() } else { view! { <Year /> }.into_any() }}
    }
}

#[component]
fn Year() -> impl IntoView {
    view! {
        <div class="stack">
            <div class="row">
                <FilterBar />
            </div>
            <UnknownFilters checks=OF_SPAN />
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
