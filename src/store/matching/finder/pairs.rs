//! From keys to pairs: everyone under one key with everyone else there, where their places or days let them.

use super::{Entry, place_of};
use crate::model::date::EventDate;
use crate::store::matching::blocks::Key;
use crate::store::matching::events::is_vague;
use std::collections::BTreeMap;

/// Under a key with more records than this, only those of one place or day are paired, and those of none with all.
const CROWD: usize = 24;

/// In how many shares the keys are kept: each is sorted by itself, so that no step takes long.
const SHARES: usize = 256;

/// The keys of all records on their way to pairs.
#[derive(Debug)]
pub(super) struct Blocks {
    shares: Vec<Vec<(Key, u32)>>,
    /// How many shares are paired.
    done: usize,
}

impl Default for Blocks {
    fn default() -> Self {
        Self { shares: vec![Vec::new(); SHARES], done: 0 }
    }
}

impl Blocks {
    /// Takes a key of a record.
    pub fn take(&mut self, key: Key, at: u32) {
        // The first bits of a key tell its share; the last one means something of its own.
        let share = (key >> 56) as usize % SHARES;
        if let Some(share) = self.shares.get_mut(share) {
            share.push((key, at));
        }
    }

    /// Pairs the next share: to each record those behind it that share a key, some of them twice. Gives how many
    /// keys and pairs that were.
    pub fn pair(&mut self, entries: &[Entry], pairs: &mut [Vec<u32>]) -> usize {
        let mut keys = self.shares.get_mut(self.done).map(std::mem::take).unwrap_or_default();
        self.done += 1;
        keys.sort_unstable();
        let mut pairing = Pairing { entries, pairs, made: keys.len() };
        for block in keys.chunk_by(|(one, _), (other, _)| one == other) {
            let members: Vec<u32> = block.iter().map(|(_, at)| *at).collect();
            let vague = block.first().is_some_and(|(key, _)| is_vague(*key));
            if members.len() <= CROWD {
                pairing.all(&members, vague);
            } else {
                pairing.by_group(&members, vague);
            }
        }
        pairing.made
    }

    /// How many of the shares are left, in hundredths of all, rounded up.
    pub fn left(&self) -> usize {
        (SHARES.saturating_sub(self.done) * 100).div_ceil(SHARES)
    }
}

struct Pairing<'a> {
    entries: &'a [Entry],
    pairs: &'a mut [Vec<u32>],
    made: usize,
}

impl Pairing<'_> {
    fn all(&mut self, members: &[u32], vague: bool) {
        for (at, one) in members.iter().enumerate() {
            members.iter().skip(at + 1).for_each(|other| self.pair(*one, *other, vague));
        }
    }

    fn by_group(&mut self, members: &[u32], vague: bool) {
        let mut grouped: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let mut of_none: Vec<u32> = Vec::new();
        for member in members {
            let Some(entry) = self.entries.get(*member as usize) else { continue };
            let groups = groups_of(entry);
            if groups.is_empty() {
                of_none.push(*member);
            }
            groups.into_iter().for_each(|group| grouped.entry(group).or_default().push(*member));
        }
        for group in grouped.values() {
            self.all(group, vague);
            for one in &of_none {
                group.iter().for_each(|other| self.pair(*one, *other, vague));
            }
        }
        self.all(&of_none, vague);
    }

    fn pair(&mut self, one: u32, other: u32, vague: bool) {
        // Two days meet under the key of the day, or not at all.
        if vague && self.has_day(one) && self.has_day(other) {
            return;
        }
        if let Some(behind) = self.pairs.get_mut(one.min(other) as usize) {
            behind.push(one.max(other));
            self.made += 1;
        }
    }

    fn has_day(&self, at: u32) -> bool {
        let event = self.entries.get(at as usize).and_then(|entry| entry.event.as_ref());
        event.is_some_and(|event| matches!(event.date, EventDate::Day(_)))
    }
}

/// The places of an organisation, the day of an event; nothing where it is not known.
fn groups_of(entry: &Entry) -> Vec<String> {
    if let Some(event) = &entry.event {
        return match event.date {
            EventDate::Day(day) => vec![day.to_string()],
            EventDate::Month(_) | EventDate::Year(_) => Vec::new(),
        };
    }
    let mut places: Vec<String> = entry.subject.places.near().map(str::to_owned).collect();
    if places.is_empty() {
        places.extend(place_of(&entry.subject));
    }
    places.sort_unstable();
    places.dedup();
    places
}
