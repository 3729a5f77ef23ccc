//! Deleting everything.

use crate::state::exchange::use_exchange;
use crate::state::preferences::{say, use_lang};
use crate::state::restore::{self, Reason};
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::focus::focus_when_drawn;
use crate::ui::{Button, Card, ConfirmDialog, Icon, Tone};
use crate::words::exchange as words;
use leptos::prelude::*;

/// The way to an empty page, and back while the page is open.
#[component]
pub fn ClearCard() -> impl IntoView {
    let krug = use_krug();
    let exchange = use_exchange();
    let lang = use_lang();
    let open = RwSignal::new(false);
    let records = Memo::new(move |_| krug.document().with(|document| document.len()));
    let nothing =
        Signal::derive(move || krug.document().with(|document| document.is_empty() && document.deleted.is_empty()));
    let text = Signal::derive(move || words::DELETE_ALL_ASK.fill(lang.get(), &[&records.get().to_string()]));
    let yes = move |()| {
        exchange.cancel();
        restore::then(krug, Reason::DeleteAll, move |kept| {
            let done = if kept { words::DELETED_ALL } else { words::DELETED_ALL_FOR_GOOD };
            krug.run_or_say(Intent::DeleteAll, done.say(lang.get_untracked()).to_owned());
            // The button that was pressed has nothing to delete any more and lets the focus go.
            focus_when_drawn("#cleared");
        });
    };
    let lead = move || if nothing.get() { words::NOTHING_TO_DELETE } else { words::DELETE_ALL_LEAD }.say(lang.get());
    view! {
        <Card title=say(words::CLEAR)>
            <div class="stack-tight">
                <p class="soft" id="cleared" tabindex="-1">{lead}</p>
                <Button
                    label=say(words::DELETE_ALL)
                    tone=Tone::Danger
                    icon=Icon::Delete
                    disabled=nothing
                    on_press=Callback::new(move |()| open.set(true))
                />
            </div>
            <ConfirmDialog
                title=say(words::DELETE_ALL)
                text
                open
                yes=say(words::DELETE_ALL)
                danger=true
                on_yes=Callback::new(yes)
            />
        </Card>
    }
}
