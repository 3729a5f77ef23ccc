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
