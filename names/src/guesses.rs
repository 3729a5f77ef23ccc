//! What can only be told when all pairs are judged: which of them were guesses.

use super::agree::Found;
use super::hash::Table;
use super::reason::Reason;
use super::register::Register;
use std::collections::BTreeSet;

/// The places that a record without one may be of.
enum Choice<'a> {
    One(&'a str),
    Many,
}

/// How many others are asked about one record.
const MOST: usize = 24;

/// «ООО «Сатурн»» may be the café «Сатурн» or the garment factory «Сатурн»: where both are there, it is neither.
fn drop_parts(register: &Register, found: &mut Vec<Found>) {
    let is_part = |found: &Found| found.verdict.reason == Reason::Part && !found.verdict.sure;
    let mut parts: Table<u32, Vec<u32>> = Table::default();
    for found in found.iter().filter(|found| is_part(found)) {
        let (a, b) = found.records;
        for (one, other) in [(a, b), (b, a)] {
            if register.says_less(one, other) {
                parts.entry(one).or_default().push(other);
            }
        }
    }
    let vague: BTreeSet<u32> = parts
        .iter()
        .filter(|(_, others)| {
            let others = others.get(..others.len().min(MOST)).unwrap_or_default();
            others
                .iter()
                .enumerate()
                .any(|(at, one)| others.iter().skip(at + 1).any(|other| register.are_of_two_sorts(*one, *other)))
        })
        .map(|(one, _)| *one)
        .collect();
    found.retain(|found| {
        let (a, b) = found.records;
        let guess = |one: u32, other: u32| vague.contains(&one) && register.says_less(one, other);
        !(is_part(found) && (guess(a, b) || guess(b, a)))
    });
}

/// «Гимназия № 1» that says no place may be the one of Kirishi or the one of Tikhvin: where there is more than one
/// place to choose from, it is neither.
pub fn drop_guesses(register: &Register, found: &mut Vec<Found>) {
    drop_parts(register, found);
    let is_guess = |found: &Found| found.verdict.placeless && !found.verdict.sure;
    let mut choices: Table<u32, Choice<'_>> = Table::default();
    for found in found.iter().filter(|found| is_guess(found)) {
        let (a, b) = found.records;
        for (one, other) in [(a, b), (b, a)] {
            if register.place(one).is_none()
                && let Some(place) = register.place(other)
            {
                let choice = choices.entry(one).or_insert(Choice::One(place));
                if matches!(choice, Choice::One(known) if *known != place) {
                    *choice = Choice::Many;
                }
            }
        }
    }
    let vague = |at: u32| matches!(choices.get(&at), Some(Choice::Many));
    let known = |at: u32| register.place(at).is_some();
    found.retain(|found| {
        let (a, b) = found.records;
        !(is_guess(found) && (vague(a) && known(b) || vague(b) && known(a)))
    });
}
