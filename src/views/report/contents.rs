//! What goes into the full note: every section with a tick.

use super::Shared;
use crate::report::edits::with_section;
use crate::report::{Note, SectionId, outline};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::{Button, Icon, TickFilter};
use crate::words::report_page as words;
use leptos::prelude::*;

/// The list of sections.
#[component]
pub(super) fn Contents(note: Memo<Option<Note>>, shared: Shared) -> impl IntoView {
    let ticks = outline().map(|(id, _)| view! { <Tick id note shared /> }).collect_view();
    view! {
        <details class="more no-print">
            <summary>{say(words::CONTENTS)}</summary>
            <div class="stack">
                <p class="soft small">{say(words::CONTENTS_LEAD)}</p>
                <div class="choice-row">{ticks}</div>
                <Button
                    label=say(words::BASIS_TITLE)
                    icon=Icon::Edit
                    on_press=Callback::new(move |()| shared.basis.set(true))
                />
            </div>
        </details>
    }
    .into_any()
}

#[component]
fn Tick(id: SectionId, note: Memo<Option<Note>>, shared: Shared) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let shown = Signal::derive(move || shared.edits.with(|edits| !edits.off.contains(&id)));
    let there = Signal::derive(move || {
        note.with(|note| {
            let note = note.as_ref();
            note.is_some_and(|note| note.sections.iter().chain(&note.appendices).any(|section| section.id == id))
        })
    });
    let label = Signal::derive(move || {
        let name = super::section::name_of(id, lang.get());
        if shown.get() && !there.get() { words::NOTHING_TO_SAY.fill(lang.get(), &[name]) } else { name.to_owned() }
    });
    let tick = move |on: bool| {
        let lang = lang.get_untracked();
        let document = krug.document().get_untracked();
        let (key, value) = with_section(&document, &question.get_untracked(), id, on);
        let done = if on { words::SECTION_ON } else { words::SECTION_OFF };
        krug.run_or_say(Intent::SetSetting(key, value), done.fill(lang, &[super::section::name_of(id, lang)]));
    };
    view! { <TickFilter label value=shown on_tick=Callback::new(tick) /> }
}
