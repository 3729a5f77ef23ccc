//! What leaves the bounds apart: the events to open and to say more exactly who came.

use super::found::Found;
use crate::analysis::encounter::Loose;
use crate::state::preferences::{say, use_lang};
use crate::ui::Card;
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::plural::EVENT;
use crate::words::reach as words;
use leptos::prelude::*;

/// The card; nothing where the bounds meet.
#[component]
pub fn LooseEvents(found: Memo<Found>) -> impl IntoView {
    let apart = Memo::new(move |_| found.with(|found| found.all.now.lo < found.all.now.hi));
    let lang = use_lang();
    let shown = RwSignal::new(None::<RowsShown>);
    let line = move |phrase: crate::words::Phrase, of: fn(&Loose) -> &Vec<crate::model::id::EventId>| {
        let count = Memo::new(move |_| found.with(|found| of(&found.loose).len()));
        let open = move |_| {
            let events = found.with_untracked(|found| of(&found.loose).clone());
            shown.set(Some(RowsShown::events(phrase.say(lang.get_untracked()), events)));
        };
        let name = move || format!("{}: {}", phrase.say(lang.get()), EVENT.count(lang.get(), count.get() as u64));
        view! {
            <Show when=move || { count.get() > 0 }>
                <p class="ask-line">
                    <span>{move || phrase.say(lang.get())}</span>
                    <button type="button" class="number-button" aria-label=name on:click=open>
                        {move || EVENT.count(lang.get(), count.get() as u64)}
                    </button>
                </p>
            </Show>
        }
    };
    let none = Memo::new(move |_| found.with(|found| found.loose == Loose::default()));
    view! {
        <Show when=move || apart.get()>
            <Card title=say(words::LOOSE)>
                <p class="prose">
                    {move || if none.get() { words::LOOSE_NONE.say(lang.get()) } else { words::LOOSE_LEAD.say(lang.get()) }}
                </p>
                <div>
                    {line(words::LOOSE_UNCOUNTED, |loose| &loose.uncounted)}
                    {line(words::LOOSE_UNPLACED, |loose| &loose.unplaced)}
                </div>
            </Card>
        </Show>
        <RowsDialog shown />
    }
    .into_any()
}
