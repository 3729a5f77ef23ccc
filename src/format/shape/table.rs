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

const fn member(name: &'static str, need: Need, shape: Shape, about: &'static str) -> Member {
    Member { name, shape, need, about }
}

const fn name(name: &'static str, about: &'static str) -> Member {
    member(name, Optional, TITLE, about)
}

const fn text(name: &'static str, about: &'static str) -> Member {
    member(name, Optional, Shape::Text { least: 0, most: LONG }, about)
}

const fn count(name: &'static str, about: &'static str) -> Member {
    member(name, Optional, PUPILS, about)
}

const fn list(name: &'static str, of: &'static Shape, about: &'static str) -> Member {
    member(name, Optional, Shape::List { of, most: usize::MAX }, about)
}

const TITLE: Shape = Shape::Text { least: 0, most: NAME };
const PUPILS: Shape = Shape::Whole { least: 0, most: 10_000 };
const REFERENCE: Shape = Shape::Id(Role::Other);
const OWN_ID: Member = member("id", Required, Shape::Id(Role::Own), "UUID in lower case, unique in the file");
const STAMP: Member = member(
    "stamp",
    Optional,
    Shape::Stamp,
    "When the record's fields were written. Missing: exported_at, counter 0, no device",
);
const STAMPS: Member = member(
    "stamps",
    Optional,
    Shape::Stamps,
    "By field: each stamp that differs from the record's own, and that of each field that was cleared",
);
const OVZ: Member = count("ovz", "Pupils with special needs (с ОВЗ) among them");
const DISABLED: Member = count("disabled", "Disabled pupils among them; overlaps with ovz");

/// The whole file.
pub(in crate::format) static FILE: Object = Object {
    name: "file",
    list: None,
    rules: &[],
    members: &[
        member("format", Required, Shape::Format, "Always krug"),
        member("version", Required, Shape::Whole { least: 1, most: 1 }, "Version of the format"),
        text("writer", "The program that wrote the file"),
        member("exported_at", Optional, Shape::Instant, "When, in UTC"),
        member("scope", Optional, Shape::Code(scopes), "Everything, or what is meant for others"),
        member("owner", OrNull, REFERENCE, "The school whose data this is; null: nobody in particular"),
        text(
            "digest",
            "sha256: and the SHA-256, in hexadecimal, of the file in the form of RFC 8785 without this member",
        ),
        member("seen", Optional, Shape::Seen, "The latest stamp held of each device"),
        list("schools", &Shape::Object(&SCHOOL), ""),
        list("partners", &Shape::Object(&PARTNER), ""),
        list("events", &Shape::Object(&EVENT), ""),
        list("recommendations", &Shape::Object(&RECOMMENDATION), ""),
        list("distinct", &Shape::Distinct, "Pairs that people said are not the same, with the stamp of saying so"),
        list("deleted", &Shape::Object(&DELETED), "What was deleted, so that it stays deleted elsewhere"),
        member(
            "settings",
            Optional,
            Shape::Settings,
            "Thresholds, expected kinds and cells, report texts; in full copies only",
        ),
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
        member("id", Required, Shape::Id(Role::Gone), "Identifier of what was deleted"),
        member("stamp", Optional, Shape::Stamp, "When"),
        member("list", Optional, Shape::Code(lists), "The list that it stood in"),
        member("record", Optional, Shape::Deleted, "Its content without contacts and notes, where it is still known"),
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
        member("name", Required, TITLE, ""),
        name("short_name", ""),
        member("type", Optional, Shape::Code(words::<codes::SchoolType>), "Missing: school"),
        text("inn", "Taxpayer number (ИНН): 10 or 12 digits"),
        text("municipality", ""),
        list("enrolment", &Shape::Object(&ENROLMENT), "Pupils by school year, grade and class"),
        list("same_as", &REFERENCE, "Other records of the same school"),
    ],
};

static ENROLMENT: Object = Object {
    name: "enrolment",
    list: None,
    rules: &[],
    members: &[
        member("year", Required, Shape::SchoolYear, ""),
        member("grade", Required, GRADE, "0: preschool group"),
        member("class", Optional, Shape::Class, "Missing: the whole grade"),
        member("pupils", Required, PUPILS, ""),
        OVZ,
        DISABLED,
        text("profile", ""),
        member("pre_professional", Optional, Shape::Truth, "Whether it is a pre-professional class"),
        member(
            "minimum_level",
            Optional,
            Shape::Code(words::<codes::MinimumLevel>),
            "Level of the career guidance minimum",
        ),
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
        member("name", Required, TITLE, ""),
        name("short_name", ""),
        member("kind", Required, Shape::Code(words::<codes::PartnerKind>), ""),
        text("kind_label", "What other means"),
        text("sector", "Branch of the economy"),
        text("inn", "Taxpayer number (ИНН): 10 or 12 digits"),
        text("place", "Town or district"),
        text("website", ""),
        list("aliases", &Shape::Text { least: 1, most: NAME }, "Other names"),
        list("same_as", &REFERENCE, "Other records of the same partner"),
        list("contacts", &Shape::Object(&CONTACT), "Personal data; not in shared files unless asked for"),
        list("agreements", &Shape::Object(&AGREEMENT), ""),
        text("note", "Not in shared files unless asked for"),
    ],
};

static CONTACT: Object = Object {
    name: "contact",
    list: None,
    rules: &[],
    members: &[OWN_ID, name("name", ""), text("role", "Post"), text("phone", ""), text("email", "")],
};

static AGREEMENT: Object = Object {
    name: "agreement",
    list: None,
    rules: &[],
    members: &[
        OWN_ID,
        member("school", Optional, REFERENCE, "The school that signed; missing: the owner"),
        member("kind", Optional, Shape::Code(words::<codes::AgreementKind>), ""),
        text("number", ""),
        member("signed", Optional, Shape::Day, ""),
        member("expires", Optional, Shape::Day, "Last day in force; missing: without end"),
        member("auto_renew", Optional, Shape::Truth, "Whether it goes on by itself"),
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
        name("title", ""),
        member("form", Required, Shape::Code(words::<codes::Form>), ""),
        text("form_label", "What other means"),
        member("status", Required, Shape::Code(words::<codes::EventStatus>), ""),
        member("date", Required, Shape::Date, "Day, month or school year, as exactly as it is known"),
        member("end_date", Optional, Shape::Day, "Last day, not before date"),
        list("schools", &REFERENCE, "Schools that take part"),
        member("partners", Optional, Shape::List { of: &REFERENCE, most: 100 }, "Partners that take part"),
        member(
            "audience",
            Optional,
            Shape::List { of: &Shape::Object(&AUDIENCE), most: 1_000 },
            "Rows are different pupils",
        ),
        count("teachers", ""),
        count("parents", ""),
        member(
            "hours",
            Optional,
            Shape::Hours,
            "Academic hours for one participant in one session, at most two decimal places",
        ),
        member("sessions", Optional, Shape::Whole { least: 1, most: 1_000 }, "Missing: 1"),
        text("programme", "Programme or project that it belongs to"),
        list("initiatives", &Shape::Text { least: 0, most: LONG }, "National initiatives that it belongs to"),
        member("level", Optional, Shape::Code(words::<codes::Level>), ""),
        member("mode", Optional, Shape::Code(words::<codes::Mode>), ""),
        member("venue", Optional, Shape::Code(words::<codes::Venue>), ""),
        member("direction", Optional, Shape::Code(words::<codes::Direction>), ""),
        text("organiser", ""),
        text("responsible", ""),
        list(
            "meaningful",
            &Shape::Code(words::<codes::Meaningful>),
            "Criteria met; missing: not assessed; empty: none met",
        ),
        text("result", ""),
        list("links", &Shape::Text { least: 0, most: LONG }, ""),
        text("note", "Not in shared files unless asked for"),
        list("same_as", &REFERENCE, "Other records of the same event"),
    ],
};

static AUDIENCE: Object = Object {
    name: "audience",
    list: None,
    rules: &[Rule::ClassOfOneGrade, Rule::WholeClassOfClass],
    members: &[
        member("school", Required, REFERENCE, ""),
        member(
            "grades",
            Required,
            Shape::List { of: &GRADE, most: usize::MAX },
            "One grade without a class: the other pupils of that grade",
        ),
        member("class", Optional, Shape::Class, "Only with one grade"),
        member("whole_class", Optional, Shape::Truth, "Only with a class: without pupils, its enrolment counts"),
        count("pupils", "Missing or null: not counted, which is not 0"),
        OVZ,
        DISABLED,
        member("hours", Optional, Shape::Hours, "Goes before the event's; at most two decimal places"),
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
        text("rule", "The rule that it came from"),
        member("addressee", OrNull, REFERENCE, "A school; null: all"),
        member("addressee_role", Optional, Shape::Code(words::<codes::AddresseeRole>), ""),
        text("text", ""),
        text("indicator", ""),
        member("year", Optional, Shape::SchoolYear, "The school year of the monitoring"),
        member("value", Optional, Shape::Any, "The indicator's value"),
        member("target", Optional, Shape::Any, "The value to reach"),
        text("decision", ""),
        text("responsible", ""),
        member("issued", Optional, Shape::Day, ""),
        member("due", Optional, Shape::Day, ""),
        member("status", Optional, Shape::Code(words::<codes::RecommendationStatus>), ""),
    ],
};
