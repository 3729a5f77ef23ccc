//! Text of the note: words, and numbers that know the rows behind them.

use crate::analysis::behind::{Behind as Rows, behind};
use crate::analysis::{Facts, Question};
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::words::measures::count;
use crate::words::plural::Noun;
use crate::words::{Lang, Phrase};

/// A text in pieces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(pub Vec<Piece>);

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Plain(String),
    /// A number.
    Number {
        /// As it is written. Empty where the sentence before has its numbers in it: then only the way to the rows is drawn,
        /// and on paper nothing.
        text: String,
        /// The rows that it was counted from.
        behind: Behind,
    },
}

/// The rows behind a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Behind {
    /// Those of an indicator.
    Indicator {
        /// Its identifier.
        id: &'static str,
        /// Of one school; `None` = of the note's schools.
        school: Option<SchoolId>,
        /// Whether of a year before by the same date.
        before: bool,
    },
    /// These partners and events.
    Rows(Rows),
}

impl Behind {
    /// The rows of an indicator.
    pub fn of(id: &'static str) -> Self {
        Self::Indicator { id, school: None, before: false }
    }

    /// The rows of an indicator a year before.
    pub fn before(id: &'static str) -> Self {
        Self::Indicator { id, school: None, before: true }
    }

    /// The rows of an indicator of one school.
    pub fn of_school(id: &'static str, school: SchoolId) -> Self {
        Self::Indicator { id, school: Some(school), before: false }
    }

    /// These events.
    pub fn events(events: Vec<EventId>) -> Self {
        Self::Rows(Rows { partners: Vec::new(), events })
    }

    /// These partners.
    pub fn partners(partners: Vec<PartnerId>) -> Self {
        Self::Rows(Rows { partners, events: Vec::new() })
    }

    /// The rows themselves, in a note about `question`.
    pub fn rows(&self, facts: &Facts, question: &Question) -> Rows {
        match self {
            Self::Indicator { id, school, before } => {
                let asked = school.map_or_else(|| question.clone(), |school| question.of_school(school));
                behind(facts, &if *before { asked.previous() } else { asked }, id)
            }
            Self::Rows(rows) => rows.clone(),
        }
    }
}

impl Piece {
    /// As it is read.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Number { text, .. } => text,
        }
    }
}

impl Text {
    /// A number with the rows behind it.
    pub fn number(text: impl Into<String>, behind: Behind) -> Self {
        Self(vec![Piece::Number { text: text.into(), behind }])
    }

    /// A count with the rows behind it.
    pub fn of_count(number: u64, behind: Behind, lang: Lang) -> Self {
        Self::number(count(number, lang), behind)
    }

    /// A count with its noun, of which the number opens the rows: «9 мероприятий».
    pub fn counted(noun: Noun, count: u64, behind: Behind, lang: Lang) -> Self {
        Self::of_count(count, behind, lang).then(&format!("\u{a0}{}", noun.form(lang, count)))
    }

    /// A phrase with `{0}`, `{1}`, … replaced by texts.
    pub fn fill(phrase: Phrase, lang: Lang, arguments: &[Self]) -> Self {
        let mut out = Self::default();
        let mut rest = phrase.say(lang);
        while let Some((before, after)) = rest.split_once('{') {
            out.push(before);
            let argument = after.split_once('}').and_then(|(number, tail)| {
                let index: usize = number.parse().ok()?;
                Some((arguments.get(index)?, tail))
            });
            match argument {
                Some((text, tail)) => {
                    out.append(text.clone());
                    rest = tail;
                }
                None => {
                    out.push("{");
                    rest = after;
                }
            }
        }
        out.push(rest);
        out
    }

    /// With words after it.
    pub fn then(mut self, words: &str) -> Self {
        self.push(words);
        self
    }

    /// Adds another text.
    pub fn append(&mut self, text: Self) {
        for piece in text.0 {
            match piece {
                Piece::Plain(words) => self.push(&words),
                number @ Piece::Number { .. } => self.0.push(number),
            }
        }
    }

    fn push(&mut self, words: &str) {
        match self.0.last_mut() {
            _ if words.is_empty() => {}
            Some(Piece::Plain(text)) => text.push_str(words),
            _ => self.0.push(Piece::Plain(words.to_owned())),
        }
    }

    /// Texts with something between them.
    pub fn joined(texts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut out = Self::default();
        for (index, text) in texts.into_iter().enumerate() {
            if index > 0 {
                out.push(between);
            }
            out.append(text);
        }
        out
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|piece| piece.text().is_empty())
    }

    /// As it is read, in one piece.
    pub fn plain(&self) -> String {
        self.0.iter().map(Piece::text).collect()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(vec![Piece::Plain(text)])
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(vec![Piece::Plain(text.to_owned())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::plural::EVENT;

    #[test]
    fn a_phrase_takes_numbers_in_and_keeps_them() {
        let phrase = Phrase { ru: "Проведено {1} ({0}).", en: "Held {1}, {0}." };
        let events = || Text::counted(EVENT, 2, Behind::of("events.held"), Lang::Ru);
        let text = Text::fill(phrase, Lang::Ru, &["все".into(), events()]);
        assert_eq!(text.plain(), "Проведено 2\u{a0}мероприятия (все).");
        assert_eq!(text.0.len(), 3, "words, a number, words: {text:?}");
        let odd = Phrase { ru: "{7} и {", en: "" };
        assert!(Text::fill(odd, Lang::Ru, &[]).plain().contains('7'));
    }
}
