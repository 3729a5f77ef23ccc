//! Towns of Russia that are written in names without «г.»: «КАМАЗ, Набережные Челны», «Техноцентр (Тула)».
//!
//! Not here: towns that are everyday words, or names of many things («Мирный», «Заречный», «Родники»), and those that are
//! adjectives already («Волжский»).

use super::hash::Table;
use super::letters::RawWord;
use super::stem::{is_adjective, is_place_adjective, root, root_of_two};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Towns of one word.
const TOWNS: &str = "абакан азов аксай алапаевск алатырь альметьевск амурск анадырь анапа ангарск анжеро апатиты апрелевка арзамас \
    армавир арсеньев артем архангельск асбест астрахань ачинск балабаново балаково балахна балашиха балашов барабинск барнаул \
    батайск белгород белебей белово белогорск белорецк белореченск бердск березники березовский бийск биробиджан бирск \
    благовещенск богданович богородск боровичи бор братск брянск бугульма бугуруслан буденновск бузулук буинск бокситогорск валуйки \
    великоустюг верещагино вельск видное владивосток владикавказ владимир волгоград волгодонск волжск вологда волоколамск \
    волосово волхов вольск воркута воронеж воскресенск воткинск всеволожск выборг выкса вязники вязьма вятка гатчина \
    геленджик георгиевск глазов горно-алтайск грозный губкин губкинский гуково гусев дербент дзержинск дивногорск димитровград \
    дмитров долгопрудный домодедово донецк дубна евпатория егорьевск ейск екатеринбург елабуга елец ессентуки ефремов железногорск \
    железноводск жигулевск заволжье заозерск заринск зеленогорск зеленоград зеленодольск зерноград златоуст знаменск иваново \
    ивантеевка ижевск изобильный инта иркутск искитим истра ишим ишимбай йошкар кавалерово казань калининград калуга камбарка каменка \
    каменск камышин камышлов канаш кандалакша канск карабулак карпинск каспийск кашира кемерово керчь кимры кингисепп кинель кинешма кириши \
    киров кировград кировск киселевск кисловодск клин клинцы ковров когалым коломна колпино колпашево кольчугино комсомольск конаково кондопога \
    копейск кореновск коркино королев коряжма костомукша кострома котельники котельниково котельнич котлас котовск краснодар красногорск краснокамск красноармейск \
    краснотурьинск красноуфимск красноярск кропоткин кронштадт крымск кстово кудымкар кузнецк куйбышев кумертау кунгур курган курганинск \
    курск курчатов кушва кызыл лабинск ленинск лениногорск лесосибирск ливны липецк лиски лобня лодейное лысьва лыткарино люберцы людиново магадан магас \
    магнитогорск майкоп махачкала маркс медногорск междуреченск мелеуз миасс миллерово минусинск михайловка михайловск мичуринск моздок мончегорск \
    моршанск москва мурманск муром мценск мыски мытищи набережночелнинск надым назарово назрань нальчик находка невинномысск нерюнгри \
    нефтекамск нефтеюганск нижневартовск нижнекамск нижнеудинск никольское новоалтайск новодвинск новокузнецк новокуйбышевск новомосковск новороссийск \
    новосибирск новотроицк новоуральск новочебоксарск новочеркасск новошахтинск ногинск норильск ноябрьск нягань обнинск обь одинцово \
    озерск октябрьск омск орел оренбург орск осинники острогожск остров оха павлово партизанск пенза первоуральск пермь петергоф петрозаводск петропавловск пикалево \
    печора подольск подпорожье полевской полысаево полярный приозерск прокопьевск прохладный псков пугачев пушкино пущино пыть-ях пятигорск \
    раменское рассказово ревда реж реутов ржев рославль россошь ростов рошаль ртищево рубцовск рузаевка рыбинск рыльск ряжск рязань салават салехард \
    сальск самара саранск сарапул саратов саров саяногорск саянск сафоново свирск светлогорск светогорск северобайкальск северодвинск североморск североуральск северск семенов \
    серафимович сердобск серов серпухов сестрорецк сертолово сибай симферополь сланцы смоленск снежинск соликамск солнечногорск сокол сосновоборск сортавала сосногорск сочи \
    ставрополь старооскольск стерлитамак стрежевой ступино сургут сызрань сыктывкар таганрог тайшет талдом тамбов тара тверь темрюк тимашевск тихвин тихорецк тобольск тольятти \
    томск топки торжок тосно троицк трубчевск туапсе туймазы тула тулун тутаев тында тюмень ужур узловая улан ульяновск урай урюпинск усинск усолье усолье-сибирское уссурийск уфа ухта учалы \
    феодосия фролово фрязино хабаровск хасавюрт химки холмск хотьково чапаевск чебаркуль чебоксары челябинск черемхово череповец черкесск черняховск чехов чистополь \
    чита чусовой шадринск шарыпово шатура шахты шебекино шелехов шлиссельбург шумерля шуя щекино щелково щербинка электросталь элиста энгельс югорск юрга якутск ялта ялуторовск ярославль ярцево";

/// Towns of two words, of which the first is an adjective.
const TOWNS_OF_TWO: &[(&str, &str)] = &[
    ("нижний", "тагил"),
    ("нижний", "новгород"),
    ("нижняя", "тура"),
    ("нижняя", "салда"),
    ("верхняя", "салда"),
    ("верхняя", "пышма"),
    ("верхняя", "тура"),
    ("верхний", "уфалей"),
    ("великий", "новгород"),
    ("великий", "устюг"),
    ("великие", "луки"),
    ("вышний", "волочек"),
    ("старый", "оскол"),
    ("новый", "оскол"),
    ("новый", "уренгой"),
    ("старая", "русса"),
    ("набережные", "челны"),
    ("минеральные", "воды"),
    ("сосновый", "бор"),
    ("сергиев", "посад"),
    ("павловский", "посад"),
    ("советская", "гавань"),
    ("белая", "калитва"),
    ("горячий", "ключ"),
    ("лодейное", "поле"),
    ("сухой", "лог"),
    ("красный", "сулин"),
    ("красное", "село"),
    ("малая", "вишера"),
    ("вятские", "поляны"),
    ("большой", "камень"),
    ("полярные", "зори"),
    ("кировский", "посад"),
];

/// What the first word of some of them is cut to.
const CUT: &[(&str, &str)] = &[
    ("н", "нижний"),
    ("н", "нижняя"),
    ("н", "набережные"),
    ("в", "верхняя"),
    ("ниж", "нижний"),
    ("в", "великий"),
    ("вел", "великий"),
    ("ст", "старый"),
    ("наб", "набережные"),
    ("мин", "минеральные"),
];

/// What towns are called for short.
const SHORT: &[(&str, &str)] = &[
    ("екб", "екатеринбург"),
    ("мск", "москва"),
    ("нск", "новосибирск"),
    ("питер", "петербург"),
    ("ростова", "ростов"),
];

/// Rivers and sides that a town is told from its namesakes by, left out by most.
const SURNAMES: &[(&str, &[&str])] = &[
    ("ростов", &["на", "дону"]),
    ("ростов", &["н", "д"]),
    ("ростове", &["на", "дону"]),
    ("ростова", &["на", "дону"]),
    ("комсомольск", &["на", "амуре"]),
    ("комсомольск", &["н", "а"]),
    ("комсомольска", &["на", "амуре"]),
    ("комсомольский", &["на", "амуре"]),
    ("николаевск", &["на", "амуре"]),
    ("славянск", &["на", "кубани"]),
    ("славянска", &["на", "кубани"]),
];

/// Endings of a town's name in the singular and plural.
const ENDINGS: &[&str] = &[
    "", "а", "у", "е", "ы", "и", "я", "ю", "ь", "о", "й", "ой", "ей", "ом", "ем", "ью", "ым", "ам", "ах", "ого", "ому",
];

/// The towns, ready for looking up.
pub(super) struct Gazetteer {
    /// By the name without its ending: the ending, and the root.
    towns: Table<&'static str, (&'static str, String)>,
}

impl Gazetteer {
    /// Builds it.
    pub fn new() -> Self {
        let towns = TOWNS.split_whitespace().map(|town| {
            let base = town.strip_suffix(['а', 'я', 'о', 'е', 'ы', 'и', 'ь', 'й']).unwrap_or(town);
            (base, (town.get(base.len()..).unwrap_or_default(), root(town)))
        });
        Self { towns: towns.collect() }
    }

    /// The root of the town that a word names, in any case.
    pub fn town(&self, word: &str) -> Option<&str> {
        ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).find_map(|base| {
            let (own, root) = self.towns.get(base)?;
            // «Орск» has no «орски»; a town in a consonant has no «ь».
            let ending = word.get(base.len()..).unwrap_or_default();
            let fits = match *own {
                "" => matches!(ending, "" | "а" | "у" | "е" | "ом" | "ым"),
                "ь" => matches!(ending, "ь" | "и" | "ью" | "я" | "е" | "ю" | "ем"),
                "о" | "е" => matches!(ending, "о" | "е" | "а" | "у" | "ом" | "ем" | "ого" | "ому"),
                "й" => matches!(ending, "й" | "го" | "му" | "я" | "е"),
                _ => !ending.is_empty() && ending != "ь",
            };
            fits.then_some(root.as_str())
        })
    }
}

/// Whether a root is of a town of one word: of two of those, none is a slip of the other.
pub(super) fn is_root_of_town(own: &str) -> bool {
    static ROOTS: LazyLock<HashSet<String>> = LazyLock::new(|| TOWNS.split_whitespace().map(root).collect());
    ROOTS.contains(own)
}

/// The root of the town that two words name.
pub(super) fn town_of_two(one: &str, two: &str) -> Option<String> {
    let near = |own: &str, word: &str| {
        let base = own.strip_suffix(['а', 'я', 'о', 'е', 'ы', 'и', 'ь', 'й']).unwrap_or(own);
        word.starts_with(base.strip_suffix(['и', 'ы', 'о', 'а', 'е', 'я']).unwrap_or(base))
            && word.chars().count() <= own.chars().count() + if is_place_adjective(word) { 5 } else { 2 }
    };
    let found = TOWNS_OF_TWO.iter().find(|(first, second)| near(first, one) && near(second, two));
    found.map(|(first, second)| root_of_two(first, second))
}

/// «Гусь - Хрустальный», «торгово - промышленная»: what goes on behind a hyphen with spaces around it.
fn close_gaps(raw: &mut [RawWord]) {
    for at in 1..raw.len() {
        let open = raw.get(at - 1).is_some_and(|before| {
            is_first_part(&before.text)
                || before.text.ends_with('о')
                    && before.text.chars().nth(3).is_some()
                    && raw.get(at).is_some_and(|word| is_adjective(&word.text))
        });
        let quoted = raw.get(at - 1).is_some_and(|before| before.quoted);
        // «Каменск Уральский», «К-Уральский».
        let town = raw.get(at - 1).zip(raw.get(at)).and_then(|(before, word)| {
            let first = |first: &str| {
                before.text == first
                    || word.hyphen && before.text.chars().nth(1).is_none() && first.starts_with(&before.text)
            };
            HYPHENED.iter().find(|(one, two)| first(one) && word.text.starts_with(two) && !word.fresh)
        });
        if let Some((first, _)) = town {
            if let Some(before) = raw.get_mut(at - 1) {
                before.text = (*first).to_owned();
                (before.loud, before.dotted) = (false, false);
            }
            if let Some(word) = raw.get_mut(at) {
                word.hyphen = true;
            }
        }
        if let Some(word) = raw.get_mut(at).filter(|word| open && word.dash && word.quoted == quoted) {
            (word.hyphen, word.dash, word.fresh) = (true, false, false);
        }
    }
}

/// Towns with a hyphen in them that is left out, or the first part cut to its letter.
const HYPHENED: &[(&str, &str)] = &[
    ("каменск", "уральск"),
    ("каменск", "шахтинск"),
    ("ленинск", "кузнецк"),
    ("анжеро", "судженск"),
    ("гусь", "хрустальн"),
    ("орехово", "зуев"),
    ("наро", "фоминск"),
    ("горно", "алтайск"),
    ("ханты", "мансийск"),
    ("юрьев", "польск"),
    ("переславль", "залесск"),
    ("петропавловск", "камчатск"),
    ("петровск", "забайкальск"),
];

/// First parts of towns with a hyphen in them.
const FIRST_PARTS: &[&str] = &[
    "гусь",
    "анжеро",
    "ленинск",
    "каменск",
    "горно",
    "наро",
    "орехово",
    "ханты",
    "юрьев",
    "гаврилов",
    "переславль",
    "усть",
    "петропавловск",
    "спасск",
    "соль",
    "сергиев",
    "петровск",
    "камень",
];

/// Whether a town's name goes on behind this word and a hyphen: «Гусь-Хрустальный», «Анжеро-Судженск».
pub(super) fn is_first_part(word: &str) -> bool {
    FIRST_PARTS.contains(&word)
}

/// «Борисово-Судская», «Слободо-Туринский»: an adjective of a place in two parts is one word.
fn join_parts(raw: &mut Vec<RawWord>) {
    let is_of_two = |one: &RawWord, two: &RawWord| {
        two.hyphen
            && one.text.ends_with('о')
            && one.capital == two.capital
            && one.text.chars().nth(4).is_some()
            && is_place_adjective(&two.text)
            // «Историко-», «научно-», «Свято-», and sides and rivers that are told apart elsewhere.
            && !["ко", "но", "то"].iter().any(|end| one.text.ends_with(end))
            && !matches!(one.text.as_str(), "спасо" | "михаило" | "ямало" | "карачаево" | "волго" | "урало" | "северо")
            && !is_first_part(&one.text)
            && town_of_two(&one.text, &two.text).is_none()
    };
    for at in (1..raw.len()).rev() {
        if let Some([one, two]) = raw.get_mut(at - 1..=at)
            && is_of_two(one, two)
        {
            one.text.push_str(&two.text);
            one.dotted = two.dotted;
            raw.remove(at);
        }
    }
}

/// Says a town of more than one word as most people do: «Н. Тагил» in full, «Ростов-на-Дону» in short.
pub(super) fn say_in_one_way(raw: &mut Vec<RawWord>) {
    close_gaps(raw);
    join_parts(raw);
    let more = raw.len() > 1;
    let mut at = 0;
    while at < raw.len() {
        let rest = raw.get(at..).unwrap_or_default();
        let first = rest.first().map(|word| word.text.as_str()).unwrap_or_default();
        let tail = SURNAMES.iter().find(|(town, tail)| {
            *town == first
                && tail.iter().zip(rest.iter().skip(1)).all(|(own, word)| *own == word.text)
                && rest.len() > tail.len()
        });
        if let Some((_, tail)) = tail {
            let tail = tail.len();
            raw.drain(at + 1..=at + tail);
        } else if let [town, on, river, ..] = rest
            && on.text == "на"
            && on.hyphen
            && river.hyphen
            && town.text.chars().nth(3).is_some()
        {
            raw.drain(at + 1..=at + 2);
            if let Some(word) = raw.get_mut(at) {
                word.riverside = true;
            }
        } else if let Some((_, whole)) = rest.get(1).and_then(|second| {
            CUT.iter().find(|(cut, whole)| *cut == first && town_of_two(whole, &second.text).is_some())
        }) && let Some(word) = raw.get_mut(at)
        {
            word.text = (*whole).to_owned();
            word.dotted = false;
        }
        if let Some(word) = raw.get_mut(at)
            && let Some((_, whole)) = SHORT.iter().find(|(short, _)| *short == word.text)
            // «МСК (г. Миасс)» is a college of Miass.
            && !(at == 0 && more && word.text == "мск")
        {
            word.text = (*whole).to_owned();
            (word.loud, word.shout, word.capital) = (false, false, true);
        }
        at += 1;
    }
}
