//! Saying of a partner that another one is the same, which nobody proposed.

use crate::model::id::{PartnerId, Uuid};
use crate::model::record::{List, Record};
use crate::state::address::{Address, Page, go};
use crate::state::preferences::{say, use_lang};
use crate::state::search::{fold, matches};
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::{Button, Choice, FormDialog, PickerField, Tone};
use crate::views::naming::partner_name;
use crate::words::doubles as words;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The button, and the dialog in which the others are chosen by name.
#[component]
pub fn MergeWith(id: PartnerId) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let open = RwSignal::new(false);
    let chosen = RwSignal::new(Vec::<String>::new());
    let find = move |typed: String| {
        let typed = fold(&typed);
        krug.document().with_untracked(|document| {
            let others = document.partners.values().filter(|other| other.id != id);
            let found = others.filter(|other| {
                let short = other.short_name.as_deref().unwrap_or_default();
                matches(&typed, &fold(&format!("{} {short}", *other.name)))
            });
            let label = |name: &str, place: Option<&str>| match place {
                Some(place) => format!("{name} — {place}"),
                None => name.to_owned(),
            };
            let found =
                found.map(|other| Choice::new(other.id.to_string(), label(&other.name, other.place.as_deref())));
            found.collect::<Vec<_>>()
        })
    };
    let name = move |id: String| {
        let known = PartnerId::parse(&id);
        known.map_or(id, |id| krug.document().with(|document| partner_name(document, id, lang.get())))
    };
    let merge = move |()| {
        let others = chosen.get_untracked();
        let others: Vec<Uuid> = others.iter().filter_map(|id| PartnerId::parse(id)).map(|id| id.0).collect();
        let ids: Vec<Uuid> = std::iter::once(id.0).chain(others).collect();
        if ids.len() < 2 {
            return;
        }
        // Read as one they are called as the one of them that was named last.
        let called = krug.document().with_untracked(|document| {
            let all = ids.iter().filter_map(|id| document.partners.get(id));
            let last = all.max_by(|one, other| one.stamps().of("name").cmp(other.stamps().of("name")));
            last.map(|last| partner_name(document, last.id, lang.get_untracked())).unwrap_or_default()
        });
        let done = words::MERGED_MANY.fill(lang.get_untracked(), &[&ids.len().to_string(), &called]);
        let class = ids.iter().min().copied().unwrap_or(id.0);
        if krug.run_or_say(Intent::MergeDoubles { list: List::Partners, ids, chosen: BTreeMap::new() }, done) {
            open.set(false);
            // The card of all of them is that of the smallest.
            if class != id.0 {
                go(&Address::of(Page::Partner(class.to_string())));
            }
        }
    };
    let begin = move |()| {
        chosen.set(Vec::new());
        open.set(true);
    };
    view! {
        <p>
            <Button label=say(words::MERGE_WITH) tone=Tone::Plain on_press=Callback::new(begin) />
        </p>
        <FormDialog
            title=say(words::MERGE_WITH_TITLE)
            open
            submit_label=say(words::MERGE_SURE_YES)
            on_submit=Callback::new(merge)
        >
            <PickerField
                label=say(words::MERGE_WITH_WHOM)
                chosen
                find=Callback::new(find)
                name=Callback::new(name)
                hint=say(words::MERGE_WITH_HINT)
            />
        </FormDialog>
    }
}
