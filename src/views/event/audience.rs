//! Who took part: a small table, because a number means something only beside its class.

use super::about::hours_text;
use crate::model::event::AudienceRow;
use crate::model::{Document, Event};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Card, Fact, Facts};
use crate::views::naming::{heads, school_name, who};
use crate::words::{Lang, Phrase, common, events as words};
use leptos::prelude::*;
use std::sync::Arc;

/// The card.
#[component]
pub fn Audience(event: Memo<Option<Arc<Event>>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let none = Memo::new(move |_| event.with(|event| event.as_ref().is_none_or(|event| event.audience.is_empty())));
    let rows = move || {
        let lang = lang.get();
        let event = event.get()?;
        let document = krug.document().get();
        let rows = event.audience.iter().map(|row| line(&document, &event, row, lang)).collect_view();
        let sum = heads(event.audience.iter().map(|row| heads_of(&document, &event, row)), lang);
        Some(view! {
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="2">
                        {common::TOTAL.say(lang)}
                    </th>
                    <td class="number">{sum}</td>
                </tr>
            </tfoot>
        })
    };
    let adults = move || {
        let lang = lang.get();
        let event = event.get()?;
        let any = event.teachers.is_some() || event.parents.is_some();
        any.then(|| {
            view! {
                <Facts>
                    {adults_fact(words::TEACHERS, event.teachers, lang)}
                    {adults_fact(words::PARENTS, event.parents, lang)}
                </Facts>
            }
        })
    };
    view! {
        <Card title=say(words::AUDIENCE)>
            <Show when=move || !none.get() fallback=|| view! { <p class="soft">{say(words::AUDIENCE_EMPTY)}</p> }>
                <div class="table-box">
                    <table class="table">
                        <caption class="unseen">{say(words::AUDIENCE)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{say(words::CLASS_COLUMN)}</th>
                                <th scope="col">{say(common::SCHOOL)}</th>
                                <th scope="col" class="number">
                                    {say(words::PUPILS)}
                                </th>
                            </tr>
                        </thead>
                        {rows}
                    </table>
                </div>
            </Show>
            {adults}
        </Card>
    }
}

fn adults_fact(phrase: Phrase, count: Option<u32>, lang: Lang) -> Option<AnyView> {
    let count = count?.to_string();
    Some(view! { <Fact label=phrase.say(lang).to_owned()>{count}</Fact> }.into_any())
}

fn line(document: &Document, event: &Event, row: &AudienceRow, lang: Lang) -> AnyView {
    let whole = (row.whole_class == Some(true)).then(|| words::WHOLE_ROW.say(lang).to_owned());
    let count =
        |phrase: Phrase, count: Option<u32>| count.map(|count| format!("{}: {count}", phrase.say(lang).to_lowercase()));
    let hours =
        row.hours.map(|hours| format!("{}: {}", words::ROW_HOURS.say(lang).to_lowercase(), hours_text(hours, lang)));
    let said = [whole, count(words::OVZ, row.ovz), count(words::DISABLED, row.disabled), hours];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(", ");
    view! {
        <tr>
            <th scope="row">
                {who(row, lang)} <div class="soft small">{said}</div>
            </th>
            <td>{school_name(document, *row.school, lang)}</td>
            <td class="number">{heads(std::iter::once(heads_of(document, event, row)), lang)}</td>
        </tr>
    }
    .into_any()
}

/// The heads of a row: those counted, else of a whole class its enrolment.
fn heads_of(document: &Document, event: &Event, row: &AudienceRow) -> Option<u32> {
    let enrolled = || {
        let school = document.school(*row.school).filter(|_| row.whole_class == Some(true))?;
        let (class, [grade]) = (row.class.as_ref()?, row.grades.as_slice()) else { return None };
        let classes = school.enrolment.of(&event.date.school_year());
        classes.iter().find(|own| own.grade.0 == *grade && own.class.as_ref() == Some(class)).map(|own| own.pupils.0)
    };
    row.pupils.or_else(enrolled)
}
