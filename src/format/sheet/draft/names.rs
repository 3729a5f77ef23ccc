//! Which record a name in a cell means: by its identifier, by exactly this name, by the likeness that the caller knows.

use super::Work;
use super::edit::Edit;
use super::row::{NAME, one_line};
use crate::format::sheet::part::referred;
use crate::format::sheet::value::codes::kind_of_name;
use crate::format::sheet::value::fold;
use crate::model::document::Document;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::{Partner, School};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The records by what tables say of them, and the partners that this table made.
pub struct Names<'a> {
    partners: BTreeMap<&'a str, Option<PartnerId>>,
    by_inn: BTreeMap<&'a str, Option<PartnerId>>,
    schools: BTreeMap<&'a str, Option<SchoolId>>,
    schools_alike: BTreeMap<String, Option<SchoolId>>,
    titles: BTreeMap<String, Vec<EventId>>,
    of_partner: BTreeMap<PartnerId, Vec<EventId>>,
    made: BTreeMap<String, PartnerId>,
}

impl<'a> Names<'a> {
    /// The names of a document. One that several records have is nobody's.
    pub fn new(document: &'a Document) -> Self {
        let partners = || document.partners.values();
        let schools = || document.schools.values();
        let alike = |school: &'a Arc<School>| {
            let names: BTreeSet<String> =
                [Some(school.name.as_str()), school.short_name.as_deref()].into_iter().flatten().map(fold).collect();
            names.into_iter().map(|name| (name, school.id))
        };
        let mut titles: BTreeMap<String, Vec<EventId>> = BTreeMap::new();
        let mut of_partner: BTreeMap<PartnerId, Vec<EventId>> = BTreeMap::new();
        for event in document.events.values() {
            if let Some(title) = &event.title {
                titles.entry(fold(title)).or_default().push(event.id);
            }
            event.partners.iter().for_each(|partner| of_partner.entry(*partner).or_default().push(event.id));
        }
        Self {
            partners: alone(partners().map(|partner| (partner.name.as_str(), partner.id))),
            by_inn: alone(partners().filter_map(|partner| Some((partner.inn.as_deref()?, partner.id)))),
            schools: alone(schools().map(|school| (school.name.as_str(), school.id))),
            schools_alike: alone(schools().flat_map(alike)),
            titles,
            of_partner,
            made: BTreeMap::new(),
        }
    }

    /// Remembers a partner of this table.
    pub fn made(&mut self, name: &str, id: PartnerId) {
        self.made.entry(fold(name)).or_insert(id);
    }

    /// The one partner with an ИНН.
    pub fn of_inn(&self, inn: &str) -> Option<PartnerId> {
        self.by_inn.get(inn).copied().flatten()
    }

    /// The events that are there with a title, which is compared without case and punctuation.
    pub fn titled(&self, title: &str) -> &[EventId] {
        self.titles.get(&fold(title)).map_or(&[], Vec::as_slice)
    }

    /// The events that are there with a partner.
    pub fn events_of(&self, partner: PartnerId) -> &[EventId] {
        self.of_partner.get(&partner).map_or(&[], Vec::as_slice)
    }
}

/// The names that one record has, and no other.
fn alone<N: Ord, I: Copy>(names: impl Iterator<Item = (N, I)>) -> BTreeMap<N, Option<I>> {
    let mut out = BTreeMap::new();
    for (name, id) in names {
        out.entry(name).and_modify(|known| *known = None).or_insert(Some(id));
    }
    out
}

impl Work<'_> {
    /// The partner that a name means, where it is there or in this table.
    pub fn find_partner(&self, text: &str) -> Option<PartnerId> {
        let exact = self.names.partners.get(text).copied().flatten();
        let made = || self.names.made.get(&fold(text)).copied();
        exact.or_else(made).or_else(|| (self.context.partner)(text))
    }

    /// The partner that a reference means; a new one where nobody has the name.
    pub fn partner(&mut self, text: &str) -> Option<PartnerId> {
        if let Some(id) = referred(text) {
            return Some(PartnerId(id));
        }
        if let Some(id) = self.find_partner(text) {
            return Some(id);
        }
        let name = one_line(text);
        if name.chars().count() > NAME || !name.chars().any(char::is_alphabetic) {
            return None;
        }
        let id = PartnerId((self.new_id)());
        let mut edit = Edit::<Partner>::of(id.0, &self.out.document, self.context.document, self.context.at, false);
        let (kind, guessed) = kind_of_name(&name);
        edit.set("name", &name);
        edit.set("kind", &crate::model::code::Coded::from(kind));
        edit.keep(&mut self.out.document);
        self.out.kind_guessed.extend(guessed.then_some(id));
        self.names.made(&name, id);
        Some(id)
    }

    /// The partners that a cell names, as people write them: a comma parts them where what stands between looks like names.
    pub fn split_partners(&self, parts: Vec<String>) -> Vec<String> {
        let mut out = Vec::new();
        for part in parts {
            let pieces = at_commas(&part);
            let known = |piece: &String| self.find_partner(piece).is_some();
            let capital = |piece: &String| {
                piece.chars().count() > 2
                    && piece.starts_with(|first: char| first.is_uppercase() || matches!(first, '«' | '"'))
            };
            let several = pieces.len() > 1 && !known(&part) && (pieces.iter().any(known) || pieces.iter().all(capital));
            if several { out.extend(pieces) } else { out.push(part) }
        }
        let nobody =
            |name: &str| matches!(fold(name).as_str(), "" | "нет" | "none" | "не предусмотрено" | "без партнеров");
        out.retain(|name| !nobody(name));
        out
    }

    /// The school that a reference means.
    pub fn school(&self, text: &str) -> Option<SchoolId> {
        if let Some(id) = referred(text) {
            return Some(SchoolId(id));
        }
        let exact = self.names.schools.get(text).copied().flatten();
        let alike = || self.names.schools_alike.get(&fold(text)).copied().flatten();
        exact.or_else(alike).or_else(|| (self.context.school)(text))
    }
}

/// Cuts at commas outside quotes and brackets.
fn at_commas(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let (mut depth, mut quoted) = (0_i32, false);
    for sign in text.chars() {
        match sign {
            '«' | '(' | '„' => depth += 1,
            '»' | ')' | '“' => depth -= 1,
            '"' => quoted = !quoted,
            _ => {}
        }
        if sign == ',' && depth <= 0 && !quoted {
            out.push(String::new());
        } else if let Some(last) = out.last_mut() {
            last.push(sign);
        }
    }
    out.into_iter().map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
}
