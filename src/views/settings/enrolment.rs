//! How many pupils each class has, a school and a year at a time, pasted or typed as lines.

use crate::format::enrolment_text::{self, ClassSize, EnrolmentText, LineProblem};
use crate::model::date::SchoolYear;
use crate::model::field::FieldValue;
use crate::model::field::Required;
use crate::model::id::SchoolId;
use crate::model::record::List;
use crate::model::school::EnrolmentRow;
use crate::state::address::use_address;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::{Button, Card, Choice, Icon, SelectField, TextArea, Tone};
use crate::words::plural::PUPIL;
use crate::words::{Lang, Phrase, common, settings as words};
use leptos::html;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The enrolment of one school in one year.
#[component]
pub fn Enrolment() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let today = krug.today();
    // A gap leads here with the school and the year that it is about.
    let address = use_address();
    let asked = move |name: &str| address.with_untracked(|address| address.value(name).map(str::to_owned));
    let asked_year = asked("year").and_then(|text| SchoolYear::parse(&text));
    let school = RwSignal::new(asked("school").unwrap_or_default());
    let year = RwSignal::new(asked_year.unwrap_or_else(|| SchoolYear::of(today)).to_string());
    let place_on_page = NodeRef::<html::Div>::new();
    let is_asked = asked("school").is_some();
    let text = RwSignal::new(String::new());

    let schools = Signal::derive(move || {
        krug.document().with(|document| {
            document
                .schools
                .values()
                .map(|school| Choice::new(school.id.to_string(), school.shown_name()))
                .collect::<Vec<_>>()
        })
    });
    let years = Signal::derive(move || {
        let now = SchoolYear::of(today);
        let mut near =
            vec![now.next(), now, now.previous(), now.previous().previous(), now.previous().previous().previous()];
        near.extend(asked_year.filter(|year| !near.contains(year)));
        near.iter().map(|year| Choice::new(year.to_string(), year.to_string())).collect::<Vec<_>>()
    });
    // The first school that can have pupils is shown at once; one that was deleted gives way.
    crate::state::follow(
        move || schools.get(),
        move |there: Vec<Choice>| {
            let chosen = school.get_untracked();
            if !there.iter().any(|choice| choice.value == chosen) {
                let owner = krug.document().with_untracked(|document| document.owner).map(|id| id.to_string());
                let first = there.iter().find(|choice| Some(&choice.value) != owner.as_ref()).or(there.first());
                school.set(first.map(|choice| choice.value.clone()).unwrap_or_default());
            }
        },
    );
    let place = move || Some((SchoolId::parse(&school.get())?, SchoolYear::parse(&year.get())?));
    let stored = Memo::new(move |_| {
        let rows = place().and_then(|(id, year)| {
            krug.document().with(|document| document.school(id).map(|school| school.enrolment.of(&year).to_vec()))
        });
        rows.unwrap_or_default()
    });
    crate::state::follow(move || stored.get(), move |rows: Vec<EnrolmentRow>| text.set(written(&rows)));
    place_on_page.on_load(move |card| {
        if is_asked {
            request_animation_frame(move || card.scroll_into_view());
        }
    });
    let read = Memo::new(move |_| enrolment_text::read(&text.get()));
    let summary = move || read.with(|read| summary(read, lang.get()));
    let problems = move || {
        let lang = lang.get();
        read.get()
            .problems
            .into_iter()
            .map(|(line, problem)| {
                let reason = phrase_of(problem).say(lang);
                view! { <li>{words::LINE.fill(lang, &[&line.to_string(), reason])}</li> }
            })
            .collect_view()
    };
    let unchanged = Signal::derive(move || {
        read.with(|read| !read.problems.is_empty() || merged(&stored.get(), &read.classes, place()) == stored.get())
    });
    let save = move |()| {
        let Some((id, year)) = place() else { return };
        let rows = read.with_untracked(|read| merged(&stored.get_untracked(), &read.classes, Some((id, year))));
        let name = krug.document().with_untracked(|document| {
            document.school(id).map(|school| school.shown_name().to_owned()).unwrap_or_default()
        });
        let value = (!rows.is_empty()).then(|| rows.to_value());
        let fields = BTreeMap::from([(format!("enrolment.{year}"), value)]);
        let done = words::ENROLMENT_SAVED.fill(lang.get_untracked(), &[&name, &year.to_string()]);
        krug.run_or_say(Intent::Edit { list: List::Schools, id: id.0, fields }, done);
    };
    let copy = move |()| {
        let Some((id, year)) = place() else { return };
        let before = krug.document().with_untracked(|document| {
            document.school(id).map(|school| school.enrolment.of(&year.previous()).to_vec()).unwrap_or_default()
        });
        if !before.is_empty() {
            text.set(written(&before));
        }
    };
    let can_copy = Signal::derive(move || {
        let last_year = place().is_some_and(|(id, year)| {
            krug.document().with(|document| {
                document.school(id).is_some_and(|school| !school.enrolment.of(&year.previous()).is_empty())
            })
        });
        last_year && stored.with(Vec::is_empty)
    });
    view! {
        <div node_ref=place_on_page>
        <Card title=say(words::ENROLMENT)>
            <Show
                when=move || !schools.with(Vec::is_empty)
                fallback=move || view! { <p class="soft">{say(words::ENROLMENT_NO_SCHOOL)}</p> }
            >
                <div class="stack">
                    <p class="soft">{say(words::ENROLMENT_LEAD)}</p>
                    <div class="field-row">
                        <SelectField label=say(common::SCHOOL) value=school choices=schools />
                        <SelectField label=say(common::SCHOOL_YEAR) value=year choices=years />
                    </div>
                    <TextArea label=say(words::ENROLMENT_PASTE) value=text hint=say(words::ENROLMENT_HINT) lines=10 />
                    <p role="status">{summary}</p>
                    <ul class="bad plain">{problems}</ul>
                    <div class="actions">
                        <Button
                            label=say(common::SAVE)
                            tone=Tone::Primary
                            disabled=unchanged
                            on_press=Callback::new(save)
                        />
                        <Show when=move || can_copy.get()>
                            <Button label=say(words::COPY_PREVIOUS) icon=Icon::Copy on_press=Callback::new(copy) />
                        </Show>
                    </div>
                </div>
            </Show>
        </Card>
        </div>
    }
}

/// The rows as lines that can be read again.
fn written(rows: &[EnrolmentRow]) -> String {
    let lines = rows.iter().map(|row| {
        let class = row.class.as_ref().map(ToString::to_string).unwrap_or_default();
        let mut line = format!("{}{class} {}", row.grade.0, row.pupils.0);
        if row.ovz.is_some() || row.disabled.is_some() {
            line.push_str(&format!(" {}", row.ovz.unwrap_or(0)));
        }
        if let Some(disabled) = row.disabled {
            line.push_str(&format!(" {disabled}"));
        }
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The rows that the lines mean: what a line does not say of a class (its profile, its level) stays as it was.
fn merged(before: &[EnrolmentRow], classes: &[ClassSize], place: Option<(SchoolId, SchoolYear)>) -> Vec<EnrolmentRow> {
    let Some((_, year)) = place else { return before.to_vec() };
    let row = |size: &ClassSize| {
        let same = before.iter().find(|row| row.grade.0 == size.grade && row.class == size.class);
        let mut row = same.cloned().unwrap_or_else(EnrolmentRow::blank);
        row.year = Required(year);
        row.grade = Required(size.grade);
        row.class.clone_from(&size.class);
        row.pupils = Required(size.pupils);
        // A line writes 0 only to reach the number after it.
        row.ovz = size.ovz.filter(|count| *count > 0 || row.ovz == Some(0));
        row.disabled = size.disabled;
        row
    };
    classes.iter().map(row).collect()
}

fn summary(read: &EnrolmentText, lang: Lang) -> String {
    if read.classes.is_empty() {
        return String::new();
    }
    let pupils: u64 = read.classes.iter().map(|class| u64::from(class.pupils)).sum();
    words::ENROLMENT_READ.fill(lang, &[&read.classes.len().to_string(), &PUPIL.count(lang, pupils)])
}

fn phrase_of(problem: LineProblem) -> Phrase {
    match problem {
        LineProblem::NoGrade => words::NO_GRADE,
        LineProblem::NoPupils => words::NO_PUPILS,
        LineProblem::TooMany => words::TOO_MANY,
        LineProblem::Twice => words::TWICE,
        LineProblem::GradeAndClasses => words::GRADE_AND_CLASSES,
    }
}
