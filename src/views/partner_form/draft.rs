//! What is typed into the form of a partner, and the fields that it changes. Knows no page.

use crate::model::Partner;
use crate::model::code::Coded;
use crate::model::codes::PartnerKind;
use crate::model::date::Day;
use crate::model::field::{FieldName, FieldValue, Required};
use crate::model::id::{AgreementId, ContactId, SchoolId};
use crate::model::partner::{Agreement, Contact};
use crate::model::value::Value;
use crate::views::typed::{date, text};
use crate::words::Lang;
use crate::words::dates::short_day;
use std::collections::{BTreeMap, BTreeSet};

/// Fields to write, by name; `None` clears one.
pub type Changes = BTreeMap<FieldName, Option<Value>>;

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartnerDraft {
    /// Name.
    pub name: String,
    /// The word of the kind; empty = not chosen.
    pub kind: String,
    /// What `other` means.
    pub kind_label: String,
    /// Short name.
    pub short_name: String,
    /// ИНН.
    pub inn: String,
    /// Town or district.
    pub place: String,
    /// Branch of the economy.
    pub sector: String,
    /// Address of its site.
    pub website: String,
    /// Other names, one a line.
    pub aliases: String,
    /// Note.
    pub note: String,
    /// Contact persons.
    pub contacts: Vec<ContactDraft>,
    /// Agreements.
    pub agreements: Vec<AgreementDraft>,
}

/// A contact person as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactDraft {
    /// Its identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Post.
    pub role: String,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
}

/// An agreement as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementDraft {
    /// Its identifier.
    pub id: String,
    /// The identifier of the school that signed; empty = the owner.
    pub school: String,
    /// The word of what it is about.
    pub kind: String,
    /// Its number.
    pub number: String,
    /// Day of signing.
    pub signed: String,
    /// Last day in force.
    pub expires: String,
    /// Whether it goes on by itself.
    pub auto_renew: bool,
}

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The name.
    Name,
    /// The kind.
    Kind,
    /// The other names.
    Aliases,
    /// The day of signing of an agreement, by its identifier.
    Signed(String),
    /// The last day of an agreement, by its identifier.
    Expires(String),
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing is there, and something must be.
    Missing,
    /// It is longer than it may be.
    TooLong,
    /// It is no day.
    NotADay,
    /// It ends before it begins.
    EndsFirst,
}

/// One thing that is wrong.
pub type Wrong = (Place, Mistake);

impl PartnerDraft {
    /// The draft of a partner that is there already.
    pub fn of(partner: &Partner, lang: Lang) -> Self {
        let text = |member: &Option<String>| member.clone().unwrap_or_default();
        let day = |member: Option<Day>| member.map(|day| short_day(day, lang)).unwrap_or_default();
        let contacts = partner.contacts.values().map(|contact| ContactDraft {
            id: contact.id.to_string(),
            name: text(&contact.name),
            role: text(&contact.role),
            phone: text(&contact.phone),
            email: text(&contact.email),
        });
        let agreements = partner.agreements.values().map(|agreement| AgreementDraft {
            id: agreement.id.to_string(),
            school: agreement.school.map(|school| school.to_string()).unwrap_or_default(),
            kind: agreement.kind.as_ref().map(|kind| kind.word().to_owned()).unwrap_or_default(),
            number: text(&agreement.number),
            signed: day(agreement.signed),
            expires: day(agreement.expires),
            auto_renew: agreement.auto_renew == Some(true),
        });
        Self {
            name: partner.name.to_string(),
            kind: partner.kind.word().to_owned(),
            kind_label: text(&partner.kind_label),
            short_name: text(&partner.short_name),
            inn: text(&partner.inn),
            place: text(&partner.place),
            sector: text(&partner.sector),
            website: text(&partner.website),
            aliases: partner.aliases.iter().cloned().collect::<Vec<_>>().join("\n"),
            note: text(&partner.note),
            contacts: contacts.collect(),
            agreements: agreements.collect(),
        }
    }

    /// Whether something is there that the form shows only when asked.
    pub fn has_more(&self) -> bool {
        let texts = [&self.website, &self.aliases, &self.note];
        texts.iter().any(|text| !text.is_empty()) || !self.contacts.is_empty() || !self.agreements.is_empty()
    }

    /// The fields that are different from `before`, the draft that the form began with, or everything that is wrong.
    ///
    /// What was not touched is not written, however odd it is. `partner` is the record, for what the form does not show.
    pub fn changes(&self, before: &Self, partner: Option<&Partner>, today: Day) -> Result<Changes, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let name = self.name.trim();
        if name.is_empty() {
            wrong.push((Place::Name, Mistake::Missing));
        }
        if self.name != before.name && name.chars().count() > text::NAME as usize {
            wrong.push((Place::Name, Mistake::TooLong));
        }
        if self.kind.is_empty() {
            wrong.push((Place::Kind, Mistake::Missing));
        }
        let mut changes = Changes::new();
        for (field, now, then) in [
            ("name", &self.name, &before.name),
            ("kind", &self.kind, &before.kind),
            ("kind_label", &self.kind_label, &before.kind_label),
            ("short_name", &self.short_name, &before.short_name),
            ("inn", &self.inn, &before.inn),
            ("place", &self.place, &before.place),
            ("sector", &self.sector, &before.sector),
            ("website", &self.website, &before.website),
            ("note", &self.note, &before.note),
        ] {
            if now != then {
                changes.insert(field.to_owned(), text::value(now));
            }
        }
        self.alias_changes(before, &mut changes, &mut wrong);
        self.contact_changes(before, partner, &mut changes);
        self.agreement_changes(before, partner, today, &mut changes, &mut wrong);
        if wrong.is_empty() { Ok(changes) } else { Err(wrong) }
    }

    fn alias_changes(&self, before: &Self, changes: &mut Changes, wrong: &mut Vec<Wrong>) {
        let set = |text: &str| text::lines(text).into_iter().collect::<BTreeSet<_>>();
        let (now, then) = (set(&self.aliases), set(&before.aliases));
        for alias in now.difference(&then) {
            if alias.chars().count() > text::NAME as usize {
                wrong.push((Place::Aliases, Mistake::TooLong));
            }
            changes.insert(format!("aliases.{alias}"), Some(Value::from(alias.as_str())));
        }
        changes.extend(then.difference(&now).map(|alias| (format!("aliases.{alias}"), None)));
    }

    fn contact_changes(&self, before: &Self, partner: Option<&Partner>, changes: &mut Changes) {
        for contact in &self.contacts {
            let Some(id) = ContactId::parse(&contact.id) else { continue };
            let untouched = before.contacts.contains(contact);
            let known = partner.and_then(|partner| partner.contacts.get(&id));
            let value = contact.value(id, known);
            // A new row that nobody filled in is no contact.
            if !untouched && (known.is_some() || !contact.is_empty()) {
                changes.insert(format!("contacts.{id}"), Some(value));
            }
        }
        let gone = before.contacts.iter().filter(|old| self.contacts.iter().all(|now| now.id != old.id));
        changes.extend(gone.map(|old| (format!("contacts.{}", old.id), None)));
    }

    fn agreement_changes(
        &self,
        before: &Self,
        partner: Option<&Partner>,
        today: Day,
        changes: &mut Changes,
        wrong: &mut Vec<Wrong>,
    ) {
        for agreement in &self.agreements {
            let Some(id) = AgreementId::parse(&agreement.id) else { continue };
            let known = partner.and_then(|partner| partner.agreements.get(&id));
            if before.agreements.contains(agreement) || (known.is_none() && agreement.is_empty()) {
                continue;
            }
            match agreement.value(id, known, today) {
                Ok(value) => {
                    changes.insert(format!("agreements.{id}"), Some(value));
                }
                Err(mistakes) => wrong.extend(mistakes),
            }
        }
        let gone = before.agreements.iter().filter(|old| self.agreements.iter().all(|now| now.id != old.id));
        changes.extend(gone.map(|old| (format!("agreements.{}", old.id), None)));
    }
}

impl ContactDraft {
    fn is_empty(&self) -> bool {
        [&self.name, &self.role, &self.phone, &self.email].iter().all(|text| text.trim().is_empty())
    }

    /// The contact as a field, with the members of the known one that the form does not show.
    fn value(&self, id: ContactId, known: Option<&Contact>) -> Value {
        let mut contact = known.cloned().unwrap_or_else(Contact::blank);
        contact.id = Required(id);
        contact.name = typed(&self.name);
        contact.role = typed(&self.role);
        contact.phone = typed(&self.phone);
        contact.email = typed(&self.email);
        contact.to_value()
    }
}

impl AgreementDraft {
    fn is_empty(&self) -> bool {
        let texts = [&self.kind, &self.number, &self.signed, &self.expires];
        texts.iter().all(|text| text.trim().is_empty()) && !self.auto_renew
    }

    /// The agreement as a field, with the members of the known one that the form does not show.
    fn value(&self, id: AgreementId, known: Option<&Agreement>, today: Day) -> Result<Value, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let mut day = |text: &str, place: Place| {
            let read = date::read_day(text, today);
            if read.is_none() && !text.trim().is_empty() {
                wrong.push((place, Mistake::NotADay));
            }
            read
        };
        let signed = day(&self.signed, Place::Signed(self.id.clone()));
        let expires = day(&self.expires, Place::Expires(self.id.clone()));
        if signed.zip(expires).is_some_and(|(signed, expires)| expires < signed) {
            wrong.push((Place::Expires(self.id.clone()), Mistake::EndsFirst));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let mut agreement = known.cloned().unwrap_or_else(Agreement::blank);
        agreement.id = Required(id);
        agreement.school = SchoolId::parse(&self.school);
        agreement.kind = (!self.kind.is_empty()).then(|| Coded::new(&self.kind));
        agreement.number = typed(&self.number);
        agreement.signed = signed;
        agreement.expires = expires;
        // «No» that was said stays said; where nothing was said, an empty box says nothing.
        agreement.auto_renew = if self.auto_renew { Some(true) } else { agreement.auto_renew.map(|_| false) };
        Ok(agreement.to_value())
    }
}

/// Whether a kind needs a word of its own beside it.
pub fn needs_label(kind: &str) -> bool {
    Coded::<PartnerKind>::new(kind).is(PartnerKind::Other)
}

fn typed(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
