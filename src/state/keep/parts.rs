//! A document in parts, so that a fold writes only what has changed.

use crate::format::kept::head::{Part, PartKind};
use crate::model::Document;
use crate::model::document::Table;
use crate::model::id::Uuid;
use std::sync::Arc;

/// How big parts are.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// How many records a part has at most.
    pub most: usize,
    /// A part with fewer is joined with the one before it when that is written anew.
    pub few: usize,
}

impl Sizes {
    /// The sizes that the page uses.
    pub const USUAL: Self = Self { most: 500, few: 100 };
}

/// A part of the next snapshot.
#[derive(Clone, Debug, PartialEq)]
pub enum Planned {
    /// It is as it was.
    Same(Part),
    /// It must be written: the records of a kind from one identifier on, up to another.
    New {
        /// What it holds.
        kind: PartKind,
        /// From which identifier on.
        from: Option<Uuid>,
        /// Up to which, itself left out.
        to: Option<Uuid>,
        /// How many records.
        records: usize,
    },
}

/// The parts of the next snapshot: those that are the same in both documents stay, the rest is to be written.
pub fn plan(base: &Document, parts: &[Part], document: &Document, sizes: Sizes) -> Vec<Planned> {
    let mut out = Vec::new();
    for kind in PartKind::ALL {
        let old: Vec<&Part> = parts.iter().filter(|part| part.kind == kind).collect();
        plan_kind(kind, &old, base, document, sizes, &mut out);
    }
    out
}

/// A run of old parts that are written anew together.
struct Run {
    from: Option<Uuid>,
    to: Option<Uuid>,
}

fn plan_kind(
    kind: PartKind,
    old: &[&Part],
    base: &Document,
    document: &Document,
    sizes: Sizes,
    out: &mut Vec<Planned>,
) {
    let mut run: Option<Run> = None;
    if old.is_empty() && !same(kind, None, None, &Document::default(), document) {
        run = Some(Run { from: None, to: None });
    }
    for (index, part) in old.iter().enumerate() {
        // The first part begins before all identifiers, whatever it began with when it was written.
        let from = if index == 0 { None } else { part.from };
        let to = old.get(index + 1).and_then(|next| next.from);
        let stays = same(kind, from, to, base, document);
        match run.take() {
            Some(begun) if !stays || part.records < sizes.few => run = Some(Run { from: begun.from, to }),
            None if !stays => run = Some(Run { from, to }),
            begun => {
                write_run(kind, begun, document, sizes, out);
                out.push(Planned::Same(Part { from, ..(*part).clone() }));
            }
        }
    }
    write_run(kind, run, document, sizes, out);
}

/// Cuts a run into parts of about the same size.
fn write_run(kind: PartKind, run: Option<Run>, document: &Document, sizes: Sizes, out: &mut Vec<Planned>) {
    let Some(Run { from, to }) = run else { return };
    if kind == PartKind::Rest {
        out.push(Planned::New { kind, from: None, to: None, records: 1 });
        return;
    }
    let ids = ids(kind, from, to, document);
    let count = ids.len().div_ceil(sizes.most).max(1);
    let chunks: Vec<&[Uuid]> = ids.chunks(ids.len().div_ceil(count).max(1)).collect();
    for (index, chunk) in chunks.iter().enumerate() {
        let from = if index == 0 { from } else { chunk.first().copied() };
        let to = chunks.get(index + 1).and_then(|next| next.first().copied()).or(to);
        out.push(Planned::New { kind, from, to, records: chunk.len() });
    }
}

/// The records of a kind between two identifiers, as a document of its own.
pub fn cut(document: &Document, kind: PartKind, from: Option<Uuid>, to: Option<Uuid>) -> Document {
    let mut out = Document::default();
    match kind {
        PartKind::Schools => out.schools = document.schools.between(from, to).map(own).collect(),
        PartKind::Partners => out.partners = document.partners.between(from, to).map(own).collect(),
        PartKind::Events => out.events = document.events.between(from, to).map(own).collect(),
        PartKind::Recommendations => {
            out.recommendations = document.recommendations.between(from, to).map(own).collect();
        }
        PartKind::Deleted => out.deleted = document.deleted.between(from, to).map(own).collect(),
        PartKind::Rest => {
            out.owner = document.owner;
            out.distinct = document.distinct.clone();
            out.seen = document.seen.clone();
            out.settings = document.settings.clone();
            out.extra = document.extra.clone();
        }
    }
    out
}

/// Puts what a part holds into a document.
pub fn join(document: &mut Document, kind: PartKind, part: Document) {
    match kind {
        PartKind::Schools => document.schools.extend(part.schools),
        PartKind::Partners => document.partners.extend(part.partners),
        PartKind::Events => document.events.extend(part.events),
        PartKind::Recommendations => document.recommendations.extend(part.recommendations),
        PartKind::Deleted => document.deleted.extend(part.deleted),
        PartKind::Rest => {
            document.owner = part.owner;
            document.distinct = part.distinct;
            document.seen = part.seen;
            document.settings = part.settings;
            document.extra = part.extra;
        }
    }
}

/// Whether a range of a kind is the same in two documents.
fn same(kind: PartKind, from: Option<Uuid>, to: Option<Uuid>, a: &Document, b: &Document) -> bool {
    match kind {
        PartKind::Schools => same_records(&a.schools, &b.schools, from, to),
        PartKind::Partners => same_records(&a.partners, &b.partners, from, to),
        PartKind::Events => same_records(&a.events, &b.events, from, to),
        PartKind::Recommendations => same_records(&a.recommendations, &b.recommendations, from, to),
        PartKind::Deleted => same_records(&a.deleted, &b.deleted, from, to),
        PartKind::Rest => {
            a.owner == b.owner
                && a.distinct == b.distinct
                && a.seen == b.seen
                && a.settings == b.settings
                && a.extra == b.extra
        }
    }
}

/// Records that nobody wrote are shared between the documents, so that most are compared by their place alone.
fn same_records<R: PartialEq>(a: &Table<R>, b: &Table<R>, from: Option<Uuid>, to: Option<Uuid>) -> bool {
    let mut b = b.between(from, to);
    let all = a.between(from, to).all(|(id, record)| {
        b.next().is_some_and(|(other_id, other)| id == other_id && (Arc::ptr_eq(record, other) || record == other))
    });
    all && b.next().is_none()
}

fn ids(kind: PartKind, from: Option<Uuid>, to: Option<Uuid>, document: &Document) -> Vec<Uuid> {
    match kind {
        PartKind::Schools => document.schools.between(from, to).map(|(id, _)| *id).collect(),
        PartKind::Partners => document.partners.between(from, to).map(|(id, _)| *id).collect(),
        PartKind::Events => document.events.between(from, to).map(|(id, _)| *id).collect(),
        PartKind::Recommendations => document.recommendations.between(from, to).map(|(id, _)| *id).collect(),
        PartKind::Deleted => document.deleted.between(from, to).map(|(id, _)| *id).collect(),
        PartKind::Rest => Vec::new(),
    }
}

fn own<K: Clone, V: Clone>((key, value): (&K, &V)) -> (K, V) {
    (key.clone(), value.clone())
}
