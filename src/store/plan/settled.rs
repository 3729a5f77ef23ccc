//! Doubles settled before the plan is applied: what a person says of two records goes with the import, and back with it.

use super::ImportPlan;
use crate::model::classes::Classes;
use crate::model::document::{AnyRecord, Document, Pair};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::pace::Pace;
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use crate::store::command::Refused;
use crate::store::doubles;
use crate::store::history::Done;
use crate::store::slot::put;
use std::collections::{BTreeMap, BTreeSet};

/// What was said of two records.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// Their list.
    pub list: List,
    /// One.
    pub a: Uuid,
    /// The other.
    pub b: Uuid,
    /// What they are.
    pub answer: Answer,
}

/// What two records that look alike are.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// One, with values chosen for it by field.
    Same(BTreeMap<FieldName, Option<Value>>),
    /// Not the same; nobody proposes it again.
    Apart,
}

impl Settled {
    fn pair(&self) -> Option<Pair> {
        Pair::new(self.a, self.b)
    }
}

impl ImportPlan {
    /// Says what two records are, instead of what was said of them before.
    pub fn settle(&mut self, settled: Settled) {
        self.unsettle(settled.a, settled.b);
        self.settled.push(settled);
    }

    /// Takes back what was said of two records.
    pub fn unsettle(&mut self, a: Uuid, b: Uuid) {
        let pair = Pair::new(a, b);
        self.settled.retain(|other| other.pair() != pair);
    }

    /// What was said of two records.
    pub fn settled(&self, a: Uuid, b: Uuid) -> Option<&Answer> {
        let pair = Pair::new(a, b);
        self.settled.iter().find(|other| other.pair() == pair).map(|settled| &settled.answer)
    }

    /// All that was said, in order.
    pub fn answers(&self) -> &[Settled] {
        &self.settled
    }

    /// How many records were said to be one with others.
    pub fn merged(&self) -> usize {
        let same = self.settled.iter().filter(|settled| matches!(settled.answer, Answer::Same(_)));
        same.flat_map(|settled| [settled.a, settled.b]).into_set().len()
    }

    /// How many records that are one here the files take apart.
    pub fn parted_records(&self) -> usize {
        self.parted.iter().flat_map(|(_, a, b)| [*a, *b]).into_set().len()
    }

    /// The records as the plan leaves them, before anything is settled.
    pub fn after(&self, mine: &Document) -> Document {
        let mut after = mine.clone();
        self.items.iter().for_each(|item| put(&mut after, item.list, item.id, &item.after));
        for (pair, _, stamp) in &self.distinct {
            match stamp {
                Some(stamp) => after.distinct.insert(*pair, stamp.clone()),
                None => after.distinct.remove(pair),
            };
        }
        after
    }

    /// Whether both records will be there.
    pub(super) fn has_both(&self, mine: &Document, settled: &Settled) -> bool {
        [settled.a, settled.b].into_iter().all(|id| match self.item(id) {
            Some(item) => item.after.record.is_some(),
            None => mine.record(settled.list, id).is_some(),
        })
    }

    /// The latest stamp that what is settled has to be later than; `None` where nothing is.
    pub(super) fn settled_from(&self) -> Option<Stamp> {
        if self.settled.is_empty() {
            return None;
        }
        let records = self.items.iter().filter_map(|item| item.after.record.as_ref()).map(|record| record.latest());
        records.chain(self.distinct.iter().filter_map(|(_, _, stamp)| stamp.clone())).max()
    }

    /// Adds to what the import does what was settled.
    pub(super) async fn add_settled(
        &self,
        document: &Document,
        done: &mut Done,
        at: &Stamp,
        pace: Pace<'_>,
    ) -> Result<(), Refused> {
        if self.settled.is_empty() {
            return Ok(());
        }
        let mut then = document.clone();
        let mut places: BTreeMap<Uuid, usize> = BTreeMap::new();
        for (place, touched) in done.touched.iter().enumerate() {
            put(&mut then, touched.list, touched.id, &touched.after);
            places.insert(touched.id, place);
            pace.rest(place, done.touched.len() * 2).await;
        }
        done.write_rest(&mut then);
        if still_said(&then, &self.settled).contains(&false) {
            return Err(Refused::Stale);
        }
        for (at_settled, Settled { list, a, b, answer }) in self.settled.iter().enumerate() {
            let settled = match answer {
                Answer::Same(chosen) => doubles::merge(&then, at, *list, &[*a, *b], chosen),
                Answer::Apart => doubles::not_the_same(&then, at, *list, &[(*a, *b)]),
            };
            // One that was deleted since is asked about no more.
            let settled =
                settled.map_err(|refused| if refused == Refused::Missing { Refused::Stale } else { refused })?;
            settled.write(&mut then);
            for touched in settled.touched {
                match places.get(&touched.id).and_then(|place| done.touched.get_mut(*place)) {
                    Some(known) => known.after = touched.after,
                    None => {
                        places.insert(touched.id, done.touched.len());
                        done.touched.push(touched);
                    }
                }
            }
            for (pair, _, after) in settled.distinct {
                done.distinct.retain(|(known, ..)| *known != pair);
                done.distinct.push((pair, document.distinct.get(&pair).cloned(), after));
            }
            pace.rest(self.settled.len() + at_settled, self.settled.len() * 2).await;
        }
        Ok(())
    }
}

/// Those of some pairs that are one before and are not so after.
pub(super) fn parted(
    before: &Document,
    after: &Document,
    pairs: impl Iterator<Item = Pair> + Clone,
) -> Vec<(List, Uuid, Uuid)> {
    let mut parted = Vec::new();
    for list in List::ALL {
        let [was, is] = [before, after].map(|document| Classes::of_list(document, list));
        let both = pairs.clone().map(Pair::both).filter(|(a, b)| was.class_of(*a) == was.class_of(*b));
        let both = both.filter(|(a, b)| is.class_of(*a) != is.class_of(*b));
        parted.extend(both.map(|(a, b)| (list, a, b)));
    }
    parted
}

/// Of each answer whether what was chosen in it is still said by some record that was answered about: a name that was changed since
/// must not come back.
pub(super) fn still_said(after: &Document, settled: &[Settled]) -> Vec<bool> {
    let mut said: BTreeMap<List, Vec<AnyRecord>> = BTreeMap::new();
    for list in List::ALL {
        let chooses = |one: &&Settled| one.list == list && matches!(&one.answer, Answer::Same(all) if !all.is_empty());
        let mut asked = settled.iter().filter(chooses).flat_map(|one| [one.a, one.b]).peekable();
        if asked.peek().is_some() {
            // A record is asked about as all that it is one with.
            let classes = Classes::of_list(after, list);
            let members: BTreeSet<Uuid> = asked.flat_map(|id| classes.members(id)).into_set();
            said.insert(list, members.into_iter().filter_map(|id| after.record(list, id)).collect());
        }
    }
    let is_said = |one: &Settled| match &one.answer {
        Answer::Same(chosen) => chosen.iter().all(|(field, value)| {
            said.get(&one.list).is_some_and(|records| records.iter().any(|record| record.read(field) == *value))
        }),
        Answer::Apart => true,
    };
    settled.iter().map(is_said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Required;
    use crate::model::id::PartnerId;
    use crate::model::partner::Partner;
    use crate::model::stamp::Stamps;
    use crate::model::testing::{START, id};
    use crate::store::plan::{Incoming, Source, plan};
    use crate::store::{Command, Intent, Store};
    use std::sync::Arc;

    const DAY: i64 = 24 * 60 * 60 * 1000;

    fn with_partner(number: u8, name: &str, at: i64) -> Document {
        let stamp = Stamp { millis: at, counter: 0, device: name.into() };
        let id = PartnerId(id(List::Partners, number));
        let mut document = Document::default();
        // Every field is stamped by the record's own stamp.
        let partner = Partner { name: Required(name.to_owned()), ..Partner::blank(id, Stamps::new(stamp)) };
        document.put(AnyRecord::Partner(Arc::new(partner)));
        document
    }

    fn file(document: Document) -> Incoming {
        Incoming { document, has_seen: false, stamped: true, full: false, today_ms: START, source: Source::default() }
    }

    #[test]
    fn a_file_that_parts_what_is_one_here_says_so() {
        let mut mine = with_partner(1, "КИНЕФ", START);
        mine.put(with_partner(2, "Порт", START).record(List::Partners, id(List::Partners, 2)).expect("it is there"));
        let (a, b) = (id(List::Partners, 1), id(List::Partners, 2));
        let mut store = Store::new("me", mine);
        let merge = Intent::MergeDoubles { list: List::Partners, ids: vec![a, b], chosen: BTreeMap::new() };
        let at = store.stamp(START);
        store.run(Command { at, intent: merge }).expect("both are there");
        let mut theirs = Document::default();
        let stamp = Stamp { millis: START + DAY, counter: 0, device: "z".into() };
        theirs.distinct.insert(Pair::new(a, b).expect("they are two"), stamp);
        let parts = plan(store.document(), &[file(theirs.clone())]);
        assert_eq!(parts.parted, [(List::Partners, a, b)]);
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Import(Arc::new(parts)) }).expect("the plan is fresh");
        assert!(plan(store.document(), &[file(theirs)]).parted.is_empty(), "it is done");
    }

    fn imported(answer: Answer) -> (Store, Document) {
        let before = with_partner(1, "КИНЕФ", START);
        let mut store = Store::new("me", before.clone());
        // Their clock is two days ahead.
        let mut plan = plan(store.document(), &[file(with_partner(2, "ООО «КИНЕФ»", START + 2 * DAY))]);
        plan.settle(Settled { list: List::Partners, a: id(List::Partners, 1), b: id(List::Partners, 2), answer });
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Import(Arc::new(plan)) }).expect("the plan is fresh");
        (store, before)
    }

    fn classes(store: &Store) -> usize {
        store.document().partners.len() - Classes::new::<Partner>(store.document()).groups().concat().len() / 2
    }

    #[test]
    fn a_name_that_was_changed_since_does_not_come_back_with_an_answer() {
        let mut store = Store::new("me", with_partner(1, "КИНЕФ", START));
        let files = [file(with_partner(2, "ООО «КИНЕФ»", START))];
        let mut shown = plan(store.document(), &files);
        let (a, b) = (id(List::Partners, 1), id(List::Partners, 2));
        let said = |name: &str| Answer::Same(BTreeMap::from([("name".to_owned(), Some(Value::from(name)))]));
        shown.settle(Settled { list: List::Partners, a, b, answer: said("КИНЕФ") });
        let fields = BTreeMap::from([("name".to_owned(), Some(Value::from("Нефтезавод")))]);
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Edit { list: List::Partners, id: a, fields } }).expect("it is there");
        let at = store.stamp(START);
        let refused = store.run(Command { at, intent: Intent::Import(Arc::new(shown.clone())) });
        assert_eq!(refused.err(), Some(Refused::Stale));
        let mut again = shown.again(store.document(), &files);
        assert!(again.answers().is_empty(), "it is asked again");
        again.settle(Settled { list: List::Partners, a, b, answer: said("ООО «КИНЕФ»") });
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Import(Arc::new(again.clone())) }).expect("the plan is fresh");
        let one = store.document().partners.get(&a).expect("it is there");
        assert_eq!((one.name.as_str(), one.aliases.contains("Нефтезавод")), ("ООО «КИНЕФ»", true));
        // Who is asked about one that was deleted since is asked no more.
        let mut store = Store::new("me", with_partner(1, "КИНЕФ", START));
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Delete(vec![(List::Partners, a)]) }).expect("it is there");
        let at = store.stamp(START);
        let refused = store.run(Command { at, intent: Intent::Import(Arc::new(shown.clone())) });
        assert_eq!(refused.err(), Some(Refused::Stale));
        assert!(shown.again(store.document(), &files).answers().is_empty());
    }

    #[test]
    fn what_is_settled_goes_with_the_import_and_back_with_it() {
        let name = Some(Value::from("КИНЕФ"));
        let (mut store, before) = imported(Answer::Same(BTreeMap::from([("name".to_owned(), name.clone())])));
        assert_eq!((store.document().partners.len(), classes(&store)), (2, 1));
        let one = doubles::read_as_one(store.document(), List::Partners, id(List::Partners, 2));
        assert_eq!(one.and_then(|one| one.read("name")), name, "the choice is later than their clock");
        let at = store.stamp(START);
        let (_, kept) = store.undo_import(at).expect("it can be taken back");
        assert!(kept.is_empty());
        assert_eq!(store.document().partners, before.partners);
    }

    #[test]
    fn what_is_different_is_not_proposed_again() {
        let (mut store, before) = imported(Answer::Apart);
        assert_eq!((store.document().partners.len(), classes(&store)), (2, 2));
        assert_eq!(store.document().distinct.len(), 1);
        let at = store.stamp(START);
        store.undo_import(at).expect("it can be taken back");
        assert_eq!((&store.document().partners, store.document().distinct.len()), (&before.partners, 0));
    }

    #[test]
    fn what_is_said_stays_when_the_plan_is_drawn_anew_while_both_are_there() {
        let (one, two) = (id(List::Partners, 1), id(List::Partners, 2));
        let mine = with_partner(1, "КИНЕФ", START);
        let files = [file(with_partner(2, "ООО «КИНЕФ»", START))];
        let mut first = plan(&mine, &files);
        first.settle(Settled { list: List::Partners, a: one, b: two, answer: Answer::Apart });
        assert_eq!(first.again(&mine, &files).settled(two, one), Some(&Answer::Apart));
        assert_eq!(first.merged(), 0);
        let mut same = first.clone();
        same.settle(Settled { list: List::Partners, a: one, b: two, answer: Answer::Same(BTreeMap::new()) });
        assert_eq!(same.merged(), 2);
        assert_eq!(first.without(&mine, &files, 0).settled(one, two), None);
        first.unsettle(two, one);
        assert_eq!(first.settled(one, two), None);
    }

    #[test]
    fn a_plan_knows_what_it_leaves() {
        let mine = with_partner(1, "КИНЕФ", START);
        let after = plan(&mine, &[file(with_partner(2, "ООО «КИНЕФ»", START))]).after(&mine);
        assert_eq!(after.partners.len(), 2);
    }
}
