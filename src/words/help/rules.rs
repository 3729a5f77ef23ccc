//! When each rule speaks.

use crate::words::phrases;

phrases! {
    GROW_CIRCLE = "Действующих партнёров меньше, чем нужно (школе до 100 обучающихся — 4, до 500 — 6, больше — 10, центру и всем вместе — 20); или среди них нет ожидаемого вида; или их стало меньше на 2 и больше и более чем на 10 %. Пример: в школе 320 обучающихся и 4 партнёра — нужно 6." /
        "There are fewer active partners than wanted (a school of up to 100 pupils 4, up to 500 6, more 10, a centre and all together 20); or an expected kind is missing; or they fell by 2 or more and by over 10%. Example: a school has 320 pupils and 4 partners; 6 are wanted.";
    VOCATIONAL = "Нет работы с колледжами или с работодателями; или с ними не было нужных форм (с колледжами — день открытых дверей, мастер-класс, профессиональная проба, с работодателями — проба, практика); или у половины из них только одна форма. Пример: с двумя заводами были только экскурсии." /
        "There is no work with colleges or employers; or the forms that matter were not held (with colleges open day, master class, job trial; with employers job trial, internship); or half of them have a single form. Example: two plants were visited on excursions only.";
    WAKE = "Последнее мероприятие с партнёром было от 12 до 24 месяцев назад. Пример: с пожарной частью последний раз встречались в мае прошлого года." /
        "The last event with a partner was 12 to 24 months ago. Example: the fire station was last met in May of last year.";
    START_REGISTERED = "Партнёр внесён в реестр, а мероприятий с ним не было. Пример: центр занятости внесён в сентябре, дальше — ничего." /
        "A partner is in the register, but no event was held with it. Example: the job centre was entered in September and nothing followed.";
    RENEW = "Договор закончился или закончится в ближайшие 90 дней и не продлевается сам. Пример: договор с колледжем действует до 31 декабря." /
        "An agreement has ended or ends within 90 days and does not renew itself. Example: the agreement with the college is valid until 31 December.";
    FORMALISE = "За год проведено не менее 3 мероприятий, а договора нет. Пример: больница приняла четыре группы без договора." /
        "At least 3 events were held in the year without an agreement. Example: the hospital received four groups without one.";
    REACH_GRADE = "Охват параллели ниже нужного (любыми мероприятиями 80 %, работодателями в 8–11 классах 60 %). «Не охвачены» — если на мероприятиях точно не был никто, «не охвачены в нужной мере» — если мало даже верхней границы; «не подтверждён» — если нужное число лежит внутри промежутка. Пример: в 9 классах от 30 до 45 из 60 — даже 45 меньше 80 %." /
        "The reach of a grade is below the target (any events 80%, employers in grades 8–11 60%). “Not reached” where surely nobody came, “not reached enough” where even the upper bound is too little; “not proven” where the target lies inside the interval. Example: 30 to 45 of 60 in grade 9; even 45 is under 80%.";
    GRADUATING = "К 1 февраля у 9 или 11 классов не было мероприятий с колледжем или вузом. Пример: одиннадцатиклассники были только на заводе." /
        "By 1 February grade 9 or 11 had no event with a college or university. Example: grade 11 saw a plant only.";
    START_EARLY = "В дошкольных группах и 1–5 классах не было ничего. Пример: есть 120 обучающихся младших классов и ни одной игры или экскурсии для них." /
        "There was nothing in the preschool groups and grades 1–5. Example: 120 young pupils and not one game or excursion for them.";
    DIVERSIFY = "На одного партнёра приходится больше половины участий (когда партнёров не меньше 5, а участий — 10). Совет — дополнить, а не сокращать. Пример: 12 из 20 мероприятий провёл один техникум." /
        "One partner holds over half of the participations (with at least 5 partners and 10 participations). The advice is to add, not to cut. Example: one college held 12 of 20 events.";
    SPREAD = "Больше 40 % мероприятий приходится на один месяц (когда их не меньше 10). Пример: в апреле прошло 9 мероприятий из 18." /
        "Over 40% of the events fall into one month (with at least 10 events). Example: 9 of 18 events were in April.";
    BORROW = "В организации нет ожидаемого вида партнёра, а в другой организации он есть: названы и партнёр, и организация. Пример: с вузом работает школа № 3, у школы № 5 вуза нет." /
        "A school lacks an expected kind that another school has: both the partner and the school are named. Example: school No. 3 works with a university, school No. 5 has none.";
    REVERSE = "Показатель ухудшился к той же дате прошлого года: число — на 20 % и на 3, доля — на 10 процентных пунктов, охват — только если промежутки далеко разошлись. Пример: было 15 мероприятий, стало 11." /
        "An indicator declined against the same date last year: a count by 20% and 3, a share by 10 points, reach only where the intervals lie far apart. Example: 15 events before, 11 now.";
    QUALITY = "Оценена хотя бы половина мероприятий (не меньше 5), и всем четырём критериям отвечает меньше половины. Пример: из 8 оценённых обсуждение было на трёх." /
        "At least half of the events are assessed (5 or more), and under half met all four criteria. Example: of 8 assessed events three had reflection.";
    PARENTS = "За год не было ни одного мероприятия для родителей. Пример: все мероприятия — только для классов." /
        "There was no event for parents in the year. Example: all events were for classes only.";
    OVZ = "В контингенте есть обучающиеся с ОВЗ, но ни в одном мероприятии они не отмечены. Пример: 14 обучающихся с ОВЗ и ни одной отметки." /
        "Pupils with special needs are enrolled, but no event counts them. Example: 14 such pupils, and no entry.";
    MEND = "Пробел в данных делает показатель неизвестным. Пример: не внесён контингент — охвата нет." /
        "A gap in the data leaves an indicator unknown. Example: no enrolment, no reach.";
    SHARE = "Организация заметно впереди: не меньше 1,25 медианы трёх и более организаций. Это похвала: у неё есть чему поучиться. Пример: медиана — 8 партнёров, здесь — 12." /
        "A school clearly leads: at least 1.25 times the median of three or more schools. It is praise: others can learn from it. Example: the median is 8 partners, here there are 12.";
}
