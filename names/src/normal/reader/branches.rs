//! Whose branch an organisation is, said beside its own name.

use super::Reader;
use crate::letters::RawWord;
use crate::lexicon::{self, Role};
use crate::places::{Mark, mark_of};
use crate::stem::{is_place_adjective, stem};

/// Institutions that bear names of their own within something bigger.
const BEARERS: &[&str] =
    &["институт", "колледж", "техникум", "училищ", "академ", "школ", "лице", "станц", "грэс", "дорог", "завод"];

impl Reader<'_> {
    /// Leaves out whose branch it is, where the branch has a name of its own: «Елабужский институт (филиал) КФУ», «Филиал
    /// АО «Концерн» «Ленинградская АЭС»»; everybody says the rest in another way, or not at all.
    pub(super) fn without_the_whole(&mut self, raw: &mut Vec<RawWord>) {
        let Some(at) = raw.iter().position(|word| stem(&word.text) == "филиал") else { return };
        let (head, tail) = raw.split_at(at);
        let Some((branch, tail)) = tail.split_first() else { return };
        let Some(next) = tail.first() else { return };
        if at == 0 {
            // The name of the whole, and then the branch's own in quotes or behind a dash.
            let whole = lexicon::is_form(&next.text) || self.is_kind(next);
            let own = tail.iter().enumerate().skip(2).find(|(_, word)| word.fresh).map(|(own, _)| own);
            let Some(own) = own.and_then(|first| {
                let starts = tail.iter().enumerate().skip(first).filter(|(_, word)| word.fresh && !word.bracketed);
                starts.map(|(own, _)| own).find(|own| self.has_its_name(tail.get(*own..).unwrap_or_default()))
            }) else {
                return;
            };
            if whole {
                raw.drain(..=at + own);
                self.name.part = true;
            }
            return;
        }
        let starts_the_whole = lexicon::is_form(&next.text)
            || next.loud
            || next.shout
            || next.quoted
            || !branch.fresh && !next.fresh
            || branch.bracketed;
        // «МАИ (филиал «Стрела»)»: the branch's name, and not that of the whole.
        let names_itself =
            branch.bracketed && next.quoted && head.iter().filter(|word| word.loud).count() == head.len();
        if names_itself {
            return;
        }
        if self.has_its_name(head) && (branch.bracketed || branch.fresh) && starts_the_whole && next.text != "в" {
            // Where it is, is said behind the name of the whole: «… (филиал) ДГТУ в г. Азове».
            let place = tail.iter().position(|word| mark_of(word) == Some(Mark::Town) && !word.capital);
            let place = place.map(|from| from + at + 1).unwrap_or(raw.len());
            raw.drain(at..place);
            self.name.part = true;
        } else if branch.fresh && is_place_adjective(&next.text) && self.has_its_name(tail) {
            raw.drain(..=at);
            self.name.part = true;
        }
    }

    /// A place or a word of a sort before what it is, or an abbreviation of all of that.
    fn has_its_name(&self, words: &[RawWord]) -> bool {
        let bears = words.iter().any(|word| {
            let own = stem(&word.text);
            BEARERS.iter().any(|bearer| own.starts_with(bearer)) || matches!(own, "аэс" | "тэц" | "гэс" | "тэс")
        });
        let said: Vec<&RawWord> = words.iter().filter(|word| !lexicon::is_form(&word.text)).collect();
        let short = matches!(said.as_slice(), [one] if one.loud && one.text.chars().nth(2).is_some());
        short || (bears && said.len() >= 2)
    }

    fn is_kind(&self, word: &RawWord) -> bool {
        self.lexicon.find(&word.text).is_some_and(|known| matches!(known.role, Role::Kind | Role::Firm))
    }
}
