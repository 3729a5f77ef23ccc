//! What is wrong at a place of a file, as a sentence.

use crate::format::{Expected, ProblemKind};
use crate::words::problems::{self as words, fill};
use crate::words::{Lang, Phrase};

/// The sentence of a problem.
pub fn sentence(what: &ProblemKind, lang: Lang) -> String {
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
