//! The contacts of a partner: a line each in sheets of this program; one, in columns of its own, in sheets of people.

use super::edit::Edit;
use super::row::{LONG, NAME, Row, one_line};
use super::{Reason, Work};
use crate::format::sheet::column::Column;
use crate::format::sheet::part::Part;
use crate::format::sheet::value::{fold, parts};
use crate::model::Partner;
use crate::model::field::Required;
use crate::model::id::ContactId;
use crate::model::partner::Contact;

/// Reads the contacts of a row into its partner.
pub fn read(row: &Row<'_>, work: &mut Work<'_>, edit: &mut Edit<'_, Partner>) {
    if let Some(text) = row.plain(Column::Contacts) {
        for entry in parts::entries(&text) {
            match own(&entry, work, edit) {
                Ok(contact) => edit.set(&format!("contacts.{}", contact.id.0), &contact),
                Err(reason) => work.note(row, Column::Contacts, reason),
            }
        }
    }
    one(row, work, edit);
}

fn own(entry: &parts::Entry, work: &mut Work<'_>, edit: &Edit<'_, Partner>) -> Result<Contact, Reason> {
    const PARTS: [Part; 5] = [Part::NAME, Part::ROLE, Part::PHONE, Part::EMAIL, Part::CODE];
    let nameless = entry.iter().any(|(name, _)| name.is_empty());
    if nameless || !Part::cover(&PARTS, entry) {
        return Err(Reason::UnknownWord);
    }
    let said = |part: Part| part.of(entry).map(str::to_owned);
    let id = match said(Part::CODE) {
        Some(code) => ContactId::parse(&code).ok_or(Reason::WrongCode)?,
        None => ContactId((work.new_id)()),
    };
    let mut contact = edit.record.contacts.get(&id).cloned().unwrap_or_else(Contact::blank);
    contact.id = Required(id);
    contact.name = said(Part::NAME);
    contact.role = said(Part::ROLE);
    contact.phone = said(Part::PHONE);
    contact.email = said(Part::EMAIL);
    let long = contact.name.as_ref().is_some_and(|name| name.chars().count() > NAME);
    let longer = [&contact.role, &contact.phone, &contact.email];
    let longer = longer.into_iter().flatten().any(|text| text.chars().count() > LONG);
    if long || longer { Err(Reason::TooLong) } else { Ok(contact) }
}

/// The one contact of a row: its cells, and the telephone and the address that stand within the name's.
fn one(row: &Row<'_>, work: &mut Work<'_>, edit: &mut Edit<'_, Partner>) {
    let mut said = [Column::ContactName, Column::ContactRole, Column::Phone, Column::Email].map(|column| {
        let text = row.name(column);
        work.or_note(row, column, text)
    });
    let [name, role, phone, email] = &mut said;
    if let Some(text) = name.take() {
        let found = apart(&text);
        *name = found.name;
        // «Иванова А. П., главный инженер»
        if let Some((person, post)) = name.as_deref().and_then(|name| name.split_once(", ")).filter(|_| role.is_none())
        {
            (*role, *name) = (Some(post.to_owned()), Some(person.to_owned()));
        }
        *phone = phone.take().or(found.phone);
        *email = email.take().or(found.email);
    }
    if said.iter().all(Option::is_none) {
        return;
    }
    let [name, role, phone, email] = said;
    let same = |own: &&Contact| match (&name, &own.name) {
        (Some(new), Some(own)) => fold(new) == fold(own),
        (None, None) => {
            (phone.is_some() && own.phone == phone) || (email.is_some() && own.email == email) || own.role == role
        }
        _ => false,
    };
    let there = edit.record.contacts.values().find(same).cloned();
    let mut contact = there.unwrap_or_else(|| {
        let mut new = Contact::blank();
        new.id = Required(ContactId((work.new_id)()));
        new
    });
    contact.name = name.or(contact.name);
    contact.role = role.or(contact.role);
    contact.phone = phone.or(contact.phone);
    contact.email = email.or(contact.email);
    edit.set(&format!("contacts.{}", contact.id.0), &contact);
}

/// The parts of «Иванова А. П., +7 921 000-00-00, zavod@example.org».
#[derive(Debug, Default, PartialEq)]
struct Apart {
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

fn apart(text: &str) -> Apart {
    let email = text
        .split([' ', ',', ';', '(', ')'])
        .find(|word| word.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.')));
    let rest = email.map_or_else(|| text.to_owned(), |email| text.replace(email, " "));
    // A telephone is the part from the first to the last digit, where there are enough of them.
    let from = rest.find(|sign: char| sign == '+' || sign.is_ascii_digit());
    let to = rest.rfind(|sign: char| sign.is_ascii_digit()).map(|at| at + 1);
    let phone = from.zip(to).and_then(|(from, to)| rest.get(from..to)).filter(|part| {
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        digits >= 5
            && part.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '-' | '(' | ')' | ' ' | '–' | '.'))
    });
    // «8 (81368) 5-00-00» keeps its bracket.
    let phone = phone.map(str::to_owned);
    let name = phone.as_ref().map_or_else(|| rest.clone(), |phone| rest.replace(phone, " "));
    let name = name.replace("тел.", " ").replace("e-mail", " ").replace("т.", " ");
    let name = one_line(&name);
    let name = name.trim_matches([',', ';', ':', ' ', '(', ')', '-']).to_owned();
    Apart {
        name: Some(name).filter(|name| name.chars().any(char::is_alphabetic)),
        phone,
        email: email.map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_and_address_are_found_beside_the_name() {
        for (text, name, phone, email) in [
            ("Иванова Анна Петровна", Some("Иванова Анна Петровна"), None, None),
            ("Иванова А. П., +7 921 000-00-00", Some("Иванова А. П."), Some("+7 921 000-00-00"), None),
            (
                "Иванова А.П. тел. 8 (81368) 5-00-00, zavod@example.org",
                Some("Иванова А.П"),
                Some("8 (81368) 5-00-00"),
                Some("zavod@example.org"),
            ),
            ("zavod@example.org", None, None, Some("zavod@example.org")),
            ("Школа № 3", Some("Школа № 3"), None, None),
        ] {
            let found = apart(text);
            assert_eq!(
                (
                    found.name.as_deref().map(|name| name.trim_end_matches('.')),
                    found.phone.as_deref(),
                    found.email.as_deref()
                ),
                (name.map(|name| name.trim_end_matches('.')), phone, email),
                "{text}"
            );
        }
    }
}
