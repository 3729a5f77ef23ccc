//! What is expected: targets, levels of hours, thresholds of the rules, kinds and cells. Each section is saved by
//! itself and goes back to its defaults by one press; what is at its default is not kept.

mod cells;
mod kinds;
mod numbers;

use self::numbers::{Number, Numbers};
use crate::analysis::settings::Settings;
use crate::analysis::thresholds::Threshold;
use crate::state::preferences::say;
use crate::state::{Krug, use_krug};
use crate::store::Intent;
use crate::ui::Card;
use crate::words::{Lang, Phrase, common, expectations as words};
use leptos::prelude::*;

/// The card.
#[component]
pub fn Expectations() -> impl IntoView {
    view! {
        <Card title=say(words::TITLE)>
            <p class="soft prose">{say(words::LEAD)}</p>
            <Section title=words::TARGETS>
                <Numbers title=words::TARGETS key="targets" numbers=targets() />
            </Section>
            <Section title=words::HOURS>
                <Numbers
                    title=words::HOURS
                    key="hours_levels"
                    numbers=hours()
                    rising=3
                    text=("source", words::HOURS_SOURCE, words::HOURS_SOURCE_DEFAULT)
                />
            </Section>
            <Section title=words::KINDS>
                <kinds::Kinds />
            </Section>
            <Section title=words::CELLS>
                <cells::Cells />
            </Section>
            <Section title=words::THRESHOLDS>
                <Numbers title=words::THRESHOLDS key="thresholds" numbers=thresholds() />
            </Section>
        </Card>
    }
}

#[component]
fn Section(title: Phrase, children: Children) -> impl IntoView {
    view! {
        <details class="expected">
            <summary>{say(title)}</summary>
            <div class="stack">{children()}</div>
        </details>
    }
    .into_any()
}

fn targets() -> Vec<Number> {
    let settings = Settings::default();
    let active = |member, label, default| Number { member, label, under: None, default, range: 1..=10_000 };
    let reach = |member, label, default| Number { member, label, under: None, default, range: 0..=100 };
    vec![
        active("active_100", words::ACTIVE_100, settings.targets.small),
        active("active_500", words::ACTIVE_500, settings.targets.middle),
        active("active_more", words::ACTIVE_MORE, settings.targets.large),
        active("active_centre", words::ACTIVE_CENTRE, settings.targets.centre),
        reach("reach_any", words::REACH_ANY, settings.reach.any),
        reach("reach_employer", words::REACH_EMPLOYER, settings.reach.employer),
    ]
}

fn hours() -> Vec<Number> {
    let levels = Settings::default().hours;
    let level = |member, label, default| Number { member, label, under: None, default, range: 1..=1000 };
    vec![
        level("basic", words::HOURS_BASIC, levels.basic),
        level("main", words::HOURS_MAIN, levels.main),
        level("advanced", words::HOURS_ADVANCED, levels.advanced),
        Number { member: "year", label: words::HOURS_YEAR, under: None, default: 2023, range: 1990..=2100 },
    ]
}

fn thresholds() -> Vec<Number> {
    let number = |threshold: &Threshold| Number {
        member: threshold.key(),
        label: threshold.name(),
        under: Some(threshold.rule().headline()),
        default: threshold.default_value(),
        range: threshold.range(),
    };
    Threshold::ALL.iter().map(number).collect()
}

/// The buttons of a section.
#[component]
fn Buttons(title: Phrase, on_save: Callback<()>, on_reset: Callback<()>, is_default: Signal<bool>) -> impl IntoView {
    let lang = crate::state::preferences::use_lang();
    let named = move |phrase: Phrase| Signal::derive(move || phrase.fill(lang.get(), &[title.say(lang.get())]));
    view! {
        <div class="row">
            <button type="button" class="button" aria-label=named(words::SAVE_OF) on:click=move |_| on_save.run(())>
                {say(common::SAVE)}
            </button>
            <button
                type="button"
                class="button plain"
                aria-label=named(words::RESET_OF)
                disabled=is_default
                on:click=move |_| on_reset.run(())
            >
                {say(words::RESET)}
            </button>
        </div>
    }
    .into_any()
}

/// Whether a section of the settings is not there: all is at its default.
fn use_is_default(key: &'static str) -> Signal<bool> {
    let krug = use_krug();
    Signal::derive(move || krug.document().with(|document| !document.settings.contains_key(key)))
}

/// Writes a section, or with `None` takes it out. Gives whether that was carried out.
fn write(krug: Krug, key: &str, value: Option<crate::model::value::Value>, title: Phrase, lang: Lang) -> bool {
    let phrase = if value.is_some() { words::SAVED } else { words::WAS_RESET };
    krug.run_or_say(Intent::SetSetting(key.to_owned(), value), phrase.fill(lang, &[title.say(lang)]))
}
