//! What leaves the browser, and what does not.

use super::meaning::file;
use crate::format::{Digest, Export, ExportScope, Reading, read, write, write_plainly};
use crate::model::School;
use crate::model::classes::Classes;
use crate::model::date::SchoolYear;
use crate::model::document::Document;
use crate::model::id::{SchoolId, Uuid, parse_uuid};
use crate::model::record::{List, Record};
use crate::model::testing::{START, any_id, config, document};
use proptest::option;
use proptest::prelude::*;

fn read_again(document: &Document, export: &Export) -> Reading {
    let reading = read(&write(document, export)).expect("what was written");
    assert_eq!(reading.problems, []);
    reading
}

/// Whether a file says anything of a field anywhere: present, or stamped.
fn says(text: &str, field: &str) -> bool {
    text.contains(&format!("\"{field}\":")) || text.contains(&format!("\"{field}."))
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn a_failed_page_writes_all_that_a_full_copy_has(document in document()) {
        let copy = read_again(&document, &Export::full(START));
        let plain = read(&write_plainly(&document, START)).expect("what was written");
        prop_assert_eq!(plain.problems, []);
        prop_assert_eq!(plain.document, copy.document);
        prop_assert_eq!(plain.head.digest, Digest::Missing);
    }

    #[test]
    fn a_shared_file_has_everything_but_what_is_personal(
        document in document(),
        contacts in any::<bool>(),
        notes in any::<bool>(),
    ) {
        let export = Export { contacts, notes, ..Export::shared(START) };
        let shared = read_again(&document, &export);
        prop_assert_eq!(shared.head.scope.as_deref(), Some("shared"));
        let mut cells_left_out = 0;
        for list in List::ALL {
            for record in document.records(list) {
                let there = shared.document.record(list, record.uuid()).expect("every record");
                let mut cells = record.cells();
                let all = cells.len();
                cells.retain(|field, _| (contacts || !field.starts_with("contacts.")) && (notes || field != "note"));
                cells_left_out += all - cells.len();
                prop_assert_eq!(there.cells(), cells);
            }
        }
        prop_assert_eq!(shared.head.has_seen, cells_left_out == 0);
        prop_assert!(shared.document.settings.is_empty());
        prop_assert_eq!(shared.document.distinct, document.distinct);
        prop_assert_eq!(shared.document.deleted, document.deleted);
        prop_assert_eq!(shared.document.owner, document.owner);
        prop_assert_eq!(shared.document.extra, document.extra);
    }

    #[test]
    fn a_limited_file_has_what_it_refers_to_and_never_says_what_was_seen(
        document in document(),
        school in option::of(any_id(List::Schools)),
        year in option::of(2024..2028_i32),
    ) {
        let school = school.map(SchoolId);
        let years = year.map(|year| SchoolYear::starting(year).into_iter().collect::<Vec<_>>());
        let few = read_again(&document, &Export { school, years: years.clone(), ..Export::full(START) });
        prop_assert_eq!(few.head.has_seen, school.is_none() && years.is_none());
        prop_assert!(school.is_none() && years.is_none() || few.document.settings.is_empty());
        let few = few.document;
        for event in few.events.values() {
            prop_assert!(years.as_ref().is_none_or(|years| years.contains(&event.date.school_year())));
            let schools = event.schools.iter().chain(event.audience.0.keys());
            for id in schools {
                prop_assert_eq!(few.schools.contains_key(&id.0), document.schools.contains_key(&id.0));
            }
            for id in &event.partners {
                prop_assert_eq!(few.partners.contains_key(&id.0), document.partners.contains_key(&id.0));
            }
        }
        for partner in few.partners.values() {
            for other in &partner.same_as {
                prop_assert_eq!(few.partners.contains_key(&other.0), document.partners.contains_key(&other.0));
            }
        }
        for (id, event) in &document.events {
            let of_school = school.is_none_or(|school| {
                let nobody = event.schools.is_empty() && event.audience.is_empty();
                event.schools.contains(&school)
                    || !event.audience.of(&school).is_empty()
                    || nobody && document.owner == Some(school)
            });
            let of_year = years.as_ref().is_none_or(|years| years.contains(&event.date.school_year()));
            prop_assert_eq!(few.events.contains_key(id), of_school && of_year);
        }
        if let Some(only) = school {
            let own = Classes::new::<School>(&document).members(only.0);
            for other in few.schools.values().filter(|other| !own.contains(&other.id.0)) {
                prop_assert!(other.enrolment.0.is_empty(), "the enrolment of a school that is only referred to");
                prop_assert!(other.cells().keys().all(|field| !field.starts_with("enrolment.")), "not said to be cleared either");
            }
        }
        if let Some(years) = &years {
            for school in few.schools.values() {
                prop_assert!(school.enrolment.0.keys().all(|year| years.contains(year)));
                let kept = school.cells().into_keys().filter_map(|field| SchoolYear::parse(field.strip_prefix("enrolment.")?));
                prop_assert!(kept.into_iter().all(|year| years.contains(&year)));
            }
        }
    }
}

const STAMP: &str = "2026-11-23T09:30:00.123Z-0001-a";

fn id(number: u8) -> Uuid {
    parse_uuid(&format!("0190a000-0000-7000-8000-0000000000{number:02}")).expect("an identifier")
}

fn sample() -> Document {
    let record = |number: u8, members: &str| format!(r#"{{"id": "{}", "stamp": "{STAMP}", {members}}}"#, id(number));
    let school = |number, members: &str| record(number, &format!(r#""name": "Школа {number}" {members}"#));
    let partner = |number, members: &str| record(number, &format!(r#""name": "Завод", "kind": "employer" {members}"#));
    let event = |number, date: &str, schools: &str, partners: &str| {
        record(
            number,
            &format!(
                r#""form": "lesson", "status": "held", "date": "{date}", "schools": [{schools}], "partners": [{partners}],
                "note": "только для нас""#
            ),
        )
    };
    let one = |number| format!("\"{}\"", id(number));
    let contact = format!(
        r#", "contacts": [{{"id": "{}", "name": "Иванова"}}], "stamps": {{"contacts.{}": "{STAMP}", "note": "{STAMP}"}}"#,
        id(90),
        id(91)
    );
    let agreement = format!(r#", "agreements": [{{"id": "{}"}}]"#, id(92));
    let enrolment = r#", "enrolment": [{"year": "2025/26", "grade": 1, "pupils": 20}, {"year": "2026/27", "grade": 1, "pupils": 21}]"#;
    let lists = [
        format!(r#""owner": {}"#, one(1)),
        format!(r#""schools": [{}, {}, {}, {}]"#, school(1, enrolment), school(2, ""), school(3, ""), school(4, "")),
        format!(r#""distinct": [[{}, {}], [{}, {}]]"#, one(11), one(13), one(11), one(14)),
        format!(
            r#""partners": [{}, {}, {}, {}]"#,
            partner(11, &contact),
            partner(12, &format!(r#", "same_as": [{}]"#, one(11))),
            partner(13, &agreement),
            partner(14, ""),
        ),
        format!(
            r#""events": [{}, {}, {}, {}]"#,
            event(21, "2026-10-05", &one(1), &one(11)),
            event(22, "2025/26", &one(2), &one(14)),
            event(23, "2026-10", "", ""),
            event(24, "2026-09-01", &[one(2), one(3)].join(","), ""),
        ),
        format!(
            r#""recommendations": [{}, {}, {}, {}]"#,
            record(31, r#""addressee": null, "year": "2026/27""#),
            record(32, &format!(r#""addressee": {}, "year": "2025/26""#, one(2))),
            record(33, &format!(r#""addressee": {}, "issued": "2026-12-01""#, one(1))),
            record(34, &format!(r#""addressee": {}"#, one(3))),
        ),
        format!(
            r#""deleted": [{}, {}, {}]"#,
            record(41, &format!(r#""record": {}"#, event(41, "2026-10-05", &one(1), ""))),
            record(42, &format!(r#""record": {}"#, event(42, "2026-10-05", &one(2), ""))),
            record(43, r#""list": "events""#),
        ),
        r#""seen": {}, "settings": {"threshold": 1}, "tomorrow": 1"#.to_owned(),
    ];
    let reading = read(&file(&lists.join(","))).expect("the sample");
    assert_eq!(reading.problems, []);
    reading.document
}

fn ids(document: &Document) -> Vec<Uuid> {
    let records = List::ALL.into_iter().flat_map(|list| document.records(list).map(|record| record.uuid()));
    records.chain(document.deleted.keys().copied()).collect()
}

#[test]
fn a_file_is_limited_to_what_is_asked_for() {
    let sample = sample();
    let check = |school: Option<u8>, years: Option<&[i32]>, expected: &[u8]| {
        let school = school.map(|number| SchoolId(id(number)));
        let years = years.map(|years| years.iter().filter_map(|year| SchoolYear::starting(*year)).collect());
        let few = read_again(&sample, &Export { school, years, ..Export::shared(START) }).document;
        assert_eq!(ids(&few), expected.iter().map(|number| id(*number)).collect::<Vec<_>>());
        assert_eq!(few.extra.len(), usize::from(expected.len() == ids(&sample).len()));
    };
    check(None, None, &[1, 2, 3, 4, 11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 34, 41, 42, 43]);
    // The owner's: with the event that names nobody, the partner with an agreement, the double of one partner.
    check(Some(1), None, &[1, 11, 12, 13, 21, 23, 31, 33, 41]);
    check(Some(2), None, &[1, 2, 3, 14, 22, 24, 31, 32, 42]);
    check(None, Some(&[2025]), &[1, 2, 3, 14, 22, 32, 34]);
    check(Some(2), Some(&[2026]), &[1, 2, 3, 24, 31, 42]);
    check(Some(3), Some(&[2025, 2024]), &[1, 3, 34]);
    check(Some(4), Some(&[2030]), &[1, 4]);
}

#[test]
fn a_file_for_one_school_has_no_other_schools_enrolment_and_clears_none() {
    let rows = |export: &Export| {
        let few = read_again(&sample(), export).document;
        few.school(SchoolId(id(1))).map(|school| school.enrolment.0.len())
    };
    let of = |number: u8| Export { school: Some(SchoolId(id(number))), ..Export::shared(START) };
    assert_eq!(rows(&Export::shared(START)), Some(2));
    assert_eq!(rows(&of(1)), Some(2));
    // The owner goes along with every file, as its sender, and no more of it.
    assert_eq!(rows(&of(2)), Some(0));
    // No stamp is left that would say that it was cleared.
    let few = read_again(&sample(), &of(2)).document;
    let fields = few.school(SchoolId(id(1))).map(|school| school.cells().into_keys().collect::<Vec<_>>());
    assert!(fields.is_some_and(|fields| fields.iter().all(|field| !field.starts_with("enrolment"))));
}

#[test]
fn of_the_pairs_a_limited_file_has_those_whose_records_it_has() {
    let export = Export { school: Some(SchoolId(id(1))), ..Export::shared(START) };
    let few = read_again(&sample(), &export).document;
    assert_eq!(few.distinct.keys().map(|pair| pair.both()).collect::<Vec<_>>(), [(id(11), id(13))]);
}

#[test]
fn nothing_personal_is_left_in_the_text_of_a_shared_file() {
    let sample = sample();
    let full = write(&sample, &Export::full(START));
    let shared = write(&sample, &Export::shared(START));
    for (field, text) in [("contacts", "Иванова"), ("note", "только для нас")] {
        assert!(says(&full, field) && full.contains(text), "{field}");
        assert!(!says(&shared, field) && !shared.contains(text), "{field}");
    }
    // Not even the deleted ones' notes, not even in a full copy.
    let notes = |text: &str| text.matches("только для нас").count();
    assert_eq!((notes(&full), sample.deleted.len()), (4, 3));
    let ticked = write(&sample, &Export { notes: true, ..Export::shared(START) });
    assert_eq!((notes(&ticked), says(&ticked, "contacts")), (4, false));
}

#[test]
fn a_part_is_never_called_a_full_copy() {
    let school = Some(SchoolId(id(1)));
    for (export, expected) in [
        (Export::full(START), "full"),
        (Export::shared(START), "shared"),
        (Export { school, ..Export::full(START) }, "shared"),
        (Export { scope: ExportScope::Shared, ..Export::full(START) }, "shared"),
    ] {
        assert_eq!(read_again(&sample(), &export).head.scope.as_deref(), Some(expected));
    }
}
