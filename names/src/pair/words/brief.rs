//! Words made of other words: joined, clipped, by their first letters, by their syllables.

use super::Matched;
use crate::lexicon::Role;
use crate::normal::{Initial, Name, Word};
use crate::stem::is_adjective;
use crate::typo::{letter_bits, slips};

/// The letters that a word gives to a clipped one, at least.
const CLIP: usize = 3;

/// «Газ пром» and «Газпром», «Электро-сеть-сервис» and «Электросетьсервис».
pub(super) fn joined(a: &Name, b: &Name, matched: &mut Matched, swapped: bool) {
    let open: Vec<(usize, &Word)> = matched.open(a, !swapped).collect();
    for parts in (2..=4).rev().flat_map(|count| open.windows(count)) {
        let (Some((first, _)), Some((last, _))) = (parts.first(), parts.last()) else { continue };
        let begins = |head: &str| {
            let head = head.char_indices().nth(3).and_then(|(end, _)| head.get(..end)).unwrap_or(head);
            matched.open(b, swapped).any(|(_, word)| word.text.starts_with(head))
        };
        if last - first + 1 != parts.len() || !parts.first().is_some_and(|(_, word)| begins(&word.text)) {
            continue;
        }
        let text: String = parts.iter().map(|(_, word)| word.text.as_str()).collect();
        let whole = matched
            .open(b, swapped)
            .find(|(_, word)| word.text == text || word.text.starts_with(&text) && word.stem.len() <= text.len());
        // «Вымпел-Сервис» and «Вымеплсервис».
        let slipped = || {
            let long =
                text.chars().nth(7).is_some() && parts.iter().all(|(_, word)| word.text.chars().nth(1).is_some());
            let bits = letter_bits(&text);
            // «ТехноМир» and «ТехноМиг»: the end is all of a short word.
            let ends = |word: &Word| text.chars().rev().take(2).eq(word.text.chars().rev().take(2));
            let slip =
                |word: &Word| ends(word) && slips((&text, bits), (&word.text, letter_bits(&word.text))) == Some(1);
            matched.open(b, swapped).find(|(_, word)| long && word.role != Role::Place && slip(word))
        };
        let found = whole.map(|found| (found, false)).or_else(|| slipped().map(|found| (found, true)));
        if let Some(((bt, _), slip)) = found {
            matched.slipped |= slip;
            parts.iter().for_each(|(at, _)| matched.take(*at, bt, swapped));
            matched.own |= parts.iter().any(|(_, word)| word.role == Role::Own);
            matched.loose = true;
            return;
        }
    }
}

/// The letters that a blend takes of what follows the beginning, at most.
const BLEND: usize = 3;

/// First letters for words: «КПТ» for «Киришский политехнический техникум».
pub(super) fn acronyms(a: &Name, b: &Name, matched: &mut Matched, swapped: bool) {
    for (at, word) in a.brief() {
        let taken = if swapped { &matched.b } else { &matched.a };
        if taken.get(at) == Some(&true) {
            continue;
        }
        let letters: Vec<char> = word.text.chars().collect();
        let after_place =
            at.checked_sub(1).and_then(|at| a.words.get(at)).is_some_and(|before| before.role == Role::Place);
        // «ДТ «Кванториум»»: two letters are enough before a name that both have.
        let before_name =
            matched.own && a.words.get(at + 1).is_some_and(|next| matches!(next.role, Role::Own | Role::Person));
        // «КС № 54»: or where the number is one.
        let numbered = !a.numbers.is_empty() && a.numbers == b.numbers;
        let after_place =
            after_place && (letters.len() > 2 || at.checked_sub(1).and_then(|at| taken.get(at)) == Some(&true));
        // «ЕИ КФУ», «ТИ (филиал) ДГТУ»: or before the university that it is a part of.
        let within = a
            .words
            .get(at + 1)
            .is_some_and(|next| next.role == Role::Own && next.shout && next.text.chars().nth(2).is_some());
        let within = within && (b.part || b.branch || matched.own);
        let shortest = if (after_place || before_name || numbered || within) && word.shout { 2 } else { 3 };
        if letters.len() < shortest {
            continue;
        }
        for start in 0..b.initials.len() {
            let mut used = Vec::new();
            // «УГМУ» is no «Южно-Уральский государственный медицинский университет».
            let side = start.checked_sub(1).and_then(|at| b.initials.get(at)).and_then(|before| before.word);
            let side = side.and_then(|at| b.words.get(at));
            if side.is_some_and(|side| matches!(side.text.as_str(), "южно" | "северо" | "западно" | "восточно"))
            {
                continue;
            }
            if !spells(&letters, b.initials.get(start..).unwrap_or_default(), &mut used) {
                continue;
            }
            let open: Vec<usize> = matched.open(b, swapped).map(|(bt, _)| bt).collect();
            // One word's beginning is no abbreviation.
            let (several, each) = (used.len() >= 2, used.len() == letters.len());
            let used: Vec<usize> = used.into_iter().flatten().collect();
            // «ПНИ» is not the «Публичное общество «Нижнекамскнефтехим»».
            let several = several && (used.len() >= 2 || each);
            // «АГМУ» is a university, and no «Ангарский городской музей».
            let last = used
                .last()
                .and_then(|bt| b.words.get(*bt))
                .filter(|word| !matches!(word.role, Role::Place | Role::Own));
            let last = last.map(|word| word.text.chars().next().unwrap_or(' '));
            // «ГАУ» was written out as two words, of which the first stands for both.
            let written = used.last().and_then(|bt| b.words.get(*bt)).is_some_and(|word| word.short);
            if letters.last() == Some(&'у') && !written && last != Some('у') {
                continue;
            }
            // «ВОМЗ» takes one letter of Vologda, and is no «Вологодский машиностроительный завод».
            if word.shout && word.loud && letters.len() == 4 && letters.last() != Some(&'у') && used.len() < 4 {
                let mut each: Vec<Initial> = b.initials.get(start..).unwrap_or_default().to_vec();
                let of_a_place = each.first_mut().filter(|first| {
                    first.word.and_then(|bt| b.words.get(bt)).is_some_and(|word| word.role == Role::Place)
                });
                if let Some(first) = of_a_place {
                    first.head = [first.head[0], ' ', ' ', ' ', ' '];
                    if !spells(&letters, &each, &mut Vec::new()) {
                        continue;
                    }
                }
            }
            if !several || !used.iter().any(|bt| open.contains(bt)) {
                continue;
            }
            used.iter().for_each(|bt| matched.take(at, *bt, swapped));
            // «НИИ» is three words, of which the first stands for all.
            let goes_on = |bt: &usize| {
                b.words.get(*bt).is_some_and(|word| word.short)
                    && !b.initials.iter().any(|initial| initial.word == Some(*bt))
            };
            for bt in &used {
                if b.words.get(*bt).is_some_and(|word| word.short) {
                    (bt + 1..b.words.len()).take_while(goes_on).for_each(|bt| matched.take(at, bt, swapped));
                }
            }
            matched.by_acronym = true;
            matched.loose = true;
            matched.own |= letters.len() >= 4
                || after_place
                || used
                    .iter()
                    .any(|bt| b.words.get(*bt).is_some_and(|word| matches!(word.role, Role::Own | Role::Place)));
            break;
        }
    }
}

/// Whether initials spell these letters, from one to three of a word; fills in the words that were used.
pub(crate) fn spells(letters: &[char], initials: &[Initial], used: &mut Vec<Option<usize>>) -> bool {
    if letters.is_empty() {
        return true;
    }
    let Some((initial, behind)) = initials.split_first() else { return false };
    let depth = used.len();
    // «СибГУТИ» goes on behind «и».
    if initial.optional && initial.word.is_none() && spells(letters, behind, used) {
        return true;
    }
    used.truncate(depth);
    used.push(initial.word);
    for said in spoken(initial).into_iter().flatten() {
        if let Some(rest) = letters.strip_prefix(said.letters())
            && spells(rest, behind, used)
        {
            return true;
        }
    }
    used.truncate(depth);
    initial.optional && initial.word.is_some() && spells(letters, behind, used)
}

/// The letters that an abbreviation may take of a word.
#[derive(Clone, Copy)]
pub(crate) struct Said {
    letters: [char; 5],
    count: usize,
}

impl Said {
    /// The letters.
    pub fn letters(&self) -> &[char] {
        self.letters.get(..self.count).unwrap_or_default()
    }
}

/// What an abbreviation may take of a word: «Н», «Но», «Нов», or the first letters of both parts of a compound.
pub(crate) fn spoken(initial: &Initial) -> [Option<Said>; 8] {
    let letters = initial.head;
    let has = |at: usize| letters.get(at).is_some_and(|letter| *letter != ' ');
    let [first, ..] = letters;
    let begun = |count: usize| Some(Said { letters, count });
    let second = |other: Option<char>| other.map(|other| Said { letters: [first, other, ' ', ' ', ' '], count: 2 });
    [
        if has(1) && !has(2) { begun(2) } else { None },
        begun(1),
        second(initial.second[0]),
        second(initial.second[1]),
        if has(1) && has(2) { begun(2) } else { None },
        if has(1) && has(2) { begun(3) } else { None },
        // «ПетрГУ», «ПсковГУ»: all that a place begins with; last, since «СурГУ» is no whole «Сургут».
        if has(3) { begun(4) } else { None },
        if has(4) { begun(5) } else { None },
    ]
}

/// «Минпросвещения» for «Министерство просвещения», «Курганмашзавод» for «Курганский машиностроительный завод»: the beginnings of
/// words that stand side by side, as one word.
pub(super) fn clips(a: &Name, b: &Name, matched: &mut Matched, swapped: bool) {
    for (at, word) in matched.open(a, !swapped) {
        let clip = word.role == Role::Own || word.role == Role::Common && (!word.listed || word.cut);
        // The beginning of some word of the other name is the beginning of this one.
        let mut heads = b.words.iter().map(|word| word.text.chars().next());
        if !clip
            || word.text.chars().nth(4).is_none()
            || !heads.any(|head| head == word.text.chars().next())
            || is_adjective(&word.text)
        {
            continue;
        }
        let letters: Vec<char> = word.text.chars().collect();
        for start in 0..b.words.len() {
            let Some(used) = clipped(&letters, b.words.get(start..).unwrap_or_default(), 0) else { continue };
            if used < 2 {
                continue;
            }
            (start..start + used).for_each(|bt| matched.take(at, bt, swapped));
            matched.own |= !word.cut;
            matched.loose = true;
            return;
        }
    }
}

/// How many of these words give their beginnings to these letters, three or more each, a place at the beginning two or more, with a linking vowel or without.
fn clipped(letters: &[char], words: &[Word], used: usize) -> Option<usize> {
    if letters.is_empty() {
        return Some(used);
    }
    let (word, behind) = words.split_first()?;
    let alike = word.text.chars().zip(letters).take_while(|(own, letter)| own == *letter).count();
    // «Ижмаш»: a place may give two. «Искра» is no «историко-краеведческий».
    let least = if used == 0 && word.role == Role::Place { CLIP - 1 } else { CLIP };
    (least..=alike).rev().find_map(|taken| {
        let rest = letters.get(taken..).unwrap_or_default();
        clipped(rest, behind, used + 1).or_else(|| match rest {
            ['о' | 'е', linked @ ..] if !linked.is_empty() => clipped(linked, behind, used + 1),
            _ => None,
        })
    })
}

/// «КИНЕФ» for «Киришинефтеоргсинтез»: the beginning of a long word and a piece of what follows.
pub(super) fn syllables(a: &Name, b: &Name, matched: &mut Matched) {
    let own = |(_, word): &(usize, &Word)| word.role == Role::Own;
    for (at, word) in matched.open(a, true).filter(own) {
        for (bt, other) in matched.open(b, false).filter(own) {
            if is_blend(&word.text, &other.text) || is_blend(&other.text, &word.text) {
                matched.take(at, bt, false);
                matched.own = true;
                matched.loose = true;
                return;
            }
        }
    }
}

/// Whether a short word is made of the beginning of a long one and of one more piece, two letters each at least.
pub(crate) fn is_blend(short: &str, long: &str) -> bool {
    let (few, many): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    // «Искра» is no «Искринский».
    if is_adjective(long)
        || !(4..=8).contains(&few.len())
        || many.len() < few.len() * 2
        || many.len() < 10
        || many.starts_with(&few)
    {
        return false;
    }
    // «Пензмаш» is no «Пензадизельмаш»: a short name takes no more than three letters of the beginning.
    (2..=(few.len() - 2).min(3)).any(|cut| {
        let (head, tail) = few.split_at(cut);
        // «Росбанк» is no «Россельхозбанк»: what is left of a piece is short.
        tail.len() <= BLEND
            && many.starts_with(head)
            && many.get(cut..).is_some_and(|rest| rest.windows(tail.len()).any(|piece| piece == tail))
    })
}
