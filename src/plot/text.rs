//! How much room a text takes, roughly, where there is no browser to ask: enough to cut it or break it before it meets
//! something else.

/// The width of a text set in a system font of a size; lengths in the unit of the size.
pub fn width(text: &str, size: f64) -> f64 {
    size * text.chars().map(share).sum::<f64>()
}

/// The width of one character as a share of the size, on the wide side of what system fonts have.
fn share(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' | '·' => 0.32,
        'f' | 'r' | 't' | '(' | ')' | '-' | '«' | '»' | 'г' => 0.46,
        'ш' | 'щ' | 'ж' | 'ю' | 'м' | 'ф' | 'ы' | 'm' | 'w' | '—' => 0.82,
        'Ш' | 'Щ' | 'Ж' | 'Ю' | 'М' | 'Ф' | 'Ы' | 'M' | 'W' | '@' | '%' => 0.95,
        _ if character.is_uppercase() => 0.7,
        _ => 0.58,
    }
}

/// The text cut with «…» so that it takes no more than `room`.
pub fn fit(text: &str, room: f64, size: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - size * share('…');
    let mut out = String::new();
    for character in text.chars() {
        left -= size * share(character);
        if left < 0.0 {
            break;
        }
        out.push(character);
    }
    format!("{}…", out.trim_end_matches([' ', ',', '«', '(']))
}

/// The text in at most `most` lines, broken between words; what is left over is cut off the last line.
pub fn lines(text: &str, room: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + size * share(' ') + width(word, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines.into_iter().map(|line| fit(&line, room, size)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_left_whole_and_what_does_not_is_cut() {
        assert_eq!(fit("Вузы", 60.0, 12.0), "Вузы");
        let cut = fit("Управление образованием", 80.0, 12.0);
        assert!(cut.ends_with('…') && width(&cut, 12.0) <= 80.0, "{cut}");
        assert_eq!(fit("Ш", 1.0, 12.0), "…");
    }

    #[test]
    fn lines_break_between_words_and_none_is_too_long() {
        let text = "Охват: содержательные встречи с работодателями, 6–11 классы";
        let broken = lines(text, 180.0, 12.0, 3);
        assert_eq!(broken.join(" "), text);
        assert!(broken.len() > 1 && broken.iter().all(|line| width(line, 12.0) <= 180.0), "{broken:?}");
        let short = lines(text, 120.0, 12.0, 2);
        assert!(short.len() == 2 && short.last().is_some_and(|line| line.ends_with('…')), "{short:?}");
        assert!(lines("", 10.0, 12.0, 2).is_empty());
    }
}
