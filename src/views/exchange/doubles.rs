//! Doubles among what is there: pairs side by side, to be called one, told apart, or left for later.

use super::values::{field_name, record_name, value_text};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::value::Value;
use crate::state::doubles::{Doubles, use_doubles};
use crate::state::exchange::use_exchange;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::matching::Double;
use crate::ui::{Button, Card, Icon, Progress, Tag, TagTone, Tone};
use crate::words::{Lang, doubles as words, exchange as exchange_words};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many pairs are shown at once.
const SHOWN: usize = 10;
/// How many pairs of a plan are named.
const PLANNED: usize = 30;

/// Members that are no values of a person's, or unite by themselves.
const NOT_CHOSEN: [&str; 8] =
    ["schools", "partners", "audience", "same_as", "aliases", "contacts", "agreements", "enrolment"];

/// The search and what it found.
#[component]
pub fn DoublesCard() -> impl IntoView {
    let doubles = use_doubles();
    let lang = use_lang();
    let shown = RwSignal::new(SHOWN);
    let count = Memo::new(move |_| doubles.found.with(|found| found.as_ref().map(Vec::len)));
    let pairs = Memo::new(move |_| {
        let most = shown.get();
        doubles.found.with(|found| found.iter().flatten().take(most).copied().collect::<Vec<_>>())
    });
    let searching = Signal::derive(move || doubles.progress.with(Option::is_some));
    let said = move || {
        let lang = lang.get();
        count.get().map(|count| match count {
            0 => words::NONE.say(lang).to_owned(),
            _ => words::FOUND.fill(lang, &[&count.to_string()]),
        })
    };
    view! {
        <Card title=say(words::TITLE)>
            <div class="stack">
                <p class="soft">{say(words::LEAD)}</p>
                <Show
                    when=move || searching.get()
                    fallback=move || {
                        view! {
                            <Button
                                label=say(words::FIND)
                                icon=Icon::Search
                                on_press=Callback::new(move |()| {
                                    shown.set(SHOWN);
                                    doubles.find();
                                })
                            />
                        }
                    }
                >
                    <Progress
                        label=say(words::SEARCHING)
                        done=doubles.progress
                        on_cancel=Callback::new(move |()| doubles.cancel())
                    />
                </Show>
                <p role="status">{said}</p>
                <For each=move || pairs.get() key=|double| (double.a, double.b) let(double)>
                    <PairCard doubles double />
                </For>
                <Show when=move || count.get().is_some_and(|count| count > shown.get())>
                    <Button label=say(words::SHOW_MORE) on_press=Callback::new(move |()| shown.update(|most| *most += SHOWN)) />
                </Show>
            </div>
        </Card>
    }
}

/// What a plan would add that looks like a double.
#[component]
pub fn PlanDoubles(doubles: Doubles) -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let any = Memo::new(move |_| doubles.found.with(|found| found.iter().flatten().next().is_some()));
    let lines = move || {
        let lang = lang.get();
        let mine = krug.document().get_untracked();
        exchange.pending.with(|pending| {
            let plan = &pending.as_ref()?.plan;
            let name = |id: Uuid| {
                let coming = plan.item(id).and_then(|item| item.after.record.clone());
                coming.or_else(|| mine.find(id)).map(|record| record_name(&record, lang)).unwrap_or_default()
            };
            let line = |double: &Double| {
                let reason = words::reason(double.reason).say(lang);
                exchange_words::DOUBLE_PAIR.fill(lang, &[&name(double.a), &name(double.b), reason])
            };
            let lines = doubles.found.with(|found| found.iter().flatten().take(PLANNED).map(line).collect::<Vec<_>>());
            Some(lines.into_iter().map(|text| view! { <li>{text}</li> }).collect_view())
        })
    };
    view! {
        <Show when=move || any.get()>
            <section class="stack-tight">
                <h3>{say(exchange_words::DOUBLES)}</h3>
                <p class="soft">{say(exchange_words::DOUBLES_LEAD)}</p>
                <ul class="plain small">{lines}</ul>
            </section>
        </Show>
    }
}

/// Two records side by side, with a choice for each field in which they differ.
#[component]
fn PairCard(doubles: Doubles, double: Double) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    // Fields chosen against what the two as one would say anyway.
    let chosen: RwSignal<BTreeMap<FieldName, bool>> = RwSignal::new(BTreeMap::new());
    move || {
        let lang = lang.get();
        let Some((a, b)) = doubles.records(double) else { return ().into_any() };
        let document = krug.document().get();
        let names = [record_name(&a, lang), record_name(&b, lang)];
        let rows = differences(&a, &b);
        let tone = if double.sure { TagTone::Good } else { TagTone::Warn };
        let certainty = if double.sure { words::SURE } else { words::DOUBT };
        let values = rows.clone();
        let merge = move || {
            let chosen = chosen.get_untracked();
            let values = values.iter().map(|row| {
                let left = chosen.get(&row.field).copied().unwrap_or(row.left_is_later);
                (row.field.clone(), if left { row.left.clone() } else { row.right.clone() })
            });
            values.collect::<BTreeMap<_, _>>()
        };
        let (merged_names, parted_names) = (names.clone(), names.clone());
        view! {
            <section class="pair stack-tight">
                <h3>{format!("{} — {}", names[0], names[1])}</h3>
                <p class="row">
                    <Tag label=certainty.say(lang).to_owned() tone />
                    <span class="soft">{words::reason(double.reason).say(lang)}</span>
                </p>
                {table(&rows, double.a, chosen, &a, &document, lang)}
                <p class="soft small">{words::SAME_EVERYWHERE.say(lang)}</p>
                <div class="actions">
                    <Button
                        label=say(words::MERGE)
                        tone=Tone::Primary
                        on_press=Callback::new(move |()| {
                            let [a, b] = &merged_names;
                            doubles.merge(double, merge(), [a, b], lang);
                        })
                    />
                    <Button
                        label=say(words::APART)
                        on_press=Callback::new(move |()| {
                            let [a, b] = &parted_names;
                            doubles.part(double, [a, b], lang);
                        })
                    />
                    <Button
                        label=say(words::LATER)
                        tone=Tone::Plain
                        on_press=Callback::new(move |()| doubles.later(double))
                    />
                </div>
            </section>
        }
        .into_any()
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

fn differences(a: &AnyRecord, b: &AnyRecord) -> Vec<Difference> {
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

fn table(
    rows: &[Difference],
    pair: Uuid,
    chosen: RwSignal<BTreeMap<FieldName, bool>>,
    record: &AnyRecord,
    document: &Document,
    lang: Lang,
) -> impl IntoView + use<> {
    let list = record.list();
    let rows = rows.iter().map(|row| {
        let field = field_name(list, &row.field, &[document], lang);
        let group = format!("{pair}-{}", row.field);
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
