//! Where to start while there is nothing: last year's document, the first partner, a file, or the example.

use crate::state::exchange::use_exchange;
use crate::state::preferences::say;
use crate::ui::{Button, Icon, LinkButton, Mark, Tone};
use crate::words::overview as words;
use leptos::prelude::*;

/// The ways to begin.
#[component]
pub fn Start() -> impl IntoView {
    let exchange = use_exchange();
    let ways = [
        (words::START_DOCUMENT, words::START_DOCUMENT_TEXT, "#/exchange", Icon::Document),
        (words::START_PARTNER, words::START_PARTNER_TEXT, "#/partners?add=1", Icon::Plus),
        (words::START_FILE, words::START_FILE_TEXT, "#/exchange", Icon::Upload),
    ];
    let ways = ways.into_iter().map(|(name, text, href, icon)| {
        view! {
            <li class="card stack-tight">
                <LinkButton label=say(name) href=href.to_owned() icon tone=Tone::Quiet />
                <p class="soft">{say(text)}</p>
            </li>
        }
    });
    view! {
        <section class="stack start">
            <div class="start-head">
                <Mark />
                <div class="stack-tight">
                    <h2>{say(words::START)}</h2>
                    <p class="prose">{say(words::START_LEAD)}</p>
                </div>
            </div>
            <ul class="boxes plain">
                <li class="card stack-tight">
                    <Button
                        label=say(words::LOAD_EXAMPLE)
                        tone=Tone::Primary
                        icon=Icon::Circle
                        on_press=Callback::new(move |()| exchange.load_example())
                    />
                    <p class="soft">{say(words::LOAD_EXAMPLE_TEXT)}</p>
                </li>
                {ways.collect_view()}
            </ul>
        </section>
    }
}
