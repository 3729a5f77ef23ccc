//! Documents of several municipalities, names in several cases, brackets of several habits.

use super::*;
use crate::model::code::Code;
use proptest::prelude::*;

/// A document's rows as `kind|name|forms`, and marks of doubt behind them.
fn shown(text: &str) -> String {
    let draft = match read(text) {
        Ok(draft) => draft,
        Err(problem) => return format!("{problem:?}"),
    };
    let row = |row: &DraftRow| {
        let forms = row.forms.iter().map(|form| {
            let programme = form.programme.as_ref().map(|title| format!("«{title}»")).unwrap_or_default();
            let grades = form.grades.iter().map(u8::to_string).collect::<Vec<_>>().join("+");
            format!("{}{programme}{grades}", form.form.code())
        });
        let two = if row.doubts.contains(&Doubt::PossiblyTwoPartners) { "|?2" } else { "" };
        format!("{}|{}|{}{two}", row.kind.code(), row.name, forms.collect::<Vec<_>>().join(","))
    };
    draft.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// Every fixture: a document and the rows that come out of it.
macro_rules! documents {
    ($($name:ident),+ $(,)?) => { $(
        #[test]
        fn $name() {
            let text = include_str!(concat!("../../../tests/fixtures/documents/", stringify!($name), ".txt"));
            let rows = include_str!(concat!("../../../tests/fixtures/documents/", stringify!($name), ".rows"));
            assert_eq!(shown(text), rows.trim_end());
        }
    )+ };
}

documents!(
    tikhvin, dashes, groups, paragraph, shared, broken, nominative, lookalike, numbered, checked, sections, prose,
    unmarked, nested, colon, word_table, together, genitive,
);

#[test]
fn a_text_without_partners_says_so() {
    for (text, expected) in [
        ("", "Empty"),
        (" \n\t\u{a0}", "Empty"),
        ("Сегодня хорошая погода.", "NoPartner"),
        ("1. 2. 3.", "NoPartner"),
        ("(((((", "NoPartner"),
        ("\u{0}\u{3}Завод\u{1}(экскурсии)\u{fffd}", "NotText"),
    ] {
        assert_eq!(shown(text), expected, "{text:?}");
    }
}

#[test]
fn the_own_organisation_and_the_year_are_proposed() {
    let text = include_str!("../../../tests/fixtures/documents/tikhvin.txt");
    let draft = read(text).expect("a document");
    assert_eq!(draft.year.as_deref(), Some("2024/25"));
    let own = draft.own.expect("named");
    assert_eq!(own.name, "Муниципальный центр профориентации «Старт»");
    assert_eq!(own.municipality.as_deref(), Some("Тихвинский муниципальный район"));
}

#[test]
fn the_own_organisation_is_found_as_people_write_of_it() {
    for (text, expected) in [
        (include_str!("../../../tests/fixtures/documents/word_table.txt"), "МБУ ДО «Центр внешкольной работы»"),
        (
            include_str!("../../../tests/fixtures/documents/together.txt"),
            "МКУ «Центр развития образования» Усть-Илимского района",
        ),
        (
            include_str!("../../../tests/fixtures/documents/genitive.txt"),
            "Муниципальное бюджетное учреждение дополнительного образования «Дом детского творчества»",
        ),
    ] {
        assert_eq!(read(text).expect("a document").own.map(|own| own.name).as_deref(), Some(expected));
    }
}

#[test]
fn a_document_with_a_table_is_told_from_a_table() {
    let text = include_str!("../../../tests/fixtures/documents/word_table.txt");
    assert!(is_document(text));
    let rows = text.lines().filter(|line| line.contains('\t')).collect::<Vec<_>>().join("\n");
    assert!(!is_document(&rows));
}

#[test]
fn titles_stand_as_people_would_write_them() {
    for (bracket, expected) in [
        (
            "участие в олимпиадах, профориентационных играх, слётах-конкурсах, днях открытых дверей",
            "Участие в олимпиадах|Участие в профориентационных играх|Участие в слётах-конкурсах|Участие в днях открытых дверей",
        ),
        (
            "организация и проведение экскурсий, встреч",
            "Организация и проведение экскурсий|Организация и проведение встреч",
        ),
        ("экскурсии, мастер-классы", "Экскурсии|Мастер-классы"),
        ("олимпиадах, играх", "-|-"),
        ("реализация программы «Шаг, семинары «Я»", "Реализация программы «Шаг»|Семинары «Я»"),
        ("классный час, летний лагерь", "Классный час|Летний лагерь"),
    ] {
        let titles = forms::forms(&[bracket.to_owned()]).into_iter().map(|form| form.title.unwrap_or("-".to_owned()));
        assert_eq!(titles.collect::<Vec<_>>().join("|"), expected);
    }
}

#[test]
fn names_are_turned_into_the_nominative() {
    for (name, expected) in [
        ("Киришской клинической межрайонной больницей", "Киришская клиническая межрайонная больница"),
        ("с районным отделом образования", "Районный отдел образования"),
        ("Городским дворцом творчества", "Городской дворец творчества"),
        ("Средней школой № 3", "Средняя школа № 3"),
        ("Областным государственным казённым учреждением", "Областное государственное казённое учреждение"),
        ("Высшей школой экономики", "Высшая школа экономики"),
        ("детским садом № 5", "Детский сад № 5"),
        ("Лесничеством", "Лесничество"),
        ("воинской частью", "Воинская часть"),
        ("МЧС России", "МЧС России"),
        ("Банком «Северный»", "Банк «Северный»"),
        ("промышленными предприятиями города", "Промышленные предприятия города"),
        ("УНИВЕРСИТЕТОМ «ДУБНА»", "УНИВЕРСИТЕТ «ДУБНА»"),
        ("градообразующим предприятием ПАО «Северсталь»", "ПАО «Северсталь»"),
        ("Ночным клубом", "Ночной клуб"),
        ("10-м пожарным отрядом", "10-й пожарный отряд"),
        ("2-ой городской больницей", "2-я городская больница"),
        ("Вологодским госуниверситетом", "Вологодский госуниверситет"),
        ("школа № 2.", "Школа № 2"),
    ] {
        assert_eq!(case::nominative(name).name, expected);
    }
}

#[test]
fn grades_are_read_as_people_write_them() {
    for (text, expected) in [
        ("для 6-7-х классов", &[6, 7][..]),
        ("9–11 классы", &[9, 10, 11]),
        ("8 и 9 классов", &[8, 9]),
        ("для 10 класса", &[10]),
        ("экскурсии для 8 - 11 кл", &[8, 9, 10, 11]),
        ("3 клуба", &[]),
        ("старшеклассников", &[]),
        ("в 2024 году для классов", &[]),
    ] {
        assert_eq!(forms::grades(text), expected, "{text}");
    }
}

proptest! {
    #![proptest_config(crate::model::testing::config(400))]

    #[test]
    fn no_text_breaks_it_and_places_are_places(pieces in proptest::collection::vec(piece(), 0..40)) {
        let text = pieces.concat();
        if let Ok(draft) = read(&text) {
            for row in &draft.rows {
                prop_assert!(text.get(row.source.clone()).is_some());
                prop_assert!(!row.name.is_empty());
            }
        }
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("(".to_owned()),
        Just(")".to_owned()),
        Just("«".to_owned()),
        Just("\"".to_owned()),
        Just("»".to_owned()),
        Just(": ".to_owned()),
        Just(", ".to_owned()),
        Just(";\n- ".to_owned()),
        Just(" и ".to_owned()),
        Just(" – ".to_owned()),
        Just("\n".to_owned()),
        Just("1) ".to_owned()),
        Just("Киришским техникумом ".to_owned()),
        Just("заводом ".to_owned()),
        Just("экскурсии".to_owned()),
        Just("6-7 классов".to_owned()),
        Just("сотрудничает".to_owned()),
        "\\PC{0,6}",
    ]
}

#[test]
fn hostile_texts_take_no_longer_than_long_ones() {
    for text in [
        "(".repeat(50_000),
        ",".repeat(50_000),
        "«".repeat(50_000),
        "- завод (экскурсии)\n".repeat(5_000),
        "заводом и ".repeat(10_000),
        ": ".repeat(30_000),
    ] {
        // It ends, and does not panic: that is all that is asked.
        let _ = read(&text);
    }
}
