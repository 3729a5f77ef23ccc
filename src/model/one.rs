//! A document as people read it: each class of doubles one record, and every reference to any of its members a reference to
//! that one. Nothing is written so; what is kept and sent stays as it was entered.

use super::classes::Classes;
use super::document::Document;
use super::event::Event;
use super::field::{Required, Rows};
use super::id::{PartnerId, SchoolId};
use super::partner::Partner;
use super::recommendation::Addressee;
use super::school::School;
use std::sync::Arc;

/// The document with its classes read; the same one where nobody said that two records are one.
pub fn as_one(document: &Arc<Document>) -> Arc<Document> {
    if !document.has_links() {
        return Arc::clone(document);
    }
    let (schools, partners) = (Classes::new::<School>(document), Classes::new::<Partner>(document));
    let school = |id: SchoolId| SchoolId(schools.class_of(id.0));
    let partner = |id: PartnerId| PartnerId(partners.class_of(id.0));
    let mut one = Document { schools: schools.read(document), ..document.as_ref().clone() };
    one.owner = document.owner.map(school);
    one.partners = partners.read(document);
    for own in one.partners.values_mut() {
        let moved = |id: SchoolId| school(id) != id;
        if own.agreements.values().any(|agreement| agreement.school.is_some_and(moved)) {
            let own = Arc::make_mut(own);
            own.agreements.values_mut().for_each(|agreement| agreement.school = agreement.school.map(school));
        }
    }
    one.events = Classes::new::<Event>(document).read(document);
    for event in one.events.values_mut() {
        let there = event.schools.iter().all(|id| school(*id) == *id)
            && event.partners.iter().all(|id| partner(*id) == *id)
            && event.audience.0.keys().all(|id| school(*id) == *id);
        if !there {
            let event = Arc::make_mut(event);
            event.schools = event.schools.iter().map(|id| school(*id)).collect();
            event.partners = event.partners.iter().map(|id| partner(*id)).collect();
            let mut audience = Rows::default();
            for (id, rows) in std::mem::take(&mut event.audience.0) {
                let rows = rows.into_iter().map(|mut row| {
                    row.school = Required(school(id));
                    row
                });
                audience.0.entry(school(id)).or_insert_with(Vec::new).extend(rows);
            }
            event.audience = audience;
        }
    }
    for own in one.recommendations.values_mut() {
        let moved = own.addressee.map(|to| Addressee(to.0.map(school)));
        if moved != own.addressee {
            Arc::make_mut(own).addressee = moved;
        }
    }
    Arc::new(one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::event::AudienceRow;
    use crate::model::id::{EventId, RecommendationId, Uuid};
    use crate::model::recommendation::Recommendation;
    use crate::model::stamp::{Stamp, Stamps};

    fn stamps() -> Stamps {
        Stamps::new(Stamp::unstamped(0))
    }

    #[test]
    fn members_are_read_as_one_wherever_they_are_named() {
        let id = Uuid::from_u128;
        let mut document = Document::default();
        for (number, name) in [(1, "ООО «КИНЕФ»"), (2, "КИНЕФ")] {
            let mut partner =
                Partner { name: Required(name.to_owned()), ..Partner::blank(PartnerId(id(number)), stamps()) };
            if number == 1 {
                partner.same_as.insert(PartnerId(id(2)));
            }
            document.partners.insert(id(number), Arc::new(partner));
            let mut school =
                School { name: Required(name.to_owned()), ..School::blank(SchoolId(id(number + 10)), stamps()) };
            if number == 2 {
                school.same_as.insert(SchoolId(id(11)));
            }
            document.schools.insert(id(number + 10), Arc::new(school));
        }
        let mut event = Event::blank(EventId(id(20)), stamps());
        event.partners = [PartnerId(id(1)), PartnerId(id(2))].into();
        event.schools = [SchoolId(id(12))].into();
        event.audience.0.insert(SchoolId(id(12)), vec![AudienceRow::blank()]);
        event.audience.0.insert(SchoolId(id(11)), vec![AudienceRow::blank()]);
        document.events.insert(id(20), Arc::new(event));
        document.owner = Some(SchoolId(id(12)));
        let mut advice = Recommendation::blank(RecommendationId(id(30)), stamps());
        advice.addressee = Some(Addressee(Some(SchoolId(id(12)))));
        document.recommendations.insert(id(30), Arc::new(advice));

        let one = as_one(&Arc::new(document));
        assert_eq!((one.partners.len(), one.schools.len(), one.owner), (1, 1, Some(SchoolId(id(11)))));
        let event = one.event(EventId(id(20))).expect("it is there");
        assert_eq!(event.partners, [PartnerId(id(1))].into());
        assert_eq!(event.schools, [SchoolId(id(11))].into());
        assert_eq!(event.audience.0.get(&SchoolId(id(11))).map(Vec::len), Some(2));
        assert!(one.partner(PartnerId(id(1))).expect("it is there").aliases.contains("КИНЕФ"));
        let advice = one.recommendation(RecommendationId(id(30))).expect("it is there");
        assert_eq!(advice.addressee, Some(Addressee(Some(SchoolId(id(11))))));
    }

    #[test]
    fn reading_what_was_read_as_one_again_links_nobody_who_was_parted() {
        // 1 — 2 are one; 2 — 3 were said to be one and parted since. The class of 1 and 2 is told nothing of 3.
        let id = Uuid::from_u128;
        let mut document = Document::default();
        for (number, same) in [(1, Some(2)), (2, Some(3)), (3, None)] {
            let mut partner = Partner::blank(PartnerId(id(number)), stamps());
            partner.same_as.extend(same.map(|other| PartnerId(id(other))));
            document.partners.insert(id(number), Arc::new(partner));
            let mut school = School::blank(SchoolId(id(number + 10)), stamps());
            school.same_as.extend(same.map(|other| SchoolId(id(other + 10))));
            document.schools.insert(id(number + 10), Arc::new(school));
            let mut event = Event::blank(EventId(id(number + 20)), stamps());
            event.same_as.extend(same.map(|other| EventId(id(other + 20))));
            document.events.insert(id(number + 20), Arc::new(event));
        }
        for base in [0, 10, 20] {
            let pair = crate::model::document::Pair::new(id(base + 2), id(base + 3)).expect("two");
            document.distinct.insert(pair, Stamp::unstamped(5));
        }
        let one = as_one(&Arc::new(document));
        assert_eq!((one.partners.len(), one.schools.len(), one.events.len()), (2, 2, 2));
        assert_eq!(as_one(&one), one);
    }

    #[test]
    fn a_document_without_doubles_is_read_as_it_is() {
        let document = Arc::new(Document::default());
        assert!(Arc::ptr_eq(&as_one(&document), &document));
    }
}
