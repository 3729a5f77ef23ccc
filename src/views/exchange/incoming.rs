//! Choosing files and pasting a document's text.

use crate::state::exchange::use_exchange;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::focus::{HEADING, focus_when_drawn};
use crate::ui::{Card, FileDrop, Progress, TextArea};
use crate::words::exchange as words;
use leptos::prelude::*;

/// What is typed grows by so many characters at a time at most; what grows by more is pasted.
const TYPED: usize = 20;

/// The way in.
#[component]
pub fn IncomingCard(
    /// Is told whether the text is being typed, letter by letter.
    typed: RwSignal<bool>,
) -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let text = RwSignal::new(String::new());
    let free = move || exchange.pending.with(Option::is_none) && exchange.failures.with(Vec::is_empty);
    // The plan appears on pasting, with no further button; an emptied field takes it away. A field that was emptied
    // because its text was applied takes nothing away: what was done must stay on the page, with «Отменить импорт».
    let length = StoredValue::new(0);
    crate::state::on_choice(text, move |text: String| {
        let before = length.try_update_value(|length| std::mem::replace(length, text.len())).unwrap_or_default();
        typed.set(text.len() <= before + TYPED);
        if !text.trim().is_empty() {
            exchange.take_pasted(&text);
        } else if !untrack(free) {
            exchange.cancel();
        }
    });
    // What was applied or put away leaves the field free for the next one.
    crate::state::follow(free, move |free| {
        if free {
            text.set(String::new());
        }
    });
    let stop = move |()| {
        exchange.cancel();
        krug.say(words::READING_STOPPED.say(lang.get_untracked()).to_owned(), false);
        focus_when_drawn(HEADING);
    };
    let reading = move || {
        exchange.reading.with(|names| match names.as_slice() {
            [] => None,
            [name] => Some(words::READING.fill(lang.get(), &[name])),
            many => Some(words::READING_MANY.fill(lang.get(), &[&many.len().to_string()])),
        })
    };
    view! {
        <Card title=say(words::IN)>
            <div class="stack">
                <FileDrop
                    label=say(words::CHOOSE_FILES)
                    hint=say(words::IN_LEAD)
                    accept=".json,.docx,.doc,.txt,.csv,.tsv,.xlsx,.xlsm,.xls,application/json,text/plain,text/csv"
                    on_files=Callback::new(move |files| exchange.take_files(files))
                />
                {move || {
                    reading()
                        .map(|label| view! { <Progress
                            label=label
                            done=exchange.progress
                            on_cancel=Callback::new(stop)
                        /> })
                }}
                <TextArea label=say(words::PASTE) value=text hint=say(words::PASTE_HINT) lines=6 />
            </div>
        </Card>
    }
}
