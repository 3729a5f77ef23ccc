//! One addressee as the rules see it.

use super::{Evidence, PartnerRow, Reason};
use crate::analysis::facts::{Facts, Index, at};
use crate::analysis::indicators::forms_of;
use crate::analysis::matrix::EventsByKind;
use crate::analysis::question::{Question, Scope};
use crate::analysis::select::Selection;
use crate::analysis::settings::deciding_type;
use crate::model::Document;
use crate::model::codes::{Form, PartnerKind, SchoolType};
use std::collections::{BTreeMap, BTreeSet};

/// All schools together, or one school.
pub(super) struct Case<'a> {
    pub(super) facts: &'a Facts,
    document: &'a Document,
    /// The school; `None` = all together.
    pub(super) school: Option<Index>,
    /// The held events of the year.
    pub(super) held: Selection<'a>,
    /// Active partners and their forms.
    pub(super) forms: BTreeMap<Index, BTreeSet<Form>>,
    /// The partners that were active a year before by the same date.
    pub(super) before: BTreeSet<Index>,
    events: EventsByKind,
}

impl<'a> Case<'a> {
    pub(super) fn new(facts: &'a Facts, document: &'a Document, question: &Question, school: Option<Index>) -> Self {
        let scope = school.and_then(|school| facts.school_id(school)).map_or(Scope::All, Scope::school);
        let question = Question { scope, ..question.clone() };
        let held = Selection::new(facts, &question);
        let forms = forms_of(&held);
        let before = Selection::new(facts, &question.previous()).active();
        let events = EventsByKind::new(facts, &question);
        Self { facts, document, school, held, forms, before, events }
    }

    /// The kinds that are expected of the addressee.
    pub(super) fn expected_kinds(&self) -> &'a [PartnerKind] {
        self.facts.settings.kinds(deciding_type(self.facts, &self.held.question))
    }

    /// The type whose target counts: the school's; all together are measured as a centre is.
    pub(super) fn target_type(&self) -> Option<SchoolType> {
        self.school.map(|school| self.facts.school_type(school))
    }

    /// The pupils of the school in the year.
    pub(super) fn pupils(&self) -> Option<u64> {
        self.school.and_then(|school| self.facts.enrolment.pupils(self.held.question.year(), school))
    }

    /// The active partners of some kinds.
    pub(super) fn active_of(&self, kinds: &[PartnerKind]) -> Vec<Index> {
        self.forms.keys().copied().filter(|partner| kinds.contains(&self.facts.kind(*partner))).collect()
    }

    /// Every partner of some kinds that the document has.
    pub(super) fn registered(&self, kinds: &[PartnerKind]) -> Vec<Index> {
        (0..self.facts.partners.ids.len()).filter(|partner| kinds.contains(&self.facts.kind(*partner))).collect()
    }

    /// Whether an event of the form was held with a partner of the kind.
    pub(super) fn has_cell(&self, kind: PartnerKind, form: Form) -> bool {
        self.events.events(kind, form) > 0
    }

    /// A reason with its partners; with their events where those are asked for.
    pub(super) fn evidence(&self, reason: Reason, partners: &[Index], with_events: bool) -> Evidence {
        let rows = partners.iter().filter_map(|partner| {
            let id = self.facts.partner_id(*partner)?;
            Some(PartnerRow {
                id,
                name: self.document.partner(id)?.shown_name().to_owned(),
                forms: self.forms.get(partner).into_iter().flatten().copied().collect(),
            })
        });
        let mut marks = vec![false; self.facts.partners.ids.len()];
        for partner in partners.iter().filter(|_| with_events) {
            marks.get_mut(*partner).into_iter().for_each(|mark| *mark = true);
        }
        let of_partners =
            |event: &&Index| self.facts.events.partners.of(**event).iter().any(|partner| at(&marks, *partner));
        Evidence {
            reason,
            partners: rows.collect(),
            events: self
                .held
                .events
                .iter()
                .filter(of_partners)
                .filter_map(|event| self.facts.event_id(*event))
                .collect(),
        }
    }
}
