//! The form of an event: to add one, to add another like it, or to change it.

pub mod audience;
mod audience_rows;
mod beginning;
pub mod draft;
mod more;
mod partners;
mod sentence;
mod when;

pub use self::beginning::{EventTarget, Preset};

use self::audience::AudienceDraft;
use self::beginning::Beginning;
use self::draft::{Changes, EventDraft, Mistake, Place, Wrong};
use self::partners::{NewPartner, PartnersField};
use self::sentence::sentence;
use super::choices;
use super::gone::{Gone, GoneMeanwhile, use_gone};
use super::joint::{DeleteDialog, DeleteQuestion, Deleting, use_delete_question};
use super::leave::{LeaveDialog, let_go, use_leave};
use super::naming::event_name;
use super::typed::signals::signals;
use super::typed::text::{LONG, NAME};
use crate::model::Event;
use crate::model::codes::{EventStatus, Form};
use crate::model::document::AnyRecord;
use crate::model::id::{EventId, SchoolId};
use crate::model::record::{List, Record};
use crate::model::stamp::{Stamp, Stamps};
use crate::state::address::{Address, Page, go, use_address};
use crate::state::order::ranks;
use crate::state::preferences::{say, use_lang};
use crate::state::search::{fold, matches};
use crate::state::{Krug, use_krug};
use crate::store::Intent;
use crate::ui::{Choice, FormDialog, PickerField, SelectField, Switch, TextField};
use crate::words::{Lang, common, events as words};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

signals! {
    /// What is typed.
    Typed of EventDraft {
        title: String, form: String, form_label: String, status: String, date: String, end_date: String,
        partners: Vec<String>, schools: Vec<String>, audience: Vec<AudienceDraft>, teachers: String, parents: String,
        hours: String, sessions: String, programme: String, initiatives: String, level: String, mode: String,
        venue: String, direction: String, organiser: String, responsible: String, assessed: bool, met: Vec<String>,
        result: String, links: String, note: String,
    }
}

/// The form. It is open while there is a target.
#[component]
pub fn EventForm(target: RwSignal<Option<EventTarget>>) -> impl IntoView {
    let deleting = use_delete_question();
    view! {
        {move || target.get().map(|now| view! { <Opened target now deleting /> })}
        <DeleteDialog question=deleting />
    }
}

#[component]
fn Opened(target: RwSignal<Option<EventTarget>>, now: EventTarget, deleting: DeleteQuestion) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let open = RwSignal::new(true);
    let beginning = krug.document().with_untracked(|document| Beginning::of(&now, document, lang.get_untracked()));
    let editing = beginning.editing;
    let typed = Typed::new(&beginning.first);
    let more_open = editing.is_some() && more::is_filled(&beginning.first);
    let form_at_first = beginning.first.form.clone();
    let beginning = StoredValue::new(beginning);
    let gone = use_gone(List::Events, move || editing.map(|id| id.0));
    let new_partners = RwSignal::new(Vec::<NewPartner>::new());
    let entering = RwSignal::new(None::<String>);
    let tried = RwSignal::new(false);
    let unfinished = RwSignal::new(false);
    let checked = move || {
        let draft = typed.draft();
        beginning.with_value(|beginning| draft.changes(&beginning.before, beginning.event.as_deref(), krug.today()))
    };
    // Nothing is called wrong before it was sent once; from then on what is mended is wrong no longer.
    let wrong: Signal<Vec<Wrong>> = Memo::new(move |_| {
        let mut wrong = if tried.get() { checked().err().unwrap_or_default() } else { Vec::new() };
        if unfinished.get() && entering.with(Option::is_some) {
            wrong.push((Place::Partners, Mistake::Unreadable));
        }
        wrong
    })
    .into();
    let dirty = Signal::derive(move || beginning.with_value(|beginning| typed.draft() != beginning.first));
    let leave = use_leave(open, dirty);
    let_go(open, target);
    let error = move |place: Place| {
        Signal::derive(move || {
            wrong.with(|wrong| wrong.iter().find(|(at, _)| *at == place).map(|wrong| sentence(wrong, lang.get())))
        })
    };
    let save = move |()| {
        tried.set(true);
        unfinished.set(entering.with_untracked(Option::is_some));
        let (Ok(changes), false) = (untrack(checked), unfinished.get_untracked()) else { return };
        // Of the partners entered on the way only those that are still chosen are kept.
        let chosen = typed.partners.get_untracked();
        let mut new = new_partners.get_untracked();
        new.retain(|new| chosen.contains(&new.id.to_string()));
        let partners: Vec<AnyRecord> = new.iter().filter_map(NewPartner::record).collect();
        let is_gone = gone.get_untracked() == Some(Gone::Deleted);
        if beginning.with_value(|beginning| store(krug, lang.get_untracked(), beginning, is_gone, changes, partners)) {
            open.set(false);
        }
    };
    let title = Signal::derive(move || {
        let phrase = match &now {
            EventTarget::New(_) => words::ADD,
            EventTarget::Copy(_) => words::COPY,
            EventTarget::Edit(_) => words::EDIT,
        };
        phrase.say(lang.get()).to_owned()
    });
    let forms = Signal::derive(move || {
        let lang = lang.get();
        choices::or_none(words::CHOOSE_FORM, lang, choices::codes::<Form>(lang, &form_at_first))
    });
    let address = use_address();
    let delete = editing.map(|id| {
        let press = Callback::new(move |()| {
            open.set(false);
            if gone.get_untracked().is_some() {
                return;
            }
            delete(krug, lang.get_untracked(), id, &address.get_untracked(), deleting);
        });
        (say(common::DELETE), press)
    });
    view! {
        <FormDialog
            title
            open
            submit_label=say(common::SAVE)
            on_submit=Callback::new(save)
            may_close=leave.may_close()
            delete
        >
            <GoneMeanwhile list=List::Events gone />
            <TextField
                label=say(common::NAME)
                value=typed.title
                hint=say(words::TITLE_HINT)
                error=error(Place::Title)
                longest=NAME
            />
            <div class="field-row">
                <SelectField label=say(common::FORM) value=typed.form choices=forms error=error(Place::Form) />
                <Show when=move || typed.form.with(|form| draft::needs_label(form))>
                    <TextField label=say(words::FORM_LABEL) value=typed.form_label longest=LONG />
                </Show>
            </div>
            <when::When typed wrong />
            <Status typed />
            <PartnersField chosen=typed.partners new=new_partners entering error=error(Place::Partners) />
            <Schools chosen=typed.schools />
            <audience_rows::AudienceRows rows=typed.audience schools=typed.schools wrong />
            <details class="more" open=more_open>
                <summary>{say(words::MORE)}</summary>
                <more::More typed wrong />
            </details>
        </FormDialog>
        <LeaveDialog leave />
    }
}

/// The status: what the date says until somebody chooses.
#[component]
fn Status(typed: Typed) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let at_first = typed.status.get_untracked();
    let value = Signal::derive(move || {
        let (status, date) = (typed.status.get(), typed.date.get());
        EventDraft { status, date, ..EventDraft::default() }.status(krug.today())
    });
    let statuses = Signal::derive(move || choices::codes::<EventStatus>(lang.get(), &at_first));
    view! {
        <Switch
            label=say(words::STATUS)
            value
            choices=statuses
            on_choose=Callback::new(move |word: String| typed.status.set(word))
            seen_label=true
        />
    }
}

/// The schools whose pupils and teachers take part.
#[component]
fn Schools(chosen: RwSignal<Vec<String>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let all = Memo::new(move |_| {
        let schools = krug.document().with(|document| {
            let schools = document.schools.values();
            schools
                .map(|school| (school.id.to_string(), school.name.to_string(), school.shown_name().to_owned()))
                .collect::<Vec<_>>()
        });
        let names: Vec<String> = schools.iter().map(|(.., shown)| shown.clone()).collect();
        let mut ranked: Vec<_> = ranks(&names, lang.get()).into_iter().zip(schools).collect();
        ranked.sort();
        ranked
    });
    let find = move |words: String| {
        let words = fold(&words);
        all.with_untracked(|all| {
            let found = all.iter().filter(|(_, (_, name, shown))| matches(&words, &fold(&format!("{name} {shown}"))));
            found.map(|(_, (id, _, shown))| Choice::new(id.clone(), shown.clone())).collect::<Vec<_>>()
        })
    };
    let name = move |id: String| {
        let known = SchoolId::parse(&id);
        krug.document().with(|document| {
            let name = known.map(|id| super::naming::school_name(document, id, lang.get()));
            name.unwrap_or_else(|| words::UNKNOWN_SCHOOL.say(lang.get()).to_owned())
        })
    };
    let none = move || all.with(Vec::is_empty) && chosen.with(Vec::is_empty);
    view! {
        <Show
            when=move || !none()
            fallback=move || view! { <p class="field-hint">{say(words::SCHOOLS_NONE)}</p> }
        >
            <PickerField
                label=say(words::SCHOOLS)
                chosen
                find=Callback::new(find)
                name=Callback::new(name)
                hint=say(words::SCHOOLS_HINT)
            />
        </Show>
    }
}

/// Deletes an event, or asks first where several schools entered it, and leaves its card, which has nothing to show any more.
pub fn delete(krug: Krug, lang: Lang, id: EventId, address: &Address, question: DeleteQuestion) {
    let name = krug.document().with_untracked(|document| document.event(id).map(|event| event_name(event, lang)));
    let name = name.unwrap_or_default();
    let done = words::DELETED.fill(lang, &[&name]);
    let on_card = matches!(address.page, Page::Event(_));
    let then = Callback::new(move |()| {
        if on_card {
            go(&Address::of(Page::Events));
        }
    });
    question.delete(krug, Deleting { list: List::Events, id: id.0, name, done, then });
}

/// Adds or changes the event, with the partners that were entered on the way, or brings it back where it is gone; `false` where that
/// was refused, which has been said.
fn store(
    krug: Krug,
    lang: Lang,
    beginning: &Beginning,
    is_gone: bool,
    changes: Changes,
    mut partners: Vec<AnyRecord>,
) -> bool {
    let name = |event: Option<&Event>| event.map(|event| event_name(event, lang)).unwrap_or_default();
    if let Some(id) = beginning.editing {
        let now = krug.document().with_untracked(|document| document.events.get(&id.0).cloned());
        // Another tab may have given it another title meanwhile.
        let mut after = now.as_deref().or(beginning.event.as_deref()).cloned();
        if let Some(after) = &mut after {
            changes.iter().for_each(|(field, value)| {
                after.write(field, value.as_ref());
            });
        }
        let done = words::SAVED.fill(lang, &[&name(after.as_ref())]);
        let added = partners.is_empty() || krug.run_or_say(Intent::Add(partners), done.clone());
        return added
            && match beginning.event.clone().filter(|_| is_gone) {
                Some(event) => krug.revive_or_say(AnyRecord::Event(event), changes, done),
                None => krug.run_or_say(Intent::Edit { list: List::Events, id: id.0, fields: changes }, done),
            };
    }
    let event = new_event(EventId(krug.new_id()), beginning.event.as_deref(), &changes);
    let done = words::ADDED.fill(lang, &[&name(event.as_ref())]);
    partners.extend(event.map(|event| AnyRecord::Event(Arc::new(event))));
    krug.run_or_say(Intent::Add(partners), done)
}

/// A new event with these fields, and with those of another one where it is made after it; `None` where a field can't be.
fn new_event(id: EventId, like: Option<&Event>, changes: &Changes) -> Option<Event> {
    // The store gives new records the stamp of the command.
    let stamps = Stamps::new(Stamp::unstamped(0));
    let mut event = match like {
        Some(like) => Event { id, stamps, same_as: BTreeSet::new(), ..like.clone() },
        None => Event::blank(id, stamps),
    };
    changes.iter().all(|(field, value)| event.write(field, value.as_ref())).then_some(event)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;
    use crate::model::date::parse_day;
    use crate::model::id::Uuid;
    use crate::model::value::Value;

    #[test]
    fn another_event_keeps_what_the_form_does_not_show() {
        let mut like = Event::blank(EventId(Uuid::from_u128(1)), Stamps::new(Stamp::unstamped(5)));
        for (field, value) in [("date", "2025-10-05"), ("status", "held"), ("weather", "дождь"), ("result", "хорошо")]
        {
            assert!(like.write(field, Some(&Value::from(value))), "{field}");
        }
        let mut document = Document::default();
        document.events.insert(like.id.0, Arc::new(like.clone()));
        let beginning = Beginning::of(&EventTarget::Copy(like.id), &document, Lang::Ru);
        let draft = EventDraft { date: "05.12.2026".to_owned(), ..beginning.first.clone() };
        let today = parse_day("2026-11-23").expect("a day");
        let changes = draft.changes(&beginning.before, beginning.event.as_deref(), today).expect("nothing is wrong");
        let id = EventId(Uuid::from_u128(2));
        let event = new_event(id, beginning.event.as_deref(), &changes).expect("an event");
        assert_eq!((event.id, event.date.to_string().as_str()), (id, "2026-12-05"));
        assert!(event.status.is(EventStatus::Planned));
        assert_eq!((event.result.clone(), event.read("weather")), (None, Some(Value::from("дождь"))));
    }

    #[test]
    fn a_new_event_begins_with_the_own_school() {
        let school = SchoolId(Uuid::from_u128(3));
        let mut document = Document { owner: Some(school), ..Document::default() };
        let preset = Preset { form: Some("excursion".to_owned()), ..Preset::default() };
        let target = EventTarget::New(preset.clone());
        assert!(Beginning::of(&target, &document, Lang::Ru).first.schools.is_empty(), "it is not there");
        let own = crate::model::School::blank(school, Stamps::new(Stamp::unstamped(0)));
        document.schools.insert(school.0, Arc::new(own));
        let first = Beginning::of(&target, &document, Lang::Ru).first;
        assert_eq!((first.schools, first.form.as_str()), (vec![school.to_string()], "excursion"));
        assert!(first.audience.is_empty());
        let other = SchoolId(Uuid::from_u128(4));
        let more = crate::model::School::blank(other, Stamps::new(Stamp::unstamped(0)));
        document.schools.insert(other.0, Arc::new(more));
        let target = EventTarget::New(Preset { school: Some(other), grades: "9".to_owned(), ..preset });
        let first = Beginning::of(&target, &document, Lang::Ru).first;
        let rows: Vec<(&str, &str)> =
            first.audience.iter().map(|row| (row.school.as_str(), row.who.as_str())).collect();
        let other = other.to_string();
        assert_eq!((first.schools.as_slice(), rows), ([other.clone()].as_slice(), vec![(other.as_str(), "9")]));
    }
}
