//! How the time of each piece of work grows with the number of events, natively and in one run: printed, never tested.
//!
//! A figure of 1.0 in the last columns means that an event costs as much as among the fewest; what sorts may grow a little.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement that can't be made stops"
)]

use krug::analysis::matrix::{MatrixId, matrix};
use krug::analysis::rules::advise;
use krug::analysis::{Facts, Question, Scope};
use krug::format::{self, Export};
use krug::model::Document;
use krug::model::date::{SchoolYear, parse_day};
use krug::model::id::Uuid;
use krug::model::record::List;
use krug::model::value::Value;
use krug::store::plan::{Incoming, Source, plan};
use krug::store::{Command, Intent, Store};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// How often each piece of work is done; the median counts.
const ROUNDS: usize = 5;
const NOW: i64 = 1_795_000_000_000;
const FORMS: [&str; 6] = ["lesson", "excursion", "meeting", "open_day", "job_trial", "game"];
const KINDS: [&str; 5] = ["employer", "college", "university", "extra_education", "employment_service"];

fn id(list: u128, number: usize) -> Uuid {
    Uuid::from_u128((0x019a_0000_0000_7000_8000_u128 << 48) | (list << 40) | number as u128)
}

/// A file of forty schools, a partner to a hundred events, and so many events over five school years.
fn file(events: usize) -> String {
    let mut text = String::from("{\"format\":\"krug\",\"version\":1,\"scope\":\"shared\",\"schools\":[");
    let comma = |text: &mut String, number: usize| text.push_str(if number == 0 { "" } else { "," });
    for number in 0..40 {
        comma(&mut text, number);
        write!(text, "{{\"id\":\"{}\",\"name\":\"Школа № {number}\",\"type\":\"school\"}}", id(1, number)).unwrap();
    }
    text.push_str("],\"partners\":[");
    let partners = (events / 100).max(10);
    for number in 0..partners {
        comma(&mut text, number);
        let kind = KINDS[number % KINDS.len()];
        write!(text, "{{\"id\":\"{}\",\"name\":\"Предприятие {number}\",\"kind\":\"{kind}\"}}", id(2, number)).unwrap();
    }
    text.push_str("],\"events\":[");
    for number in 0..events {
        comma(&mut text, number);
        let (school, partner) = (id(1, number % 40), id(2, number * 7 % partners));
        let (year, month, day) = (2022 + number % 5, 1 + number / 5 % 12, 1 + number / 60 % 28);
        write!(
            text,
            "{{\"id\":\"{}\",\"title\":\"Мероприятие {number}\",\"form\":\"{}\",\"status\":\"held\",\
             \"date\":\"{year}-{month:02}-{day:02}\",\"schools\":[\"{school}\"],\"partners\":[\"{partner}\"],\
             \"audience\":[{{\"school\":\"{school}\",\"grades\":[{}],\"pupils\":{}}}]}}",
            id(3, number),
            FORMS[number % FORMS.len()],
            1 + number % 11,
            10 + number % 20
        )
        .unwrap();
    }
    text.push_str("]}");
    text
}

/// The median time of some work.
fn median<T>(mut work: impl FnMut(usize) -> T) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|round| {
            let began = Instant::now();
            black_box(work(round));
            began.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[ROUNDS / 2]
}

fn question(round: usize) -> Question {
    // Another year every round: what was answered before does not count.
    let year = SchoolYear::parse(["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"][round % 5]).unwrap();
    Question { as_of: parse_day("2026-11-23").unwrap(), year, scope: Scope::All }
}

fn measure(events: usize) -> Vec<(&'static str, Duration)> {
    let text = file(events);
    let reading = format::read(&text).expect("it is whole");
    assert_eq!((reading.problems.len(), reading.document.events.len()), (0, events));
    let incoming = [Incoming {
        document: reading.document,
        has_seen: false,
        stamped: false,
        full: false,
        today_ms: NOW,
        source: Source::default(),
    }];
    let empty = Document::default();
    let drawn = Arc::new(plan(&empty, &incoming));
    let filled = || {
        let mut store = Store::new("bench", Document::default());
        let at = store.stamp(NOW);
        store.run(Command { at, intent: Intent::Import(drawn.clone()) }).expect("the plan is fresh");
        store
    };
    let mut store = filled();
    let edit = |round: usize| {
        let fields = BTreeMap::from([("title".to_owned(), Some(Value::from(format!("Другое {round}").as_str())))]);
        Intent::Edit { list: List::Events, id: id(3, round), fields }
    };
    let facts = Facts::new(store.document());
    let document = store.document().clone();
    vec![
        ("read a file", median(|_| format::read(&text))),
        ("plan it", median(|_| plan(&empty, &incoming))),
        ("apply it", median(|_| filled())),
        ("plan it again", median(|_| plan(&document, &incoming))),
        ("write a file", median(|_| format::write(&document, &Export::full(NOW)))),
        ("columns", median(|_| Facts::new(&document))),
        ("kinds and forms", median(|round| matrix(&facts, &question(round), MatrixId::KindForm))),
        ("recommendations", median(|round| advise(&facts, &document, &question(round)))),
        (
            "an edit",
            median(|round| {
                let at = store.stamp(NOW);
                store.run(Command { at, intent: edit(round) }).expect("it is there")
            }),
        ),
    ]
}

fn main() {
    let all: Vec<_> = SIZES.into_iter().map(|events| (events, measure(events))).collect();
    print!("{:<18}", "median of 5, ms");
    all.iter().for_each(|(events, _)| print!("{events:>12}"));
    println!("   an event's cost against the first column");
    for (place, (what, first)) in all[0].1.iter().enumerate() {
        print!("{what:<18}");
        all.iter().for_each(|(_, times)| print!("{:>12.3}", times[place].1.as_secs_f64() * 1e3));
        for (events, times) in &all[1..] {
            let more = *events as f64 / SIZES[0] as f64;
            print!("{:>9.2}", times[place].1.as_secs_f64() / first.as_secs_f64() / more);
        }
        println!();
    }
}
