//! Lists: which paragraphs are items, and the mark that stands before each.

use super::xml::{Step, attribute, name, steps};
use std::collections::{BTreeMap, BTreeSet};

/// How many levels a list has.
const LEVELS: usize = 9;

/// The most styles of which one is based on the other that are followed.
const MOST_STYLES: usize = 32;

/// The marks of lists without numbers, by level; they tell levels apart.
const BULLETS: [char; 3] = ['•', '○', '▪'];

/// Where a paragraph stands in its list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The list, «0» for none.
    pub(super) list: Option<String>,
    /// The level, from 0.
    pub(super) level: Option<usize>,
}

/// How one level is marked.
#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    text: String,
    start: u32,
}

/// The lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The kind of a list, by the list.
    kinds: BTreeMap<String, String>,
    levels: BTreeMap<(String, usize), Level>,
    /// The place in a list that a style gives, and the style that it is based on.
    styles: BTreeMap<String, (Place, Option<String>)>,
    counts: BTreeMap<(String, usize), u32>,
    /// Lists that begin anew, though their kind has counted already, until they have begun.
    anew: BTreeSet<String>,
}

impl Lists {
    /// Learns the lists from the parts of a document; what cannot be read is no list.
    pub(super) fn read(numbering: &str, styles: &str) -> Self {
        let mut lists = Self::default();
        // A document whose lists are damaged still has its words.
        let _ = lists.read_numbering(numbering);
        let _ = lists.read_styles(styles);
        lists
    }

    fn read_numbering(&mut self, text: &str) -> Result<(), super::WordProblem> {
        let (mut kind, mut list, mut level) = (String::new(), String::new(), 0);
        steps(text, &mut |step| {
            let (Step::Open(element) | Step::Empty(element)) = step else { return true };
            let val = || attribute(element, "val").unwrap_or_default();
            match name(element) {
                "abstractNum" => kind = attribute(element, "abstractNumId").unwrap_or_default(),
                "num" => {
                    list = attribute(element, "numId").unwrap_or_default();
                    // What a list changes of its kind is not read: its levels stay those of the kind.
                    kind = String::new();
                }
                "abstractNumId" => {
                    self.kinds.insert(list.clone(), val());
                }
                "startOverride" => {
                    self.anew.insert(list.clone());
                }
                "lvl" => level = attribute(element, "ilvl").and_then(|text| text.parse().ok()).unwrap_or(0),
                part @ ("numFmt" | "lvlText" | "start") if !kind.is_empty() && level < LEVELS => {
                    let entry = self
                        .levels
                        .entry((kind.clone(), level))
                        .or_insert_with(|| Level { start: 1, ..Level::default() });
                    match part {
                        "numFmt" => entry.format = val(),
                        "lvlText" => entry.text = val(),
                        _ => entry.start = val().parse().unwrap_or(1),
                    }
                }
                _ => {}
            }
            true
        })
    }

    fn read_styles(&mut self, text: &str) -> Result<(), super::WordProblem> {
        let mut style = String::new();
        steps(text, &mut |step| {
            let (Step::Open(element) | Step::Empty(element)) = step else { return true };
            let val = || attribute(element, "val");
            match name(element) {
                "style" => style = attribute(element, "styleId").unwrap_or_default(),
                "basedOn" => self.styles.entry(style.clone()).or_default().1 = val(),
                "numId" => self.styles.entry(style.clone()).or_default().0.list = val(),
                "ilvl" => {
                    let level = val().and_then(|text| text.parse().ok());
                    self.styles.entry(style.clone()).or_default().0.level = level;
                }
                _ => {}
            }
            true
        })
    }

    /// The mark before a paragraph, with the space behind it; empty where it is no item.
    pub(super) fn mark(&mut self, own: &Place, style: Option<&str>) -> String {
        let place = self.placed(own, style);
        let Some(list) = place.list else { return String::new() };
        let Some(kind) = self.kinds.get(&list).cloned() else { return String::new() };
        if self.anew.remove(&list) {
            self.forget_from(&kind, 0);
        }
        let level = place.level.unwrap_or(0).min(LEVELS - 1);
        let Some(marked) = self.levels.get(&(kind.clone(), level)).cloned() else { return String::new() };
        if marked.format == "bullet" {
            let bullet = BULLETS.get(level % BULLETS.len()).copied().unwrap_or('•');
            return format!("{bullet} ");
        }
        let count = self.counts.entry((kind.clone(), level)).or_insert_with(|| marked.start.saturating_sub(1));
        *count = count.saturating_add(1);
        self.forget_from(&kind, level + 1);
        if marked.format == "none" {
            return String::new();
        }
        let mut text = marked.text.clone();
        for below in 0..=level {
            let number = self.counts.get(&(kind.clone(), below)).copied().unwrap_or(1);
            let format = self.levels.get(&(kind.clone(), below)).map_or("", |level| &level.format);
            text = text.replace(&format!("%{}", below + 1), &counted(format, number));
        }
        let text = text.trim();
        match text.chars().last() {
            None => String::new(),
            Some('.' | ')') => format!("{text} "),
            // A bare number would be taken for one of the words.
            Some(_) => format!("{text}. "),
        }
    }

    /// Lets the levels of a kind from one on count anew.
    fn forget_from(&mut self, kind: &str, level: usize) {
        for below in level..LEVELS {
            self.counts.remove(&(kind.to_owned(), below));
        }
    }

    /// The list and level of a paragraph: its own, or those of its style or of one that the style is based on.
    fn placed(&self, own: &Place, style: Option<&str>) -> Place {
        let mut place = own.clone();
        let mut next = style.map(str::to_owned);
        let mut seen = BTreeSet::new();
        while let Some(style) = next.filter(|style| seen.len() < MOST_STYLES && seen.insert(style.clone())) {
            let Some((given, based_on)) = self.styles.get(&style) else { break };
            place.list = place.list.or_else(|| given.list.clone());
            place.level = place.level.or(given.level);
            next = based_on.clone();
        }
        place
    }
}

/// A number of a list in its form; Roman numbers and capital letters, which no reader here knows as marks, as numbers and small letters.
fn counted(format: &str, number: u32) -> String {
    let letter = |alphabet: &str| {
        let at = usize::try_from(number.saturating_sub(1)).unwrap_or(0);
        let many = alphabet.chars().count().max(1);
        alphabet.chars().nth(at % many).map(String::from).unwrap_or_default()
    };
    match format {
        "lowerLetter" | "upperLetter" => letter("abcdefghijklmnopqrstuvwxyz"),
        "russianLower" | "russianUpper" => letter("абвгдежзиклмнопрстуфхцчшщэюя"),
        _ => number.to_string(),
    }
}
