//! What could not be read at all: the file's name, the reason, and what to do.

use crate::format::Unreadable;
use crate::format::document_text::TextProblem;
use crate::format::word_document::WordProblem;
use crate::report::csv::said;
use crate::state::exchange::{Failure, use_exchange};
use crate::state::preferences::use_lang;
use crate::ui::{Banner, BannerTone};
use crate::words::{Lang, exchange as words, overview, sheets};
use leptos::prelude::*;

/// Where they stand.
pub const NOT_READ: &str = "#not-read";

/// One alert for each.
#[component]
pub fn Failures() -> impl IntoView {
    let exchange = use_exchange();
    let lang = use_lang();
    move || {
        let lang = lang.get();
        let failures = exchange.failures.get();
        let banner = |failure: &Failure| {
            view! { <Banner title=sentence(failure, lang) text=words::STORE_UNTOUCHED.say(lang) tone=BannerTone::Bad /> }
        };
        (!failures.is_empty()).then(|| {
            view! {
                <div class="stack" id="not-read" tabindex="-1">
                    {failures.iter().map(banner).collect_view()}
                </div>
            }
        })
    }
}

fn sentence(failure: &Failure, lang: Lang) -> String {
    let file = |name: &str, why: &str| words::CANNOT_READ.fill(lang, &[name, why]);
    match failure {
        Failure::File(name, Unreadable::NotKrug) if is_document(name) => file(name, words::WHY_DOCUMENT.say(lang)),
        Failure::File(name, Unreadable::NotKrug) if is_foreign(name) => file(name, words::WHY_KIND.say(lang)),
        Failure::File(name, why) => file(name, &reason(why, lang)),
        Failure::Unopened(name) => file(name, words::WHY_UNREADABLE.say(lang)),
        Failure::Example => overview::EXAMPLE_FAILED.say(lang).to_owned(),
        Failure::Text(why) => words::TEXT_CANNOT.fill(lang, &[text_reason(*why, lang)]),
        Failure::Table(name, why) => sheets::CANNOT_READ.fill(lang, &[name, said::table_problem(*why).say(lang)]),
        Failure::Document(name, why) => file(name, document_reason(*why, lang)),
        Failure::Alone(name) => file(name, words::WHY_ALONE.say(lang)),
        Failure::TextFile(name, why) => file(name, text_reason(*why, lang)),
    }
}

/// Whether a file's name is that of a word processor's document, whose text can be pasted.
fn is_document(name: &str) -> bool {
    let name = name.to_lowercase();
    [".doc", ".odt", ".rtf", ".pdf"].iter().any(|ending| name.ends_with(ending))
}

/// Whether a file's name is that of something this program never reads: a picture, an archive.
fn is_foreign(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| !matches!(ending.as_str(), "json" | "txt" | "krug" | "csv" | "tsv" | "tab" | "xlsx"))
}

fn reason(why: &Unreadable, lang: Lang) -> String {
    let said = match why {
        Unreadable::Empty => words::WHY_EMPTY,
        Unreadable::Syntax { line, column } => {
            return words::WHY_SYNTAX.fill(lang, &[&line.to_string(), &column.to_string()]);
        }
        Unreadable::CutShort { line, column } => {
            return words::WHY_CUT.fill(lang, &[&line.to_string(), &column.to_string()]);
        }
        Unreadable::HalfCharacter { line, column } => {
            return words::WHY_HALF.fill(lang, &[&line.to_string(), &column.to_string()]);
        }
        Unreadable::TooDeep => words::WHY_DEEP,
        Unreadable::TooBig => words::WHY_BIG,
        Unreadable::TooManyRecords => words::WHY_MANY,
        Unreadable::NotKrug => words::WHY_NOT_KRUG,
        Unreadable::NoVersion => words::WHY_NO_VERSION,
        Unreadable::Newer { version } => return words::WHY_NEWER.fill(lang, &[&version.to_string()]),
    };
    said.say(lang).to_owned()
}

fn document_reason(why: WordProblem, lang: Lang) -> &'static str {
    match why {
        WordProblem::OldDocument => words::WHY_OLD_DOCUMENT,
        WordProblem::Locked => words::WHY_LOCKED_DOCUMENT,
        WordProblem::TooBig => words::WHY_BIG_DOCUMENT,
        WordProblem::NotADocument => words::WHY_BROKEN_DOCUMENT,
    }
    .say(lang)
}

fn text_reason(why: TextProblem, lang: Lang) -> &'static str {
    match why {
        TextProblem::Empty => words::WHY_TEXT_EMPTY,
        TextProblem::TooLong => words::WHY_TEXT_LONG,
        TextProblem::NotText => words::WHY_NOT_TEXT,
        TextProblem::NoPartner => words::WHY_NO_PARTNER,
    }
    .say(lang)
}
