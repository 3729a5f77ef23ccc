//! The circle of partners of the year and the scope.

use crate::analysis::circle::{Sector, circle};
use crate::analysis::partners::{Activity, PartnerSummary};
use crate::model::Document;
use crate::model::code::Code;
use crate::plot::circle::Ring;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Card, Circle, CircleItem, CircleSector, most_drawn};
use crate::views::hues::hue_of;
use crate::words::measures::many;
use crate::words::plural::{EVENT, PARTNER};
use crate::words::{Lang, overview as words};
use leptos::prelude::*;

/// The picture, a sentence under it, and the way to the table of the same.
#[component]
pub fn PartnersCircle() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let sectors = Memo::new(move |_| circle(&krug.facts().get(), &question.get()));
    let drawn = Signal::derive(move || {
        let lang = lang.get();
        krug.document().with(|document| {
            sectors.with(|sectors| sectors.iter().map(|sector| draw(sector, document, lang)).collect::<Vec<_>>())
        })
    });
    let centre = Signal::derive(move || {
        let question = question.get();
        let name = krug.document().with(|document| match &question.scope {
            crate::analysis::Scope::All => {
                document.owner.and_then(|id| document.school(id)).map(|school| school.shown_name().to_owned())
            }
            crate::analysis::Scope::Schools(schools) => {
                schools.first().and_then(|id| document.school(*id)).map(|school| school.shown_name().to_owned())
            }
        });
        let mut lines = centre_lines(&name.unwrap_or_default());
        lines.push(question.year().to_string());
        lines
    });
    let summary = Signal::derive(move || {
        let lang = lang.get();
        let partners: usize = sectors.with(|sectors| sectors.iter().map(|sector| sector.partners.len()).sum());
        let active: usize = sectors.with(|sectors| {
            sectors.iter().flat_map(|sector| &sector.partners).filter(|one| !one.events.is_empty()).count()
        });
        format!("{}: {}/{}", words::CIRCLE.say(lang), many(active, lang), PARTNER.count(lang, partners as u64))
    });
    let all = Signal::derive(move || {
        let count = krug.document().with(|document| document.partners.len());
        words::CIRCLE_ALL.fill(lang.get(), &[&many(count, lang.get())])
    });
    let href: Signal<String> = Signal::derive(|| "#/partners".to_owned());
    view! {
        <Card title=say(words::CIRCLE) link=(href, all)>
            <Circle summary centre sectors=drawn more=Callback::new(move |count| more(count, lang.get())) />
            <p class="soft small">{say(words::CIRCLE_NOTE)} {move || drawn.with(|drawn| shortened(drawn, lang.get()))}</p>
            <details>
                <summary>{say(words::CIRCLE_TABLE)}</summary>
                <div class="table-box" tabindex="0" role="region" aria-label=move || say(words::CIRCLE).get()>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{say(words::CIRCLE_KIND)}</th>
                                <th scope="col">{say(words::CIRCLE_PARTNER)}</th>
                                <th scope="col">{say(words::CIRCLE_STATE)}</th>
                            </tr>
                        </thead>
                        <tbody>{move || drawn.with(|sectors| sectors.iter().map(rows).collect_view())}</tbody>
                    </table>
                </div>
            </details>
        </Card>
    }
}

/// The rows of a sector: its partners, or what is missing.
fn rows(sector: &CircleSector) -> AnyView {
    let row = |(name, state, href): (String, String, String)| {
        let label = sector.label.clone();
        view! {
            <tr>
                <td>{label}</td>
                <th scope="row">
                    <a href=href>{name}</a>
                </th>
                <td>{state}</td>
            </tr>
        }
    };
    let missing = sector.add.clone().map(|(href, name)| (name, String::new(), href));
    let there = sector.items.iter().map(|item| (item.name.clone(), item.state.clone(), item.href.clone()));
    there.chain(missing).map(row).collect_view().into_any()
}

/// What is said of partners that have no room in their sector.
fn more(count: usize, lang: Lang) -> String {
    words::CIRCLE_MORE.fill(lang, &[&many(count, lang)])
}

/// What a crowded circle leaves out.
fn shortened(sectors: &[CircleSector], lang: Lang) -> Option<String> {
    let most = most_drawn(sectors)?;
    Some(format!(" {}", words::CIRCLE_MOST.fill(lang, &[&many(most, lang)])))
}

/// The name in at most one short line; a longer one gives its place to the year.
fn centre_lines(name: &str) -> Vec<String> {
    let short = name.chars().count() <= 12;
    if short && !name.is_empty() { vec![name.to_owned()] } else { Vec::new() }
}

fn draw(sector: &Sector, document: &Document, lang: Lang) -> CircleSector {
    let kind = sector.kind.short_name().say(lang).to_owned();
    let add = sector.partners.is_empty().then(|| {
        let href = format!("#/partners?add=1&kind={}", sector.kind.code());
        (href, words::CIRCLE_ADD.fill(lang, &[&kind]))
    });
    let items = sector.partners.iter().map(|partner| item(partner, document, lang)).collect();
    let all = format!("#/partners?kind={}", sector.kind.code());
    CircleSector { label: kind, hue: hue_of(sector.kind), items, all, add }
}

fn item(partner: &PartnerSummary, document: &Document, lang: Lang) -> CircleItem {
    let name = document.partner(partner.id).map(|partner| partner.shown_name().to_owned()).unwrap_or_default();
    let (ring, state) = match partner.activity {
        Activity::Active => (Ring::Inner, None),
        Activity::Recent => (Ring::Middle, Some(words::RECENT)),
        Activity::Dormant | Activity::LostLong => (Ring::Middle, Some(words::DORMANT)),
        Activity::Never => (Ring::Outer, Some(words::NEVER)),
    };
    let events = partner.events.len();
    let said = state.map_or_else(|| EVENT.count(lang, events as u64), |phrase| phrase.say(lang).to_owned());
    CircleItem {
        name,
        state: said,
        href: format!("#/partners/{}", partner.id),
        ring,
        weight: u32::try_from(events).unwrap_or(u32::MAX),
    }
}
