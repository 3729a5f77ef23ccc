//! Words of the settings of what is expected: targets, levels, thresholds of the rules, kinds and cells.

use super::phrases;

phrases! {
    TITLE = "Что ожидается" / "What is expected";
    LEAD = "По этим числам программа судит, чего не хватает, и выводит рекомендации. Изменённое хранится с данными и попадает в резервную копию." /
        "By these numbers the program judges what is missing and derives recommendations. What is changed is kept with the data and goes into the backup copy.";
    DEFAULT = "По умолчанию: {0}" / "Default: {0}";
    NOTHING = "ничего" / "nothing";
    RESET = "Вернуть значения по умолчанию" / "Back to the defaults";
    RESET_OF = "Вернуть значения по умолчанию: {0}" / "Back to the defaults: {0}";
    SAVE_OF = "Сохранить: {0}" / "Save: {0}";
    SAVED = "Сохранено: {0}" / "Saved: {0}";
    WAS_RESET = "Возвращены значения по умолчанию: {0}" / "Back to the defaults: {0}";
    NOT_A_NUMBER = "Напишите целое число от {0} до {1}." / "Write a whole number from {0} to {1}.";
    NOT_RISING = "Каждый следующий уровень должен быть больше предыдущего." / "Each level must be more than the one before.";
    NO_KIND = "Отметьте хотя бы один вид." / "Tick at least one kind.";

    TARGETS = "Целевые значения" / "Targets";
    ACTIVE_100 = "Действующих партнёров: школа до 100 обучающихся" / "Active partners: a school of up to 100 pupils";
    ACTIVE_500 = "Действующих партнёров: школа до 500 обучающихся" / "Active partners: a school of up to 500 pupils";
    ACTIVE_MORE = "Действующих партнёров: школа свыше 500 обучающихся" / "Active partners: a school of more than 500 pupils";
    ACTIVE_CENTRE = "Действующих партнёров: центр и все организации вместе" / "Active partners: a centre, and all schools together";
    REACH_ANY = "Охват параллели любыми мероприятиями, %" / "Reach of a grade by any event, %";
    REACH_EMPLOYER = "Охват встречами с работодателями, 8–11 классы, %" / "Reach by encounters with employers, grades 8–11, %";

    HOURS = "Часы Профминимума на класс" / "Hours of the career guidance minimum a class";
    HOURS_BASIC = "Базовый уровень, часов" / "Basic level, hours";
    HOURS_MAIN = "Основной уровень, часов" / "Main level, hours";
    HOURS_ADVANCED = "Продвинутый уровень, часов" / "Advanced level, hours";
    HOURS_YEAR = "Год, к которому относятся числа" / "The year of these numbers";
    HOURS_SOURCE = "Источник" / "Source";
    HOURS_SOURCE_DEFAULT = "Методические рекомендации Минпросвещения России по реализации профориентационного минимума" /
        "Recommendations of the Ministry of Education on the career guidance minimum";

    THRESHOLDS = "Пороги рекомендаций" / "Thresholds of the recommendations";
    GROW_FROM = "Спад заметен, если партнёров было не менее" / "A fall counts where there were at least so many partners";
    GROW_BY = "Спад заметен, если партнёров стало меньше на" / "A fall counts from so many partners fewer";
    GROW_PERCENT = "Спад заметен, если он больше, %" / "A fall counts where it is more than, %";
    SINGLE_PERCENT = "Доля колледжей и работодателей с одной формой, %" / "Share of colleges and employers with a single form, %";
    RENEW_DAYS = "За сколько дней предупреждать об окончании соглашения" / "How many days ahead an ending agreement is named";
    FORMALISE_EVENTS = "Мероприятий за год, чтобы предложить соглашение" / "Events in a year for an agreement to be proposed";
    EARLY_TO = "Младшие параллели — по какую включительно" / "Early grades are those up to";
    DIVERSIFY_PARTNERS = "Действующих партнёров не менее" / "At least so many active partners";
    DIVERSIFY_PARTICIPATIONS = "Участий партнёров не менее" / "At least so many participations";
    DIVERSIFY_PERCENT = "Доля одного партнёра больше, %" / "One partner's share is more than, %";
    SPREAD_EVENTS = "Мероприятий не менее" / "At least so many events";
    SPREAD_PERCENT = "Доля одного месяца больше, %" / "One month's share is more than, %";
    DECLINE_FROM = "Число: было не менее" / "A count: there were at least";
    DECLINE_BY = "Число: стало меньше на" / "A count: fewer by";
    DECLINE_PERCENT = "Число: стало меньше на, %" / "A count: fewer by, %";
    DECLINE_POINTS = "Доля: стала меньше на столько процентных пунктов" / "A share: less by so many points";
    DECLINE_WHOLE = "Доля: целое не менее" / "A share: of a whole of at least";
    DECLINE_INTERVAL = "Охват: верхняя граница ниже такой части прежней нижней, %" /
        "Reach: the upper bound is below such a part of the former lower one, %";
    QUALITY_EVENTS = "Мероприятий не менее" / "At least so many events";
    QUALITY_ASSESSED = "Оценено не менее, %" / "Assessed at least, %";
    QUALITY_PERCENT = "Отвечают всем критериям меньше, %" / "Met all criteria less than, %";
    MEND_DAYS = "Дней на исправление" / "Days to mend";
    LEAD_PERCENT = "Не менее такой части медианы, %" / "At least such a part of the median, %";
    LEAD_SCHOOLS = "Организаций с данными не менее" / "At least so many schools with data";

    KINDS = "Ожидаемые виды партнёров" / "Expected kinds of partners";
    KINDS_SCHOOL = "Для школы" / "Of a school";
    KINDS_CENTRE = "Для центра и всех организаций вместе" / "Of a centre, and of all schools together";
    CELLS = "Ожидаемые сочетания вида и формы" / "Expected pairs of kind and form";
    CELLS_LEAD = "В каких формах ожидаются мероприятия с каждым видом партнёров." / "In which forms events with each kind are expected.";
    CELLS_MORE = "Другие виды" / "Other kinds";
}
