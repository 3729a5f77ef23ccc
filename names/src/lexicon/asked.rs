//! What a word is by itself, asked of the tables alone.

use super::tables::{BRANCH, BRANCHES_OF_TRADE, COMPOUNDS, LEADS, ORDERS, SMALL};
use crate::stem::stem;

/// A title that leads to a person's name without «имени».
pub(crate) fn leads_to_a_person(word: &str) -> bool {
    LEADS.contains(&word)
}

/// A word of the name of an order, by its stem.
pub(crate) fn is_of_an_order(stem: &str) -> bool {
    ORDERS.contains(&stem)
}

/// «Уралвагонзавод»: a name, though it ends with a sort of works; «хлебозавод» is none.
pub(crate) fn is_a_works_name(word: &str) -> bool {
    let own = stem(word);
    COMPOUNDS.iter().filter_map(|tail| own.strip_suffix(tail)).any(|before| {
        before.chars().nth(2).is_some() && !BRANCHES_OF_TRADE.iter().any(|trade| before.starts_with(trade))
    })
}

/// A small word, which says nothing.
pub(crate) fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}

/// A word of a branch of something bigger, by its stem.
pub(crate) fn is_branch(stem: &str) -> bool {
    BRANCH.contains(&stem)
}
