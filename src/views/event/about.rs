//! The facts of an event. What is not known is left out.

use crate::model::Event;
use crate::model::code::Coded;
use crate::model::hours::Hours;
use crate::model::id::PartnerId;
use crate::state::address::{Address, Page};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Card, Fact, Facts, Tag, TagTone};
use crate::views::hues::hue_of;
use crate::views::naming::{form_of, partner_name, school_name};
use crate::views::partner::about::link;
use crate::views::typed::number::hours_written;
use crate::words::dates::{event_date, short_day};
use crate::words::names::{Named, name_of};
use crate::words::{Lang, Phrase, common, events as words};
use leptos::prelude::*;
use std::sync::Arc;

/// What, when and with whom.
#[component]
pub fn About(event: Memo<Option<Arc<Event>>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let facts = move || {
        let event = event.get()?;
        let lang = lang.get();
        let (partners, schools) = krug.document().with(|document| {
            let partners = event.partners.iter().map(|id| {
                let hue = document.partner(*id).map(|partner| hue_of(partner.counted_kind()));
                partner(*id, partner_name(document, *id, lang), hue)
            });
            let schools = event.schools.iter().map(|id| school_name(document, *id, lang));
            (partners.collect_view(), schools.collect::<Vec<_>>().join(", "))
        });
        let none = event.partners.is_empty().then(|| words::NO_PARTNER.say(lang));
        let texts = [
            (words::SCHOOLS, Some(schools).filter(|names| !names.is_empty())),
            (words::MODE, coded(event.mode.as_ref(), lang)),
            (words::VENUE, coded(event.venue.as_ref(), lang)),
            (words::LEVEL, coded(event.level.as_ref(), lang)),
            (words::DIRECTION, coded(event.direction.as_ref(), lang)),
            (words::PROGRAMME, event.programme.clone()),
            (words::INITIATIVES, Some(event.initiatives.join("; ")).filter(|text| !text.is_empty())),
            (words::HOURS, event.hours.map(|hours| hours_text(hours, lang))),
            (words::SESSIONS, event.sessions.map(|count| count.to_string())),
            (words::ORGANISER, event.organiser.clone()),
            (words::RESPONSIBLE, event.responsible.clone()),
        ];
        let texts = texts.into_iter().filter_map(|(name, text)| Some(fact(name, text?, lang))).collect_view();
        Some(view! {
            <Facts>
                {fact(common::DATE, when(&event, lang), lang)}
                {fact(common::FORM, form_of(&event, lang), lang)}
                <Fact label=common::PARTNERS.say(lang).to_owned()>
                    <ul class="plain">{partners}</ul>
                    {none}
                </Fact>
                {texts}
            </Facts>
        })
    };
    view! { <Card title=say(words::ABOUT)>{facts}</Card> }
}

/// What came of it; nothing at all where nothing was written.
#[component]
pub fn Outcome(event: Memo<Option<Arc<Event>>>) -> impl IntoView {
    let lang = use_lang();
    let there = Memo::new(move |_| {
        event.with(|event| {
            event.as_ref().is_some_and(|event| {
                event.result.is_some() || event.meaningful.is_some() || event.note.is_some() || !event.links.is_empty()
            })
        })
    });
    let facts = move || {
        let event = event.get()?;
        let lang = lang.get();
        let met = event.meaningful.as_ref().map(|met| {
            let names = met.iter().map(|criterion| name_of(criterion, lang)).collect::<Vec<_>>().join("; ");
            fact(words::MEANINGFUL, if names.is_empty() { words::MET_NONE.say(lang).to_owned() } else { names }, lang)
        });
        let result = event.result.clone().map(|text| fact(words::RESULT, text, lang));
        let note = event.note.clone().map(|text| fact(common::NOTE, text, lang));
        let links = event.links.iter().cloned().map(|text| view! { <li>{link(text, lang)}</li> }).collect_view();
        let links = (!event.links.is_empty()).then(|| {
            view! {
                <Fact label=words::LINKS.say(lang).to_owned()>
                    <ul class="plain">{links}</ul>
                </Fact>
            }
        });
        Some(view! { <Facts>{result}{met}{links}{note}</Facts> })
    };
    view! {
        <Show when=move || there.get()>
            <Card title=say(words::RESULT)>{facts}</Card>
        </Show>
    }
}

fn partner(id: PartnerId, name: String, hue: Option<crate::ui::Hue>) -> AnyView {
    match hue {
        Some(hue) => view! {
            <li>
                <a href=Address::of(Page::Partner(id.to_string())).href()>
                    <Tag label=name hue tone=TagTone::Bare />
                </a>
            </li>
        }
        .into_any(),
        None => view! { <li class="soft">{name}</li> }.into_any(),
    }
}

/// The date as exactly as it is known, with the last day where there is one.
fn when(event: &Event, lang: Lang) -> String {
    let start = event_date(*event.date, lang);
    match event.end() {
        Some(end) => format!("{start}\u{a0}— {}", short_day(end, lang)),
        None => start,
    }
}

/// Hours as people read them.
pub fn hours_text(hours: Hours, lang: Lang) -> String {
    hours_written(hours, lang == Lang::Ru)
}

fn coded<C: Named>(code: Option<&Coded<C>>, lang: Lang) -> Option<String> {
    code.map(|code| name_of(code, lang))
}

fn fact(name: Phrase, text: String, lang: Lang) -> AnyView {
    view! { <Fact label=name.say(lang).to_owned()>{text}</Fact> }.into_any()
}
