//! The sentences of a recommendation. Names are never declined; they stand after a colon or in brackets.

use super::{Advice, Evidence, OfGrade, PartnerRow, Reason, Rule};
use crate::analysis::encounter::Encounter;
use crate::analysis::indicators::Measure;
use crate::analysis::saying::both;
use crate::analysis::special::Published;
use crate::model::codes::{Form, PartnerKind};
use crate::words::dates::{month_name, short_day};
use crate::words::measures::{
    Round, count, decimal, many, middle_count, percent, percent_interval, percent_of, percent_to,
};
use crate::words::names::Named as _;
use crate::words::plural::{EVENT, RECORD};
use crate::words::rules::{self as words, small_first};
use crate::words::{Lang, Phrase};

/// So many names stand in a sentence; one more is named rather than counted.
const MOST_NAMES: usize = 5;

impl Rule {
    /// What to do, in a phrase without a full stop.
    pub fn headline(self) -> Phrase {
        match self {
            Self::GrowCircle => words::GROW_CIRCLE,
            Self::VocationalAndEmployers => words::VOCATIONAL_AND_EMPLOYERS,
            Self::WakeDormant => words::WAKE_DORMANT,
            Self::StartRegistered => words::START_REGISTERED,
            Self::RenewAgreements => words::RENEW_AGREEMENTS,
            Self::FormalisePartner => words::FORMALISE_PARTNER,
            Self::ReachGrade => words::REACH_GRADE,
            Self::GraduatingGrades => words::GRADUATING_GRADES,
            Self::StartEarly => words::START_EARLY,
            Self::Diversify => words::DIVERSIFY,
            Self::SpreadYear => words::SPREAD_YEAR,
            Self::BorrowPartner => words::BORROW_PARTNER,
            Self::ReverseDecline => words::REVERSE_DECLINE,
            Self::RaiseQuality => words::RAISE_QUALITY,
            Self::InvolveParents => words::INVOLVE_PARENTS,
            Self::ReachOvz => words::REACH_OVZ,
            Self::MendData => words::MEND_DATA,
            Self::SharePractice => words::SHARE_PRACTICE,
        }
    }
}

impl Advice {
    /// What to do and why: the headline and every reason, each a sentence.
    pub fn text(&self, lang: Lang) -> String {
        let mut text = format!("{}.", self.rule.headline().say(lang));
        // Praise of everything at once says nothing.
        let most = if self.rule == Rule::SharePractice { MOST_NAMES } else { usize::MAX };
        for evidence in self.evidence.iter().take(most) {
            text.push(' ');
            text.push_str(&evidence.text(lang));
        }
        text
    }
}

impl Evidence {
    /// The reason as a sentence, or two where the register has somebody to begin with.
    pub fn text(&self, lang: Lang) -> String {
        // Its last words may end with a full stop of their own.
        let text = self.said(lang);
        text.strip_suffix("..").map(|rest| format!("{rest}.")).unwrap_or(text)
    }

    fn said(&self, lang: Lang) -> String {
        let number = |number: u64| count(number, lang);
        match &self.reason {
            Reason::Few { active, target } => words::FEW.fill(lang, &[&number(*active), &number(*target)]),
            Reason::Fell { before, now } => words::FELL.fill(lang, &[&number(*before), &number(*now)]),
            Reason::MissingKinds(kinds) => {
                let phrase = if kinds.len() == 1 { words::MISSING_KIND } else { words::MISSING_KINDS };
                self.with_registered(phrase.fill(lang, &[&kind_names(kinds, lang)]), lang)
            }
            Reason::NoActive(kind) => {
                let phrase = if *kind == PartnerKind::College { words::NO_COLLEGE } else { words::NO_EMPLOYER };
                self.with_registered(phrase.say(lang).to_owned(), lang)
            }
            Reason::MissingForms { kind, forms } => {
                let phrase = match (*kind == PartnerKind::College, forms.len() == 1) {
                    (true, true) => words::COLLEGE_FORM,
                    (true, false) => words::COLLEGE_FORMS,
                    (false, true) => words::EMPLOYER_FORM,
                    (false, false) => words::EMPLOYER_FORMS,
                };
                phrase.fill(lang, &[&form_names(forms, lang)])
            }
            Reason::SingleForm { single, of } => {
                words::SINGLE_FORM.fill(lang, &[&number(*single), &number(*of), &self.names(lang, with_forms)])
            }
            Reason::Dormant => words::DORMANT.fill(lang, &[&self.names(lang, with_day)]),
            Reason::Unstarted => words::UNSTARTED.fill(lang, &[&self.names(lang, plain)]),
            Reason::Ended => words::ENDED.fill(lang, &[&self.names(lang, with_day)]),
            Reason::Ending(days) => words::ENDING.fill(lang, &[&number(*days), &self.names(lang, with_day)]),
            Reason::NoAgreement(events) => {
                words::NO_AGREEMENT.fill(lang, &[&number(*events), &self.names(lang, with_events)])
            }
            Reason::Missed { encounter, percent, grades } => missed(*encounter, *percent, grades, lang),
            Reason::Unproven { encounter, percent, grades } => {
                reached(words::UNPROVEN, words::UNPROVEN_EMPLOYER, *encounter)
                    .fill(lang, &[&number(*percent), &grade_list(grades, lang)])
            }
            Reason::Graduating { grades, by } => {
                let grades: Vec<String> = grades.iter().map(ToString::to_string).collect();
                let phrase = if grades.len() == 1 { words::GRADUATING_ONE } else { words::GRADUATING };
                phrase.fill(lang, &[&short_day(*by, lang), &grades.join(", ")])
            }
            Reason::NoneEarly { to, pupils, forms } => {
                words::NONE_EARLY.fill(lang, &[&early(*to, lang), &number(*pupils), &form_names(forms, lang)])
            }
            Reason::Concentrated { part, of } => words::CONCENTRATED
                .fill(lang, &[&self.names(lang, plain), &percent(*part, *of, lang), &number(*part), &number(*of)]),
            Reason::Busy { month, part, of } => words::BUSY.fill(
                lang,
                &[month_name(u32::from(*month), lang), &percent(*part, *of, lang), &number(*part), &number(*of)],
            ),
            Reason::Borrow(kind) => {
                words::BORROW.fill(lang, &[&small_first(kind.short_name().say(lang)), &self.names(lang, with_schools)])
            }
            Reason::Declined { name, before, now, .. } => {
                let [before, now] = both(before, now, lang);
                words::DECLINED.fill(lang, &[name.say(lang), &before, &now])
            }
            Reason::Shallow { met, assessed } => {
                words::SHALLOW.fill(lang, &[&number(*met), &number(*assessed), &percent(*met, *assessed, lang)])
            }
            Reason::Lacking { criterion, events } => {
                words::LACKING.fill(lang, &[&small_first(criterion.name().say(lang)), &EVENT.count(lang, *events)])
            }
            Reason::NoParents(forms) => words::NO_PARENTS.fill(lang, &[&form_names(forms, lang)]),
            // So few could be recognised: the number is not said.
            Reason::OvzUnseen { pupils: Published::Few, forms } => {
                words::OVZ_FEW.fill(lang, &[&form_names(forms, lang)])
            }
            Reason::OvzUnseen { pupils, forms } => {
                words::OVZ_UNSEEN.fill(lang, &[&pupils.text(lang), &form_names(forms, lang)])
            }
            Reason::Gap { gap, records } => {
                words::GAP.fill(lang, &[gap.name().say(lang), &RECORD.count(lang, *records)])
            }
            Reason::Leads { name, value, median, .. } => {
                words::LEADS.fill(lang, &[name.say(lang), &proven(value, lang), &median_text(value, *median, lang)])
            }
            Reason::Nearest => words::NEAREST.fill(lang, &[&self.names(lang, with_schools)]),
        }
    }

    fn with_registered(&self, mut sentence: String, lang: Lang) -> String {
        if !self.partners.is_empty() {
            sentence.push(' ');
            sentence.push_str(&words::IN_REGISTER.fill(lang, &[&self.names(lang, plain)]));
        }
        sentence
    }

    fn names(&self, lang: Lang, said: fn(&PartnerRow, Lang) -> String) -> String {
        listed(self.partners.iter().map(|row| said(row, lang)).collect(), lang)
    }
}

/// The first of some names and how many more there are; the rows behind the reason have all of them.
fn listed(mut names: Vec<String>, lang: Lang) -> String {
    let more = names.len().saturating_sub(MOST_NAMES);
    if more <= 1 {
        return names.join("; ");
    }
    names.truncate(MOST_NAMES);
    words::AND_MORE.fill(lang, &[&names.join("; "), &many(more, lang)])
}

fn plain(row: &PartnerRow, _: Lang) -> String {
    row.name.clone()
}

fn beside(row: &PartnerRow, said: &str, lang: Lang) -> String {
    if said.is_empty() { row.name.clone() } else { words::PARTNER_FORM.fill(lang, &[&row.name, said]) }
}

fn with_forms(row: &PartnerRow, lang: Lang) -> String {
    beside(row, &form_names(&row.forms, lang), lang)
}

fn with_day(row: &PartnerRow, lang: Lang) -> String {
    beside(row, &row.day.map(|day| short_day(day, lang)).unwrap_or_default(), lang)
}

fn with_events(row: &PartnerRow, lang: Lang) -> String {
    beside(row, &EVENT.count(lang, row.events), lang)
}

fn with_schools(row: &PartnerRow, lang: Lang) -> String {
    let schools: Vec<String> = row.schools.iter().map(|(_, name)| name.clone()).collect();
    beside(row, &listed(schools, lang), lang)
}

fn kind_names(kinds: &[PartnerKind], lang: Lang) -> String {
    let names: Vec<String> = kinds.iter().map(|kind| small_first(kind.short_name().say(lang))).collect();
    names.join(", ")
}

/// The names of forms in the middle of a sentence. Some have a comma inside, so a semicolon parts them.
fn form_names(forms: &[Form], lang: Lang) -> String {
    let names: Vec<String> = forms.iter().map(|form| small_first(form.name().say(lang))).collect();
    names.join("; ")
}

fn reached(any: Phrase, employer: Phrase, encounter: Encounter) -> Phrase {
    if encounter == Encounter::Employer { employer } else { any }
}

/// Grades of which nobody was reached, and those of which too few were: to say of both that they were not reached would be untrue.
fn missed(encounter: Encounter, percent: u64, grades: &[OfGrade], lang: Lang) -> String {
    let (none, some): (Vec<OfGrade>, Vec<OfGrade>) = grades.iter().cloned().partition(|of| of.bounds.hi == 0);
    let phrases = [
        (none, reached(words::MISSED, words::MISSED_EMPLOYER, encounter)),
        (some, reached(words::MISSED_PART, words::MISSED_EMPLOYER_PART, encounter)),
    ];
    let said = phrases.into_iter().filter(|(grades, _)| !grades.is_empty());
    let said = said.map(|(grades, phrase)| phrase.fill(lang, &[&count(percent, lang), &grade_list(&grades, lang)]));
    said.collect::<Vec<_>>().join(" ")
}

/// Preschool groups and the grades up to one: «дошкольных группах и 1–5 классах».
fn early(to: u8, lang: Lang) -> String {
    match to {
        0 => words::PRESCHOOL.say(lang).to_owned(),
        1 => words::PRESCHOOL_FIRST.say(lang).to_owned(),
        _ => words::PRESCHOOL_TO.fill(lang, &[&to.to_string()]),
    }
}

/// «8 — 24–50 из 52; 9 — 0 из 30».
fn grade_list(grades: &[OfGrade], lang: Lang) -> String {
    let one = |of: &OfGrade| {
        let (lo, hi) = (of.bounds.lo, of.bounds.hi);
        let [low, high, all] = [lo, hi, of.bounds.of].map(|number| count(number, lang));
        let reached = if lo == hi { low } else { format!("{low}–{high}") };
        words::GRADE.fill(lang, &[&of.grade.to_string(), &reached, &all])
    };
    grades.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A value that is surely there: of an interval its lower bound.
fn proven(value: &Measure, lang: Lang) -> String {
    match value {
        Measure::Interval { lo, hi, .. } if lo == hi => value.text(lang),
        Measure::Interval { lo, of, .. } => words::AT_LEAST.fill(lang, &[&percent_to(*lo, *of, Round::Down, lang)]),
        other => other.text(lang),
    }
}

fn median_text(value: &Measure, median: f64, lang: Lang) -> String {
    match value {
        Measure::Count(_) => middle_count(median, lang),
        Measure::Number(_) => decimal(median, lang),
        _ => percent_of(median, lang),
    }
}

impl Measure {
    /// The value as it stands in a sentence: «9», «50,0 %», «41,2–63,0 %», «нет данных».
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Count(number) => count(*number, lang),
            Self::Share { numerator, denominator } => percent(*numerator, *denominator, lang),
            Self::Interval { lo, hi, of, .. } => percent_interval(*lo, *hi, *of, lang),
            Self::Number(number) => decimal(*number, lang),
            Self::Hours(_) | Self::NoData => crate::words::common::NO_DATA.say(lang).to_owned(),
        }
    }
}
