//! Hand-computed cases of the rules about grades, the year, quality and data.

use super::tables::{TODAY, fires, many, one, says, two};
use super::*;
use crate::model::code::Coded;
use crate::model::codes::Direction;

#[test]
fn graduating_grades_meet_colleges_or_universities_by_february() {
    let rule = Rule::GraduatingGrades;
    let doc = |date: &str, partners: &str, rows: &str| {
        let school =
            Doc::default().school("s", "school", "2026/27: 9 20, 11 15").partners("k:college u:university e:employer");
        school.event("1", "open_day", date, "s", partners, rows)
    };
    for (date, partners, rows, expected) in [
        ("2027-02-01", "k", "s:9=5 s:11=5", ""),
        ("2027-02-02", "k", "s:9=5 s:11=5", "9, 11"),
        ("2026-10-01", "u", "s:9=5", "11"),
        ("2026-10-01", "u", "s:9,10,11=5", ""),
        ("2026/27", "u", "s:9,10,11=5", ""),
        ("2026-10-01", "e", "s:9=5 s:11=5", "9, 11"),
    ] {
        let doc = doc(date, partners, rows);
        let found = advice(&doc, "2027-03-01", "2026/27", "s");
        let text = of(&found, rule, "s").map_or(String::new(), |one| one.evidence[0].text(Lang::Ru));
        assert!(text.is_empty() && expected.is_empty() || text.ends_with(&format!(": {expected}.")), "{date} {text}");
    }
    let late = doc("2026-10-01", "e", "");
    assert_eq!(fires(rule, &late, "2027-01-31"), "");
    assert_eq!(fires(rule, &late, "2027-02-01"), "* s");
    // Nobody of both grades: the target is of the first, whose colleges the indicator counts.
    let found = advice(&late, "2027-03-01", "2026/27", "s");
    let target = of(&found, rule, "s").map(|one| (one.indicator, one.target.clone()));
    assert_eq!(target, Some(("reach.college", Measure::Share { numerator: 20, denominator: 35 })));
    // A half of the year says nothing of the other.
    assert!(of(&advice(&late, "2027-03-01", "2026/27-2", "s"), rule, "s").is_none());
    let unknown = Doc::default().school("s", "school", "2026/27: 8 20").event("1", "lesson", "2026-10-01", "s", "", "");
    assert_eq!(fires(rule, &unknown, "2027-03-01"), "");
}

#[test]
fn the_youngest_are_begun_with_where_there_are_any() {
    let rule = Rule::StartEarly;
    let doc = |enrolment: &str, rows: &str| {
        Doc::default().school("s", "school", enrolment).event("1", "lesson", "2026-10-01", "s", "", rows)
    };
    for (enrolment, rows, expected) in [
        ("2026/27: 3 20, 8 20", "s:8=5", "* s"),
        ("2026/27: 3 20, 8 20", "s:5,6=5", ""),
        ("2026/27: 3 20, 8 20", "s:0=?", ""),
        ("2026/27: 6 20", "s:8=5", ""),
        ("", "", ""),
        ("2026/27: 0 20", "", "* s"),
    ] {
        assert_eq!(fires(rule, &doc(enrolment, rows), TODAY), expected, "{enrolment} {rows}");
    }
    // Begun with is the oldest early grade that there is.
    let grades = |enrolment| one(rule, &doc(enrolment, ""), TODAY, "s").draft.expect("a draft").grades;
    assert_eq!(grades("2026/27: 0 20, 3 20, 8 20"), [3]);
    assert_eq!(grades("2026/27: 0 20"), [0]);
}

#[test]
fn one_partner_does_not_hold_everything() {
    let rule = Rule::Diversify;
    let doc = |top: usize, partners: &str| {
        let doc = many(two().partners("x:culture"), top, "lesson", "2026-10-01", "s", "agro");
        many(doc, 1, "lesson", "2026-10-01", "s", partners)
    };
    let others = "bank kpt spb x";
    // 5 of 9: too few participations. 6 of 10: more than half. 4 of 8 of four partners.
    assert_eq!(fires(rule, &doc(5, others), TODAY), "");
    assert_eq!(fires(rule, &doc(6, others), TODAY), "* s");
    assert_eq!(fires(rule, &doc(7, "bank kpt spb"), TODAY), "");
    // Half is not more than half.
    assert_eq!(fires(rule, &many(doc(6, others), 2, "lesson", "2026-10-01", "s", "bank"), TODAY), "");
    assert!(
        says(rule, &doc(6, others), TODAY, "s")
            .contains("60,0 % участий партнёров в мероприятиях (6 из 10): agro. Эту работу стоит сохранить")
    );
}

#[test]
fn one_month_does_not_hold_everything() {
    let rule = Rule::SpreadYear;
    let doc = |october: usize, september: usize, unknown: usize| {
        let doc = many(two(), october, "lesson", "2026-10-01", "s", "");
        many(many(doc, september, "lesson", "2026-09", "s", ""), unknown, "lesson", "2026/27", "s", "")
    };
    assert_eq!(fires(rule, &doc(9, 0, 0), TODAY), "");
    assert_eq!(fires(rule, &doc(10, 0, 0), TODAY), "* s");
    assert_eq!(fires(rule, &doc(4, 3, 3), TODAY), "");
    assert_eq!(fires(rule, &doc(5, 2, 3), TODAY), "* s");
    assert!(of(&advice(&doc(10, 0, 0), TODAY, "2026/27-1", "s"), rule, "s").is_none());
    // Of the year alone is no month.
    assert_eq!(fires(rule, &doc(0, 0, 12), TODAY), "");
    assert!(
        says(rule, &doc(5, 2, 3), TODAY, "s")
            .ends_with("На один месяц (октябрь) приходится 50,0 % мероприятий: 5 из 10.")
    );
}

#[test]
fn a_kind_is_borrowed_from_who_has_it() {
    let rule = Rule::BorrowPartner;
    assert_eq!(fires(rule, &two().event("1", "lesson", "2026-10-01", "s", "agro", ""), TODAY), "t");
    assert_eq!(fires(rule, &two().event("1", "lesson", "2026-10-01", "s t", "agro", ""), TODAY), "");
    // Last year does not count, nor a kind that is not expected.
    assert_eq!(fires(rule, &two().event("1", "lesson", "2025-10-01", "s", "agro", ""), TODAY), "");
    let culture = two().partners("m:culture").event("1", "lesson", "2026-10-01", "s", "m", "");
    assert_eq!(fires(rule, &culture, TODAY), "");
}

#[test]
fn what_fell_is_reversed_and_what_rose_is_not() {
    let rule = Rule::ReverseDecline;
    let doc = |before: usize, now: usize| {
        let doc = many(two(), before, "lesson", "2025-10-01", "s", "");
        many(doc, now, "lesson", "2026-10-01", "s", "")
    };
    for (before, now, expected) in [(5, 2, "* s"), (5, 3, ""), (4, 0, ""), (20, 17, ""), (20, 16, "* s"), (2, 9, "")] {
        assert_eq!(fires(rule, &doc(before, now), TODAY), expected, "{before} {now}");
    }
    let found = one(rule, &doc(5, 2), TODAY, "s");
    assert_eq!((found.indicator, found.value, found.target), ("events.held", Measure::Count(2), Measure::Count(5)));
    assert_eq!(plain(&found.evidence[0].text(Lang::Ru)), "Проведённые мероприятия: было 5, стало 2 (на ту же дату).");
}

#[test]
fn quality_is_raised_where_it_was_assessed() {
    let rule = Rule::RaiseQuality;
    let doc = |assessed: &[usize], all: usize| {
        let mut doc = two();
        for number in 0..all {
            let word = format!("e{number}");
            doc = doc.event(&word, "lesson", "2026-10-01", "s", "", "");
            if let Some(met) = assessed.get(number) {
                doc = doc.met(&word, *met);
            }
        }
        doc
    };
    for (assessed, all, expected) in [
        (&[4, 3, 0][..], 5, "* s"),
        (&[4, 4, 0][..], 5, ""),
        (&[4, 0][..], 5, ""),
        (&[0, 0][..], 4, ""),
        (&[][..], 9, ""),
        // Half met all: not fewer than half.
        (&[4, 4, 0, 0][..], 6, ""),
    ] {
        assert_eq!(fires(rule, &doc(assessed, all), TODAY), expected, "{assessed:?} {all}");
    }
}

#[test]
fn parents_are_involved() {
    let rule = Rule::InvolveParents;
    let doc = two().event("1", "lesson", "2026-10-01", "s t", "", "");
    assert_eq!(fires(rule, &doc, TODAY), "* s t");
    assert_eq!(fires(rule, &doc.clone().edit_event("1", |event| event.parents = Some(1)), TODAY), "");
    assert_eq!(fires(rule, &doc.clone().edit_event("1", |event| event.parents = Some(0)), TODAY), "* s t");
    let directed = doc.clone().edit_event("1", |event| event.direction = Some(Coded::Known(Direction::Parents)));
    assert_eq!(fires(rule, &directed, TODAY), "");
    assert_eq!(fires(rule, &doc.event("2", "parents_meeting", "2026-10-01", "s", "", ""), TODAY), "t");
}

#[test]
fn pupils_with_special_needs_are_counted() {
    let rule = Rule::ReachOvz;
    let doc = |ovz: Option<u32>, counted: Option<u32>| {
        let doc = two().event("1", "lesson", "2026-10-01", "s t", "", "s:8А=20 t:8=3");
        let doc = doc.edit_school("s", |school| {
            school.enrolment.0.values_mut().flatten().for_each(|row| row.ovz = ovz);
        });
        doc.edit_event("1", |event| {
            for row in event.audience.0.iter_mut().flat_map(|(_, rows)| rows.iter_mut()) {
                row.ovz = counted;
            }
        })
    };
    for (ovz, counted, expected) in [
        (Some(3), None, "* s"),
        (Some(3), Some(0), "* s"),
        (Some(3), Some(1), ""),
        (None, None, ""),
        (Some(0), None, ""),
    ] {
        assert_eq!(fires(rule, &doc(ovz, counted), TODAY), expected, "{ovz:?} {counted:?}");
    }
    // Two rows of two each: few enough to be recognised.
    assert!(says(rule, &doc(Some(2), None), TODAY, "s").contains("В контингенте есть обучающиеся с ОВЗ"));
    assert!(says(rule, &doc(Some(3), None), TODAY, "s").contains("Обучающихся с ОВЗ — 6"));
}

#[test]
fn what_leaves_an_indicator_unknown_is_mended() {
    let rule = Rule::MendData;
    let full = two().event("1", "lesson", "2026-10-01", "s", "", "s:8А=20");
    assert_eq!(fires(rule, &full, TODAY), "");
    for (form, schools, rows, expected) in [
        ("lesson", "s", "s:8А=?", "* s"),
        ("lesson", "s", "", "* s"),
        ("lesson", "", "s:8А=1", "*"),
        ("excursion", "s", "s:8А=1", "* s"),
        // Doubtful, but not unknown.
        ("lesson", "s", "s:8А=26", ""),
    ] {
        assert_eq!(
            fires(rule, &full.clone().event("2", form, "2026-10-01", schools, "", rows), TODAY),
            expected,
            "{form} {rows}"
        );
    }
    let unknown = full.school("u", "school", "2025/26: 8 20");
    assert_eq!(fires(rule, &unknown, TODAY), "* u");
    assert_eq!(one(rule, &unknown, TODAY, "u").due.to_string(), "2026-12-07");
}

#[test]
fn who_leads_is_praised() {
    let rule = Rule::SharePractice;
    let doc = |s: usize, t: usize, u: usize| {
        let doc = two().school("u", "school", "");
        [("s", s), ("t", t), ("u", u)]
            .into_iter()
            .fold(doc, |doc, (school, count)| many(doc, count, "lesson", "2026-10-01", school, ""))
    };
    for (counts, expected) in [((5, 4, 4), "s"), ((4, 4, 4), ""), ((9, 8, 8), ""), ((0, 0, 0), ""), ((1, 0, 0), "s")] {
        let found = fires(rule, &doc(counts.0, counts.1, counts.2), TODAY);
        assert_eq!(found, expected, "{counts:?}");
    }
    // Two schools have no median.
    assert_eq!(fires(rule, &many(two(), 9, "lesson", "2026-10-01", "s", ""), TODAY), "");
    assert_eq!(
        plain(&one(rule, &doc(5, 4, 4), TODAY, "s").evidence[0].text(Lang::Ru)),
        "Проведённые мероприятия: 5, медиана организаций — 4."
    );
}

/// Who is praised for what, as people are told.
fn praised(doc: &Doc) -> Vec<String> {
    let told = advise_once(&doc.facts(), &doc.0, &ask(TODAY, "2026/27", ""));
    let told = told.iter().filter(|one| one.rule == Rule::SharePractice);
    told.flat_map(|one| one.evidence.iter().map(|evidence| plain(&evidence.text(Lang::Ru)))).collect()
}

#[test]
fn praise_is_told_for_what_means_something() {
    let three = || two().school("u", "school", "2026/27: 8 20").partners("a:employer b:employer c:employer");
    let event = |doc: Doc, name: &str, school: &str, partners: &str| {
        doc.event(name, "lesson", "2026-10-01", school, partners, "")
    };
    // One school alone has an employer: all of it, and one partner more than nobody. That is no practice.
    let one = event(three(), "1", "s", "a");
    assert_eq!(fires(Rule::SharePractice, &one, TODAY), "s");
    assert_eq!(praised(&one), ["Представленность видов: 20,0 %, медиана организаций — 0,0 %."]);
    let told = praised(&event(three(), "1", "s", "a b c"));
    assert!(told.contains(&"Действующие партнёры: 3, медиана организаций — 0.".to_owned()), "{told:?}");
    assert!(!told.iter().any(|one| one.starts_with("Организации")), "{told:?}");
    // A silent school pulls no median down.
    let with = |silent: bool| {
        let doc = many(three(), 7, "lesson", "2026-10-01", "s", "");
        let doc = many(many(doc, 5, "lesson", "2026-10-02", "t", ""), 5, "lesson", "2026-10-03", "u", "");
        let schools = if silent { vec!["v", "w", "x"] } else { vec![] };
        schools.into_iter().fold(doc, |doc, name| doc.school(name, "school", ""))
    };
    for silent in [false, true] {
        let told = praised(&with(silent));
        assert!(told.contains(&"Проведённые мероприятия: 7, медиана организаций — 5.".to_owned()), "{told:?}");
    }
}

#[test]
fn a_centre_that_only_collects_is_not_told_by_itself() {
    let doc = Doc::default()
        .school("c", "centre", "")
        .school("s", "school", "2026/27: 8 20")
        .owner("c")
        .partners("a:employer")
        .event("0", "lesson", "2025-10-01", "c", "a", "")
        .event("1", "lesson", "2026-10-01", "s", "a", "s:8=2");
    let question = ask(TODAY, "2026/27", "");
    let told = advise_once(&doc.facts(), &doc.0, &question);
    let targets: Vec<String> =
        told.iter().filter(|one| one.rule == Rule::GrowCircle).map(|one| one.text(Lang::Ru)).collect();
    assert!(targets.len() == 1 && targets[0].contains("нужно не менее 4"), "{targets:?}");
    let addressees = |advice: Vec<Advice>| advice.iter().filter(|one| one.addressee == Some(school_id("c"))).count();
    assert!(addressees(advise(&doc.facts(), &doc.0, &question)) > 0);
    assert_eq!(addressees(told), 0);
}

#[test]
fn the_only_school_is_told_once() {
    let doc = Doc::default().school("s", "school", "2026/27: 8 20").partners("a:employer").event(
        "1",
        "lesson",
        "2026-10-01",
        "s",
        "a",
        "s:8=2",
    );
    let question = ask(TODAY, "2026/27", "");
    let told = advise_once(&doc.facts(), &doc.0, &question);
    let mut rules: Vec<Rule> = told.iter().map(|one| one.rule).collect();
    let all = rules.len();
    rules.sort();
    rules.dedup();
    assert_eq!(rules.len(), all);
    assert!(advise(&doc.facts(), &doc.0, &question).len() > all);
    let lone =
        Doc::default().school("s", "school", "").partners("a:employer").event("1", "lesson", "2026-10-01", "", "a", "");
    assert!(advise_once(&lone.facts(), &lone.0, &question).iter().all(|one| one.addressee.is_none()));
}
