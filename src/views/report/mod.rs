//! The note: looked at here as it will lie on paper, with numbers that open their rows, and printed as clean pages.

mod basis;
mod contents;
mod drawn;
mod section;
mod unsaved;

use super::analysis::rough::RoughDates;
use super::filters::FilterBar;
use super::office::{DocumentButton, WorkbookButton};
use super::rows::{RowsDialog, RowsShown};
use super::unknown::{OF_SPAN, UnknownFilters};
use crate::analysis::Scope;
use crate::report::edits::Edits;
use crate::report::{Note, SectionId, full_note, sheet, short_form};
use crate::state::address::{Address, Page, go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::shell::print;
use crate::state::{follow, use_krug};
use crate::ui::{Button, Choice, Empty, Icon, LinkButton, PageHead, Switch, Tone};
use crate::words::{analysis as words, report_page as page, shell};
use leptos::prelude::*;

/// The forms of the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Full,
    Short,
    Sheet,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Full, Self::Short, Self::Sheet];

    /// Its word in the address; the full note needs none.
    fn word(self) -> &'static str {
        match self {
            Self::Full => "",
            Self::Short => "short",
            Self::Sheet => "sheet",
        }
    }

    fn name(self) -> crate::words::Phrase {
        match self {
            Self::Full => page::FULL,
            Self::Short => page::SHORT,
            Self::Sheet => page::SHEET,
        }
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Shared {
    /// What was changed in the note by hand.
    edits: Memo<Edits>,
    /// The section whose text is being changed.
    editing: RwSignal<Option<SectionId>>,
    /// What was typed into its text and is not saved; `None` where that is as it was.
    typed: RwSignal<Option<(SectionId, String)>>,
    /// Whether the form of the basis is open.
    basis: RwSignal<bool>,
    /// What is typed into that form.
    texts: basis::Texts,
    /// How often the choices above the note were to be drawn anew.
    drawn_anew: RwSignal<u32>,
    /// The rows that are shown.
    rows: RwSignal<Option<RowsShown>>,
}

/// The page.
#[component]
pub fn Report() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let address = use_address();
    let empty =
        Memo::new(move |_| krug.document().with(|document| document.partners.is_empty() && document.events.is_empty()));
    let kind = Memo::new(move |_| {
        let word = address.with(|address| address.value("form").unwrap_or_default().to_owned());
        Kind::ALL.into_iter().find(|kind| kind.word() == word).unwrap_or(Kind::Full)
    });
    let no_school = Memo::new(move |_| kind.get() == Kind::Sheet && question.with(|asked| asked.scope == Scope::All));
    let note = Memo::new(move |_| {
        if empty.get() || no_school.get() {
            return None::<Note>;
        }
        let write = match kind.get() {
            Kind::Full => full_note,
            Kind::Short => short_form,
            Kind::Sheet => sheet,
        };
        krug.document().with(|document| Some(write(document, &krug.facts().get(), &question.get(), lang.get())))
    });
    let shared = Shared {
        edits: Memo::new(move |_| krug.document().with(|document| Edits::of(document, &question.get()))),
        editing: RwSignal::new(None),
        typed: RwSignal::new(None),
        basis: RwSignal::new(false),
        texts: basis::Texts::new(),
        drawn_anew: RwSignal::new(0),
        rows: RwSignal::new(None),
    };
    // What was typed for one note must not be saved into another.
    follow(
        move || (question.with(|asked| (asked.period, asked.scope.clone())), kind.get()),
        move |_| {
            shared.editing.set(None);
            shared.basis.set(false);
        },
    );
    follow(
        move || shared.editing.get(),
        move |section| {
            if section.is_none() {
                shared.typed.set(None);
            }
        },
    );
    let choices =
        Signal::derive(move || Kind::ALL.map(|kind| Choice::new(kind.word(), kind.name().say(lang.get()))).to_vec());
    let drawn = move || {
        let Some(note) = note.get() else {
            return view! { <Empty title=say(page::CHOOSE_SCHOOL) text=say(page::CHOOSE_SCHOOL_TEXT) /> }.into_any();
        };
        drawn::note(note, shared, kind.get() == Kind::Full)
    };
    let nothing = Signal::derive(move || note.with(Option::is_none));
    let chosen_by = move || {
        shared.drawn_anew.track();
        view! {
            <div class="note-kinds no-print">
                <Switch
                    label=say(page::FORM)
                    value=Signal::derive(move || kind.get().word().to_owned())
                    choices
                    on_choose=Callback::new(move |word: String| go(&address.get_untracked().with("form", &word)))
                />
            </div>
            <div class="filter-line no-print">
                <FilterBar periods=true />
            </div>
        }
    };
    view! {
        <PageHead title=say(shell::REPORT)>
            <DocumentButton note disabled=nothing />
            <WorkbookButton disabled=empty />
            <Button label=say(words::PRINT) icon=Icon::Print disabled=nothing on_press=Callback::new(|()| print()) />
        </PageHead>
        <Show
            when=move || !empty.get()
            fallback=move || {
                view! {
                    <Empty title=say(shell::REPORT) text=say(words::NOTE_EMPTY)>
                        <LinkButton
                            label=say(crate::words::events::ADD)
                            href=Address::of(Page::Events).with("add", "1").href()
                            tone=Tone::Primary
                        />
                        <LinkButton
                            label=say(crate::words::quality::EMPTY_GO)
                            href=Address::of(Page::Overview).href()
                        />
                    </Empty>
                }
            }
        >
            <div class="stack">
                {chosen_by}
                <UnknownFilters checks=OF_SPAN />
                <RoughDates question />
                <Show when=move || kind.get() == Kind::Full>
                    <contents::Contents note shared />
                </Show>
                {drawn}
            </div>
        </Show>
        <basis::BasisForm shared />
        <unsaved::Unsaved shared />
        <RowsDialog shown=shared.rows />
    }
    .into_any()
}
