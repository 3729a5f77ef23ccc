//! The names of lists and of the members of records, for the differences that a plan shows.

use super::{Phrase, phrases};
use crate::model::record::List;

phrases! {
    SCHOOLS = "Организации" / "Schools";
    PARTNERS = "Партнёры" / "Partners";
    EVENTS = "Мероприятия" / "Events";
    RECOMMENDATIONS = "Рекомендации" / "Recommendations";
    NAME = "Название" / "Name";
    SHORT_NAME = "Краткое название" / "Short name";
    KIND = "Вид" / "Kind";
    KIND_LABEL = "Какой вид" / "Which kind";
    SECTOR = "Отрасль" / "Sector";
    INN = "ИНН" / "INN";
    PLACE = "Место" / "Place";
    WEBSITE = "Сайт" / "Website";
    ALIASES = "Другое название" / "Other name";
    SAME_AS = "Та же организация" / "The same organisation";
    CONTACTS = "Контакт" / "Contact";
    AGREEMENTS = "Соглашение" / "Agreement";
    NOTE = "Примечание" / "Note";
    TYPE = "Тип" / "Type";
    MUNICIPALITY = "Муниципальное образование" / "Municipality";
    ENROLMENT = "Контингент" / "Enrolment";
    FORM = "Форма" / "Form";
    FORM_LABEL = "Какая форма" / "Which form";
    STATUS = "Состояние" / "Status";
    DATE = "Дата" / "Date";
    END_DATE = "Последний день" / "Last day";
    SCHOOL = "Организация" / "School";
    PARTNER = "Партнёр" / "Partner";
    AUDIENCE = "Участники" / "Audience";
    TEACHERS = "Педагоги" / "Teachers";
    PARENTS = "Родители" / "Parents";
    HOURS = "Часы" / "Hours";
    SESSIONS = "Занятий" / "Sessions";
    PROGRAMME = "Программа или проект" / "Programme or project";
    INITIATIVES = "Инициативы" / "Initiatives";
    LEVEL = "Уровень" / "Level";
    MODE = "Формат" / "Mode";
    VENUE = "Место проведения" / "Venue";
    DIRECTION = "Направление" / "Direction";
    ORGANISER = "Организатор" / "Organiser";
    RESPONSIBLE = "Ответственный" / "Responsible";
    MEANINGFUL = "Содержательность" / "Meaningfulness";
    RESULT = "Результат" / "Result";
    LINKS = "Ссылки" / "Links";
    RULE = "Правило" / "Rule";
    ADDRESSEE = "Кому" / "For";
    ADDRESSEE_ROLE = "В роли" / "In the role of";
    TEXT = "Текст" / "Text";
    INDICATOR = "Показатель" / "Indicator";
    YEAR = "Учебный год" / "School year";
    VALUE = "Значение" / "Value";
    TARGET = "Цель" / "Target";
    DECISION = "Решение" / "Decision";
    ISSUED = "Направлена" / "Issued";
    DUE = "Срок" / "Due";
}

/// The name of a member of a list's records; `None` for one that this version does not know.
pub fn member(list: List, member: &str) -> Option<Phrase> {
    let known = match member {
        "name" | "title" => NAME,
        "short_name" => SHORT_NAME,
        "kind" => KIND,
        "kind_label" => KIND_LABEL,
        "sector" => SECTOR,
        "inn" => INN,
        "place" => PLACE,
        "website" => WEBSITE,
        "aliases" => ALIASES,
        "same_as" => SAME_AS,
        "contacts" => CONTACTS,
        "agreements" => AGREEMENTS,
        "note" => NOTE,
        "type" => TYPE,
        "municipality" => MUNICIPALITY,
        "enrolment" => ENROLMENT,
        "form" => FORM,
        "form_label" => FORM_LABEL,
        "status" => STATUS,
        "date" => DATE,
        "end_date" => END_DATE,
        "schools" => SCHOOL,
        "partners" => PARTNER,
        "audience" => AUDIENCE,
        "teachers" => TEACHERS,
        "parents" => PARENTS,
        "hours" => HOURS,
        "sessions" => SESSIONS,
        "programme" => PROGRAMME,
        "initiatives" => INITIATIVES,
        "level" => LEVEL,
        "mode" => MODE,
        "venue" => VENUE,
        "direction" => DIRECTION,
        "organiser" => ORGANISER,
        "responsible" => RESPONSIBLE,
        "meaningful" => MEANINGFUL,
        "result" => RESULT,
        "links" => LINKS,
        "rule" => RULE,
        "addressee" => ADDRESSEE,
        "addressee_role" => ADDRESSEE_ROLE,
        "text" => TEXT,
        "indicator" => INDICATOR,
        "year" if list == List::Recommendations => YEAR,
        "value" => VALUE,
        "target" => TARGET,
        "decision" => DECISION,
        "issued" => ISSUED,
        "due" => DUE,
        _ => return None,
    };
    Some(known)
}
