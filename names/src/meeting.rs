//! From keys to pairs: everyone under one key with everyone else there, where their places or days let them.

use super::keys::{Key, Shared};
use super::lexemes::Lexemes;
use super::order::{sort_short, sort_spread};
use super::register::{Entry, What};

/// The bit of a record behind another one that says they have first letters in common: the rest is twice its place.
const LETTERS: u32 = 1;

/// The bit of a key of an event that says it stands for more than a day: two events that have a day meet under the key of the day,
/// or not at all.
pub const VAGUE: u64 = 1;

/// A record behind another one that it is to be judged with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other {
    /// Its number.
    pub at: u32,
    /// They share an abbreviation that one is written with and the other spells: judged whatever else is said of the two.
    pub(crate) by_letters: bool,
}

/// A key of a record, and what is shared by it.
type Member = (Key, u32, Shared);

/// Under a key with more records than this, only those of one place or day are paired, and those of none with all.
const CROWD: usize = 24;

/// In how many shares the keys are kept: each is sorted by itself, so that no step takes long.
const SHARES: usize = 1 << SHARE_BITS;

/// How many first bits of a key tell its share.
const SHARE_BITS: u32 = 8;

/// The keys of all records on their way to pairs.
#[derive(Debug)]
pub(super) struct Blocks {
    shares: Vec<Vec<(Key, u32, Shared)>>,
    /// How many shares are paired.
    done: usize,
    /// To each record those behind it that it is to be judged with.
    pairs: Vec<Vec<u32>>,
}

impl Default for Blocks {
    fn default() -> Self {
        Self { shares: vec![Vec::new(); SHARES], done: 0, pairs: Vec::new() }
    }
}

impl Blocks {
    /// Takes a key of a record.
    pub fn take(&mut self, key: Key, at: u32, shared: Shared) {
        // The first bits of a key tell its share; the last one means something of its own.
        let share = (key >> (u64::BITS - SHARE_BITS)) as usize;
        if let Some(share) = self.shares.get_mut(share) {
            share.push((key, at, shared));
        }
    }

    /// Pairs the next share: to each record those behind it that share a key, some of them twice. Gives how many
    /// keys and pairs that were.
    pub fn pair(&mut self, entries: &[Entry], lexemes: &Lexemes) -> usize {
        self.pairs.resize(entries.len(), Vec::new());
        let mut keys = self.shares.get_mut(self.done).map(std::mem::take).unwrap_or_default();
        self.done += 1;
        // The first bits told the share.
        sort_spread(&mut keys, |(key, ..), bits| (*key << SHARE_BITS >> (u64::BITS - bits)) as usize);
        keys.dedup();
        let pairs = self.pairs.as_mut_slice();
        let mut pairing = Pairing { entries, lexemes, pairs, made: keys.len(), crowd: false };
        for block in keys.chunk_by(|(one, ..), (other, ..)| one == other) {
            let vague = block.first().is_some_and(|(key, ..)| *key & VAGUE != 0);
            pairing.crowd = block.len() > CROWD;
            if !pairing.crowd {
                pairing.all(block, vague);
            } else {
                pairing.by_group(block, vague);
            }
        }
        pairing.made
    }

    /// The records behind one that it is to be judged with, each once.
    pub fn behind(&mut self, at: u32) -> Vec<Other> {
        let mut others = self.pairs.get_mut(at as usize).map(std::mem::take).unwrap_or_default();
        sort_short(&mut others);
        // Twice, by first letters and by something else, is once.
        others.dedup_by(|next, last| (*next >> 1 == *last >> 1).then(|| *last |= *next & LETTERS).is_some());
        others.into_iter().map(|other| Other { at: other >> 1, by_letters: other & LETTERS != 0 }).collect()
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
        sort_short(&mut grouped);
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
        matches!(self.entries.get(at as usize), Some(Entry { what: What::Event(Some(_)), .. }))
    }
}
