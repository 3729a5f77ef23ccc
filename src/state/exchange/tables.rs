//! Tables on their way in: what each is taken for, and what came out of it.

use super::Exchange;
use crate::format::sheet::{
    Context, Mapping, Note, Register, Table, delimited, draft, is_table_text, recognise, said_year,
};
use crate::model::date::SchoolYear;
use crate::model::document::Document;
use crate::model::id::{PartnerId, SchoolId, Uuid};
use crate::model::order::InOrder;
use crate::platform::{clock, local};
use crate::store::matching::fold;
use crate::store::plan::Incoming;
use crate::words::sheets;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the key of a remembered mapping begins with.
const REMEMBERED: &str = "krug.table.";

/// Tables on their way in.
#[derive(Clone, Debug)]
pub struct TableSession {
    /// The tables.
    pub lines: Vec<TableLine>,
    /// The school year of dates that say none.
    pub year: SchoolYear,
    /// The names of sheets that are left aside, because they hold figures of this program and no records.
    pub aside: Vec<String>,
    /// Whether a plan's dates of another year are moved into that year.
    pub move_into_year: bool,
}

/// One table on its way in.
#[derive(Clone, Debug)]
pub struct TableLine {
    /// Tells it apart from every other table.
    pub key: Uuid,
    /// The file's name.
    pub file: String,
    /// The file's name, with the worksheet's where there are several.
    pub name: String,
    /// The table.
    pub table: Arc<Table>,
    /// What it is taken for.
    pub mapping: Mapping,
    /// Whether it takes part.
    pub taken: bool,
    /// How many of its rows became records.
    pub rows: usize,
    /// What could not be read.
    pub notes: Arc<Vec<Note>>,
}

impl TableSession {
    /// How many things in the tables that take part could not be read.
    pub fn problems(&self) -> usize {
        let notes = self.lines.iter().filter(|line| line.taken).flat_map(|line| line.notes.iter());
        notes.filter(|note| note.is_loss()).count()
    }

    /// Whether the tables that take part say enough to make records, and some take part where nothing else came in.
    pub fn is_ready(&self, beside_files: bool) -> bool {
        let mut taken = self.lines.iter().filter(|line| line.taken).peekable();
        (beside_files || taken.peek().is_some()) && taken.all(|line| line.mapping.is_usable())
    }

    /// Whether some table is a plan, whose dates can be moved.
    pub fn has_plan(&self) -> bool {
        self.lines.iter().any(|line| line.taken && line.mapping.register == Register::Plan)
    }
}

impl Exchange {
    /// Takes tables, each with its file's name, and the names of the sheets that were left aside.
    pub(super) fn take_tables(self, tables: Vec<(String, Table)>, aside: Vec<String>) {
        if tables.is_empty() {
            return;
        }
        let today = SchoolYear::of(self.krug.today());
        let mut said = None;
        let mut lines = Vec::new();
        let only = tables.len() == 1;
        for (name, table) in tables {
            let proposed = recognise(&table);
            // What the columns of its own workbook hold is known.
            let kept = (!proposed.is_of_book)
                .then(|| local::get(&format!("{REMEMBERED}{}", proposed.key)).ok().flatten())
                .flatten();
            let kept = kept.and_then(|text| proposed.remembered(&text)).filter(Mapping::is_usable);
            let mapping = kept.unwrap_or(proposed);
            said = said.or_else(|| said_year(&table, &mapping));
            let file = name;
            let name = if table.name.is_empty() { file.clone() } else { format!("{file}, «{}»", table.name) };
            // Of several sheets those that say nothing of themselves are left out; the only one is asked about.
            let taken = only || mapping.is_usable();
            let key = self.krug.new_id();
            let (table, notes) = (Arc::new(table), Arc::default());
            lines.push(TableLine { key, file, name, table, mapping, taken, rows: 0, notes });
        }
        let mut session = TableSession { lines, year: said.unwrap_or(today), aside, move_into_year: false };
        if session.has_plan() && session.year < today {
            // Last year's plan is this year's beginning: its dates move, each to its month.
            session.year = today;
            session.move_into_year = true;
        }
        self.tables.set(Some(session));
    }

    /// Changes what the tables are taken for, and plans anew.
    pub fn edit_tables(self, edit: impl FnOnce(&mut TableSession)) {
        self.tables.update(|tables| {
            if let Some(session) = tables {
                edit(session);
            }
        });
        self.plan_again();
    }

    /// The records of the tables as they are taken now. What could not be read is noted with each table.
    pub(super) fn tables_coming(self) -> Option<Incoming> {
        let mut session = self.tables.get_untracked()?;
        let mut there = self.krug.now().as_ref().clone();
        let shown = self.krug.document().get_untracked();
        let mut document = Document::default();
        let at = self.krug.stamp();
        let lang = self.lang.get_untracked();
        for line in &mut session.lines {
            (line.rows, line.notes) = (0, Arc::default());
            if !line.taken || !line.mapping.is_usable() {
                continue;
            }
            let names = Names::of(&there);
            let context = Context {
                document: &there,
                shown: &shown,
                year: session.year,
                today: self.krug.today(),
                own: there.owner,
                at: &at,
                partner: &|name| names.partners.get(&fold(name)).copied(),
                school: &|name| names.schools.get(&fold(name)).copied(),
                move_into_year: session.move_into_year,
                term: &|words| sheets::TERM.fill(lang, &[words]),
            };
            let drafted = draft(&line.table, &line.mapping, context, &mut || self.krug.new_id());
            (line.rows, line.notes) = (drafted.rows, Arc::new(drafted.notes));
            for into in [&mut there, &mut document] {
                lay(into, &drafted.document);
            }
        }
        self.tables.set(Some(session));
        let names: Vec<String> = self.tables.with_untracked(|tables| {
            tables.iter().flat_map(|session| &session.lines).map(|line| line.name.clone()).collect()
        });
        let source = crate::store::plan::Source { name: names.join(", "), ..Default::default() };
        Some(Incoming { document, has_seen: false, stamped: true, full: false, today_ms: clock::now_ms(), source })
    }

    /// Remembers what the tables were taken for, for the next ones with the same headings.
    pub(super) fn remember_tables(self) {
        self.tables.with_untracked(|tables| {
            let lines = tables.iter().flat_map(|session| &session.lines);
            for line in lines.filter(|line| line.taken && line.mapping.is_usable() && !line.mapping.is_of_book) {
                // What cannot be remembered is proposed again.
                let _ = local::set(&format!("{REMEMBERED}{}", line.mapping.key), &line.mapping.to_text());
            }
        });
    }
}

/// The table that a text is, where it was copied from a spreadsheet and says what its columns are.
pub(super) fn table_of(text: &str) -> Option<Table> {
    let table = is_table_text(text).then(|| delimited(text).ok()).flatten()?;
    recognise(&table).is_usable().then_some(table)
}

/// The records of a document by their names, the first of each name.
struct Names {
    partners: BTreeMap<String, PartnerId>,
    schools: BTreeMap<String, SchoolId>,
}

impl Names {
    fn of(document: &Document) -> Self {
        let partner_names = document.partners.values().rev().flat_map(|partner| {
            let names = std::iter::once(&*partner.name).chain(&partner.short_name).chain(&partner.aliases);
            names.map(|name| (fold(name), partner.id)).collect::<Vec<_>>().into_iter().rev()
        });
        let school_names = document.schools.values().rev().flat_map(|school| {
            let names = std::iter::once(&*school.name).chain(&school.short_name);
            names.map(|name| (fold(name), school.id)).collect::<Vec<_>>().into_iter().rev()
        });
        Self { partners: partner_names.into_map(), schools: school_names.into_map() }
    }
}

/// Lays the records of one document over those of another.
fn lay(into: &mut Document, from: &Document) {
    into.schools.extend(from.schools.iter().map(|(id, record)| (*id, record.clone())));
    into.partners.extend(from.partners.iter().map(|(id, record)| (*id, record.clone())));
    into.events.extend(from.events.iter().map(|(id, record)| (*id, record.clone())));
}
