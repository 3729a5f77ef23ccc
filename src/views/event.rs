//! One event.

use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The page.
#[component]
pub fn EventCard(id: String) -> impl IntoView {
    let _ = id;
    view! { <PageHead title=say(shell::EVENT) /> }
}
