//! The register of events.

mod calendar;
mod filters;
mod list;
mod rows;
mod search;
mod table;

use self::rows::{COLUMNS, NEAREST, Wanted, begun_before, select};
use self::search::{Making, Texts};
use super::event_form::{EventForm, EventTarget, Preset};
use super::office::CalendarButton;
use super::register::{self, open_when_asked};
use super::unknown::{OF_EVENTS, UnknownFilters};
use crate::model::Document;
use crate::model::id::{PartnerId, SchoolId};
use crate::state::address::{go, use_address};
use crate::state::order::ranks;
use crate::state::preferences::{say, use_lang};
use crate::state::{piece_by_piece, use_krug};
use crate::ui::{Button, Choice, Empty, Icon, PageHead, Switch, Tone};
use crate::words::measures::many;
use crate::words::{Lang, events as words, shell};
use leptos::prelude::*;
use std::sync::Arc;

/// The word of the calendar in the address.
const CALENDAR: &str = "calendar";

/// Of so many events the texts are folded at a time: some ten milliseconds' work.
const PIECE: usize = 1_500;

/// The page.
#[component]
pub fn Events() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let target = RwSignal::new(None::<EventTarget>);
    open_when_asked(&["form", "partner", "school", "grade", "planned"], move |address| {
        let partners = address.value("partner").unwrap_or_default().split(',');
        target.set(Some(EventTarget::New(Preset {
            partners: partners.filter_map(PartnerId::parse).collect(),
            form: address.value("form").map(str::to_owned),
            date: None,
            school: address.value("school").and_then(SchoolId::parse),
            grades: address.value("grade").unwrap_or_default().to_owned(),
            planned: address.value("planned").is_some(),
        })));
    });
    let sort = Memo::new(move |_| address.with(|address| register::sort_of(address, &COLUMNS, NEAREST)));
    let wanted = Memo::new(move |_| address.with(Wanted::of));
    // What words are looked for in is folded once for a document and a language: it is begun when somebody is about to type.
    let folded = StoredValue::new(None::<(Arc<Document>, Lang, Arc<Texts>)>);
    let making = StoredValue::new(None::<Making>);
    let fold_some = move || {
        let Some(lang) = lang.try_get_untracked() else { return false };
        krug.document().with_untracked(|document| {
            let is_folded = folded.try_with_value(|kept| {
                kept.as_ref().is_some_and(|(of, said, _)| Arc::ptr_eq(of, document) && *said == lang)
            });
            let facts = || krug.facts().get_untracked();
            // Nobody is left to type where the page is gone.
            let more = (is_folded == Some(false)).then(|| {
                making.try_update_value(|making| {
                    let there = making.take().filter(|making| making.is_of(document, lang));
                    let mut there = there.unwrap_or_else(|| Making::new(document, &facts(), lang));
                    let more = there.go_on(&facts(), PIECE);
                    *making = Some(there);
                    more
                })
            });
            more.flatten() == Some(true)
        })
    };
    let shown = Memo::new(move |_| {
        let (lang, sort, wanted, today) = (lang.get(), sort.get(), wanted.get(), krug.today());
        krug.document().with(|document| {
            krug.facts().with(|facts| {
                let texts = || {
                    let kept = folded.get_value().filter(|(of, said, _)| Arc::ptr_eq(of, document) && *said == lang);
                    let texts = kept.map(|(.., texts)| texts).unwrap_or_else(|| {
                        let begun = making.try_update_value(Option::take).flatten();
                        let begun = begun.filter(|making| making.is_of(document, lang));
                        Arc::new(begun.unwrap_or_else(|| Making::new(document, facts, lang)).finish(facts))
                    });
                    folded.set_value(Some((document.clone(), lang, texts.clone())));
                    texts
                };
                select(document, facts, today, &wanted, &sort, lang, |texts| ranks(texts, lang), texts)
            })
        })
    });
    // Whether the table turns from what is coming to what has been somewhere among its rows.
    let is_parted = Memo::new(move |_| {
        let begun = krug.facts().with(|facts| begun_before(facts, krug.today()));
        let ends = shown.with(|shown| shown.first().copied().zip(shown.last().copied()));
        sort.with(|sort| sort.column == NEAREST)
            && ends.is_some_and(|(first, last)| !begun.contains(&first) && begun.contains(&last))
    });
    let all = Memo::new(move |_| krug.document().with(|document| document.events.len()));
    let as_calendar = Memo::new(move |_| address.with(|address| address.value("view") == Some(CALENDAR)));
    let as_calendar_word = Signal::derive(move || if as_calendar.get() { CALENDAR.to_owned() } else { String::new() });
    let ways = Signal::derive(move || {
        let lang = lang.get();
        vec![Choice::new("", words::AS_TABLE.say(lang)), Choice::new(CALENDAR, words::AS_CALENDAR.say(lang))]
    });
    let add = move |()| target.set(Some(EventTarget::New(Preset::default())));
    view! {
        <PageHead title=say(shell::EVENTS)>
            <CalendarButton />
            <Button label=say(words::ADD) tone=Tone::Primary icon=Icon::Plus on_press=Callback::new(add) />
        </PageHead>
        <Show
            when=move || { all.get() > 0 }
            fallback=|| view! { <Empty title=say(words::EMPTY) text=say(words::EMPTY_TEXT) /> }
        >
            <div class="stack">
                <div on:focusin=move |_| piece_by_piece(fold_some)>
                    <filters::Filters />
                </div>
                <UnknownFilters checks=OF_EVENTS />
                <div class="row">
                    <Switch
                        label=say(words::SHOW_AS)
                        value=as_calendar_word
                        choices=ways
                        on_choose=Callback::new(move |value: String| go(&address.get_untracked().with("view", &value)))
                    />
                    <p class="soft small" role="status">
                        {move || {
                            let lang = lang.get();
                            let [seen, of] = [shown.with(Vec::len), all.get()].map(|count| many(count, lang));
                            let shown = words::SHOWN.fill(lang, &[&seen, &of]);
                            let order = (is_parted.get() && !as_calendar.get()).then(|| words::NEAREST.say(lang));
                            order.map_or(shown.clone(), |order| format!("{shown}. {order}"))
                        }}
                    </p>
                    <list::CopyList shown />
                </div>
                <Show
                    when=move || !shown.with(Vec::is_empty)
                    fallback=move || {
                        let text = Signal::derive(move || {
                            let school = address.with(|address| address.value("school").and_then(SchoolId::parse));
                            let gone = school
                                .is_some_and(|id| krug.document().with(|document| document.school(id).is_none()));
                            let text = address.with(register::nothing_text);
                            if gone { crate::words::filters::NO_SCHOOL } else { text }.say(lang.get()).to_owned()
                        });
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
                    <Show
                        when=move || as_calendar.get()
                        fallback=move || {
                            view! {
                                <register::PrintedNote rows=Signal::derive(move || shown.with(Vec::len)) said=words::PRINTED />
                                <table::Register
                                    shown
                                    sort=Signal::derive(move || Some(sort.get()))
                                    on_copy=Callback::new(move |id| target.set(Some(EventTarget::Copy(id))))
                                />
                            }
                        }
                    >
                        <calendar::Calendar
                            shown
                            on_add=Callback::new(move |date: String| {
                                target.set(Some(EventTarget::New(Preset { date: Some(date), ..Preset::default() })));
                            })
                        />
                    </Show>
                </Show>
            </div>
        </Show>
        <EventForm target />
    }
}
