//! Which indicators stand together, and each as a small chart.

use super::Made;
use super::said::{name_of, of_change, opens, short_year, year_of};
use crate::analysis::dynamics::{Dynamics, Trend};
use crate::analysis::indicators::Measure;
use crate::analysis::saying::value;
use crate::model::period::Period;
use crate::ui::{Multiple, MultipleColumn};
use crate::words::{Lang, Phrase, dynamics as words};

/// A group of indicators that are measured alike.
pub struct GroupOf {
    /// What it is called.
    pub name: Phrase,
    /// What its file is called.
    pub file: &'static str,
    ids: &'static [&'static str],
}

/// The groups, in the order of the page.
pub static GROUPS: [GroupOf; 5] = [
    GroupOf {
        name: words::PARTNERS,
        file: "krug-dynamics-partners",
        ids: &[
            "partners.active",
            "partners.new",
            "partners.returned",
            "partners.lost",
            "partners.dormant",
            "partners.lost_long",
            "partners.never",
            "partners.effective_kinds",
        ],
    },
    GroupOf {
        name: words::EVENTS,
        file: "krug-dynamics-events",
        ids: &["events.held", "events.joint", "events.cancelled"],
    },
    GroupOf {
        name: words::PARTICIPANTS,
        file: "krug-dynamics-participants",
        ids: &["participants.pupils", "participants.teachers", "participants.parents", "hours.per_class"],
    },
    GroupOf {
        name: words::REACH,
        file: "krug-dynamics-reach",
        ids: &[
            "reach.any",
            "reach.employer",
            "reach.college",
            "reach.university",
            "reach.workplace",
            "reach.meaningful_employer",
        ],
    },
    GroupOf {
        name: words::SHARES,
        file: "krug-dynamics-shares",
        ids: &[
            "partners.kinds_covered",
            "partners.retention",
            "partners.agreement",
            "partners.single_form",
            "participations.top1",
            "participations.top3",
            "events.meaningful",
            "schools.with_employer",
            "schools.with_college",
            "schools.with_university",
            "matrix.filled",
        ],
    },
];

impl GroupOf {
    /// The places of its indicators among the trends, in the order of the trends.
    pub fn places(&self, found: &Dynamics) -> Vec<usize> {
        let places = found.trends.iter().enumerate().filter(|(_, trend)| self.ids.contains(&trend.id));
        places.map(|(place, _)| place).collect()
    }

    /// Its indicators as small charts, in the same order.
    pub fn charts(&self, made: &Made, lang: Lang) -> Vec<Multiple> {
        let periods: Vec<Period> = made.found.years.iter().map(|year| year.period).collect();
        let trends = self.places(&made.found).into_iter().filter_map(|place| made.found.trends.get(place));
        let mut charts: Vec<Multiple> = trends.map(|trend| chart(trend, &periods, made, lang)).collect();
        // Shares stand on one scale, so that they can be held against each other: that of the greatest of them.
        let shares = charts.iter().filter(|chart| chart.full > 0.0);
        let bounds = shares.flat_map(|chart| &chart.columns).filter_map(|column| column.value);
        let greatest = bounds.map(|(_, hi)| hi).fold(0.0, f64::max);
        charts.iter_mut().filter(|chart| chart.full > 0.0).for_each(|chart| chart.full = greatest.max(0.01));
        charts
    }
}

fn chart(trend: &Trend, periods: &[Period], made: &Made, lang: Lang) -> Multiple {
    let name = name_of(trend, made.hours, lang);
    let columns = trend.values.iter().zip(periods).map(|(measure, period)| MultipleColumn {
        year: short_year(*period),
        value: bounds(measure),
        text: short(measure, lang),
        name: words::IN_YEAR.fill(lang, &[&name, &year_of(*period), &value(measure, lang)]),
        opens: opens(measure),
    });
    let whole = matches!(trend.values.last(), Some(Measure::Share { .. } | Measure::Interval { .. }));
    Multiple {
        columns: columns.collect(),
        name,
        full: if whole { 1.0 } else { 0.0 },
        note: of_change(trend, made.too_early, lang),
        better: if made.too_early { None } else { trend.is_better() },
    }
}

/// The bounds of a value in the unit of its chart.
fn bounds(measure: &Measure) -> Option<(f64, f64)> {
    match measure {
        Measure::Interval { lo, hi, of, .. } => Some((*lo as f64 / *of as f64, *hi as f64 / *of as f64)),
        other => other.number().map(|number| (number, number)),
    }
}

/// A value short enough to stand over a column: per cents without their sign, rounded as everywhere.
fn short(measure: &Measure, lang: Lang) -> String {
    match measure {
        Measure::Interval { .. } | Measure::Share { .. } => {
            measure.text(lang).trim_end_matches(['%', '\u{a0}']).to_owned()
        }
        Measure::NoData | Measure::Hours(_) => "—".to_owned(),
        other => value(other, lang),
    }
}
