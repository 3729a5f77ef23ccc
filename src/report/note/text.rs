//! Text of the note: words, and numbers that know the rows behind them.

use crate::analysis::behind::{Behind as Rows, behind};
use crate::analysis::{Facts, Question};
use crate::model::id::{EventId, PartnerId, SchoolId};

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
        /// As it is written.
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
    /// These partners.
    Partners(Vec<PartnerId>),
    /// These events.
    Events(Vec<EventId>),
}

impl Behind {
    /// The rows of an indicator.
    pub fn of(id: &'static str) -> Self {
        Self::Indicator { id, school: None, before: false }
    }

    /// The rows themselves, in a note about `question`.
    pub fn rows(&self, facts: &Facts, question: &Question) -> Rows {
        match self {
            Self::Indicator { id, school, before } => {
                let asked = school.map_or_else(|| question.clone(), |school| question.of_school(school));
                behind(facts, &if *before { asked.previous() } else { asked }, id)
            }
            Self::Partners(partners) => Rows { partners: partners.clone(), events: Vec::new() },
            Self::Events(events) => Rows { partners: Vec::new(), events: events.clone() },
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
