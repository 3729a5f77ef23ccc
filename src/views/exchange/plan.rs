//! What would change: the plan that is shown is the one that is applied.

use super::conflicts::Conflicts;
use super::doubles::PlanDoubles;
use super::draft::DraftTable;
use super::failures::NOT_READ;
use super::files::FilesTable;
use super::heads::{counts, heads};
use super::problems::problems;
use super::records::Records;
use super::tables::Tables;
use crate::model::id::Uuid;
use crate::state::doubles::{Doubles, use_doubles_in};
use crate::state::exchange::{Applied, Busy, Exchange, Failure, use_exchange};
use crate::state::preferences::{say, use_lang};
use crate::state::{follow, on_choice, use_krug};
use crate::store::matching::questions;
use crate::store::plan::Incoming;
use crate::ui::focus::{HEADING, focus_when_drawn, show_when_drawn};
use crate::ui::{Banner, BannerTone, Button, CheckField, Progress, Tone};
use crate::words::measures::many;
use crate::words::{Lang, exchange as words, plural, restore};
use leptos::prelude::*;
use std::sync::Arc;

/// The plan, while there is one, and afterwards the line that takes the import back.
#[component]
pub fn Plan(
    /// The search among what is there.
    doubles: Doubles,
    /// Whether a document's text is being typed, letter by letter.
    typed: RwSignal<bool>,
) -> impl IntoView {
    let exchange = use_exchange();
    let lang = use_lang();
    let there = Memo::new(move |_| exchange.pending.with(Option::is_some));
    let busy = is_busy(exchange);
    // A plan, or why there is none, comes far from where a person chose or dropped the files: it is brought in sight.
    // One that was there before the page is found below its heading, which has the focus then.
    // Whoever types a text goes on typing.
    let types = move || {
        let field = document().active_element().filter(|element| element.tag_name() == "TEXTAREA");
        typed.get_untracked() && field.is_some()
    };
    let is_of_file = |failure: &Failure| !matches!(failure, Failure::Text(_));
    let refused = move || exchange.failures.with(|failures| failures.iter().any(is_of_file));
    let came = Memo::new(move |_| (there.get(), refused()));
    on_choice(came, move |came| match came {
        (_, true) => show_when_drawn(NOT_READ),
        (true, false) if !types() => show_when_drawn("#plan-title"),
        _ => {}
    });
    let applied = move || {
        exchange.applied.get().map(|applied| {
            let text = done(applied, lang.get());
            let undo = move |()| {
                exchange.undo_import(|| focus_when_drawn(HEADING));
                focus_when_drawn(WORKING);
            };
            view! {
                <section class="card row" role="status" tabindex="-1" id="import-done">
                    <Show when=move || !busy.get() fallback=move || view! { <Working /> }>
                        <span class="grow">{text.clone()}</span>
                        <Button label=say(words::UNDO_IMPORT) on_press=Callback::new(undo) />
                    </Show>
                </section>
            }
        })
    };
    view! {
        {applied}
        <Show when=move || there.get()>
            <PlanCard among_all=doubles />
        </Show>
    }
}

/// What an import did: its numbers, and in words what they do not say.
fn done(Applied { counts, merged, parted }: Applied, lang: Lang) -> String {
    let numbers = [counts.added, counts.changed, counts.deleted].map(|count| many(count, lang));
    let mut said = vec![words::APPLIED.fill(lang, &[&numbers[0], &numbers[1], &numbers[2]])];
    for (phrase, count) in [(words::APPLIED_MERGED, merged), (words::APPLIED_PARTED, parted)] {
        said.extend((count > 0).then(|| phrase.fill(lang, &[&many(count, lang)])));
    }
    if counts.added + counts.changed + counts.deleted + merged + parted == 0 {
        said.push(words::APPLIED_NOTHING.say(lang).to_owned());
    }
    match said.as_slice() {
        [only] => only.clone(),
        [first, rest @ ..] => format!("{first}. {}", rest.join(" ")),
        [] => String::new(),
    }
}

/// Where the focus is while something long is done.
pub const WORKING: &str = "#working button";

/// Whether a plan is being carried out or taken back.
fn is_busy(exchange: Exchange) -> Memo<bool> {
    let busy = exchange.busy();
    Memo::new(move |_| matches!(busy.get(), Some(Busy::Applying | Busy::TakingBack)))
}

/// How far what is being done is, and the way to stop it: nothing has changed until the end.
#[component]
pub fn Working() -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let busy = exchange.busy();
    let phrases = move || match busy.get() {
        Some(Busy::TakingBack) => (words::TAKING_BACK, words::TAKING_BACK_STOPPED),
        Some(Busy::GoingBack) => (restore::GOING_BACK, restore::GOING_BACK_STOPPED),
        Some(Busy::Applying) | None => (words::APPLYING, words::APPLYING_STOPPED),
    };
    let label = Signal::derive(move || phrases().0.say(lang.get()).to_owned());
    let stop = move |()| {
        let (_, stopped) = untrack(phrases);
        exchange.stop();
        krug.say(stopped.say(lang.get_untracked()).to_owned(), false);
        focus_when_drawn(HEADING);
    };
    view! {
        <div id="working" class="grow">
            <Progress label done=exchange.progress on_cancel=Callback::new(stop) />
        </div>
    }
}

/// What came in, the same only as long as it is the same one: comparing would cost more than searching.
#[derive(Clone)]
struct ByAddress(Arc<Vec<Incoming>>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[component]
fn PlanCard(among_all: Doubles) -> impl IntoView {
    let exchange = use_exchange();
    let lang = use_lang();
    let pending = move || exchange.pending.get();
    let title = move || {
        // The worksheets of a workbook are one file.
        let tables = exchange.tables.with(|tables| {
            let mut names: Vec<String> =
                tables.iter().flat_map(|session| &session.lines).map(|line| line.file.clone()).collect();
            names.dedup();
            names
        });
        let files = pending().map(|pending| pending.files.into_iter().map(|file| file.name)).into_iter().flatten();
        let names: Vec<String> = files.chain(tables).collect();
        match names.as_slice() {
            [] => words::PLAN_OF.fill(lang.get(), &[words::FROM_DOCUMENT.say(lang.get())]),
            [name] => words::PLAN_OF.fill(lang.get(), &[name]),
            several => {
                let count = u64::try_from(several.len()).unwrap_or(u64::MAX);
                words::PLAN_OF_MANY.fill(lang.get(), &[&plural::FILE.count(lang.get(), count)])
            }
        }
    };
    let is_draft = Memo::new(move |_| exchange.draft.with(Option::is_some));
    let doubles = use_doubles_in(exchange);
    follow(
        move || {
            let stale = exchange.stale.get();
            exchange.pending.with(|pending| {
                let pending = pending.as_ref()?;
                let taken: Vec<bool> = pending.plan.files.iter().map(|file| file.taken).collect();
                let left_out: Vec<Uuid> = pending.plan.left_out.iter().map(|item| item.id).collect();
                Some((ByAddress(pending.incoming.clone()), taken, left_out, stale))
            })
        },
        move |_| {
            let plan = exchange.pending.with_untracked(|pending| pending.as_ref().map(|pending| pending.plan.clone()));
            plan.iter().for_each(|plan| doubles.find_in(plan));
        },
    );
    let put_away = move |()| {
        exchange.cancel();
        focus_when_drawn(HEADING);
    };
    // As little as is needed to press the button, which is always in sight.
    let summary = move || {
        let lang = lang.get();
        let problems = exchange.problems();
        if exchange.asks_for_columns() {
            return words::PLAN_BAR_ASK.say(lang).to_owned();
        }
        if problems > 0 && !exchange.readable_only.get() {
            return words::PLAN_BAR_PROBLEMS.fill(lang, &[&problems.to_string()]);
        }
        let counts = exchange.pending.with(|pending| pending.as_ref().map(|pending| pending.plan.counts()));
        let counts = counts.unwrap_or_default();
        let plan = exchange.pending.with(|pending| pending.as_ref().map(|pending| pending.plan.clone()));
        let (merged, parted) = plan.map_or((0, 0), |plan| (plan.merged(), plan.parted_records()));
        if counts.added + counts.changed + counts.deleted + merged + parted == 0 {
            return words::NOTHING_CHANGES.say(lang).to_owned();
        }
        let numbers = [counts.added, counts.changed, counts.deleted].map(|count| many(count, lang));
        let text = words::PLAN_BAR.fill(lang, &[&numbers[0], &numbers[1], &numbers[2]]);
        let mut said = vec![text];
        for (phrase, count) in [(words::PLAN_BAR_MERGED, merged), (words::PLAN_BAR_PARTED, parted)] {
            said.extend((count > 0).then(|| phrase.fill(lang, &[&many(count, lang)])));
        }
        said.join(", ")
    };
    let apply = move |()| {
        // What was not settled with the plan is asked about right away, as is what was not looked for to the end.
        let asks = doubles.left.with_untracked(|left| left.as_ref().is_none_or(|left| !left.is_empty()));
        exchange.apply(move || {
            focus_when_drawn("#import-done");
            if asks {
                among_all.find();
            }
        });
        focus_when_drawn(WORKING);
    };
    let busy = is_busy(exchange);
    let has_problems = Memo::new(move |_| exchange.problems() > 0);
    let has_tables = Memo::new(move |_| exchange.tables.with(Option::is_some));
    view! {
        <section class="card stack" aria-labelledby="plan-title">
            <h2 id="plan-title" tabindex="-1">{title}</h2>
            // What is being carried out is what was shown: nothing of it can be changed meanwhile.
            <div class="stack" inert=move || busy.get()>
            {move || pending().map(|pending| heads(&pending, lang.get()))}
            <Show when=move || exchange.stale.get()>
                <Banner title=say(words::STALE) tone=BannerTone::Calm />
            </Show>
            {move || {
                let doubles = doubles.left.with(|left| left.as_ref().map(|left| questions(left).len()));
                let problems = exchange.problems();
                let ready = exchange.asks_for_columns();
                pending().map(|pending| counts(&pending, problems, doubles, !ready, lang.get()))
            }}
            {move || pending().map(|pending| problems(&pending, lang.get()))}
            <Show when=move || is_draft.get()>
                <DraftTable />
            </Show>
            <Show when=move || has_tables.get()>
                <Tables />
            </Show>
            <Show when=move || { has_problems.get() }>
                <CheckField label=say(words::READABLE) value=exchange.readable_only />
            </Show>
            <FilesTable />
            <Conflicts />
            <PlanDoubles doubles />
            <Show when=move || !is_draft.get()>
                <Records />
            </Show>
            </div>
            <div class="plan-bar">
                <Show
                    when=move || !busy.get()
                    fallback=move || view! { <Working /> }
                >
                    <p class="small grow">{summary}</p>
                    <Button
                        label=say(words::APPLY)
                        tone=Tone::Primary
                        disabled=Signal::derive(move || !exchange.can_apply())
                        on_press=Callback::new(apply)
                    />
                    <Button label=say(words::CANCEL) on_press=Callback::new(put_away) />
                </Show>
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::plan::Counts;

    #[test]
    fn what_an_import_did_is_said_where_the_numbers_do_not() {
        let said = |added: usize, merged: usize| {
            done(Applied { counts: Counts { added, ..Counts::default() }, merged, parted: 0 }, Lang::Ru)
                .replace('\u{a0}', " ")
        };
        assert_eq!(said(3, 0), "Загружено: добавлено 3, изменено 0, удалено 0");
        assert_eq!(
            said(10_000, 2),
            "Загружено: добавлено 10 000, изменено 0, удалено 0. Объединено похожих записей: 2."
        );
        assert!(said(0, 0).ends_with("Нового ничего не было: ваши данные не изменились."), "{}", said(0, 0));
    }
}
