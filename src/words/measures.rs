//! Values of indicators as people read them: «9», «10 500», «80,0 %», «61,3–84,2 %», «нет данных». A figure is written one way
//! wherever it stands: the page, the note and its charts ask here.

use super::{Lang, common};

/// Which way a share is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// Down: of what is said to be the least.
    Down,
    /// To the nearest: of what is known.
    Nearest,
    /// Up: of what is said to be the most.
    Up,
}

/// A count. In Russian its thousands stand apart from 10 000 on, by a space that does not break («9999», «10 500»), as
/// typesetters do; in English a comma parts them from 1,000 on.
pub fn count(number: u64, lang: Lang) -> String {
    let (least, between) = match lang {
        Lang::Ru => (10_000, '\u{a0}'),
        Lang::En => (1_000, ','),
    };
    let digits = number.to_string();
    if number < least {
        return digits;
    }
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(between);
        }
        text.push(digit);
    }
    text
}

/// A count of things that are in memory.
pub fn many(number: usize, lang: Lang) -> String {
    count(number as u64, lang)
}

/// A share of a whole as per cent with one decimal, always: «50,0 %».
pub fn percent(part: u64, of: u64, lang: Lang) -> String {
    percent_to(part, of, Round::Nearest, lang)
}

/// The same, rounded one way or the other.
pub fn percent_to(part: u64, of: u64, round: Round, lang: Lang) -> String {
    percent_with(1, part, of, round, lang)
}

/// The same with so many decimals, at least one; computed in whole numbers.
pub fn percent_with(decimals: u32, part: u64, of: u64, round: Round, lang: Lang) -> String {
    if of == 0 {
        return common::NO_DATA.say(lang).to_owned();
    }
    let parts = 10_u128.pow(decimals);
    let (part, of) = (u128::from(part) * 100 * parts, u128::from(of));
    let rounded = match round {
        Round::Down => part / of,
        Round::Nearest => (part * 2 + of) / (of * 2),
        Round::Up => part.div_ceil(of),
    };
    let text = format!("{}.{:0width$}", rounded / parts, rounded % parts, width = decimals as usize);
    with_sign(&text, lang)
}

/// A target or a mark of a scale, which is a whole number of per cents: «80 %».
pub fn whole_percent(percent: u64, lang: Lang) -> String {
    with_sign(&percent.to_string(), lang)
}

/// A share that is no count of anything, such as a median of shares, as per cent with one decimal: «40,0 %».
pub fn percent_of(share: f64, lang: Lang) -> String {
    with_sign(&format!("{:.1}", share * 100.0), lang)
}

fn with_sign(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{}\u{a0}%", text.replace('.', ",")),
        Lang::En => format!("{text}%"),
    }
}

/// The bounds of a share, «61,3–84,2 %», or one number where they meet. The lower is rounded down and the upper up, so that
/// what is said stays true.
pub fn percent_interval(lo: u64, hi: u64, of: u64, lang: Lang) -> String {
    if lo == hi || of == 0 {
        return percent(lo, of, lang);
    }
    let (low, high) = (percent_to(lo, of, Round::Down, lang), percent_to(hi, of, Round::Up, lang));
    format!("{}–{high}", low.trim_end_matches(['%', '\u{a0}']))
}

/// A number with at most one decimal, «2,5».
pub fn decimal(number: f64, lang: Lang) -> String {
    let tenths = (number * 10.0).round();
    let text = if tenths % 10.0 == 0.0 { format!("{:.0}", tenths / 10.0) } else { format!("{:.1}", tenths / 10.0) };
    if lang == Lang::Ru { text.replace('.', ",") } else { text }
}

/// A count between two, such as a median: whole where it is, else with its half.
pub fn middle_count(number: f64, lang: Lang) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of a document, not below 0")]
    let whole = number as u64;
    if number.fract() == 0.0 { count(whole, lang) } else { decimal(number, lang) }
}

/// A change with its sign: «+4», «−3».
pub fn signed(change: i64, lang: Lang) -> String {
    let size = count(change.unsigned_abs(), lang);
    match change {
        0 => size,
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn thousands_stand_apart_where_a_number_is_long() {
        for (number, ru, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_140, "1140", "1,140"),
            (9_999, "9999", "9,999"),
            (10_000, "10 000", "10,000"),
            (26_982, "26 982", "26,982"),
            (1_000_000, "1 000 000", "1,000,000"),
        ] {
            assert_eq!((plain(&count(number, Lang::Ru)).as_str(), count(number, Lang::En).as_str()), (ru, en));
        }
    }

    #[test]
    fn shares_have_one_decimal_and_bounds_stay_true() {
        for (part, of, round, expected) in [
            (1, 8, Round::Nearest, "12,5 %"),
            (5, 10, Round::Nearest, "50,0 %"),
            (1, 3, Round::Nearest, "33,3 %"),
            (2, 3, Round::Nearest, "66,7 %"),
            (2, 3, Round::Down, "66,6 %"),
            (1, 3, Round::Up, "33,4 %"),
            (3, 3, Round::Up, "100,0 %"),
            (0, 3, Round::Down, "0,0 %"),
            (0, 0, Round::Down, "нет данных"),
        ] {
            assert_eq!(plain(&percent_to(part, of, round, Lang::Ru)), expected, "{part}/{of}");
        }
        assert_eq!(percent(1, 8, Lang::En), "12.5%");
        assert_eq!(plain(&percent_with(2, 1, 300, Round::Down, Lang::Ru)), "0,33 %");
        assert_eq!(plain(&percent_of(0.4, Lang::Ru)), "40,0 %");
        assert_eq!(plain(&whole_percent(80, Lang::Ru)), "80 %");
        for (lo, hi, of, expected) in
            [(61, 84, 100, "61.0–84.0%"), (1, 2, 3, "33.3–66.7%"), (1, 1, 3, "33.3%"), (0, 1, 0, "no data")]
        {
            assert_eq!(percent_interval(lo, hi, of, Lang::En), expected);
        }
        assert_eq!([12_000.0, 4.5].map(|number| plain(&middle_count(number, Lang::Ru))), ["12 000", "4,5"]);
        let changes = [4, -3, 0, 12_000].map(|change| plain(&signed(change, Lang::Ru)));
        assert_eq!(changes, ["+4", "−3", "0", "+12 000"]);
    }
}
