//! What can only be told when all pairs are judged: which of them were guesses.

use super::agree::Found;
use super::hash::Table;
use super::register::Register;

/// The places that a record without one may be of.
enum Choice<'a> {
    One(&'a str),
    Many,
}

/// «Гимназия № 1» that says no place may be the one of Kirishi or the one of Tikhvin: where there is more than one
/// place to choose from, it is neither.
pub fn drop_guesses(register: &Register, found: &mut Vec<Found>) {
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
