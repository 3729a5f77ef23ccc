//! Exchange: files and texts in, with what they would change; files out; delete all.

mod clear;
mod conflicts;
mod doubles;
mod draft;
mod failures;
mod files;
mod incoming;
mod outgoing;
mod plan;
mod problems;
mod sent;
mod tables;
mod values;

use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The exchange page.
#[component]
pub fn Exchange() -> impl IntoView {
    view! {
        <PageHead title=say(shell::EXCHANGE) />
        <div class="stack">
            <failures::Failures />
            <plan::Plan />
            <div class="columns">
                <incoming::IncomingCard />
                <div class="stack">
                    <outgoing::OutgoingCard />
                    <doubles::DoublesCard />
                    <sent::SentCard />
                    <clear::ClearCard />
                </div>
            </div>
        </div>
    }
}
