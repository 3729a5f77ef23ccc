//! Reads a name word by word.

mod branches;
mod habits;
mod honours;
mod legal;
mod numbering;
mod people;
mod places;
mod plain;
mod rank;
mod towns;
mod whole;
mod written;

use super::{Initial, Name, Word};
use crate::gazetteer::say_in_one_way;
use crate::letters::{RawWord, words_of};
use crate::lexicon::{self, Known, Lexicon, Role};
use crate::numbers;
use crate::places::{Mark, mark_of};
use crate::stem::{is_adjective, is_place_adjective, root, stem};
use crate::typo::letter_bits;
use habits::{has_a_library_system, is_patronymic};
use honours::is_rank;
use legal::{legal_words, written_form};
use rank::Rank;

pub(crate) use habits::LIBRARY_SYSTEM;
pub(super) use rank::Rank as NameRank;

/// How many words of a person's name may follow «имени», titles aside.
const NAME_WORDS: usize = 3;

/// Reads names by a lexicon.
pub(super) struct Reader<'a> {
    lexicon: &'a Lexicon,
    name: Name,
    /// Words of a person's name that may still come; none outside of one.
    person: Option<usize>,
    after_form: bool,
    /// Its legal form is of those that heal: «МБУЗ», «учреждение здравоохранения».
    of_health: bool,
    /// Some word is written small, so that capitals mean something.
    cases: bool,
    /// Nothing but a legal form stands beside one word.
    alone: bool,
    /// It is a person, by a name that goes on with the father's.
    of_a_person: bool,
    /// It is a person or a farm, which have somebody's initials.
    has_initials: bool,
}

impl<'a> Reader<'a> {
    /// A reader of one name.
    pub fn new(lexicon: &'a Lexicon) -> Self {
        Self {
            lexicon,
            name: Name::default(),
            person: None,
            after_form: false,
            of_health: false,
            cases: false,
            alone: false,
            of_a_person: false,
            has_initials: false,
        }
    }

    /// The name in its comparable form.
    pub fn read(mut self, name: &str) -> Name {
        let mut raw = words_of(name);
        self.name.said = raw.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        say_in_one_way(&mut raw);
        self.write_out(&mut raw);
        if let Some(last) = raw.last_mut().filter(|last| last.text.chars().nth(4).is_some()) {
            // A full stop behind everything ends a sentence, not a word.
            last.dotted = false;
        }
        self.of_a_person =
            raw.iter().any(|word| lexicon::sort_of_form(&word.text) == Some("ип") || is_patronymic(&word.text));
        let farm = |word: &RawWord| word.text == "кфх" || stem(&word.text) == "фермерск";
        self.has_initials = self.of_a_person || raw.iter().any(farm);
        for word in &mut raw {
            if let Some(meant) = self.lexicon.meant(&word.text) {
                word.text = meant.to_owned();
                word.slipped = true;
            }
        }
        self.put_in_order(&mut raw);
        self.cases = name.chars().any(char::is_lowercase)
            && raw.iter().any(|word| word.capital && !lexicon::is_form(&word.text));
        if has_a_library_system(&raw) {
            self.name.besides.push(LIBRARY_SYSTEM.to_owned());
        }
        self.lexicon.say_shortly(&mut raw);
        self.without_the_whole(&mut raw);
        self.lone(&mut raw);
        let legal = legal_words(&raw);
        self.of_health = raw.iter().zip(&legal).any(|(word, legal)| {
            word.text.ends_with("уз") && lexicon::is_form(&word.text) || *legal && stem(&word.text) == "здравоохранен"
        });
        self.name.form = written_form(&raw, &legal);
        self.name.rank = Rank::of(&raw);
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
        self.only_an_adjective();
        self.say_state();
        self.drop_doubled_acronym();
        self.name.besides.sort_unstable();
        self.name.numbers.sort_unstable();
        self.name.numbers.dedup();
        self.name
    }

    /// Reads one word and perhaps some that follow; how many in all.
    fn take(&mut self, word: &RawWord, rest: &[RawWord], whole: bool) -> usize {
        let text = word.text.as_str();
        let next = rest.first();
        if self.has_initials && self.are_initials(word) {
            // «ИП Козлова ВП».
            self.name.letters.extend(text.chars());
            return 1;
        }
        let initial = |word: &RawWord| word.dotted && word.text.chars().nth(1).is_none();
        if self.has_initials && !self.cases && initial(word) && !word.capital && next.is_some_and(initial) {
            // «кфх иванова с.п.»: without capitals, two of them say what they are.
            self.name
                .letters
                .extend([word, next.unwrap_or(word)].into_iter().filter_map(|word| word.text.chars().next()));
            return 2;
        }
        // «Г. Вичуга, ИП Мамедов Э. Р.»
        let town = text == "г"
            && self.name.words.is_empty()
            && self.name.letters.is_empty()
            && next.is_some_and(|next| next.capital && !next.dotted);
        if word.capital && word.dotted && text.chars().nth(1).is_none() && !town {
            self.name.letters.extend(text.chars().next());
            let surname = next.is_some_and(|next| next.capital && !next.dotted && !next.fresh && !next.loud);
            if self.person.is_none() && surname && !self.of_a_person && self.name.of(Role::Kind).next().is_some() {
                // «Музей-заповедник И. С. Тургенева».
                self.person = Some(1);
            }
        }
        if word.bracketed && is_rank(word) {
            // «(национальный исследовательский университет)».
            let bracketed = rest.iter().take_while(|word| word.bracketed).count();
            [word].into_iter().chain(rest.iter().take(bracketed)).for_each(|word| self.initial(word, None, true));
            return 1 + bracketed;
        }
        if let Some(used) = self.honours(word, rest) {
            let left_out = [word].into_iter().chain(rest).take(used);
            self.name.besides.extend(left_out.map(|word| stem(&word.text).to_owned()));
            return used;
        }
        if let Some(used) = self.glued(word, rest) {
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
            && self.is_behind_a_person(word, person)
        {
            self.person = None;
        }
        if let Some(used) = self.petersburg(word, rest) {
            return used;
        }
        if let Some(written) = self.two_letters(word, rest) {
            self.expand(written, word);
            return 1;
        }
        if word.riverside && is_place_adjective(text) {
            self.push_place(word, &root(text));
            return 1;
        }
        if let Some(written) = next
            .filter(|next| next.hyphen || next.fresh || word.dotted && next.dotted)
            .and_then(|next| self.lexicon.cut_word(text, next))
        {
            let behind = rest.get(1);
            if written == "район" {
                self.place_behind(Mark::District);
            } else if written == "комитет" && text == "к" && self.is_works(behind) {
                self.expand("комбинат", word);
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
                        && !matches!(
                            word.text.as_str(),
                            "г" | "им" | "имени" | "города" | "поселка" | "села" | "деревни" | "станицы"
                        )
                        && numbers::digits(&word.text).is_none()
                })
                .count();
        }
        if let Some(used) = self.place(word, rest).or_else(|| self.town(word, rest)) {
            return used;
        }
        if !whole && self.legal(word, rest) {
            return 1;
        }
        if text == "по" && word.loud && self.cases && next.is_some_and(|next| next.capital) {
            self.expand("производственное объединение", word);
            return 1;
        }
        // «НИ Томский университет» is a rank; «НИ ТГУ» is not said of any other ТГУ.
        if lexicon::is_small(text) || text == "ни" && word.loud && next.is_some_and(|next| !next.loud) {
            self.initial(word, None, true);
            return 1;
        }
        let high = |stem: &str| matches!(stem, "университет" | "институт" | "академ" | "училищ");
        let said_besides = matches!(text, "мчс" | "росгвардии")
            && !self.name.of(Role::Kind).any(|kind| high(&kind.stem))
            && !rest.iter().any(|word| high(stem(&word.text)))
            && (self.name.of(Role::Kind).next().is_some()
                || rest.iter().any(|word| self.lexicon.find(&word.text).is_some_and(|known| known.role == Role::Kind)));
        if said_besides {
            // «МЧС, пожарная часть № 126»: whose it is.
            self.initial(word, None, true);
            return 1;
        }
        // «ЦГБ им. Горького» is a library, «ГБУЗ «ЦГБ им. Пирогова»» a hospital.
        let of_a_person = next.is_some_and(|next| matches!(next.text.as_str(), "им" | "имени"));
        if text == "цгб" && of_a_person && !self.of_health {
            self.expand("центральная городская библиотека", word);
            return 1;
        }
        // «НПК г. Невьянска» may be a college; a firm's word has a name behind it.
        let firm = matches!(text, "нпо" | "нпп" | "нпф" | "нпк" | "ук" | "тд" | "гк");
        let open = firm && next.is_none_or(|next| mark_of(next).is_some());
        if let Some(written) = self.lexicon.written_out(text).filter(|_| !open) {
            self.expand(written, word);
            return 1;
        }
        if text.chars().nth(1).is_some() {
            self.plain(word, next);
        } else if (word.hyphen || word.quoted && !word.fresh) && word.capital && !word.dotted && self.last_is_a_name() {
            // «Вектор-М» and «Вектор М» are another firm than «Вектор».
            self.push(text, Role::Own, text, Some(word));
        }
        1
    }

    /// Two capitals behind or before somebody's surname.
    fn are_initials(&self, word: &RawWord) -> bool {
        let two = word.text.chars().nth(1).is_some() && word.text.chars().nth(2).is_none();
        // «ип козлова вп».
        let small = two
            && !self.cases
            && self.of_a_person
            && !word.hyphen
            && !word.quoted
            && !word.dotted
            && word.text.chars().all(char::is_alphabetic)
            && !self.name.words.is_empty()
            && self.name.letters.is_empty()
            && !lexicon::is_form(&word.text)
            && !lexicon::is_small(&word.text)
            && !matches!(word.text.as_str(), "им" | "рп" | "ул");
        if small {
            return true;
        }
        two && word.loud && self.cases && !word.quoted && !word.hyphen && !lexicon::is_form(&word.text)
    }

    /// Whether «к-т» is a «комбинат», by what stands before and behind it: «горно-химический к-т», and no «к-т по образованию».
    fn is_works(&self, behind: Option<&RawWord>) -> bool {
        let firm = matches!(self.name.form, Some("ооо" | "ао" | "уп"));
        let last = self.name.words.last().is_some_and(|last| last.role == Role::Common && is_adjective(&last.text));
        let ends = behind.is_none_or(|behind| behind.fresh);
        behind.is_none_or(|behind| behind.text != "по") && (firm || last && ends)
    }

    /// Whether the last word is a name of its own, of no person.
    fn last_is_a_name(&self) -> bool {
        self.name.words.last().is_some_and(|last| last.role == Role::Own && last.text.chars().nth(2).is_some())
    }

    fn push(&mut self, text: &str, role: Role, stem: &str, raw: Option<&RawWord>) {
        let at = self.name.words.len();
        if role == Role::Own && text.chars().nth(3).is_some() && self.name.of(Role::Own).any(|own| own.text == text) {
            return;
        }
        self.name.words.push(Word {
            text: text.to_owned(),
            stem: stem.to_owned(),
            role,
            slipped: raw.is_some_and(|raw| raw.slipped),
            shout: raw.is_some_and(|raw| raw.shout),
            loud: raw.is_some_and(|raw| raw.loud),
            proper: self.cases && raw.is_some_and(|raw| !raw.shout),
            // «Уралвагонзавод» ends with an everyday word, and is none.
            listed: self.lexicon.find(text).is_some_and(|known| role != Role::Own || known.stem == stem),
            cut: raw.is_some_and(|raw| raw.dotted),
            tied: raw.is_some_and(|raw| raw.hyphen || raw.dash)
                && self.name.words.last().is_some_and(|last| last.role == Role::Own),
            learned: false,
            foreign: false,
            short: raw.is_some_and(|raw| raw.written),
            capital: raw.is_some_and(|raw| raw.capital),
            quoted: raw.is_some_and(|raw| raw.quoted),
            bits: letter_bits(stem),
            lexeme: 0,
        });
        if let Some(raw) = raw {
            self.initial(raw, Some(at), false);
        }
    }

    fn initial(&mut self, raw: &RawWord, word: Option<usize>, optional: bool) {
        let mut letters = raw.text.chars();
        // Of a long abbreviation another one takes the first letter only.
        let of_a_place = word.and_then(|at| self.name.words.get(at)).is_some_and(|word| word.role == Role::Place);
        let most = match raw.shout && raw.text.chars().nth(3).is_some() {
            true => 1,
            false if of_a_place => 5,
            false => 3,
        };
        let head = std::array::from_fn(|at| letters.next().filter(|_| at < most).unwrap_or(' '));
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
