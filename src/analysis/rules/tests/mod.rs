//! Tests of the rules, first of all on data like those of the document that started the project.

mod more_tables;
mod naive;
mod tables;

use super::*;
use crate::analysis::indicators::Measure;
use crate::analysis::testing::{Doc, any_doc, ask, said, school_id};
use crate::model::id::PartnerId;
use crate::model::testing::config;
use crate::words::Lang;
use proptest::prelude::*;

/// Fifteen partners of eight kinds, one school year, no dates; the owner is a centre.
fn source() -> Doc {
    let mut doc = Doc::default().school("c", "centre", "").owner("c").partners(
        "komitet:education_authority czn:employment_service shkoly:school u1:university u2:university u3:university \
         u4:university u5:university kpt:college mpps:support_centre hosp:employer kinef:employer gres:employer \
         ddt:extra_education dum:extra_education",
    );
    let mut add = |form: &str, partners: &str| {
        let word = format!("e{:02}", doc.0.events.len());
        doc = doc.clone().event(&word, form, "2024/25", "c", partners, "");
    };
    add("project", "komitet");
    add("joint_class", "czn");
    for form in ["programme", "lesson", "seminar"] {
        add(form, "shkoly");
    }
    for form in ["olympiad", "game", "contest", "open_day"] {
        add(form, "u1 u2 u3 u4 u5 kpt");
    }
    add("excursion", "hosp");
    add("excursion", "kinef");
    add("excursion", "gres");
    add("olympiad", "ddt");
    add("game", "dum");
    doc
}

fn advice(doc: &Doc, as_of: &str, year: &str, schools: &str) -> Vec<Advice> {
    advise(&doc.facts(), &doc.0, &ask(as_of, year, schools))
}

/// The advice for all together (`*`) or a school, by rule.
fn of<'a>(advice: &'a [Advice], rule: Rule, addressee: &str) -> Option<&'a Advice> {
    let addressee = (addressee != "*").then(|| school_id(addressee));
    advice.iter().find(|one| one.rule == rule && one.addressee == addressee)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn both_recommendations_of_the_source_document_come_out_with_their_reasons() {
    let advice = advice(&source(), "2026-11-23", "2024/25", "");
    let list: Vec<String> = advice
        .iter()
        .map(|one| format!("{} {}", one.rule.code(), one.addressee.map_or("*".to_owned(), |id| said([id.0]))))
        .collect();
    // The centre is an addressee of its own beside all together. Without a single head counted the audience is to be
    // completed; a year later everybody is dormant.
    let both = "grow_circle vocational_and_employers mend_data wake_dormant involve_parents formalise_partner";
    let expected: Vec<String> = ["*", "c"]
        .iter()
        .flat_map(|of| both.split(' ').map(move |rule| format!("{rule} {of}")))
        .chain(["start_registered *".to_owned()])
        .collect();
    let sorted = |mut list: Vec<String>| {
        list.sort();
        list
    };
    assert_eq!(sorted(list), sorted(expected));

    let grow = of(&advice, Rule::GrowCircle, "*").expect("grow_circle");
    assert_eq!(
        (grow.indicator, &grow.value, &grow.target),
        ("partners.active", &Measure::Count(14), &Measure::Count(20))
    );
    assert_eq!((grow.due.to_string().as_str(), grow.priority), ("2026-05-31", Priority::High));
}

#[test]
fn the_sentences_of_the_source_documents_recommendations_are_whole() {
    let advice = advice(&source(), "2026-11-23", "2024/25", "");
    let texts = |rule| {
        let one = of(&advice, rule, "*").expect("advice");
        [Lang::Ru, Lang::En].map(|lang| plain(&one.text(lang)))
    };
    assert_eq!(
        texts(Rule::GrowCircle),
        [
            "Наладить взаимодействие с большим количеством социальных партнёров. Действующих партнёров — 14, нужно не менее 20. \
             Нет действующих партнёров вида: центры ППМС. В реестре уже есть: mpps.",
            "Build relations with more partners. Active partners: 14; at least 20 are wanted. \
             There is no active partner of the kind: support centres. Already in the register: mpps.",
        ]
    );
    assert_eq!(
        texts(Rule::VocationalAndEmployers),
        [
            "Организовать новые и укрепить имеющиеся связи с профессиональными образовательными организациями и работодателями. \
             С колледжами и техникумами не было форм: мастер-класс; профессиональная проба. \
             С работодателями не было форм: встреча с представителем профессии; профессиональная проба; практика, стажировка. \
             Колледжи и работодатели, с которыми была только одна форма работы (3 из 4): gres (экскурсия); hosp (экскурсия); kinef (экскурсия).",
            "Make new links with colleges and employers and strengthen those that exist. \
             Forms that were not held with colleges: masterclass; job trial. \
             Forms that were not held with employers: meeting with a professional; job trial; internship. \
             Colleges and employers with a single form of work (3 of 4): gres (excursion); hosp (excursion); kinef (excursion).",
        ]
    );
}

#[test]
fn a_sentence_names_a_few_partners_and_counts_the_others() {
    for (more, expected) in [
        ("", "В реестре уже есть: e."),
        ("f:culture g:culture h:culture i:culture j:employer", "В реестре уже есть: e; j."),
        ("a:college b:college c:college d:college f:college", "В реестре уже есть: a; b; c; d; e; f."),
        ("a:college b:college c:college d:college f:college g:college", "В реестре уже есть: a; b; c; d; e и ещё 2."),
    ] {
        let doc = Doc::default().school("s", "school", "2026/27: 8 20").partners("e:employer").partners(more);
        let found = advice(&doc, "2026-11-23", "2026/27", "s");
        let text = of(&found, Rule::GrowCircle, "s").expect("advice").text(Lang::Ru);
        assert!(text.ends_with(expected), "{text}");
    }
}

#[test]
fn a_sentence_ends_with_one_full_stop() {
    let row = PartnerRow {
        id: PartnerId(crate::analysis::testing::id("e")),
        name: "Завод и др.".to_owned(),
        forms: Vec::new(),
        day: None,
        events: 0,
        schools: Vec::new(),
    };
    let evidence = Evidence { partners: vec![row], ..Evidence::bare(Reason::Unstarted) };
    assert_eq!(evidence.text(Lang::Ru), "Мероприятий ещё не было: Завод и др.");
}

#[test]
fn the_rows_behind_a_reason_are_its_partners_and_events() {
    let advice = advice(&source(), "2026-11-23", "2024/25", "");
    let one = of(&advice, Rule::VocationalAndEmployers, "*").expect("advice");
    let rows: Vec<String> = one
        .evidence
        .iter()
        .map(|evidence| {
            let partners = said(evidence.partners.iter().map(|row| row.id.0));
            format!("{partners} | {}", said(evidence.events.iter().map(|id| id.0)))
        })
        .collect();
    assert_eq!(rows, ["kpt | e05 e06 e07 e08", "gres hosp kinef | e09 e10 e11", "gres hosp kinef | e09 e10 e11"]);
    // Filled: the open days of both, the employers' excursion, the joint class, the game. Four more are within reach.
    assert_eq!(one.indicator, "matrix.filled");
    assert_eq!(one.value, Measure::Share { numerator: 5, denominator: 10 });
    assert_eq!(one.target, Measure::Share { numerator: 9, denominator: 10 });
}

/// Whether `grow_circle` fires for school `s`, and by which reasons.
fn grow(doc: Doc) -> String {
    let advice = advice(&doc, "2026-11-23", "2026/27", "s");
    let Some(one) = of(&advice, Rule::GrowCircle, "s") else { return "–".to_owned() };
    let reasons: Vec<String> = one.evidence.iter().map(|evidence| format!("{:?}", evidence.reason)).collect();
    format!("{} {:?} → {:?}: {}", one.indicator, one.value, one.target, reasons.join(", "))
}

/// A school whose five expected kinds are covered, with so many employers besides.
fn covered(pupils: &str, employers: usize) -> Doc {
    let mut partners = "c:college u:university z:employment_service x:extra_education".to_owned();
    let mut active = "c u z x".to_owned();
    for number in 0..employers {
        partners += &format!(" e{number}:employer");
        active += &format!(" e{number}");
    }
    Doc::default().school("s", "school", pupils).partners(&partners).event(
        "1",
        "lesson",
        "2026-10-01",
        "s",
        &active,
        "",
    )
}

#[test]
fn a_circle_is_too_small_by_the_schools_size() {
    for (pupils, employers, expected) in [
        ("2026/27: 8 100", 1, "–"),
        ("2026/27: 8 101", 1, "partners.active Count(5) → Count(6): Few { active: 5, target: 6 }"),
        ("2026/27: 8 500", 2, "–"),
        ("2026/27: 8 501", 5, "partners.active Count(9) → Count(10): Few { active: 9, target: 10 }"),
        ("2026/27: 8 501", 6, "–"),
        // Enrolment of another year says nothing of this one.
        ("2025/26: 8 501", 1, "–"),
        (
            "",
            0,
            "partners.kinds_covered Share { numerator: 4, denominator: 5 } → Share { numerator: 5, denominator: 5 }: MissingKinds([Employer])",
        ),
    ] {
        assert_eq!(grow(covered(pupils, employers)), expected, "{pupils} {employers}");
    }
}

#[test]
fn a_circle_that_fell_is_told_from_one_that_did_not() {
    let before = |partners: &str| covered("", 3).event("0", "lesson", "2025-10-01", "s", partners, "");
    let doc = before("c u z x e0 e1 e2").partners("g1:culture g2:culture");
    assert_eq!(grow(doc.clone()), "–");
    // Nine a year ago, seven now.
    let doc = doc.edit_event("0", |event| {
        event
            .partners
            .extend([PartnerId(crate::analysis::testing::id("g1")), PartnerId(crate::analysis::testing::id("g2"))]);
    });
    assert_eq!(grow(doc.clone()), "partners.active Count(7) → Count(9): Fell { before: 9, now: 7 }");
    let found = advice(&doc, "2026-11-23", "2026/27", "s");
    let fell = of(&found, Rule::GrowCircle, "s").expect("advice");
    assert_eq!(said(fell.evidence[0].partners.iter().map(|row| row.id.0)), "g1 g2");
    assert_eq!(fell.priority, Priority::Medium);
    // By the date a year ago they had not worked yet.
    let later = doc.edit_event("0", |event| {
        event.date = crate::model::field::Required(crate::model::date::EventDate::parse("2025-11-24").expect("a date"));
    });
    assert_eq!(grow(later), "–");
}

/// The reasons of `vocational_and_employers` for school `s`.
fn vocational(doc: Doc) -> String {
    let advice = advice(&doc, "2026-11-23", "2026/27", "s");
    let Some(one) = of(&advice, Rule::VocationalAndEmployers, "s") else { return "–".to_owned() };
    let reasons: Vec<String> = one.evidence.iter().map(|evidence| format!("{:?}", evidence.reason)).collect();
    format!("{} {:?}: {}", one.indicator, one.priority, reasons.join(", "))
}

#[test]
fn work_with_colleges_and_employers_is_judged_by_presence_forms_and_depth() {
    let school = || Doc::default().school("s", "school", "").partners("k:college l:college e:employer f:employer");
    let add = |doc: Doc, list: &[(&str, &str)]| {
        list.iter().enumerate().fold(doc, |doc, (number, (form, partners))| {
            doc.event(&format!("{number}"), form, "2026-10-01", "s", partners, "")
        })
    };
    let enough = [("open_day", "k"), ("masterclass", "k"), ("job_trial", "e"), ("excursion", "e")];
    assert_eq!(vocational(add(school(), &enough)), "–");
    assert_eq!(
        vocational(add(school(), &enough[2..])),
        "matrix.filled High: NoActive(College), MissingForms { kind: College, forms: [Masterclass, OpenDay, JobTrial] }, \
         MissingForms { kind: Employer, forms: [Meeting] }"
    );
    assert_eq!(
        vocational(add(school(), &enough[..2])),
        "matrix.filled High: NoActive(Employer), MissingForms { kind: College, forms: [JobTrial] }, \
         MissingForms { kind: Employer, forms: [Meeting, Excursion, JobTrial, Internship] }"
    );
    // An internship is as good as a job trial; an excursion is neither.
    assert_eq!(vocational(add(school(), &[("open_day", "k"), ("game", "k"), ("internship", "e"), ("game", "e")])), "–");
    assert_eq!(
        vocational(add(school(), &[("open_day", "k"), ("game", "k"), ("excursion", "e"), ("meeting", "e")])),
        "matrix.filled High: MissingForms { kind: College, forms: [Masterclass, JobTrial] }, \
         MissingForms { kind: Employer, forms: [JobTrial, Internship] }"
    );
    assert_eq!(
        vocational(add(school(), &[("lesson", "k"), ("game", "k"), ("job_trial", "e"), ("excursion", "e")])),
        "matrix.filled High: MissingForms { kind: College, forms: [Masterclass, OpenDay, JobTrial] }, \
         MissingForms { kind: Employer, forms: [Meeting] }"
    );
    // Half with a single form is enough to fire, one of three is not.
    let half = [("open_day", "k l"), ("masterclass", "k"), ("job_trial", "e f"), ("excursion", "e")];
    assert_eq!(
        vocational(add(school(), &half)),
        "matrix.filled Medium: MissingForms { kind: College, forms: [JobTrial] }, \
         MissingForms { kind: Employer, forms: [Meeting] }, SingleForm { single: 2, of: 4 }"
    );
    let third = [("open_day", "k l"), ("masterclass", "k"), ("job_trial", "e"), ("excursion", "e")];
    assert_eq!(vocational(add(school(), &third)), "–");
    // Other kinds with a single form don't count.
    let others = add(school(), &enough).partners("u:university").event("9", "open_day", "2026-10-01", "s", "u", "");
    assert_eq!(vocational(others), "–");
}

#[test]
fn addressees_are_all_together_and_the_schools_with_something_of_their_own() {
    let doc = Doc::default()
        .school("a", "school", "")
        .school("b", "school", "2024/25: 8 20")
        .school("d", "school", "")
        .school("e", "school", "")
        .partners("p:employer q:culture")
        .event("1", "lesson", "2022-10-01", "a", "p", "")
        .agreement("p", "2022-01-01..", Some("d"));
    let addressees = |as_of, year, schools| {
        let mut all: Vec<String> = advice(&doc, as_of, year, schools)
            .into_iter()
            .filter(|one| one.rule == Rule::GrowCircle)
            .map(|one| one.addressee.map_or("*".to_owned(), |id| said([id.0])))
            .collect();
        all.sort();
        all.join(" ")
    };
    assert_eq!(addressees("2026-11-23", "2026/27", ""), "* a b d");
    assert_eq!(addressees("2026-11-23", "2026/27", "a e"), "a");
    assert_eq!(addressees("2026-11-23", "2027/28", ""), "");
    let empty = Doc::default().school("a", "school", "2026/27: 8 20").owner("a");
    assert_eq!(advice(&empty, "2026-11-23", "2026/27", "").len(), 0);
}

#[test]
fn settings_change_what_is_expected() {
    use crate::model::value::Value;
    let mut doc = covered("", 1);
    let kinds = Value::Object([("school".to_owned(), Value::List(vec![Value::from("culture")]))].into());
    doc.0.settings.insert("expected_kinds".to_owned(), kinds);
    assert!(grow(doc.clone()).ends_with("MissingKinds([Culture])"), "{}", grow(doc.clone()));
    // Without expected cells the effect is measured by the partners.
    doc.0.settings.insert("expected_cells".to_owned(), Value::Object([].into()));
    assert!(vocational(doc.clone()).starts_with("partners.active High"), "{}", vocational(doc));
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn every_advice_has_grounds_and_whole_sentences(doc in any_doc(), schools in prop::sample::select(vec!["", "s"])) {
        let found = advice(&doc, "2026-03-01", "2025/26", schools);
        for one in &found {
            prop_assert!(!one.evidence.is_empty());
            for lang in Lang::ALL {
                let text = one.text(lang);
                prop_assert!(text.ends_with('.') && !text.contains(['{', '}', '_']), "{}", text);
                prop_assert!(!text.contains(": .") && !text.contains("  "), "{}", text);
            }
            let down = ["partners.dormant", "partners.never"].contains(&one.indicator);
            let kept = [Rule::SpreadYear, Rule::SharePractice].contains(&one.rule);
            if let (Measure::Count(value), Measure::Count(target)) = (&one.value, &one.target) {
                prop_assert!(kept && value == target || (value < target) != down, "{:?}", one);
            }
            prop_assert!(super::Rule::parse(one.rule.code()) == Some(one.rule));
        }
        let again = advice(&doc, "2026-03-01", "2025/26", schools);
        prop_assert_eq!(found, again);
    }
}
