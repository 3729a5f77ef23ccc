//! Two names: whether they mean the same, how sure that is, and why.

mod said;
mod settled;
mod sorts;
mod weigh;
mod words;

use super::lexemes::Lexemes;
use super::lexicon::{Role, are_worlds_apart};
use super::normal::Name;
use super::places::{Where, is_land, region_of, same_root};
use super::reason::Reason;
use super::subject::{Inn, Subject};
use super::typo::{letter_bits, slips};
use said::{are_a_couple, are_two_people, city_and_region, form_of, is_hers, surname};
use settled::are_elsewhere;
use sorts::{CIVIC, SERVICES};
use weigh::{Evidence, weigh};
use words::match_words;
pub(super) use words::{may_match, spells, spoken};

/// What was found about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// So alike that a person only nods.
    pub sure: bool,
    /// Why.
    pub reason: Reason,
    /// Nothing but a sort, a number or common words says so, and not both places are known.
    pub placeless: bool,
}

/// How two names compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    /// They cannot mean the same: other numbers or another place.
    Elsewhere,
    /// Another sort of institution.
    OtherSort,
    /// They are not alike enough.
    Unlike,
    /// They may mean the same.
    Alike(Verdict),
}

/// Judges two records of organisations.
pub(super) fn judge(a: &Subject, b: &Subject) -> Option<Verdict> {
    let same_inn = match (&a.inn, &b.inn) {
        (Inn::Right(a), Inn::Right(b)) if a != b => return None,
        (Inn::Right(a), Inn::Right(b)) => a == b,
        _ => false,
    };
    let place = place_of(a, b);
    let best = best_names(a, b, place);
    if same_inn {
        return judge_same_inn(a, b, place, best);
    }
    match best {
        Names::Alike(verdict) => Some(verdict),
        Names::Elsewhere | Names::OtherSort | Names::Unlike => None,
    }
}

/// Whether two records need no judging: their words or their places say at once that they are two.
pub(super) fn are_surely_two(a: &Subject, b: &Subject, lexemes: &Lexemes) -> bool {
    let inn = matches!((&a.inn, &b.inn), (Inn::Right(a), Inn::Right(b)) if a == b);
    let words = || {
        a.names.iter().all(|one| {
            b.names
                .iter()
                .all(|other| numbers(&one.numbers, &other.numbers) == Numbers::Unlike || lexemes.are_unlike(one, other))
        })
    };
    !inn && (words() || place_of(a, b) == Where::Apart)
}

/// Whether two organisations cannot be one: other numbers, another place, another sort, another ИНН.
pub(super) fn contradict(a: &Subject, b: &Subject) -> bool {
    let inn = matches!((&a.inn, &b.inn), (Inn::Right(a), Inn::Right(b)) if a != b);
    inn || matches!(best_names(a, b, place_of(a, b)), Names::Elsewhere | Names::OtherSort)
}

/// Whether two organisations share a name, and are of two sorts.
pub(super) fn are_of_two_sorts(a: &Subject, b: &Subject) -> bool {
    let full = a.names.first().zip(b.names.first());
    full.is_some_and(|(one, other)| compare(one, other, a, b, Where::Unknown) == Names::OtherSort)
}

fn place_of(a: &Subject, b: &Subject) -> Where {
    // A branch is where it says, and not where the whole is.
    let branch = |subject: &Subject| subject.names.iter().any(|name| name.branch);
    let named = |one: &Subject, other: &Subject| one.names.iter().any(|name| name.is_of(&other.places));
    match a.places.compare(&b.places) {
        // «… Центрального района Санкт-Петербурга» and a field that says the city.
        Where::Apart
            if !a.places.are_of_two_regions(&b.places)
                && !a.places.are_of_two_districts(&b.places)
                && branch(a) == branch(b)
                && (named(a, b) || named(b, a)) =>
        {
            Where::Unknown
        }
        place => place,
    }
}

fn judge_same_inn(a: &Subject, b: &Subject, place: Where, best: Names) -> Option<Verdict> {
    let branch = |subject: &Subject| subject.names.iter().any(|name| name.branch || name.part);
    let (of_a, of_b) = (branch(a), branch(b));
    let elsewhere = place == Where::Apart || best == Names::Elsewhere;
    if of_a && of_b && elsewhere {
        return None;
    }
    let sure = !elsewhere && of_a == of_b;
    let reason = if sure { Reason::SameInn } else { Reason::SameInnElsewhere };
    Some(Verdict { sure, reason, placeless: false })
}

/// The best of all pairs of names. What the full names say against it stands, unless a name of its own is shared to the letter.
fn best_names(a: &Subject, b: &Subject, place: Where) -> Names {
    let mut best = Names::Unlike;
    let (mut against, mut elsewhere) = (false, false);
    let full = a.names.first().zip(b.names.first());
    let numbered_apart = full.is_some_and(|(a, b)| numbers(&a.numbers, &b.numbers) == Numbers::Unlike);
    for (at, one) in a.names.iter().enumerate() {
        for (bt, other) in b.names.iter().enumerate() {
            // «Детский сад № 3» is never «Детский сад № 5», though both are called «Детский сад» for short.
            let says_nothing = numbered_apart
                && !(one.has_own() && other.has_own())
                && numbers(&one.numbers, &other.numbers) != Numbers::Equal;
            let found = if says_nothing { Names::Elsewhere } else { compare(one, other, a, b, place) };
            let found = match found {
                Names::Alike(verdict) if at >= a.said || bt >= b.said => {
                    Names::Alike(Verdict { sure: false, ..verdict })
                }
                other => other,
            };
            against |= at == 0 && bt == 0 && matches!(found, Names::Elsewhere | Names::OtherSort);
            elsewhere |= at == 0 && bt == 0 && found == Names::Elsewhere;
            best = better(best, found);
        }
    }
    match best {
        Names::Alike(verdict) if against => {
            let strong = !verdict.placeless
                && matches!(verdict.reason, Reason::SameName | Reason::LegalForm | Reason::WordOrder);
            if strong { Names::Alike(Verdict { sure: false, ..verdict }) } else { Names::OtherSort }
        }
        _ if elsewhere => Names::Elsewhere,
        other => other,
    }
}

fn better(one: Names, other: Names) -> Names {
    let rank = |names: Names| match names {
        Names::Elsewhere | Names::OtherSort | Names::Unlike => (0, false, std::cmp::Reverse(Reason::Part)),
        Names::Alike(verdict) => (1 + u8::from(verdict.sure), !verdict.placeless, std::cmp::Reverse(verdict.reason)),
    };
    if rank(other) > rank(one) { other } else { one }
}

/// What numbers say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbers {
    None,
    Equal,
    Part,
    OneSided,
    Unlike,
}

fn numbers(a: &[u64], b: &[u64]) -> Numbers {
    let within = |a: &[u64], b: &[u64]| a.iter().all(|number| b.contains(number));
    match (a.is_empty(), b.is_empty()) {
        (true, true) => Numbers::None,
        (true, false) | (false, true) => Numbers::OneSided,
        _ if a == b => Numbers::Equal,
        _ if within(a, b) || within(b, a) => Numbers::Part,
        _ => Numbers::Unlike,
    }
}

fn compare(a: &Name, b: &Name, of_a: &Subject, of_b: &Subject, place: Where) -> Names {
    let number = numbers(&a.numbers, &b.numbers);
    if number == Numbers::Unlike || place == Where::Apart {
        return Names::Elsewhere;
    }
    let mut found = match_words(a, b);
    // «ООО «Заря»» and «ГБУ «Заря»»; that both are a medical centre can be chance as well, but is worth a question.
    // «ТГУ, Томск» and the university of Tula.
    let apart = |short: &Name, whole: &Name, of_short: &Subject| {
        let mut near = short.adjectives().chain(of_short.places.near()).peekable();
        // «КубГУ, Краснодар» is the «Кубанский»: a part of the country is no town.
        let of_towns = || whole.adjectives().filter(|own| !is_land(own)).chain(whole.places.near());
        near.peek().is_some()
            && of_towns().next().is_some()
            && !near.any(|one| of_towns().any(|other| same_root(one, other) || other.ends_with(one)))
            && !whole.is_of(&of_short.places)
    };
    if found.by_acronym && apart(a, b, of_a) {
        return Names::Elsewhere;
    }
    let forms = form_of(a).zip(form_of(b)).is_some_and(|(a, b)| are_worlds_apart(a, b));
    if forms && (found.by_acronym || !found.shares(a, b, Role::Kind)) {
        return Names::OtherSort;
    }
    // «ИП Иванова М. П.» and «ИП Иванов П. М.».
    let farm = found.shares_kind(a, "хозяйств") && !a.letters.is_empty() && !b.letters.is_empty();
    let ours = [a.form, b.form].contains(&Some("ип"));
    if farm && !a.letters.starts_with(&b.letters) && !b.letters.starts_with(&a.letters) {
        return Names::Elsewhere;
    }
    let other_surname =
        |a: &str, b: &str| slips((a, letter_bits(a)), (b, letter_bits(b))).is_none_or(|slips| slips > 1);
    if ours
        && let Some((a, b)) = surname(a).zip(surname(b))
        && a != b
        && (other_surname(&a, &b) || is_hers(&a) != is_hers(&b))
        && found.slipped
    {
        return Names::Elsewhere;
    }
    if (ours || found.shares_kind(a, "хозяйств")) && are_two_people(a, b) {
        return Names::Elsewhere;
    }
    if ours && (!a.letters.starts_with(&b.letters) && !b.letters.starts_with(&a.letters) || are_a_couple(a, b)) {
        return Names::Elsewhere;
    }
    // «Школа-интернат … по зрению» and «… по слуху».
    let sense = |name: &Name| {
        let says = |words: &[&str]| words.iter().any(|word| name.said.contains(word));
        (says(&["зрени", "видящ", "слепых"]), says(&["слух", "слышащ", "глухих"]))
    };
    if ["интернат", "сад"].iter().any(|kind| found.shares_kind(a, kind))
        && let ((true, false), (false, true)) | ((false, true), (true, false)) = (sense(a), sense(b))
    {
        return Names::OtherSort;
    }
    let both = |pair: (usize, usize)| pair.0 > 0 && pair.1 > 0;
    // «Павловская школа» and «Павлинская школа»: the roots of their places may be one all the same.
    let (unlike, alike) = found.adjectives_left(a, b);
    if unlike {
        return Names::Elsewhere;
    }
    found.slipped |= alike;
    let confirmed = [found.confirm(a, true, &of_b.places), found.confirm(b, false, &of_a.places)].contains(&true);
    let left = |role: Role| (found.left(a, true, role), found.left(b, false, role));
    let (kinds, levels, firms) = (left(Role::Kind), left(Role::Level), left(Role::Firm));
    let (places, people) = (left(Role::Place), left(Role::Person));
    let (own, common) = (left(Role::Own), left(Role::Common));
    let both_zero = |pair: (usize, usize)| pair == (0, 0);
    if both(places) || number != Numbers::Equal && city_and_region(a, b) {
        return Names::Elsewhere;
    }
    // «Управление образования г. Хабаровска» and «… Хабаровского района».
    let authority = ["управлен", "администрац", "отдел", "комитет", "совет", "департамент", "прокуратур", "полиц"];
    // «ЦЗН Вологды» and «… Вологодского района»: only around a region's capital there is another one.
    let around_a_capital = || {
        let regions = || a.places.regions.iter().chain(&b.places.regions);
        let mut districts = a.places.districts.iter().chain(&b.places.districts);
        districts.any(|spot| region_of(&spot.text).is_some() && regions().all(|region| region.root == spot.root))
    };
    let of_two_levels = a.places.are_town_and_around(&b.places)
        && (authority.iter().any(|kind| found.shares_kind(a, kind))
            || found.shares_kind(a, "занятост") && around_a_capital());
    // «ЦОПП Ленинградской области» and «ЦОПП (Псков)».
    let of_a_region = |one: &Name, other: &Name| {
        one.adjectives().next().is_none()
            && !one.places.is_known()
            && !one.places.regions.is_empty()
            && other.places.is_known()
            && other.places.regions.is_empty()
    };
    let regional = |one: &Name, first: bool, other: &Name| {
        found.has_left(one, first, "областн") && !other.places.towns.is_empty() && found.shares_kind(a, "прокуратур")
    };
    let of_two_levels = of_two_levels || regional(a, true, b) || regional(b, false, a);
    if of_two_levels || !found.own && number != Numbers::Equal && (of_a_region(a, b) || of_a_region(b, a)) {
        return Names::Elsewhere;
    }
    // A college was a technical school before some reform, and is called so for years.
    let renamed = both(kinds)
        && found.are_left_of(a, b, &["колледж", "техникум", "училищ"])
        && (found.most(a, b, Role::Common) > 0 || found.own)
        && both_zero(own)
        && both_zero(common);
    // A house of culture is a palace to some.
    let renamed = renamed
        || both(kinds)
            && found.are_left_of(a, b, &["дом", "дворец"])
            && (found.has_rare(a, b) || found.own)
            && both_zero(own)
            && both_zero(common);
    // «Грязовецкий политех» is the college of a town that has no university.
    let politech = |name: &Name| name.said.split(' ').any(|word| word == "политех");
    let renamed = renamed
        || both(kinds)
            && (politech(a) || politech(b))
            && found.are_left_of(a, b, &["колледж", "техникум", "университет"])
            && both_zero(own)
            && both_zero(common);
    if both(kinds) && !renamed {
        return Names::OtherSort;
    }
    // «ПО «Маяк»» and «ДК «Маяк»».
    let civic = |name: &Name, first: bool| found.left_of(name, first, CIVIC) > 0;
    if (firms.1 > 0 && civic(a, true)) || (firms.0 > 0 && civic(b, false)) {
        return Names::OtherSort;
    }
    // «Кафе «Лидер»» and «НПП «Лидер»», «Завод «Спектр»» and «УК «Спектр»».
    let service = |name: &Name, first: bool| found.left_of(name, first, SERVICES) > 0;
    let manages = |name: &Name, first: bool| found.has_left(name, first, "управля");
    if firms.1 > 0 && (service(a, true) || kinds.0 > 0 && manages(b, false))
        || firms.0 > 0 && (service(b, false) || kinds.1 > 0 && manages(a, true))
    {
        return Names::OtherSort;
    }
    // «Швейная фабрика «Сатурн»» and «ЧОО «Сатурн»»: two trades.
    let trades = kinds.0 + kinds.1 > 0 && (kinds.0 > 0 && common.1 > 0 || kinds.1 > 0 && common.0 > 0);
    if trades && found.own && !found.by_acronym && both_zero(own) && !found.shares(a, b, Role::Kind) {
        return Names::OtherSort;
    }
    // «ООО «Восток»» and «ЧОП «Восток»».
    let firm = |name: &Name| matches!(name.form, Some("ооо" | "ао"));
    if found.own && (firm(b) && found.has_left(a, true, "охранн") || firm(a) && found.has_left(b, false, "охранн"))
    {
        return Names::OtherSort;
    }
    // «ПАО «Уралкалий»» and its sports club.
    if (firm(b) && !firm(a) && civic(a, true)) || (firm(a) && !firm(b) && civic(b, false)) {
        return Names::OtherSort;
    }
    let kinds = if renamed { (0, 0) } else { kinds };
    found.loose |= renamed;
    // «Автошкола «Форсаж»» and «Автосервис «Форсаж»»: each says another sort.
    let crossed = |kinds: usize, hard: usize| kinds > 0 && hard > 0;
    // A hospital changes its rank with every reform and is called by the old one for years: «ЦРБ», «КМБ».
    let hospital =
        (found.shares_kind(a, "больниц") || found.shares_kind(a, "част")) && (place == Where::Same || confirmed);
    // «Вологодская областная больница» and the «ЦРБ» of its district are two all the same.
    let of_a_region = |name: &Name, first: bool| {
        ["областн", "краев", "республиканск"].iter().any(|level| found.has_left(name, first, level))
    };
    let ranks = both(levels)
        && (of_a_region(a, true) && found.has_left(b, false, "районн")
            || of_a_region(b, false) && found.has_left(a, true, "районн"));
    let hospital = hospital && !ranks;
    let hard = (own.0 + common.0, own.1 + common.1);
    if both(hard)
        || (crossed(kinds.0 + firms.0, hard.1) || crossed(kinds.1 + firms.1, hard.0)) && !found.is_led_by_an_owner(a, b)
        || (both(levels) && !hospital)
        || both(firms)
        || (both(people) && !found.shares(a, b, Role::Person))
    {
        return Names::Unlike;
    }
    if are_elsewhere((a, of_a, places.0), (b, of_b, places.1), &found) {
        return Names::Elsewhere;
    }
    // «Волховский филиал» is not the head, and «филиал в с. Берёзовый Гай» is not where the head is.
    if a.branch != b.branch {
        let (of_branch, head, of_head) = if a.branch { (of_a, b, of_b) } else { (of_b, a, of_a) };
        let known = |place: &str| {
            of_head.places.near().any(|own| same_root(own, place)) || head.adjectives().any(|own| same_root(own, place))
        };
        if of_branch.places.near().any(|place| !known(place)) {
            return Names::Unlike;
        }
        // «Офис Совкомбанка в г. Ревде» and «Совкомбанк, Ревда».
        let said = head.is_of(&of_branch.places);
        let (branch, head, left) = if a.branch { (of_a, of_b, places.0) } else { (of_b, of_a, places.1) };
        if !said && (left > 0 || branch.places.is_known()) && !head.places.is_known() {
            return Names::Unlike;
        }
    }
    let placed = confirmed || place == Where::Same || found.shares(a, b, Role::Place);
    let evidence = Evidence { placed, number, place, kinds, levels, firms, places, people, own, common };
    weigh(a, b, of_a, of_b, &found, &evidence).map_or(Names::Unlike, Names::Alike)
}
