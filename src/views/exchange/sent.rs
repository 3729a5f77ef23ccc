//! Who has sent: each school with its last file, and the log of what was brought in.

use super::points::{WayBack, WayBackDialog, use_way_back};
use crate::format::sheet::part::guarded;
use crate::model::Document;
use crate::model::date::SchoolYear;
use crate::model::id::SchoolId;
use crate::model::stamp::day_of;
use crate::state::export::use_export;
use crate::state::order::ranks;
use crate::state::preferences::{say, use_lang};
use crate::state::restore::{Point, before_import};
use crate::state::use_krug;
use crate::store::plan::{ImportLog, imports, newest};
use crate::ui::{Banner, Button, Card, Icon, Tone};
use crate::words::dates::short_day;
use crate::words::measures::many;
use crate::words::{Lang, doubles, exchange as words};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many entries of the log are shown at first, and how many more at each asking.
const LOGGED: usize = 20;

/// The list, where there is more than one's own school or something was brought in.
#[component]
pub fn SentCard() -> impl IntoView {
    let krug = use_krug();
    let export = use_export();
    let lang = use_lang();
    let rows = Memo::new(move |_| {
        let lang = lang.get();
        krug.document().with(|document| rows(document, lang))
    });
    let most = RwSignal::new(LOGGED);
    let log = Memo::new(move |_| {
        let lang = lang.get();
        krug.document()
            .with(|document| imports(document).iter().rev().map(|one| (one.at, line(one, lang))).collect::<Vec<_>>())
    });
    let back = use_way_back();
    let logged = move || {
        let points = back.restore.points().get().unwrap_or_default();
        log.with(|log| log_rows(log, most.get(), &points, back, lang.get()))
    };
    let unread = back.unread(lang);
    let summary = move || {
        let (sent, all) = rows.with(|rows| {
            let others = rows.iter().filter(|row| !row.own);
            (others.clone().filter(|row| row.sent).count(), others.count())
        });
        words::SENT_SUMMARY.fill(lang.get(), &[&sent.to_string(), &all.to_string()])
    };
    let copy = move |()| {
        // It is meant for a spreadsheet, and the names come from other people's files.
        let line = |row: &Row| {
            let [name, last, made, period] = &row.cells;
            let name = guarded(&name.split_whitespace().collect::<Vec<_>>().join(" "));
            [&name, last, made, period].map(String::as_str).join("\t")
        };
        let heads = [words::SENT_SCHOOL, words::SENT_LAST, words::SENT_MADE, words::SENT_PERIOD];
        let head = heads.map(|phrase| phrase.say(lang.get_untracked())).join("\t");
        let lines = rows.with_untracked(|rows| rows.iter().map(line).collect::<Vec<_>>());
        let text = std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n");
        export.copy(text, words::COPIED, words::NOT_COPIED);
    };
    let there =
        Memo::new(move |_| rows.with(|rows| rows.iter().any(|row| !row.own)) || log.with(|log| !log.is_empty()));
    view! {
        <Show when=move || there.get()>
            <Card title=say(words::SENT)>
                <div class="stack-tight">
                    <p class="soft">{say(words::SENT_LEAD)}" "{summary}</p>
                    <div class="table-box" tabindex="0" role="region" aria-label=say(words::SENT)>
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{say(words::SENT_SCHOOL)}</th>
                                    <th scope="col">{say(words::SENT_LAST)}</th>
                                    <th scope="col">{say(words::SENT_MADE)}</th>
                                    <th scope="col">{say(words::SENT_PERIOD)}</th>
                                </tr>
                            </thead>
                            <tbody>
                                {move || {
                                    rows.get()
                                        .into_iter()
                                        .map(|row| {
                                            let [name, last, made, period] = row.cells;
                                            view! {
                                                <tr>
                                                    <th scope="row">{name}</th>
                                                    <td>{last}</td>
                                                    <td>{made}</td>
                                                    <td>{period}</td>
                                                </tr>
                                            }
                                        })
                                        .collect_view()
                                }}
                            </tbody>
                        </table>
                    </div>
                    <div class="actions">
                        <Button label=say(words::COPY_LIST) icon=Icon::Copy tone=Tone::Quiet on_press=Callback::new(copy) />
                    </div>
                    <Show when=move || log.with(|log| !log.is_empty())>
                        {move || unread.get().map(|title| view! { <Banner title /> })}
                        <details>
                            <summary>
                                {move || words::LOG.fill(lang.get(), &[&log.with(Vec::len).to_string()])}
                            </summary>
                            <ul class="plain small">
                                {logged}
                            </ul>
                            <Show when=move || log.with(|log| log.len() > most.get())>
                                <Button
                                    label=say(doubles::SHOW_MORE)
                                    tone=Tone::Quiet
                                    on_press=Callback::new(move |()| most.update(|most| *most += LOGGED * 5))
                                />
                            </Show>
                        </details>
                    </Show>
                </div>
                <WayBackDialog back />
            </Card>
        </Show>
    }
}

/// The first lines of the log. The files of one import came together and go back together: the first of them has the way back,
/// as long as there is a restore point of then.
fn log_rows(log: &[(i64, String)], most: usize, points: &[Point], back: WayBack, lang: Lang) -> Vec<AnyView> {
    let times: Vec<i64> = log.iter().map(|(at, _)| *at).collect();
    let mut before = None;
    let mut rows = Vec::new();
    for (at, text) in log.iter().take(most) {
        let is_first = before.replace(*at) != Some(*at);
        let point = before_import(points, &times, *at).filter(|_| is_first);
        let button = point.map(|point| {
            let label = words::BACK_BEFORE.say(lang);
            view! { <Button label tone=Tone::Quiet on_press=Callback::new(move |()| back.ask(point)) /> }
        });
        rows.push(view! { <li class="row"><span class="grow">{text.clone()}</span>{button}</li> }.into_any());
    }
    rows
}

#[derive(Clone, PartialEq)]
struct Row {
    cells: [String; 4],
    own: bool,
    sent: bool,
}

fn rows(document: &Document, lang: Lang) -> Vec<Row> {
    let (log, periods) = (imports(document), periods(document));
    let rows: Vec<Row> = document
        .schools
        .values()
        .map(|school| {
            let own = document.owner == Some(school.id);
            let last = newest(&log, |one| is_of(one, school.id, document));
            let day = |at: i64| short_day(day_of(at), lang);
            let came = last.map(|one| day(one.at));
            let own_words = own.then(|| words::SENT_OWN.say(lang).to_owned());
            let said: Vec<String> = own_words.into_iter().chain(came).collect();
            let said = if said.is_empty() { words::SENT_NEVER.say(lang).to_owned() } else { said.join(", ") };
            Row {
                cells: [
                    school.shown_name().to_owned(),
                    said,
                    last.and_then(|one| one.exported_at).map(day).unwrap_or_default(),
                    period(
                        last.and_then(|one| years_of(one, school.id, document)).as_ref().or(periods.get(&school.id)),
                    ),
                ],
                own,
                sent: last.is_some(),
            }
        })
        .collect();
    let names: Vec<String> = rows.iter().map(|row| row.cells[0].clone()).collect();
    let ranks = ranks(&names, lang);
    let mut ranked: Vec<(usize, Row)> = ranks.into_iter().zip(rows).collect();
    // Who has not sent stands first: that is what the list is looked at for.
    ranked.sort_by_key(|(rank, row)| (row.sent, *rank));
    ranked.into_iter().map(|(_, row)| row).collect()
}

/// Whether a file was a school's: by its identifier, or that of a record merged with it.
fn is_of(one: &ImportLog, school: SchoolId, document: &Document) -> bool {
    members(school, document).any(|id| one.senders.contains_key(&id))
}

/// The school years of a school's events in a file.
fn years_of(one: &ImportLog, school: SchoolId, document: &Document) -> Option<(SchoolYear, SchoolYear)> {
    let years = members(school, document).filter_map(|id| one.senders.get(&id).copied().flatten());
    years.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// The school itself, and the records that were merged with it.
fn members(school: SchoolId, document: &Document) -> impl Iterator<Item = SchoolId> {
    let merged = document.school(school).map(|school| school.same_as.iter().copied().collect::<Vec<_>>());
    std::iter::once(school).chain(merged.unwrap_or_default())
}

/// The first and the last school year of the events of each school, in one going over the events.
fn periods(document: &Document) -> BTreeMap<SchoolId, (SchoolYear, SchoolYear)> {
    let mut periods: BTreeMap<SchoolId, (SchoolYear, SchoolYear)> = BTreeMap::new();
    for event in document.events.values() {
        let year = event.date.school_year();
        for school in &event.schools {
            let (first, last) = periods.entry(*school).or_insert((year, year));
            (*first, *last) = ((*first).min(year), (*last).max(year));
        }
    }
    periods
}

/// The school years of a school's events, as they are read.
fn period(years: Option<&(SchoolYear, SchoolYear)>) -> String {
    match years {
        Some((first, last)) if first != last => format!("{first} – {last}"),
        Some((first, _)) => first.to_string(),
        None => String::new(),
    }
}

fn line(one: &ImportLog, lang: Lang) -> String {
    let whose = [&one.owner, &one.file].into_iter().find(|name| !name.is_empty());
    let whose = whose.map_or_else(|| words::FROM_DOCUMENT.say(lang).to_owned(), Clone::clone);
    let counts = one.counts;
    words::LOG_LINE.fill(
        lang,
        &[
            &short_day(day_of(one.at), lang),
            &whose,
            &many(counts.added, lang),
            &many(counts.changed, lang),
            &many(counts.deleted, lang),
        ],
    )
}
