//! Points in the browser's database: a list of what is known of each, and their data, packed.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::point::{Point, Reason, superfluous};
use super::{BEFORE, Taken};
use crate::format::{self, Export};
use crate::model::Document;
use crate::model::id::ContactId;
use crate::model::pace::{Pace, Waiting};
use crate::model::stamp::{Stamp, parse_instant};
use crate::platform::database::{self, Put, Texts};
use crate::platform::locks::{self, Asked};
use crate::platform::{pack, wait};
use crate::state::forgetting::Who;
use crate::state::krug::Krug;
use crate::state::later::NotLoaded;
use crate::state::slices::Slices;
use crate::store::forget::{contacts, erased};
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::collections::BTreeSet;
use std::pin::Pin;
use std::rc::Rc;

/// How long, in milliseconds, the work waits for a point at most: some browsers' databases never answer.
const MOST: i32 = 10_000;
const DATABASE: &str = "krug.points";
/// What is known of each point.
const HEADS: &str = "heads";
/// The data, after a sign of how they are written.
const BODIES: &str = "bodies";
/// The signs: packed, and as it is where the browser can't pack.
const PACKED: char = 'p';
const PLAIN: char = '-';
/// How long, in milliseconds, until it is looked again whether another tab is done.
const SOON: i32 = 50;
/// How long, in milliseconds, one step of forgetting may take: some browsers' databases never answer.
const LONG: i32 = 30_000;

/// Takes a point of the data as they are when nobody else is at the points: what is forgotten meanwhile is not in it.
#[cfg_attr(feature = "parts", wasm_split(points, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn take(
    krug: Krug,
    reason: Reason,
    now: i64,
    waiting: Rc<dyn Waiting>,
) -> Result<Pin<Box<dyn Future<Output = Taken>>>, NotLoaded> {
    Ok(Box::pin(async move {
        // Who waits for the point waits no longer than this for others.
        let _alone = wait::at_most(MOST, alone()).await;
        let document = krug.now();
        let pace = Pace::of(&*waiting).part(0.0, BEFORE);
        let text = format::write_slowly(&document, &Export::full(now), pace).await;
        // Even where it is stopped in the middle of writing, what is written goes.
        let mut taken = Taken::nothing(false);
        let done = wait::at_most(MOST, take_now(&document, text, reason, now, &mut taken)).await.flatten();
        taken.with(done.is_some())
    }))
}

/// Waits until no tab is at the points, and keeps the others waiting as long as this lives; where the browser has no locks,
/// nobody waits.
async fn alone() -> Asked {
    loop {
        match locks::ask("krug.points").await {
            Asked::Taken => wait::millis(SOON).await,
            lock => return lock,
        }
    }
}

async fn take_now(document: &Document, text: String, reason: Reason, now: i64, taken: &mut Taken) -> Option<()> {
    let body = packed(&text).await;
    let database = open_database().await?;
    // Nothing long lies between looking which keys there are and writing, where the browser has no locks.
    let keys = database.keys(HEADS).await?;
    let mut point = Point::of(document, reason, now);
    // Two in one millisecond, or after the clock was set back: keys are times, and each is one point's.
    while keys.contains(&point.key()) {
        point.at += 1;
    }
    let (key, head) = (point.key(), point.to_string());
    let put = [Put { store: HEADS, key: &key, text: &head }, Put { store: BODIES, key: &key, text: &body }];
    taken.hold(point, ended);
    database.change(&put, &[]).await.then_some(())
}

/// What becomes of a point when the work that it was taken for has come to its end, or was stopped.
fn ended(point: Point, is_kept: bool) {
    wait::begin(async move {
        if is_kept {
            clear_old().await;
        } else {
            remove(point).await;
        }
    });
}

/// Removes the points that are not kept any more.
async fn clear_old() {
    let clearing = async {
        let database = open_database().await?;
        let old = superfluous(&database.keys(HEADS).await?);
        database.change(&[], &old).await.then_some(())
    };
    // Where it does not come to that, the next point that is taken clears them.
    let _ = wait::at_most(MOST, clearing).await;
}

/// The data of a point as they lie in the database.
async fn packed(text: &str) -> String {
    match pack::pack(text).await {
        Some(packed) => format!("{PACKED}{packed}"),
        None => format!("{PLAIN}{text}"),
    }
}

/// Erases contacts in every point, as if they had been cleared then with this stamp. Gives the points of which it is not
/// known that they are free of them; `None` where the database does not answer.
pub(in crate::state) async fn forget(who: Who, krug: Krug) -> Option<Vec<Point>> {
    if !database::exists() {
        return Some(Vec::new());
    }
    let _alone = wait::at_most(LONG, alone()).await?;
    let (at, now) = (krug.stamp(), contacts(&krug.now()));
    let database = wait::at_most(LONG, open_database()).await.flatten()?;
    let mut left = Vec::new();
    for key in wait::at_most(LONG, database.keys(BODIES)).await.flatten()? {
        wait::turn().await;
        let forgetting = async { forgets(&database, &key, who, &now, &at).await.unwrap_or(false) };
        if wait::at_most(LONG, forgetting).await != Some(true) {
            let empty = Point::of(&Document::default(), Reason::Daily, parse_instant(&key).unwrap_or_default());
            left.push(empty);
        }
    }
    Some(left)
}

/// Whether a point is free of somebody by now; `None` where it can't be read.
async fn forgets(database: &Texts, key: &str, who: Who, now: &BTreeSet<ContactId>, at: &Stamp) -> Option<bool> {
    let text = unpacked(&database.get(BODIES, key).await?).await?;
    // Reading many records to find that they say nothing of it takes long. What was cleared is named, but not as a text.
    let said = match who {
        Who::One(contact) => format!("\"{}\"", contact.0),
        Who::Removed => "\"contacts\"".to_owned(),
    };
    if !text.contains(&said) {
        return Some(true);
    }
    let document = read_whole(&text).await?;
    let mut going = contacts(&document);
    going.retain(|contact| match who {
        Who::One(one) => *contact == one,
        Who::Removed => !now.contains(contact),
    });
    if going.is_empty() {
        return Some(true);
    }
    let export = Export::full(parse_instant(key).unwrap_or_default());
    let text = format::write_slowly(&erased(document, &going, at)?, &export, Pace::of(&Slices::new())).await;
    let body = packed(&text).await;
    Some(database.change(&[Put { store: BODIES, key, text: &body }], &[]).await)
}

async fn open_database() -> Option<Texts> {
    Texts::open(DATABASE, &[HEADS, BODIES]).await
}

/// The points, the newest first; `None` where the browser has no database.
pub(super) async fn list() -> Option<Vec<Point>> {
    let database = open_database().await?;
    let mut points = Vec::new();
    for key in database.keys(HEADS).await?.into_iter().rev() {
        let text = database.get(HEADS, &key).await;
        points.extend(text.and_then(|text| Point::parse(&key, &text)));
    }
    Some(points)
}

/// The data of a point as a backup copy's text.
pub(super) async fn text(point: Point) -> Option<String> {
    unpacked(&open_database().await?.get(BODIES, &point.key()).await?).await
}

async fn unpacked(body: &str) -> Option<String> {
    match body.strip_prefix(PACKED) {
        Some(packed) => pack::unpack(packed).await,
        None => body.strip_prefix(PLAIN).map(str::to_owned),
    }
}

/// The data of a point; `None` where they can't be read whole.
pub(super) async fn open(point: Point) -> Option<Document> {
    read_whole(&text(point).await?).await
}

async fn read_whole(text: &str) -> Option<Document> {
    let reading = format::read_slowly(text, Pace::of(&Slices::new())).await.ok()?;
    let whole = reading.problems.is_empty() && reading.head.digest != format::Digest::Wrong;
    whole.then_some(reading.document)
}

/// Removes a point; gives whether it is gone.
pub(super) async fn remove(point: Point) -> bool {
    let _alone = wait::at_most(LONG, alone()).await;
    match open_database().await {
        Some(database) => database.change(&[], &[point.key()]).await,
        None => false,
    }
}
