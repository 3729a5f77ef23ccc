//! The rows of the register of partners: which are shown, and in which order.

use crate::analysis::partners::{Activity, PartnerSummary, partners};
use crate::analysis::{Facts, Question};
use crate::model::Document;
use crate::model::code::Coded;
use crate::model::codes::PartnerKind;
use crate::model::date::Day;
use crate::model::id::{EventId, PartnerId};
use crate::state::address::Address;
use crate::state::search::{fold, matches};
use crate::ui::Sort;
use crate::views::naming::{form_of, full_name, kind_of};
use crate::views::register::WORDS;
use crate::words::{Lang, Phrase, partners as words};
use std::cmp::Ordering;

/// The columns that sort, by their names in the address.
pub const COLUMNS: [&str; 7] = ["name", "kind", "forms", "events", "last", "activity", "agreement"];

/// One partner.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerRow {
    /// The partner.
    pub id: PartnerId,
    /// Its full name.
    pub name: String,
    /// Its kind.
    pub kind: Coded<PartnerKind>,
    /// Its kind as people read it.
    pub kind_name: String,
    /// The forms of its events of the year, as people read them.
    pub forms: Vec<String>,
    /// Its held events of the year.
    pub events: usize,
    /// Its last event, and the day at which that counts.
    pub last: Option<(EventId, Day)>,
    /// How active it is.
    pub activity: Activity,
    /// Whether an agreement is in force.
    pub agreement: bool,
    /// What the search looks through, folded.
    text: String,
}

/// Which partners are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Folded words.
    words: String,
    kind: Option<String>,
    activity: Option<Activity>,
    agreement: Option<bool>,
}

/// Every activity, with its name in the address and on the page.
pub const ACTIVITIES: [(Activity, &str, Phrase); 5] = [
    (Activity::Active, "active", words::ACTIVE),
    (Activity::Recent, "recent", words::RECENT),
    (Activity::Dormant, "dormant", words::DORMANT),
    (Activity::LostLong, "lost", words::LOST_LONG),
    (Activity::Never, "never", words::NEVER),
];

impl Wanted {
    /// What an address asks for.
    pub fn of(address: &Address) -> Self {
        let activity = address.value("activity");
        let activity = ACTIVITIES.into_iter().find(|(_, word, _)| Some(*word) == activity);
        Self {
            words: fold(address.value(WORDS).unwrap_or_default()),
            kind: address.value("kind").map(str::to_owned),
            activity: activity.map(|(activity, ..)| activity),
            agreement: match address.value("agreement") {
                Some("yes") => Some(true),
                Some("no") => Some(false),
                _ => None,
            },
        }
    }

    fn has(&self, row: &PartnerRow) -> bool {
        self.kind.as_ref().is_none_or(|kind| row.kind.word() == kind)
            && self.activity.is_none_or(|activity| row.activity == activity)
            && self.agreement.is_none_or(|agreement| row.agreement == agreement)
            && matches(&self.words, &row.text)
    }
}

/// Every partner of the question's scope.
pub fn rows(document: &Document, facts: &Facts, question: &Question, lang: Lang) -> Vec<PartnerRow> {
    partners(facts, question).into_iter().filter_map(|summary| row(document, summary, lang)).collect()
}

fn row(document: &Document, summary: PartnerSummary, lang: Lang) -> Option<PartnerRow> {
    let partner = document.partner(summary.id)?;
    let mut forms: Vec<String> = Vec::new();
    for event in summary.events.iter().filter_map(|id| document.event(*id)) {
        let form = form_of(event, lang);
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    let texts = [&partner.short_name, &partner.inn, &partner.place, &partner.sector, &partner.kind_label];
    let texts = texts.into_iter().flatten().chain(&partner.aliases).map(String::as_str);
    // Each name is folded by itself: the legal form of one must not eat a word of another.
    let text = std::iter::once(partner.name.as_str()).chain(texts).map(fold).collect::<Vec<_>>().join(" ");
    Some(PartnerRow {
        id: summary.id,
        name: full_name(partner),
        kind: partner.kind.0.clone(),
        kind_name: kind_of(partner, lang),
        forms,
        events: summary.events.len(),
        last: summary.last.map(|last| (last.event, last.day)),
        activity: summary.activity,
        agreement: summary.agreement,
        text,
    })
}

/// The places of the wanted rows in their order; `ranks` says how a language orders texts. Equal ones stand by name.
pub fn select(
    rows: &[PartnerRow],
    wanted: &Wanted,
    sort: &Sort,
    ranks: impl Fn(&[String]) -> Vec<usize>,
) -> Vec<usize> {
    let texts = |text: fn(&PartnerRow) -> &String| ranks(&rows.iter().map(|row| text(row).clone()).collect::<Vec<_>>());
    let names = texts(|row| &row.name);
    let kinds = if sort.column == "kind" { texts(|row| &row.kind_name) } else { Vec::new() };
    let by_column = |a: usize, b: usize| {
        let (Some(one), Some(other)) = (rows.get(a), rows.get(b)) else { return Ordering::Equal };
        match sort.column.as_str() {
            "kind" => kinds.get(a).cmp(&kinds.get(b)),
            "forms" => one.forms.len().cmp(&other.forms.len()),
            "events" => one.events.cmp(&other.events),
            "last" => one.last.map(|(_, day)| day).cmp(&other.last.map(|(_, day)| day)),
            "activity" => one.activity.cmp(&other.activity),
            "agreement" => one.agreement.cmp(&other.agreement),
            _ => names.get(a).cmp(&names.get(b)),
        }
    };
    let mut shown: Vec<usize> =
        rows.iter().enumerate().filter(|(_, row)| wanted.has(row)).map(|(place, _)| place).collect();
    shown.sort_by(|a, b| {
        let order = by_column(*a, *b);
        let order = if sort.falling { order.reverse() } else { order };
        order.then_with(|| names.get(*a).cmp(&names.get(*b)))
    });
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Uuid;

    fn row(number: u128, name: &str, kind: &str, events: usize, activity: Activity) -> PartnerRow {
        PartnerRow {
            id: PartnerId(Uuid::from_u128(number)),
            name: name.to_owned(),
            kind: Coded::new(kind),
            kind_name: kind.to_owned(),
            forms: Vec::new(),
            events,
            last: None,
            activity,
            agreement: events > 1,
            text: fold(name),
        }
    }

    fn plain(texts: &[String]) -> Vec<usize> {
        texts.iter().map(|text| texts.iter().filter(|other| *other < text).count()).collect()
    }

    fn check(hash: &str, expected: &[&str]) {
        let rows = [
            row(1, "ООО «Заря»", "employer", 2, Activity::Active),
            row(2, "Берёзка", "guild", 0, Activity::Never),
            row(3, "Актёр", "culture", 2, Activity::Recent),
        ];
        let address = Address::parse(hash);
        let sort = crate::views::register::sort_of(&address, &COLUMNS, "name");
        let shown = select(&rows, &Wanted::of(&address), &sort, plain);
        let names: Vec<&str> = shown.iter().map(|place| rows[*place].name.as_str()).collect();
        assert_eq!(names, expected, "{hash}");
    }

    #[test]
    fn filters_leave_what_is_wanted() {
        check("#/partners", &["Актёр", "Берёзка", "ООО «Заря»"]);
        check("#/partners?q=БЕРЕЗ", &["Берёзка"]);
        check("#/partners?q=\"заря\" ооо", &["ООО «Заря»"]);
        check("#/partners?kind=guild", &["Берёзка"]);
        check("#/partners?activity=recent", &["Актёр"]);
        check("#/partners?activity=unknown", &["Актёр", "Берёзка", "ООО «Заря»"]);
        check("#/partners?agreement=no", &["Берёзка"]);
        check("#/partners?agreement=yes&kind=employer", &["ООО «Заря»"]);
    }

    #[test]
    fn equal_ones_stand_by_name_in_both_orders() {
        check("#/partners?sort=-name", &["ООО «Заря»", "Берёзка", "Актёр"]);
        check("#/partners?sort=events", &["Берёзка", "Актёр", "ООО «Заря»"]);
        check("#/partners?sort=-events", &["Актёр", "ООО «Заря»", "Берёзка"]);
        check("#/partners?sort=kind", &["Актёр", "ООО «Заря»", "Берёзка"]);
        check("#/partners?sort=activity", &["ООО «Заря»", "Актёр", "Берёзка"]);
    }
}
