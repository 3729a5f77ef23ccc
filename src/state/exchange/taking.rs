//! From files as they were chosen to what is on its way in: data, tables, or the text of a document.

use super::tables::table_of;
use super::{Exchange, Failure, FileRead, FilesRead, Pending, reading, workbooks};
use crate::format::sheet::{Source, Table, TableProblem, delimited, figures, is_data_text, source_of};
use crate::format::word_document::is_word_document;
use crate::format::{self, Reading, document_text};
use crate::model::pace::{Pace, Rest, Waiting};
use crate::platform::{clock, files, wait};
use crate::state::address::{Address, Page, go};
use crate::state::later::when_loaded;
use crate::state::slices::Slices;
use crate::store::plan::{Incoming, Taking, plan_slowly};
use crate::words::{overview, sheets};
use leptos::prelude::*;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

/// What was chosen to be read.
pub(super) enum Chosen {
    /// Files.
    Files(Vec<files::File>),
    /// The example that lies beside the page.
    Example,
}

/// A file's name and bytes.
type Named = (String, Vec<u8>);

/// What came out of the files of office programs, each with its file's name.
#[derive(Default)]
struct Others {
    tables: Vec<(String, Table)>,
    /// The sheets that hold figures of this program, by name: nothing is read out of them.
    aside: Vec<String>,
    documents: Vec<(String, String)>,
}

impl Others {
    /// Takes the tables of a workbook.
    fn take_workbook(&mut self, name: &str, tables: Vec<Table>) -> Result<(), TableProblem> {
        let figures = figures(&tables);
        if figures.iter().all(|is_figures| *is_figures) {
            return Err(TableProblem::OnlyFigures);
        }
        for (table, is_figures) in tables.into_iter().zip(figures) {
            if is_figures {
                self.aside.push(table.name);
            } else {
                self.tables.push((name.to_owned(), table));
            }
        }
        Ok(())
    }
}

impl Exchange {
    /// Reads files and shows what they would change. Nothing else happens.
    pub fn take_files(self, chosen: Vec<files::File>) {
        if !chosen.is_empty() && !self.refuses() {
            self.cancel();
            self.begin(chosen.iter().map(files::File::name).collect(), Chosen::Files(chosen));
        }
    }

    /// Loads the example that lies beside the page, and shows what it would add.
    pub fn load_example(self) {
        if self.refuses() {
            return;
        }
        self.cancel();
        go(&Address::of(Page::Exchange));
        self.begin(vec![overview::EXAMPLE_NAME.say(self.lang.get_untracked()).to_owned()], Chosen::Example);
    }

    /// Begins to read, when the code for it has come.
    fn begin(self, names: Vec<String>, chosen: Chosen) {
        self.reading.set(names.clone());
        self.progress.set(None);
        let work = Work::begun(self);
        wait::begin(async move {
            match when_loaded!(reading::begin(self, chosen, work.clone())) {
                Ok(read) => drop(work.unless_stopped(read).await),
                Err(_) => names.into_iter().for_each(|name| self.fail(Failure::Unopened(name))),
            }
            if work.goes_on() {
                self.reading.set(Vec::new());
            }
        });
    }

    /// Reads what was chosen, one file after the other.
    pub(super) async fn open(self, chosen: Chosen, work: Work) {
        let pace = Pace::of(&work);
        let chosen = match chosen {
            Chosen::Files(chosen) => chosen,
            Chosen::Example => {
                let name = overview::EXAMPLE_NAME.say(self.lang.get_untracked()).to_owned();
                return match files::fetch_text("assets/example.json").await {
                    Some(text) => self.take_read(vec![(name, text.into_bytes())], Others::default(), pace).await,
                    None => self.fail(Failure::Example),
                };
            }
        };
        let (mut read, mut workbooks, mut documents) = (Vec::new(), Vec::new(), Vec::new());
        for file in chosen {
            let name = file.name();
            match files::read_bytes(&file, format::MOST_BYTES as f64).await {
                Ok(bytes) if source_of(&name, &bytes) == Some(Source::Workbook) => {
                    match when_loaded!(workbooks::open(bytes)) {
                        Ok(Ok(tables)) => workbooks.push((name, tables)),
                        Ok(Err(why)) => self.fail(Failure::Table(name, why)),
                        Err(_) => self.fail(Failure::Unopened(name)),
                    }
                }
                Ok(bytes) if is_word_document(&name, &bytes) => match when_loaded!(workbooks::open_document(bytes)) {
                    Ok(Ok(text)) => documents.push((name, text)),
                    Ok(Err(why)) => self.fail(Failure::Document(name, why)),
                    Err(_) => self.fail(Failure::Unopened(name)),
                },
                Ok(bytes) => read.push((name, bytes)),
                Err(files::ReadError::TooBig) => self.fail(Failure::File(name, format::Unreadable::TooBig)),
                Err(files::ReadError::Unopened) => self.fail(Failure::Unopened(name)),
            }
            pace.rest(0, 1).await;
        }
        let mut others = Others { documents, ..Others::default() };
        for (name, tables) in workbooks {
            others.take_workbook(&name, tables).unwrap_or_else(|why| self.fail(Failure::Table(name, why)));
        }
        self.take_read(read, others, pace).await;
    }

    /// Takes a text that was pasted: rows of a spreadsheet, or the text of a monitoring document.
    pub fn take_pasted(self, text: &str) {
        if self.refuses() {
            return;
        }
        match table_alone(text) {
            Some(table) => {
                self.cancel();
                let name = sheets::PASTED.say(self.lang.get_untracked()).to_owned();
                self.take_tables(vec![(name, table)], Vec::new());
                self.plan_again();
            }
            None => self.take_document(text, None),
        }
    }

    /// Takes files of data and of plain text, and what came out of the others.
    async fn take_read(self, read: Vec<Named>, others: Others, pace: Pace<'_>) {
        let mut data = FilesRead::default();
        let Others { mut tables, aside, mut documents } = others;
        let today_ms = clock::now_ms();
        let (many, reading) = (read.len(), pace.part(0.0, READING));
        for (at, (name, bytes)) in read.into_iter().enumerate() {
            let own = reading.one_of(at, many);
            own.rest(0, 1).await;
            let delimited_text = match source_of(&name, &bytes) {
                Some(Source::Delimited(encoding)) => files::decode_as(encoding.label(), &bytes),
                _ => None,
            };
            let Some(text) = delimited_text.clone().or_else(|| files::decode(&bytes)) else {
                self.fail(Failure::Unopened(name));
                continue;
            };
            if delimited_text.is_some() && !is_data_text(&text) {
                match delimited(&text) {
                    Ok(table) => tables.push((name, table)),
                    Err(why) => self.fail(Failure::Table(name, why)),
                }
            } else if is_plain_text(&name, &text) {
                match table_alone(&text) {
                    Some(table) => tables.push((name, table)),
                    None => documents.push((name, text)),
                }
            } else {
                match format::read_slowly(&text, own).await {
                    Ok(reading) => {
                        data.files.push(describe(&name, &reading));
                        let mark = format!("{:016x}", xxhash_rust::xxh64::xxh64(text.as_bytes(), 0));
                        data.incoming.push(incoming(name, mark, reading, today_ms));
                    }
                    Err(why) => self.fail(Failure::File(name, why)),
                }
            }
        }
        let nothing_else = data.files.is_empty() && tables.is_empty();
        // Of several documents' texts the first is taken, where nothing else came: a draft is checked one at a time.
        let first = (nothing_else && !documents.is_empty()).then(|| documents.remove(0));
        let mut failed = self.failures.get_untracked();
        failed.extend(documents.into_iter().map(|(name, _)| Failure::Alone(name)));
        if let Some((name, text)) = first {
            // It puts away what was said of the files beside it, which is said again.
            self.take_document(&text, Some(name));
            self.failures.update(|failures| {
                failures.splice(0..0, failed);
            });
            return;
        }
        self.failures.set(failed);
        if nothing_else {
            return;
        }
        self.read.set_value(data);
        self.take_tables(tables, aside);
        let (files, incoming) = self.coming();
        let plan = plan_slowly(&self.krug.now(), &incoming, pace.part(READING, 1.0)).await;
        self.pending.set(Some(Pending { files, plan: Arc::new(plan), incoming: Arc::new(incoming) }));
    }

    /// Takes a file of the plan or leaves it out, or some of its records.
    pub fn take(self, taking: Taking) {
        self.wanted.update_value(|wanted| wanted.push(taking));
        if self.redrawing.get_untracked() {
            return;
        }
        self.redrawing.set(true);
        let work = Work::begun(self);
        wait::begin(async move {
            while let Some(next) =
                self.wanted.try_update_value(|wanted| (!wanted.is_empty()).then(|| wanted.remove(0))).flatten()
            {
                let Some(pending) = self.pending.get_untracked() else { break };
                let mine = self.krug.now();
                let drawn = pending.plan.drawn_with(&mine, &pending.incoming, Some(&next), Pace::of(&work));
                let Some(plan) = work.unless_stopped(drawn).await else { break };
                // What was chosen meanwhile stays: the plan is drawn once more, over that.
                let is_same =
                    |now: &Option<Pending>| now.as_ref().is_some_and(|now| Arc::ptr_eq(&now.plan, &pending.plan));
                if !self.pending.with_untracked(is_same) {
                    self.wanted.update_value(|wanted| wanted.insert(0, next));
                    continue;
                }
                self.pending.set(Some(Pending { plan: Arc::new(plan), ..pending }));
            }
            if work.goes_on() {
                self.progress.set(None);
                self.redrawing.set(false);
            }
        });
    }
}

/// The share of reading in the whole work; the rest is comparing.
const READING: f64 = 0.6;

/// Something that takes long: the page lives beside it, sees how far it is, and can stop it.
#[derive(Clone)]
pub(super) struct Work {
    exchange: Exchange,
    number: u64,
    slices: Slices,
}

impl Work {
    /// What has just begun.
    pub(super) fn begun(exchange: Exchange) -> Self {
        Self { exchange, number: exchange.work.get_value(), slices: Slices::new() }
    }

    /// Whether nobody stopped it.
    pub(super) fn goes_on(&self) -> bool {
        self.exchange.work.get_value() == self.number
    }

    /// What comes of a part of it; nothing where it is stopped, which drops that part.
    pub(super) async fn unless_stopped<T>(&self, part: impl Future<Output = T>) -> Option<T> {
        let mut part = pin!(part);
        poll_fn(|context| if self.goes_on() { part.as_mut().poll(context).map(Some) } else { Poll::Ready(None) }).await
    }
}

impl Waiting for Work {
    fn due(&self) -> Option<Rest> {
        self.slices.due()
    }

    fn hear(&self, done: f64) {
        let further = self.exchange.progress.get_untracked().is_none_or(|before| before < done);
        if further && self.goes_on() {
            self.exchange.progress.set(Some(done));
        }
    }
}

/// The table that a text is; a document with a table in it is read as a document.
fn table_alone(text: &str) -> Option<Table> {
    table_of(text).filter(|_| !document_text::is_document(text))
}

/// Whether a file is a text and not data: by its name, or else by its first character.
fn is_plain_text(name: &str, text: &str) -> bool {
    let name = name.to_lowercase();
    let first = text.trim_start().chars().next();
    name.ends_with(".txt") && first != Some('{')
}

fn incoming(name: String, mark: String, reading: Reading, today_ms: i64) -> Incoming {
    let (exported_at, left_out) = (reading.head.exported_at, reading.left_out);
    Incoming {
        source: crate::store::plan::Source { name, exported_at, left_out, mark: Some(mark) },
        has_seen: reading.head.has_seen,
        stamped: reading.head.stamped,
        full: reading.head.scope.as_deref() == Some("full"),
        document: reading.document,
        today_ms,
    }
}

fn describe(name: &str, reading: &Reading) -> FileRead {
    let document = &reading.document;
    let owner = document.owner.and_then(|id| document.school(id)).map(|school| school.shown_name().to_owned());
    FileRead {
        name: name.to_owned(),
        exported_at: reading.head.exported_at,
        owner,
        digest: reading.head.digest,
        problems: reading.problems.clone(),
        called: reading.called.clone(),
        left_out: reading.left_out,
    }
}
