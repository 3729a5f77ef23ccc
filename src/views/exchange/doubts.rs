//! What of a plan should be looked at, by record.

use crate::model::id::Uuid;
use crate::state::exchange::Pending;
use crate::words::{Phrase, exchange as words};
use std::collections::BTreeMap;

/// What there is to say of each record.
pub type Doubts = BTreeMap<Uuid, Vec<Phrase>>;

/// What should be looked at.
pub fn doubts_of(pending: &Pending) -> Doubts {
    let plan = &pending.plan;
    let mut all = Doubts::new();
    let mut say = |id: Uuid, phrase: Phrase| {
        let phrases = all.entry(id).or_default();
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    };
    let unticked = plan.unticked(&pending.incoming);
    plan.ahead.iter().for_each(|(_, id)| say(*id, words::DOUBT_AHEAD));
    plan.dangling
        .iter()
        .filter(|reference| !unticked.contains(reference))
        .for_each(|(id, _)| say(*id, words::DOUBT_DANGLING));
    unticked.iter().for_each(|(id, _)| say(*id, words::DOUBT_UNTICKED));
    plan.wrong_inn.iter().for_each(|(_, id)| say(*id, words::DOUBT_INN));
    plan.unsound.iter().for_each(|(_, id)| say(*id, words::DOUBT_UNSOUND));
    plan.outlived.iter().for_each(|(_, id)| say(*id, words::DOUBT_OUTLIVED));
    all
}
