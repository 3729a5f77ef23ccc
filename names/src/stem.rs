//! Words without their endings, and place names without what makes adjectives of them.
//!
//! Not a grammar: the same rule on both sides is enough, and what it makes too alike is only ever proposed as a doubt.

/// Endings of nouns and adjectives by their last letter, the longest first.
fn endings(last: char) -> &'static [&'static str] {
    match last {
        'а' => &["а"],
        'в' => &["еев", "ов"],
        'е' => &["ое", "ее", "ие", "ые", "ье", "е"],
        'и' => &["иями", "еями", "ями", "ами", "ыми", "ими", "ии", "и"],
        'й' => &["ией", "ой", "ей", "ий", "ый", "й"],
        'м' => &["еем", "иям", "ием", "ом", "ем", "ым", "им", "ам", "ям"],
        'о' => &["ого", "его", "о"],
        'у' => &["ому", "ему", "у"],
        'х' => &["иях", "еях", "ых", "их", "ах", "ях"],
        'ы' => &["ы"],
        'ь' => &["ь"],
        'ю' => &["ею", "ую", "юю", "ью", "ию", "ю"],
        'я' => &["ея", "ая", "яя", "ия", "ья", "я"],
        _ => &[],
    }
}

/// Endings that a town's name has in a place field or behind «города».
const NOUN_ENDINGS: &[&str] = &[
    "ое", "ая", "ый", "ой", "ого", "ье", "ья", "ия", "ие", "ии", "ые", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
];

/// Letters of a stem at least.
const SHORTEST: usize = 3;

/// A word without its ending; one of three letters or fewer stays whole.
pub(super) fn stem(word: &str) -> &str {
    without_ending(word, |_| true)
}

fn without_ending(word: &str, counts: impl Fn(&str) -> bool) -> &str {
    let Some(last) = word.chars().next_back() else { return word };
    endings(last)
        .iter()
        .filter(|ending| counts(ending))
        .filter_map(|ending| without(word, ending))
        .find(|rest| rest.chars().nth(SHORTEST - 1).is_some())
        .unwrap_or(word)
}

/// A word without this ending, where it has it. Letter by letter from the end: asked for every word many times over, and most
/// endings are told by one look.
fn without<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    let at = word.len().checked_sub(ending.len())?;
    let behind = word.as_bytes().get(at..)?;
    behind.iter().rev().zip(ending.as_bytes().iter().rev()).all(|(one, other)| one == other).then(|| word.get(..at))?
}

/// An adjective of a place: «киришский», «тверская», «донецкое», in any case.
pub(super) fn is_place_adjective(word: &str) -> bool {
    let base = stem(word);
    base != word
        && (base.ends_with("ск") || base.ends_with("цк"))
        && !base.ends_with("еск")
        && base.chars().count() >= 4
}

/// A word that ends as adjectives do.
pub(super) fn is_adjective(word: &str) -> bool {
    let endings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ого", "его", "ые", "ие", "ом", "ых", "ому"];
    endings.iter().any(|ending| without(word, ending).is_some())
}

/// What «Кириши», «Киришский» and «Киришского» share; the same for every place name and the adjective made of it.
pub(super) fn root(word: &str) -> String {
    let adjective = stem(word).chars().nth(3).is_some() && (stem(word).ends_with("ск") || stem(word).ends_with("цк"));
    // «Муром», «Волхов», «Саров»: what would be an ending elsewhere belongs to a town's name.
    // «Кадуй», «Сибай»: so is the last letter.
    let whole = ["уй", "ай", "ей"].iter().any(|tail| word.ends_with(tail));
    let mut base = match adjective {
        true => stem(word),
        false if whole => word,
        false => without_ending(word, |ending| NOUN_ENDINGS.contains(&ending)),
    };
    let long = |text: &str, letters: usize| text.chars().nth(letters - 1).is_some();
    if let Some(rest) = base.strip_suffix("ск").filter(|rest| long(rest, 2)) {
        base = rest;
    } else if base.ends_with("цк") {
        base = base.strip_suffix('к').unwrap_or(base);
    }
    base = base.strip_suffix('ь').unwrap_or(base);
    for suffix in ["ен", "ев", "ов", "ин"] {
        if let Some(rest) = base.strip_suffix(suffix).filter(|rest| long(rest, SHORTEST)) {
            base = rest;
            break;
        }
    }
    // «Шуя», «Уфа»: towns of three letters lose their ending as well.
    if base.chars().nth(SHORTEST).is_none()
        && let Some(rest) = base.strip_suffix(['а', 'я', 'ы', 'и', 'е', 'у', 'ю', 'й'])
        && long(rest, 2)
        && rest.ends_with(['у', 'ф'])
    {
        base = rest;
    }
    // «Торжок», «Торжка»; «Волочёк», «Волочка».
    let without_k = ["ек", "ок", "к"].iter().filter_map(|tail| base.strip_suffix(tail));
    if let Some(rest) = without_k.into_iter().find(|rest| rest.ends_with(['ж', 'ч', 'ш']) && long(rest, SHORTEST + 1))
    {
        base = rest;
    }
    let mut letters: Vec<char> = Vec::new();
    for letter in base.chars().filter(|letter| *letter != 'ь') {
        // «Русса», «Кингисепп»: an adjective may have one letter less.
        if letters.last() != Some(&letter) {
            letters.push(letter);
        }
    }
    let vowel = |letter: &char| "аеиоуыэюя".contains(*letter);
    while letters.len() > SHORTEST
        && letters.last().is_some_and(|last| "внлк".contains(*last))
        && letters.iter().rev().nth(1).is_some_and(|before| !vowel(before))
    {
        letters.pop();
    }
    // «Вологда», «вологодский»: a vowel that comes and goes.
    if let [.., before, 'о' | 'е', last] = letters.as_slice()
        && letters.len() > SHORTEST
        && !vowel(before)
        && !vowel(last)
    {
        let last = *last;
        letters.truncate(letters.len() - 2);
        letters.push(last);
    }
    // «Луга», «лужский».
    if let Some(last) = letters.last_mut() {
        *last = match *last {
            'г' => 'ж',
            'к' => 'ч',
            'х' => 'ш',
            other => other,
        };
    }
    // The adjectives that no rule makes.
    match letters.into_iter().collect::<String>() {
        own if own.starts_with("нижегор") => root_of_two("нижний", "новгород"),
        own if own == "уфим" => root("уфа"),
        own => own,
    }
}

/// The root of a town of two words: «Сосновый Бор», «сосновоборский».
pub(super) fn root_of_two(adjective: &str, noun: &str) -> String {
    let base = stem(adjective);
    // «Нижнетагильский» of «Нижний», but «сосновоборский».
    let soft = ["ий", "яя", "ее", "его", "ем", "ей"].iter().any(|ending| adjective.ends_with(ending));
    let link = if soft && base.ends_with('н') { 'е' } else { 'о' };
    root(&format!("{base}{link}{noun}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_of_a_word_have_one_stem() {
        for words in
            [["техникум", "техникумом"], ["школа", "школой"], ["занятость", "занятости"], ["киришский", "киришским"]]
        {
            assert_eq!(stem(words[0]), stem(words[1]));
        }
        assert_eq!(stem("дом"), "дом");
    }

    #[test]
    fn a_place_and_its_adjective_have_one_root() {
        for (place, adjective) in [
            ("кириши", "киришский"),
            ("тихвин", "тихвинского"),
            ("волхов", "волховская"),
            ("луга", "лужский"),
            ("тосно", "тосненский"),
            ("гатчина", "гатчинский"),
            ("сланцы", "сланцевский"),
            ("пикалево", "пикалевский"),
            ("приозерск", "приозерский"),
            ("липецк", "липецкий"),
            ("череповец", "череповецкий"),
            ("москва", "московский"),
            ("ярославль", "ярославский"),
            ("тверь", "тверской"),
            ("коломна", "коломенский"),
            ("подпорожье", "подпорожский"),
            ("псков", "псковский"),
            ("кингисепп", "кингисеппский"),
            ("тула", "тульский"),
            ("омск", "омский"),
            ("вологда", "вологодский"),
            ("орел", "орловский"),
            ("вятка", "вятский"),
            ("елец", "елецкий"),
            ("шуя", "шуйский"),
            ("уфа", "уфимский"),
            ("кадуй", "кадуйский"),
        ] {
            assert_eq!(root(place), root(adjective), "{place}");
            assert!(is_place_adjective(adjective), "{adjective}");
        }
        for (town, in_a_case) in [("шуя", "шуи"), ("уфа", "уфы"), ("торжок", "торжка"), ("волочек", "волочка")]
        {
            assert_eq!(root(town), root(in_a_case), "{town}");
        }
        assert_ne!(root("омск"), root("томск"));
        assert_ne!(root("тверь"), root("тула"));
        assert!(!is_place_adjective("политехнический"));
    }
}
