//! Spreadsheets through the plan, as the page takes them: a sheet of the program itself changes nothing, a sheet of a school adds its
//! records once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

use krug::format::sheet::{Context, SheetDraft, delimited, draft, recognise};
use krug::model::Document;
use krug::model::date::{SchoolYear, parse_day};
use krug::model::id::Uuid;
use krug::model::stamp::Stamp;
use krug::report::csv::{self, Choice};
use krug::store::matching::fold;
use krug::store::plan::{Counts, Incoming, Source, plan};
use krug::store::{Command, Intent, Store};
use krug::words::Lang;
use std::sync::Arc;

/// 23 November 2026, noon.
const NOW: i64 = 1_795_435_200_000;

fn example() -> Document {
    krug::format::read(include_str!("../assets/example.json")).expect("the example reads").document
}

fn drafted(text: &str, there: &Document, at: &Stamp) -> SheetDraft {
    let table = delimited(text).expect("a table");
    let mut number = 0;
    let mut new_id = || {
        number += 1;
        Uuid::from_u128(u128::from(at.millis.unsigned_abs()) << 32 | number)
    };
    let partner = |name: &str| there.partners.values().find(|own| fold(&own.name) == fold(name)).map(|own| own.id);
    let school = |name: &str| there.schools.values().find(|own| fold(&own.name) == fold(name)).map(|own| own.id);
    let context = Context {
        document: there,
        shown: there,
        year: SchoolYear::parse("2026/27").expect("a year"),
        today: parse_day("2026-11-23").expect("a day"),
        own: there.owner,
        at,
        partner: &partner,
        school: &school,
        move_into_year: false,
        term: &|words| format!("Срок по документу: {words}"),
    };
    draft(&table, &recognise(&table), context, &mut new_id)
}

fn incoming(drafted: SheetDraft) -> Incoming {
    Incoming {
        document: drafted.document,
        has_seen: false,
        stamped: true,
        full: false,
        today_ms: NOW,
        source: Source::default(),
    }
}

#[test]
fn the_programs_own_sheets_change_nothing() {
    let document = example();
    for lang in Lang::ALL {
        for contacts in [true, false] {
            let choice = Choice { lang, contacts, notes: contacts };
            for (text, records) in [
                (csv::partners(&document, choice), document.partners.len()),
                (csv::events(&document, choice), document.events.len()),
            ] {
                let drafted = drafted(&text, &document, &Stamp::unstamped(NOW));
                assert_eq!(drafted.notes, []);
                let counts = plan(&document, &[incoming(drafted)]).counts();
                assert_eq!(counts, Counts { unchanged: records, ..Counts::default() });
            }
        }
    }
}

#[test]
fn a_schools_sheet_adds_its_records_once() {
    for text in [
        include_str!("fixtures/sheets/plan_simple.csv"),
        include_str!("fixtures/sheets/plan_classes.csv"),
        include_str!("fixtures/sheets/plan_months.csv"),
        include_str!("fixtures/sheets/events_report.csv"),
        include_str!("fixtures/sheets/events_english.csv"),
        include_str!("fixtures/sheets/partners_simple.csv"),
        include_str!("fixtures/sheets/partners_forms.csv"),
    ] {
        let mut store = Store::new("a", example());
        let before = store.document().len();
        let at = store.stamp(NOW);
        let first = plan(store.document(), &[incoming(drafted(text, store.document(), &at))]);
        assert!(first.counts().added > 0 && first.dangling.is_empty(), "{text}");
        let added = first.counts().added;
        let at = store.stamp(NOW);
        store.run(Command { at, intent: Intent::Import(Arc::new(first)) }).expect("it applies");
        assert_eq!(store.document().len(), before + added);
        let at = store.stamp(NOW);
        let again = plan(store.document(), &[incoming(drafted(text, store.document(), &at))]).counts();
        assert_eq!((again.added, again.changed), (0, 0), "{text}");
        let at = store.stamp(NOW);
        store.undo_import(at).expect("it can be taken back");
        assert_eq!(store.document().len(), before);
    }
}

#[test]
fn enrolment_goes_into_the_own_school() {
    let document = example();
    let own = document.owner.or_else(|| document.schools.values().next().map(|school| school.id)).expect("a school");
    let document = Document { owner: Some(own), ..document };
    let text = include_str!("fixtures/sheets/enrolment_side_by_side.csv");
    let counts = plan(&document, &[incoming(drafted(text, &document, &Stamp::unstamped(NOW)))]).counts();
    assert_eq!((counts.added, counts.changed), (0, 1));
}
