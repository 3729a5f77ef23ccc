//! Which of two records that look alike is to give its name to both: the one that is kept here and that more is known of.

use super::involved::Involved;
use crate::model::document::AnyRecord;
use crate::model::field::FieldName;
use crate::model::id::{SchoolId, Uuid};
use crate::model::record::List;
use crate::model::value::Value;
use std::collections::BTreeMap;

/// The fields that a record is called by.
const NAMES: [&str; 2] = ["name", "short_name"];

/// What is known of two records beside what they say.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// What was done with them.
    pub involved: &'a Involved,
    /// The own school.
    pub own: Option<SchoolId>,
    /// Whether a record is kept here, and does not only come with a file.
    pub is_here: &'a dyn Fn(Uuid) -> bool,
}

/// The names that are proposed for two partners or schools as one: those of the record that is here where the other comes
/// with a file, then of the one that the own school works with, that more was done with, that more is known of. Where all of
/// that is even nothing is proposed, and the later name stays as of any field.
pub fn names_of_keeper(records: &[AnyRecord], around: Around<'_>) -> BTreeMap<FieldName, Option<Value>> {
    let [one, other] = records else { return BTreeMap::new() };
    if !matches!(one.list(), List::Partners | List::Schools) {
        return BTreeMap::new();
    }
    let (first, second) = (weight(one, around), weight(other, around));
    if first == second {
        return BTreeMap::new();
    }
    let (keeper, given_up) = if first > second { (one, other) } else { (other, one) };
    let proposed = NAMES.into_iter().filter_map(|field| {
        let value = keeper.read(field)?;
        // What only one of the two says stays anyway.
        given_up.read(field).filter(|other| *other != value)?;
        Some((field.to_owned(), Some(value)))
    });
    proposed.collect()
}

/// How much speaks for a record: whether it is here, whether the own school works with it, how much was done with it, how
/// many contacts, agreements and numbers of pupils it has, how much it says.
fn weight(record: &AnyRecord, around: Around<'_>) -> (bool, bool, usize, usize, usize) {
    let id = record.uuid();
    let doings = around.involved.doings(id);
    let is_own = around.own.is_some_and(|own| own.0 == id || doings.schools.contains(&own));
    let cells = record.cells();
    let said = || cells.iter().filter(|(_, cell)| cell.value.is_some());
    let is_known = |field: &str| ["contacts.", "agreements.", "enrolment."].iter().any(|list| field.starts_with(list));
    let known = said().filter(|(field, _)| is_known(field)).count();
    ((around.is_here)(id), is_own, doings.events, known, said().count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Document;
    use crate::model::event::Event;
    use crate::model::id::{EventId, PartnerId};
    use crate::model::partner::Partner;
    use crate::model::record::Record;
    use crate::model::stamp::{Stamp, Stamps};
    use std::sync::Arc;

    fn id(number: u8) -> Uuid {
        Uuid::from_u128(u128::from(number))
    }

    fn partner(number: u8, at: i64, fields: &[(&str, &str)]) -> AnyRecord {
        let mut partner = Partner::blank(PartnerId(id(number)), Stamps::new(Stamp::unstamped(at)));
        for (field, value) in fields {
            assert!(partner.write(field, Some(&Value::from(*value))), "{field}");
        }
        AnyRecord::Partner(Arc::new(partner))
    }

    #[test]
    fn mine_then_the_one_that_is_worked_with_then_the_fuller_one_gives_the_name() {
        let mut document = Document::default();
        let mut event = Event::blank(EventId(id(100)), Stamps::new(Stamp::unstamped(0)));
        event.partners.insert(PartnerId(id(1)));
        document.events.insert(id(100), Arc::new(event));
        let two =
            [partner(1, 10, &[("name", "КИНЕФ")]), partner(2, 20, &[("name", "ООО «КИНЕФ»"), ("place", "Кириши")])];
        let named = |involved: &Involved, is_here: &dyn Fn(Uuid) -> bool| {
            let found = names_of_keeper(&two, Around { involved, own: None, is_here });
            found.get("name").cloned().flatten().and_then(|value| value.as_text().map(str::to_owned))
        };
        let worked = Involved::of(&document, [id(1), id(2)]);
        let nothing = Involved::default();
        assert_eq!(named(&nothing, &|one| one == id(1)).as_deref(), Some("КИНЕФ"), "mine");
        assert_eq!(named(&worked, &|one| one == id(2)).as_deref(), Some("ООО «КИНЕФ»"), "mine, though less was done");
        assert_eq!(named(&worked, &|_| true).as_deref(), Some("КИНЕФ"), "the one that has an event");
        assert_eq!(named(&nothing, &|_| true).as_deref(), Some("ООО «КИНЕФ»"), "the one that says more");
        let even = [partner(1, 10, &[("name", "КИНЕФ")]), partner(2, 20, &[("name", "ООО «КИНЕФ»")])];
        let around = Around { involved: &nothing, own: None, is_here: &|_| true };
        assert_eq!(names_of_keeper(&even, around), BTreeMap::new(), "left to the later one");
    }
}
