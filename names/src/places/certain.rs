//! Places that are surely one: a root is shared by many, and does for a question only.

use super::Places;
use crate::stem::{is_place_adjective, stem};

impl Places {
    /// Whether they are surely of one place, where both say one: «Невель» and «Невельск» have one root, and are two towns.
    pub(crate) fn are_surely_one(&self, other: &Self) -> bool {
        if !self.is_known() || !other.is_known() {
            return true;
        }
        if !self.towns.is_empty() && !other.towns.is_empty() {
            return self.towns.iter().any(|one| other.towns.iter().any(|two| same_writing(&one.text, &two.text)));
        }
        self.near().any(|one| other.near().any(|two| one == two))
    }
}

/// Whether two names of towns are one in another case at most: «Тулун» and «Тулуна», and not «Холмск» and «Холмская».
fn same_writing(a: &str, b: &str) -> bool {
    let in_a_case = |short: &str, long: &str| {
        long.strip_suffix(['а', 'у', 'е']).or_else(|| long.strip_suffix("ом")).is_some_and(|rest| rest == short)
    };
    let same = |a: &str, b: &str| {
        let adjectives = is_place_adjective(a) == is_place_adjective(b);
        a == b || adjectives && (stem(a) == stem(b) || in_a_case(a, b) || in_a_case(b, a))
    };
    a.split(' ').count() == b.split(' ').count() && a.split(' ').zip(b.split(' ')).all(|(a, b)| same(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_one_root_are_not_surely_one() {
        for (a, b, expected) in [
            ("г. Тулуна", "Тулун", true),
            ("г. Саров", "города Сарова", true),
            ("Сосновый Бор", "г. Соснового Бора", true),
            ("СПб", "Санкт-Петербург", true),
            ("Кириши", "Киришский район", true),
            ("Кириши", "", true),
            ("Невель", "Невельск", false),
            ("Холмск", "станица Холмская", false),
            ("г. Свободный", "г. Слободской", false),
            ("г. Вяземский", "Вязьма", false),
            ("Ивановка", "с. Ивановское", false),
        ] {
            assert_eq!(Places::read(a).are_surely_one(&Places::read(b)), expected, "{a} / {b}");
            assert_eq!(Places::read(b).are_surely_one(&Places::read(a)), expected, "{b} / {a}");
        }
    }
}
