//! When an event is: one field that reads a day, a month or a school year, and says how it was understood.

use super::Typed;
use super::draft::{Place, Wrong};
use super::sentence::sentence;
use crate::model::date::{Day, EventDate, SchoolYear};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, DateField, Tone};
use crate::views::calendar;
use crate::views::typed::date;
use crate::words::dates::{event_date, long_day, short_day};
use crate::words::{Lang, common, events as words};
use chrono::Datelike;
use leptos::prelude::*;

/// The date and the last day.
#[component]
pub fn When(typed: Typed, wrong: RwSignal<Vec<Wrong>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let today = krug.today();
    let read = Memo::new(move |_| date::read(&typed.date.get(), today));
    let error = move |place: Place| {
        Signal::derive(move || {
            wrong.with(|wrong| wrong.iter().find(|(at, _)| *at == place).map(|wrong| sentence(wrong, lang.get())))
        })
    };
    let understood = move || read.get().map(|date| in_words(date, lang.get())).unwrap_or_default();
    let write = move |date: EventDate| typed.date.set(event_date(date, lang.get_untracked()));
    let day = move || match read.get() {
        Some(EventDate::Day(day)) => Some(day),
        _ => None,
    };
    let month = move || match read.get() {
        Some(EventDate::Month(first)) => Some(first),
        _ => None,
    };
    let empty = move || typed.date.with(|text| text.trim().is_empty());
    let year_of = move || day().or_else(month).map_or_else(|| SchoolYear::of(today), SchoolYear::of);
    view! {
        <div class="stack-tight">
            <div class="field-row">
                <DateField
                    label=say(common::DATE)
                    value=typed.date
                    written=calendar::written(lang)
                    day=calendar::day(krug)
                    hint=say(words::DATE_HINT)
                    error=error(Place::Date)
                />
                <DateField
                    label=say(words::END_DATE)
                    value=typed.end_date
                    written=calendar::written(lang)
                    day=calendar::day(krug)
                    hint=say(words::END_HINT)
                    error=error(Place::EndDate)
                />
            </div>
            <div class="row">
                <span class="soft small" role="status">{understood}</span>
                <Show when=empty>
                    <Button
                        label=Signal::derive(move || {
                            format!("{}, {}", words::TODAY.say(lang.get()), short_day(today, lang.get()))
                        })
                        tone=Tone::Plain
                        on_press=Callback::new(move |()| write(EventDate::Day(today)))
                    />
                </Show>
                <Show when=move || day().is_some()>
                    <Button
                        label=say(words::ONLY_MONTH)
                        tone=Tone::Plain
                        on_press=Callback::new(move |()| {
                            if let Some(first) = untrack(day).and_then(first_of_month) {
                                write(EventDate::Month(first));
                            }
                        })
                    />
                </Show>
                <Show when=move || empty() || day().is_some() || month().is_some()>
                    <Button
                        label=say(words::ONLY_YEAR)
                        tone=Tone::Plain
                        on_press=Callback::new(move |()| write(EventDate::Year(untrack(year_of))))
                    />
                </Show>
            </div>
        </div>
    }
}

fn first_of_month(day: Day) -> Option<Day> {
    day.with_day(1)
}

/// How a date was understood.
fn in_words(date: EventDate, lang: Lang) -> String {
    let year = date.school_year().to_string();
    match date {
        EventDate::Day(day) => words::DATE_IS_DAY.fill(lang, &[&long_day(day, lang), &year]),
        EventDate::Month(_) => words::DATE_IS_MONTH.fill(lang, &[&event_date(date, lang)]),
        EventDate::Year(_) => words::DATE_IS_YEAR.fill(lang, &[&year]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_said_back_as_exactly_as_it_is_known() {
        for (text, expected) in [
            ("2026-10-05", "5 октября 2026 года, 2026/27 учебный год"),
            ("2026-08-31", "31 августа 2026 года, 2025/26 учебный год"),
            ("2026-10", "октябрь 2026, день неизвестен"),
            ("2026/27", "2026/27 учебный год, день неизвестен"),
        ] {
            let date = EventDate::parse(text).expect(text);
            assert_eq!(in_words(date, Lang::Ru).replace('\u{a0}', " "), expected);
        }
    }
}
