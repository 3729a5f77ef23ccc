//! A name cut into words: lower case, «е» for «ё», each word in one alphabet, with what its writing says about it.

use super::stem::is_adjective;

/// A word as it stood in the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RawWord {
    /// Lower case, one alphabet: letters only, or digits only.
    pub text: String,
    /// Written in capitals only, in a name that is not so as a whole; two letters at least.
    pub shout: bool,
    /// Written in capitals only; two letters at least.
    pub loud: bool,
    /// Begins with a capital.
    pub capital: bool,
    /// A full stop follows at once.
    pub dotted: bool,
    /// Stands inside of quotes.
    pub quoted: bool,
    /// Stands inside of brackets.
    pub bracketed: bool,
    /// A hyphen joins it to the word before.
    pub hyphen: bool,
    /// A dash stands before it.
    pub dash: bool,
    /// An everyday word in place of one with a slip of typing.
    pub slipped: bool,
    /// An everyday word in place of one that was cut short.
    pub written: bool,
    /// Stood before a river: «Комсомольский-на-Амуре».
    pub riverside: bool,
    /// A quote, comma, bracket or dash stands between the word before and this one.
    pub fresh: bool,
}

/// Cyrillic letters that look like Latin ones, capitals and small, each with its twin.
const TWINS: &[(char, char)] = &[
    ('а', 'a'),
    ('в', 'b'),
    ('с', 'c'),
    ('е', 'e'),
    ('н', 'h'),
    ('к', 'k'),
    ('м', 'm'),
    ('о', 'o'),
    ('р', 'p'),
    ('т', 't'),
    ('х', 'x'),
    ('у', 'y'),
    ('и', 'u'),
    ('п', 'n'),
    ('г', 'r'),
];

/// The first of [`TWINS`] that look alike in capitals or in print; the rest are alike in handwriting only.
const PRINTED_TWINS: usize = 12;

const OPENING: &[char] = &['«', '“', '„', '‹', '‟'];
const CLOSING: &[char] = &['»', '”', '›'];

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// The same as of any letter, quicker for Russian ones.
fn is_alphanumeric(letter: char) -> bool {
    match letter {
        'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' => true,
        _ => letter.is_alphanumeric(),
    }
}

/// The same as of any letter, quicker for Russian ones.
fn is_capital(letter: char) -> bool {
    match letter {
        'А'..='Я' | 'Ё' => true,
        'а'..='я' | 'ё' => false,
        _ => letter.is_uppercase(),
    }
}

/// The same as of any letter, quicker for Russian ones.
fn is_small_letter(letter: char) -> bool {
    match letter {
        'а'..='я' | 'ё' => true,
        'А'..='Я' | 'Ё' => false,
        _ => letter.is_lowercase(),
    }
}

/// A word in lower case, with «е» for «ё».
fn in_small_letters(word: &str) -> String {
    let mut small = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            'а'..='я' | '0'..='9' => small.push(letter),
            'А'..='Я' => small.push(char::from_u32(u32::from(letter) + 32).unwrap_or(letter)),
            'ё' | 'Ё' => small.push('е'),
            _ => small.extend(letter.to_lowercase()),
        }
    }
    small
}

/// The words of a name, in its order.
pub(super) fn words_of(name: &str) -> Vec<RawWord> {
    let invisible = |c: &char| matches!(c, '\u{ad}' | '\u{301}' | '\u{200b}'..='\u{200f}' | '\u{feff}');
    let mut letters: Vec<char> = Vec::with_capacity(name.len());
    letters.extend(name.chars().filter(|c| !invisible(c)));
    if is_of_the_other_keyboard(&letters) {
        letters.iter_mut().for_each(|letter| *letter = on_the_other_keyboard(*letter));
    }
    let all_capitals = !letters.iter().any(|letter| is_small_letter(*letter));
    let mut cutter = Cutter { all_capitals, ..Cutter::default() };
    for (at, &letter) in letters.iter().enumerate() {
        cutter.take(
            letter,
            at.checked_sub(1).and_then(|at| letters.get(at)).copied(),
            letters.get(at + 1..).unwrap_or_default(),
        );
    }
    cutter.close();
    // Of quotes within quotes only the inner ones hold the name: «Центр детей «Интеллект»».
    if let Some(deepest) = cutter.depths.iter().max().filter(|depth| **depth > 1) {
        cutter.words.iter_mut().zip(&cutter.depths).for_each(|(word, depth)| word.quoted = depth == deepest);
    }
    cutter.words
}

/// What the keys say in Latin, and in Russian, in the order of the alphabet that the keyboard has.
const KEYS: (&str, &str) = (
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>",
    "йцукенгшщзхъфывапролджэячсмитьбюЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ",
);

fn on_the_other_keyboard(letter: char) -> char {
    KEYS.0.chars().zip(KEYS.1.chars()).find(|(key, _)| *key == letter).map_or(letter, |(_, said)| said)
}

/// «Hjcntktrjv» is «Ростелеком»: Latin letters that nobody could say, and Russian ones on the same keys that anybody can.
fn is_of_the_other_keyboard(name: &[char]) -> bool {
    let latin = name.iter().filter(|letter| letter.is_ascii_alphabetic()).count();
    if latin < 6 || name.iter().any(|letter| is_cyrillic(*letter)) {
        return false;
    }
    let vowels = |all: &str, said: &dyn Fn(char) -> char| {
        name.iter().filter(|letter| all.contains(said(**letter).to_lowercase().next().unwrap_or(' '))).count()
    };
    let (theirs, ours) = (vowels("aeiouy", &|letter| letter), vowels("аеиоуыэюя", &on_the_other_keyboard));
    theirs * 6 <= latin && ours * 4 >= latin && ours * 3 <= latin * 2
}

#[derive(Default)]
struct Cutter {
    words: Vec<RawWord>,
    current: String,
    all_capitals: bool,
    depth: usize,
    /// Of each word, in how many quotes it stands.
    depths: Vec<usize>,
    brackets: usize,
    hyphen: bool,
    dash: bool,
    fresh: bool,
}

impl Cutter {
    fn take(&mut self, letter: char, before: Option<char>, rest: &[char]) {
        match letter {
            // A letter that came apart into its base and its mark.
            '\u{306}' if self.current.ends_with(['и', 'И']) => {
                let base = self.current.pop();
                self.current.push(if base == Some('И') { 'Й' } else { 'й' });
            }
            '\u{308}' => {}
            // «К(П)ФУ» is one word.
            '(' if before.is_some_and(char::is_alphabetic) && rest.get(1) == Some(&')') => {}
            ')' if self.brackets == 0 && rest.first().is_some_and(|next| next.is_alphabetic()) => {}
            _ if is_alphanumeric(letter) => self.letter(letter, before, rest),
            // «О'КЕЙ» is one word.
            '\'' | '’' | '`'
                if before.is_some_and(char::is_alphabetic) && rest.first().is_some_and(|next| next.is_alphabetic()) => {
            }
            '.' => {
                self.close();
                if let Some(last) = self.words.last_mut().filter(|_| before.is_some_and(is_alphanumeric)) {
                    last.dotted = true;
                }
            }
            // «Гусь–Хрустальный»: a dash without spaces is a hyphen.
            '–' if before.is_some_and(char::is_alphabetic) && rest.first().is_some_and(|next| next.is_alphabetic()) =>
            {
                self.close();
                self.hyphen = true;
            }
            '-' | '\u{2010}' | '\u{2011}' if before.is_some_and(is_alphanumeric) => {
                self.close();
                self.hyphen = true;
            }
            '+' if before.is_some_and(is_alphanumeric) && !rest.first().is_some_and(|next| is_alphanumeric(*next)) => {
                // «Доктор+» is another one than «Доктор».
                self.close();
                self.word("Плюс");
            }
            '"' | '“' | '\'' => {
                // «Дом "Юность"», «„Юность“»: the one that stands before a letter opens.
                let opens =
                    rest.first().is_some_and(|next| is_alphanumeric(*next)) && !before.is_some_and(is_alphanumeric);
                self.mark(if opens { '«' } else { '»' });
            }
            _ => self.mark(letter),
        }
    }

    fn letter(&mut self, letter: char, before: Option<char>, rest: &[char]) {
        let meant = digit_for_letter(letter, before, rest).unwrap_or(letter);
        let last = self.current.chars().next_back();
        if last.is_some_and(|last| last.is_ascii_digit() != meant.is_ascii_digit()) {
            self.close();
            self.hyphen = true;
        }
        self.current.push(meant);
    }

    fn mark(&mut self, mark: char) {
        self.close();
        // «Каменск- Уральский».
        self.hyphen &= mark.is_whitespace();
        self.dash |= matches!(mark, '-' | '–' | '—');
        match mark {
            '(' => self.brackets += 1,
            ')' => self.brackets = self.brackets.saturating_sub(1),
            _ if OPENING.contains(&mark) => self.depth += 1,
            _ if CLOSING.contains(&mark) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.fresh |= !mark.is_whitespace();
    }

    fn close(&mut self) {
        if self.current.is_empty() {
            return;
        }
        let mut written = std::mem::take(&mut self.current);
        if let Some(at) = glued(&written) {
            // «ЮжноУральский»: the hyphen was lost.
            let behind = written.split_off(at);
            self.word(&written);
            self.hyphen = true;
            written = behind;
        }
        self.word(&written);
        // The next word takes the same room.
        written.clear();
        self.current = written;
    }

    fn word(&mut self, written: &str) {
        let small = in_small_letters(written);
        let many = written.chars().nth(1).is_some();
        self.words.push(RawWord {
            shout: many && !self.all_capitals && capitals(written) >= 2,
            loud: many && written.chars().all(is_capital),
            capital: written.chars().next().is_some_and(is_capital),
            text: one_alphabet(small),
            dotted: false,
            slipped: false,
            written: false,
            riverside: false,
            quoted: self.depth > 0,
            bracketed: self.brackets > 0,
            hyphen: std::mem::take(&mut self.hyphen),
            dash: std::mem::take(&mut self.dash),
            fresh: std::mem::take(&mut self.fresh),
        });
        self.depths.push(self.depth);
    }
}

/// Where two words meet that lost their hyphen: a small letter, and a capital that begins an adjective.
fn glued(word: &str) -> Option<usize> {
    let mut inner = word.char_indices().skip(1).filter(|(_, letter)| is_capital(*letter));
    let (Some((at, _)), None) = (inner.next(), inner.next()) else { return None };
    let (before, behind) = word.split_at_checked(at)?;
    let small = behind.to_lowercase();
    let long = before.chars().nth(3).is_some() && behind.chars().nth(6).is_some();
    (long && before.ends_with(char::is_lowercase) && is_adjective(&small)).then_some(at)
}

fn capitals(word: &str) -> usize {
    word.chars().filter(|letter| is_capital(*letter)).count()
}

/// «3аря», «КИНЕФ0»: a digit that stands for the letter it looks like. «3я», «30-летие» are numbers.
fn digit_for_letter(digit: char, before: Option<char>, rest: &[char]) -> Option<char> {
    let letter = match digit {
        '0' => 'о',
        '3' => 'з',
        _ => return None,
    };
    let behind: String = rest.iter().take_while(|next| is_cyrillic(**next)).collect();
    let begins = behind.chars().nth(2).is_some()
        && behind.starts_with(['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я'])
        && !super::numbers::is_ending(&behind);
    match before.filter(|before| before.is_alphanumeric()) {
        None => begins.then_some(letter),
        Some(before) => (is_cyrillic(before) && !behind.is_empty()).then_some(letter),
    }
}

/// A word whose letters are of two alphabets in the one that it means; what only looks Latin is Cyrillic.
fn one_alphabet(word: String) -> String {
    let latin = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    if !latin {
        return word;
    }
    let to_cyrillic = |twins: &[(char, char)]| -> Option<String> {
        word.chars()
            .map(|letter| match letter {
                _ if !letter.is_ascii_alphabetic() => Some(letter),
                _ => twins.iter().find(|(_, twin)| *twin == letter).map(|(own, _)| *own),
            })
            .collect()
    };
    let printed = TWINS.get(..PRINTED_TWINS).unwrap_or(TWINS);
    if let Some(cyrillic) = to_cyrillic(printed) {
        return cyrillic;
    }
    if !word.chars().any(is_cyrillic) {
        return word;
    }
    let to_latin: Option<String> = word
        .chars()
        .map(|letter| match letter {
            _ if !is_cyrillic(letter) => Some(letter),
            _ => printed.iter().find(|(own, _)| *own == letter).map(|(_, twin)| *twin),
        })
        .collect();
    to_latin.or_else(|| to_cyrillic(TWINS)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_into_words_of_one_alphabet() {
        for (name, expected) in [
            ("ООО «КИНЕФ»", "ооо кинеф"),
            ("KИHEФ", "кинеф"),
            ("ОAО", "оао"),
            ("3аря", "заря"),
            ("3-я школа", "3 я школа"),
            ("№3", "3"),
            ("МБОУ №12а", "мбоу 12 а"),
            ("Sаmsung", "samsung"),
            ("Ёлка", "елка"),
            ("и\u{306}од", "йод"),
            ("д/с", "д с"),
            ("", ""),
        ] {
            let words: Vec<String> = words_of(name).into_iter().map(|word| word.text).collect();
            assert_eq!(words.join(" "), expected, "{name}");
        }
    }

    #[test]
    fn writing_says_what_a_word_is() {
        let words = words_of("Филиал ОГК-2 «Киришская ГРЭС», техн. 5");
        let shouts: Vec<&str> = words.iter().filter(|word| word.shout).map(|word| word.text.as_str()).collect();
        assert_eq!(shouts, ["огк", "грэс"]);
        let quoted: Vec<&str> = words.iter().filter(|word| word.quoted).map(|word| word.text.as_str()).collect();
        assert_eq!(quoted, ["киришская", "грэс"]);
        let marked: Vec<(&str, bool, bool)> = words
            .iter()
            .map(|word| (word.text.as_str(), word.dotted, word.hyphen))
            .filter(|word| word.1 || word.2)
            .collect();
        assert_eq!(marked, [("2", false, true), ("техн", true, false)]);
    }
}
