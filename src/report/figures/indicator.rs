//! One indicator with the value of a year before.

use super::json::{decimal, list, null, object, text};
use crate::analysis::hours::ClassHours;
use crate::analysis::indicators::{Indicator, Measure, Unit};
use crate::analysis::reach::GradeReach;
use crate::model::code::Code;

/// The object of an indicator.
pub(super) fn indicator(indicator: &Indicator) -> String {
    let mut members = vec![("id", text(indicator.id)), ("unit", text(indicator.unit.code()))];
    members.extend(match indicator.unit {
        Unit::Count | Unit::Number => {
            vec![("value", number(&indicator.value)), ("previous", number(&indicator.previous))]
        }
        Unit::Share => share(&indicator.value, &indicator.previous),
        Unit::Interval => interval(&indicator.value, &indicator.previous),
        Unit::Hours => vec![("by", hours(&indicator.value))],
    });
    object(members)
}

fn number(measure: &Measure) -> String {
    match measure {
        Measure::Count(count) => count.to_string(),
        measure => measure.number().map_or_else(null, decimal),
    }
}

fn share(value: &Measure, previous: &Measure) -> Vec<(&'static str, String)> {
    // Nothing has no parts.
    let (numerator, denominator) = match value {
        Measure::Share { numerator, denominator } => (*numerator, *denominator),
        _ => (0, 0),
    };
    vec![
        ("value", number(value)),
        ("numerator", numerator.to_string()),
        ("denominator", denominator.to_string()),
        ("previous", number(previous)),
    ]
}

fn interval(value: &Measure, previous: &Measure) -> Vec<(&'static str, String)> {
    let (lo, hi) = bounds(value);
    let (previous_lo, previous_hi) = bounds(previous);
    let (of_lo, of_hi, of, by) = match value {
        Measure::Interval { lo, hi, of, by } => (*lo, *hi, *of, by.as_slice()),
        _ => (0, 0, 0, &[][..]),
    };
    vec![
        ("lo", lo),
        ("hi", hi),
        ("numerator_lo", of_lo.to_string()),
        ("numerator_hi", of_hi.to_string()),
        ("denominator", of.to_string()),
        ("previous_lo", previous_lo),
        ("previous_hi", previous_hi),
        ("by", list(by.iter().map(grade))),
    ]
}

fn bounds(measure: &Measure) -> (String, String) {
    match measure {
        Measure::Interval { lo, hi, of, .. } => {
            let share = |numerator: u64| number(&Measure::Share { numerator, denominator: *of });
            (share(*lo), share(*hi))
        }
        _ => (null(), null()),
    }
}

fn grade(reach: &GradeReach) -> String {
    object([
        ("school", text(&reach.school.to_string())),
        ("grade", reach.grade.to_string()),
        ("lo", reach.bounds.lo.to_string()),
        ("hi", reach.bounds.hi.to_string()),
        ("pupils", reach.bounds.of.to_string()),
    ])
}

fn hours(measure: &Measure) -> String {
    let Measure::Hours(classes) = measure else { return list([]) };
    list(classes.iter().filter(|class| class.hi > 0).map(class))
}

fn class(class: &ClassHours) -> String {
    object([
        ("school", text(&class.school.to_string())),
        ("grade", class.grade.to_string()),
        ("class", class.class.as_ref().map_or_else(null, |label| text(label.as_str()))),
        ("hours_lo", hundredths(class.lo)),
        ("hours_hi", hundredths(class.hi)),
        ("level", class.level.map_or_else(null, |level| text(level.code()))),
    ])
}

#[expect(clippy::cast_precision_loss, reason = "hours of a document are far below 2^53")]
fn hundredths(hours: u64) -> String {
    decimal(hours as f64 / 100.0)
}
