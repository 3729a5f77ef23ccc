//! Schools and partners as a graph: who works with whom, and by how many events. Beside it the pairs as a table.

mod busiest;
mod drawn;

use crate::analysis::network::{Network as Found, network};
use crate::analysis::{Question, Scope};
use crate::model::order;
use crate::plot::network::Place;
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::{Button, Empty, Network as Picture};
use crate::views::analysis::figure::Chart;
use crate::views::analysis::filtered::span_of;
use crate::views::analysis::second::{AddEvent, PlannedNote};
use crate::views::rows::RowsShown;
use crate::words::network as words;
use crate::words::plural::PARTNER;
use busiest::{MOST, busiest, only};
use drawn::{Drawn, Names};
use leptos::prelude::*;

/// The view «Связи».
#[component]
pub fn Network() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_view_question();
    let planned = use_planned_too();
    let shown = RwSignal::new(None::<RowsShown>);
    // The picture is of all schools, whichever is chosen, so that choosing one moves nothing.
    let of_all = move || Question { scope: Scope::All, ..question.get() };
    let found = Memo::new(move |_| network(&krug.facts().get(), &of_all()));
    let then = Memo::new(move |_| planned.get().then(|| network(&krug.facts().get(), &of_all().with_planned())));
    let scope = Memo::new(move |_| question.with(|question| question.scope.clone()));
    let names = Memo::new(move |_| krug.document().with(|document| Names::of(document, lang.get())));
    let drawn = Memo::new(move |_| {
        found.with(|found| then.with(|then| names.with(|names| Drawn::new(found, then.as_ref(), names))))
    });
    // Of very many partners the busiest are drawn, or all of a chosen school's; the table has every pair.
    let crowded = Memo::new(move |_| drawn.with(|drawn| drawn.picture.right.len() > MOST));
    let pictured = Memo::new(move |_| {
        if !crowded.get() {
            return drawn.get();
        }
        let facts = krug.facts().get();
        let found = network(&facts, &question.get());
        let then = planned.get().then(|| network(&facts, &question.get().with_planned()));
        let kept = busiest(then.as_ref().unwrap_or(&found));
        let (found, then) = (only(&found, &kept), then.map(|then| only(&then, &kept)));
        names.with(|names| Drawn::new(&found, then.as_ref(), names))
    });
    let in_all = move |place: Place| pictured.with(|own| drawn.with(|drawn| own.place_in(place, drawn)));
    let shortened = move || {
        let lang = lang.get();
        let shown = pictured.with(|pictured| pictured.picture.right.len());
        let school = scope.with(|scope| *scope != Scope::All);
        let all = if school { shown } else { drawn.with(|drawn| drawn.picture.right.len()) };
        (crowded.get() && (shown < all || shown == MOST))
            .then(|| words::BUSIEST.fill(lang, &[&PARTNER.count(lang, shown as u64)]))
    };
    let faint = move || {
        let lang = lang.get();
        let strong = pictured.with(Drawn::outstanding)?;
        Some(words::OUTSTANDING.fill(lang, &[&words::PAIR.count(lang, strong as u64)]))
    };
    // A chosen school's links stand out; whoever looks elsewhere lets go of it.
    let chosen = RwSignal::new(None::<Place>);
    let of_scope = Memo::new(move |_| pictured.with(|drawn| scope.with(|scope| drawn.place_of(scope))));
    crate::state::follow(move || of_scope.get(), move |place| chosen.set(place));
    let span = Signal::derive(move || question.with(|question| span_of(question, lang.get())));
    let summary = Signal::derive(move || {
        let (lang, span) = (lang.get(), span.get());
        let said = drawn.with(|drawn| scope.with(|scope| drawn.summary(scope, &span, crowded.get(), lang)));
        format!("{said} {}", words::THICKNESS.say(lang))
    });
    let table = Signal::derive(move || drawn.with(|drawn| scope.with(|scope| drawn.table(scope, lang.get()))));
    let of = Memo::new(move |_| pictured.with(|drawn| drawn.picture.clone()));
    let said = Callback::new(move |place: Place| {
        in_all(place).map(|place| drawn.with(|drawn| drawn.said(place, lang.get()))).unwrap_or_default()
    });
    let rows_of = move |place: Place| {
        let lang = lang.get_untracked();
        let (title, mut events) = drawn.with_untracked(|drawn| (drawn.said(place, lang), drawn.events(place)));
        // Those of several pairs come pair by pair.
        krug.document().with_untracked(|document| {
            order::sort_by_key(&mut events, |id| document.event(*id).map(|event| (event.date.first_day(), *id)));
        });
        RowsShown::events(title, events)
    };
    let rows_in_all = move |place: Place| untrack(|| in_all(place)).map(rows_of).unwrap_or_default();
    let rows = Callback::new(move |(row, _): (usize, usize)| {
        let place = drawn.with_untracked(|drawn| scope.with_untracked(|scope| drawn.place_of_row(scope, row)));
        place.map(rows_of).unwrap_or_default()
    });
    let none = Memo::new(move |_| {
        let none = |found: &Found| found.links.is_empty();
        found.with(none) && then.with(|then| then.as_ref().is_none_or(none))
    });
    view! {
        <Show
            when=move || !none.get()
            fallback=move || {
                view! {
                    <Empty
                        title=Signal::derive(move || words::EMPTY.fill(lang.get(), &[&span.get()]))
                        text=say(words::EMPTY_TEXT)
                    >
                        <AddEvent />
                    </Empty>
                }
            }
        >
            <PlannedNote planned />
            <Chart title=say(words::TITLE) file="krug-network" summary table rows shown>
                {move || {
                    let said: Vec<String> = shortened().into_iter().chain(faint()).collect();
                    (!said.is_empty()).then(|| view! { <p class="soft small prose">{said.join(" ")}</p> })
                }}
                <div class="row network-said">
                    {move || {
                        chosen
                            .get()
                            .map(|place| {
                                view! {
                                    <span>{said.run(place)}</span>
                                    <Button
                                        label=say(words::SHOW_ROWS)
                                        on_press=move |()| shown.set(Some(rows_in_all(place)))
                                    />
                                }
                            })
                    }}
                </div>
                <Picture
                    summary
                    hint=say(words::HINT)
                    of
                    chosen
                    said
                    on_open=Callback::new(move |place| shown.set(Some(rows_in_all(place))))
                />
            </Chart>
        </Show>
    }
}
