//! Holds a file against the table of shapes and reports everything that is wrong in it.

use super::table::{FILE, record};
use super::{LONG, Member, Need, Object, Role, Rule, Shape};
use crate::format::json::Path;
use crate::format::problem::{Expected, Problem, ProblemKind};
use crate::model::class::ClassLabel;
use crate::model::date::{Day, EventDate, SchoolYear};
use crate::model::field::FieldValue;
use crate::model::hours::Hours;
use crate::model::id::{Uuid, parse_uuid};
use crate::model::pace::Pace;
use crate::model::record::{List, Record, is_key_of};
use crate::model::stamp::{Stamp, Stamps, parse_instant};
use crate::model::value::{Members, Value};
use crate::model::{Event, Partner, Recommendation, School};
use std::collections::{BTreeMap, BTreeSet};

/// What was found.
#[derive(Default)]
pub(in crate::format) struct Checked {
    /// Everything that is wrong, in the file's order.
    pub problems: Vec<Problem>,
    /// The elements of the file's lists that can't be read, by the list's name and their place.
    pub bad: BTreeSet<(String, usize)>,
}

impl Checked {
    /// Takes note of a problem at a path.
    pub(in crate::format) fn say(&mut self, path: String, element: Option<(&str, usize)>, what: ProblemKind) {
        let record = element.and_then(|(list, index)| Some((List::parse(list)?, index)));
        self.problems.push(Problem { path, what, record });
        self.bad.extend(element.map(|(list, index)| (list.to_owned(), index)));
    }
}

/// Checks a file of the newest version.
pub(in crate::format) async fn check(file: &Members, pace: Pace<'_>) -> Checked {
    let mut walk = Walk::default();
    for member in FILE.members {
        let path = Path::Member(&Path::Root, member.name);
        match (&member.shape, file.get(member.name)) {
            // Of these a file can have a million.
            (Shape::List { of, most }, Some(Value::List(list))) => {
                walk.length(list, *most, &path);
                for (index, element) in list.iter().enumerate() {
                    walk.value(element, of, &Path::Index(&path, index));
                    pace.rest(index, list.len()).await;
                }
            }
            _ => walk.needed(file, &FILE, member, &path),
        }
    }
    for rule in FILE.rules {
        walk.rule(rule, file, &Path::Root);
    }
    walk.found
}

#[derive(Default)]
struct Walk {
    found: Checked,
    /// The identifiers so far, and the path of the record in which each stands.
    own: BTreeMap<Uuid, String>,
    gone: BTreeMap<Uuid, String>,
    /// Inside the content of something deleted, whose parts may be there again.
    deleted: bool,
}

impl Walk {
    fn say(&mut self, path: &Path<'_>, what: ProblemKind) {
        self.found.say(path.text(), path.element(), what);
    }

    fn expect(&mut self, path: &Path<'_>, expected: Expected, fits: bool) {
        if !fits {
            self.say(path, ProblemKind::Not(expected));
        }
    }

    fn value(&mut self, value: &Value, shape: &'static Shape, path: &Path<'_>) {
        let text = value.as_text();
        match shape {
            Shape::Any => {}
            Shape::Format => self.expect(path, Expected::Format, text == Some("krug")),
            Shape::Text { least, most } => self.text(value, *least, *most, path),
            Shape::Code(_) => self.text(value, 0, LONG, path),
            Shape::Whole { least, most } => self.whole(value, *least, *most, path),
            Shape::Hours => self.hours(value, path),
            Shape::Truth => self.expect(path, Expected::Truth, value.as_bool().is_some()),
            Shape::Id(role) => match text.and_then(parse_uuid) {
                Some(id) => self.id(id, *role, path),
                None => self.expect(path, Expected::Id, false),
            },
            Shape::Day => self.expect(path, Expected::Day, Day::from_value(value).is_some()),
            Shape::Date => self.expect(path, Expected::Date, EventDate::from_value(value).is_some()),
            Shape::SchoolYear => self.expect(path, Expected::SchoolYear, SchoolYear::from_value(value).is_some()),
            Shape::Stamp => {
                self.expect(path, Expected::Stamp, text.and_then(Stamp::parse).is_some_and(|stamp| stamp.is_in_range()))
            }
            Shape::Instant => self.expect(path, Expected::Instant, text.and_then(parse_instant).is_some()),
            Shape::Class => self.expect(path, Expected::Class, ClassLabel::from_value(value).is_some()),
            Shape::List { of, most } => match value.as_list() {
                Some(list) => self.list(list, of, *most, path),
                None => self.expect(path, Expected::List, false),
            },
            Shape::Distinct => self.distinct(value, path),
            Shape::Object(object) => match value.as_object() {
                Some(members) => self.object(members, object, path),
                None => self.expect(path, Expected::Object, false),
            },
            // The stamps and the content of what was deleted are looked into where their record is known.
            Shape::Settings | Shape::Stamps | Shape::Deleted => {
                self.expect(path, Expected::Object, value.as_object().is_some());
            }
            Shape::Seen => match value.as_object() {
                Some(seen) => self.seen(seen, path),
                None => self.expect(path, Expected::Object, false),
            },
        }
    }

    fn text(&mut self, value: &Value, least: usize, most: usize, path: &Path<'_>) {
        let Some(text) = value.as_text() else { return self.expect(path, Expected::Text, false) };
        self.expect(path, Expected::SomeText, text.len() >= least);
        // Counting is for texts that could be too long: a character has at least one byte.
        if text.len() > most {
            let length = text.chars().count();
            if length > most {
                self.say(path, ProblemKind::TooLong { most, length });
            }
        }
    }

    fn whole(&mut self, value: &Value, least: i64, most: i64, path: &Path<'_>) {
        match value {
            Value::Int(number) if (least..=most).contains(number) => {}
            Value::Int(_) => self.say(path, ProblemKind::OutOfRange { least, most }),
            Value::Float(number) if number.fract() == 0.0 => self.say(path, ProblemKind::OutOfRange { least, most }),
            _ => self.expect(path, Expected::Whole, false),
        }
    }

    fn hours(&mut self, value: &Value, path: &Path<'_>) {
        match value.as_number() {
            None => self.expect(path, Expected::Number, false),
            Some(number) if !(0.0..=1_000.0).contains(&number) => {
                self.say(path, ProblemKind::OutOfRange { least: 0, most: 1_000 });
            }
            Some(number) if Hours::from_number(number).is_none() => self.say(path, ProblemKind::TooManyPlaces),
            Some(_) => {}
        }
    }

    fn id(&mut self, id: Uuid, role: Role, path: &Path<'_>) {
        let known = match role {
            Role::Other => return,
            Role::Own if self.deleted => return,
            Role::Own => &mut self.own,
            Role::Gone => &mut self.gone,
        };
        let record = path.element().map_or_else(|| path.text(), |(list, index)| format!("$.{list}[{index}]"));
        match known.get(&id).cloned() {
            Some(first) => self.say(path, ProblemKind::RepeatedId { first }),
            None => drop(known.insert(id, record)),
        }
    }

    fn list(&mut self, list: &[Value], of: &'static Shape, most: usize, path: &Path<'_>) {
        self.length(list, most, path);
        for (index, element) in list.iter().enumerate() {
            self.value(element, of, &Path::Index(path, index));
        }
    }

    fn length(&mut self, list: &[Value], most: usize, path: &Path<'_>) {
        if list.len() > most {
            self.say(path, ProblemKind::TooMany { most, count: list.len() });
        }
    }

    fn distinct(&mut self, value: &Value, path: &Path<'_>) {
        let (a, b, stamp) = match value.as_list() {
            Some([a, b]) => (a, b, None),
            Some([a, b, stamp]) => (a, b, Some(stamp)),
            _ => return self.expect(path, Expected::Pair, false),
        };
        const ID: &Shape = &Shape::Id(Role::Other);
        self.value(a, ID, &Path::Index(path, 0));
        self.value(b, ID, &Path::Index(path, 1));
        if let Some(stamp) = stamp {
            self.value(stamp, &Shape::Stamp, &Path::Index(path, 2));
        }
        if a == b {
            self.say(path, ProblemKind::SamePair);
        }
    }

    fn seen(&mut self, seen: &Members, path: &Path<'_>) {
        for (device, stamp) in seen {
            let path = Path::Member(path, device);
            match stamp.as_text().and_then(Stamp::parse).filter(Stamp::is_in_range) {
                Some(stamp) if *stamp.device == **device => {}
                Some(_) => self.say(&path, ProblemKind::OtherDevice),
                None => self.expect(&path, Expected::Stamp, false),
            }
        }
    }

    fn object(&mut self, members: &Members, shape: &'static Object, path: &Path<'_>) {
        for member in shape.members {
            self.needed(members, shape, member, &Path::Member(path, member.name));
        }
        if let Some(list) = shape.list {
            for name in members.keys().filter(|name| !shape.has(name)) {
                // `schools.<id>` is how a part of `schools` is called inside; no member of a file has such a name.
                if is_part(list, name) {
                    self.say(&Path::Member(path, name), ProblemKind::NotAField);
                }
            }
        }
        for rule in shape.rules {
            self.rule(rule, members, path);
        }
    }

    /// A member of an object, or that it is missing.
    fn needed(&mut self, members: &Members, shape: &'static Object, member: &'static Member, path: &Path<'_>) {
        match (members.get(member.name), member.need) {
            (None | Some(Value::Null), Need::Required) => self.say(path, ProblemKind::Missing),
            (None | Some(Value::Null), _) => {}
            (Some(value), _) => self.member(members, shape, value, &member.shape, path),
        }
    }

    fn member(
        &mut self,
        members: &Members,
        shape: &'static Object,
        value: &Value,
        of: &'static Shape,
        path: &Path<'_>,
    ) {
        self.value(value, of, path);
        match (of, value.as_object(), shape.list) {
            (Shape::Stamps, Some(stamps), Some(list)) => self.stamps(stamps, list, path),
            (Shape::Deleted, Some(content), _) if !content.is_empty() => self.content(members, content, path),
            _ => {}
        }
    }

    fn stamps(&mut self, stamps: &Members, list: List, path: &Path<'_>) {
        for (field, stamp) in stamps {
            let path = Path::Member(path, field);
            self.value(stamp, &Shape::Stamp, &path);
            if !is_field(list, field) {
                self.say(&path, ProblemKind::NotAField);
            }
        }
    }

    /// The content of something deleted, where the list that it stood in is known.
    fn content(&mut self, deleted: &Members, content: &Members, path: &Path<'_>) {
        let Some(list) = list_of_deleted(deleted) else { return };
        self.deleted = true;
        self.object(content, record(list), path);
        self.deleted = false;
        if content.get("id").is_some_and(|id| deleted.get("id") != Some(id)) {
            self.say(&Path::Member(path, "id"), ProblemKind::OtherId);
        }
    }

    fn rule(&mut self, rule: &Rule, members: &Members, path: &Path<'_>) {
        let get = |name| members.get(name).filter(|value| **value != Value::Null);
        let (name, what) = match rule {
            Rule::EndNotBeforeStart => {
                let start = get("date").and_then(EventDate::from_value);
                let end = get("end_date").and_then(Day::from_value);
                if start.zip(end).is_none_or(|(start, end)| start.first_day() <= end) {
                    return;
                }
                ("end_date", ProblemKind::EndBeforeStart)
            }
            Rule::ClassOfOneGrade => {
                let grades = get("grades").and_then(Value::as_list);
                if get("class").is_none() || grades.is_none_or(|grades| grades.len() == 1) {
                    return;
                }
                ("class", ProblemKind::ClassWithoutGrade)
            }
            Rule::WholeClassOfClass => {
                if get("whole_class") != Some(&Value::Bool(true)) || get("class").is_some() {
                    return;
                }
                ("whole_class", ProblemKind::WholeClassWithoutClass)
            }
        };
        self.say(&Path::Member(path, name), what);
    }
}

/// The list in which something deleted stood: as it says, or by what its content looks like.
pub(in crate::format) fn list_of_deleted(deleted: &Members) -> Option<List> {
    if let Some(list) = deleted.get("list").filter(|list| **list != Value::Null) {
        return List::parse(list.as_text()?);
    }
    let content = deleted.get("record")?.as_object()?;
    let has = |names: &[&str]| names.iter().all(|name| content.contains_key(*name));
    if has(Event::required()) {
        Some(List::Events)
    } else if has(Partner::required()) {
        Some(List::Partners)
    } else if has(School::required()) {
        Some(List::Schools)
    } else {
        let told = ["rule", "addressee", "text", "indicator"];
        told.into_iter().any(|name| content.contains_key(name)).then_some(List::Recommendations)
    }
}

/// Whether a name is that of a part of a record's member: `schools.<id>`.
fn is_part(list: List, name: &str) -> bool {
    let keyed = match list {
        List::Schools => School::keyed(),
        List::Partners => Partner::keyed(),
        List::Events => Event::keyed(),
        List::Recommendations => Recommendation::keyed(),
    };
    keyed.iter().any(|(member, ..)| is_key_of(name, member))
}

/// Whether a record of the list has, or can have had, a field of this name.
fn is_field(list: List, name: &str) -> bool {
    fn of<R: Record>(name: &str) -> bool {
        let stamps = Stamps::new(Stamp::unstamped(0));
        R::required().contains(&name) || R::blank(Uuid::nil(), stamps).write(name, None)
    }
    match list {
        List::Schools => of::<School>(name),
        List::Partners => of::<Partner>(name),
        List::Events => of::<Event>(name),
        List::Recommendations => of::<Recommendation>(name),
    }
}
