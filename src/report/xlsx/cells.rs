//! What can stand in a cell.

use crate::model::date::{Day, EventDate};

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Words(String),
    /// So many.
    Count(u64),
    /// A part of a whole, 0 to 1, shown as a percent.
    Share(f64),
    /// A number with a fraction.
    Number(f64),
    /// A day.
    Day(Day),
}

impl Cell {
    /// Words; nothing where there are none.
    pub(super) fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Words(text) }
    }

    /// A number of things, where it is known.
    pub(super) fn counted(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, |number| Self::Count(number.into()))
    }

    /// A part of a whole; nothing of nothing.
    #[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
    pub(super) fn share(part: u64, whole: u64) -> Self {
        if whole == 0 { Self::Empty } else { Self::Share(part as f64 / whole as f64) }
    }

    /// Hours, from hundredths.
    #[expect(clippy::cast_precision_loss, reason = "hours of a document are far below 2^53")]
    pub(super) fn hundredths(hours: u64) -> Self {
        Self::Number(hours as f64 / 100.0)
    }

    /// The first day of a date, by which rows are sorted and filtered.
    pub(super) fn first_day(date: EventDate) -> Self {
        Self::Day(date.first_day())
    }
}
