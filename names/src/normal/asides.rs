//! Names within names: what stands in brackets is often what everybody calls it.

use super::{Name, read};
use crate::letters::words_of;
use crate::lexicon::{Lexicon, Role, is_after_form, is_form};
use crate::stem::is_adjective;

/// Institutions that stand beside the name of what they belong to, and not beside their own: «Лицей (НГУ)».
const PARTS: &[&str] =
    &["лиц", "школ", "гимназ", "колледж", "техникум", "центр", "муз", "клуб", "сад", "дом", "институт"];

/// The other names that a name holds: «НГАСУ (Сибстрин)» is «НГАСУ», and «Сибстрин» as well. Each is where the whole is.
pub(crate) fn asides(name: &str, whole: &Name, lexicon: &Lexicon) -> Vec<Name> {
    let mut found = of_a_person(name, whole, lexicon);
    if found.is_empty() {
        found = in_brackets(name, whole, lexicon);
    }
    for aside in found.iter_mut().filter(|aside| aside.of(Role::Place).next().is_none()) {
        let towns = whole.of(Role::Place).filter(|place| !is_adjective(&place.text));
        aside.words.extend(towns.cloned());
    }
    found
}

/// «Ателье «Силуэт», ИП Соколова Е. Е.» is the person, and the shop as well.
fn of_a_person(name: &str, whole: &Name, lexicon: &Lexicon) -> Vec<Name> {
    if whole.form != Some("ип") || whole.letters.len() < 2 {
        return Vec::new();
    }
    let parts: Vec<Name> = name.split([',', '(', ')', ';']).map(|part| read(part, lexicon)).collect();
    let says = |name: &&Name| !name.words.is_empty();
    let person = parts.iter().find(|part| part.form == Some("ип") && part.letters.len() >= 2 && !part.words.is_empty());
    let shop = parts.iter().filter(says).find(|part| part.form.is_none() && part.letters.is_empty() && part.has_own());
    let named = |shop: &&Name| shop.of(Role::Kind).next().is_some() || shop.words.iter().any(|word| word.quoted);
    match (person, shop) {
        (Some(person), shop) if person.words.len() < whole.words.len() => {
            let shop = shop.filter(named).cloned().map(|shop| Name {
                letters: person.letters.clone(),
                form: person.form,
                ..shop
            });
            [person.clone()].into_iter().chain(shop).collect()
        }
        _ => Vec::new(),
    }
}

fn in_brackets(name: &str, whole: &Name, lexicon: &Lexicon) -> Vec<Name> {
    let Some((before, rest)) = name.split_once('(') else { return old_names(name, whole, lexicon) };
    let Some((inner, behind)) = rest.split_once(')') else { return Vec::new() };
    let forms = words_of(inner).iter().all(|word| is_form(&word.text) || is_after_form(&word.text));
    let apart = !forms && !before.ends_with(char::is_alphanumeric) && inner.trim().chars().nth(2).is_some();
    if !apart {
        return Vec::new();
    }
    let formerly = ["бывш", "ныне", "ранее", "прежде"].into_iter().find(|word| inner.trim_start().starts_with(word));
    if formerly.is_some() {
        let own = inner.trim_start().split_once(' ').map_or("", |(_, own)| own);
        let both = [read(&format!("{before} {behind}"), lexicon), read(own, lexicon)];
        return both.into_iter().filter(|name| !name.words.is_empty()).collect();
    }
    let (main, aside) = (read(&format!("{before} {behind}"), lexicon), read(inner, lexicon));
    // «АО «ТАГМЕТ» (Таганрогский металлургический завод)»: or a whole name.
    let whole_name = inner.trim_start().starts_with(char::is_uppercase)
        && aside.words.len() >= 3
        && aside.of(Role::Kind).next().is_some()
        && aside.of(Role::Place).next().is_some();
    // «ДГБ (Тейково)»: a town, though nobody knows it.
    let town = matches!(aside.words.as_slice(), [one] if !one.shout && !one.quoted && ends_as_towns_do(&one.text));
    if town {
        return Vec::new();
    }
    let own = whole_name || aside.of(Role::Own).any(|own| own.capital);
    // «(Ленина)» behind «Ульянова» is a man.
    let of_a_person = read(before, lexicon).words.last().is_some_and(|last| last.role == Role::Person);
    if !own || aside.branch || of_a_person || !aside.numbers.is_empty() || main.words.is_empty() {
        return Vec::new();
    }
    let part = main.of(Role::Kind).any(|kind| PARTS.contains(&kind.stem.as_str()));
    // «Каучук (ГК Титан)»: whose it is.
    let owner =
        matches!(words_of(inner).first().map(|word| word.text.as_str()), Some("гк" | "группа" | "холдинг" | "филиал"));
    // «Станция Кимры (ОАО «РЖД»)»: or by whom it is run.
    let owner = owner
        || aside.form.is_some() && aside.form != main.form && main.of(Role::Kind).next().is_some() && main.has_own();
    let quoted = aside.words.iter().any(|word| word.quoted);
    let aside = Some(aside).filter(|_| (!part || quoted) && !owner);
    let main = Some(main).filter(|main| main.has_own() || main.of(Role::Kind).next().is_some());
    main.into_iter().chain(aside).collect()
}

/// «Тейково», «Новодубровск»: as hardly anything else ends.
fn ends_as_towns_do(word: &str) -> bool {
    word.chars().nth(4).is_some()
        && ["ово", "ево", "ино", "ск", "цк", "град", "горск", "поль"].iter().any(|ending| word.ends_with(ending))
}

/// «НГТУ «НЭТИ»», «Электротехнический университет «ЛЭТИ»»: what a university was called for half a century, and is still.
fn old_names(name: &str, whole: &Name, lexicon: &Lexicon) -> Vec<Name> {
    // «Политехнический колледж НИЯУ МИФИ» is a part of it.
    let part = whole.of(Role::Kind).any(|kind| PARTS.contains(&kind.stem.as_str()) && kind.stem != "институт");
    if whole.branch || whole.part || part {
        return Vec::new();
    }
    let short = |at: usize| {
        whole.words.get(at).filter(|word| word.role == Role::Own && word.shout && !word.listed && word.text.len() >= 6)
    };
    let high = |at: usize| {
        whole.words.get(at).is_some_and(|word| word.stem == "университет" && !word.short)
            || short(at).is_some_and(|word| word.text.ends_with('у'))
    };
    let old = (1..whole.words.len()).find(|at| {
        let word = short(*at).filter(|word| !word.text.ends_with('у') && word.text.len() <= 12);
        let joined = |text: &str| {
            let name = name.to_lowercase();
            ["-", "– ", "— ", "- "].iter().any(|dash| name.contains(&format!("{dash}{text}")))
        };
        word.is_some_and(|word| !joined(&word.text)) && (0..*at).any(high)
    });
    let Some((old, word)) = old.and_then(|at| Some((at, whole.words.get(at)?.clone()))) else { return Vec::new() };
    let aside = read(&word.text.to_uppercase(), lexicon);
    let mut main = whole.clone();
    main.remove(old);
    let main = Some(main).filter(|main| main.words.iter().any(|word| matches!(word.role, Role::Own | Role::Place)));
    main.into_iter().chain([aside]).collect()
}
