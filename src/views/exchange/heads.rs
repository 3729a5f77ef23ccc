//! What stands above the records of a plan: who sent it, what to be wary of, and how much of everything there is.

use super::values::record_name;
use crate::format::Digest;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::record::List;
use crate::model::stamp::day_of;
use crate::state::exchange::{FileRead, Pending, use_exchange};
use crate::state::use_krug;
use crate::store::plan::Taking;
use crate::ui::{Banner, BannerTone, Button, Tone};
use crate::words::dates::short_day;
use crate::words::measures::many;
use crate::words::{Lang, Phrase, exchange as words};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// When a file was written, as a day.
pub fn made_at(file: &FileRead, lang: Lang) -> Option<String> {
    file.exported_at.map(|at| short_day(day_of(at), lang))
}

/// Who sent the only file, and what to be wary of. Of several files a table says whose each is.
pub fn heads(pending: &Pending, lang: Lang) -> AnyView {
    let whose = match pending.files.as_slice() {
        [file] => {
            let nobody = || words::NOBODY.say(lang).to_owned();
            let owner = file.owner.clone().unwrap_or_else(nobody);
            let at = made_at(file, lang).unwrap_or_else(nobody);
            Some(view! { <p class="soft small">{words::WHOSE.fill(lang, &[&owner, &at])}</p> })
        }
        _ => None,
    };
    let damaged = pending.taken().filter(|file| file.digest == Digest::Wrong).map(|file| {
        view! { <Banner title=words::DIGEST_WRONG.fill(lang, &[&file.name]) tone=BannerTone::Warn /> }
    });
    let plan = &pending.plan;
    let unticked = plan.unticked(&pending.incoming);
    let warned = [
        (words::AHEAD, plan.ahead.len()),
        (words::DANGLING, plan.dangling.len() - unticked.len()),
        (words::WRONG_INN, plan.wrong_inn.len()),
        (words::UNSOUND, plan.unsound.len()),
        (words::OUTLIVED, plan.outlived.len()),
        (words::STAY_AWAY, plan.stay_away),
    ];
    let warned = warned.into_iter().filter(|(_, count)| *count > 0).map(|(phrase, count)| {
        view! { <Banner title=phrase.fill(lang, &[&count.to_string()]) tone=BannerTone::Calm /> }
    });
    let left_out: BTreeSet<Uuid> = plan.left_out.iter().map(|item| item.id).into_set();
    view! {
        {whose}
        {damaged.collect_view()}
        {warned.collect_view()}
        {unticked_banner(&unticked, &left_out, lang)}
    }
    .into_any()
}

/// What the person left out although records that are taken refer to it, and the press that takes it after all.
fn unticked_banner(unticked: &[(Uuid, Uuid)], left_out: &BTreeSet<Uuid>, lang: Lang) -> Option<AnyView> {
    if unticked.is_empty() {
        return None;
    }
    let exchange = use_exchange();
    let ids: BTreeSet<Uuid> = unticked.iter().map(|(_, id)| *id).filter(|id| left_out.contains(id)).into_set();
    let take = (!ids.is_empty()).then(|| {
        let take = move |()| exchange.take(Taking::Records(ids.clone(), true));
        view! { <Button label=words::TAKE_UNTICKED.say(lang) tone=Tone::Quiet on_press=Callback::new(take) /> }
    });
    let title = words::UNTICKED.fill(lang, &[&unticked.len().to_string()]);
    Some(view! { <Banner title tone=BannerTone::Calm>{take}</Banner> }.into_any())
}

/// The numbers of the plan, each with its name.
pub fn counts(pending: &Pending, problems: usize, doubles: Option<usize>, ready: bool, lang: Lang) -> AnyView {
    let counts = pending.plan.counts();
    let list: [(Phrase, usize); 6] = [
        (words::TO_ADD, counts.added),
        (words::TO_CHANGE, counts.changed),
        (words::TO_DELETE, counts.deleted),
        (words::UNCHANGED, counts.unchanged),
        (words::CONFLICTS, counts.conflicts),
        (words::PROBLEMS, problems),
    ];
    let list = list.map(|(phrase, count)| (phrase, many(count, lang)));
    // The search goes on while the rest is read.
    let doubles = (words::DOUBLES, doubles.map_or_else(|| "…".to_owned(), |count| many(count, lang)));
    let boxes = list.into_iter().chain([doubles]).map(|(phrase, count)| {
        view! {
            <div class="count">
                <dt>{phrase.say(lang)}</dt>
                <dd>{count}</dd>
            </div>
        }
    });
    let parted = parted_in_words(pending, lang);
    let nothing = ready && counts.added + counts.changed + counts.deleted == 0 && problems == 0 && parted.is_none();
    view! {
        <div role="status">
            <dl class="counts">{boxes.collect_view()}</dl>
        </div>
        {parted.map(|parted| view! { <p>{parted}</p> })}
        {nothing.then(|| view! { <p>{why_nothing(pending).say(lang)}</p> })}
    }
    .into_any()
}

/// So many of the pairs that are parted are named.
const NAMED: usize = 5;

/// Which records that are one here a plan takes apart; `None` where it does not.
fn parted_in_words(pending: &Pending, lang: Lang) -> Option<String> {
    let parted = &pending.plan.parted;
    let krug = use_krug();
    let document = krug.now();
    let name =
        |list: List, id: Uuid| document.record(list, id).map(|record| record_name(&record, lang)).unwrap_or_default();
    let named = parted
        .iter()
        .take(NAMED)
        .map(|(list, a, b)| words::PARTED_TWO.fill(lang, &[&name(*list, *a), &name(*list, *b)]));
    let mut named = named.collect::<Vec<_>>().join("; ");
    if parted.len() > NAMED {
        named.push('…');
    }
    (!parted.is_empty()).then(|| words::PARTED.fill(lang, &[&named]))
}

/// Why a plan changes nothing.
fn why_nothing(pending: &Pending) -> Phrase {
    let plan = &pending.plan;
    if plan.leaves_something() {
        words::NOTHING_TAKEN
    } else if plan.counts().conflicts + plan.outlived.len() + plan.stay_away > 0 {
        words::NOTHING_CHANGES
    } else {
        words::NOTHING_NEW
    }
}
