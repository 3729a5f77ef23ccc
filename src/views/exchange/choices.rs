//! What a group of records says in different ways, and which of it is to stay when they are one.

use super::keeper::{Around, names_of_keeper};
use super::sides::preselected;
use super::values::{field_name, value_text};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::order::{self, InOrder};
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use crate::words::Lang;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A field of which records say different things.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The field.
    pub field: FieldName,
    /// What it is called.
    pub name: String,
    /// What is said of it, the most frequent first.
    pub ways: Vec<Way>,
    /// What stays if nobody chooses.
    pub stays: Value,
    /// Whether it is what the records are called by: that is asked first, and written whatever stays.
    pub is_name: bool,
}

/// One of the values.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// The value.
    pub value: Value,
    /// The same as people read it.
    pub text: String,
    /// How many of the records say so.
    pub count: usize,
    /// When the last of them did.
    latest: Stamp,
}

/// The field that records of a list are called by.
fn naming_field(list: List) -> &'static str {
    match list {
        List::Events => "title",
        _ => "name",
    }
}

/// The fields in which records differ, the name first. Of a name the most frequent stays, and of equally frequent ones the
/// fullest, which is the one with most letters and digits, and of equally full ones the latest: a latest one that somebody
/// mistyped is mostly alone. Of every other field the latest stays.
pub fn choices(records: &[AnyRecord], document: &Document, lang: Lang) -> Vec<Choice> {
    let Some(list) = records.first().map(AnyRecord::list) else { return Vec::new() };
    let cells: Vec<_> = records.iter().map(AnyRecord::cells).collect();
    let fields: BTreeSet<&FieldName> =
        cells.iter().flat_map(|cells| cells.keys()).filter(|field| !field.contains('.')).into_set();
    let forced = preselected(records);
    let mut all = Vec::new();
    for field in fields {
        let mut ways: Vec<Way> = Vec::new();
        for cell in cells.iter().filter_map(|cells| cells.get(field)) {
            let Some(value) = &cell.value else { continue };
            match ways.iter_mut().find(|way| way.value == *value) {
                Some(way) => {
                    way.count += 1;
                    way.latest = way.latest.clone().max(cell.stamp.clone());
                }
                None => {
                    let text = value_text(field, Some(value), &[document], lang);
                    ways.push(Way { value: value.clone(), text, count: 1, latest: cell.stamp.clone() });
                }
            }
        }
        let is_name = field == naming_field(list);
        order::sort_by_key(&mut ways, |way| {
            let full = way.text.chars().filter(|letter| letter.is_alphanumeric()).count();
            (Reverse((way.count, full, way.latest.clone())), way.text.clone())
        });
        let latest = ways.iter().max_by(|one, other| {
            one.latest.cmp(&other.latest).then_with(|| one.value.canonical().cmp(&other.value.canonical()))
        });
        let first = if is_name { ways.first() } else { latest };
        let stays = forced.get(field).cloned().flatten().or_else(|| first.map(|way| way.value.clone()));
        if let Some(stays) = stays.filter(|_| ways.len() > 1) {
            let name = field_name(list, field, &[document], lang);
            all.push(Choice { field: field.clone(), name, ways, stays, is_name });
        }
    }
    order::sort_by_key(&mut all, |choice| !choice.is_name);
    all
}

/// What is to be written for records as one: what was pressed, the name that stays, and what is preselected against the
/// latest value. The other fields are the latest by themselves.
pub fn chosen(
    records: &[AnyRecord],
    choices: &[Choice],
    pressed: &BTreeMap<FieldName, Value>,
) -> BTreeMap<FieldName, Option<Value>> {
    let mut chosen = preselected(records);
    for choice in choices {
        let value = pressed.get(&choice.field).filter(|value| choice.ways.iter().any(|way| way.value == **value));
        let value = value.or_else(|| choice.is_name.then_some(&choice.stays));
        chosen.extend(value.map(|value| (choice.field.clone(), Some(value.clone()))));
    }
    chosen
}

/// What is to be written for records as one where nobody is asked about each: what a question about them proposes.
pub fn proposed(
    ids: &[Uuid],
    document: &Document,
    around: Around<'_>,
    lang: Lang,
) -> BTreeMap<FieldName, Option<Value>> {
    let records: Vec<AnyRecord> = ids.iter().filter_map(|id| document.find(*id)).collect();
    let mut chosen = chosen(&records, &choices(&records, document, lang), &BTreeMap::new());
    chosen.extend(names_of_keeper(&records, around));
    chosen
}

#[cfg(test)]
mod tests {
    use super::super::involved::Involved;
    use super::*;
    use crate::model::id::PartnerId;
    use crate::model::one::as_one;
    use crate::model::partner::Partner;
    use crate::model::record::Record;
    use crate::model::stamp::Stamps;
    use crate::store::{Command, Intent, Store};
    use std::sync::Arc;

    fn partner(number: u8, at: i64, name: &str, place: &str) -> AnyRecord {
        let mut partner =
            Partner::blank(PartnerId(Uuid::from_u128(u128::from(number))), Stamps::new(Stamp::unstamped(at)));
        for (field, value) in [("name", name), ("place", place)] {
            assert!(value.is_empty() || partner.write(field, Some(&Value::from(value))), "{field}");
        }
        AnyRecord::Partner(Arc::new(partner))
    }

    #[test]
    fn the_name_that_most_records_have_stays_and_not_the_latest_with_its_mistake() {
        let records = [
            partner(1, 10, "ООО «КИНЕФ»", "Кириши"),
            partner(2, 20, "ООО «КИНЕФ»", ""),
            partner(3, 30, "ООО «КИНЕВ»", "г. Кириши"),
        ];
        let all = choices(&records, &Document::default(), Lang::Ru);
        let told: Vec<_> = all.iter().map(|one| (&*one.field, one.stays.as_text().unwrap_or_default())).collect();
        assert_eq!(told, [("name", "ООО «КИНЕФ»"), ("place", "г. Кириши")]);
        let counts: Vec<usize> = all[0].ways.iter().map(|way| way.count).collect();
        assert_eq!(counts, [2, 1]);
        // The name is written, so that it wins everywhere; the place is the latest already.
        let name = |text: &str| BTreeMap::from([("name".to_owned(), Some(Value::from(text)))]);
        assert_eq!(chosen(&records, &all, &BTreeMap::new()), name("ООО «КИНЕФ»"));
        let pressed = BTreeMap::from([("name".to_owned(), Value::from("ООО «КИНЕВ»"))]);
        assert_eq!(chosen(&records, &all, &pressed), name("ООО «КИНЕВ»"));
        // What was pressed and then unticked with its record is no choice any more.
        let few = choices(&records[..2], &Document::default(), Lang::Ru);
        assert_eq!((few.len(), chosen(&records[..2], &few, &pressed)), (0, BTreeMap::new()));
    }

    #[test]
    fn of_equally_frequent_names_the_fullest_stays() {
        let records = [partner(1, 30, "Заря", ""), partner(2, 10, "ООО «Заря»", ""), partner(3, 20, "Зоря", "")];
        let all = choices(&records, &Document::default(), Lang::Ru);
        assert_eq!(all[0].stays, Value::from("ООО «Заря»"));
        // Of equally full ones the latest is proposed first.
        assert_eq!(all[0].ways.iter().map(|way| &*way.text).collect::<Vec<_>>(), ["ООО «Заря»", "Заря", "Зоря"]);
        let spaced = [partner(1, 30, "ООО Заря", ""), partner(2, 20, "ООО «Заря» ", "")];
        assert_eq!(choices(&spaced, &Document::default(), Lang::Ru)[0].stays, Value::from("ООО Заря"));
    }

    #[test]
    fn records_that_are_merged_unasked_are_called_as_a_question_would_propose() {
        let mut document = Document::default();
        let all =
            [partner(1, 10, "ПАО «Заря»", ""), partner(2, 20, "ПАО «Заря»", ""), partner(3, 30, "заря", "Кириши")];
        let ids: Vec<Uuid> = all.iter().map(AnyRecord::uuid).collect();
        all.into_iter().for_each(|record| document.put(record));
        let mut store = Store::new("a", document);
        let around = Around { involved: &Involved::default(), own: None, is_here: &|_| true };
        let chosen = proposed(&ids, store.document(), around, Lang::Ru);
        let at = store.stamp(40);
        store.run(Command { at, intent: Intent::MergeAll(vec![(List::Partners, ids, chosen)]) }).unwrap();
        let one = as_one(store.document());
        let [partner] = one.partners.values().collect::<Vec<_>>()[..] else { panic!("{:?}", one.partners) };
        assert_eq!((&*partner.name.0, partner.place.as_deref()), ("ПАО «Заря»", Some("Кириши")));
    }
}
