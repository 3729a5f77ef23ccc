//! A second reading of the definitions, as plainly as they are written: every indicator asks every record again.

mod reach;
mod tests;

use super::measure::Measure;
use crate::analysis::question::{Question, Scope};
use crate::analysis::reach::GradeReach;
use crate::model::code::Code;
use crate::model::codes::{Form, Meaningful, Mode, PartnerKind, SchoolType};
use crate::model::date::{SchoolYear, months_before};
use crate::model::event::AudienceRow;
use crate::model::id::{PartnerId, SchoolId};
use crate::model::period::Period;
use crate::model::{Document, Event, School};
use reach::{Row, reach_of_school};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

pub(in crate::analysis) struct Naive<'a> {
    document: &'a Document,
    question: &'a Question,
    pub(in crate::analysis) held: Vec<&'a Event>,
}

impl<'a> Naive<'a> {
    pub(in crate::analysis) fn new(document: &'a Document, question: &'a Question) -> Self {
        let mut naive = Self { document, question, held: Vec::new() };
        let began = question.period.first_day() <= question.as_of;
        let counts = |event: &&Event| {
            let held = event.is_held() && began && event.date.first_day() <= question.as_of;
            held || (question.planned && event.status.word() == "planned")
        };
        naive.held = naive.of_any_status().into_iter().filter(counts).collect();
        naive
    }

    fn of_any_status(&self) -> Vec<&'a Event> {
        let of_period = |event: &&Event| match self.question.period {
            Period::SchoolYear(year) => event.date.school_year() == year,
            Period::Days { from, to } => from <= event.date.first_day() && event.date.last_day() <= to,
        };
        self.document.events.values().map(AsRef::as_ref).filter(of_period).filter(|event| self.lets(event)).collect()
    }

    /// Scope and filter.
    fn lets(&self, event: &Event) -> bool {
        let filter = self.question.filter;
        let schools = self.question.scope == Scope::All || event.schools.iter().any(|school| self.has(*school));
        schools
            && filter.kind.is_none_or(|kind| self.has_kind(event, kind))
            && filter.form.is_none_or(|form| event.counted_form() == form)
            && filter.grade.is_none_or(|_| !self.rows(event).is_empty())
    }

    pub(in crate::analysis) fn has(&self, school: SchoolId) -> bool {
        self.document.schools.contains_key(&school.0)
            && match &self.question.scope {
                Scope::All => true,
                Scope::Schools(schools) => schools.contains(&school),
            }
    }

    fn schools(&self) -> Vec<&'a School> {
        self.document.schools.values().map(AsRef::as_ref).filter(|school| self.has(school.id)).collect()
    }

    pub(in crate::analysis) fn rows(&self, event: &'a Event) -> Vec<&'a AudienceRow> {
        let asked = self.question.filter.grade;
        let rows = event.audience.iter().filter(|row| self.has(*row.school));
        rows.filter(|row| asked.is_none_or(|grade| row.grades.contains(&grade))).collect()
    }

    fn partners(&self, event: &Event) -> Vec<PartnerId> {
        event.partners.iter().copied().filter(|id| self.document.partners.contains_key(&id.0)).collect()
    }

    fn kind(&self, partner: PartnerId) -> PartnerKind {
        self.document.partner(partner).expect("it lives").counted_kind()
    }

    pub(in crate::analysis) fn has_kind(&self, event: &Event, kind: PartnerKind) -> bool {
        self.partners(event).into_iter().any(|partner| self.kind(partner) == kind)
    }

    fn partners_of(&self, events: &[&Event]) -> BTreeSet<PartnerId> {
        events.iter().flat_map(|event| self.partners(event)).collect()
    }

    fn active(&self) -> BTreeSet<PartnerId> {
        self.partners_of(&self.held)
    }

    fn active_before(&self) -> BTreeSet<PartnerId> {
        Naive::new(self.document, &self.question.previous()).active()
    }

    fn earlier(&self) -> BTreeSet<PartnerId> {
        let before = |event: &&Event| match self.question.period {
            Period::SchoolYear(year) => event.date.school_year() < year,
            Period::Days { from, .. } => event.date.last_day() < from,
        };
        let events: Vec<&Event> = self.document.events.values().map(AsRef::as_ref).filter(before).collect();
        let events: Vec<&Event> = events.into_iter().filter(|event| event.is_held() && self.lets(event)).collect();
        self.partners_of(&events)
    }

    fn expected_kinds(&self) -> Vec<&'static str> {
        let living: Vec<&School> = match &self.question.scope {
            Scope::All => Vec::new(),
            Scope::Schools(_) => self.schools(),
        };
        let decides = match living.as_slice() {
            [only] => Some(*only),
            _ => self.document.owner.and_then(|owner| self.document.school(owner)),
        };
        let mut kinds = vec!["employer", "college", "university", "employment_service", "extra_education"];
        let school_type = decides.map(|school| school.school_type.as_ref().and_then(|coded| coded.counted()));
        if matches!(school_type, None | Some(Some(SchoolType::Centre | SchoolType::Authority))) {
            kinds.extend(["school", "education_authority", "support_centre"]);
        }
        kinds
    }

    /// The heads of a row: its number, or its class's enrolment.
    pub(in crate::analysis) fn heads(&self, event: &Event, row: &AudienceRow) -> Option<u64> {
        if let Some(pupils) = row.pupils {
            return Some(u64::from(pupils));
        }
        let grades: BTreeSet<u8> = row.grades.iter().copied().collect();
        if row.whole_class != Some(true) || row.class.is_none() || grades.len() != 1 {
            return None;
        }
        let rows = self.document.school(*row.school)?.enrolment.of(&event.date.school_year()).iter();
        let of_class: Vec<u64> = rows
            .filter(|of| of.class == row.class && grades.contains(&of.grade))
            .map(|of| u64::from(*of.pupils))
            .collect();
        (!of_class.is_empty()).then(|| of_class.iter().sum())
    }

    /// How the last held event of each partner, of any school, lies before the as-of date: under 12 months, under 24, longer, none.
    fn of_last(&self, wanted: usize) -> Measure {
        let as_of = self.question.as_of;
        let mut counts = [0; 4];
        for partner in self.document.partners.values() {
            let events =
                self.document.events.values().filter(|event| event.is_held() && event.partners.contains(&partner.id));
            let begun = events.filter(|event| event.date.first_day() <= as_of);
            let last = begun.map(|event| event.date.last_day().min(as_of)).max();
            let place = match last {
                None => 3,
                Some(day) if day < months_before(as_of, 24) => 2,
                Some(day) if day < months_before(as_of, 12) => 1,
                Some(_) => 0,
            };
            counts[place] += 1;
        }
        Measure::count(counts[wanted])
    }

    fn most_engaged(&self, most: usize) -> Measure {
        let mut counts: BTreeMap<PartnerId, usize> = BTreeMap::new();
        self.held.iter().flat_map(|event| self.partners(event)).for_each(|one| *counts.entry(one).or_default() += 1);
        let mut counts: Vec<usize> = counts.into_values().collect();
        counts.sort_unstable();
        Measure::share(counts.iter().rev().take(most).sum(), counts.iter().sum())
    }

    fn enrolled_year(&self) -> Option<SchoolYear> {
        let (first, last) = (self.question.period.first_day(), self.question.period.last_day());
        (SchoolYear::of(first) == SchoolYear::of(last)).then(|| SchoolYear::of(last))
    }

    /// N(s,g,c) and, under no class, N(s,g).
    fn enrolled(&self, school: &School) -> BTreeMap<u8, (u64, BTreeMap<String, u64>)> {
        let mut grades: BTreeMap<u8, (u64, BTreeMap<String, u64>)> = BTreeMap::new();
        let Some(year) = self.enrolled_year() else { return grades };
        for row in school.enrolment.of(&year) {
            let (whole, classes) = grades.entry(*row.grade).or_default();
            match &row.class {
                Some(class) => *classes.entry(class.to_string()).or_default() += u64::from(*row.pupils),
                None => *whole += u64::from(*row.pupils),
            }
        }
        for (whole, classes) in grades.values_mut().filter(|(_, classes)| !classes.is_empty()) {
            *whole = classes.values().sum();
        }
        grades
    }

    /// The rows of a school at each of some events.
    fn rows_of(&self, school: &School, events: &[&'a Event]) -> Vec<Vec<Row>> {
        let read = |event: &'a Event| {
            let rows = self.rows(event).into_iter().filter(|row| *row.school == school.id);
            let read = rows.map(|row| {
                let grades: BTreeSet<u8> = row.grades.iter().copied().collect();
                let class = row.class.as_ref().filter(|_| grades.len() == 1).map(ToString::to_string);
                (grades, class, self.heads(event, row))
            });
            read.collect()
        };
        events.iter().map(|event| read(event)).collect()
    }

    /// Every bound of the enrolled grades, and of the schools together.
    pub(in crate::analysis) fn reach(&self, range: RangeInclusive<u8>, keep: impl Fn(&Event) -> bool) -> Measure {
        // Of the grades that a filter leaves out, the events say too little.
        let asked = |grade: &u8| self.question.filter.grade.is_none_or(|asked| asked == *grade);
        let events: Vec<&Event> = self.held.iter().copied().filter(|event| keep(event)).collect();
        let (mut lo, mut hi, mut of, mut by) = (0, 0, 0, Vec::new());
        for school in self.schools() {
            let enrolled: BTreeMap<_, _> =
                self.enrolled(school).into_iter().filter(|(grade, _)| range.contains(grade) && asked(grade)).collect();
            let (bounds, grades) = reach_of_school(&enrolled, &self.rows_of(school, &events));
            (lo, hi, of) = (lo + bounds.lo, hi + bounds.hi, of + bounds.of);
            by.extend(grades.into_iter().map(|(grade, bounds)| GradeReach { school: school.id, grade, bounds }));
        }
        if of == 0 { Measure::NoData } else { Measure::Interval { lo, hi, of, by } }
    }

    fn reach_with(&self, kind: PartnerKind, keep: impl Fn(&Event) -> bool) -> Measure {
        self.reach(6..=11, |event| self.has_kind(event, kind) && keep(event))
    }

    /// Each class with some hours as `school grade class lo-hi`.
    pub(super) fn hours(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for school in self.schools() {
            for (grade, (_, classes)) in self.enrolled(school) {
                let names: Vec<Option<&String>> =
                    if classes.is_empty() { vec![None] } else { classes.keys().map(Some).collect() };
                for class in names {
                    let (mut lo, mut hi) = (0, 0);
                    for event in &self.held {
                        let rows = self.rows(event).into_iter().filter(|row| *row.school == school.id);
                        let (mut own, mut maybe) = (None, 0);
                        for row in rows.filter(|row| row.grades.contains(&grade)) {
                            let single = row.grades.iter().all(|other| *other == grade);
                            let hours = row.hours.or(event.hours).map_or(0, |hours| hours.hundredths());
                            let hours = u64::from(hours) * u64::from(event.sessions.unwrap_or(1));
                            let label = row.class.as_ref().filter(|_| single).map(ToString::to_string);
                            match (class, label) {
                                (None, _) if single => own = own.max(Some(hours)),
                                (Some(class), Some(label)) if *class == label => own = own.max(Some(hours)),
                                (Some(_), Some(_)) => {}
                                _ => maybe = maybe.max(hours),
                            }
                        }
                        lo += own.unwrap_or(0);
                        hi += own.unwrap_or(maybe);
                    }
                    if hi > 0 {
                        lines.push(format!("{} {grade} {class:?} {lo}-{hi}", school.id));
                    }
                }
            }
        }
        lines
    }

    fn schools_with(&self, kind: PartnerKind) -> Measure {
        let schools = self.schools();
        let with = schools
            .iter()
            .filter(|school| {
                self.held.iter().any(|event| event.schools.contains(&school.id) && self.has_kind(event, kind))
            })
            .count();
        Measure::share(with, schools.len())
    }

    fn filled(&self) -> Measure {
        let cells = [
            ("employer", "excursion"),
            ("employer", "meeting"),
            ("employer", "job_trial"),
            ("college", "open_day"),
            ("college", "masterclass"),
            ("college", "job_trial"),
            ("university", "open_day"),
            ("employment_service", "joint_class"),
            ("employment_service", "consultation"),
            ("extra_education", "game"),
        ];
        let filled = cells.iter().filter(|(kind, form)| {
            let kind = PartnerKind::parse(kind).expect("a kind");
            self.held.iter().any(|event| event.form.word() == *form && self.has_kind(event, kind))
        });
        Measure::share(filled.count(), cells.len())
    }

    /// The value of an indicator; of the hours only how many classes have some, see [`Self::hours`].
    pub(super) fn value(&self, id: &str) -> Measure {
        let (active, before) = (self.active(), self.active_before());
        let met = |event: &Event| event.meaningful.as_ref().map(|met| met.len());
        let all_met = |event: &Event| met(event) == Some(Meaningful::ALL.len());
        let kinds: BTreeSet<&str> = active.iter().map(|partner| self.kind(*partner).code()).collect();
        let with_status =
            |word: &str| self.of_any_status().into_iter().filter(|event| event.status.word() == word).count();
        let sum = |of: &dyn Fn(&Event) -> Option<u32>| {
            Measure::Count(self.held.iter().map(|event| u64::from(of(event).unwrap_or(0))).sum())
        };
        match id {
            "partners.registered" => Measure::count(self.document.partners.len()),
            "partners.active" => Measure::count(active.len()),
            "partners.new" => Measure::count(active.difference(&self.earlier()).count()),
            "partners.returned" => {
                let earlier = self.earlier();
                Measure::count(active.iter().filter(|one| earlier.contains(one) && !before.contains(one)).count())
            }
            "partners.lost" => Measure::count(before.difference(&active).count()),
            "partners.retention" => Measure::share(active.intersection(&before).count(), before.len()),
            "partners.kinds_covered" => {
                let expected = self.expected_kinds();
                Measure::share(expected.iter().filter(|kind| kinds.contains(*kind)).count(), expected.len())
            }
            "partners.effective_kinds" if active.is_empty() => Measure::NoData,
            "partners.effective_kinds" => {
                let of = |kind: &str| active.iter().filter(|one| self.kind(**one).code() == kind).count() as f64;
                let shares = kinds.iter().map(|kind| of(kind) / active.len() as f64);
                Measure::Number(1.0 / shares.map(|share| share * share).sum::<f64>())
            }
            "partners.single_form" => {
                let forms = |one: &PartnerId| -> BTreeSet<Form> {
                    let of = self.held.iter().filter(|event| event.partners.contains(one));
                    of.map(|event| event.counted_form()).collect()
                };
                Measure::share(active.iter().filter(|one| forms(one).len() == 1).count(), active.len())
            }
            "partners.agreement" => {
                let day = self.question.as_of;
                let agreed = active.iter().filter(|one| {
                    let partner = self.document.partner(**one).expect("it lives");
                    partner.agreements.values().any(|agreement| {
                        agreement.signed.is_some_and(|signed| signed <= day)
                            && (agreement.expires.is_none_or(|expires| expires >= day)
                                || agreement.auto_renew == Some(true))
                    })
                });
                Measure::share(agreed.count(), active.len())
            }
            "partners.dormant" => self.of_last(1),
            "partners.lost_long" => self.of_last(2),
            "partners.never" => self.of_last(3),
            "events.held" => Measure::count(self.held.len()),
            "events.planned" => Measure::count(with_status("planned")),
            "events.cancelled" => Measure::count(with_status("cancelled")),
            "events.meaningful" => Measure::share(
                self.held.iter().filter(|event| all_met(event)).count(),
                self.held.iter().filter(|event| met(event).is_some()).count(),
            ),
            "events.joint" => {
                let lives = |school: &&SchoolId| self.document.schools.contains_key(&school.0);
                let joint = self.held.iter().filter(|event| event.schools.iter().filter(lives).count() >= 2);
                Measure::count(joint.count())
            }
            "participations.top1" => self.most_engaged(1),
            "participations.top3" => self.most_engaged(3),
            "participants.pupils" => {
                let rows = self.held.iter().flat_map(|event| self.rows(event).into_iter().map(move |row| (event, row)));
                Measure::Count(rows.filter_map(|(event, row)| self.heads(event, row)).sum())
            }
            "participants.teachers" => sum(&|event| event.teachers),
            "participants.parents" => sum(&|event| event.parents),
            "reach.any" => self.reach(1..=11, |_| true),
            "reach.employer" => self.reach_with(PartnerKind::Employer, |_| true),
            "reach.college" => self.reach_with(PartnerKind::College, |_| true),
            "reach.university" => self.reach_with(PartnerKind::University, |_| true),
            "reach.workplace" => self.reach_with(PartnerKind::Employer, |event| {
                let online = event.mode.as_ref().is_some_and(|mode| mode.is(Mode::Online));
                ["excursion", "job_trial", "internship"].contains(&event.form.word()) && !online
            }),
            "reach.meaningful_employer" => self.reach_with(PartnerKind::Employer, all_met),
            "schools.with_employer" => self.schools_with(PartnerKind::Employer),
            "schools.with_college" => self.schools_with(PartnerKind::College),
            "schools.with_university" => self.schools_with(PartnerKind::University),
            "matrix.filled" => self.filled(),
            other => panic!("{other} is not defined here"),
        }
    }
}
