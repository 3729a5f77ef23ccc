//! Whole searches over a handful of records.

use super::*;
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::EventDate;
use crate::model::document::Pair;
use crate::model::id::new_uuid;
use crate::store::matching::candidate::Kind;
use std::collections::{BTreeMap, BTreeSet};

fn id(at: u64) -> Uuid {
    new_uuid(at, [1; 10])
}

fn partner(at: u64, name: &str) -> Candidate {
    Candidate {
        id: id(at),
        list: List::Partners,
        names: vec![name.to_owned()],
        inn: None,
        kind: None,
        place: None,
        event: None,
    }
}

fn at_place(at: u64, name: &str, place: &str) -> Candidate {
    Candidate { place: Some(place.to_owned()), ..partner(at, name) }
}

fn with_inn(at: u64, name: &str, inn: &str) -> Candidate {
    Candidate { inn: Some(inn.to_owned()), ..partner(at, name) }
}

fn find(candidates: &[Candidate]) -> Vec<(bool, Reason)> {
    let found = doubles(candidates.iter().cloned(), Known::default()).run();
    found.into_iter().map(|double| (double.sure, double.reason)).collect()
}

#[test]
fn reasons_say_what_two_names_differ_in() {
    for (a, b, sure, reason) in [
        ("КИНЕФ", "«Кинеф»", true, Reason::SameName),
        ("КИНЕФ", "ООО «КИНЕФ»", true, Reason::LegalForm),
        ("Волховский дом культуры", "дом культуры Волховский", true, Reason::WordOrder),
        ("Киришский политехнический техникум", "Киришский политехн. техникум", true, Reason::Abbreviation),
        ("Киришский политехнический техникум", "КПТ", false, Reason::Abbreviation),
        ("ООО «Строй-Мир»", "Мир Строй", false, Reason::WordOrder),
        ("Северсталь", "Севресталь", false, Reason::Typo),
        ("Кафе «Радуга»", "Радуга", false, Reason::Part),
    ] {
        assert_eq!(find(&[partner(1, a), partner(2, b)]), [(sure, reason)], "{a} / {b}");
    }
}

#[test]
fn people_write_one_name_in_many_ways() {
    for (a, b) in [
        ("КострГУ", "Костромской государственный университет"),
        ("Елецкий кирпично-керамический к-т", "Елецкий кирпично-керамический комбинат"),
        ("Березниковская ГП № 4", "Березниковская городская поликлиника № 4"),
        ("АО «Северный рудник»", "АО 'Северный рудник'"),
        ("ВерхнеПышминский лицей", "Верхне-Пышминский лицей"),
        ("Гл. управление МЧС России по Тульской области", "Главное управление МЧС России по Тульской области"),
        ("ИП Лосев Пётр Ильич (Тула)", "ИП Лосев П. И."),
        ("Администрация Ольгинского с/п", "Администрация Ольгинского сельского поселения"),
        ("«9-Я ГИМНАЗИЯ» г. Курска", "Гимназия № 9, Курск"),
    ] {
        assert_eq!(find(&[partner(1, a), partner(2, b)]).len(), 1, "{a} / {b}");
    }
}

#[test]
fn what_looks_alike_may_be_two() {
    for (a, b) in [
        ("Рязанский мясокомбинат", "Рязанский молкомбинат"),
        ("Автопромбанк", "Автобанк"),
        ("ПНИ", "Публичное акционерное общество «Нижневолжскнефть»"),
    ] {
        assert_eq!(find(&[partner(1, a), partner(2, b)]), [], "{a} / {b}");
    }
    let villages =
        [at_place(1, "Петровская школа", "с. Петровка"), at_place(2, "МБОУ «Петринская школа»", "с. Петрино")];
    assert_eq!(find(&villages), []);
    let district =
        [at_place(1, "Красносельская школа", "с. Красносёлка"), at_place(2, "Красносельская школа", "Исетский район")];
    assert!(find(&district).iter().all(|(sure, _)| !sure));
}

#[test]
fn an_inn_is_strong_for_and_against() {
    let (one, other) = ("7707083893", "4708007089");
    for (a, b, expected) in [
        (with_inn(1, "Метрострой", one), with_inn(2, "Северная верфь", one), vec![(true, Reason::SameInn)]),
        (with_inn(1, "Заря", one), with_inn(2, "Заря", other), vec![]),
        // A wrong one says nothing, and neither do zeros.
        (with_inn(1, "Заря", "7707083894"), with_inn(2, "Восход", "7707083894"), vec![]),
        (with_inn(1, "Заря", "0000000000"), with_inn(2, "Восход", "0000000000"), vec![]),
        (with_inn(1, "Школа № 3", one), with_inn(2, "Школа № 5", one), vec![(false, Reason::SameInnElsewhere)]),
        (with_inn(1, "Банк", one), with_inn(2, "Филиал банка", one), vec![(false, Reason::SameInnElsewhere)]),
        (
            Candidate { place: Some("Луга".into()), ..with_inn(1, "Филиал банка", one) },
            Candidate { place: Some("Тихвин".into()), ..with_inn(2, "Филиал банка", one) },
            vec![],
        ),
    ] {
        assert_eq!(find(&[a.clone(), b.clone()]), expected, "{:?} / {:?}", a.names, b.names);
    }
}

#[test]
fn places_and_kinds_count() {
    assert_eq!(find(&[at_place(1, "Гимназия № 1", "Кириши"), at_place(2, "Гимназия № 1", "Тихвин")]), []);
    let same = find(&[at_place(1, "Гимназия № 1", "г. Кириши"), at_place(2, "МОУ «Гимназия №1»", "Кириши")]);
    assert_eq!(same, [(true, Reason::LegalForm)]);
    // A town and the district around it may count their schools each for itself.
    let around = find(&[at_place(1, "Гимназия № 1", "г. Кириши"), at_place(2, "МОУ «Гимназия №1»", "Киришский район")]);
    assert_eq!(around, [(false, Reason::LegalForm)]);
    let doubt = find(&[at_place(1, "Гимназия № 1", "Кириши"), partner(2, "Гимназия № 1")]);
    assert_eq!(doubt, [(false, Reason::Incomplete)]);
    // Which of two it is, nobody can tell.
    let guess =
        [at_place(1, "Гимназия № 1", "Кириши"), at_place(2, "Гимназия № 1", "Тихвин"), partner(3, "Гимназия № 1")];
    assert_eq!(find(&guess), []);
    let kind = |kind: PartnerKind, candidate: Candidate| Candidate { kind: Some(Kind::Partner(kind)), ..candidate };
    let (bank, club) =
        (kind(PartnerKind::Employer, partner(1, "Орион")), kind(PartnerKind::Culture, partner(2, "Орион")));
    assert_eq!(find(&[bank.clone(), club]), [(false, Reason::SameName)]);
    assert_eq!(find(&[bank, kind(PartnerKind::Culture, partner(2, "Ориом"))]), []);
}

#[test]
fn other_names_count_too() {
    let mut renamed = partner(1, "ПАО «Рассвет»");
    renamed.names.push("Восток-Запад".to_owned());
    assert_eq!(find(&[renamed, partner(2, "ООО «Восток-Запад»")]), [(true, Reason::LegalForm)]);
}

#[test]
fn a_short_name_without_the_number_says_nothing_against_it() {
    let garden = |at: u64, number: u8, inn: Option<&str>| Candidate {
        names: vec![format!("Детский сад № {number}"), "Детский сад".to_owned()],
        inn: inn.map(str::to_owned),
        ..at_place(at, "", "Кириши")
    };
    assert_eq!(find(&[garden(1, 3, None), garden(2, 5, None)]), []);
    // One ИНН for two numbers is a mistake in one of them: a person looks.
    let inn = Some("4708007089");
    assert_eq!(find(&[garden(1, 3, inn), garden(2, 5, inn)]), [(false, Reason::SameInnElsewhere)]);
    assert_eq!(find(&[garden(1, 3, inn), garden(2, 3, inn)]), [(true, Reason::SameInn)]);
}

#[test]
fn what_people_settled_stays_settled() {
    let candidates = [partner(1, "КИНЕФ"), partner(2, "ООО КИНЕФ"), partner(3, "«Кинеф»")];
    let found = |known: Known| -> Vec<(Uuid, Uuid)> {
        doubles(candidates.iter().cloned(), known).run().into_iter().map(|double| (double.a, double.b)).collect()
    };
    let mut pairs = found(Known::default());
    pairs.sort_unstable();
    assert_eq!(pairs, [(id(1), id(2)), (id(1), id(3)), (id(2), id(3))]);
    let one_class = Known { classes: BTreeMap::from([(id(1), id(1)), (id(2), id(1))]), ..Known::default() };
    assert_eq!(found(one_class.clone()), [(id(1), id(3))]);
    // Said of one member, it holds for the class.
    let distinct = Pair::new(id(2), id(3)).into_iter().collect();
    assert_eq!(found(Known { distinct, ..one_class }), []);
}

#[test]
fn slices_and_order_change_nothing() {
    let names = ["Заря", "ООО «Заря»", "Школа № 3", "СОШ №3", "Киришский ЦЗН", "ЦЗН Киришского района", "зоря", "КПТ"];
    let mut candidates: Vec<Candidate> = (1..).zip(names).map(|(at, name)| partner(at, name)).collect();
    let whole = doubles(candidates.iter().cloned(), Known::default()).run();
    assert!(whole.len() >= 4);
    candidates.reverse();
    let mut finder = doubles(candidates.into_iter(), Known::default());
    let mut last = 0;
    loop {
        let progress = finder.step(1);
        assert!(progress.done > last && progress.done <= progress.total);
        last = progress.done;
        if progress.finished {
            break;
        }
    }
    assert_eq!(finder.found(), whole);
}

fn event(at: u64, title: &str, date: &str, school: u64) -> Candidate {
    let traits = EventTraits {
        date: EventDate::parse(date).expect("date"),
        form: Form::Excursion,
        partners: BTreeSet::from([id(100)]),
        schools: BTreeSet::from([id(school)]),
    };
    Candidate { list: List::Events, event: Some(traits), ..partner(at, title) }
}

#[test]
fn a_joint_event_is_found_though_each_school_has_its_own_record_of_the_partner() {
    let with = |at: u64, school: u64, partner: u64| {
        let mut event = event(at, "Ярмарка профессий", "2026-10-05", school);
        event.event.iter_mut().for_each(|traits| traits.partners = BTreeSet::from([id(partner)]));
        event
    };
    let both = [with(1, 10, 100), with(2, 11, 101)];
    let found = |one: &str, other: &str| find(&[both.as_slice(), &[partner(100, one), partner(101, other)]].concat());
    assert_eq!(found("ООО «КИНЕФ»", "Кинеф"), [(true, Reason::LegalForm), (false, Reason::JointEvent)]);
    assert_eq!(found("КИНЕФ", "Киришская ГРЭС"), []);
}

#[test]
fn events_are_doubles_by_day_form_and_partner_or_title() {
    let own = event(1, "Экскурсия на завод", "2026-10-05", 10);
    let of_form = |form: Form, mut event: Candidate| {
        event.event.iter_mut().for_each(|traits| traits.form = form);
        event
    };
    let of_partners = |partners: &[u64], mut event: Candidate| {
        event.event.iter_mut().for_each(|traits| traits.partners = partners.iter().map(|at| id(*at)).collect());
        event
    };
    for (other, expected) in [
        (event(2, "Экскурсия на завод", "2026-10-05", 10), Some(Reason::SameEvent)),
        (event(2, "экскурсия: завод", "2026-10-05", 11), Some(Reason::JointEvent)),
        (of_partners(&[], event(2, "Экскурсия на завод", "2026-10-05", 11)), Some(Reason::JointEvent)),
        (of_partners(&[101], event(2, "Экскурсия на завод", "2026-10-05", 11)), None),
        (event(2, "Мир профессий", "2026-10-05", 11), None),
        (event(2, "Экскурсия на завод", "2026-10-06", 10), None),
        (event(2, "Экскурсия на завод", "2026-10", 10), Some(Reason::SimilarEvent)),
        (event(2, "Экскурсия на завод", "2026/27", 10), Some(Reason::SimilarEvent)),
        (event(2, "Экскурсия на завод", "2025/26", 10), None),
        (of_form(Form::Lesson, event(2, "Экскурсия на завод", "2026-10-05", 10)), None),
        (of_form(Form::Other, event(2, "Экскурсия на завод", "2026-10-05", 10)), Some(Reason::SameEvent)),
    ] {
        let found: Vec<(bool, Reason)> = find(&[own.clone(), other.clone()]);
        assert_eq!(found, expected.map(|reason| (false, reason)).into_iter().collect::<Vec<_>>(), "{other:?}");
    }
    // Two partners that are one make two events alike.
    let known = Known { classes: BTreeMap::from([(id(101), id(100))]), ..Known::default() };
    let apart = of_partners(&[101], event(2, "", "2026-10-05", 11));
    let found = doubles([event(1, "", "2026-10-05", 10), apart].into_iter(), known).run();
    assert_eq!(found.len(), 1);
}
