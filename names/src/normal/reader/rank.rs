//! What most people leave out or mix up, and what a sure pair may not differ in all the same: whose an institution is, and how
//! far its school goes.

use crate::letters::RawWord;
use crate::lexicon::{INSTITUTION, sort_of_form};
use crate::stem::stem;

/// Whose an institution is, and how far its school goes, where the name says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rank {
    /// The town's (true) or the state's.
    municipal: Option<bool>,
    /// The last stage of the school: 1 primary, 2 basic, 3 secondary.
    stage: Option<u8>,
}

impl Rank {
    /// Reads it from the words of a name.
    pub fn of(raw: &[RawWord]) -> Self {
        let mut rank = Self::default();
        for word in raw {
            let municipal = match stem(&word.text) {
                "муниципальн" => Some(true),
                "государственн" | "федеральн" => Some(false),
                _ if sort_of_form(&word.text) == Some(INSTITUTION) => Some(word.text.starts_with('м')),
                _ => None,
            };
            let stage = match word.text.as_str() {
                "нош" => Some(1),
                "оош" => Some(2),
                "сош" | "сш" => Some(3),
                text => match stem(text) {
                    "начальн" => Some(1),
                    "основн" => Some(2),
                    "средн" => Some(3),
                    _ => None,
                },
            };
            rank.municipal = rank.municipal.or(municipal);
            rank.stage = rank.stage.or(stage);
        }
        rank
    }

    /// Whether both say the same, or one of them nothing.
    pub fn agrees(self, other: Self) -> bool {
        self.municipal.zip(other.municipal).is_none_or(|(one, other)| one == other)
            && self.stage.zip(other.stage).is_none_or(|(one, other)| one == other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::words_of;

    #[test]
    fn a_rank_is_whose_it_is_and_how_far_it_goes() {
        for (name, municipal, stage) in [
            ("МБОУ СОШ № 3", Some(true), Some(3)),
            ("ГБОУ «Основная школа»", Some(false), Some(2)),
            ("Муниципальное учреждение «Начальная школа»", Some(true), Some(1)),
            ("Федеральный центр", Some(false), None),
            ("ООО «Заря»", None, None),
            ("НОШ, а не СОШ", None, Some(1)),
        ] {
            assert_eq!(Rank::of(&words_of(name)), Rank { municipal, stage }, "{name}");
        }
    }

    #[test]
    fn ranks_agree_where_one_says_nothing() {
        let rank = |municipal, stage| Rank { municipal, stage };
        assert!(rank(Some(true), None).agrees(rank(None, Some(3))));
        assert!(rank(Some(true), Some(3)).agrees(rank(Some(true), Some(3))));
        assert!(!rank(Some(true), None).agrees(rank(Some(false), None)));
        assert!(!rank(None, Some(2)).agrees(rank(Some(true), Some(3))));
    }
}
