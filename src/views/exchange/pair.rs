//! Two records that look alike, side by side: to be called one, told apart, or left for later.

use super::values::{field_name, record_name, value_text};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::value::Value;
use crate::state::preferences::{say, use_lang};
use crate::store::matching::Double;
use crate::store::plan::Answer;
use crate::ui::{Button, Tag, TagTone, Tone};
use crate::words::{Lang, doubles as words};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Members that are no values of a person's, or unite by themselves.
const NOT_CHOSEN: [&str; 8] =
    ["schools", "partners", "audience", "same_as", "aliases", "contacts", "agreements", "enrolment"];

/// What tells a pair apart from every other.
pub type Key = (Uuid, Uuid);

/// A pair, what is asked of it, and where its records are.
#[derive(Clone, PartialEq)]
pub struct Pair {
    /// What was found.
    pub double: Double,
    /// The two records.
    pub records: [AnyRecord; 2],
    /// Where names of what they refer to are found.
    pub document: Arc<Document>,
}

impl Pair {
    /// The pair where both its records are there.
    pub fn of(double: Double, document: &Arc<Document>) -> Option<Self> {
        let records = [document.find(double.a)?, document.find(double.b)?];
        Some(Self { double, records, document: document.clone() })
    }

    /// What tells it apart from every other.
    pub fn key(&self) -> Key {
        (self.double.a, self.double.b)
    }

    /// What tells it apart from every other, and from itself before a record of it was changed.
    pub fn edition(&self) -> (Key, String) {
        let cells = self.records.iter().flat_map(|record| record.cells().into_values());
        (self.key(), cells.map(|cell| cell.stamp.to_string()).collect())
    }

    /// What the two are called.
    pub fn names(&self, lang: Lang) -> [String; 2] {
        [record_name(&self.records[0], lang), record_name(&self.records[1], lang)]
    }
}

/// What was said of a pair; nothing = later.
pub type Said = (Pair, Option<Answer>);

/// Two records side by side, with a choice for each field in which they differ.
#[component]
pub fn PairCard(pair: Pair, on_said: Callback<Said>) -> impl IntoView {
    let lang = use_lang();
    // Fields chosen against what the two as one would say anyway.
    let chosen: RwSignal<BTreeMap<FieldName, bool>> = RwSignal::new(BTreeMap::new());
    let rows = differences(&pair.records);
    let pair = StoredValue::new(pair);
    let answer = {
        let rows = rows.clone();
        move || {
            let chosen = chosen.get_untracked();
            let values = rows.iter().map(|row| {
                let left = chosen.get(&row.field).copied().unwrap_or(row.left_is_later);
                (row.field.clone(), if left { row.left.clone() } else { row.right.clone() })
            });
            Answer::Same(values.collect())
        }
    };
    let say_of = move |answer: Option<Answer>| on_said.run((pair.get_value(), answer));
    let double = pair.with_value(|pair| pair.double);
    let tone = if double.sure { TagTone::Good } else { TagTone::Warn };
    let certainty = if double.sure { words::SURE } else { words::DOUBT };
    let title = move || pair.with_value(|pair| pair.names(lang.get()).join(" — "));
    view! {
        <section class="pair stack-tight">
            <h3>{title}</h3>
            <p class="row">
                <Tag label=say(certainty) tone />
                <span class="soft">{say(words::reason(double.reason))}</span>
            </p>
            {move || pair.with_value(|pair| choices(&rows, pair, chosen, lang.get()))}
            <p class="soft small">{say(words::SAME_EVERYWHERE)}</p>
            <div class="actions">
                <Button
                    label=say(words::MERGE)
                    on_press=Callback::new(move |()| say_of(Some(answer())))
                />
                <Button label=say(words::APART) on_press=Callback::new(move |()| say_of(Some(Answer::Apart))) />
                <Button label=say(words::LATER) tone=Tone::Plain on_press=Callback::new(move |()| say_of(None)) />
            </div>
        </section>
    }
}

/// A field in which the two differ.
#[derive(Clone)]
struct Difference {
    field: FieldName,
    left: Option<Value>,
    right: Option<Value>,
    left_is_later: bool,
}

fn differences([a, b]: &[AnyRecord; 2]) -> Vec<Difference> {
    let (left, right) = (a.cells(), b.cells());
    let mut fields: Vec<&FieldName> = left.keys().chain(right.keys()).collect();
    fields.sort();
    fields.dedup();
    let plain = fields.into_iter().filter(|field| {
        let member = field.split_once('.').map_or(field.as_str(), |(member, _)| member);
        !NOT_CHOSEN.contains(&member)
    });
    let found = plain.filter_map(|field| {
        let (one, other) = (left.get(field), right.get(field));
        let value = |cell: Option<&crate::model::record::Cell>| cell.and_then(|cell| cell.value.clone());
        let (one_value, other_value) = (value(one), value(other));
        // What only one of the two says is no choice: it stays.
        let differ = one_value.is_some() && other_value.is_some() && one_value != other_value;
        let left_is_later = match (one, other) {
            (Some(one), Some(other)) => one.stamp >= other.stamp,
            _ => one.is_some(),
        };
        differ.then(|| Difference { field: field.clone(), left: one_value, right: other_value, left_is_later })
    });
    found.collect()
}

/// A choice for each of the fields.
fn choices(
    rows: &[Difference],
    pair: &Pair,
    chosen: RwSignal<BTreeMap<FieldName, bool>>,
    lang: Lang,
) -> impl IntoView + use<> {
    let (document, list): (&Document, _) = (&pair.document, pair.records[0].list());
    let of: [Uuid; 2] = [pair.double.a, pair.double.b];
    let rows = rows.iter().map(|row| {
        let field = field_name(list, &row.field, &[document], lang);
        let group = format!("{}-{}-{}", of[0], of[1], row.field);
        let choice = |left: bool, value: &Option<Value>| {
            let (own, later) = (row.field.clone(), row.left_is_later);
            let text = value_text(&row.field, value.as_ref(), &[document], lang);
            let name = row.field.clone();
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=group.clone()
                        prop:checked=move || chosen.with(|chosen| chosen.get(&own).copied().unwrap_or(later)) == left
                        on:change=move |_| {
                            chosen
                                .update(|chosen| {
                                    chosen.insert(name.clone(), left);
                                });
                        }
                    />
                    <span>{text}</span>
                </label>
            }
        };
        view! {
            <fieldset class="choice-row">
                <legend class="soft small">{field}</legend>
                {choice(true, &row.left)}
                {choice(false, &row.right)}
            </fieldset>
        }
    });
    rows.collect_view()
}
