//! What is said besides the name, and what is one word though it is written in two.

use super::Reader;
use super::places::is_petersburg;
use crate::letters::RawWord;
use crate::lexicon::{self, Role};
use crate::numbers;
use crate::stem::{is_place_adjective, root, stem};

impl Reader<'_> {
    /// What is said to the honour of an institution, or of those whom it is for, and left out by most: orders, «для обучающихся
    /// с ОВЗ», «при Правительстве РФ».
    pub(super) fn honours(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        let text = word.text.as_str();
        let end = RawWord::default();
        let next = rest.first().unwrap_or(&end);
        if matches!(text, "ордена" | "орденов") {
            let order = |word: &&RawWord| lexicon::is_of_an_order(stem(&word.text));
            return Some(1 + rest.iter().take_while(order).count());
        }
        let founder = matches!(
            text,
            "минздрава"
                | "минобрнауки"
                | "минсельхоза"
                | "минспорта"
                | "минкультуры"
                | "минтранса"
                | "минпросвещения"
                | "минобороны"
                | "минтруда"
                | "росжелдора"
                | "росморречфлота"
                | "росавиации"
                | "рослесхоза"
        );
        if founder && !self.name.words.is_empty() {
            let state = |word: &&RawWord| matches!(word.text.as_str(), "россии" | "рф" | "российской" | "федерации");
            return Some(1 + rest.iter().take_while(state).count());
        }
        let ends = |word: &&RawWord| {
            !word.fresh && numbers::digits(&word.text).is_none() && !matches!(word.text.as_str(), "г" | "им" | "имени")
        };
        let with =
            |word: &RawWord| matches!(word.text.as_str(), "овз" | "уиоп") || stem(&word.text).starts_with("ограниченн");
        let patron = ["президент", "правительств", "министерств"].contains(&stem(&next.text));
        let bears = ["университет", "академ", "институт", "госпитал", "больниц"];
        let uniformed = matches!(stem(&next.text), "внутренн" | "обороны" | "оборон" | "юстиц");
        if text == "министерства"
            && !uniformed
            && self.name.of(Role::Kind).any(|kind| bears.contains(&kind.stem.as_str()))
        {
            return Some(1 + rest.iter().take_while(ends).count());
        }
        if text == "при" && (patron || !self.name.numbers.is_empty()) {
            return Some(1 + rest.iter().take_while(ends).count());
        }
        if text == "для" && rest.get(1).is_some_and(|second| matches!(second.text.as_str(), "с" | "со")) {
            return Some(1 + rest.iter().take_while(ends).count());
        }
        let aside = (text == "отдел" && next.text == "кадров"
            || text.starts_with("приемн") && stem(&next.text) == "комисс")
            && (word.fresh || word.bracketed)
            && !self.name.words.is_empty();
        if aside {
            return Some(2);
        }
        if text == "приемная" && (word.fresh || word.bracketed) && rest.is_empty() && !self.name.words.is_empty()
        {
            return Some(1);
        }
        if stem(text).starts_with("реализующ") && !self.name.words.is_empty() {
            return Some(1 + rest.iter().take_while(ends).count());
        }
        (text == "с" && with(next)).then(|| 1 + rest.iter().take_while(ends).count())
    }

    /// What is one word though it is written in two: «Т-Банк», «Х5», «1С», «Нижне-Свирский».
    pub(super) fn glued(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        let side =
            ["нижне", "верхне", "средне", "старо", "ново", "мало", "усть", "северо"].contains(&word.text.as_str());
        let next = rest.first().filter(|next| next.hyphen || side && next.dash)?;
        let (one, two) = (word.text.as_str(), next.text.as_str());
        let letter = |text: &str| text.chars().nth(1).is_none() && text.chars().all(char::is_alphabetic);
        let begins = self.name.words.iter().all(|word| word.role == Role::Firm);
        let digit = |text: &str| numbers::digits(text).is_some();
        let joined = format!("{one}{two}");
        let name = begins
            && !is_petersburg(two)
            && self.person.is_none()
            && match (letter(one), letter(two)) {
                (true, false) => word.capital && !word.dotted && one != "ш" && (next.capital || digit(two)),
                (false, true) => {
                    let ending = numbers::is_ending(two) && rest.len() > 1;
                    // «1С Рарус».
                    let known = one == "1" && two == "с" && rest.len() > 1;
                    known || digit(one) && next.capital && !ending && (rest.len() == 1 || next.quoted)
                }
                _ => false,
            };
        if name {
            self.push(&joined, Role::Own, &joined, Some(word));
            return Some(2);
        }
        if side && self.person.is_none() && is_place_adjective(two) {
            let own = root(&joined);
            self.push(&joined, Role::Place, &own, Some(word));
            if let Some(initial) = self.name.initials.last_mut() {
                initial.second = [two.chars().next(), None];
            }
            return Some(2);
        }
        None
    }
}

/// «Национальный исследовательский университет»: a rank, and no name.
pub(super) fn is_rank(word: &RawWord) -> bool {
    matches!(stem(&word.text), "национальн" | "исследовательск" | "ниу")
}
