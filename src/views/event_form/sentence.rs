//! What is wrong in the form of an event, in plain words.

use super::draft::{Mistake, Place, Wrong};
use crate::views::typed::text::NAME;
use crate::words::{Lang, Phrase, events as words};

/// The sentence beside the field.
pub fn sentence(wrong: &Wrong, lang: Lang) -> String {
    phrase(wrong).fill(lang, &[&NAME.to_string()])
}

fn phrase((place, mistake): &Wrong) -> Phrase {
    match (place, mistake) {
        (_, Mistake::TooLong) => words::TOO_LONG,
        (_, Mistake::EndsFirst) => words::END_FIRST,
        (_, Mistake::Split) => words::WHO_SPLIT,
        (_, Mistake::NoClass) => words::WHOLE_WHAT,
        (Place::RowOvz(_) | Place::RowDisabled(_), Mistake::TooMany) => words::MORE_THAN_ALL,
        (Place::Partners, Mistake::TooMany) => words::PARTNERS_MANY,
        (Place::Partners, _) => words::NEW_PARTNER_UNFINISHED,
        (Place::Audience, _) => words::ROWS_MANY,
        (Place::Date, Mistake::Missing) => words::DATE_MISSING,
        (Place::Date, _) => words::DATE_WRONG,
        (Place::EndDate, _) => words::END_WRONG,
        (Place::RowSchool(_), _) => words::SCHOOL_MISSING,
        (Place::RowWho(_), Mistake::Missing) => words::WHO_MISSING,
        (Place::RowWho(_), _) => words::WHO_WRONG,
        (Place::Hours | Place::RowHours(_), _) => words::HOURS_WRONG,
        (Place::Sessions, _) => words::SESSIONS_WRONG,
        (Place::Form | Place::Title, _) => words::FORM_MISSING,
        (Place::RowPupils(_) | Place::RowOvz(_) | Place::RowDisabled(_) | Place::Teachers | Place::Parents, _) => {
            words::NUMBER_WRONG
        }
    }
}
