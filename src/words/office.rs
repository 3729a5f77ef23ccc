//! Words of the workbook, the document and the calendar that go out to office programs.

use super::phrases;

phrases! {
    XLSX = "Книга Excel (XLSX)" / "Excel workbook (XLSX)";
    XLSX_HINT = "Показатели, матрицы, реестры и полнота данных за выбранный год: с фильтрами, для своих расчётов. Контактов в книге нет." /
        "Indicators, matrices, registers and completeness of the chosen year: with filters, for calculations of your own. The workbook has no contacts.";
    DOCX = "Скачать DOCX" / "Download DOCX";
    ICS = "Календарь (ICS)" / "Calendar (ICS)";
    ICS_HINT = "Сроки рекомендаций и запланированные мероприятия: для календаря телефона или почты." /
        "Deadlines of recommendations and planned events: for the calendar of a phone or of the mail.";
    MAKING = "Готовится…" / "Being made…";
    NOT_LOADED = "Не удалось загрузить часть программы, которая готовит файл. Проверьте связь и нажмите ещё раз." /
        "The part of the program that makes the file could not be loaded. Check the connection and press again.";
    NOT_MADE = "Файл не получился. Нажмите ещё раз; если не помогает, выгрузите «Показатели (JSON)»." /
        "The file could not be made. Press again; if that does not help, export “Indicators (JSON)”.";
    NOTHING_DATED = "В календарь нечего положить: нет ни сроков рекомендаций, ни запланированных мероприятий с датой." /
        "There is nothing for the calendar: neither deadlines of recommendations nor planned events with a date.";

    BOOK_TITLE = "Мониторинг партнёрства: {0}" / "Monitoring of partnership: {0}";
    ABOUT = "О книге" / "About";
    ABOUT_PERIOD = "Период" / "Period";
    ABOUT_AS_OF = "По состоянию на" / "As of";
    ABOUT_SCOPE = "Организации" / "Schools";
    ALL_SCHOOLS = "все" / "all";
    NO_CONTACTS = "Контактные лица и ответственные в книгу не входят." / "Contact persons and persons responsible are not in the workbook.";

    INDICATORS = "Показатели" / "Indicators";
    INDICATORS_HOLDS = "Каждый показатель за период и год назад на ту же дату; охват — от «не менее» до «не более»." /
        "Each indicator of the period and a year before by the same date; reach from “at least” to “at most”.";
    INDICATOR = "Показатель" / "Indicator";
    UNIT = "Единица" / "Unit";
    VALUE = "Значение" / "Value";
    AT_LEAST = "Не менее" / "At least";
    AT_MOST = "Не более" / "At most";
    PART = "Часть" / "Part";
    PART_AT_MOST = "Часть, не более" / "Part, at most";
    WHOLE = "Из скольких" / "Of";
    BEFORE = "Год назад" / "A year before";
    BEFORE_AT_LEAST = "Год назад, не менее" / "A year before, at least";
    BEFORE_AT_MOST = "Год назад, не более" / "A year before, at most";
    BETTER = "Лучше" / "Better";
    BETTER_UP = "больше" / "more";
    BETTER_DOWN = "меньше" / "less";
    BETTER_NEITHER = "не оценивается" / "not rated";
    HOW = "Как считается" / "How it is computed";
    UNIT_COUNT = "число" / "count";
    UNIT_SHARE = "доля" / "share";
    UNIT_NUMBER = "число" / "number";
    UNIT_INTERVAL = "доля, от и до" / "share, from and to";
    UNIT_HOURS = "часы, по классам" / "hours, by class";
    NO_DATA = "нет данных" / "no data";
    ON_SHEET = "на листе «{0}»" / "on the sheet “{0}”";

    REACH = "Охват по параллелям" / "Reach by grade";
    REACH_HOLDS = "Сколько обучающихся каждой параллели охвачено: не менее и не более." /
        "How many pupils of each grade were reached: at least and at most.";
    SCHOOL = "Организация" / "School";
    GRADE = "Параллель" / "Grade";
    CLASS = "Класс" / "Class";
    PUPILS = "Обучающихся" / "Pupils";
    REACHED_AT_LEAST = "Охвачено, не менее" / "Reached, at least";
    REACHED_AT_MOST = "Охвачено, не более" / "Reached, at most";
    SHARE_AT_LEAST = "Доля, не менее" / "Share, at least";
    SHARE_AT_MOST = "Доля, не более" / "Share, at most";
    HOURS = "Часы по классам" / "Hours by class";
    HOURS_HOLDS = "Часы профориентации каждого класса и уровень профминимума." /
        "Hours of career guidance of each class and the level of the minimum.";
    HOURS_AT_LEAST = "Часов, не менее" / "Hours, at least";
    HOURS_AT_MOST = "Часов, не более" / "Hours, at most";
    LEVEL = "Уровень" / "Level";
    LEVEL_BELOW = "ниже базового" / "below basic";

    KIND_FORM = "Вид и форма" / "Kind and form";
    GRADE_KIND = "Параллель и вид" / "Grade and kind";
    SCHOOL_KIND = "Организация и вид" / "School and kind";
    SCHOOL_FORM = "Организация и форма" / "School and form";
    MONTH_FORM = "Месяц и форма" / "Month and form";
    MATRIX_HOLDS = "Число разных мероприятий в каждой ячейке; итог — не сумма." /
        "Distinct events in each cell; totals are not sums.";
    CELLS = "Ячейки матриц" / "Cells of matrices";
    CELLS_HOLDS = "Все непустые ячейки пяти матриц строками: мероприятия, партнёры, участники." /
        "All cells with events of the five matrices as rows: events, partners, participants.";
    MATRIX = "Матрица" / "Matrix";
    ROW = "Строка" / "Row";
    COLUMN = "Столбец" / "Column";
    EVENTS = "Мероприятий" / "Events";
    PARTNERS = "Партнёров" / "Partners";
    PARTICIPANTS = "Участников" / "Participants";
    TOTAL = "Всего" / "Total";

    PARTNERS_SHEET = "Партнёры" / "Partners";
    PARTNERS_HOLDS = "Реестр партнёров без контактов: формы и мероприятия периода, последняя встреча, договор." /
        "The register of partners without contacts: forms and events of the period, the last event, the agreement.";
    FORMS = "Формы за период" / "Forms of the period";
    EVENTS_OF_PERIOD = "Мероприятий за период" / "Events of the period";
    LAST_EVENT = "Последнее мероприятие" / "Last event";
    AGREEMENT = "Договор действует" / "Agreement in force";
    EVENTS_SHEET = "Мероприятия" / "Events";
    EVENTS_HOLDS = "Мероприятия периода любого состояния, без ответственных лиц." /
        "Events of the period, whatever their status, without persons responsible.";
    FIRST_DAY = "Дата" / "Date";
    DATE_ROUGHLY = "Дата не точная" / "Date not exact";
    PUPILS_COME = "Обучающихся (посещений)" / "Pupils (visits)";
    CUT = "Показаны первые {0} строк из {1}: больше на листе не помещается. Сузьте период или выберите одну организацию." /
        "The first {0} rows of {1} are shown: a sheet holds no more. Choose a shorter span or one school.";
    GAPS = "Полнота данных" / "Completeness";
    GAPS_HOLDS = "Чего в данных не хватает: каждая запись, которую стоит дополнить." /
        "What the data lack: every record that is worth completing.";
    GAP = "Пробел" / "Gap";
    RECORD = "Запись" / "Record";
    SORT = "Что это" / "What it is";
    A_PARTNER = "партнёр" / "partner";
    AN_EVENT = "мероприятие" / "event";
    A_SCHOOL = "организация" / "school";
    NAMELESS = "без названия" / "without a name";

    DEADLINE = "Срок: {0}" / "Due: {0}";
    RECOMMENDATION = "Рекомендация" / "Recommendation";
    FOR_WHOM = "Кому: {0}" / "For: {0}";
    FOR_ALL_SCHOOLS = "все организации" / "all schools";
    EVENT_FORM = "Форма: {0}" / "Form: {0}";
    WITH = "Партнёры: {0}" / "Partners: {0}";
    TAKING_PART = "Организации: {0}" / "Schools: {0}";
}
