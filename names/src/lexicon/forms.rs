//! Legal forms in short.

/// Legal forms that no pattern makes, in the order of their letters, to be found by halves.
const FORMS: &[&str] = &[
    "inc",
    "jsc",
    "llc",
    "ltd",
    "pjsc",
    "анко",
    "ано",
    "анодпо",
    "аноо",
    "анпоо",
    "ао",
    "аоу",
    "апоу",
    "ау",
    "аук",
    "бдоу",
    "боу",
    "бпоу",
    "бу",
    "був",
    "буз",
    "бузоо",
    "бук",
    "букоо",
    "бусо",
    "воо",
    "воов",
    "гдоу",
    "гоу",
    "гп",
    "гпоу",
    "гск",
    "гу",
    "гуз",
    "гук",
    "гуп",
    "доу",
    "зао",
    "ип",
    "кгб",
    "ку",
    "кузоо",
    "мдоу",
    "моо",
    "моу",
    "моудод",
    "мп",
    "му",
    "мудо",
    "мудод",
    "муп",
    "нао",
    "ндоу",
    "нко",
    "но",
    "ноу",
    "ноудпо",
    "нп",
    "нуз",
    "нчоу",
    "нчу",
    "оао",
    "обпоу",
    "огоу",
    "огу",
    "огуп",
    "одо",
    "ооо",
    "опоу",
    "оуд",
    "пао",
    "пк",
    "поу",
    "почу",
    "рбоо",
    "ргп",
    "роо",
    "роф",
    "самозанятая",
    "самозанятый",
    "снт",
    "сх",
    "схао",
    "схпао",
    "тоо",
    "тсж",
    "фау",
    "фбу",
    "фгоу",
    "фгу",
    "фгуп",
    "фкп",
    "фку",
    "чдоу",
    "чоу",
    "чп",
    "чпоу",
    "чу",
    "чуз",
    "чуоо",
];

/// What belongs to a legal form only behind one: «ГБУ ДО», «ФГБОУ ВО», «ГАПОУ ЛО».
const AFTER_FORM: &[&str] = &[
    "ао", "бо", "во", "впо", "го", "до", "дод", "дпо", "ио", "кк", "ко", "ло", "мо", "но", "нсо", "оо", "пк", "по",
    "ра", "рб", "рд", "рк", "рм", "ро", "рт", "рх", "св", "ск", "со", "соп", "спб", "спо", "то", "уо", "хк", "хмао",
    "чо", "югры", "янао", "яо",
];

/// What follows a legal form and belongs to it.
pub(crate) fn is_after_form(word: &str) -> bool {
    AFTER_FORM.binary_search(&word).is_ok()
}

/// A legal form in short: from the list, or made as those of institutions are: owner, type, field, «у», and what follows.
pub(crate) fn is_form(word: &str) -> bool {
    // Most words say by their letters that they are none.
    let letters = |letter: char| match letter {
        'ж' | 'щ' | 'ъ' | 'ь' | 'ю' | 'е' => false,
        'а'..='я' => true,
        _ => letter.is_ascii_alphabetic(),
    };
    if word.len() > 22 || !word.chars().all(letters) {
        return false;
    }
    if FORMS.binary_search(&word).is_ok() {
        return true;
    }
    // The rest is made around the «у» of «учреждение».
    if !word.contains('у') {
        return false;
    }
    let owners = [
        "фг", "кг", "гк", "ог", "обл", "чог", "сог", "рг", "лог", "тог", "м", "г", "ф", "к", "н", "ч", "с", "р", "о",
        "мо", "го", "ко", "ого", "кого", "лого", "фго", "рго",
    ];
    owners.iter().filter_map(|owner| word.strip_prefix(owner)).any(|rest| {
        rest.strip_prefix(['б', 'а', 'к']).is_some_and(|rest| {
            let fields = ["", "о", "до", "д", "п", "по", "н", "но", "нп", "ш", "в", "во", "нт", "то", "со", "к"];
            fields.iter().filter_map(|field| rest.strip_prefix(field)?.strip_prefix('у')).any(|tail| {
                // «БУКОО», «ГБУЗСО»: the region as well.
                let tail = if tail.len() >= 6 { tail.strip_suffix("оо").unwrap_or(tail) } else { tail };
                matches!(
                    tail,
                    "" | "з"
                        | "н"
                        | "к"
                        | "с"
                        | "п"
                        | "д"
                        | "до"
                        | "дод"
                        | "дпо"
                        | "со"
                        | "сон"
                        | "ик"
                        | "ки"
                        | "ч"
                        | "во"
                        | "мп"
                )
            })
        })
    })
}

/// The form of the institutions of a town, a region or the state.
pub(crate) const INSTITUTION: &str = "учр";

/// The forms of those who own a firm.
const FIRMS: [&str; 3] = ["ооо", "ао", "ип"];

/// Whether one form is of a firm and the other of an institution: no reform makes the one of the other.
pub(crate) fn are_worlds_apart(one: &str, other: &str) -> bool {
    let apart = |one: &str, other: &str| {
        FIRMS.contains(&one) && other == INSTITUTION || matches!(one, "ооо" | "ип") && other == "уп"
    };
    apart(one, other) || apart(other, one)
}

/// What sort of legal form it is. Those of institutions are one: they are mixed up by everyone, and changed by every reform.
pub(crate) fn sort_of_form(word: &str) -> Option<&'static str> {
    Some(match word {
        "ооо" | "llc" | "ltd" => "ооо",
        "оао" | "зао" | "пао" | "ао" | "нао" | "jsc" | "pjsc" | "inc" => "ао",
        "ип" | "чп" | "самозанятый" | "самозанятая" => "ип",
        "муп" | "гуп" | "фгуп" | "мп" | "гп" => "уп",
        "ано" | "нко" | "роо" => "нко",
        _ if word.starts_with(['м', 'г', 'ф', 'о', 'к', 'б', 'а', 'т', 'л', 'с', 'р'])
            && word.contains('у')
            && is_form(word) =>
        {
            INSTITUTION
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_the_order_of_letters() {
        assert!(FORMS.is_sorted() && AFTER_FORM.is_sorted());
    }

    #[test]
    fn forms_are_known_from_words() {
        for form in ["ооо", "мбоу", "гапоу", "фгбоу", "мбудо", "кгбпоу", "ип", "inc"] {
            assert!(is_form(form), "{form}");
        }
        for word in ["школа", "музей", "кинеф", "гу ", "спб"] {
            assert!(!is_form(word), "{word}");
        }
    }
}
