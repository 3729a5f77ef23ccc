//! Typing errors: how many may stand between two words that mean the same.

use strsim::osa_distance;

/// What one slip leaves unlike, at most, in the letters that two words are made of.
const LETTERS_A_SLIP: u32 = 2;

/// How many slips are forgiven at most.
const MOST: u32 = 2;

/// How many slips a word of so many letters is allowed: none in short ones, where every letter makes another word.
fn allowed(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=8 => 1,
        _ => 2,
    }
}

/// The letters of a word as bits: a quick look that spares most comparisons.
pub(super) fn letter_bits(word: &str) -> u64 {
    word.chars().fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}

/// Whether words of so many letters, and of these letters, may be slips of one another: what can be told without them.
pub(super) fn may_slip(one: (usize, u64), other: (usize, u64)) -> bool {
    let (long, short) = (one.0.max(other.0), one.0.min(other.0));
    let most = allowed(long);
    let unlike = (one.1 ^ other.1).count_ones();
    most > 0 && short >= 3 && long - short <= most && unlike as usize <= LETTERS_A_SLIP as usize * most
}

/// The distance of two words by what stands between their common beginning and their common end.
fn distance(a: &str, b: &str) -> usize {
    let alike = |pair: &(char, char)| pair.0 == pair.1;
    let begin: usize = a.chars().zip(b.chars()).take_while(alike).map(|(letter, _)| letter.len_utf8()).sum();
    let (a, b) = (a.get(begin..).unwrap_or(a), b.get(begin..).unwrap_or(b));
    let end: usize = a.chars().rev().zip(b.chars().rev()).take_while(alike).map(|(letter, _)| letter.len_utf8()).sum();
    let (a, b) = (a.get(..a.len() - end).unwrap_or(a), b.get(..b.len() - end).unwrap_or(b));
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b.chars().count(),
        (_, true) => a.chars().count(),
        _ => osa_distance(a, b),
    }
}

/// The slips between two different words, where they are few enough for the words to be one.
pub(super) fn slips(one: (&str, u64), other: (&str, u64)) -> Option<usize> {
    let (a, b) = (one.0, other.0);
    // Two letters unlike are a slip; more than two slips are never forgiven.
    if (one.1 ^ other.1).count_ones() > LETTERS_A_SLIP * MOST {
        return None;
    }
    let counts = (a.chars().count(), b.chars().count());
    if !may_slip((counts.0, one.1), (counts.1, other.1)) {
        return None;
    }
    let (long, short) = (counts.0.max(counts.1), counts.0.min(counts.1));
    let most = allowed(long);
    let found = distance(a, b);
    if found > most {
        return None;
    }
    // «Маяк» and «Маякс»: what is put behind a short name makes another one.
    if long <= 5 && long != short && (a.starts_with(b) || b.starts_with(a)) {
        return None;
    }
    // In a short word a slip keeps the first letter, and is one that hands or ears make.
    let plausible = long > 4 || (a.chars().next() == b.chars().next() && short_slip(a, b));
    (plausible && !is_diminutive(a, b)).then_some(found)
}

/// Letters up to which another letter in the place of one is a slip only where hands or ears confuse the two.
const NAME: usize = 9;

/// The rows of the keyboard.
const KEYBOARD: [&str; 3] = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

/// Letters that sound or look alike.
const ALIKE: &[&str] =
    &["аоея", "еиыэ", "иый", "бп", "вф", "гкх", "дт", "жшщ", "зсц", "уюо", "чщц", "ьъ", "лд", "мн", "иц"];

/// Whether a letter that stands for another one in a name is its neighbour on the keyboard, or sounds or looks alike: «Смарт»
/// is no slip of «Старт». Two that are swapped always may be a slip, and so may anything in a long word.
pub(super) fn is_plausible(a: &str, b: &str) -> bool {
    if a.chars().nth(NAME).is_some() || a.chars().count() != b.chars().count() {
        return true;
    }
    let mut unlike = a.chars().zip(b.chars()).filter(|(a, b)| a != b);
    let (Some((one, other)), None) = (unlike.next(), unlike.next()) else { return true };
    if ALIKE.iter().any(|alike| alike.contains(one) && alike.contains(other))
        || !one.is_alphabetic()
        || one.is_ascii()
        || other.is_ascii()
    {
        return true;
    }
    let at = |letter: char| {
        KEYBOARD.iter().enumerate().find_map(|(row, keys)| Some((row, keys.chars().position(|key| key == letter)?)))
    };
    at(one).zip(at(other)).is_some_and(|((row, key), (other, at))| row.abs_diff(other) <= 1 && key.abs_diff(at) <= 1)
}

/// «Нева» and «Невка» are two rivers.
fn is_diminutive(a: &str, b: &str) -> bool {
    let of = |long: &str, short: &str| {
        let last = long.chars().next_back().unwrap_or(' ');
        let cut = long.strip_suffix(last).and_then(|rest| rest.strip_suffix('к'));
        cut.is_some_and(|rest| short.strip_suffix(last) == Some(rest))
    };
    of(a, b) || of(b, a)
}

/// A letter left out or doubled, two swapped, or a vowel written as it is heard.
fn short_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() != b.len() {
        return true;
    }
    let unlike: Vec<(char, char)> = a.iter().zip(&b).filter(|(a, b)| a != b).map(|(a, b)| (*a, *b)).collect();
    match unlike.as_slice() {
        [one] => {
            let heard =
                |pair: (char, char)| matches!(pair, ('а', 'о') | ('е', 'и') | ('и', 'ы') | ('й', 'и') | ('ш', 'щ'));
            heard(*one) || heard((one.1, one.0))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_other_words() {
        for (a, b, found) in [
            ("киришский", "киришскй", Some(1)),
            ("техникум", "тенхикум", Some(1)),
            ("нефтеоргсинтез", "нефтиоргсинтес", Some(2)),
            ("школа", "шкоала", Some(1)),
            ("заря", "зоря", Some(1)),
            ("нева", "нива", Some(1)),
            ("лада", "вада", None),
            ("нева", "невка", None),
            ("дом", "дым", None),
            ("гимназия", "гимнастика", None),
        ] {
            assert_eq!(slips((a, letter_bits(a)), (b, letter_bits(b))), found, "{a} {b}");
        }
    }
}
