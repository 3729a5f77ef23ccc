//! Words of the register of events, of an event's card and of its form.

use super::phrases;

phrases! {
    ADD = "Добавить мероприятие" / "Add event";
    EDIT = "Изменить мероприятие" / "Edit event";
    COPY = "Добавить похожее мероприятие" / "Add a similar event";
    BACK = "Все мероприятия" / "All events";
    SEARCH = "Найти мероприятие" / "Find an event";
    CAPTION = "Мероприятия" / "Events";
    EMPTY = "Мероприятий пока нет" / "There are no events yet";
    EMPTY_TEXT = "Экскурсия, встреча, день открытых дверей, проба: всё, что школа проводит с партнёром. Точный день знать не нужно, хватит учебного года." /
        "An excursion, a meeting, an open day, a trial: whatever the school holds with a partner. The exact day is not needed, the school year will do.";
    NOTHING = "Таких мероприятий нет" / "There are no such events";
    PRINTED = "Напечатаны первые {0} из {1}. Все строки — на странице «Обмен»: «Мероприятия (CSV)» или «Книга Excel (XLSX)»." /
        "The first {0} of {1} are printed. All rows are on the page “Exchange”: “Events (CSV)” or “Excel workbook (XLSX)”.";
    SHOWN = "Показано: {0} из {1}" / "Shown: {0} of {1}";
    NEAREST = "Сначала предстоящие, ближайшие — выше; затем прошедшие." /
        "What is coming first, the nearest on top; then what has been.";
    CLEAR = "Сбросить отбор" / "Clear the filters";

    TITLE = "Мероприятие" / "Event";
    STATUS = "Состояние" / "Status";
    PARTICIPANTS = "Участников" / "Participants";
    SCHOOLS = "Организации" / "Schools";
    PARTNER_KIND = "Вид партнёра" / "Partner's kind";
    MONTH = "Месяц" / "Month";
    ANY_MONTH = "любой" / "any";
    COPY_LIST = "Скопировать список" / "Copy the list";
    MORE_HERE = "Ещё {0}" / "{0} more";
    LIST_COPIED = "Список скопирован: {0}. Вставьте его в письмо или документ." / "The list is copied: {0}. Paste it into a letter or a document.";
    LIST_FAILED = "Браузер не дал скопировать. Выделите строки таблицы и скопируйте их сами." /
        "The browser did not allow copying. Select the rows of the table and copy them yourself.";
    LIST_PARTNERS = "партнёры: {0}" / "partners: {0}";
    LIST_AUDIENCE = "участники: {0}" / "participants: {0}";
    LIST_PUPILS = "{0}, обучающихся: {1}" / "{0}, pupils: {1}";
    AS_TABLE = "Таблица" / "Table";
    AS_CALENDAR = "Календарь" / "Calendar";
    SHOW_AS = "Показать как" / "Show as";
    MONTH_BEFORE = "Предыдущий месяц" / "The month before";
    MONTH_AFTER = "Следующий месяц" / "The month after";
    THIS_MONTH = "Текущий месяц" / "This month";
    NO_DAY = "Без точного дня" / "Without an exact day";
    NO_MONTH = "Без точного месяца, {0} учебный год" / "Without an exact month, school year {0}";
    DAY_EVENTS = "{0}: {1}" / "{0}: {1}";
    MONTH_NONE = "В этом месяце таких мероприятий нет." / "There are no such events in this month.";
    ADD_ON = "Добавить мероприятие {0}" / "Add an event on {0}";
    ANY_YEAR = "все" / "all";
    ANY_FORM = "любая" / "any";
    ANY_KIND = "любой" / "any";
    ANY_STATUS = "любое" / "any";
    ANY_SCHOOL = "все" / "all";
    PARTNER = "Партнёр" / "Partner";
    ANY_PARTNER = "любой" / "any";
    NO_PARTNER = "без партнёра" / "no partner";
    UNKNOWN_PARTNER = "неизвестный партнёр" / "unknown partner";
    UNKNOWN_SCHOOL = "неизвестная организация" / "unknown school";
    ACTIONS = "Действия" / "Actions";
    MARK_HELD = "Отметить проведённым: {0}" / "Mark as held: {0}";
    COPY_ONE = "Добавить похожее: {0}" / "Add a similar one: {0}";
    COPY_SHORT = "Добавить похожее" / "Add a similar one";
    NOT_COUNTED = "не считали" / "not counted";
    AT_LEAST = "не менее {0}" / "at least {0}";
    AND_MORE = "{0} и ещё {1}" / "{0} and {1} more";

    TITLE_HINT = "Например «Экскурсия на завод». Можно не заполнять." / "Such as “Excursion to the plant”. May be left empty.";
    CHOOSE_FORM = "Выберите форму" / "Choose a form";
    FORM_LABEL = "Какая именно форма" / "Which form exactly";
    FORM_MISSING = "Выберите форму мероприятия." / "Choose the event's form.";
    DATE_HINT = "Например 05.10.2026. Не знаете день — «октябрь 2026», не знаете месяц — «2026/27»." /
        "For example 5 Oct 2026. If you don't know the day, “October 2026”; if not the month, “2026/27”.";
    DATE_MISSING = "Напишите дату. Если день неизвестен, хватит месяца или учебного года." /
        "Write the date. If the day is unknown, the month or the school year will do.";
    DATE_WRONG = "Не похоже на дату. Напишите, например, 05.10.2026, «октябрь 2026» или «2026/27»." /
        "This is not a date. Write, for example, 5 Oct 2026, “October 2026” or “2026/27”.";
    DATE_IS_DAY = "{0}, {1} учебный год" / "{0}, school year {1}";
    DATE_IS_MONTH = "{0}, день неизвестен" / "{0}, the day unknown";
    DATE_IS_YEAR = "{0} учебный год, день неизвестен" / "School year {0}, the day unknown";
    TODAY = "Сегодня" / "Today";
    ONLY_MONTH = "Известен только месяц" / "Only the month is known";
    ONLY_YEAR = "Известен только учебный год" / "Only the school year is known";
    END_DATE = "Последний день" / "Last day";
    END_HINT = "Если мероприятие идёт несколько дней." / "If the event takes several days.";
    END_WRONG = "Не похоже на день. Напишите, например, 07.10.2026." / "This is not a day. Write, for example, 7 Oct 2026.";
    END_FIRST = "Раньше начала. Проверьте обе даты." / "Before the start. Check both dates.";
    PARTNERS_HINT = "Начните писать название. Нового партнёра можно завести прямо здесь." /
        "Begin to type a name. A new partner can be entered right here.";
    PARTNERS_MANY = "Партнёров не больше 100." / "At most 100 partners.";
    NEW_PARTNER_OPTION = "Новый партнёр: {0}" / "New partner: {0}";
    NEW_PARTNER = "Новый партнёр" / "New partner";
    NEW_PARTNER_NAME = "Название партнёра" / "Partner's name";
    NEW_PARTNER_LEAVE = "Не добавлять" / "Don't add";
    NEW_PARTNER_UNFINISHED = "Закончите с новым партнёром: выберите его вид и нажмите «Выбрать этого партнёра» или нажмите «Не добавлять»." /
        "Finish the new partner: choose its kind and press “Choose this partner”, or press “Don't add”.";
    NEW_PARTNER_TAKE = "Выбрать этого партнёра" / "Choose this partner";
    NEW_PARTNER_HINT = "Сохранится вместе с мероприятием. Остальное можно дописать потом." /
        "Saved together with the event. The rest can be filled in later.";
    SCHOOLS_HINT = "Чьи обучающиеся и педагоги участвуют." / "Whose pupils and teachers take part.";
    SCHOOLS_NONE = "Организаций ещё нет: их заводят на странице «Настройки»." / "There are no schools yet: they are entered on the Settings page.";

    AUDIENCE = "Кто участвует" / "Who takes part";
    AUDIENCE_HINT = "По строке на класс или параллель. Не считали — оставьте число пустым: это не ноль." /
        "A line a class or grade. If nobody counted, leave the number empty: that is not zero.";
    ADD_ROW = "Добавить класс или параллель" / "Add a class or grade";
    ROW = "Участники, строка {0}" / "Audience, line {0}";
    REMOVE_ROW = "Убрать строку {0}" / "Remove line {0}";
    WHO = "Класс или параллель" / "Class or grade";
    WHO_HINT = "«8А», «8–9», «8А, 8Б»" / "“8А”, “8–9”, “8А, 8Б”";
    WHOLE = "Весь класс" / "The whole class";
    PUPILS = "Обучающихся" / "Pupils";
    PUPILS_HINT = "Пусто — не считали." / "Empty: not counted.";
    CHOOSE_SCHOOL = "Выберите организацию" / "Choose a school";
    ROW_MORE = "Ещё об этой строке" / "More about this line";
    OVZ = "Из них с ОВЗ" / "With special needs";
    DISABLED = "Из них с инвалидностью" / "Disabled";
    ROW_HOURS = "Часов у них" / "Their hours";
    WHO_MISSING = "Напишите класс или параллель, например «8А» или «8–9»." / "Write a class or grade, such as “8А” or “8–9”.";
    WHO_WRONG = "Не похоже на класс. Напишите, например, «8А» или «8–9»." / "This is not a class. Write, for example, “8А” or “8–9”.";
    WHO_SPLIT = "Число одно, а классов несколько. Дайте каждому классу свою строку." / "There is one number for several classes. Give each class a line of its own.";
    WHOLE_WHAT = "«Весь класс» — только для класса, например «8А»." / "“The whole class” is for a class only, such as “8А”.";
    SCHOOL_MISSING = "Выберите организацию." / "Choose a school.";
    ROWS_MANY = "Строк не больше 1000." / "At most 1000 lines.";
    NUMBER_WRONG = "Нужно целое число от 0 до 10 000 или ничего." / "It must be a whole number from 0 to 10 000, or nothing.";
    MORE_THAN_ALL = "Больше, чем обучающихся в этой строке." / "More than the pupils of this line.";
    SESSIONS_WRONG = "Нужно целое число от 1 до 1000 или ничего." / "It must be a whole number from 1 to 1000, or nothing.";
    HOURS_WRONG = "Нужно число от 0 до 1000, например 2 или 1,5." / "It must be a number from 0 to 1000, such as 2 or 1.5.";
    TOO_LONG = "Слишком длинно: до {0} знаков." / "Too long: up to {0} characters.";

    MORE = "Подробнее: часы, педагоги, программа, результат" / "More: hours, teachers, programme, result";
    TEACHERS = "Педагогов" / "Teachers";
    PARENTS = "Родителей" / "Parents";
    HOURS = "Часов на участника" / "Hours a participant";
    HOURS_HINT = "Академических, за одно занятие." / "Academic hours in one session.";
    SESSIONS = "Занятий" / "Sessions";
    SESSIONS_HINT = "Пусто — одно." / "Empty: one.";
    LEVEL = "Уровень" / "Level";
    MODE = "Формат" / "Mode";
    VENUE = "Где проходит" / "Venue";
    DIRECTION = "Направление" / "Direction";
    NOT_SAID = "не указано" / "not stated";
    PROGRAMME = "Программа или проект" / "Programme or project";
    INITIATIVES = "Инициативы" / "Initiatives";
    INITIATIVES_HINT = "По одной в строке: «Билет в будущее», «Профессионалитет»." / "One a line: “Ticket to the Future”, “Professionalitet”.";
    ORGANISER = "Организатор" / "Organiser";
    RESPONSIBLE = "Ответственный" / "Responsible";
    RESPONSIBLE_HINT = "Лучше должность: «педагог-психолог»." / "Better a post, such as “school psychologist”.";
    MEANINGFUL = "Содержательность встречи" / "How meaningful it was";
    NOT_ASSESSED = "Не оценивали" / "Not assessed";
    ASSESSED = "Оценили" / "Assessed";
    MET = "Что было" / "What there was";
    MET_NONE = "оценили: ни одного признака" / "assessed: none of the criteria";
    RESULT = "Результат" / "Result";
    LINKS = "Ссылки" / "Links";
    LINKS_HINT = "По одной в строке: новость, фото, программа." / "One a line: news, photos, the programme.";
    NOTE_HINT = "Видно только вам: в файл для передачи не уходит, если его не отметить." /
        "Only you see it: it does not go into a file to share unless ticked.";

    ADDED = "Добавлено мероприятие: {0}" / "Event added: {0}";
    SAVED = "Сохранено мероприятие: {0}" / "Event saved: {0}";
    DELETED = "Удалено мероприятие: {0}" / "Event deleted: {0}";
    STATUS_SET = "{0} — {1}" / "{0}: {1}";

    ABOUT = "О мероприятии" / "About the event";
    WHOLE_ROW = "весь класс" / "the whole class";
    GRADE_ROW = "{0} класс" / "grade {0}";
    GRADES_ROW = "{0} классы" / "grades {0}";
    CLASS_COLUMN = "Классы" / "Classes";
    AUDIENCE_EMPTY = "Участников не записали." / "The audience was not entered.";
    GONE = "Такого мероприятия нет" / "There is no such event";
    GONE_TEXT = "Его удалили, или адрес неверный. Если вы удалили его только что, нажмите «Отменить»." /
        "It was deleted, or the address is wrong. If you have just deleted it, press “Undo”.";

    GONE_MEANWHILE = "Эту запись удалили в другой вкладке" / "This record was deleted in another tab";
    GONE_MEANWHILE_TEXT = "«Сохранить» вернёт её вместе с тем, что введено здесь; «Отмена» оставит её удалённой." /
        "“Save” brings it back with what was typed here; “Cancel” leaves it deleted.";
    MERGED_MEANWHILE = "Эту запись объединили с другой: теперь это «{0}»" / "This record was merged with another one: it is “{0}” now";
    MERGED_MEANWHILE_TEXT = "«Сохранить» запишет то, что вы здесь изменили, в объединённую запись; «Отмена» оставит её как есть." /
        "“Save” writes what you changed here into the merged record; “Cancel” leaves it as it is.";
    MERGED_OPEN = "Открыть «{0}»" / "Open “{0}”";
    LEAVE = "Закрыть без сохранения?" / "Close without saving?";
    LEAVE_TEXT = "Введённое в форму не сохранено и пропадёт." / "What was typed into the form is not saved and will be lost.";
    LEAVE_YES = "Закрыть без сохранения" / "Close without saving";
}
