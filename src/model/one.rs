//! A document as people read it: each class of doubles one record, and every reference to any of its members a reference to
//! that one. Nothing is written so; what is kept and sent stays as it was entered.

use super::change::Touched;
use super::classes::Classes;
use super::document::{AnyRecord, Document};
use super::event::Event;
use super::field::{Required, Rows};
use super::id::{PartnerId, SchoolId};
use super::partner::Partner;
use super::recommendation::{Addressee, Recommendation};
use super::record::List;
use super::school::School;
use std::sync::Arc;

/// The document with its classes read; the same one where nobody said that two records are one.
pub fn as_one(document: &Arc<Document>) -> Arc<Document> {
    if document.has_links() { AsOne::new(document).document } else { Arc::clone(document) }
}

/// A document as people read it, kept up to date.
#[derive(Clone, Debug)]
pub struct AsOne {
    classes: [Classes; 3],
    document: Arc<Document>,
}

impl AsOne {
    /// Reads a whole document.
    pub fn new(document: &Arc<Document>) -> Self {
        let classes = classes_of(document);
        let reading = Reading::of(&classes);
        let [schools, partners, events] = &classes;
        let mut one = Document { schools: schools.read(document), ..document.as_ref().clone() };
        one.partners = partners.read(document);
        one.events = events.read(document);
        let moved: Vec<_> = one.partners.values().filter_map(|partner| reading.partner(partner)).collect();
        one.partners.extend(moved.into_iter().map(|partner| (partner.id.0, Arc::new(partner))));
        let moved: Vec<_> = one.events.values().filter_map(|event| reading.event(event)).collect();
        one.events.extend(moved.into_iter().map(|event| (event.id.0, Arc::new(event))));
        let moved: Vec<_> = one.recommendations.values().filter_map(|own| reading.recommendation(own)).collect();
        one.recommendations.extend(moved.into_iter().map(|own| (own.id.0, Arc::new(own))));
        one.owner = document.owner.map(|id| reading.school(id));
        Self { document: Arc::new(one), classes }
    }

    /// As people read it.
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// Brings it in line with a document in which, since it was read, no more than this was touched.
    pub fn update(&mut self, document: &Arc<Document>, touched: &[Touched]) {
        if classes_of(document) != self.classes {
            *self = Self::new(document);
            return;
        }
        let reading = Reading::of(&self.classes);
        let [schools, partners, events] = &self.classes;
        let before = &self.document;
        let mut one = Document {
            owner: document.owner.map(|id| reading.school(id)),
            schools: before.schools.clone(),
            partners: before.partners.clone(),
            events: before.events.clone(),
            recommendations: before.recommendations.clone(),
            ..document.as_ref().clone()
        };
        for piece in touched {
            let Touched::Record(list, id) = *piece else { continue };
            let record = match list {
                List::Schools => schools.read_again(document, id).map(AnyRecord::School),
                List::Partners => partners.read_again(document, id).map(|partner: Arc<Partner>| {
                    AnyRecord::Partner(reading.partner(&partner).map_or(partner, Arc::new))
                }),
                List::Events => events
                    .read_again(document, id)
                    .map(|event: Arc<Event>| AnyRecord::Event(reading.event(&event).map_or(event, Arc::new))),
                List::Recommendations => document.recommendations.get(&id).map(|own| {
                    AnyRecord::Recommendation(reading.recommendation(own).map_or_else(|| own.clone(), Arc::new))
                }),
            };
            match record {
                Some(record) => one.put(record),
                None => {
                    one.take(list, id);
                }
            }
        }
        self.document = Arc::new(one);
    }
}

/// The classes of schools, partners and events.
fn classes_of(document: &Document) -> [Classes; 3] {
    [Classes::new::<School>(document), Classes::new::<Partner>(document), Classes::new::<Event>(document)]
}

/// How references are read.
struct Reading<'a> {
    schools: &'a Classes,
    partners: &'a Classes,
}

impl<'a> Reading<'a> {
    fn of([schools, partners, _]: &'a [Classes; 3]) -> Self {
        Self { schools, partners }
    }

    fn school(&self, id: SchoolId) -> SchoolId {
        SchoolId(self.schools.class_of(id.0))
    }

    fn is_same(&self, id: SchoolId) -> bool {
        self.school(id) == id
    }

    fn reads_partner(&self, id: PartnerId) -> PartnerId {
        PartnerId(self.partners.class_of(id.0))
    }

    /// A partner with its references read; `None` where they are as they stand.
    fn partner(&self, partner: &Partner) -> Option<Partner> {
        if partner.agreements.values().all(|agreement| agreement.school.is_none_or(|id| self.is_same(id))) {
            return None;
        }
        let mut partner = partner.clone();
        partner
            .agreements
            .values_mut()
            .for_each(|agreement| agreement.school = agreement.school.map(|id| self.school(id)));
        Some(partner)
    }

    /// An event with its references read; `None` where they are as they stand.
    fn event(&self, event: &Event) -> Option<Event> {
        let there = event.schools.iter().all(|id| self.is_same(*id))
            && event.partners.iter().all(|id| self.reads_partner(*id) == *id)
            && event.audience.0.keys().all(|id| self.is_same(*id));
        if there {
            return None;
        }
        let mut event = event.clone();
        event.schools = event.schools.iter().map(|id| self.school(*id)).collect();
        event.partners = event.partners.iter().map(|id| self.reads_partner(*id)).collect();
        let mut audience = Rows::default();
        for (id, rows) in std::mem::take(&mut event.audience.0) {
            let id = self.school(id);
            let rows = rows.into_iter().map(|mut row| {
                row.school = Required(id);
                row
            });
            audience.0.entry(id).or_insert_with(Vec::new).extend(rows);
        }
        event.audience = audience;
        Some(event)
    }

    /// A recommendation with its addressee read; `None` where it is as it stands.
    fn recommendation(&self, own: &Recommendation) -> Option<Recommendation> {
        let addressee = own.addressee.map(|to| Addressee(to.0.map(|id| self.school(id))));
        (addressee != own.addressee).then(|| Recommendation { addressee, ..own.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::event::AudienceRow;
    use crate::model::id::{EventId, RecommendationId, Uuid};
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

    proptest::proptest! {
        /// What is kept up to date is what would be read anew, whatever came, went, was linked or parted.
        #[test]
        fn what_is_kept_up_to_date_is_what_is_read_anew(
            before in crate::model::testing::document(),
            after in crate::model::testing::document(),
            only in proptest::collection::vec(proptest::prelude::any::<bool>(), 64),
        ) {
            let before = Arc::new(before);
            // Some of the records of another document take the places of their like.
            let mut now = before.as_ref().clone();
            let mut touched = Vec::new();
            let records: Vec<_> = List::ALL.into_iter().flat_map(|list| after.records(list)).collect();
            for (record, taken) in records.into_iter().zip(&only) {
                touched.push(Touched::Record(record.list(), record.uuid()));
                if *taken {
                    now.put(record);
                } else {
                    now.take(record.list(), record.uuid());
                }
            }
            if only.first() == Some(&true) {
                now.distinct = after.distinct.clone();
                touched.push(Touched::Distinct);
            }
            let now = Arc::new(now);
            let mut one = AsOne::new(&before);
            one.update(&now, &touched);
            let anew = AsOne::new(&now);
            proptest::prop_assert_eq!(one.document(), anew.document());
        }
    }
}
