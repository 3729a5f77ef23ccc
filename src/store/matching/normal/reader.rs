//! Reads a name word by word.

use super::{Initial, Name, Word};
use crate::store::matching::letters::{RawWord, in_cyrillic, words_of};
use crate::store::matching::lexicon::{self, Known, Lexicon, Role};
use crate::store::matching::numbers;
use crate::store::matching::pair::spells;
use crate::store::matching::places::{Mark, PETERSBURG, mark_of, same_root};
use crate::store::matching::stem::{is_adjective, is_place_adjective, root, stem};
use crate::store::matching::typo::letter_bits;

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
];
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
}

impl<'a> Reader<'a> {
    /// A reader of one name.
    pub fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, name: Name::default(), person: None, after_form: false, cases: false }
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
        self.lone(&mut raw);
        let legal = legal_words(&raw);
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
    fn lone(&self, raw: &mut [RawWord]) {
        let mut said = raw.iter_mut().filter(|word| !lexicon::is_form(&word.text));
        if let (Some(word), None) = (said.next(), said.next()) {
            word.shout |= word.loud;
        }
    }

    /// Reads one word and perhaps some that follow; how many in all.
    fn take(&mut self, word: &RawWord, rest: &[RawWord], whole: bool) -> usize {
        let text = word.text.as_str();
        let next = rest.first();
        if let Some(used) = self.number(word, rest) {
            self.person = None;
            return used;
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
        if matches!(text, "им" | "имени" | "памяти") {
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
        if let Some(written) = self.lexicon.written_out(text) {
            self.expand(written, word);
            return 1;
        }
        if text.chars().nth(1).is_some() {
            self.plain(word, next);
        }
        1
    }

    fn number(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        let text = word.text.as_str();
        let next = rest.first();
        if let Some(number) = numbers::digits(text) {
            self.name.numbers.push(number);
            let ending = next.is_some_and(|next| next.hyphen && numbers::is_ending(&next.text));
            return Some(1 + usize::from(ending));
        }
        if let Some(tens) = numbers::tens(text) {
            let ones = next.and_then(|next| numbers::ordinal(&next.text)).filter(|ones| *ones < 10);
            self.name.numbers.push(tens + ones.unwrap_or(0));
            return Some(1 + usize::from(ones.is_some()));
        }
        let roman = || if word.capital { numbers::roman(text) } else { None };
        let number = numbers::ordinal(text).or_else(roman)?;
        // «Петра I» is a man.
        if self.person.is_none() {
            self.name.numbers.push(number);
        }
        Some(1)
    }

    /// «Санкт-Петербургский», «СПб», and «СПбГУ», which goes on.
    fn petersburg(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        let text = word.text.as_str();
        let next = rest.first().filter(|next| is_petersburg(&next.text));
        if next.is_some_and(|next| matches!(text, "санкт" | "с") || next.hyphen) {
            self.push_place(word, PETERSBURG);
            return Some(2);
        }
        if is_petersburg(text) || text == "спб" {
            self.push_place(word, PETERSBURG);
            return Some(1);
        }
        let tail = text.strip_prefix("спб").filter(|tail| tail.chars().nth(1).is_some())?;
        self.push_place(word, PETERSBURG);
        let bits = letter_bits(tail);
        self.name.words.push(Word {
            text: tail.to_owned(),
            stem: tail.to_owned(),
            role: Role::Own,
            slipped: false,
            shout: true,
            proper: false,
            listed: false,
            cut: false,
            capital: true,
            foreign: false,
            short: false,
            quoted: word.quoted,
            bits,
        });
        Some(1)
    }

    fn place(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        if word.text == "ло" && (word.shout || self.after_form) {
            self.name.places.add(Mark::Region, &root("ленинградский"), "ленинградский");
            return Some(1);
        }
        match mark_of(word)? {
            Mark::Town => {
                let first = rest.first().filter(|first| numbers::digits(&first.text).is_none() && !first.fresh)?;
                if self.lexicon.find(&first.text).is_some() || (self.cases && !first.capital) {
                    return None;
                }
                let adjective =
                    stem(&first.text) != first.text && !first.text.ends_with("ов") && is_adjective(&first.text);
                let second = rest.get(1).filter(|second| adjective && second.capital && !second.fresh);
                if first.text == "санкт" || first.text == "спб" || is_petersburg(&first.text) {
                    return Some(1);
                }
                let words: Vec<&str> =
                    [Some(first), second].into_iter().flatten().map(|word| word.text.as_str()).collect();
                self.name.places.add_town(&words);
                Some(1 + words.len())
            }
            Mark::District => Some(self.place_behind(Mark::District)),
            Mark::Region => {
                let adjective = self.name.words.last().is_some_and(|word| word.role == Role::Place);
                if adjective {
                    return Some(self.place_behind(Mark::Region));
                }
                if !stem(&word.text).starts_with("респ") {
                    return None;
                }
                let next = rest.first()?;
                self.name.places.add(Mark::Region, &root(&next.text), &next.text);
                Some(2)
            }
            Mark::Nothing => {
                (stem(&word.text) == "округ" && self.last_is_place()).then(|| self.place_behind(Mark::District))
            }
            Mark::Street => None,
        }
    }

    fn last_is_place(&self) -> bool {
        self.name.words.iter().rev().find(|word| word.role != Role::Level).is_some_and(|word| word.role == Role::Place)
    }

    /// The adjective before «района» or «области» was its name.
    fn place_behind(&mut self, mark: Mark) -> usize {
        let at = self
            .name
            .words
            .iter()
            .rposition(|word| !matches!(word.text.as_str(), "городской" | "городского" | "муниципального"));
        if let Some(at) = at
            && let Some(word) = self.name.words.get(at)
            && (word.role == Role::Place || (mark == Mark::District && is_adjective(&word.text)))
        {
            let own = if word.role == Role::Place { word.stem.clone() } else { root(&word.text) };
            let text = word.text.clone();
            self.name.places.add(mark, &own, &text);
            self.name.words.truncate(at);
            for initial in &mut self.name.initials {
                initial.word = initial.word.filter(|word| *word < at);
            }
        }
        1
    }

    /// A legal form in short, or what belongs to one.
    fn legal(&mut self, word: &RawWord, rest: &[RawWord]) -> bool {
        let text = word.text.as_str();
        let after_place = self.name.words.last().is_some_and(|last| last.role == Role::Place);
        let short_form = lexicon::is_form(text) && !(text == "гу" && after_place);
        if short_form {
            self.name.form = self.name.form.or(lexicon::firm_form(text));
            if text.ends_with("доу") {
                self.kindergarten();
            }
            self.after_form = true;
            return true;
        }
        let behind = std::mem::take(&mut self.after_form)
            && lexicon::is_after_form(text)
            && (word.shout || !self.cases || rest.is_empty() || !word.capital);
        if behind {
            self.after_form = true;
        }
        behind
    }

    /// «МДОУ № 5» is a kindergarten, said or not.
    fn kindergarten(&mut self) {
        for word in ["детский", "сад"] {
            let Some(known) = self.lexicon.find(word) else { continue };
            if !self.name.words.iter().any(|own| own.stem == known.stem) {
                self.push(word, known.role, known.stem, None);
            }
        }
    }

    fn person_word(&mut self, word: &RawWord, rest: &[RawWord], whole: bool) -> usize {
        let text = word.text.as_str();
        let known = self.lexicon.find(text).filter(|known| known.role == Role::Kind);
        if (known.is_some() && !self.lexicon.is_title(text)) || lexicon::is_form(text) {
            self.person = None;
            return self.take(word, rest, whole);
        }
        if text.chars().nth(1).is_none() || lexicon::is_small(text) || self.lexicon.is_title(text) {
            return 1;
        }
        self.person = self.person.and_then(|left| left.checked_sub(1)).filter(|left| *left > 0);
        let stem = stem(text).to_owned();
        self.push(text, Role::Person, &stem, Some(word));
        1
    }

    fn plain(&mut self, word: &RawWord, next: Option<&RawWord>) {
        let text = word.text.as_str();
        let known = self.lexicon.find(text);
        if let Some(Known { role: Role::Weak, stem, .. }) = known {
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
            self.push(text, known.role, known.stem, Some(word));
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
            }
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

    fn after_university(&self) -> bool {
        let kinds = ["университет", "институт", "академ", "консерватор"];
        let lasts = self.name.words.iter().rev();
        let before =
            lasts.skip_while(|word| word.role == Role::Person).find(|word| word.role != Role::Common || word.capital);
        self.cases && before.is_some_and(|word| kinds.contains(&word.stem.as_str()))
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

    fn push_place(&mut self, word: &RawWord, root: &str) {
        if !self.name.words.iter().any(|own| own.role == Role::Place && own.stem == root) {
            self.push(&word.text, Role::Place, root, Some(word));
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
        self.name.initials.push(Initial { head, second: second_part(&raw.text), word, optional });
    }
}

/// Which words are a legal form written out.
fn legal_words(raw: &[RawWord]) -> Vec<bool> {
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

/// «Петербург», «петербургский», with a slip or without.
fn is_petersburg(word: &str) -> bool {
    word.starts_with(PETERSBURG)
        || (word.starts_with('п') && word.chars().nth(7).is_some() && same_root(&root(word), &root(PETERSBURG)))
}

/// The letter that a long compound goes on with behind its linking vowel: «лесотехнический» gives «т».
fn second_part(word: &str) -> Option<char> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 9 {
        return None;
    }
    let at = letters.iter().enumerate().skip(3).take(4).find(|(_, letter)| matches!(letter, 'о' | 'е'))?.0;
    letters.get(at + 1).copied()
}
