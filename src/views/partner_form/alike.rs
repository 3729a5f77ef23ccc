//! Partners that the one being typed may be already. They are only shown; doubles are never joined by themselves.

use crate::model::id::PartnerId;
use crate::model::{Document, Partner};
use crate::state::search::{fold, matches};

/// So many are shown.
const SHOWN: usize = 3;

/// A name must have so many letters before it looks like another one, or every first letter would.
const LETTERS: usize = 4;

/// Those with the same ИНН, then those with the same name or with a name that the typed one begins; `but` is the one
/// being edited.
pub fn alike(document: &Document, name: &str, inn: &str, but: Option<PartnerId>) -> Vec<PartnerId> {
    let name = fold(name);
    let inn = inn.trim();
    let long = name.chars().count() >= LETTERS;
    let rank = |partner: &Partner| {
        if !inn.is_empty() && partner.inn.as_deref() == Some(inn) {
            return Some(0);
        }
        let mut names = names(partner);
        if long && names.any(|own| fold(own) == name) {
            return Some(1);
        }
        let mut names = self::names(partner);
        (long && names.any(|own| matches(&name, &fold(own)))).then_some(2)
    };
    let others = document.partners.values().filter(|partner| Some(partner.id) != but);
    let mut found: Vec<(u8, PartnerId)> = others.filter_map(|partner| Some((rank(partner)?, partner.id))).collect();
    found.sort_unstable();
    found.truncate(SHOWN);
    found.into_iter().map(|(_, id)| id).collect()
}

fn names(partner: &Partner) -> impl Iterator<Item = &str> {
    let aliases = partner.aliases.iter().map(String::as_str);
    std::iter::once(partner.name.as_str()).chain(partner.short_name.as_deref()).chain(aliases)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Required;
    use crate::model::id::Uuid;
    use crate::model::stamp::{Stamp, Stamps};
    use std::sync::Arc;

    fn document() -> Document {
        let mut document = Document::default();
        let names = [("ООО «Заря»", None, Some("7707083893")), ("Политехнический техникум", Some("КПТ"), None)];
        for (number, (name, short, inn)) in (1..).zip(names) {
            let id = PartnerId(Uuid::from_u128(number));
            let mut partner = Partner::blank(id, Stamps::new(Stamp::unstamped(0)));
            partner.name = Required(name.to_owned());
            partner.short_name = short.map(str::to_owned);
            partner.inn = inn.map(str::to_owned);
            document.partners.insert(id.0, Arc::new(partner));
        }
        document
    }

    fn check(name: &str, inn: &str, but: Option<u128>, expected: &[u128]) {
        let but = but.map(|number| PartnerId(Uuid::from_u128(number)));
        let found: Vec<u128> = alike(&document(), name, inn, but).iter().map(|id| id.0.as_u128()).collect();
        assert_eq!(found, expected, "{name} {inn}");
    }

    #[test]
    fn the_same_under_another_form_is_noticed() {
        check("заря", "", None, &[1]);
        check("АО \"ЗАРЯ\"", "", None, &[1]);
        check("техникум политех", "", None, &[2]);
        check("Завод", "7707083893", None, &[1]);
        check("техникум", "7707083893", None, &[1, 2]);
    }

    #[test]
    fn what_is_other_is_not() {
        check("", "", None, &[]);
        check("кпт", "", None, &[]);
        check("Зар", "", None, &[]);
        check("Заря", "", Some(1), &[]);
        check("Техникум сервиса", "", None, &[]);
    }
}
