//! A name in its comparable form: the words that tell it from others, its numbers, its places.

mod asides;
mod reader;

pub(super) use asides::asides;
pub(super) use reader::LIBRARY_SYSTEM;

use super::lexemes::{Lexeme, Lexemes};
use super::lexicon::{Lexicon, Role};
use super::places::Places;
use super::stem::root_of_two;
use super::typo::letter_bits;

/// A word that tells a name from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As it was written, in lower case.
    pub text: String,
    /// Without its ending; for everyday words the one stem of all variants.
    pub stem: String,
    /// What it does in the name.
    pub role: Role,
    /// An everyday word written with a slip.
    pub slipped: bool,
    /// Likely an abbreviation of first letters.
    pub shout: bool,
    /// Written in capitals only.
    pub loud: bool,
    /// Written with small letters where capitals mean something: no abbreviation.
    pub proper: bool,
    /// An everyday word of the lexicon.
    pub listed: bool,
    /// Cut short by a full stop.
    pub cut: bool,
    /// A hyphen or a dash joins it to the name of its own before it: «Альфа-Мед», «Лукойл-Пермь».
    pub tied: bool,
    /// A place only by what other records say.
    pub learned: bool,
    /// Latin letters, said in Cyrillic ones.
    pub foreign: bool,
    /// Began with a capital.
    pub capital: bool,
    /// Came of an abbreviation that was written out.
    pub short: bool,
    /// Stood in quotes.
    pub quoted: bool,
    /// Letters of the stem, for comparing in a hurry.
    pub bits: u64,
    /// Its number among all different words, once all names are read.
    pub lexeme: Lexeme,
}

/// The first letter of a word of the name, for abbreviations made of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Initial {
    /// The first letters, five at most: «НовГУ» takes more than one, «ПсковГУ» all.
    pub head: [char; 5],
    /// What may be the first letter of the second part of a long compound, behind its linking vowel: «лесотехнический»; behind
    /// which of two vowels the other part begins is not known.
    pub second: [Option<char>; 2],
    /// The word that it belongs to, where that one is kept.
    pub word: Option<usize>,
    /// May be left out: «и», «по», «государственный».
    pub optional: bool,
}

/// A name in its comparable form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name {
    pub(super) words: Vec<Word>,
    pub(super) numbers: Vec<u64>,
    pub(super) places: Places,
    pub(super) initials: Vec<Initial>,
    pub(super) form: Option<&'static str>,
    /// Whose it is, and how far its school goes.
    pub(super) rank: reader::NameRank,
    pub(super) branch: bool,
    /// A branch with a name of its own, read without the name of the whole.
    pub(super) part: bool,
    /// A number is tied to its own name by a hyphen: «Лесстрой-2».
    pub(super) tied: bool,
    /// Initials of people: «Иванова М. П.», «Иванова Мария Петровна».
    pub(super) letters: Vec<char>,
    /// What was said besides and left out, by stems: «для обучающихся с ОВЗ», «при Правительстве РФ».
    pub(super) besides: Vec<String>,
    /// Letters behind its numbers: «Школа № 12а».
    pub(super) behind_numbers: Vec<char>,
    /// All of its words as they were written, in one alphabet and lower case.
    pub(super) said: String,
}

/// Reads a name by the lexicon.
pub(super) fn read(name: &str, lexicon: &Lexicon) -> Name {
    reader::Reader::new(lexicon).read(name)
}

impl Name {
    /// The words of one role.
    pub(super) fn of(&self, role: Role) -> impl Iterator<Item = &Word> {
        self.words.iter().filter(move |word| word.role == role)
    }

    /// Whether it has a name of its own, and not only a sort, a number and a place.
    pub(super) fn has_own(&self) -> bool {
        self.words.iter().any(|word| matches!(word.role, Role::Own | Role::Person))
    }

    /// Whether it is a name of its own, and says no sort, no trade and no abbreviation.
    pub(super) fn is_a_bare_name(&self) -> bool {
        self.has_own()
            && self.besides.is_empty()
            && self.words.iter().all(|word| match word.role {
                Role::Own => !word.shout,
                Role::Place | Role::Person => true,
                _ => false,
            })
    }

    /// Learns from the other records: which of its words are places, by the root of the place, and which are everyday words.
    pub(super) fn learn(&mut self, place_of: impl Fn(&Word) -> Option<String>, role_of: impl Fn(&str) -> Option<Role>) {
        // «Колледж, Саратов» in quotes as a whole; but «Ладога» in quotes is a name.
        let whole = self.words.iter().any(|word| word.role == Role::Kind && word.quoted);
        let of_a_person = self.form == Some("ип");
        // «ЗАО Надежда, Туринск»: a firm is called something, though a district may be called so as well.
        let firm = matches!(self.form, Some("ооо" | "ао"));
        let own = |word: &Word| matches!(word.role, Role::Own | Role::Place | Role::Person);
        let named = self.words.iter().position(|word| word.role == Role::Own);
        let named = named.filter(|_| {
            firm && self.words.iter().all(|word| own(word) && !word.quoted)
                && self.of(Role::Own).all(|word| word.shout || word.cut || word.tied || place_of(word).is_some())
        });
        for (at, word) in self.words.iter_mut().enumerate().filter(|(_, word)| !of_a_person || word.role != Role::Own) {
            let place = match word.role {
                Role::Place => place_of(word),
                Role::Own if named == Some(at) => None,
                Role::Own | Role::Common if (!word.quoted || whole) && !word.shout && !word.cut && !word.tied => {
                    place_of(word)
                }
                _ => continue,
            };
            if let Some(place) = place {
                word.learned = word.role != Role::Place;
                word.role = Role::Place;
                word.bits = letter_bits(&place);
                word.stem = place;
            } else if word.role == Role::Own
                && let Some(role) = role_of(&word.stem)
            {
                word.role = role;
            }
        }
    }

    /// Gives each of its words its number.
    pub(super) fn count_words(&mut self, lexemes: &mut Lexemes) {
        for word in &mut self.words {
            word.lexeme = lexemes.take(word);
        }
    }

    /// An abbreviation begins with the town, wherever that one is said: «СИТТ» is the «Индустриально-технологический техникум» of
    /// Stary Oskol.
    pub(super) fn begin_at(&mut self, places: &Places) {
        let first = self.words.first().is_some_and(|word| word.role == Role::Place);
        if first || self.words.len() < 2 {
            return;
        }
        let letters = |text: &str| {
            let mut letters = text.chars();
            std::array::from_fn(|_| letters.next().unwrap_or(' '))
        };
        let behind = self.words.iter().position(|word| word.role == Role::Place);
        let initial = match (behind.and_then(|at| Some((at, self.words.get(at)?))), places.towns.as_slice()) {
            (Some((at, word)), _) => {
                Initial { head: letters(&word.text), second: [None; 2], word: Some(at), optional: true }
            }
            (None, [town]) => {
                let second = town.text.split_once(' ').and_then(|(_, second)| second.chars().next());
                Initial { head: letters(&town.text), second: [second, None], word: None, optional: true }
            }
            _ => return,
        };
        self.initials.insert(0, initial);
    }

    /// Learns which two of its words are a town: «Сосновый Бор», by the root of both.
    pub(super) fn learn_pairs(&mut self, is_place: impl Fn(&str) -> bool) {
        let open = |word: &Word| matches!(word.role, Role::Own | Role::Common) && !word.listed && !word.shout;
        let found = self.words.windows(2).enumerate().find_map(|(at, pair)| match pair {
            [one, two] if open(one) && open(two) => {
                let root = root_of_two(&one.text, &two.text);
                is_place(&root).then_some((at, root))
            }
            _ => None,
        });
        let Some((at, root)) = found else { return };
        self.remove(at + 1);
        if let Some(word) = self.words.get_mut(at) {
            word.role = Role::Place;
            word.bits = letter_bits(&root);
            word.stem = root;
        }
    }

    /// Takes a word out; whatever pointed behind it moves up.
    fn remove(&mut self, at: usize) {
        self.words.remove(at);
        for initial in &mut self.initials {
            initial.word = initial.word.filter(|word| *word != at).map(|word| if word > at { word - 1 } else { word });
        }
    }

    /// Words that may be made of the first letters of others, with where they stand.
    pub(super) fn brief(&self) -> impl Iterator<Item = (usize, &Word)> {
        self.words.iter().enumerate().filter(|(_, word)| {
            let open = matches!(word.role, Role::Own | Role::Common) && !word.listed && !word.proper;
            // Nine letters of two bytes each.
            open && (4..=if word.shout { 18 } else { 14 }).contains(&word.text.len())
        })
    }

    /// The places that its adjectives name.
    pub(super) fn adjectives(&self) -> impl Iterator<Item = &str> {
        self.of(Role::Place).map(|word| word.stem.as_str())
    }

    /// Whether one of its adjectives names one of these places.
    pub(super) fn is_of(&self, places: &Places) -> bool {
        self.adjectives().any(|own| places.are_meant_by(own))
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::lexicon::Lexicon;

    /// The comparable form as one text: words by their stems in alphabetical order, then places and numbers.
    fn normal(name: &str) -> String {
        let name = read(name, &Lexicon::new());
        let mut words: Vec<&str> = name.words.iter().map(|word| word.stem.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        let mut parts: Vec<String> = words.into_iter().map(str::to_owned).collect();
        parts.extend(name.places.near().map(|place| format!("@{place}")));
        parts.extend(name.numbers.iter().map(u64::to_string));
        parts.join(" ")
    }

    #[track_caller]
    fn same(names: &[&str]) {
        let all: Vec<String> = names.iter().map(|name| normal(name)).collect();
        for (name, text) in names.iter().zip(&all) {
            assert_eq!(Some(text), all.first(), "{name}");
        }
        assert!(!all.iter().any(String::is_empty));
    }

    #[test]
    fn writings_of_one_name_have_one_form() {
        same(&["ООО «КИНЕФ»", "КИНЕФ", "кинеф, ООО", "KИHEФ", "Общество с ограниченной ответственностью \"Кинеф\""]);
        same(&[
            "МБОУ «СОШ № 3»",
            "Школа №3",
            "школа N 3",
            "3-я школа",
            "Третья школа",
            "Муниципальное общеобразовательное учреждение «Средняя общеобразовательная школа № 3»",
        ]);
        same(&["Детский сад № 5", "д/с 5", "МБДОУ № 5", "МДОУ «Детский сад комбинированного вида № 5»", "ДС №5"]);
        same(&[
            "Киришский политехнический техникум",
            "ГАПОУ ЛО «Киришский политехнический техникум»",
            "Киришским политехническим техникумом",
        ]);
        same(&["Центр занятости населения", "ЦЗН"]);
        same(&["ДДТ", "Дом детского творчества", "МБУ ДО «Дом детского творчества»", "МАУДО ДДТ"]);
        same(&["г. Кириши, Гимназия № 1", "Гимназия №1 г. Кириши", "МОУ Гимназия 1 города Кириши"]);
        same(&["Центр занятости Киришского района", "Центр занятости Киришского муниципального района"]);
        same(&["Елабужский институт (филиал) КФУ", "Елабужский институт — филиал ФГАОУ ВО «КФУ»"]);
        same(&["ПАО «КАМАЗ», Набережные Челны", "КАМАЗ (Набережные Челны)"]);
        same(&["Педколледж № 2, Н. Тагил", "Нижнетагильский педагогический колледж № 2"]);
        same(&["СамГМУ Минздрава России", "ФГБОУ ВО СамГМУ"]);
        same(&["Детская музыкальная школа № 2", "ДМШ № 2", "Музыкальная школа №2"]);
        same(&["МФЦ «Мои документы»", "МФЦ", "Многофункциональный центр"]);
        same(&["Кинешемский почтамт – ОСП УФПС Ивановской области", "Кинешемский почтамт"]);
        same(&["Ключевский ФАП Ржевской ЦРБ", "Ключевский ФАП Ржевского района"]);
        same(&["Военный комиссариат Самарской области – отдел по г. Сызрань", "Горвоенкомат г. Сызрань"]);
        same(&["Войсковая часть 3424", "в/ч 3424"]);
        same(&["Hjcntktrjv", "Ростелеком"]);
        same(&["Военкомат г. Гусь-Хрустального", "военкомат, г. Гусь - Хрустальный", "Военкомат г. Гусь Хрустальный"]);
        same(&["Верхнемамонская РБ", "Верхнемамонская районная больница"]);
        same(&["ОП № 1", "Отдел полиции № 1"]);
        same(&["АО «ПО «Стрела»»", "Производственное объединение «Стрела»"]);
        same(&["ВК г. Ишим, военкомат", "Военный комиссариат города Ишима"]);
        same(&["МБУК «ЦБС», библиотека-филиал № 2", "Библиотека-филиал № 2"]);
        same(&["ОАО РЖД", "Российские железные дороги"]);
        same(&["Администрация Ребрихинского сельсовета", "Ребрихинский сельсовет"]);
        same(&["Стротйехникум", "Стройтехникум"]);
        same(&["Богданович, ЦВР", "ЦВР Богданович"]);
        same(&["Санкт-Петербургский университет", "СПб университет", "Университет С.-Петербурга"]);
    }

    #[test]
    fn what_tells_names_apart_stays() {
        for (a, b) in [
            ("Школа № 3", "Школа № 5"),
            ("Школа № 3", "Лицей № 3"),
            ("Гимназия № 1 г. Кириши", "Гимназия № 1 г. Тихвин"),
            ("Дом творчества", "Дом культуры"),
            ("1-я городская больница", "11-я городская больница"),
            ("СПбГУ", "СПбГУТ"),
        ] {
            assert_ne!(normal(a), normal(b), "{a} / {b}");
        }
    }

    #[test]
    fn nothing_is_a_name_too() {
        for name in ["", " ", "«»", "ООО", "№", "\u{301}", "🙂"] {
            let _ = normal(name);
        }
    }
}
