//! What is written is read again, whatever it is.

use crate::format::{Digest, Export, journal, read, write};
use crate::model::change::{Change, Entry};
use crate::model::document::Pair;
use crate::model::id::SchoolId;
use crate::model::record::List;
use crate::model::testing::{START, any_id, cells, config, document, extra, id, stamp, text, value};
use proptest::collection;
use proptest::option;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn a_full_copy_is_the_document(document in document()) {
        let text = write(&document, &Export::full(START));
        let reading = read(&text).expect("a file");
        prop_assert_eq!(&reading.problems, &[]);
        prop_assert_eq!((reading.head.digest, reading.left_out), (Digest::Right, 0));
        prop_assert_eq!(write(&reading.document, &Export::full(START)), text);
        prop_assert_eq!(reading.document, document);
    }

    #[test]
    fn the_journal_keeps_a_document(document in document()) {
        let text = journal::encode_document(&document);
        prop_assert_eq!(journal::decode_document(&text), Some(document));
    }

    #[test]
    fn the_journal_keeps_an_entry(entry in entry()) {
        let text = journal::encode(&entry);
        prop_assert_eq!(journal::decode(&text), Some(entry));
    }

    #[test]
    fn a_damaged_journal_is_no_entry_or_another_one(entry in entry(), at in any::<prop::sample::Index>(), byte in 32..127_u8) {
        let mut bytes = journal::encode(&entry).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        // A checksum elsewhere notices; what matters here is that nothing panics.
        let _ = journal::decode(&String::from_utf8_lossy(&bytes));
        bytes.truncate(at);
        prop_assert_eq!(journal::decode(&String::from_utf8_lossy(&bytes)), None);
    }
}

/// An entry with every sort of change.
fn entry() -> impl Strategy<Value = Entry> {
    (stamp(), collection::vec(change(), 0..6)).prop_map(|(at, changes)| Entry { at, changes })
}

fn change() -> impl Strategy<Value = Change> {
    let list = || (0..List::ALL.len()).prop_map(|index| List::ALL[index]);
    let record = list().prop_flat_map(|list| {
        (stamp(), cells(list, id(list, 1)), collection::vec(text(), 0..3))
            .prop_map(move |(own, cells, gone)| Change::Record { list, id: id(list, 1), own, cells, gone })
    });
    let tombstone = document().prop_map(|document| {
        let first = document.deleted.into_iter().next();
        first.map_or(Change::Tombstone(id(List::Events, 0), None), |(id, left)| {
            Change::Tombstone(id, Some(left.as_ref().clone()))
        })
    });
    let pair = (0..3_u8).prop_map(|number| Pair::new(id(List::Partners, number), id(List::Partners, 3)));
    let pair = (pair, option::of(stamp()));
    let owner = option::of(any_id(List::Schools));
    let named = || (text(), option::of(value()));
    prop_oneof![
        3 => record,
        1 => list().prop_flat_map(|list| any_id(list).prop_map(move |id| Change::Gone { list, id })),
        1 => tombstone,
        1 => pair.prop_filter_map("two records", |(pair, stamp)| Some(Change::Distinct(pair?, stamp))),
        1 => owner.prop_map(|owner| Change::Owner(owner.map(SchoolId))),
        1 => named().prop_map(|(name, value)| Change::Setting(name, value)),
        1 => (extra(), option::of(value())).prop_map(|(names, value)| {
            Change::Extra(names.into_keys().next().unwrap_or_default(), value)
        }),
        1 => stamp().prop_map(Change::Seen),
    ]
}
