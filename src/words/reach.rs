//! Words of the view of reach.

use super::phrases;
use super::plural::Noun;

/// Pupils after «из»: of 1, of 2–4, of 5.
pub const OF_PUPILS: Noun =
    Noun {
        one: "обучающегося", few: "обучающихся", many: "обучающихся", en_one: "pupil", en_many: "pupils"
    };

phrases! {
    WITH = "Какие мероприятия" / "Which events";
    ANY = "все" / "all";
    EMPLOYER = "работодатели" / "employers";
    COLLEGE = "колледжи" / "colleges";
    UNIVERSITY = "вузы" / "universities";
    WORKPLACE = "рабочие места" / "workplaces";
    MEANINGFUL = "содержательные встречи" / "meaningful encounters";
    ABOUT_ANY = "Обучающиеся 1–11 классов, побывавшие хотя бы на одном мероприятии." /
        "Pupils of grades 1–11 who came to at least one event.";
    ABOUT_EMPLOYER = "Обучающиеся 6–11 классов, встретившиеся с работодателем." / "Pupils of grades 6–11 who met an employer.";
    ABOUT_COLLEGE = "Обучающиеся 6–11 классов, встретившиеся с колледжем или техникумом." /
        "Pupils of grades 6–11 who met a college.";
    ABOUT_UNIVERSITY = "Обучающиеся 6–11 классов, встретившиеся с вузом." / "Pupils of grades 6–11 who met a university.";
    ABOUT_WORKPLACE = "Обучающиеся 6–11 классов, побывавшие у работодателя на экскурсии, профессиональной пробе или практике — не онлайн." /
        "Pupils of grades 6–11 who came to an employer for an excursion, a job trial or an internship, not online.";
    ABOUT_MEANINGFUL = "Обучающиеся 6–11 классов, встретившиеся с работодателем на мероприятии, которое отвечает всем четырём критериям." /
        "Pupils of grades 6–11 who met an employer at an event that met all four criteria.";

    ABOUT_FILTERED = "Здесь — только мероприятия и параллели отбора." / "Here, only the events and grades of the filter.";

    BY_GRADE = "Охват по параллелям" / "Reach by grade";
    BY_SCHOOL = "Охват по организациям" / "Reach by school";
    OF_WHOM = "{0}: {1}" / "{0}: {1}";
    SUMMARY = "За {0} — не менее {1} из {2} {3} ({4}), по неполным данным не более {5} ({6})." /
        "In {0}, at least {1} of {2} {3} ({4}), on incomplete data at most {5} ({6}).";
    SUMMARY_EXACT = "За {0} — {1} из {2} {3} ({4}); границы сошлись." / "In {0}, {1} of {2} {3} ({4}); the bounds meet.";
    SUMMARY_LATER = "Если запланированное состоится — не менее {0}, не более {1}." /
        "If what is planned happens, at least {0}, at most {1}.";
    AIM = "Цель — {0} параллели." / "The target is {0} of a grade.";
    AIM_IN = "Цель — {0} параллели в {1}–{2} классах." / "The target is {0} of a grade in grades {1}–{2}.";
    AIM_MET = "Достигнута в параллелях: {0}." / "Met in grade: {0}.";
    AIM_OPEN = "Не подтверждена, уточните классы: {0}." / "Not certain, name the classes, in grade: {0}.";
    AIM_MISSED = "Не достигнута: {0}." / "Missed in grade: {0}.";
    MET = "достигнута" / "met";
    OPEN = "не подтверждена" / "not certain";
    MISSED = "не достигнута" / "missed";

    GRADE = "Параллель" / "Grade";
    SCHOOL = "Организация" / "School";
    TOTAL = "Всего" / "Total";
    AT_LEAST = "Не менее" / "At least";
    AT_MOST = "Не более" / "At most";
    PUPILS = "Обучающихся" / "Pupils";
    SHARE = "Доля" / "Share";
    TARGET = "Цель" / "Target";
    TARGET_CELL = "{0}: {1}" / "{0}: {1}";
    SURE = "не менее" / "at least";
    MAYBE = "не более" / "at most";
    TARGET_LINE = "цель {0}" / "target {0}";
    NOTE = "{0}–{1} из {2} · {3}" / "{0}–{1} of {2} · {3}";
    NOTE_EXACT = "{0} из {1} · {2}" / "{0} of {1} · {2}";
    BAR_AIM = "; цель {0} {1}" / "; the target of {0} is {1}";
    MEDIAN = "медиана «не менее»: {0}" / "median of “at least”: {0}";
    SCHOOLS_SUMMARY = "Организаций с контингентом: {0}. Половина из них охватила не менее {1} своих обучающихся. Больше всех — {2}, не менее {3}; меньше всех — {4}, не менее {5}." /
        "Schools with enrolment: {0}. Half of them reached at least {1} of their pupils. The most: {2}, at least {3}; the least: {4}, at least {5}.";
    UNENROLLED = "Не показаны, потому что не указан контингент: {0}." / "Not shown, because the enrolment is not entered: {0}.";

    LOOSE = "Что сузит границы" / "What brings the bounds together";
    LOOSE_LEAD = "По числу участников не видно, кто именно пришёл. Откройте мероприятия и уточните классы — «не менее» вырастет, «не более» уменьшится." /
        "Head-counts don't say who came. Open the events and name the classes: “at least” grows, “at most” shrinks.";
    LOOSE_UNCOUNTED = "Участников не считали" / "Participants were not counted";
    LOOSE_UNPLACED = "Участники указаны без класса или сразу на несколько параллелей" /
        "Participants are given without a class or over several grades";
    LOOSE_NONE = "Все участники указаны по классам. Границы расходятся, потому что классы приходили не целиком: на разных мероприятиях могли быть одни и те же дети." /
        "All participants are given by class. The bounds differ because classes did not come whole: the same children may have come to several events.";

    UNSTATED = "У {0} участники не указаны, в охвате их нет." / "The participants of {0} are not given: they do not count in the reach.";
    LOOSE_UNSTATED_TITLE = "Чего не хватает" / "What is missing";
    LOOSE_UNSTATED_LEAD = "Откройте мероприятия и укажите, кто пришёл: без этого они не считаются в охвате." /
        "Open the events and say who came: without that they do not count in the reach.";
    LOOSE_UNSTATED = "Участники не указаны" / "Participants are not given";

    TWO_YEARS = "Охват не считается за два учебных года сразу" / "There is no reach over two school years";
    TWO_YEARS_TEXT = "Осенью классы уже другие, поэтому долю от их числа посчитать нельзя. Выберите учебный год, полугодие или дни внутри одного учебного года." /
        "The classes are others in autumn, so there is no share of their number. Choose a school year, a half of it, or days within one school year.";
    NO_ENROLMENT = "Контингент не указан" / "The enrolment is not entered";
    NO_ENROLMENT_TEXT = "Охват — это доля от числа обучающихся. Укажите, сколько их в каждом классе за {0}: можно вставить столбцы из таблицы." /
        "Reach is a share of the pupils. Enter how many each class has in {0}: columns of a spreadsheet can be pasted.";
    NO_ENROLMENT_GO = "Указать контингент" / "Enter the enrolment";
    OTHER_GRADE = "В этой параллели такие встречи не считаются" / "Such encounters are not measured in this grade";
    OTHER_GRADE_TEXT = "Встречи с партнёрами этого вида считаются в {0}–{1} классах. Выберите другую параллель или «все» мероприятия." /
        "Encounters with this kind of partner are measured in grades {0}–{1}. Choose another grade, or “all” events.";
}
