//! The register of events.

use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Events() -> impl IntoView {
    view! { <PageHead title=say(shell::EVENTS) /> }
}
