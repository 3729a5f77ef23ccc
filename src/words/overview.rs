//! Words of the overview.

use super::phrases;

phrases! {
    START = "С чего начать" / "Where to start";
    START_LEAD = "Круг хранит партнёров школы и мероприятия с ними, показывает, чего не хватает, и пишет справку. Данные остаются в этом браузере." /
        "Krug keeps a school's partners and the events with them, shows what is missing and writes the report. The data stay in this browser.";
    START_DOCUMENT = "Вставить прошлогодний документ" / "Paste last year's document";
    START_DOCUMENT_TEXT = "Анализ мониторинга целиком: партнёры и формы работы найдутся сами." / "The whole monitoring analysis: partners and forms will be found.";
    START_PARTNER = "Внести первого партнёра" / "Enter the first partner";
    START_PARTNER_TEXT = "Предприятие, колледж, вуз, центр занятости — с кем уже работаете." / "An employer, a college, a university: whom you work with already.";
    START_FILE = "Есть файл от центра" / "I have a file from the centre";
    START_FILE_TEXT = "Файл для начала работы, своя резервная копия или файл коллег." / "A starter file, a backup copy of your own, or a file that colleagues sent.";
    LOAD_EXAMPLE = "Загрузить пример" / "Load the example";
    LOAD_EXAMPLE_TEXT = "Центр и три школы за три года. Потом его можно удалить." / "A centre and three schools over three years. It can be deleted later.";
    EXAMPLE_NAME = "Пример" / "Example";
    EXAMPLE_FAILED = "Пример не загрузился. Проверьте, что страница открыта целиком, и попробуйте ещё раз." /
        "The example did not load. Check that the page is whole and try again.";
    ACTIVE = "Действующие партнёры" / "Active partners";
    ACTIVE_NOTE = "из {0} в реестре" / "of {0} in the register";
    KINDS = "Представленность видов" / "Kinds covered";
    KINDS_NONE_MISSING = "все ожидаемые виды есть" / "every expected kind is there";
    KINDS_MISSING = "нет действующих: {0}" / "none active: {0}";
    OF = "{0} из {1}" / "{0} of {1}";
    REACH = "Охват, 1–11 классы" / "Reach, grades 1–11";
    REACH_NOTE = "не менее {0}, не более {1} из {2}" / "at least {0}, at most {1} of {2}";
    REACH_EXACT = "{0} из {1}" / "{0} of {1}";
    REACH_UNKNOWN = "укажите контингент в настройках" / "enter the enrolment in the settings";
    HELD = "Проведено мероприятий" / "Events held";
    HELD_NOTE = "год назад на ту же дату {0}; запланировано {1}" / "{0} by the same date last year; {1} planned";
    AGREEMENT = "С соглашением" / "With an agreement";
    AGREEMENT_NOTE = "действующих партнёров, у которых соглашение в силе" / "active partners whose agreement is in force";
    EMPLOYER = "Охват встречами с работодателями" / "Reach of employers";
    EMPLOYER_NOTE = "6–11 классы: не менее {0}, не более {1} из {2}" / "grades 6–11: at least {0}, at most {1} of {2}";
    EMPLOYER_EXACT = "6–11 классы: {0} из {1}" / "grades 6–11: {0} of {1}";
    PUPILS = "Участий обучающихся" / "Pupils' visits";
    PUPILS_NOTE = "один обучающийся на двух мероприятиях — два участия" / "one pupil at two events is two visits";
    FILLED = "Ожидаемые сочетания вида и формы" / "Expected pairs of kind and form";
    FILLED_NOTE = "есть хотя бы одно мероприятие" / "have at least one event";
    TREND = "На ту же дату: {0}" / "By the same date: {0}";
    RECENT = "в этом учебном году мероприятий ещё не было" / "no events yet this school year";
    DORMANT = "давно нет мероприятий" / "no events for long";
    NEVER = "мероприятий ещё не было" / "no events yet";
    CIRCLE_ADD = "Добавить партнёра: {0}" / "Add a partner: {0}";
    PLANNED_NOTE = "запланировано {0}" / "{0} planned";
    CHANGE = "{0} за год" / "{0} in a year";
    CHANGE_SAME = "как год назад на ту же дату" / "as a year ago on the same date";
    CHANGE_FROM = "{0} к той же дате прошлого года ({1})" / "{0} against the same date last year ({1})";
    NO_DATA = "нет данных" / "no data";
    CIRCLE = "Круг партнёров" / "The circle of partners";
    CIRCLE_ALL = "все партнёры: {0}" / "all partners: {0}";
    CIRCLE_NOTE = "Внутреннее кольцо — работали в этом учебном году, размер — число мероприятий. Внешние кольца — давно не было мероприятий и ещё не было. «+» — ожидаемый вид, партнёра нет." /
        "Inner ring: worked with in this school year, size is the number of events. Outer rings: long without events, and none yet. “+”: an expected kind without a partner.";
    CIRCLE_MORE = "ещё {0}" / "{0} more";
    CIRCLE_MOST = "Партнёров много, поэтому в каждом кольце вида — не больше {0}, у которых больше всего мероприятий; «ещё» открывает всех." /
        "There are many partners, so each ring of a kind has at most {0}, those with the most events; “more” opens all of them.";
    NEXT = "Что сделать" / "What to do";
    NEXT_ALL = "все рекомендации" / "all recommendations";
    NEXT_NONE = "По этим данным рекомендаций нет." / "There are no recommendations on these data.";
    MATRIX = "Виды и формы" / "Kinds and forms";
    MATRIX_OPEN = "открыть таблицу" / "open the table";
    YEAR = "Учебный год" / "School year";
    SCHOOL = "Организация" / "School";
    ALL_SCHOOLS = "все" / "all";
    QUALITY = "Полнота данных" / "Completeness";
    QUALITY_NONE = "Всё, что нужно для анализа, внесено." / "All that the analysis needs is entered.";
    QUALITY_LEAD = "Чего не хватает, чтобы показатели были точнее. Нажмите строку, чтобы увидеть записи." /
        "What is missing for the numbers to be exact. Press a line to see its records.";
    CIRCLE_TABLE = "Таблицей" / "As a table";
    CIRCLE_KIND = "Вид" / "Kind";
    CIRCLE_PARTNER = "Партнёр" / "Partner";
    CIRCLE_STATE = "Работали" / "Worked with";
    NO_EVENTS = "За {0} мероприятий пока нет." / "There are no events yet: {0}.";
}
