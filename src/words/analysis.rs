//! Words of the analysis, the recommendations and the report's screen.

use super::phrases;
use super::plural::Noun;

/// Heads that an event counts: «12 участников».
pub const PARTICIPANT: Noun =
    Noun {
        one: "участник", few: "участника", many: "участников", en_one: "participant", en_many: "participants"
    };

phrases! {
    KINDS_AND_FORMS = "Виды и формы" / "Kinds and forms";
    REACH = "Охват" / "Reach";
    DYNAMICS = "Динамика" / "Trends";
    STRUCTURE = "Состав партнёров" / "Structure";
    NETWORK = "Связи" / "Network";
    BENCHMARKS = "Ориентиры" / "Benchmarks";
    QUALITY = "Полнота данных" / "Completeness";
    WHAT = "Таблица" / "Table";
    KIND_FORM = "Вид партнёра × форма" / "Kind × form";
    GRADE_KIND = "Параллель × вид партнёра" / "Grade × kind";
    SCHOOL_KIND = "Организация × вид партнёра" / "School × kind";
    SCHOOL_FORM = "Организация × форма" / "School × form";
    MONTH_FORM = "Месяц × форма" / "Month × form";
    SHOW = "В ячейках" / "In the cells";
    SHOW_EVENTS = "мероприятия" / "events";
    SHOW_PARTNERS = "партнёры" / "partners";
    SHOW_PARTICIPANTS = "участники" / "participants";
    TOTAL = "Всего" / "Total";
    EXPECTED = "Ожидается, но пусто" / "Expected, but empty";
    EXPECTED_CELL = "ожидается, пусто" / "expected, empty";
    ADDED = "{0}; {1}, если запланированное состоится" / "{0}; {1} if what is planned happens";
    CELL = "{0}, {1}: {2}" / "{0}, {1}: {2}";
    NAMED = "{0}: {1}" / "{0}: {1}";
    NO_MONTH = "Без даты" / "No date";
    SUMMARY = "За {0}: {1}, {2}. Заполнено ожидаемых ячеек: {3} из {4}." / "For {0}: {1}, {2}. Expected cells filled: {3} of {4}.";
    SUMMARY_SHORT = "За {0}: {1}, {2}." / "For {0}: {1}, {2}.";
    SUMMARY_LEAD = "Чаще всего: {0} — {1}." / "Most often: {0}, {1}.";
    EMPTY = "За {0} проведённых мероприятий нет. Выберите другой период или добавьте мероприятие." /
        "No events were held: {0}. Choose another period or add an event.";
    ROWS_OF = "Мероприятия: {0}" / "Events: {0}";
    ROWS_NONE = "Мероприятий здесь нет." / "There are no events here.";
    REACHED = "охват {0}–{1} из {2}" / "reach {0}–{1} of {2}";
    REACHED_EXACT = "охват {0} из {2}" / "reach {0} of {2}";
    CLOSE = "Закрыть" / "Close";
    NOT_SUM = "Итог — число разных мероприятий: одно мероприятие с двумя партнёрами стоит в двух ячейках, а считается один раз." /
        "Totals count distinct events: one event with two partners stands in two cells and is counted once.";
    NOT_SUM_PARTNERS = "Итог — число разных партнёров: партнёр, который стоит в двух ячейках, считается один раз." /
        "Totals count distinct partners: one that stands in two cells is counted once.";
    NOT_SUM_PARTICIPANTS = "Итог — участники разных мероприятий: мероприятие, которое стоит в двух ячейках, считается один раз. Один человек на двух мероприятиях — два участника." /
        "Totals add up the participants of distinct events: an event that stands in two cells counts once. One person at two events is two participants.";
    LEFT_OUT_PARTNER = "Без партнёра, поэтому не в таблице: {0}." / "Without a partner, and so not in the table: {0}.";
    LEFT_OUT_GRADE = "Без партнёра или без параллели, поэтому не в таблице: {0}." /
        "Without a partner or a grade, and so not in the table: {0}.";
    LEFT_OUT_SCHOOL_PARTNER = "Без организации или без партнёра, поэтому не в таблице: {0}." /
        "Without a school or a partner, and so not in the table: {0}.";
    LEFT_OUT_SCHOOL = "Без организации, поэтому не в таблице: {0}." / "Without a school, and so not in the table: {0}.";

    REC_LEAD = "Выведены из данных за {0}. У каждой — основание, которое можно открыть. Мероприятия, которые по ним нужно провести, — до конца следующего учебного года." /
        "Derived from the data of {0}. Each shows its grounds, which can be opened. The events that they ask for are due by the end of the next school year.";
    REC_ALL = "Для всех организаций" / "For all schools";
    REC_FOR = "Кому: {0}" / "For: {0}";
    REC_EVIDENCE = "Основание" / "Grounds";
    REC_ROWS = "Показать строки" / "Show the rows";
    REC_DUE = "Срок: {0}" / "By {0}";
    REC_VALUE = "Сейчас {0}, нужно {1}" / "Now {0}, wanted {1}";
    REC_NONE = "По данным за {0} рекомендаций нет." / "There are no recommendations on the data of {0}.";
    REC_EMPTY = "Рекомендации появятся, когда будут партнёры и мероприятия." / "Recommendations appear when there are partners and events.";
    MISSING_KINDS = "Нет партнёров видов: {0}" / "Kinds without a partner: {0}";
    MISSING_FORMS = "Не хватает форм: {0}" / "Missing forms: {0}";

    PRINT = "Печать" / "Print";
    NOTE_EMPTY = "Справка пишется из данных. Добавьте партнёров и мероприятия или загрузите пример." /
        "The report is written from the data. Add partners and events, or load the example.";
    SHORT_FORM = "Краткая форма" / "Short form";
}
