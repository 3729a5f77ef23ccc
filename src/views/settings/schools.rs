//! The list of schools.

use super::school_form::SchoolForm;
use crate::model::id::SchoolId;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Card, Empty, Icon, IconButton, Tag, TagTone};
use crate::words::names::name_of;
use crate::words::settings as words;
use leptos::prelude::*;

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
                    <ul class="plain">
                        <For each=move || ids.get() key=|id| *id children=row />
                    </ul>
                </Show>
                <Button label=say(words::ADD_SCHOOL) icon=Icon::Plus on_press=Callback::new(move |()| edit(None)) />
            </div>
            <SchoolForm open editing />
        </Card>
    }
}
