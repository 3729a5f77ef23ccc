//! The form of what belongs to a school year: the order, the aim, the tasks, and who prepared the note.

use super::Shared;
use crate::report::edits::{Edits, YearText, with_year_text};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::{FormDialog, TextArea, TextField};
use crate::views::leave::{LeaveDialog, use_leave};
use crate::words::{common, report_page as words, report_sections as defaults};
use leptos::prelude::*;

/// What is typed into the form, in the order of [`YearText::ALL`].
#[derive(Clone, Copy)]
pub(super) struct Texts {
    typed: [RwSignal<String>; 4],
    /// What it showed when it opened.
    first: RwSignal<[String; 4]>,
}

impl Texts {
    pub(super) fn new() -> Self {
        Self { typed: YearText::ALL.map(|_| RwSignal::new(String::new())), first: RwSignal::new(Default::default()) }
    }

    /// Whether a field differs from what it showed.
    pub(super) fn changed(self) -> bool {
        self.first.with(|first| self.typed.iter().zip(first).any(|(typed, first)| typed.with(|typed| typed != first)))
    }
}

/// The form.
#[component]
pub(super) fn BasisForm(shared: Shared) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let open = shared.basis;
    let [basis, aim, tasks, prepared] = shared.texts.typed;
    let leave = use_leave(open, Signal::derive(move || shared.texts.changed()));
    let fields = [
        (YearText::Basis, basis, None),
        (YearText::Aim, aim, Some(defaults::AIM)),
        (YearText::Tasks, tasks, Some(defaults::TASKS)),
        (YearText::PreparedBy, prepared, None),
    ];
    let shown = move |edits: &Edits, of: YearText, default: Option<crate::words::Phrase>| {
        let default = default.map(|default| default.say(lang.get_untracked()).to_owned());
        edits.year.get(&of).cloned().or(default).unwrap_or_default()
    };
    crate::state::follow(
        move || open.get(),
        move |is_open| {
            if is_open {
                let edits = shared.edits.get_untracked();
                for (of, typed, default) in fields {
                    typed.set(shown(&edits, of, default));
                }
                shared.texts.first.set(shared.texts.typed.map(|typed| typed.get_untracked()));
            }
        },
    );
    let save = move |()| {
        let lang = lang.get_untracked();
        let year = question.get_untracked().year();
        let edits = shared.edits.get_untracked();
        let mut document = (*krug.document().get_untracked()).clone();
        let mut last = None;
        for (of, typed, default) in fields {
            let text = typed.get_untracked().trim().to_owned();
            if text == shown(&edits, of, default) {
                continue;
            }
            let is_default = default.is_some_and(|default| default.say(lang) == text);
            let (key, value) = with_year_text(&document, year, of, (!text.is_empty() && !is_default).then_some(text));
            match value.clone() {
                Some(value) => document.settings.insert(key.clone(), value),
                None => document.settings.remove(&key),
            };
            last = Some((key, value));
        }
        // All of them stand in one setting, so that one step back takes back what was saved at once.
        let saved = last.is_none_or(|(key, value)| {
            krug.run_or_say(Intent::SetSetting(key, value), words::BASIS_SAVED.say(lang).to_owned())
        });
        if saved {
            open.set(false);
        }
    };
    view! {
        <FormDialog
            title=say(words::BASIS_TITLE)
            open
            submit_label=say(common::SAVE)
            on_submit=Callback::new(save)
            may_close=leave.may_close()
        >
            <TextArea label=say(words::BASIS_FIELD) value=basis hint=say(words::BASIS_HINT) lines=2 longest=2000 />
            <TextArea label=say(words::AIM_FIELD) value=aim hint=say(words::DEFAULTS_HINT) lines=3 longest=2000 />
            <TextArea label=say(words::TASKS_FIELD) value=tasks hint=say(words::TASKS_HINT) lines=5 longest=5000 />
            <TextField
                label=say(words::PREPARED_FIELD)
                value=prepared
                hint=say(words::PREPARED_HINT)
                longest=500
            />
        </FormDialog>
        <LeaveDialog leave />
    }
    .into_any()
}
