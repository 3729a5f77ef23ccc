//! The register of partners.

use crate::state::preferences::say;
use crate::ui::PageHead;
use crate::words::shell;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Partners() -> impl IntoView {
    view! { <PageHead title=say(shell::PARTNERS) /> }
}
