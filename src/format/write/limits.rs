//! Limits a document to one school and to school years, with all that is left refers to.

use super::Export;
use crate::model::classes::Classes;
use crate::model::date::SchoolYear;
use crate::model::document::{AnyRecord, Document, Kept, Tombstone};
use crate::model::id::{SchoolId, Uuid};
use crate::model::order::InOrder;
use crate::model::record::{List, Record};
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use crate::model::{Event, Partner, Recommendation, School};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The part of a document that an export is limited to; `None` where it is not limited.
pub(super) fn limited(document: &Document, export: &Export) -> Option<Document> {
    if export.school.is_none() && export.years.is_none() {
        return None;
    }
    let part = Part { document, school: export.school, years: export.years.as_deref() };
    let mut few = Document { owner: document.owner, ..Document::default() };
    keep(document, &mut few, |event| part.has_event(event));
    keep(document, &mut few, |recommendation| part.has_recommendation(recommendation));
    let partners = part.partners(&few);
    keep(document, &mut few, |partner: &Partner| partners.contains(&partner.id.0));
    let schools = part.schools(&few);
    keep(document, &mut few, |school: &School| schools.contains(&school.id.0));
    let own = part.own_schools();
    part.limit_enrolment(&mut few, &own);

    let has = |id: Uuid| few.find(id).is_some();
    let distinct = document.distinct.iter().filter(|(pair, _)| has(pair.both().0) && has(pair.both().1));
    let distinct = distinct.map(|(pair, stamp)| (*pair, stamp.clone())).into_map();
    let deleted = document.deleted.iter().filter(|(id, left)| has(**id) || part.has_deleted(left, &partners, &schools));
    let deleted = deleted.map(|(id, left)| (*id, Arc::new(Part::limit_deleted(*id, left, &own)))).collect();
    few.distinct = distinct;
    few.deleted = deleted;
    Some(few)
}

/// The schools and partners of a document with what was said of their doubles.
pub(super) fn starter(document: &Document) -> Document {
    let few = Document {
        owner: document.owner,
        schools: document.schools.clone(),
        partners: document.partners.clone(),
        ..Document::default()
    };
    let has = |id: Uuid| few.find(id).is_some();
    let distinct = document.distinct.iter().filter(|(pair, _)| has(pair.both().0) && has(pair.both().1));
    let distinct = distinct.map(|(pair, stamp)| (*pair, stamp.clone())).into_map();
    Document { distinct, ..few }
}

fn keep<R: Kept>(from: &Document, to: &mut Document, which: impl Fn(&R) -> bool) {
    let kept = R::table(from).iter().filter(|(_, record)| which(record));
    *R::table_mut(to) = kept.map(|(id, record)| (*id, Arc::clone(record))).collect();
}

/// What an export is limited to.
struct Part<'a> {
    document: &'a Document,
    school: Option<SchoolId>,
    years: Option<&'a [SchoolYear]>,
}

impl Part<'_> {
    fn has_year(&self, year: Option<SchoolYear>) -> bool {
        self.years.is_none_or(|years| year.is_none_or(|year| years.contains(&year)))
    }

    /// Whether a school, or where none is named the owner, is the one.
    fn is_of(&self, school: Option<SchoolId>) -> bool {
        self.school.is_none_or(|only| school.or(self.document.owner) == Some(only))
    }

    fn has_event(&self, event: &Event) -> bool {
        let named = event.schools.iter().chain(event.audience.0.keys());
        let nobody = named.clone().next().is_none();
        self.has_year(Some(event.date.school_year()))
            && (nobody && self.is_of(None) || named.copied().any(|school| self.is_of(Some(school))))
    }

    fn has_recommendation(&self, recommendation: &Recommendation) -> bool {
        let year = recommendation.year.or_else(|| recommendation.issued.map(SchoolYear::of));
        let addressee = recommendation.addressee.and_then(|addressee| addressee.0);
        let everybody = addressee.is_none();
        self.has_year(year) && (everybody || self.is_of(addressee))
    }

    /// The partners of the events that are left and those whom the school has agreements with.
    fn partners(&self, few: &Document) -> BTreeSet<Uuid> {
        let of_events = few.events.values().flat_map(|event| event.partners.iter().map(|partner| partner.0));
        let signed =
            |partner: &&Arc<Partner>| partner.agreements.values().any(|agreement| self.is_of(agreement.school));
        let of_agreements = self
            .document
            .partners
            .values()
            .filter(|_| self.school.is_some())
            .filter(signed)
            .map(|partner| partner.id.0);
        let links = self.document.partners.values();
        let links = links.flat_map(|partner| partner.same_as.iter().map(|other| (partner.id.0, other.0)));
        with_same(of_events.chain(of_agreements).into_set(), links.collect())
    }

    /// The school, the owner and the schools of everything that is left.
    fn schools(&self, few: &Document) -> BTreeSet<Uuid> {
        let of_events =
            few.events.values().flat_map(|event| event.schools.iter().chain(event.audience.0.keys()).copied());
        let agreements = few.partners.values().flat_map(|partner| partner.agreements.values());
        let of_advice = few.recommendations.values().filter_map(|advice| advice.addressee?.0);
        let all = of_events
            .chain(agreements.filter_map(|agreement| agreement.school))
            .chain(of_advice)
            .chain(self.school)
            .chain(few.owner)
            .map(|school| school.0);
        let links = self.document.schools.values();
        let links = links.flat_map(|school| school.same_as.iter().map(|other| (school.id.0, other.0)));
        with_same(all.into_set(), links.collect())
    }

    /// The school that the file is for, under all its identifiers; every school where it is for all.
    fn own_schools(&self) -> Option<Vec<Uuid>> {
        self.school.map(|school| Classes::new::<School>(self.document).members(school.0))
    }

    /// Takes the enrolment of other years out, with its stamps, and all of it from schools that are only referred to: what is
    /// neither there nor stamped says nothing, so nothing is cleared at the receiver.
    fn limit_enrolment(&self, few: &mut Document, own: &Option<Vec<Uuid>>) {
        few.schools.change_each(|school| {
            let is_own = own.as_ref().is_none_or(|own| own.contains(&school.id.0));
            let stays = |year: &SchoolYear| is_own && self.years.is_none_or(|years| years.contains(year));
            let school = Arc::make_mut(school);
            school.enrolment.0.retain(|year, _| stays(year));
            school.stamps_mut().by_field.retain(|field, _| {
                let year = field.strip_prefix("enrolment.").and_then(SchoolYear::parse);
                year.is_none_or(|year| stays(&year))
            });
        });
    }

    /// What is left of something deleted, without the enrolment of a school that the file is not for.
    fn limit_deleted(id: Uuid, left: &Tombstone, own: &Option<Vec<Uuid>>) -> Tombstone {
        let mut left = left.clone();
        let other = own.as_ref().is_some_and(|own| !own.contains(&id));
        if let Some(record) = left.record.as_mut().filter(|_| other) {
            record.remove("enrolment");
            if let Some(Value::Object(stamps)) = record.get_mut("stamps") {
                stamps.retain(|field, _| !field.starts_with("enrolment."));
            }
        }
        left
    }

    /// Whether something deleted is known to have been of this part.
    fn has_deleted(&self, left: &Tombstone, partners: &BTreeSet<Uuid>, schools: &BTreeSet<Uuid>) -> bool {
        let record = left
            .list
            .zip(left.record.as_ref())
            .and_then(|(list, content): (List, _)| AnyRecord::from_members(list, content, &Stamp::unstamped(0)));
        match record {
            Some(AnyRecord::Event(event)) => self.has_event(&event),
            Some(AnyRecord::Recommendation(recommendation)) => self.has_recommendation(&recommendation),
            Some(AnyRecord::Partner(partner)) => partners.contains(&partner.id.0),
            Some(AnyRecord::School(school)) => schools.contains(&school.id.0),
            None => false,
        }
    }
}

/// The identifiers and all that links say to be the same, in either direction.
fn with_same(mut ids: BTreeSet<Uuid>, mut links: Vec<(Uuid, Uuid)>) -> BTreeSet<Uuid> {
    loop {
        let before = ids.len();
        links.retain(|(a, b)| {
            let linked = ids.contains(a) || ids.contains(b);
            if linked {
                ids.extend([*a, *b]);
            }
            !linked
        });
        if ids.len() == before {
            return ids;
        }
    }
}
