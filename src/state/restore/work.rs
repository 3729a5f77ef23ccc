//! Points in the browser's database: a list of what is known of each, and their data, packed.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::point::{Point, Reason, superfluous};
use crate::format::{self, Export};
use crate::model::Document;
use crate::model::id::ContactId;
use crate::model::stamp::Stamp;
use crate::platform::database::{Put, Texts};
use crate::platform::pack;
use crate::state::later::NotLoaded;
use crate::store::forget::{erased, knows};
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::pin::Pin;
use std::sync::Arc;

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
) -> Result<Pin<Box<dyn Future<Output = bool>>>, NotLoaded> {
    Ok(Box::pin(async move { take_now(&document, reason, now).await.is_some() }))
}

async fn take_now(document: &Document, reason: Reason, now: i64) -> Option<()> {
    let database = open_database().await?;
    let keys = database.keys(HEADS).await?;
    let mut point = Point::of(document, reason, now);
    // Two in one millisecond, or after the clock was set back: keys are times, and each is one point's.
    while keys.contains(&point.key()) {
        point.at += 1;
    }
    let body = body_of(document, now).await;
    let (key, head) = (point.key(), point.to_string());
    let put = [Put { store: HEADS, key: &key, text: &head }, Put { store: BODIES, key: &key, text: &body }];
    let keys: Vec<String> = keys.into_iter().chain([key.clone()]).collect();
    let old = superfluous(&keys);
    database.change(&put, &old).await.then_some(())
}

/// The data of a point as they lie in the database.
async fn body_of(document: &Document, at: i64) -> String {
    let text = format::write(document, &Export::full(at));
    match pack::pack(&text).await {
        Some(packed) => format!("{PACKED}{packed}"),
        None => format!("{PLAIN}{text}"),
    }
}

/// Erases a contact in every point, as if it had been cleared then with this stamp. Gives the points of which it is not known
/// that they are free of it; `None` where the database does not answer.
pub(in crate::state) async fn forget(contact: ContactId, at: &Stamp) -> Option<Vec<Point>> {
    let mut left = Vec::new();
    for point in list().await? {
        if !forgets(point, contact, at).await {
            left.push(point);
        }
    }
    Some(left)
}

async fn forgets(point: Point, contact: ContactId, at: &Stamp) -> bool {
    let Some(text) = text(point).await else { return false };
    // Reading many records to find that they say nothing of it takes long.
    if !text.contains(&contact.0.to_string()) {
        return true;
    }
    let Some(document) = read_whole(&text) else { return false };
    if !knows(&document, contact) {
        return true;
    }
    let Some(document) = erased(document, contact, at) else { return false };
    let (key, body) = (point.key(), body_of(&document, point.at).await);
    let Some(database) = open_database().await else { return false };
    database.change(&[Put { store: BODIES, key: &key, text: &body }], &[]).await
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
    read_whole(&text(point).await?)
}

fn read_whole(text: &str) -> Option<Document> {
    let reading = format::read(text).ok()?;
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
