//! What is said of a recommendation a year later.

use super::phrases;

phrases! {
    REACHED = "достигнуто" / "reached";
    BETTER = "положительная динамика" / "improved";
    SAME = "без изменений" / "no change";
    WORSE = "отрицательная динамика" / "declined";
    EARLY = "год не закончен" / "the year is not over";
    TOO_FEW = "слишком мало данных для вывода" / "too few to tell";
    UNKNOWN = "нет данных" / "no data";
}
