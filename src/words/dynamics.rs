//! Words of the trends.

use super::phrases;

phrases! {
    UP_TO = "Прошлые годы брать" / "Take earlier years";
    SAME_DATE = "на ту же дату" / "to the same date";
    WHOLE = "за весь год" / "whole";
    SAME_DATE_NOTE = "Все годы взяты на {0} каждого года. Так текущий год не проигрывает прошлым только потому, что ещё не кончился." /
        "All years are taken to {0} of each year, so the current year does not lose to earlier ones only because it is not over.";
    WHOLE_NOTE = "Прошлые годы взяты целиком, текущий — на {0}: он ещё не кончился, поэтому вывод об изменении делать рано." /
        "Earlier years are taken whole, the current one up to {0}: it is not over, so it is too early to call anything a change.";
    ENDED_NOTE = "Все годы взяты целиком." / "All years are taken whole.";
    UNKNOWN_YEARS = "Нет данных за {0}: такие годы не считаются нулём." / "There are no data of {0}: such years are not counted as nothing.";
    CLAIM = "Изменением считается: для числа, которое было не меньше {0}, — на {1}\u{a0}% и на {2} или больше; для доли от целого не меньше {3} — на {4} процентных пунктов или больше; для охвата — только если границы разошлись." /
        "A change is: of a count that was at least {0}, {1}% and {2} or more; of a share of a whole of at least {3}, {4} percentage points or more; of reach, only where the bounds have parted.";

    PARTNERS = "Партнёры" / "Partners";
    EVENTS = "Мероприятия" / "Events";
    PARTICIPANTS = "Участники и часы" / "Participants and hours";
    REACH = "Охват, %" / "Reach, %";
    SHARES = "Доли, %" / "Shares, %";
    TABLE = "Все показатели по годам" / "All indicators by year";
    INDICATOR = "Показатель" / "Indicator";
    CHANGE = "Изменение за год" / "Change in a year";
    HOURS_NAME = "Классы, у которых не менее {0} часов" / "Classes with at least {0} hours";

    TOO_EARLY = "год ещё не кончился" / "the year is not over";

    TOO_EARLY_SUMMARY = "Год ещё не кончился; что изменилось, видно «на ту же дату»." / "The year is not over; what has changed is seen “to the same date”.";
    THAN_SAME_DATE = "с той же датой прошлого года" / "on the same date last year";
    THAN_LAST_YEAR = "с прошлым годом" / "last year";
    ROSE = "По сравнению {0} больше: {1}." / "Higher than {0}: {1}.";
    FELL = "По сравнению {0} меньше: {1}." / "Lower than {0}: {1}.";
    ROSE_AND_FELL = "По сравнению {0} больше: {1}. Меньше: {2}." / "Higher than {0}: {1}. Lower: {2}.";
    ALL_SAME = "Заметных изменений нет." / "There is no marked change.";
    NONE_SURE = "Изменений, о которых можно говорить уверенно, нет." / "There is no change that can be called certain.";
    REST_SAME = "Остальное — без заметных изменений, или для вывода мало данных, или сравнить не с чем." /
        "The rest has no marked change, or too few to tell, or there is nothing to compare with.";
    REST_OVERLAPS = "Остальное — без заметных изменений, или границы пересекаются, или для вывода мало данных, или сравнить не с чем." /
        "The rest has no marked change, or its bounds overlap, or too few to tell, or there is nothing to compare with.";
    NOT_COMPARED = "Сравнивать пока не с чем." / "There is nothing to compare with yet.";
    IN_YEAR = "{0}, {1}: {2}" / "{0}, {1}: {2}";
    TITLE = "{0}, {1}" / "{0}, {1}";
    EMPTY = "Мероприятий за эти годы нет" / "There are no events in these years";
    EMPTY_TEXT = "Динамика появится, когда будут мероприятия хотя бы одного года. Внесите их или выберите другой период." /
        "Trends appear when there are events of at least one year. Enter them, or choose another period.";
}
