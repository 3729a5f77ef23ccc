//! What several indicators of one span of time share: its held events, the year's before, and who was a partner when.

use crate::analysis::facts::{Facts, Index};
use crate::analysis::question::Question;
use crate::analysis::select::{Selection, partners_of};
use crate::analysis::settings::deciding_type;
use crate::model::codes::{Form, PartnerKind};
use crate::model::order;
use std::collections::{BTreeMap, BTreeSet};

/// One school year, or another span, of a scope as of a date.
pub(super) struct Year<'a> {
    /// E(Y,S).
    pub(super) held: Selection<'a>,
    /// A(Y,S).
    pub(super) active: BTreeSet<Index>,
    /// A(Y−1,S) as of the same date a year before.
    pub(super) active_before: BTreeSet<Index>,
    /// B: the partners of the scope's held events of all school years before Y, whole.
    pub(super) earlier: BTreeSet<Index>,
}

impl<'a> Year<'a> {
    pub(super) fn new(facts: &'a Facts, question: &Question) -> Self {
        let held = Selection::new(facts, question);
        let mut earlier = facts.events.before_period(question.period);
        earlier.retain(|event| {
            facts.events.is_held(*event) && held.scope.has_event(facts, *event) && held.lets_through(*event)
        });
        Self {
            active: held.active(),
            active_before: Selection::new(facts, &question.previous()).active(),
            earlier: partners_of(facts, &earlier),
            held,
        }
    }

    pub(super) fn facts(&self) -> &'a Facts {
        self.held.facts
    }

    /// The expected kinds of the scope.
    pub(super) fn expected_kinds(&self) -> &'a [PartnerKind] {
        self.facts().settings.kinds(deciding_type(self.facts(), &self.held.question))
    }

    /// How many active partners each kind has.
    pub(super) fn kinds(&self) -> BTreeMap<PartnerKind, u64> {
        let mut kinds = BTreeMap::new();
        for partner in &self.active {
            *kinds.entry(self.facts().kind(*partner)).or_insert(0) += 1;
        }
        kinds
    }

    /// The forms of each active partner.
    pub(super) fn forms(&self) -> BTreeMap<Index, BTreeSet<Form>> {
        forms_of(&self.held)
    }

    /// How many of the held events each partner took part in, the most first.
    pub(super) fn participations(&self) -> Vec<usize> {
        let mut counts: BTreeMap<Index, usize> = BTreeMap::new();
        for partner in self.held.events.iter().flat_map(|event| self.facts().events.partners.of(*event)) {
            *counts.entry(*partner).or_default() += 1;
        }
        let mut counts: Vec<usize> = counts.into_values().collect();
        order::sort_by(&mut counts, |a, b| b.cmp(a));
        counts
    }
}

/// The forms of each partner of the selected events.
pub(in crate::analysis) fn forms_of(selection: &Selection) -> BTreeMap<Index, BTreeSet<Form>> {
    let mut forms: BTreeMap<Index, BTreeSet<Form>> = BTreeMap::new();
    for event in &selection.events {
        for partner in selection.facts.events.partners.of(*event) {
            forms.entry(*partner).or_default().insert(selection.facts.form(*event));
        }
    }
    forms
}
