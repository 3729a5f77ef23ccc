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

use krug::analysis::completeness::gaps;
use krug::analysis::indicators::all;
use krug::analysis::matrix::{MatrixId, matrix};
use krug::analysis::rules::advise;
use krug::analysis::{Facts, Filter, Question, Scope};
use krug::format::{self, Export};
use krug::model::Document;
use krug::model::change::{Change, Entry, Touched};
use krug::model::codes::{Form, PartnerKind};
use krug::model::date::{SchoolYear, parse_day};
use krug::model::id::{SchoolId, Uuid};
use krug::model::record::List;
use krug::model::value::Value;
use krug::store::plan::{Incoming, Source, plan};
use krug::store::{Command, Intent, Store};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// Of more events than these no import is planned.
const MOST_PLANNED: usize = 100_000;
/// Gigabytes of memory that the most events want.
const MEMORY: usize = 8;
/// How often each piece of work is done; the median counts.
const ROUNDS: usize = 5;
const NOW: i64 = 1_795_000_000_000;
const FORMS: [&str; 6] = ["lesson", "excursion", "meeting", "open_day", "job_trial", "game"];
const KINDS: [&str; 5] = ["employer", "college", "university", "extra_education", "employment_service"];

fn id(list: u128, number: usize) -> Uuid {
    Uuid::from_u128((0x019a_0000_0000_7000_8000_u128 << 48) | (list << 40) | number as u128)
}

/// Of so many events at most one file is made: more would be over what a file may weigh.
const IN_A_FILE: usize = 100_000;

/// A document of forty schools, a partner to a hundred events, and so many events over five school years.
fn document(events: usize) -> Document {
    let mut whole = Document::default();
    for from in (0..events).step_by(IN_A_FILE) {
        let piece = format::read(&file(events, from..events.min(from + IN_A_FILE))).expect("it is whole");
        assert_eq!(piece.problems.len(), 0);
        let piece = piece.document;
        whole.schools.extend(piece.schools);
        whole.partners.extend(piece.partners);
        whole.events.extend(piece.events);
    }
    assert_eq!(whole.events.len(), events);
    whole
}

/// The file of some of the events of such a document.
fn file(events: usize, some: Range<usize>) -> String {
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
    for number in some.clone() {
        comma(&mut text, number - some.start);
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
    Question::of_year(parse_day("2027-08-31").unwrap(), year, Scope::All)
}

/// Another filter every round: a kind and a form, a grade, or a school.
fn filtered(round: usize) -> Question {
    let asked = question(round);
    match round % 3 {
        0 => Question {
            filter: Filter { kind: Some(PartnerKind::Employer), form: Some(Form::Excursion), grade: None },
            ..asked
        },
        1 => Question { filter: Filter { grade: Some(9), ..Filter::default() }, ..asked },
        _ => asked.of_school(SchoolId(id(1, round % 40))),
    }
}

type Measured = Vec<(&'static str, Option<Duration>)>;

fn measure(events: usize) -> Measured {
    let read = (events <= IN_A_FILE).then(|| {
        let text = file(events, 0..events);
        median(|_| format::read(&text))
    });
    let mut measured = vec![("read a file", read)];
    let document = document(events);
    // A plan holds everything several times over.
    measured.extend(if events <= MOST_PLANNED {
        exchanged(&document)
    } else {
        EXCHANGED.map(|what| (what, None)).to_vec()
    });

    let mut store = Store::new("bench", document);
    measured.push(("columns", Some(median(|_| Facts::new(store.document())))));
    let edit = |store: &mut Store, round: usize| {
        let date = format!("{}-{:02}-05", 2022 + round % 5, 1 + round % 12);
        let fields = BTreeMap::from([("date".to_owned(), Some(Value::from(date.as_str())))]);
        let at = store.stamp(NOW);
        store
            .run(Command { at, intent: Intent::Edit { list: List::Events, id: id(3, round * 7), fields } })
            .expect("there")
    };
    measured.push(("an edit, in the document", Some(median(|round| edit(&mut store, round)))));
    let mut facts = Facts::new(store.document());
    let entries: Vec<Entry> = (0..ROUNDS).map(|round| edit(&mut store, round + ROUNDS)).collect();
    let touched: Vec<Vec<Touched>> =
        entries.iter().map(|entry| entry.changes.iter().filter_map(Change::touched).collect()).collect();
    measured.push(("an edit, in the columns", Some(median(|round| facts.update(store.document(), &touched[round])))));
    let five = |facts: &Facts, question: &Question| MatrixId::ALL.map(|id| matrix(facts, question, id));
    let document = store.document();
    measured.extend([
        ("kinds and forms", Some(median(|round| matrix(&facts, &question(round), MatrixId::KindForm)))),
        ("all five matrices", Some(median(|round| five(&facts, &question(round))))),
        ("all five, another filter", Some(median(|round| five(&facts, &filtered(round))))),
        ("every indicator", Some(median(|round| all(&facts, &question(round))))),
        ("completeness", Some(median(|round| gaps(&facts, document, &question(round))))),
        ("recommendations", Some(median(|round| advise(&facts, document, &question(round))))),
    ]);
    measured
}

/// What [`exchanged`] measures.
const EXCHANGED: [&str; 4] = ["plan it", "apply it", "plan it again", "write a file"];

/// An import of the document, planned, applied and planned again, and the file written.
fn exchanged(document: &Document) -> Measured {
    let incoming = [Incoming {
        document: document.clone(),
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
    let there = filled().document().clone();
    let times = [
        median(|_| plan(&empty, &incoming)),
        median(|_| filled()),
        median(|_| plan(&there, &incoming)),
        median(|_| format::write(&there, &Export::full(NOW))),
    ];
    EXCHANGED.into_iter().zip(times.map(Some)).collect()
}

/// Gigabytes that may be taken; as many as one likes where nobody says.
fn memory() -> usize {
    let text = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("MemAvailable:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok()).map_or(usize::MAX, |kib| kib >> 20)
}

fn main() {
    let mut all: Vec<(usize, Measured)> = Vec::new();
    for events in SIZES {
        if events > MOST_PLANNED && memory() < MEMORY {
            println!("{events} events are left out: they want {MEMORY} GB of memory.");
            continue;
        }
        all.push((events, measure(events)));
    }
    print!("{:<26}", format!("median of {ROUNDS}, ms"));
    all.iter().for_each(|(events, _)| print!("{events:>12}"));
    println!("   an event's cost against the first column");
    for (place, (what, first)) in all[0].1.iter().enumerate() {
        print!("{what:<26}");
        for (_, times) in &all {
            times[place].1.map_or_else(|| print!("{:>12}", "–"), |time| print!("{:>12.3}", time.as_secs_f64() * 1e3));
        }
        for (events, times) in &all[1..] {
            let more = *events as f64 / SIZES[0] as f64;
            let (Some(time), Some(first)) = (times[place].1, first) else {
                print!("{:>9}", "–");
                continue;
            };
            print!("{:>9.2}", time.as_secs_f64() / first.as_secs_f64() / more);
        }
        println!();
    }
}
