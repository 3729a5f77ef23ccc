//! The thresholds of the rules: each with its name in the settings, its default and what it may be.
//!
//! Kept in the document's settings as `"thresholds": {"renew_days": 90, …}`. What is absent, or not a whole number in
//! its range, has its default.

use super::rules::Rule;
use crate::model::value::Members;
use crate::words::{Phrase, expectations as words};
use std::ops::RangeInclusive;

/// Declares the thresholds: name, key, rule, default, least and greatest.
macro_rules! thresholds {
    ($($(#[$doc:meta])+ $name:ident = $key:literal, $rule:ident, $default:literal in $least:literal ..= $most:literal;)+) => {
        /// A threshold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Threshold { $($(#[$doc])+ $name),+ }

        impl Threshold {
            /// Every threshold, in the order of the rules.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Its name in the settings.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),+ }
            }

            /// The rule that it belongs to.
            pub fn rule(self) -> Rule {
                match self { $(Self::$name => Rule::$rule),+ }
            }

            /// What it is where nobody set it.
            pub fn default_value(self) -> u64 {
                match self { $(Self::$name => $default),+ }
            }

            /// What it may be.
            pub fn range(self) -> RangeInclusive<u64> {
                match self { $(Self::$name => $least..=$most),+ }
            }
        }
    };
}

thresholds! {
    /// A fall of the number of active partners counts from so many a year before.
    FellFrom = "grow_from", GrowCircle, 5 in 1..=1000;
    /// It counts from so many partners fewer.
    FellBy = "grow_by", GrowCircle, 2 in 1..=1000;
    /// It counts where it is more than so many per cent.
    FellPercent = "grow_percent", GrowCircle, 10 in 0..=100;
    /// So many per cent of colleges and employers with a single form are too many.
    SinglePercent = "single_percent", VocationalAndEmployers, 50 in 1..=100;
    /// An agreement that ends within so many days is to be renewed.
    RenewDays = "renew_days", RenewAgreements, 90 in 0..=1000;
    /// From so many events in the year on a partner should have an agreement.
    FormaliseEvents = "formalise_events", FormalisePartner, 3 in 1..=1000;
    /// The last grade that counts as early.
    EarlyTo = "early_to", StartEarly, 5 in 0..=11;
    /// Concentration is looked at from so many active partners.
    DiversifyPartners = "diversify_partners", Diversify, 5 in 1..=1000;
    /// And from so many participations.
    DiversifyParticipations = "diversify_participations", Diversify, 10 in 1..=10_000;
    /// One partner should hold at most so many per cent of them.
    DiversifyPercent = "diversify_percent", Diversify, 50 in 1..=100;
    /// The spread over the year is looked at from so many events.
    SpreadEvents = "spread_events", SpreadYear, 10 in 1..=10_000;
    /// One month should hold at most so many per cent of them.
    SpreadPercent = "spread_percent", SpreadYear, 40 in 1..=100;
    /// A count declines from so many.
    DeclineFrom = "decline_from", ReverseDecline, 5 in 1..=1000;
    /// It declines by at least so many.
    DeclineBy = "decline_by", ReverseDecline, 3 in 1..=1000;
    /// It declines by at least so many per cent.
    DeclinePercent = "decline_percent", ReverseDecline, 20 in 1..=100;
    /// A share declines by at least so many points.
    DeclinePoints = "decline_points", ReverseDecline, 10 in 1..=100;
    /// A share declines only where its whole is at least so large.
    DeclineWhole = "decline_whole", ReverseDecline, 10 in 1..=10_000;
    /// An interval declines where its upper bound is less than so many per cent of the former lower one.
    DeclineInterval = "decline_interval", ReverseDecline, 80 in 1..=100;
    /// Quality is looked at from so many events.
    QualityEvents = "quality_events", RaiseQuality, 5 in 1..=10_000;
    /// And where so many per cent of them were assessed.
    QualityAssessed = "quality_assessed", RaiseQuality, 50 in 1..=100;
    /// So many per cent of the assessed ones should meet all four criteria.
    QualityPercent = "quality_percent", RaiseQuality, 50 in 1..=100;
    /// The data are to be mended within so many days.
    MendDays = "mend_days", MendData, 14 in 1..=366;
    /// Who leads has at least so many per cent of the median.
    LeadPercent = "lead_percent", SharePractice, 125 in 101..=1000;
    /// There is a median of so many schools or more.
    LeadSchools = "lead_schools", SharePractice, 3 in 2..=1000;
}

impl Threshold {
    /// What people call it, beside the headline of its rule.
    pub fn name(self) -> Phrase {
        match self {
            Self::FellFrom => words::GROW_FROM,
            Self::FellBy => words::GROW_BY,
            Self::FellPercent => words::GROW_PERCENT,
            Self::SinglePercent => words::SINGLE_PERCENT,
            Self::RenewDays => words::RENEW_DAYS,
            Self::FormaliseEvents => words::FORMALISE_EVENTS,
            Self::EarlyTo => words::EARLY_TO,
            Self::DiversifyPartners => words::DIVERSIFY_PARTNERS,
            Self::DiversifyParticipations => words::DIVERSIFY_PARTICIPATIONS,
            Self::DiversifyPercent => words::DIVERSIFY_PERCENT,
            Self::SpreadEvents => words::SPREAD_EVENTS,
            Self::SpreadPercent => words::SPREAD_PERCENT,
            Self::DeclineFrom => words::DECLINE_FROM,
            Self::DeclineBy => words::DECLINE_BY,
            Self::DeclinePercent => words::DECLINE_PERCENT,
            Self::DeclinePoints => words::DECLINE_POINTS,
            Self::DeclineWhole => words::DECLINE_WHOLE,
            Self::DeclineInterval => words::DECLINE_INTERVAL,
            Self::QualityEvents => words::QUALITY_EVENTS,
            Self::QualityAssessed => words::QUALITY_ASSESSED,
            Self::QualityPercent => words::QUALITY_PERCENT,
            Self::MendDays => words::MEND_DAYS,
            Self::LeadPercent => words::LEAD_PERCENT,
            Self::LeadSchools => words::LEAD_SCHOOLS,
        }
    }
}

/// All thresholds as they are set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thresholds(Vec<u64>);

impl Default for Thresholds {
    fn default() -> Self {
        Self(Threshold::ALL.iter().map(|threshold| threshold.default_value()).collect())
    }
}

impl Thresholds {
    /// The thresholds that a section of the settings says.
    pub fn new(section: &Members) -> Self {
        let said = |threshold: &Threshold| {
            let number = section.get(threshold.key())?.as_int()?.try_into().ok()?;
            threshold.range().contains(&number).then_some(number)
        };
        let value = |threshold: &Threshold| said(threshold).unwrap_or(threshold.default_value());
        Self(Threshold::ALL.iter().map(value).collect())
    }

    /// One threshold.
    pub fn of(&self, threshold: Threshold) -> u64 {
        self.0.get(threshold as usize).copied().unwrap_or(threshold.default_value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::Value;

    #[test]
    fn what_is_set_and_in_range_counts_and_anything_else_has_its_default() {
        let section: Members = [("renew_days", 30), ("grow_percent", 101), ("spread_percent", -1)]
            .map(|(key, value)| (key.to_owned(), Value::Int(value)))
            .into();
        let set = Thresholds::new(&section);
        for threshold in Threshold::ALL {
            let expected = if *threshold == Threshold::RenewDays { 30 } else { threshold.default_value() };
            assert_eq!(set.of(*threshold), expected, "{threshold:?}");
        }
    }

    #[test]
    fn defaults_are_in_range_and_keys_are_different() {
        let mut keys: Vec<&str> = Threshold::ALL.iter().map(|threshold| threshold.key()).collect();
        assert!(Threshold::ALL.iter().all(|threshold| threshold.range().contains(&threshold.default_value())));
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Threshold::ALL.len());
    }
}
