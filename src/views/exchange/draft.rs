//! The draft of a document's text: a row a partner, to correct, join, split or drop before it is applied.

use crate::format::document_text::Doubt;
use crate::format::draft_document::{CheckedForm, CheckedRow, Named, Own};
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::SchoolYear;
use crate::model::id::{EventId, PartnerId, Uuid};
use crate::state::exchange::{DraftLine, DraftSession, use_exchange};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Choice, Icon, IconButton, SelectField, Tag, TagTone, TextField};
use crate::words::names::Named as _;
use crate::words::{Lang, Phrase, common, exchange as words};
use leptos::prelude::*;

/// The draft with its year and own school.
#[component]
pub fn DraftTable() -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let session = exchange.draft;
    let year = RwSignal::new(
        session.with_untracked(|draft| draft.as_ref().map(|draft| draft.year.to_string()).unwrap_or_default()),
    );
    crate::state::on_choice(year, move |year: String| {
        if let Some(year) = SchoolYear::parse(&year) {
            exchange.edit_draft(|draft| draft.year = year);
        }
    });
    let years = Signal::derive(move || {
        let now = SchoolYear::of(krug.today());
        let mut years = vec![now.next(), now];
        for _ in 0..10 {
            years.extend(years.last().copied().map(SchoolYear::previous));
        }
        let chosen = SchoolYear::parse(&year.get());
        years.extend(chosen.filter(|chosen| !years.contains(chosen)));
        years.into_iter().map(|year| Choice::new(year.to_string(), year.to_string())).collect::<Vec<_>>()
    });
    let new_own = Memo::new(move |_| {
        session.with(|draft| match draft.as_ref().map(|draft| &draft.own) {
            Some(Own::New { name, .. }) => Some(name.clone()),
            _ => None,
        })
    });
    let own = RwSignal::new(new_own.get_untracked().unwrap_or_default());
    crate::state::on_choice(own, move |typed: String| {
        exchange.edit_draft(|draft| {
            if let (Own::New { name, .. }, false) = (&mut draft.own, typed.trim().is_empty()) {
                typed.trim().clone_into(name);
            }
        });
    });
    let count = Memo::new(move |_| {
        session.with(|draft| {
            draft.as_ref().map_or((0, 0), |draft| {
                (draft.lines.len(), draft.lines.iter().map(|line| line.row.forms.len()).sum::<usize>())
            })
        })
    });
    // A row is drawn anew when its forms come or go; while it is typed in, it stays.
    let keys = Memo::new(move |_| {
        session.with(|draft| {
            let lines = draft.as_ref().map(|draft| draft.lines.iter().map(|line| (line.key, line.row.forms.len())));
            lines.map(Iterator::collect::<Vec<_>>).unwrap_or_default()
        })
    });
    view! {
        <div class="stack">
            <p>{say(words::DRAFT_LEAD)}</p>
            <div class="field-row">
                <SelectField label=say(words::DRAFT_YEAR) value=year choices=years />
                <Show when=move || new_own.with(Option::is_some)>
                    <TextField label=say(words::DRAFT_OWN) value=own hint=say(words::DRAFT_OWN_HINT) longest=500 />
                </Show>
            </div>
            <p class="soft" role="status">
                {move || {
                    let (partners, events) = count.get();
                    words::DRAFT_FOUND.fill(lang.get(), &[&partners.to_string(), &events.to_string()])
                }}
            </p>
            <ol class="plain draft">
                <For each=move || keys.get() key=Clone::clone let(key)>
                    <DraftRow line=key.0 />
                </For>
            </ol>
        </div>
    }
}

#[component]
fn DraftRow(line: Uuid) -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let session = exchange.draft;
    let place = move |draft: &DraftSession| draft.lines.iter().position(|other| other.key == line);
    let read = move || {
        session.with_untracked(|draft| draft.as_ref().and_then(|draft| draft.lines.get(place(draft)?).cloned()))
    };
    let Some(DraftLine { source: from, row, .. }) = read() else { return ().into_any() };
    let change = move |edit: &dyn Fn(&mut CheckedRow)| {
        exchange.edit_draft(|draft| {
            if let Some(line) = place(draft).and_then(|at| draft.lines.get_mut(at)) {
                edit(&mut line.row);
            }
        });
    };
    let name = RwSignal::new(match &row.partner {
        Named::New(_, name) => name.clone(),
        Named::There(id) => krug.document().with_untracked(|document| {
            document.partner(*id).map(|partner| partner.name.to_string()).unwrap_or_default()
        }),
    });
    let is_there = matches!(row.partner, Named::There(_));
    crate::state::on_choice(name, move |typed: String| {
        if !typed.trim().is_empty() {
            change(&|row| {
                let id = match &row.partner {
                    Named::New(id, _) => *id,
                    // Another name than the register's is another partner.
                    Named::There(_) => PartnerId(krug.new_id()),
                };
                row.partner = Named::New(id, typed.trim().to_owned());
            });
        }
    });
    let kind = RwSignal::new(row.kind.code().to_owned());
    crate::state::on_choice(kind, move |code: String| {
        if let Some(kind) = PartnerKind::parse(&code) {
            change(&|row| row.kind = kind);
        }
    });
    let kinds = Signal::derive(move || {
        PartnerKind::ALL.iter().map(|kind| Choice::new(kind.code(), kind.name().say(lang.get()))).collect::<Vec<_>>()
    });
    let adding = RwSignal::new(String::new());
    crate::state::on_choice(adding, move |code: String| {
        if let Some(form) = Form::parse(&code) {
            let id = EventId(krug.new_id());
            change(&|row| {
                let new = CheckedForm { form, form_label: None, title: None, programme: None, grades: Vec::new() };
                row.forms.push((id, new));
            });
        }
    });
    let forms_to_add = Signal::derive(move || {
        let lang = lang.get();
        let first = Choice::new("", words::DRAFT_ADD_FORM.say(lang));
        std::iter::once(first)
            .chain(Form::ALL.iter().map(|form| Choice::new(form.code(), form.name().say(lang))))
            .collect::<Vec<_>>()
    });
    let words_of = session.with_untracked(|draft| {
        let draft = draft.as_ref()?;
        let found = draft.draft.rows.get(from)?;
        Some((draft.text.get(found.source.clone())?.trim().to_owned(), found.doubts.clone()))
    });
    let (source, doubts) = words_of.unwrap_or_default();
    let drop_row = move |()| {
        exchange.edit_draft(|draft| {
            if let Some(at) = place(draft) {
                draft.lines.remove(at);
            }
        });
    };
    let join = move |()| exchange.edit_draft(|draft| join_with_above(draft, place(draft)));
    let split = move |()| {
        exchange.edit_draft(|draft| split_row(draft, place(draft), || krug.new_id()));
    };
    let forms = row.forms.clone();
    let form_tags = move || {
        let lang = lang.get();
        if forms.is_empty() {
            return view! { <li class="soft">{words::DRAFT_NO_FORM.say(lang)}</li> }.into_any();
        }
        let tags = forms.clone().into_iter().map(|(id, form)| {
            let label = form_text(&form, lang);
            let remove = words::DRAFT_REMOVE_FORM.fill(lang, &[&label]);
            view! {
                <li>
                    <span>{label}</span>
                    <IconButton
                        label=remove
                        icon=Icon::Close
                        on_press=Callback::new(move |()| change(&|row| row.forms.retain(|(other, _)| *other != id)))
                    />
                </li>
            }
        });
        tags.collect_view().into_any()
    };
    view! {
        <li class="draft-row">
            <div class="field-row">
                <TextField label=say(words::DRAFT_NAME) value=name longest=500 />
                <SelectField label=say(common::KIND) value=kind choices=kinds />
            </div>
            <div class="row">
                {is_there.then(|| view! { <Tag label=say(words::DRAFT_THERE) tone=TagTone::Good /> })}
                {doubts
                    .iter()
                    .map(|doubt| view! { <Tag label=say(doubt_phrase(doubt)) tone=TagTone::Warn /> })
                    .collect_view()}
            </div>
            <ul class="picker-chosen">{form_tags}</ul>
            <div class="row draft-tools">
                <SelectField label=say(words::DRAFT_FORMS) value=adding choices=forms_to_add />
                <IconButton label=say(words::DRAFT_SPLIT) icon=Icon::Copy on_press=Callback::new(split) />
                <IconButton label=say(words::DRAFT_MERGE) icon=Icon::Up on_press=Callback::new(join) />
                <IconButton label=say(words::DRAFT_DROP) icon=Icon::Delete on_press=Callback::new(drop_row) />
            </div>
            <details>
                <summary>{say(words::DRAFT_WORDS)}</summary>
                <blockquote class="soft">{source}</blockquote>
            </details>
        </li>
    }
    .into_any()
}

/// The rows become one: the name of the upper one stays, the forms come together.
fn join_with_above(draft: &mut DraftSession, at: Option<usize>) {
    let Some(at) = at.filter(|at| *at > 0 && *at < draft.lines.len()) else { return };
    let lower = draft.lines.remove(at);
    if let Some(upper) = draft.lines.get_mut(at - 1) {
        for (id, form) in lower.row.forms {
            if !upper.row.forms.iter().any(|(_, there)| *there == form) {
                upper.row.forms.push((id, form));
            }
        }
    }
}

/// The row becomes two with the same forms; the name is to be shared out by the person.
fn split_row(draft: &mut DraftSession, at: Option<usize>, new_id: impl Fn() -> Uuid) {
    let Some((at, line)) = at.and_then(|at| Some((at, draft.lines.get(at)?.clone()))) else { return };
    let Named::New(_, name) = line.row.partner else { return };
    let forms = line.row.forms.into_iter().map(|(_, form)| (EventId(new_id()), form)).collect();
    let row = CheckedRow { partner: Named::New(PartnerId(new_id()), name), kind: line.row.kind, forms };
    draft.lines.insert(at + 1, DraftLine { key: new_id(), source: line.source, row });
}

/// «Экскурсия», with its programme in quotes where it has one.
fn form_text(form: &CheckedForm, lang: Lang) -> String {
    let name = match (&form.form, &form.form_label) {
        (Form::Other, Some(label)) => label.clone(),
        (form, _) => form.name().say(lang).to_owned(),
    };
    match &form.programme {
        Some(programme) => format!("{name} «{programme}»"),
        None => name,
    }
}

fn doubt_phrase(doubt: &Doubt) -> Phrase {
    match doubt {
        Doubt::PossiblyTwoPartners => words::DOUBT_TWO,
        Doubt::KindGuessed => words::DOUBT_KIND,
        Doubt::NameCase => words::DOUBT_CASE,
        Doubt::UnclosedQuote => words::DOUBT_QUOTE,
        Doubt::UnknownForm => words::DOUBT_FORM,
    }
}
