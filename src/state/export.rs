//! Files on their way out.

use super::krug::{Krug, use_krug};
use super::preferences::use_lang;
use crate::analysis::{Question, Scope};
use crate::format::{self, Export, Leaving};
use crate::model::Document;
use crate::model::date::SchoolYear;
use crate::model::id::SchoolId;
use crate::platform::{clipboard, clock, files};
use crate::report::{csv, figures};
use crate::words::{Lang, Phrase, exchange as words};
use leptos::prelude::*;
use std::sync::Arc;

/// What is to go out with a file to share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The one school, or all.
    pub school: Option<SchoolId>,
    /// The school years; none for all of them.
    pub years: Vec<SchoolYear>,
    /// Whether contacts go along.
    pub contacts: bool,
    /// Whether notes go along.
    pub notes: bool,
}

impl Sharing {
    fn export(&self) -> Export {
        Export {
            contacts: self.contacts,
            notes: self.notes,
            school: self.school,
            years: (!self.years.is_empty()).then(|| self.years.clone()),
            ..Export::shared(clock::now_ms())
        }
    }
}

/// The handle of what goes out. A copy is the same handle.
#[derive(Clone, Copy)]
pub struct Exports {
    krug: Krug,
    lang: Signal<Lang>,
}

/// The handle.
pub fn use_export() -> Exports {
    Exports::of(use_krug(), use_lang())
}

impl Exports {
    /// The handle of a document.
    pub(super) fn of(krug: Krug, lang: Signal<Lang>) -> Self {
        Self { krug, lang }
    }

    /// Saves everything as a file: contacts, notes and settings too.
    pub fn backup(self) {
        if self.save("krug-backup", &Export::full(clock::now_ms())) {
            self.krug.note_copy();
        }
    }

    /// Saves everything while the browser can't keep it: by the fewest means, and without a checksum.
    pub(super) fn backup_plainly(self) {
        let write = |document: &Arc<Document>| format::write_plainly(document, clock::now_ms());
        let text = write(&self.krug.now());
        self.download(&format!("krug-backup-{}.json", self.krug.today()), "application/json", &text);
    }

    /// What would go out with a file to share; reading it in a view follows the data.
    pub fn leaving(self, sharing: &Sharing) -> Leaving {
        // Each double by itself, as the file has them.
        self.krug.document().track();
        Leaving::of(&self.krug.now(), &sharing.export())
    }

    /// What a file to share is called; reading it in a view follows the data.
    pub fn name_of(self, sharing: &Sharing) -> String {
        let name = self.krug.document().with(|document| {
            let school = sharing.school.or(document.owner).and_then(|id| document.school(id));
            school.map(|school| file_name(school.shown_name())).filter(|name| !name.is_empty())
        });
        format!("{}-{}.json", name.as_deref().unwrap_or("krug"), self.krug.today())
    }

    /// Saves a file to share.
    pub fn share(self, sharing: &Sharing) {
        let text = format::write(&self.krug.now(), &sharing.export());
        self.download(&untrack(|| self.name_of(sharing)), "application/json", &text);
    }

    /// Whether the device can hand a file to its other programs.
    pub fn can_send(self) -> bool {
        files::can_send()
    }

    /// Hands a file to share to another program of the device: a messenger, the mail.
    pub fn send(self, sharing: &Sharing) {
        let text = format::write(&self.krug.now(), &sharing.export());
        let name = untrack(|| self.name_of(sharing));
        leptos::task::spawn_local(async move {
            // Browsers hand on texts, but not JSON; it is read by what it holds, whatever its name.
            let said = match files::send(&format!("{name}.txt"), "text/plain", text.as_bytes()).await {
                files::Sent::Yes => words::SENT_ON,
                files::Sent::No => return,
                files::Sent::Failed => words::NOT_SENT_ON,
            };
            self.krug.say(said.say(self.lang.get_untracked()).to_owned(), false);
        });
    }

    /// Saves a restore point, which is a backup copy of its time.
    pub(super) fn save_point(self, taken_at: &str, text: &str) {
        let time: String = taken_at.chars().map(|sign| if sign.is_ascii_digit() { sign } else { '-' }).collect();
        self.download(&format!("krug-point-{}.json", time.trim_end_matches('-')), "application/json", text);
    }

    /// Saves the schools and the common register of partners, for schools to begin with.
    pub fn starter(self) {
        self.save("krug-starter", &Export::starter(clock::now_ms()));
    }

    /// Saves every indicator, matrix and recommendation of a question's school year and schools: the file knows no other
    /// spans of time and no filters.
    pub fn figures(self, question: &Question) {
        let question = &Question::of_year(question.as_of, question.year(), question.scope.clone());
        let text = untrack(|| {
            let facts = self.krug.facts().get();
            self.krug.document().with(|document| figures(&facts, document, question))
        });
        let year = question.year().to_string().replace('/', "-");
        let school = self.krug.document().with_untracked(|document| {
            let schools = match &question.scope {
                Scope::Schools(schools) if schools.len() == 1 => schools.first().and_then(|id| document.school(*id)),
                _ => None,
            };
            schools.map(|school| format!("-{}", file_name(school.shown_name())))
        });
        let name = format!("krug-indicators{}-{year}-{}.json", school.unwrap_or_default(), question.as_of);
        self.download(&name, "application/json", &text);
    }

    /// Saves the description of the format.
    pub fn format(self) {
        self.download("krug-format-1.schema.json", "application/schema+json", &format::schema());
    }

    /// Saves the register of partners for a spreadsheet program, without contacts and notes.
    pub fn partners_table(self) {
        let text = csv::partners(&self.krug.now(), self.table_choice());
        self.download(&format!("krug-partners-{}.csv", self.krug.today()), "text/csv", &text);
    }

    /// Saves the register of events for a spreadsheet program, without notes.
    pub fn events_table(self) {
        let text = csv::events(&self.krug.now(), self.table_choice());
        self.download(&format!("krug-events-{}.csv", self.krug.today()), "text/csv", &text);
    }

    /// Puts a text where it can be pasted from, and says whether that went well.
    pub fn copy(self, text: String, done: Phrase, failed: Phrase) {
        leptos::task::spawn_local(async move {
            let said = if clipboard::write(&text).await { done } else { failed };
            self.krug.say(said.say(self.lang.get_untracked()).to_owned(), false);
        });
    }

    fn table_choice(self) -> csv::Choice {
        csv::Choice { lang: self.lang.get_untracked(), contacts: false, notes: false }
    }

    fn save(self, name: &str, export: &Export) -> bool {
        let text = format::write(&self.krug.now(), export);
        self.download(&format!("{name}-{}.json", self.krug.today()), "application/json", &text)
    }

    /// Offers a file; gives whether the browser took it.
    fn download(self, name: &str, kind: &str, text: &str) -> bool {
        let taken = files::download(name, kind, text.as_bytes()).is_ok();
        let said = if taken { words::SAVED_AS } else { words::NOT_SAVED_FILE };
        self.krug.say(said.fill(self.lang.get_untracked(), &[name]), false);
        taken
    }
}

/// A name as part of a file's name: letters and digits of any script, everything else one hyphen.
pub(super) fn file_name(name: &str) -> String {
    let words: Vec<&str> =
        name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(60).collect()
}
