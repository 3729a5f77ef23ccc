//! An event in a line of the note, without who is responsible for it.

use crate::model::code::Coded;
use crate::model::codes::Form;
use crate::model::{Document, Event};
use crate::words::Lang;
use crate::words::dates::event_date;
use crate::words::names::name_of;
use crate::words::rules::small_first;

/// What an event is called, and what stands in brackets after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EventLine {
    pub(super) name: String,
    pub(super) about: String,
}

/// The line of an event. Where its texts seem to name a child they are `hidden`, and it goes by its form.
pub(super) fn event_line(document: &Document, event: &Event, hidden: bool, lang: Lang) -> EventLine {
    let form = form_of(event, hidden, lang);
    let title = event.title.as_deref().map(str::trim).filter(|title| !title.is_empty() && !hidden);
    let name = title.map_or_else(|| form.clone(), str::to_owned);
    let mut about = vec![event_date(*event.date, lang)];
    if !names_form(&name, &form) {
        about.push(small_first(&form));
    }
    let partners = partner_names(document, event);
    if !partners.is_empty() {
        about.push(partners);
    }
    EventLine { name, about: about.join("; ") }
}

/// The form of an event; of `other` what it was said to be.
pub(super) fn form_of(event: &Event, hidden: bool, lang: Lang) -> String {
    let label = event.form_label.as_deref().map(str::trim).filter(|label| !label.is_empty() && !hidden);
    match &*event.form {
        Coded::Known(Form::Other) => label.map_or_else(|| name_of(&event.form, lang), str::to_owned),
        form => name_of(form, lang),
    }
}

/// The names of an event's partners.
pub(super) fn partner_names(document: &Document, event: &Event) -> String {
    let partners = event.partners.iter().filter_map(|id| document.partner(*id));
    partners.map(|partner| partner.shown_name().to_owned()).collect::<Vec<_>>().join(", ")
}

/// Whether a title says already what the form is: «Экскурсия на завод».
pub(super) fn names_form(title: &str, form: &str) -> bool {
    let first = form.split(',').next().unwrap_or(form);
    title.to_lowercase().contains(&first.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::names_form;

    #[test]
    fn a_form_is_not_said_twice() {
        for (title, form, expected) in [
            ("Экскурсия на завод", "Экскурсия", true),
            ("Городская профориентационная игра", "Профориентационная игра, квест", true),
            ("Занятие «Рынок труда»", "Совместное занятие", false),
        ] {
            assert_eq!(names_form(title, form), expected, "{title}");
        }
    }
}
