//! A tiny builder of documents for the tests: records are named by short words, identifiers follow from them.

use super::{Facts, Filter, Question, Scope};
use crate::model::class::ClassLabel;
use crate::model::code::{Code, Coded};
use crate::model::codes::{Form, Meaningful, PartnerKind, SchoolType};
use crate::model::date::{EventDate, SchoolYear, parse_day};
use crate::model::event::AudienceRow;
use crate::model::field::Required;
use crate::model::hours::Hours;
use crate::model::id::{AgreementId, EventId, PartnerId, SchoolId, Uuid};
use crate::model::partner::Agreement;
use crate::model::period::Period;
use crate::model::school::EnrolmentRow;
use crate::model::stamp::{Stamp, Stamps};
use crate::model::{Document, Event, Partner, School};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::sync::Arc;

/// The identifier of a word: its letters, so that identifiers sort as words do.
pub fn id(word: &str) -> Uuid {
    let mut bytes = [0; 16];
    for (place, byte) in bytes.iter_mut().zip(word.bytes()) {
        *place = byte;
    }
    Uuid::from_u128(u128::from_be_bytes(bytes))
}

/// The word of an identifier made by [`id`].
pub fn word(id: Uuid) -> String {
    id.as_u128().to_be_bytes().iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect()
}

pub fn school_id(word: &str) -> SchoolId {
    SchoolId(id(word))
}

pub fn stamps() -> Stamps {
    Stamps::new(Stamp::unstamped(0))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

/// A document in the making.
#[derive(Clone, Debug, Default)]
pub struct Doc(pub Document);

impl Doc {
    /// A school of a type, with its enrolment written `2026/27: 8А 25, 8Б 24, 9 51; 2025/26: …`.
    pub fn school(mut self, word: &str, school_type: &str, enrolment: &str) -> Self {
        let mut school = School::blank(school_id(word), stamps());
        school.name.0 = word.to_owned();
        school.school_type = (!school_type.is_empty()).then(|| Coded::<SchoolType>::new(school_type));
        for part in enrolment.split(';').filter(|part| !part.trim().is_empty()) {
            let (year, rows) = part.split_once(": ").expect("a year");
            let year = SchoolYear::parse(year.trim()).expect("a school year");
            for row in rows.split(", ") {
                let (class, pupils) = row.trim().split_once(' ').expect("a class and its pupils");
                let digits: String = class.chars().take_while(char::is_ascii_digit).collect();
                let mut row = EnrolmentRow::blank();
                row.year = Required(year);
                row.grade = Required(digits.parse().expect("a grade"));
                row.class = ClassLabel::parse(class.trim_start_matches(|c: char| c.is_ascii_digit()));
                row.pupils = Required(pupils.parse().expect("pupils"));
                school.enrolment.0.entry(year).or_default().push(row);
            }
        }
        self.0.schools.insert(school.id.0, Arc::new(school));
        self
    }

    pub fn owner(mut self, word: &str) -> Self {
        self.0.owner = Some(school_id(word));
        self
    }

    /// Partners written `kinef:employer uni:university`.
    pub fn partners(mut self, list: &str) -> Self {
        for entry in words(list) {
            let (word, kind) = entry.split_once(':').expect("a word and a kind");
            let mut partner = Partner::blank(PartnerId(id(word)), stamps());
            partner.name.0 = word.to_owned();
            partner.kind = Required(Coded::new(kind));
            self.0.partners.insert(partner.id.0, Arc::new(partner));
        }
        self
    }

    pub fn edit_partner(mut self, word: &str, edit: impl FnOnce(&mut Partner)) -> Self {
        assert!(self.0.partners.change(&id(word), |record| edit(Arc::make_mut(record))), "the partner");
        self
    }

    pub fn edit_school(mut self, word: &str, edit: impl FnOnce(&mut School)) -> Self {
        assert!(self.0.schools.change(&id(word), |record| edit(Arc::make_mut(record))), "the school");
        self
    }

    /// An agreement of a partner: `2025-09-01..2027-08-31`, `2025-09-01..`, `..2027-08-31`, with ` auto` after it.
    pub fn agreement(self, partner: &str, term: &str, school: Option<&str>) -> Self {
        self.edit_partner(partner, |partner| {
            let number = partner.agreements.len();
            let mut agreement = Agreement::blank();
            let (term, auto) = term.split_once(' ').map_or((term, None), |(term, _)| (term, Some(true)));
            let (signed, expires) = term.split_once("..").expect("two days");
            agreement.id = Required(AgreementId(id(&format!("a{number}"))));
            agreement.signed = parse_day(signed);
            agreement.expires = parse_day(expires);
            agreement.auto_renew = auto;
            agreement.school = school.map(school_id);
            partner.agreements.insert(*agreement.id, agreement);
        })
    }

    /// A held event: form, date, schools, partners, and its audience as rows `s:8А=25 s:8А=all s:8А=24! s:9=?
    /// s:10,11=46/1.5` (24 of a class said to be whole; the last with hours of its own).
    pub fn event(mut self, word: &str, form: &str, date: &str, schools: &str, partners: &str, audience: &str) -> Self {
        let mut event = Event::blank(EventId(id(word)), stamps());
        event.form = Required(Coded::new(form));
        event.status = Required(Coded::new("held"));
        event.date = Required(EventDate::parse(date).expect("a date"));
        event.schools = words(schools).map(school_id).collect();
        event.partners = words(partners).map(|word| PartnerId(id(word))).collect();
        for row in words(audience) {
            let row = read_row(row);
            event.audience.0.entry(*row.school).or_default().push(row);
        }
        self.0.events.insert(event.id.0, Arc::new(event));
        self
    }

    pub fn edit_event(mut self, word: &str, edit: impl FnOnce(&mut Event)) -> Self {
        assert!(self.0.events.change(&id(word), |record| edit(Arc::make_mut(record))), "the event");
        self
    }

    pub fn status(self, word: &str, status: &str) -> Self {
        self.edit_event(word, |event| event.status = Required(Coded::new(status)))
    }

    /// How many of the four criteria an event met.
    pub fn met(self, word: &str, criteria: usize) -> Self {
        let met = Meaningful::ALL.iter().take(criteria).map(|criterion| Coded::Known(*criterion)).collect();
        self.edit_event(word, |event| event.meaningful = Some(met))
    }

    pub fn facts(&self) -> Facts {
        Facts::new(&self.0)
    }
}

fn read_row(text: &str) -> AudienceRow {
    let (school, rest) = text.split_once(':').expect("a school");
    let (who, heads) = rest.split_once('=').expect("heads");
    let (heads, hours) = heads.split_once('/').map_or((heads, None), |(heads, hours)| (heads, hours.parse().ok()));
    let mut row = AudienceRow::blank();
    row.school = Required(school_id(school));
    let digits = who.trim_end_matches(|c: char| c.is_alphabetic());
    row.grades = Required(digits.split(',').filter_map(|grade| grade.parse().ok()).collect());
    row.class = ClassLabel::parse(who.trim_start_matches(|c: char| c.is_ascii_digit() || c == ','));
    row.hours = hours.and_then(Hours::from_number);
    match heads {
        "?" => {}
        "all" => row.whole_class = Some(true),
        number if number.ends_with('!') => {
            row.whole_class = Some(true);
            row.pupils = number.trim_end_matches('!').parse().ok();
        }
        number => row.pupils = Some(number.parse().expect("heads")),
    }
    row
}

/// A question about all schools, or about those in `schools`.
pub fn ask(as_of: &str, year: &str, schools: &str) -> Question {
    let scope = if schools.is_empty() { Scope::All } else { Scope::Schools(words(schools).map(school_id).collect()) };
    Question {
        period: Period::parse(year).expect("a span of time"),
        ..Question::of_year(parse_day(as_of).expect("a day"), SchoolYear::of(parse_day(as_of).expect("a day")), scope)
    }
}

/// The words of identifiers, joined.
pub fn said(ids: impl IntoIterator<Item = Uuid>) -> String {
    ids.into_iter().map(word).collect::<Vec<_>>().join(" ")
}

/// A random row of an audience, as [`Doc::event`] reads it.
fn any_row() -> impl Strategy<Value = String> {
    let school = select(vec!["s", "t", "c", "gone"]);
    let who = select(vec!["8А", "8Б", "8В", "8", "9", "9А", "11", "8,9", "9,10,11", "0", "5,8"]);
    let heads = prop_oneof![3 => (0..30_u32).prop_map(|heads| heads.to_string()), 1 => select(vec!["?".to_owned(), "all".to_owned()])];
    (school, who, heads).prop_map(|(school, who, heads)| {
        // Only one class can come whole.
        let heads = if heads == "all" && !who.ends_with(char::is_alphabetic) { "?".to_owned() } else { heads };
        format!("{school}:{who}={heads}")
    })
}

/// A random document: a centre and two schools with enrolment, partners of several kinds, events around the school
/// year 2025/26, with references to what is not there.
pub fn any_doc() -> impl Strategy<Value = Doc> {
    let form = select(vec!["excursion", "open_day", "job_trial", "lesson", "meeting", "form_of_tomorrow"]);
    let date = select(vec![
        "2024-10-01",
        "2024/25",
        "2025-06",
        "2025-08-31",
        "2025-09-01",
        "2025-10-05",
        "2025-11",
        "2026-02-28",
        "2025/26",
        "2026-08",
        "2026-09-01",
    ]);
    let some = |of: &'static [&'static str], most: usize| subsequence(of, 0..=most).prop_map(|words| words.join(" "));
    let schools = some(&["c", "gone", "s", "t"], 4);
    let partners = some(&["agro", "bank", "gone", "kpt", "spb", "star"], 4);
    let audience = vec(any_row(), 0..5).prop_map(|rows| rows.join(" "));
    let status = select(vec!["held", "held", "held", "planned", "cancelled", "of_tomorrow"]);
    let more = (0..4_u32, 0..3_u32, 1..3_u32, 0..4_u16, any::<bool>());
    let event = (form, date, schools, partners, audience, status, option::of(0..=4_usize), more);
    vec(event, 0..14).prop_map(|events| {
        let mut doc = Doc::default()
            .school("c", "centre", "")
            .school("s", "school", "2025/26: 8А 25, 8Б 20, 9 30, 11А 12; 2024/25: 8А 24, 9 20")
            .school("t", "", "2025/26: 8 40, 9А 15, 9Б 16, 0 10")
            .owner("c")
            .partners("agro:employer bank:employer kpt:college spb:university star:of_tomorrow never:culture")
            .agreement("agro", "2024-09-01..2025-10-31", Some("s"))
            .agreement("kpt", "2025-09-01..2026-01-01 auto", Some("gone"))
            .agreement("spb", "2026-02-01..", None);
        for (number, (form, date, schools, partners, audience, status, met, more)) in events.into_iter().enumerate() {
            let word = format!("e{number}");
            let (teachers, parents, sessions, hours, online) = more;
            doc = doc.event(&word, form, date, &schools, &partners, &audience).status(&word, status);
            doc = doc.edit_event(&word, |event| {
                event.teachers = Some(teachers).filter(|teachers| *teachers > 0);
                event.parents = Some(parents).filter(|parents| *parents > 0);
                event.sessions = Some(sessions).filter(|sessions| *sessions > 1);
                event.hours = Hours::from_number(f64::from(hours) / 2.0);
                event.mode = Some(Coded::new(if online { "online" } else { "in_person" }));
            });
            if let Some(met) = met {
                doc = doc.met(&word, met);
            }
        }
        doc
    })
}

/// A random question about [`any_doc`]'s documents: any span of time, scope and filter, with what is planned or without.
pub fn any_question() -> impl Strategy<Value = Question> {
    let as_of = select(vec!["2025-08-31", "2025-09-01", "2025-11-10", "2026-02-28", "2026-10-20", "2027-08-31"]);
    let period = select(vec![
        "2025/26",
        "2025/26",
        "2025/26",
        "2024/25",
        "2026/27",
        "2025",
        "2025/26-1",
        "2025/26-2",
        "2025-10-01..2026-08-31",
    ]);
    let schools = select(vec!["", "", "s", "t", "s t", "gone", "c gone"]);
    let kinds = [None, None, Some(PartnerKind::Employer), Some(PartnerKind::College)];
    let forms = [None, None, None, Some(Form::Excursion), Some(Form::Other)];
    let grades = [None, None, None, Some(8), Some(9), Some(0)];
    let filter = (select(kinds.to_vec()), select(forms.to_vec()), select(grades.to_vec()));
    (as_of, period, schools, filter, any::<bool>()).prop_map(|(as_of, period, schools, filter, planned)| {
        let (kind, form, grade) = filter;
        Question { filter: Filter { kind, form, grade }, planned, ..ask(as_of, period, schools) }
    })
}
