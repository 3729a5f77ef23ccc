//! The rows of an event's audience as they are typed: a row of the form may be several classes, and so several rows of the
//! event.

use super::draft::{Changes, EventDraft, Mistake, Place, Wrong};
use crate::model::Event;
use crate::model::event::AudienceRow;
use crate::model::field::{FieldValue, Required};
use crate::model::id::SchoolId;
use crate::views::typed::classes::{self, Who};
use crate::views::typed::number;
use crate::words::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// An event has at most so many rows.
const ROWS: usize = 1_000;

/// One row as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AudienceDraft {
    /// Tells the rows of a form apart. The rows of the event have their places in it, new ones the next numbers.
    pub key: usize,
    /// The identifier of the school.
    pub school: String,
    /// Classes or grades.
    pub who: String,
    /// Whether the whole class came.
    pub whole: bool,
    /// Pupils; empty = not counted.
    pub pupils: String,
    /// Pupils with ОВЗ among them.
    pub ovz: String,
    /// Disabled pupils among them.
    pub disabled: String,
    /// Hours of this row.
    pub hours: String,
}

impl AudienceDraft {
    /// The rows of an event.
    pub fn all_of(event: &Event, lang: Lang) -> Vec<Self> {
        let count = |member: Option<u32>| member.map(|count| count.to_string()).unwrap_or_default();
        let row = |(key, row): (usize, &AudienceRow)| Self {
            key,
            school: row.school.to_string(),
            who: classes::written(&row.grades, row.class.as_ref()),
            whole: row.whole_class == Some(true),
            pupils: count(row.pupils),
            ovz: count(row.ovz),
            disabled: count(row.disabled),
            hours: row.hours.map(|hours| number::hours_written(hours, lang == Lang::Ru)).unwrap_or_default(),
        };
        event.audience.iter().enumerate().map(row).collect()
    }

    /// Whether nothing was typed: such a row says nothing.
    fn is_empty(&self) -> bool {
        let texts = [&self.who, &self.pupils, &self.ovz, &self.disabled, &self.hours];
        texts.iter().all(|text| text.trim().is_empty()) && !self.whole
    }

    /// The rows of the event that it means, with the members of the known row that the form does not show.
    fn rows(&self, known: Option<&AudienceRow>) -> Result<Vec<AudienceRow>, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let school = SchoolId::parse(&self.school);
        if school.is_none() {
            wrong.push((Place::RowSchool(self.key), Mistake::Missing));
        }
        let all = classes::read(&self.who).unwrap_or_default();
        if all.is_empty() {
            let mistake = if self.who.trim().is_empty() { Mistake::Missing } else { Mistake::Unreadable };
            wrong.push((Place::RowWho(self.key), mistake));
        }
        let mut count = |text: &str, place: Place| {
            number::whole(text, 0..=10_000).unwrap_or_else(|_| {
                wrong.push((place, Mistake::Unreadable));
                None
            })
        };
        let pupils = count(&self.pupils, Place::RowPupils(self.key));
        let ovz = count(&self.ovz, Place::RowOvz(self.key));
        let disabled = count(&self.disabled, Place::RowDisabled(self.key));
        let hours = number::hours(&self.hours).unwrap_or_else(|_| {
            wrong.push((Place::RowHours(self.key), Mistake::Unreadable));
            None
        });
        for (some, place) in [(ovz, Place::RowOvz(self.key)), (disabled, Place::RowDisabled(self.key))] {
            if pupils.zip(some).is_some_and(|(all, some)| some > all) {
                wrong.push((place, Mistake::TooMany));
            }
        }
        if all.len() > 1 && (pupils.is_some() || ovz.is_some() || disabled.is_some()) {
            wrong.push((Place::RowWho(self.key), Mistake::Split));
        }
        if self.whole && all.iter().any(|who| matches!(who, Who::Grades(_))) {
            wrong.push((Place::RowWho(self.key), Mistake::NoClass));
        }
        let (Some(school), true) = (school, wrong.is_empty()) else { return Err(wrong) };
        let row = |who: Who| {
            let mut row = known.cloned().unwrap_or_else(AudienceRow::blank);
            row.school = Required(school);
            match who {
                Who::Grades(grades) => {
                    row.grades = Required(grades);
                    row.class = None;
                }
                Who::Class(grade, label) => {
                    row.grades = Required(vec![grade]);
                    row.class = Some(label);
                }
            }
            // «No» that was said stays said of a class; of grades there is nothing to say.
            let said = row.whole_class.filter(|_| row.class.is_some()).map(|_| false);
            row.whole_class = if self.whole { Some(true) } else { said };
            row.pupils = pupils;
            row.ovz = ovz;
            row.disabled = disabled;
            row.hours = hours;
            row
        };
        Ok(all.into_iter().map(row).collect())
    }
}

/// The fields `audience.<school>` that are different, or what is wrong. A row that was not touched is written as it was.
pub fn audience_changes(now: &EventDraft, before: &EventDraft, event: Option<&Event>) -> Result<Changes, Vec<Wrong>> {
    if (&now.audience, &now.schools) == (&before.audience, &before.schools) {
        return Ok(Changes::new());
    }
    let known: Vec<&AudienceRow> = event.map(|event| event.audience.iter().collect()).unwrap_or_default();
    let mut wrong = Vec::new();
    let mut rows: BTreeMap<SchoolId, Vec<AudienceRow>> = BTreeMap::new();
    let mut count = 0;
    for draft in &now.audience {
        let own = known.get(draft.key).copied();
        let dropped = before.schools.contains(&draft.school) && !now.schools.contains(&draft.school);
        if dropped {
            wrong.push((Place::RowSchool(draft.key), Mistake::Missing));
            continue;
        }
        let made = match own.filter(|_| before.audience.contains(draft)) {
            Some(own) => Ok(vec![own.clone()]),
            None if own.is_none() && draft.is_empty() => Ok(Vec::new()),
            None => draft.rows(own),
        };
        match made {
            Ok(made) => {
                count += made.len();
                made.into_iter().for_each(|row| rows.entry(*row.school).or_default().push(row));
            }
            Err(mistakes) => wrong.extend(mistakes),
        }
    }
    if count > ROWS && count > known.len() {
        wrong.push((Place::Audience, Mistake::TooMany));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let then = event.map(|event| event.audience.0.clone()).unwrap_or_default();
    let schools: BTreeSet<SchoolId> = rows.keys().chain(then.keys()).copied().collect();
    let changed = schools.into_iter().filter(|school| rows.get(school) != then.get(school));
    Ok(changed.map(|school| (format!("audience.{school}"), rows.get(&school).map(FieldValue::to_value))).collect())
}
