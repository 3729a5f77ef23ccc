//! The list of schools.

use super::school_form::SchoolForm;
use crate::model::School;
use crate::model::id::SchoolId;
use crate::state::preferences::{say, use_lang};
use crate::state::search::{fold, matches};
use crate::state::use_krug;
use crate::ui::{Button, Card, Empty, Icon, IconButton, SearchField, Tag, TagTone};
use crate::words::names::name_of;
use crate::words::settings as words;
use leptos::prelude::*;

/// A list of more schools than this can be searched.
const LONG: usize = 8;

/// Every school, each to edit, and the way to add one.
#[component]
pub fn Schools() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let open = RwSignal::new(false);
    let editing = RwSignal::new(None::<SchoolId>);
    let edit = move |id: Option<SchoolId>| {
        editing.set(id);
        open.set(true);
    };
    let ids = Memo::new(move |_| {
        krug.document().with(|document| document.schools.keys().copied().map(SchoolId).collect::<Vec<_>>())
    });
    // A list that is seen at a glance needs no search.
    let long = Memo::new(move |_| ids.with(|ids| ids.len() > LONG));
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let words = fold(&typed.get());
        let is_found = |id: &SchoolId| {
            let names = |school: &School| {
                let names = std::iter::once(&school.name.0).chain(&school.short_name);
                names.map(|name| fold(name)).collect::<Vec<_>>().join(" ")
            };
            krug.document().with(|document| document.school(*id).is_some_and(|of| matches(&words, &names(of))))
        };
        ids.with(|ids| if long.get() { ids.iter().copied().filter(is_found).collect() } else { ids.clone() })
    });
    let row = move |id: SchoolId| {
        let name = Signal::derive(move || {
            krug.document()
                .with(|document| document.school(id).map(|school| school.name.to_string()).unwrap_or_default())
        });
        let sort = Signal::derive(move || {
            krug.document().with(|document| {
                let sort = document.school(id).and_then(|school| school.school_type.clone());
                sort.map(|sort| name_of(&sort, lang.get())).unwrap_or_default()
            })
        });
        let own = move || krug.document().with(|document| document.owner == Some(id));
        view! {
            <li class="row list-row">
                <span class="grow">{name}" "<span class="soft small">{sort}</span></span>
                <Show when=own>
                    <Tag label=say(words::OWN) tone=TagTone::Good />
                </Show>
                <IconButton
                    label=Signal::derive(move || format!("{}: {}", words::EDIT_SCHOOL.say(lang.get()), name.get()))
                    icon=Icon::Edit
                    on_press=Callback::new(move |()| edit(Some(id)))
                />
            </li>
        }
    };
    view! {
        <Card title=say(words::SCHOOLS)>
            <div class="stack-tight">
                <Show
                    when=move || !ids.with(Vec::is_empty)
                    fallback=move || view! { <Empty title=say(words::SCHOOLS) text=say(words::SCHOOLS_EMPTY) /> }
                >
                    <p class="soft">{say(words::SCHOOLS_LEAD)}</p>
                    <Show when=move || long.get()>
                        <SearchField
                            label=say(words::FIND_SCHOOL)
                            value=typed
                            on_type=Callback::new(move |words| typed.set(words))
                        />
                        <p class="soft small" role="status">
                            {move || {
                                let [seen, all] = [found, ids].map(|ids| ids.with(Vec::len).to_string());
                                words::SCHOOLS_SHOWN.fill(lang.get(), &[&seen, &all])
                            }}
                        </p>
                    </Show>
                    <ul class="plain">
                        <For each=move || found.get() key=|id| *id children=row />
                    </ul>
                </Show>
                <Button label=say(words::ADD_SCHOOL) icon=Icon::Plus on_press=Callback::new(move |()| edit(None)) />
            </div>
            <SchoolForm open editing />
        </Card>
    }
}
