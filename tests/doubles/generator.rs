//! Organisations of one half of the tables, each written in several ways. Knows nothing of how the finder reads names.

use crate::tables::{Tables, Town};
use crate::ways::{Dice, latin, number_sign, quotes, slip, untidy};

/// A written name: whose it is, and what its record says.
#[derive(Clone, Debug)]
pub struct Written {
    pub organisation: usize,
    pub name: String,
    pub place: Option<String>,
    pub inn: Option<String>,
}

/// Every organisation of the tables with two to four writings each.
pub fn write(tables: &Tables, seed: u64) -> Vec<Written> {
    let mut writer = Writer { dice: Dice(seed), all: Vec::new(), organisation: 0 };
    for town in &tables.towns {
        for institution in &tables.institutions {
            if !writer.dice.chance(70) {
                continue;
            }
            let numbers: Vec<u64> = if institution.numbered == 0 {
                vec![0]
            } else {
                (0..institution.numbered)
                    .map(|at| institution.behind + at * 7 + 1 + writer.dice.roll(7) as u64)
                    .collect()
            };
            for number in numbers {
                let form = writer.dice.pick(&institution.forms).clone();
                let count = 2 + writer.dice.roll(2);
                for _ in 0..count {
                    let writing = writer.dice.pick(&institution.writings).clone();
                    let named = place_in(&writing);
                    let writing = fill(&writing, town, number);
                    let writing =
                        if writer.dice.chance(35) { in_form(&form, &writing, &mut writer.dice) } else { writing };
                    let place = writer.place(town, named);
                    writer.give(&writing, place);
                }
                writer.organisation += 1;
            }
        }
    }
    for (at, firm) in tables.firms.iter().enumerate() {
        // Some names are had by two firms of two towns; their places are always written.
        let towns = if at % 9 == 0 { 2 } else { 1 };
        let first = writer.dice.roll(tables.towns.len());
        for other in 0..towns {
            let town = &tables.towns[(first + other * 7) % tables.towns.len()];
            let form = *writer.dice.pick(&["ООО", "АО", "ПАО", "ЗАО", "ОАО", "ООО", "ООО"]);
            for _ in 0..2 + writer.dice.roll(3) {
                let writing = writer.firm(&firm.name, &firm.sort, form);
                let place = if towns == 2 || writer.dice.chance(60) { Some(writer.field(town)) } else { None };
                writer.give(&writing, place);
            }
            writer.organisation += 1;
        }
    }
    for university in &tables.universities {
        for _ in 0..3 {
            let writing = writer.dice.pick(university).clone();
            let writing =
                if writer.dice.chance(25) { in_form("ФГБОУ ВО", &writing, &mut writer.dice) } else { writing };
            writer.give(&writing, None);
        }
        writer.organisation += 1;
    }
    writer.all
}

struct Writer {
    dice: Dice,
    all: Vec<Written>,
    organisation: usize,
}

impl Writer {
    fn give(&mut self, name: &str, place: Option<String>) {
        let dice = &mut self.dice;
        let mut name = quotes(&number_sign(name, dice), dice);
        if dice.chance(25) {
            name = slip(&name, dice);
        }
        if dice.chance(12) {
            name = latin(&name, dice);
        }
        name = untidy(&name, dice);
        self.all.push(Written { organisation: self.organisation, name, place, inn: None });
    }

    /// What the place field says; an institution that doesn't name its town has it always.
    fn place(&mut self, town: &Town, named: bool) -> Option<String> {
        (!named || self.dice.chance(50)).then(|| self.field(town))
    }

    fn field(&mut self, town: &Town) -> String {
        match self.dice.roll(6) {
            0 => format!("г. {}", town.name),
            1 => format!("{} район", town.adjective),
            2 => format!("{} муниципальный район", town.adjective),
            3 => format!("г.{}, ул. Ленина, {}", town.name, 1 + self.dice.roll(90)),
            _ => town.name.clone(),
        }
    }

    fn firm(&mut self, name: &str, sort: &str, form: &str) -> String {
        match self.dice.roll(9) {
            0 | 1 => format!("{form} «{name}»"),
            2 => name.to_owned(),
            3 => format!("«{name}»"),
            4 => format!("«{name}», {form}"),
            5 => format!("{form} «{}»", name.to_uppercase()),
            6 => format!("{} «{name}»", upper_first(sort)),
            7 => format!("{form} {sort} «{name}»"),
            _ => match form {
                "ООО" => format!("Общество с ограниченной ответственностью «{name}»"),
                "АО" => format!("Акционерное общество «{name}»"),
                "ПАО" => format!("Публичное акционерное общество «{name}»"),
                _ => format!("{name} {form}"),
            },
        }
    }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn place_in(writing: &str) -> bool {
    ["{town}", "{Ий}", "{Ая}", "{Ое}", "{Ие}", "{Ого}", "{Ому}"].iter().any(|slot| writing.contains(slot))
}

fn fill(writing: &str, town: &Town, number: u64) -> String {
    let base = town.adjective.trim_end_matches("ий").trim_end_matches("ой");
    [("{Ий}", ""), ("{Ая}", "ая"), ("{Ое}", "ое"), ("{Ие}", "ие"), ("{Ого}", "ого"), ("{Ому}", "ому")]
        .iter()
        .fold(writing.to_owned(), |text, (slot, ending)| {
            let word = if ending.is_empty() { town.adjective.clone() } else { format!("{base}{ending}") };
            text.replace(slot, &word)
        })
        .replace("{town}", &town.name)
        .replace("{n}", &number.to_string())
}

/// The legal form, short or written out, before the name or behind it.
fn in_form(form: &str, name: &str, dice: &mut Dice) -> String {
    if form.is_empty() {
        return name.to_owned();
    }
    let whole = match form {
        "МБОУ" => "Муниципальное бюджетное общеобразовательное учреждение",
        "МОУ" => "Муниципальное общеобразовательное учреждение",
        "МБДОУ" => "Муниципальное бюджетное дошкольное образовательное учреждение",
        "МБУДО" | "МБУ ДО" => "Муниципальное бюджетное учреждение дополнительного образования",
        "ГБПОУ" => "Государственное бюджетное профессиональное образовательное учреждение",
        "ГАПОУ" => "Государственное автономное профессиональное образовательное учреждение",
        "ФГБОУ ВО" => "Федеральное государственное бюджетное образовательное учреждение высшего образования",
        "ГБУЗ" => "Государственное бюджетное учреждение здравоохранения",
        "МБУК" => "Муниципальное бюджетное учреждение культуры",
        _ => form,
    };
    match dice.roll(4) {
        0 => format!("{whole} «{name}»"),
        1 => format!("{form} {name}"),
        2 => format!("{name}, {form}"),
        _ => format!("{form} «{name}»"),
    }
}
