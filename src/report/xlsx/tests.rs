//! The workbook of the example, read by somebody else's reader and held against the indicators file.

use super::workbook;
use crate::analysis::{Facts, Question, Scope};
use crate::model::Document;
use crate::model::date::{SchoolYear, parse_day};
use crate::model::document::AnyRecord;
use crate::model::record::List;
use crate::report::figures;
use crate::words::Lang;
use calamine::{Data, Range, Reader as _, Xlsx};
use std::collections::BTreeMap;
use std::io::Cursor;

fn example() -> Document {
    crate::format::read(include_str!("../../../assets/example.json")).expect("the example reads").document
}

fn question(scope: Scope) -> Question {
    let year = SchoolYear::parse("2026/27").expect("a year");
    Question::of_year(parse_day("2026-11-23").expect("a day"), year, scope)
}

fn sheets(document: &Document, question: &Question, lang: Lang) -> Vec<(String, Range<Data>)> {
    let bytes = workbook(&Facts::new(document), document, question, lang).expect("a workbook");
    Xlsx::new(Cursor::new(bytes)).expect("it opens").worksheets()
}

fn rows<'a>(sheets: &'a [(String, Range<Data>)], name: &str) -> Vec<&'a [Data]> {
    sheets.iter().find(|(sheet, _)| sheet == name).expect(name).1.rows().skip(1).collect()
}

fn number(cell: &Data) -> serde_json::Value {
    match cell {
        Data::Float(number) => serde_json::json!((number * 1e6).round() / 1e6),
        _ => serde_json::Value::Null,
    }
}

fn same(cell: &Data, expected: &serde_json::Value, what: &str) {
    assert_eq!(number(cell).as_f64(), expected.as_f64(), "{what}");
}

#[test]
fn every_figure_is_that_of_the_indicators_file() {
    let document = example();
    let schools: Vec<Scope> =
        document.schools.keys().take(2).map(|id| Scope::school(crate::model::id::SchoolId(*id))).collect();
    for scope in [Scope::All].into_iter().chain(schools) {
        let question = question(scope);
        let facts = Facts::new(&document);
        let file: serde_json::Value = serde_json::from_str(&figures(&facts, &document, &question)).expect("JSON");
        let sheets = sheets(&document, &question, Lang::Ru);
        let names: BTreeMap<&str, &str> =
            crate::analysis::indicators::all(&facts, &question).iter().map(|one| (one.name.ru, one.id)).collect();
        let written = rows(&sheets, "Показатели");
        assert_eq!(written.len(), names.len());
        for row in written {
            let id = names[row[0].to_string().as_str()];
            let one = file["indicators"].as_array().expect("a list").iter().find(|one| one["id"] == id).expect(id);
            for (column, member) in [
                (2, "value"),
                (3, "lo"),
                (4, "hi"),
                (6, "numerator_hi"),
                (8, "previous"),
                (9, "previous_lo"),
                (10, "previous_hi"),
            ] {
                let nothing = one["denominator"] == 0 && member == "numerator_hi";
                if !nothing {
                    same(&row[column], &one[member], &format!("{id} {member}"));
                }
            }
            if one["denominator"] != 0 {
                let part = if one["unit"] == "interval" { "numerator_lo" } else { "numerator" };
                same(&row[5], &one[part], id);
                same(&row[7], &one["denominator"], id);
            }
        }
        let by: usize = file["indicators"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|one| one["unit"] == "interval")
            .map(|one| one["by"].as_array().map_or(0, Vec::len))
            .sum();
        assert_eq!(rows(&sheets, "Охват по параллелям").len(), by);
        let cells = rows(&sheets, "Ячейки матриц");
        let expected: Vec<&serde_json::Value> = file["matrices"]
            .as_object()
            .expect("matrices")
            .values()
            .flat_map(|list| list.as_array().expect("a list"))
            .collect();
        assert_eq!(cells.len(), expected.len());
        let sum = |column: usize| cells.iter().filter_map(|row| number(&row[column]).as_f64()).sum::<f64>();
        let all = |member: &str| expected.iter().filter_map(|cell| cell[member].as_f64()).sum::<f64>();
        for (column, member) in
            [(3, "events"), (4, "partners"), (5, "participants"), (6, "lo"), (7, "hi"), (8, "pupils")]
        {
            assert!((sum(column) - all(member)).abs() < 1e-9, "{member}");
        }
    }
}

#[test]
fn cells_have_their_types_and_no_contact_leaves() {
    let mut document = example();
    let first = document.partners.keys().next().copied().expect("a partner");
    document.partners.change(&first, |partner| {
        let partner = std::sync::Arc::make_mut(partner);
        partner.name.0 = "=HYPERLINK(\"http://example.org\")".to_owned();
        partner.note = Some("примечание-тайна".to_owned());
    });
    document.events.change_each(|event| {
        let event = std::sync::Arc::make_mut(event);
        event.responsible = Some("ответственный-тайна".to_owned());
        event.note = Some("примечание-тайна".to_owned());
    });
    let contacts: Vec<String> = document
        .partners
        .values()
        .flat_map(|partner| partner.contacts.values())
        .filter_map(|contact| contact.phone.clone())
        .collect();
    let sheets = sheets(&document, &question(Scope::All), Lang::Ru);
    let events = rows(&sheets, "Мероприятия");
    assert!(events.len() > 5 && events.iter().all(|row| matches!(row[0], Data::DateTime(_))));
    let partners = rows(&sheets, "Партнёры");
    assert!(partners.iter().any(|row| row[0] == Data::String("=HYPERLINK(\"http://example.org\")".to_owned())));
    assert!(partners.iter().all(|row| matches!(row[8], Data::Float(_))));
    let all = sheets.iter().flat_map(|(_, range)| range.cells()).map(|(_, _, cell)| cell.to_string());
    let all: Vec<String> = all.collect();
    for secret in contacts.iter().map(String::as_str).chain(["тайна"]) {
        assert!(!all.iter().any(|cell| cell.contains(secret)), "{secret}");
    }
}

#[test]
fn no_childs_name_leaves_and_a_schools_book_has_its_own_classes() {
    use crate::analysis::testing::{Doc, ask};
    let mut doc = Doc::default()
        .school("s", "school", "")
        .school("t", "school", "")
        .partners("a:employer")
        .event("1", "excursion", "2026-10-05", "s t", "a", "s:8А=20 t:9Б=7")
        .event("2", "other", "2026-10-06", "s", "", "s:8А=?");
    doc.0.events.change_each(|event| {
        let event = std::sync::Arc::make_mut(event);
        event.end_date = parse_day("2026-09-01");
        if event.form.is(crate::model::codes::Form::Other) {
            event.title = Some("Выступила Смирнова Анна Петровна".to_owned());
            event.form_label = Some("Рассказ Анны Смирновой".to_owned());
        }
    });
    let books = sheets(&doc.0, &ask("2026-11-23", "2026/27", "s"), Lang::Ru);
    let all: Vec<String> =
        books.iter().flat_map(|(_, range)| range.cells()).map(|(_, _, cell)| cell.to_string()).collect();
    assert!(!all.iter().any(|cell| cell.contains("Смирнов")), "{all:?}");
    let events = rows(&books, "Мероприятия");
    assert_eq!(events.len(), 2);
    assert_eq!((events[0][8].to_string(), events[0][2].clone()), ("8А".to_owned(), Data::Empty));
}

#[test]
fn names_of_sheets_are_in_the_language_and_equal_data_make_equal_books() {
    let (document, question) = (example(), question(Scope::All));
    let names =
        |lang| -> Vec<String> { sheets(&document, &question, lang).into_iter().map(|(name, _)| name).collect() };
    assert_eq!(names(Lang::Ru).first().map(String::as_str), Some("О книге"));
    assert_eq!(names(Lang::En).len(), names(Lang::Ru).len());
    assert!(names(Lang::En).iter().all(|name| name.is_ascii()), "{:?}", names(Lang::En));
    let book = || workbook(&Facts::new(&document), &document, &question, Lang::En).expect("a workbook");
    assert_eq!(book(), book());
    let nothing = Document::default();
    assert!(workbook(&Facts::new(&nothing), &nothing, &question, Lang::Ru).is_ok());
}

/// What a workbook would do to the records of a document, and how much of it could not be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    added: usize,
    changed: usize,
    unchanged: usize,
    losses: usize,
}

/// What a workbook says when it comes back to a document: what it would change, and what is set aside.
fn taken_in(bytes: &[u8], there: &Document, lang: Lang) -> (Counts, Vec<String>) {
    use crate::format::sheet::{Context, draft, figures, recognise, workbook};
    use crate::model::stamp::Stamp;
    let tables = workbook(bytes).expect("its own workbook opens");
    let aside = figures(&tables);
    let at = Stamp { millis: 1_900_000_000_000, counter: 0, device: "me".into() };
    let (mut read, mut losses, mut number) = (Document::default(), 0, 0_u128);
    for (table, _) in tables.iter().zip(&aside).filter(|(_, is_aside)| !**is_aside) {
        let mapping = recognise(table);
        assert!(mapping.is_of_book && mapping.is_usable(), "{} {lang:?}", table.name);
        let context = Context {
            document: there,
            shown: there,
            year: SchoolYear::parse("2026/27").expect("a year"),
            today: parse_day("2026-11-23").expect("a day"),
            own: there.owner,
            at: &at,
            partner: &|name| there.partners.values().find(|own| own.shown_name() == name).map(|own| own.id),
            school: &|_| None,
            move_into_year: false,
            term: &|words| words.to_owned(),
        };
        let drafted = draft(table, &mapping, context, &mut || {
            number += 1;
            crate::model::id::Uuid::from_u128(number)
        });
        losses += drafted.notes.iter().filter(|note| note.is_loss()).count();
        read.partners.extend(drafted.document.partners.iter().map(|(id, record)| (*id, record.clone())));
        read.events.extend(drafted.document.events.iter().map(|(id, record)| (*id, record.clone())));
    }
    let records = |document: &Document| -> Vec<AnyRecord> {
        List::ALL.into_iter().flat_map(|list| document.records(list).collect::<Vec<_>>()).collect()
    };
    let mut counts = Counts { losses, ..Counts::default() };
    for record in records(&read) {
        match there.record(record.list(), record.uuid()) {
            None => counts.added += 1,
            Some(known) if known == record => counts.unchanged += 1,
            Some(_) => counts.changed += 1,
        }
    }
    let names = tables.iter().zip(aside).filter(|(_, aside)| *aside).map(|(table, _)| table.name.clone()).collect();
    (counts, names)
}

#[test]
fn its_own_workbook_comes_back_and_changes_nothing() {
    let mut document = example();
    // What the workbook shows otherwise than it is kept: a date that is no day, words of a person for «иное», an end before the start.
    let dates = ["2026-10", "2026/27"].map(|text| crate::model::date::EventDate::parse(text).expect("a date"));
    let mut number = 0_usize;
    document.events.change_each(|event| {
        let event = std::sync::Arc::make_mut(event);
        number += 1;
        match number % 4 {
            1 => (event.date.0, event.end_date) = (dates[0], None),
            2 => (event.date.0, event.end_date) = (dates[1], None),
            3 => {
                event.form.0 = crate::model::codes::Form::Other.into();
                event.form_label = Some("Беседа у станка".to_owned());
            }
            _ => event.end_date = parse_day("2020-09-01"),
        }
    });
    let first = document.partners.keys().next().copied().expect("a partner");
    document.partners.change(&first, |partner| {
        let partner = std::sync::Arc::make_mut(partner);
        partner.kind.0 = crate::model::codes::PartnerKind::Other.into();
        partner.kind_label = Some("Колледж друзей".to_owned());
        partner.note = Some("'как есть; и \\ остаётся".to_owned());
    });
    let facts = Facts::new(&document);
    for lang in [Lang::Ru, Lang::En] {
        let bytes = workbook(&facts, &document, &question(Scope::All), lang).expect("a workbook");
        let (counts, aside) = taken_in(&bytes, &document, lang);
        assert_eq!((counts.added, counts.changed, counts.losses), (0, 0, 0), "{lang:?}");
        assert!(counts.unchanged > 20, "{counts:?}");
        assert_eq!(aside.len(), 11, "{aside:?}");
    }
}

#[test]
fn what_was_corrected_in_its_own_workbook_is_all_that_changes() {
    let document = example();
    let bytes = workbook(&Facts::new(&document), &document, &question(Scope::All), Lang::Ru).expect("a workbook");
    let mut older = document.clone();
    let partner = older.partners.values().find(|partner| partner.sector.is_some()).expect("a sector").id.0;
    older.partners.change(&partner, |partner| std::sync::Arc::make_mut(partner).sector = Some("иной".to_owned()));
    let year = SchoolYear::parse("2026/27").expect("a year");
    let is_met =
        |event: &&std::sync::Arc<crate::model::Event>| !event.partners.is_empty() && event.date.school_year() == year;
    let event = older.events.values().find(is_met).expect("an event").id;
    older.events.change(&event.0, |event| std::sync::Arc::make_mut(event).partners.clear());
    let (counts, _) = taken_in(&bytes, &older, Lang::Ru);
    assert_eq!((counts.added, counts.changed, counts.losses), (0, 2, 0));
}
