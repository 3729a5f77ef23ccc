//! Tests of the matrices: by hand, and against a second, naive reading of random documents.

use super::*;
use crate::analysis::indicators::Measure;
use crate::analysis::indicators::naive::Naive;
use crate::analysis::reach::Bounds;
use crate::analysis::testing::{Doc, any_doc, any_question, ask, said};
use crate::model::Document;
use crate::model::Event;
use crate::model::code::Code;
use crate::model::event::AudienceRow;
use crate::model::id::PartnerId;
use crate::model::testing::config;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn sample() -> Doc {
    Doc::default()
        .school("c", "centre", "")
        .school("s", "school", "2026/27: 8А 25, 8Б 20, 9 30")
        .school("t", "school", "2026/27: 8 10")
        .owner("c")
        .partners("kinef:employer gres:employer kpt:college star:of_tomorrow")
        .event("a", "excursion", "2026-10-05", "s", "kinef gres", "s:8А=all s:8,9=7")
        .event("b", "excursion", "2026-10-20", "s t", "kinef", "s:8А=10 t:8=6 s:9=?")
        .event("d", "open_day", "2026-11", "t", "kpt kinef gone", "t:8=9 c:11=2")
        .event("e", "form_of_tomorrow", "2026/27", "", "star", "")
        .event("f", "lesson", "2026-09-01", "s", "", "s:9=30")
        .event("g", "lesson", "2026-11-24", "s", "kpt", "s:9=5")
        .event("h", "lesson", "2026-10-24", "s", "kpt", "s:9=5")
        .status("h", "planned")
        .event("i", "lesson", "2025-10-24", "s", "kpt", "s:9=5")
}

fn head(axis: Axis) -> String {
    match axis {
        Axis::Kind(kind) => kind.code().to_owned(),
        Axis::Form(form) => form.code().to_owned(),
        Axis::Grade(grade) => grade.to_string(),
        Axis::School(school) => said([school.0]),
        Axis::Month(month) => month.map_or("?".to_owned(), |month| month.to_string()),
    }
}

/// A cell as `events | partners | participants`, with the reach after it where there is one.
fn cell_text(cell: &Cell, rows: &CellRows) -> String {
    assert_eq!((cell.events, cell.partners), (rows.events.len() as u64, rows.partners.len() as u64));
    let reach = cell.reach.map_or(String::new(), |reach| format!(" | {}-{}/{}", reach.lo, reach.hi, reach.of));
    let events = said(rows.events.iter().map(|id| id.0));
    format!("{events} | {} | {}{reach}", said(rows.partners.iter().map(|id| id.0)), cell.participants)
}

fn check(id: MatrixId, schools: &str, expected: &[&str]) {
    let facts = sample().facts();
    let matrix = matrix(&facts, &ask("2026-11-23", "2026/27", schools), id);
    let text = |row: usize, column: usize| {
        cell_text(matrix.cell(row, column).expect("a cell"), &matrix.rows(&facts, row, column))
    };
    let place = |heads: &[Axis], axis: Axis| heads.iter().position(|head| *head == axis).expect("a heading");
    let mut lines: Vec<String> = matrix
        .filled()
        .map(|(row, column, _)| {
            let cell = text(place(&matrix.rows, row), place(&matrix.columns, column));
            format!("{} {}: {cell}", head(row), head(column))
        })
        .collect();
    lines.push(format!("all: {}", text(matrix.rows.len(), matrix.columns.len())));
    lines.push(format!("left out: {}", matrix.left_out));
    assert_eq!(lines, expected);
}

#[test]
fn kind_form() {
    check(
        MatrixId::KindForm,
        "",
        &[
            "employer excursion: a b | gres kinef | 48",
            "employer open_day: d | kinef | 11",
            "college open_day: d | kpt | 11",
            "other other: e | star | 0",
            "all: e a b d | gres kinef kpt star | 59",
            "left out: 1",
        ],
    );
    // Rows of other schools are left out.
    check(
        MatrixId::KindForm,
        "t",
        &[
            "employer excursion: b | kinef | 6",
            "employer open_day: d | kinef | 9",
            "college open_day: d | kpt | 9",
            "all: b d | kinef kpt | 15",
            "left out: 0",
        ],
    );
}

#[test]
fn grade_kind() {
    check(
        MatrixId::GradeKind,
        "",
        &[
            // 8А whole, 10 of it again, and 7 of grades 8 and 9; grade 8 of t: 6 and 9 of 10.
            "8 employer: a b d | gres kinef | 50 | 34-42/55",
            "8 college: d | kpt | 9 | 9-9/55",
            "9 employer: a b | gres kinef | 0 | 0-30/30",
            "11 employer: d | kinef | 2",
            "11 college: d | kpt | 2",
            "all: a b d | gres kinef kpt | 59",
            "left out: 2",
        ],
    );
}

#[test]
fn school_kind_and_school_form() {
    check(
        MatrixId::SchoolKind,
        "",
        &[
            "s employer: a b | gres kinef | 42",
            "t employer: b d | kinef | 15",
            "t college: d | kpt | 9",
            "all: a b d | gres kinef kpt | 59",
            "left out: 2",
        ],
    );
    check(
        MatrixId::SchoolForm,
        "s",
        &["s lesson: f |  | 30", "s excursion: a b | gres kinef | 42", "all: f a b | gres kinef | 72", "left out: 0"],
    );
}

#[test]
fn month_form() {
    check(
        MatrixId::MonthForm,
        "",
        &[
            "9 lesson: f |  | 30",
            "10 excursion: a b | gres kinef | 48",
            "11 open_day: d | kinef kpt | 11",
            "? other: e | star | 0",
            "all: e f a b d | gres kinef kpt star | 89",
            "left out: 0",
        ],
    );
}

#[test]
fn headings_are_the_expected_ones_and_those_of_events_in_their_order() {
    let facts = sample().facts();
    let heads = |id, schools| {
        let matrix = matrix(&facts, &ask("2026-11-23", "2026/27", schools), id);
        let join = |axes: &[Axis]| axes.iter().map(|axis| head(*axis)).collect::<Vec<_>>().join(" ");
        (join(&matrix.rows), join(&matrix.columns))
    };
    let centre =
        "employer college university school extra_education support_centre education_authority employment_service";
    let forms = "joint_class consultation meeting masterclass excursion open_day job_trial game";
    assert_eq!(heads(MatrixId::KindForm, ""), (format!("{centre} other"), format!("{forms} other")));
    let school = "employer college university extra_education employment_service";
    assert_eq!(heads(MatrixId::KindForm, "s"), (school.to_owned(), forms.to_owned()));
    assert_eq!(heads(MatrixId::GradeKind, "s"), ("8 9".to_owned(), school.to_owned()));
    assert_eq!(heads(MatrixId::GradeKind, ""), ("8 9 11".to_owned(), centre.to_owned()));
    assert_eq!(heads(MatrixId::SchoolKind, "").0, "c s t");
    assert_eq!(heads(MatrixId::SchoolKind, "s t").0, "s t");
    assert_eq!(heads(MatrixId::MonthForm, "").0, "9 10 11 12 1 2 3 4 5 6 7 8 ?");
    assert_eq!(heads(MatrixId::MonthForm, "s").0, "9 10 11 12 1 2 3 4 5 6 7 8");
}

#[test]
fn expected_cells_are_marked_in_kind_form_only() {
    let facts = sample().facts();
    let question = ask("2026-11-23", "2026/27", "");
    let kind_form = matrix(&facts, &question, MatrixId::KindForm);
    let mut missing = Vec::new();
    for (row, row_head) in kind_form.rows.iter().enumerate() {
        for (column, column_head) in kind_form.columns.iter().enumerate() {
            if kind_form.cell(row, column).expect("a cell").is_missing() {
                missing.push(format!("{} {}", head(*row_head), head(*column_head)));
            }
        }
    }
    assert_eq!(
        missing,
        [
            "employer meeting",
            "employer job_trial",
            "college masterclass",
            "college job_trial",
            "university open_day",
            "extra_education game",
            "employment_service joint_class",
            "employment_service consultation",
        ]
    );
    assert_eq!(filled_cells(&Selection::new(&facts, &question)), (2, 10));
    let school_kind = matrix(&facts, &question, MatrixId::SchoolKind);
    assert!(school_kind.filled().all(|(_, _, cell)| !cell.expected));
    assert_eq!(kind_form.cell(0, kind_form.columns.len() + 1), None);
    assert_eq!(kind_form.cell(kind_form.rows.len() + 1, 0), None);
}

/// The naive reading: every cell asks every record again.
fn naive(document: &Document, question: &Question, row: Axis, column: Axis) -> (Cell, CellRows) {
    let naive = Naive::new(document, question);
    let mut events = naive.held.clone();
    events.retain(|event| [row, column].iter().all(|axis| stands_in(&naive, event, *axis, question)));
    events.sort_by_key(|event| (event.date.first_day(), event.id));
    let fits = |row_of: &AudienceRow| {
        [row, column].iter().all(|axis| match axis {
            Axis::Grade(grade) => row_of.grades.0 == [*grade],
            Axis::School(school) => *row_of.school == *school,
            _ => true,
        })
    };
    let kind = [row, column].into_iter().find_map(|axis| match axis {
        Axis::Kind(kind) => Some(kind),
        _ => None,
    });
    let mut partners: Vec<PartnerId> = events.iter().flat_map(|event| event.partners.iter().copied()).collect();
    partners.retain(|id| {
        document.partner(*id).is_some_and(|partner| kind.is_none_or(|kind| partner.counted_kind() == kind))
    });
    partners.sort_unstable();
    partners.dedup();
    let rows = events.iter().flat_map(|event| naive.rows(event).into_iter().map(move |row| (event, row)));
    let reach = match (row, column, naive.reach(0..=12, |event| kind.is_some_and(|kind| naive.has_kind(event, kind)))) {
        (Axis::Grade(grade), Axis::Kind(_), Measure::Interval { by, .. }) if !events.is_empty() => {
            let of_grade = by.into_iter().filter(|of| of.grade == grade).map(|of| of.bounds);
            of_grade.reduce(|sum, next| Bounds { lo: sum.lo + next.lo, hi: sum.hi + next.hi, of: sum.of + next.of })
        }
        _ => None,
    };
    let cell = Cell {
        events: events.len() as u64,
        partners: partners.len() as u64,
        participants: rows.filter(|(_, row)| fits(row)).filter_map(|(event, row)| naive.heads(event, row)).sum(),
        reach,
        expected: false,
    };
    (cell, CellRows { events: events.iter().map(|event| event.id).collect(), partners })
}

fn stands_in<'a>(naive: &Naive<'a>, event: &'a Event, axis: Axis, question: &Question) -> bool {
    match axis {
        Axis::Kind(kind) => naive.has_kind(event, kind),
        Axis::Form(form) => event.counted_form() == form,
        Axis::Grade(grade) => {
            question.filter.grade.is_none_or(|asked| asked == grade)
                && naive.rows(event).iter().any(|row| row.grades.contains(&grade))
        }
        Axis::School(school) => event.schools.contains(&school) && naive.has(school),
        Axis::Month(month) => event.date.month() == month.map(u32::from),
    }
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn the_columns_and_the_naive_reading_agree(
        doc in any_doc(),
        question in any_question(),
    ) {
        let facts = doc.facts();
        for id in MatrixId::ALL {
            let matrix = matrix(&facts, &question, id);
            let mut distinct = BTreeSet::new();
            for (row, row_head) in matrix.rows.iter().enumerate() {
                for (column, column_head) in matrix.columns.iter().enumerate() {
                    let cell = matrix.cell(row, column).expect("a cell");
                    let expected = naive(&doc.0, &question, *row_head, *column_head);
                    let seen = Cell { expected: false, ..cell.clone() };
                    let rows = matrix.rows(&facts, row, column);
                    distinct.extend(rows.events.iter().copied());
                    prop_assert_eq!((seen, rows), expected, "{:?} {:?}", row_head, column_head);
                }
            }
            prop_assert_eq!(matrix.total().expect("a total").events, distinct.len() as u64);
            let selected = Selection::new(&facts, &question).events.len();
            prop_assert_eq!(distinct.len() + matrix.left_out, selected);
        }
    }
}

#[test]
fn random_documents_have_what_the_matrices_are_about() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::new(config(1));
    let mut filled = [0; 5];
    for _ in 0..20 {
        let facts = any_doc().new_tree(&mut runner).expect("a document").current().facts();
        for (place, id) in MatrixId::ALL.into_iter().enumerate() {
            filled[place] += matrix(&facts, &ask("2026-08-31", "2025/26", ""), id).filled().count();
        }
    }
    assert!(filled.iter().all(|cells| *cells > 20), "{filled:?}");
}
