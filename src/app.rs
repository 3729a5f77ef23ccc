//! The application: its frame, and which page stands in it.

mod drop;
mod frame;
mod keys;
mod nav;
mod parts;
mod route;

use crate::state::exchange::provide_exchange;
use crate::state::persist::{self, Start};
use crate::state::{address, forgetting, later, preferences, provide_krug, rescue, restore};
use crate::ui::{Texts, provide_texts};
use crate::words::common;
use leptos::prelude::*;
use preferences::say;

/// Opens what is kept and mounts the page into the document's body.
///
/// What the page's file shows until then goes only when the application stands.
pub fn mount() {
    rescue::prepare();
    persist::open_then(|start| {
        mount_to_body(move || view! { <App start /> });
        if let Some(loading) = document().get_element_by_id("loading") {
            loading.remove();
        }
        later::keep_page();
    });
}

/// The whole page.
#[component]
fn App(start: Start) -> impl IntoView {
    preferences::follow();
    address::follow();
    let krug = provide_krug(start);
    provide_context(krug.shell());
    restore::begin_daily(krug);
    forgetting::begin(krug);
    provide_exchange();
    provide_texts(Texts {
        close: say(common::CLOSE),
        cancel: say(common::CANCEL),
        remove: say(common::REMOVE),
        nothing_found: say(common::NOTHING_FOUND),
        type_more: say(common::TYPE_MORE),
        calendar: say(common::CALENDAR),
    });
    view! { <frame::Frame /> }
}
