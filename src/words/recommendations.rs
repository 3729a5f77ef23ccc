//! Words of the recommendations page: the derived ones, those in the report with their states, and what came of earlier ones.

use super::phrases;

phrases! {
    TO = "Кому" / "For";
    TO_EVERYBODY = "все адресаты" / "everybody";
    TO_ALL = "всем организациям" / "all schools together";
    PRIORITY = "Приоритет" / "Priority";
    ANY_PRIORITY = "любой" / "any";
    HIGH = "высокий" / "high";
    MEDIUM = "средний" / "medium";
    LOW = "обычный" / "ordinary";
    PRIORITY_OF = "{0} приоритет" / "{0} priority";
    PRAISE = "хороший опыт" / "good practice";
    FILTERED_NONE = "С такими фильтрами рекомендаций нет. Измените фильтры." /
        "There are no recommendations under these filters. Change the filters.";
    DERIVED = "Что показывают данные" / "What the data say";
    ALL_INCLUDED = "Все рекомендации этого года уже включены в справку." /
        "All recommendations of this year are in the report already.";
    INCLUDE = "Включить в справку" / "Include in the report";
    INCLUDED = "Включено в справку: {0}" / "Included in the report: {0}";
    PLAN = "Запланировать" / "Plan";
    MORE_GROUNDS = "Ещё основания: {0}" / "More grounds: {0}";
    ALL_OF = "Показать все ({0})" / "Show all ({0})";
    FEWER = "Показать меньше" / "Show fewer";
    NOW = "Сейчас" / "Now";
    WANTED = "Нужно" / "Wanted";
    KEEP = "сохранить: {0}" / "keep: {0}";
    TO_KNOW = "внести недостающие данные" / "enter the missing data";
    TOGETHER = "{0} по всем параллелям вместе" / "{0} over all grades together";
    DUE = "Срок" / "By";
    INDICATOR = "Показатель" / "Indicator";
    OPEN_MATRIX = "Виды и формы" / "Kinds and forms";
    OPEN_REACH = "Охват по параллелям" / "Reach by grade";
    OPEN_GAPS = "Полнота данных" / "Completeness";
    OPEN_TRENDS = "Динамика" / "Trends";
    EVENTS = "Мероприятия: {0}" / "Events: {0}";
    PARTNERS = "Партнёры: {0}" / "Partners: {0}";
    SCHOOLS = "Организации: {0}" / "Schools: {0}";

    ACCEPTED = "Включены в справку" / "In the report";
    ACCEPTED_NONE = "За {0} в справку ничего не включено. Выберите рекомендации ниже: их можно будет править, назначить ответственных и следить за исполнением." /
        "Nothing is in the report of {0} yet. Choose recommendations below: then they can be edited, assigned and tracked.";
    OVERDUE = "срок прошёл" / "overdue";
    EDIT = "Изменить рекомендацию" / "Edit the recommendation";
    EDIT_OF = "Изменить: {0}" / "Edit: {0}";
    TEXT = "Текст" / "Text";
    ROLE = "Кому в организации" / "Role";
    NO_ROLE = "не указано" / "not said";
    RESPONSIBLE = "Ответственный" / "Responsible";
    RESPONSIBLE_HINT = "Лучше должность, чем фамилия." / "A post is better than a name.";
    DECISION = "Управленческое решение" / "Decision";
    STATUS = "Состояние" / "State";
    TEXT_MISSING = "Напишите, что рекомендуется." / "Write what is recommended.";
    DUE_WRONG = "Напишите день, например 31.05.2027." / "Write a day, such as 31 May 2027.";
    SAVED = "Сохранена рекомендация: {0}" / "Saved the recommendation: {0}";
    DELETED = "Удалена рекомендация: {0}" / "Deleted the recommendation: {0}";
    ISSUED = "от {0}" / "of {0}";

    EFFECT = "Что дали рекомендации прошлых лет" / "What earlier recommendations brought";
    EFFECT_LEAD = "Показатель при выдаче, сейчас и цель — по одному и тому же определению." /
        "The indicator at issue, now and its target, all by one definition.";
    AT_ISSUE = "При выдаче" / "At issue";
    TARGET = "Цель" / "Target";
    RESULT = "Итог" / "Result";
    RECOMMENDATION = "Рекомендация" / "Recommendation";
    NO_INDICATOR = "без показателя" / "no indicator";
}
