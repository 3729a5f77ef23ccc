//! The analysis: tabs, one filter bar, and under them one view of the period's events.

pub mod axes;
mod benchmarks;
mod dynamics;
mod figure;
pub mod filtered;
mod matrix;
mod network;
mod quality;
mod reach;
pub mod rough;
mod second;
mod structure;

use super::filters::AnalysisFilters;
use crate::state::address::{Address, Page, View, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::ui::{PageHead, Tab, Tabs};
use crate::words::{Phrase, analysis as words, shell};
use leptos::prelude::*;

/// The page «Анализ» at one of its views.
#[component]
pub fn Analysis(view: View) -> impl IntoView {
    let lang = use_lang();
    let address = use_address();
    // What was filtered by in one view is filtered by in the next.
    let tabs = Signal::derive(move || {
        let query = address.with(|address| address.query.clone());
        let tab = |other: View| Tab {
            label: name_of(other).say(lang.get()).to_owned(),
            href: Address { page: Page::Analysis(other), query: query.clone() }.href(),
            open: other == view,
        };
        View::ALL.map(tab).to_vec()
    });
    let (question, planned) = (use_view_question(), use_planned_too());
    let asked = Signal::derive(move || if planned.get() { question.get().with_planned() } else { question.get() });
    view! {
        <PageHead title=say(shell::ANALYSIS) part=say(name_of(view)) />
        <Tabs label=say(shell::ANALYSIS) tabs />
        <AnalysisFilters />
        <div class="stack">
            <filtered::Filtered />
            <rough::RoughDates question=asked />
            {draw(view)}
        </div>
    }
}

fn draw(view: View) -> AnyView {
    match view {
        View::Matrix => view! { <matrix::Matrix /> }.into_any(),
        View::Reach => view! { <reach::Reach /> }.into_any(),
        View::Dynamics => view! { <dynamics::Dynamics /> }.into_any(),
        View::Structure => view! { <structure::Structure /> }.into_any(),
        View::Network => view! { <network::Network /> }.into_any(),
        View::Benchmarks => view! { <benchmarks::Benchmarks /> }.into_any(),
        View::Quality => view! { <quality::Quality /> }.into_any(),
    }
}

/// The name of a view.
fn name_of(view: View) -> Phrase {
    match view {
        View::Matrix => words::KINDS_AND_FORMS,
        View::Reach => words::REACH,
        View::Dynamics => words::DYNAMICS,
        View::Structure => words::STRUCTURE,
        View::Network => words::NETWORK,
        View::Benchmarks => words::BENCHMARKS,
        View::Quality => words::QUALITY,
    }
}
