//! The month calendar of the events that are wanted.

use crate::analysis::facts::Index;
use crate::model::Event;
use crate::model::date::{Day, EventDate, SchoolYear, parse_day};
use crate::plot::month::weeks;
use crate::state::address::{go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Icon, IconButton, Tone};
use crate::views::naming::event_name;
use crate::views::status::class_of;
use crate::words::dates::{month_name, short_day, weekday_name};
use crate::words::hyphens::softened;
use crate::words::plural::EVENT;
use crate::words::{Lang, events as words};
use chrono::{Datelike, Months};
use leptos::prelude::*;
use std::sync::Arc;

/// So many events of a day are seen at once.
const OF_DAY: usize = 4;

/// The calendar of the month in the address (`at=2026-11`); by default the one that the filters lead to.
#[component]
pub fn Calendar(
    shown: Memo<Vec<Index>>,
    /// Adds an event on a day, which is given as people write it.
    on_add: Callback<String>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let events = Memo::new(move |_| {
        krug.document().with(|document| {
            krug.facts().with(|facts| {
                let ids = shown.with(|shown| shown.iter().filter_map(|at| facts.event_id(*at)).collect::<Vec<_>>());
                ids.iter().filter_map(|id| document.events.get(&id.0).cloned()).rev().collect::<Vec<Arc<Event>>>()
            })
        })
    });
    let first = Memo::new(move |_| {
        address.with(|address| {
            let asked = address.value("at").and_then(|at| parse_day(&format!("{at}-01")));
            let year = address.value("year").and_then(SchoolYear::parse);
            let month = address.value("month").and_then(|month| month.parse().ok());
            asked.unwrap_or_else(|| events.with(|events| opening(events, year, month, krug.today())))
        })
    });
    let turn = move |to: Option<Day>| {
        if let Some(day) = to {
            go(&address.get_untracked().with("at", &format!("{:04}-{:02}", day.year(), day.month())));
        }
    };
    let sheet = move || {
        let (lang, first) = (lang.get(), first.get());
        events.with(|events| sheet(events, first, krug.today(), lang, on_add))
    };
    let loose = move || {
        let (lang, first) = (lang.get(), first.get());
        events.with(|events| loose(events, first, lang))
    };
    let title = Signal::derive(move || {
        let (lang, first) = (lang.get(), first.get());
        format!("{} {}", month_name(first.month(), lang), first.year())
    });
    view! {
        <section class="card stack">
            <div class="row">
                <IconButton
                    label=say(words::MONTH_BEFORE)
                    icon=Icon::Left
                    on_press=Callback::new(move |()| turn(first.get_untracked().checked_sub_months(Months::new(1))))
                />
                <h2 class="calendar-title" aria-live="polite">
                    {move || title.get()}
                </h2>
                <IconButton
                    label=say(words::MONTH_AFTER)
                    icon=Icon::Right
                    on_press=Callback::new(move |()| turn(first.get_untracked().checked_add_months(Months::new(1))))
                />
                <Button
                    label=say(words::THIS_MONTH)
                    tone=Tone::Plain
                    on_press=Callback::new(move |()| turn(Some(krug.today())))
                />
            </div>
            {sheet}
            {loose}
        </section>
    }
}

/// The first day of the month that is opened: the month that is filtered by, in the school year that is filtered by or else in
/// this one, or where nothing is then, in the last one that has events; else this month where the school year has it; else the
/// first month that has events.
fn opening(events: &[Arc<Event>], year: Option<SchoolYear>, month: Option<u32>, today: Day) -> Day {
    let in_month = |event: &Arc<Event>| match *event.date {
        EventDate::Day(day) | EventDate::Month(day) => day.with_day(1),
        EventDate::Year(_) => None,
    };
    let this_year = SchoolYear::of(today);
    let of_year = year.unwrap_or(this_year);
    let filtered = month.and_then(|month| {
        let start = of_year.first_day();
        let calendar_year = if month >= start.month() { start.year() } else { start.year() + 1 };
        Day::from_ymd_opt(calendar_year, month, 1)
    });
    if let Some(wanted) = filtered {
        let months = || events.iter().filter_map(in_month);
        let is_there = year.is_some() || months().any(|month| month == wanted);
        return if is_there { wanted } else { months().max().unwrap_or(wanted) };
    }
    let opened = if of_year == this_year { Some(today) } else { events.iter().filter_map(in_month).min() };
    opened.unwrap_or(of_year.first_day()).with_day(1).unwrap_or_default()
}

/// The weeks of a month.
fn sheet(events: &[Arc<Event>], first: Day, today: Day, lang: Lang, on_add: Callback<String>) -> AnyView {
    let days = EventDate::Month(first).last_day().day();
    let heads = (0..7).map(|day| {
        let name = weekday_name(day, lang);
        view! {
            <th scope="col">
                <abbr title=name.0>{name.1}</abbr>
            </th>
        }
    });
    let rows = weeks(first.weekday().num_days_from_monday(), days).into_iter().map(|week| {
        let cells = week.into_iter().map(|day| match day.and_then(|day| first.with_day(day)) {
            Some(day) => of_day(events, day, today, lang, on_add),
            None => view! { <td class="outside"></td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <table class="calendar">
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn of_day(events: &[Arc<Event>], day: Day, today: Day, lang: Lang, on_add: Callback<String>) -> AnyView {
    let here: Vec<Arc<Event>> = events.iter().filter(|event| is_on(event, day)).cloned().collect();
    let date = short_day(day, lang);
    let written = date.clone();
    let count = EVENT.count(lang, here.len() as u64);
    let class = if here.is_empty() { "day free" } else { "day" };
    let add = words::ADD_ON.fill(lang, &[&date]);
    view! {
        <td class=class class:today=day == today>
            <div class="day-head">
                <span class="unseen">{words::DAY_EVENTS.fill(lang, &[&date, &count])}</span>
                <span class="day-number" aria-hidden="true">
                    {day.day().to_string()}
                </span>
                <IconButton label=add icon=Icon::Plus on_press=Callback::new(move |()| on_add.run(written.clone())) />
            </div>
            {links(here, &date, lang, "plain small")}
        </td>
    }
    .into_any()
}

/// The first events of a day or a month, and the others when they are asked for: there can be hundreds.
fn links(mut here: Vec<Arc<Event>>, of: &str, lang: Lang, class: &'static str) -> AnyView {
    // One more line says as much as «ещё 1».
    let rest = if here.len() > OF_DAY + 1 { here.split_off(OF_DAY) } else { Vec::new() };
    let first = here.iter().map(|event| link(event, lang)).collect_view();
    let count = rest.len();
    let rest = StoredValue::new(rest);
    let open = RwSignal::new(false);
    let label = words::MORE_HERE.fill(lang, &[&count.to_string()]);
    let name = format!("{label}: {of}");
    let others = move || {
        if open.get() {
            return rest.with_value(|rest| rest.iter().map(|event| link(event, lang)).collect_view().into_any());
        }
        let (label, name) = (label.clone(), name.clone());
        (count > 0)
            .then(|| {
                view! {
                    <li>
                        <button type="button" class="number-button" aria-label=name on:click=move |_| open.set(true)>
                            {label}
                        </button>
                    </li>
                }
            })
            .into_any()
    };
    view! {
        <ul class=class>
            {first}
            {others}
        </ul>
    }
    .into_any()
}

/// Whether an event is on a day: one of several days on each of them.
fn is_on(event: &Event, day: Day) -> bool {
    match *event.date {
        EventDate::Day(first) => (first..=event.end_date.unwrap_or(first).max(first)).contains(&day),
        EventDate::Month(_) | EventDate::Year(_) => false,
    }
}

fn link(event: &Event, lang: Lang) -> AnyView {
    let name = event_name(event, lang);
    view! {
        <li class=class_of(&event.status)>
            <a href=format!("#/events/{}", event.id)>{softened(&name)}</a>
        </li>
    }
    .into_any()
}

/// The events of the month without a day, and those of the school year without a month: they stand in each of its months, so that
/// nobody looks for them in vain.
fn loose(events: &[Arc<Event>], first: Day, lang: Lang) -> AnyView {
    let school_year = SchoolYear::of(first);
    let list = |name: String, wanted: &dyn Fn(&EventDate) -> bool| {
        let here: Vec<Arc<Event>> = events.iter().filter(|event| wanted(&event.date)).cloned().collect();
        (!here.is_empty()).then(|| {
            let links = links(here, &name, lang, "plain");
            view! {
                <h3>{name}</h3>
                {links}
            }
            .into_any()
        })
    };
    let of_month =
        list(words::NO_DAY.say(lang).to_owned(), &|date| matches!(date, EventDate::Month(month) if *month == first));
    let of_year = list(
        words::NO_MONTH.fill(lang, &[&school_year.to_string()]),
        &|date| matches!(date, EventDate::Year(year) if *year == school_year),
    );
    view! {
        {of_month}
        {of_year}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::{EventId, Uuid};
    use crate::model::record::Record;
    use crate::model::stamp::{Stamp, Stamps};
    use crate::model::value::Value;

    #[test]
    fn the_month_that_the_filters_lead_to_is_opened() {
        let events: Vec<Arc<Event>> = ["2024-10-05", "2024-12", "2025-10-07", "2026/27"]
            .into_iter()
            .map(|date| {
                let mut event = Event::blank(EventId(Uuid::from_u128(1)), Stamps::new(Stamp::unstamped(0)));
                assert!(event.write("date", Some(&Value::from(date))));
                Arc::new(event)
            })
            .collect();
        let today = parse_day("2026-11-26").expect("a day");
        for (year, month, expected) in [
            (None, None, "2026-11-01"),
            (Some("2026/27"), None, "2026-11-01"),
            (Some("2024/25"), None, "2024-10-01"),
            (Some("2023/24"), Some(2), "2024-02-01"),
            (Some("2024/25"), Some(10), "2024-10-01"),
            (None, Some(10), "2025-10-01"),
            (None, Some(4), "2025-10-01"),
        ] {
            let opened = opening(&events, year.and_then(SchoolYear::parse), month, today);
            assert_eq!(Some(opened), parse_day(expected), "{year:?} {month:?}");
        }
        assert_eq!(Some(opening(&[], None, Some(4), today)), parse_day("2027-04-01"));
        assert_eq!(Some(opening(&[], SchoolYear::parse("2024/25"), None, today)), parse_day("2024-09-01"));
    }

    #[test]
    fn an_event_of_several_days_is_on_each_of_them() {
        let event = |date: &str, end: Option<&str>| {
            let mut event = Event::blank(EventId(Uuid::from_u128(1)), Stamps::new(Stamp::unstamped(0)));
            assert!(event.write("date", Some(&Value::from(date))));
            if let Some(end) = end {
                assert!(event.write("end_date", Some(&Value::from(end))));
            }
            event
        };
        for (date, end, day, expected) in [
            ("2026-10-05", None, "2026-10-05", true),
            ("2026-10-05", None, "2026-10-06", false),
            ("2026-10-30", Some("2026-11-02"), "2026-11-01", true),
            ("2026-10-30", Some("2026-11-02"), "2026-11-03", false),
            ("2026-10", None, "2026-10-01", false),
        ] {
            let day = parse_day(day).expect("a day");
            assert_eq!(is_on(&event(date, end), day), expected, "{date} {day}");
        }
    }
}
