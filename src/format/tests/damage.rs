//! A damaged file never panics and is never taken in half without saying so.

use crate::format::{Digest, Export, read, write};
use crate::model::document::Document;
use crate::model::testing::{START, config, document};
use proptest::prelude::*;

/// What must hold of any text, and of one that was made from the file of a document.
fn holds(text: &str, whole: Option<&Document>) {
    let Ok(reading) = read(text) else { return };
    let again = read(&write(&reading.document, &Export::full(START))).expect("what was written");
    assert_eq!(again.problems, []);
    assert_eq!(again.document, reading.document);
    assert!(reading.left_out == 0 || !reading.problems.is_empty(), "something is missing and nobody says why");
    if reading.head.digest == Digest::Right && reading.problems.is_empty() {
        assert_eq!(Some(&reading.document), whole, "damage that nobody notices");
    }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn any_byte_may_change(
        document in document(),
        places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = write(&document, &Export::full(START)).into_bytes();
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        holds(&String::from_utf8_lossy(&bytes), Some(&document));
    }

    #[test]
    fn any_piece_may_be_gone_or_twice(
        document in document(),
        from in any::<prop::sample::Index>(),
        length in 1..40_usize,
        twice in any::<bool>(),
    ) {
        let bytes = write(&document, &Export::full(START)).into_bytes();
        let from = from.index(bytes.len());
        let to = (from + length).min(bytes.len());
        let again = if twice { &bytes[from..] } else { &bytes[to..] };
        let damaged = [if twice { &bytes[..to] } else { &bytes[..from] }, again].concat();
        holds(&String::from_utf8_lossy(&damaged), Some(&document));
    }

    #[test]
    fn any_text_may_come(text in "\\PC{0,60}|\\{\"format\":\"krug\",\"version\":1,\\PC{0,60}\\}") {
        holds(&text, None);
    }
}
