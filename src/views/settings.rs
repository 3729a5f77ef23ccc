//! The settings.

use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    view! { <PageHead title=say(shell::SETTINGS) /> }
}
