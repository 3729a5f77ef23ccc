//! What one has to know of records that look alike, side by side: what they say, whose they are and where they stand.

use super::involved::{Doings, Involved};
use super::values::{field_name, value_text};
use crate::model::code::Code;
use crate::model::codes::EventStatus;
use crate::model::document::{AnyRecord, Document};
use crate::model::event::Event;
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::record::{Cells, List};
use crate::model::value::Value;
use crate::views::naming::{heads, partner_name, school_name, who};
use crate::words::dates::event_date;
use crate::words::{Lang, Phrase, doubles as words, fields};
use std::collections::{BTreeMap, BTreeSet};

/// One thing that records say, each its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// What each record says; empty where it says nothing.
    pub texts: Vec<String>,
    /// The field, where two records say something else of it and one of the two can be chosen.
    pub choice: Option<FieldName>,
}

impl Row {
    /// Whether the records do not say the same.
    pub fn differs(&self) -> bool {
        self.texts.iter().any(|text| Some(text) != self.texts.first())
    }
}

/// The fields that are told of each record first, whether they differ or not.
fn first_of(list: List) -> &'static [&'static str] {
    match list {
        List::Partners => &["name", "kind", "short_name", "place", "inn"],
        List::Schools => &["name", "type", "short_name", "municipality", "inn"],
        List::Events => &["title", "form", "status", "date"],
        List::Recommendations => &[],
    }
}

/// All that has to be known of some records of one list.
pub fn rows(records: &[AnyRecord], document: &Document, involved: &Involved, lang: Lang) -> Vec<Row> {
    let Some(list) = records.first().map(AnyRecord::list) else { return Vec::new() };
    let cells: Vec<Cells> = records.iter().map(AnyRecord::cells).collect();
    let first = first_of(list);
    let mut rows: Vec<Row> = first.iter().map(|field| row_of(list, field, &cells, document, lang)).collect();
    rows.extend(told(list, records, document, involved, lang));
    let plain: BTreeSet<&FieldName> =
        cells.iter().flat_map(|cells| cells.keys()).filter(|field| !field.contains('.')).into_set();
    let others = plain.into_iter().filter(|field| !first.contains(&field.as_str()));
    rows.extend(others.map(|field| row_of(list, field, &cells, document, lang)).filter(Row::differs));
    // Lists that are not told of one by one: how long each is, where they are not the same.
    for member in ["aliases", "contacts", "agreements", "enrolment"] {
        let parts = |cells: &Cells| -> BTreeMap<FieldName, Value> {
            let of = cells.iter().filter(|(field, _)| field.split_once('.').is_some_and(|(of, _)| of == member));
            of.filter_map(|(field, cell)| Some((field.clone(), cell.value.clone()?))).into_map()
        };
        let parts: Vec<_> = cells.iter().map(parts).collect();
        if parts.iter().any(|one| Some(one) != parts.first()) {
            let name = fields::member(list, member).map_or(member, |phrase| phrase.say(lang)).to_owned();
            rows.push(Row { name, texts: parts.iter().map(|parts| parts.len().to_string()).collect(), choice: None });
        }
    }
    rows.retain(|row| row.texts.iter().any(|text| !text.is_empty()));
    rows
}

fn row_of(list: List, field: &str, cells: &[Cells], document: &Document, lang: Lang) -> Row {
    let values: Vec<Option<&Value>> =
        cells.iter().map(|cells| cells.get(field).and_then(|cell| cell.value.as_ref())).collect();
    let text = |value: &Option<&Value>| value.map(|value| value_text(field, Some(value), &[document], lang));
    let texts = values.iter().map(|value| text(value).unwrap_or_default()).collect();
    let choice = match values.as_slice() {
        // What only one of the two says is no choice: it stays.
        [Some(one), Some(other)] if one != other => Some(field.to_owned()),
        _ => None,
    };
    Row { name: field_name(list, field, &[document], lang), texts, choice }
}

/// What is told of records beside their plain fields: of events who takes part, of the others what was done with them.
fn told(list: List, records: &[AnyRecord], document: &Document, involved: &Involved, lang: Lang) -> Vec<Row> {
    let ids: Vec<Uuid> = records.iter().map(AnyRecord::uuid).collect();
    let row = |phrase: Phrase, texts: Vec<String>| Row { name: phrase.say(lang).to_owned(), texts, choice: None };
    if list == List::Events {
        let each = |text: &dyn Fn(&Event) -> String| -> Vec<String> {
            let text = |record: &AnyRecord| match record {
                AnyRecord::Event(event) => text(event),
                _ => String::new(),
            };
            records.iter().map(text).collect()
        };
        let partners = |event: &Event| joined(event.partners.iter().map(|id| partner_name(document, *id, lang)));
        let schools = |event: &Event| joined(event.schools.iter().map(|id| own_marked(document, *id, lang)));
        let audience = |event: &Event| {
            joined(event.audience.0.iter().map(|(school, rows)| {
                let rows =
                    rows.iter().map(|row| format!("{} — {}", who(row, lang), heads([row.pupils].into_iter(), lang)));
                format!("{}: {}", school_name(document, *school, lang), rows.collect::<Vec<_>>().join(", "))
            }))
        };
        return vec![
            row(fields::PARTNERS, each(&partners)),
            row(fields::SCHOOLS, each(&schools)),
            row(fields::AUDIENCE, each(&audience)),
        ];
    }
    let doings: Vec<Doings> = ids.iter().map(|id| involved.doings(*id)).collect();
    let mut rows = vec![
        row(words::EVENTS, doings.iter().map(|doings| doings.events.to_string()).collect()),
        row(
            words::LAST_EVENT,
            doings.iter().map(|doings| doings.last.map_or(String::new(), |last| event_date(last, lang))).collect(),
        ),
    ];
    if list == List::Partners {
        let schools =
            doings.iter().map(|doings| joined(doings.schools.iter().map(|id| own_marked(document, *id, lang))));
        rows.push(row(words::WHOSE, schools.collect()));
    }
    rows
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}

/// The name of a school, the own one marked.
fn own_marked(document: &Document, id: crate::model::id::SchoolId, lang: Lang) -> String {
    let name = school_name(document, id, lang);
    if document.owner == Some(id) { words::OWN.fill(lang, &[&name]) } else { name }
}

/// The values that are preselected against the later one: what was held is not planned any more, whoever wrote it last.
pub fn preselected(records: &[AnyRecord]) -> BTreeMap<FieldName, Option<Value>> {
    const FIELD: &str = "status";
    let cells: Vec<_> = records.iter().filter_map(|record| record.cells().remove(FIELD)).collect();
    let latest = cells.iter().max_by(|one, other| one.stamp.cmp(&other.stamp)).and_then(|cell| cell.value.clone());
    let word = |status: EventStatus| Some(Value::from(status.code()));
    let held = cells.iter().any(|cell| cell.value == word(EventStatus::Held));
    let against = held && latest == word(EventStatus::Planned);
    against.then(|| (FIELD.to_owned(), word(EventStatus::Held))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::event::AudienceRow;
    use crate::model::field::Required;
    use crate::model::id::{EventId, PartnerId, SchoolId};
    use crate::model::partner::Partner;
    use crate::model::record::Record;
    use crate::model::school::School;
    use crate::model::stamp::{Stamp, Stamps};
    use std::sync::Arc;

    fn id(number: u8) -> Uuid {
        Uuid::from_u128(u128::from(number))
    }

    fn stamps(at: i64) -> Stamps {
        Stamps::new(Stamp::unstamped(at))
    }

    fn partner(number: u8, fields: &[(&str, &str)]) -> AnyRecord {
        let mut partner = Partner::blank(PartnerId(id(number)), stamps(0));
        for (field, value) in fields {
            assert!(partner.write(field, Some(&Value::from(*value))), "{field}");
        }
        AnyRecord::Partner(Arc::new(partner))
    }

    fn event(number: u8, at: i64, fields: &[(&str, &str)]) -> Event {
        let mut event = Event::blank(EventId(id(number)), stamps(at));
        for (field, value) in fields {
            assert!(event.write(field, Some(&Value::from(*value))), "{field}");
        }
        event
    }

    fn school(document: &mut Document, number: u8, name: &str) {
        let school = School { name: Required(name.to_owned()), ..School::blank(SchoolId(id(number)), stamps(0)) };
        document.schools.insert(id(number), Arc::new(school));
    }

    #[test]
    fn partners_say_whose_they_are_and_what_was_done_with_them() {
        let mut document = Document { owner: Some(SchoolId(id(1))), ..Document::default() };
        school(&mut document, 1, "Школа 1");
        school(&mut document, 2, "Школа 2");
        let two = [
            partner(50, &[("name", "КИНЕФ"), ("place", "Кириши"), ("aliases.ПО", "ПО")]),
            partner(51, &[("name", "КИНЕФ"), ("inn", "4708007089"), ("website", "kinef.ru")]),
        ];
        for (number, school, partner, date, status) in [
            (100, 1, 50, "2026-10-05", "held"),
            (101, 2, 51, "2026-11-20", "held"),
            // What is still ahead is not the last that was done.
            (102, 2, 51, "2027-02-01", "planned"),
        ] {
            let mut event = event(number, 0, &[("date", date), ("status", status)]);
            event.schools.insert(SchoolId(id(school)));
            event.partners.insert(PartnerId(id(partner)));
            document.events.insert(id(number), Arc::new(event));
        }
        let involved = Involved::of(&document, [id(50), id(51)]);
        let rows = rows(&two, &document, &involved, Lang::Ru);
        let text = |name: &str| {
            let row = rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("{name}: {rows:#?}"));
            (row.texts.iter().map(String::as_str).collect::<Vec<_>>(), row.differs())
        };
        assert_eq!(text("Мероприятий"), (vec!["1", "2"], true));
        assert_eq!(text("Последнее"), (vec!["05.10.2026", "20.11.2026"], true));
        assert_eq!(text("Чьи мероприятия"), (vec!["Школа 1 (своя)", "Школа 2"], true));
        assert_eq!(text("ИНН"), (vec!["", "4708007089"], true));
        assert!(!rows[0].differs(), "the name is the same, and is told all the same");
        // Whatever is not the same is told, so that it can be said that all else is.
        for name in ["website", "aliases"] {
            let name = fields::member(List::Partners, name).expect("known").ru;
            assert!(text(name).1, "{name}");
        }
        assert!(rows.iter().all(|row| row.choice.is_none()), "one-sided values are no choice");
    }

    #[test]
    fn events_say_their_schools_and_classes_with_heads() {
        let mut document = Document::default();
        school(&mut document, 1, "Школа 1");
        school(&mut document, 2, "Школа 2");
        let made = |number: u8, school: u8, pupils: Option<u32>, title: &str| {
            let mut event = event(number, 0, &[("date", "2026-10-05"), ("title", title)]);
            event.schools.insert(SchoolId(id(school)));
            let row = AudienceRow { pupils, grades: Required(vec![8]), ..AudienceRow::blank() };
            event.audience.0.insert(SchoolId(id(school)), vec![row]);
            AnyRecord::Event(Arc::new(event))
        };
        let two = [made(1, 1, Some(25), "Ярмарка"), made(2, 2, None, "Ярмарка профессий")];
        let rows = rows(&two, &document, &Involved::default(), Lang::Ru);
        let all: Vec<Vec<String>> = rows.iter().map(|row| row.texts.clone()).collect();
        let plain = |text: &str| text.replace('\u{a0}', " ");
        let has = |one: &str, other: &str| all.iter().any(|texts| plain(&texts[0]) == one && plain(&texts[1]) == other);
        assert!(has("Школа 1", "Школа 2"), "{all:#?}");
        assert!(
            all.iter().any(|texts| plain(&texts[0]).contains("— 25") && texts[1].contains("не считали")),
            "{all:#?}"
        );
        let chosen: Vec<&str> = rows.iter().filter_map(|row| row.choice.as_deref()).collect();
        assert_eq!(chosen, ["title"], "date and form are the same");
    }

    #[test]
    fn what_was_held_goes_before_what_was_planned_later() {
        let made = |at: i64, status: &str| AnyRecord::Event(Arc::new(event(1, at, &[("status", status)])));
        for (statuses, expected) in [
            (&[("held", 1), ("planned", 2)][..], Some("held")),
            (&[("planned", 2), ("held", 1), ("planned", 1)], Some("held")),
            // The later one is held anyway, or was called off since.
            (&[("held", 2), ("planned", 1)], None),
            (&[("held", 1), ("cancelled", 2)], None),
            (&[("planned", 1), ("planned", 2)], None),
        ] {
            let records: Vec<AnyRecord> = statuses.iter().map(|(status, at)| made(*at, status)).collect();
            let found = preselected(&records).remove("status").flatten();
            assert_eq!(found, expected.map(Value::from), "{statuses:?}");
        }
    }
}
