//! The sentences of a recommendation. Names are never declined; they stand after a colon or in brackets.

use super::{Advice, Evidence, PartnerRow, Reason, Rule};
use crate::model::codes::{Form, PartnerKind};
use crate::words::names::Named as _;
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
        }
    }
}

impl Advice {
    /// What to do and why: the headline and every reason, each a sentence.
    pub fn text(&self, lang: Lang) -> String {
        let mut text = format!("{}.", self.rule.headline().say(lang));
        for evidence in &self.evidence {
            text.push(' ');
            text.push_str(&evidence.text(lang));
        }
        text
    }
}

impl Evidence {
    /// The reason as a sentence, or two where the register has somebody to begin with.
    pub fn text(&self, lang: Lang) -> String {
        let number = |number: u64| number.to_string();
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
                let partners = self.partners.iter().map(|row| with_forms(row, lang)).collect();
                words::SINGLE_FORM.fill(lang, &[&number(*single), &number(*of), &listed(partners, lang)])
            }
        }
    }

    fn with_registered(&self, mut sentence: String, lang: Lang) -> String {
        if !self.partners.is_empty() {
            let names = self.partners.iter().map(|row| row.name.clone()).collect();
            sentence.push(' ');
            sentence.push_str(&words::IN_REGISTER.fill(lang, &[&listed(names, lang)]));
        }
        sentence
    }
}

/// The first of some names and how many more there are; the rows behind the reason have all of them.
fn listed(mut names: Vec<String>, lang: Lang) -> String {
    let more = names.len().saturating_sub(MOST_NAMES);
    if more <= 1 {
        return names.join("; ");
    }
    names.truncate(MOST_NAMES);
    words::AND_MORE.fill(lang, &[&names.join("; "), &more.to_string()])
}

fn with_forms(row: &PartnerRow, lang: Lang) -> String {
    words::PARTNER_FORM.fill(lang, &[&row.name, &form_names(&row.forms, lang)])
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
