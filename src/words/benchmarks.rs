//! Words of the view of benchmarks.

use super::phrases;
use super::plural::Noun;

/// Classes as they stand after a number.
pub const CLASS: Noun =
    Noun { one: "класс", few: "класса", many: "классов", en_one: "class", en_many: "classes" };

phrases! {
    LEAD = "Ориентиры помогают увидеть, чего не хватает. Это не оценка и не рейтинг." /
        "Benchmarks help to see what is missing. They are no mark and no ranking.";
    ENCOUNTERS = "Мероприятия по параллелям" / "Events by grade";
    EMPLOYER = "Работодатели" / "Employers";
    WORKPLACE = "Рабочие места" / "Workplaces";
    COLLEGE = "Колледжи" / "Colleges";
    UNIVERSITY = "Вузы" / "Universities";
    REACHED_EMPLOYER = "Охват: работодатели" / "Reach: employers";
    REACHED_WORKPLACE = "Охват: рабочие места" / "Reach: workplaces";
    REACHED_COLLEGE = "Охват: колледжи" / "Reach: colleges";
    REACHED_UNIVERSITY = "Охват: вузы" / "Reach: universities";
    NONE_EMPLOYER = "Нет мероприятий с работодателями в параллелях: {0}." / "No events with employers in grade: {0}.";
    NONE_WORKPLACE = "Нет мероприятий на рабочих местах в параллелях: {0}." / "No events at workplaces in grade: {0}.";
    NONE_COLLEGE = "Нет мероприятий с колледжами в параллелях: {0}." / "No events with colleges in grade: {0}.";
    NONE_UNIVERSITY = "Нет мероприятий с вузами в параллелях: {0}." / "No events with universities in grade: {0}.";
    NOTHING = "За {0} нет мероприятий 6–11 классов ни с работодателями, ни с колледжами, ни с вузами. Выберите другой период или добавьте мероприятие." /
        "No events of grades 6–11 with employers, colleges or universities: {0}. Choose another period or add an event.";
    ALL_THERE = "В каждой параллели есть мероприятия с работодателями, на рабочих местах, с колледжами и с вузами." /
        "Every grade has events with employers, at workplaces, with colleges and with universities.";
    SPAN = "За {0}." / "In {0}.";
    WORKPLACE_NOTE = "Рабочие места — экскурсии, профессиональные пробы и практики у работодателя, не онлайн." /
        "Workplaces: excursions, job trials and internships at an employer's, not online.";
    HELD = "проведено" / "held";
    PLANNED = "запланировано" / "planned";
    GRADE = "Параллель" / "Grade";
    OTHER_GRADE = "Эти ориентиры — для 6–11 классов. Выберите другую параллель." /
        "These benchmarks are for grades 6–11. Choose another grade.";

    HOURS = "Часы на класс" / "Hours a class";
    HOURS_NOTE = "Уровни профориентационного минимума: базовый — {0}, основной — {1}, продвинутый — {2} академических часов за учебный год (методические рекомендации {3} года). Уровень считается по «не менее»." /
        "Levels of the career guidance minimum: basic {0}, main {1}, advanced {2} academic hours a school year (recommendations of {3}). A level counts by “at least”.";
    HOURS_SUMMARY = "За {0} — {1}. Продвинутый уровень — {2}, основной — {3}, базовый — {4}, ниже базового — {5}." /
        "In {0}: {1}. Advanced level: {2}, main: {3}, basic: {4}, below basic: {5}.";
    HOURS_MAYBE = "Может быть, выше базового порога, если уточнить классы: {0}." / "Perhaps over the basic threshold if the classes are named: {0}.";
    CLASS_COLUMN = "Класс" / "Class";
    AT_LEAST = "Не менее" / "At least";
    AT_MOST = "Не более" / "At most";
    LEVEL = "Уровень" / "Level";
    BELOW = "ниже базового" / "below basic";
    HOURS_TEXT = "{0} ч" / "{0} h";
    HOURS_RANGE = "{0}–{1} ч" / "{0}–{1} h";
    SURE = "не менее" / "at least";
    MAYBE = "не более" / "at most";
    SHOW_MORE = "Показать ещё классы: {0}" / "Show more classes: {0}";
    IN_SCHOOL = "{0}, {1}" / "{0}, {1}";
    TWO_YEARS = "За два учебных года сразу часы не считаются: классы уже другие. Выберите период внутри одного учебного года." /
        "There are no hours over two school years: the classes are others. Choose a period within one school year.";
    NO_ENROLMENT = "Часы считаются по классам, а контингент за {0} не указан." /
        "Hours are counted by class, and the enrolment of {0} is not entered.";
    NO_ENROLMENT_GO = "Указать контингент" / "Enter the enrolment";
}
