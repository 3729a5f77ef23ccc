//! The rows of the register of events: which are shown, and in which order.

use super::search::Texts;
use crate::analysis::Facts;
use crate::analysis::facts::Index;
use crate::model::code::Code;
use crate::model::codes::{EventStatus, Form, PartnerKind};
use crate::model::date::{Day, SchoolYear};
use crate::model::id::{PartnerId, SchoolId};
use crate::model::{Document, Event};
use crate::state::address::Address;
use crate::state::search::fold;
use crate::ui::Sort;
use crate::views::naming::{event_name, form_of, partner_name, school_name};
use crate::views::register::WORDS;
use crate::words::Lang;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// The columns that sort, by their names in the address.
pub const COLUMNS: [&str; 7] = ["title", "date", "form", "partners", "schools", "participants", "status"];

/// The order where the address asks for none: what is coming, the nearest first, then what has been, the latest first.
pub const NEAREST: &str = "near";

/// Which events are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Folded words.
    words: String,
    year: Option<SchoolYear>,
    form: Option<String>,
    kind: Option<PartnerKind>,
    status: Option<String>,
    school: Option<SchoolId>,
    partner: Option<PartnerId>,
    /// A grade, 0 to 12.
    grade: Option<u8>,
    /// A month of the year, 1 to 12.
    month: Option<u8>,
}

impl Wanted {
    /// What an address asks for.
    pub fn of(address: &Address) -> Self {
        let number = |name: &str| address.value(name).and_then(|text| text.parse().ok());
        Self {
            words: fold(address.value(WORDS).unwrap_or_default()),
            year: address.value("year").and_then(SchoolYear::parse),
            form: address.value("form").map(str::to_owned),
            kind: address.value("kind").and_then(PartnerKind::parse),
            status: address.value("status").map(str::to_owned),
            school: address.value("school").and_then(SchoolId::parse),
            partner: address.value("partner").and_then(PartnerId::parse),
            grade: number("grade").filter(|grade| *grade <= 12),
            month: number("month").filter(|month| (1..=12).contains(month)),
        }
    }

    /// Whether an event is wanted, as far as it is not asked for words. The columns answer what they know; the record itself,
    /// which lies far away in memory, is looked at only for a code or a record that this version does not know.
    fn has(&self, document: &Document, facts: &Facts, at: Index) -> bool {
        let events = &facts.events;
        let record = || facts.event_id(at).and_then(|id| document.event(id));
        let is_form = |word: &String| match Form::parse(word) {
            Some(form) => events.forms.get(at) == Some(&form),
            None => record().is_some_and(|event| event.form.word() == word),
        };
        let is_status = |word: &String| match EventStatus::parse(word) {
            Some(status) => status_of(facts, at) == Some(status),
            None => record().is_some_and(|event| event.status.word() == word),
        };
        let is_of = |school: SchoolId| match facts.school_index(school) {
            Some(school) => events.schools.of(at).contains(&school),
            None => record().is_some_and(|event| event.schools.contains(&school)),
        };
        let is_with = |partner: PartnerId| match facts.partner_index(partner) {
            Some(partner) => events.partners.of(at).contains(&partner),
            None => record().is_some_and(|event| event.partners.contains(&partner)),
        };
        // Rows of schools that are gone count nowhere, here as little as in the figures.
        // Of a joint event only the rows of the school that is asked for count.
        let is_for = |grade: u8| match self.school.map(|school| facts.school_index(school)) {
            None => events.grades.get(at).is_some_and(|grades| grades >> grade & 1 == 1),
            Some(school) => events.rows.of(at).iter().any(|row| Some(row.school) == school && row.meets(grade)),
        };
        self.form.as_ref().is_none_or(is_form)
            && self.kind.is_none_or(|kind| events.has_kind(at, kind))
            && self.status.as_ref().is_none_or(is_status)
            && self.school.is_none_or(is_of)
            && self.partner.is_none_or(is_with)
            && self.month.is_none_or(|month| events.months.get(at) == Some(&month))
            && self.grade.is_none_or(is_for)
    }
}

/// The status of an event; `None` for one that this version does not know.
pub(super) fn status_of(facts: &Facts, at: Index) -> Option<EventStatus> {
    let flags = facts.events.flags(at);
    let of = [
        (flags.held, EventStatus::Held),
        (flags.planned, EventStatus::Planned),
        (flags.cancelled, EventStatus::Cancelled),
    ];
    of.into_iter().find_map(|(is, status)| is.then_some(status))
}

/// The events that began before a day.
pub fn begun_before(facts: &Facts, day: Day) -> Range<Index> {
    facts.events.begun(facts.events.all(), day.pred_opt().unwrap_or(day))
}

/// The wanted events in their order on a day; `ranks` says how a language orders texts, `folded` gives what words are looked
/// for in. Equal ones stand by date, then by identifier.
#[expect(clippy::too_many_arguments, reason = "what is asked, and of what")]
pub fn select(
    document: &Document,
    facts: &Facts,
    today: Day,
    wanted: &Wanted,
    sort: &Sort,
    lang: Lang,
    ranks: impl Fn(&[String]) -> Vec<usize>,
    folded: impl FnOnce() -> Arc<Texts>,
) -> Vec<Index> {
    let range = wanted.year.map_or_else(|| facts.events.all(), |year| facts.events.of_year(year));
    let folded = (!wanted.words.is_empty()).then(folded);
    let search = folded.as_ref().map(|texts| texts.look_for(facts, &wanted.words));
    let record = |at: Index| document.event(facts.event_id(at)?);
    // Of a whole year or register, no event is asked what it is.
    let all = *wanted == Wanted { year: wanted.year, ..Wanted::default() };
    let is_shown =
        |at: &Index| all || wanted.has(document, facts, *at) && search.as_ref().is_none_or(|search| search.has(*at));
    let mut shown: Vec<Index> = range.filter(is_shown).collect();
    let texts = |text: &dyn Fn(&Event) -> String| {
        ranks(&shown.iter().map(|at| record(*at).map(text).unwrap_or_default()).collect::<Vec<_>>())
    };
    let numbers = |number: &dyn Fn(Index) -> usize| shown.iter().map(|at| number(*at)).collect::<Vec<_>>();
    let keys = match sort.column.as_str() {
        "title" => texts(&|event| event_name(event, lang)),
        "form" => texts(&|event| form_of(event, lang)),
        "partners" => texts(&|event| first(&event.partners, |id| partner_name(document, *id, lang))),
        "schools" => texts(&|event| first(&event.schools, |id| school_name(document, *id, lang))),
        "participants" => numbers(&|at| heads(facts, at)),
        "status" => numbers(&|at| status_place(status_of(facts, at))),
        NEAREST => {
            let begun = begun_before(facts, today);
            let coming = shown.split_off(shown.partition_point(|at| begun.contains(at)));
            return coming.into_iter().chain(shown.into_iter().rev()).collect();
        }
        // The columns are in the order of dates already.
        _ => {
            if sort.falling {
                shown.reverse();
            }
            return shown;
        }
    };
    let mut keyed: Vec<(usize, Index)> = keys.into_iter().zip(shown.drain(..)).collect();
    keyed.sort_unstable_by(|one, other| {
        let order = one.0.cmp(&other.0);
        // Beside the date, the later of equal ones stands first in both orders: that is what one looks for.
        (if sort.falling { order.reverse() } else { order }).then_with(|| other.1.cmp(&one.1))
    });
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// The pupils of an event, those not counted as 0.
fn heads(facts: &Facts, at: Index) -> usize {
    let sum: u64 = facts.events.rows.of(at).iter().map(crate::analysis::facts::Row::counted).sum();
    usize::try_from(sum).unwrap_or(usize::MAX)
}

fn status_place(status: Option<EventStatus>) -> usize {
    EventStatus::ALL.iter().position(|known| status == Some(*known)).unwrap_or(EventStatus::ALL.len())
}

fn first<T: Ord>(ids: &BTreeSet<T>, name: impl Fn(&T) -> String) -> String {
    ids.first().map(name).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::{EventId, Uuid};
    use crate::model::record::Record;
    use crate::model::stamp::{Stamp, Stamps};
    use crate::model::value::Value;
    use crate::model::{Partner, School};
    use crate::views::events::search::Making;

    const SCHOOL: u128 = 0x0190_a5d2_0000_7000_8000_0000_0000_000a;

    fn record<R: Record>(number: u128, fields: &[(&str, Value)]) -> R {
        let mut record = R::blank(Uuid::from_u128(number), Stamps::new(Stamp::unstamped(0)));
        for (field, value) in fields {
            assert!(record.write(field, Some(value)), "{field}");
        }
        record
    }

    fn document() -> Document {
        let mut document = Document::default();
        let text = |text: &str| Value::from(text);
        let partner: Partner = record(1, &[("name", text("ООО «Заря»")), ("kind", text("employer"))]);
        document.partners.insert(partner.id.0, Arc::new(partner));
        let school: School = record(SCHOOL, &[("name", text("Школа № 3"))]);
        document.schools.insert(school.id.0, Arc::new(school));
        let id = |number: u128| Uuid::from_u128(number).to_string();
        let row = |pupils: i64| {
            let grades = Value::List(vec![Value::Int(8)]);
            let pairs = [("school", text(&id(SCHOOL))), ("grades", grades), ("pupils", Value::Int(pupils))];
            Value::List(vec![Value::Object(pairs.map(|(name, value)| (name.to_owned(), value)).into())])
        };
        let (of_partner, of_school) = (format!("partners.{}", id(1)), format!("schools.{}", id(SCHOOL)));
        let audience = format!("audience.{}", id(SCHOOL));
        let events: [(u128, Vec<(&str, Value)>); 3] = [
            (
                11,
                vec![
                    ("title", text("Поездка")),
                    ("form", text("excursion")),
                    ("status", text("held")),
                    ("date", text("2026-10-05")),
                    (&of_partner, text(&id(1))),
                    (&audience, row(5)),
                ],
            ),
            (
                12,
                vec![
                    ("form", text("flashmob")),
                    ("status", text("postponed")),
                    ("date", text("2025/26")),
                    (&of_school, text(&id(SCHOOL))),
                    (&audience, row(30)),
                ],
            ),
            (
                13,
                vec![
                    ("title", text("Ёлка")),
                    ("form", text("meeting")),
                    ("status", text("planned")),
                    ("date", text("2026-12")),
                ],
            ),
        ];
        for (number, fields) in events {
            let event: Event = record(number, &fields);
            document.events.insert(event.id.0, Arc::new(event));
        }
        document
    }

    fn plain(texts: &[String]) -> Vec<usize> {
        texts.iter().map(|text| texts.iter().filter(|other| *other < text).count()).collect()
    }

    fn check(query: &str, expected: &[u128]) {
        check_in(&document(), query, expected);
    }

    fn check_in(document: &Document, query: &str, expected: &[u128]) {
        check_on("2027-08-01", document, query, expected);
    }

    fn check_on(today: &str, document: &Document, query: &str, expected: &[u128]) {
        let today = crate::model::date::parse_day(today).expect("a day");
        let facts = Facts::new(document);
        let address = Address::parse(&format!("#/events{query}"));
        let sort = crate::views::register::sort_of(&address, &COLUMNS, NEAREST);
        let shared = Arc::new(document.clone());
        let folded = || Arc::new(Making::new(&shared, &facts, Lang::Ru).finish(&facts));
        let shown = select(document, &facts, today, &Wanted::of(&address), &sort, Lang::Ru, plain, folded);
        let ids: Vec<u128> =
            shown.iter().filter_map(|at| facts.event_id(*at)).map(|EventId(id)| id.as_u128()).collect();
        assert_eq!(ids, expected, "{query}");
    }

    #[test]
    fn filters_leave_what_is_wanted() {
        check("", &[13, 11, 12]);
        check("?year=2026/27", &[13, 11]);
        check("?year=nonsense", &[13, 11, 12]);
        check("?form=excursion", &[11]);
        check("?form=flashmob", &[12]);
        check("?form=other", &[12]);
        check("?kind=employer", &[11]);
        check("?status=planned", &[13]);
        check("?status=postponed", &[12]);
        check("?grade=8", &[11, 12]);
        check("?grade=9", &[]);
        check("?grade=8&month=10", &[11]);
        check("?month=12", &[13]);
        check("?month=13&grade=x", &[13, 11, 12]);
        check(&format!("?school={}", Uuid::from_u128(SCHOOL)), &[12]);
        check(&format!("?partner={}", Uuid::from_u128(1)), &[11]);
    }

    #[test]
    fn a_joint_event_is_of_the_grades_that_the_chosen_school_sent() {
        let mut document = document();
        let other = SCHOOL + 1;
        let school: School = record(other, &[("name", Value::from("Школа № 4"))]);
        document.schools.insert(school.id.0, Arc::new(school));
        let [one, two] = [SCHOOL, other].map(|number| Uuid::from_u128(number).to_string());
        let row = |school: &str, grade: i64| {
            let pairs = [("school", Value::from(school)), ("grades", Value::List(vec![Value::Int(grade)]))];
            Value::List(vec![Value::Object(pairs.map(|(name, value)| (name.to_owned(), value)).into())])
        };
        let fields = [
            ("form".to_owned(), Value::from("quest")),
            ("status".to_owned(), Value::from("held")),
            ("date".to_owned(), Value::from("2024-10-05")),
            (format!("schools.{one}"), Value::from(one.as_str())),
            (format!("schools.{two}"), Value::from(two.as_str())),
            (format!("audience.{one}"), row(&one, 9)),
            (format!("audience.{two}"), row(&two, 8)),
        ];
        let fields: Vec<(&str, Value)> = fields.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let event: Event = record(14, &fields);
        document.events.insert(event.id.0, Arc::new(event));
        check_in(&document, "?year=2024/25&grade=8", &[14]);
        check_in(&document, &format!("?year=2024/25&grade=8&school={one}"), &[]);
        check_in(&document, &format!("?year=2024/25&grade=9&school={one}"), &[14]);
        check_in(&document, &format!("?year=2024/25&grade=8&school={two}"), &[14]);
    }

    #[test]
    fn words_are_looked_for_in_names_of_partners_and_schools_too() {
        check("?q=елка", &[13]);
        check("?q=заря", &[11]);
        check("?q=экскурс", &[11]);
        check("?q=школа 3", &[12]);
        check("?q=заря елка", &[]);
    }

    #[test]
    fn what_is_coming_stands_before_what_has_been_and_the_nearest_to_today_first() {
        let document = document();
        check_on("2025-08-31", &document, "", &[12, 11, 13]);
        check_on("2026-10-05", &document, "", &[11, 13, 12]);
        check_on("2026-10-06", &document, "", &[13, 11, 12]);
        check_on("2026-12-02", &document, "", &[13, 11, 12]);
        check_on("2026-10-05", &document, "?year=2025/26", &[12]);
        check_on("2026-10-05", &document, "?sort=-date", &[13, 11, 12]);
    }

    #[test]
    fn every_column_orders() {
        check("?sort=date", &[12, 11, 13]);
        check("?sort=participants", &[13, 11, 12]);
        check("?sort=-participants", &[12, 11, 13]);
        check("?sort=status", &[13, 11, 12]);
        check("?sort=title", &[12, 13, 11]);
        check("?sort=-partners", &[11, 13, 12]);
    }
}
