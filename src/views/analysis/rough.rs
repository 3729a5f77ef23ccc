//! What is said of events that a half of a year, a calendar year or other days leave out because nobody knows their dates so
//! exactly; a press opens them.

use crate::analysis::Question;
use crate::analysis::rough::rough;
use crate::state::preferences::use_lang;
use crate::state::use_krug;
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::filters as words;
use crate::words::plural::EVENT;
use leptos::prelude::*;

/// The line; nothing where nothing is left out.
#[component]
pub fn RoughDates(
    /// What is asked on the page.
    #[prop(into)]
    question: Signal<Question>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let shown = RwSignal::new(None::<RowsShown>);
    let events = Memo::new(move |_| question.with(|question| krug.facts().with(|facts| rough(facts, question))));
    let open = move |_| {
        let title = words::ROUGH_TITLE.say(lang.get_untracked());
        shown.set(Some(RowsShown::events(title, events.get_untracked())));
    };
    view! {
        <Show when=move || !events.with(Vec::is_empty)>
            <div>
                <p class="soft small">
                    {move || words::ROUGH.say(lang.get())}" "
                    <button type="button" class="number-button" on:click=open>
                        {move || EVENT.count(lang.get(), events.with(Vec::len) as u64)}
                    </button>
                </p>
                <RowsDialog shown />
            </div>
        </Show>
    }
    .into_any()
}
