//! A checked draft becomes a document: partners and events of one school year, ready to be planned like any file.

use super::document_text::DraftRow;
use crate::model::codes::{EventStatus, Form, PartnerKind, SchoolType};
use crate::model::date::{EventDate, SchoolYear};
use crate::model::document::Document;
use crate::model::event::AudienceRow;
use crate::model::field::Required;
use crate::model::id::{EventId, PartnerId, SchoolId, Uuid};
use crate::model::stamp::{Stamp, Stamps};
use crate::model::{Event, Partner, School};
use std::sync::Arc;

/// A row as the person left it.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedRow {
    /// The partner to make, or the one that is there already.
    pub partner: Named,
    /// Its kind.
    pub kind: PartnerKind,
    /// What is done with it, each with the identifier that its event will have.
    pub forms: Vec<(EventId, CheckedForm)>,
}

/// A partner of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// A new one.
    New(PartnerId, String),
    /// One that is in the register.
    There(PartnerId),
}

/// One form of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedForm {
    /// The form.
    pub form: Form,
    /// What it is called where it is [`Form::Other`].
    pub form_label: Option<String>,
    /// The event's title.
    pub title: Option<String>,
    /// The programme or project.
    pub programme: Option<String>,
    /// The grades that the text names; their pupils are not counted.
    pub grades: Vec<u8>,
}

/// The school whose work the document describes.
#[derive(Clone, Debug, PartialEq)]
pub enum Own {
    /// One that is there already.
    There(SchoolId),
    /// One proposed from the text, to be added as a centre.
    New {
        /// Its identifier.
        id: SchoolId,
        /// Its name.
        name: String,
        /// Its municipality.
        municipality: Option<String>,
    },
    /// Not known: the events have no school.
    Unknown,
}

/// The partners and events of a draft. Events have been held, in the given school year, by the own school.
pub fn document(rows: &[CheckedRow], own: &Own, year: SchoolYear, at: &Stamp) -> Document {
    let mut out = Document::default();
    let stamps = || Stamps::new(at.clone());
    let school = match own {
        Own::There(id) => Some(*id),
        Own::New { id, name, municipality } => {
            let mut school = School::blank(*id, stamps());
            school.name = Required(name.clone());
            school.school_type = Some(SchoolType::Centre.into());
            school.municipality.clone_from(municipality);
            out.owner = Some(*id);
            out.schools.insert(id.0, Arc::new(school));
            Some(*id)
        }
        Own::Unknown => None,
    };
    for row in rows {
        let partner = match &row.partner {
            Named::There(id) => *id,
            Named::New(id, name) => {
                let mut partner = Partner::blank(*id, stamps());
                partner.name = Required(name.clone());
                partner.kind = Required(row.kind.into());
                out.partners.insert(id.0, Arc::new(partner));
                *id
            }
        };
        for (id, form) in &row.forms {
            let mut event = Event::blank(*id, stamps());
            event.form = Required(form.form.into());
            event.form_label.clone_from(&form.form_label);
            event.title.clone_from(&form.title);
            event.programme.clone_from(&form.programme);
            event.status = Required(EventStatus::Held.into());
            event.date = Required(EventDate::Year(year));
            event.schools.extend(school);
            event.partners.insert(partner);
            if let Some(school) = school.filter(|_| !form.grades.is_empty()) {
                let mut row = AudienceRow::blank();
                row.school = Required(school);
                row.grades = Required(form.grades.clone());
                event.audience.0.insert(school, vec![row]);
            }
            out.events.insert(id.0, Arc::new(event));
        }
    }
    out
}

/// The rows as the reader found them, with identifiers drawn from `new_id`; `there` finds a partner of the same name in the register.
pub fn checked(
    rows: &[DraftRow],
    mut new_id: impl FnMut() -> Uuid,
    there: impl Fn(&str) -> Option<PartnerId>,
) -> Vec<CheckedRow> {
    rows.iter()
        .map(|row| CheckedRow {
            partner: there(&row.name).map_or_else(|| Named::New(PartnerId(new_id()), row.name.clone()), Named::There),
            kind: row.kind,
            forms: row
                .forms
                .iter()
                .map(|form| {
                    let checked = CheckedForm {
                        form: form.form,
                        form_label: form.form_label.clone(),
                        title: form.title.clone(),
                        programme: form.programme.clone(),
                        grades: form.grades.clone(),
                    };
                    (EventId(new_id()), checked)
                })
                .collect(),
        })
        .collect()
}
