//! Everyday words of names: legal forms, kinds of institutions, abbreviations. What is not here is somebody's own name.

use super::stem::{is_place_adjective, stem};
use super::typo::{letter_bits, slips};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Role {
    /// Says nothing: «муниципальное», «бюджетное».
    Weak,
    /// Whose it is, in general: «районная», «центральная»; two different ones are two institutions.
    Level,
    /// What sort of institution it is: «школа», «завод»; two different ones are two institutions.
    Kind,
    /// What a firm calls itself besides its name: «компания», «группа».
    Firm,
    /// A word that many institutions have: «детский», «политехнический».
    Common,
    /// A person's name, after «имени».
    Person,
    /// A place name or an adjective made of one.
    Place,
    /// Its own name.
    Own,
}

/// Words by role, in the nominative; variants of one word are joined by `|`, the first stands for all.
const WORDS: &[(Role, &str)] = &[
    (
        Role::Weak,
        "муниципальный государственный|гос бюджетный автономный казенный негосударственный некоммерческий нетиповой \
         общеобразовательный|общеобраз образовательный учреждение|учр|учрежд организация|орг предприятие средний|средн \
         основной полный унитарный акционерный публичный ограниченный ответственность комбинированный общеразвивающий \
         компенсирующий вид тип присмотр оздоровление национальный исследовательский федеральный индивидуальный \
         предприниматель население|насел россия местный отделение структурный подразделение обособленный филиал представительство летие лет год",
    ),
    (
        Role::Level,
        "районный|рай городской|гор областной краевой республиканский центральный межрайонный межпоселенческий \
         поселковый сельский клинический|клин окружной межшкольный межмуниципальный",
    ),
    (
        Role::Kind,
        "школа|шк гимназия|гимн лицей|лиц сад ясли центр колледж|колл техникум училище университет|унив \
         институт|инст академия|акад консерватория больница|больн поликлиника амбулатория диспансер госпиталь \
         роддом аптека библиотека|библ музей театр кинотеатр филармония цирк парк стадион бассейн завод фабрика комбинат \
         комитет управление|упр отдел|отд департамент министерство администрация совет служба инспекция полиция \
         комиссариат прокуратура суд банк редакция газета типография издательство магазин супермаркет кафе \
         ресторан столовая гостиница отель салон парикмахерская ателье автошкола клуб дом дворец|дворца|дворцу|дворцом|двор \
         станция агентство бюро фонд союз ассоциация совхоз колхоз ферма птицефабрика лесхоз лесничество тэц грэс тэс аэс гэс \
         депо вокзал порт аэропорт верфь трест мастерская студия лаборатория технопарк приют интернат лагерь \
         храм приход монастырь санаторий профилакторий автовокзал технопарк автопарк пансионат спорткомплекс каток часть пекарня хлебозавод \
         хлебокомбинат рынок|рынка водоканал теплосеть электросеть галерея телекомпания радио телевидение общежитие \
         движение штаб отряд пост питомник архив загс комплекс клиника стоматология кооператив хозяйство \
         кафедра факультет",
    ),
    (
        Role::Firm,
        "компания группа холдинг корпорация концерн фирма объединение производственный|произв научный \
         общество управляющий сеть",
    ),
    (
        Role::Common,
        "детский|детей|дети|дет|ребенок|ребенка|детство юношеский|юношество|юнош|юношей молодежный|молодежь|молод \
         дополнительный|доп образование|обр|образов дошкольный профессиональный|проф ориентация|профориентация \
         профориентационный занятость|занят культура|культурный|культ творчество|творческий|творч искусство|искусств|иск спорт|спортивный|спорт \
         физкультурный|физический музыкальный|муз художественный|худ хореографический политехнический|политехн|полит \
         технический технологический|технология педагогический|пед|педаг медицинский|мед психологический|психол|психолого социальный|соц \
         помощь сопровождение|сопр реабилитация|реабилитационный развитие обслуживание|обслуж защита здравоохранение наука \
         сельскохозяйственный|сельхоз|агро аграрный промышленный|индустриальный строительный|строит транспортный железнодорожный|жд автомобильный|автотранспортный \
         экономический|экономика|эконом юридический|право гуманитарный|гуманит естественный финансовый|финансы \
         пожарный|пож спасательный ветеринарный|вет стоматологический инфекционный краеведческий исторический \
         драматический|драма кукольный|кукла|кукол|куклы зоологический|зоо психиатрический|психиатр скорый народный военный морской речной лесной газовый нефтяной электрический тепловой \
         коррекционный специальный|спец вечерний сменный воскресный международный межрегиональный всероссийский российский|рос русский общественный \
         ветеран инвалид женщина родительский родитель семья семейный учащийся|учащихся обучающийся воспитанник досуг досуговый экология экологический \
         биологический|эколого туризм туристский|краеведение техника авиационный космический информационный|информ цифровой инновационный методический|метод \
         диагностика консультирование психология логопедический опережающий подготовка|подгот кадровый|кадры \
         внешкольный учебный жилищный коммунальный бытовой пищевой продовольственный \
         швейный мебельный кирпичный молочный хлебный машиностроительный металлургический химический нефтехимический \
         нефтеперерабатывающий перерабатывающий судостроительный деревообрабатывающий бумажный целлюлозный энергетический|энергетика бизнес \
         предпринимательство предприниматель торговля|торговый питание почта|почтовый связь дорожный дорога внутренний дело ситуация чрезвычайный гражданский оборона \
         начальный безопасность таможенный налоговый пенсионный страховой надзор первичный добровольческий волонтерский доброволец волонтер",
    ),
];

/// Abbreviations that stand for several words, written out.
const SHORT: &[(&str, &str)] = &[
    ("сош", "школа"),
    ("оош", "школа"),
    ("нош", "школа"),
    ("сш", "школа"),
    ("свош", "вечерняя школа"),
    ("ош", "школа"),
    ("дс", "детский сад"),
    ("детсад", "детский сад"),
    ("военкомат", "военный комиссариат"),
    ("мфц", "многофункциональный центр"),
    ("црр", "центр развития ребенка"),
    ("ддт", "дом детского творчества"),
    ("ддют", "дворец детского юношеского творчества"),
    ("дюц", "детский юношеский центр"),
    ("цдт", "центр детского творчества"),
    ("цдют", "центр детского юношеского творчества"),
    ("цртдю", "центр развития творчества детей юношества"),
    ("црт", "центр развития творчества"),
    ("цдо", "центр дополнительного образования"),
    ("цдод", "центр дополнительного образования детей"),
    ("цвр", "центр внешкольной работы"),
    ("дюсш", "детская юношеская спортивная школа"),
    ("сдюшор", "спортивная детская юношеская школа олимпийского резерва"),
    ("сшор", "спортивная школа олимпийского резерва"),
    ("дши", "детская школа искусств"),
    ("дмш", "детская музыкальная школа"),
    ("дхш", "детская художественная школа"),
    ("цзн", "центр занятости населения"),
    ("дк", "дом культуры"),
    ("рдк", "районный дом культуры"),
    ("гдк", "городской дом культуры"),
    ("сдк", "сельский дом культуры"),
    ("кдц", "культурный досуговый центр"),
    ("цкд", "центр культуры досуга"),
    ("црб", "центральная районная больница"),
    ("рб", "районная больница"),
    ("цгб", "центральная городская больница"),
    ("гб", "городская больница"),
    ("кмб", "клиническая межрайонная больница"),
    ("окб", "областная клиническая больница"),
    ("гкб", "городская клиническая больница"),
    ("цопп", "центр опережающей профессиональной подготовки"),
    ("цппмсп", "центр психологической педагогической медицинской социальной помощи"),
    ("ппмс", "психологической педагогической медицинской социальной помощи"),
    ("пмсс", "психологической педагогической медицинской социальной помощи"),
    ("ппмсп", "психологической педагогической медицинской социальной помощи"),
    ("мппс", "психологической педагогической медицинской социальной помощи"),
    ("мппмс", "психологической педагогической медицинской социальной помощи"),
    ("мук", "межшкольный учебный комбинат"),
    ("цмппс", "центр психологической педагогической медицинской социальной помощи"),
    ("пу", "профессиональное училище"),
    ("пл", "профессиональный лицей"),
    ("пч", "пожарная часть"),
    ("жд", "железнодорожный"),
    ("тд", "торговый дом"),
    ("гк", "группа компаний"),
    ("ук", "управляющая компания"),
    ("нпо", "научно производственное объединение"),
    ("нпп", "научное производственное предприятие"),
    ("нпф", "научная производственная фирма"),
    ("нпк", "научная производственная компания"),
    ("кфх", "крестьянское фермерское хозяйство"),
    ("спк", "сельскохозяйственный производственный кооператив"),
    ("увд", "управление внутренних дел"),
    ("овд", "отдел внутренних дел"),
    ("омвд", "отдел внутренних дел"),
    ("мчс", "гражданской обороны чрезвычайным ситуациям"),
    ("политех", "политехнический университет"),
    ("горвоенкомат", "военкомат"),
    ("райвоенкомат", "военкомат"),
    ("профтехучилище", "профессиональное училище"),
    ("комобр", "комитет образования"),
    ("мц", "молодежный центр"),
];

/// Words cut by a hyphen, as they are said.
const CUT: &[(&str, &str, &str)] = &[
    ("ун", "т", "университет"),
    ("унив", "т", "университет"),
    ("ин", "т", "институт"),
    ("инст", "т", "институт"),
    ("т", "м", "техникум"),
    ("тех", "м", "техникум"),
    ("техн", "м", "техникум"),
    ("к", "дж", "колледж"),
    ("кол", "ж", "колледж"),
    ("колл", "ж", "колледж"),
    ("уч", "ще", "училище"),
    ("ф", "т", "факультет"),
    ("ф", "ка", "фабрика"),
    ("з", "д", "завод"),
    ("к", "т", "комитет"),
    ("ком", "т", "комитет"),
    ("комб", "т", "комбинат"),
    ("б", "ка", "библиотека"),
    ("библ", "ка", "библиотека"),
    ("б", "ца", "больница"),
    ("п", "ка", "поликлиника"),
    ("пол", "ка", "поликлиника"),
    ("о", "во", "общество"),
    ("общ", "во", "общество"),
    ("пр", "тие", "предприятие"),
    ("уч", "е", "учреждение"),
    ("гимн", "я", "гимназия"),
    ("г", "зия", "гимназия"),
    ("шк", "ла", "школа"),
    ("ш", "ла", "школа"),
    ("адм", "ция", "администрация"),
    ("отд", "ние", "отделение"),
    ("упр", "ние", "управление"),
    ("ак", "мия", "академия"),
    ("м", "н", "магазин"),
    ("г", "ца", "гостиница"),
    ("д", "с", "детский сад"),
    ("д", "к", "дом культуры"),
    ("ж", "д", "железнодорожный"),
    ("дет", "сад", "детский сад"),
    ("в", "ч", "воинская часть"),
    ("р", "н", "район"),
];

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
    "св", "спб", "ск", "кк", "пк",
];

/// Words that lead to a person's name.
const TITLES: &str = "герой героя героев советский союз россия российский федерация академик профессор проф адмирал маршал генерал майор лейтенант \
    полковник капитан летчик космонавт святой преподобный благоверный князь граф кавалер орден трижды дважды великий писатель поэт \
    композитор народный артист учитель заслуженный партизан гвардия авиация старший";

/// Small words that names are joined with.
const SMALL: &[&str] = &[
    "и",
    "в",
    "во",
    "на",
    "по",
    "с",
    "со",
    "для",
    "при",
    "у",
    "о",
    "об",
    "от",
    "из",
    "к",
    "ко",
    "за",
    "над",
    "the",
    "of",
    "and",
    "п",
    "n",
    "no",
    "№",
    "номер",
    "ном",
];

/// Words of a branch.
const BRANCH: &[&str] = &["филиал", "представительств", "подразделен", "отделен", "допофис", "офис", "обособлен"];

/// What the lexicon knows of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// What it does.
    pub role: Role,
    /// The stem that stands for all of its variants.
    pub stem: &'static str,
}

/// Stems that make sorts of institutions with whatever stands before them.
const COMPOUNDS: &[&str] = &[
    "предприят",
    "завод",
    "комбинат",
    "фабрик",
    "магазин",
    "маркет",
    "компан",
    "хозяйств",
    "агентств",
    "мастерск",
    "фирм",
];

/// Sorts of institutions that people join with what stands before them: their stems, and the words.
const JOINED: &[(&str, &str)] = &[
    ("колледж", "колледж"),
    ("техникум", "техникум"),
    ("университет", "университет"),
    ("институт", "институт"),
    ("училищ", "училище"),
    ("больниц", "больница"),
    ("поликлиник", "поликлиника"),
    ("администрац", "администрация"),
    ("станц", "станция"),
    ("клиник", "клиника"),
    ("школ", "школа"),
    ("лице", "лицей"),
    ("лиц", "лицей"),
    ("центр", "центр"),
    ("театр", "театр"),
    ("суд", "суд"),
    ("парк", "парк"),
    ("отдел", "отдел"),
    ("библиотек", "библиотека"),
    ("музе", "музей"),
    ("муз", "музей"),
    ("диспансер", "диспансер"),
    ("комплекс", "комплекс"),
];

/// Letters from which on a word may have two slips and still be known.
const LONG: usize = 10;

/// Words that say what others are, and are forgiven slips as well.
const MARKS: &str = "район района область области города республика город поселок муниципальный учреждение организация общество ответственность \
    акционерное имени";

/// An everyday word, for finding out which one was meant.
struct Whole {
    meant: &'static str,
    text: String,
    stem: &'static str,
    bits: u64,
    stem_bits: u64,
}

/// The tables above, ready for looking up.
pub(super) struct Lexicon {
    words: BTreeMap<&'static str, (Role, &'static str)>,
    whole: BTreeMap<char, Vec<Whole>>,
    short: BTreeMap<&'static str, &'static str>,
    titles: Vec<&'static str>,
    /// What was meant by words that were asked for before; only looked up, never walked through.
    asked: RefCell<HashMap<String, Option<&'static str>>>,
}

impl Lexicon {
    /// Builds the lexicon; the first entry of a word stays.
    pub fn new() -> Self {
        let mut words = BTreeMap::new();
        for (role, list) in WORDS {
            for group in list.split_whitespace() {
                let first = stem(group.split('|').next().unwrap_or_default());
                for variant in group.split('|') {
                    words.entry(stem(variant)).or_insert((*role, first));
                }
            }
        }
        let long = |word: &&str| word.chars().nth(4).is_some();
        let listed = WORDS.iter().flat_map(|(_, list)| list.split_whitespace()).flat_map(|group| group.split('|'));
        let short = SHORT.iter().map(|(short, _)| *short).filter(|short| short.chars().nth(6).is_some());
        let mut whole: BTreeMap<char, Vec<Whole>> = BTreeMap::new();
        for meant in listed.chain(MARKS.split_whitespace()).chain(short).filter(long) {
            let stem = stem(meant);
            let forms: &[&str] = match meant.strip_prefix(stem) {
                Some("ый" | "ой") => &["ая", "ое", "ого", "ой"],
                Some("ий") if stem.ends_with('к') => &["ая", "ое", "ого", "ой"],
                Some("ий") => &["яя", "ее", "его", "ей"],
                _ => &[],
            };
            let texts = std::iter::once(meant.to_owned()).chain(forms.iter().map(|form| format!("{stem}{form}")));
            let Some(first) = meant.chars().next() else { continue };
            whole.entry(first).or_default().extend(texts.map(|text| Whole {
                bits: letter_bits(&text),
                stem_bits: letter_bits(stem),
                text,
                stem,
                meant,
            }));
        }
        Self {
            words,
            whole,
            short: SHORT.iter().copied().collect(),
            titles: TITLES.split_whitespace().map(stem).collect(),
            asked: RefCell::default(),
        }
    }

    /// What a word is.
    pub fn find(&self, word: &str) -> Option<Known> {
        let own = stem(word);
        let listed = self.words.get(own).map(|(role, stem)| Known { role: *role, stem });
        listed.or_else(|| self.compound(own))
    }

    /// «Хлебозавод», «сельхозпредприятие»: a sort of its own, by the word that it ends with.
    fn compound(&self, own: &str) -> Option<Known> {
        let (at, _) = own.char_indices().nth(3)?;
        let found = COMPOUNDS.iter().find(|tail| own.get(at..).is_some_and(|rest| rest.ends_with(**tail)))?;
        Some(Known { role: Role::Firm, stem: found })
    }

    /// «Медколледж», «горбольница»: the sort of institution that a word ends with, and the beginning of another word.
    pub fn split<'w>(&self, word: &'w str) -> Option<(&'w str, &'static str)> {
        let own = stem(word);
        JOINED.iter().find_map(|(tail, whole)| {
            let before = own.strip_suffix(tail)?;
            (3..=7).contains(&before.chars().count()).then_some((before, *whole))
        })
    }

    /// The everyday word that was meant where this one is none: one slip away, or two in a long one.
    pub fn meant(&self, word: &str) -> Option<&'static str> {
        if let Some(meant) = self.asked.borrow().get(word) {
            return *meant;
        }
        let meant = self.look_for(word);
        self.asked.borrow_mut().insert(word.to_owned(), meant);
        meant
    }

    fn look_for(&self, word: &str) -> Option<&'static str> {
        let letters = word.chars().count();
        let known = self.words.contains_key(stem(word)) || self.short.contains_key(word) || is_form(word);
        if letters < 4 || known || self.is_title(word) {
            return None;
        }
        let near = self.whole.get(&word.chars().next()?)?;
        let own = stem(word);
        let (bits, own_bits) = (letter_bits(word), letter_bits(own));
        // The ending went wrong: «детскошо», «занятостм».
        let ended = near.iter().find(|whole| {
            let own = whole.stem.chars().count();
            own >= 5
                && ["ск", "н", "ост", "ств"].iter().any(|tail| whole.stem.ends_with(tail))
                && word.starts_with(whole.stem)
                && letters - own <= if own >= 8 { 4 } else { 3 }
        });
        if let Some(ended) = ended {
            return Some(ended.meant);
        }
        let most = if letters < LONG || is_place_adjective(word) { 1 } else { 2 };
        near.iter()
            .filter_map(|whole| {
                let by_text = slips((word, bits), (&whole.text, whole.bits));
                let long_stem = whole.stem.chars().nth(5).is_some() && own.chars().nth(5).is_some();
                // A slip in the stem; two would make «страховой» of «страхование».
                let by_stem = if long_stem {
                    slips((own, own_bits), (whole.stem, whole.stem_bits)).filter(|slips| *slips == 1)
                } else {
                    None
                };
                let found = by_text.into_iter().chain(by_stem).min()?;
                // Of two that are as near, the one with the same end: «техникм» is no «техника».
                let end = whole.text.chars().next_back() != word.chars().next_back();
                (found <= most).then_some((found, end, whole.meant))
            })
            .min()
            .map(|(_, _, meant)| meant)
    }

    /// The words that an abbreviation stands for.
    pub fn written_out(&self, word: &str) -> Option<&'static str> {
        self.short.get(word).copied()
    }

    /// Whether a word leads to a person's name.
    pub fn is_title(&self, word: &str) -> bool {
        self.titles.contains(&stem(word))
    }
}

/// The word that two parts around a hyphen or a slash stand for.
pub(super) fn cut_word(left: &str, right: &str) -> Option<&'static str> {
    CUT.iter().find(|(a, b, _)| *a == left && *b == right).map(|(_, _, word)| *word)
}

/// A small word, which says nothing.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}

/// A word of a branch of something bigger, by its stem.
pub(super) fn is_branch(stem: &str) -> bool {
    BRANCH.contains(&stem)
}

/// What follows a legal form and belongs to it.
pub(super) fn is_after_form(word: &str) -> bool {
    AFTER_FORM.contains(&word)
}

/// A legal form in short: from the list, or made as those of institutions are: owner, type, field, «у», and what follows.
pub(super) fn is_form(word: &str) -> bool {
    if FORMS.contains(&word) {
        return true;
    }
    let owners = ["фг", "кг", "ог", "обл", "чог", "сог", "рг", "лог", "м", "г", "ф", "к", "н", "ч", "с", "р", "о"];
    owners.iter().filter_map(|owner| word.strip_prefix(owner)).any(|rest| {
        rest.strip_prefix(['б', 'а', 'к']).is_some_and(|rest| {
            let fields = ["", "о", "до", "д", "п", "по", "н", "но", "нп", "ш", "в", "во", "нт", "то", "со", "к"];
            fields.iter().filter_map(|field| rest.strip_prefix(field)?.strip_prefix('у')).any(|tail| {
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

/// Whether a legal form is of a firm; those of institutions are mixed up by everyone, and changed by every reform.
pub(super) fn firm_form(word: &str) -> Option<&'static str> {
    Some(match word {
        "ооо" | "llc" | "ltd" => "ооо",
        "оао" | "зао" | "пао" | "ао" | "нао" | "jsc" | "pjsc" | "inc" => "ао",
        "ип" | "чп" => "ип",
        "муп" | "гуп" | "фгуп" | "мп" | "гп" => "уп",
        "ано" | "нко" | "роо" => "нко",
        _ => return None,
    })
}
