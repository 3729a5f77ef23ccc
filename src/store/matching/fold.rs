//! Names as people mean them: without case, ё, quotes, punctuation and legal forms.

/// Legal forms and types of institutions, as single words in lower case.
const LEGAL_FORMS: &[&str] = &[
    "ооо",
    "оао",
    "зао",
    "пао",
    "ао",
    "нао",
    "ип",
    "тоо",
    "гуп",
    "муп",
    "фгуп",
    "ано",
    "нко",
    "чоу",
    "ноу",
    "но",
    "фгбу",
    "фгку",
    "фгау",
    "фгбоу",
    "фгаоу",
    "фгбну",
    "гбу",
    "гку",
    "гау",
    "гбоу",
    "гаоу",
    "гкоу",
    "гбпоу",
    "гапоу",
    "гбноу",
    "гоу",
    "огбоу",
    "огбпоу",
    "обпоу",
    "мбу",
    "мку",
    "мау",
    "моу",
    "мбоу",
    "маоу",
    "мкоу",
    "мдоу",
    "мбдоу",
    "мадоу",
    "мкдоу",
    "гдоу",
    "гбдоу",
    "доу",
    "сош",
    "оош",
    "мбудо",
    "маудо",
    "гбудо",
    "мбуд",
    "llc",
    "ltd",
    "jsc",
    "pjsc",
    "inc",
];

/// What belongs to a legal form only behind one: «ГБУ ДО», «ФГБОУ ВО».
const AFTER_LEGAL_FORM: &[&str] = &["до", "во", "дод", "спо", "впо", "дпо", "ло"];

/// Legal forms written out; the longest first, each in folded words.
const WRITTEN_OUT: &[&[&str]] = &[
    &["общество", "с", "ограниченной", "ответственностью"],
    &["публичное", "акционерное", "общество"],
    &["открытое", "акционерное", "общество"],
    &["закрытое", "акционерное", "общество"],
    &["акционерное", "общество"],
    &["индивидуальный", "предприниматель"],
];

/// A name as it is compared: lower case, «е» for «ё», words joined by one space, legal forms left out.
/// Where nothing but a legal form is there, it stays, so that typing it still finds something.
pub fn fold(name: &str) -> String {
    let words = words_of(name);
    let kept = without_legal_forms(&words);
    if kept.is_empty() { words.join(" ") } else { kept.join(" ") }
}

/// Whether every word that was typed begins a word of the text; both folded.
pub fn matches(query: &str, text: &str) -> bool {
    query.split(' ').filter(|word| !word.is_empty()).all(|word| text.split(' ').any(|own| own.starts_with(word)))
}

fn words_of(name: &str) -> Vec<String> {
    let plain: String = name
        .chars()
        .filter(|character| !matches!(character, '\u{ad}' | '\u{301}' | '\u{200b}'))
        .flat_map(char::to_lowercase)
        .map(|character| match character {
            'ё' => 'е',
            other if other.is_alphanumeric() => other,
            _ => ' ',
        })
        .collect();
    plain.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn without_legal_forms(words: &[String]) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = words;
    let mut after_form = false;
    while let Some((first, tail)) = rest.split_first() {
        let written = WRITTEN_OUT
            .iter()
            .find(|form| rest.len() >= form.len() && rest.iter().zip(**form).all(|(word, own)| word == own));
        if let Some(form) = written {
            rest = rest.get(form.len()..).unwrap_or_default();
            after_form = true;
            continue;
        }
        let is_form =
            LEGAL_FORMS.contains(&first.as_str()) || (after_form && AFTER_LEGAL_FORM.contains(&first.as_str()));
        if !is_form {
            out.push(first.as_str());
        }
        after_form = is_form;
        rest = tail;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_to_what_people_mean() {
        for (name, folded) in [
            ("ООО «КИНЕФ»", "кинеф"),
            ("Кинеф, ООО", "кинеф"),
            ("Общество с ограниченной ответственностью \"Заря\"", "заря"),
            ("ГБУ ДО «Дом творчества»", "дом творчества"),
            ("ФГБОУ ВО «Политех»", "политех"),
            ("Берёзка", "березка"),
            ("ПАО", "пао"),
            ("Школа  №\u{a0}3", "школа 3"),
            ("до", "до"),
            ("", ""),
        ] {
            assert_eq!(fold(name), folded, "{name}");
        }
    }

    #[test]
    fn typed_words_begin_words_of_the_name() {
        let text = fold("Киришский политехнический техникум");
        for (query, found) in [("кир", true), ("техн кир", true), ("ришск", false), ("", true), ("Кириш вуз", false)]
        {
            assert_eq!(matches(&fold(query), &text), found, "{query}");
        }
    }
}
