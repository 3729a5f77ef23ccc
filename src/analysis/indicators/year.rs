//! What several indicators of one span of time share: its held events, the year's before, and who was a partner when.

use crate::analysis::facts::{Facts, Index};
use crate::analysis::partners::{Activity, activity, last_event};
use crate::analysis::question::{Question, Scope};
use crate::analysis::select::{InScope, Selection, partners_of};
use crate::analysis::settings::deciding_type;
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::order::{self, InOrder};
use crate::model::period::Period;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// One school year, or another span, of a scope as of a date. What only some indicators need is found when one asks for it.
pub(super) struct Year<'a> {
    /// E(Y,S).
    pub(super) held: Selection<'a>,
    /// The year before by the same date, where somebody asks about it as well: what is known of it is not looked for again.
    previous: Option<&'a Self>,
    active: OnceCell<BTreeSet<Index>>,
    active_before: OnceCell<BTreeSet<Index>>,
    earlier: OnceCell<BTreeSet<Index>>,
    activities: OnceCell<BTreeMap<Activity, u64>>,
    not_held: OnceCell<(u64, u64)>,
}

impl<'a> Year<'a> {
    /// The span of a question; `before`, where it is the same a year before, shares what it knows.
    pub(super) fn new(facts: &'a Facts, question: &Question, before: Option<&'a Self>) -> Self {
        Self {
            held: Selection::new(facts, question),
            previous: before.filter(|before| before.held.question == question.previous()),
            active: OnceCell::new(),
            active_before: OnceCell::new(),
            earlier: OnceCell::new(),
            activities: OnceCell::new(),
            not_held: OnceCell::new(),
        }
    }

    /// A(Y,S).
    pub(super) fn active(&self) -> &BTreeSet<Index> {
        self.active.get_or_init(|| self.held.active())
    }

    /// A(Y−1,S) as of the same date a year before.
    pub(super) fn active_before(&self) -> &BTreeSet<Index> {
        let find = || Selection::new(self.facts(), &self.held.question.previous()).active();
        self.previous.map_or_else(|| self.active_before.get_or_init(find), Self::active)
    }

    /// B: the partners of the scope's held events of all school years before Y, whole.
    pub(super) fn earlier(&self) -> &BTreeSet<Index> {
        self.earlier.get_or_init(|| {
            let columns = &self.facts().events;
            let counts = |event: Index| columns.is_held(event) && self.held.lets_through(event);
            let mut earlier = Vec::new();
            if let Period::SchoolYear(year) = self.held.question.period {
                // Of the years before the last one, that one knows.
                let range = match self.previous {
                    Some(before) => columns.around(before.held.question.period),
                    None => columns.before(year),
                };
                // One school's events are found without looking at those of the others.
                self.held.scope.each(self.facts(), range, |event| {
                    if counts(event) {
                        earlier.push(event);
                    }
                });
                if let Some(before) = self.previous {
                    return partners_of(self.facts(), &earlier).union(before.earlier()).copied().into_set();
                }
            } else {
                earlier = columns.before_period(self.held.question.period);
                earlier.retain(|event| counts(*event) && self.held.scope.has_event(self.facts(), *event));
            }
            partners_of(self.facts(), &earlier)
        })
    }

    /// How many partners of the document, of any school, are how active: by their last event alone.
    pub(super) fn activities(&self) -> &BTreeMap<Activity, u64> {
        self.activities.get_or_init(|| {
            let as_of = self.held.question.as_of;
            let everywhere = InScope::new(self.facts(), &Scope::All);
            let mut counts = BTreeMap::new();
            for partner in 0..self.facts().partners.ids.len() {
                let last = last_event(self.facts(), &everywhere, partner, as_of).map(|last| last.day);
                *counts.entry(activity(last, as_of)).or_default() += 1;
            }
            counts
        })
    }

    /// How many events of the span and scope are planned, and how many were cancelled, whatever the as-of date.
    pub(super) fn not_held(&self) -> (u64, u64) {
        *self.not_held.get_or_init(|| {
            let (columns, period) = (&self.facts().events, self.held.question.period);
            // All of a school year are of it.
            let whole = matches!(period, Period::SchoolYear(_));
            let (mut planned, mut cancelled) = (0, 0);
            self.held.scope.each(self.facts(), columns.around(period), |event| {
                let flags = columns.flags(event);
                // Most are neither, and nothing else is asked about them.
                let is = flags.planned || flags.cancelled;
                if is && (whole || columns.is_of(event, period)) && self.held.lets_through(event) {
                    planned += u64::from(flags.planned);
                    cancelled += u64::from(flags.cancelled);
                }
            });
            (planned, cancelled)
        })
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
        for partner in self.active() {
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
        let mut counts = vec![0; self.facts().partners.ids.len()];
        for partner in self.held.events.iter().flat_map(|event| self.facts().events.partners.of(*event)) {
            if let Some(count) = counts.get_mut(*partner) {
                *count += 1;
            }
        }
        counts.retain(|count| *count > 0);
        order::sort_by(&mut counts, |a, b| b.cmp(a));
        counts
    }
}

/// The forms of each partner of the selected events.
pub(in crate::analysis) fn forms_of(selection: &Selection) -> BTreeMap<Index, BTreeSet<Form>> {
    let facts = selection.facts;
    let mut seen = vec![0_u32; facts.partners.ids.len()];
    for event in &selection.events {
        for partner in facts.events.partners.of(*event) {
            if let Some(seen) = seen.get_mut(*partner) {
                *seen |= 1 << facts.form(*event) as u32;
            }
        }
    }
    let met = seen.into_iter().enumerate().filter(|(_, forms)| *forms != 0);
    met.map(|(partner, forms)| (partner, forms_in(forms))).into_map()
}

/// The forms whose bits are set.
pub(in crate::analysis) fn forms_in(bits: u32) -> BTreeSet<Form> {
    Form::ALL.iter().copied().filter(|form| bits & 1 << *form as u32 != 0).into_set()
}
