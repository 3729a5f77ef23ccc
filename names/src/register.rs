//! All names on their way from text to pairs. Whoever holds a register does the steps in this order, as many at a time as it likes:
//! read each record, learn the words and then the places, teach each record, key each, pair until nothing is left, judge.

use super::hash::Table;
use super::keys::{Acronyms, Key, Shared, keys_of};
use super::learn::{Atlas, Everyday, teach};
use super::lexemes::Lexemes;
use super::lexicon::Lexicon;
use super::meeting::{Blocks, Other};
use super::pair::{Verdict, are_of_two_sorts, are_surely_two, contradict, judge};
use super::places::Places;
use super::subject::{Inn, Subject};
use super::typo::{letter_bits, slips};

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An organisation; where it is groups it with others.
    Organisation,
    /// Something that happens, by its title; its day, as any number, groups it with others, where it has one.
    Event(Option<u32>),
}

/// A record while it is being compared.
#[derive(Debug)]
pub(crate) struct Entry {
    pub subject: Subject,
    pub what: What,
    /// The numbers of its places, or of its day, once all names are learned from.
    pub groups: Vec<u32>,
}

/// The names of all records; each record is spoken of by its number, in the order in which they were read.
#[derive(Default)]
pub struct Register {
    lexicon: Lexicon,
    /// What place fields say, each read once.
    fields: Table<String, Places>,
    entries: Vec<Entry>,
    everyday: Everyday,
    atlas: Atlas,
    acronyms: Acronyms,
    lexemes: Lexemes,
    /// The places by which records are grouped, by number.
    groups: Table<String, u32>,
    blocks: Blocks,
    keys: Vec<(Key, Shared)>,
}

impl Register {
    /// How many records were read.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether none was read.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Reads a record: its names, the full one first, its place field, its ИНН.
    pub fn read(&mut self, names: &[String], place: Option<&str>, inn: Inn, what: What) {
        let place = place.map(|place| match self.fields.get(place) {
            Some(known) => known.clone(),
            None => self.fields.entry(place.to_owned()).or_insert_with(|| Places::read(place)).clone(),
        });
        let subject = Subject::read(names, place.unwrap_or_default(), inn, &self.lexicon);
        self.entries.push(Entry { subject, what, groups: Vec::new() });
    }

    /// Learns from all names which words are nobody's own.
    pub fn learn_words(&mut self) {
        self.everyday = Everyday::of(&self.entries);
    }

    /// Learns from all names which words are places.
    pub fn learn_places(&mut self) {
        self.atlas = Atlas::of(&self.entries);
    }

    /// Reads a record once more, knowing all of them.
    pub fn teach(&mut self, at: usize) {
        let Some(entry) = self.entries.get_mut(at) else { return };
        teach(&mut entry.subject, &self.atlas, &self.everyday, &mut self.acronyms);
        entry.subject.names.iter_mut().for_each(|name| name.count_words(&mut self.lexemes));
        entry.groups = match entry.what {
            What::Event(day) => day.into_iter().collect(),
            What::Organisation => {
                let number = |group: &str| {
                    let next = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
                    match self.groups.get(group) {
                        Some(known) => *known,
                        None => *self.groups.entry(group.to_owned()).or_insert(next),
                    }
                };
                entry.subject.groups().into_iter().map(number).collect()
            }
        };
    }

    /// Finds out by what an organisation is found.
    pub fn key(&mut self, at: u32) {
        let Some(entry) = self.entries.get(at as usize) else { return };
        keys_of(&entry.subject, &self.acronyms, &self.lexemes, &mut self.keys);
        self.keys.iter().for_each(|(key, shared)| self.blocks.take(*key, at, *shared));
    }

    /// Takes keys by which an event is found; see [`super::VAGUE`].
    pub fn key_by(&mut self, at: u32, keys: &[u64]) {
        keys.iter().for_each(|key| self.blocks.take(*key, at, Shared::Thing));
    }

    /// Pairs some records that share keys. Gives how many keys and pairs that were.
    pub fn pair(&mut self) -> usize {
        self.blocks.pair(&self.entries, &self.lexemes)
    }

    /// How much of the pairing is left, in hundredths of all, rounded up.
    pub fn unpaired(&self) -> usize {
        self.blocks.left()
    }

    /// The records behind one that it is to be judged with, each once. They are given away.
    pub fn behind(&mut self, at: u32) -> Vec<Other> {
        self.blocks.behind(at)
    }

    /// Judges two organisations.
    pub fn judge(&self, a: u32, other: Other) -> Option<Verdict> {
        let (a, b) = (self.subject(a)?, self.subject(other.at)?);
        if !other.by_letters && are_surely_two(a, b, &self.lexemes) {
            return None;
        }
        judge(a, b)
    }

    /// Whether two organisations cannot be one.
    pub(crate) fn contradict(&self, a: u32, b: u32) -> bool {
        self.subject(a).zip(self.subject(b)).is_some_and(|(a, b)| contradict(a, b))
    }

    /// Whether the first name of one record is nothing but a name of its own, and that of the other is more.
    pub(crate) fn says_less(&self, a: u32, b: u32) -> bool {
        let name = |at: u32| self.subject(at).and_then(|subject| subject.names.first());
        name(a).zip(name(b)).is_some_and(|(a, b)| a.words.len() < b.words.len() && a.is_a_bare_name())
    }

    /// Whether two organisations are of two sorts, wherever they are.
    pub(crate) fn are_of_two_sorts(&self, a: u32, b: u32) -> bool {
        self.subject(a).zip(self.subject(b)).is_some_and(|(a, b)| are_of_two_sorts(a, b))
    }

    /// The place that a record says it is of, in its field or by an adjective.
    pub(crate) fn place(&self, at: u32) -> Option<&str> {
        self.subject(at).and_then(Subject::place)
    }

    fn subject(&self, at: u32) -> Option<&Subject> {
        self.entries.get(at as usize).map(|entry| &entry.subject)
    }

    /// The stems of the words of a record's names.
    pub fn stems(&self, at: u32) -> impl Iterator<Item = &str> {
        let names = self.subject(at).map(|subject| subject.names.as_slice()).unwrap_or_default();
        names.iter().flat_map(|name| &name.words).map(|word| word.stem.as_str())
    }

    /// How much of the full names of two records is shared, in percent of the words of the shorter one; unlike numbers share
    /// nothing. `None` where one has no name.
    pub fn shared_words(&self, a: u32, b: u32) -> Option<usize> {
        let (a, b) = (self.subject(a)?.names.first()?, self.subject(b)?.names.first()?);
        if !a.numbers.is_empty() && !b.numbers.is_empty() && a.numbers != b.numbers {
            return Some(0);
        }
        let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
        let alike =
            |one: &str, two: &str| one == two || slips((one, letter_bits(one)), (two, letter_bits(two))).is_some();
        let shared =
            short.words.iter().filter(|word| long.words.iter().any(|other| alike(&word.stem, &other.stem))).count();
        Some((shared * 100).checked_div(short.words.len()).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of two records, each a name and a place.
    fn found(one: (&str, &str), other: (&str, &str)) -> Option<bool> {
        let mut register = Register::default();
        for (name, place) in [one, other] {
            let place = Some(place).filter(|place| !place.is_empty());
            register.read(&[name.to_owned()], place, Inn::None, What::Organisation);
        }
        register.learn_words();
        register.learn_places();
        (0..2).for_each(|at| register.teach(at));
        register.judge(0, Other { at: 1, by_letters: true }).map(|verdict| verdict.sure)
    }

    #[test]
    fn people_are_told_apart_by_what_is_said_of_them() {
        for (one, other, same) in [
            ("ИП О. С. Зайцева", "ИП Зайцева Ольга Сергеевна", true),
            ("ИП Козлова ВП", "ИП Козлова Валентина Петровна", true),
            ("ип орлов о.с.", "ИП Орлов Олег Сергеевич", true),
            ("ИП Барабанов И. Л., Ковров", "ИП И. Л. Барабанов", true),
            ("ИП Егоров Алексей Викторович", "ИП Егоров Андрей Викторович", false),
            ("ИП Щербак Н. О.", "ИП Щербаков Н. О.", false),
            ("КФХ Иванова А. В.", "кфх иванова с.п.", false),
            ("ИП Соколова Елена Евгеньевна", "Ателье «Силуэт», ИП Соколова Е. Е.", true),
            ("ИП Морозов В. И. (пекарня «Каравай»)", "Пекарня «Каравай», ИП Абдрахманова Г. Ф.", false),
            ("ИП Иван Петрович Иванов", "ИП Иванов И. П.", true),
            ("ИП Шевченко Виктория", "ИП Шевченко В. П.", true),
            ("ИП Шевченко Виктория", "ИП Шевченко А. П.", false),
            ("ип козлова вп", "ИП Козлова Валентина Петровна", true),
        ] {
            assert_eq!(found((one, ""), (other, "")).is_some(), same, "{one} / {other}");
        }
    }

    #[test]
    fn what_two_records_say_of_their_places_and_sorts_counts() {
        let district = "Ковровский район";
        let mut wrong = Vec::new();
        for (one, other, expected) in [
            (("Ильинская библиотека", district), ("Библиотека с. Ключи", district), None),
            (("Ильинская библиотека", district), ("Библиотека с. Ильинское", district), Some(true)),
            (("ЦДБ", "г. Балаково"), ("ЦДБ", "Балашов"), None),
            (("ПК «Рубин»", "Сызрань"), ("ООО «Рубин»", "Сызрань"), Some(false)),
            (("ЗАО «Вектор»", "Бийск"), ("ООО «Учебный центр «Вектор»", "Бийск"), None),
            (("ЦБС", "Ревда"), ("Центральная городская библиотека им. Чехова", "Ревда"), None),
            (("Школа № 27", "Шуя"), ("Школа № 27 г. Шуи", ""), Some(false)),
            (("МАИ", ""), ("МАИ (филиал «Стрела»)", ""), None),
            (("Кафе «Лидер»", "Балаково"), ("НПП «Лидер»", "Балаково"), None),
            (("Управляющая компания «Спектр»", ""), ("Завод «Спектр»", ""), None),
            (("Учебный центр Ашинского метзавода", "Аша"), ("Ашинский металлургический завод", ""), None),
            (("УГМУ", ""), ("Южно-Уральский государственный медицинский университет", ""), None),
            (("УрГАУ", ""), ("ЮУрГАУ", ""), None),
            (("ООО «ТехноМир»", ""), ("Техно-Миг", ""), None),
            (("ООО «Вымпел-Сервис»", "Сызрань"), ("Вымеплсервис", "Сызрань"), Some(false)),
            (("Леруа Мерлен", ""), ("Leroy Merlin", ""), Some(false)),
            (("Банк «Точка» (АО «Тандер»)", ""), ("АО «Тандер»", ""), None),
            (("МЧС по Пермкому краю", ""), ("МЧС по Пермскому краю", ""), Some(false)),
            (("Тульская областная палата", ""), ("Палата Тульской области", ""), Some(false)),
            (("Свердловская областная больница № 1", ""), ("Областная больница № 1", "Екатеринбург"), Some(false)),
            (("ЕИ КФУ", ""), ("Елабужский институт (филиал) КФУ", ""), Some(false)),
            (("СОШ № 1 г. Верхней Туры", ""), ("1-я школа", "В. Тура"), Some(true)),
            (("МЦ «Альфа»", ""), ("ООО «Медицинский центр «Альфа»»", ""), Some(false)),
            (("3-я школа г. Инты", "РК"), ("МКОУ СОШ № 3", "г. Сыктывкар, РК"), None),
            (("МУК «Тотемский краеведческий музей»", ""), ("Краеведческий музей", "Тотьма"), Some(false)),
            (("МУЗ «Городская больница № 1» г. Тотьмы", ""), ("Городская больница № 1", "Тотьма"), Some(true)),
            (
                ("МУК ЦГБ имени Гагарина", "Тотьма"),
                ("Центральная библиотека им. Ю. А. Гагарина", "Тотьма"),
                Some(false),
            ),
            (("Советско-Гаванский ЦЗН", ""), ("ЦЗН", "г. Советск"), None),
            (("Советско-Гаванский ЦЗН", ""), ("ЦЗН", "Советская Гавань"), Some(false)),
            (("В-Устюгский медколледж", ""), ("Медицинский колледж", "Великий Устюг"), Some(false)),
            (("Гимназия", "Великий Устюг"), ("Устюженская гимназия", ""), None),
            (("Борисово-Судская школа", ""), ("Школа с. Борисово-Судское", ""), Some(false)),
            (("Износковская СОШ", "Износковский район"), ("СОШ п. Мятлево", "Износковский район"), None),
            (("СОШ № 1", "Череповец"), ("Судская школа № 1", "Череповецкий район"), None),
            (("ОВД ГОРОДА КОМСОМОЛЬСКА-НА-АМУРЕ", ""), ("Полиция", "Комсомольск-на-Амуре"), Some(false)),
            (("ЦЗН г. Вологды", ""), ("ЦЗН Вологодского района", ""), None),
            (("Отделение занятости по Тотемскому району", ""), ("ЦЗН", "Тотьма"), Some(false)),
            (("Отдел полиции", "Тотьма"), ("МО МВД России «Тотемский»", ""), Some(false)),
            (("ГИБДД", "Тотьма"), ("Полиция", "Тотьма"), None),
            (("ОМВД по Тотемскому району", ""), ("Полиция Тотемского района", ""), Some(false)),
            (("Калужская теплоэлектроцентраль", ""), ("ТЭЦ", "Калуга"), Some(false)),
            (("Музей ИЗО", "Уфа"), ("Музей изобразительных искусств", "Уфа"), Some(true)),
            (("Грязовецкий политех", ""), ("Политехнический техникум", "Грязовец"), Some(false)),
            (("МРИ ФНС № 11", "Тотьма"), ("МИФНС № 11", "Тотьма"), Some(false)),
            (("Белозерский ЛПХ", ""), ("Леспромхоз", "Белозерск"), Some(false)),
            (("ДО АО Россельхозбанк г. Балтийска", ""), ("АО «Россельхозбанк»", "Балтийск"), Some(false)),
            (("Администрация СП Языковское", ""), ("Администрация Языковского сельского поселения", ""), Some(true)),
            (("Шекснинская ЦРБ (центральная районная библиотека)", ""), ("Районная библиотека", "Шексна"), Some(false)),
            (("ЦТ (центр творчества)", "Тотьма"), ("Центр творчества", "Тотьма"), Some(true)),
            (("Газета «Сельская правда»", "Тотьма"), ("Сельская правда", "Тотьма"), Some(false)),
            (("АО «ВОМЗ»", "Вологда"), ("Вологодский машиностроительный завод", ""), None),
            (("Химико-технологический колледж", "Тула"), ("Технологический колледж", "Тула"), None),
            (
                ("Школа-интернат для детей с ОВЗ по зрению", "Тула"),
                ("Школа-интернат для детей с ОВЗ по слуху", "Тула"),
                None,
            ),
            (("ИП Смирнова Елена Викторовна", ""), ("ИП Смирнова Елена Владимировна", ""), None),
            (("Глава КФХ Лебедев Сергей Павлович", ""), ("КФХ Лебедев Сергей Петрович", ""), None),
            (("Тульская областная больница", ""), ("ЦРБ Тульского района", ""), None),
            (("ЦБ РФ", "Тула"), ("ЦБС", "Тула"), None),
            (("МСЧ «Сталь»", ""), ("ПАО «Сталь»", ""), None),
            (("ООО «Восток»", "Тула"), ("ЧОП «Восток»", "Тула"), None),
            (("Свердловское РО РДДМ", ""), ("Региональное отделение РДДМ Пермского края", ""), None),
            (("Областная прокуратура", "Тула"), ("Прокуратура г. Тулы", ""), None),
            (("Кадуйская школа", "п. Кадуй"), ("Школа п. Хохлово", "Кадуйский округ"), None),
            (("ЦРБ п. Кадуй", ""), ("Кадуйская ЦРБ", ""), Some(false)),
            (("УФА, ОТДЕЛ ЗАГС", ""), ("ЗАГС", "г. Уфа, РБ"), Some(false)),
            (("ГКУ «Советско-Гаванское лесничество»", ""), ("Лесничество", "Советская Гавань"), Some(false)),
            (("Администрация города г. Омска", ""), ("Администрация Омска", ""), Some(false)),
            (("Тотемское музейное об-ние", ""), ("Музейное объединение", "Тотьма"), Some(false)),
            (("Дом культуры", "Хабаровский кр."), ("Дом культуры", "Хабаровск"), Some(false)),
            (("«Газпром трансгаз Ухта»", "Ухта"), ("УГТУ", "Ухта"), None),
        ] {
            let said = found(one, other);
            if said != expected {
                wrong.push(format!("{one:?} / {other:?}: {said:?}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
