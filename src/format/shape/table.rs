//! The table itself: every object of version 1 and its members, in the order in which they are written.
//! Ranges and required members are those of the description of the format.

use super::Need::{Optional, OrNull, Required};
use super::{LONG, Member, NAME, Need, Object, Role, Rule, Shape, words};
use crate::model::codes;
use crate::model::record::List;

/// The record objects of a list.
pub(in crate::format) fn record(list: List) -> &'static Object {
    match list {
        List::Schools => &SCHOOL,
        List::Partners => &PARTNER,
        List::Events => &EVENT,
        List::Recommendations => &RECOMMENDATION,
    }
}

const fn member(name: &'static str, need: Need, shape: Shape) -> Member {
    Member { name, shape, need }
}

const fn name(name: &'static str) -> Member {
    member(name, Optional, TITLE)
}

const fn text(name: &'static str) -> Member {
    member(name, Optional, Shape::Text { least: 0, most: LONG })
}

const fn count(name: &'static str) -> Member {
    member(name, Optional, PUPILS)
}

const fn list(name: &'static str, of: &'static Shape) -> Member {
    member(name, Optional, Shape::List { of, most: usize::MAX })
}

const TITLE: Shape = Shape::Text { least: 0, most: NAME };
const PUPILS: Shape = Shape::Whole { least: 0, most: 10_000 };
const REFERENCE: Shape = Shape::Id(Role::Other);
const OWN_ID: Member = member("id", Required, Shape::Id(Role::Own));
const STAMP: Member = member("stamp", Optional, Shape::Stamp);
const STAMPS: Member = member("stamps", Optional, Shape::Stamps);
const OVZ: Member = count("ovz");
const DISABLED: Member = count("disabled");

/// The whole file.
pub(in crate::format) static FILE: Object = Object {
    name: "file",
    list: None,
    rules: &[],
    members: &[
        member("format", Required, Shape::Format),
        member("version", Required, Shape::Whole { least: 1, most: 1 }),
        text("writer"),
        member("exported_at", Optional, Shape::Instant),
        member("scope", Optional, Shape::Code(scopes)),
        member("owner", OrNull, REFERENCE),
        text("digest"),
        member("seen", Optional, Shape::Seen),
        list("schools", &Shape::Object(&SCHOOL)),
        list("partners", &Shape::Object(&PARTNER)),
        list("events", &Shape::Object(&EVENT)),
        list("recommendations", &Shape::Object(&RECOMMENDATION)),
        list("distinct", &Shape::Distinct),
        list("deleted", &Shape::Object(&DELETED)),
        member("settings", Optional, Shape::Settings),
    ],
};

fn scopes() -> Vec<&'static str> {
    vec!["full", "shared"]
}

fn lists() -> Vec<&'static str> {
    List::ALL.into_iter().map(List::name).collect()
}

static DELETED: Object = Object {
    name: "deleted",
    list: None,
    rules: &[],
    members: &[
        member("id", Required, Shape::Id(Role::Gone)),
        member("stamp", Optional, Shape::Stamp),
        member("list", Optional, Shape::Code(lists)),
        member("record", Optional, Shape::Deleted),
    ],
};

static SCHOOL: Object = Object {
    name: "school",
    list: Some(List::Schools),
    rules: &[],
    members: &[
        OWN_ID,
        STAMP,
        STAMPS,
        member("name", Required, TITLE),
        name("short_name"),
        member("type", Optional, Shape::Code(words::<codes::SchoolType>)),
        text("inn"),
        text("municipality"),
        list("enrolment", &Shape::Object(&ENROLMENT)),
        list("same_as", &REFERENCE),
    ],
};

static ENROLMENT: Object = Object {
    name: "enrolment",
    list: None,
    rules: &[],
    members: &[
        member("year", Required, Shape::SchoolYear),
        member("grade", Required, GRADE),
        member("class", Optional, Shape::Class),
        member("pupils", Required, PUPILS),
        OVZ,
        DISABLED,
        text("profile"),
        member("pre_professional", Optional, Shape::Truth),
        member("minimum_level", Optional, Shape::Code(words::<codes::MinimumLevel>)),
    ],
};

const GRADE: Shape = Shape::Whole { least: 0, most: 12 };

static PARTNER: Object = Object {
    name: "partner",
    list: Some(List::Partners),
    rules: &[],
    members: &[
        OWN_ID,
        STAMP,
        STAMPS,
        member("name", Required, TITLE),
        name("short_name"),
        member("kind", Required, Shape::Code(words::<codes::PartnerKind>)),
        text("kind_label"),
        text("sector"),
        text("inn"),
        text("place"),
        text("website"),
        list("aliases", &Shape::Text { least: 1, most: NAME }),
        list("same_as", &REFERENCE),
        list("contacts", &Shape::Object(&CONTACT)),
        list("agreements", &Shape::Object(&AGREEMENT)),
        text("note"),
    ],
};

static CONTACT: Object = Object {
    name: "contact",
    list: None,
    rules: &[],
    members: &[OWN_ID, name("name"), text("role"), text("phone"), text("email")],
};

static AGREEMENT: Object = Object {
    name: "agreement",
    list: None,
    rules: &[],
    members: &[
        OWN_ID,
        member("school", Optional, REFERENCE),
        member("kind", Optional, Shape::Code(words::<codes::AgreementKind>)),
        text("number"),
        member("signed", Optional, Shape::Day),
        member("expires", Optional, Shape::Day),
        member("auto_renew", Optional, Shape::Truth),
    ],
};

static EVENT: Object = Object {
    name: "event",
    list: Some(List::Events),
    rules: &[Rule::EndNotBeforeStart],
    members: &[
        OWN_ID,
        STAMP,
        STAMPS,
        name("title"),
        member("form", Required, Shape::Code(words::<codes::Form>)),
        text("form_label"),
        member("status", Required, Shape::Code(words::<codes::EventStatus>)),
        member("date", Required, Shape::Date),
        member("end_date", Optional, Shape::Day),
        list("schools", &REFERENCE),
        member("partners", Optional, Shape::List { of: &REFERENCE, most: 100 }),
        member("audience", Optional, Shape::List { of: &Shape::Object(&AUDIENCE), most: 1_000 }),
        count("teachers"),
        count("parents"),
        member("hours", Optional, Shape::Hours),
        member("sessions", Optional, Shape::Whole { least: 1, most: 1_000 }),
        text("programme"),
        list("initiatives", &Shape::Text { least: 0, most: LONG }),
        member("level", Optional, Shape::Code(words::<codes::Level>)),
        member("mode", Optional, Shape::Code(words::<codes::Mode>)),
        member("venue", Optional, Shape::Code(words::<codes::Venue>)),
        member("direction", Optional, Shape::Code(words::<codes::Direction>)),
        text("organiser"),
        text("responsible"),
        list("meaningful", &Shape::Code(words::<codes::Meaningful>)),
        text("result"),
        list("links", &Shape::Text { least: 0, most: LONG }),
        text("note"),
        list("same_as", &REFERENCE),
    ],
};

static AUDIENCE: Object = Object {
    name: "audience",
    list: None,
    rules: &[Rule::ClassOfOneGrade, Rule::WholeClassOfClass],
    members: &[
        member("school", Required, REFERENCE),
        member("grades", Required, Shape::List { of: &GRADE, most: usize::MAX }),
        member("class", Optional, Shape::Class),
        member("whole_class", Optional, Shape::Truth),
        count("pupils"),
        OVZ,
        DISABLED,
        member("hours", Optional, Shape::Hours),
    ],
};

static RECOMMENDATION: Object = Object {
    name: "recommendation",
    list: Some(List::Recommendations),
    rules: &[],
    members: &[
        OWN_ID,
        STAMP,
        STAMPS,
        text("rule"),
        member("addressee", OrNull, REFERENCE),
        member("addressee_role", Optional, Shape::Code(words::<codes::AddresseeRole>)),
        text("text"),
        text("indicator"),
        member("year", Optional, Shape::SchoolYear),
        member("value", Optional, Shape::Any),
        member("target", Optional, Shape::Any),
        text("decision"),
        text("responsible"),
        member("issued", Optional, Shape::Day),
        member("due", Optional, Shape::Day),
        member("status", Optional, Shape::Code(words::<codes::RecommendationStatus>)),
    ],
};
