//! The file of indicators: every indicator, matrix and recommendation of a question as JSON, for other programs and for
//! whoever checks a number.
//!
//! `{"format": "krug-indicators", "version": 1, "as_of": …, "year": …, "scope": "all" or [school, …], "indicators": […],
//! "matrices": {…}, "recommendations": […]}`. Counts are whole numbers, shares and bounds decimals to six places with their
//! numerator and denominator beside them; what the data can't answer is `null`. Rows and columns of the matrices are codes,
//! identifiers of schools, and whole numbers for grades and months.

mod indicator;
mod json;
mod matrices;

use crate::analysis::encounter::Encounter;
use crate::analysis::indicators::{Indicator, Measure};
use crate::analysis::question::{Question, Scope};
use crate::analysis::select::Selection;
use crate::analysis::{Facts, indicators, matrix, rules};
use crate::model::Document;
use json::{lines, list, object, text};

/// Version of the file.
const VERSION: u64 = 1;

/// The text of the file. Equal data and questions have equal texts.
pub fn figures(facts: &Facts, document: &Document, question: &Question) -> String {
    let scope = match &question.scope {
        Scope::All => text("all"),
        Scope::Schools(schools) => list(schools.iter().map(|school| text(&school.to_string()))),
    };
    let mut measured = indicators::all(facts, question);
    by_table(facts, question, &mut measured);
    let matrices = matrix::MatrixId::ALL.map(|id| (id.code(), matrices::cells(&matrix::matrix(facts, question, id))));
    let advice = rules::advise(facts, document, question);
    lines([
        ("format", text("krug-indicators")),
        ("version", VERSION.to_string()),
        ("as_of", text(&question.as_of.to_string())),
        ("year", text(&question.period.to_string())),
        ("scope", scope),
        ("indicators", json::list_of_lines(measured.iter().map(indicator::indicator))),
        ("matrices", object(matrices)),
        (
            "recommendations",
            json::list_of_lines(advice.iter().map(|advice| {
                let addressee = advice.addressee.map_or_else(json::null, |school| text(&school.to_string()));
                object([("rule", text(advice.rule.code())), ("addressee", addressee)])
            })),
        ),
    ])
}

/// Gives the intervals the lower bounds that the table of the definitions has, whatever the counts are: whoever works them out
/// again finds the same. Where counts contradict each other a lower bound is over its upper one here; the page shows them as one.
fn by_table(facts: &Facts, question: &Question, measured: &mut [Indicator]) {
    let previous = question.previous();
    let selections = [Selection::new(facts, question), Selection::new(facts, &previous)];
    for indicator in measured {
        let Some(encounter) = Encounter::of_indicator(indicator.id) else { continue };
        for (value, selection) in [&mut indicator.value, &mut indicator.previous].into_iter().zip(&selections) {
            if let Measure::Interval { lo, .. } = value {
                *lo = encounter.reach(selection).lo_by_table;
            }
        }
    }
}

#[cfg(test)]
mod tests;
