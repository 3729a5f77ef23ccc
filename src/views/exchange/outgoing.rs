//! Files out: the backup copy, the file to share with its choices, the description of the format.

use crate::format::Leaving;
use crate::model::date::SchoolYear;
use crate::model::id::SchoolId;
use crate::state::export::{Sharing, use_export};
use crate::state::order::by_name;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Banner, BannerTone, Button, Card, CheckField, Choice, Icon, SelectField, Tone};
use crate::views::filters::FilterBar;
use crate::views::office::WorkbookButton;
use crate::views::own_question::{OwnChoice, own_is_open};
use crate::words::{common, exchange as words, office, sheets};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The way out.
#[component]
pub fn OutgoingCard() -> impl IntoView {
    let krug = use_krug();
    let export = use_export();
    let question = use_question();
    let alone = krug.is_alone();
    let lang = use_lang();
    let school = RwSignal::new(String::new());
    let ticked = RwSignal::new(BTreeSet::<SchoolYear>::new());
    let contacts = RwSignal::new(false);
    let notes = RwSignal::new(false);
    let schools = Signal::derive(move || {
        let all = Choice::new("", words::ALL_SCHOOLS.say(lang.get()));
        let there = krug.document().with(|document| {
            document.schools.values().map(|school| (school.shown_name().to_owned(), school.id)).collect::<Vec<_>>()
        });
        let there = by_name(&there, lang.get()).into_iter().map(|(name, id)| Choice::new(id.to_string(), name));
        std::iter::once(all).chain(there).collect::<Vec<_>>()
    });
    let years = Memo::new(move |_| {
        let there: BTreeSet<SchoolYear> =
            krug.document().with(|document| document.events.values().map(|event| event.date.school_year()).collect());
        there.into_iter().rev().collect::<Vec<_>>()
    });
    let sharing = move || Sharing {
        school: SchoolId::parse(&school.get()),
        // A year that is no longer there is no choice either.
        years: ticked.with(|ticked| years.get().into_iter().filter(|year| ticked.contains(year)).collect()),
        contacts: contacts.get(),
        notes: notes.get(),
    };
    // Personal data go along only when ticked for this one export.
    let untick = move || {
        contacts.set(false);
        notes.set(false);
    };
    let leaving = Memo::new(move |_| export.leaving(&sharing()));
    let what_leaves = move || {
        let (lang, leaving) = (lang.get(), leaving.get());
        let numbers = [leaving.partners, leaving.events, leaving.schools, leaving.recommendations];
        let [partners, events, schools, recommendations] = numbers.map(|number| number.to_string());
        words::LEAVING.fill(lang, &[&export.name_of(&sharing()), &partners, &events, &schools, &recommendations])
    };
    let what_is_personal = move || {
        let (lang, Leaving { contacts, notes, .. }) = (lang.get(), leaving.get());
        let numbers = [contacts.goes, notes.goes, contacts.stays, notes.stays].map(|number| number.to_string());
        let [contacts_go, notes_go, contacts_stay, notes_stay] = &numbers;
        let goes = contacts.goes + notes.goes > 0;
        let stays = contacts.stays + notes.stays > 0;
        let goes = goes.then(|| words::LEAVING_PERSONAL.fill(lang, &[contacts_go, notes_go]));
        let stays = stays.then(|| words::STAYING_PERSONAL.fill(lang, &[contacts_stay, notes_stay]));
        goes.into_iter().chain(stays).collect::<Vec<_>>().join(" ")
    };
    let share = move |()| {
        export.share(&untrack(sharing));
        untick();
    };
    let send = move |()| {
        export.send(&untrack(sharing));
        untick();
    };
    view! {
        <Card title=say(words::OUT)>
            <div class="stack">
                <div class="stack-tight">
                    <Button
                        label=say(words::BACKUP)
                        icon=Icon::Download
                        tone=Tone::Primary
                        on_press=Callback::new(move |()| export.backup())
                    />
                    <p class="soft small">{say(words::BACKUP_HINT)}</p>
                    <Show when=move || alone.get()>
                        <Banner title=say(words::ALONE) text=say(words::ALONE_TEXT) tone=BannerTone::Calm />
                    </Show>
                </div>
                <div class="stack-tight">
                    <div class="field-row">
                        <SelectField label=say(common::SCHOOL) value=school choices=schools />
                    </div>
                    <YearBoxes years ticked />
                    <div class="row">
                        <CheckField label=say(words::SHARE_CONTACTS) value=contacts />
                        <CheckField label=say(words::SHARE_NOTES) value=notes />
                    </div>
                    <p class="small" role="status">{what_leaves}" "{what_is_personal}</p>
                    <Unsigned />
                    <div class="row">
                        <Button label=say(words::SHARE) icon=Icon::Upload on_press=Callback::new(share) />
                        {export
                            .can_send()
                            .then(|| view! { <Button label=say(words::SEND) on_press=Callback::new(send) /> })}
                    </div>
                    <p class="soft small">{say(words::SHARE_HINT)}</p>
                </div>
                <div class="stack-tight">
                    <Button
                        label=say(words::STARTER)
                        icon=Icon::Upload
                        on_press=Callback::new(move |()| export.starter())
                    />
                    <p class="soft small">{say(words::STARTER_HINT)}</p>
                </div>
                <div class="stack-tight">
                    <div class="row">
                        <Button
                            label=say(sheets::PARTNERS_CSV)
                            icon=Icon::Download
                            on_press=Callback::new(move |()| export.partners_table())
                        />
                        <Button
                            label=say(sheets::EVENTS_CSV)
                            icon=Icon::Download
                            on_press=Callback::new(move |()| export.events_table())
                        />
                    </div>
                    <p class="soft small">{say(sheets::CSV_HINT)}</p>
                </div>
                <div class="stack-tight" role="group" aria-label=say(words::FIGURES_FOR)>
                    <div class="row">
                        <FilterBar />
                    </div>
                    <Button
                        label=say(words::FIGURES)
                        icon=Icon::Download
                        on_press=Callback::new(move |()| export.figures(&question.get_untracked()))
                    />
                    <p class="soft small">{say(words::FIGURES_HINT)}</p>
                    <WorkbookButton />
                    <p class="soft small">{say(office::XLSX_HINT)}</p>
                </div>
                <div class="stack-tight">
                    <Button
                        label=say(words::FORMAT)
                        icon=Icon::Document
                        on_press=Callback::new(move |()| export.format())
                    />
                    <p class="soft small">{say(words::FORMAT_HINT)}</p>
                </div>
            </div>
        </Card>
    }
}

/// Says that a file has no sender yet, and asks for it; the file can go out all the same.
#[component]
fn Unsigned() -> impl IntoView {
    let krug = use_krug();
    let asks = own_is_open();
    let unsigned = Memo::new(move |_| krug.document().with(|document| document.owner.is_none()));
    view! {
        <Show when=move || unsigned.get()>
            <div class="banner calm own-question">
                <p class="banner-text small">{say(words::SHARE_UNSIGNED)}</p>
                <Show
                    when=move || asks.get()
                    fallback=|| view! { <a href="#/settings">{say(words::SHARE_ADD_OWN)}</a> }
                >
                    <OwnChoice />
                </Show>
            </div>
        </Show>
    }
    .into_any()
}

/// A box for every school year that has events, where there is more than one.
#[component]
fn YearBoxes(years: Memo<Vec<SchoolYear>>, ticked: RwSignal<BTreeSet<SchoolYear>>) -> impl IntoView {
    let boxes = move || {
        let tick = |year: SchoolYear| {
            let on = RwSignal::new(ticked.with_untracked(|ticked| ticked.contains(&year)));
            crate::state::follow(
                move || on.get(),
                move |on| {
                    ticked.update(|ticked| {
                        let _ = if on { ticked.insert(year) } else { ticked.remove(&year) };
                    });
                },
            );
            view! { <CheckField label=year.to_string() value=on /> }
        };
        years.get().into_iter().map(tick).collect_view()
    };
    view! {
        <Show when=move || years.with(|years| years.len() > 1)>
            <fieldset class="field-set">
                <legend>{say(words::YEARS_TO_SHARE)}</legend>
                <div class="row">{boxes}</div>
            </fieldset>
        </Show>
    }
    .into_any()
}
