//! The rules a second time, as the table says them, over the records themselves and the indicators: nothing of the
//! columns, of what addressees share, or of the order of finding is used.

use super::*;
use crate::analysis::indicators::{Better, all};
use crate::analysis::settings::deciding_type;
use crate::model::Event;
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::{Day, days_after, months_before};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

struct Naive<'a> {
    doc: &'a Document,
    facts: Facts,
    question: Question,
}

impl Naive<'_> {
    fn of(&self, school: Option<SchoolId>) -> Question {
        Question { scope: school.map_or(Scope::All, Scope::school), ..self.question.clone() }
    }

    fn held(&self, school: Option<SchoolId>) -> Vec<&Arc<Event>> {
        let year = self.question.year();
        let is_held = |event: &&Arc<Event>| {
            event.is_held()
                && event.date.school_year() == year
                && (event.date.started_by(self.question.as_of))
                && school.is_none_or(|school| event.schools.contains(&school))
        };
        self.doc.events.values().filter(is_held).collect()
    }

    fn partners(&self, event: &Event) -> Vec<PartnerId> {
        event.partners.iter().copied().filter(|id| self.doc.partner(*id).is_some()).collect()
    }

    fn active(&self, school: Option<SchoolId>) -> BTreeSet<PartnerId> {
        self.held(school).into_iter().flat_map(|event| self.partners(event)).collect()
    }

    fn last(&self, partner: PartnerId) -> Option<Day> {
        let as_of = self.question.as_of;
        let held = self.doc.events.values().filter(|event| event.is_held() && event.partners.contains(&partner));
        held.filter(|event| event.date.first_day() <= as_of).map(|event| event.date.last_day().min(as_of)).max()
    }

    fn agreed(&self, partner: PartnerId) -> bool {
        let as_of = self.question.as_of;
        self.doc.partner(partner).is_some_and(|partner| {
            partner.agreements.values().any(|agreement| {
                agreement.signed.is_some_and(|signed| signed <= as_of)
                    && (agreement.auto_renew == Some(true) || agreement.expires.is_none_or(|end| end >= as_of))
            })
        })
    }

    fn is_own(&self, partner: PartnerId, school: Option<SchoolId>) -> bool {
        let Some(school) = school else { return true };
        let named = |event: &Arc<Event>| event.schools.contains(&school) && event.partners.contains(&partner);
        self.doc.events.values().any(named) || self.signed(partner, school)
    }

    fn signed(&self, partner: PartnerId, school: SchoolId) -> bool {
        let partner = self.doc.partner(partner).expect("a partner");
        partner.agreements.values().any(|agreement| agreement.school.or(self.doc.owner) == Some(school))
    }

    /// Whether a row of an event that counts meets a grade.
    fn meets(&self, event: &Event, school: Option<SchoolId>, test: impl Fn(u8) -> bool) -> bool {
        event.audience.iter().any(|row| {
            let there = self.doc.school(*row.school).is_some() && school.is_none_or(|school| school == *row.school);
            there && row.grades.iter().any(|grade| test(*grade))
        })
    }

    fn enrolled(&self, school: Option<SchoolId>, test: impl Fn(u8) -> bool) -> u64 {
        let schools = self.doc.schools.values().filter(|own| school.is_none_or(|school| own.id == school));
        let rows = schools.flat_map(|school| school.enrolment.0.get(&self.question.year()).into_iter().flatten());
        rows.filter(|row| test(*row.grade)).map(|row| u64::from(*row.pupils)).sum()
    }

    fn fires(&self, rule: Rule, school: Option<SchoolId>) -> bool {
        let as_of = self.question.as_of;
        let held = self.held(school);
        let mut all_partners = self.doc.partners.values();
        let kind = |partner: &PartnerId| self.doc.partner(*partner).map(|partner| partner.counted_kind());
        let expected: Vec<PartnerKind> =
            self.facts.settings.kinds(deciding_type(&self.facts, &self.of(school))).to_vec();
        let mut counts: BTreeMap<PartnerId, u64> = BTreeMap::new();
        for partner in held.iter().flat_map(|event| self.partners(event)) {
            *counts.entry(partner).or_default() += 1;
        }
        match rule {
            Rule::WakeDormant => all_partners.any(|partner| {
                let asleep = self
                    .last(partner.id)
                    .is_some_and(|day| day < months_before(as_of, 12) && day >= months_before(as_of, 24));
                asleep && self.is_own(partner.id, school)
            }),
            Rule::StartRegistered => {
                all_partners.any(|partner| self.last(partner.id).is_none() && self.is_own(partner.id, school))
            }
            Rule::RenewAgreements => all_partners.any(|partner| {
                let side = |agreement: &&crate::model::partner::Agreement| {
                    school.is_none_or(|school| agreement.school.or(self.doc.owner) == Some(school))
                };
                partner.agreements.values().filter(side).any(|agreement| {
                    agreement.auto_renew != Some(true)
                        && agreement.expires.is_some_and(|end| end <= days_after(as_of, 90))
                })
            }),
            Rule::FormalisePartner => counts.iter().any(|(partner, events)| *events >= 3 && !self.agreed(*partner)),
            Rule::GraduatingGrades => {
                let by = crate::model::date::parse_day(&format!("{}-02-01", self.question.year().start_year() + 1));
                let by = by.expect("a day");
                let met = |grade: u8| {
                    held.iter().any(|event| {
                        let further = |partner: &PartnerId| {
                            matches!(kind(partner), Some(PartnerKind::College | PartnerKind::University))
                        };
                        event.date.first_day() <= by
                            && self.partners(event).iter().any(further)
                            && self.meets(event, school, |of| of == grade)
                    })
                };
                as_of >= by
                    && [9, 11].into_iter().any(|grade| self.enrolled(school, |of| of == grade) > 0 && !met(grade))
            }
            Rule::StartEarly => {
                self.enrolled(school, |grade| grade <= 5) > 0
                    && !held.iter().any(|event| self.meets(event, school, |grade| grade <= 5))
            }
            Rule::Diversify => {
                let of: u64 = counts.values().sum();
                counts.len() >= 5 && of >= 10 && counts.values().any(|count| count * 2 > of)
            }
            Rule::SpreadYear => {
                let in_month = |month| held.iter().filter(|event| event.date.month() == Some(month)).count();
                held.len() >= 10 && (1..=12).any(|month| in_month(month) * 10 > held.len() * 4)
            }
            Rule::BorrowPartner => school.is_some_and(|own| {
                expected.iter().any(|wanted| {
                    let has = |school| self.active(Some(school)).iter().any(|partner| kind(partner) == Some(*wanted));
                    !has(own) && self.doc.schools.values().any(|other| other.id != own && has(other.id))
                })
            }),
            Rule::ReverseDecline => all(&self.facts, &self.of(school)).iter().any(|one| {
                let fell = match (&one.previous, &one.value) {
                    (Measure::Count(before), Measure::Count(now)) => {
                        *before >= 5 && now + 3 <= *before && *now as f64 <= *before as f64 * 0.8 + 1e-9
                    }
                    (
                        Measure::Share { numerator: a, denominator: b },
                        Measure::Share { numerator: c, denominator: d },
                    ) => *b >= 10 && *d >= 10 && *a as f64 / *b as f64 - *c as f64 / *d as f64 >= 0.1 - 1e-9,
                    (Measure::Interval { lo, of, .. }, Measure::Interval { hi, of: now, .. }) => {
                        (*hi as f64 / *now as f64) < 0.8 * *lo as f64 / *of as f64 - 1e-9
                    }
                    _ => false,
                };
                one.better == Better::Up && fell
            }),
            Rule::RaiseQuality => {
                let assessed: Vec<usize> = held
                    .iter()
                    .filter_map(|event| Some(event.meaningful.as_ref()?.iter().collect::<BTreeSet<_>>().len()))
                    .collect();
                let met = assessed.iter().filter(|met| **met >= 4).count();
                held.len() >= 5 && assessed.len() * 2 >= held.len() && met * 2 < assessed.len()
            }
            Rule::InvolveParents => !held.iter().any(|event| event.parents.is_some_and(|parents| parents > 0)),
            Rule::SharePractice => school.is_some_and(|own| {
                let values = |school| all(&self.facts, &self.of(Some(school)));
                let value = |measure: &Measure| match measure {
                    Measure::Interval { lo, of, .. } => Some(*lo as f64 / *of as f64),
                    other => other.number(),
                };
                values(own).iter().any(|one| {
                    let ids = self.doc.schools.values().map(|school| school.id);
                    let of = |school| value(&values(school).iter().find(|other| other.id == one.id)?.value);
                    let mut all: Vec<f64> = ids.filter_map(of).collect();
                    all.sort_by(f64::total_cmp);
                    if one.better != Better::Up || all.len() < 3 {
                        return false;
                    }
                    let median = (all[(all.len() - 1) / 2] + all[all.len() / 2]) / 2.0;
                    value(&one.value).is_some_and(|value| value > 0.0 && value >= 1.25 * median - 1e-9)
                })
            }),
            Rule::GrowCircle => {
                let before = Naive { doc: self.doc, facts: self.facts.clone(), question: self.question.previous() };
                let before = before.active(school).len();
                let pupils = self.enrolled(school, |_| true);
                let centre = school.is_none_or(|school| school == school_id("c"));
                let target = if centre {
                    20
                } else {
                    [(100, 4), (500, 6), (u64::MAX, 10)].into_iter().find(|(most, _)| pupils <= *most).expect("one").1
                };
                let missing =
                    expected.iter().any(|wanted| !counts.keys().any(|partner| kind(partner) == Some(*wanted)));
                let fell = before >= 5 && counts.len() + 2 <= before && (before - counts.len()) * 10 > before;
                counts.len() < target || missing || fell
            }
            Rule::VocationalAndEmployers => {
                let forms = |partner: PartnerId| {
                    let own = held.iter().filter(|event| event.partners.contains(&partner));
                    own.map(|event| event.counted_form()).collect::<BTreeSet<_>>()
                };
                let of = |wanted| counts.keys().copied().filter(|one| kind(one) == Some(wanted)).collect::<Vec<_>>();
                let (colleges, employers) = (of(PartnerKind::College), of(PartnerKind::Employer));
                let had = |partners: &[PartnerId], wanted: &[Form]| {
                    partners.iter().flat_map(|partner| forms(*partner)).any(|form| wanted.contains(&form))
                };
                let both = colleges.len() + employers.len();
                let single = colleges.iter().chain(&employers).filter(|one| forms(**one).len() == 1).count();
                colleges.is_empty()
                    || employers.is_empty()
                    || !had(&colleges, &[Form::OpenDay, Form::Masterclass, Form::JobTrial])
                    || !had(&employers, &[Form::JobTrial, Form::Internship])
                    || both > 0 && single * 2 >= both
            }
            Rule::ReachGrade => {
                let values = all(&self.facts, &self.of(school));
                [("reach.any", 1..=11, 80), ("reach.employer", 8..=11, 60)].into_iter().any(|(id, grades, target)| {
                    let one = values.iter().find(|one| one.id == id).expect("the indicator");
                    let Measure::Interval { by, .. } = &one.value else { return false };
                    grades.into_iter().any(|grade: u8| {
                        let of_grade = || by.iter().filter(|of| of.grade == grade);
                        let (lo, pupils) = (
                            of_grade().map(|of| of.bounds.lo).sum::<u64>(),
                            of_grade().map(|of| of.bounds.of).sum::<u64>(),
                        );
                        pupils > 0 && lo * 100 < target * pupils
                    })
                })
            }
            Rule::ReachOvz => {
                let schools = self.doc.schools.values().filter(|own| school.is_none_or(|school| own.id == school));
                let mut rows =
                    schools.flat_map(|school| school.enrolment.0.get(&self.question.year()).into_iter().flatten());
                let counted = held.iter().any(|event| {
                    event.audience.iter().any(|row| {
                        let there =
                            self.doc.school(*row.school).is_some() && school.is_none_or(|school| school == *row.school);
                        there && row.ovz.is_some_and(|ovz| ovz > 0)
                    })
                });
                rows.any(|row| row.ovz.is_some_and(|ovz| ovz > 0)) && !counted
            }
            Rule::MendData => {
                use crate::analysis::completeness::{Gap, gaps};
                let unknown = [Gap::NoSchool, Gap::NoAudience, Gap::Uncounted, Gap::NoPartner, Gap::NoEnrolment];
                gaps(&self.facts, self.doc, &self.of(school)).iter().any(|rows| unknown.contains(&rows.gap))
            }
        }
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn the_rules_fire_as_the_table_says(
        doc in any_doc(),
        ovz in any::<(bool, bool)>(),
        as_of in prop::sample::select(vec!["2025-09-01", "2025-11-10", "2026-01-31", "2026-02-01", "2026-10-20"]),
    ) {
        let question = ask(as_of, "2025/26", "");
        let (enrolled, counted) = ovz;
        let mut doc = doc;
        if enrolled {
            doc = doc.edit_school("s", |school| school.enrolment.0.values_mut().flatten().for_each(|row| row.ovz = Some(2)));
        }
        let first = doc.0.events.keys().next().copied();
        if let Some(first) = first.filter(|_| counted) {
            let row = |event: &mut Event| event.audience.0.values_mut().flatten().for_each(|row| row.ovz = Some(1));
            doc.0.events.change(&first, |event| row(Arc::make_mut(event)));
        }
        let found = advise(&doc.facts(), &doc.0, &question);
        let naive = Naive { doc: &doc.0, facts: doc.facts(), question };
        let addressees = [None, Some(school_id("c")), Some(school_id("s")), Some(school_id("t"))];
        for rule in Rule::ALL {
            for addressee in addressees {
                let times = found.iter().filter(|one| one.rule == rule && one.addressee == addressee).count();
                // A centre with neither events nor agreements of its own is nobody's addressee.
                let is_addressee = addressee.and_then(|id| naive.facts.school_index(id))
                    .is_none_or(|school| naive.facts.schools.has_records[school]);
                let expected = usize::from(is_addressee && naive.fires(rule, addressee));
                prop_assert_eq!(times, expected, "{:?} {:?}", rule, addressee);
            }
        }
    }
}
