//! The calendar beside a date that is typed: what it gives and what it is given.

use super::typed::date;
use crate::model::date::parse_day;
use crate::state::Krug;
use crate::words::Lang;
use crate::words::dates::short_day;
use leptos::prelude::*;

/// Turns a day of the calendar (`2026-10-05`) into what people type.
pub fn written(lang: Signal<Lang>) -> Callback<String, String> {
    Callback::new(move |picked: String| {
        parse_day(&picked).map(|day| short_day(day, lang.get_untracked())).unwrap_or(picked)
    })
}

/// Turns what is typed into a day of the calendar; empty where it is not a whole day.
pub fn day(krug: Krug) -> Callback<String, String> {
    Callback::new(move |typed: String| {
        date::read_day(&typed, krug.today()).map(|day| day.to_string()).unwrap_or_default()
    })
}
