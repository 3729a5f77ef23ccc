//! What would change: the plan that is shown is the one that is applied.

use super::conflicts::Conflicts;
use super::doubles::PlanDoubles;
use super::draft::DraftTable;
use super::files::FilesTable;
use super::records::Records;
use super::tables::Tables;
use crate::format::{Digest, Problem};
use crate::model::id::Uuid;
use crate::state::doubles::{Doubles, use_doubles_in};
use crate::state::exchange::{Pending, use_exchange};
use crate::state::follow;
use crate::state::preferences::{say, use_lang};
use crate::store::matching::questions;
use crate::store::plan::Incoming;
use crate::ui::{Banner, BannerTone, Button, CheckField, Tone};
use crate::words::dates::short_day;
use crate::words::{Lang, Phrase, exchange as words};
use leptos::prelude::*;
use std::sync::Arc;

/// The plan, while there is one, and afterwards the line that takes the import back.
#[component]
pub fn Plan(
    /// The search among what is there.
    doubles: Doubles,
) -> impl IntoView {
    let exchange = use_exchange();
    let lang = use_lang();
    let there = Memo::new(move |_| exchange.pending.with(Option::is_some));
    let applied = move || {
        exchange.applied.get().map(|applied| {
            let counts = applied.counts;
            let text = words::APPLIED.fill(
                lang.get(),
                &[&counts.added.to_string(), &counts.changed.to_string(), &counts.deleted.to_string()],
            );
            view! {
                <section class="card row" role="status">
                    <span class="grow">{text}</span>
                    <Button label=say(words::UNDO_IMPORT) on_press=Callback::new(move |()| exchange.undo_import()) />
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
        let tables = exchange.tables.with(|tables| {
            tables.iter().flat_map(|session| &session.lines).map(|line| line.name.clone()).collect::<Vec<_>>()
        });
        let names = pending().map(|pending| {
            pending.files.iter().map(|file| file.name.clone()).chain(tables).collect::<Vec<_>>().join(", ")
        });
        match names {
            Some(names) if !names.is_empty() => words::PLAN_OF.fill(lang.get(), &[&names]),
            _ => words::PLAN_OF.fill(lang.get(), &[words::FROM_DOCUMENT.say(lang.get())]),
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
    let has_problems = Memo::new(move |_| exchange.problems() > 0);
    let has_tables = Memo::new(move |_| exchange.tables.with(Option::is_some));
    view! {
        <section class="card stack" aria-labelledby="plan-title">
            <h2 id="plan-title">{title}</h2>
            {move || pending().map(|pending| heads(&pending, lang.get()))}
            <Show when=move || exchange.stale.get()>
                <Banner title=say(words::STALE) tone=BannerTone::Calm />
            </Show>
            {move || {
                let doubles = doubles.left.with(|left| left.as_ref().map(|left| questions(left).len()));
                let problems = exchange.problems();
                pending().map(|pending| counts(&pending, problems, doubles, lang.get()))
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
            <div class="actions">
                <Button
                    label=say(words::APPLY)
                    tone=Tone::Primary
                    disabled=Signal::derive(move || !exchange.can_apply())
                    on_press=Callback::new(move |()| {
                        let asks = doubles.left.with_untracked(|left| left.as_ref().is_some_and(|left| !left.is_empty()));
                        // What was not settled with the plan is asked about right away.
                        exchange
                            .apply(move || {
                                if asks {
                                    among_all.find();
                                }
                            });
                    })
                />
                <Button label=say(words::CANCEL) on_press=Callback::new(move |()| exchange.cancel()) />
            </div>
            <Show when=move || !is_draft.get()>
                <Records />
            </Show>
        </section>
    }
}

/// What stands above the numbers: who sent it, and what to be wary of.
fn heads(pending: &Pending, lang: Lang) -> impl IntoView + use<> {
    let facts = pending.files.iter().map(|file| {
        let owner = file.owner.clone().unwrap_or_else(|| words::NOBODY.say(lang).to_owned());
        let at = file
            .exported_at
            .map_or_else(|| words::NOBODY.say(lang).to_owned(), |at| short_day(crate::model::stamp::day_of(at), lang));
        let text = format!("{} — {}: {owner}; {}: {at}", file.name, words::FROM.say(lang), words::MADE_AT.say(lang));
        view! { <li>{text}</li> }
    });
    let damaged = pending.files.iter().filter(|file| file.digest == Digest::Wrong).map(|file| {
        view! { <Banner title=words::DIGEST_WRONG.fill(lang, &[&file.name]) tone=BannerTone::Warn /> }
    });
    let plan = &pending.plan;
    let warned = [
        (words::AHEAD, plan.ahead.len()),
        (words::DANGLING, plan.dangling.len()),
        (words::WRONG_INN, plan.wrong_inn.len()),
        (words::UNSOUND, plan.unsound.len()),
    ];
    let warned = warned.into_iter().filter(|(_, count)| *count > 0).map(|(phrase, count)| {
        view! { <Banner title=phrase.fill(lang, &[&count.to_string()]) tone=BannerTone::Calm /> }
    });
    view! {
        <ul class="plain soft small">{facts.collect_view()}</ul>
        {damaged.collect_view()}
        {warned.collect_view()}
    }
}

/// The numbers of the plan, each with its name.
fn counts(pending: &Pending, problems: usize, doubles: Option<usize>, lang: Lang) -> impl IntoView + use<> {
    let counts = pending.plan.counts();
    let list: [(Phrase, usize); 6] = [
        (words::TO_ADD, counts.added),
        (words::TO_CHANGE, counts.changed),
        (words::TO_DELETE, counts.deleted),
        (words::UNCHANGED, counts.unchanged),
        (words::CONFLICTS, counts.conflicts),
        (words::PROBLEMS, problems),
    ];
    let list = list.map(|(phrase, count)| (phrase, count.to_string()));
    // The search goes on while the rest is read.
    let doubles = (words::DOUBLES, doubles.map_or_else(|| "…".to_owned(), |count| count.to_string()));
    let boxes = list.into_iter().chain([doubles]).map(|(phrase, count)| {
        view! {
            <div class="count">
                <dt>{phrase.say(lang)}</dt>
                <dd>{count}</dd>
            </div>
        }
    });
    let nothing = counts.added + counts.changed + counts.deleted == 0 && problems == 0;
    view! {
        <div role="status">
            <dl class="counts">{boxes.collect_view()}</dl>
        </div>
        {nothing.then(|| view! { <p>{words::NOTHING_NEW.say(lang)}</p> })}
    }
}

/// What could not be read, each with its path.
fn problems(pending: &Pending, lang: Lang) -> impl IntoView + use<> {
    let total = pending.problems();
    if total == 0 {
        return ().into_any();
    }
    let left_out: usize = pending.files.iter().map(|file| file.left_out).sum();
    let all = pending.files.iter().flat_map(|file| &file.problems).take(200).map(|problem: &Problem| {
        let text = super::problems::sentence(&problem.what, lang);
        view! {
            <li>
                <code>{problem.path.clone()}</code>
                " — "
                {text}
            </li>
        }
    });
    let more = total.saturating_sub(200);
    view! {
        <Banner
            title=words::REFUSED.say(lang)
            text=words::READABLE_HINT.fill(lang, &[&left_out.to_string()])
            tone=BannerTone::Bad
        />
        <ul class="plain problems">{all.collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="soft">{words::MORE.fill(lang, &[&more.to_string()])}</p> })}
    }
    .into_any()
}
