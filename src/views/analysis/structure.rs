//! The structure of the circle of partners: kinds, concentration, depth, activity; and the schools side by side.

mod activity;
mod concentration;
mod depth;
mod kinds;
mod schools;

use crate::analysis::structure::{Structure as Found, structure};
use crate::model::Document;
use crate::model::id::PartnerId;
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::Empty;
use crate::views::analysis::filtered::span_of;
use crate::views::analysis::second::{AddEvent, PlannedNote};
use crate::views::naming::partner_name;
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::measures::{many, percent};
use crate::words::{Lang, analysis, structure as words};
use leptos::prelude::*;

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Made {
    now: Memo<Found>,
    /// The same if what is planned happens, where that is asked for.
    then: Memo<Option<Found>>,
    /// The span of time in words: «2026/27 учебный год».
    span: Signal<String>,
    lang: Signal<Lang>,
    shown: RwSignal<Option<RowsShown>>,
}

impl Made {
    /// A text made of the structure, in the language of the page.
    fn text(self, make: impl Fn(&Found, &str, Lang) -> String + Send + Sync + 'static) -> Signal<String> {
        Signal::derive(move || self.now.with(|now| make(now, &self.span.get(), self.lang.get())))
    }
}

/// The view «Состав партнёров».
#[component]
pub fn Structure() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_view_question();
    let planned = use_planned_too();
    let now = Memo::new(move |_| structure(&krug.facts().get(), &question.get()));
    let then = Memo::new(move |_| {
        planned.get().then(|| structure(&krug.facts().get(), &question.with(|question| question.with_planned())))
    });
    let span = Signal::derive(move || question.with(|question| span_of(question, lang.get())));
    let made = Made { now, then, span, lang, shown: RwSignal::new(None) };
    let nobody = Memo::new(move |_| {
        let none = |found: &Found| found.activity.iter().all(Vec::is_empty);
        now.with(none) && then.with(|then| then.as_ref().is_none_or(none))
    });
    view! {
        <div class="stack">
            <Show
                when=move || !nobody.get()
                fallback=move || {
                    view! {
                        <Empty
                            title=Signal::derive(move || words::NONE.fill(lang.get(), &[&span.get()]))
                            text=say(words::EMPTY_TEXT)
                        >
                            <AddEvent />
                        </Empty>
                    }
                }
            >
                <PlannedNote planned />
                <kinds::Kinds made />
                <concentration::Concentration made />
                <depth::Depth made />
                <activity::ActivityOf made />
            </Show>
            <schools::Schools shown=made.shown />
        </div>
        <RowsDialog shown=made.shown />
    }
}

/// A part of a whole with the bare counts: «24 % (8 из 34)».
fn share_of(part: usize, of: usize, lang: Lang) -> String {
    let share = percent(part as u64, of as u64, lang);
    if of == 0 { share } else { words::SHARE_OF.fill(lang, &[&share, &many(part, lang), &many(of, lang)]) }
}

/// The names of some partners, in the order given.
fn names(partners: &[PartnerId], document: &Document, lang: Lang) -> String {
    partners.iter().map(|id| partner_name(document, *id, lang)).collect::<Vec<_>>().join(", ")
}

/// A name and a number for who does not see the bar.
fn said(name: &str, number: &str, lang: Lang) -> String {
    analysis::NAMED.fill(lang, &[name, number])
}
