//! Круг (Krug): a page in which a coordinator of career guidance keeps the partners of a school or a municipal centre and
//! the events held with them, and gets from that the analysis, the recommendations and the note of the year.
//!
//! # The way of the data
//!
//! ```text
//! text in → format: decode, migrate, validate → store: the only writer → analysis → plot / report → views → Command → store
//!                                                   ↓ journal entry
//!                                        state/keep → platform (local storage, mirrored in the browser's database)
//! ```
//!
//! # The rooms
//!
//! | room | holds | may import |
//! |---|---|---|
//! | [`model`] | what is always true: one file a noun; a record is a struct and a set of stamped fields | nothing of ours |
//! | [`words`] | what is said, in both languages at once: a missing translation does not compile | model |
//! | [`format`] | text ⇄ document; the text of a monitoring document, also out of a DOCX; tables; pasted enrolment | model |
//! | [`store`] | commands, undo, merge and its plan, folding of names, the search for doubles | model, `krug_names` |
//! | [`analysis`] | indicators, reach, matrices, completeness, rules: read-only, columnar, deterministic | model, words |
//! | [`plot`] | numbers → geometry | nothing of ours |
//! | [`report`] | the note as a structure; files of figures, tables, workbooks, documents, calendars | model, words, analysis, format |
//! | `platform` | the browser and nothing else | nothing of ours |
//! | `state` | signals and effects; keeping the data | all above but plot |
//! | `ui` | components that know no school | plot |
//! | `views` | one screen a file | state, ui, report, words; types of the rooms below |
//! | `app` | frame, routes, mounting | views, state, ui |
//!
//! `krug_names` (the folder `names`) is a crate of its own: what makes two names of Russian organisations the same. It knows no records,
//! and only the store knows it. It alone is built to be fast where the rest of the page is built to be small.
//!
//! Readers and writers of office files are heavy: each is behind a feature (`sheets-xlsx`, `word-docx`, `office`), and on the page in
//! a part that comes when it is used.
//!
//! `tests/architecture.rs` enforces the table. Without the feature `web` the library is plain Rust that knows no browser.
//!
//! # Invariants
//!
//! - Decoding is all or nothing; a failed import leaves the store untouched. Preview, apply and undo share one plan.
//! - Only [`store::Store`] changes a document; time and new identifiers come in with the command.
//! - Merging is a maximum over stamped fields, so the order of files does not matter.
//! - What is kept is kept in local storage; its mirror gives back only what a snapshot there does not cover, so that nothing
//!   deleted returns (`state/keep/mirror.rs`).
//! - Derived data are never written back. No effect outside `state`, but for what a component does on the screen.
//! - The order of a hash map never reaches output. No floats in the file but hours.
//! - Nothing panics outside tests: no `unwrap`, no indexing that can fail.
//!
//! # How to add
//!
//! - **a form or a kind**: a variant in [`model::codes`], its names in [`words::names`]; the compiler asks for the rest;
//!   `KRUG_WRITE_SCHEMA=1 cargo test` writes the schema anew.
//! - **an indicator**: its row in `analysis/indicators/table.rs` and a hand-computed case in the tests beside it; an
//!   example in the help (`views/help/indicators.rs`).
//! - **a rule**: its file in `analysis/rules/`, with its source, its thresholds and a `judge` that gives a finding or
//!   nothing; its line in `analysis/rules/rule.rs`, which makes the variant of [`analysis::rules::Rule`]; its numbers in
//!   [`analysis::thresholds`], which puts them into the settings page; where no [`analysis::rules::Reason`] says why, one
//!   more. The compiler then asks for its headline and sentence in `analysis/rules/text.rs`, with phrases in
//!   [`words::rules`], and for when it speaks in the help (`views/help/rules.rs`, [`words::help`]). Its cases go into
//!   `tests/tables.rs` beside it, its second reading into `tests/naive.rs`; pages, note and file of figures show it by
//!   themselves.
//! - **a section of the note**: a variant of [`report::SectionId`] with its code, its file in `report/full/`, its line in the list of
//!   sections there, its sentences in `words/report_*.rs`; every number in it says which rows it opens.
//! - **a language**: a member of [`words::Phrase`]; the compiler then names every phrase that lacks it.

pub mod analysis;
pub mod format;
pub mod model;
pub mod plot;
pub mod report;
pub mod store;
pub mod words;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "web")]
pub mod views;
