//! A partner: an organisation that schools work with, its contacts and agreements.

use super::code::Coded;
use super::codes::{AgreementKind, PartnerKind};
use super::date::Day;
use super::field::{Element, Extra, Required, object};
use super::id::{AgreementId, ContactId, PartnerId, SchoolId, Uuid};
use super::record::record;
use super::stamp::Stamps;
use std::collections::{BTreeMap, BTreeSet};

/// An organisation that schools work with.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// Identifier.
    pub id: PartnerId,
    /// Stamps.
    pub stamps: Stamps,
    /// Full name.
    pub name: Required<String>,
    /// Short name.
    pub short_name: Option<String>,
    /// What sort of organisation it is.
    pub kind: Required<Coded<PartnerKind>>,
    /// What kind `other` means.
    pub kind_label: Option<String>,
    /// Branch of the economy.
    pub sector: Option<String>,
    /// ИНН.
    pub inn: Option<String>,
    /// Town or district.
    pub place: Option<String>,
    /// Address of its site.
    pub website: Option<String>,
    /// Other names.
    pub aliases: BTreeSet<String>,
    /// Other records of the same partner.
    pub same_as: BTreeSet<PartnerId>,
    /// Contact persons: personal data, which leaves the browser in full copies only.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// Agreements with schools.
    pub agreements: BTreeMap<AgreementId, Agreement>,
    /// Note.
    pub note: Option<String>,
    /// Unknown members.
    pub extra: Extra,
}

/// A contact person of a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Identifier.
    pub id: Required<ContactId>,
    /// Name.
    pub name: Option<String>,
    /// Post.
    pub role: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Unknown members.
    pub extra: Extra,
}

/// An agreement of a school with a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Identifier.
    pub id: Required<AgreementId>,
    /// The school that signed; absent: the owner of the data.
    pub school: Option<SchoolId>,
    /// What it is about.
    pub kind: Option<Coded<AgreementKind>>,
    /// Its number.
    pub number: Option<String>,
    /// Day of signing.
    pub signed: Option<Day>,
    /// Last day in force; absent: without end.
    pub expires: Option<Day>,
    /// Whether it goes on by itself.
    pub auto_renew: Option<bool>,
    /// Unknown members.
    pub extra: Extra,
}

impl Partner {
    /// A partner with no name yet.
    pub fn blank(id: PartnerId, stamps: Stamps) -> Self {
        Self {
            id,
            stamps,
            name: Required(String::new()),
            short_name: None,
            kind: Required(PartnerKind::Other.into()),
            kind_label: None,
            sector: None,
            inn: None,
            place: None,
            website: None,
            aliases: BTreeSet::new(),
            same_as: BTreeSet::new(),
            contacts: BTreeMap::new(),
            agreements: BTreeMap::new(),
            note: None,
            extra: Extra::new(),
        }
    }

    /// The kind that the partner counts as.
    pub fn counted_kind(&self) -> PartnerKind {
        self.kind.counted().unwrap_or(PartnerKind::Other)
    }

    /// The name to show where there is little room.
    pub fn shown_name(&self) -> &str {
        super::record::shown(self.short_name.as_deref(), &self.name)
    }
}

impl Agreement {
    /// An agreement to be filled.
    pub fn blank() -> Self {
        Self {
            id: Required(AgreementId(Uuid::nil())),
            school: None,
            kind: None,
            number: None,
            signed: None,
            expires: None,
            auto_renew: None,
            extra: Extra::new(),
        }
    }

    /// Whether it is in force on a day: signed by then, and without end, not yet ended, or renewed by itself.
    pub fn in_force(&self, day: Day) -> bool {
        self.signed.is_some_and(|signed| signed <= day)
            && (self.auto_renew == Some(true) || self.expires.is_none_or(|expires| expires >= day))
    }
}

impl Contact {
    /// A contact to be filled.
    pub fn blank() -> Self {
        Self {
            id: Required(ContactId(Uuid::nil())),
            name: None,
            role: None,
            phone: None,
            email: None,
            extra: Extra::new(),
        }
    }
}

record!(Partner, PartnerId, Partners {
    required { name = "name", kind = "kind" }
    plain {
        short_name = "short_name", kind_label = "kind_label", sector = "sector", inn = "inn", place = "place",
        website = "website", note = "note",
    }
    keyed {
        aliases: BTreeSet<String> = "aliases",
        same_as: BTreeSet<PartnerId> = "same_as",
        contacts: BTreeMap<ContactId, Contact> = "contacts",
        agreements: BTreeMap<AgreementId, Agreement> = "agreements",
    }
});

impl Element for Contact {
    const KEY: &'static str = "id";
}

object!(Contact { id = "id", name = "name", role = "role", phone = "phone", email = "email" });

impl Element for Agreement {
    const KEY: &'static str = "id";
}

object!(Agreement {
    id = "id", school = "school", kind = "kind", number = "number", signed = "signed", expires = "expires",
    auto_renew = "auto_renew",
});
