//! Words of the filter bars.

use super::phrases;

phrases! {
    PERIOD = "Период" / "Period";
    WHOLE_YEAR = "весь учебный год" / "the whole school year";
    FIRST_HALF = "I полугодие" / "first half";
    SECOND_HALF = "II полугодие" / "second half";
    CALENDAR_YEAR = "{0} календарный год" / "calendar year {0}";
    DAYS = "с даты по дату" / "from a day to a day";
    FROM = "С" / "From";
    TO = "По" / "To";
    ROUGH = "Дата известна только с точностью до месяца или учебного года, поэтому в период не вошли:" /
        "Dates known only by month or by school year, and so not counted in this span:";
    ROUGH_TITLE = "Не вошли в период: точная дата неизвестна" / "Not in the span: the exact date is not known";
    ANY_KIND = "любой" / "any";
    ANY_FORM = "любая" / "any";
    ANY_GRADE = "все" / "all";
    GRADE = "{0}-е классы" / "grade {0}";
    GRADE_LABEL = "Параллель" / "Grade";
    PLANNED = "если запланированное состоится" / "if what is planned happens";
    CHOSEN = "Отбор: {0}." / "Filter: {0}.";
    CHOSEN_GRADE = "{0}-е\u{a0}классы" / "grade {0}";
    CLEAR = "Сбросить отбор" / "Clear the filter";
    IN_SPAN = "{0} по этому отбору" / "{0} with this filter";
    NO_SCHOOL = "Такой организации в данных нет. Сбросьте фильтры." / "There is no such school in the data. Clear the filters.";
    UNKNOWN_SCHOOL = "Такой организации в данных нет: показано по всем." / "There is no such school in the data: all are shown.";
    UNKNOWN_FILTER = "Такого значения отбора нет: показано без него." / "There is no such value of a filter: it is left out.";
    PLANNED_NOTE = "В скобках — сколько прибавится, если запланированное состоится." /
        "In brackets: how much is added if what is planned happens.";
}
