//! Agreement of a noun with a number.

use super::Lang;

/// The forms of one noun: Russian for 1, 2–4 and 5–20 («событие», «события», «событий»); English for one and many.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// Russian: with 1, 21, 31, …
    pub one: &'static str,
    /// Russian: with 2–4, 22–24, …; also with fractions.
    pub few: &'static str,
    /// Russian: with 0, 5–20, 25–30, …
    pub many: &'static str,
    /// English: with 1.
    pub en_one: &'static str,
    /// English: with any other number.
    pub en_many: &'static str,
}

impl Noun {
    /// The form that stands after `count`.
    pub fn form(self, lang: Lang, count: u64) -> &'static str {
        match lang {
            Lang::En if count == 1 => self.en_one,
            Lang::En => self.en_many,
            Lang::Ru => match (count % 10, count % 100) {
                (_, 11..=14) => self.many,
                (1, _) => self.one,
                (2..=4, _) => self.few,
                _ => self.many,
            },
        }
    }

    /// The number with its noun, joined by a non-breaking space: «3 события».
    pub fn count(self, lang: Lang, count: u64) -> String {
        format!("{}\u{a0}{}", super::measures::count(count, lang), self.form(lang, count))
    }
}

/// Declares a noun with its five forms.
macro_rules! noun {
    ($name:ident = $one:literal, $few:literal, $many:literal / $en_one:literal, $en_many:literal) => {
        pub const $name: Noun = Noun { one: $one, few: $few, many: $many, en_one: $en_one, en_many: $en_many };
    };
}

noun!(EVENT = "мероприятие", "мероприятия", "мероприятий" / "event", "events");
noun!(PARTNER = "партнёр", "партнёра", "партнёров" / "partner", "partners");
noun!(SCHOOL = "организация", "организации", "организаций" / "school", "schools");
noun!(PUPIL = "обучающийся", "обучающихся", "обучающихся" / "pupil", "pupils");
noun!(RECORD = "запись", "записи", "записей" / "record", "records");
noun!(ROW = "строка", "строки", "строк" / "row", "rows");
noun!(DAY = "день", "дня", "дней" / "day", "days");
noun!(HOUR = "час", "часа", "часов" / "hour", "hours");
noun!(FORM = "форма", "формы", "форм" / "form", "forms");
noun!(KIND = "вид", "вида", "видов" / "kind", "kinds");
noun!(FILE = "файл", "файла", "файлов" / "file", "files");
noun!(PROBLEM = "замечание", "замечания", "замечаний" / "problem", "problems");
noun!(RECOMMENDATION = "рекомендация", "рекомендации", "рекомендаций" / "recommendation", "recommendations");

#[cfg(test)]
mod tests {
    use super::{EVENT, Lang};

    #[test]
    fn russian_nouns_agree_with_their_number() {
        for (count, expected) in [
            (0, "0 мероприятий"),
            (1, "1 мероприятие"),
            (2, "2 мероприятия"),
            (5, "5 мероприятий"),
            (11, "11 мероприятий"),
            (12, "12 мероприятий"),
            (21, "21 мероприятие"),
            (24, "24 мероприятия"),
            (111, "111 мероприятий"),
            (122, "122 мероприятия"),
        ] {
            assert_eq!(EVENT.count(Lang::Ru, count).replace('\u{a0}', " "), expected);
        }
        assert_eq!(EVENT.count(Lang::Ru, 26_982).replace('\u{a0}', " "), "26 982 мероприятия");
        assert_eq!(EVENT.count(Lang::En, 1), "1\u{a0}event");
        assert_eq!(EVENT.count(Lang::En, 0), "0\u{a0}events");
    }
}
