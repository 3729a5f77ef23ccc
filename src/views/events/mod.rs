//! The register of events.

mod filters;
mod rows;
mod table;

use self::rows::{COLUMNS, Wanted, select};
use super::event_form::{EventForm, EventTarget};
use super::register::{self, open_when_asked};
use crate::model::id::PartnerId;
use crate::state::address::{go, use_address};
use crate::state::order::ranks;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Empty, Icon, PageHead, Tone};
use crate::words::{events as words, shell};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Events() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let target = RwSignal::new(None::<EventTarget>);
    open_when_asked(&["form", "partner"], move |address| {
        target.set(Some(EventTarget::New {
            partner: address.value("partner").and_then(PartnerId::parse),
            form: address.value("form").map(str::to_owned),
        }));
    });
    let sort = Memo::new(move |_| address.with(|address| register::sort_of(address, &COLUMNS, "-date")));
    let wanted = Memo::new(move |_| address.with(Wanted::of));
    let shown = Memo::new(move |_| {
        let (lang, sort, wanted) = (lang.get(), sort.get(), wanted.get());
        krug.document().with(|document| {
            krug.facts().with(|facts| select(document, facts, &wanted, &sort, lang, |texts| ranks(texts, lang)))
        })
    });
    let all = Memo::new(move |_| krug.document().with(|document| document.events.len()));
    let add = move |()| target.set(Some(EventTarget::New { partner: None, form: None }));
    view! {
        <PageHead title=say(shell::EVENTS)>
            <Button label=say(words::ADD) tone=Tone::Primary icon=Icon::Plus on_press=Callback::new(add) />
        </PageHead>
        <Show
            when=move || { all.get() > 0 }
            fallback=|| view! { <Empty title=say(words::EMPTY) text=say(words::EMPTY_TEXT) /> }
        >
            <div class="stack">
                <filters::Filters />
                <p class="soft small" role="status">
                    {move || {
                        let [seen, of] = [shown.with(Vec::len), all.get()].map(|count| count.to_string());
                        words::SHOWN.fill(lang.get(), &[&seen, &of])
                    }}
                </p>
                <Show
                    when=move || !shown.with(Vec::is_empty)
                    fallback=move || {
                        view! {
                            <Empty title=say(words::NOTHING) text=say(crate::words::partners::NOTHING_TEXT)>
                                <Button
                                    label=say(words::CLEAR)
                                    on_press=Callback::new(move |()| {
                                        go(&register::cleared(&address.get_untracked()));
                                    })
                                />
                            </Empty>
                        }
                    }
                >
                    <table::Register
                        shown
                        sort=Signal::derive(move || Some(sort.get()))
                        on_copy=Callback::new(move |id| target.set(Some(EventTarget::Copy(id))))
                    />
                </Show>
            </div>
        </Show>
        <EventForm target />
    }
}
