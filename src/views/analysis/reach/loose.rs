//! What leaves the bounds apart: the events to open and to say more exactly who came.

use super::found::Found;
use crate::analysis::encounter::Loose;
use crate::state::preferences::use_lang;
use crate::ui::Card;
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::plural::EVENT;
use crate::words::reach as words;
use leptos::prelude::*;

/// The card; nothing where the bounds meet and every event says who came.
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
    let unstated = Memo::new(move |_| found.with(|found| !found.loose.unstated.is_empty()));
    let title = Signal::derive(move || {
        if apart.get() { words::LOOSE } else { words::LOOSE_UNSTATED_TITLE }.say(lang.get()).to_owned()
    });
    let lead = move || {
        let said = match (apart.get(), none.get()) {
            (false, _) => words::LOOSE_UNSTATED_LEAD,
            (true, true) => words::LOOSE_NONE,
            (true, false) => words::LOOSE_LEAD,
        };
        said.say(lang.get())
    };
    view! {
        <Show when=move || apart.get() || unstated.get()>
            <Card title>
                <p class="prose">{lead}</p>
                <div>
                    {line(words::LOOSE_UNSTATED, |loose| &loose.unstated)}
                    {line(words::LOOSE_UNCOUNTED, |loose| &loose.uncounted)}
                    {line(words::LOOSE_UNPLACED, |loose| &loose.unplaced)}
                </div>
            </Card>
        </Show>
        <RowsDialog shown />
    }
    .into_any()
}
