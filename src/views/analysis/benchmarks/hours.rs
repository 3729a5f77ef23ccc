//! Hours of every class against the levels of the career guidance minimum.

use super::super::figure::Chart;
use crate::analysis::Question;
use crate::analysis::benchmarks::{events_of_class, hours};
use crate::analysis::facts::Facts;
use crate::analysis::hours::ClassHours;
use crate::analysis::select::Selection;
use crate::analysis::settings::HourLevels;
use crate::model::Document;
use crate::model::codes::MinimumLevel;
use crate::state::address::{Address, Page};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::paper::use_paper;
use crate::ui::{
    Button, Card, FigureCell, FigureRow, FigureTable, LinkButton, RangeBar, RangeLine, RangeScale, Ranges, Tone,
};
use crate::views::analysis::filtered::span_of;
use crate::views::naming::school_name;
use crate::views::rows::RowsShown;
use crate::words::grades;
use crate::words::measures::{self, many};
use crate::words::names::Named;
use crate::words::{Lang, benchmarks as words};
use leptos::prelude::*;

/// How many classes are drawn at first, and how many more each time.
const SHOWN: usize = 40;

/// The hours of a question.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    question: Question,
    levels: HourLevels,
    classes: Vec<ClassHours>,
    /// The same classes with what is planned.
    later: Option<Vec<ClassHours>>,
    /// Whether classes of several schools are among them.
    several: bool,
}

impl Found {
    fn new(facts: &Facts, question: &Question, planned: bool) -> Self {
        let classes = hours(&Selection::new(facts, question));
        let later = planned.then(|| hours(&Selection::new(facts, &question.with_planned())));
        let first = classes.first().map(|of| of.school);
        Self {
            question: question.clone(),
            levels: facts.settings.hours,
            several: classes.iter().any(|of| Some(of.school) != first),
            classes,
            later,
        }
    }

    /// The same class with what is planned.
    fn later_of(&self, of: &ClassHours) -> Option<&ClassHours> {
        let later = self.later.as_ref()?;
        later.iter().find(|other| other.school == of.school && other.grade == of.grade && other.class == of.class)
    }
}

/// The chart, or what to do where there is none.
#[component]
pub fn Hours() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_view_question();
    let planned = use_planned_too();
    let asked = RwSignal::new(SHOWN);
    let paper = use_paper();
    // Nobody asks paper for more.
    let most = Memo::new(move |_| if paper.get() { usize::MAX } else { asked.get() });
    let found = Memo::new(move |_| Found::new(&krug.facts().get(), &question.get(), planned.get()));
    let there = Memo::new(move |_| found.with(|found| !found.classes.is_empty()));
    let more = Memo::new(move |_| found.with(|found| found.classes.len().saturating_sub(most.get())));
    view! {
        <Show when=move || there.get() fallback=move || view! { <Nothing found /> }>
            <HoursChart found most />
            <Show when=move || { more.get() > 0 }>
                <Button
                    label=Signal::derive(move || words::SHOW_MORE.fill(lang.get(), &[&many(more.get(), lang.get())]))
                    on_press=Callback::new(move |()| asked.update(|most| *most += SHOWN))
                />
            </Show>
            <p class="soft small prose">
                {move || {
                    let HourLevels { basic, main, advanced, year } = found.with(|found| found.levels);
                    words::HOURS_NOTE.fill(lang.get(), &[basic, main, advanced, year].map(|one| one.to_string()).each_ref().map(String::as_str))
                }}
            </p>
        </Show>
    }
    .into_any()
}

#[component]
fn Nothing(found: Memo<Found>) -> impl IntoView {
    let lang = use_lang();
    let two_years = move || found.with(|found| found.question.period.one_year().is_none());
    let text = move || {
        let year = found.with(|found| found.question.year().to_string());
        if two_years() {
            words::TWO_YEARS.say(lang.get()).to_owned()
        } else {
            words::NO_ENROLMENT.fill(lang.get(), &[&year])
        }
    };
    view! {
        <Card title=say(words::HOURS)>
            <div class="stack-tight">
                <p class="prose">{text}</p>
                <Show when=move || !two_years()>
                    <LinkButton
                        label=say(words::NO_ENROLMENT_GO)
                        href=Address::of(Page::Settings).href()
                        tone=Tone::Quiet
                    />
                </Show>
            </div>
        </Card>
    }
    .into_any()
}

#[component]
fn HoursChart(found: Memo<Found>, most: Memo<usize>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let shown = RwSignal::new(None::<RowsShown>);
    let summary = Signal::derive(move || found.with(|found| summary(found, lang.get())));
    let table = Signal::derive(move || {
        krug.document().with(|document| found.with(|found| table(found, document, most.get(), lang.get())))
    });
    // Which class a bar is: headings are none.
    let drawn = Memo::new(move |_| {
        krug.document().with(|document| found.with(|found| bars(found, document, most.get(), lang.get())))
    });
    let bars = Signal::derive(move || drawn.with(|drawn| drawn.iter().map(|(_, bar)| bar.clone()).collect::<Vec<_>>()));
    let scale = Signal::derive(move || found.with(|found| scale(found, lang.get())));
    let rows = move |class: usize| {
        let lang = lang.get_untracked();
        let of = found.with_untracked(|found| found.classes.get(class).cloned());
        let Some(of) = of else { return RowsShown::default() };
        let question = question_of(found, planned_too(found));
        let events = krug.facts().with_untracked(|facts| {
            events_of_class(&Selection::new(facts, &question), of.school, of.grade, of.class.as_ref())
        });
        let title = krug.document().with_untracked(|document| class_name(&of, document, true, lang));
        RowsShown::events(title, events)
    };
    let of_bar = move |bar: usize| drawn.with_untracked(|drawn| drawn.get(bar).and_then(|(class, _)| *class));
    view! {
        <Chart
            title=say(words::HOURS)
            file="krug-hours"
            summary
            table
            shown
            rows=Callback::new(move |(row, _)| rows(row))
        >
            <Ranges
                summary=say(words::HOURS)
                bars
                scale
                on_open=Callback::new(move |bar| shown.set(of_bar(bar).map(rows)))
            />
        </Chart>
    }
    .into_any()
}

fn planned_too(found: Memo<Found>) -> bool {
    found.with_untracked(|found| found.later.is_some())
}

fn question_of(found: Memo<Found>, planned: bool) -> Question {
    found.with_untracked(|found| if planned { found.question.with_planned() } else { found.question.clone() })
}

/// «9А», «9-е классы»; with the school before it where there are several.
fn class_name(of: &ClassHours, document: &Document, with_school: bool, lang: Lang) -> String {
    let class = match &of.class {
        Some(class) => grades::class_name(of.grade, class.as_str(), lang),
        None => grades::grade_name(of.grade, lang),
    };
    if with_school { words::IN_SCHOOL.fill(lang, &[&school_name(document, of.school, lang), &class]) } else { class }
}

/// Hours from hundredths: «1,5».
fn number(hundredths: u64, lang: Lang) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let text = match rest {
        0 => measures::count(whole, lang),
        rest if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        rest => format!("{whole}.{rest:02}"),
    };
    if lang == Lang::Ru { text.replace('.', ",") } else { text }
}

fn range(of: &ClassHours, lang: Lang) -> String {
    let (lo, hi) = (number(of.lo, lang), number(of.hi, lang));
    if of.lo == of.hi { words::HOURS_TEXT.fill(lang, &[&lo]) } else { words::HOURS_RANGE.fill(lang, &[&lo, &hi]) }
}

fn level(of: &ClassHours, lang: Lang) -> String {
    of.level.map_or_else(|| words::BELOW.say(lang).to_owned(), |level| level.name().say(lang).to_lowercase())
}

fn summary(found: &Found, lang: Lang) -> String {
    let count = |level: Option<MinimumLevel>| found.classes.iter().filter(|of| of.level == level).count();
    let count = |level: Option<MinimumLevel>| many(count(level), lang);
    let all = words::CLASS.count(lang, found.classes.len() as u64);
    let counts = [Some(MinimumLevel::Advanced), Some(MinimumLevel::Main), Some(MinimumLevel::Basic), None].map(count);
    let [advanced, main, basic, below] = &counts;
    let span = span_of(&found.question, lang);
    let mut text = words::HOURS_SUMMARY.fill(lang, &[&span, &all, advanced, main, basic, below]);
    let maybe = found.classes.iter().filter(|of| of.level.is_none() && of.hi / 100 >= found.levels.basic).count();
    if maybe > 0 {
        text.push(' ');
        text.push_str(&words::HOURS_MAYBE.fill(lang, &[&many(maybe, lang)]));
    }
    text
}

fn table(found: &Found, document: &Document, most: usize, lang: Lang) -> FigureTable {
    let row = |of: &ClassHours| {
        let later = found.later_of(of);
        let cell = |now: u64, later: Option<u64>| {
            let more = later.map_or(0, |later| later.saturating_sub(now));
            let text = number(now, lang);
            let text = if more > 0 { format!("{text} (+{})", number(more, lang)) } else { text };
            if now > 0 || more > 0 { FigureCell::open(text) } else { FigureCell::plain(text) }
        };
        FigureRow {
            label: class_name(of, document, found.several, lang),
            href: None,
            cells: vec![
                cell(of.lo, later.map(|later| later.lo)),
                cell(of.hi, later.map(|later| later.hi)),
                FigureCell::plain(level(of, lang)),
            ],
        }
    };
    let columns = [words::AT_LEAST, words::AT_MOST, words::LEVEL];
    FigureTable {
        corner: words::CLASS_COLUMN.say(lang).to_owned(),
        columns: columns.iter().map(|column| column.say(lang).to_owned()).collect(),
        rows: found.classes.iter().take(most).map(row).collect(),
    }
}

/// The bars, each with the place of its class; a school's name stands before its classes where there are several.
fn bars(found: &Found, document: &Document, most: usize, lang: Lang) -> Vec<(Option<usize>, RangeBar)> {
    let mut bars = Vec::new();
    let mut school = None;
    for (place, of) in found.classes.iter().take(most).enumerate() {
        if found.several && school != Some(of.school) {
            school = Some(of.school);
            let label = school_name(document, of.school, lang);
            bars.push((None, RangeBar { label, heading: true, ..RangeBar::default() }));
        }
        let (text, level) = (range(of, lang), level(of, lang));
        let bar = RangeBar {
            label: class_name(of, document, false, lang),
            lo: of.lo as f64 / 100.0,
            hi: of.hi as f64 / 100.0,
            note: format!("{text} · {level}"),
            more: if found.several { format!(", {}", school_name(document, of.school, lang)) } else { String::new() },
            opens: of.hi > 0,
            ..RangeBar::default()
        };
        bars.push((Some(place), bar));
    }
    bars
}

fn scale(found: &Found, lang: Lang) -> RangeScale {
    let HourLevels { basic, main, advanced, .. } = found.levels;
    let most = found.classes.iter().map(|of| of.hi as f64 / 100.0).fold(advanced as f64 * 1.1, f64::max);
    let line = |hours: u64| RangeLine { at: hours as f64, label: words::HOURS_TEXT.fill(lang, &[&hours.to_string()]) };
    RangeScale {
        full: most,
        lines: vec![line(basic), line(main), line(advanced)],
        sure: words::SURE.say(lang).to_owned(),
        maybe: words::MAYBE.say(lang).to_owned(),
        ..RangeScale::default()
    }
}

#[cfg(test)]
mod tests {
    use super::number;
    use crate::words::Lang;

    #[test]
    fn hours_are_written_as_people_write_them() {
        for (hundredths, ru, en) in [(0, "0", "0"), (4500, "45", "45"), (150, "1,5", "1.5"), (205, "2,05", "2.05")] {
            assert_eq!((number(hundredths, Lang::Ru).as_str(), number(hundredths, Lang::En).as_str()), (ru, en));
        }
    }
}
