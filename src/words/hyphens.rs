//! Where a long Russian word may be broken. Browsers know it only where they have a dictionary; elsewhere a narrow column breaks
//! a word at any letter.

/// Words of fewer letters find room in every column.
const LONG: usize = 12;
/// No part of a broken word has fewer letters.
const LEAST: usize = 3;

/// A text with soft hyphens in its long Russian words, which are seen only where a line ends with one. A word is broken before the
/// last consonant between two vowels, as in «профес-сиональ-ная»; «ь», «ъ» and «й» stay with what is before them.
pub fn softened(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(start) = rest.find(is_letter) {
        let (before, word) = rest.split_at(start);
        let (word, after) = word.split_at(word.find(|letter| !is_letter(letter)).unwrap_or(word.len()));
        out.push_str(before);
        put(&mut out, word);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn put(out: &mut String, word: &str) {
    let letters: Vec<char> = word.chars().collect();
    for (place, letter) in letters.iter().enumerate() {
        let next = letters.get(place + 1).copied().unwrap_or_default();
        let syllable = is_consonant(*letter) && is_vowel(next);
        let met = letters.iter().take(place).copied().any(is_vowel);
        if letters.len() >= LONG && syllable && met && place >= LEAST && letters.len() - place >= LEAST {
            out.push('\u{ad}');
        }
        out.push(*letter);
    }
}

fn is_letter(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

fn is_consonant(letter: char) -> bool {
    is_letter(letter) && !is_vowel(letter) && !matches!(letter, 'ь' | 'ъ' | 'й')
}

#[cfg(test)]
mod tests {
    use super::softened;

    #[test]
    fn long_words_may_be_broken_between_syllables() {
        for (text, expected) in [
            ("Профессиональная проба", "Про-фес-сио-наль-ная проба"),
            ("Профориентационное", "Про-фо-риен-та-цион-ное"),
            ("(Консультация), встреча", "(Кон-суль-та-ция), встреча"),
            ("Экскурсия", "Экскурсия"),
            ("Career consultation", "Career consultation"),
            ("", ""),
        ] {
            assert_eq!(softened(text).replace('\u{ad}', "-"), expected);
            assert_eq!(softened(text).replace('\u{ad}', ""), text);
        }
    }
}
