//! What is written is read again: nothing changes, and an empty document gets every field back.

use super::*;
use crate::format::sheet::{
    Cell as Found, Context, Mapping, Reason, Register, SheetDraft, Table, delimited, draft, recognise,
};
use crate::model::code::Code;
use crate::model::codes::*;
use crate::model::date::{SchoolYear, parse_day};
use crate::model::document::Kept;
use crate::model::id::Uuid;
use crate::model::record::{List, Record};
use crate::model::stamp::{Stamp, Stamps};
use crate::model::testing::{config, document};
use crate::model::value::Value;
use crate::model::{Event, Partner};
use crate::words::names::Named;
use proptest::prelude::*;
use std::collections::BTreeMap;

const ALL: [Choice; 2] =
    [Choice { lang: Lang::Ru, contacts: true, notes: true }, Choice { lang: Lang::En, contacts: true, notes: true }];

fn read(text: &str, there: &Document, register: Register) -> (SheetDraft, Mapping) {
    let table = delimited(text).expect("a table");
    let mapping = recognise(&table);
    assert_eq!(mapping.register, register, "{text}");
    assert_eq!((mapping.header_row, mapping.header_rows), (0, 1), "{text}\n{mapping:?}");
    let at = Stamp::unstamped(1_900_000_000_000);
    let mut number = 0_u128;
    let mut new_id = || {
        number += 1;
        Uuid::from_u128(number)
    };
    let context = Context {
        document: there,
        shown: there,
        year: SchoolYear::parse("2026/27").expect("a year"),
        today: parse_day("2026-11-23").expect("a day"),
        own: there.owner,
        at: &at,
        partner: &|_| None,
        school: &|_| None,
        move_into_year: false,
        term: &|words| format!("Срок по документу: {words}"),
    };
    (draft(&table, &mapping, context, &mut new_id), mapping)
}

/// Every record of the draft is what it was, stamps and unknown members too.
fn unchanged<R: Kept>(there: &Document, drafted: &SheetDraft) -> Result<(), TestCaseError> {
    prop_assert_eq!(&drafted.notes, &Vec::new());
    let (mine, read) = (R::table(there), R::table(&drafted.document));
    prop_assert_eq!(drafted.rows, mine.len());
    for (id, record) in mine {
        prop_assert_eq!(read.get(id), Some(record));
    }
    prop_assert_eq!(drafted.document.len(), mine.len());
    Ok(())
}

/// The values of a record without what no cell can say: unknown members, texts in which nothing stands, empty lists.
fn said<R: Record>(record: &R) -> BTreeMap<String, Value> {
    fn plain(value: &mut Value) {
        match value {
            Value::Object(members) => {
                let known = |name: &String| !matches!(name.as_str(), "__proto__" | "цвет" | "x.y" | "" | "new_member");
                members.retain(|name, _| known(name));
                members.values_mut().for_each(plain);
            }
            Value::List(list) => list.iter_mut().for_each(plain),
            _ => {}
        }
    }
    let mut out = BTreeMap::new();
    for field in record.fields() {
        let unknown = matches!(field.as_str(), "__proto__" | "цвет" | "x.y" | "" | "new_member");
        let mut value = record.read(&field).expect("it is there");
        plain(&mut value);
        // One text in which nothing stands is as none in a cell.
        if !unknown && value != Value::from("") {
            out.insert(field, value);
        }
    }
    out
}

/// The document without records that could be referred to by name, so that references are by identifier.
fn without<R: Kept>(mut document: Document) -> Document {
    *R::table_mut(&mut document) = crate::model::document::Table::default();
    document
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn taking_in_again_changes_nothing(document in document()) {
        for choice in ALL {
            if !document.partners.is_empty() {
                unchanged::<Partner>(&document, &read(&partners(&document, choice), &document, Register::Partners).0)?;
            }
            if !document.events.is_empty() {
                unchanged::<Event>(&document, &read(&events(&document, choice), &document, Register::Events).0)?;
            }
            let less = Choice { contacts: false, notes: false, ..choice };
            if !document.partners.is_empty() {
                unchanged::<Partner>(&document, &read(&partners(&document, less), &document, Register::Partners).0)?;
            }
        }
    }

    #[test]
    fn an_empty_document_gets_every_field(document in document()) {
        let document = Document { owner: None, ..document };
        for choice in ALL {
            if !document.partners.is_empty() {
                let empty = without::<Partner>(document.clone());
                let (drafted, _) = read(&partners(&document, choice), &empty, Register::Partners);
                prop_assert_eq!(&drafted.notes, &Vec::new());
                for (id, partner) in &document.partners {
                    prop_assert_eq!(said(&**drafted.document.partners.get(id).expect("the partner")), said(&**partner));
                }
            }
            if !document.events.is_empty() {
                let empty = without::<Event>(document.clone());
                let (drafted, _) = read(&events(&document, choice), &empty, Register::Events);
                prop_assert_eq!(&drafted.notes, &Vec::new());
                for (id, event) in &document.events {
                    prop_assert_eq!(said(&**drafted.document.events.get(id).expect("the event")), said(&**event));
                }
            }
        }
    }
}

#[test]
fn a_sheet_looks_as_people_expect() {
    let text = include_str!("../../../assets/example.json");
    let document = crate::format::read(text).expect("the example reads").document;
    let choice = Choice { lang: Lang::Ru, contacts: false, notes: false };
    let sheet = partners(&document, choice);
    assert!(sheet.starts_with("\u{feff}Название;Краткое название;Вид;"), "{sheet}");
    assert!(!sheet.contains("Все контакты") && !sheet.contains("Примечание"));
    assert_eq!(sheet.matches("\r\n").count(), document.partners.len() + 1);
    let sheet = events(&document, choice);
    assert!(sheet.contains("Экскурсия;"), "{sheet}");
    for register in [Register::Partners, Register::Events] {
        let sheet =
            if register == Register::Partners { partners(&document, choice) } else { events(&document, choice) };
        let (drafted, _) = read(&sheet, &document, register);
        assert_eq!(drafted.notes, []);
        for list in [List::Partners, List::Events] {
            for record in drafted.document.records(list) {
                assert_eq!(document.record(list, record.uuid()), Some(record));
            }
        }
    }
}

#[test]
fn what_was_changed_in_the_sheet_changes_and_nothing_else() {
    let text = include_str!("../../../assets/example.json");
    let document = crate::format::read(text).expect("the example reads").document;
    let choice = Choice { lang: Lang::Ru, contacts: true, notes: true };
    let sheet = partners(&document, choice);
    let partner = document.partners.values().next().expect("a partner");
    let sheet = sheet.replace(&format!("{};", *partner.name), "Новое имя;");
    let (drafted, _) = read(&sheet, &document, Register::Partners);
    let changed: Vec<_> =
        drafted.document.partners.values().filter(|new| document.partners.get(&new.id.0) != Some(*new)).collect();
    let [changed] = changed.as_slice() else { panic!("{changed:?}") };
    assert_eq!((changed.id, changed.name.as_str()), (partner.id, "Новое имя"));
    let before =
        Partner { name: partner.name.clone(), stamps: Stamps::new(changed.stamps.own.clone()), ..(***changed).clone() };
    assert_eq!(before.fields(), partner.fields());
}

/// What a Russian Excel does to a sheet that is opened and saved: no byte order mark, months as it shows them, rows as long as
/// the longest, line ends within cells of its own.
#[test]
fn a_sheet_that_excel_saved_again_changes_nothing() {
    let text = include_str!("../../../assets/example.json");
    let document = crate::format::read(text).expect("the example reads").document;
    let choice = Choice { lang: Lang::Ru, contacts: true, notes: true };
    let mut sheet = events(&document, choice).replace('\u{feff}', "").replace("\r\n", ";;\r\n");
    let mut months = 0;
    for (number, short) in
        ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"].iter().enumerate()
    {
        for year in 2023..2028 {
            let full = crate::words::dates::month_name(u32::try_from(number).expect("small") + 1, Lang::Ru);
            let written = format!(";{full} {year};");
            months += sheet.matches(&written).count();
            sheet = sheet.replace(&written, &format!(";{short}.{};", year - 2000));
        }
    }
    assert!(months > 0, "the example has months");
    unchanged::<Event>(&document, &read(&sheet, &document, Register::Events).0).expect("nothing changes");
}

#[test]
fn every_heading_that_is_written_is_recognised() {
    for lang in Lang::ALL {
        for register in Register::ALL {
            // What stands above pupils by class is the class's own letter.
            for column in register.columns().iter().filter(|column| **column != Column::LabelPupils) {
                // One heading beside those that make the register known.
                let text = said::column(*column).say(lang);
                let row = |text: &str| vec![Found::Text(text.to_owned())];
                let table = Table { name: String::new(), rows: vec![row(text), row("x")] };
                let mapping = Mapping::of(&table, *register, 0, 1);
                assert_eq!(mapping.columns, [Some(*column)], "{text} of {register:?}");
            }
        }
    }
}

#[test]
fn every_word_that_is_written_is_known() {
    fn check<C: Named + crate::format::sheet::Written>() {
        for code in C::ALL {
            for lang in Lang::ALL {
                let text = code.name().say(lang);
                assert_eq!(crate::format::sheet::code::<C>(text), Some(*code), "{text}");
            }
            assert_eq!(crate::format::sheet::code::<C>(code.code()), Some(*code));
        }
    }
    check::<PartnerKind>();
    check::<Form>();
    check::<EventStatus>();
    check::<AgreementKind>();
    check::<Level>();
    check::<Mode>();
    check::<Venue>();
    check::<Direction>();
    check::<Meaningful>();
    check::<MinimumLevel>();
}

#[test]
fn every_reason_has_its_own_words() {
    for lang in Lang::ALL {
        let mut all: Vec<&str> = Reason::ALL.into_iter().map(|reason| said::reason(reason).say(lang)).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), Reason::ALL.len());
    }
}
