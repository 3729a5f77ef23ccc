//! Parts of a year by their names: months, quarters, halves, seasons.

use super::Token;

/// The number of a month, 1–12, by the beginning of its name in Russian or English: «октября», «окт», «October».
pub fn month(word: &str) -> Option<u32> {
    const MONTHS: [(&str, &str); 12] = [
        ("янв", "jan"),
        ("фев", "feb"),
        ("мар", "mar"),
        ("апр", "apr"),
        ("ма", "may"),
        ("июн", "jun"),
        ("июл", "jul"),
        ("авг", "aug"),
        ("сен", "sep"),
        ("окт", "oct"),
        ("ноя", "nov"),
        ("дек", "dec"),
    ];
    // «май», «мая», «мае» and no other word: «масленица», «материал»; «март» but no «мартынов», «дек» but no «декада».
    if word.starts_with("ма") && !word.starts_with("мар") {
        return matches!(word, "май" | "мая" | "мае" | "маю").then_some(5);
    }
    let length = word.chars().count();
    let other = ["декад", "маршр", "марафон", "марк", "сенс", "сент "].iter().any(|wrong| word.starts_with(wrong));
    let found = MONTHS.iter().position(|(ru, en)| word.starts_with(ru) || word.starts_with(en))?;
    (!other && length <= 9).then(|| u32::try_from(found).unwrap_or(0) + 1)
}

/// The months of a part of the school year that a text names: «2 четверть», «I полугодие», «III квартал», «осень». From
/// the first month to the last.
pub fn part_of_year(tokens: &[(Token<'_>, bool)]) -> Option<(u32, u32)> {
    for (at, (token, _)) in tokens.iter().enumerate() {
        let Token::Word(word) = token else { continue };
        let spans: &[(u32, u32)] = if word.starts_with("четверть") || *word == "четверти" || *word == "term"
        {
            &[(9, 10), (11, 12), (1, 3), (4, 5)]
        } else if word.starts_with("полугод") || word.starts_with("семестр") || word.starts_with("semester")
        {
            &[(9, 12), (1, 5)]
        } else if word.starts_with("триместр") || word.starts_with("trimester") {
            &[(9, 11), (12, 2), (3, 5)]
        } else if word.starts_with("квартал") || *word == "quarter" {
            &[(1, 3), (4, 6), (7, 9), (10, 12)]
        } else if let Some(span) = season(word) {
            return Some(span);
        } else {
            continue;
        };
        // «2-я четверть», but not «1 раз в четверть»: between the number and the word stands nothing but its ending.
        let before = tokens.get(..at).unwrap_or_default().iter().rev().map(|(token, _)| *token);
        let before = before.skip_while(is_ending).take(1);
        let behind = tokens.get(at + 1..).unwrap_or_default().iter().take(1).map(|(token, _)| *token);
        let Some(number) = before.chain(behind).find_map(ordinal) else { continue };
        return spans.get(number.checked_sub(1)?).copied();
    }
    None
}

/// The ending of a number in digits: the dash and «я», «е», «ой».
fn is_ending(token: &Token<'_>) -> bool {
    match token {
        Token::Dash | Token::Sign('.' | '\'') => true,
        Token::Word(word) => matches!(
            *word,
            "я" | "ая" | "ой" | "й" | "ю" | "ую" | "е" | "ое" | "го" | "м" | "ом" | "st" | "nd" | "rd" | "th"
        ),
        _ => false,
    }
}

fn season(word: &str) -> Option<(u32, u32)> {
    let begins = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    if begins(&["осен", "autumn"]) {
        Some((9, 11))
    } else if begins(&["зим", "winter"]) {
        Some((12, 2))
    } else if begins(&["весн", "весен", "spring"]) {
        Some((3, 5))
    } else if begins(&["летн", "summer"]) || matches!(word, "лето" | "летом" | "лета") {
        Some((6, 8))
    } else {
        None
    }
}

/// A number from 1 to 4, in digits, Roman or in a word.
fn ordinal(token: Token<'_>) -> Option<usize> {
    let word = match token {
        Token::Number(number @ 1..=4, 1) => return usize::try_from(number).ok(),
        Token::Word(word) => word,
        _ => return None,
    };
    const NUMBERS: [&[&str]; 4] = [
        &["i", "і", "перв", "first"],
        &["ii", "іі", "втор", "second"],
        &["iii", "ііі", "трет", "third"],
        &["iv", "іv", "четверта", "четвертой", "fourth"],
    ];
    let roman = word.chars().all(|letter| matches!(letter, 'i' | 'і' | 'v'));
    NUMBERS
        .iter()
        .position(|words| {
            words.iter().any(|own| if roman { word == *own } else { own.chars().count() > 3 && word.starts_with(own) })
        })
        .map(|place| place + 1)
}
