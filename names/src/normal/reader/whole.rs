//! What is known of a name only as a whole.

use super::{Initial, Reader, Role, Word};
use crate::letters::RawWord;
use crate::lexicon;
use crate::pair::spells;
use crate::stem::stem;
use crate::typo::letter_bits;

impl Reader<'_> {
    /// «КПТ Киришский политехнический техникум» says itself twice.
    pub(super) fn drop_doubled_acronym(&mut self) {
        let doubled = self.name.words.iter().enumerate().position(|(at, word)| {
            if !word.shout || word.role != Role::Own || word.text.chars().nth(2).is_none() {
                return false;
            }
            let letters: Vec<char> = word.text.chars().collect();
            let others: Vec<Initial> =
                self.name.initials.iter().filter(|initial| initial.word != Some(at)).copied().collect();
            (0..others.len()).any(|start| {
                let mut used = Vec::new();
                let rest = others.get(start..).unwrap_or_default();
                // To its last word: «КАИ» is more than «Казанский исследовательский».
                spells(&letters, rest, &mut used)
                    && used.iter().flatten().any(|at| {
                        self.name.words.get(*at).is_some_and(|word| matches!(word.role, Role::Kind | Role::Firm))
                    })
            })
        });
        if let Some(at) = doubled {
            self.name.remove(at);
        }
    }

    /// «Казанский энергетический университет» is «КГЭУ» all the same: what is left out may be spelled.
    pub(super) fn say_state(&mut self) {
        let high = |word: &Word| matches!(word.stem.as_str(), "университет" | "академ" | "институт" | "консерватор");
        let said = self.name.initials.iter().any(|initial| initial.head.starts_with(&['г', 'о', 'с']));
        let named = self.name.words.iter().any(|word| matches!(word.role, Role::Common | Role::Own));
        let place = self.name.words.iter().position(|word| word.role == Role::Place).filter(|_| named);
        if let Some(place) = place.filter(|_| !said && self.name.words.iter().any(high))
            && let Some(at) = self.name.initials.iter().position(|initial| initial.word == Some(place))
        {
            let state = Initial { head: ['г', 'о', 'с', ' ', ' '], second: [None; 2], word: None, optional: true };
            self.name.initials.insert(at + 1, state);
        }
    }

    /// «ООО «Боровское»» is called so, wherever it is.
    pub(super) fn only_an_adjective(&mut self) {
        let firm = matches!(self.name.form, Some("ооо" | "ао"));
        if let [word] = self.name.words.as_mut_slice()
            && firm
            && word.role == Role::Place
            && self.name.numbers.is_empty()
        {
            word.role = Role::Own;
            word.quoted = true;
            word.stem = stem(&word.text).to_owned();
            word.bits = letter_bits(&word.stem);
        }
    }

    /// «РГПУ» alone is as loud as within a name.
    pub(super) fn lone(&mut self, raw: &mut [RawWord]) {
        let own: Vec<&RawWord> = raw.iter().filter(|word| !lexicon::is_form(&word.text)).collect();
        // «НГТУ НЭТИ» is as loud.
        let two = matches!(own.as_slice(), [one, two] if one.loud && two.loud && one.text.ends_with('у') && two.text.chars().nth(5).is_none() || one.loud && two.loud && one.text.chars().nth(4).is_none() && two.text.chars().nth(4).is_none());
        // «УФА, ОТДЕЛ ЗАГС» says a town.
        let town = own.first().is_some_and(|one| self.lexicon.town(&one.text).is_some());
        if two && !town && !self.cases {
            raw.iter_mut().for_each(|word| word.shout |= word.loud);
        }
        let mut said = raw.iter_mut().filter(|word| !lexicon::is_form(&word.text));
        if let (Some(word), None) = (said.next(), said.next()) {
            word.shout |= word.loud;
            self.alone = true;
        }
    }
}
