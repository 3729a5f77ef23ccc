//! The full note of the example and of small documents, read as a person reads it.

mod grammar;
mod numbers;
mod privacy;

use super::*;
use crate::analysis::testing::{Doc, ask};
use crate::model::value::Value;
use crate::report::edits::{with_section, with_text, with_year_text};
use crate::report::note::{Table, Text};

fn example() -> Document {
    crate::format::read(include_str!("../../../../assets/example.json")).expect("the example reads").document
}

/// A note as lines: headings, paragraphs, items with their mark, rows of tables.
fn lines(note: &Note) -> Vec<String> {
    let mut lines = vec![note.title.clone()];
    lines.extend(note.head.clone());
    for section in note.sections.iter().chain(&note.appendices) {
        lines.push(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) => lines.push(text.plain()),
                Block::Subheading(text) => lines.push(text.clone()),
                Block::Bullets(list) => lines.extend(list.iter().map(|item| format!("• {}", item.plain()))),
                Block::Numbered(list) => {
                    lines.extend(list.iter().enumerate().map(|(at, item)| format!("{}. {}", at + 1, item.plain())));
                }
                Block::Table(Table { caption, columns, rows, .. }) => {
                    lines.push(format!("[{caption}]"));
                    lines.push(columns.iter().map(|column| column.title.clone()).collect::<Vec<_>>().join(" | "));
                    lines.extend(rows.iter().map(|row| row.iter().map(Text::plain).collect::<Vec<_>>().join(" | ")));
                }
                Block::Chart(chart) => lines.push(format!("[{}]", chart.sentence)),
            }
        }
    }
    lines.extend(note.signed.lines().map(str::to_owned));
    lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

fn note_of(document: &Document, year: &str, schools: &str, lang: Lang) -> Note {
    let facts = Facts::new(document);
    full_note(document, &facts, &ask("2026-11-23", year, schools), lang)
}

/// Each line is in the note as it stands here.
fn check(note: &Note, expected: &[&str]) {
    let lines = lines(note);
    for line in expected {
        assert!(lines.iter().any(|one| one == line), "{line}\n\n{}", lines.join("\n"));
    }
}

fn headings(note: &Note) -> Vec<String> {
    note.sections.iter().chain(&note.appendices).map(|section| section.heading.clone()).collect()
}

#[test]
fn no_section_is_empty_and_numbers_go_on_without_a_gap() {
    for lang in Lang::ALL {
        for year in ["2023/24", "2024/25", "2025/26", "2026/27", "2026", "2025/26-2", "2026-03-01..2026-10-31"] {
            let note = note_of(&example(), year, "", lang);
            for (index, section) in note.sections.iter().enumerate() {
                assert!(section.heading.starts_with(&format!("{}. ", index + 1)), "{year}: {}", section.heading);
                assert!(!section.blocks.is_empty(), "{year}: {}", section.heading);
            }
            assert_eq!(note.appendices.len(), 3);
            for table in tables(&note) {
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.caption);
                assert!(!table.rows.is_empty(), "{}", table.caption);
            }
        }
    }
}

fn tables(note: &Note) -> impl Iterator<Item = &Table> {
    let blocks = note.sections.iter().chain(&note.appendices).flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

#[test]
fn the_example_reads_in_russian() {
    check(
        &note_of(&example(), "2026/27", "", Lang::Ru),
        &[
            "Организация: Центр профориентационной работы МАУДО «Межшкольный учебный комбинат»",
            "Период: 2026/27 учебный год, по состоянию на 23.11.2026",
            "В данных есть сведения 3 организаций из 3; файлы не поступали.",
            "Лицей «Парковый» | 4 | 494 | 20.11.2026",
            "Партнёров в реестре — 21, из них действующих — 9.",
            "Новых партнёров — 2, вернувшихся — 0, прервавшихся связей — 0.",
            "Больше, чем годом раньше: «Охват: работодатели, 6–11 классы» — 16,3 %, было 12,6 %; «Заполненность ожидаемых сочетаний вида и формы» на 10,0 п. п.",
            "Показатель | 2026/27, на 23.11.2026 | 2025/26, на 23.11.2025 | Изменение",
            "Действующие партнёры | 9 | 7 | без заметных изменений",
            "Партнёры с соглашением | 33,3 % (3 из 9) | 42,9 % (3 из 7) | без заметных изменений",
            "Охват, 1–11 классы | 25,4–31,0 % | 23,2–27,3 % | границы пересекаются: сравнить нельзя",
            "• ГБНОУ Дворец учащейся молодёжи Санкт-Петербурга (профориентационная игра, квест «Профессии от А до Я»)",
            "Ожидаемых видов партнёров представлено 5 из 8. Не представлены: вузы, центры ППМС, управление образованием.",
            "Экскурсия | 2 |  |  |  |  |  | 2",
            "Мероприятий проведено — 9, запланировано — 3, отменено — 1. С участием двух и более организаций проведено 3 мероприятия. Чаще других проводились формы: «встреча с представителем профессии», «экскурсия» — по 2. Профессиональных проб — 0.",
            "По критериям содержательной встречи оценено 3 из 9 мероприятий; отвечающих всем четырём критериям — 2.",
            "Онлайн | 1 | 11,1 %",
            "[Мероприятия по месяцам: сентябрь — 2; октябрь — 3; ноябрь — 4.]",
            "Хотя бы на одном мероприятии побывало не менее 296 из 1161 обучающегося 1–11 классов (25,4 %), по неполным данным не более 359 (31,0 %).",
            "10-е классы | 53 | 77 | 77 | 68,8–100,0 %",
            "В контингенте: обучающихся с ОВЗ — от 12 до 15. Числа от 1 до 4 не приводятся, чтобы нельзя было узнать, о ком речь. Итоги, из которых они следуют, даны границами.",
            "Больше всего действующих партнёров: Набережная школа — 5. Медиана по организациям — 4.",
            "Набережная школа | 5 | 5 | 60,0 % (3 из 5) | 1,0 | 25,3 %",
            "• Экскурсия на нефтеперерабатывающий завод (25.09.2026; КИНЕФ).",
            "1. За 2026/27 учебный год проведено 9 мероприятий с участием 9 партнёров.",
            "2. Круг партнёров: действующих — 9 из 21 в реестре, ожидаемых видов представлено 5 из 8.",
            "3. Охвачено не менее 25,4 % обучающихся 1–11 классов, по неполным данным не более 31,0 %.",
            "07.10.2026 | Занятие «Рынок труда района» (совместное занятие) | Центр занятости населения | Лицей «Парковый» | 46",
            "Организации вели учёт в единой форме; их данные объединены. Записи об одном и том же партнёре сведены в одну. Совместное мероприятие нескольких организаций в общих числах посчитано один раз, а в строках организаций — у каждой из них.",
            "Доли организаций посчитаны от всех внесённых организаций, вместе с той, которая собирает данные: всего — 4.",
            "Необязательные сведения внесены не обо всех проведённых мероприятиях (всего — 9): уровень не указан — 7; формат не указан — 5; критерии содержательной встречи не оценены — 6.",
            "Общие границы не равны сумме границ по параллелям: участников группы, собранной из нескольких параллелей, нельзя отнести к одной из них.",
            "6. Дефицитов, требующих решения, — 28: по всем организациям вместе — 8, по отдельным организациям — 20. Меры предложены в разделе «Адресные рекомендации».",
            "Справку подготовил(а): ____________________",
            "Дата: 23.11.2026",
        ],
    );
}

#[test]
fn the_example_reads_in_english() {
    check(
        &note_of(&example(), "2026/27", "", Lang::En),
        &[
            "Partners in the register: 21; active: 9.",
            "Active partners | 9 | 7 | no marked change",
            "At least 296 of 1,161 pupils of grades 1–11 came to one event or more (25.4%); on incomplete data at most 359 (31.0%).",
            "1. Over school year 2026/27: 9 events with 9 partners.",
            "3. At least 25.4% of the pupils of grades 1–11 were reached, on incomplete data at most 31.0%.",
        ],
    );
}

#[test]
fn the_source_documents_note_has_both_of_its_recommendations() {
    let text = lines(&note_of(&example(), "2024/25", "", Lang::Ru)).join("\n");
    for expected in [
        "Наладить взаимодействие с большим количеством социальных партнёров.",
        "Организовать новые и укрепить имеющиеся связи с профессиональными образовательными организациями и работодателями.",
        "За 2023/24 учебный год данных нет, поэтому сравнить показатели не с чем.",
        "Комитет по образованию Киришского муниципального района (проект «Педагоги 21 века»)",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    assert!(!text.contains("без заметных изменений"), "there is no last year");
}

#[test]
fn one_school_is_told_of_alone() {
    let document = example();
    let school = document.schools.values().find(|school| school.name.contains("Заречная")).expect("the school").id;
    let facts = Facts::new(&document);
    let question = ask("2026-11-23", "2026/27", "").of_school(school);
    let note = full_note(&document, &facts, &question, Lang::Ru);
    check(
        &note,
        &[
            "По организации: МОУ «Заречная школа»",
            "Справка составлена по данным организации: МОУ «Заречная школа».",
            "Организация работала со следующими партнёрами.",
            "Организация сравнивается с медианой всех организаций, данные которых собраны (всего — 3).",
            "Медиана | 4 | 4 | 60,0 % | 1,0 | ",
        ],
    );
    // Who else works with a partner is said; how another school does is not.
    for table in tables(&note) {
        let names = table.rows.iter().flatten().map(Text::plain);
        assert!(!names.into_iter().any(|name| name.contains("Лицей")), "{}", table.caption);
    }

    let sheet = sheet(&document, &facts, &question, Lang::Ru);
    check(&sheet, &["Лист адресных рекомендаций", "Рекомендации", "• Действующих партнёров — 4."]);
    let long: usize = lines(&sheet).iter().map(|line| line.chars().count().div_ceil(92)).sum();
    assert!((10..=52).contains(&long), "{long} lines on one page");
}

#[test]
fn of_nothing_the_note_says_so() {
    for lang in Lang::ALL {
        let note = note_of(&Document::default(), "2026/27", "", lang);
        assert!(note.sections.iter().all(|section| !section.blocks.is_empty()));
    }
    check(
        &note_of(&Document::default(), "2026/27", "", Lang::Ru),
        &[
            "За этот период мероприятий с партнёрами не было.",
            "За 2026/27 учебный год проведённых мероприятий нет. Мероприятий проведено — 0, запланировано — 0, отменено — 0.",
            "Охват: нет данных, потому что не указан контингент за 2026/27 учебный год.",
            "1. За 2026/27 учебный год мероприятий с партнёрами не проведено.",
            "По этим данным рекомендаций нет.",
            "Записей нет.",
        ],
    );
}

fn set(document: &mut Document, (key, value): (String, Option<Value>)) {
    match value {
        Some(value) => document.settings.insert(key, value),
        None => document.settings.remove(&key),
    };
}

#[test]
fn what_is_left_out_moves_the_numbers_and_own_texts_take_their_place() {
    let mut document = example();
    let question = ask("2026-11-23", "2026/27", "");
    let before = headings(&note_of(&document, "2026/27", "", Lang::Ru));
    for change in [
        with_section(&document, &question, SectionId::Collection, false),
        with_year_text(&document, question.year(), YearText::Basis, Some("приказ от 01.09.2026 № 15.".to_owned())),
    ] {
        set(&mut document, change);
    }
    let change = with_section(&document, &question, SectionId::Recommendations, false);
    set(&mut document, change);
    let change = with_text(&document, &question, SectionId::Findings, Some("Год удался.\n- раз;\n- два.".to_owned()));
    set(&mut document, change);
    let note = note_of(&document, "2026/27", "", Lang::Ru);
    assert_eq!(headings(&note).len(), before.len() - 2);
    check(
        &note,
        &["Основание: приказ от 01.09.2026 № 15.", "2. Показатели и их динамика", "9. Выводы", "Год удался.", "• два."],
    );
    let text = lines(&note).join("\n");
    assert!(!text.contains("Адресные рекомендации"), "a section that is not there is not referred to: {text}");
}

#[test]
fn a_grade_without_pupils_meets_no_target() {
    let doc = Doc::default().school("s", "school", "2026/27: 8А 25, 9 0").partners("agro:employer");
    let doc = doc.event("e", "excursion", "2026-09-10", "s", "agro", "s:8А=all");
    check(
        &note_of(&doc.0, "2026/27", "", Lang::Ru),
        &["Цель — охватить 80 % каждой параллели. Достигнута: 8-е классы."],
    );
}

#[test]
fn accepted_recommendations_go_before_derived_ones() {
    let mut document = Doc::default()
        .school("s", "school", "2026/27: 8А 25")
        .school("t", "school", "2026/27: 8А 25")
        .partners("agro:employer")
        .event("e", "excursion", "2026-09-10", "s", "agro", "s:8А=20")
        .0;
    let text = include_str!("../../../../tests/fixtures/files/version-1.json");
    let like = crate::format::read(text).expect("the fixture reads").document;
    let one = like.recommendations.values().next().expect("a recommendation");
    let mut one = one.as_ref().clone();
    one.year = Some(ask("2026-11-23", "2026/27", "").year());
    one.addressee = None;
    one.text = Some("Провести пробы".to_owned());
    one.decision = Some("Включить в план".to_owned());
    one.responsible = Some("методист".to_owned());
    one.due = crate::model::date::parse_day("2027-05-31");
    document.recommendations.insert(one.id.0, std::sync::Arc::new(one.clone()));
    let note = note_of(&document, "2026/27", "", Lang::Ru);
    check(&note, &["1. Провести пробы. Срок: 31.05.2027. Ответственный: методист."]);
    let text = lines(&note).join("\n");
    assert!(text.contains("Провести пробы. Решение: Включить в план."), "{text}");
    assert!(text.contains("Управленческие решения и меры"), "{text}");
    assert!(!text.contains("Рекомендации следуют из данных"), "{text}");
    assert!(text.contains("Дефицитов, требующих решения") && !text.contains("меры предложены"), "{text}");
}

#[test]
fn last_years_recommendations_are_held_against_their_indicators() {
    let mut document = example();
    let mut issue = |number: u128, indicator: &str, value: i64, target: i64, status: &str| {
        let id = crate::model::id::RecommendationId(crate::model::id::Uuid::from_u128(number));
        let mut one = crate::model::Recommendation::blank(id, crate::analysis::testing::stamps());
        one.addressee = Some(crate::model::recommendation::Addressee(None));
        one.text = Some(format!("Совет {number}. Потому что надо."));
        one.indicator = Some(indicator.to_owned());
        one.value = Some(Value::Int(value));
        one.target = Some(Value::Int(target));
        one.year = Some(ask("2026-11-23", "2025/26", "").year());
        one.status = Some(crate::model::code::Coded::new(status));
        document.recommendations.insert(id.0, std::sync::Arc::new(one));
    };
    issue(1, "partners.active", 5, 9, "done");
    issue(2, "partners.active", 5, 20, "issued");
    issue(3, "partners.active", 9, 20, "issued");
    issue(4, "partners.active", 1, 2, "withdrawn");
    let note = note_of(&document, "2026/27", "", Lang::Ru);
    check(
        &note,
        &[
            "По итогам 2025/26 учебного года: 3 рекомендации. Результат: достигнуто — 1; положительная динамика — 1; без изменений — 1.",
            "Совет 1. Показатель: Действующие партнёры. | Для всех организаций | 5 | 9 | 9 | достигнуто",
        ],
    );
    assert!(!lines(&note).join("\n").contains("Совет 4"));
    assert!(headings(&note).contains(&"12. Анализ эффективности мер прошлого года".to_owned()));
}
