//! What the rules of all addressees share, each found once, when a rule first asks for it.

use crate::analysis::facts::{Facts, Index};
use crate::analysis::indicators::{Indicator, rising};
use crate::analysis::partners::{Activity, activity, last_event};
use crate::analysis::question::{Question, Scope};
use crate::analysis::select::{InScope, Selection};
use crate::analysis::taking_part::has_data;
use crate::model::Document;
use crate::model::date::Day;
use std::cell::OnceCell;

/// The data, the question, and what was found so far.
pub(super) struct World<'a> {
    pub(super) facts: &'a Facts,
    pub(super) document: &'a Document,
    /// The question, about all schools.
    pub(super) question: Question,
    last: OnceCell<Vec<Option<Day>>>,
    active_at: OnceCell<Vec<Vec<bool>>>,
    rising: Vec<OnceCell<Vec<Indicator>>>,
    with_data: Vec<OnceCell<bool>>,
}

impl<'a> World<'a> {
    pub(super) fn new(facts: &'a Facts, document: &'a Document, question: &Question) -> Self {
        Self {
            facts,
            document,
            question: Question { scope: Scope::All, ..question.clone() },
            last: OnceCell::new(),
            active_at: OnceCell::new(),
            rising: vec![OnceCell::new(); facts.schools.ids.len() + 1],
            with_data: vec![OnceCell::new(); facts.schools.ids.len()],
        }
    }

    /// The question about one school, or about all together.
    pub(super) fn question_of(&self, school: Option<Index>) -> Question {
        let scope = school.and_then(|school| self.facts.school_id(school)).map_or(Scope::All, Scope::school);
        Question { scope, ..self.question.clone() }
    }

    /// The day of each partner's last held event, at any school.
    pub(super) fn last(&self, partner: Index) -> Option<Day> {
        let days = self.last.get_or_init(|| {
            let everywhere = InScope::new(self.facts, &Scope::All);
            let as_of = self.question.as_of;
            let partners = 0..self.facts.partners.ids.len();
            partners.map(|partner| last_event(self.facts, &everywhere, partner, as_of).map(|last| last.day)).collect()
        });
        days.get(partner).copied().flatten()
    }

    /// Whether a partner's last event makes it so active.
    pub(super) fn is(&self, partner: Index, wanted: Activity) -> bool {
        activity(self.last(partner), self.question.as_of) == wanted
    }

    /// Whether a partner is active at a school: one pass over the events says it for all.
    pub(super) fn is_active_at(&self, school: Index, partner: Index) -> bool {
        let marks = self.active_at.get_or_init(|| {
            let mut marks = vec![vec![false; self.facts.partners.ids.len()]; self.facts.schools.ids.len()];
            Selection::unread(self.facts, &self.question).each(|event| {
                for school in self.facts.events.schools.of(event) {
                    let Some(of_school) = marks.get_mut(*school) else { continue };
                    for partner in self.facts.events.partners.of(event) {
                        of_school.get_mut(*partner).into_iter().for_each(|mark| *mark = true);
                    }
                }
            });
            marks
        });
        marks.get(school).and_then(|of_school| of_school.get(partner)).copied().unwrap_or(false)
    }

    /// Whether a school has data in the span.
    pub(super) fn has_data(&self, school: Index) -> bool {
        let id = self.facts.school_id(school);
        let make = || id.is_some_and(|id| has_data(self.facts, &self.question, id));
        self.with_data.get(school).is_some_and(|known| *known.get_or_init(make))
    }

    /// The indicators of which more is better, of one school or all together.
    pub(super) fn rising(&self, school: Option<Index>) -> &[Indicator] {
        let place = school.map_or(0, |school| school + 1);
        let make = || rising(self.facts, &self.question_of(school));
        self.rising.get(place).map_or(&[], |known| known.get_or_init(make).as_slice())
    }
}
