//! How long ten thousand names take, beside what comparing each with each would.

use crate::generator::{Written, write};
use crate::lists;
use crate::score::candidate;
use crate::tables;
use krug::store::matching::{Candidate, Known, doubles};
use std::time::Instant;

const NAMES: usize = 10_000;
/// How many of the names the plain loop compares; its time grows with the square.
const PLAIN: usize = 1_000;

/// Names of the tables, each organisation in a few writings.
fn of_the_tables() -> Vec<Written> {
    let tables = tables::read("seen");
    let mut all: Vec<Written> = (1..).flat_map(|seed| write(&tables, seed)).take(NAMES).collect();
    // Each round of the tables stands for another part of the country.
    for (at, written) in all.iter_mut().enumerate().filter(|(at, _)| at % 3 == 0) {
        written.name.push_str(&format!(" {}", at % 97));
    }
    all
}

/// Nothing but doubles and neighbours: the lists that were written by hand, whole.
fn of_the_lists() -> Vec<Written> {
    let mut files: Vec<_> =
        std::fs::read_dir(tables::fixtures().join("lists")).unwrap().map(|entry| entry.unwrap()).collect();
    files.sort_by_key(std::fs::DirEntry::file_name);
    let names = files.iter().flat_map(|file| lists::names(file.file_name().to_str().unwrap()));
    names.take(NAMES).collect()
}

/// What a register is like: every organisation once, each round of the tables in another town, and every tenth once more.
fn of_a_register() -> Vec<Written> {
    let tables = tables::read("seen");
    let town = |seed: u64| {
        let begins = ["Бор", "Вер", "Гор", "Дуб", "Заль", "Кам", "Лес", "Мир", "Нов", "Ольх", "Пер", "Рож", "Тал"];
        let ends = ["ино", "огорск", "ецк", "овка", "ачи", "янск", "ень"];
        format!("г. {}{}", begins[seed as usize % begins.len()], ends[seed as usize / begins.len() % ends.len()])
    };
    let mut all = Vec::new();
    for seed in 1.. {
        let mut last = None;
        for mut written in write(&tables, seed) {
            let again = last.replace(written.organisation) == Some(written.organisation);
            if again && !written.organisation.is_multiple_of(10) {
                continue;
            }
            written.place = Some(town(seed));
            all.push(written);
        }
        if all.len() >= NAMES {
            break;
        }
    }
    all.truncate(NAMES);
    all
}

/// Prints the times; asserts nothing about them, since machines are shared.
pub fn measure() {
    for (label, all) in [
        ("names of the tables", of_the_tables()),
        ("names of the lists", of_the_lists()),
        ("names of a register", of_a_register()),
    ] {
        measure_list(label, &all);
    }
}

fn measure_list(label: &str, all: &[Written]) {
    let candidates: Vec<Candidate> = all.iter().enumerate().map(|(at, written)| candidate(at, written)).collect();
    let mut best = f64::MAX;
    let mut longest = f64::MAX;
    let mut found = 0;
    for _ in 0..9 {
        let own = candidates.clone();
        let start = Instant::now();
        let mut finder = doubles(own.into_iter(), Known::default());
        let mut slowest = 0.0_f64;
        loop {
            let slice = Instant::now();
            let progress = finder.step(32);
            slowest = slowest.max(slice.elapsed().as_secs_f64());
            if progress.finished {
                break;
            }
        }
        found = finder.found().len();
        best = best.min(start.elapsed().as_secs_f64());
        longest = longest.min(slowest);
    }
    let start = Instant::now();
    let mut near = 0_usize;
    for (at, one) in all.iter().take(PLAIN).enumerate() {
        near += all.iter().take(at).filter(|other| strsim::osa_distance(&one.name, &other.name) <= 2).count();
    }
    let plain = start.elapsed().as_secs_f64() * (all.len() as f64 / PLAIN as f64).powi(2);
    println!(
        "{} {label}: {:.0} ms, the longest step {:.1} ms, {found} doubles; each with each would take {plain:.1} s ({near} of \
         {PLAIN}): {:.0} times as long",
        all.len(),
        best * 1000.0,
        longest * 1000.0,
        plain / best,
    );
    assert!(found > 0);
}

/// A year of forty schools, each with five hundred events that are called alike: how long the longest step takes.
pub fn measure_events() {
    use krug::model::codes::Form;
    use krug::model::date::EventDate;
    use krug::model::record::List;
    use krug::store::matching::EventTraits;
    let id = crate::score::id_of;
    let event = |school: usize, at: usize| {
        let date = format!("2026-{:02}-{:02}", 9 + (at / 27 + school) % 4, (at * 7 + school * 3) % 27 + 1);
        Candidate {
            id: id(100_000 + school * 1_000 + at),
            list: List::Events,
            names: vec![format!("Экскурсия {at} школы {school}")],
            inn: None,
            kind: None,
            place: None,
            event: Some(EventTraits {
                date: EventDate::parse(&date).unwrap(),
                form: Form::Excursion,
                partners: [id(school * 3 + at % 3)].into(),
                schools: [id(50_000 + school)].into(),
            }),
        }
    };
    let all: Vec<Candidate> = (0..40).flat_map(|school| (0..520).map(move |at| event(school, at))).collect();
    let start = Instant::now();
    let mut finder = doubles(all.into_iter(), Known::default());
    let mut slices: Vec<f64> = Vec::new();
    loop {
        let slice = Instant::now();
        let progress = finder.step(64);
        slices.push(slice.elapsed().as_secs_f64() * 1000.0);
        if progress.finished {
            break;
        }
    }
    slices.sort_by(f64::total_cmp);
    let longest: Vec<String> = slices.iter().rev().take(8).map(|slice| format!("{slice:.0}")).collect();
    println!("{:.0} ms in all, the longest steps: {} ms", start.elapsed().as_secs_f64() * 1000.0, longest.join(", "));
}
