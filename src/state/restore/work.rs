//! Points in the browser's database: a list of what is known of each, and their data, packed.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::BEFORE;
use super::point::{Point, Reason, superfluous};
use crate::format::{self, Export};
use crate::model::Document;
use crate::model::pace::{Pace, Waiting};
use crate::platform::database::{Put, Texts};
use crate::platform::{pack, wait};
use crate::state::later::NotLoaded;
use crate::state::slices::Slices;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

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

/// Takes a point of a document.
#[cfg_attr(feature = "parts", wasm_split(points, wasm_split_path = ::leptos::wasm_split, fallible))]
pub(super) fn take(
    document: Arc<Document>,
    reason: Reason,
    now: i64,
    waiting: Rc<dyn Waiting>,
) -> Result<Pin<Box<dyn Future<Output = bool>>>, NotLoaded> {
    Ok(Box::pin(async move {
        let pace = Pace::of(&*waiting).part(0.0, BEFORE);
        let text = format::write_slowly(&document, &Export::full(now), pace).await;
        wait::at_most(MOST, take_now(&document, text, reason, now)).await.flatten().is_some()
    }))
}

async fn take_now(document: &Document, text: String, reason: Reason, now: i64) -> Option<()> {
    let database = open_database().await?;
    let keys = database.keys(HEADS).await?;
    let mut point = Point::of(document, reason, now);
    // Two in one millisecond, or after the clock was set back: keys are times, and each is one point's.
    while keys.contains(&point.key()) {
        point.at += 1;
    }
    let body = match pack::pack(&text).await {
        Some(packed) => format!("{PACKED}{packed}"),
        None => format!("{PLAIN}{text}"),
    };
    let (key, head) = (point.key(), point.to_string());
    let put = [Put { store: HEADS, key: &key, text: &head }, Put { store: BODIES, key: &key, text: &body }];
    let keys: Vec<String> = keys.into_iter().chain([key.clone()]).collect();
    let old = superfluous(&keys);
    database.change(&put, &old).await.then_some(())
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
    let body = open_database().await?.get(BODIES, &point.key()).await?;
    match body.strip_prefix(PACKED) {
        Some(packed) => pack::unpack(packed).await,
        None => body.strip_prefix(PLAIN).map(str::to_owned),
    }
}

/// The data of a point; `None` where they can't be read whole.
pub(super) async fn open(point: Point) -> Option<Document> {
    let text = text(point).await?;
    let reading = format::read_slowly(&text, Pace::of(&Slices::new())).await.ok()?;
    let whole = reading.problems.is_empty() && reading.head.digest != format::Digest::Wrong;
    whole.then_some(reading.document)
}

/// Removes a point; gives whether it is gone.
pub(super) async fn remove(point: Point) -> bool {
    match open_database().await {
        Some(database) => database.change(&[], &[point.key()]).await,
        None => false,
    }
}
