//! Reads a name word by word.

mod honours;
mod legal;
mod numbering;
mod people;
mod places;

use super::{Initial, Name, Word};
use crate::store::matching::letters::{RawWord, in_cyrillic, words_of};
use crate::store::matching::lexicon::{self, Known, Lexicon, Role};
use crate::store::matching::numbers;
use crate::store::matching::pair::spells;
use crate::store::matching::places::{Mark, mark_of};
use crate::store::matching::stem::{is_place_adjective, root, stem};
use crate::store::matching::typo::letter_bits;
use honours::is_rank;
use legal::{legal_words, written_form};

/// How many words of a person's name may follow «имени», titles aside.
const NAME_WORDS: usize = 3;

/// Reads names by a lexicon.
pub(super) struct Reader<'a> {
    lexicon: &'a Lexicon,
    name: Name,
    /// Words of a person's name that may still come; none outside of one.
    person: Option<usize>,
    after_form: bool,
    /// Some word is written small, so that capitals mean something.
    cases: bool,
    /// Nothing but a legal form stands beside one word.
    alone: bool,
}

impl<'a> Reader<'a> {
    /// A reader of one name.
    pub fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, name: Name::default(), person: None, after_form: false, cases: false, alone: false }
    }

    /// The name in its comparable form.
    pub fn read(mut self, name: &str) -> Name {
        let mut raw = words_of(name);
        self.name.said = raw.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        if let Some(last) = raw.last_mut().filter(|last| last.text.chars().nth(4).is_some()) {
            // A full stop behind everything ends a sentence, not a word.
            last.dotted = false;
        }
        for word in &mut raw {
            if let Some(meant) = self.lexicon.meant(&word.text) {
                word.text = meant.to_owned();
                word.slipped = true;
            }
        }
        self.cases = name.chars().any(char::is_lowercase)
            && raw.iter().any(|word| word.capital && !lexicon::is_form(&word.text));
        lexicon::say_shortly(&mut raw);
        self.lone(&mut raw);
        let legal = legal_words(&raw);
        self.name.form = written_form(&raw, &legal);
        // Where nothing else is there, the legal form is all that the name has.
        let whole = legal.iter().zip(&raw).all(|(legal, word)| *legal || lexicon::is_form(&word.text));
        let mut at = 0;
        while let Some(word) = raw.get(at) {
            if legal.get(at) == Some(&true) && !whole {
                if stem(&word.text) == "дошкольн" {
                    self.kindergarten();
                }
                self.initial(word, None, true);
                at += 1;
                continue;
            }
            at += self.take(word, raw.get(at + 1..).unwrap_or_default(), whole).max(1);
        }
        self.drop_doubled_acronym();
        self.name.numbers.sort_unstable();
        self.name.numbers.dedup();
        self.name
    }

    /// «КПТ Киришский политехнический техникум» says itself twice.
    fn drop_doubled_acronym(&mut self) {
        let doubled = self.name.words.iter().enumerate().position(|(at, word)| {
            let letters: Vec<char> = word.text.chars().collect();
            let others: Vec<Initial> =
                self.name.initials.iter().filter(|initial| initial.word != Some(at)).copied().collect();
            word.shout
                && word.role == Role::Own
                && letters.len() >= 3
                && (0..others.len())
                    .any(|start| spells(&letters, others.get(start..).unwrap_or_default(), &mut Vec::new()))
        });
        if let Some(at) = doubled {
            self.name.remove(at);
        }
    }

    /// «РГПУ» alone is as loud as within a name.
    fn lone(&mut self, raw: &mut [RawWord]) {
        let mut said = raw.iter_mut().filter(|word| !lexicon::is_form(&word.text));
        if let (Some(word), None) = (said.next(), said.next()) {
            word.shout |= word.loud;
            self.alone = true;
        }
    }

    /// Reads one word and perhaps some that follow; how many in all.
    fn take(&mut self, word: &RawWord, rest: &[RawWord], whole: bool) -> usize {
        let text = word.text.as_str();
        let next = rest.first();
        if word.capital && word.dotted && text.chars().nth(1).is_none() {
            self.name.letters.extend(text.chars().next());
        }
        if word.bracketed && is_rank(word) {
            // «(национальный исследовательский университет)».
            let bracketed = rest.iter().take_while(|word| word.bracketed).count();
            [word].into_iter().chain(rest.iter().take(bracketed)).for_each(|word| self.initial(word, None, true));
            return 1 + bracketed;
        }
        if let Some(used) = self.honours(word, rest).or_else(|| self.glued(word, rest)) {
            return used;
        }
        if let Some(used) = self.number(word, rest) {
            // «имени первого Президента»: the person is still to come.
            if numbers::digits(text).is_some() {
                self.person = None;
            }
            return used;
        }
        if numbers::digits(text).is_some() {
            // Its years, and the word behind them.
            return 2;
        }
        if let Some(person) = self.person
            && (word.fresh && person < NAME_WORDS && !word.hyphen || mark_of(word) == Some(Mark::Town))
            && text.chars().nth(1).is_some()
        {
            self.person = None;
        }
        if let Some(used) = self.petersburg(word, rest) {
            return used;
        }
        if let Some(written) =
            next.filter(|next| next.hyphen || next.fresh).and_then(|next| lexicon::cut_word(text, &next.text))
        {
            if written == "район" {
                self.place_behind(Mark::District);
            } else {
                self.expand(written, word);
            }
            return 2;
        }
        if stem(text) == "российск" && next.is_some_and(|next| stem(&next.text) == "федерац") {
            [word].into_iter().chain(next).for_each(|word| self.initial(word, None, true));
            return 2;
        }
        if matches!(text, "им" | "имени" | "памяти") {
            self.initial(word, None, true);
            self.person = Some(NAME_WORDS);
            return 1;
        }
        if self.person.is_none()
            && !(word.quoted && word.fresh)
            && !self.name.words.is_empty()
            && lexicon::leads_to_a_person(text)
        {
            self.person = Some(NAME_WORDS);
            return 1;
        }
        if self.person.is_some() {
            return self.person_word(word, rest, whole);
        }
        if stem(text) == "углубленн" {
            // «с углублённым изучением английского языка»: every school says it its own way, or not at all.
            return 1 + rest
                .iter()
                .take_while(|word| {
                    !word.fresh
                        && !matches!(word.text.as_str(), "г" | "им" | "имени")
                        && numbers::digits(&word.text).is_none()
                })
                .count();
        }
        if let Some(used) = self.place(word, rest) {
            return used;
        }
        if !whole && self.legal(word, rest) {
            return 1;
        }
        if lexicon::is_small(text) {
            self.initial(word, None, true);
            return 1;
        }
        let said_besides = matches!(text, "мчс" | "росгвардии")
            && (self.name.of(Role::Kind).next().is_some()
                || rest.iter().any(|word| self.lexicon.find(&word.text).is_some_and(|known| known.role == Role::Kind)));
        if said_besides {
            // «МЧС, пожарная часть № 126»: whose it is.
            self.initial(word, None, true);
            return 1;
        }
        if let Some(written) = self.lexicon.written_out(text) {
            self.expand(written, word);
            return 1;
        }
        if text.chars().nth(1).is_some() {
            self.plain(word, next);
        } else if word.hyphen && word.capital && !word.dotted && self.last_is_a_name() {
            // «Вектор-М» is another firm than «Вектор».
            self.push(text, Role::Own, text, Some(word));
        }
        1
    }

    /// Whether the last word is a name of its own, of no person.
    fn last_is_a_name(&self) -> bool {
        self.name.words.last().is_some_and(|last| last.role == Role::Own && last.text.chars().nth(2).is_some())
    }

    fn plain(&mut self, word: &RawWord, next: Option<&RawWord>) {
        let text = word.text.as_str();
        let known = self.lexicon.find(text);
        if let Some(Known { role: Role::Weak, stem, .. }) = known {
            if stem == "росс" && word.quoted && word.fresh && next.is_none_or(|next| !next.quoted) {
                // «Банк «Россия»».
                self.push(text, Role::Own, stem, Some(word));
                return;
            }
            self.name.branch |= lexicon::is_branch(stem);
            self.initial(word, None, true);
            return;
        }
        if known.is_none()
            && let Some((before, whole)) = self.lexicon.split(text)
            && (!word.quoted || self.lexicon.find(before).is_some())
        {
            let (role, own) = match self.lexicon.find(before) {
                Some(known) => (known.role, known.stem.to_owned()),
                None => (Role::Common, before.to_owned()),
            };
            self.push(before, role, &own, Some(word));
            if let Some(last) = self.name.words.last_mut() {
                last.cut = true;
            }
            if let Some(known) = self.lexicon.find(whole) {
                self.push(whole, known.role, known.stem, None);
            }
            return;
        }
        if let Some(known) = known {
            self.name.branch |= lexicon::is_branch(known.stem);
            let again = self.name.words.iter().any(|own| own.stem == known.stem && own.role == known.role);
            if again {
                return;
            }
            if known.stem == "администрац" && self.name.of(Role::Kind).next().is_some() {
                // «Комитет по образованию администрации района»: whose it is, like the district itself.
                return;
            }
            // «Уралвагонзавод».
            let named = (word.quoted || (word.capital && !self.name.words.is_empty()) || self.alone)
                && known.role == Role::Firm
                && lexicon::is_a_works_name(text);
            if named {
                self.push(text, Role::Own, stem(text), Some(word));
                return;
            }
            // «Альфа-Банк»: a part of the name, and no word about it.
            let tail = word.hyphen
                && word.capital
                && matches!(known.role, Role::Kind | Role::Firm)
                && self.name.words.last().is_some_and(|last| last.role == Role::Own && last.proper && last.capital);
            self.push(text, if tail { Role::Own } else { known.role }, known.stem, Some(word));
            return;
        }
        // «историко-краеведческий»: not everybody says the first part.
        let side = text.ends_with('о') && next.is_some_and(|next| next.hyphen);
        let everyday = self.cases && !word.capital && !word.quoted;
        // Written small, it names a place only at the beginning.
        let may_be_place = !everyday || self.name.words.is_empty();
        if is_place_adjective(text) && may_be_place && !word.shout {
            let own = root(text);
            self.push(text, Role::Place, &own, Some(word));
            return;
        }
        // «Зелёный мир»: a name goes on behind its capital.
        let goes_on = !word.fresh
            && !word.quoted
            && self.name.words.last().is_some_and(|last| last.role == Role::Own && last.proper && last.capital);
        let everyday = everyday && !goes_on;
        // «Иванов Иван Иванович»: the surname is enough.
        if ["ович", "евич", "овна", "евна", "ична", "ьич"].iter().any(|ending| text.ends_with(ending))
        {
            if let Some(first) = self.name.words.last_mut().filter(|first| first.role == Role::Own && first.capital) {
                first.role = Role::Person;
                self.name.letters.extend(first.text.chars().next());
            }
            self.name.letters.extend(text.chars().next());
            self.push(text, Role::Person, stem(text), Some(word));
            return;
        }
        // «Университет Петра Великого» bears a man's name without saying so.
        let bears = word.capital && !word.quoted && !word.fresh && !word.shout && self.after_university();
        let role = if bears {
            Role::Person
        } else if side {
            Role::Level
        } else if everyday || word.dotted {
            Role::Common
        } else {
            Role::Own
        };
        let foreign = in_cyrillic(text);
        if let Some(foreign) = &foreign {
            let own = stem(foreign).to_owned();
            self.push(foreign, role, &own, Some(word));
            if let Some(last) = self.name.words.last_mut() {
                last.foreign = true;
            }
            return;
        }
        let own = if word.shout { text.to_owned() } else { stem(text).to_owned() };
        self.push(text, role, &own, Some(word));
    }

    fn expand(&mut self, written: &str, word: &RawWord) {
        let mut first = true;
        for part in written.split(' ') {
            let known = self.lexicon.find(part);
            let (role, own) = known.map_or((Role::Common, stem(part)), |known| (known.role, known.stem));
            if role == Role::Weak || self.name.words.iter().any(|word| word.stem == own && word.role == role) {
                continue;
            }
            self.push(part, role, own, if first { Some(word) } else { None });
            if let Some(last) = self.name.words.last_mut() {
                last.short = true;
            }
            first = false;
        }
    }

    fn push(&mut self, text: &str, role: Role, stem: &str, raw: Option<&RawWord>) {
        let at = self.name.words.len();
        self.name.words.push(Word {
            text: text.to_owned(),
            stem: stem.to_owned(),
            role,
            slipped: raw.is_some_and(|raw| raw.slipped),
            shout: raw.is_some_and(|raw| raw.shout),
            proper: self.cases && raw.is_some_and(|raw| !raw.shout),
            listed: self.lexicon.find(text).is_some(),
            cut: raw.is_some_and(|raw| raw.dotted),
            foreign: false,
            short: false,
            capital: raw.is_some_and(|raw| raw.capital),
            quoted: raw.is_some_and(|raw| raw.quoted),
            bits: letter_bits(stem),
        });
        if let Some(raw) = raw {
            self.initial(raw, Some(at), false);
        }
    }

    fn initial(&mut self, raw: &RawWord, word: Option<usize>, optional: bool) {
        let mut letters = raw.text.chars();
        let head = std::array::from_fn(|_| letters.next().unwrap_or(' '));
        self.name.initials.push(Initial {
            head,
            second: second_part(&raw.text),
            word,
            optional: optional || raw.bracketed,
        });
    }
}

/// The letters that a long compound may go on with behind its linking vowel: «лесотехнический» gives «т».
fn second_part(word: &str) -> [Option<char>; 2] {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 9 {
        return [None; 2];
    }
    let behind = letters.windows(2).skip(3).take(4).filter_map(|pair| match pair {
        ['о' | 'е', next] => Some(*next),
        _ => None,
    });
    let mut behind = behind;
    [behind.next(), behind.next()]
}
