//! What the page and the note say, in Russian and in English.
//!
//! A [`Phrase`] holds both languages, so a missing translation does not compile. Phrases stand in one file
//! a screen; names of codes in [`names`]; agreement with numbers in [`plural`]. Imports nothing but `model`.

pub mod analysis;
pub mod benchmarks;
pub mod common;
pub mod dates;
pub mod doubles;
pub mod dynamics;
pub mod effect;
pub mod events;
pub mod exchange;
pub mod expectations;
pub mod fields;
pub mod figure;
pub mod filters;
pub mod forget;
pub mod gaps;
pub mod grades;
pub mod help;
pub mod hyphens;
pub mod indicators;
pub mod keep;
pub mod measures;
pub mod names;
pub mod network;
pub mod office;
pub mod overview;
pub mod partners;
pub mod places;
pub mod plural;
pub mod problems;
pub mod quality;
pub mod reach;
pub mod recommendations;
pub mod report;
pub mod report_page;
pub mod report_results;
pub mod report_sections;
pub mod restore;
pub mod rules;
pub mod saying;
pub mod settings;
pub mod sheets;
pub mod shell;
pub mod state;
pub mod structure;

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    /// Russian, the first language.
    #[default]
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Russian first.
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    /// The BCP 47 tag: `ru` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a tag such as `ru`, `ru-RU` or `en-GB`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }
}

/// One thing to say, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The Russian words.
    pub ru: &'static str,
    /// The English words.
    pub en: &'static str,
}

impl Phrase {
    /// The words in one language.
    pub const fn say(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ru => self.ru,
            Lang::En => self.en,
        }
    }

    /// The words with `{0}`, `{1}`, … replaced by the arguments. Inside quotation marks an argument's own become the inner
    /// ones: «МОУ „Школа № 7“».
    pub fn fill(self, lang: Lang, arguments: &[&str]) -> String {
        let mut out = String::new();
        let mut rest = self.say(lang);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let argument = after.split_once('}').and_then(|(number, tail)| {
                let index: usize = number.parse().ok()?;
                Some((*arguments.get(index)?, tail))
            });
            if let Some((text, tail)) = argument {
                if out.ends_with('«') && tail.starts_with('»') && text.contains('«') {
                    out.push_str(&text.replace('«', "„").replace('»', "“"));
                } else {
                    out.push_str(text);
                }
                rest = tail;
            } else {
                out.push('{');
                rest = after;
            }
        }
        out.push_str(rest);
        out
    }
}

/// Declares phrases: `phrases! { SAVE = "Сохранить" / "Save"; }`.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident = $ru:literal / $en:literal;)+) => {
        $($(#[$doc])* pub const $name: $crate::words::Phrase = $crate::words::Phrase { ru: $ru, en: $en };)+
        /// Every phrase of this file, for the tests that read them all.
        pub const ALL: &[$crate::words::Phrase] = &[$($name),+];
    };
}
pub(crate) use phrases;

#[cfg(test)]
mod tests {
    use super::{Lang, Phrase};

    #[test]
    fn quotation_marks_in_quotation_marks_are_the_inner_ones() {
        let phrase = Phrase { ru: "Удалена «{0}», бывшая {1}", en: "Deleted “{0}”, once {1}" };
        for (name, expected) in [
            ("МОУ «Школа № 7»", "Удалена «МОУ „Школа № 7“», бывшая МОУ «Школа № 7»"),
            ("КИНЕФ", "Удалена «КИНЕФ», бывшая КИНЕФ"),
        ] {
            assert_eq!(phrase.fill(Lang::Ru, &[name, name]), expected);
        }
    }
}
