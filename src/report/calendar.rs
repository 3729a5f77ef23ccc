//! Dates for the calendar of a phone or of the mail (ICS, RFC 5545): deadlines of accepted recommendations that are still open, and
//! planned events whose day is known, each a whole day.
//!
//! An entry keeps its identifier, that of its record, so that a file that is taken in again moves what it moved and doubles nothing.
//! Contacts and persons responsible are not in it.

use crate::analysis::Scope;
use crate::model::codes::{EventStatus, RecommendationStatus};
use crate::model::date::{Day, EventDate};
use crate::model::id::Uuid;
use crate::model::{Document, Event, Recommendation};
use crate::report::event_line::form_of;
use crate::words::{Lang, office as words};
use chrono::{Datelike, Days};
use ics::parameters::Value;
use ics::properties::{Categories, Description, DtEnd, DtStart, Location, Summary, Transp};
use ics::{ICalendar, escape_text};

/// Who made the file.
const MAKER: &str = "-//Krug//Krug 1//RU";

/// The calendar of a scope; `None` where it would be empty. `made` is the moment at which it is made, as `20261123T090000Z`.
pub fn calendar(document: &Document, scope: &Scope, lang: Lang, made: &str) -> Option<String> {
    let mut calendar = ICalendar::new("2.0", MAKER);
    let mut any = false;
    let due = document.recommendations.values().filter_map(|advice| deadline(advice, document, scope, lang, made));
    let planned = document.events.values().filter_map(|event| planned(event, document, scope, lang, made));
    for entry in due.chain(planned) {
        any = true;
        calendar.add_event(entry);
    }
    any.then(|| calendar.to_string())
}

fn deadline<'a>(
    advice: &Recommendation,
    document: &Document,
    scope: &Scope,
    lang: Lang,
    made: &'a str,
) -> Option<ics::Event<'a>> {
    let due = advice.due?;
    let is_over = [RecommendationStatus::Done, RecommendationStatus::Withdrawn]
        .iter()
        .any(|over| advice.status.as_ref().is_some_and(|status| status.is(*over)));
    let school = advice.addressee.and_then(|addressee| addressee.0);
    let asked = match (scope, school) {
        (Scope::Schools(schools), Some(school)) => schools.contains(&school),
        _ => true,
    };
    if is_over || !asked {
        return None;
    }
    let text = advice.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let title = words::DEADLINE.fill(lang, &[text.unwrap_or(words::RECOMMENDATION.say(lang))]);
    let whom = school.and_then(|id| document.school(id)).map(|school| school.shown_name().to_owned());
    let whom = whom.unwrap_or_else(|| words::FOR_ALL_SCHOOLS.say(lang).to_owned());
    let mut about = vec![words::FOR_WHOM.fill(lang, &[&whom])];
    about.extend(advice.decision.clone().filter(|decision| !decision.trim().is_empty()));
    let mut entry = entry(advice.id.0, made, due, due, &title, &about.join("\n"));
    entry.push(Categories::new(escape_text(words::RECOMMENDATION.say(lang))));
    Some(entry)
}

fn planned<'a>(event: &Event, document: &Document, scope: &Scope, lang: Lang, made: &'a str) -> Option<ics::Event<'a>> {
    let EventDate::Day(first) = *event.date else { return None };
    let asked = match scope {
        Scope::All => true,
        Scope::Schools(schools) => event.schools.iter().any(|school| schools.contains(school)),
    };
    if !event.status.is(EventStatus::Planned) || !asked {
        return None;
    }
    let form = form_of(event, false, lang);
    let title = event.title.as_deref().map(str::trim).filter(|title| !title.is_empty()).unwrap_or(&form);
    let partners = event.partners.iter().filter_map(|id| document.partner(*id)).map(|partner| partner.shown_name());
    let schools = event.schools.iter().filter_map(|id| document.school(*id)).map(|school| school.shown_name());
    let (partners, schools) = (partners.collect::<Vec<_>>().join(", "), schools.collect::<Vec<_>>().join(", "));
    let lines = [(words::EVENT_FORM, form.as_str()), (words::WITH, &partners), (words::TAKING_PART, &schools)];
    let lines = lines.iter().filter(|(_, said)| !said.is_empty()).map(|(line, said)| line.fill(lang, &[said]));
    let about = lines.collect::<Vec<_>>().join("\n");
    let mut entry = entry(event.id.0, made, first, event.end().unwrap_or(first), title, &about);
    let place = event.partners.first().and_then(|id| document.partner(*id)).and_then(|partner| partner.place.clone());
    if let Some(place) = place {
        entry.push(Location::new(escape_text(one_line(&place))));
    }
    Some(entry)
}

/// An entry of whole days, the last one among them.
fn entry<'a>(id: Uuid, made: &'a str, first: Day, last: Day, title: &str, about: &str) -> ics::Event<'a> {
    let day = |day: Day| format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
    let mut entry = ics::Event::new(format!("{id}@krug"), made);
    let mut start = DtStart::new(day(first));
    start.add(Value::DATE);
    // The end is the day after the last one.
    let mut end = DtEnd::new(day(last.checked_add_days(Days::new(1)).unwrap_or(last)));
    end.add(Value::DATE);
    entry.push(start);
    entry.push(end);
    entry.push(Summary::new(escape_text(one_line(title))));
    entry.push(Description::new(escape_text(in_lines(about))));
    // Whole days should not make anybody look busy.
    entry.push(Transp::transparent());
    entry
}

/// Lines, each without signs that no calendar shows.
fn in_lines(text: &str) -> String {
    text.lines().map(one_line).collect::<Vec<_>>().join("\n")
}

/// Words without line ends and signs that no calendar shows.
fn one_line(text: &str) -> String {
    text.split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::calendar;
    use crate::analysis::Scope;
    use crate::analysis::testing::{Doc, id, stamps};
    use crate::model::codes::{EventStatus, RecommendationStatus};
    use crate::model::date::parse_day;
    use crate::model::id::{RecommendationId, SchoolId};
    use crate::model::recommendation::{Addressee, Recommendation};
    use crate::words::Lang;
    use std::sync::Arc;

    fn doc() -> Doc {
        let mut doc = Doc::default()
            .school("s", "school", "")
            .school("c", "centre", "")
            .partners("a:employer")
            .event("1", "excursion", "2026-12-05", "s", "a", "s:8=25")
            .event("2", "lesson", "2026-12", "s", "a", "s:8=25")
            .event("3", "lesson", "2026-10-05", "s", "a", "s:8=25");
        doc.0.events.change_each(|event| {
            let event = Arc::make_mut(event);
            event.title = Some("Завод; цех, участок\\2\nи\u{1} музей".to_owned());
            if event.id.0 != id("3") {
                event.status.0 = EventStatus::Planned.into();
            }
        });
        for (word, school, status) in [
            ("r1", Some("s"), None),
            ("r2", None, Some(RecommendationStatus::InProgress)),
            ("r3", Some("c"), Some(RecommendationStatus::Done)),
            ("r4", Some("c"), Some(RecommendationStatus::Issued)),
        ] {
            let mut advice = Recommendation::blank(RecommendationId(id(word)), stamps());
            advice.due = parse_day("2027-05-31");
            advice.text = Some(format!("Заключить договор ({word})"));
            advice.addressee = Some(Addressee(school.map(|word| SchoolId(id(word)))));
            advice.responsible = Some("Тайна".to_owned());
            advice.status = status.map(Into::into);
            doc.0.recommendations.insert(advice.id.0, Arc::new(advice));
        }
        doc
    }

    fn written(scope: &Scope) -> String {
        calendar(&doc().0, scope, Lang::Ru, "20261123T090000Z").expect("entries")
    }

    #[test]
    fn open_deadlines_and_planned_days_are_whole_days() {
        let text = written(&Scope::All);
        let unfolded = text.replace("\r\n ", "");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 4, "{text}");
        for expected in [
            "DTSTART;VALUE=DATE:20261205\r\n",
            "DTEND;VALUE=DATE:20261206\r\n",
            "DTSTART;VALUE=DATE:20270531\r\n",
            "DTSTAMP:20261123T090000Z\r\n",
            "SUMMARY:Завод\\; цех\\, участок\\\\2 и музей\r\n",
            "SUMMARY:Срок: Заключить договор (r2)\r\n",
        ] {
            assert!(unfolded.contains(expected), "{expected} in {unfolded}");
        }
        assert!(unfolded.contains(&format!("UID:{}@krug", id("1"))));
        assert!(!unfolded.contains("(r3)") && !unfolded.contains("Тайна"));
        assert!(text.lines().all(|line| line.len() <= 77), "{text}");
    }

    #[test]
    fn places_and_texts_have_no_strange_signs_and_an_end_before_the_beginning_is_none() {
        let mut doc = doc();
        doc.0.partners.change_each(|partner| {
            let partner = Arc::make_mut(partner);
            partner.place = Some("Кириши,\nул.\tМира\u{7}".to_owned());
        });
        doc.0.events.change_each(|event| {
            let event = Arc::make_mut(event);
            event.end_date = parse_day("2026-12-01");
            event.form.0 = crate::model::codes::Form::Other.into();
            event.form_label = Some("Квест\u{1}\tпо цехам".to_owned());
        });
        let text = calendar(&doc.0, &Scope::All, Lang::Ru, "20261123T090000Z").expect("entries").replace("\r\n ", "");
        for expected in ["LOCATION:Кириши\\, ул. Мира\r\n", "DTEND;VALUE=DATE:20261206\r\n", "Квест по цехам"]
        {
            assert!(text.contains(expected), "{expected} in {text}");
        }
    }

    #[test]
    fn a_school_has_its_own_and_those_for_all() {
        let text = written(&Scope::school(SchoolId(id("s")))).replace("\r\n ", "");
        assert!(text.contains("(r1)") && text.contains("(r2)") && !text.contains("(r4)"));
        let nothing = Doc::default().0;
        assert_eq!(calendar(&nothing, &Scope::All, Lang::Ru, "20261123T090000Z"), None);
    }
}
