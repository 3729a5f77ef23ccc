//! Tests of the bounds: each line of the table by hand, then simulated pupils.

use super::*;
use crate::analysis::select::Selection;
use crate::analysis::testing::{Doc, ask};
use crate::model::testing::config;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Reach over one school `s` with an enrolment and one event for each audience: `8:lo-hi/N … = lo-hi/N`.
fn reached(enrolment: &str, audiences: &[&str], grades: RangeInclusive<u8>) -> String {
    let mut doc = Doc::default().school("s", "school", &format!("2026/27: {enrolment}"));
    for (number, audience) in audiences.iter().enumerate() {
        doc = doc.event(&format!("e{number}"), "lesson", "2026-10-05", "s", "", audience);
    }
    let facts = doc.facts();
    let question = ask("2027-08-31", "2026/27", "");
    let reach = reach(&Selection::new(&facts, &question), grades, |_| true);
    let bounds = |bounds: Bounds| format!("{}-{}/{}", bounds.lo, bounds.hi, bounds.of);
    let mut text = String::new();
    for of_grade in &reach.by {
        text += &format!("{}:{} ", of_grade.grade, bounds(of_grade.bounds));
    }
    text + "= " + &bounds(reach.bounds)
}

fn check(enrolment: &str, audiences: &[&str], expected: &str) {
    assert_eq!(reached(enrolment, audiences, 1..=11), expected, "{enrolment} {audiences:?}");
}

#[test]
fn a_class_is_between_its_largest_event_and_their_sum() {
    check("8А 25", &["s:8А=10", "s:8А=12"], "8:12-22/25 = 12-22/25");
    check("8А 25", &["s:8А=20", "s:8А=12"], "8:20-25/25 = 20-25/25");
    check("8А 25", &["s:8А=10 s:8А=9"], "8:19-19/25 = 19-19/25");
    check("8А 25", &["s:8А=40"], "8:25-25/25 = 25-25/25");
    check("8А 25", &["s:8А=20 s:8А=20", "s:8А=1"], "8:25-25/25 = 25-25/25");
}

#[test]
fn a_class_with_a_count_missing_has_no_other_upper_bound_than_its_size() {
    check("8А 25, 8Б 20", &["s:8А=10", "s:8А=?"], "8:10-25/45 = 10-25/45");
    check("8А 25, 8Б 20", &["s:8А=?", "s:8Б=3"], "8:3-28/45 = 3-28/45");
    check("8А 25", &["s:8А=0"], "8:0-0/25 = 0-0/25");
}

#[test]
fn a_whole_class_is_its_enrolment_and_exact() {
    check("8А 25, 8Б 20", &["s:8А=all", "s:8А=all"], "8:25-25/45 = 25-25/45");
    check("8А 25, 8Б 20", &["s:8А=all", "s:8Б=all"], "8:45-45/45 = 45-45/45");
    // A number counts as given.
    check("8А 25, 8Б 20", &["s:8А=24!"], "8:24-24/45 = 24-24/45");
    check("8А 25, 8Б 20", &["s:8А=0!"], "8:0-0/45 = 0-0/45");
    // A whole class without enrolment is not counted.
    check("8А 25, 8Б 20", &["s:8В=all"], "8:0-45/45 = 0-45/45");
}

#[test]
fn a_class_without_enrolment_is_left_out_below_and_counts_above() {
    check("8А 25", &["s:8В=10", "s:8А=5"], "8:5-15/25 = 5-15/25");
    check("8А 25, 8Б 20", &["s:8В=10 s:8=3"], "8:3-13/45 = 3-13/45");
    check("8А 25, 8Б 20", &["s:8В=? s:8А=4"], "8:4-45/45 = 4-45/45");
}

#[test]
fn classes_of_a_grade_that_was_entered_as_a_whole_have_no_size() {
    check("8 50", &["s:8А=30", "s:8А=10", "s:8Б=15"], "8:45-50/50 = 45-50/50");
    check("8 50", &["s:8А=10", "s:8А=15"], "8:15-25/50 = 15-25/50");
    check("8 50", &["s:8А=10", "s:8А=?"], "8:10-50/50 = 10-50/50");
    check("8 50", &["s:8А=all"], "8:0-50/50 = 0-50/50");
}

#[test]
fn a_grade_is_at_least_its_largest_event_and_the_sum_of_its_classes() {
    // Σ_c lo_c = 10 + 12 against one event of 8 + 9 others.
    check("8А 25, 8Б 20", &["s:8А=10", "s:8Б=12", "s:8А=8 s:8=9"], "8:22-39/45 = 22-39/45");
    // The other pupils of the grade in one event outweigh the classes.
    check("8А 25, 8Б 20", &["s:8А=10 s:8=20", "s:8Б=5"], "8:30-35/45 = 30-35/45");
    check("8А 25, 8Б 20", &["s:8=60"], "8:45-45/45 = 45-45/45");
    check("8А 25, 8Б 20", &["s:8=7", "s:8=9"], "8:9-16/45 = 9-16/45");
    check("8А 25, 8Б 20", &["s:8А=7", "s:8=?"], "8:7-45/45 = 7-45/45");
}

#[test]
fn rows_of_several_grades_raise_the_upper_bound_of_each_and_the_schools_bounds_once() {
    check("8 20, 9 30", &["s:8,9=15"], "8:0-15/20 9:0-15/30 = 15-15/50");
    check("8 20, 9 30", &["s:8,9=15 s:8=4", "s:9=10"], "8:4-19/20 9:10-25/30 = 19-29/50");
    check("8 20, 9 30", &["s:8,9=?", "s:9=10"], "8:0-20/20 9:10-30/30 = 10-50/50");
    check("8 20, 9 30, 10 10", &["s:8,9=?", "s:9=10"], "8:0-20/20 9:10-30/30 10:0-0/10 = 10-50/60");
    check("8 20, 9 30", &["s:8,9=60"], "8:0-20/20 9:0-30/30 = 50-50/50");
    // The same grade written twice is one grade.
    check("8 20", &["s:8,8=5"], "8:5-5/20 = 5-5/20");
}

#[test]
fn grades_without_enrolment_are_not_proof_of_anything_below() {
    check("8 20", &["s:8,9=15", "s:9=10"], "8:0-15/20 = 0-15/20");
    check("8 20", &["s:8,9=15 s:8=3"], "8:3-18/20 = 3-18/20");
    check("8 20", &["s:7=10"], "8:0-0/20 = 0-0/20");
    // A row without any grade says nothing.
    check("8 20", &["s:=10"], "8:0-0/20 = 0-0/20");
}

#[test]
fn only_the_asked_grades_count() {
    let rows = ["s:8=5 s:5=9 s:5,8=4"];
    assert_eq!(reached("5 20, 8 20", &rows, 1..=11), "5:9-13/20 8:5-9/20 = 18-18/40");
    assert_eq!(reached("5 20, 8 20", &rows, 6..=11), "8:5-9/20 = 5-9/20");
    assert_eq!(reached("5 20", &rows, 6..=11), "= 0-0/0");
    assert_eq!(reached("0 20, 12 5", &["s:0=5"], 1..=11), "= 0-0/0");
}

#[test]
fn wrong_counts_never_turn_the_bounds_round() {
    check("8 20, 9 30", &["s:8=40"], "8:20-20/20 9:0-0/30 = 20-20/50");
}

#[test]
fn the_grades_classes_go_before_its_own_row_and_schools_add_up() {
    check("8А 25, 8 60", &["s:8=30"], "8:25-25/25 = 25-25/25");
    let doc = Doc::default()
        .school("s", "school", "2026/27: 8 20; 2025/26: 8 99")
        .school("t", "school", "2026/27: 8 10, 9 10")
        .school("u", "school", "")
        .event("e", "lesson", "2026-10-05", "s t", "", "s:8=5 t:8=6 u:8=9 x:8=8")
        .event("f", "lesson", "2026-10-05", "s", "", "s:8=7 t:9=?");
    let facts = doc.facts();
    for (schools, expected) in [
        ("", Bounds { lo: 7 + 6, hi: 12 + 16, of: 40 }),
        ("s", Bounds { lo: 7, hi: 12, of: 20 }),
        ("t", Bounds { lo: 6, hi: 6, of: 20 }),
        ("u", Bounds { lo: 0, hi: 0, of: 0 }),
        ("x", Bounds { lo: 0, hi: 0, of: 0 }),
    ] {
        let question = ask("2027-08-31", "2026/27", schools);
        let reach = reach(&Selection::new(&facts, &question), 1..=11, |_| true);
        assert_eq!(reach.bounds, expected, "{schools}");
    }
}

/// A pupil: grade, and class where the grade has classes.
type Pupil = (u8, Option<char>);

/// A school of a few pupils in grades 8 (classes А, Б) and 9 (as a whole), and its enrolment as written.
fn school() -> impl Strategy<Value = (Vec<Pupil>, String)> {
    (1..5_usize, 1..5_usize, 1..6_usize).prop_map(|(a, b, nine)| {
        let mut pupils = vec![(8, Some('А')); a];
        pupils.extend(vec![(8, Some('Б')); b]);
        pupils.extend(vec![(9, None); nine]);
        (pupils, format!("8А {a}, 8Б {b}, 9 {nine}"))
    })
}

/// How somebody counted the pupils who came: class by class, the grade's others together, or all in one row.
#[derive(Clone, Copy, Debug)]
enum Counting {
    ByClass,
    ByGrade,
    Together,
    ClassAndOthers,
}

fn counting() -> impl Strategy<Value = Counting> {
    prop_oneof![
        Just(Counting::ByClass),
        Just(Counting::ByGrade),
        Just(Counting::Together),
        Just(Counting::ClassAndOthers)
    ]
}

/// The audience's rows of those who came; a row whose bit of `missing` is set was not counted.
fn rows(came: &[Pupil], counting: Counting, missing: u8) -> String {
    let count = |test: &dyn Fn(&Pupil) -> bool| came.iter().filter(|pupil| test(pupil)).count();
    let (a, b) = (count(&|pupil| pupil.1 == Some('А')), count(&|pupil| pupil.1 == Some('Б')));
    let nine = count(&|pupil| pupil.0 == 9);
    let parts: Vec<(&str, usize)> = match counting {
        Counting::ByClass => vec![("8А", a), ("8Б", b), ("9", nine)],
        Counting::ByGrade => vec![("8", a + b), ("9", nine)],
        Counting::Together => vec![("8,9", came.len())],
        Counting::ClassAndOthers => vec![("8А", a), ("8", b), ("9", nine)],
    };
    let row = |(place, (who, heads)): (usize, (&str, usize))| {
        let heads = if missing >> place & 1 == 1 { "?".to_owned() } else { heads.to_string() };
        format!("s:{who}={heads}")
    };
    parts.into_iter().enumerate().map(row).collect::<Vec<_>>().join(" ")
}

/// The bounds in a text of [`reached`], by what stands before the colon; the school's under `=`.
fn bounds_in(text: &str) -> Vec<(String, usize, usize)> {
    let text = text.replace("= ", "=:");
    let part = |part: &str| {
        let (who, rest) = part.split_once(':').expect("a part");
        let (lo, rest) = rest.split_once('-').expect("bounds");
        let (hi, _) = rest.split_once('/').expect("a whole");
        (who.to_owned(), lo.parse().expect("lo"), hi.parse().expect("hi"))
    };
    text.split_whitespace().map(part).collect()
}

fn truth(came: &BTreeSet<usize>, pupils: &[Pupil], who: &str) -> usize {
    let grade: Option<u8> = who.parse().ok();
    came.iter().filter(|pupil| grade.is_none_or(|grade| pupils[**pupil].0 == grade)).count()
}

proptest! {
    #![proptest_config(config(400))]

    /// Pupils come to events, somebody counts them; however they count, the truth lies within the bounds.
    #[test]
    fn the_truth_is_within_the_bounds(
        (pupils, enrolment) in school(),
        events in vec((vec(any::<bool>(), 14), counting(), prop_oneof![3 => Just(0_u8), 1 => any::<u8>()]), 1..5),
    ) {
        let mut ever = BTreeSet::new();
        let mut audiences = Vec::new();
        for (comes, counting, missing) in &events {
            let present: Vec<usize> = (0..pupils.len()).filter(|pupil| comes[*pupil]).collect();
            let came: Vec<Pupil> = present.iter().map(|pupil| pupils[*pupil]).collect();
            audiences.push(rows(&came, *counting, *missing));
            ever.extend(present);
        }
        let audiences: Vec<&str> = audiences.iter().map(String::as_str).collect();
        let text = reached(&enrolment, &audiences, 1..=11);
        for (who, lo, hi) in bounds_in(&text) {
            let truth = truth(&ever, &pupils, &who);
            prop_assert!(lo <= truth && truth <= hi, "{} reached {}: {} of {:?}", who, truth, text, audiences);
        }
    }
}

/// Every way in which so many of some pupils can have come, as bits of pupils.
fn ways(pupils: &[Pupil], row: &str) -> Vec<u32> {
    let (who, heads) = row.trim_start_matches("s:").split_once('=').expect("a row");
    let fits = |pupil: &Pupil| match who {
        "8А" => *pupil == (8, Some('А')),
        "8Б" => *pupil == (8, Some('Б')),
        "8" => pupil.0 == 8,
        "9" => pupil.0 == 9,
        _ => true,
    };
    let heads: Option<u32> = heads.parse().ok();
    (0..1_u32 << pupils.len())
        .filter(|bits| heads.is_none_or(|heads| bits.count_ones() == heads))
        .filter(|bits| pupils.iter().enumerate().all(|(place, pupil)| bits >> place & 1 == 0 || fits(pupil)))
        .collect()
}

/// The fewest and the most pupils that can have come, over every way to fill the rows: rows of one event are different
/// pupils, and a row of one grade without a class holds none of the classes that have rows of their own there.
fn brute(pupils: &[Pupil], audiences: &[&str]) -> (usize, usize) {
    let mut unions = BTreeSet::from([0_u32]);
    for audience in audiences {
        let mut event = BTreeSet::from([0_u32]);
        for row in audience.split_whitespace() {
            let ways = ways(pupils, row);
            event = event
                .iter()
                .flat_map(|taken| ways.iter().filter(move |way| *way & taken == 0).map(move |way| way | taken))
                .collect();
        }
        unions = unions.iter().flat_map(|union| event.iter().map(move |event| union | event)).collect();
    }
    let sizes: BTreeSet<usize> = unions.iter().map(|union| union.count_ones() as usize).collect();
    (*sizes.first().expect("a way"), *sizes.last().expect("a way"))
}

#[test]
fn the_bounds_are_reached_on_small_schools() {
    let pupils: Vec<Pupil> =
        vec![(8, Some('А')), (8, Some('А')), (8, Some('А')), (8, Some('Б')), (8, Some('Б')), (9, None), (9, None)];
    for audiences in [
        vec!["s:8А=2", "s:8А=2"],
        vec!["s:8А=1", "s:8А=1", "s:8Б=1"],
        vec!["s:8А=?", "s:8А=2"],
        vec!["s:8=3", "s:8А=2"],
        vec!["s:8=2", "s:9=1", "s:8=2"],
        vec!["s:8,9=3"],
        vec!["s:8,9=3", "s:9=2"],
        vec!["s:8А=3 s:9=1", "s:9=1"],
        vec!["s:8=? s:9=1"],
        vec!["s:8,9=? s:8А=1"],
    ] {
        let text = reached("8А 3, 8Б 2, 9 2", &audiences, 1..=11);
        let (_, lo, hi) = bounds_in(&text).pop().expect("the school");
        assert_eq!((lo, hi), brute(&pupils, &audiences), "{audiences:?} {text}");
    }
}
