//! The facts of a partner, its contacts and its agreements.

use super::forget::{Forget, ForgetDialog, Forgetting, use_forgetting};
use crate::analysis::partners::{Activity, partners};
use crate::model::Partner;
use crate::model::id::PartnerId;
use crate::model::partner::{Agreement, Contact};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Card, Fact, Facts, Tag, TagTone};
use crate::views::hues::hue_of;
use crate::views::naming::{kind_of, school_name};
use crate::views::typed::text::web_address;
use crate::words::dates::short_day;
use crate::words::names::name_of;
use crate::words::{Lang, Phrase, common, partners as words};
use leptos::prelude::*;
use std::sync::Arc;

/// The facts. What is not known is left out.
#[component]
pub fn About(id: PartnerId, partner: Memo<Option<Arc<Partner>>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let activity = Memo::new(move |_| {
        let all = krug.facts().with(|facts| question.with(|question| partners(facts, question)));
        all.into_iter().find(|summary| summary.id == id).map(|summary| summary.activity)
    });
    let facts = move || {
        let partner = partner.get()?;
        let lang = lang.get();
        let hue = hue_of(partner.counted_kind());
        let aliases = partner.aliases.iter().cloned().collect::<Vec<_>>().join("; ");
        let texts = [
            (words::SHORT_NAME, partner.short_name.clone()),
            (words::PLACE, partner.place.clone()),
            (words::SECTOR, partner.sector.clone()),
            (common::INN, partner.inn.clone()),
            (words::ALIASES, (!aliases.is_empty()).then_some(aliases)),
        ];
        let website = partner
            .website
            .clone()
            .map(|text| view! { <Fact label=say_now(words::WEBSITE, lang)>{link(text, lang)}</Fact> });
        let note = partner.note.clone().map(|text| fact(common::NOTE, text, lang));
        let kind = kind_of(&partner, lang);
        let activity = activity.get().map(|activity| fact(words::ACTIVITY, activity_name(activity, lang), lang));
        let texts = texts.into_iter().filter_map(|(name, text)| Some(fact(name, text?, lang))).collect_view();
        Some(view! {
            <Facts>
                <Fact label=say_now(common::KIND, lang)>
                    <Tag label=kind hue tone=TagTone::Bare />
                </Fact>
                {activity}
                {texts}
                {website}
                {note}
            </Facts>
        })
    };
    view! { <Card title=say(words::ABOUT)>{facts}</Card> }
}

/// The contact persons.
#[component]
pub fn Contacts(partner: Memo<Option<Arc<Partner>>>) -> impl IntoView {
    let forgetting = use_forgetting();
    let list = move || {
        let contacts: Vec<Contact> = partner
            .with(|partner| partner.as_ref().map(|partner| partner.contacts.values().cloned().collect()))
            .unwrap_or_default();
        contacts.into_iter().map(|one| contact(one, forgetting)).collect_view()
    };
    let none = move || partner.with(|partner| partner.as_ref().is_none_or(|partner| partner.contacts.is_empty()));
    view! {
        <Card title=say(words::CONTACTS)>
            <Show when=move || !none() fallback=|| view! { <p class="soft">{say(words::NO_CONTACTS)}</p> }>
                <ul class="plain">{list}</ul>
            </Show>
        </Card>
        <ForgetDialog question=forgetting />
    }
}

fn contact(contact: Contact, forgetting: Forgetting) -> AnyView {
    let forget = view! { <Forget contact=contact.clone() question=forgetting /> };
    let phone = contact.phone.map(|phone| {
        let dialled: String = phone.chars().filter(|one| one.is_ascii_digit() || *one == '+').collect();
        view! { <a class="nowrap" href=format!("tel:{dialled}")>{phone}</a>" " }
    });
    let email = contact.email.map(|email| {
        let href = format!("mailto:{}", email.trim());
        view! { <a href=href>{email}</a> }
    });
    view! {
        <li class="list-row">
            <strong>{contact.name}</strong>
            " "
            <span class="soft">{contact.role}</span>
            <div>{phone} {email}</div>
            {forget}
        </li>
    }
    .into_any()
}

/// The agreements, each with whether it is in force.
#[component]
pub fn Agreements(partner: Memo<Option<Arc<Partner>>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let row = move |agreement: Agreement| {
        let lang = lang.get();
        let in_force = agreement.in_force(krug.today());
        let (label, tone) =
            if in_force { (words::IN_FORCE, TagTone::Good) } else { (words::NOT_IN_FORCE, TagTone::Neutral) };
        let side = agreement.school.map(|school| krug.document().with(|document| school_name(document, school, lang)));
        let name =
            agreement.kind.as_ref().map_or_else(|| words::AGREEMENT.say(lang).to_owned(), |kind| name_of(kind, lang));
        let details = details(&agreement, lang);
        view! {
            <li class="list-row">
                <span>{name}" "</span>
                <Tag label=label.say(lang).to_owned() tone />
                <div class="soft small">{details}{side.map(|side| format!(" · {side}"))}</div>
            </li>
        }
    };
    let list = move || {
        let agreements: Vec<Agreement> = partner
            .with(|partner| partner.as_ref().map(|partner| partner.agreements.values().cloned().collect()))
            .unwrap_or_default();
        agreements.into_iter().map(row).collect_view()
    };
    let none = move || partner.with(|partner| partner.as_ref().is_none_or(|partner| partner.agreements.is_empty()));
    view! {
        <Card title=say(words::AGREEMENTS)>
            <Show when=move || !none() fallback=|| view! { <p class="soft">{say(words::NO_AGREEMENTS)}</p> }>
                <ul class="plain">{list}</ul>
            </Show>
        </Card>
    }
}

/// Number and dates of an agreement in a line.
fn details(agreement: &Agreement, lang: Lang) -> String {
    let number = agreement.number.as_ref().map(|number| words::NUMBER_IS.fill(lang, &[number]));
    let signed = agreement.signed.map(|day| words::SIGNED_ON.fill(lang, &[&short_day(day, lang)]));
    let end = if agreement.auto_renew == Some(true) {
        words::AUTO_RENEW.say(lang).to_lowercase()
    } else {
        agreement.expires.map_or_else(
            || words::WITHOUT_END.say(lang).to_owned(),
            |day| words::UNTIL.fill(lang, &[&short_day(day, lang)]),
        )
    };
    [number, signed, Some(end)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn activity_name(activity: Activity, lang: Lang) -> String {
    let phrase = match activity {
        Activity::Active => words::ACTIVE,
        Activity::Recent => words::RECENT,
        Activity::Dormant => words::DORMANT,
        Activity::LostLong => words::LOST_LONG,
        Activity::Never => words::NEVER,
    };
    phrase.say(lang).to_owned()
}

/// A link out of the page, where the text is a web address.
pub fn link(text: String, lang: Lang) -> AnyView {
    match web_address(&text) {
        Some(href) => {
            let title = words::OPENS_OUTSIDE.fill(lang, &[&text]);
            view! { <a href=href target="_blank" rel="noopener noreferrer" title=title>{text}</a> }.into_any()
        }
        None => text.into_any(),
    }
}

fn fact(name: Phrase, text: String, lang: Lang) -> AnyView {
    view! { <Fact label=say_now(name, lang)>{text}</Fact> }.into_any()
}

fn say_now(phrase: Phrase, lang: Lang) -> String {
    phrase.say(lang).to_owned()
}
