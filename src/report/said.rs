//! Values as the note writes them: as [`saying`](crate::analysis::saying) does everywhere, with the way to their rows.

use super::note::{Behind, Text};
use crate::analysis::indicators::Measure;
use crate::words::Lang;

pub(super) use crate::analysis::saying::{amount, both, changed, share_of, value};
pub(super) use crate::words::measures::{Round, percent_interval as bounds, percent_to as percent};

/// A sentence whose last words may end with a full stop of their own: «на 10,0 п. п.».
pub(super) fn ended(sentence: String) -> String {
    match sentence.strip_suffix("..") {
        Some(rest) => format!("{rest}."),
        None => sentence,
    }
}

/// A value that opens its rows; words where there is none.
pub(super) fn opening(measure: &Measure, behind: Behind, lang: Lang) -> Text {
    let text = value(measure, lang);
    match measure {
        Measure::Hours(_) | Measure::NoData => text.into(),
        _ => Text::number(text, behind),
    }
}

#[cfg(test)]
mod tests {
    use super::ended;

    #[test]
    fn a_sentence_ends_once() {
        for (sentence, expected) in
            [("Больше на 10,0 п. п..", "Больше на 10,0 п. п."), ("И так далее…", "И так далее…"), ("Да.", "Да.")]
        {
            assert_eq!(ended(sentence.to_owned()), expected);
        }
    }
}
