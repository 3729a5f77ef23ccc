//! Finds doubles in slices, so that a page can show how far it is, and stop.

mod partners;
#[cfg(test)]
mod tests;

use super::candidate::{Candidate, EventTraits, Kind, Known};
use super::events;
use crate::model::codes::PartnerKind;
use crate::model::double::Reason;
use crate::model::id::Uuid;
use crate::model::record::List;
use krug_names::{Agreement, Found, Other, Register, What, drop_guesses, in_order};
use partners::EventsFound;

/// Two records that may be of the same thing, each by the identifier of its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// A record while it is being compared, besides its names.
struct Entry {
    /// The place of its class among all.
    class: u32,
    list: List,
    kind: Option<Kind>,
    event: Option<EventTraits>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Reading,
    Words,
    Places,
    Learning,
    Keying,
    Pairing,
    Judging,
    Guesses,
    Agreeing,
    Finished,
}

/// A search for doubles. Drop it to cancel.
pub struct Finder {
    waiting: std::vec::IntoIter<Candidate>,
    known: Known,
    /// The identifiers of all classes, in order.
    classes: Vec<Uuid>,
    /// The classes that people told apart, by their places, in order.
    distinct: Vec<(u32, u32)>,
    entries: Vec<Entry>,
    register: Register,
    /// Organisations.
    found: Vec<Found>,
    events: EventsFound,
    agreement: Agreement,
    phase: Phase,
    at: usize,
    done: usize,
}

/// A search among these records, knowing what people have settled.
pub fn doubles(records: impl Iterator<Item = Candidate>, already: Known) -> Finder {
    let waiting: Vec<Candidate> = records.collect();
    let mut classes: Vec<Uuid> = waiting.iter().map(|candidate| already.class_of(candidate.id)).collect();
    classes.sort_unstable();
    classes.dedup();
    let distinct = already.distinct_classes().into_iter().filter_map(|pair| {
        let (a, b) = pair.both();
        Some((place_of(&classes, a)?, place_of(&classes, b)?))
    });
    Finder {
        distinct: distinct.collect(),
        waiting: waiting.into_iter(),
        known: already,
        classes,
        entries: Vec::new(),
        register: Register::default(),
        found: Vec::new(),
        events: EventsFound::default(),
        agreement: Agreement::default(),
        phase: Phase::Reading,
        at: 0,
        done: 0,
    }
}

/// The place of a class among all.
fn place_of(classes: &[Uuid], class: Uuid) -> Option<u32> {
    u32::try_from(classes.binary_search(&class).ok()?).ok()
}

impl Finder {
    /// Does some work: reads or compares about so many records, at least one.
    pub fn step(&mut self, budget: usize) -> Progress {
        let mut left = budget.max(1);
        while left > 0 && self.phase != Phase::Finished {
            let used = self.work(left);
            self.done += used;
            // Some steps look at everything: the page may rest behind them.
            let long = matches!(self.phase, Phase::Words | Phase::Places | Phase::Guesses | Phase::Agreeing);
            left = if long { 0 } else { left.saturating_sub(used.max(1)) };
        }
        self.progress()
    }

    /// Whether all names are read and all keys laid together, so that only pairs are left to be judged.
    pub fn is_prepared(&self) -> bool {
        matches!(self.phase, Phase::Judging | Phase::Guesses | Phase::Agreeing | Phase::Finished)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let all = self.entries.len();
        let ahead = match self.phase {
            Phase::Reading => self.waiting.len() * 5 + all * 4,
            Phase::Words | Phase::Places => all * 4,
            Phase::Learning => all * 4 - self.at,
            Phase::Keying => all * 3 - self.at,
            Phase::Pairing => all + all * self.register.unpaired() / 100,
            Phase::Judging => all - self.at,
            Phase::Guesses | Phase::Agreeing => 1,
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
        let organisations =
            self.found.iter().map(|found| (found.classes, found.verdict.sure, said(found.verdict.reason)));
        let events = self.events.found().map(|(classes, reason)| (classes, false, reason));
        let class = |place: u32| self.classes.get(place as usize).copied();
        let double = |((a, b), sure, reason)| Some(Double { a: class(a)?, b: class(b)?, sure, reason });
        let mut doubles: Vec<Double> = organisations.chain(events).filter_map(double).collect();
        doubles.sort_by_key(|double| (!double.sure, double.reason, double.a, double.b));
        doubles
    }

    fn work(&mut self, budget: usize) -> usize {
        let all = self.entries.len();
        match self.phase {
            Phase::Reading => return self.read(budget),
            Phase::Words => {
                self.register.learn_words();
                self.phase = Phase::Places;
            }
            Phase::Places => {
                self.register.learn_places();
                self.phase = Phase::Learning;
            }
            Phase::Learning => return self.each(budget, Phase::Keying, all, |own, at| own.register.teach(at as usize)),
            Phase::Keying => return self.each(budget, Phase::Pairing, all, Self::key),
            Phase::Pairing => return self.pair(budget),
            Phase::Judging => return self.judge(budget),
            Phase::Guesses => {
                in_order(&mut self.found);
                drop_guesses(&self.register, &mut self.found);
                self.phase = Phase::Agreeing;
            }
            Phase::Agreeing => {
                if self.agreement.step(&self.register, &self.distinct, &mut self.found) {
                    self.join_by_partners();
                    self.phase = Phase::Finished;
                }
            }
            Phase::Finished => return 0,
        }
        1
    }

    /// Does something with each record, about so many of them; behind the last one comes another phase.
    fn each(&mut self, budget: usize, next: Phase, all: usize, work: impl Fn(&mut Self, u32)) -> usize {
        let end = all.min(self.at.saturating_add(budget));
        for at in self.at..end {
            work(self, u32::try_from(at).unwrap_or(u32::MAX));
        }
        let used = end - self.at;
        self.at = end;
        if end == all {
            (self.phase, self.at) = (next, 0);
        }
        used
    }

    fn read(&mut self, budget: usize) -> usize {
        let mut used = 0;
        for candidate in self.waiting.by_ref().take(budget) {
            used += 1;
            let inn = candidate.read_inn();
            let Candidate { id, list, names, kind, place, event, .. } = candidate;
            let event = event.map(|event| events::by_class(event, &self.known));
            let what = event.as_ref().map_or(What::Organisation, |event| What::Event(events::day_of(event.date)));
            self.register.read(&names, place.as_deref(), inn, what);
            let class = place_of(&self.classes, self.known.class_of(id)).unwrap_or(u32::MAX);
            self.entries.push(Entry { class, list, kind, event });
        }
        if self.waiting.len() == 0 {
            self.phase = Phase::Words;
        }
        used
    }

    fn key(&mut self, at: u32) {
        match self.entries.get(at as usize).and_then(|entry| entry.event.as_ref()) {
            Some(event) => {
                let keys = events::keys_of(event, self.register.stems(at));
                self.register.key_by(at, &keys);
            }
            None => self.register.key(at),
        }
    }

    fn pair(&mut self, budget: usize) -> usize {
        let mut used = 0;
        while used < budget {
            used += 1 + self.register.pair() / WORTH;
            if self.register.unpaired() == 0 {
                self.phase = Phase::Judging;
                break;
            }
        }
        used
    }

    fn judge(&mut self, budget: usize) -> usize {
        let mut used = 0;
        while used < budget && self.at < self.entries.len() {
            let at = u32::try_from(self.at).unwrap_or(u32::MAX);
            self.at += 1;
            let others = self.register.behind(at);
            used += 1 + others.len();
            others.into_iter().for_each(|other| self.judge_two(at, other));
        }
        if self.at >= self.entries.len() {
            self.phase = Phase::Guesses;
        }
        used
    }

    /// Judges a record with one behind it.
    fn judge_two(&mut self, a: u32, other: Other) {
        let b = other.at;
        let at = |index: u32| self.entries.get(index as usize);
        let (Some(one), Some(two)) = (at(a), at(b)) else { return };
        let classes = (one.class.min(two.class), one.class.max(two.class));
        if one.list != two.list || classes.0 == classes.1 || self.distinct.binary_search(&classes).is_ok() {
            return;
        }
        match (&one.event, &two.event) {
            (Some(x), Some(y)) => {
                if let Some((reason, waits)) = events::judge(x, y, || self.register.shared_words(a, b)) {
                    self.events.take(classes, reason, (a, b), waits);
                }
            }
            (None, None) => {
                let Some(mut verdict) = self.register.judge(a, other) else { return };
                if one.kind.zip(two.kind).is_some_and(|(a, b)| !agree(a, b)) {
                    use krug_names::Reason::{Incomplete, Part, SameInn, SameInnElsewhere, Typo};
                    match verdict.reason {
                        SameInn | SameInnElsewhere => {}
                        Typo | Part | Incomplete => return,
                        _ => verdict.sure = false,
                    }
                }
                self.found.push(Found { classes, records: (a, b), verdict });
            }
            _ => {}
        }
    }
}

/// Whether two codes can be of one organisation. What is «other», or unknown, can be anything.
fn agree(a: Kind, b: Kind) -> bool {
    match (a, b) {
        (Kind::Partner(PartnerKind::Other), _) | (_, Kind::Partner(PartnerKind::Other)) => true,
        (Kind::Partner(a), Kind::Partner(b)) => a == b || a.group() == b.group(),
        (Kind::School(a), Kind::School(b)) => a == b,
        (Kind::Partner(_), Kind::School(_)) | (Kind::School(_), Kind::Partner(_)) => true,
    }
}

/// The reason in the words of the model.
fn said(reason: krug_names::Reason) -> Reason {
    match reason {
        krug_names::Reason::SameInn => Reason::SameInn,
        krug_names::Reason::SameInnElsewhere => Reason::SameInnElsewhere,
        krug_names::Reason::SameName => Reason::SameName,
        krug_names::Reason::LegalForm => Reason::LegalForm,
        krug_names::Reason::WordOrder => Reason::WordOrder,
        krug_names::Reason::Abbreviation => Reason::Abbreviation,
        krug_names::Reason::Typo => Reason::Typo,
        krug_names::Reason::Incomplete => Reason::Incomplete,
        krug_names::Reason::Part => Reason::Part,
    }
}
