//! Legal forms in short.

/// Legal forms that no pattern makes.
const FORMS: &[&str] = &[
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
    "мп",
    "гп",
    "ано",
    "нко",
    "но",
    "нп",
    "чп",
    "пк",
    "ноу",
    "чоу",
    "моу",
    "гоу",
    "мдоу",
    "гдоу",
    "доу",
    "чдоу",
    "ндоу",
    "му",
    "гу",
    "фгу",
    "огу",
    "чу",
    "ноудпо",
    "моудод",
    "мудо",
    "мудод",
    "нчоу",
    "почу",
    "анпоо",
    "анодпо",
    "аноо",
    "чпоу",
    "огуп",
    "обпоу",
    "гпоу",
    "опоу",
    "фгоу",
    "самозанятый",
    "самозанятая",
    "воо",
    "воов",
    "моо",
    "гуз",
    "чуз",
    "нуз",
    "гук",
    "букоо",
    "нчу",
    "чуоо",
    "анко",
    "одо",
    "фку",
    "фбу",
    "фау",
    "фкп",
    "ргп",
    "огоу",
    "оуд",
    "роо",
    "роф",
    "рбоо",
    "буз",
    "бу",
    "боу",
    "бдоу",
    "бпоу",
    "ау",
    "аоу",
    "апоу",
    "ку",
    "кузоо",
    "бузоо",
    "тсж",
    "снт",
    "гск",
    "llc",
    "ltd",
    "jsc",
    "pjsc",
    "inc",
];

/// What belongs to a legal form only behind one: «ГБУ ДО», «ФГБОУ ВО», «ГАПОУ ЛО».
const AFTER_FORM: &[&str] = &[
    "до", "во", "дод", "спо", "впо", "дпо", "со", "соп", "ло", "мо", "рк", "рт", "рм", "рб", "рд", "но", "то", "ко",
    "нсо", "хмао", "янао", "ро", "по", "ао", "югры", "хк", "рх", "ра", "уо", "ио", "яо", "бо", "чо", "го", "св", "спб",
    "ск", "кк", "пк",
];

/// What follows a legal form and belongs to it.
pub(in crate::store::matching) fn is_after_form(word: &str) -> bool {
    AFTER_FORM.contains(&word)
}

/// A legal form in short: from the list, or made as those of institutions are: owner, type, field, «у», and what follows.
pub(in crate::store::matching) fn is_form(word: &str) -> bool {
    // Most words say by their letters that they are none.
    let letters = |letter: char| "абвгдзийклмнопрстуфчшцыэя".contains(letter) || letter.is_ascii_alphabetic();
    if word.len() > 22 || !word.chars().all(letters) {
        return false;
    }
    if FORMS.contains(&word) {
        return true;
    }
    let owners = [
        "фг", "кг", "ог", "обл", "чог", "сог", "рг", "лог", "м", "г", "ф", "к", "н", "ч", "с", "р", "о", "мо", "го",
        "ко", "ого", "кого", "лого", "фго", "рго",
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
pub(in crate::store::matching) const INSTITUTION: &str = "учр";

/// The forms of those who own a firm.
const FIRMS: [&str; 3] = ["ооо", "ао", "ип"];

/// Whether one form is of a firm and the other of an institution: no reform makes the one of the other.
pub(in crate::store::matching) fn are_worlds_apart(one: &str, other: &str) -> bool {
    let apart = |one: &str, other: &str| {
        FIRMS.contains(&one) && other == INSTITUTION || matches!(one, "ооо" | "ип") && other == "уп"
    };
    apart(one, other) || apart(other, one)
}

/// What sort of legal form it is. Those of institutions are one: they are mixed up by everyone, and changed by every reform.
pub(in crate::store::matching) fn sort_of_form(word: &str) -> Option<&'static str> {
    Some(match word {
        "ооо" | "llc" | "ltd" => "ооо",
        "оао" | "зао" | "пао" | "ао" | "нао" | "jsc" | "pjsc" | "inc" => "ао",
        "ип" | "чп" | "самозанятый" | "самозанятая" => "ип",
        "муп" | "гуп" | "фгуп" | "мп" | "гп" => "уп",
        "ано" | "нко" | "роо" => "нко",
        _ if word.starts_with(['м', 'г', 'ф', 'о', 'к', 'б', 'а']) && word.contains('у') && is_form(word) => {
            INSTITUTION
        }
        _ => return None,
    })
}
