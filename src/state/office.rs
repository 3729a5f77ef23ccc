//! Files for office programs on their way out: a workbook, the note as a document, a calendar. What writes them is a part of its
//! own, which comes when it is first asked for.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::export::file_name;
use super::krug::{Krug, use_krug};
use super::later::{NotLoaded, when_loaded};
use super::preferences::use_lang;
use crate::analysis::{Question, Scope};
use crate::model::School;
use crate::model::date::Day;
use crate::model::period::Period;
use crate::model::stamp::write_instant;
use crate::platform::{clock, files, picture, wait};
use crate::report::docx::{self, About, Drawn, Picture};
use crate::report::note::Note;
use crate::report::{calendar, xlsx};
use crate::words::{Lang, Phrase, exchange, office as words};
use leptos::prelude::*;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;

/// The sort of a workbook, as browsers name it.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The sort of a document.
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// The sort of a calendar.
const CALENDAR: &str = "text/calendar";

/// What makes files for office programs. A copy is the same.
#[derive(Clone, Copy)]
pub struct Office {
    krug: Krug,
    lang: Signal<Lang>,
    making: RwSignal<bool>,
}

/// One that is making nothing yet; each button has its own.
pub fn use_office() -> Office {
    Office { krug: use_krug(), lang: use_lang(), making: RwSignal::new(false) }
}

impl Office {
    /// Whether a file is being made.
    pub fn is_making(self) -> bool {
        self.making.get()
    }

    /// Saves the workbook of a question.
    pub fn workbook(self, question: Question) {
        let name = format!("{}.xlsx", self.name_of("krug", &question.scope, Some(question.period)));
        self.make(name, WORKBOOK, async move {
            let made = when_loaded!(workbook_of(self.krug, question, self.lang.get_untracked()));
            made.map(|made| made.ok_or(words::NOT_MADE))
        });
    }

    /// Saves a note as a document.
    pub fn document(self, note: Note, question: &Question) {
        let name = format!("{}.docx", self.name_of("krug-note", &question.scope, Some(question.period)));
        let today = self.krug.today();
        let (lang, note) = (self.lang.get_untracked(), Box::new(note));
        self.make(name, DOCUMENT, async move {
            let mut pictures = Vec::new();
            for drawn in when_loaded!(drawings_of(note.clone(), lang))? {
                let png = picture::png_of(&drawn.svg, drawn.width.into(), drawn.height.into()).await;
                pictures.push(png.map(|png| Picture { png, width: drawn.width, height: drawn.height }));
            }
            let made = when_loaded!(document_of(self.krug, note, pictures, lang, today));
            made.map(|made| made.ok_or(words::NOT_MADE))
        });
    }

    /// Saves the calendar of a scope.
    pub fn calendar(self, scope: Scope) {
        let name = format!("{}.ics", self.name_of("krug-calendar", &scope, None));
        self.make(name, CALENDAR, async move {
            let made = when_loaded!(calendar_of(self.krug, scope, self.lang.get_untracked()));
            made.map(|made| made.ok_or(words::NOTHING_DATED))
        });
    }

    /// What a file is called: what it is, whose, of which time, and when it was made. Those of all schools made on one day lie
    /// in one folder.
    fn name_of(self, sort: &str, scope: &Scope, period: Option<Period>) -> String {
        let document = self.krug.document().get_untracked();
        let school = match scope {
            Scope::Schools(schools) if schools.len() == 1 => schools.first().and_then(|id| document.school(*id)),
            _ => None,
        };
        named(sort, school.map(School::shown_name), period, self.krug.today())
    }

    /// Makes a file once the button has been drawn as busy, and offers it; or says why there is none.
    fn make(
        self,
        name: String,
        kind: &'static str,
        made: impl Future<Output = Result<Result<Vec<u8>, Phrase>, NotLoaded>> + 'static,
    ) {
        if self.making.get_untracked() {
            return;
        }
        self.making.set(true);
        leptos::task::spawn_local(async move {
            wait::turn().await;
            let said = match made.await {
                Ok(Ok(bytes)) if files::download(&name, kind, &bytes).is_ok() => {
                    exchange::SAVED_AS.fill(self.lang.get_untracked(), &[&name])
                }
                Ok(Ok(_)) => words::NOT_MADE.say(self.lang.get_untracked()).to_owned(),
                Ok(Err(why)) => why.say(self.lang.get_untracked()).to_owned(),
                Err(_) => words::NOT_LOADED.say(self.lang.get_untracked()).to_owned(),
            };
            self.krug.say(said, false);
            // The person may have gone on to another page, and the button with it.
            self.making.try_set(false);
        });
    }
}

fn named(sort: &str, school: Option<&str>, period: Option<Period>, today: Day) -> String {
    let period = period.map(|period| period.to_string().replace('/', "-").replace("..", "-"));
    let school = school.map(file_name).filter(|name| !name.is_empty());
    [Some(sort.to_owned()), school, period, Some(today.to_string())].into_iter().flatten().collect::<Vec<_>>().join("-")
}

#[cfg_attr(feature = "parts", wasm_split(office, wasm_split_path = ::leptos::wasm_split, fallible))]
fn workbook_of(krug: Krug, question: Question, lang: Lang) -> Result<Option<Vec<u8>>, NotLoaded> {
    let facts = krug.facts().get_untracked();
    let made = krug.document().with_untracked(|document| xlsx::workbook(&facts, document, &question, lang));
    Ok(made.ok())
}

#[cfg_attr(feature = "parts", wasm_split(office, wasm_split_path = ::leptos::wasm_split, fallible))]
fn drawings_of(note: Box<Note>, lang: Lang) -> Result<Vec<Drawn>, NotLoaded> {
    Ok(docx::charts(&note).into_iter().map(|chart| docx::chart(chart, lang)).collect())
}

#[cfg_attr(feature = "parts", wasm_split(office, wasm_split_path = ::leptos::wasm_split, fallible))]
fn document_of(
    krug: Krug,
    note: Box<Note>,
    pictures: Vec<Option<Picture>>,
    lang: Lang,
    made: Day,
) -> Result<Option<Vec<u8>>, NotLoaded> {
    let own = krug.document().with_untracked(|document| {
        document.owner.and_then(|id| document.school(id)).map(|school| school.shown_name().to_owned())
    });
    let about = About { lang, author: own.as_deref().unwrap_or("Krug"), made };
    Ok(docx::document(&note, &pictures, about).ok())
}

#[cfg_attr(feature = "parts", wasm_split(office, wasm_split_path = ::leptos::wasm_split, fallible))]
fn calendar_of(krug: Krug, scope: Scope, lang: Lang) -> Result<Option<Vec<u8>>, NotLoaded> {
    let now: String = write_instant(clock::now_ms()).chars().filter(|sign| sign.is_ascii_digit()).take(14).collect();
    let (day, time) = now.split_at_checked(8).unwrap_or((&now, "000000"));
    let made = format!("{day}T{time}Z");
    let text = krug.document().with_untracked(|document| calendar::calendar(document, &scope, lang, &made));
    Ok(text.map(String::into_bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_day;

    #[test]
    fn files_of_several_schools_and_periods_of_one_day_have_names_of_their_own() {
        let today = parse_day("2026-11-23").expect("a day");
        let name = |school: Option<&str>, period: &str| named("krug-note", school, Period::parse(period), today);
        for (school, period, expected) in [
            (Some("Школа № 3"), "2026/27", "krug-note-Школа-3-2026-27-2026-11-23"),
            (Some("Лицей «Восток» / 1"), "2026", "krug-note-Лицей-Восток-1-2026-2026-11-23"),
            (None, "2026-09-01..2026-11-22", "krug-note-2026-09-01-2026-11-22-2026-11-23"),
            (Some("«»"), "2026/27", "krug-note-2026-27-2026-11-23"),
        ] {
            assert_eq!(name(school, period), expected);
        }
    }
}
