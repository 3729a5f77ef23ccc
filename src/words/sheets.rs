//! Words of spreadsheets on their way in and out: registers, headings of columns, what could not be read.

use super::phrases;

phrases! {
    REGISTER_PARTNERS = "Реестр партнёров" / "Register of partners";
    REGISTER_EVENTS = "Реестр мероприятий" / "Register of events";
    REGISTER_PLAN = "План мероприятий" / "Plan of events";
    REGISTER_ENROLMENT = "Контингент по классам" / "Enrolment by class";

    CODE = "Код записи (не менять)" / "Record code (do not change)";
    SAME_AS = "Та же запись" / "The same record";
    ALIASES = "Другие названия" / "Other names";
    ALL_AGREEMENTS = "Все соглашения" / "All agreements";
    AGREEMENT_NUMBER = "Номер договора" / "Agreement number";
    AGREEMENT_KIND = "Предмет договора" / "Subject of the agreement";
    SIGNED = "Дата подписания" / "Signed";
    EXPIRES = "Действует до" / "Valid until";
    ALL_CONTACTS = "Все контакты" / "All contacts";
    CONTACT_NAME = "Контактное лицо" / "Contact person";
    CONTACT_ROLE = "Должность" / "Post";
    PHONE = "Телефон" / "Phone";
    EMAIL = "Электронная почта" / "Email";
    FORMS = "Формы работы" / "Forms of work";
    SCHOOLS = "Организации" / "Schools";
    PARTNERS = "Партнёры" / "Partners";
    ALL_PARTICIPANTS = "Все участники" / "All participants";
    CLASSES = "Классы" / "Classes";
    PUPILS = "Количество обучающихся" / "Number of pupils";
    OVZ = "Из них с ОВЗ" / "Special needs";
    DISABLED = "Из них инвалидов" / "Disabled";
    SCHOOL_YEAR = "Учебный год" / "School year";
    CLASS = "Класс" / "Class";
    GRADE = "Параллель" / "Grade";
    LABEL = "Литера" / "Label";
    LABEL_PUPILS = "Обучающихся в классе с этой буквой" / "Pupils of the class with this letter";
    PROFILE = "Профиль" / "Profile";
    PRE_PROFESSIONAL = "Предпрофессиональный" / "Pre-professional";
    MINIMUM_LEVEL = "Уровень профминимума" / "Minimum level";

    YEAR_CELL = "{0} учебный год" / "{0} school year";
    YES = "да" / "yes";
    NO = "нет" / "no";
    NONE_MET = "нет" / "none";

    NO_NAME = "не указано название" / "the name is missing";
    NO_SUCH_DATE = "такой даты нет; напишите, например, 05.10.2026, «октябрь 2026» или «в течение года»" /
        "there is no such date; write, for example, 2026-10-05, “October 2026” or “all year”";
    READ_AS_YEAR = "дня или месяца здесь нет, поэтому срок — учебный год; сами слова останутся в примечании" /
        "no day or month is named, so it is somewhen in the school year; the words stay in the note";
    TERM = "Срок по документу: {0}" / "Date in the document: {0}";
    END_BEFORE_START = "последний день раньше первого" / "the last day is before the first";
    NOT_A_NUMBER = "здесь должно быть одно число" / "one number is expected here";
    NOT_WHOLE = "число должно быть целым" / "the number must be a whole one";
    OUT_OF_RANGE = "число слишком большое" / "the number is too big";
    NO_SUCH_GRADE = "не похоже на классы; напишите, например, «8–9» или «8А, 8Б»" / "these are no classes; write, for example, “8–9” or “8А, 8Б”";
    UNKNOWN_WORD = "незнакомое слово" / "the word is not known";
    NO_SUCH_SCHOOL = "такой организации нет; добавьте её в настройках" / "there is no such school; add it in the settings";
    WHICH_SCHOOL = "не ясно, какая это организация; укажите свою организацию в настройках" / "it is not clear which school this is; name your own school in the settings";
    PUPILS_WITHOUT_GRADE = "количество указано без классов и не будет учтено" / "the number has no classes and will not be counted";
    NOT_AN_INN = "ИНН — это 10 или 12 цифр" / "an INN has 10 or 12 digits";
    TOO_LONG = "слишком длинный текст" / "the text is too long";
    TOO_MANY = "слишком много в одной ячейке" / "there is too much in one cell";
    TWICE = "уже есть в строке выше" / "a row above has it already";
    GRADE_AND_CLASSES = "параллель указана и целиком, и по классам" / "the grade stands both as a whole and by classes";
    WRONG_CODE = "код записи повреждён; верните его или очистите ячейку" / "the record code is damaged; put it back or empty the cell";

    TABLE_EMPTY = "в таблице ничего нет" / "there is nothing in the table";
    TABLE_TOO_BIG = "таблица слишком большая; разделите её на несколько файлов" / "the table is too big; divide it into several files";
    OLD_WORKBOOK = "это книга старого образца (.xls); откройте её и сохраните как .xlsx или .csv" / "this is a workbook of the old form (.xls); open it and save it as .xlsx or .csv";
    LOCKED = "книга закрыта паролем; снимите пароль и сохраните её снова" / "the workbook is locked with a password; take it off and save the book again";
    NOT_A_WORKBOOK = "файл повреждён или это не таблица; откройте его и сохраните как .xlsx или .csv" / "the file is damaged or no table; open it and save it as .xlsx or .csv";

    ONLY_FIGURES = "это книга программы «Круг» без реестров, а из листов с расчётами записей не получится; загрузите файл JSON либо книгу с листами «Партнёры» и «Мероприятия»" /
        "this is this program's own workbook without its registers: sheets of figures hold no records; bring a JSON file, or the sheet “Partners” or “Events”";
    FIGURES_ASIDE = "Это книга программы «Круг». Реестры из неё взяты, листы с расчётами не загружаются: {0}." /
        "This is this program's own workbook. Its registers are taken, its sheets of figures are left aside: {0}.";

    PASTED = "вставленная таблица" / "the pasted table";
    WHAT_IS_IT = "Что в таблице" / "What the table is";
    NOT_TAKEN = "Не загружать" / "Leave out";
    HEADING_ROW = "Строка с заголовками" / "Row of the headings";
    NO_HEADING = "нет заголовков" / "no headings";
    YEAR = "Учебный год таблицы" / "School year of the table";
    YEAR_HINT = "Для дат без года: «октябрь», «в течение года»." / "For dates without a year: “October”, “all year”.";
    MOVE = "Перенести прошлогодний план на этот год: каждую дату в тот же месяц" / "Move last year's plan into this year, each date into its month";
    LEAD = "Проверьте, что в каких столбцах. Ненужный столбец можно не загружать." / "Check what is in which column. A column that is not needed can be left out.";
    NOT_USABLE = "Укажите столбец с названием: без него записей не получится." / "Say which column has the name: without it there are no records.";
    NOT_USABLE_ENROLMENT = "Укажите столбцы с классом и числом обучающихся." / "Say which columns have the class and the number of pupils.";
    COLUMN = "Столбец {0}: {1}" / "Column {0}: {1}";
    COLUMN_NUMBER = "Столбец {0}" / "Column {0}";
    COLUMN_OUT = "не загружать" / "leave out";
    ROWS_TAKEN = "Взято строк: {0}" / "Rows taken: {0}";
    NOTES = "Не прочитано: {0}" / "Not read: {0}";
    ROW_OUT = "Строка {0} пропущена: {1}" / "Row {0} is left out: {1}";
    ROW_OUT_CELL = "Строка {0} пропущена. «{1}»: {2} — {3}" / "Row {0} is left out. “{1}”: {2} — {3}";
    READ_OTHERWISE = "Прочитано не дословно: {0}" / "Read otherwise than it stands: {0}";
    PREVIEW = "Первые строки таблицы" / "The table's first rows";
    PARTNERS_CSV = "Партнёры (CSV)" / "Partners (CSV)";
    EVENTS_CSV = "Мероприятия (CSV)" / "Events (CSV)";
    CSV_HINT = "Таблицы для Excel. Исправленную таблицу можно загрузить обратно: изменится только исправленное." /
        "Tables for Excel. A corrected table can be brought back: only what was corrected changes.";
    CANNOT_READ = "Таблица «{0}» не прочитана: {1}." / "The table “{0}” could not be read: {1}.";

    NOTE_ROW = "Строка {0}: {1}" / "Row {0}: {1}";
    NOTE_CELL = "Строка {0}, «{1}»: {2} — {3}" / "Row {0}, “{1}”: {2} — {3}";
}
