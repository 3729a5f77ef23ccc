//! What an indicator's value can be.

use crate::analysis::hours::ClassHours;
use crate::analysis::reach::{GradeReach, Reach};

/// What an indicator is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things counted.
    Count,
    /// A part of a whole.
    Share,
    /// A number.
    Number,
    /// A share between two bounds.
    Interval,
    /// Hours a class.
    Hours,
}

impl Unit {
    /// Its name in the exported file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::Number => "number",
            Self::Interval => "interval",
            Self::Hours => "hours",
        }
    }
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More.
    Up,
    /// Less.
    Down,
    /// Neither.
    Neither,
}

/// A value of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    /// So many.
    Count(u64),
    /// A part of a whole that is not 0.
    Share {
        /// The part.
        numerator: u64,
        /// The whole, at least 1.
        denominator: u64,
    },
    /// A finite number.
    Number(f64),
    /// Bounds of a part of a whole that is not 0.
    Interval {
        /// At least so many.
        lo: u64,
        /// At most so many.
        hi: u64,
        /// Of so many, at least 1.
        of: u64,
        /// Every enrolled grade of the scope and of the indicator's grades, zeros too.
        by: Vec<GradeReach>,
    },
    /// Hours of the classes that may have had some.
    Hours(Vec<ClassHours>),
    /// The question has no answer in these data.
    NoData,
}

impl Measure {
    /// A share; «no data» of nothing.
    pub fn share(numerator: usize, denominator: usize) -> Self {
        if denominator == 0 {
            return Self::NoData;
        }
        Self::Share { numerator: numerator as u64, denominator: denominator as u64 }
    }

    /// So many.
    pub fn count(count: usize) -> Self {
        Self::Count(count as u64)
    }

    /// An interval; «no data» where nothing is enrolled.
    pub fn interval(reach: Reach) -> Self {
        let bounds = reach.bounds;
        if bounds.of == 0 {
            return Self::NoData;
        }
        Self::Interval { lo: bounds.lo, hi: bounds.hi, of: bounds.of, by: reach.by }
    }

    /// The value as one number: a count, a share between 0 and 1, a number. `None` for intervals, hours and «no data».
    #[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Count(count) => Some(*count as f64),
            Self::Share { numerator, denominator } => Some(*numerator as f64 / *denominator as f64),
            Self::Number(number) => Some(*number),
            Self::Interval { .. } | Self::Hours(_) | Self::NoData => None,
        }
    }
}
