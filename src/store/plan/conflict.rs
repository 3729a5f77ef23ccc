//! Conflicts (law 4): a field that two sides wrote without knowing of each other's value.
//!
//! With `seen` on both sides: each one's stamp is later than what the other side has seen of its device. Without it: both
//! have a stamp of their own for the field. The winner of law 3 is preselected. A conflict that was shown and applied is
//! remembered in the settings by the latest stamp that took part ([`settled_key`]), so that the same file, imported
//! again, is not in conflict again (law 1): a file without `seen` gives no other way to know. A file that was taken whole is
//! known by its mark, and says nothing new at all.

use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::record::{Cell, Cells};
use crate::model::stamp::Stamp;
use crate::model::value::{Members, Value};
use crate::store::merge::winner;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the settings are called that remember the conflicts that were shown and applied: by record and field the latest stamp. Each
/// import has one of its own, as in the log ([`crate::model::imports`]), so that two tabs lose nothing of each other's and taking one
/// import back leaves what the others settled; an earlier version had one for all of them, which is read for ever.
pub const SETTLED: &str = "settled";

/// A side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// What is here.
    Mine,
    /// What a file says, by its place among the plan's files.
    File(usize),
}

/// What one side says of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Whose it is.
    pub side: Side,
    /// The value; `None` = cleared.
    pub value: Option<Value>,
    /// When it was written.
    pub stamp: Stamp,
}

/// A field that several sides wrote without knowing of each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The field.
    pub field: FieldName,
    /// What each side says, mine first; at least two, no two alike.
    pub claims: Vec<Claim>,
    /// The side whose value stays if nobody chooses.
    pub winner: Side,
    /// The side that somebody chose.
    pub chosen: Option<Side>,
}

impl Conflict {
    /// What a side says; `None` where it takes no part.
    pub fn claim(&self, side: Side) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.side == side)
    }

    /// The side whose value would be taken now.
    pub fn taken(&self) -> Side {
        self.chosen.unwrap_or(self.winner)
    }

    /// The file whose value is the latest of the files'.
    pub(super) fn theirs(&self) -> Option<Side> {
        let files = self.claims.iter().filter(|claim| claim.side != Side::Mine);
        files.max_by(|a, b| rank(a).cmp(&rank(b))).map(|claim| claim.side)
    }

    /// What has to be written anew: a value chosen against the winner, or an own one kept on purpose.
    pub(super) fn written(&self) -> Option<(FieldName, Option<Value>)> {
        let side = self.chosen.filter(|side| *side == Side::Mine || *side != self.winner)?;
        self.claim(side).map(|claim| (self.field.clone(), claim.value.clone()))
    }

    /// The latest stamp that takes part.
    pub(super) fn latest(&self) -> Option<&Stamp> {
        self.claims.iter().map(|claim| &claim.stamp).max()
    }
}

fn rank(claim: &Claim) -> (&Stamp, Option<String>) {
    (&claim.stamp, claim.value.as_ref().map(Value::canonical))
}

/// A side with its record and what it had seen, where it says so.
pub(super) struct Party<'a> {
    pub side: Side,
    pub record: AnyRecord,
    pub seen: Option<&'a BTreeMap<Arc<str>, Stamp>>,
    /// Whether all that it says was here before: it is one's own, or a file that was taken whole.
    pub known: bool,
}

/// One party's cells, made once.
struct Voice<'a> {
    party: &'a Party<'a>,
    cells: Cells,
}

/// The conflicts of the parties over one record. `settled` gives what was shown and applied before, by field.
pub(super) fn conflicts(parties: &[Party<'_>], settled: impl Fn(&str) -> Option<Stamp>) -> Vec<Conflict> {
    let all_alike = parties.windows(2).all(|two| matches!(two, [a, b] if a.record == b.record));
    if all_alike {
        return Vec::new();
    }
    let voices: Vec<Voice> = parties.iter().map(|party| Voice { party, cells: party.record.cells() }).collect();
    let fields: BTreeSet<&FieldName> = voices.iter().flat_map(|voice| voice.cells.keys()).into_set();
    fields.into_iter().filter_map(|field| conflict(field, &voices, &settled)).collect()
}

fn conflict(field: &FieldName, voices: &[Voice<'_>], settled: &impl Fn(&str) -> Option<Stamp>) -> Option<Conflict> {
    let mut said: Vec<(&Voice, &Cell)> = Vec::new();
    for voice in voices {
        // A file that says what another says is no side of its own.
        if let Some(cell) = voice.cells.get(field).filter(|cell| said.iter().all(|(_, known)| known != cell)) {
            said.push((voice, cell));
        }
    }
    if said.len() < 2 {
        return None;
    }
    let settled = settled(field);
    let is_new =
        |voice: &Voice, cell: &Cell| !voice.party.known && settled.as_ref().is_none_or(|settled| cell.stamp > *settled);
    let mut involved = BTreeSet::new();
    for (index, (one, mine)) in said.iter().enumerate() {
        for (other, theirs) in said.iter().skip(index + 1) {
            let unsettled = is_new(one, mine) || is_new(other, theirs);
            if unsettled && mine.value != theirs.value && are_concurrent(field, (one, mine), (other, theirs)) {
                involved.extend([one.party.side, other.party.side]);
            }
        }
    }
    said.retain(|(voice, _)| involved.contains(&voice.party.side));
    let (first, rest) = said.split_first()?;
    let stays = rest.iter().fold(first, |best, next| if winner(best.1, next.1) == best.1 { best } else { next });
    let claim = |(voice, cell): &(&Voice, &Cell)| Claim {
        side: voice.party.side,
        value: cell.value.clone(),
        stamp: cell.stamp.clone(),
    };
    Some(Conflict {
        field: field.clone(),
        winner: stays.0.party.side,
        claims: said.iter().map(claim).collect(),
        chosen: None,
    })
}

fn are_concurrent(field: &str, (one, mine): (&Voice, &Cell), (other, theirs): (&Voice, &Cell)) -> bool {
    match (one.party.seen, other.party.seen) {
        (Some(mine_seen), Some(theirs_seen)) => {
            let as_made = is_as_made(field, (one, mine), other) || is_as_made(field, (other, theirs), one);
            is_unseen(mine, theirs_seen) && is_unseen(theirs, mine_seen) && !as_made
        }
        _ => [one, other].iter().all(|voice| voice.party.record.stamps().by_field.contains_key(field)),
    }
}

/// Whether a side says what the record was made with, and the other side has held just that: both have the record of one
/// making, so nobody edited the field here, and who edited it there knew what it said.
///
/// A file for schools to begin with says nothing of what its writer had seen, and nor, later, do those who began with it; the
/// record itself does. What a file may leave out of a record can be missing on the other side although it was made with it.
fn is_as_made(field: &str, (one, mine): (&Voice, &Cell), other: &Voice) -> bool {
    let member = field.split_once('.').map_or(field, |(member, _)| member);
    let own = |voice: &Voice| voice.party.record.stamps().own.clone();
    !LEFT_OUT.contains(&member) && !mine.stamp.device.is_empty() && mine.stamp == own(one) && mine.stamp == own(other)
}

/// The members that a file may leave out of a record that it has.
const LEFT_OUT: [&str; 3] = ["note", "contacts", "enrolment"];

fn is_unseen(cell: &Cell, seen: &BTreeMap<Arc<str>, Stamp>) -> bool {
    seen.get(&cell.stamp.device).is_none_or(|seen| cell.stamp > *seen)
}

/// The name of a field of a record in the setting [`SETTLED`].
pub(super) fn settled_key(id: Uuid, field: &str) -> String {
    format!("{id}/{field}")
}

/// Of two settings [`SETTLED`], the later stamp of each field.
pub(super) fn latest_of_each(one: &Value, other: &Value) -> Value {
    let mut all = one.as_object().cloned().unwrap_or_default();
    for (key, value) in other.as_object().into_iter().flatten() {
        let stamp = |value: &Value| value.as_text().and_then(Stamp::parse);
        if all.get(key).is_none_or(|own| stamp(own) < stamp(value)) {
            all.insert(key.clone(), value.clone());
        }
    }
    Value::Object(all)
}

/// The setting of what was settled by the import that was carried out at a stamp.
pub(super) fn settled_setting(at: &Stamp) -> String {
    format!("{SETTLED}.{at}")
}

/// Whether a setting holds conflicts that were settled.
pub(super) fn is_settled(name: &str) -> bool {
    name.strip_prefix(SETTLED).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// What the settings of a document remember of conflicts.
pub(super) fn settled_in(document: &Document) -> Members {
    let all = document.settings.iter().filter(|(name, _)| is_settled(name)).map(|(_, value)| value.clone());
    let all = all.reduce(|one, other| latest_of_each(&one, &other));
    all.and_then(|all| all.as_object().cloned()).unwrap_or_default()
}
