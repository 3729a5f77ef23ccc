//! The application: routes and mounting.

use leptos::prelude::*;

/// Mounts the page into the document's body.
pub fn mount() {
    mount_to_body(|| view! { <h1>"Круг"</h1> });
}
