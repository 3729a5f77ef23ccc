//! Random documents for property tests: valid records with stamps of several devices, cleared fields, unknown
//! members and codes. Identifiers come from a small pool, so that two random documents have records in common.

use super::document::{AnyRecord, Document, Pair, Tombstone};
use super::field::FieldName;
use super::id::Uuid;
use super::record::{Cell, Cells, List, Record};
use super::stamp::Stamp;
use super::value::{Members, Value};
use super::{Event, Partner, Recommendation, School};
use proptest::prelude::*;
use proptest::{collection, option, sample};
use std::collections::BTreeMap;

/// So many cases from a seed that is kept here, so that a failure is there again in the next run, on any machine.
pub fn config(cases: u32) -> ProptestConfig {
    let rng_seed = proptest::test_runner::RngSeed::Fixed(0x6b_7275_6721);
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

/// How many identifiers the pool has for each list.
pub const POOL: u8 = 4;

/// 2026-11-23T09:30:00.000Z, where the random stamps begin.
pub const START: i64 = 1_795_426_200_000;

/// One identifier of a list's pool.
pub fn id(list: List, number: u8) -> Uuid {
    super::id::new_uuid(1_795_000_000_000, [list as u8, 0, 0, 0, 0, 0, 0, 0, 0, number])
}

/// An identifier of a list's pool.
pub fn any_id(list: List) -> impl Strategy<Value = Uuid> {
    (0..POOL).prop_map(move |number| id(list, number))
}

/// A stamp of one of four devices, the nameless one among them, within a few milliseconds.
pub fn stamp() -> impl Strategy<Value = Stamp> {
    let device = sample::select(vec!["", "a", "b", "c-1"]);
    (0..40_i64, 0..2_u16, device).prop_map(|(after, counter, device)| Stamp {
        millis: START + after,
        counter,
        device: device.into(),
    })
}

/// A text that people write, or one that nobody should.
pub fn text() -> impl Strategy<Value = String> {
    let known =
        ["Школа № 3", "ООО «КИНЕФ»", "", "a", "\"\\/\u{8}\u{0}\n\t", "\u{202e}задом\u{feff}", "<b>&amp;</b>", "😀é"];
    prop_oneof![
        4 => sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => collection::vec(any::<char>(), 0..12).prop_map(|characters| characters.into_iter().collect()),
    ]
}

/// A value of any form, a few levels deep: what unknown members hold.
pub fn value() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Int),
        (-1000..1000_i64).prop_map(Value::Int),
        any::<f64>().prop_map(Value::number),
        text().prop_map(Value::Text),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            collection::vec(inner.clone(), 0..3).prop_map(Value::List),
            collection::btree_map(text(), inner, 0..3).prop_map(Value::Object),
        ]
    })
    .boxed()
}

/// Unknown members, whose names no version has.
pub fn extra() -> impl Strategy<Value = Members> {
    let name = sample::select(vec!["__proto__", "цвет", "x.y", "", "new_member"]).prop_map(str::to_owned);
    prop_oneof![3 => Just(Members::new()), 1 => collection::btree_map(name, value(), 0..3)]
}

/// A field's name and the values it can have.
type FieldStrategy = (FieldName, BoxedStrategy<Value>);

fn one_of<const N: usize>(words: [&'static str; N]) -> BoxedStrategy<Value> {
    sample::select(words.to_vec()).prop_map(Value::from).boxed()
}

fn texts() -> BoxedStrategy<Value> {
    text().prop_map(Value::Text).boxed()
}

fn whole(most: i64) -> BoxedStrategy<Value> {
    (0..=most).prop_map(Value::Int).boxed()
}

/// An object of some of these members and all of the required ones.
fn object(required: Vec<FieldStrategy>, optional: Vec<FieldStrategy>) -> BoxedStrategy<Value> {
    let required =
        required.into_iter().map(|(name, value)| value.prop_map(move |value| (name.clone(), Some(value))).boxed());
    let optional = optional
        .into_iter()
        .map(|(name, value)| option::weighted(0.3, value).prop_map(move |value| (name.clone(), value)).boxed());
    let members: Vec<BoxedStrategy<(String, Option<Value>)>> = required.chain(optional).collect();
    (members, extra())
        .prop_map(|(members, extra)| {
            let mut object = extra;
            object.extend(members.into_iter().filter_map(|(name, value)| Some((name, value?))));
            Value::Object(object)
        })
        .boxed()
}

fn just(text: &str) -> BoxedStrategy<Value> {
    Just(Value::from(text)).boxed()
}

fn named(fields: Vec<(&str, BoxedStrategy<Value>)>) -> Vec<FieldStrategy> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// One field of a member that is a set of identifiers, for each identifier of the pool.
fn id_keys(member: &str, of: List) -> Vec<FieldStrategy> {
    (0..POOL)
        .map(|number| {
            let key = id(of, number).to_string();
            (format!("{member}.{key}"), just(&key))
        })
        .collect()
}

fn enrolment(year: &str) -> BoxedStrategy<Value> {
    let row = object(
        named(vec![("year", just(year)), ("grade", whole(12)), ("pupils", whole(10_000))]),
        named(vec![
            ("class", one_of(["А", "Б", "1"])),
            ("ovz", whole(20)),
            ("disabled", whole(20)),
            ("profile", texts()),
            ("pre_professional", any::<bool>().prop_map(Value::Bool).boxed()),
            ("minimum_level", one_of(["basic", "main", "advanced", "tomorrow"])),
        ]),
    );
    collection::vec(row, 1..4).prop_map(Value::List).boxed()
}

fn audience(school: &str) -> BoxedStrategy<Value> {
    let hours = || (0..100_000_u32).prop_map(|hundredths| Value::number(f64::from(hundredths) / 100.0)).boxed();
    let counts =
        move || named(vec![("pupils", whole(10_000)), ("ovz", whole(20)), ("disabled", whole(20)), ("hours", hours())]);
    let grades = collection::vec(whole(12), 1..4).prop_map(Value::List).boxed();
    let grade = whole(12).prop_map(|grade| Value::List(vec![grade])).boxed();
    let whole_class = ("whole_class".to_owned(), any::<bool>().prop_map(Value::Bool).boxed());
    let of_class = [counts(), vec![whole_class]].concat();
    let row = prop_oneof![
        object(named(vec![("school", just(school)), ("grades", grades)]), counts()),
        object(named(vec![("school", just(school)), ("grades", grade), ("class", one_of(["А", "Б"]))]), of_class),
    ];
    collection::vec(row, 1..3).prop_map(Value::List).boxed()
}

/// The required fields of a list's record and the ones it can have, each with values that it can hold. Any choice of
/// them is a valid record.
pub fn fields(list: List, of: Uuid) -> (Vec<FieldStrategy>, Vec<FieldStrategy>) {
    let day = || one_of(["2027-02-28", "2028-02-29", "2030-12-31"]);
    match list {
        List::Schools => {
            let mut optional = named(vec![
                ("short_name", texts()),
                ("type", one_of(["school", "centre", "tomorrow"])),
                ("inn", one_of(["4708007089", "123"])),
                ("municipality", texts()),
                ("enrolment.2025/26", enrolment("2025/26")),
                ("enrolment.2026/27", enrolment("2026/27")),
            ]);
            optional.extend(id_keys("same_as", List::Schools));
            (named(vec![("name", texts())]), optional)
        }
        List::Partners => {
            let number = of.as_u128().to_be_bytes()[15];
            let part =
                |part| super::id::new_uuid(1_795_000_000_001, [part, 0, 0, 0, 0, 0, 0, 0, 0, number]).to_string();
            let person = |key: &str| {
                let optional = ["name", "role", "phone", "email"].map(|name| (name, texts())).to_vec();
                object(named(vec![("id", just(key))]), named(optional))
            };
            let agreement = |key: &str| {
                let optional = vec![
                    ("school", any_id(List::Schools).prop_map(|id| Value::Text(id.to_string())).boxed()),
                    ("kind", one_of(["cooperation", "network", "tomorrow"])),
                    ("number", texts()),
                    ("signed", day()),
                    ("expires", day()),
                    ("auto_renew", any::<bool>().prop_map(Value::Bool).boxed()),
                ];
                object(named(vec![("id", just(key))]), named(optional))
            };
            let mut optional = named(vec![
                ("short_name", texts()),
                ("kind_label", texts()),
                ("sector", texts()),
                ("inn", one_of(["4708007089", "123"])),
                ("place", texts()),
                ("website", texts()),
                ("note", texts()),
                ("aliases.КИНЕФ", just("КИНЕФ")),
                ("aliases.ПО. \"К\"", just("ПО. \"К\"")),
            ]);
            optional.extend(id_keys("same_as", List::Partners));
            for number in 0..2 {
                optional.push((format!("contacts.{}", part(number)), person(&part(number))));
                optional.push((format!("agreements.{}", part(number + 2)), agreement(&part(number + 2))));
            }
            (named(vec![("name", texts()), ("kind", one_of(["employer", "college", "tomorrow"]))]), optional)
        }
        List::Events => {
            let required = vec![
                ("form", one_of(["excursion", "lesson", "tomorrow"])),
                ("status", one_of(["planned", "held", "cancelled"])),
                ("date", one_of(["2026-10-05", "2026-10", "2025/26", "2026-08-31"])),
            ];
            let words = collection::vec(one_of(["purpose", "outcomes", "tomorrow"]), 0..3).prop_map(Value::List);
            let list = || collection::vec(texts(), 1..3).prop_map(Value::List).boxed();
            let mut optional = named(vec![
                ("title", texts()),
                ("form_label", texts()),
                ("end_date", day()),
                ("teachers", whole(10_000)),
                ("parents", whole(10_000)),
                ("hours", one_of([""]).prop_map(|_| Value::Float(1.25)).boxed()),
                ("sessions", (1..=1000_i64).prop_map(Value::Int).boxed()),
                ("programme", texts()),
                ("initiatives", list()),
                ("level", one_of(["municipal", "tomorrow"])),
                ("mode", one_of(["online"])),
                ("venue", one_of(["partner"])),
                ("direction", one_of(["lesson"])),
                ("organiser", texts()),
                ("responsible", texts()),
                ("meaningful", words.boxed()),
                ("result", texts()),
                ("links", list()),
                ("note", texts()),
            ]);
            optional.extend(id_keys("schools", List::Schools));
            optional.extend(id_keys("partners", List::Partners));
            optional.extend(id_keys("same_as", List::Events));
            for number in 0..POOL {
                let school = id(List::Schools, number).to_string();
                optional.push((format!("audience.{school}"), audience(&school)));
            }
            (named(required), optional)
        }
        List::Recommendations => {
            let addressee = any_id(List::Schools).prop_map(|id| Value::Text(id.to_string()));
            let number = || prop_oneof![whole(100), Just(Value::Float(0.5)), texts()].boxed();
            let optional = vec![
                ("rule", one_of(["grow_circle"])),
                ("addressee", prop_oneof![Just(Value::Null), addressee].boxed()),
                ("addressee_role", one_of(["head", "tomorrow"])),
                ("text", texts()),
                ("indicator", texts()),
                ("year", one_of(["2025/26"])),
                ("value", number()),
                ("target", number()),
                ("decision", texts()),
                ("responsible", texts()),
                ("issued", day()),
                ("due", day()),
                ("status", one_of(["issued", "done"])),
            ];
            (Vec::new(), named(optional))
        }
    }
}

/// Some cells that a record of the list with an identifier can have, each with a stamp; a few of them cleared.
pub fn cells(list: List, of: Uuid) -> BoxedStrategy<Cells> {
    let (required, optional) = fields(list, of);
    let required = required.into_iter().map(|(name, value)| {
        (value, stamp())
            .prop_map(move |(value, stamp)| Some((name.clone(), Cell { stamp, value: Some(value) })))
            .boxed()
    });
    let optional = optional.into_iter().map(|(name, value)| {
        let cell = (option::weighted(0.8, value), stamp());
        option::weighted(0.3, cell)
            .prop_map(move |cell| cell.map(|(value, stamp)| (name.clone(), Cell { stamp, value })))
            .boxed()
    });
    let all: Vec<BoxedStrategy<Option<(FieldName, Cell)>>> = required.chain(optional).collect();
    (all, extra(), stamp())
        .prop_map(|(cells, extra, stamp)| {
            let extra =
                extra.into_iter().map(|(name, value)| (name, Cell { stamp: stamp.clone(), value: Some(value) }));
            cells.into_iter().flatten().chain(extra).collect()
        })
        .boxed()
}

/// A valid record of a list.
pub fn record(list: List, id: Uuid) -> BoxedStrategy<AnyRecord> {
    (stamp(), cells(list, id))
        .prop_map(move |(own, cells)| AnyRecord::from_cells(list, id, own, &cells).expect("a valid record"))
        .boxed()
}

/// A list's table with some of the pool's records.
fn table(list: List) -> BoxedStrategy<Vec<AnyRecord>> {
    let records: Vec<_> = (0..POOL).map(|number| option::weighted(0.5, record(list, id(list, number)))).collect();
    records.prop_map(|records| records.into_iter().flatten().collect()).boxed()
}

/// What a deleted record leaves: its content without contacts and notes, or nothing.
fn tombstone(list: List, id: Uuid) -> BoxedStrategy<Tombstone> {
    let whole = |members: AnyRecord| {
        let own = members.stamps().own.clone();
        let personal = |field: &str| field == "note" || field.starts_with("contacts.");
        let cells = members.cells().into_iter().filter(|(field, _)| !personal(field)).collect();
        AnyRecord::from_cells(members.list(), members.uuid(), own, &cells).expect("a valid record").to_members()
    };
    (stamp(), option::of(record(list, id).prop_map(whole)), extra())
        .prop_map(move |(stamp, record, extra)| Tombstone { stamp, list: Some(list), record, extra })
        .boxed()
}

/// What was deleted, of any list.
fn deleted() -> BoxedStrategy<BTreeMap<Uuid, Tombstone>> {
    let all: Vec<_> = List::ALL
        .into_iter()
        .flat_map(|list| (0..2_u8).map(move |number| (list, id(list, number))))
        .map(|(list, id)| option::weighted(0.2, tombstone(list, id)).prop_map(move |left| left.map(|left| (id, left))))
        .collect();
    all.prop_map(|all| all.into_iter().flatten().collect()).boxed()
}

/// A document: records of the pool, pairs that are not the same, tombstones, devices seen, settings, unknown members.
pub fn document() -> BoxedStrategy<Document> {
    let tables = List::ALL.map(table).to_vec();
    let owner = option::of(any_id(List::Schools));
    let pair = (any_id(List::Partners), any_id(List::Partners)).prop_map(|(a, b)| Pair::new(a, b));
    let distinct = collection::vec((pair, stamp()), 0..3);
    let seen = collection::vec(stamp(), 0..3);
    let settings = collection::btree_map(text(), value(), 0..3);
    (tables, owner, distinct, deleted(), seen, settings, extra())
        .prop_map(|(tables, owner, distinct, deleted, seen, settings, extra)| {
            let mut document = Document {
                owner: owner.map(super::id::SchoolId),
                distinct: distinct.into_iter().filter_map(|(pair, stamp)| Some((pair?, stamp))).collect(),
                deleted: deleted.into_iter().map(|(id, left)| (id, std::sync::Arc::new(left))).collect(),
                seen: seen.into_iter().map(|stamp| (stamp.device.clone(), stamp)).collect(),
                settings,
                extra,
                ..Document::default()
            };
            tables.into_iter().flatten().for_each(|record| document.put(record));
            document
        })
        .boxed()
}

proptest! {
    #![proptest_config(config(48))]
    #[test]
    fn random_records_are_what_their_members_say(
        school in record(List::Schools, id(List::Schools, 0)),
        partner in record(List::Partners, id(List::Partners, 0)),
        event in record(List::Events, id(List::Events, 0)),
        recommendation in record(List::Recommendations, id(List::Recommendations, 0)),
    ) {
        for record in [school, partner, event, recommendation] {
            let again = AnyRecord::from_members(record.list(), &record.to_members(), &Stamp::unstamped(0));
            prop_assert_eq!(again, Some(record));
        }
    }
}

/// Names every required field of each list, so that this file stays true to the model.
#[test]
fn every_required_field_has_values() {
    let required = [School::required(), Partner::required(), Event::required(), Recommendation::required()];
    for (list, expected) in List::ALL.into_iter().zip(required) {
        let names: Vec<String> = fields(list, Uuid::nil()).0.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, expected);
    }
}
