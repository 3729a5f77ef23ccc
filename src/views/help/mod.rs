//! The help: every indicator and rule in plain words with an example, the bounds of reach, files, where the data live, the law.

mod indicators;
mod rules;

use crate::state::address::{Address, Page, use_address};
use crate::state::follow;
use crate::state::preferences::{say, use_lang};
use crate::ui::PageHead;
use crate::words::{Phrase, help as words, shell};
use leptos::prelude::*;

/// The name in the address of the part that is asked for.
const PART: &str = "part";

/// The parts in their order: the word in the address, and the heading.
const PARTS: [(&str, Phrase); 8] = [
    ("start", words::START),
    ("indicators", words::INDICATORS),
    ("bounds", words::BOUNDS),
    ("pictures", words::PICTURES),
    ("rules", words::RULES),
    ("files", words::FILES),
    ("place", words::PLACE),
    ("law", words::LAW),
];

/// The page.
#[component]
pub fn Help() -> impl IntoView {
    let address = use_address();
    let asked = move || address.with(|address| address.value(PART).map(str::to_owned));
    follow(asked, |part| {
        if let Some(part) = part {
            // The page is drawn by then.
            request_animation_frame(move || show(&part));
        }
    });
    let lists = |lines: &'static [Phrase]| lines.iter().map(|line| view! { <li>{say(*line)}</li> }).collect_view();
    view! {
        <PageHead title=say(shell::HELP) />
        <div class="stack help">
            <p class="prose">{say(words::LEAD)}</p>
            <nav aria-label=say(words::CONTENTS)>
                <ul class="help-contents">{PARTS.map(|(word, name)| contents(word, name)).collect_view()}</ul>
            </nav>
            {part(
                "start",
                words::START,
                view! {
                    <ol class="prose">
                        {lists(&[words::START_1, words::START_2, words::START_3, words::START_4])}
                    </ol>
                }
                    .into_any(),
            )}
            {part("indicators", words::INDICATORS, view! { <indicators::Indicators /> }.into_any())}
            {part(
                "bounds",
                words::BOUNDS,
                paragraphs(&[words::BOUNDS_1, words::BOUNDS_2, words::BOUNDS_3, words::BOUNDS_4]),
            )}
            {part(
                "pictures",
                words::PICTURES,
                paragraphs(&[words::PICTURES_1, words::PICTURES_2, words::PICTURES_3, words::PICTURES_4]),
            )} {part("rules", words::RULES, view! { <rules::Rules /> }.into_any())}
            {part(
                "files",
                words::FILES,
                paragraphs(&[words::FILES_1, words::FILES_2, words::FILES_3, words::FILES_4]),
            )} {part("place", words::PLACE, paragraphs(&[words::PLACE_1, words::PLACE_2, words::PLACE_3]))}
            {part(
                "law",
                words::LAW,
                view! {
                    <p class="prose">{say(words::LAW_LEAD)}</p>
                    <ul class="prose">
                        {lists(
                            &[
                                words::LAW_1,
                                words::LAW_2,
                                words::LAW_3,
                                words::LAW_4,
                                words::LAW_5,
                                words::LAW_6,
                                words::LAW_7,
                            ],
                        )}
                    </ul>
                }
                    .into_any(),
            )}
        </div>
    }
}

fn contents(word: &'static str, name: Phrase) -> AnyView {
    let href = Address::of(Page::Help).with(PART, word).href();
    // A part that is asked for already is shown again.
    view! {
        <li>
            <a href=href on:click=move |_| show(word)>
                {say(name)}
            </a>
        </li>
    }
    .into_any()
}

/// Brings a part into sight, with its heading as the place to read on from.
fn show(word: &str) {
    if let Some(part) = document().get_element_by_id(&ident(word)) {
        part.scroll_into_view();
    }
}

fn ident(word: &str) -> String {
    format!("help-{word}")
}

fn part(word: &'static str, name: Phrase, body: AnyView) -> AnyView {
    view! {
        <section class="card" id=ident(word)>
            <div class="card-head">
                <h2>{say(name)}</h2>
            </div>
            <div class="stack-tight">{body}</div>
        </section>
    }
    .into_any()
}

fn paragraphs(lines: &'static [Phrase]) -> AnyView {
    lines.iter().map(|line| view! { <p class="prose">{say(*line)}</p> }).collect_view().into_any()
}

/// A name, what it means, and an example.
fn entry(name: Phrase, about: impl Fn() -> String + Send + 'static, example: Option<Phrase>) -> AnyView {
    let lang = use_lang();
    let example = example.map(|example| {
        let said = move || words::EXAMPLE.fill(lang.get(), &[example.say(lang.get())]);
        view! { <dd class="soft">{said}</dd> }
    });
    view! {
        <dt>{say(name)}</dt>
        <dd>{about}</dd>
        {example}
    }
    .into_any()
}
