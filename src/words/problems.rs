//! Sentences about what is wrong at a place of a file.

use super::{Lang, Phrase, phrases};

phrases! {
    AT = "{0} — {1}" / "{0} — {1}";
    MISSING = "нет обязательного значения" / "a required value is missing";
    NOT_TEXT = "должен быть текст" / "it must be a text";
    NOT_SOME_TEXT = "должен быть непустой текст" / "it must be a text that is not empty";
    NOT_NUMBER = "должно быть число" / "it must be a number";
    NOT_WHOLE = "должно быть целое число" / "it must be a whole number";
    NOT_TRUTH = "должно быть «да» или «нет» (true или false)" / "it must be true or false";
    NOT_LIST = "должен быть список" / "it must be a list";
    NOT_PAIR = "должна быть пара записей с отметкой времени" / "it must be a pair of records with a stamp";
    NOT_OBJECT = "должен быть объект" / "it must be an object";
    NOT_ID = "должен быть идентификатор (UUID строчными буквами)" / "it must be an identifier (a UUID in small letters)";
    NOT_DAY = "должен быть день, например 2026-10-05" / "it must be a day, such as 2026-10-05";
    NOT_DATE = "должна быть дата: день, месяц или учебный год, например 2026-10-05, 2026-10 или 2026/27" /
        "it must be a date: a day, a month or a school year, such as 2026-10-05, 2026-10 or 2026/27";
    NOT_YEAR = "должен быть учебный год, например 2026/27" / "it must be a school year, such as 2026/27";
    NOT_STAMP = "должна быть отметка времени и устройства" / "it must be a stamp of time and device";
    NOT_INSTANT = "должно быть время, например 2026-11-23T09:30:00.000Z" / "it must be a time, such as 2026-11-23T09:30:00.000Z";
    NOT_CLASS = "должна быть буква класса" / "it must be the label of a class";
    NOT_FORMAT = "это не файл программы «Круг»" / "this is not a Krug file";
    OUT_OF_RANGE = "число должно быть от {0} до {1}" / "the number must be from {0} to {1}";
    TOO_MANY_PLACES = "у числа больше двух знаков после запятой" / "the number has more than two decimal places";
    TOO_LONG = "текст длиннее {0} знаков: {1}" / "the text has more than {0} characters: {1}";
    TOO_MANY = "в списке больше {0}: {1}" / "the list has more than {0}: {1}";
    REPEATED_NAME = "одно и то же имя стоит дважды" / "the same name stands twice";
    REPEATED_ID = "такой идентификатор уже есть: {0}" / "the identifier is taken already: {0}";
    END_BEFORE_START = "последний день раньше первого" / "the last day is before the first";
    CLASS_WITHOUT_GRADE = "у класса должна быть одна параллель" / "a class must have exactly one grade";
    WHOLE_CLASS = "«весь класс» указан без класса" / "the whole class is meant, but no class is named";
    SAME_PAIR = "пара состоит из одной и той же записи" / "the pair is one and the same record";
    OTHER_DEVICE = "отметка чужого устройства" / "the stamp is another device's";
    OTHER_ID = "у содержимого удалённой записи другой идентификатор" / "the deleted record's content has another identifier";
    NOT_A_FIELD = "такого поля у записи быть не может" / "a record can't have such a field";
    UNFIT = "запись не читается" / "the record can't be read";
}

/// What is wrong, without its place. The kinds come as data of the file's reader; the numbers are put in.
pub fn fill(phrase: Phrase, lang: Lang, numbers: &[String]) -> String {
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    phrase.fill(lang, &numbers)
}
