//! Exchange: files and texts in, with what they would change; files out; delete all.

mod clear;
mod draft;
mod failures;
mod incoming;
mod outgoing;
mod plan;
mod problems;
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
                    <clear::ClearCard />
                </div>
            </div>
        </div>
    }
}
