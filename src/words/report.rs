//! Words of the note.

use super::phrases;

phrases! {
    TITLE = "Аналитическая справка по результатам мониторинга взаимодействия образовательных организаций с учреждениями и предприятиями" /
        "Analytical note on the monitoring of schools' work with institutions and employers";
    ORGANISATION = "Организация: {0}" / "Organisation: {0}";
    PERIOD = "Период: {0}, по состоянию на {1}" / "Period: {0}, as of {1}";
    SCOPE = "По организации: {0}" / "For: {0}";
    NUMBERS = "Показатели" / "Indicators";
    HELD = "Проведено {0} с участием {1}." / "Held: {0}; taking part: {1}.";
    ACTIVE = "Действующих партнёров — {0} из {1} в реестре." / "Active partners: {0} of {1} in the register.";
    KINDS = "Представлено ожидаемых видов партнёров — {0} из {1}." / "Expected kinds of partners covered: {0} of {1}.";
    REACH_EXACT = "Охват: {0} из {1}." / "Reach: {0} of {1}.";
    REACH = "Охват: не менее {0} из {2}, по неполным данным не более {1}." / "Reach: at least {0} of {2}, on incomplete data at most {1}.";
    REACH_NONE = "Охват: нет данных (не указан контингент)." / "Reach: no data (no enrolment is entered).";
    PARTNERS = "Социальные партнёры и формы взаимодействия" / "Partners and forms of joint work";
    KIND_LINE = "{0}: {1}." / "{0}: {1}.";
    SHORT_DUE = " Срок: {0}." / " By {0}.";
    LINE = "{0} ({1})" / "{0} ({1})";
    WITHOUT = "В реестре, без мероприятий за этот период: {0}." / "In the register, without events in this period: {0}.";
    NOBODY = "За этот период мероприятий с партнёрами не было." / "There were no events with partners in this period.";
    RECOMMENDATIONS = "Адресные рекомендации по итогам мониторинга" / "Targeted recommendations";
    NO_RECOMMENDATIONS = "По этим данным рекомендаций нет." / "There are no recommendations on these data.";
    SIGNED = "Справку подготовил(а): ____________________" / "Prepared by: ____________________";
}
