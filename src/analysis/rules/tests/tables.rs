//! Hand-computed cases of each rule: it fires, it does not, the boundary, and no data. Here those about partners and reach.

use super::*;
use crate::model::codes::Form;

/// The addressees at whom a rule fires, `*` = all together.
pub(super) fn fires(rule: Rule, doc: &Doc, as_of: &str) -> String {
    let all = advice(doc, as_of, "2026/27", "");
    let mut list: Vec<String> = all
        .iter()
        .filter(|one| one.rule == rule)
        .map(|one| one.addressee.map_or("*".to_owned(), |id| said([id.0])))
        .collect();
    list.sort();
    list.join(" ")
}

/// The one piece of advice of a rule for an addressee.
pub(super) fn one(rule: Rule, doc: &Doc, as_of: &str, addressee: &str) -> Advice {
    of(&advice(doc, as_of, "2026/27", ""), rule, addressee).expect("advice").clone()
}

/// What it says in Russian.
pub(super) fn says(rule: Rule, doc: &Doc, as_of: &str, addressee: &str) -> String {
    plain(&one(rule, doc, as_of, addressee).text(Lang::Ru))
}

pub(super) const TODAY: &str = "2026-11-23";

/// A school with enrolment, another one, and partners that are nobody's.
pub(super) fn two() -> Doc {
    Doc::default()
        .school("s", "school", "2026/27: 8А 25, 9 20")
        .school("t", "school", "2026/27: 8 30")
        .partners("agro:employer bank:employer kpt:college spb:university")
}

pub(super) fn many(mut doc: Doc, count: usize, form: &str, date: &str, schools: &str, partners: &str) -> Doc {
    for _ in 0..count {
        let word = format!("m{:03}", doc.0.events.len());
        doc = doc.event(&word, form, date, schools, partners, "");
    }
    doc
}

#[test]
fn who_sleeps_is_woken_by_its_own() {
    let rule = Rule::WakeDormant;
    for (date, expected) in [
        ("2025-11-23", ""),
        ("2025-11-22", "* s"),
        ("2024-11-23", "* s"),
        ("2024-11-22", ""),
        ("2025-10", "* s"),
        ("2025-11", ""),
        // Nobody knows the day: the last one of the year counts.
        ("2024/25", "* s"),
        ("2025/26", ""),
    ] {
        let doc = two().event("1", "lesson", date, "s", "agro", "");
        assert_eq!(fires(rule, &doc, TODAY), expected, "{date}");
    }
    // Work with another school counts: it is not asleep.
    let awake =
        two().event("1", "lesson", "2025-10-01", "s", "agro", "").event("2", "lesson", "2026-10-01", "t", "agro", "");
    assert_eq!(fires(rule, &awake, TODAY), "");
    let signed = two().event("1", "lesson", "2025-10-01", "s", "agro", "").agreement("agro", "2025-01-01..", Some("t"));
    assert_eq!(fires(rule, &signed, TODAY), "* s t");
    let advice = one(rule, &signed, TODAY, "*");
    assert_eq!(
        (advice.indicator, advice.value, advice.target),
        ("partners.dormant", Measure::Count(1), Measure::Count(0))
    );
    assert_eq!(
        says(rule, &signed, TODAY, "*"),
        "Возобновить работу с партнёрами, с которыми давно не было мероприятий. Последнее мероприятие было более года назад: agro (01.10.2025)."
    );
}

#[test]
fn who_is_only_registered_is_begun_with() {
    let rule = Rule::StartRegistered;
    assert_eq!(fires(rule, &two(), TODAY), "*");
    let all = "agro bank kpt spb";
    assert_eq!(fires(rule, &two().event("1", "lesson", "2026-10-01", "s", all, ""), TODAY), "");
    // It is to come only.
    assert_eq!(fires(rule, &two().event("1", "lesson", "2026-12-01", "s", all, ""), TODAY), "* s");
    let planned = two().event("1", "lesson", "2026-10-01", "t", "agro", "").status("1", "planned");
    assert_eq!(fires(rule, &planned.agreement("bank", "2026-01-01..", Some("s")), TODAY), "* s t");
}

#[test]
fn agreements_that_end_are_renewed() {
    let rule = Rule::RenewAgreements;
    for (term, expected) in [
        ("2025-01-01..2026-11-22", "* s"),
        ("2025-01-01..2026-11-23", "* s"),
        ("2025-01-01..2027-02-21", "* s"),
        ("2025-01-01..2027-02-22", ""),
        ("2025-01-01..", ""),
        ("2025-01-01..2026-11-22 auto", ""),
    ] {
        assert_eq!(fires(rule, &two().agreement("agro", term, Some("s")), TODAY), expected, "{term}");
    }
    let ended = two().agreement("agro", "2020-01-01..2025-12-31", Some("s"));
    assert_eq!(fires(rule, &ended.clone().agreement("agro", "2026-01-01..", Some("s")), TODAY), "");
    assert_eq!(fires(rule, &ended.clone().agreement("agro", "2026-01-01..", Some("t")), TODAY), "* s");
    // Without a side it is the owner's.
    assert_eq!(fires(rule, &two().owner("t").agreement("agro", "2020-01-01..2025-12-31", None), TODAY), "* t");
    assert_eq!(one(rule, &ended, TODAY, "s").due.to_string(), "2027-10-01");
    assert_eq!(one(rule, &ended, "2026-09-10", "s").due.to_string(), "2026-10-01");
    assert!(says(rule, &ended, TODAY, "s").ends_with("Соглашение закончилось: agro (31.12.2025)."));
}

#[test]
fn regular_partners_get_an_agreement() {
    let rule = Rule::FormalisePartner;
    let doc = |count| many(two(), count, "lesson", "2026-10-01", "s", "agro");
    assert_eq!(fires(rule, &doc(2), TODAY), "");
    assert_eq!(fires(rule, &doc(3), TODAY), "* s");
    assert_eq!(fires(rule, &doc(3).agreement("agro", "2026-01-01..", Some("t")), TODAY), "");
    assert_eq!(fires(rule, &doc(3).agreement("agro", "2025-01-01..2026-11-01", Some("t")), TODAY), "* s");
    assert_eq!(fires(rule, &many(doc(2), 1, "lesson", "2026-10-01", "t", "agro"), TODAY), "*");
    assert!(says(rule, &doc(5), TODAY, "s").ends_with("а действующего соглашения нет: agro (5 мероприятий)."));
}

#[test]
fn grades_below_their_target_are_told_from_those_that_may_be() {
    let rule = Rule::ReachGrade;
    let school = |rows: &str| {
        Doc::default().school("s", "school", "2026/27: 6А 10, 6Б 10").partners("agro:employer").event(
            "1",
            "excursion",
            "2026-10-01",
            "s",
            "agro",
            rows,
        )
    };
    for (rows, expected) in [
        ("s:6А=all s:6Б=all", ""),
        ("s:6А=all s:6Б=6", ""),
        ("s:6А=all s:6Б=5", "Не охвачены в нужной мере (нужно не менее 80 %): 6-е классы — 15 из 20."),
        ("s:6А=all s:6Б=?", "Охват не подтверждён, уточните классы (нужно не менее 80 %): 6-е классы — 10–20 из 20."),
    ] {
        let found = advice(&school(rows), TODAY, "2026/27", "s");
        let text = of(&found, rule, "s").map_or(String::new(), |one| plain(&one.evidence[0].text(Lang::Ru)));
        assert_eq!(text, expected, "{rows}");
    }
    // Of one grade nobody came, of the other too few: each is said as it is.
    let two = Doc::default().school("s", "school", "2026/27: 6А 10, 7А 10").partners("agro:employer").event(
        "1",
        "excursion",
        "2026-10-01",
        "s",
        "agro",
        "s:6А=5",
    );
    assert_eq!(
        plain(&one(rule, &two, TODAY, "s").evidence[0].text(Lang::Ru)),
        "Не охвачены (нужно не менее 80 %): 7-е классы — 0 из 10. Не охвачены в нужной мере (нужно не менее 80 %): 6-е классы — 5 из 10."
    );
    // What one grade has too many of does not make up for what another lacks: the target is more than there is.
    let both = Doc::default().school("s", "school", "2026/27: 6 20, 7 20").partners("agro:employer").event(
        "1",
        "excursion",
        "2026-10-01",
        "s",
        "agro",
        "s:6=15 s:7=20",
    );
    let found = one(rule, &both, TODAY, "s");
    assert!(matches!(found.value, Measure::Interval { lo: 35, of: 40, .. }), "{:?}", found.value);
    assert_eq!(found.target, Measure::Share { numerator: 36, denominator: 40 });
    // By an employer only in the grades 8 to 11, and 60 % will do.
    let eighth = |rows: &str| {
        let doc = Doc::default().school("s", "school", "2026/27: 8А 10").partners("agro:employer kpt:college");
        doc.event("1", "excursion", "2026-10-01", "s", "agro", rows).event(
            "2",
            "lesson",
            "2026-10-01",
            "s",
            "kpt",
            "s:8А=all",
        )
    };
    assert_eq!(fires(rule, &eighth("s:8А=6"), TODAY), "");
    assert_eq!(fires(rule, &eighth("s:8А=5"), TODAY), "* s");
    assert!(says(rule, &eighth("s:8А=5"), TODAY, "s").contains("Не охвачены встречами с работодателями"));
    // Nobody enrolled: no data.
    assert_eq!(
        fires(
            rule,
            &Doc::default().school("s", "school", "").partners("a:employer").event(
                "1",
                "lesson",
                "2026-10-01",
                "s",
                "a",
                "s:8=5"
            ),
            TODAY
        ),
        ""
    );
}

#[test]
fn the_nearest_partners_are_those_of_the_neighbours() {
    let near = |word: &'static str, place: &'static str| {
        move |doc: Doc| doc.edit_school(word, |school| school.municipality = Some(place.to_owned()))
    };
    let doc = Doc::default()
        .school("s", "school", "2026/27: 8 20")
        .school("far", "school", "")
        .school("near", "school", "")
        .partners("a:employer b:employer c:employer d:employer")
        .event("1", "lesson", "2026-10-01", "far", "a", "")
        .event("2", "lesson", "2026-10-01", "near", "c", "");
    let doc = near("s", "Киришский район")(doc);
    let doc = near("near", "Киришский район")(doc);
    let doc = near("far", "Волховский район")(doc);
    let found = one(Rule::BorrowPartner, &doc, TODAY, "s");
    let text = plain(&found.evidence[0].text(Lang::Ru));
    assert_eq!(
        text,
        "Нет действующих партнёров вида: работодатели. С другими организациями уже работают: c (near); a (far)."
    );
    let draft = found.draft.expect("a draft");
    assert_eq!((said(draft.partners.iter().map(|id| id.0)), draft.form), ("c".to_owned(), Some(Form::Meeting)));
    let reach = one(Rule::ReachGrade, &doc, TODAY, "s");
    let nearest = reach.evidence.last().expect("the nearest");
    assert_eq!(plain(&nearest.text(Lang::Ru)), "С кем можно начать: c (near); a (far); b.");
    assert_eq!(reach.draft.expect("a draft").grades, [8]);
}
