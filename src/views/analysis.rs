//! Kinds and forms.

use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Matrix() -> impl IntoView {
    view! { <PageHead title=say(shell::ANALYSIS) /> }
}
