//! What two names say of their owners, their forms and the levels that they are of.

use crate::lexicon::{INSTITUTION, Role};
use crate::normal::{Name, Word};
use crate::places::{Places, same_root};

/// Whether a surname is a woman's.
pub(super) fn is_hers(surname: &str) -> bool {
    ["ва", "на", "ая"].iter().any(|ending| surname.ends_with(ending))
}

/// «Кузнецов А. С.» and «Кузнецова А. С.».
pub(super) fn are_a_couple(a: &Name, b: &Name) -> bool {
    let surname = |name: &Name| {
        name.words.iter().find(|word| matches!(word.role, Role::Own | Role::Person)).map(|word| word.text.clone())
    };
    let hers = |his: &str, hers: &str| hers.strip_suffix('а') == Some(his);
    surname(a).zip(surname(b)).is_some_and(|(a, b)| hers(&a, &b) || hers(&b, &a))
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
            matches!(word.stem.as_str(), "детск" | "юношеск" | "дошкольн" | "школ" | "гимназ" | "лиц")
                && matches!(word.role, Role::Kind | Role::Common)
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
