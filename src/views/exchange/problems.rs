//! What is wrong in files: file by file, each place by its record and field, the path in the file for those who can use it.

use crate::format::{Expected, Problem, ProblemKind};
use crate::state::exchange::{FileRead, Pending};
use crate::state::order::order;
use crate::ui::{Banner, BannerTone};
use crate::words::problems::{self as words, fill};
use crate::words::{Lang, Phrase, exchange, places, plural};
use leptos::prelude::*;

/// How many problems of a file are listed.
const SHOWN: usize = 100;

/// What could not be read in the files that are taken; nothing where all of it could.
pub fn problems(pending: &Pending, lang: Lang) -> AnyView {
    let wrong: Vec<&FileRead> = pending.taken().filter(|file| !file.problems.is_empty()).collect();
    let many = pending.files.len() > 1;
    if wrong.is_empty() {
        return ().into_any();
    }
    let left_out: usize = wrong.iter().map(|file| file.left_out).sum();
    let title = if many {
        exchange::REFUSED_MANY.fill(lang, &[&wrong.len().to_string(), &pending.files.len().to_string()])
    } else {
        exchange::REFUSED.say(lang).to_owned()
    };
    let names: Vec<String> = wrong.iter().map(|file| file.name.clone()).collect();
    let in_order = order(&names, lang).into_iter().filter_map(|place| wrong.get(place));
    let files = in_order.map(|file| of_file(file, many, wrong.len() == 1, lang));
    view! {
        <Banner
            title
            text=exchange::READABLE_HINT.fill(lang, &[&left_out.to_string()])
            tone=BannerTone::Bad
        />
        {files.collect_view()}
    }
    .into_any()
}

/// The problems of one file, under its name where there are several files.
fn of_file(file: &FileRead, named: bool, open: bool, lang: Lang) -> AnyView {
    let total = file.problems.len();
    let list = file.problems.iter().take(SHOWN).map(|problem| line(problem, file, lang));
    let more = total.saturating_sub(SHOWN);
    let list = view! {
        <ul class="plain problems">{list.collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="soft">{exchange::MORE.fill(lang, &[&more.to_string()])}</p> })}
    };
    if !named {
        return list.into_any();
    }
    let count = plural::PROBLEM.count(lang, u64::try_from(total).unwrap_or(u64::MAX));
    let name = match &file.owner {
        Some(owner) => exchange::PROBLEMS_OF_WHOM.fill(lang, &[&file.name, owner, &count]),
        None => exchange::PROBLEMS_OF.fill(lang, &[&file.name, &count]),
    };
    view! {
        <details open=open>
            <summary>{name}</summary>
            {list}
        </details>
    }
    .into_any()
}

fn line(problem: &Problem, file: &FileRead, lang: Lang) -> AnyView {
    let called = problem.record.and_then(|place| file.called.get(&place)).map(String::as_str);
    let place = places::place(&problem.path, problem.record, called, lang);
    let text = places::sentence(&place, &sentence(&problem.what, lang), lang);
    view! {
        <li>
            {text}" "<code class="soft" title=exchange::PROBLEM_PATH.say(lang)>{problem.path.clone()}</code>
        </li>
    }
    .into_any()
}

/// The sentence of a problem.
fn sentence(what: &ProblemKind, lang: Lang) -> String {
    let (phrase, numbers): (Phrase, Vec<String>) = match what {
        ProblemKind::Missing => (words::MISSING, Vec::new()),
        ProblemKind::Not(expected) => (expected_phrase(*expected), Vec::new()),
        ProblemKind::OutOfRange { least, most } => (words::OUT_OF_RANGE, vec![least.to_string(), most.to_string()]),
        ProblemKind::TooManyPlaces => (words::TOO_MANY_PLACES, Vec::new()),
        ProblemKind::TooLong { most, length } => (words::TOO_LONG, vec![most.to_string(), length.to_string()]),
        ProblemKind::TooMany { most, count } => (words::TOO_MANY, vec![most.to_string(), count.to_string()]),
        ProblemKind::RepeatedName => (words::REPEATED_NAME, Vec::new()),
        ProblemKind::RepeatedId { first } => (words::REPEATED_ID, vec![first.clone()]),
        ProblemKind::EndBeforeStart => (words::END_BEFORE_START, Vec::new()),
        ProblemKind::ClassWithoutGrade => (words::CLASS_WITHOUT_GRADE, Vec::new()),
        ProblemKind::WholeClassWithoutClass => (words::WHOLE_CLASS, Vec::new()),
        ProblemKind::SamePair => (words::SAME_PAIR, Vec::new()),
        ProblemKind::OtherDevice => (words::OTHER_DEVICE, Vec::new()),
        ProblemKind::OtherId => (words::OTHER_ID, Vec::new()),
        ProblemKind::NotAField => (words::NOT_A_FIELD, Vec::new()),
        ProblemKind::Unfit => (words::UNFIT, Vec::new()),
    };
    fill(phrase, lang, &numbers)
}

fn expected_phrase(expected: Expected) -> Phrase {
    match expected {
        Expected::Text => words::NOT_TEXT,
        Expected::SomeText => words::NOT_SOME_TEXT,
        Expected::Number => words::NOT_NUMBER,
        Expected::Whole => words::NOT_WHOLE,
        Expected::Truth => words::NOT_TRUTH,
        Expected::List => words::NOT_LIST,
        Expected::Pair => words::NOT_PAIR,
        Expected::Object => words::NOT_OBJECT,
        Expected::Id => words::NOT_ID,
        Expected::Day => words::NOT_DAY,
        Expected::Date => words::NOT_DATE,
        Expected::SchoolYear => words::NOT_YEAR,
        Expected::Stamp => words::NOT_STAMP,
        Expected::Instant => words::NOT_INSTANT,
        Expected::Class => words::NOT_CLASS,
        Expected::Format => words::NOT_FORMAT,
    }
}
