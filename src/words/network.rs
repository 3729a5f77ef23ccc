//! Words of the network of schools and partners.

use super::phrases;
use super::plural::Noun;

/// A school and a partner that work together.
pub const PAIR: Noun = Noun { one: "пара", few: "пары", many: "пар", en_one: "pair", en_many: "pairs" };

phrases! {
    TITLE = "Кто с кем работает" / "Who works with whom";
    SUMMARY = "За {0}: {1}, {2}, {3}." / "For {0}: {1}, {2}, {3}.";
    STRONGEST = "Чаще всего вместе: {0} — {1} ({2})." / "Most often together: {0} and {1} ({2}).";
    LEFT_OUT = "Без партнёра, поэтому не на рисунке: {0}." / "Without a partner, and so not in the picture: {0}.";
    THICKNESS = "Толщина линии — число мероприятий." / "The thickness of a line is the number of events.";
    BUSIEST = "На рисунке — {0}, с которыми больше всего мероприятий. Чтобы увидеть остальных, выберите организацию или вид партнёра; в таблице — все пары." /
        "The picture has the {0} with the most events. To see the others, choose a school or a kind of partner; the table has every pair.";
    OUTSTANDING = "Заметнее — {0}, у которых больше всего мероприятий; остальные бледные, их покажет нажатие на название." /
        "Bolder: the {0} with the most events; the others are faint until you press a name.";
    SCHOOL_ALONE = "На рисунке — только связи организации: {0}." / "The picture has the links of one school: {0}.";
    OF_SCHOOL = "Выделены связи: {0}. Полный рисунок остаётся на месте." / "Highlighted: the links of {0}. The whole picture stays where it is.";
    HINT = "Нажмите линию — откроются мероприятия пары; нажмите название — выделятся его связи. С клавиатуры: ↑ ↓ — по столбцу, → ← — вдоль линии, Enter — мероприятия, Esc — снять выделение." /
        "Press a line to open the pair's events, or a name to see its links. With the keyboard: ↑ ↓ along a column, → ← along a line, Enter for the events, Esc to let go.";
    NO_SCHOOL = "без организации" / "without a school";
    PAIR_OF = "{0} — {1}" / "{0} – {1}";
    NODE = "{0}: {1}, {2}" / "{0}: {1}, {2}";
    LINK = "{0} — {1}: {2}" / "{0} – {1}: {2}";
    PAIR_COLUMN = "Организация и партнёр" / "School and partner";
    KIND = "Вид партнёра" / "Kind of partner";
    EVENTS = "Мероприятия" / "Events";
    SHOW_ROWS = "Показать мероприятия" / "Show the events";
    EMPTY = "За {0} связей нет" / "There are no links for {0}";
    EMPTY_TEXT = "Связь появится, когда будет проведено мероприятие с партнёром. Добавьте мероприятие или выберите другой период." /
        "A link appears when an event with a partner has been held. Add an event, or choose another period.";
}
