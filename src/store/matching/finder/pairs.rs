//! From keys to pairs: everyone under one key with everyone else there, where their places or days let them.

use super::Entry;
use super::guesses::place_of;
use crate::model::date::EventDate;
use crate::store::matching::blocks::{Key, Shared};
use crate::store::matching::candidate::EventTraits;
use crate::store::matching::events::is_vague;
use crate::store::matching::lexemes::Lexemes;
use crate::store::matching::pair::Subject;

/// The bit of a record behind another one that says they have first letters in common: the rest is twice its place.
pub(super) const LETTERS: u32 = 1;

/// A key of a record, and what is shared by it.
type Member = (Key, u32, Shared);

/// Under a key with more records than this, only those of one place or day are paired, and those of none with all.
const CROWD: usize = 24;

/// In how many shares the keys are kept: each is sorted by itself, so that no step takes long.
const SHARES: usize = 256;

/// The keys of all records on their way to pairs.
#[derive(Debug)]
pub(super) struct Blocks {
    shares: Vec<Vec<(Key, u32, Shared)>>,
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
    pub fn take(&mut self, key: Key, at: u32, shared: Shared) {
        // The first bits of a key tell its share; the last one means something of its own.
        let share = (key >> 56) as usize % SHARES;
        if let Some(share) = self.shares.get_mut(share) {
            share.push((key, at, shared));
        }
    }

    /// Pairs the next share: to each record those behind it that share a key, some of them twice. Gives how many
    /// keys and pairs that were.
    pub fn pair(&mut self, entries: &[Entry], lexemes: &Lexemes, pairs: &mut [Vec<u32>]) -> usize {
        let mut keys = self.shares.get_mut(self.done).map(std::mem::take).unwrap_or_default();
        self.done += 1;
        keys.sort_unstable();
        let mut pairing = Pairing { entries, lexemes, pairs, made: keys.len(), crowd: false };
        for block in keys.chunk_by(|(one, ..), (other, ..)| one == other) {
            let vague = block.first().is_some_and(|(key, ..)| is_vague(*key));
            pairing.crowd = block.len() > CROWD;
            if !pairing.crowd {
                pairing.all(block, vague);
            } else {
                pairing.by_group(block, vague);
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
    lexemes: &'a Lexemes,
    pairs: &'a mut [Vec<u32>],
    made: usize,
    /// Whether there are more records under the key than are paired each with each.
    crowd: bool,
}

impl Pairing<'_> {
    fn all(&mut self, members: &[Member], vague: bool) {
        for (at, one) in members.iter().enumerate() {
            members.iter().skip(at + 1).for_each(|other| self.pair(one, other, vague));
        }
    }

    fn by_group(&mut self, members: &[Member], vague: bool) {
        let mut grouped: Vec<(u32, Member)> = Vec::new();
        let mut of_none: Vec<Member> = Vec::new();
        for member in members {
            let Some(entry) = self.entries.get(member.1 as usize) else { continue };
            if entry.groups.is_empty() {
                of_none.push(*member);
            }
            grouped.extend(entry.groups.iter().map(|group| (*group, *member)));
        }
        grouped.sort_unstable();
        for group in grouped.chunk_by(|(one, _), (other, _)| one == other) {
            for (at, (_, one)) in group.iter().enumerate() {
                group.iter().skip(at + 1).for_each(|(_, other)| self.pair(one, other, vague));
                of_none.iter().for_each(|other| self.pair(one, other, vague));
            }
        }
        self.all(&of_none, vague);
    }

    fn pair(&mut self, one: &Member, other: &Member, vague: bool) {
        let ((_, one, by), (_, other, with)) = (one, other);
        let letters = match (by, with) {
            (Shared::Piece(by), Shared::Piece(with)) if !self.lexemes.may_be_piece(*by, *with) => return,
            // A crowd spells «ДДТ».
            (Shared::Spelled, Shared::Spelled) if self.crowd => return,
            (Shared::Brief, Shared::Spelled) | (Shared::Spelled, Shared::Brief) => LETTERS,
            _ => 0,
        };
        // Two days meet under the key of the day, or not at all.
        if one == other || vague && self.has_day(*one) && self.has_day(*other) {
            return;
        }
        if let Some(behind) = self.pairs.get_mut(*one.min(other) as usize) {
            behind.push(*one.max(other) << 1 | letters);
            self.made += 1;
        }
    }

    fn has_day(&self, at: u32) -> bool {
        let event = self.entries.get(at as usize).and_then(|entry| entry.event.as_ref());
        event.is_some_and(|event| matches!(event.date, EventDate::Day(_)))
    }
}

/// The places of an organisation, the day of an event; nothing where it is not known.
pub(super) fn groups_of(subject: &Subject, event: Option<&EventTraits>) -> Vec<String> {
    if let Some(event) = event {
        return match event.date {
            EventDate::Day(day) => vec![day.to_string()],
            EventDate::Month(_) | EventDate::Year(_) => Vec::new(),
        };
    }
    let mut places: Vec<String> = subject.places.near().map(str::to_owned).collect();
    if places.is_empty() {
        places.extend(place_of(subject));
    }
    places.sort_unstable();
    places.dedup();
    places
}
