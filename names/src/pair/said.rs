//! What two names say of their owners, their forms and the levels that they are of.

use crate::lexicon::{INSTITUTION, Role};
use crate::normal::{Name, Word};
use crate::places::{Places, same_root};
use crate::typo::{letter_bits, slips};

/// Whether a surname is a woman's.
pub(super) fn is_hers(surname: &str) -> bool {
    ["ва", "на", "ая"].iter().any(|ending| surname.ends_with(ending))
}

/// The surname: what is no name before the father's, where there is something else.
pub(super) fn surname(name: &Name) -> Option<String> {
    let own = name.of(Role::Own).next().or_else(|| name.of(Role::Person).next());
    own.map(|word| word.text.clone())
}

/// «Кузнецов А. С.» and «Кузнецова А. С.».
pub(super) fn are_a_couple(a: &Name, b: &Name) -> bool {
    let hers = |his: &str, hers: &str| hers.strip_suffix('а') == Some(his);
    surname(a).zip(surname(b)).is_some_and(|(a, b)| hers(&a, &b) || hers(&b, &a))
}

/// «Егоров Алексей Викторович» and «Егоров Андрей Викторович»; «Щербак» and «Щербаков».
pub(super) fn are_two_people(a: &Name, b: &Name) -> bool {
    // The surname, and the names of their own and of the father.
    let said = |name: &Name| {
        let own = name.of(Role::Own).next();
        let surname = own.or_else(|| name.of(Role::Person).next());
        // «Иван Петрович Иванов».
        let skipped = usize::from(own.is_none());
        let surname = surname.map(|word| word.text.clone());
        let people: Vec<&Word> = name.of(Role::Person).skip(skipped).collect();
        let both = if let [first, father] = people.as_slice() {
            Some([first, father].map(|word| word.text.clone()))
        } else {
            None
        };
        (surname, both)
    };
    let ((one, first), (other, second)) = (said(a), said(b));
    let unlike = |a: String, b: String| {
        a != b
            && slips((&a, letter_bits(&a)), (&b, letter_bits(&b))).is_none()
            && !a.starts_with(&b)
            && !b.starts_with(&a)
    };
    let goes_on = |short: &str, long: &str| {
        long.strip_prefix(short).is_some_and(|rest| matches!(rest, "ов" | "ова" | "ев" | "ева" | "ин" | "ина"))
    };
    first.zip(second).is_some_and(|(a, b)| a.into_iter().zip(b).any(|(a, b)| unlike(a, b)))
        || one.zip(other).is_some_and(|(a, b)| goes_on(&a, &b) || goes_on(&b, &a))
}

/// «УМВД по г. Пензе» and «УМВД по Пензенской области»: what both say themselves, and not their fields.
pub(super) fn city_and_region(a: &Name, b: &Name) -> bool {
    let apart = |one: &Places, other: &Places| {
        !one.is_known()
            && other.regions.is_empty()
            && one.regions.iter().any(|region| other.towns.iter().any(|town| same_root(&region.root, &town.root)))
    };
    apart(&a.places, &b.places) || apart(&b.places, &a.places)
}

/// The legal form, said or meant: what is for children is an institution.
pub(super) fn form_of(name: &Name) -> Option<&'static str> {
    let meant = || {
        let childrens = name.words.iter().any(|word| {
            matches!(
                word.stem.as_str(),
                "детск"
                    | "несовершеннолетн"
                    | "юношеск"
                    | "дошкольн"
                    | "школ"
                    | "гимназ"
                    | "лиц"
            ) && matches!(word.role, Role::Kind | Role::Common)
        });
        let civic = |word: &Word| {
            word.role == Role::Kind
                && matches!(
                    word.stem.as_str(),
                    "колледж"
                        | "техникум"
                        | "училищ"
                        | "больниц"
                        | "поликлиник"
                        | "университет"
                        | "библиотек"
                )
        };
        (childrens || name.words.iter().any(civic)).then_some(INSTITUTION)
    };
    name.form.or_else(meant)
}
