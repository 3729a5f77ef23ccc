//! Three and more records that look like one: those that are ticked are, and the others are not.

use super::choices::{Choice, choices, chosen};
use super::pair::{Certainty, Question, Said, Word};
use super::sides::rows;
use super::values::record_name;
use crate::model::document::AnyRecord;
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::record::List;
use crate::model::value::Value;
use crate::state::preferences::{say, use_lang};
use crate::store::matching::Group;
use crate::ui::{Button, Tone};
use crate::words::{Lang, doubles as words, plural};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// One record of a group, as it is told.
#[derive(Clone)]
struct Member {
    id: Uuid,
    name: String,
    origin: String,
    facts: String,
}

/// A group.
#[component]
pub fn GroupCard(question: Question, group: Group, on_said: Callback<Said>) -> impl IntoView {
    let lang = use_lang();
    let ticked: RwSignal<BTreeSet<Uuid>> = RwSignal::new(group.likely.clone());
    let total = group.members.len();
    let strongest = group.pairs.first().copied();
    let members = StoredValue::new(group.members);
    let question = StoredValue::new(question);
    // Groups that are asked about at once have no record in common.
    let group_name = members.with_value(|members| members.first().copied()).unwrap_or_default();
    let say_of = move |word: Word| on_said.run((question.get_value(), word));
    // What a person chose, by field.
    let pressed: RwSignal<BTreeMap<FieldName, Value>> = RwSignal::new(BTreeMap::new());
    let some = move |ticked: &BTreeSet<Uuid>| -> Vec<AnyRecord> {
        question.with_value(|question| {
            question.records.iter().filter(|record| ticked.contains(&record.uuid())).cloned().collect()
        })
    };
    let differing = Memo::new(move |_| {
        let some = ticked.with(some);
        question.with_value(|question| choices(&some, &question.document, lang.get()))
    });
    let same = move || {
        let ticked = ticked.get_untracked();
        let chosen = differing.with_untracked(|all| chosen(&some(&ticked), all, &pressed.get_untracked()));
        say_of(Word::Same(ticked.into_iter().collect(), chosen));
    };
    let apart = move || {
        let pairs = members.with_value(|members| pairs_apart(members, &ticked.get_untracked()));
        say_of(Word::Apart(pairs));
    };
    let all = Memo::new(move |_| ticked.with(BTreeSet::len) == total);
    let apart_label = Signal::derive(move || {
        let phrase = if all.get() { words::GROUP_ALL_APART } else { words::GROUP_SOME_APART };
        phrase.say(lang.get()).to_owned()
    });
    let title = move || {
        question.with_value(|question| {
            let name = question.records.first().map(|record| record_name(record, lang.get())).unwrap_or_default();
            words::GROUP_TITLE.fill(lang.get(), &[&name, &total.to_string()])
        })
    };
    let lines = move || {
        let told = question.with_value(|question| told(question, lang.get()));
        told.into_iter().map(|member| line(member, ticked)).collect_view()
    };
    let count = move || words::TICKED.fill(lang.get(), &[&ticked.with(BTreeSet::len).to_string(), &total.to_string()]);
    view! {
        <section class="pair stack-tight" data-question>
            <h3>{title}</h3>
            {strongest.map(|double| view! { <Certainty double /> })}
            <p class="soft small">{say(words::GROUP_LEAD)}</p>
            <ul class="plain plan-list">{lines}</ul>
            <p class="soft small" role="status">{count}</p>
            {move || differing.with(|all| choice_rows(all, group_name, pressed, lang.get()))}
            <div class="actions">
                <Button
                    label=say(words::MERGE)
                    disabled=Signal::derive(move || ticked.with(BTreeSet::len) < 2)
                    on_press=Callback::new(move |()| same())
                />
                <Button label=apart_label on_press=Callback::new(move |()| apart()) />
                <Button label=say(words::LATER) tone=Tone::Plain on_press=Callback::new(move |()| say_of(Word::Later)) />
            </div>
        </section>
    }
}

/// The pairs that are not the same: each that is not ticked with every other; all of them where all or none are ticked.
fn pairs_apart(members: &[Uuid], ticked: &BTreeSet<Uuid>) -> Vec<(Uuid, Uuid)> {
    let whole = members.iter().all(|id| ticked.contains(id));
    let apart = |a: &Uuid, b: &Uuid| whole || !ticked.contains(a) || !ticked.contains(b);
    let pairs = members.iter().enumerate().flat_map(|(place, a)| members.iter().skip(place + 1).map(move |b| (a, b)));
    pairs.filter(|(a, b)| apart(a, b)).map(|(a, b)| (*a, *b)).collect()
}

/// What is told of each record: the name, where it stands, and in a line all that is known to decide by.
fn told(question: &Question, lang: Lang) -> Vec<Member> {
    let rows = rows(&question.records, &question.document, &question.involved, lang);
    let records = question.records.iter().enumerate();
    let each = records.map(|(place, record)| {
        let name = record_name(record, lang);
        let facts = rows.iter().filter_map(|row| {
            // What the name says already is not said again.
            let text = row.texts.get(place).filter(|text| !text.is_empty() && !name.contains(text.as_str()))?;
            // Kind, form and date say by themselves what they are.
            Some(if speaks(question.list, &row.name, &rows) { text.clone() } else { format!("{}: {text}", row.name) })
        });
        let facts = facts.collect::<Vec<_>>().join(" · ");
        Member { id: record.uuid(), name, origin: question.places.origin.run(record.uuid()), facts }
    });
    each.collect()
}

/// Whether what a row says needs no name before it: the second thing that is told of a record, its kind or form.
fn speaks(list: List, name: &str, rows: &[super::sides::Row]) -> bool {
    list != List::Recommendations && rows.get(1).is_some_and(|row| row.name == name)
}

fn line(member: Member, ticked: RwSignal<BTreeSet<Uuid>>) -> AnyView {
    let id = member.id;
    let press = move |event| {
        ticked.update(|ticked| {
            if event_target_checked(&event) {
                ticked.insert(id);
            } else {
                ticked.remove(&id);
            }
        });
    };
    view! {
        <li>
            <label class="check">
                <input type="checkbox" prop:checked=move || ticked.with(|ticked| ticked.contains(&id)) on:change=press />
                <span>
                    {member.name} " " <span class="soft small">{member.origin}</span>
                    <span class="side-facts soft small">{member.facts}</span>
                </span>
            </label>
        </li>
    }
    .into_any()
}

/// The choices between what the ticked ones say: the name in sight, the rest behind a line.
fn choice_rows(
    all: &[Choice],
    group: Uuid,
    pressed: RwSignal<BTreeMap<FieldName, Value>>,
    lang: Lang,
) -> impl IntoView + use<> {
    let row = |choice: &Choice| choice_row(choice, group, pressed, lang);
    let (names, others): (Vec<&Choice>, Vec<&Choice>) = all.iter().partition(|choice| choice.is_name);
    let names: Vec<AnyView> = names.into_iter().map(row).collect();
    let count = others.len().to_string();
    let others: Vec<AnyView> = others.into_iter().map(row).collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary class="small">{words::OTHER_DIFFERENCES.fill(lang, &[&count])}</summary>
                {others}
            </details>
        }
    });
    view! {
        {names}
        {others}
    }
    .into_any()
}

/// One field: each of the ways to write it, and how many records do so.
fn choice_row(choice: &Choice, group: Uuid, pressed: RwSignal<BTreeMap<FieldName, Value>>, lang: Lang) -> AnyView {
    let radio_name = format!("{group}-{}", choice.field);
    let all: Vec<Value> = choice.ways.iter().map(|way| way.value.clone()).collect();
    let ways = choice.ways.iter().map(|way| {
        let (field, stays, all) = (choice.field.clone(), choice.stays.clone(), all.clone());
        let (own, value) = (choice.field.clone(), way.value.clone());
        let press = move || {
            pressed.update(|pressed| {
                pressed.insert(own.clone(), value.clone());
            });
        };
        let value = way.value.clone();
        let is_taken = move || {
            pressed.with(|pressed| *pressed.get(&field).filter(|value| all.contains(value)).unwrap_or(&stays) == value)
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=radio_name.clone()
                    prop:checked=is_taken
                    // A press on what is marked already is a choice, too.
                    on:click=move |_| press()
                />
                <span>{way.text.clone()} " " <span class="soft small">{plural::RECORD.count(lang, way.count as u64)}</span></span>
            </label>
        }
    });
    view! {
        <fieldset class="choice-row">
            <legend class="soft small">
                {if choice.is_name { words::WHICH_NAME.say(lang).to_owned() } else { choice.name.clone() }}
            </legend>
            {ways.collect_view()}
        </fieldset>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_are_not_ticked_are_not_the_others() {
        let id = |number: u8| Uuid::from_u128(u128::from(number));
        let members = [1, 2, 3, 4].map(id);
        for (ticked, expected) in [
            (&[1, 2, 3][..], &[(1, 4), (2, 4), (3, 4)][..]),
            (&[1, 2], &[(1, 3), (1, 4), (2, 3), (2, 4), (3, 4)]),
            (&[1, 2, 3, 4], &[(1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)]),
            (&[], &[(1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)]),
        ] {
            let ticked_ids = ticked.iter().map(|number| id(*number)).collect();
            let expected: Vec<_> = expected.iter().map(|(a, b)| (id(*a), id(*b))).collect();
            assert_eq!(pairs_apart(&members, &ticked_ids), expected, "{ticked:?}");
        }
    }
}
