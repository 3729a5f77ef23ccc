//! Values of indicators as people read them: «9», «8 из 10», «61–84 %», «нет данных».

use super::{Lang, common};

/// A share of a whole as per cent with one decimal, «12,5 %»; whole per cents without one.
#[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
pub fn percent(part: u64, of: u64, lang: Lang) -> String {
    if of == 0 {
        return common::NO_DATA.say(lang).to_owned();
    }
    let tenths = (part as f64 * 1000.0 / of as f64).round();
    let text = if tenths % 10.0 == 0.0 { format!("{:.0}", tenths / 10.0) } else { format!("{:.1}", tenths / 10.0) };
    match lang {
        Lang::Ru => format!("{}\u{a0}%", text.replace('.', ",")),
        Lang::En => format!("{text}%"),
    }
}

/// A share that is no count of anything, such as a median of shares, as per cent with one decimal: «40,0 %».
pub fn percent_of(share: f64, lang: Lang) -> String {
    let text = format!("{:.1}", share * 100.0);
    match lang {
        Lang::Ru => format!("{}\u{a0}%", text.replace('.', ",")),
        Lang::En => format!("{text}%"),
    }
}

/// The bounds of a share as whole per cents, «61–84 %», or one number where they meet. The lower is rounded down and the
/// upper up, so that what is said stays true.
pub fn percent_interval(lo: u64, hi: u64, of: u64, lang: Lang) -> String {
    if of == 0 {
        return common::NO_DATA.say(lang).to_owned();
    }
    if lo == hi {
        return percent(lo, of, lang);
    }
    let (low, high) = (lo * 100 / of, (hi * 100).div_ceil(of));
    match lang {
        Lang::Ru => format!("{low}–{high}\u{a0}%"),
        Lang::En => format!("{low}–{high}%"),
    }
}

/// A number with at most one decimal, «2,5».
pub fn decimal(number: f64, lang: Lang) -> String {
    let tenths = (number * 10.0).round();
    let text = if tenths % 10.0 == 0.0 { format!("{:.0}", tenths / 10.0) } else { format!("{:.1}", tenths / 10.0) };
    if lang == Lang::Ru { text.replace('.', ",") } else { text }
}

/// A change with its sign: «+4», «−3».
pub fn signed(change: i64) -> String {
    match change {
        0 => "0".to_owned(),
        1.. => format!("+{change}"),
        _ => format!("−{}", change.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_changes_are_written_as_people_read_them() {
        for (part, of, expected) in
            [(1, 8, "12,5 %"), (1, 2, "50 %"), (2, 3, "66,7 %"), (0, 5, "0 %"), (1, 0, "нет данных")]
        {
            assert_eq!(percent(part, of, Lang::Ru).replace('\u{a0}', " "), expected);
        }
        assert_eq!(percent_of(0.4, Lang::Ru).replace('\u{a0}', " "), "40,0 %");
        assert_eq!(percent_interval(61, 84, 100, Lang::Ru).replace('\u{a0}', " "), "61–84 %");
        assert_eq!(percent_interval(1, 2, 3, Lang::En), "33–67%");
        assert_eq!((signed(4), signed(-3), signed(0)), ("+4".to_owned(), "−3".to_owned(), "0".to_owned()));
    }
}
