//! The recommendations.

use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Recommendations() -> impl IntoView {
    view! { <PageHead title=say(shell::RECOMMENDATIONS) /> }
}
