//! Doubles: among what a plan would add, and among what is there.

use super::pair::{Key, Pair, PairCard, Said};
use crate::state::doubles::Doubles;
use crate::state::exchange::use_exchange;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::plan::{Answer, Settled};
use crate::ui::{Button, Card, Icon, Progress, Tone};
use crate::words::{doubles as words, exchange as exchange_words};
use leptos::prelude::*;

/// How many pairs are shown at once.
const SHOWN: usize = 10;

/// The search among what is there, and what it found.
#[component]
pub fn DoublesCard(doubles: Doubles) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let shown = RwSignal::new(SHOWN);
    let count = Memo::new(move |_| doubles.found.with(|found| found.as_ref().map(Vec::len)));
    let pairs = Memo::new(move |_| {
        let (most, document) = (shown.get(), krug.document().get());
        doubles.found.with(|found| {
            found.iter().flatten().take(most).filter_map(|one| Pair::of(*one, &document)).collect::<Vec<_>>()
        })
    });
    let searching = Signal::derive(move || doubles.progress.with(Option::is_some));
    let said = move || {
        let lang = lang.get();
        count.get().map(|count| match count {
            0 => words::NONE.say(lang).to_owned(),
            _ => words::FOUND.fill(lang, &[&count.to_string()]),
        })
    };
    let on_said = Callback::new(move |(pair, answer): Said| {
        let lang = lang.get_untracked();
        let names = pair.names(lang);
        match answer {
            Some(Answer::Same(chosen)) => doubles.merge(pair.double, chosen, [&names[0], &names[1]], lang),
            Some(Answer::Apart) => doubles.part(pair.double, [&names[0], &names[1]], lang),
            None => doubles.later(pair.double),
        }
    });
    view! {
        <Card title=say(words::TITLE)>
            <div class="stack">
                <p class="soft">{say(words::LEAD)}</p>
                <Show
                    when=move || searching.get()
                    fallback=move || {
                        view! {
                            <Button
                                label=say(words::FIND)
                                icon=Icon::Search
                                on_press=Callback::new(move |()| {
                                    shown.set(SHOWN);
                                    doubles.find();
                                })
                            />
                        }
                    }
                >
                    <Progress
                        label=say(words::SEARCHING)
                        done=doubles.progress
                        on_cancel=Callback::new(move |()| doubles.cancel())
                    />
                </Show>
                <p role="status">{said}</p>
                <For each=move || pairs.get() key=Pair::edition let(pair)>
                    <PairCard pair on_said />
                </For>
                <Show when=move || count.get().is_some_and(|count| count > shown.get())>
                    <Button label=say(words::SHOW_MORE) on_press=Callback::new(move |()| shown.update(|most| *most += SHOWN)) />
                </Show>
            </div>
        </Card>
    }
}

/// What a plan would add that looks like a double, to be settled before it is applied, or later.
#[component]
pub fn PlanDoubles(doubles: Doubles) -> impl IntoView {
    let exchange = use_exchange();
    let shown = RwSignal::new(SHOWN);
    let count = Memo::new(move |_| doubles.found.with(|found| found.as_ref().map_or(0, Vec::len)));
    let put_off: RwSignal<Vec<Key>> = RwSignal::new(Vec::new());
    let pairs = Memo::new(move |_| {
        let (most, document) = (shown.get(), doubles.among.get());
        doubles.found.with(|found| {
            found.iter().flatten().take(most).filter_map(|one| Pair::of(*one, &document)).collect::<Vec<_>>()
        })
    });
    let on_said = Callback::new(move |(pair, answer): Said| {
        let (list, a, b) = (pair.records[0].list(), pair.double.a, pair.double.b);
        put_off.update(|keys| {
            keys.retain(|key| *key != pair.key());
            keys.extend(answer.is_none().then(|| pair.key()));
        });
        exchange.edit_plan(move |plan| match answer {
            Some(answer) => plan.settle(Settled { list, a, b, answer }),
            None => plan.unsettle(a, b),
        });
    });
    let on_again = Callback::new(move |(a, b): Key| {
        put_off.update(|keys| keys.retain(|key| *key != (a, b)));
        exchange.edit_plan(move |plan| plan.unsettle(a, b));
    });
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="stack-tight">
                <h3>{say(exchange_words::DOUBLES)}</h3>
                <p class="soft">{say(exchange_words::DOUBLES_LEAD)}</p>
                <For each=move || pairs.get() key=Pair::edition let(pair)>
                    <PlanPair pair on_said on_again put_off />
                </For>
                <Show when=move || { count.get() > shown.get() }>
                    <Button label=say(words::SHOW_MORE) on_press=Callback::new(move |()| shown.update(|most| *most += SHOWN)) />
                </Show>
            </section>
        </Show>
    }
}

/// A pair of a plan: the question, or what was answered and the way back to the question.
#[component]
fn PlanPair(
    pair: Pair,
    on_said: Callback<Said>,
    on_again: Callback<Key>,
    put_off: RwSignal<Vec<Key>>,
) -> impl IntoView {
    let exchange = use_exchange();
    let lang = use_lang();
    let (a, b) = pair.key();
    let said = Memo::new(move |_| {
        let answer = exchange.pending.with(|pending| {
            let plan = &pending.as_ref()?.plan;
            plan.settled(a, b)
                .map(|answer| if matches!(answer, Answer::Apart) { words::WILL_STAY } else { words::WILL_BE_ONE })
        });
        answer.or_else(|| put_off.with(|keys| keys.contains(&(a, b))).then_some(words::WILL_BE_ASKED))
    });
    move || match said.get() {
        None => view! { <PairCard pair=pair.clone() on_said /> }.into_any(),
        Some(phrase) => {
            let pair = pair.clone();
            let text = move || {
                let [one, other] = pair.names(lang.get());
                phrase.fill(lang.get(), &[&one, &other])
            };
            view! {
                <p class="row pair">
                    <span class="grow">{text}</span>
                    <Button label=say(words::ASK_AGAIN) tone=Tone::Plain on_press=Callback::new(move |()| on_again.run((a, b))) />
                </p>
            }
            .into_any()
        }
    }
}
