//! The register of partners.

mod rows;

pub use self::rows::ACTIVITIES;
use self::rows::{COLUMNS, PartnerRow, Wanted, rows, select};
use super::choices::or_none;
use super::hues::hue_of;
use super::partner_form::{PartnerForm, PartnerTarget};
use super::register::{self, QueryFilter, QuerySearch, open_when_asked, use_on_sort};
use super::unknown::{OF_PARTNERS, UnknownFilters};
use crate::model::codes::PartnerKind;
use crate::state::address::{Address, Page, go, use_address};
use crate::state::order::ranks;
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_question, use_years};
use crate::state::use_krug;
use crate::ui::{Button, Choice, Column, Empty, Icon, LinkButton, PageHead, Table, Tag, TagTone, Tone};
use crate::words::dates::event_date;
use crate::words::hyphens::softened;
use crate::words::measures::many;
use crate::words::{Lang, common, partners as words, shell};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many forms of a partner are shown in its row.
const FORMS: usize = 2;

/// The page.
#[component]
pub fn Partners() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let question = use_question();
    let target = RwSignal::new(None::<PartnerTarget>);
    open_when_asked(&["kind"], move |address| {
        target.set(Some(PartnerTarget::New { kind: address.value("kind").map(str::to_owned) }));
    });
    let all = Memo::new(move |_| {
        let rows = krug.document().with(|document| {
            krug.facts().with(|facts| question.with(|question| rows(document, facts, question, lang.get())))
        });
        Arc::new(rows)
    });
    let sort = Memo::new(move |_| address.with(|address| register::sort_of(address, &COLUMNS, "name")));
    let wanted = Memo::new(move |_| address.with(Wanted::of));
    let shown = Memo::new(move |_| {
        let lang = lang.get();
        all.with(|all| select(all, &wanted.get(), &sort.get(), |texts| ranks(texts, lang)))
    });
    let none_at_all = Memo::new(move |_| krug.document().with(|document| document.partners.is_empty()));
    let add = move |()| target.set(Some(PartnerTarget::New { kind: None }));
    view! {
        <PageHead title=say(shell::PARTNERS)>
            <Button label=say(words::ADD) tone=Tone::Primary icon=Icon::Plus on_press=Callback::new(add) />
        </PageHead>
        <Show
            when=move || !none_at_all.get()
            fallback=move || {
                view! {
                    <Empty title=say(words::EMPTY) text=say(words::EMPTY_TEXT)>
                        <LinkButton label=say(shell::EXCHANGE) href=Address::of(Page::Exchange).href() />
                    </Empty>
                }
            }
        >
            <div class="stack">
                <Filters all />
                <UnknownFilters checks=OF_PARTNERS />
                <p class="soft small" role="status">
                    {move || {
                        let lang = lang.get();
                        let [seen, of] = [shown.with(Vec::len), all.with(|all| all.len())].map(|count| many(count, lang));
                        words::SHOWN.fill(lang, &[&seen, &of])
                    }}
                </p>
                <Show
                    when=move || !shown.with(Vec::is_empty)
                    fallback=move || {
                        let text = Signal::derive(move || address.with(register::nothing_text).say(lang.get()).to_owned());
                        view! {
                            <Empty title=say(words::NOTHING) text>
                                <Button
                                    label=say(words::CLEAR)
                                    on_press=Callback::new(move |()| {
                                        go(&register::cleared(&address.get_untracked()));
                                    })
                                />
                            </Empty>
                        }
                    }
                >
                    <register::PrintedNote rows=Signal::derive(move || shown.with(Vec::len)) said=words::PRINTED />
                    <Register all shown sort=Signal::derive(move || Some(sort.get())) />
                </Show>
            </div>
        </Show>
        <PartnerForm target />
    }
}

/// The filters.
#[component]
fn Filters(all: Memo<Arc<Vec<PartnerRow>>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let years = use_years();
    let question = use_question();
    let year = Signal::derive(move || question.with(|question| question.year().to_string()));
    let year_choices = Signal::derive(move || {
        years.with(|years| years.iter().map(|year| Choice::new(year.to_string(), year.to_string())).collect::<Vec<_>>())
    });
    // Only kinds that are there can be chosen, in the order of the kinds.
    let kinds = Signal::derive(move || {
        let lang = lang.get();
        let chosen = address.with(|address| address.value("kind").unwrap_or_default().to_owned());
        let there: BTreeMap<_, String> =
            all.with(|all| all.iter().map(|row| (row.kind.clone(), row.kind.word().to_owned())).collect());
        let mut choices = super::choices::kinds(lang, "");
        choices.retain(|choice| choice.value == chosen || there.values().any(|word| *word == choice.value));
        let known = |word: &String| choices.iter().any(|choice| choice.value == *word);
        let unknown: Vec<Choice> =
            there.values().filter(|word| !known(word)).map(|word| Choice::new(word.clone(), word.clone())).collect();
        choices.extend(unknown);
        or_none(words::ANY_KIND, lang, choices)
    });
    let activities = Signal::derive(move || {
        let lang = lang.get();
        let choices = ACTIVITIES.into_iter().map(|(_, word, phrase)| Choice::new(word, phrase.say(lang)));
        or_none(words::ANY_ACTIVITY, lang, choices.collect())
    });
    let agreements = Signal::derive(move || {
        let lang = lang.get();
        let choices = [("yes", words::AGREEMENT_WITH), ("no", words::AGREEMENT_WITHOUT)];
        or_none(words::ANY_AGREEMENT, lang, choices.map(|(word, phrase)| Choice::new(word, phrase.say(lang))).into())
    });
    let schools = Signal::derive(move || {
        let lang = lang.get();
        let schools = krug.document().with(|document| super::choices::schools(document, "", ""));
        or_none(crate::words::overview::ALL_SCHOOLS, lang, schools)
    });
    view! {
        <div class="filter-bar">
            <QuerySearch label=say(words::SEARCH) />
            <div class="filter-line">
                <QueryFilter name="kind" label=say(common::KIND) choices=kinds />
                <QueryFilter name="activity" label=say(words::ACTIVITY) choices=activities />
                <QueryFilter name="agreement" label=say(words::AGREEMENT) choices=agreements />
                <crate::ui::Filter
                    label=say(common::SCHOOL_YEAR)
                    value=year
                    choices=year_choices
                    on_choose=Callback::new(move |year: String| go(&address.get_untracked().with("year", &year)))
                />
                <Show when=move || schools.with(|schools| schools.len() > 2)>
                    <QueryFilter name="school" label=say(common::SCHOOL) choices=schools />
                </Show>
            </div>
        </div>
    }
}

/// The table.
#[component]
fn Register(
    all: Memo<Arc<Vec<PartnerRow>>>,
    shown: Memo<Vec<usize>>,
    sort: Signal<Option<crate::ui::Sort>>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let events_in = Signal::derive(move || {
        words::EVENTS_IN.fill(lang.get(), &[&question.with(|question| question.year().to_string())])
    });
    let row = move |place: usize| {
        let at = shown.with(|shown| shown.get(place).copied())?;
        all.with(|all| all.get(at).cloned())
    };
    let cell = move |(place, column): (usize, usize)| {
        let Some(row) = row(place) else { return ().into_any() };
        let lang = lang.get();
        match column {
            0 => view! { <span title=row.name.clone()>{row.name.clone()}</span> }.into_any(),
            1 => {
                let hue = hue_of(row.kind.counted().unwrap_or(PartnerKind::Other));
                view! { <Tag label=softened(&row.kind_name) hue tone=TagTone::Bare /> }.into_any()
            }
            2 => forms(&row.forms, lang),
            3 => many(row.events, lang).into_any(),
            4 => {
                let date = row.last.and_then(|(id, _)| {
                    krug.document().with(|document| document.event(id).map(|event| event_date(*event.date, lang)))
                });
                date.into_any()
            }
            5 => {
                let phrase = ACTIVITIES.into_iter().find(|(activity, ..)| *activity == row.activity);
                phrase.map(|(.., phrase)| phrase.say(lang)).into_any()
            }
            _ if row.agreement => {
                view! { <Tag label=words::AGREEMENT_YES.say(lang).to_owned() tone=TagTone::Good /> }.into_any()
            }
            _ => view! { <span class="soft">{words::AGREEMENT_NO.say(lang)}</span> }.into_any(),
        }
    };
    let href = move |place: usize| row(place).map(|row| Address::of(Page::Partner(row.id.to_string())).href());
    let columns = vec![
        Column::new("name", say(words::NAME_COLUMN)).wide(),
        Column::new("kind", say(common::KIND)),
        Column::new("forms", say(words::FORMS)),
        Column::new("events", events_in).numeric().narrow(),
        Column::new("last", say(words::LAST)).narrow(),
        Column::new("activity", say(words::ACTIVITY)),
        Column::new("agreement", say(words::AGREEMENT)),
    ];
    view! {
        <div class="tall-rows">
            <Table
                caption=say(words::CAPTION)
                columns
                count=Signal::derive(move || shown.with(Vec::len))
                cell=Callback::new(cell)
                href=Callback::new(href)
                sort
                on_sort=use_on_sort()
            />
        </div>
    }
}

/// A few forms as tags.
fn forms(names: &[String], lang: Lang) -> AnyView {
    let more = names.len().saturating_sub(FORMS);
    let tags = names.iter().take(FORMS).map(|label| view! { <Tag label=softened(label) />" " }).collect_view();
    let more = (more > 0)
        .then(|| view! { <span class="soft small">{words::MORE_FORMS.fill(lang, &[&more.to_string()])}</span> });
    view! { <>{tags}{more}</> }.into_any()
}
