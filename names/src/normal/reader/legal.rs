//! Legal forms in names, short and written out.

use super::Reader;
use crate::letters::RawWord;
use crate::lexicon::{self, Role};
use crate::stem::{is_adjective, is_place_adjective, stem};

/// Words that make up the written-out form of an institution around «учреждение», «организация», «предприятие».
const BEFORE_ANCHOR: &[&str] = &[
    "муниципальн",
    "государственн",
    "федеральн",
    "краев",
    "областн",
    "республиканск",
    "районн",
    "городск",
    "бюджетн",
    "автономн",
    "казенн",
    "некоммерческ",
    "частн",
    "негосударственн",
    "общеобразовательн",
    "образовательн",
    "дошкольн",
    "профессиональн",
    "дополнительн",
    "унитарн",
    "общественн",
    "нетипов",
    "учебн",
    "лечебн",
    "средн",
    "высш",
    "окружн",
    "культурн",
    "социальн",
    "региональн",
];

/// Words that follow those, within the form.
const AFTER_ANCHOR: &[&str] = &[
    "дополнительн",
    "высш",
    "средн",
    "профессиональн",
    "образован",
    "здравоохранен",
    "культур",
    "социальн",
    "обслуживан",
    "дет",
    "взросл",
    "и",
    "обучен",
    "спорт",
    "физическ",
];

impl Reader<'_> {
    /// A legal form in short, or what belongs to one.
    pub(super) fn legal(&mut self, word: &RawWord, rest: &[RawWord]) -> bool {
        let text = word.text.as_str();
        let after_place =
            self.name.words.last().is_some_and(|last| last.role == Role::Place && is_adjective(&last.text));
        // «Донской ГАУ» is an agrarian university; «ФГАОУ ВО «МАУ»» is one in quotes behind its form.
        let named = word.quoted && word.fresh && word.loud && rest.first().is_none_or(|next| !next.quoted);
        let short_form = lexicon::is_form(text)
            && !(matches!(text, "гу" | "гау" | "мау") && after_place)
            && !(matches!(text, "гау" | "мау") && self.name.branch)
            && !(named && self.after_form);
        if short_form {
            self.name.form = self.name.form.or(lexicon::sort_of_form(text));
            if text.ends_with("доу") {
                self.kindergarten();
            }
            self.say_besides(text);
            self.after_form = true;
            return true;
        }
        let behind = std::mem::take(&mut self.after_form)
            && lexicon::is_after_form(text)
            // «АО «ПО «Стрела»»».
            && !((word.quoted || text == "по") && matches!(self.name.form, Some("ооо" | "ао" | "уп")))
            && !(matches!(text, "хк" | "ск") && self.name.form != Some(lexicon::INSTITUTION))
            && (word.shout || !self.cases || rest.is_empty() || !word.capital);
        if behind {
            self.say_besides(text);
            self.after_form = true;
        }
        behind
    }

    /// «ПК «Рубин»» may be a firm beside «ООО «Рубин»»: a company that makes things, or a cooperative.
    fn say_besides(&mut self, text: &str) {
        if text == "пк" {
            self.name.besides.push(text.to_owned());
        }
    }

    /// «МДОУ № 5» is a kindergarten, said or not.
    pub(super) fn kindergarten(&mut self) {
        for word in ["детский", "сад"] {
            let Some(known) = self.lexicon.find(word) else { continue };
            if !self.name.words.iter().any(|own| own.stem == known.stem) {
                self.push(word, known.role, known.stem, None);
            }
        }
    }
}

/// The sort of the legal form that is written out around its main word.
pub(super) fn written_form(raw: &[RawWord], legal: &[bool]) -> Option<&'static str> {
    let stems: Vec<&str> =
        raw.iter().zip(legal).filter(|(_, legal)| **legal).map(|(word, _)| stem(&word.text)).collect();
    let says = |word: &str| stems.contains(&word);
    if says("ответственност") {
        Some("ооо")
    } else if says("акционерн") {
        Some("ао")
    } else if says("предпринимател") {
        Some("ип")
    } else if says("учрежден") && (says("муниципальн") || says("государственн")) {
        Some(lexicon::INSTITUTION)
    } else {
        None
    }
}

/// Which words are a legal form written out.
pub(super) fn legal_words(raw: &[RawWord]) -> Vec<bool> {
    let stems: Vec<&str> = raw.iter().map(|word| stem(&word.text)).collect();
    let mut legal = vec![false; raw.len()];
    let mut mark = |at: usize| {
        if let Some(slot) = legal.get_mut(at) {
            *slot = true;
        }
    };
    for (at, own) in stems.iter().enumerate() {
        let near = |offset: usize| at.checked_sub(offset).and_then(|at| stems.get(at)).copied().unwrap_or_default();
        match *own {
            "учрежден" | "организац" | "предприят" | "партнерств" => {
                mark(at);
                let mut before = at;
                while before > 0 && stems.get(before - 1).is_some_and(|word| BEFORE_ANCHOR.contains(word)) {
                    before -= 1;
                    mark(before);
                }
                // «Тамбовское областное государственное … учреждение».
                let regional = stems.get(before).is_some_and(|word| matches!(*word, "областн" | "краев"));
                let place =
                    before.checked_sub(1).and_then(|at| raw.get(at)).is_some_and(|word| is_place_adjective(&word.text));
                if regional && place {
                    mark(before - 1);
                }
                let mut after = at + 1;
                while stems.get(after).is_some_and(|word| AFTER_ANCHOR.contains(word))
                    && raw.get(after).is_some_and(|word| !word.fresh)
                {
                    mark(after);
                    after += 1;
                }
            }
            "обществ" if near(1) == "акционерн" => {
                mark(at);
                mark(at - 1);
                if at >= 2 && matches!(near(2), "публичн" | "открыт" | "закрыт" | "непубличн")
                {
                    mark(at - 2);
                }
            }
            "ответственност" if near(1) == "ограниченн" && near(3) == "обществ" => {
                (at - 3..=at).for_each(&mut mark);
            }
            "предпринимател" if near(1) == "индивидуальн" => {
                mark(at);
                mark(at - 1);
            }
            _ => {}
        }
    }
    legal
}
