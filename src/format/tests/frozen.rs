//! Files of every version, kept as they were written then and opened for ever. What these tests say is never changed.

use crate::format::{Digest, Export, read, write};
use crate::model::document::Document;
use crate::model::id::{Uuid, parse_uuid};
use crate::model::record::{List, Record};

fn id(number: u8) -> Uuid {
    parse_uuid(&format!("0199a7c0-0000-7000-8000-0000000000{number:02x}")).expect("an identifier")
}

#[test]
fn a_file_of_version_1_opens() {
    let reading = read(include_str!("../../../tests/fixtures/files/version-1.json")).expect("a file");
    assert_eq!((reading.problems.as_slice(), reading.left_out), (&[][..], 0));
    let head = &reading.head;
    assert_eq!((head.version, head.digest, head.has_seen, head.stamped), (1, Digest::Right, true, false));
    assert_eq!((head.writer.as_deref(), head.scope.as_deref()), (Some("krug 0.1.0"), Some("full")));
    assert_eq!(head.exported_at, Some(1_795_426_200_000));
    says_what_it_said(&reading.document);

    let again = read(&write(&reading.document, &Export::full(0))).expect("what was written");
    assert_eq!(again.document, reading.document);
}

fn says_what_it_said(document: &Document) {
    let counts: Vec<usize> = List::ALL.into_iter().map(|list| document.records(list).count()).collect();
    assert_eq!(counts, [2, 3, 3, 2]);
    assert_eq!(document.owner.map(|owner| owner.0), Some(id(1)));
    assert_eq!(
        (document.distinct.len(), document.seen.len(), document.settings.len(), document.extra.len()),
        (2, 3, 2, 2)
    );
    let deleted = document.deleted.values().map(|left| (left.list, left.record.is_some()));
    let expected = [(Some(List::Events), true), (Some(List::Schools), true), (None, false), (None, true)];
    assert_eq!(deleted.collect::<Vec<_>>(), expected);

    let cell = |list: List, number: u8, field: &str| {
        let record = document.find(id(number)).filter(|record| record.list() == list).expect("the record");
        let cell = record.cells().remove(field)?;
        Some(format!("{} {}", cell.stamp, cell.value.map_or_else(|| "cleared".to_owned(), |value| value.canonical())))
    };
    let check = |list: List, number: u8, field: &str, expected: &str| {
        assert_eq!(cell(list, number, field).as_deref(), Some(expected), "{field}");
    };
    check(List::Schools, 1, "inn", "2026-10-01T08:15:30.250Z-0000-a \"7707083893\"");
    check(List::Schools, 1, "municipality", "2026-10-02T08:15:30.250Z-0000-b-2 cleared");
    check(
        List::Schools,
        1,
        "enrolment.2026/27",
        "2026-10-03T08:15:30.250Z-0000-a [{\"class\":\"А\",\"disabled\":0,\"grade\":8,\"minimum_level\":\"main\",\"ovz\":2,\
         \"pre_professional\":true,\"profile\":\"технологический\",\"pupils\":25,\"year\":\"2026/27\"},\
         {\"grade\":0,\"new\":{\"x\":[1,2.5,null]},\"pupils\":18,\"year\":\"2026/27\"}]",
    );
    check(List::Schools, 2, "type", "2026-11-23T09:30:00.000Z-0000- \"lyceum_of_tomorrow\"");
    check(List::Partners, 0x0b, "sector", "2026-10-06T08:15:30.250Z-0000-a cleared");
    check(List::Partners, 0x0b, "aliases.Приборный", "2026-10-01T08:15:30.250Z-0000-a \"Приборный\"");
    check(List::Partners, 0x0c, "kind_label", "2026-10-01T08:15:30.250Z-0000-b-2 \"лесничество\"");
    check(List::Partners, 0x0d, "kind", "2026-10-01T08:15:30.250Z-0000-a \"kind_of_tomorrow\"");
    check(List::Events, 0x15, "date", "2026-10-03T08:15:30.250Z-0000-b-2 \"2026-10-05\"");
    check(List::Events, 0x15, "hours", "2026-10-02T08:15:30.250Z-0000-a 2");
    check(List::Events, 0x15, "meaningful", "2026-10-02T08:15:30.250Z-0000-a [\"purpose\",\"two_way\",\"joy\"]");
    check(List::Events, 0x15, "note", "2026-10-02T08:15:30.250Z-0000-a \"\u{202e}наоборот\\u0001\"");
    check(List::Events, 0x16, "meaningful", "2026-10-02T08:15:30.250Z-0000-a []");
    check(List::Events, 0x17, "status", "2026-11-23T09:30:00.000Z-0000- \"planned\"");
    check(List::Recommendations, 0x1f, "addressee", "2026-10-07T08:15:30.250Z-0000-a null");
    check(List::Recommendations, 0x1f, "target", "2026-10-07T08:15:30.250Z-0000-a 12.5");

    let event = document.events.get(&id(0x15)).expect("the event");
    let rows: Vec<(usize, Option<u32>, Option<u32>)> = event
        .audience
        .iter()
        .map(|row| (row.grades.len(), row.pupils, row.hours.map(|hours| hours.hundredths())))
        .collect();
    assert_eq!(rows, [(1, None, None), (1, None, None), (2, Some(46), Some(125)), (0, Some(0), None)]);
    assert_eq!(event.cells().len(), event.fields().len() + 1, "one partner was taken away");
}
