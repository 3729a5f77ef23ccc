//! What the sections of a note are written from: the answers of the analysis to one question, each asked once.

use crate::analysis::change::{Change, change_of};
use crate::analysis::completeness::{GapRows, gaps};
use crate::analysis::dynamics::{counted, is_known};
use crate::analysis::indicators::{Better, Measure, all};
use crate::analysis::partners::{PartnerSummary, partners};
use crate::analysis::rules::{Advice, advise_once};
use crate::analysis::select::Selection;
use crate::analysis::taking_part::{has_data, only_collects};
use crate::analysis::{Facts, Question, Scope};
use crate::model::date::Day;
use crate::model::id::SchoolId;
use crate::model::{Document, School};
use crate::report::edits::Edits;
use crate::report::note::{Behind, Text};
use crate::report::said;
use crate::words::{Lang, dates, dynamics as trends};

/// An indicator as the note tells of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    pub(super) id: &'static str,
    pub(super) name: String,
    pub(super) better: Better,
    pub(super) now: Measure,
    /// A year before by the same date; no data where nothing is known of that year.
    pub(super) before: Measure,
    pub(super) change: Change,
}

impl Told {
    /// Whether it changed for the better; `None` where it did not change or neither way is better.
    pub(super) fn is_better(&self) -> Option<bool> {
        match (self.change, self.better) {
            (Change::Rose, Better::Up) | (Change::Fell, Better::Down) => Some(true),
            (Change::Rose, Better::Down) | (Change::Fell, Better::Up) => Some(false),
            _ => None,
        }
    }
}

/// One question with its answers.
pub(super) struct Case<'a> {
    pub(super) document: &'a Document,
    pub(super) facts: &'a Facts,
    pub(super) question: &'a Question,
    pub(super) lang: Lang,
    pub(super) edits: Edits,
    pub(super) told: Vec<Told>,
    /// Whether something is known of the year before.
    pub(super) has_before: bool,
    pub(super) held: Selection<'a>,
    pub(super) partners: Vec<PartnerSummary>,
    pub(super) advice: Vec<Advice>,
    pub(super) gaps: Vec<GapRows>,
}

impl<'a> Case<'a> {
    pub(super) fn new(document: &'a Document, facts: &'a Facts, question: &'a Question, lang: Lang) -> Self {
        let previous = question.previous();
        let has_before = is_known(facts, &previous);
        let told = all(facts, question).into_iter().map(|one| {
            let now = counted(facts, question, &one.value);
            let before = if has_before { counted(facts, &previous, &one.previous) } else { Measure::NoData };
            let name = match one.id {
                "hours.per_class" => trends::HOURS_NAME.fill(lang, &[&facts.settings.hours.basic.to_string()]),
                _ => one.name.say(lang).to_owned(),
            };
            let change = change_of(one.id, &now, &before, &facts.settings.thresholds);
            Told { id: one.id, name, better: one.better, change, now, before }
        });
        Self {
            document,
            facts,
            question,
            lang,
            edits: Edits::of(document, question),
            told: told.collect(),
            has_before,
            held: Selection::new(facts, question),
            partners: partners(facts, question),
            advice: advise_once(facts, document, question),
            gaps: gaps(facts, document, question),
        }
    }

    /// The value of an indicator.
    pub(super) fn measure(&self, id: &str) -> &Measure {
        self.told.iter().find(|told| told.id == id).map_or(&Measure::NoData, |told| &told.now)
    }

    /// The count of an indicator of counts.
    pub(super) fn count(&self, id: &str) -> u64 {
        if let Measure::Count(count) = self.measure(id) { *count } else { 0 }
    }

    /// A value that opens its rows.
    pub(super) fn opening(&self, id: &'static str) -> Text {
        said::opening(self.measure(id), Behind::of(id), self.lang)
    }

    /// The span of time, as it reads after «за».
    pub(super) fn period(&self) -> String {
        dates::period(self.question.period, self.lang)
    }

    /// The day up to which the note counts: today, or the end of a span that is over.
    pub(super) fn as_of(&self) -> Day {
        self.question.as_of.clamp(self.question.period.first_day(), self.question.period.last_day())
    }

    /// Whether the note is about several schools.
    pub(super) fn is_of_many(&self) -> bool {
        self.schools().len() > 1
    }

    /// The schools that the note is about. The centre that only collects, and has nothing of its own in the span, is not one.
    pub(super) fn schools(&self) -> Vec<&'a School> {
        let positions = self.held.scope.schools(self.facts).into_iter();
        let ids = positions.filter_map(|school| self.facts.school_id(school));
        let only_collects = |id: SchoolId| only_collects(self.facts, self.question, id);
        let schools = ids.filter(|id| self.question.scope != Scope::All || !only_collects(*id));
        schools.filter_map(|id| self.document.school(id)).collect()
    }

    /// Whether a school has an event in the span, of any status, or enrolment of its year.
    pub(super) fn has_data(&self, school: SchoolId) -> bool {
        has_data(self.facts, self.question, school)
    }
}
