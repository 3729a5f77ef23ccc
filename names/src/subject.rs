//! A record as it is compared: its names in their comparable form, its ИНН, its places.

use super::lexicon::Lexicon;
use super::normal::{Name, asides, read};
use super::places::Places;

/// An ИНН as evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Inn {
    /// None, or not one at all.
    #[default]
    None,
    /// With right check digits.
    Right(String),
    /// Digits enough, but mistyped.
    Wrong(String),
}

/// A record as the pair judge sees it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Subject {
    /// Its names, the full one first, no two alike.
    pub names: Vec<Name>,
    /// How many of them are names of their own; the rest are parts of those.
    pub said: usize,
    /// ИНН.
    pub inn: Inn,
    /// Places of its field and of its names' marks.
    pub places: Places,
}

impl Subject {
    /// Reads a record: its names, the full one first, what its place field says, its ИНН.
    pub fn read(written: &[String], field: Places, inn: Inn, lexicon: &Lexicon) -> Self {
        let mut names: Vec<Name> = Vec::new();
        let mut beside: Vec<Name> = Vec::new();
        for name in written {
            let whole = read(name, lexicon);
            let says = !whole.words.is_empty() || !whole.numbers.is_empty();
            if says && !names.contains(&whole) {
                beside.extend(asides(name, &whole, lexicon));
                names.push(whole);
            }
        }
        let said = names.len();
        for aside in beside {
            if !names.contains(&aside) {
                names.push(aside);
            }
        }
        let places = names.iter().fold(field, |all, name| all.with(&name.places));
        names.iter_mut().for_each(|name| name.begin_at(&places));
        Self { names, said, inn, places }
    }

    /// The place that it says it is of, in its field or by an adjective.
    pub fn place(&self) -> Option<&str> {
        self.places.near().next().or_else(|| self.names.iter().flat_map(Name::adjectives).next())
    }

    /// The places by which it is grouped; nothing where none is known.
    pub fn groups(&self) -> Vec<&str> {
        let mut places: Vec<&str> = self.places.near().collect();
        if places.is_empty() {
            places.extend(self.place());
        }
        places.sort_unstable();
        places.dedup();
        places
    }
}
