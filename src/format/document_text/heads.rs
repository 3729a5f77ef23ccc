//! The nouns that organisations are named by, in the two cases that lists of partners stand in, and adjectives before them.

/// Gender and number of a noun, which its adjectives follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// Masculine.
    He,
    /// Feminine.
    She,
    /// Neuter.
    It,
    /// Plural.
    They,
}

/// The case that a noun was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Кто? что?
    Nominative,
    /// (С) кем? чем?
    Instrumental,
}

/// A noun that names organisations.
#[derive(Clone, Copy, Debug)]
pub struct Head {
    /// In the nominative.
    pub nominative: &'static str,
    /// Its gender.
    pub gender: Gender,
    /// The case that it was found in.
    pub case: Case,
    /// Whether it only says what sort of body follows: «учреждение», «филиал».
    pub general: bool,
}

/// Masculine nouns whose instrumental adds «ом».
const HE: &str = "центр комитет отдел департамент завод комбинат техникум институт университет сад дом фонд союз совет банк \
    военкомат комиссариат кванториум технопарк театр клуб парк порт холдинг кластер агрокомплекс комплекс суд штаб отряд диспансер магазин \
    ресторан кооператив совхоз колхоз лесхоз кинотеатр зоопарк интернат гарнизон кабинет рудник карьер \
    леспромхоз аэропорт вокзал архив стадион пансионат отель вуз ссуз госуниверситет медуниверситет педуниверситет \
    пединститут мединститут политехникум хлебозавод молокозавод мясокомбинат хлебокомбинат райвоенкомат горвоенкомат";
/// Masculine nouns with an instrumental of their own.
const HE_OWN: &[(&str, &str)] = &[
    ("колледж", "колледжем"),
    ("медколледж", "медколледжем"),
    ("педколледж", "педколледжем"),
    ("лицей", "лицеем"),
    ("музей", "музеем"),
    ("дворец", "дворцом"),
    ("госпиталь", "госпиталем"),
    ("планетарий", "планетарием"),
    ("санаторий", "санаторием"),
    ("цех", "цехом"),
    ("участок", "участком"),
    ("роддом", "роддомом"),
];
/// Feminine nouns that end in «а» and take «ой», or in «ца», «ша», «жа» and take «ей».
const SHE: &str = "больница поликлиника школа библиотека служба фабрика аптека палата прокуратура газета ферма птицефабрика дума биржа дружина \
    гостиница шахта";
/// Feminine nouns that end in «ия» and take «ией».
const SHE_IA: &str = "гимназия академия администрация инспекция станция лаборатория корпорация электростанция полиция ассоциация редакция \
    типография филармония консерватория семинария дирекция амбулатория федерация комиссия студия экспедиция подстанция";
/// Feminine nouns with an instrumental of their own.
const SHE_OWN: &[(&str, &str)] = &[
    ("часть", "частью"),
    ("таможня", "таможней"),
    ("галерея", "галереей"),
    ("верфь", "верфью"),
    ("мастерская", "мастерской"),
    ("сеть", "сетью"),
];
/// Neuter nouns that end in «ие» or «о» and take «ем» or «ом».
const IT: &str = "управление министерство агентство объединение отделение училище движение издательство казначейство представительство \
    товарищество лесничество хозяйство производство пароходство собрание подразделение";
/// What only says what sort of body follows.
const GENERAL_HE: &str = "филиал";
const GENERAL_SHE_IA: &str = "организация компания";
const GENERAL_SHE: &str = "фирма";
const GENERAL_IT: &str = "учреждение предприятие общество заведение";
/// Plurals: nominative and instrumental.
const THEY: &[(&str, &str)] = &[
    ("школы", "школами"),
    ("организации", "организациями"),
    ("предприятия", "предприятиями"),
    ("учреждения", "учреждениями"),
    ("вузы", "вузами"),
    ("ссузы", "ссузами"),
    ("колледжи", "колледжами"),
    ("техникумы", "техникумами"),
    ("университеты", "университетами"),
    ("институты", "институтами"),
    ("библиотеки", "библиотеками"),
    ("музеи", "музеями"),
    ("родители", "родителями"),
    ("заводы", "заводами"),
    ("сады", "садами"),
    ("центры", "центрами"),
    ("компании", "компаниями"),
    ("больницы", "больницами"),
    ("гимназии", "гимназиями"),
    ("лицеи", "лицеями"),
    ("представители", "представителями"),
    ("ветераны", "ветеранами"),
    ("банки", "банками"),
    ("фермы", "фермами"),
];

/// The head that a word is, in the nominative or the instrumental; in any letters.
pub fn head(word: &str) -> Option<Head> {
    let word = plain(word);
    let word = word.as_str();
    let make = |nominative, gender, case, general| Some(Head { nominative, gender, case, general });
    let regular = |list: &'static str, cut: &str, ending: &str, gender, general| {
        list.split_whitespace().find_map(|noun| {
            if noun == word {
                return make(noun, gender, Case::Nominative, general);
            }
            let stem = noun.strip_suffix(cut)?;
            // «больница — больницей»: after a hissing sound «о» without stress is «е».
            let soft = ending == "ой" && stem.ends_with(['ц', 'ж', 'ш', 'ч', 'щ']);
            let ending = if soft { "ей" } else { ending };
            (word.strip_suffix(ending) == Some(stem)).then(|| make(noun, gender, Case::Instrumental, general)).flatten()
        })
    };
    let own = |list: &'static [(&str, &str)], gender| {
        list.iter().find_map(|(nominative, instrumental)| match word {
            _ if word == *nominative => make(*nominative, gender, Case::Nominative, false),
            _ if word == *instrumental => make(*nominative, gender, Case::Instrumental, false),
            _ => None,
        })
    };
    let neuter = |list: &'static str, general| {
        list.split_whitespace().find_map(|noun| {
            if noun == word {
                return make(noun, Gender::It, Case::Nominative, general);
            }
            (word.strip_suffix('м') == Some(noun))
                .then(|| make(noun, Gender::It, Case::Instrumental, general))
                .flatten()
        })
    };
    regular(HE, "", "ом", Gender::He, false)
        .or_else(|| own(HE_OWN, Gender::He))
        .or_else(|| regular(SHE, "а", "ой", Gender::She, false))
        .or_else(|| regular(SHE_IA, "я", "ей", Gender::She, false))
        .or_else(|| own(SHE_OWN, Gender::She))
        .or_else(|| neuter(IT, false))
        .or_else(|| regular(GENERAL_HE, "", "ом", Gender::He, true))
        .or_else(|| regular(GENERAL_SHE_IA, "я", "ей", Gender::She, true))
        .or_else(|| regular(GENERAL_SHE, "а", "ой", Gender::She, true))
        .or_else(|| neuter(GENERAL_IT, true))
        .or_else(|| own(THEY, Gender::They))
}

/// Legal forms and other capitals that a name can begin with.
const FORMS: &[&str] = &[
    "ооо",
    "оао",
    "зао",
    "пао",
    "ао",
    "ип",
    "гуп",
    "муп",
    "ано",
    "нко",
    "чоу",
    "моу",
    "мбоу",
    "маоу",
    "мкоу",
    "гбоу",
    "гаоу",
    "гапоу",
    "гбпоу",
    "гоу",
    "мбу",
    "мау",
    "мку",
    "гбу",
    "гку",
    "гау",
    "фгбу",
    "фгку",
    "фгбоу",
    "фгаоу",
    "мдоу",
    "мбдоу",
    "мадоу",
    "мкдоу",
    "гбноу",
    "гбудо",
    "мбудо",
    "маудо",
    "кфх",
    "снт",
    "тоо",
    "нп",
    "фгуп",
    "огбпоу",
    "кгбпоу",
    "огапоу",
    "мбук",
    "гбук",
    "мук",
    "гбуз",
    "гауз",
    "огбуз",
    "кгбуз",
    "огку",
    "огау",
    "огбу",
    "кгбу",
    "кгку",
    "бпоу",
    "мкук",
    "уз",
];

/// Whether a word is a legal form.
pub fn is_legal_form(word: &str) -> bool {
    FORMS.contains(&plain(word).as_str())
}

/// Whether a word is an abbreviation such as СПбГУ, МЧС, ОГК-2: two capitals at least, and no small word.
pub fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|character| character.is_uppercase()).count();
    let small = word.chars().filter(|character| character.is_lowercase()).count();
    capitals >= 2 && small <= capitals
}

/// Whether a word looks like an adjective or participle in the nominative or instrumental.
pub fn is_adjective(word: &str) -> bool {
    const ENDINGS: &[&str] =
        &["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ым", "им", "ою", "ей", "ыми", "ими", "но-"];
    let word = plain(word);
    word.chars().count() > 3 && ENDINGS.iter().any(|ending| word.ends_with(ending)) && head(&word).is_none()
}

/// A word in small letters, «е» for «ё», without what is not a letter at its ends.
pub fn plain(word: &str) -> String {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    word.chars().flat_map(char::to_lowercase).map(|character| if character == 'ё' { 'е' } else { character }).collect()
}
