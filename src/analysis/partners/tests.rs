//! Tests of what is known of partners, and of the circle that they make.

use super::*;
use crate::analysis::circle::circle;
use crate::analysis::testing::{Doc, ask, said};
use crate::model::code::Code;

fn doc() -> Doc {
    Doc::default()
        .school("c", "centre", "")
        .school("s", "school", "")
        .school("t", "school", "")
        .owner("c")
        .partners("act:employer dorm:employer lost:college nev:culture rec:employer busy:employer")
        .event("1", "excursion", "2026-10-01", "s", "act busy", "")
        .event("2", "meeting", "2026-11-01", "t", "busy", "")
        .event("3", "meeting", "2026-11-30", "t", "busy", "")
        .event("4", "meeting", "2026-03", "t", "rec", "")
        .event("5", "meeting", "2025-03-01", "s", "dorm act", "")
        .event("6", "meeting", "2022/23", "t", "lost", "")
        .event("7", "meeting", "2026-09-09", "t", "nev", "")
        .status("7", "planned")
        .agreement("rec", "2026-01-01..", Some("s"))
}

fn check(schools: &str, expected: &[&str]) {
    let facts = doc().facts();
    let lines: Vec<String> = partners(&facts, &ask("2026-11-23", "2026/27", schools))
        .into_iter()
        .map(|partner| {
            let forms: Vec<&str> = partner.forms.iter().map(|form| form.code()).collect();
            let last = partner.last.map_or("–".to_owned(), |last| format!("{} {}", said([last.event.0]), last.day));
            let agreement = if partner.agreement { " agreement" } else { "" };
            let events = said(partner.events.iter().map(|id| id.0));
            format!(
                "{}: {:?} [{events}] [{}] {last}{agreement}",
                said([partner.id.0]),
                partner.activity,
                forms.join(" ")
            )
        })
        .collect();
    assert_eq!(lines, expected);
}

#[test]
fn all_partners_are_known_by_their_events_and_their_last_one() {
    check(
        "",
        &[
            "act: Active [1] [excursion] 1 2026-10-01",
            "busy: Active [1 2] [meeting excursion] 2 2026-11-01",
            "dorm: Dormant [] [] 5 2025-03-01",
            "lost: LostLong [] [] 6 2023-08-31",
            "nev: Never [] [] –",
            "rec: Recent [] [] 4 2026-03-31 agreement",
        ],
    );
}

#[test]
fn a_schools_partners_are_its_own_and_those_that_are_nobodys_yet() {
    check(
        "t",
        &[
            "busy: Active [2] [meeting] 2 2026-11-01",
            "lost: LostLong [] [] 6 2023-08-31",
            "nev: Never [] [] –",
            "rec: Recent [] [] 4 2026-03-31 agreement",
        ],
    );
    check(
        "s",
        &[
            "act: Active [1] [excursion] 1 2026-10-01",
            "busy: Active [1] [excursion] 1 2026-10-01",
            "dorm: Dormant [] [] 5 2025-03-01",
            "nev: Never [] [] –",
            // Signed by s, though it has not worked with it yet.
            "rec: Never [] [] – agreement",
        ],
    );
}

#[test]
fn an_event_that_still_runs_counts_until_the_as_of_date() {
    let facts = Doc::default().partners("p:employer").event("1", "course", "2026/27", "", "p", "").facts();
    let known = partners(&facts, &ask("2026-11-23", "2026/27", ""));
    let last = known.first().and_then(|partner| partner.last).expect("an event");
    assert_eq!(last.day.to_string(), "2026-11-23");
}

#[test]
fn the_circle_has_a_sector_for_every_expected_kind_and_every_partner() {
    let facts = doc().facts();
    let sectors: Vec<String> = circle(&facts, &ask("2026-11-23", "2026/27", ""))
        .into_iter()
        .map(|sector| {
            let marks = (if sector.expected { "" } else { "?" }, if sector.is_missing() { "+" } else { "" });
            let partners = said(sector.partners.iter().map(|partner| partner.id.0));
            format!("{}{}{}: {partners}", sector.kind.code(), marks.0, marks.1)
        })
        .collect();
    assert_eq!(
        sectors,
        [
            "employer: busy act rec dorm",
            "college+: lost",
            "university+: ",
            "school+: ",
            "extra_education+: ",
            "support_centre+: ",
            "education_authority+: ",
            "employment_service+: ",
            "culture?: nev",
        ]
    );
}
