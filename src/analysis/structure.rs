//! The structure of the circle of partners: which kinds, how concentrated, how deep, how active.

use super::facts::Facts;
use super::partners::{Activity, PartnerSummary, partners};
use super::question::Question;
use super::settings::deciding_type;
use crate::model::codes::PartnerKind;
use crate::model::id::{EventId, PartnerId};
use crate::model::order::{self, InOrder};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many depths are told apart: one, two, three forms, four and more.
pub const DEPTHS: usize = 4;

/// The activities in the order in which a partner falls asleep.
pub const ACTIVITIES: [Activity; 5] =
    [Activity::Active, Activity::Recent, Activity::Dormant, Activity::LostLong, Activity::Never];

/// The active partners of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindPart {
    /// The kind.
    pub kind: PartnerKind,
    /// Whether the kind is expected in this scope.
    pub expected: bool,
    /// Active partners, by identifier.
    pub partners: Vec<PartnerId>,
    /// How many of the kind there are, active or not.
    pub all: usize,
}

/// A partner and the events that it took part in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engaged {
    /// The partner.
    pub partner: PartnerId,
    /// Its held events of the question, in order of their dates.
    pub events: Vec<EventId>,
}

/// The structure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Structure {
    /// A(Y,S), by identifier.
    pub active: Vec<PartnerId>,
    /// The kinds that have an active partner, those with the most first; after them the expected ones without.
    pub kinds: Vec<KindPart>,
    /// Active partners, the most engaged first.
    pub engaged: Vec<Engaged>,
    /// Participations of partners in events: one event with two partners gives two.
    pub participations: usize,
    /// Active partners with one, two, three, four and more forms.
    pub depth: [Vec<PartnerId>; DEPTHS],
    /// How many forms the active partners have together.
    pub forms: usize,
    /// Partners by [`ACTIVITIES`]. Where the question asks about a kind, those that are not active are of that kind.
    pub activity: [Vec<PartnerId>; ACTIVITIES.len()],
}

/// The structure that a question asks about.
pub fn structure(facts: &Facts, question: &Question) -> Structure {
    // Of some events alone no kind is expected: others may be there with other events.
    let kinds = if question.filter.is_set() { &[] } else { facts.settings.kinds(deciding_type(facts, question)) };
    let expected: BTreeSet<PartnerKind> = kinds.iter().copied().into_set();
    let mut made = Structure::default();
    let mut kinds: BTreeMap<PartnerKind, KindPart> = BTreeMap::new();
    let blank = |kind| KindPart { kind, expected: expected.contains(&kind), partners: Vec::new(), all: 0 };
    for kind in &expected {
        kinds.insert(*kind, blank(*kind));
    }
    for partner in partners(facts, question) {
        let part = kinds.entry(partner.kind).or_insert_with(|| blank(partner.kind));
        part.all += 1;
        let place = ACTIVITIES.iter().position(|activity| *activity == partner.activity);
        let active = partner.activity == Activity::Active;
        let asked = active || question.filter.kind.is_none_or(|kind| kind == partner.kind);
        if let Some(list) = place.filter(|_| asked).and_then(|place| made.activity.get_mut(place)) {
            list.push(partner.id);
        }
        if active {
            part.partners.push(partner.id);
            made.add(partner);
        }
    }
    order::sort_by_key(&mut made.engaged, |engaged| (Reverse(engaged.events.len()), engaged.partner));
    made.kinds = kinds.into_values().filter(|part| part.expected || !part.partners.is_empty()).collect();
    order::sort_by_key(&mut made.kinds, |part| Reverse(part.partners.len()));
    made
}

impl Structure {
    fn add(&mut self, partner: PartnerSummary) {
        let forms = partner.forms.len();
        self.active.push(partner.id);
        self.forms += forms;
        if let Some(list) = forms.checked_sub(1).and_then(|place| self.depth.get_mut(place.min(DEPTHS - 1))) {
            list.push(partner.id);
        }
        self.participations += partner.events.len();
        self.engaged.push(Engaged { partner: partner.id, events: partner.events });
    }

    /// How many of the participations the most engaged partners hold.
    pub fn top(&self, partners: usize) -> usize {
        self.engaged.iter().take(partners).map(|engaged| engaged.events.len()).sum()
    }

    /// 1 / Σ p_k², p_k the share of a kind among the active partners: the inverse of the Herfindahl–Hirschman index. `None`
    /// without partners.
    pub fn effective_kinds(&self) -> Option<f64> {
        let squares: usize = self.kinds.iter().map(|part| part.partners.len().pow(2)).sum();
        (squares > 0).then(|| (self.active.len() as f64).powi(2) / squares as f64)
    }

    /// How many active partners a kind has.
    pub fn of_kind(&self, kind: PartnerKind) -> usize {
        self.kinds.iter().find(|part| part.kind == kind).map_or(0, |part| part.partners.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::indicators::{Measure, one};
    use crate::analysis::testing::{Doc, any_doc, ask, said};
    use proptest::prelude::*;

    fn doc() -> Doc {
        Doc::default()
            .school("s", "school", "")
            .owner("s")
            .partners("agro:employer bank:employer kpt:college old:culture long:culture never:college")
            .event("e1", "excursion", "2026-09-10", "s", "agro bank", "")
            .event("e2", "meeting", "2026-09-12", "s", "agro", "")
            .event("e3", "job_trial", "2026-09-13", "s", "agro", "")
            .event("e4", "lesson", "2026-09-14", "s", "agro", "")
            .event("e5", "open_day", "2026-09-15", "s", "kpt", "")
            .event("e6", "excursion", "2025-05-15", "s", "old", "")
            .event("e7", "excursion", "2023-05-15", "s", "long", "")
    }

    #[test]
    fn the_structure_of_a_small_circle() {
        let made = structure(&doc().facts(), &ask("2026-11-23", "2026/27", ""));
        assert_eq!(said(made.active.iter().map(|id| id.0)), "agro bank kpt");
        let kinds: Vec<(PartnerKind, usize, usize, bool)> =
            made.kinds.iter().map(|part| (part.kind, part.partners.len(), part.all, part.expected)).collect();
        assert_eq!(
            kinds,
            [
                (PartnerKind::Employer, 2, 2, true),
                (PartnerKind::College, 1, 2, true),
                (PartnerKind::University, 0, 0, true),
                (PartnerKind::ExtraEducation, 0, 0, true),
                (PartnerKind::EmploymentService, 0, 0, true),
            ]
        );
        assert_eq!(made.participations, 6);
        assert_eq!((made.top(1), made.top(3)), (4, 6));
        assert_eq!(said(made.engaged.iter().map(|engaged| engaged.partner.0)), "agro bank kpt");
        let depth = made.depth.each_ref().map(|list| said(list.iter().map(|id| id.0)));
        assert_eq!(depth, ["bank kpt", "", "", "agro"]);
        assert_eq!(made.forms, 6);
        let activity = made.activity.each_ref().map(|list| said(list.iter().map(|id| id.0)));
        assert_eq!(activity, ["agro bank kpt", "", "old", "long", "never"]);
        // (2/3)² + (1/3)² = 5/9.
        assert!(made.effective_kinds().is_some_and(|kinds| (kinds - 1.8).abs() < 1e-9));
    }

    #[test]
    fn who_is_not_active_is_of_the_kind_that_is_asked_about() {
        let mut question = ask("2026-11-23", "2026/27", "");
        question.filter.kind = Some(PartnerKind::College);
        let made = structure(&doc().facts(), &question);
        let activity = made.activity.each_ref().map(|list| said(list.iter().map(|id| id.0)));
        assert_eq!(activity, ["kpt", "", "", "", "never"]);
        // Nothing is expected of some events alone.
        assert!(made.kinds.iter().all(|part| !part.expected && !part.partners.is_empty()));
    }

    #[test]
    fn nobody_has_no_structure() {
        let made = structure(&Doc::default().facts(), &ask("2026-11-23", "2026/27", ""));
        assert_eq!((made.active.len(), made.participations, made.effective_kinds()), (0, 0, None));
        assert!(made.kinds.iter().all(|part| part.expected && part.partners.is_empty()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]
        /// The same numbers as the indicators, which are computed another way.
        #[test]
        fn the_structure_agrees_with_the_indicators(doc in any_doc(), schools in "(s|t|s c|)") {
            let (facts, question) = (doc.facts(), ask("2026-03-10", "2025/26", &schools));
            let made = structure(&facts, &question);
            let value = |id: &str| one(&facts, &question, id).map(|one| one.value);
            let share = |part: usize, of: usize| Some(Measure::share(part, of));
            prop_assert_eq!(value("partners.active"), Some(Measure::count(made.active.len())));
            prop_assert_eq!(value("participations.top1"), share(made.top(1), made.participations));
            prop_assert_eq!(value("participations.top3"), share(made.top(3), made.participations));
            prop_assert_eq!(value("partners.single_form"), share(made.depth[0].len(), made.active.len()));
            prop_assert_eq!(value("partners.effective_kinds").and_then(|kinds| kinds.number()), made.effective_kinds());
            prop_assert_eq!(made.depth.iter().map(Vec::len).sum::<usize>(), made.active.len());
        }
    }
}
