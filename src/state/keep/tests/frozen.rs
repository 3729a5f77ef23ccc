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

#[test]
fn make() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    let (file, _) = ("", "");
    let _ = file;
    let reading = format::read(include_str!("../../../../assets/example.json")).expect("x");
    let records: Vec<AnyRecord> =
        List::ALL.into_iter().flat_map(|list| reading.document.records(list).collect::<Vec<_>>()).collect();
    assert!(tab.act(&Act::Do(Intent::Add(records))));
    assert!(tab.act(&Act::Do(Intent::SetSetting("порог".to_owned(), Some(Value::Int(3))))));
    tab.keeper.sizes = Sizes::USUAL;
    let plain = |tab: &mut Tab<Memory>| {
        let mut fold = tab.keeper.begin_fold(tab.store.document(), false).unwrap();
        while let Some(text) = fold.next_text() {
            tab.keeper.put_part(&mut fold, Coding::Plain, &text).unwrap();
        }
        tab.keeper.finish_fold(fold).unwrap();
    };
    plain(&mut tab);
    assert!(tab.act(&note(3, "Позвонить")));
    assert!(tab.act(&Act::Do(Intent::Delete(vec![(List::Partners, id(List::Partners, 2))]))));
    plain(&mut tab);
    assert!(tab.act(&note(4, "После снимка: «ё» и 😀")));
    assert!(tab.act(&Act::Undo));
    assert!(tab.act(&Act::Redo));
    std::fs::write("tests/fixtures/kept/1.shelf.json", serde_json::to_string_pretty(&shelf.values()).unwrap()).unwrap();
    let export = format::Export {
        scope: format::ExportScope::Full,
        exported_at: START,
        contacts: true,
        notes: true,
        school: None,
        years: None,
    };
    std::fs::write("tests/fixtures/kept/1.krug.json", format::write(tab.store.document(), &export)).unwrap();
}
