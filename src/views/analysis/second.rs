//! What several views have: the second value beside a number, which is what is added if what is planned happens; and the way out
//! of a view without events.

use crate::state::address::{Address, Page};
use crate::state::preferences::say;
use crate::ui::{LinkButton, Tone};
use crate::words::measures::{count, signed};
use crate::words::{Lang, filters as words};
use leptos::prelude::*;

/// A number with what would be added to it: «3 (+2)»; alone where nothing would.
pub fn beside(now: u64, later: Option<u64>, lang: Lang) -> String {
    let more = later.map_or(0, |later| later.saturating_sub(now));
    if more == 0 {
        return count(now, lang);
    }
    format!("{} ({})", count(now, lang), signed(i64::try_from(more).unwrap_or(i64::MAX), lang))
}

/// What the brackets mean, where there are some.
#[component]
pub fn PlannedNote(
    /// Whether a second value was asked for.
    #[prop(into)]
    planned: Signal<bool>,
) -> impl IntoView {
    view! {
        <Show when=move || planned.get()>
            <p class="soft small prose">{say(words::PLANNED_NOTE)}</p>
        </Show>
    }
    .into_any()
}

/// The ways out of a view without events: taking a filter back, adding one.
#[component]
pub fn AddEvent() -> impl IntoView {
    let href = Address::of(Page::Events).with("add", "1").href();
    view! {
        <super::filtered::ClearFilter />
        <LinkButton label=say(crate::words::events::ADD) href tone=Tone::Primary />
    }
}

#[cfg(test)]
mod tests {
    use super::beside;
    use crate::words::Lang;

    #[test]
    fn what_would_be_added_stands_in_brackets() {
        for (now, later, expected) in
            [(3, None, "3"), (3, Some(3), "3"), (3, Some(5), "3 (+2)"), (0, Some(1), "0 (+1)")]
        {
            assert_eq!(beside(now, later, Lang::Ru), expected);
        }
    }
}
