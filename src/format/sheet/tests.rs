//! Tables as schools make them, each with what comes out of it. `KRUG_WRITE_SHEETS=1 cargo test` writes the results anew.

use super::*;
use crate::model::code::Code;
use crate::model::date::{SchoolYear, parse_day};
use crate::model::document::Document;
use crate::model::field::Required;
use crate::model::id::{PartnerId, SchoolId, Uuid, parse_uuid};
use crate::model::record::List;
use crate::model::stamp::{Stamp, Stamps};
use crate::model::value::Value;
use crate::model::{Partner, School};
use proptest::prelude::*;
use std::sync::Arc;

const OWN: SchoolId = SchoolId(Uuid::from_u128(3));

/// Two schools and two partners, who are there already.
fn there() -> Document {
    let mut document = Document { owner: Some(OWN), ..Document::default() };
    let stamps = || Stamps::new(Stamp::unstamped(1));
    for (number, name, short) in [(3, "МОУ «Школа № 3»", "Школа № 3"), (5, "МОУ «Школа № 5»", "Школа № 5")]
    {
        let mut school = School::blank(SchoolId(Uuid::from_u128(number)), stamps());
        school.name = Required(name.to_owned());
        school.short_name = Some(short.to_owned());
        document.schools.insert(school.id.0, Arc::new(school));
    }
    for (number, name) in [(11, "Завод «Заря»"), (12, "ГАПОУ «Северный техникум»")] {
        let mut partner = Partner::blank(PartnerId(Uuid::from_u128(number)), stamps());
        partner.name = Required(name.to_owned());
        document.partners.insert(partner.id.0, Arc::new(partner));
    }
    document
}

/// Names without legal forms, as they are compared elsewhere.
fn plain(name: &str) -> String {
    let words = value::fold(name);
    words.split(' ').filter(|word| !matches!(*word, "ооо" | "гапоу" | "моу")).collect::<Vec<_>>().join(" ")
}

fn read(table: &Table, mapping: &Mapping, there: &Document, move_into_year: bool) -> SheetDraft {
    let at = Stamp::unstamped(2);
    let mut number = 100;
    let mut new_id = || {
        number += 1;
        Uuid::from_u128(number)
    };
    let partner = |name: &str| there.partners.values().find(|own| plain(&own.name) == plain(name)).map(|own| own.id);
    let context = Context {
        document: there,
        shown: there,
        year: SchoolYear::parse("2026/27").expect("a year"),
        today: parse_day("2026-11-23").expect("a day"),
        own: there.owner,
        at: &at,
        partner: &partner,
        school: &|_| None,
        move_into_year,
        term: &|words| format!("Срок по документу: {words}"),
    };
    draft(table, mapping, context, &mut new_id)
}

/// A table's mapping, records and notes, a line each.
fn shown(table: &Table) -> String {
    let there = there();
    let mapping = recognise(table);
    let columns: Vec<&str> = mapping.columns.iter().map(|column| column.map_or("-", Code::code)).collect();
    let rows = format!("{}+{}", mapping.header_row + 1, mapping.header_rows);
    let mut out = vec![format!("{} {rows}: {}", mapping.register.code(), columns.join(" "))];
    let drafted = read(table, &mapping, &there, false);
    let name = |id: &str| {
        let id = parse_uuid(id).expect("an identifier");
        let partner =
            drafted.document.partners.get(&id).or_else(|| there.partners.get(&id)).map(|own| own.name.0.clone());
        partner.or_else(|| there.schools.get(&id).and_then(|own| own.short_name.clone())).unwrap_or_default()
    };
    for list in List::ALL {
        for record in drafted.document.records(list) {
            let known = there.record(list, record.uuid()).is_some();
            let cells = record.cells().into_iter().filter(|(_, cell)| cell.stamp == Stamp::unstamped(2));
            let cells = cells.map(|(field, cell)| {
                let value = without_ids(cell.value.expect("nothing is cleared"));
                match field.split_once('.') {
                    Some(("partners" | "schools", id)) => {
                        format!("{} «{}»", field.split('.').next().unwrap_or_default(), name(id))
                    }
                    Some((member @ ("contacts" | "agreements" | "audience"), _)) => {
                        format!("{member} {}", value.canonical())
                    }
                    _ => format!("{field} {}", value.canonical()),
                }
            });
            let mark = if known { "~" } else { "+" };
            let who = if known { format!(" {}", name(&record.uuid().to_string())) } else { String::new() };
            out.push(format!("{mark}{}{who}: {}", list.name(), cells.collect::<Vec<_>>().join(" · ")));
        }
    }
    for note in &drafted.notes {
        let column = note.column.map_or("", Code::code);
        let left_out = if note.row_left_out { "!!" } else { "!" };
        out.push(format!("{left_out}{} {column} {:?} «{}»", note.row, note.reason, note.text));
    }
    out.join("\n")
}

fn without_ids(value: Value) -> Value {
    match value {
        Value::Object(mut members) => {
            members.retain(|name, _| name != "id" && name != "school");
            Value::Object(members)
        }
        Value::List(list) => Value::List(list.into_iter().map(without_ids).collect()),
        other => other,
    }
}

fn check(name: &str, tables: &[Table], expected: &str) {
    let read = tables.iter().map(shown).collect::<Vec<_>>().join("\n\n");
    if std::env::var_os("KRUG_WRITE_SHEETS").is_some() {
        let path = format!("{}/tests/fixtures/sheets/{name}.rows", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, format!("{read}\n")).expect("written");
    } else {
        assert_eq!(read, expected.trim_end(), "{name}");
    }
}

macro_rules! sheets {
    ($($name:ident),+ $(,)?) => { $(
        #[test]
        fn $name() {
            let text = include_str!(concat!("../../../tests/fixtures/sheets/", stringify!($name), ".csv"));
            let rows = include_str!(concat!("../../../tests/fixtures/sheets/", stringify!($name), ".rows"));
            check(stringify!($name), &[delimited(text).expect("a table")], rows);
        }
    )+ };
}

sheets!(
    plan_simple,
    plan_classes,
    plan_months,
    plan_done,
    events_report,
    events_two_rows,
    events_english,
    events_schools,
    events_broken,
    events_participants,
    events_reach,
    partners_simple,
    partners_agreements,
    partners_forms,
    partners_quotes,
    enrolment_list,
    enrolment_side_by_side,
    enrolment_two_columns,
    nothing,
);

#[cfg(feature = "sheets-xlsx")]
macro_rules! workbooks {
    ($($name:ident),+ $(,)?) => { $(
        #[test]
        fn $name() {
            let bytes = include_bytes!(concat!("../../../tests/fixtures/sheets/", stringify!($name), ".xlsx"));
            let rows = include_str!(concat!("../../../tests/fixtures/sheets/", stringify!($name), ".rows"));
            check(stringify!($name), &workbook(bytes).expect("a workbook"), rows);
        }
    )+ };
}

#[cfg(feature = "sheets-xlsx")]
workbooks!(plan_merged, partners_numbers, events_months);

#[test]
fn last_years_plan_becomes_this_years() {
    let text = include_str!("../../../tests/fixtures/sheets/plan_simple.csv");
    let table = delimited(text).expect("a table");
    let mapping = recognise(&table);
    assert_eq!(said_year(&table, &mapping), SchoolYear::parse("2025/26"));
    let dates = |move_into_year| {
        let drafted = read(&table, &mapping, &there(), move_into_year);
        drafted.document.events.values().map(|event| event.date.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(dates(false), "2026-10 2026/27 2026-09 2026-04-15 2026/27");
    assert_eq!(dates(true), "2026-10 2026/27 2026-09 2027-04 2026/27");
}

#[test]
fn a_table_taken_in_twice_changes_nothing() {
    for text in [
        include_str!("../../../tests/fixtures/sheets/plan_classes.csv"),
        include_str!("../../../tests/fixtures/sheets/events_report.csv"),
        include_str!("../../../tests/fixtures/sheets/partners_agreements.csv"),
        include_str!("../../../tests/fixtures/sheets/partners_forms.csv"),
        include_str!("../../../tests/fixtures/sheets/partners_simple.csv"),
        include_str!("../../../tests/fixtures/sheets/enrolment_list.csv"),
    ] {
        let table = delimited(text).expect("a table");
        let mapping = recognise(&table);
        let mut there = there();
        let first = read(&table, &mapping, &there, false);
        for list in List::ALL {
            first.document.records(list).for_each(|record| there.put(record));
        }
        let again = read(&table, &mapping, &there, false);
        for list in List::ALL {
            for record in again.document.records(list) {
                assert_eq!(there.record(list, record.uuid()), Some(record), "{text}");
            }
        }
    }
}

#[test]
fn a_number_typed_over_in_a_sheet_of_this_program_is_looked_at() {
    let there = {
        let mut there = there();
        let mut partner = Partner::clone(there.partners.get(&Uuid::from_u128(11)).expect("the partner"));
        partner.inn = Some("123".to_owned());
        there.partners.insert(partner.id.0, Arc::new(partner));
        there
    };
    for (number, inn, expected, noted) in [
        (11, "123", Some("123"), false),
        (11, "4708007089", Some("4708007089"), false),
        (11, "456", Some("123"), true),
        (12, "456", None, true),
        // Whoever is not here yet comes as it was written.
        (13, "456", Some("456"), false),
    ] {
        let id = Uuid::from_u128(number);
        let text = format!("Код записи (не менять);Название;Вид;ИНН\n{id};Завод;предприятие;{inn}");
        let table = delimited(&text).expect("a table");
        let drafted = read(&table, &recognise(&table), &there, false);
        let partner = drafted.document.partners.get(&id).expect("it is read");
        assert_eq!((partner.inn.as_deref(), !drafted.notes.is_empty()), (expected, noted), "{number} {inn}");
    }
}

#[test]
fn a_mapping_is_remembered_for_tables_with_the_same_headings() {
    let table = |text: &str| delimited(text).expect("a table");
    let first = recognise(&table("Мероприятие;Срок;Кто\nЭкскурсия;май;Иванова"));
    let mut corrected = first.clone();
    corrected.columns[2] = Some(Column::Responsible);
    let second = recognise(&table("Школа № 3;;\nМероприятие;Срок;Кто\nУрок;март;Петрова"));
    assert_eq!(first.key, second.key);
    let remembered = second.remembered(&corrected.to_text()).expect("a mapping");
    assert_eq!((remembered.columns, remembered.header_row), (corrected.columns, 1));
    for text in ["", "events;0;1;inn,,", "x;0;1;,", "events;0;1;nothing"] {
        assert_eq!(second.remembered(text), None, "{text}");
    }
}

/// Cells of registers, good and bad.
fn cells() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("я".repeat(501)),
        Just("ю".repeat(20_001)),
        proptest::sample::select(vec![
            "Мероприятие",
            "Партнёр",
            "Дата",
            "Класс",
            "Количество обучающихся",
            "ИНН",
            "Договор",
            "Контакты",
            "Код записи (не менять)",
            "Все участники",
            "Все соглашения",
            "Школа",
            "Форма",
            "Литера",
            "Параллель",
            "Уровень",
            "Часы",
            "Последний день",
            "Формы работы",
            "8А",
            "8–9",
            "05.10.2026",
            "32.13.2026",
            "сентябрь–май",
            "25 чел.",
            "99999999999",
            "экскурсия",
            "Завод «Заря»",
            "Школа № 3",
            "00000000-0000-0000-0000-00000000000b",
            "8А; обучающихся: 25",
            "код: 1",
            "номер: 5; подписано: 05.10.2026; действует до: 01.01.2020",
            "№ 5 от 99.99.9999",
            "нет",
            "—",
            "'",
            "[",
            "0",
            "Итого",
        ])
        .prop_map(str::to_owned),
        "[0-9.,;:/ а-яА-Я«»()-]{0,12}",
        "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(crate::model::testing::config(300))]

    #[test]
    fn whatever_stands_in_a_table_makes_a_valid_document(
        rows in proptest::collection::vec(proptest::collection::vec(cells(), 0..7), 0..8),
        register in proptest::sample::select(Register::ALL.to_vec()),
        own in proptest::collection::vec((0..60_usize).prop_map(|at| Column::ALL.get(at).copied()), 7),
        by_hand in any::<bool>(),
    ) {
        let table = Table { name: String::new(), rows: rows.into_iter().map(|row| row.into_iter().map(Cell::of).collect()).collect() };
        let mut mapping = recognise(&table);
        if by_hand {
            mapping = Mapping::of(&table, register, 0, 1);
            mapping.columns.iter_mut().zip(own).for_each(|(column, own)| *column = own);
        }
        let there = there();
        let drafted = read(&table, &mapping, &there, by_hand);
        let mut whole = there;
        for list in List::ALL {
            drafted.document.records(list).for_each(|record| whole.put(record));
        }
        let text = crate::format::write(&whole, &crate::format::Export::full(3));
        let again = crate::format::read(&text).expect("readable");
        prop_assert_eq!(again.problems, Vec::new());
    }

    #[test]
    fn whatever_bytes_come_in_nothing_panics(bytes in proptest::collection::vec(prop_oneof![any::<u8>(), proptest::sample::select(b";,\t\r\n\"'=0185PK\xcf\xe0\xd0".to_vec())], 0..400)) {
        let _ = encoding_of(&bytes).label();
        let _ = source_of("a.xlsx", &bytes);
        if let Ok(table) = delimited(&String::from_utf8_lossy(&bytes)) {
            for register in Register::ALL {
                let mut mapping = Mapping::of(&table, *register, 0, 1);
                mapping.columns.iter_mut().zip(register.columns()).for_each(|(own, column)| *own = Some(*column));
                let _ = read(&table, &mapping, &there(), true);
            }
        }
        #[cfg(feature = "sheets-xlsx")]
        let _ = workbook(&bytes);
    }
}
