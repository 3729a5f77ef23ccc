//! Looking for words in events and in the names of their partners and schools. Every different text is folded once for a
//! document, however often it stands in it; a question then looks at each of them once.

use crate::analysis::Facts;
use crate::analysis::facts::Index;
use crate::model::{Document, Event};
use crate::state::search::fold;
use crate::views::naming::form_of;
use crate::words::Lang;
use std::collections::HashMap;
use std::sync::Arc;

/// The folded texts of a document, and which of them each event has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Each different one once.
    texts: Vec<String>,
    /// The places of an event's own texts, one event after the other.
    own: Vec<usize>,
    /// Where the texts of each event end among those.
    ends: Vec<usize>,
    /// The texts of the partners' names, in the order of the columns.
    partners: Vec<usize>,
    /// Those of the schools.
    schools: Vec<usize>,
}

/// Of so many words of a question the rest are not looked for: nobody types them.
const WORDS: usize = 64;

impl Texts {
    /// The texts of partners and schools, before those of any event.
    fn begun(document: &Document, facts: &Facts) -> Self {
        let mut all = Self::default();
        // Each name is folded by itself: the legal form of one must not eat a word of another.
        let names = |names: Vec<&String>| names.into_iter().map(|name| fold(name)).collect::<Vec<_>>().join(" ");
        for id in &facts.partners.ids {
            let of = |partner: &crate::model::Partner| {
                names(std::iter::once(&partner.name.0).chain(&partner.short_name).chain(&partner.aliases).collect())
            };
            all.texts.push(document.partner(*id).map(of).unwrap_or_default());
            all.partners.push(all.texts.len() - 1);
        }
        for id in &facts.schools.ids {
            let of = |school: &crate::model::School| {
                names(std::iter::once(&school.name.0).chain(&school.short_name).collect())
            };
            all.texts.push(document.school(*id).map(of).unwrap_or_default());
            all.schools.push(all.texts.len() - 1);
        }
        all
    }

    fn take(&mut self, event: &Event, known: &mut HashMap<String, usize>, lang: Lang) {
        let form = form_of(event, lang);
        let own = [&event.title, &event.programme, &event.organiser, &event.responsible];
        let parts = own.into_iter().flatten().chain(&event.initiatives.0);
        for part in std::iter::once(form.as_str()).chain(parts.map(String::as_str)) {
            let place = known.get(part).copied().unwrap_or_else(|| {
                self.texts.push(fold(part));
                known.insert(part.to_owned(), self.texts.len() - 1);
                self.texts.len() - 1
            });
            self.own.push(place);
        }
    }

    /// What the folded words of a question are found in.
    pub fn look_for<'a>(&'a self, facts: &'a Facts, words: &str) -> Found<'a> {
        let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).take(WORDS).collect();
        let begun = |text: &String| {
            let mut bits = 0_u64;
            for own in text.split(' ') {
                for (place, word) in words.iter().enumerate() {
                    bits |= u64::from(own.starts_with(word)) << place;
                }
            }
            bits
        };
        let all = words.iter().enumerate().fold(0_u64, |bits, (place, _)| bits | 1 << place);
        Found { texts: self, facts, all, found: self.texts.iter().map(begun).collect() }
    }
}

/// Texts that are being folded for a document and a language. Folding those of 100 000 events takes so long that it is begun
/// before the first letter is typed, a piece at a time.
pub struct Making {
    document: Arc<Document>,
    lang: Lang,
    texts: Texts,
    known: HashMap<String, usize>,
}

impl Making {
    /// Begins.
    pub fn new(document: &Arc<Document>, facts: &Facts, lang: Lang) -> Self {
        Self { document: document.clone(), lang, texts: Texts::begun(document, facts), known: HashMap::new() }
    }

    /// Whether it is for a document and a language.
    pub fn is_of(&self, document: &Arc<Document>, lang: Lang) -> bool {
        Arc::ptr_eq(&self.document, document) && self.lang == lang
    }

    /// Folds the texts of so many more events; gives whether some are left.
    pub fn go_on(&mut self, facts: &Facts, events: usize) -> bool {
        let there = self.texts.ends.len();
        for at in facts.events.all().skip(there).take(events) {
            if let Some(event) = facts.event_id(at).and_then(|id| self.document.event(id)) {
                self.texts.take(event, &mut self.known, self.lang);
            }
            self.texts.ends.push(self.texts.own.len());
        }
        self.texts.ends.len() < facts.events.all().len()
    }

    /// Folds what is left.
    pub fn finish(mut self, facts: &Facts) -> Texts {
        self.go_on(facts, usize::MAX);
        self.texts
    }
}

/// Which of the words of a question each text has.
pub struct Found<'a> {
    texts: &'a Texts,
    facts: &'a Facts,
    /// A bit a word.
    all: u64,
    /// For each text the bits of the words that begin one of its own.
    found: Vec<u64>,
}

impl Found<'_> {
    /// Whether every word begins some word of an event, or of the names of its partners and schools.
    pub fn has(&self, event: Index) -> bool {
        let end = |at: Index| self.texts.ends.get(at).copied().unwrap_or_default();
        let own = self.texts.own.get(event.checked_sub(1).map_or(0, end)..end(event)).unwrap_or_default();
        let events = &self.facts.events;
        let partners = events.partners.of(event).iter().filter_map(|partner| self.texts.partners.get(*partner));
        let schools = events.schools.of(event).iter().filter_map(|school| self.texts.schools.get(*school));
        let places = own.iter().chain(partners).chain(schools);
        places.fold(0, |bits, place| bits | self.found.get(*place).copied().unwrap_or_default()) == self.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::search::matches;

    /// The same by looking through one long text of each event.
    fn plainly(document: &Document, event: &Event, words: &str) -> bool {
        let own = [&event.title, &event.programme, &event.organiser, &event.responsible];
        let mut parts = vec![fold(&form_of(event, Lang::Ru))];
        parts.extend(own.into_iter().flatten().chain(&event.initiatives.0).map(|part| fold(part)));
        for partner in event.partners.iter().filter_map(|id| document.partner(*id)) {
            let names = std::iter::once(&partner.name.0).chain(&partner.short_name).chain(&partner.aliases);
            parts.extend(names.map(|name| fold(name)));
        }
        for school in event.schools.iter().filter_map(|id| document.school(*id)) {
            parts.extend(std::iter::once(&school.name.0).chain(&school.short_name).map(|name| fold(name)));
        }
        matches(words, &parts.join(" "))
    }

    #[test]
    fn the_same_is_found_as_in_one_long_text() {
        let file = include_str!("../../../assets/example.json");
        let document = Arc::new(crate::format::read(file).expect("the example reads").document);
        let facts = Facts::new(&document);
        let mut making = Making::new(&document, &facts, Lang::Ru);
        assert!(making.go_on(&facts, 3) && making.go_on(&facts, 4), "a piece at a time");
        let texts = making.finish(&facts);
        assert_eq!(texts, Making::new(&document, &facts, Lang::Ru).finish(&facts), "pieces are the whole");
        let mut some = 0;
        for typed in ["экск", "техн кир", "встреча школа", "кинеф", "нет такого", "", "день открытых дв"]
        {
            let words = fold(typed);
            let found = texts.look_for(&facts, &words);
            for at in facts.events.all() {
                let event = facts.event_id(at).and_then(|id| document.event(id)).expect("an event");
                assert_eq!(found.has(at), plainly(&document, event, &words), "{typed}: {:?}", event.title);
                some += usize::from(found.has(at) && !words.is_empty());
            }
        }
        assert!(some > 10, "{some}");
    }
}
