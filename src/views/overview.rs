//! The year at a glance.

use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Overview() -> impl IntoView {
    view! { <PageHead title=say(shell::OVERVIEW) /> }
}
