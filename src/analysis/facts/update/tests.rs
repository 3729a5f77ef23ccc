//! Tests of the update: after any edits the columns are those that would be made anew.

use super::*;
use crate::analysis::testing::{Doc, any_doc, id, school_id, word};
use crate::model::code::{Code, Coded};
use crate::model::codes::SchoolType;
use crate::model::document::Tombstone;
use crate::model::field::Required;
use crate::model::id::RecommendationId;
use crate::model::recommendation::{Addressee, Recommendation};
use crate::model::stamp::Stamp;
use crate::model::testing::config;
use proptest::collection::vec;
use proptest::prelude::*;

/// Everything that columns say, with the labels of classes and the kinds of partners in the place of their codes, which
/// depend on the order in which they were met.
fn said(facts: &Facts) -> String {
    let label = |class: Index| facts.labels.label(class).map(ToString::to_string);
    let mut text = format!("{:?} {:?}\n", facts.owner, facts.settings);
    for school in 0..facts.schools.ids.len() {
        let columns = &facts.schools;
        let of = (facts.school_type(school).code(), columns.has_records[school], columns.events.of(school));
        text += &format!("{} {of:?}\n", word(columns.ids[school].0));
        for year in (2020..2030).filter_map(crate::model::date::SchoolYear::starting) {
            for grade in facts.enrolment.grades(year, school) {
                let mut classes: Vec<_> = grade.classes.iter().map(|(class, pupils)| (label(*class), pupils)).collect();
                classes.sort();
                text += &format!("  {year} {} {} {classes:?}\n", grade.grade, grade.pupils);
            }
        }
    }
    for partner in 0..facts.partners.ids.len() {
        let columns = &facts.partners;
        let of = (columns.agreements.of(partner), columns.signers.of(partner), columns.held.of(partner));
        text += &format!("{} {} {of:?}\n", word(columns.ids[partner].0), facts.kind(partner).code());
    }
    let events = &facts.events;
    for year in events.years() {
        text += &format!("{year}: {:?}\n", events.of_year(year));
    }
    for event in events.all() {
        let when = (events.first[event], events.last[event], events.months[event]);
        let sums = (events.grades[event], events.heads[event], events.teachers[event], events.parents[event]);
        let lists = (events.schools.of(event), events.partners.of(event));
        let kinds: Vec<_> = super::super::kinds_in(events.kinds_of(event)).map(Code::code).collect();
        text +=
            &format!("{} {} {:?} {when:?}", word(events.ids[event].0), facts.form(event).code(), events.flags(event));
        text += &format!(" {sums:?} {} {kinds:?} {lists:?}\n", events.sessions[event]);
        for row in events.rows.of(event) {
            let class = row.class.and_then(label);
            text += &format!("  {} {} {class:?} {:?} {}\n", row.school, row.grades, row.heads, row.hours);
        }
    }
    text
}

/// An edit: what is done, to which of the records, and with what.
#[derive(Clone, Debug)]
enum Edit {
    PutEvent(usize, usize),
    DeleteEvent(usize),
    PutPartner(usize, &'static str),
    DeletePartner(usize),
    Sign(usize, usize),
    PutSchool(usize, &'static str),
    DeleteSchool(usize),
    Recommend(usize),
    Own(usize),
    Expect,
    Link(usize, usize),
}

const PARTNERS: [&str; 9] = ["aaa", "agro", "bank", "gone", "kpt", "never", "spb", "star", "zzz"];
const SCHOOLS: [&str; 4] = ["c", "gone", "s", "t"];
const ENROLMENTS: [&str; 4] = ["", "2025/26: 8А 3, 8Б 20", "2025/26: 8А 25, 8В 7; 2024/25: 8 9", "2025/26: 9 30"];

fn any_edit() -> impl Strategy<Value = Edit> {
    let event = 0..16_usize;
    let partner = 0..PARTNERS.len();
    let school = 0..SCHOOLS.len();
    let kind = prop::sample::select(vec!["employer", "college", "university"]);
    let rows = prop::sample::select(ENROLMENTS.to_vec());
    prop_oneof![
        6 => (event.clone(), 0..14_usize).prop_map(|(event, other)| Edit::PutEvent(event, other)),
        3 => event.prop_map(Edit::DeleteEvent),
        4 => (partner.clone(), kind).prop_map(|(partner, kind)| Edit::PutPartner(partner, kind)),
        3 => partner.clone().prop_map(Edit::DeletePartner),
        1 => (partner.clone(), school.clone()).prop_map(|(partner, school)| Edit::Sign(partner, school)),
        4 => (school.clone(), rows).prop_map(|(school, rows)| Edit::PutSchool(school, rows)),
        1 => school.clone().prop_map(Edit::DeleteSchool),
        1 => school.clone().prop_map(Edit::Recommend),
        1 => school.prop_map(Edit::Own),
        1 => Just(Edit::Expect),
        1 => (partner.clone(), partner).prop_map(|(one, other)| Edit::Link(one, other)),
    ]
}

/// Does an edit and gives what it touched. Events are put as copies of those of another document.
fn edit(doc: &mut Doc, edit: &Edit, source: &Document) -> Vec<Touched> {
    let record = |list, word: &str| vec![Touched::Record(list, id(word))];
    let take = |doc: &mut Doc, then: &mut dyn FnMut(Doc) -> Doc| *doc = then(std::mem::take(doc));
    match edit {
        Edit::PutEvent(number, other) => {
            let name = format!("e{number}");
            let Some(event) = source.events.get(&id(&format!("e{other}"))) else { return Vec::new() };
            let mut event = event.as_ref().clone();
            event.id = EventId(id(&name));
            doc.0.events.insert(event.id.0, Arc::new(event));
            record(List::Events, &name)
        }
        Edit::DeleteEvent(number) => {
            let name = format!("e{number}");
            doc.0.events.remove(&id(&name));
            record(List::Events, &name)
        }
        Edit::PutPartner(number, kind) => {
            let name = PARTNERS[*number];
            let old = doc.0.partners.get(&id(name)).cloned();
            take(doc, &mut |doc| doc.partners(&format!("{name}:{kind}")));
            if let Some(old) = old {
                let mut same = old.as_ref().clone();
                same.kind = Required(Coded::new(kind));
                doc.0.partners.insert(id(name), Arc::new(same));
            }
            record(List::Partners, name)
        }
        Edit::DeletePartner(number) => {
            let name = PARTNERS[*number];
            if let Some(partner) = doc.0.partners.remove(&id(name)) {
                let left = Tombstone {
                    stamp: Stamp::unstamped(9),
                    list: Some(List::Partners),
                    record: Some(crate::model::record::Record::to_members(partner.as_ref())),
                    extra: Default::default(),
                };
                doc.0.deleted.insert(id(name), Arc::new(left));
            }
            [record(List::Partners, name), vec![Touched::Tombstone(id(name))]].concat()
        }
        Edit::Sign(partner, school) => {
            let name = PARTNERS[*partner];
            if doc.0.partners.contains_key(&id(name)) {
                take(doc, &mut |doc| doc.agreement(name, "2025-01-01..", Some(SCHOOLS[*school])));
            }
            record(List::Partners, name)
        }
        Edit::PutSchool(number, rows) => {
            let name = SCHOOLS[*number];
            let school_type = if rows.is_empty() { "centre" } else { SchoolType::School.code() };
            take(doc, &mut |doc| doc.school(name, school_type, rows));
            record(List::Schools, name)
        }
        Edit::DeleteSchool(number) => {
            doc.0.schools.remove(&id(SCHOOLS[*number]));
            record(List::Schools, SCHOOLS[*number])
        }
        Edit::Recommend(number) => {
            let mut accepted = Recommendation::blank(RecommendationId(id("r")), crate::analysis::testing::stamps());
            accepted.addressee = Some(Addressee(Some(school_id(SCHOOLS[*number]))));
            doc.0.recommendations.insert(id("r"), Arc::new(accepted));
            record(List::Recommendations, "r")
        }
        Edit::Own(number) => {
            doc.0.owner = Some(school_id(SCHOOLS[*number]));
            vec![Touched::Owner]
        }
        Edit::Expect => {
            let levels = [("basic".to_owned(), Value::Int(34))];
            doc.0.settings.insert("hours_levels".to_owned(), Value::Object(levels.into()));
            vec![Touched::Setting]
        }
        Edit::Link(one, other) => {
            let name = PARTNERS[*one];
            if doc.0.partners.contains_key(&id(name)) {
                let other = PartnerId(id(PARTNERS[*other]));
                take(doc, &mut |doc| doc.edit_partner(name, |partner| partner.same_as.extend([other])));
            }
            record(List::Partners, name)
        }
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn columns_kept_up_to_date_are_those_made_anew(
        mut doc in any_doc(),
        source in any_doc(),
        edits in vec(vec(any_edit(), 1..4), 1..12),
    ) {
        let mut facts = doc.facts();
        for several in edits {
            let touched: Vec<Touched> = several.iter().flat_map(|one| edit(&mut doc, one, &source.0)).collect();
            facts.update(&doc.0, &touched);
            prop_assert_eq!(said(&facts), said(&doc.facts()), "{:?}", several);
        }
    }
}

#[test]
fn ordinary_edits_read_nothing_again() {
    let base = Doc::default()
        .school("s", "school", "2025/26: 8А 25")
        .partners("agro:employer kpt:college")
        .event("e1", "lesson", "2025-10-05", "s", "agro", "s:8А=all")
        .event("e2", "lesson", "2025-11-05", "s", "agro kpt", "s:8А=3");
    let source = base.clone().event("e3", "excursion", "2024-10-05", "s", "kpt", "s:8А=4").0;
    for one in [
        Edit::PutEvent(9, 3),
        Edit::PutEvent(2, 3),
        Edit::DeleteEvent(1),
        Edit::PutPartner(0, "college"),
        Edit::PutPartner(1, "college"),
        Edit::DeletePartner(1),
        Edit::PutSchool(2, "2025/26: 8А 12"),
        Edit::Expect,
    ] {
        let mut doc = base.clone();
        let mut facts = doc.facts();
        let touched = edit(&mut doc, &one, &source);
        assert!(!touched.is_empty());
        for piece in touched {
            assert_eq!(facts.take_in(&doc.0, piece), Some(()), "{one:?}");
        }
        assert_ne!(said(&facts), said(&base.facts()), "{one:?}");
    }
}

#[test]
fn many_edits_at_once_are_read_anew() {
    let mut doc = Doc::default().school("s", "school", "");
    let mut facts = doc.facts();
    let mut touched = Vec::new();
    for number in 0..100 {
        let name = format!("e{number}");
        touched.push(Touched::Record(List::Events, id(&name)));
        doc = doc.event(&name, "lesson", "2025-10-05", "s", "", "");
    }
    facts.update(&doc.0, &touched);
    assert_eq!(said(&facts), said(&doc.facts()));
}
