//! What must not stand in a note: contacts, who is responsible for an event, names of children, small counts of special needs.

use super::*;
use crate::model::field::Required;
use crate::model::id::{ContactId, Uuid};
use crate::model::partner::Contact;

fn doc(ovz: u32) -> Doc {
    let contact = Contact {
        id: Required(ContactId(Uuid::from_u128(1))),
        name: Some("Петрова Анна".to_owned()),
        phone: Some("+7 900 000-00-01".to_owned()),
        email: Some("anna@agro.example".to_owned()),
        ..Contact::blank()
    };
    Doc::default()
        .school("s", "school", "2026/27: 8А 25")
        .partners("agro:employer")
        .edit_partner("agro", |partner| {
            partner.contacts.insert(*contact.id, contact);
            partner.note = Some("звонить вечером".to_owned());
        })
        .event("e", "excursion", "2026-09-10", "s", "agro", "s:8А=20")
        .met("e", 4)
        .edit_event("e", |event| {
            event.title = Some("Экскурсия, вёл Сидоров Пётр Ильич".to_owned());
            event.result = Some("Лучшим был Иванов Коля".to_owned());
            event.responsible = Some("Кузнецова Мария".to_owned());
            event.note = Some("с обедом".to_owned());
        })
        .edit_school("s", |school| {
            school.enrolment.0.values_mut().flatten().for_each(|row| row.ovz = Some(ovz));
        })
}

#[test]
fn persons_and_notes_stay_out() {
    let text = lines(&note_of(&doc(2).0, "2026/27", "", Lang::Ru)).join("\n");
    for hidden in ["Петрова", "900", "agro.example", "вечером", "Кузнецова", "обедом", "Иванов", "Сидоров"]
    {
        assert!(!text.contains(hidden), "{hidden}\n{text}");
    }
    assert!(text.contains("10.09.2026 | Экскурсия | agro"), "{text}");
}

#[test]
fn small_counts_of_special_needs_are_hidden() {
    for (ovz, expected) in [
        (0, "В контингенте: обучающихся с ОВЗ — 0."),
        (
            1,
            "В контингенте: обучающихся с ОВЗ — менее 5. Числа от 1 до 4 не приводятся, чтобы нельзя было узнать, о ком речь.",
        ),
        (
            4,
            "В контингенте: обучающихся с ОВЗ — менее 5. Числа от 1 до 4 не приводятся, чтобы нельзя было узнать, о ком речь.",
        ),
        (5, "В контингенте: обучающихся с ОВЗ — 5."),
    ] {
        check(&note_of(&doc(ovz).0, "2026/27", "", Lang::Ru), &[expected]);
    }
}
