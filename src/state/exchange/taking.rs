//! From files as they were chosen to what is on its way in: data, tables, or the text of a document.

use super::tables::table_of;
use super::{Exchange, Failure, FileRead, FilesRead, Pending, reading, workbooks};
use crate::format::sheet::{Source, Table, delimited, source_of};
use crate::format::{self, Reading, document_text};
use crate::platform::{clock, files, wait};
use crate::state::address::{Address, Page, go};
use crate::state::later::when_loaded;
use crate::store::plan::{Incoming, alone, plan_with};
use crate::words::{overview, sheets};
use leptos::prelude::*;
use std::sync::Arc;

/// What was chosen to be read.
pub(super) enum Chosen {
    /// Files.
    Files(Vec<files::File>),
    /// The example that lies beside the page.
    Example,
}

/// After how long, in milliseconds, a page that stands still would be noticed.
const NOTICED: i64 = 40;

/// A file's name and bytes.
type Named = (String, Vec<u8>);

impl Exchange {
    /// Reads files and shows what they would change. Nothing else happens.
    pub fn take_files(self, chosen: Vec<files::File>) {
        if !chosen.is_empty() {
            self.cancel();
            self.begin(chosen.iter().map(files::File::name).collect(), Chosen::Files(chosen));
        }
    }

    /// Loads the example that lies beside the page, and shows what it would add.
    pub fn load_example(self) {
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
            match when_loaded!(reading::begin(self, chosen, work)) {
                Ok(read) => read.await,
                Err(_) => names.into_iter().for_each(|name| self.fail(Failure::Unopened(name))),
            }
            if work.goes_on() {
                self.reading.set(Vec::new());
            }
        });
    }

    /// Reads what was chosen, one file after the other.
    pub(super) async fn open(self, chosen: Chosen, mut work: Work) {
        let chosen = match chosen {
            Chosen::Files(chosen) => chosen,
            Chosen::Example => {
                let name = overview::EXAMPLE_NAME.say(self.lang.get_untracked()).to_owned();
                let text = files::fetch_text("assets/example.json").await;
                if !work.goes_on() {
                    return;
                }
                return match text {
                    Some(text) => self.take_read(vec![(name, text.into_bytes())], Vec::new(), work).await,
                    None => self.fail(Failure::Example),
                };
            }
        };
        let (mut read, mut workbooks) = (Vec::new(), Vec::new());
        work.parts = chosen.len() * Self::STEPS;
        for file in chosen {
            let name = file.name();
            let bytes = files::read_bytes(&file, format::MOST_BYTES as f64).await;
            if !work.step().await {
                return;
            }
            match bytes {
                Ok(bytes) if source_of(&name, &bytes) == Some(Source::Workbook) => {
                    match when_loaded!(workbooks::open(bytes)) {
                        Ok(Ok(tables)) => workbooks.extend(tables.into_iter().map(|table| (name.clone(), table))),
                        Ok(Err(why)) => self.fail(Failure::Table(name, why)),
                        Err(_) => self.fail(Failure::Unopened(name)),
                    }
                }
                Ok(bytes) => read.push((name, bytes)),
                Err(files::ReadError::TooBig) => self.fail(Failure::File(name, format::Unreadable::TooBig)),
                Err(files::ReadError::Unopened) => self.fail(Failure::Unopened(name)),
            }
        }
        if work.goes_on() {
            self.take_read(read, workbooks, work).await;
        }
    }

    /// Takes a text that was pasted: rows of a spreadsheet, or the text of a monitoring document.
    pub fn take_pasted(self, text: &str) {
        match table_alone(text) {
            Some(table) => {
                self.cancel();
                self.take_tables(vec![(sheets::PASTED.say(self.lang.get_untracked()).to_owned(), table)]);
                self.plan_again();
            }
            None => self.take_document(text, None),
        }
    }

    /// Takes files that are no workbooks, and the tables of those that are; between any two the page lives.
    async fn take_read(self, read: Vec<Named>, mut tables: Vec<(String, Table)>, mut work: Work) {
        let mut data = FilesRead::default();
        let mut documents = Vec::new();
        let today_ms = clock::now_ms();
        for (name, bytes) in read {
            if !work.step().await {
                return;
            }
            let delimited_text = match source_of(&name, &bytes) {
                Some(Source::Delimited(encoding)) => files::decode_as(encoding.label(), &bytes),
                _ => None,
            };
            let Some(text) = delimited_text.clone().or_else(|| files::decode(&bytes)) else {
                self.fail(Failure::Unopened(name));
                continue;
            };
            if delimited_text.is_some() {
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
                match format::read(&text) {
                    Ok(reading) => {
                        data.files.push(describe(&name, &reading));
                        data.incoming.push(incoming(name, reading, today_ms));
                    }
                    Err(why) => self.fail(Failure::File(name, why)),
                }
            }
        }
        let nothing_else = data.files.is_empty() && tables.is_empty();
        if let (true, Some((name, text))) = (nothing_else, documents.into_iter().next()) {
            // Of several documents' texts the first is taken: a draft is checked one at a time.
            return self.take_document(&text, Some(name));
        }
        if nothing_else {
            return;
        }
        self.read.set_value(data);
        self.take_tables(tables);
        self.plan_slowly(work).await;
    }

    /// Plans what was read, a file at a time.
    async fn plan_slowly(self, mut work: Work) {
        let (files, incoming) = self.coming();
        let mine = self.krug.now();
        let mut counts = Vec::new();
        // The only one does by itself what the plan does.
        let each = if incoming.len() == 1 { &[][..] } else { &incoming[..] };
        for file in each {
            counts.push(alone(&mine, file));
            if !work.step().await {
                return;
            }
        }
        let plan = plan_with(&mine, &incoming, &counts);
        self.pending.set(Some(Pending { files, plan: Arc::new(plan), incoming: Arc::new(incoming) }));
    }

    /// In how many steps a file is taken: opened, read, compared.
    const STEPS: usize = 3;
}

/// Something that takes long: how far it is, and whether it was stopped.
#[derive(Clone, Copy)]
pub(super) struct Work {
    exchange: Exchange,
    number: u64,
    done: usize,
    parts: usize,
    rested: i64,
}

impl Work {
    /// What has just begun.
    fn begun(exchange: Exchange) -> Self {
        Self { exchange, number: exchange.work.get_value(), done: 0, parts: 0, rested: clock::now_ms() }
    }

    /// Whether nobody stopped it.
    fn goes_on(&self) -> bool {
        self.exchange.work.get_value() == self.number
    }

    /// A step is done: says how far it is, and where the page has stood still for long enough to be noticed, lets it live.
    /// Gives whether to go on.
    async fn step(&mut self) -> bool {
        self.done += 1;
        if clock::now_ms() - self.rested >= NOTICED {
            let (done, parts) = (self.done.min(self.parts), self.parts.max(1));
            #[expect(clippy::cast_precision_loss, reason = "nobody brings in that many files")]
            self.exchange.progress.set(Some(done as f64 / parts as f64));
            wait::millis(0).await;
            self.rested = clock::now_ms();
        }
        self.goes_on()
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

fn incoming(name: String, reading: Reading, today_ms: i64) -> Incoming {
    Incoming {
        source: crate::store::plan::Source { name, exported_at: reading.head.exported_at },
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
        left_out: reading.left_out,
    }
}
