//! Words of the view of completeness: what each gap does to the numbers, and how it is mended.

use super::phrases;

phrases! {
    TITLE = "Пробелы в данных" / "Gaps in the data";
    SUMMARY = "За {0}: видов пробелов — {1}, записей с ними — {2}. Больше всего: {3} — {4}." /
        "In {0}: sorts of gaps: {1}, records: {2}. Most: {3}, {4}.";
    MEND = "Что исправить" / "What to mend";
    MEND_LEAD = "Нажмите на строку, чтобы увидеть записи; каждая открывается там, где её можно исправить." /
        "Press a line to see its records; each opens where it can be mended.";
    GAP = "Пробел" / "Gap";
    RECORDS = "Записей" / "Records";
    SHOW_MORE = "Показать ещё: {0}" / "Show more: {0}";
    FILTERS = "Вид, форма и параллель здесь не учитываются: показаны все пробелы периода." /
        "Kind, form and grade don't count here: all gaps of the period are shown.";
    GOOD = "Пробелов нет" / "No gaps";
    GOOD_TEXT = "За {0} внесено всё, что нужно, чтобы показатели были точными." /
        "{0}: all that exact numbers need is entered.";
    EMPTY = "Данных пока нет" / "There are no data yet";
    EMPTY_TEXT = "Здесь будет список того, что стоит дополнить. Начните на странице «Обзор»." /
        "What is worth completing will be listed here. Begin on the Overview.";
    EMPTY_GO = "Перейти к обзору" / "Go to the overview";
    DOUBLES = "Возможные дубли" / "Possible doubles";
    DOUBLES_TEXT = "Одна и та же организация под двумя именами считается дважды. Поиск сравнит все имена на странице «Обмен», решать будете вы." /
        "One organisation under two names counts twice. The search on the Exchange page compares all names; you decide.";

    NO_SCHOOL = "Такое мероприятие не попадает ни в один отчёт организации. Откройте его и укажите, кто участвовал." /
        "Such an event stands in no school's report. Open it and say which schools took part.";
    NO_AUDIENCE = "В охват оно не попадает. Откройте его и внесите, кто и сколько пришёл." /
        "It is not in the reach. Open it and enter who came and how many.";
    UNCOUNTED = "Пока участники не сосчитаны, охват известен только приблизительно. Внесите число или отметьте «весь класс»." /
        "Until participants are counted, reach is known only roughly. Enter the number or tick “the whole class”.";
    NO_PARTNER = "Такая форма без партнёра не проводится. Откройте мероприятие и добавьте партнёра." /
        "Such a form is not held without a partner. Open the event and add the partner.";
    TOO_MANY_HEADS = "Проверьте число участников и контингент: пришло больше, чем учится." /
        "Check the number of participants and the enrolment: more came than are enrolled.";
    FOREIGN_ROWS = "Добавьте организацию в мероприятие или уберите её участников." /
        "Add the school to the event, or remove its participants.";
    NO_ENROLMENT = "Без контингента нет ни охвата, ни часов на класс. Внесите число обучающихся по классам в настройках." /
        "Without enrolment there is neither reach nor hours a class. Enter the pupils of each class in the settings.";
    WRONG_INN = "Контрольные цифры не сходятся. Сверьте ИНН: по нему находятся дубли." /
        "The check digits don't match. Check the INN: doubles are found by it.";
    NO_EVENTS = "Запланируйте первое мероприятие или удалите партнёра, если он не нужен." /
        "Plan a first event, or delete the partner if it is not needed.";
    HELD_IN_FUTURE = "Исправьте дату или статус: пока мероприятие не учитывается." /
        "Correct the date or the status: the event does not count yet.";
    PLANNED_IN_PAST = "Отметьте, проведено оно или отменено: пока оно не учитывается." /
        "Say whether it was held or cancelled: it does not count yet.";
    CHILD_NAMES = "Фамилии детей не нужны нигде: уберите их из названия, результата и примечания, оставьте класс и число. Если это взрослый — ничего делать не надо." /
        "Children's names are needed nowhere: take them out of the title, the result and the note, leave class and number. If it is an adult, nothing is to be done.";
}
