//! Exchange: files and texts in, with what they would change; files out; delete all.

mod choices;
mod clear;
mod conflicts;
mod doubles;
mod doubts;
mod draft;
mod failures;
mod files;
mod group;
mod heads;
mod incoming;
mod involved;
mod keeper;
mod outgoing;
mod pair;
mod plan;
mod points;
mod problems;
mod records;
mod removed;
mod sent;
mod sides;
mod sure;
mod tables;
mod values;

use super::own_question::OwnQuestion;
use crate::state::doubles::use_doubles;
use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The exchange page.
#[component]
pub fn Exchange() -> impl IntoView {
    let doubles = use_doubles();
    let typed = RwSignal::new(false);
    view! {
        <PageHead title=say(shell::EXCHANGE) />
        <div class="stack">
            <failures::Failures />
            <plan::Plan doubles typed />
            <OwnQuestion />
            <div class="columns">
                <div class="stack">
                    <incoming::IncomingCard typed />
                    <doubles::DoublesCard doubles />
                </div>
                <outgoing::OutgoingCard />
            </div>
            <sent::SentCard />
            <clear::ClearCard />
            // Last, because the list comes a moment after the page: nothing may move under a finger.
            <points::PointsCard />
        </div>
    }
}
