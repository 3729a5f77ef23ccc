//! Words of the full note: its headings, and the sections that say what there is.

use super::phrases;
use super::plural::Noun;

/// Schools after «из»: из 1 организации, из 4 организаций.
pub const OF_SCHOOLS: Noun =
    Noun {
        one: "организации", few: "организаций", many: "организаций", en_one: "school", en_many: "schools"
    };

/// Schools after «с участием»: 1 организации, 3 организаций.
pub const WITH_SCHOOLS: Noun = OF_SCHOOLS;

/// Events after «из»: из 1 мероприятия, из 9 мероприятий.
pub const OF_EVENTS: Noun =
    Noun {
        one: "мероприятия", few: "мероприятий", many: "мероприятий", en_one: "event", en_many: "events"
    };

/// Partners after «с участием»: 1 партнёра, 5 партнёров.
pub const WITH_PARTNERS: Noun =
    Noun {
        one: "партнёра", few: "партнёров", many: "партнёров", en_one: "partner", en_many: "partners"
    };

/// Active partners after «из».
pub const OF_PARTNERS: Noun = Noun {
    one: "действующего партнёра",
    few: "действующих партнёров",
    many: "действующих партнёров",
    en_one: "active partner",
    en_many: "active partners",
};

phrases! {
    NUMBERED = "{0}. {1}" / "{0}. {1}";
    APPENDIX = "Приложение {0}. {1}" / "Appendix {0}. {1}";
    BASIS = "Основание, цель и задачи" / "Basis, aim and tasks";
    COLLECTION = "Сроки, участники, порядок сбора данных" / "Period, participants, collection of the data";
    INDICATORS = "Показатели и их динамика" / "Indicators and trends";
    PARTNERS = "Социальные партнёры и формы взаимодействия" / "Partners and forms of joint work";
    EVENTS = "Мероприятия: уровни, формы, формат" / "Events: levels, forms, mode";
    REACH = "Охват обучающихся" / "Reach of the pupils";

    BASIS_LINE = "Основание: {0}" / "Basis: {0}";
    BASIS_BLANK = "Основание: приказ от «____» ______________ 20____ г. № ________." /
        "Basis: order no. ________ of ____________________.";
    AIM_LINE = "Цель: {0}" / "Aim: {0}";
    AIM = "изучить, как образовательные организации взаимодействуют с учреждениями и предприятиями в профессиональной ориентации обучающихся, и определить меры по развитию этого взаимодействия." /
        "to study how schools work with institutions and employers in career guidance, and to decide on measures that develop this work.";
    TASKS_LINE = "Задачи:" / "Tasks:";
    TASKS = "определить круг социальных партнёров и формы работы с ними;\nоценить, сколько обучающихся охвачено мероприятиями;\nвыявить дефициты и эффективные практики;\nподготовить адресные рекомендации и оценить результат прежних мер." /
        "to establish the circle of partners and the forms of work with them;\nto estimate how many pupils were reached by events;\nto find gaps and good practice;\nto prepare targeted recommendations and to assess what came of earlier measures.";

    SPAN = "Мониторинг проведён за {0}. Показатели рассчитаны по состоянию на {1}." /
        "The monitoring covers {0}. The indicators are as of {1}.";
    SENT_OF = "В данных есть сведения {0} из {1}; файлы поступили от {2}." /
        "The data have records of {0} out of {1}; files came from {2}.";
    SENT_NO_FILES = "В данных есть сведения {0} из {1}; файлы не поступали." /
        "The data have records of {0} out of {1}; no file came.";
    SENT_ONLY = "Сведения организации в данных есть; файл от неё поступил." / "The data have records of the school; its file came.";
    SENT_ONLY_NO_FILE = "Сведения организации в данных есть; файл от неё не поступал." / "The data have records of the school; no file came.";
    SENT_NONE = "Сведений организаций за этот период в данных нет." / "The data have no records of any school in this period.";
    SENT_NOT = "Сведений нет: {0}." / "No records of: {0}.";
    ONE_SCHOOL = "Справка составлена по данным организации: {0}." / "The note is about the data of: {0}.";
    ORDER_MANY = "Организации вели учёт в единой форме; их данные объединены. Записи об одном и том же партнёре сведены в одну. Совместное мероприятие нескольких организаций в общих числах посчитано один раз, а в строках организаций — у каждой из них." /
        "The schools kept their records in one form; the records were merged. Records of the same partner are one. A joint event of several schools counts once in the totals, and once for each of them in their own rows.";
    ORDER_ONE = "Данные внесены организацией в единой форме учёта партнёров и мероприятий." /
        "The school entered the data in one form for partners and events.";
    SENT_CAPTION = "Организации и их данные" / "Schools and their data";
    SCHOOL = "Организация" / "School";
    HELD = "Проведено мероприятий" / "Events held";
    ENROLLED = "Обучающихся" / "Pupils";
    DATED = "Данные на" / "Data of";
    DATE_UNKNOWN = "не указано" / "not known";

    OF_REGISTER = "Партнёров в реестре — {0}, из них действующих — {1}." / "Partners in the register: {0}; active: {1}.";
    NEW_LOST = "Новых партнёров — {0}, вернувшихся — {1}, прервавшихся связей — {2}." /
        "New partners: {0}; returned: {1}; lost: {2}.";
    RETAINED = "Сохранено партнёров, действовавших годом раньше, — {0}." / "Partners of a year ago who are still active: {0}.";
    BY_DATE = "Прошлый год взят на ту же дату: {0}." / "The year before is taken to the same date, {0}.";
    MORE_THAN = "Больше, чем годом раньше: {0}." / "More than a year before: {0}.";
    LESS_THAN = "Меньше, чем годом раньше: {0}." / "Less than a year before: {0}.";
    MORE_HEAD = "Больше, чем годом раньше:" / "More than a year before:";
    LESS_HEAD = "Меньше, чем годом раньше:" / "Less than a year before:";
    REST_SAME = "Остальное — без заметных изменений, или для вывода мало данных, или сравнить не с чем." /
        "The rest has no marked change, or too few to tell, or there is nothing to compare with.";
    REST_OVERLAPS = "Остальное — без заметных изменений, или границы пересекаются, или для вывода мало данных, или сравнить не с чем." /
        "The rest has no marked change, or its bounds overlap, or too few to tell, or there is nothing to compare with.";
    NONE_SURE = "Изменений, о которых можно говорить уверенно, нет." / "There is no change that can be called certain.";
    ALL_SAME = "Показатели, которые можно сравнить, заметно не изменились." / "The indicators that can be compared have not markedly changed.";
    NOTHING_BEFORE = "За {0} данных нет, поэтому сравнить показатели не с чем." /
        "There are no data of {0}, so there is nothing to compare with.";
    NAMED = "«{0}»" / "“{0}”";
    AMOUNT = "«{0}» на {1}" / "“{0}” by {1}";
    FROM_BEFORE = "«{0}» — {1}, было {2}" / "“{0}”: {1}, was {2}";
    OF_ALL_SCHOOLS = "Доли организаций посчитаны от всех внесённых организаций, вместе с той, которая собирает данные: всего — {0}." /
        "Shares of schools are of all that are entered, the one that collects the data among them: {0} in all.";
    INDICATOR_CAPTION = "Показатели" / "Indicators";
    INDICATOR = "Показатель" / "Indicator";
    CHANGE = "Изменение" / "Change";
    ON_DATE = "{0}, на {1}" / "{0}, {1}";

    BY_KIND_LEAD = "Организации работали со следующими партнёрами." / "The schools worked with these partners.";
    BY_KIND_LEAD_ONE = "Организация работала со следующими партнёрами." / "The school worked with these partners.";
    KINDS_COVERED = "Ожидаемых видов партнёров представлено {0} из {1}." / "Expected kinds of partners covered: {0} of {1}.";
    KINDS_MISSING = "Не представлены: {0}." / "Not covered: {0}.";
    AGREED = "Соглашение действует с {0} из {1}: {2}." / "Agreements are in force with {0} of {1}: {2}.";
    ENGAGED = "На самого активного партнёра приходится {0} участий в мероприятиях, на трёх самых активных — {1}." /
        "The most engaged partner holds {0} of the participations in events, the three most engaged {1}.";
    SINGLE = "Партнёров, с которыми была только одна форма работы, — {0}." / "Partners with a single form of work: {0}.";
    CHART_KINDS = "Действующие партнёры по видам" / "Active partners by kind";
    KIND_FORM = "Мероприятия по видам партнёров и формам" / "Events by kind of partner and form";
    FORM = "Форма" / "Form";
    TOTAL = "Всего" / "Total";
    NOT_SUM = "«Всего» — число разных мероприятий: мероприятие с двумя видами партнёров стоит в двух столбцах, а считается один раз." /
        "“Total” counts distinct events: one with two kinds of partners stands in two columns and counts once.";

    STATUSES = "Мероприятий проведено — {0}, запланировано — {1}, отменено — {2}." / "Events held: {0}; planned: {1}; cancelled: {2}.";
    JOINT = "С участием двух и более организаций проведено {0}." / "Held by two or more schools together: {0}.";
    LEADING = "Чаще всего проводилась форма «{0}»: {1} ({2})." / "The most frequent form is “{0}”: {1} ({2}).";
    LEADING_TIED = "Чаще других проводились формы: {0} — по {1}." / "The most frequent forms are {0}, {1} each.";
    TRIALS = "Профессиональных проб — {0}." / "Job trials: {0}.";
    ONLINE = "Онлайн — {0}." / "Online: {0}.";
    ASSESSED = "По критериям содержательной встречи оценено {0} из {1}; отвечающих всем четырём критериям — {2}." /
        "Assessed by the criteria of a meaningful encounter: {0} of {1}; all four criteria are met by {2}.";
    ASSESSED_NONE = "По критериям содержательной встречи мероприятия не оценивались." /
        "No event was assessed by the criteria of a meaningful encounter.";
    NO_EVENTS = "За {0} проведённых мероприятий нет." / "No events were held in {0}.";
    LEVELS = "Уровни мероприятий" / "Levels of the events";
    FORMS = "Формы мероприятий" / "Forms of the events";
    MODES = "Формат проведения" / "Mode of the events";
    LEVEL = "Уровень" / "Level";
    MODE = "Формат" / "Mode";
    COUNT = "Мероприятий" / "Events";
    SHARE = "Доля" / "Share";
    NOT_SAID = "не указано" / "not said";
    MONTHS = "Мероприятия по месяцам" / "Events by month";
    BARS = "{0}: {1}." / "{0}: {1}.";
    BAR = "{0} — {1}" / "{0}: {1}";

    VISITS = "Участий в мероприятиях: обучающихся — {0}, педагогов — {1}, родителей — {2}. Это участия, а не число людей: один человек мог прийти несколько раз." /
        "Visits to events: of pupils {0}, of teachers {1}, of parents {2}. These are visits, not persons: one person may have come several times.";
    REACHED = "Хотя бы на одном мероприятии побывало не менее {0} из {1} 1–11 классов ({2}), по неполным данным не более {3} ({4})." /
        "At least {0} of {1} of grades 1–11 came to one event or more ({2}); on incomplete data at most {3} ({4}).";
    REACHED_EXACT = "Хотя бы на одном мероприятии побывало {0} из {1} 1–11 классов ({2})." /
        "{0} of {1} of grades 1–11 came to one event or more ({2}).";
    REACHED_ONE = "Хотя бы на одном мероприятии побывал {0} из {1} 1–11 классов ({2})." /
        "{0} of {1} of grades 1–11 came to one event or more ({2}).";
    UNSTATED = "У {0} участники не указаны, в охвате их нет." / "The participants of {0} are not given: they do not count in the reach.";
    REACH_NONE = "Охват: нет данных, потому что не указан контингент за {0}." / "Reach: no data, because the enrolment of {0} is not entered.";
    REACH_SPAN = "Охват: нет данных. За период, который захватывает два учебных года, доля обучающихся не рассчитывается." /
        "Reach: no data. Over a period of two school years there is no share of the pupils.";
    BY_ENCOUNTER = "Охват по видам партнёров" / "Reach by kind of partner";
    ENCOUNTER = "Показатель" / "Indicator";
    AT_LEAST = "Не менее" / "At least";
    AT_MOST = "Не более" / "At most";
    OF_PUPILS = "Обучающихся" / "Pupils";
    REACH_SHARE = "Доля" / "Share";
    BY_GRADE = "Охват по параллелям" / "Reach by grade";
    GRADE = "Параллель" / "Grade";
    TARGET = "Цель — охватить {0} каждой параллели." / "The target is {0} of each grade.";
    TARGET_MET = "Достигнута: {0} классы." / "Met in grade: {0}.";
    TARGET_OPEN = "Не подтверждена, нужно уточнить, кто приходил: {0} классы." / "Not certain, the classes have to be named, in grade: {0}.";
    TARGET_MISSED = "Не достигнута: {0} классы." / "Missed in grade: {0}.";
    ORDINAL = "{0}-е" / "{0}";
    REACH_NO_SUM = "Общие границы не равны сумме границ по параллелям: участников группы, собранной из нескольких параллелей, нельзя отнести к одной из них." /
        "The bounds of all grades together are not the sums of the grades' own: participants of a group from several grades cannot be counted in one of them.";
    SPECIAL = "В контингенте: {0}." / "Enrolled: {0}.";
    SPECIAL_VISITS = "Участий в мероприятиях: {0}." / "Visits to events: {0}.";
    SPECIAL_OVZ = "обучающихся с ОВЗ — {0}" / "pupils with special needs: {0}";
    SPECIAL_DISABLED = "обучающихся с инвалидностью — {0}" / "disabled pupils: {0}";
    SPECIAL_HIDDEN = "Числа от 1 до 4 не приводятся, чтобы нельзя было узнать, о ком речь." /
        "Numbers from 1 to 4 are not given, so that nobody can tell who is meant.";
    FEWER_THAN_FIVE = "менее 5" / "under 5";
    FROM_TO = "от {0} до {1}" / "from {0} to {1}";
    SPECIAL_BOUNDS = "Итоги, из которых они следуют, даны границами." / "Totals from which they would follow are given by bounds.";
}
