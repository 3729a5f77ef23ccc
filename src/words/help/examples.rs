//! An example of every indicator.

use crate::words::phrases;

phrases! {
    REGISTERED = "В реестре 24 организации — 24, даже если с половиной из них в этом году не работали." /
        "The register has 24 organisations: 24, though half of them had nothing this year.";
    ACTIVE = "Завод пришёл на две встречи, колледж провёл день открытых дверей — 2 действующих партнёра." /
        "A plant came to two meetings, a college held an open day: 2 active partners.";
    NEW = "С банком раньше не работали, в октябре был первый урок — 1 новый партнёр." /
        "A bank that was never worked with gave a first lesson in October: 1 new partner.";
    RETURNED = "Музей проводил занятия два года назад, пропустил год и в сентябре провёл снова — 1 вернувшийся." /
        "A museum gave classes two years ago, missed a year and gave one in September: 1 returned.";
    LOST = "К 23 ноября прошлого года работали с техникумом, в этом году ещё не было ничего — 1 прервавшаяся связь." /
        "By 23 November last year there was an event with a college, this year none yet: 1 lost.";
    RETENTION = "Из 8 прошлогодних партнёров в этом году работают с 6 — 75 %." /
        "6 of last year's 8 partners are active this year: 75%.";
    KINDS_COVERED = "Ожидаются 5 видов; с работодателями, колледжами и вузами работают, со службой занятости и допобразованием нет — 60 %." /
        "5 kinds are expected; employers, colleges and universities are there, the employment service and extra education are not: 60%.";
    EFFECTIVE_KINDS = "4 партнёра четырёх разных видов — 4; три завода и один колледж — 1,6: видов два, но один почти не заметен." /
        "4 partners of four kinds: 4; three plants and one college: 1.6, for there are two kinds, but one hardly shows.";
    SINGLE_FORM = "Из 10 партнёров 4 проводят только экскурсии — 40 %." / "4 of 10 partners hold excursions only: 40%.";
    AGREEMENT = "Действующих партнёров 6, договор на сегодня действует у 3 — 50 %." /
        "Of 6 active partners 3 have an agreement in force today: 50%.";
    DORMANT = "Последняя экскурсия на ферму была 15 месяцев назад — ферма среди спящих." /
        "The last excursion to the farm was 15 months ago: the farm is dormant.";
    LOST_LONG = "Последняя встреча была три года назад." / "The last meeting was three years ago.";
    NEVER = "Организацию внесли в реестр, но ничего с ней не провели." / "An organisation was entered, but nothing was held with it.";
    HELD = "12 мероприятий со статусом «проведено», из них одно в декабре при дате отчёта 23 ноября — считается 11." /
        "12 events say “held”, one of them in December while the date is 23 November: 11 count.";
    PLANNED = "На весну намечены 5 экскурсий — 5." / "5 excursions are planned for the spring: 5.";
    CANCELLED = "Две экскурсии отменили из-за карантина — 2." / "Two excursions were cancelled because of quarantine: 2.";
    MEANINGFUL = "Оценили 8 мероприятий: цель, итог, участие сторон и обсуждение были на 6 из них — 75 %. Неоценённые не считаются." /
        "8 events were assessed; 6 had a purpose, outcomes, two-way contact and reflection: 75%. Those not assessed don't count.";
    JOINT = "Ярмарка профессий для трёх школ — одно совместное мероприятие." / "A careers fair for three schools: one joint event.";
    TOP1 = "Было 20 участий партнёров, 8 из них — одного завода: 40 %." / "There were 20 participations, 8 of them of one plant: 40%.";
    TOP3 = "Из 20 участий 15 приходятся на трёх партнёров: 75 %." / "15 of 20 participations are of three partners: 75%.";
    PUPILS = "На экскурсии было 25 человек, на уроке 30 — 55 посещений, хотя это мог быть один класс." /
        "25 came to the excursion, 30 to the lesson: 55 visits, though it may have been one class.";
    TEACHERS = "На двух семинарах было по 10 педагогов — 20." / "Two seminars had 10 teachers each: 20.";
    PARENTS = "На собрание пришли 40 родителей — 40." / "40 parents came to the meeting: 40.";
    REACH_ANY = "В школе 400 обучающихся 1–11 классов; по записям на мероприятиях было не менее 250 и не более 310 — 62,5–77,5 %." /
        "A school has 400 pupils of grades 1–11; by the entries at least 250 and at most 310 came: 62.5–77.5%.";
    REACH_EMPLOYER = "8А (25 человек) была на заводе целиком, в 8Б пришли 10 из 27 — в параллели 35 из 52." /
        "Class 8A (25 pupils) went to the plant as a whole, 10 of 27 came from 8B: 35 of 52 in the grade.";
    REACH_COLLEGE = "День открытых дверей в техникуме для 9 классов: 48 из 60 — 80 %." /
        "An open day of a college for grade 9: 48 of 60, which is 80%.";
    REACH_UNIVERSITY = "Вуз провёл олимпиаду для 20 из 40 одиннадцатиклассников — 50 % этой параллели." /
        "A university held an olympiad for 20 of 40 pupils of grade 11: 50% of that grade.";
    REACH_WORKPLACE = "Экскурсия в цех считается, та же экскурсия онлайн — нет." / "An excursion to the shop floor counts, the same one online does not.";
    REACH_MEANINGFUL = "Встреча без обсуждения после неё в этот охват не входит." / "A meeting without reflection afterwards is not in this reach.";
    HOURS = "У 8А было 42 часа своих занятий и 2 часа общих для параллели — от 42 до 44 часов, базовый уровень (от 40)." /
        "Class 8A had 42 hours of its own and 2 hours with the whole grade: 42 to 44 hours, the basic level (from 40 on).";
    WITH_EMPLOYER = "Из 6 школ с работодателями встречались 4 — 66,7 %." / "4 of 6 schools met employers: 66.7%.";
    WITH_COLLEGE = "Из 6 школ с колледжами работали 3 — 50 %." / "3 of 6 schools worked with colleges: 50%.";
    WITH_UNIVERSITY = "Из 6 школ с вузами работала 1 — 16,7 %." / "1 of 6 schools worked with universities: 16.7%.";
    FILLED = "Ожидаются 11 сочетаний, например «колледж — мастер-класс»; мероприятия были в 8 — 72,7 %." /
        "11 cells are expected, such as “college, master class”; 8 had an event: 72.7%.";
}
