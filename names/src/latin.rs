//! Latin letters said in Russian ones.

/// Latin letters as a Russian says them; the longer ones first.
const SAID: &[(&str, &str)] = &[
    ("sch", "щ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ya", "я"),
    ("yu", "ю"),
    ("yo", "е"),
    ("ye", "е"),
    ("ph", "ф"),
    ("qu", "кв"),
    ("a", "а"),
    ("b", "б"),
    ("c", "к"),
    ("d", "д"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "х"),
    ("i", "и"),
    ("j", "дж"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("q", "к"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("w", "в"),
    ("x", "кс"),
    ("y", "й"),
    ("z", "з"),
];

/// Sorts of organisations that are said in English.
const SORTS: &[(&str, &str)] = &[
    ("lab", "лаборатория"),
    ("laboratory", "лаборатория"),
    ("company", "компания"),
    ("bank", "банк"),
    ("plant", "завод"),
    ("center", "центр"),
    ("centre", "центр"),
    ("school", "школа"),
    ("university", "университет"),
    ("college", "колледж"),
    ("institute", "институт"),
    ("academy", "академия"),
    ("hotel", "гостиница"),
    ("clinic", "клиника"),
    ("studio", "студия"),
    ("shop", "магазин"),
    ("store", "магазин"),
    ("cafe", "кафе"),
    ("restaurant", "ресторан"),
    ("club", "клуб"),
    ("museum", "музей"),
    ("theatre", "театр"),
    ("holding", "холдинг"),
];

/// The Russian word for a sort of organisations that is said in English.
pub(super) fn sort_in_russian(word: &str) -> Option<&'static str> {
    SORTS.iter().find(|(english, _)| *english == word).map(|(_, russian)| *russian)
}

/// The consonants of a word, those that are said for one Latin letter as one: what «Merlin» and «Мерлен» share.
pub(super) fn consonants(word: &str) -> impl Iterator<Item = char> + '_ {
    let mut last = ' ';
    word.chars().filter_map(move |letter| {
        let said = match letter {
            'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'й' | 'ь' | 'ъ' => return None,
            'х' => 'г',
            'ц' => 'с',
            other => other,
        };
        (std::mem::replace(&mut last, said) != said).then_some(said)
    })
}

/// Whether one of two words may be the other as it is said in Russian: «Merlin» and «Мерлен», «Factory» and «Фэктори».
pub(super) fn sound_alike(one: &str, other: &str) -> bool {
    let (a, b) = (one.chars().count(), other.chars().count());
    let first = |word: &str| word.chars().next().map(|letter| if letter == 'х' { 'г' } else { letter });
    a.min(b) >= 4
        && a.abs_diff(b) <= 2
        && (first(one) == first(other) || consonants(one).nth(2).is_some())
        && consonants(one).nth(1).is_some()
        && consonants(one).eq(consonants(other))
}

/// A word of Latin letters in Cyrillic ones: «Gazprom» is «газпром».
pub(super) fn in_cyrillic(word: &str) -> Option<String> {
    let latin = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut rest = latin.then_some(word)?;
    let mut said = String::new();
    while let Some((from, to)) = SAID.iter().find(|(from, _)| rest.starts_with(from)) {
        said.push_str(to);
        rest = rest.get(from.len()..)?;
    }
    rest.is_empty().then_some(said)
}
