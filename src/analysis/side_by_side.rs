//! Schools side by side: one number of each, the greatest first, and their median.

use super::facts::Facts;
use super::indicators::forms_of;
use super::question::{Question, Scope};
use super::select::{InScope, Selection};
use super::settings::deciding_type;
use super::taking_part::has_data;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::order::{self, InOrder};
use std::cmp::Ordering;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Active partners.
    Partners,
    /// Held events.
    Events,
    /// Expected kinds that have an active partner, as a share: what is expected depends on the type of the school.
    Kinds,
    /// Forms a partner, on average.
    Forms,
}

impl Compared {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Partners, Self::Events, Self::Kinds, Self::Forms];
}

/// One school in the row.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The school.
    pub school: SchoolId,
    /// What is counted.
    pub part: u64,
    /// What it is a part of: the expected kinds, the partners. `None` where it is a count. 0: no data.
    pub of: Option<u64>,
    /// Whether there are no data of it in the span: nobody knows that it did nothing.
    pub silent: bool,
    /// The events behind it, in order of their dates.
    pub events: Vec<EventId>,
    /// Active partners, by identifier.
    pub partners: Vec<PartnerId>,
}

impl Beside {
    /// The number that is compared; `None` = no data.
    pub fn value(&self) -> Option<f64> {
        match self.of {
            _ if self.silent => None,
            None => Some(self.part as f64),
            Some(0) => None,
            Some(of) => Some(self.part as f64 / of as f64),
        }
    }
}

/// Every school with its number, whatever the question's scope, the greatest first, those without data last.
pub fn side_by_side(facts: &Facts, question: &Question, compared: Compared) -> Vec<Beside> {
    let schools = InScope::new(facts, &Scope::All).schools(facts);
    let schools = schools.into_iter().filter_map(|school| facts.school_id(school));
    let mut all: Vec<Beside> = schools.map(|school| beside(facts, question, school, compared)).collect();
    order::sort_by(&mut all, |one, other| match (one.value(), other.value()) {
        (Some(one), Some(other)) => other.total_cmp(&one),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    all
}

fn beside(facts: &Facts, question: &Question, school: SchoolId, compared: Compared) -> Beside {
    let question = question.of_school(school);
    let selection = Selection::new(facts, &question);
    let active = selection.active();
    let (part, of) = match compared {
        Compared::Partners => (active.len(), None),
        Compared::Events => (selection.events.len(), None),
        Compared::Kinds => {
            let kinds = active.iter().map(|partner| facts.kind(*partner)).into_set();
            let expected = facts.settings.kinds(deciding_type(facts, &question));
            (expected.iter().filter(|kind| kinds.contains(kind)).count(), Some(expected.len() as u64))
        }
        Compared::Forms => {
            let forms = forms_of(&selection);
            (forms.values().map(|forms| forms.len()).sum(), Some(forms.len() as u64))
        }
    };
    Beside {
        school,
        part: part as u64,
        of,
        silent: !has_data(facts, &question, school),
        events: selection.events.iter().filter_map(|event| facts.event_id(*event)).collect(),
        partners: active.into_iter().filter_map(|partner| facts.partner_id(partner)).collect(),
    }
}

/// The median of the schools that have data; of an even number the middle between the two.
pub fn median(all: &[Beside]) -> Option<f64> {
    // They are in order, those without data last.
    let values: Vec<f64> = all.iter().filter_map(Beside::value).collect();
    let (low, high) = (values.len().checked_sub(1)? / 2, values.len() / 2);
    Some(f64::midpoint(*values.get(low)?, *values.get(high)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{Doc, ask, said, word};

    fn check(schools: &str, compared: Compared, expected: &[(&str, u64, Option<u64>)], middle: Option<f64>) {
        let facts = Doc::default()
            .school("c", "centre", "")
            .school("s", "school", "")
            .school("t", "school", "")
            .partners("agro:employer kpt:college spb:university")
            .event("e1", "excursion", "2026-09-10", "s", "agro", "")
            .event("e2", "meeting", "2026-09-12", "s t", "agro kpt", "")
            .event("e3", "meeting", "2026-09-13", "s", "spb", "")
            .event("e4", "meeting", "2026-09-14", "", "spb", "")
            .facts();
        let all = side_by_side(&facts, &ask("2026-11-23", "2026/27", schools), compared);
        let got: Vec<(String, u64, Option<u64>)> =
            all.iter().map(|one| (word(one.school.0), one.part, one.of)).collect();
        let expected: Vec<_> = expected.iter().map(|(name, part, of)| ((*name).to_owned(), *part, *of)).collect();
        assert_eq!(got, expected, "{compared:?}");
        assert_eq!(median(&all), middle, "{compared:?}");
        let first = all.first().expect("a school");
        assert_eq!(said(first.partners.iter().map(|id| id.0)), "agro kpt spb");
        assert_eq!(said(first.events.iter().map(|id| id.0)), "e1 e2 e3");
    }

    #[test]
    fn every_school_has_its_number_and_they_stand_in_order() {
        for schools in ["", "t"] {
            // The centre is silent: it stands last, and in no median.
            check(schools, Compared::Partners, &[("s", 3, None), ("t", 2, None), ("c", 0, None)], Some(2.5));
            check(schools, Compared::Events, &[("s", 3, None), ("t", 1, None), ("c", 0, None)], Some(2.0));
            check(schools, Compared::Kinds, &[("s", 3, Some(5)), ("t", 2, Some(5)), ("c", 0, Some(8))], Some(0.5));
            // agro: excursion and meeting; kpt, spb: meeting. Of the other school's both partners one form each. The median
            // is of the two with data.
            let expected = &[("s", 4, Some(3)), ("t", 2, Some(2)), ("c", 0, Some(0))];
            check(schools, Compared::Forms, expected, Some(f64::midpoint(4.0 / 3.0, 1.0)));
        }
    }
}
