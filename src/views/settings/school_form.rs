//! One school, to add or to change.

use crate::model::code::Code;
use crate::model::codes::SchoolType;
use crate::model::document::AnyRecord;
use crate::model::field::FieldName;
use crate::model::id::SchoolId;
use crate::model::inn::{InnCheck, check_inn};
use crate::model::record::{List, Record};
use crate::model::stamp::{Stamp, Stamps};
use crate::model::value::Value;
use crate::model::{Document, School};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::{CheckField, Choice, FormDialog, SelectField, TextField};
use crate::views::joint::{DeleteDialog, Deleting, MadeOf, use_delete_question};
use crate::words::names::Named;
use crate::words::{common, settings as words};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is typed.
#[derive(Clone, Copy)]
struct Typed {
    name: RwSignal<String>,
    short_name: RwSignal<String>,
    sort: RwSignal<String>,
    inn: RwSignal<String>,
    municipality: RwSignal<String>,
    own: RwSignal<bool>,
}

impl Typed {
    fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            name: text(),
            short_name: text(),
            sort: text(),
            inn: text(),
            municipality: text(),
            own: RwSignal::new(false),
        }
    }

    /// Shows a school, or what a new one begins with.
    fn show(self, document: &Document, id: Option<SchoolId>) {
        let school = id.and_then(|id| document.school(id));
        let text = |member: Option<&String>| member.cloned().unwrap_or_default();
        self.name.set(school.map(|school| school.name.to_string()).unwrap_or_default());
        self.short_name.set(text(school.and_then(|school| school.short_name.as_ref())));
        self.inn.set(text(school.and_then(|school| school.inn.as_ref())));
        self.municipality.set(text(school.and_then(|school| school.municipality.as_ref())));
        let sort = school.and_then(|school| school.school_type.as_ref()).map(|sort| sort.word().to_owned());
        self.sort.set(sort.unwrap_or_else(|| SchoolType::School.code().to_owned()));
        self.own.set(match id {
            Some(id) => document.owner == Some(id),
            None => document.owner.is_none(),
        });
    }

    /// The fields as the record would have them: empty is absent.
    fn fields(self) -> [(&'static str, Option<Value>); 5] {
        let text = |typed: RwSignal<String>| {
            let typed = typed.get_untracked();
            let trimmed = typed.trim();
            (!trimmed.is_empty()).then(|| Value::from(trimmed))
        };
        [
            ("name", text(self.name)),
            ("short_name", text(self.short_name)),
            ("type", text(self.sort)),
            ("inn", text(self.inn)),
            ("municipality", text(self.municipality)),
        ]
    }
}

/// The form of a school. `editing` names the one to change; nothing there means a new one.
#[component]
pub fn SchoolForm(open: RwSignal<bool>, editing: RwSignal<Option<SchoolId>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let typed = Typed::new();
    let error = RwSignal::new(None::<String>);
    crate::state::follow(
        move || open.get(),
        move |is_open| {
            if is_open {
                error.set(None);
                krug.document().with_untracked(|document| typed.show(document, editing.get_untracked()));
            }
        },
    );
    let title = Signal::derive(move || {
        if editing.get().is_some() { words::EDIT_SCHOOL } else { words::ADD_SCHOOL }.say(lang.get()).to_owned()
    });
    let sorts = Signal::derive(move || {
        let lang = lang.get();
        let known = SchoolType::ALL.iter().map(|sort| Choice::new(sort.code(), sort.name().say(lang)));
        let mut choices: Vec<Choice> = known.collect();
        let word = typed.sort.get();
        // A type that a later version wrote stays choosable, so that saving does not lose it.
        if !word.is_empty() && SchoolType::parse(&word).is_none() {
            choices.push(Choice::new(word.clone(), word));
        }
        choices
    });
    let inn_hint = Signal::derive(move || {
        let inn = typed.inn.get();
        let phrase = match check_inn(inn.trim()) {
            _ if inn.trim().is_empty() => return None,
            InnCheck::Right => return None,
            InnCheck::WrongCheckDigit => words::INN_WRONG,
            InnCheck::NotAnInn => words::INN_NOT,
        };
        Some(phrase.say(lang.get()).to_owned())
    });
    let save = move |()| {
        let lang = lang.get_untracked();
        let name = typed.name.get_untracked().trim().to_owned();
        if name.is_empty() {
            error.set(Some(words::NAME_MISSING.say(lang).to_owned()));
            return;
        }
        let document = krug.document().get_untracked();
        let (id, intent, done) = match editing.get_untracked() {
            Some(id) => (id, edit(&document, id, typed), words::SCHOOL_SAVED),
            None => {
                let id = SchoolId(krug.new_id());
                (id, add(id, typed), words::SCHOOL_ADDED)
            }
        };
        let done = done.fill(lang, &[&name]);
        if !intent.is_none_or(|intent| krug.run_or_say(intent, done.clone())) {
            return;
        }
        let own = typed.own.get_untracked();
        if own != (document.owner == Some(id)) {
            krug.run_or_say(Intent::SetOwner(own.then_some(id)), done);
        }
        open.set(false);
    };
    let question = use_delete_question();
    let delete = move |()| {
        if let Some(id) = editing.get_untracked() {
            let name = typed.name.get_untracked().trim().to_owned();
            let done = words::SCHOOL_DELETED.fill(lang.get_untracked(), &[&name]);
            open.set(false);
            let then = Callback::new(|()| {});
            question.delete(krug, Deleting { list: List::Schools, id: id.0, name, done, then });
        }
    };
    // Taken apart while it is open, the form shows the one record that it is then: else saving would write the other's values.
    let members = Memo::new(move |_| {
        krug.document().track();
        editing.get().map_or(0, |id| krug.members(List::Schools, id.0).len())
    });
    crate::state::follow(
        move || members.get(),
        move |_| {
            if open.get_untracked() {
                krug.document().with_untracked(|document| typed.show(document, editing.get_untracked()));
            }
        },
    );
    let made_of = move || editing.get().map(|id| view! { <MadeOf list=List::Schools id=id.0 /> });
    view! {
        <FormDialog title open submit_label=say(common::SAVE) on_submit=Callback::new(save)>
            <div class="stack">
                {made_of}
                <TextField
                    label=say(common::NAME)
                    value=typed.name
                    error=Signal::derive(move || error.get())
                    longest=500
                    required=true
                />
                <div class="field-row">
                    <TextField
                        label=say(words::SHORT_NAME)
                        value=typed.short_name
                        hint=say(words::SHORT_NAME_HINT)
                        longest=500
                    />
                    <SelectField label=say(words::TYPE) value=typed.sort choices=sorts />
                </div>
                <div class="field-row">
                    <TextField label=say(words::MUNICIPALITY) value=typed.municipality longest=500 />
                    <TextField label=say(common::INN) value=typed.inn hint=inn_hint longest=12 />
                </div>
                <CheckField label=say(words::IS_OWN) value=typed.own />
                <Show when=move || editing.get().is_some()>
                    <crate::ui::Button
                        label=say(common::DELETE)
                        tone=crate::ui::Tone::Danger
                        icon=crate::ui::Icon::Delete
                        on_press=Callback::new(delete)
                    />
                </Show>
            </div>
        </FormDialog>
        <DeleteDialog question />
    }
}

/// The intent that changes what is different; nothing where all is as it was.
fn edit(document: &Document, id: SchoolId, typed: Typed) -> Option<Intent> {
    let record = document.record(List::Schools, id.0)?;
    let changed = typed.fields().into_iter().filter(|(field, value)| record.read(field) != *value);
    let fields: BTreeMap<FieldName, Option<Value>> = changed.map(|(field, value)| (field.to_owned(), value)).collect();
    (!fields.is_empty()).then_some(Intent::Edit { list: List::Schools, id: id.0, fields })
}

/// The intent that adds the school.
fn add(id: SchoolId, typed: Typed) -> Option<Intent> {
    // The store gives new records the stamp of the command.
    let mut school = School::blank(id, Stamps::new(Stamp::unstamped(0)));
    let written = typed.fields().into_iter().all(|(field, value)| school.write(field, value.as_ref()));
    if !written {
        return None;
    }
    Some(Intent::Add(vec![AnyRecord::School(Arc::new(school))]))
}
