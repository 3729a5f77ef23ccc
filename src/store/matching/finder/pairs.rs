//! From keys to pairs: everyone under one key with everyone else there, where their places or days let them.

use super::{Entry, place_of};
use crate::model::date::EventDate;
use crate::store::matching::blocks::Key;
use std::collections::BTreeMap;

/// Under a key with more records than this, only those of one place or day are paired, and those of none with all.
const CROWD: usize = 24;

/// The pairs that share a key, each once, in order.
pub(super) fn pairs(mut keys: Vec<(Key, u32)>, entries: &[Entry]) -> Vec<(u32, u32)> {
    keys.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for block in keys.chunk_by(|(one, _), (other, _)| one == other) {
        let members: Vec<u32> = block.iter().map(|(_, at)| *at).collect();
        if members.len() <= CROWD {
            pair_all(&members, &mut pairs);
        } else {
            pair_by_group(&members, entries, &mut pairs);
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn pair_all(members: &[u32], pairs: &mut Vec<(u32, u32)>) {
    for (at, one) in members.iter().enumerate() {
        pairs.extend(members.iter().skip(at + 1).map(|other| (*one, *other)));
    }
}

fn pair_by_group(members: &[u32], entries: &[Entry], pairs: &mut Vec<(u32, u32)>) {
    let mut grouped: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let mut of_none: Vec<u32> = Vec::new();
    for member in members {
        let Some(entry) = entries.get(*member as usize) else { continue };
        let groups = groups_of(entry);
        if groups.is_empty() {
            of_none.push(*member);
        }
        groups.into_iter().for_each(|group| grouped.entry(group).or_default().push(*member));
    }
    for group in grouped.values() {
        pair_all(group, pairs);
        for one in &of_none {
            pairs.extend(group.iter().map(|other| (*one.min(other), *one.max(other))));
        }
    }
    pair_all(&of_none, pairs);
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
