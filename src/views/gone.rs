//! What a form says when its record is not there any more as it was: deleted, or merged into another.

use super::naming::event_name;
use crate::model::Document;
use crate::model::classes::Classes;
use crate::model::document::AnyRecord;
use crate::model::id::Uuid;
use crate::model::record::List;
use crate::state::address::{Address, Page};
use crate::state::preferences::use_lang;
use crate::state::use_krug;
use crate::ui::Banner;
use crate::words::{Lang, events as words};
use leptos::prelude::*;

/// What became of a record that people do not see under its own identifier any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// It was deleted.
    Deleted,
    /// It is read as one with others, under this identifier. What is written into it is written into all of them.
    Merged(Uuid),
}

impl Gone {
    /// What became of a record: in the document as people read it, and as it is kept, each record by itself.
    fn of(read: &Document, kept: &Document, list: List, id: Uuid) -> Option<Self> {
        if read.record(list, id).is_some() {
            return None;
        }
        let class = Classes::of_list(kept, list).class_of(id);
        let is_there = class != id && kept.record(list, id).is_some() && read.record(list, class).is_some();
        Some(if is_there { Self::Merged(class) } else { Self::Deleted })
    }
}

/// What became meanwhile of the record that a form is open for; nothing while it is there, and for a new one.
pub fn use_gone(list: List, id: impl Fn() -> Option<Uuid> + Send + Sync + 'static) -> Memo<Option<Gone>> {
    let krug = use_krug();
    Memo::new(move |_| {
        let id = id()?;
        krug.document().with(|read| Gone::of(read, &krug.now(), list, id))
    })
}

/// Under which identifier a record is shown now: its own, or that of the one that it was merged into.
pub fn use_shown(list: List, id: Option<Uuid>) -> Memo<Option<Uuid>> {
    let gone = use_gone(list, move || id);
    Memo::new(move |_| match gone.get() {
        Some(Gone::Merged(into)) => Some(into),
        Some(Gone::Deleted) | None => id,
    })
}

/// What a form says of that: it stays, and what was typed with it.
#[component]
pub fn GoneMeanwhile(
    /// The list of the record.
    list: List,
    /// What became of it.
    gone: Memo<Option<Gone>>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    move || match gone.get()? {
        Gone::Deleted => {
            let (title, text) = (words::GONE_MEANWHILE, words::GONE_MEANWHILE_TEXT);
            let said = move |phrase: crate::words::Phrase| Signal::derive(move || phrase.say(lang.get()).to_owned());
            Some(view! { <Banner title=said(title) text=said(text) /> }.into_any())
        }
        Gone::Merged(into) => {
            let name = move || {
                let record = krug.document().with(|document| document.record(list, into));
                record.map(|record| called(&record, lang.get())).unwrap_or_default()
            };
            let title = Signal::derive(move || words::MERGED_MEANWHILE.fill(lang.get(), &[&name()]));
            let text = Signal::derive(move || words::MERGED_MEANWHILE_TEXT.say(lang.get()).to_owned());
            let open = move || words::MERGED_OPEN.fill(lang.get(), &[&name()]);
            let link = card(list, into).map(|page| {
                view! {
                    <a class="button" href=Address::of(page).href()>
                        {open}
                    </a>
                }
            });
            Some(view! { <Banner title text>{link}</Banner> }.into_any())
        }
    }
}

/// The page of a record; organisations have none.
fn card(list: List, id: Uuid) -> Option<Page> {
    match list {
        List::Partners => Some(Page::Partner(id.to_string())),
        List::Events => Some(Page::Event(id.to_string())),
        List::Schools | List::Recommendations => None,
    }
}

fn called(record: &AnyRecord, lang: Lang) -> String {
    match record {
        AnyRecord::School(school) => school.shown_name().to_owned(),
        AnyRecord::Partner(partner) => partner.shown_name().to_owned(),
        AnyRecord::Event(event) => event_name(event, lang),
        AnyRecord::Recommendation(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Partner;
    use crate::model::id::PartnerId;
    use crate::model::one::as_one;
    use crate::model::stamp::{Stamp, Stamps};
    use crate::store::{Command, Intent, Store};
    use std::sync::Arc;

    #[test]
    fn a_form_tells_what_was_merged_from_what_was_deleted() {
        let id = |number: u128| Uuid::from_u128(number);
        let mut document = Document::default();
        for number in 1..=3 {
            let blank = Partner::blank(PartnerId(id(number)), Stamps::new(Stamp::unstamped(5)));
            document.put(AnyRecord::Partner(Arc::new(blank)));
        }
        let mut store = Store::new("a", document);
        let mut run = |intent: Intent| {
            let at = store.stamp(10);
            store.run(Command { at, intent }).expect("it can be done");
            let kept = store.document().clone();
            let read = as_one(&kept);
            [1, 2, 3].map(|number| Gone::of(&read, &kept, List::Partners, id(number)))
        };
        let ids = vec![id(1), id(2)];
        let merged = run(Intent::MergeDoubles { list: List::Partners, ids, chosen: Default::default() });
        assert_eq!(merged, [None, Some(Gone::Merged(id(1))), None]);
        let deleted = run(Intent::Delete(vec![(List::Partners, id(3))]));
        assert_eq!(deleted, [None, Some(Gone::Merged(id(1))), Some(Gone::Deleted)]);
        let whole = run(Intent::Delete(vec![(List::Partners, id(1))]));
        assert_eq!(whole, [Some(Gone::Deleted); 3]);
    }
}
