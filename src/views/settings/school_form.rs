//! One school, to add or to change.

use crate::model::School;
use crate::model::code::Code;
use crate::model::codes::SchoolType;
use crate::model::document::AnyRecord;
use crate::model::field::FieldName;
use crate::model::id::SchoolId;
use crate::model::inn::{InnCheck, check_inn};
use crate::model::order::InOrder;
use crate::model::record::{List, Record};
use crate::model::stamp::{Stamp, Stamps};
use crate::model::value::Value;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::{CheckField, Choice, FormDialog, SelectField, TextField};
use crate::views::gone::{Gone, GoneMeanwhile, use_gone};
use crate::views::joint::{DeleteDialog, Deleting, MadeOf, use_delete_question};
use crate::words::names::Named;
use crate::words::{common, settings as words};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The fields of the form, in its order.
const FIELDS: [&str; 5] = ["name", "short_name", "type", "inn", "municipality"];

/// What is written, by field; `None` clears one.
type Changes = BTreeMap<FieldName, Option<Value>>;

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

    fn fields(self) -> [RwSignal<String>; 5] {
        [self.name, self.short_name, self.sort, self.inn, self.municipality]
    }

    fn texts(self) -> [String; 5] {
        self.fields().map(|field| field.get_untracked())
    }

    /// Shows a school, or what a new one begins with; what was typed over what was shown before stays.
    fn show(self, school: Option<&School>, before: Option<&[String; 5]>) {
        let typed = self.texts();
        for (place, (field, text)) in self.fields().into_iter().zip(texts_of(school)).enumerate() {
            if before.is_none_or(|before| before.get(place) == typed.get(place)) {
                field.set(text);
            }
        }
    }
}

/// The fields of a school as the form shows them; of no school, what a new one begins with.
fn texts_of(school: Option<&School>) -> [String; 5] {
    let kind = || SchoolType::School.code().to_owned();
    let Some(school) = school else { return [String::new(), String::new(), kind(), String::new(), String::new()] };
    let text = |member: &Option<String>| member.clone().unwrap_or_default();
    let sort = school.school_type.as_ref().map_or_else(kind, |sort| sort.word().to_owned());
    [school.name.to_string(), text(&school.short_name), sort, text(&school.inn), text(&school.municipality)]
}

/// The fields that are typed otherwise than they were shown, as the record would have them: empty is absent. What nobody touched says
/// nothing, whatever another tab made of it meanwhile.
fn changes(shown: &[String; 5], typed: &[String; 5]) -> Changes {
    let value = |text: &str| (!text.is_empty()).then(|| Value::from(text));
    let all = FIELDS.iter().zip(shown.iter().zip(typed));
    all.filter(|(_, (shown, typed))| shown.trim() != typed.trim())
        .map(|(field, (_, typed))| ((*field).to_owned(), value(typed.trim())))
        .into_map()
}

/// The form of a school. `editing` names the one to change; nothing there means a new one.
#[component]
pub fn SchoolForm(open: RwSignal<bool>, editing: RwSignal<Option<SchoolId>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let typed = Typed::new();
    let error = RwSignal::new(None::<String>);
    let find = move || {
        let id = editing.get_untracked()?;
        krug.document().with_untracked(|document| document.schools.get(&id.0).cloned())
    };
    // The school as the form shows it.
    let began = StoredValue::new(None::<Arc<School>>);
    crate::state::follow(
        move || open.get(),
        move |is_open| {
            if is_open {
                error.set(None);
                began.set_value(find());
                typed.show(began.get_value().as_deref(), None);
                let owner = krug.document().with_untracked(|document| document.owner);
                typed.own.set(match editing.get_untracked() {
                    Some(id) => owner == Some(id),
                    None => owner.is_none(),
                });
            }
        },
    );
    let gone = use_gone(List::Schools, move || editing.get().filter(|_| open.get()).map(|id| id.0));
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
        let began = began.get_value();
        let fields = changes(&texts_of(began.as_deref()), &typed.texts());
        let done = if editing.get_untracked().is_some() { words::SCHOOL_SAVED } else { words::SCHOOL_ADDED };
        let done = done.fill(lang, &[&name]);
        let (id, is_saved) = match editing.get_untracked() {
            Some(id) => {
                let done = done.clone();
                let back = began.filter(|_| gone.get_untracked() == Some(Gone::Deleted));
                let is_saved = match back {
                    Some(school) => krug.revive_or_say(AnyRecord::School(school), fields, done),
                    None if fields.is_empty() => true,
                    None => krug.run_or_say(Intent::Edit { list: List::Schools, id: id.0, fields }, done),
                };
                (id, is_saved)
            }
            None => {
                let id = SchoolId(krug.new_id());
                let new = made(id, &typed.texts()).into_iter().collect();
                (id, krug.run_or_say(Intent::Add(new), done.clone()))
            }
        };
        if !is_saved {
            return;
        }
        let owner = krug.document().with_untracked(|document| document.owner);
        let own = typed.own.get_untracked();
        if own != (owner == Some(id)) {
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
            if gone.get_untracked().is_some() {
                return;
            }
            let then = Callback::new(|()| {});
            question.delete(krug, Deleting { list: List::Schools, id: id.0, name, done, then });
        }
    };
    // Taken apart while it is open, the form shows the one record that it is then, with what was typed.
    let members = Memo::new(move |_| {
        krug.document().track();
        editing.get().map_or(0, |id| krug.members(List::Schools, id.0).len())
    });
    crate::state::follow(
        move || members.get(),
        move |_| {
            if let (true, Some(now)) = (open.get_untracked(), find()) {
                typed.show(Some(&now), Some(&texts_of(began.get_value().as_deref())));
                began.set_value(Some(now));
            }
        },
    );
    let made_of = move || editing.get().map(|id| view! { <MadeOf list=List::Schools id=id.0 /> });
    view! {
        <FormDialog title open submit_label=say(common::SAVE) on_submit=Callback::new(save)>
            <div class="stack">
                <GoneMeanwhile list=List::Schools gone />
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
                    <div class="row">
                        <crate::ui::Button
                            label=say(common::DELETE)
                            tone=crate::ui::Tone::Danger
                            icon=crate::ui::Icon::Delete
                            on_press=Callback::new(delete)
                        />
                    </div>
                </Show>
            </div>
        </FormDialog>
        <DeleteDialog question />
    }
}

/// A new school with these fields; `None` where one of them can't be.
fn made(id: SchoolId, typed: &[String; 5]) -> Option<AnyRecord> {
    // The store gives new records the stamp of the command.
    let mut school = School::blank(id, Stamps::new(Stamp::unstamped(0)));
    let nothing = Default::default();
    let written = changes(&nothing, typed).iter().all(|(field, value)| school.write(field, value.as_ref()));
    written.then(|| AnyRecord::School(Arc::new(school)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Uuid;

    #[test]
    fn only_what_was_typed_is_written() {
        let typed = |texts: [&str; 5]| texts.map(str::to_owned);
        let id = SchoolId(Uuid::from_u128(1));
        let new = made(id, &typed([" Школа № 3 ", "", "school", "", "Кириши"]));
        let Some(AnyRecord::School(mut school)) = new else { panic!("no school") };
        assert_eq!((school.name.as_str(), school.municipality.as_deref()), ("Школа № 3", Some("Кириши")));
        let shown = texts_of(Some(&school));
        assert!(changes(&shown, &shown).is_empty());
        let renamed = Changes::from([("name".to_owned(), Some(Value::from("Лицей")))]);
        assert_eq!(changes(&shown, &typed(["Лицей", "", "school", "", "Кириши"])), renamed);
        let cleared = Changes::from([("municipality".to_owned(), None)]);
        assert_eq!(changes(&shown, &typed(["Школа № 3", "", "school", "", " "])), cleared);
        // A school of no kind is not made one by looking at it.
        Arc::make_mut(&mut school).school_type = None;
        let shown = texts_of(Some(&school));
        assert!(changes(&shown, &shown).is_empty());
    }
}
