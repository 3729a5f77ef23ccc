//! Files out: the backup copy, the file to share with its choices, the description of the format.

use crate::model::date::SchoolYear;
use crate::model::id::SchoolId;
use crate::state::export::use_export;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Card, CheckField, Choice, Icon, SelectField, Tone};
use crate::words::{common, exchange as words, sheets};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The way out.
#[component]
pub fn OutgoingCard() -> impl IntoView {
    let krug = use_krug();
    let export = use_export();
    let lang = use_lang();
    let school = RwSignal::new(String::new());
    let year = RwSignal::new(String::new());
    let contacts = RwSignal::new(false);
    let notes = RwSignal::new(false);
    let schools = Signal::derive(move || {
        let all = Choice::new("", words::ALL_SCHOOLS.say(lang.get()));
        let there = krug.document().with(|document| {
            document
                .schools
                .values()
                .map(|school| Choice::new(school.id.to_string(), school.shown_name()))
                .collect::<Vec<_>>()
        });
        std::iter::once(all).chain(there).collect::<Vec<_>>()
    });
    let years = Signal::derive(move || {
        let all = Choice::new("", words::ALL_YEARS.say(lang.get()));
        let there: BTreeSet<SchoolYear> =
            krug.document().with(|document| document.events.values().map(|event| event.date.school_year()).collect());
        let there = there.iter().rev().map(|year| Choice::new(year.to_string(), year.to_string()));
        std::iter::once(all).chain(there).collect::<Vec<_>>()
    });
    let share = move |()| {
        let school = SchoolId::parse(&school.get_untracked());
        let years = SchoolYear::parse(&year.get_untracked()).map(|year| vec![year]);
        export.share(school, years, contacts.get_untracked(), notes.get_untracked());
        // Personal data go along only when ticked for this one export.
        contacts.set(false);
        notes.set(false);
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
                </div>
                <div class="stack-tight">
                    <div class="field-row">
                        <SelectField label=say(common::SCHOOL) value=school choices=schools />
                        <SelectField label=say(common::SCHOOL_YEAR) value=year choices=years />
                    </div>
                    <div class="row">
                        <CheckField label=say(words::SHARE_CONTACTS) value=contacts />
                        <CheckField label=say(words::SHARE_NOTES) value=notes />
                    </div>
                    <Button label=say(words::SHARE) icon=Icon::Upload on_press=Callback::new(share) />
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
