//! The records of a plan: looked through by what happens to them, taken or left out.

use super::doubts::{Doubts, doubts_of};
use super::values::{field_name, list_name, record_name, value_text};
use crate::model::Document;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::record::List;
use crate::state::exchange::{Pending, use_exchange};
use crate::state::order::by_name;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::matching::{fold, matches};
use crate::store::plan::{Effect, FieldDifference, PlanItem, Taking};
use crate::ui::{Button, Choice, SelectField, Tag, TagTone, TextField, Tone};
use crate::words::{Lang, Phrase, doubles, exchange as words};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many records are shown at first, and how many more each time.
const SHOWN: usize = 20;

/// What is looked at, by the word that stands for it in the filter.
type Sort = (&'static str, Phrase, fn(&PlanItem, &Doubts) -> bool);

const SORTS: [Sort; 8] = [
    ("changes", words::SORT_CHANGES, |item, _| item.effect != Effect::Unchanged),
    ("added", words::TO_ADD, |item, _| item.effect == Effect::Added),
    ("changed", words::TO_CHANGE, |item, _| matches!(item.effect, Effect::Changed(_))),
    ("deleted", words::TO_DELETE, |item, _| item.effect == Effect::Deleted),
    ("revived", words::TO_REVIVE, |item, _| item.effect == Effect::Revived),
    ("conflicts", words::CONFLICTS, |item, _| !item.conflicts.is_empty()),
    ("doubts", words::SORT_DOUBTS, |item, doubts| doubts.contains_key(&item.id)),
    ("same", words::UNCHANGED, |item, _| item.effect == Effect::Unchanged),
];

/// What is asked for.
#[derive(Clone, PartialEq)]
struct Question {
    sort: String,
    list: Option<List>,
    file: Option<usize>,
    text: String,
}

impl Question {
    /// The records that answer it, each with whether it is taken, in order of identifiers.
    fn answer<'a>(&self, pending: &'a Pending, doubts: &Doubts, lang: Lang) -> Vec<(bool, &'a PlanItem)> {
        let of_sort = SORTS.iter().find(|(code, ..)| *code == self.sort).map_or(SORTS[0].2, |(.., wanted)| *wanted);
        let typed = fold(&self.text);
        let file = self.file.and_then(|place| pending.incoming.get(place));
        let wanted = |item: &PlanItem| {
            self.list.is_none_or(|list| item.list == list)
                && of_sort(item, doubts)
                && file.is_none_or(|file| file.names(item.id))
                && (typed.is_empty() || matches(&typed, &fold(&name_of(item, lang))))
        };
        let mut all: BTreeMap<Uuid, (bool, &PlanItem)> = BTreeMap::new();
        all.extend(pending.plan.items.iter().filter(|item| wanted(item)).map(|item| (item.id, (true, item))));
        all.extend(pending.plan.left_out.iter().filter(|item| wanted(item)).map(|item| (item.id, (false, item))));
        all.into_values().collect()
    }
}

fn name_of(item: &PlanItem, lang: Lang) -> String {
    let record = item.after.record.as_ref().or(item.before.record.as_ref());
    record.map(|record| record_name(record, lang)).unwrap_or_default()
}

/// The filter, and the records that it lets through.
#[component]
pub fn Records() -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let (sort, list, file, text) = (
        RwSignal::new("changes".to_owned()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
        RwSignal::new(String::new()),
    );
    let most = RwSignal::new(SHOWN);
    let question = Memo::new(move |_| Question {
        sort: sort.get(),
        list: List::parse(&list.get()),
        file: file.get().parse().ok(),
        text: text.get(),
    });
    crate::state::follow(move || question.get(), move |_| most.set(SHOWN));
    let any = Memo::new(move |_| {
        exchange.pending.with(|pending| {
            pending.as_ref().is_some_and(|pending| !pending.plan.items.is_empty() || !pending.plan.left_out.is_empty())
        })
    });
    let answered = move || {
        let (lang, question, most) = (lang.get(), question.get(), most.get());
        let mine = krug.document().get_untracked();
        exchange.pending.with(|pending| {
            let pending = pending.as_ref()?;
            let doubts = doubts_of(pending);
            let found = question.answer(pending, &doubts, lang);
            let documents: Vec<&Document> =
                std::iter::once(&*mine).chain(pending.incoming.iter().map(|incoming| &incoming.document)).collect();
            let lines = found.iter().take(most).map(|(taken, item)| line(item, *taken, &doubts, &documents, lang));
            Some((lines.collect_view(), found.len()))
        })
    };
    let take_all = move |taken: bool| {
        let (lang, question) = (lang.get_untracked(), question.get_untracked());
        let ids = exchange.pending.with_untracked(|pending| {
            let pending = pending.as_ref()?;
            let found = question.answer(pending, &doubts_of(pending), lang);
            let other =
                found.into_iter().filter(|(is, item)| *is != taken && (!taken || item.effect != Effect::Unchanged));
            Some(other.map(|(_, item)| item.id).into_set())
        });
        if let Some(ids) = ids.filter(|ids| !ids.is_empty()) {
            exchange.take(Taking::Records(ids, taken));
        }
    };
    let sorts = Signal::derive(move || {
        SORTS.iter().map(|(code, phrase, _)| Choice::new(*code, phrase.say(lang.get()))).collect::<Vec<_>>()
    });
    let lists = Signal::derive(move || {
        let all = Choice::new("", words::ALL_RECORDS.say(lang.get()));
        let each = List::ALL.into_iter().map(|list| Choice::new(list.name(), list_name(list, lang.get())));
        std::iter::once(all).chain(each).collect::<Vec<_>>()
    });
    let files = Signal::derive(move || {
        let all = Choice::new("", words::ALL_FILES.say(lang.get()));
        exchange.pending.with(|pending| {
            let names = pending.iter().flat_map(|pending| &pending.files).enumerate();
            let names: Vec<_> = names.map(|(place, file)| (file.name.clone(), place)).collect();
            let each = by_name(&names, lang.get());
            let each = each.into_iter().map(|(name, place)| Choice::new(place.to_string(), name));
            std::iter::once(all).chain(each).collect::<Vec<_>>()
        })
    });
    let several = Memo::new(move |_| files.with(|files| files.len() > 2));
    view! {
        <Show when=move || any.get()>
            <section class="stack-tight" aria-label=say(words::RECORDS)>
                <h3>{say(words::RECORDS)}</h3>
                <div class="field-row">
                    <SelectField label=say(words::WHAT_HAPPENS) value=sort choices=sorts />
                    <SelectField label=say(words::WHICH_RECORDS) value=list choices=lists />
                    <Show when=move || several.get()>
                        <SelectField label=say(words::FILE) value=file choices=files />
                    </Show>
                    <TextField label=say(words::FIND_RECORD) value=text />
                </div>
                {move || {
                    answered()
                        .map(|(lines, count)| {
                            view! {
                                <div class="row">
                                    <p class="grow" role="status">
                                        {words::RECORDS_FOUND.fill(lang.get(), &[&count.to_string()])}
                                    </p>
                                    <Button
                                        label=say(words::TAKE_ALL)
                                        tone=Tone::Quiet
                                        on_press=Callback::new(move |()| take_all(true))
                                    />
                                    <Button
                                        label=say(words::LEAVE_ALL)
                                        tone=Tone::Quiet
                                        on_press=Callback::new(move |()| take_all(false))
                                    />
                                </div>
                                <ul class="plain plan-list">{lines}</ul>
                                {(count > most.get())
                                    .then(|| {
                                        view! {
                                            <Button
                                                label=say(doubles::SHOW_MORE)
                                                on_press=Callback::new(move |()| most.update(|most| *most += SHOWN * 5))
                                            />
                                        }
                                    })}
                            }
                        })
                }}
            </section>
        </Show>
    }
}

/// A record: whether it is taken, its name, what happens to it and which of its fields change.
fn line(item: &PlanItem, taken: bool, doubts: &Doubts, documents: &[&Document], lang: Lang) -> AnyView {
    let exchange = use_exchange();
    let id = item.id;
    let name = name_of(item, lang);
    let (said, tone) = match &item.effect {
        Effect::Added => (words::IS_NEW, TagTone::Good),
        Effect::Changed(_) => (words::IS_CHANGED, TagTone::Neutral),
        Effect::Unchanged => (words::IS_SAME, TagTone::Neutral),
        Effect::Deleted => (words::IS_DELETED, TagTone::Bad),
        Effect::Revived => (words::IS_REVIVED, TagTone::Warn),
    };
    let differences = match &item.effect {
        Effect::Changed(differences) => differences.as_slice(),
        _ => &[],
    };
    let differences = differences.iter().map(|difference| {
        if difference.field.starts_with("same_as.") {
            let said = joined(difference, documents, lang);
            return view! { <li>{said}</li> }.into_any();
        }
        let text = |value| value_text(&difference.field, value, documents, lang);
        let (mine, theirs) = (text(difference.mine.as_ref()), text(difference.theirs.as_ref()));
        view! {
            <li>
                <span class="soft">{field_name(item.list, &difference.field, documents, lang)}": "</span>
                <del>{mine}</del>
                " → "
                <ins>{theirs}</ins>
            </li>
        }
        .into_any()
    });
    let notes = doubts.get(&id).into_iter().flatten().map(|phrase| {
        view! { <li>{phrase.say(lang)}</li> }
    });
    let details = differences.len() > 0 || doubts.contains_key(&id);
    let details =
        details.then(|| view! { <ul class="plain small">{differences.collect_view()}{notes.collect_view()}</ul> });
    let changes = item.effect != Effect::Unchanged || !taken;
    let on_change = move |event| exchange.take(Taking::Records([id].into(), event_target_checked(&event)));
    view! {
        <li>
            <label class="check">
                <input type="checkbox" prop:checked=taken disabled=!changes on:change=on_change />
                <span>{name}" "<span class="soft small">{one_of(item.list).say(lang)}</span></span>
                <Tag label=Signal::stored(if taken { said } else { words::IS_LEFT_OUT }.say(lang).to_owned()) tone />
            </label>
            {details}
        </li>
    }
    .into_any()
}

/// That a record will be one with another, or is so no more.
fn joined(difference: &FieldDifference, documents: &[&Document], lang: Lang) -> String {
    let (phrase, value) = match &difference.theirs {
        Some(value) => (doubles::JOINED_WITH, Some(value)),
        None => (doubles::JOINED_NO_MORE, difference.mine.as_ref()),
    };
    phrase.fill(lang, &[&value_text(&difference.field, value, documents, lang)])
}

/// What one record of a list is.
fn one_of(list: List) -> Phrase {
    match list {
        List::Schools => words::ONE_SCHOOL,
        List::Partners => words::ONE_PARTNER,
        List::Events => words::ONE_EVENT,
        List::Recommendations => words::ONE_RECOMMENDATION,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Partner;
    use crate::model::field::Required;
    use crate::model::id::PartnerId;
    use crate::model::stamp::{Stamp, Stamps};
    use crate::model::value::Value;
    use std::sync::Arc;

    #[test]
    fn a_merge_that_comes_in_is_said_in_words() {
        let id = Uuid::from_u128(7);
        let partner = Partner {
            name: Required("Кинеф, ООО".to_owned()),
            ..Partner::blank(PartnerId(id), Stamps::new(Stamp::unstamped(0)))
        };
        let mut document = Document::default();
        document.partners.insert(id, Arc::new(partner));
        let link = Some(Value::from(id.to_string().as_str()));
        let field = format!("same_as.{id}");
        for (mine, theirs, expected) in [
            (None, link.clone(), "объединится с записью «Кинеф, ООО»"),
            (link, None, "больше не одно с записью «Кинеф, ООО»"),
        ] {
            let difference = FieldDifference { field: field.clone(), mine, theirs };
            assert_eq!(joined(&difference, &[&document], Lang::Ru), expected);
        }
    }
}
