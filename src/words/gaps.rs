//! What is missing or doubtful in the data, as people read it.

use super::phrases;

phrases! {
    NO_SCHOOL = "Мероприятия без организации" / "Events without a school";
    NO_AUDIENCE = "Мероприятия без участников" / "Events without participants";
    UNCOUNTED = "Мероприятия, где участников не считали" / "Events with participants not counted";
    NO_PARTNER = "Мероприятия, у которых не указан партнёр" / "Events that name no partner";
    TOO_MANY_HEADS = "Участников больше, чем контингент" / "More participants than are enrolled";
    FOREIGN_ROWS = "Участники из организаций, которых нет в мероприятии" / "Participants of schools that are not the event's";
    NO_ENROLMENT = "Организации без контингента" / "Schools without enrolment";
    WRONG_INN = "ИНН с опечаткой" / "INN with a typing error";
    NO_EVENTS = "Партнёры без мероприятий" / "Partners without events";
    HELD_IN_FUTURE = "Проведены, но дата ещё не наступила" / "Held, but the date is still to come";
    PLANNED_IN_PAST = "Запланированы, но дата прошла" / "Planned, but the date has passed";
    CHILD_NAMES = "Похоже, записаны имена детей" / "Names of children, it seems";
}
