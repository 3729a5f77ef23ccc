//! Conflicts: what two sides wrote without knowing of each other, the later value marked, the other one press away.

use super::values::{field_name, record_name, value_text};
use crate::model::document::Document;
use crate::model::id::Uuid;
use crate::model::record::List;
use crate::state::exchange::{Pending, use_exchange};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::plan::{Conflict, PlanItem, Side};
use crate::ui::Button;
use crate::words::{Lang, exchange as words};
use leptos::prelude::*;

/// How many records are shown before «Показать все».
const SHOWN: usize = 20;

/// All conflicts of the plan.
#[component]
pub fn Conflicts() -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let all = RwSignal::new(false);
    let any = Memo::new(move |_| exchange.pending.with(|pending| pending.as_ref().is_some_and(has_conflicts)));
    let list = move || {
        let lang = lang.get();
        let mine = krug.document().get_untracked();
        exchange.pending.with(|pending| {
            let pending = pending.as_ref()?;
            let mut documents: Vec<&Document> = vec![&mine];
            documents.extend(pending.incoming.iter().map(|incoming| &incoming.document));
            let items: Vec<&PlanItem> = pending.plan.items.iter().filter(|item| !item.conflicts.is_empty()).collect();
            let most = if all.get() { items.len() } else { SHOWN };
            let shown = items.iter().take(most).map(|item| record(item, pending, &documents, lang)).collect_view();
            Some((shown, items.len() > most))
        })
    };
    view! {
        <Show when=move || any.get()>
            <section class="stack-tight">
                <h3>{say(words::CONFLICTS)}</h3>
                <p class="soft">{say(words::CONFLICTS_LEAD)}</p>
                <div class="row">
                    <Button
                        label=say(words::ALL_MINE)
                        on_press=Callback::new(move |()| exchange.edit_plan(|plan| plan.choose_all(true)))
                    />
                    <Button
                        label=say(words::ALL_THEIRS)
                        on_press=Callback::new(move |()| exchange.edit_plan(|plan| plan.choose_all(false)))
                    />
                </div>
                {move || {
                    list()
                        .map(|(shown, more)| {
                            view! {
                                {shown}
                                {more
                                    .then(|| {
                                        view! {
                                            <Button
                                                label=say(words::SHOW_ALL)
                                                on_press=Callback::new(move |()| all.set(true))
                                            />
                                        }
                                    })}
                            }
                        })
                }}
            </section>
        </Show>
    }
}

fn has_conflicts(pending: &Pending) -> bool {
    pending.plan.items.iter().any(|item| !item.conflicts.is_empty())
}

fn record(item: &PlanItem, pending: &Pending, documents: &[&Document], lang: Lang) -> AnyView {
    let named = item.before.record.as_ref().or(item.after.record.as_ref());
    let name = named.map(|record| record_name(record, lang)).unwrap_or_default();
    let rows = item.conflicts.iter().map(|conflict| row(item.list, item.id, &name, conflict, pending, documents, lang));
    let rows = rows.collect_view();
    view! {
        <div class="pair">
            <strong>{name}</strong>
            {rows}
        </div>
    }
    .into_any()
}

/// One field, a choice for every side.
fn row(
    list: List,
    id: Uuid,
    record: &str,
    conflict: &Conflict,
    pending: &Pending,
    documents: &[&Document],
    lang: Lang,
) -> AnyView {
    let exchange = use_exchange();
    let field = field_name(list, &conflict.field, documents, lang);
    let group = format!("{id}-{}", conflict.field);
    let taken = conflict.taken();
    let choices = conflict.claims.iter().map(|claim| {
        let side = claim.side;
        let whose = match side {
            Side::Mine => words::SIDE_MINE.say(lang).to_owned(),
            Side::File(place) => {
                pending.files.get(place).map_or_else(|| words::SIDE_TEXT.say(lang).to_owned(), |file| file.name.clone())
            }
        };
        let value = match &claim.value {
            Some(value) => value_text(&conflict.field, Some(value), documents, lang),
            None => words::CLEARED.say(lang).to_owned(),
        };
        let own = conflict.field.clone();
        let choose = move |_| {
            exchange.edit_plan(|plan| {
                plan.choose(list, id, &own, side);
            });
        };
        view! {
            <label class="choice">
                <input type="radio" name=group.clone() prop:checked=side == taken on:change=choose />
                <span>{value}" "<span class="soft small">{format!("({whose})")}</span></span>
            </label>
        }
    });
    view! {
        <fieldset class="choice-row">
            <legend class="soft small">{words::CONFLICT_OF.fill(lang, &[record, &field])}</legend>
            {choices.collect_view()}
        </fieldset>
    }
    .into_any()
}
