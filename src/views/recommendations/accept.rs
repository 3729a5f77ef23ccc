//! A recommendation that follows from the data, as the record that it becomes when it is accepted.

use crate::analysis::effect::value_of;
use crate::analysis::rules::{Advice, Rule};
use crate::model::code::Coded;
use crate::model::codes::{AddresseeRole, RecommendationStatus};
use crate::model::date::{Day, SchoolYear};
use crate::model::id::RecommendationId;
use crate::model::recommendation::{Addressee, Recommendation};
use crate::model::stamp::{Stamp, Stamps};
use crate::words::Lang;

/// The record of a piece of advice about a school year, issued on a day, its text in a language.
pub(super) fn record(
    advice: &Advice,
    id: RecommendationId,
    year: SchoolYear,
    issued: Day,
    lang: Lang,
) -> Recommendation {
    // The store gives new records the stamp of the command.
    Recommendation {
        rule: Some(advice.rule.code().to_owned()),
        addressee: Some(Addressee(advice.addressee)),
        addressee_role: Some(Coded::Known(role(advice))),
        text: Some(advice.text(lang)),
        indicator: Some(advice.indicator.to_owned()),
        year: Some(year),
        value: value_of(&advice.value),
        target: value_of(&advice.target),
        issued: Some(issued),
        due: Some(advice.due),
        status: Some(Coded::Known(RecommendationStatus::Issued)),
        ..Recommendation::blank(id, Stamps::new(Stamp::unstamped(0)))
    }
}

/// Who would carry it out: whoever keeps the data mends them, agreements are the head's, what is said to all is for the
/// method service.
fn role(advice: &Advice) -> AddresseeRole {
    match (advice.rule, advice.addressee) {
        (Rule::MendData | Rule::SharePractice | Rule::SpreadYear, Some(_)) => AddresseeRole::Coordinator,
        (_, Some(_)) => AddresseeRole::Head,
        (_, None) => AddresseeRole::MethodService,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::rules::advise;
    use crate::analysis::{Facts, Question, Scope};
    use crate::model::date::parse_day;
    use crate::model::id::Uuid;
    use crate::model::record::Record;

    #[test]
    fn a_record_says_what_was_recommended_and_measured() {
        let text = include_str!("../../../assets/example.json");
        let document = crate::format::read(text).expect("the example reads").document;
        let (as_of, year) = (parse_day("2026-11-23").expect("a day"), SchoolYear::parse("2026/27").expect("a year"));
        let question = Question::of_year(as_of, year, Scope::All);
        let all = advise(&Facts::new(&document), &document, &question);
        assert!(!all.is_empty());
        for advice in &all {
            let record = record(advice, RecommendationId(Uuid::from_u128(7)), year, as_of, Lang::Ru);
            assert_eq!(record.rule.as_deref(), Some(advice.rule.code()));
            assert_eq!(record.text, Some(advice.text(Lang::Ru)));
            assert_eq!(record.read("status"), Some("issued".into()));
            // It is as good a record as one from a file.
            let members = record.to_members();
            let read = Recommendation::from_members(&members, &Stamp::unstamped(0)).expect("a record");
            assert_eq!(read.to_members(), members);
        }
    }
}
