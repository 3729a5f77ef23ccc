//! Whose records are: the schools that entered an event, or that work with a partner.

use crate::model::classes::Classes;
use crate::model::document::Document;
use crate::model::id::{SchoolId, Uuid};
use crate::model::order::InOrder;
use crate::model::record::List;
use std::collections::BTreeSet;

/// A record that people read as one, and that several schools entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint {
    /// The own school's records of it.
    pub own: Vec<Uuid>,
    /// The other schools, by identifier.
    pub others: Vec<SchoolId>,
}

/// The schools of each of some records, doubled schools as one: of an event those that take part, of a partner those of its
/// events and its agreements.
pub fn whose(document: &Document, list: List, ids: &[Uuid]) -> Vec<BTreeSet<SchoolId>> {
    let classes = Classes::of_list(document, List::Schools);
    let school = |id: &SchoolId| SchoolId(classes.class_of(id.0));
    match list {
        List::Events => {
            let events = ids.iter().map(|id| document.events.get(id));
            events.map(|event| event.iter().flat_map(|event| &event.schools).map(school).into_set()).collect()
        }
        List::Partners => {
            let signed = ids.iter().map(|id| {
                let partner = document.partners.get(id);
                let agreements = partner.iter().flat_map(|partner| partner.agreements.values());
                agreements.filter_map(|agreement| agreement.school.as_ref().map(school)).into_set()
            });
            let mut of: Vec<BTreeSet<SchoolId>> = signed.collect();
            for event in document.events.values() {
                for (id, of) in ids.iter().zip(&mut of) {
                    if event.partners.iter().any(|partner| partner.0 == *id) {
                        of.extend(event.schools.iter().map(school));
                    }
                }
            }
            of
        }
        List::Schools => ids.iter().map(|id| BTreeSet::from([school(&SchoolId(*id))])).collect(),
        List::Recommendations => vec![BTreeSet::new(); ids.len()],
    }
}

/// What several schools entered, where a record is that; `None` where it stands for one school's records alone. Of a school
/// that was merged of several records the others are those records.
pub fn joint(document: &Document, list: List, id: Uuid) -> Option<Joint> {
    let classes = Classes::of_list(document, list);
    let members: Vec<Uuid> =
        classes.members(id).into_iter().filter(|id| document.record(list, *id).is_some()).collect();
    if members.len() < 2 {
        return None;
    }
    if list == List::Schools {
        return Some(school_of_several(document, members));
    }
    let schools = Classes::of_list(document, List::Schools);
    let owner = document.owner.map(|owner| SchoolId(schools.class_of(owner.0)));
    let of = whose(document, list, &members);
    let is_own = |school: &SchoolId| Some(*school) == owner;
    let of_own = |wanted: fn(usize) -> bool| -> Vec<Uuid> {
        let all = members.iter().zip(&of);
        let own = all.filter(|(_, of)| of.iter().any(is_own) && wanted(of.len()));
        own.map(|(id, _)| *id).collect()
    };
    // The record of the own school alone goes before those that it shares with others.
    let alone = of_own(|schools| schools == 1);
    let mut own = if alone.is_empty() { of_own(|_| true) } else { alone };
    let device = |id: &Uuid| document.record(list, *id).map(|record| record.stamps().own.device.clone());
    // What names no school is whose device made it.
    let devices: BTreeSet<_> = own.iter().filter_map(device).into_set();
    let nameless = members
        .iter()
        .zip(&of)
        .filter(|(id, of)| of.is_empty() && device(id).is_some_and(|device| devices.contains(&device)));
    own.extend(nameless.map(|(id, _)| *id));
    let others: BTreeSet<SchoolId> = of.iter().flatten().filter(|school| !is_own(school)).copied().into_set();
    let several = if own.is_empty() { others.len() > 1 } else { own.len() < members.len() };
    if own.len() == members.len() {
        own.clear();
    }
    (several || !others.is_empty() && of.iter().flatten().any(is_own))
        .then(|| Joint { own, others: others.into_iter().collect() })
}

/// A school that was merged of several records: one's own are that of the own school and what the same device made.
fn school_of_several(document: &Document, members: Vec<Uuid>) -> Joint {
    let device = |id: Uuid| document.schools.get(&id).map(|school| school.stamps.own.device.clone());
    let owner = document.owner.map(|owner| owner.0);
    let own_device = owner.and_then(device);
    let is_own = |id: &Uuid| Some(*id) == owner || own_device.is_some() && device(*id) == own_device;
    let (mut own, mut others): (Vec<Uuid>, Vec<Uuid>) = members.into_iter().partition(is_own);
    if others.is_empty() {
        std::mem::swap(&mut own, &mut others);
    }
    Joint { own, others: others.into_iter().map(SchoolId).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::event::Event;
    use crate::model::id::{EventId, PartnerId};
    use crate::model::partner::Partner;
    use crate::model::stamp::{Stamp, Stamps};
    use std::sync::Arc;

    fn id(number: u8) -> Uuid {
        Uuid::from_u128(u128::from(number))
    }

    /// One event of these records, each with its schools.
    fn event_of(records: &[&[u8]], owner: Option<u8>) -> Document {
        let mut document = Document { owner: owner.map(|owner| SchoolId(id(owner))), ..Document::default() };
        for (number, schools) in (100..).zip(records) {
            let mut event = Event::blank(EventId(id(number)), Stamps::new(Stamp::unstamped(0)));
            event.schools = schools.iter().map(|school| SchoolId(id(*school))).collect();
            if number > 100 {
                event.same_as.insert(EventId(id(100)));
            }
            document.events.insert(id(number), Arc::new(event));
        }
        document
    }

    #[test]
    fn an_event_of_several_schools_is_told_from_one_of_ones_own() {
        for (records, owner, expected) in [
            // One record, and two of the own school.
            (&[&[1][..]][..], Some(1), None),
            (&[&[1], &[1]], Some(1), None),
            // Three schools, and one's own is the second record.
            (&[&[2], &[1], &[3]], Some(1), Some((&[101][..], &[2, 3][..]))),
            // The own record goes before one that is shared.
            (&[&[1, 2], &[1]], Some(1), Some((&[101], &[2]))),
            (&[&[1, 2], &[2]], Some(1), Some((&[100], &[2]))),
            // Nobody's own: the centre; but two records of one school are no joint event.
            (&[&[1], &[2]], Some(9), Some((&[], &[1, 2]))),
            (&[&[1], &[2]], None, Some((&[], &[1, 2]))),
            (&[&[1], &[1]], Some(9), None),
            // All are of both.
            (&[&[1, 2], &[1, 2]], Some(1), Some((&[], &[2]))),
        ] {
            let found = joint(&event_of(records, owner), List::Events, id(100));
            let expected = expected.map(|(own, others)| Joint {
                own: own.iter().map(|number| id(*number)).collect(),
                others: others.iter().map(|number| SchoolId(id(*number))).collect(),
            });
            assert_eq!(found, expected, "{records:?} of {owner:?}");
        }
    }

    #[test]
    fn a_school_of_several_records_is_told_by_who_made_them() {
        let of = |owner: Option<u8>, devices: &[&str]| {
            let mut document = Document { owner: owner.map(|owner| SchoolId(id(owner))), ..Document::default() };
            for (number, device) in (1..).zip(devices) {
                let stamp = Stamp { millis: 1, counter: 0, device: (*device).into() };
                let mut school = crate::model::School::blank(SchoolId(id(number)), Stamps::new(stamp));
                if number > 1 {
                    school.same_as.insert(SchoolId(id(1)));
                }
                document.schools.insert(id(number), Arc::new(school));
            }
            joint(&document, List::Schools, id(1)).map(|joint| (joint.own, joint.others.len()))
        };
        // Alone it is no question.
        assert_eq!(of(Some(1), &["a"]), None);
        // The own school's record, and the centre's of it.
        assert_eq!(of(Some(2), &["centre", "a"]), Some((vec![id(2)], 1)));
        // What the own device made twice is one's own whole: nothing of it is kept for others.
        assert_eq!(of(Some(1), &["a", "a"]), Some((vec![], 2)));
        // Nobody's own.
        assert_eq!(of(None, &["a", "b"]), Some((vec![], 2)));
    }

    #[test]
    fn a_partner_belongs_to_the_schools_that_work_with_it() {
        let mut document = Document { owner: Some(SchoolId(id(1))), ..Document::default() };
        for (number, device) in [(50, "a"), (51, "b"), (52, "a")] {
            let stamp = Stamp { millis: 1, counter: 0, device: device.into() };
            let mut partner = Partner::blank(PartnerId(id(number)), Stamps::new(stamp));
            if number > 50 {
                partner.same_as.insert(PartnerId(id(50)));
            }
            document.partners.insert(id(number), Arc::new(partner));
        }
        for (number, school, partner) in [(100, 1, 50), (101, 2, 51)] {
            let mut event = Event::blank(EventId(id(number)), Stamps::new(Stamp::unstamped(0)));
            event.schools.insert(SchoolId(id(school)));
            event.partners.insert(PartnerId(id(partner)));
            document.events.insert(id(number), Arc::new(event));
        }
        let found = joint(&document, List::Partners, id(52));
        // What names no school, and was made on the own device, is one's own.
        assert_eq!(found, Some(Joint { own: vec![id(50), id(52)], others: vec![SchoolId(id(2))] }));
    }
}
