//! All that is almost surely the same, merged in one go after a question that names every record.

use super::choices::proposed;
use super::involved::Involved;
use super::keeper::Around;
use super::pair::{Chosen, Places};
use super::values::record_name;
use crate::model::document::{AnyRecord, Document};
use crate::model::id::Uuid;
use crate::model::record::List;
use crate::model::value::Value;
use crate::state::doubles::Doubles;
use crate::state::preferences::{say, use_lang};
use crate::ui::{Button, Dialog, DialogWidth, Tone};
use crate::words::measures::many;
use crate::words::{Lang, doubles as words, exchange as exchange_words};
use leptos::prelude::*;
use std::sync::Arc;

/// How many groups are named.
const NAMED: usize = 100;

/// Records that are almost surely one.
#[derive(Clone, Debug, PartialEq)]
pub struct SureGroup {
    /// Their list.
    pub list: List,
    /// Their identifiers.
    pub ids: Vec<Uuid>,
    /// What is to be written for them as one.
    pub chosen: Chosen,
    /// What each is called.
    pub names: Vec<String>,
    /// What they are called as one.
    pub called: String,
}

/// What is proposed for groups of records that are almost surely one.
pub fn sure_groups(groups: &[Vec<Uuid>], document: &Document, places: Places, lang: Lang) -> Vec<SureGroup> {
    // Once for all of them: going over the events for each would stand the page still.
    let involved = Involved::of(document, groups.concat());
    let is_here = |id| places.is_here.run(id);
    let around = Around { involved: &involved, own: document.owner, is_here: &is_here };
    let of_group = |ids: &Vec<Uuid>| {
        let records: Vec<AnyRecord> = ids.iter().filter_map(|id| document.find(*id)).collect();
        let list = records.first()?.list();
        let names: Vec<String> = records.iter().map(|record| whole_name(record, lang)).collect();
        let chosen = proposed(ids, document, around, lang);
        let called = ["name", "title"].into_iter().find_map(|field| chosen.get(field)?.as_ref()?.as_text());
        let called = called.map(str::to_owned).or_else(|| names.first().cloned())?;
        Some(SureGroup { list, ids: ids.clone(), chosen, names, called })
    };
    groups.iter().filter_map(of_group).collect()
}

/// The whole name of a record: short ones are alike where names are not.
fn whole_name(record: &AnyRecord, lang: Lang) -> String {
    let own = ["name", "title"].into_iter().find_map(|field| record.read(field));
    own.as_ref().and_then(Value::as_text).map_or_else(|| record_name(record, lang), str::to_owned)
}

/// The button that merges them, after a question.
#[component]
pub fn Sure(
    doubles: Doubles,
    #[prop(into)] document: Signal<Arc<Document>>,
    places: Places,
    on_yes: Callback<Vec<Vec<Uuid>>>,
) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let groups = Memo::new(move |_| doubles.sure());
    let label = Signal::derive(move || words::MERGE_SURE.fill(lang.get(), &[&groups.with(Vec::len).to_string()]));
    let body = move || {
        let lang = lang.get();
        let groups = groups.get();
        let records: usize = groups.iter().map(Vec::len).sum();
        let shown = groups.get(..NAMED.min(groups.len())).unwrap_or_default();
        let lines = document.with(|document| sure_groups(shown, document, places, lang));
        let lines = lines.into_iter().map(|one| {
            view! {
                <li>
                    {one.names.join(" + ")} <br />
                    <span class="soft small">{words::SURE_STAYS.fill(lang, &[&one.called])}</span>
                </li>
            }
        });
        let more = groups.len().saturating_sub(NAMED);
        view! {
            <p>{words::MERGE_SURE_TEXT.fill(lang, &[&many(records, lang), &many(groups.len(), lang)])}</p>
            <ul>{lines.collect_view()}</ul>
            {(more > 0).then(|| view! { <p>{exchange_words::MORE.fill(lang, &[&many(more, lang)])}</p> })}
        }
        .into_any()
    };
    let yes = move |()| {
        open.set(false);
        on_yes.run(groups.get_untracked());
    };
    view! {
        <Show when=move || { groups.with(Vec::len) > 1 }>
            <Button label on_press=Callback::new(move |()| open.set(true)) />
        </Show>
        <Dialog title=say(words::MERGE_SURE_ASK) open width=DialogWidth::Form>
            <div class="dialog-body stack-tight">{body}</div>
            <div class="dialog-foot">
                <Button label=say(words::MERGE_SURE_YES) tone=Tone::Primary on_press=Callback::new(yes) />
                <Button label=say(exchange_words::CANCEL) on_press=Callback::new(move |()| open.set(false)) />
            </div>
        </Dialog>
    }
}
