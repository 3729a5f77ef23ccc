//! A section of the note, and its text while somebody changes it.

use super::Shared;
use super::drawn::block;
use crate::report::edits::with_text;
use crate::report::{Block, Section, SectionId, outline, written};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::{follow, use_krug};
use crate::store::Intent;
use crate::ui::{Button, Icon, IconButton, TextArea, Tone};
use crate::words::{Lang, common, report_page as words};
use leptos::prelude::*;

/// The greatest length of a text, as of the others of a document.
const LONGEST: u32 = 20_000;

/// A section; where it is `changeable`, with what changes it.
pub(super) fn section_view(section: Section, shared: Shared, changeable: bool, appendix: bool) -> AnyView {
    let lang = use_lang();
    let Section { id, heading, blocks } = section;
    let edit = changeable.then(|| {
        let name = Signal::derive(move || words::EDIT_OF.fill(lang.get(), &[name_of(id, lang.get())]));
        let open = move |()| {
            if id == SectionId::Basis {
                shared.basis.set(true);
            } else {
                shared.editing.set(Some(id));
            }
        };
        let text = blocks.iter().any(|block| !matches!(block, Block::Table(_) | Block::Chart(_)));
        // Another text would take the place of what is typed and not saved.
        let taken = Signal::derive(move || {
            let other = |of: &SectionId| *of != id && shared.edits.with(|edits| !edits.off.contains(of));
            id != SectionId::Basis && shared.typed.with(|typed| typed.as_ref().is_some_and(|(of, _)| other(of)))
        });
        text.then(|| view! { <IconButton label=name icon=Icon::Edit disabled=taken on_press=Callback::new(open) /> })
    });
    let shown = StoredValue::new(blocks);
    let inside = move || {
        if changeable && shared.editing.get() == Some(id) {
            let text = shown.with_value(|blocks| written(blocks));
            return own_text(id, text, shared);
        }
        let edited = changeable && shared.edits.with(|edits| edits.texts.contains_key(&id));
        let mark = edited.then(|| view! { <p class="soft small no-print">{words::OWN_MARK.say(lang.get())}</p> });
        let blocks = shown.get_value().into_iter().map(|one| block(one, shared)).collect_view();
        view! {
            {mark}
            {blocks}
        }
        .into_any()
    };
    view! {
        <section class=if appendix { "note-appendix" } else { "" }>
            <div class="note-heading">
                <h3>{heading}</h3>
                <span class="no-print">{edit}</span>
            </div>
            {inside}
        </section>
    }
    .into_any()
}

/// The name of a section without its number.
pub(super) fn name_of(id: SectionId, lang: Lang) -> &'static str {
    outline().find(|(of, _)| *of == id).map_or("", |(_, name)| name.say(lang))
}

/// The text of a section while it is changed.
fn own_text(id: SectionId, text: String, shared: Shared) -> AnyView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let before = StoredValue::new(text.clone());
    // A redrawn note goes on with what was typed before.
    let kept =
        shared.typed.with_untracked(|typed| typed.as_ref().filter(|(of, _)| *of == id).map(|(_, typed)| typed.clone()));
    let typed = RwSignal::new(kept.unwrap_or(text));
    follow(
        move || typed.get(),
        move |now| {
            let changed = before.with_value(|before| now != *before);
            shared.typed.set(changed.then_some((id, now)));
        },
    );
    let set = move |text: Option<String>, done: crate::words::Phrase| {
        let document = krug.document().get_untracked();
        let (key, value) = with_text(&document, &question.get_untracked(), id, text);
        let lang = lang.get_untracked();
        if krug.run_or_say(Intent::SetSetting(key, value), done.fill(lang, &[name_of(id, lang)])) {
            shared.editing.set(None);
        }
    };
    let save = move |()| {
        let text = typed.get_untracked().trim().to_owned();
        if text == before.get_value() {
            return shared.editing.set(None);
        }
        set((!text.is_empty()).then_some(text), words::OWN_SAVED);
    };
    let edited = shared.edits.with_untracked(|edits| edits.texts.contains_key(&id));
    let restore = edited.then(|| {
        let back = Callback::new(move |()| set(None, words::RESTORED));
        view! { <Button label=say(words::RESTORE) on_press=back /> }
    });
    view! {
        <div class="stack no-print">
            <TextArea label=say(words::OWN_TEXT) value=typed hint=say(words::OWN_HINT) lines=12 longest=LONGEST />
            <div class="row">
                <Button label=say(common::SAVE) tone=Tone::Primary on_press=Callback::new(save) />
                <Button label=say(common::CANCEL) on_press=Callback::new(move |()| shared.editing.set(None)) />
                {restore}
            </div>
        </div>
    }
    .into_any()
}
