//! What both registers have: filters, words and order kept in the address, so that a view of them can be bookmarked.

use crate::state::address::{Address, go, use_address, use_replace_query};
use crate::state::preferences::use_lang;
use crate::ui::{Choice, Filter, MOST_ON_PAPER, SearchField, Sort};
use crate::words::measures::many;
use crate::words::{Phrase, partners};
use leptos::prelude::*;

/// The filter of the words looked for.
pub const WORDS: &str = "q";

/// The filter of the order.
pub const SORT: &str = "sort";

/// The month that the calendar was turned to.
const AT: &str = "at";

/// What an address says of how the records are shown, not of which.
const NO_FILTERS: [&str; 3] = [SORT, "view", AT];

/// What opens the form of a new record.
pub const ADD: &str = "add";

/// The order that an address asks for: `name`, or `-name` with the greatest first.
pub fn sort_of(address: &Address, columns: &[&str], default: &str) -> Sort {
    let asked = address.value(SORT).filter(|word| columns.contains(&word.trim_start_matches('-')));
    let word = asked.unwrap_or(default);
    Sort { column: word.trim_start_matches('-').to_owned(), falling: word.starts_with('-') }
}

/// The order as the address has it.
fn sort_word(sort: &Sort) -> String {
    format!("{}{}", if sort.falling { "-" } else { "" }, sort.column)
}

/// Puts another order into the address.
pub fn use_on_sort() -> Callback<Sort> {
    let address = use_address();
    Callback::new(move |sort: Sort| go(&address.get_untracked().with(SORT, &sort_word(&sort))))
}

/// The address without any filter, in the same order.
pub fn cleared(address: &Address) -> Address {
    let mut bare = Address::of(address.page.clone());
    for name in NO_FILTERS {
        if let Some(value) = address.value(name) {
            bare = bare.with(name, value);
        }
    }
    bare
}

/// What can be done where nothing is found: nobody is told of words that they did not look for.
pub fn nothing_text(address: &Address) -> Phrase {
    if address.value(WORDS).is_some_and(|words| !words.trim().is_empty()) {
        partners::NOTHING_TEXT
    } else {
        partners::NOTHING_FILTERED
    }
}

/// Whether the address filters anything.
pub fn is_filtered(address: &Address) -> bool {
    address.query.iter().any(|(name, _)| !NO_FILTERS.contains(&name.as_str()))
}

/// Opens a form when the address says so (`add=1`), and takes that out of the address with what presets the form.
pub fn open_when_asked(presets: &'static [&'static str], open: impl Fn(&Address) + Send + Sync + 'static) {
    let address = use_address();
    let replace = use_replace_query();
    crate::state::follow(
        move || address.get(),
        move |address: Address| {
            if address.value(ADD).is_none() {
                return;
            }
            open(&address);
            let rest = address.query.into_iter().filter(|(name, _)| name != ADD && !presets.contains(&name.as_str()));
            replace.run(rest.collect());
        },
    );
}

/// What paper says above a table of which it can't hold all rows: how many it holds, and where all are.
#[component]
pub fn PrintedNote(
    /// How many rows there are.
    #[prop(into)]
    rows: Signal<usize>,
    /// The sentence, with room for how many are printed and how many there are.
    said: Phrase,
) -> impl IntoView {
    let lang = use_lang();
    let text = move || {
        let (lang, rows) = (lang.get(), rows.get());
        let [most, all] = [MOST_ON_PAPER, rows].map(|count| many(count, lang));
        (rows > MOST_ON_PAPER).then(|| said.fill(lang, &[&most, &all]))
    };
    view! { <p class="on-paper">{text}</p> }
}

/// A filter that stands in the address under a name.
#[component]
pub fn QueryFilter(
    /// Its name in the address.
    name: &'static str,
    /// What is filtered by.
    #[prop(into)]
    label: Signal<String>,
    /// What there is to choose from; the empty value is no filter.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    let address = use_address();
    // What there is to choose from is asked for at every edit, and is drawn anew only when it has become another.
    let choices = Memo::new(move |_| choices.get());
    let value = Memo::new(move |_| address.with(|address| address.value(name).unwrap_or_default().to_owned()));
    let choose = move |value: String| {
        let address = address.get_untracked().with(name, &value);
        // Whoever asks for another time is not kept at the month that was turned to.
        go(&if matches!(name, "year" | "month") { address.with(AT, "") } else { address });
    };
    view! { <Filter label value choices on_choose=Callback::new(choose) /> }
}

/// The words looked for.
#[component]
pub fn QuerySearch(
    /// What is looked for.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let address = use_address();
    let replace = use_replace_query();
    let value = Signal::derive(move || address.with(|address| address.value(WORDS).unwrap_or_default().to_owned()));
    let typed = move |words: String| replace.run(address.get_untracked().with(WORDS, &words).query);
    view! { <SearchField label value on_type=Callback::new(typed) /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_stands_in_the_address() {
        for (hash, expected) in [
            ("#/partners", "name"),
            ("#/partners?sort=events", "events"),
            ("#/partners?sort=-events", "-events"),
            ("#/partners?sort=nothing", "name"),
        ] {
            let sort = sort_of(&Address::parse(hash), &["name", "events"], "name");
            assert_eq!(sort_word(&sort), expected, "{hash}");
        }
    }

    #[test]
    fn clearing_keeps_the_order() {
        let address = Address::parse("#/events?q=1&sort=-date&year=2026/27");
        assert!(is_filtered(&address));
        assert_eq!(cleared(&address).href(), "#/events?sort=-date");
        assert!(!is_filtered(&cleared(&address)));
    }
}
