//! What every earlier version kept opens for ever: one frozen shelf a version, with the file that the same version wrote
//! of the same document.

use super::*;
use crate::format;

fn check(shelf: &str, file: &str) {
    let values: BTreeMap<String, String> = serde_json::from_str(shelf).expect("a shelf");
    let tab = Tab::open(&Memory::with(values), "b", START);
    assert_eq!(tab.found, super::super::Found::default());
    assert!(!tab.keeper.is_read_only());
    let expected = format::read(file).expect("a file").document;
    assert!(!expected.is_empty());
    assert_eq!(tab.store.document().as_ref(), &expected);
}

#[test]
fn version_1_opens() {
    check(
        include_str!("../../../../tests/fixtures/kept/1.shelf.json"),
        include_str!("../../../../tests/fixtures/kept/1.krug.json"),
    );
}
