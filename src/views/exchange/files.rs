//! Files of a plan side by side: what each would do by itself, and whether it takes part.

use super::doubts::doubts_of;
use super::heads::made_at;
use crate::state::exchange::use_exchange;
use crate::state::order::order;
use crate::state::preferences::{say, use_lang};
use crate::store::plan::Taking;
use crate::words::exchange as words;
use crate::words::measures::many;
use leptos::prelude::*;

/// A row a file, where there are several.
#[component]
pub fn FilesTable() -> impl IntoView {
    let exchange = use_exchange();
    let lang = use_lang();
    let several = Memo::new(move |_| {
        exchange.pending.with(|pending| pending.as_ref().is_some_and(|pending| pending.files.len() > 1))
    });
    let rows = move || {
        let lang = lang.get();
        exchange.pending.with(|pending| {
            let pending = pending.as_ref()?;
            let doubts = doubts_of(pending);
            let names: Vec<String> = pending.files.iter().map(|file| file.name.clone()).collect();
            let rows = order(&names, lang).into_iter().filter_map(|place| {
                let (file, part) = (pending.files.get(place)?, pending.plan.files.get(place)?);
                let counts = part.counts;
                let incoming = pending.incoming.get(place);
                let doubts = incoming.map_or(0, |file| doubts.keys().filter(|id| file.names(**id)).count());
                let numbers = [counts.added, counts.changed, counts.conflicts, counts.deleted, doubts];
                let owner = file.owner.clone().unwrap_or_else(|| words::NOBODY.say(lang).to_owned());
                Some(view! {
                    <tr>
                        <td>
                            <input
                                type="checkbox"
                                aria-label=words::FILE_TAKEN.fill(lang, &[&file.name])
                                prop:checked=part.taken
                                on:change=move |event| exchange.take(Taking::File(place, event_target_checked(&event)))
                            />
                        </td>
                        <th scope="row">{file.name.clone()}<br /><span class="soft small">{owner}</span></th>
                        <td>{made_at(file, lang)}</td>
                        {numbers.map(|number| view! { <td class="number">{many(number, lang)}</td> }).collect_view()}
                    </tr>
                })
            });
            Some(rows.collect_view())
        })
    };
    view! {
        <Show when=move || several.get()>
            <div class="table-box files" tabindex="0" role="region" aria-label=say(words::FILES_SIDE_BY_SIDE)>
                <table class="table">
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{say(words::FILE)}</th>
                            <th scope="col">{say(words::MADE_AT)}</th>
                            <th scope="col" class="number">{say(words::FILE_ADDS)}</th>
                            <th scope="col" class="number">{say(words::FILE_CHANGES)}</th>
                            <th scope="col" class="number">{say(words::FILE_CONFLICTS)}</th>
                            <th scope="col" class="number">{say(words::FILE_DELETES)}</th>
                            <th scope="col" class="number">{say(words::FILE_DOUBTS)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="soft small">{say(words::FILES_OVERLAP)}</p>
        </Show>
    }
}
