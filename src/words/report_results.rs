//! Words of the full note: the sections that judge, advise and explain; the appendices; the sheet for one school.

use super::phrases;

phrases! {
    SCHOOLS = "Результаты в разрезе организаций" / "By organisation";
    PRACTICE = "Эффективные практики" / "Good practice";
    GAPS = "Выявленные дефициты" / "Gaps";
    FINDINGS = "Выводы" / "Findings";
    RECOMMENDATIONS = "Адресные рекомендации" / "Targeted recommendations";
    DECISIONS = "Управленческие решения и меры" / "Decisions and measures";
    EFFECT = "Анализ эффективности мер прошлого года" / "Effect of last year's measures";
    LIMITS = "Полнота и ограничения данных" / "Completeness and limits of the data";
    PARTNER_REGISTER = "Реестр партнёров" / "Register of partners";
    EVENT_REGISTER = "Реестр мероприятий" / "Register of events";
    METHOD = "Методика расчёта" / "How the indicators are computed";

    BESIDE_CAPTION = "Организации рядом" / "Schools side by side";
    BESIDE_SCHOOL = "Организация" / "School";
    BESIDE_PARTNERS = "Партнёров" / "Partners";
    BESIDE_EVENTS = "Мероприятий" / "Events";
    BESIDE_KINDS = "Ожидаемых видов" / "Expected kinds";
    BESIDE_FORMS = "Форм на партнёра" / "Forms a partner";
    BESIDE_REACH = "Охват, 1–11 классы" / "Reach, grades 1–11";
    BESIDE_MEDIAN = "Медиана" / "Median";
    BESIDE_MOST = "Больше всего действующих партнёров: {0} — {1}. Медиана по организациям — {2}." /
        "The most active partners: {0}, {1}. The median of the schools is {2}.";
    BESIDE_MOST_TIED = "Больше всего действующих партнёров, по {1}: {0}. Медиана по организациям — {2}." /
        "The most active partners, {1} each: {0}. The median of the schools is {2}.";
    BESIDE_NONE = "Не работали с партнёрами: {0}." / "No work with partners: {0}.";
    BESIDE_OWN = "Организация сравнивается с медианой всех организаций, данные которых собраны (всего — {0})." /
        "The school is compared with the median of all schools whose data were collected ({0} in all).";

    PRACTICE_EVENTS = "Мероприятий, которые отвечают всем четырём критериям содержательной встречи (ясная цель, ожидаемый результат, двустороннее общение, рефлексия), — {0}." /
        "Events that meet all four criteria of a meaningful encounter (clear purpose, intended outcomes, two-way interaction, reflection): {0}.";
    PRACTICE_NONE = "Мероприятий, которые отвечают всем четырём критериям содержательной встречи, не отмечено; оценено {0} из {1}." /
        "No event is said to meet all four criteria of a meaningful encounter; {0} of {1} were assessed.";
    PRACTICE_MORE = "И ещё {0}." / "And {0} more.";
    PRACTICE_LEADS = "Чей опыт стоит распространить" / "Whose experience is worth sharing";
    EVENT_LINE = "{0} ({1})" / "{0} ({1})";
    EVENT_RESULT = "{0}. Результат: {1}" / "{0}. Result: {1}";

    GAPS_WHOLE = "По всем организациям" / "All schools";
    GAPS_SCHOOLS = "По организациям" / "By school";
    GAPS_CAPTION = "Дефициты организаций" / "Gaps of the schools";
    GAP_ADVICE = "Что нужно" / "What is needed";
    GAP_COUNT = "Организаций" / "Schools";
    GAP_SCHOOLS = "Какие" / "Which";
    GAPS_NONE = "По правилам, которые применяет мониторинг, дефицитов за этот период не выявлено." /
        "By the rules that the monitoring applies, there are no gaps in this period.";
    GAPS_DATA = "Чего не хватает в данных, сказано в разделе «{0}»." / "What is missing in the data is told in “{0}”.";
    GAPS_DATA_ALONE = "Не хватает данных: видов пробелов — {0}." / "Data are missing; sorts of gaps: {0}.";

    FOUND_SCALE = "За {0} проведено {1} с участием {2}." / "Over {0}: {1} with {2}.";
    FOUND_NOTHING = "За {0} мероприятий с партнёрами не проведено." / "In {0}, no events with partners were held.";
    FOUND_CIRCLE = "Круг партнёров: действующих — {0} из {1} в реестре, ожидаемых видов представлено {2} из {3}." /
        "The circle of partners: {0} active of {1} in the register; {2} of {3} expected kinds are covered.";
    FOUND_REACH = "Охвачено не менее {0} обучающихся 1–11 классов, по неполным данным не более {1}." /
        "At least {0} of the pupils of grades 1–11 were reached, on incomplete data at most {1}.";
    FOUND_REACH_EXACT = "Охвачено {0} обучающихся 1–11 классов." / "{0} of the pupils of grades 1–11 were reached.";
    FOUND_BETTER = "Положительная динамика к прошлому году: {0}." / "Better than a year before: {0}.";
    FOUND_WORSE = "Отрицательная динамика к прошлому году: {0}." / "Worse than a year before: {0}.";
    FOUND_SAME = "Основные показатели, которые можно сравнить, за год заметно не изменились." / "The main indicators that can be compared have not markedly changed in a year.";
    FOUND_MISSING = "Нет действующих партнёров ожидаемых видов: {0}." / "Expected kinds without an active partner: {0}.";
    FOUND_GAPS = "Дефицитов, требующих решения, — {0}." / "Gaps that need a decision: {0}.";
    FOUND_GAPS_PARTS = "Дефицитов, требующих решения, — {0}: по всем организациям вместе — {1}, по отдельным организациям — {2}." /
        "Gaps that need a decision: {0}; of all schools together: {1}, of single schools: {2}.";
    FOUND_MEASURES = "Меры предложены в разделе «{0}»." / "Measures are proposed in “{0}”.";
    FOUND_GOOD = "Дефицитов, требующих решения, не выявлено." / "There are no gaps that need a decision.";

    TO_ALL = "Для всех организаций" / "For all schools";
    TO_ROLE = "{0}: {1}" / "{0}: {1}";
    GROUNDS = "{0} Основание: {1} Срок: {2}." / "{0} Grounds: {1} By {2}.";
    DUE = "Срок: {0}." / "By {0}.";
    RESPONSIBLE = "Ответственный: {0}." / "Responsible: {0}.";
    DERIVED_LEAD = "Рекомендации следуют из данных за {0}." / "The recommendations follow from the data of {0}.";
    NO_RECOMMENDATIONS = "По этим данным рекомендаций нет." / "There are no recommendations on these data.";

    DECISION = "{0} Решение: {1}" / "{0} Decision: {1}";
    DECISION_STATE = "Состояние: {0}." / "State: {0}.";
    DECISIONS_NONE = "Рекомендации направлены ({0}); управленческие решения по ним ещё не внесены." /
        "Recommendations were issued ({0}); no decisions on them are entered yet.";

    EFFECT_LEAD = "По итогам {0} учебного года: {1}. Результат: {2}." / "After school year {0}: {1}. The result: {2}.";
    EFFECT_COUNT = "{0} — {1}" / "{0}: {1}";
    EFFECT_CAPTION = "Результат рекомендаций прошлого года" / "What last year's recommendations brought";
    EFFECT_WHAT = "Рекомендация и её показатель" / "Recommendation and its indicator";
    EFFECT_WHOM = "Кому" / "For";
    EFFECT_ISSUED = "При выдаче" / "At issue";
    EFFECT_NOW = "На {0}" / "On {0}";
    EFFECT_TARGET = "Цель" / "Target";
    EFFECT_RESULT = "Итог" / "Result";
    EFFECT_BY = "{0} Показатель: {1}." / "{0} Indicator: {1}.";

    LIMITS_INTERVAL = "Учёт ведётся по числу участников, без имён детей. Поэтому охват — не точное число, а границы: «не менее» — столько обучающихся побывало на мероприятиях наверняка, «не более» — больше побывать не могло. Границы совпадают, когда приходят целые классы." /
        "Head-counts are kept, without the names of children. Reach is therefore not one number but two bounds: at least so many pupils certainly came, and at most so many can have come. The bounds meet where whole classes came.";
    LIMITS_VISITS = "Участия складываются по мероприятиям и не равны числу людей." / "Visits are added up over events and are not persons.";
    LIMITS_GAPS = "Чего не хватает в данных:" / "What is missing in the data:";
    LIMITS_UNSAID = "Необязательные сведения внесены не обо всех проведённых мероприятиях (всего — {0}): {1}." /
        "What need not be said is not said of every event held ({0} in all): {1}.";
    UNSAID_LEVEL = "уровень не указан — {0}" / "without a level: {0}";
    UNSAID_MODE = "формат не указан — {0}" / "without a mode: {0}";
    UNSAID_CRITERIA = "критерии содержательной встречи не оценены — {0}" / "not assessed by the criteria of a meaningful encounter: {0}";
    LIMITS_NONE = "Пробелов в данных за этот период не найдено." / "No gaps were found in the data of this period.";
    LIMITS_LINE = "{0} — {1};" / "{0}: {1};";
    LIMITS_LAST = "{0} — {1}." / "{0}: {1}.";
    LIMITS_UNCOUNTED = "Мероприятий, которые расширяют границы охвата, — {0}: участников не считали или не указан класс." /
        "Events that widen the bounds of reach: {0}; participants were not counted, or the class is not given.";
    LIMITS_SMALL = "Числа обучающихся с ОВЗ и с инвалидностью от 1 до 4 не показаны." / "Numbers of pupils with special needs or disabled pupils from 1 to 4 are not shown.";

    NUMBER = "№" / "No.";
    NAME = "Название" / "Name";
    KIND = "Вид" / "Kind";
    AGREEMENT = "Соглашение" / "Agreement";
    AGREED = "действует" / "in force";
    NOT_AGREED = "нет" / "none";
    EVENTS = "Мероприятий" / "Events";
    DATE = "Дата" / "Date";
    EVENT = "Мероприятие" / "Event";
    PARTNERS = "Партнёры" / "Partners";
    PUPILS = "Участий обучающихся" / "Pupils' visits";
    TOO_LONG = "Записей в реестре — {0}. На бумаге он не приводится; его можно скачать таблицей на странице «Обмен»." /
        "The register has {0} records. It is not given on paper; it can be downloaded as a table from the Exchange page.";
    REGISTER_EMPTY = "Записей нет." / "There are no records.";
    NO_PERSONS = "Контакты и имена ответственных в приложениях не приводятся." /
        "Contacts and the names of who is responsible are not given in the appendices.";
    METHOD_LEAD = "Показатели рассчитаны по одним и тем же правилам для всех организаций и лет." /
        "The indicators are computed by the same rules for all schools and years.";
    METHOD_LINE = "{0}. {1}" / "{0}. {1}";

    SHEET_TITLE = "Лист адресных рекомендаций" / "Sheet of recommendations";
    SHEET_NUMBERS = "Показатели организации" / "The school's numbers";
    SHEET_ACTIVE = "Действующих партнёров — {0}." / "Active partners: {0}.";
    SHEET_SIGNED = "С рекомендациями ознакомлен(а): ____________________ / ____________________\n«____» ______________ 20____ г." /
        "Read and acknowledged: ____________________ / ____________________\nDate: ____________________";
    SHEET_LIST = "Рекомендации" / "Recommendations";
    SHEET_MORE = "И ещё рекомендаций — {0}: они стоят в полной справке." / "And {0} more recommendations in the full note.";
    PREPARED = "Справку подготовил(а): {0} ____________________" / "Prepared by: {0} ____________________";
    DATED = "Дата: {0}" / "Date: {0}";
}
