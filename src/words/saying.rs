//! Words of values and their changes, on the page and in the note.

use super::phrases;

phrases! {
    SAME = "без заметных изменений" / "no marked change";
    OVERLAP = "границы пересекаются: сравнить нельзя" / "the bounds overlap: they can't be compared";
    TOO_FEW = "слишком мало данных для вывода" / "too few to tell";
    NOT_COMPARED = "не сравнивается" / "not compared";
    NOT_JUDGED = "не оценивается" / "not judged";
    NOTHING_TO_COMPARE = "сравнить не с чем" / "nothing to compare with";
    MORE = "больше на {0}" / "up by {0}";
    LESS = "меньше на {0}" / "down by {0}";
    MORE_SURE = "больше: {0}, было {1}" / "up: {0}, was {1}";
    LESS_SURE = "меньше: {0}, было {1}" / "down: {0}, was {1}";
    AT_LEAST = "не менее {0}" / "at least {0}";
    AT_MOST = "не более {0}" / "at most {0}";
    POINTS = "{0}\u{a0}п.\u{a0}п." / "{0} points";
}
