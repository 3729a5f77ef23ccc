//! How records are called where people read of them.

use crate::model::code::{Code, Coded};
use crate::model::codes::{Form, PartnerKind};
use crate::model::event::AudienceRow;
use crate::model::id::{PartnerId, SchoolId};
use crate::model::record::shown;
use crate::model::stamp::day_of;
use crate::model::{Document, Event, Partner};
use crate::state::restore::{Point, local_ms};
use crate::words::dates::short_day;
use crate::words::names::{Named, name_of};
use crate::words::{Lang, events as words};

/// The form of an event; of `other` what it was said to be.
pub fn form_of(event: &Event, lang: Lang) -> String {
    labelled(&event.form, Form::Other, event.form_label.as_deref(), lang)
}

/// The kind of a partner; of `other` what it was said to be.
pub fn kind_of(partner: &Partner, lang: Lang) -> String {
    labelled(&partner.kind, PartnerKind::Other, partner.kind_label.as_deref(), lang)
}

/// The title of an event, or its form where it has none.
pub fn event_name(event: &Event, lang: Lang) -> String {
    let title = event.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    title.map_or_else(|| form_of(event, lang), str::to_owned)
}

/// The full name of a partner; a dash where it has none, so that there is something to read and to press.
pub fn full_name(partner: &Partner) -> String {
    shown(None, &partner.name).to_owned()
}

/// The name of a partner that an event refers to; one that is not there (any more) is said to be unknown.
pub fn partner_name(document: &Document, id: PartnerId, lang: Lang) -> String {
    let known = document.partner(id).map(|partner| partner.shown_name().to_owned());
    known.unwrap_or_else(|| words::UNKNOWN_PARTNER.say(lang).to_owned())
}

/// The name of a school that a record refers to; one that is not there (any more) is said to be unknown.
pub fn school_name(document: &Document, id: SchoolId, lang: Lang) -> String {
    let known = document.school(id).map(|school| school.shown_name().to_owned());
    known.unwrap_or_else(|| words::UNKNOWN_SCHOOL.say(lang).to_owned())
}

/// The first two of some names, and how many more there are.
pub fn few(names: &[String], lang: Lang) -> String {
    const SHOWN: usize = 2;
    let first = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    match names.len().checked_sub(SHOWN) {
        None | Some(0) => first,
        Some(more) => words::AND_MORE.fill(lang, &[&first, &more.to_string()]),
    }
}

/// How many pupils came by some rows of an audience, each with its heads as far as they are known.
pub fn heads(rows: impl Iterator<Item = Option<u32>>, lang: Lang) -> String {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return String::new();
    }
    let (mut sum, mut counted, mut uncounted) = (0_u64, false, false);
    for heads in rows {
        sum += heads.map_or(0, u64::from);
        counted |= heads.is_some();
        uncounted |= heads.is_none();
    }
    match (counted, uncounted) {
        (false, _) => words::NOT_COUNTED.say(lang).to_owned(),
        (true, true) => words::AT_LEAST.fill(lang, &[&sum.to_string()]),
        (true, false) => sum.to_string(),
    }
}

/// Who a row is about: «8А», «8–9 классы».
pub fn who(row: &AudienceRow, lang: Lang) -> String {
    let text = super::typed::classes::written(&row.grades, row.class.as_ref());
    match (row.grades.len(), &row.class) {
        (_, Some(_)) | (0, _) => text,
        (1, None) => words::GRADE_ROW.fill(lang, &[&text]),
        (_, None) => words::GRADES_ROW.fill(lang, &[&text]),
    }
}

fn labelled<C: Named + Code>(coded: &Coded<C>, other: C, label: Option<&str>, lang: Lang) -> String {
    let label = label.map(str::trim).filter(|label| !label.is_empty());
    label.filter(|_| coded.is(other)).map_or_else(|| name_of(coded, lang), str::to_owned)
}

/// Day and time of a point by the person's own clock.
pub fn taken_at(point: Point, lang: Lang) -> String {
    let local = local_ms(point);
    let minutes = local.div_euclid(60_000).rem_euclid(24 * 60);
    format!("{} {:02}:{:02}", short_day(day_of(local), lang), minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_counted_is_not_nought() {
        for (rows, expected) in [
            (vec![], ""),
            (vec![None], "не считали"),
            (vec![Some(0)], "0"),
            (vec![Some(5), Some(7)], "12"),
            (vec![Some(5), None], "не менее 5"),
        ] {
            assert_eq!(heads(rows.into_iter(), Lang::Ru), expected);
        }
    }

    #[test]
    fn a_long_list_is_cut_short() {
        let names = |count: usize| (0..count).map(|number| number.to_string()).collect::<Vec<_>>();
        for (count, expected) in [(0, ""), (1, "0"), (2, "0, 1"), (3, "0, 1 и ещё 1"), (5, "0, 1 и ещё 3")] {
            assert_eq!(few(&names(count), Lang::Ru), expected);
        }
    }
}
