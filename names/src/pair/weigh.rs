//! What is left of two names when their words have found each other, and whether that matters.

use super::words::Matched;
use super::{CIVIC, Numbers, Verdict};
use crate::lexicon::Role;
use crate::normal::{LIBRARY_SYSTEM, Name};
use crate::places::Where;
use crate::reason::Reason;
use crate::subject::Subject;

/// What is left of both names, by role, and what their numbers and places say.
pub(super) struct Evidence {
    pub placed: bool,
    pub number: Numbers,
    pub place: Where,
    pub kinds: (usize, usize),
    pub levels: (usize, usize),
    pub firms: (usize, usize),
    pub places: (usize, usize),
    pub people: (usize, usize),
    pub own: (usize, usize),
    pub common: (usize, usize),
}

/// Sorts of institutions whose own names are had by many.
const EVERYDAY: &[&str] = &[
    "сад",
    "школ",
    "лагер",
    "клуб",
    "библиотек",
    "аптек",
    "магазин",
    "каф",
    "салон",
    "парикмахерск",
    "дом",
    "дк",
    "дворец",
    "автошкол",
    "санатор",
    "гостиниц",
];

/// Sorts of which one name stands in every town.
const CHAINS: &[&str] = &["магазин", "аптек", "банк", "технопарк"];

/// Sorts that are left out of what one reads, sees or hears.
const PRESS: &[&str] = &["газет", "телекомпан", "ради"];

/// Weighs them: a verdict where they may be of one organisation.
pub(super) fn weigh(
    a: &Name,
    b: &Name,
    of_a: &Subject,
    of_b: &Subject,
    found: &Matched,
    left: &Evidence,
) -> Option<Verdict> {
    let any = |pair: (usize, usize)| pair.0 + pair.1 > 0;
    // A name of their own that both have: the words that nobody else has.
    let own = found.own;
    let kind = found.shares(a, b, Role::Kind);
    let placed = left.placed;
    let numbered = kind && matches!(left.number, Numbers::Equal | Numbers::Part);
    let generic = !own;
    let in_quotes = own && placed && (found.is_the_quoted_part(a, b, true) || found.is_the_quoted_part(a, b, false));
    // «ОГК-2 «Киришская ГРЭС»»: whose it is, before what it is called everywhere.
    let led = found.is_led_by_an_owner(a, b);
    // «Лесстрой-2» is not «Лесстрой».
    if left.number == Numbers::OneSided && (a.tied || b.tied) && !led {
        return None;
    }
    if !a.behind_numbers.is_empty() && !b.behind_numbers.is_empty() && a.behind_numbers != b.behind_numbers {
        return None;
    }
    // «Альфа» and «Альфа-Мед», «НИУ ВШЭ» and «НИУ ВШЭ — Пермь».
    if own && !led && (found.is_tied_left(a, true) || found.is_tied_left(b, false)) {
        return None;
    }
    // «Прогресс» and «Прогресс Агро».
    let firm = |name: &Name| matches!(name.form, Some("ооо" | "ао"));
    if own && firm(a) && firm(b) && !led && (found.goes_on(a, true) || found.goes_on(b, false)) {
        return None;
    }
    // «ЗАО «Вектор»» and «ООО «Учебный центр «Вектор»»»: another form, and a sort that the other one does not say.
    if own && firm(a) && firm(b) && a.form != b.form && !led && (any(left.kinds) || any(left.firms) || any(left.own)) {
        return None;
    }
    // «АПК им. Голованова» is hardly the «Ангарский педагогический колледж».
    let of_another = |name: &Name, first: bool, people: usize, others: usize| {
        people > 0 && others == 0 && found.is_short(name, first)
    };
    if found.by_acronym
        && left.place != Where::Same
        && (of_another(a, true, left.people.0, left.people.1) || of_another(b, false, left.people.1, left.people.0))
    {
        return None;
    }
    // «ЦБС г. Ревды» and «Центральная городская библиотека им. Чехова».
    let system = |name: &Name| name.besides.iter().any(|said| said == LIBRARY_SYSTEM);
    if system(a) != system(b) && (any(left.levels) || any(left.people)) {
        return None;
    }
    // «Учебный центр ПАО «Ашинский метзавод»», «Музей завода», and the works itself.
    let works = ["завод", "комбинат", "фабрик", "шахт", "рудник"].iter().any(|kind| found.shares_kind(a, kind));
    let trains = |name: &Name, first: bool, other: &Name| {
        found.left_of(name, first, &["центр"]) > 0
            && found.has_left(name, first, "учебн")
            && matches!(other.form, Some("ооо" | "ао"))
    };
    if (works && any(left.kinds) || trains(a, true, b) || trains(b, false, a)) && !led {
        return None;
    }
    // «Педагогический университет» and «гуманитарно-педагогический».
    if any(left.levels) && found.shares_kind(a, "университет") {
        return None;
    }
    // «Химико-технологический колледж» and «технологический».
    let taught = ["колледж", "техникум"].iter().any(|kind| found.shares_kind(a, kind));
    if taught && any(left.levels) && (found.has_side_left(a, true) || found.has_side_left(b, false)) {
        return None;
    }
    // «Педагогический институт ТОГУ» and «ТОГУ».
    let institute = |name: &Name, first: bool| {
        found.left_of(name, first, &["институт"]) > 0
            && name.of(Role::Own).any(|own| own.shout && own.text.ends_with('у'))
    };
    // «Елабужский институт КФУ» and «КФУ», «Лицей НИУ ВШЭ» and «НИУ ВШЭ»: a part, and all of it.
    let part = |name: &Name, first: bool, kinds: usize, places: usize| {
        kinds > 0
            && found.left_of(name, first, &["университет"]) == 0
            && (places > 0 || found.left_of(name, first, CIVIC) > 0 || institute(name, first))
    };
    if own
        && found.shouts(a)
        && (part(a, true, left.kinds.0, left.places.0) || part(b, false, left.kinds.1, left.places.1))
    {
        return None;
    }
    // «Дальневосточный федеральный» and «… медицинский университет»: the adjective is half of the East's.
    if own && kind && any(left.common) && found.own_are_adjectives(a) {
        return None;
    }
    if left.number == Numbers::OneSided && !led && !in_quotes && (!own || found.by_acronym || found.shouts(a)) {
        return None;
    }
    if generic && !numbered {
        // Only what sort it is, and where.
        let said = kind || found.shares(a, b, Role::Common) || found.shares(a, b, Role::Firm);
        let words = found.most(a, b, Role::Common) + found.most(a, b, Role::Own);
        // «Всероссийское движение «Волонтёры-медики»»: more than one word of a name in quotes says as much as a rare one.
        let titled = words >= 2 && (found.is_the_quoted_part(a, b, true) || found.is_the_quoted_part(a, b, false));
        let rare = words >= 2 && found.has_rare(a, b);
        // «Магазин «Пятёрочка»» and «Пятёрочка» of one town: a chain is nobody's own name any more.
        let served = found.left_of(a, true, CHAINS) + found.left_of(b, false, CHAINS);
        let chain = placed && !any(left.firms) && served == left.kinds.0 + left.kinds.1 && found.has_chain(a, b);
        // «Газета «Сельская правда»» and «Сельская правда».
        let printed = found.left_of(a, true, PRESS) + found.left_of(b, false, PRESS) == left.kinds.0 + left.kinds.1;
        let printed =
            any(left.kinds) && printed && ![left.levels, left.places, left.common, left.own].into_iter().any(any);
        let titled = titled || chain || printed;
        if !said || (any(left.kinds) || any(left.firms)) && !titled || any(left.people) && !placed && !rare {
            return None;
        }
        let rural =
            ["администрац", "совет"].iter().any(|kind| found.shares_kind(a, kind)) && found.is_left(a, b, "сельск");
        if any(left.levels) && (!placed || rural) {
            return None;
        }
    }
    // «Коррекционная школа-интернат № 8» may be said without its first word; «музыкальная школа № 8» may not.
    let telling = placed && found.most(a, b, Role::Kind) > 1 && left.common.0 + left.common.1 == 1;
    if generic && numbered && (any(left.kinds) || (any(left.common) && !telling)) {
        return None;
    }
    if found.by_acronym && (any(left.own) || any(left.common) || any(left.kinds)) && !led {
        return None;
    }
    // «Станция скорой медицинской помощи»: one of its words may be left out, where the place is one and another word is left.
    let spare = telling
        || generic
            && !numbered
            && placed
            && !any(left.own)
            && left.common.0 + left.common.1 == 1
            && found.most(a, b, Role::Common) > 0;
    // «Соловецкий историко-архитектурный и природный музей-заповедник» is «Соловецкий музей-заповедник».
    let one_sided = left.common.0 == 0 || left.common.1 == 0;
    let spare = spare || generic && !numbered && placed && kind && one_sided && found.has_rare(a, b);
    let hard = any(left.own) || (any(left.common) && !own && !spare);
    if any(left.own) && found.slipped {
        return None;
    }
    // «Детский сад № 5 «Солнышко»».
    let nickname = generic && numbered && !any(left.common) && found.rest_is_a_name(a, b, left.place == Where::Same);
    if hard && !nickname {
        let in_quotes = found.is_the_quoted_part(a, b, left.own.0 > 0 || left.common.0 > 0);
        let all_of_it = found.most(a, b, Role::Common) + found.most(a, b, Role::Own) >= 2;
        if !(in_quotes && (own || placed || all_of_it) || led) {
            return None;
        }
    }
    let extra =
        any(left.kinds) || any(left.firms) || any(left.common) || any(left.own) || any(left.people) || any(left.levels);
    let incomplete = any(left.places) || left.number == Numbers::OneSided || left.number == Numbers::Part;
    let forms = a.form.zip(b.form).is_none_or(|(a, b)| a == b);
    let sides = of_a.places.is_known() == of_b.places.is_known()
        && of_a.places.regions.is_empty() == of_b.places.regions.is_empty();
    let exact = !extra && !incomplete && !found.slipped && !found.loose && forms && a.branch == b.branch;
    let exact = exact && a.rank.agrees(b.rank) && !found.by_stem_only;
    // «Школа № 12а», «школа для слабовидящих», and «ИП Иванов», who may be any of them.
    let person = [a.form, b.form].contains(&Some("ип"));
    let exact = exact
        && a.behind_numbers == b.behind_numbers
        && a.besides == b.besides
        && (a.letters.starts_with(&b.letters) || b.letters.starts_with(&a.letters))
        && (!person || a.letters == b.letters && (own || !a.letters.is_empty()));
    // «Отдел полиции» may be a part of the «ОМВД» that it is another word for.
    let said = |name: &Name| name.said.contains("полици");
    let exact = exact && !(generic && !numbered && found.shares_kind(a, "полиц") && said(a) != said(b));
    // Every other kindergarten is called «Солнышко».
    let everyday = !placed && EVERYDAY.iter().any(|kind| found.shares_kind(a, kind));
    let exact = exact && !everyday;
    // «Красноярская школа» of a village, and one that says a district: it may have another village of that name.
    // A town and the district around it have two of everything else as well.
    let around = generic && of_a.places.are_town_and_around(&of_b.places);
    // «Строй-Мир» and «Мир Строй»: where nothing but names is said, another order is another name.
    let turned = found.own_turned || !found.in_order && !kind && !found.shares(a, b, Role::Firm);
    let exact = exact && !turned && of_a.places.are_surely_one(&of_b.places);
    let sure = exact && !around && if own { placed || sides } else { placed && sides };
    let reason = if found.slipped {
        Reason::Typo
    } else if found.loose || found.by_acronym || (found.abbreviated && !extra && !incomplete) {
        Reason::Abbreviation
    } else if extra {
        Reason::Part
    } else if incomplete || (generic && !placed && !sides) {
        Reason::Incomplete
    } else if !found.in_order {
        Reason::WordOrder
    } else if a.said == b.said {
        Reason::SameName
    } else {
        Reason::LegalForm
    };
    // «В/ч 47434»: no other one has this number, wherever it is.
    let one_of_its_kind = numbered && found.shares_kind(a, "част") && a.numbers.iter().any(|number| *number >= 10_000);
    Some(Verdict { sure, reason, placeless: generic && !placed && !one_of_its_kind })
}
