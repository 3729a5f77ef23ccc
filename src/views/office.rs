//! Buttons that make files for office programs: each says that it is busy while it is.

use crate::report::note::Note;
use crate::state::office::{Office, use_office};
use crate::state::preferences::use_lang;
use crate::state::question::use_question;
use crate::ui::{Button, Icon};
use crate::words::{Phrase, office as words};
use leptos::prelude::*;

/// The workbook of the address's period and school.
#[component]
pub fn WorkbookButton(
    /// Whether there is nothing to be put into it.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let question = use_question();
    let office = use_office();
    button(office, words::XLSX, disabled, Callback::new(move |()| office.workbook(question.get_untracked())))
}

/// The note as a document.
#[component]
pub fn DocumentButton(
    /// The note as it is shown; `None` where there is none yet.
    #[prop(into)]
    note: Signal<Option<Note>>,
    /// Whether it is empty.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let office = use_office();
    let question = use_question();
    button(
        office,
        words::DOCX,
        disabled,
        Callback::new(move |()| {
            if let Some(note) = note.get_untracked() {
                question.with_untracked(|question| office.document(note, question));
            }
        }),
    )
}

/// Deadlines and planned events of the address's school.
#[component]
pub fn CalendarButton() -> impl IntoView {
    let question = use_question();
    let office = use_office();
    let save = move |()| office.calendar(question.with_untracked(|question| question.scope.clone()));
    button(office, words::ICS, Signal::stored(false), Callback::new(save))
}

fn button(office: Office, name: Phrase, disabled: Signal<bool>, on_press: Callback<()>) -> AnyView {
    let lang = use_lang();
    let label = move || (if office.is_making() { words::MAKING } else { name }).say(lang.get()).to_owned();
    view! {
        <Button
            label=Signal::derive(label)
            icon=Icon::Download
            disabled=Signal::derive(move || disabled.get() || office.is_making())
            on_press
        />
    }
    .into_any()
}
