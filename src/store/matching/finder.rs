//! Finds doubles in slices, so that a page can show how far it is, and stop.

mod agree;
mod guesses;
mod learn;
mod pairs;
#[cfg(test)]
mod tests;

use super::blocks::{Acronyms, Shared, keys_of};
use super::candidate::{Candidate, EventTraits, Known};
use super::events;
use super::hash::Table;
use super::lexemes::Lexemes;
use super::lexicon::Lexicon;
use super::normal::{Name, asides, read};
use super::pair::{Subject, Verdict, are_surely_two, judge};
use super::places::Places;
use crate::model::document::Pair;
use crate::model::double::Reason;
use crate::model::id::Uuid;
use crate::model::record::List;
use learn::{Atlas, Everyday};
use pairs::{Blocks, LETTERS, groups_of};
use std::collections::{BTreeMap, BTreeSet};

/// Two records that may be of the same thing, each by the identifier of its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Double {
    /// The smaller identifier.
    pub a: Uuid,
    /// The greater one.
    pub b: Uuid,
    /// So alike that a person only nods. Never so for events.
    pub sure: bool,
    /// Why.
    pub reason: Reason,
}

/// How far a search is, in steps of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Work done.
    pub done: usize,
    /// Work in all, as far as it is known.
    pub total: usize,
    /// Whether nothing is left to do.
    pub finished: bool,
}

/// How many keys or pairs are as much work as reading a name.
const WORTH: usize = 16;

/// How many pairs of events wait at most for their partners to be found doubles.
const MOST_WAITING: usize = 20_000;

/// A record while it is being compared.
#[derive(Debug)]
struct Entry {
    class: Uuid,
    list: List,
    subject: Subject,
    event: Option<EventTraits>,
    /// The numbers of its places, or of its day, once all names are read.
    groups: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Reading,
    Learning,
    Keying,
    Pairing,
    Judging,
    Agreeing,
    Finished,
}

/// A search for doubles. Drop it to cancel.
pub struct Finder {
    waiting: std::vec::IntoIter<Candidate>,
    known: Known,
    distinct: BTreeSet<Pair>,
    lexicon: Lexicon,
    entries: Vec<Entry>,
    everyday: Option<Everyday>,
    atlas: Option<Atlas>,
    acronyms: Acronyms,
    lexemes: Lexemes,
    /// The places and days by which records are grouped, by number.
    groups: Table<String, u32>,
    blocks: Blocks,
    /// To each record those behind it that it is to be judged with.
    pairs: Vec<Vec<u32>>,
    found: BTreeMap<Pair, Found>,
    /// Pairs of events that are doubles if their partners are.
    waiting_for_partners: Vec<(Pair, Found)>,
    agreement: agree::Agreement,
    phase: Phase,
    at: usize,
    done: usize,
}

#[derive(Clone, Copy, Debug)]
struct Found {
    verdict: Verdict,
    entries: (u32, u32),
}

/// A search among these records, knowing what people have settled.
pub fn doubles(records: impl Iterator<Item = Candidate>, already: Known) -> Finder {
    let waiting: Vec<Candidate> = records.collect();
    Finder {
        waiting: waiting.into_iter(),
        distinct: already.distinct_classes(),
        known: already,
        lexicon: Lexicon::new(),
        entries: Vec::new(),
        everyday: None,
        atlas: None,
        acronyms: Acronyms::default(),
        lexemes: Lexemes::default(),
        groups: Table::default(),
        blocks: Blocks::default(),
        pairs: Vec::new(),
        found: BTreeMap::new(),
        waiting_for_partners: Vec::new(),
        agreement: agree::Agreement::default(),
        phase: Phase::Reading,
        at: 0,
        done: 0,
    }
}

impl Finder {
    /// Does some work: reads or compares about so many records, at least one.
    pub fn step(&mut self, budget: usize) -> Progress {
        let mut left = budget.max(1);
        while left > 0 && self.phase != Phase::Finished {
            let used = self.work(left);
            self.done += used;
            // Each of the last steps looks at all pairs: the page may rest behind it.
            left = if self.phase == Phase::Agreeing { 0 } else { left.saturating_sub(used.max(1)) };
        }
        let ahead = match self.phase {
            Phase::Reading => self.waiting.len() * 5 + self.entries.len() * 4,
            Phase::Learning => self.entries.len() * 4 - self.at,
            Phase::Keying => self.entries.len() * 3 - self.at,
            Phase::Pairing => self.entries.len() + self.entries.len() * self.blocks.left() / 100,
            Phase::Judging => self.entries.len() - self.at,
            Phase::Agreeing => 1,
            Phase::Finished => 0,
        };
        Progress { done: self.done, total: self.done + ahead, finished: self.phase == Phase::Finished }
    }

    /// Works to the end.
    pub fn run(mut self) -> Vec<Double> {
        while !self.step(usize::MAX).finished {}
        self.found()
    }

    /// What was found, whole once the search is finished: sure ones first, then by reason and identifiers.
    pub fn found(&self) -> Vec<Double> {
        let mut doubles: Vec<Double> = self
            .found
            .iter()
            .map(|(pair, found)| {
                let (a, b) = pair.both();
                Double { a, b, sure: found.verdict.sure, reason: found.verdict.reason }
            })
            .collect();
        doubles.sort_by_key(|double| (!double.sure, double.reason, double.a, double.b));
        doubles
    }

    fn work(&mut self, budget: usize) -> usize {
        match self.phase {
            Phase::Reading => self.read(budget),
            Phase::Learning => self.learn(budget),
            Phase::Keying => self.key(budget),
            Phase::Pairing => self.pair(budget),
            Phase::Judging => self.judge(budget),
            Phase::Agreeing => self.agree(),
            Phase::Finished => 0,
        }
    }

    fn read(&mut self, budget: usize) -> usize {
        let mut used = 0;
        for candidate in self.waiting.by_ref().take(budget) {
            used += 1;
            let mut names: Vec<Name> = Vec::new();
            let mut beside: Vec<Name> = Vec::new();
            for name in &candidate.names {
                let whole = read(name, &self.lexicon);
                let says = !whole.words.is_empty() || !whole.numbers.is_empty();
                if says && !names.contains(&whole) {
                    beside.extend(asides(name, &whole, &self.lexicon));
                    names.push(whole);
                }
            }
            let said = names.len();
            for aside in beside {
                if !names.contains(&aside) {
                    names.push(aside);
                }
            }
            let field = candidate.place.as_deref().map(Places::read).unwrap_or_default();
            let places = names.iter().fold(field, |all, name| all.with(&name.places));
            let event = candidate.event.as_ref().map(|event| events::by_class(event, &self.known));
            names.iter_mut().for_each(|name| name.begin_at(&places));
            let subject = Subject { names, said, inn: candidate.read_inn(), kind: candidate.kind, places };
            let class = self.known.class_of(candidate.id);
            self.entries.push(Entry { class, list: candidate.list, subject, event, groups: Vec::new() });
        }
        if self.waiting.len() == 0 {
            self.phase = Phase::Learning;
        }
        used
    }

    fn learn(&mut self, budget: usize) -> usize {
        // Two steps of their own: each looks at all names.
        let Some(everyday) = &self.everyday else {
            self.everyday = Some(Everyday::of(&self.entries));
            return 1;
        };
        let Some(atlas) = &self.atlas else {
            self.atlas = Some(Atlas::of(&self.entries));
            return 1;
        };
        let end = self.entries.len().min(self.at.saturating_add(budget));
        for entry in self.entries.get_mut(self.at..end).unwrap_or_default() {
            learn::teach(entry, atlas, everyday, &mut self.acronyms);
            entry.subject.names.iter_mut().for_each(|name| name.count_words(&mut self.lexemes));
            let groups = groups_of(&entry.subject, entry.event.as_ref()).into_iter().map(|group| {
                let next = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
                *self.groups.entry(group).or_insert(next)
            });
            entry.groups = groups.collect();
        }
        let used = end - self.at;
        self.at = end;
        if end == self.entries.len() {
            (self.atlas, self.everyday) = (None, None);
            self.phase = Phase::Keying;
            self.at = 0;
        }
        used
    }

    fn key(&mut self, budget: usize) -> usize {
        let end = self.entries.len().min(self.at.saturating_add(budget));
        let mut keys = Vec::new();
        for (at, entry) in self.entries.iter().enumerate().take(end).skip(self.at) {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            match &entry.event {
                Some(event) => {
                    let keys = events::keys_of(event, &entry.subject.names);
                    keys.into_iter().for_each(|key| self.blocks.take(key, at, Shared::Thing));
                }
                None => {
                    keys_of(&entry.subject, &self.acronyms, &self.lexemes, &mut keys);
                    keys.iter().for_each(|(key, shared)| self.blocks.take(*key, at, *shared));
                }
            }
        }
        let used = end - self.at;
        self.at = end;
        if end == self.entries.len() {
            self.phase = Phase::Pairing;
        }
        used
    }

    fn pair(&mut self, budget: usize) -> usize {
        self.pairs.resize(self.entries.len(), Vec::new());
        let mut used = 0;
        while used < budget {
            used += 1 + self.blocks.pair(&self.entries, &self.lexemes, &mut self.pairs) / WORTH;
            if self.blocks.left() == 0 {
                self.phase = Phase::Judging;
                self.at = 0;
                break;
            }
        }
        used
    }

    fn judge(&mut self, budget: usize) -> usize {
        let mut used = 0;
        while used < budget {
            let Some(others) = self.pairs.get_mut(self.at).map(std::mem::take) else { break };
            let at = u32::try_from(self.at).unwrap_or(u32::MAX);
            self.at += 1;
            used += 1 + others.len();
            self.judge_with(at, others);
        }
        if self.at >= self.pairs.len() {
            self.drop_guesses();
            self.phase = Phase::Agreeing;
        }
        used
    }

    fn agree(&mut self) -> usize {
        if self.agreement.step(&self.entries, &self.distinct, &mut self.found) {
            self.join_by_partners();
            self.phase = Phase::Finished;
        }
        1
    }

    /// Judges a record with those behind it.
    fn judge_with(&mut self, a: u32, mut others: Vec<u32>) {
        others.sort_unstable();
        // Twice, by first letters and by something else, is once.
        others.dedup_by(|next, last| (*next >> 1 == *last >> 1).then(|| *last |= *next & LETTERS).is_some());
        for other in others {
            let (b, by_letters) = (other >> 1, other & LETTERS != 0);
            let at = |index: u32| self.entries.get(index as usize);
            let (Some(one), Some(other)) = (at(a), at(b)) else { continue };
            let Some(pair) = Pair::new(one.class, other.class) else { continue };
            if one.list != other.list || self.distinct.contains(&pair) {
                continue;
            }
            let verdict = match (&one.event, &other.event) {
                (Some(x), Some(y)) => events::judge(x, y, &one.subject.names, &other.subject.names),
                (None, None) if !by_letters && are_surely_two(&one.subject, &other.subject, &self.lexemes) => None,
                (None, None) => judge(&one.subject, &other.subject).map(|verdict| (verdict, false)),
                _ => None,
            };
            let Some((verdict, waits)) = verdict else { continue };
            let found = Found { verdict, entries: (a, b) };
            if waits {
                if self.waiting_for_partners.len() < MOST_WAITING {
                    self.waiting_for_partners.push((pair, found));
                }
                continue;
            }
            let stronger = |old: &Found| (!verdict.sure, verdict.reason) < (!old.verdict.sure, old.verdict.reason);
            if self.found.get(&pair).is_none_or(stronger) {
                self.found.insert(pair, found);
            }
        }
    }
}
