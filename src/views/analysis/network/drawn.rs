//! The network with its names and in the order of its columns: what the picture, the table and the sentences are made of.

use crate::analysis::Scope;
use crate::analysis::network::Network;
use crate::model::Document;
use crate::model::code::Code;
use crate::model::codes::PartnerKind;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::order::{self, InOrder};
use crate::plot::network::{Input, Place, outstanding};
use crate::state::order::ranks;
use crate::ui::network::{NetworkNode, NetworkOf};
use crate::ui::{FigureCell, FigureRow, FigureTable};
use crate::views::hues::hue_of;
use crate::views::naming::{partner_name, school_name};
use crate::words::plural::{EVENT, PARTNER, SCHOOL};
use crate::words::{Lang, network as words, structure::with_more};
use std::collections::{BTreeMap, BTreeSet};

/// The names of all schools and partners with their ranks in the order of a language: made once for a document, whatever is
/// asked of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    lang: Lang,
    schools: BTreeMap<SchoolId, (usize, String)>,
    partners: BTreeMap<PartnerId, (usize, String)>,
}

impl Names {
    /// The names of a document.
    pub fn of(document: &Document, lang: Lang) -> Self {
        let schools = document.schools.values().map(|one| (one.id, school_name(document, one.id, lang)));
        let partners = document.partners.values().map(|one| (one.id, partner_name(document, one.id, lang)));
        Self { lang, schools: ranked(schools, lang), partners: ranked(partners, lang) }
    }
}

/// One pair.
#[derive(Clone, Debug, PartialEq)]
struct Pair {
    /// The places of school and partner in their columns.
    ends: (usize, usize),
    events: Vec<EventId>,
    /// How many events if what is planned happens, where that is asked for.
    then: Option<usize>,
}

/// The network as it is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawn {
    /// The picture, of held events alone.
    pub picture: NetworkOf,
    schools: Vec<Option<SchoolId>>,
    partners: Vec<PartnerId>,
    kinds: Vec<String>,
    /// The pairs; those of the picture first, in the order of its links.
    pairs: Vec<Pair>,
    left_out: usize,
}

impl Drawn {
    /// The network in the order of its names, with the pairs that only what is planned would bring after the others.
    pub fn new(found: &Network, then: Option<&Network>, names: &Names) -> Self {
        let wider = then.unwrap_or(found);
        let schools = in_order(&wider.schools, |school| match school {
            Some(id) => names.schools.get(id).cloned().unwrap_or_default(),
            // What belongs to nobody stands last.
            None => (usize::MAX, words::NO_SCHOOL.say(names.lang).to_owned()),
        });
        let partners = in_order(&wider.partners, |(id, _)| names.partners.get(id).cloned().unwrap_or_default());
        let places = (place_of(schools.iter().map(|one| one.0)), place_of(partners.iter().map(|one| one.0.0)));
        let ends = |of: &Network, school: usize, partner: usize| {
            let school = of.schools.get(school).and_then(|school| places.0.get(school))?;
            let partner = of.partners.get(partner).and_then(|partner| places.1.get(&partner.0))?;
            Some((*school, *partner))
        };
        let planned: BTreeMap<(usize, usize), usize> = then
            .iter()
            .flat_map(|then| then.links.iter().map(move |link| (then, link)))
            .filter_map(|(then, link)| Some((ends(then, link.school, link.partner)?, link.events.len())))
            .into_map();
        let held = found.links.iter().filter_map(|link| {
            let ends = ends(found, link.school, link.partner)?;
            let then = then.map(|_| planned.get(&ends).copied().unwrap_or(link.events.len()));
            Some(Pair { ends, events: link.events.clone(), then })
        });
        let mut pairs: Vec<Pair> = held.collect();
        let there: BTreeSet<(usize, usize)> = pairs.iter().map(|pair| pair.ends).into_set();
        let new = planned.into_iter().filter(|(ends, _)| !there.contains(ends));
        pairs.extend(new.map(|(ends, then)| Pair { ends, events: Vec::new(), then: Some(then) }));
        let held = pairs.iter().filter(|pair| !pair.events.is_empty());
        let links = held.map(|pair| (pair.ends.0, pair.ends.1, u32::try_from(pair.events.len()).unwrap_or(u32::MAX)));
        let node = |label: &String, hue| NetworkNode { label: label.clone(), hue };
        let picture = NetworkOf {
            left: schools.iter().map(|(_, label)| node(label, None)).collect(),
            right: partners.iter().map(|((_, kind), label)| node(label, Some(hue_of(*kind)))).collect(),
            groups: PartnerKind::ALL
                .iter()
                .map(|kind| node(&kind.short_name().say(names.lang).to_owned(), Some(hue_of(*kind))))
                .collect(),
            input: Input {
                left: schools.len(),
                right: partners.iter().map(|((_, kind), _)| place_in_list(*kind)).collect(),
                links: links.collect(),
                ..Input::default()
            },
        };
        Self {
            picture,
            kinds: partners.iter().map(|((_, kind), _)| kind.short_name().say(names.lang).to_owned()).collect(),
            schools: schools.into_iter().map(|(school, _)| school).collect(),
            partners: partners.into_iter().map(|((partner, _), _)| partner).collect(),
            pairs,
            left_out: found.left_out,
        }
    }

    /// How many pairs of the picture stand out; `None`: all of them do.
    pub fn outstanding(&self) -> Option<usize> {
        let least = outstanding(&self.picture.input.links);
        let strong = self.picture.input.links.iter().filter(|link| link.2 >= least).count();
        (least > 0).then_some(strong)
    }

    /// The place of the one school that is chosen; `None` where all are, or it has no link.
    pub fn place_of(&self, scope: &Scope) -> Option<Place> {
        let Scope::Schools(chosen) = scope else { return None };
        let school = self.schools.iter().position(|school| school.is_some_and(|school| chosen.contains(&school)));
        school.map(Place::Left)
    }

    /// The same place in a wider network; `None` where that does not have it.
    pub fn place_in(&self, place: Place, wider: &Self) -> Option<Place> {
        let left = |school: usize| wider.schools.iter().position(|other| self.schools.get(school) == Some(other));
        let right = |partner: usize| wider.partners.iter().position(|other| self.partners.get(partner) == Some(other));
        match place {
            Place::Left(school) => left(school).map(Place::Left),
            Place::Right(partner) => right(partner).map(Place::Right),
            Place::Link { link, from_left } => {
                let own = self.pairs.get(link)?;
                let ends = (left(own.ends.0)?, right(own.ends.1)?);
                let link = wider.pairs.iter().position(|pair| pair.ends == ends)?;
                Some(Place::Link { link, from_left })
            }
        }
    }

    /// The events behind a place, each once.
    pub fn events(&self, place: Place) -> Vec<EventId> {
        if let Place::Link { link, .. } = place {
            return self.pairs.get(link).map(|pair| pair.events.clone()).unwrap_or_default();
        }
        let mut seen = BTreeSet::new();
        let events = self.pairs_of(place).flat_map(|pair| pair.events.iter().copied());
        events.filter(|event| seen.insert(*event)).collect()
    }

    fn pairs_of(&self, place: Place) -> impl Iterator<Item = &Pair> {
        self.pairs
            .iter()
            .enumerate()
            .filter(move |(index, pair)| match place {
                Place::Left(school) => pair.ends.0 == school,
                Place::Right(partner) => pair.ends.1 == partner,
                Place::Link { link, .. } => *index == link,
            })
            .map(|(_, pair)| pair)
    }

    /// A place in words: «Школа № 3: 12 партнёров, 34 мероприятия».
    pub fn said(&self, place: Place, lang: Lang) -> String {
        let events = EVENT.count(lang, self.events(place).len() as u64);
        let linked = self.pairs_of(place).filter(|pair| !pair.events.is_empty()).count() as u64;
        let label =
            |nodes: &[NetworkNode], node: usize| nodes.get(node).map(|node| node.label.clone()).unwrap_or_default();
        match place {
            Place::Left(school) => {
                words::NODE.fill(lang, &[&label(&self.picture.left, school), &PARTNER.count(lang, linked), &events])
            }
            Place::Right(partner) => {
                words::NODE.fill(lang, &[&label(&self.picture.right, partner), &SCHOOL.count(lang, linked), &events])
            }
            Place::Link { link, .. } => {
                let (school, partner) = self.pairs.get(link).map(|pair| self.ends(pair)).unwrap_or_default();
                words::LINK.fill(lang, &[school, partner, &events])
            }
        }
    }

    fn ends(&self, pair: &Pair) -> (&str, &str) {
        let school = self.picture.left.get(pair.ends.0).map(|node| node.label.as_str());
        let partner = self.picture.right.get(pair.ends.1).map(|node| node.label.as_str());
        (school.unwrap_or_default(), partner.unwrap_or_default())
    }

    /// The places of the pairs of a scope, those with the most events first.
    fn rows(&self, scope: &Scope) -> Vec<usize> {
        let of_scope = |pair: &Pair| match scope {
            Scope::All => true,
            Scope::Schools(chosen) => {
                self.schools.get(pair.ends.0).copied().flatten().is_some_and(|school| chosen.contains(&school))
            }
        };
        let mut rows: Vec<usize> =
            self.pairs.iter().enumerate().filter(|(_, pair)| of_scope(pair)).map(|(index, _)| index).collect();
        order::sort_by_key(&mut rows, |row| {
            self.pairs.get(*row).map(|pair| (std::cmp::Reverse(pair.events.len()), pair.ends))
        });
        rows
    }

    /// The place of a row of the table.
    pub fn place_of_row(&self, scope: &Scope, row: usize) -> Option<Place> {
        self.rows(scope).get(row).map(|link| Place::Link { link: *link, from_left: true })
    }

    /// The pairs with their numbers.
    pub fn table(&self, scope: &Scope, lang: Lang) -> FigureTable {
        let rows = self.rows(scope).into_iter().filter_map(|row| self.pairs.get(row)).map(|pair| {
            let (school, partner) = self.ends(pair);
            let number = with_more(pair.events.len(), pair.then, lang);
            let number = if pair.events.is_empty() { FigureCell::plain(number) } else { FigureCell::open(number) };
            FigureRow {
                label: words::PAIR_OF.fill(lang, &[school, partner]),
                href: self.partners.get(pair.ends.1).map(|partner| format!("#/partners/{partner}")),
                cells: vec![FigureCell::plain(self.kinds.get(pair.ends.1).cloned().unwrap_or_default()), number],
            }
        });
        FigureTable {
            corner: words::PAIR_COLUMN.say(lang).to_owned(),
            columns: [words::KIND, words::EVENTS].map(|one| one.say(lang).to_owned()).to_vec(),
            rows: rows.collect(),
        }
    }

    /// The network in a sentence or two. `alone`: of a chosen school the picture shows its links alone.
    pub fn summary(&self, scope: &Scope, span: &str, alone: bool, lang: Lang) -> String {
        let rows: Vec<&Pair> = self.rows(scope).into_iter().filter_map(|row| self.pairs.get(row)).collect();
        let held: Vec<&Pair> = rows.into_iter().filter(|pair| !pair.events.is_empty()).collect();
        let Some(first) = held.first() else { return words::EMPTY.fill(lang, &[span]) + "." };
        let schools = held.iter().filter(|pair| self.schools.get(pair.ends.0).copied().flatten().is_some());
        let schools = schools.map(|pair| pair.ends.0).into_set().len() as u64;
        let partners = held.iter().map(|pair| pair.ends.1).into_set().len() as u64;
        let mut text = words::SUMMARY.fill(
            lang,
            &[
                span,
                &SCHOOL.count(lang, schools),
                &PARTNER.count(lang, partners),
                &words::PAIR.count(lang, held.len() as u64),
            ],
        );
        // Of two pairs with the same number neither is the strongest.
        if held.get(1).is_none_or(|next| next.events.len() < first.events.len()) {
            let (school, partner) = self.ends(first);
            let events = EVENT.count(lang, first.events.len() as u64);
            text = format!("{text} {}", words::STRONGEST.fill(lang, &[school, partner, &events]));
        }
        let chosen = self.place_of(scope);
        if let Some(Place::Left(chosen)) = chosen {
            let name = self.picture.left.get(chosen).map(|node| node.label.as_str()).unwrap_or_default();
            text = format!("{text} {}", if alone { words::SCHOOL_ALONE } else { words::OF_SCHOOL }.fill(lang, &[name]));
        } else if self.left_out > 0 {
            let events = EVENT.count(lang, self.left_out as u64);
            text = format!("{text} {}", words::LEFT_OUT.fill(lang, &[&events]));
        }
        text
    }
}

/// Names with their ranks in the order of a language.
fn ranked<T: Ord>(named: impl Iterator<Item = (T, String)>, lang: Lang) -> BTreeMap<T, (usize, String)> {
    let (ids, names): (Vec<T>, Vec<String>) = named.unzip();
    let ranks = ranks(&names, lang);
    ids.into_iter().zip(ranks.into_iter().zip(names)).into_map()
}

/// Items with their names, by their ranks; equal ones as they stood.
fn in_order<T: Clone>(items: &[T], name: impl Fn(&T) -> (usize, String)) -> Vec<(T, String)> {
    let mut all: Vec<(usize, T, String)> = items
        .iter()
        .map(|item| {
            let (rank, name) = name(item);
            (rank, item.clone(), name)
        })
        .collect();
    order::sort_by_key(&mut all, |(rank, _, _)| *rank);
    all.into_iter().map(|(_, item, name)| (item, name)).collect()
}

fn place_of<T: Ord>(items: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    items.zip(0..).into_map()
}

/// The place of a kind in the list of kinds.
fn place_in_list(kind: PartnerKind) -> usize {
    PartnerKind::ALL.iter().position(|other| *other == kind).unwrap_or_default()
}
