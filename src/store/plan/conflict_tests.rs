//! Who began with the same file and never edited is in no conflict with who did.

use super::{Effect, Incoming, Source, plan};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::Required;
use crate::model::id::PartnerId;
use crate::model::partner::Partner;
use crate::model::record::{Cell, List};
use crate::model::stamp::{Stamp, Stamps};
use crate::model::testing::{START, id};
use crate::model::value::Value;
use std::sync::Arc;

fn at(minutes: i64, device: &str) -> Stamp {
    Stamp { millis: START + minutes * 60_000, counter: 0, device: device.into() }
}

/// The register that the centre gave, with these fields of its one partner.
fn register(fields: &[(&str, &str)]) -> Document {
    let partner_id = PartnerId(id(List::Partners, 1));
    let partner = Partner {
        name: Required("ООО «Заря»".to_owned()),
        ..Partner::blank(partner_id, Stamps::new(at(0, "centre")))
    };
    let mut document = Document::default();
    document.put(AnyRecord::Partner(Arc::new(partner)));
    fields.iter().for_each(|(field, text)| write(&mut document, field, text, &at(0, "centre")));
    document
}

/// Writes a field as a device does, which has seen its own work and nobody else's.
fn write(document: &mut Document, field: &str, text: &str, stamp: &Stamp) {
    let partner = document.record(List::Partners, id(List::Partners, 1)).expect("it is there");
    let mut cells = partner.cells();
    cells.insert(field.to_owned(), Cell { stamp: stamp.clone(), value: Some(Value::from(text)) });
    let own = partner.stamps().own.clone();
    document.put(AnyRecord::from_cells(List::Partners, partner.uuid(), own, &cells).expect("a partner"));
    if &*stamp.device != "centre" {
        document.seen.insert(stamp.device.clone(), stamp.clone());
    }
}

/// How many fields of the partner are in conflict when a computer's file comes to a phone, and whether the partner changes.
fn met(phone: &Document, computer: Document) -> (usize, bool) {
    let file = Incoming {
        document: computer,
        has_seen: true,
        stamped: true,
        full: false,
        today_ms: START,
        source: Source::default(),
    };
    let plan = plan(phone, &[file]);
    (plan.counts().conflicts, matches!(plan.items[0].effect, Effect::Changed(_)))
}

#[test]
fn what_only_one_of_two_edited_since_they_began_with_one_file_is_no_conflict() {
    let (mut phone, mut computer) = (register(&[("place", "Кириши")]), register(&[("place", "Кириши")]));
    write(&mut computer, "place", "Волхов", &at(5, "computer"));
    // Both work on: each has something seen to say, and nobody of the centre's device.
    write(&mut phone, "website", "zarya.example", &at(4, "phone"));
    assert_eq!(met(&phone, computer.clone()), (0, true));
    assert_eq!(met(&computer, phone.clone()), (0, true), "and the other way round");
    write(&mut phone, "place", "Тихвин", &at(6, "phone"));
    assert_eq!(met(&phone, computer).0, 1, "both edited it");
}

#[test]
fn what_the_file_left_out_was_not_known_to_who_wrote_it_anew() {
    let (phone, mut computer) = (register(&[("note", "Звонить после обеда")]), register(&[]));
    write(&mut computer, "note", "Не отвечают", &at(5, "computer"));
    assert_eq!(met(&phone, computer).0, 1);
}

#[test]
fn what_somebody_edited_on_the_way_is_no_beginning() {
    // The centre edited the place after the computer had begun: the computer's value was written without knowing that.
    let (mut phone, mut computer) = (register(&[("place", "Кириши")]), register(&[("place", "Кириши")]));
    write(&mut phone, "place", "Кириши-2", &at(3, "centre"));
    write(&mut computer, "place", "Волхов", &at(5, "computer"));
    assert_eq!(met(&phone, computer).0, 1);
}
