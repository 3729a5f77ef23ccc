//! Files and texts on their way in: read, planned, shown, applied, taken back.
//!
//! Nothing changes before [`Exchange::apply`] (`applying`); the plan that is shown is the one that is applied.

mod applying;
mod pending;
mod reading;
mod tables;
mod taking;
mod workbooks;

pub use applying::{Applied, Busy};
pub use pending::{FileRead, Pending};
pub use tables::{TableLine, TableSession};

use super::krug::{Krug, use_krug};
use super::preferences::use_lang;
use crate::format::Unreadable;
use crate::format::document_text::{self, Draft, TextProblem};
use crate::format::draft_document::{self, CheckedRow, Own};
use crate::format::sheet::TableProblem;
use crate::format::word_document::WordProblem;
use crate::model::date::SchoolYear;
use crate::model::id::{PartnerId, SchoolId, Uuid};
use crate::model::order::InOrder;
use crate::platform::clock;
use crate::store::matching::fold;
use crate::store::plan::{ImportPlan, Incoming, Source, Taking, plan};
use crate::words::Lang;
use leptos::prelude::*;
use pending::FilesRead;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A document's text on its way in.
#[derive(Clone, Debug)]
pub struct DraftSession {
    /// The text, for the words that a row came from.
    pub text: Arc<str>,
    /// What was found in it.
    pub draft: Arc<Draft>,
    /// The rows as the person has them.
    pub lines: Vec<DraftLine>,
    /// The school year that the document is for.
    pub year: SchoolYear,
    /// The own school.
    pub own: Own,
}

/// One row of a draft.
#[derive(Clone, Debug)]
pub struct DraftLine {
    /// Tells it apart from every other row, as rows are dropped, joined and split.
    pub key: Uuid,
    /// The row of the text that it came from.
    pub source: usize,
    /// What it says now.
    pub row: CheckedRow,
}

/// Why a file or a text could not be read at all.
#[derive(Clone, Debug)]
pub enum Failure {
    /// A file is unreadable.
    File(String, Unreadable),
    /// The browser could not open it.
    Unopened(String),
    /// The example did not load.
    Example,
    /// No partner came out of the text.
    Text(TextProblem),
    /// No partner came out of the text of a file.
    TextFile(String, TextProblem),
    /// No table came out of a file.
    Table(String, TableProblem),
    /// No text came out of a document.
    Document(String, WordProblem),
    /// A document came beside other files; it is read by itself.
    Alone(String),
}

/// The handle of what is on its way in. A copy is the same handle.
#[derive(Clone, Copy)]
pub struct Exchange {
    krug: Krug,
    lang: Signal<Lang>,
    /// The files of data.
    read: StoredValue<FilesRead>,
    /// What is about to change.
    pub pending: RwSignal<Option<Pending>>,
    /// The tables, where some came in.
    pub tables: RwSignal<Option<TableSession>>,
    /// The draft of a document's text, where the plan comes from one.
    pub draft: RwSignal<Option<DraftSession>>,
    /// Whether records with problems are to be left out.
    pub readable_only: RwSignal<bool>,
    /// What could not be read.
    pub failures: RwSignal<Vec<Failure>>,
    /// The names of files that are being read.
    pub reading: RwSignal<Vec<String>>,
    /// How far that is, 0 to 1.
    pub progress: RwSignal<Option<f64>>,
    /// Numbers what is being read, so that what was stopped knows that it was.
    work: StoredValue<u64>,
    /// What is still to be taken or left out of the plan.
    wanted: StoredValue<Vec<Taking>>,
    /// Whether the plan is being drawn up anew: what is shown is not what was asked for then.
    redrawing: RwSignal<bool>,
    /// The last import, while it can be taken back.
    pub applied: RwSignal<Option<Applied>>,
    /// What is being done with the plan.
    busy: RwSignal<Option<Busy>>,
    /// Whether the plan was refused because the data had changed; it was made anew then.
    pub stale: RwSignal<bool>,
}

/// Puts the handle into the context.
pub fn provide_exchange() -> Exchange {
    let exchange = Exchange {
        krug: use_krug(),
        lang: use_lang(),
        read: StoredValue::default(),
        pending: RwSignal::new(None),
        tables: RwSignal::new(None),
        draft: RwSignal::new(None),
        readable_only: RwSignal::new(false),
        failures: RwSignal::new(Vec::new()),
        reading: RwSignal::new(Vec::new()),
        progress: RwSignal::new(None),
        work: StoredValue::new(0),
        wanted: StoredValue::default(),
        redrawing: RwSignal::new(false),
        applied: RwSignal::new(None),
        busy: RwSignal::new(None),
        stale: RwSignal::new(false),
    };
    provide_context(exchange);
    exchange
}

/// The handle from the context.
pub fn use_exchange() -> Exchange {
    expect_context()
}

impl Exchange {
    /// Takes the text of a monitoring document and shows the draft of what is in it.
    pub fn take_document(self, text: &str, file: Option<String>) {
        self.cancel();
        let draft = match document_text::read(text) {
            Ok(draft) => draft,
            Err(why) => {
                self.fail(match file {
                    Some(name) => Failure::TextFile(name, why),
                    None => Failure::Text(why),
                });
                return;
            }
        };
        let document = self.krug.document().get_untracked();
        let by_name: BTreeMap<String, PartnerId> =
            document.partners.values().rev().map(|partner| (fold(&partner.name), partner.id)).into_map();
        let rows =
            draft_document::checked(&draft.rows, || self.krug.new_id(), |name| by_name.get(&fold(name)).copied());
        let own = match (document.owner, &draft.own) {
            (Some(id), _) => Own::There(id),
            (None, Some(own)) => Own::New {
                id: SchoolId(self.krug.new_id()),
                name: own.name.clone(),
                municipality: own.municipality.clone(),
            },
            (None, None) => Own::Unknown,
        };
        let year = draft.year.as_deref().and_then(SchoolYear::parse);
        let year = year.unwrap_or_else(|| SchoolYear::of(self.krug.today()));
        let line = |(source, row)| DraftLine { key: self.krug.new_id(), source, row };
        let lines = rows.into_iter().enumerate().map(line).collect();
        self.draft.set(Some(DraftSession { text: text.into(), draft: Arc::new(draft), lines, year, own }));
        self.plan_again();
    }

    /// Plans anew what is on its way in, over the data as they are now.
    fn plan_again(self) {
        // What was being drawn up is overtaken.
        self.work.update_value(|work| *work += 1);
        self.wanted.update_value(Vec::clear);
        self.redrawing.set(false);
        let (files, incoming) = self.coming();
        let plan = plan(&self.krug.now(), &incoming);
        self.pending.set(Some(Pending { files, plan: Arc::new(plan), incoming: Arc::new(incoming) }));
    }

    /// The files of data, and all that is on its way in.
    fn coming(self) -> (Vec<FileRead>, Vec<Incoming>) {
        let FilesRead { files, mut incoming } = self.read.get_value();
        incoming.extend(self.draft_coming());
        incoming.extend(self.tables_coming());
        (files, incoming)
    }

    /// The draft as it is now.
    fn draft_coming(self) -> Option<Incoming> {
        let session = self.draft.get_untracked()?;
        let at = self.krug.stamp();
        let rows: Vec<CheckedRow> = session.lines.iter().map(|line| line.row.clone()).collect();
        let document = draft_document::document(&rows, &session.own, session.year, &at);
        Some(Incoming {
            document,
            has_seen: false,
            stamped: true,
            full: true,
            today_ms: clock::now_ms(),
            source: Source::default(),
        })
    }

    /// Changes the draft and plans it anew.
    pub fn edit_draft(self, edit: impl FnOnce(&mut DraftSession)) {
        self.draft.update(|draft| {
            if let Some(session) = draft {
                edit(session);
            }
        });
        self.plan_again();
    }

    /// Changes the plan: chooses sides of conflicts.
    pub fn edit_plan(self, edit: impl FnOnce(&mut ImportPlan)) {
        self.pending.update(|pending| {
            if let Some(pending) = pending {
                edit(Arc::make_mut(&mut pending.plan));
            }
        });
    }

    /// How many things in what is on its way in could not be read.
    pub fn problems(self) -> usize {
        let of_files = self.pending.with(|pending| pending.as_ref().map_or(0, Pending::problems));
        of_files + self.tables.with(|tables| tables.as_ref().map_or(0, TableSession::problems))
    }

    /// Whether the plan can be applied: every record is readable, or the readable ones were asked for, and every table that
    /// takes part says which column names its records.
    pub fn can_apply(self) -> bool {
        let is_busy = self.busy.with(Option::is_some) || self.redrawing.get();
        let is_ready = self.pending.with(|pending| {
            let files = pending.as_ref().map(|pending| !pending.files.is_empty());
            files.is_some_and(|files| self.tables.with(|tables| tables.as_ref().is_none_or(|all| all.is_ready(files))))
        });
        !is_busy && is_ready && (self.problems() == 0 || self.readable_only.get())
    }

    /// Whether a table that takes part does not say which column names its records.
    pub fn asks_for_columns(self) -> bool {
        let asks = |session: &TableSession| session.lines.iter().any(|line| line.taken && !line.mapping.is_usable());
        self.tables.with(|tables| tables.as_ref().is_some_and(asks))
    }

    /// Puts away what was about to change, and what was said of unreadable files; stops reading.
    pub fn cancel(self) {
        self.work.update_value(|work| *work += 1);
        self.reading.set(Vec::new());
        self.rest();
        self.wanted.update_value(Vec::clear);
        self.redrawing.set(false);
        self.read.set_value(FilesRead::default());
        self.pending.set(None);
        self.draft.set(None);
        self.tables.set(None);
        self.readable_only.set(false);
        self.failures.set(Vec::new());
        self.stale.set(false);
        self.applied.set(None);
    }

    fn fail(self, failure: Failure) {
        self.failures.update(|failures| failures.push(failure));
    }
}
