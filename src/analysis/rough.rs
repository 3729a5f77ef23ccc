//! Events that may be of a span of time, which what is known of their dates is not exact enough to say.

use super::facts::{Facts, Index, at};
use super::question::Question;
use super::select::Selection;
use crate::model::id::EventId;
use crate::model::period::Period;

/// The events that a question would count if it asked for the school years that its span meets, and that may have been within
/// the span: their dates are known only by month or by school year, and reach over one of its ends. None for a school year,
/// of which every date is certain. In order of their first days.
pub fn rough(facts: &Facts, question: &Question) -> Vec<EventId> {
    let Period::Days { from, to } = question.period else { return Vec::new() };
    let selection = Selection::unread(facts, question);
    let columns = &facts.events;
    let may_be = |event: &Index| {
        let (first, last) = (at(&columns.first, *event), at(&columns.last, *event));
        let flags = columns.flags(*event);
        let counts = (flags.held && first <= question.as_of) || (flags.planned && question.planned);
        first < last
            && first <= to
            && last >= from
            && !question.period.holds(first, last)
            && counts
            && selection.scope.has_event(facts, *event)
            && selection.lets_through(*event)
    };
    columns.around(question.period).filter(may_be).filter_map(|event| facts.event_id(event)).collect()
}

#[cfg(test)]
mod tests {
    use super::rough;
    use crate::analysis::testing::{Doc, ask, said};
    use crate::model::period::Period;

    #[test]
    fn what_may_be_within_is_told_from_what_is_and_what_is_not() {
        let facts = Doc::default()
            .school("s", "school", "")
            .school("t", "school", "")
            .event("day", "lesson", "2025-12-10", "s", "", "")
            .event("month", "lesson", "2025-12", "s", "", "")
            .event("half", "lesson", "2026-02", "s", "", "")
            .event("year", "lesson", "2025/26", "s", "", "")
            .event("other", "lesson", "2025/26", "t", "", "")
            .event("plan", "lesson", "2025/26", "s", "", "")
            .status("plan", "planned")
            .event("before", "lesson", "2024/25", "s", "", "")
            .facts();
        for (period, schools, planned, expected) in [
            ("2025/26", "", true, ""),
            ("2025/26-1", "", false, "other year"),
            ("2025/26-1", "s", false, "year"),
            ("2025/26-1", "s", true, "plan year"),
            ("2025", "s", false, "before year"),
            ("2025-12-15..2026-02-15", "s", false, "year month half"),
            ("2026-03-01..2026-03-10", "s", false, "year"),
        ] {
            let mut question = ask("2026-11-23", "2025/26", schools);
            question.period = Period::parse(period).expect("a period");
            question.planned = planned;
            assert_eq!(said(rough(&facts, &question).into_iter().map(|id| id.0)), expected, "{period} {schools}");
        }
    }
}
