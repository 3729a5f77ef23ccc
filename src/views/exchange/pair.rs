//! Records that look alike, side by side: to be called one, told apart, or left for later.

use super::group::GroupCard;
use super::involved::Involved;
use super::keeper::{Around, names_of_keeper};
use super::sides::{Row, preselected, rows};
use super::values::record_name;
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::record::List;
use crate::model::value::Value;
use crate::state::preferences::{say, use_lang};
use crate::store::matching::{Asked, Double};
use crate::ui::{Button, Tag, TagTone, Tone};
use crate::words::{Lang, doubles as words, fields};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The values that were chosen for records as one, by field.
pub type Chosen = BTreeMap<FieldName, Option<Value>>;

/// What is asked, and where its records are.
#[derive(Clone)]
pub struct Question {
    /// What was found.
    pub asked: Asked,
    /// The list of the records.
    pub list: List,
    /// The records, in order of identifiers.
    pub records: Vec<AnyRecord>,
    /// Where names of what they refer to are found.
    pub document: Arc<Document>,
    /// What was done with them.
    pub involved: Arc<Involved>,
    /// Where its records stand.
    pub places: Places,
}

/// Where records stand.
#[derive(Clone, Copy)]
pub struct Places {
    /// Where one stands in words: here, or in which file; empty where all are here.
    pub origin: Callback<Uuid, String>,
    /// Whether one is here.
    pub is_here: Callback<Uuid, bool>,
}

/// What tells a question apart from every other, and from itself before a record of it was changed.
pub type Edition = (Vec<Uuid>, u64);

/// The records of a question.
pub fn records_of(asked: &Asked) -> Vec<Uuid> {
    match asked {
        Asked::Pair(double) => vec![double.a, double.b],
        Asked::Group(group) => group.members.clone(),
    }
}

/// What tells a question apart; the number changes with any of its records.
pub fn edition(asked: &Asked, document: &Document) -> Edition {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let ids = records_of(asked);
    let mut hasher = DefaultHasher::new();
    for record in ids.iter().filter_map(|id| document.find(*id)) {
        record.cells().values().for_each(|cell| cell.stamp.hash(&mut hasher));
    }
    (ids, hasher.finish())
}

impl Question {
    /// The question, where its records are there.
    pub fn of(asked: Asked, document: &Arc<Document>, involved: Arc<Involved>, places: Places) -> Option<Self> {
        let records: Vec<AnyRecord> = records_of(&asked).into_iter().filter_map(|id| document.find(id)).collect();
        let list = records.first().filter(|_| records.len() > 1)?.list();
        Some(Self { asked, list, records, document: document.clone(), involved, places })
    }

    /// What some of its records are called, in a line.
    pub fn names(&self, ids: &[Uuid], lang: Lang) -> Vec<String> {
        let some = self.records.iter().filter(|record| ids.contains(&record.uuid()));
        some.map(|record| record_name(record, lang)).collect()
    }
}

/// What was said of records.
#[derive(Clone, Debug)]
pub enum Word {
    /// These are one, with values chosen for it.
    Same(Vec<Uuid>, Chosen),
    /// These pairs are not the same.
    Apart(Vec<(Uuid, Uuid)>),
    /// Not now.
    Later,
}

/// What was said of what.
pub type Said = (Question, Word);

/// A question, whatever it is.
#[component]
pub fn QuestionCard(question: Question, on_said: Callback<Said>) -> impl IntoView {
    match question.asked.clone() {
        Asked::Pair(double) => view! { <PairCard question double on_said /> }.into_any(),
        Asked::Group(group) => view! { <GroupCard question group on_said /> }.into_any(),
    }
}

/// Two records side by side, with a choice for each field in which they differ.
#[component]
fn PairCard(question: Question, double: Double, on_said: Callback<Said>) -> impl IntoView {
    let lang = use_lang();
    // What a person chose, by field: whether the left one.
    let pressed: RwSignal<BTreeMap<FieldName, bool>> = RwSignal::new(BTreeMap::new());
    let is_here = |id| question.places.is_here.run(id);
    let around = Around { involved: &question.involved, own: question.document.owner, is_here: &is_here };
    let mut forced = preselected(&question.records);
    forced.extend(names_of_keeper(&question.records, around));
    let question = StoredValue::new(question);
    let answer = {
        let forced = forced.clone();
        move || {
            let mut chosen = forced.clone();
            question.with_value(|question| {
                for (field, left) in pressed.get_untracked() {
                    let side = if left { question.records.first() } else { question.records.get(1) };
                    chosen.insert(field.clone(), side.and_then(|record| record.read(&field)));
                }
            });
            Word::Same(vec![double.a, double.b], chosen)
        }
    };
    let say_of = move |word: Word| on_said.run((question.get_value(), word));
    let title = move || question.with_value(|question| question.names(&[double.a, double.b], lang.get()).join(" — "));
    view! {
        <section class="pair stack-tight" data-question>
            <h3>{title}</h3>
            <Certainty double />
            {move || question.with_value(|question| table(question, &forced, pressed, lang.get()))}
            <div class="actions">
                <Button label=say(words::MERGE) on_press=Callback::new(move |()| say_of(answer())) />
                <Button
                    label=say(words::APART)
                    on_press=Callback::new(move |()| say_of(Word::Apart(vec![(double.a, double.b)])))
                />
                <Button label=say(words::LATER) tone=Tone::Plain on_press=Callback::new(move |()| say_of(Word::Later)) />
            </div>
        </section>
    }
}

/// How sure a pair is, and why.
#[component]
pub fn Certainty(double: Double) -> impl IntoView {
    let tone = if double.sure { TagTone::Good } else { TagTone::Warn };
    let certainty = if double.sure { words::SURE } else { words::DOUBT };
    view! {
        <p class="row">
            <Tag label=say(certainty) tone />
            <span class="soft">{say(words::reason(double.reason))}</span>
        </p>
    }
}

/// What the two say, row by row.
fn table(
    question: &Question,
    forced: &Chosen,
    pressed: RwSignal<BTreeMap<FieldName, bool>>,
    lang: Lang,
) -> impl IntoView + use<> {
    let [one, other] = question.records.as_slice() else { return ().into_any() };
    let all = rows(&question.records, &question.document, &question.involved, lang);
    // Before anybody chooses: what is forced, or else the later one.
    let left_first = |field: &FieldName| match forced.get(field) {
        Some(value) => one.read(field) == *value,
        None => {
            let stamp = |record: &AnyRecord| record.cells().remove(field).map(|cell| cell.stamp);
            stamp(one) >= stamp(other)
        }
    };
    let of = [one.uuid(), other.uuid()];
    let origins = of.map(|id| question.places.origin.run(id));
    let origins = Row { name: words::WHERE.say(lang).to_owned(), texts: origins.to_vec(), choice: None };
    let list_rows = [fields::PARTNERS, fields::SCHOOLS, fields::AUDIENCE].map(|phrase| phrase.say(lang));
    let unite = all
        .iter()
        .any(|row| row.differs() && (row.texts.iter().any(String::is_empty) || list_rows.contains(&row.name.as_str())));
    let origins = Some(origins).filter(|row| row.texts.iter().any(|text| !text.is_empty()));
    let shown = origins.iter().chain(&all).map(|row| {
        let first = row.choice.as_ref().is_none_or(left_first);
        line(row, &of, first, pressed, lang)
    });
    view! {
        <div class="sides">{shown.collect_view()}</div>
        <p class="soft small">
            {words::SAME_EVERYWHERE.say(lang)} {unite.then(|| format!(" {}", words::LISTS_UNITE.say(lang)))}
        </p>
    }
    .into_any()
}

/// One thing that the two say: a choice, where one of the two values goes.
fn line(
    row: &Row,
    of: &[Uuid; 2],
    left_first: bool,
    pressed: RwSignal<BTreeMap<FieldName, bool>>,
    lang: Lang,
) -> AnyView {
    let differs = row.differs() && row.name != words::WHERE.say(lang);
    let class = if differs { "side-row differs" } else { "side-row" };
    let mark = differs.then(|| view! { <span class="unseen">{format!(" ({})", words::DIFFERS.say(lang))}</span> });
    let name = view! { <span class="side-name soft small">{row.name.clone()}{mark}</span> };
    let text = |place: usize| {
        let text = row.texts.get(place).cloned().unwrap_or_default();
        if text.is_empty() { "—".to_owned() } else { text }
    };
    let Some(field) = row.choice.clone() else {
        let sides = [text(0), text(1)].map(|text| view! { <span class="side">{text}</span> });
        return view! { <div class=class>{name}{sides.into_iter().collect_view()}</div> }.into_any();
    };
    let group = format!("{}-{}-{field}", of[0], of[1]);
    let choice = |left: bool, text: String| {
        let (own, name) = (field.clone(), field.clone());
        let choose = move || {
            pressed.update(|pressed| {
                pressed.insert(name.clone(), left);
            });
        };
        view! {
            <label class="choice side">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || pressed.with(|pressed| pressed.get(&own).copied().unwrap_or(left_first)) == left
                    // A press on what is marked already is a choice, too.
                    on:click=move |_| choose()
                />
                <span>{text}</span>
            </label>
        }
    };
    let sides = [choice(true, text(0)), choice(false, text(1))];
    view! {
        <div class=class role="radiogroup" aria-label=row.name.clone()>
            {name}
            {sides.into_iter().collect_view()}
        </div>
    }
    .into_any()
}
