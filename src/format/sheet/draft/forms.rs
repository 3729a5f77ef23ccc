//! «Формы взаимодействия» of a partner: each form becomes an event of the school year, as in the text of a document.

use super::Work;
use super::edit::Edit;
use super::row::Row;
use crate::format::sheet::column::Column;
use crate::format::sheet::value::codes::forms;
use crate::model::Event;
use crate::model::code::Coded;
use crate::model::codes::EventStatus;
use crate::model::date::EventDate;
use crate::model::event::AudienceRow;
use crate::model::field::Required;
use crate::model::id::{EventId, PartnerId};

/// Reads the forms of a row.
pub fn read(row: &Row<'_>, partner: PartnerId, work: &mut Work<'_>) {
    let Some(text) = row.plain(Column::Forms) else { return };
    let year = work.context.year;
    for form in forms(&text) {
        let there = |event: &Event| {
            event.partners.contains(&partner)
                && event.form.is(form.form)
                && event.programme == form.programme
                && event.date.school_year() == year
        };
        let before = work.names.events_of(partner).iter().filter_map(|id| work.context.document.event(*id)).any(there);
        if before || work.out.document.events.values().any(|event| there(event)) {
            continue;
        }
        let id = EventId((work.new_id)());
        let mut edit = Edit::<Event>::of(id.0, &work.out.document, work.context.document, work.context.at, false);
        edit.set("form", &Coded::from(form.form));
        edit.set_some("form_label", form.form_label.as_ref());
        edit.set_some("title", form.title.as_ref());
        edit.set_some("programme", form.programme.as_ref());
        edit.set("status", &Coded::from(EventStatus::Held));
        edit.set("date", &EventDate::Year(year));
        edit.set(&format!("partners.{partner}"), &partner);
        if let Some(own) = work.context.own {
            edit.set(&format!("schools.{own}"), &own);
            if !form.grades.is_empty() {
                let mut audience = AudienceRow::blank();
                audience.school = Required(own);
                audience.grades = Required(form.grades);
                edit.set(&format!("audience.{own}"), &vec![audience]);
            }
        }
        edit.keep(&mut work.out.document);
    }
}
