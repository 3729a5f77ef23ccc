//! Forgetting a contact person, wherever this browser keeps something of it: the data, the journal and the snapshots, their
//! mirror, and the restore points.
//!
//! A mark stands in local storage until all of that is done: where the page is closed meanwhile, or a place does not answer,
//! the next visit goes on.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::krug::Krug;
use super::later::{NotLoaded, when_loaded};
use super::restore::{Point, work};
use crate::model::id::ContactId;
use crate::platform::{local, wait};
use crate::store::{Intent, Refused};
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::pin::Pin;

/// The key of the contacts that are being forgotten, a line each.
const MARK: &str = "krug.forget";
/// How long, in milliseconds, the page is left to itself first: what the person came for goes before.
const PAUSE: i32 = 4_000;
/// How long, in milliseconds, the restore points may take: some browsers' databases never answer.
const MOST: i32 = 60_000;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgotten {
    /// Whether nothing is left of it in local storage and its mirror.
    pub kept: bool,
    /// The restore points that may still have it; `None` where they can't be looked through.
    pub points: Option<Vec<Point>>,
}

impl Forgotten {
    /// Whether nothing is left anywhere.
    pub fn is_whole(&self) -> bool {
        self.kept && self.points.as_ref().is_some_and(Vec::is_empty)
    }
}

/// Why it was not begun. Nothing has changed then.
#[derive(Debug)]
pub enum NotBegun {
    /// The data refuse.
    Refused(Refused),
    /// The code for it did not come.
    NotLoaded,
}

/// Forgets a contact for ever, then goes on with what came of it.
pub fn forget(krug: Krug, contact: ContactId, then: impl FnOnce(Result<Forgotten, NotBegun>) + 'static) {
    wait::begin(async move {
        match when_loaded!(go(krug, contact)) {
            Ok(going) => then(going.await.map_err(NotBegun::Refused)),
            Err(_) => then(Err(NotBegun::NotLoaded)),
        }
    });
}

/// Goes on with what an earlier visit left undone.
pub fn begin(krug: Krug) {
    for contact in marked() {
        wait::begin(async move {
            wait::millis(PAUSE).await;
            if let Ok(going) = when_loaded!(go(krug, contact)) {
                // What is left is tried again by the next visit; who asked for it was told.
                let _ = going.await;
            }
        });
    }
}

type Going = Pin<Box<dyn Future<Output = Result<Forgotten, Refused>>>>;

#[cfg_attr(feature = "parts", wasm_split(points, wasm_split_path = ::leptos::wasm_split, fallible))]
fn go(krug: Krug, contact: ContactId) -> Result<Going, NotLoaded> {
    Ok(Box::pin(go_now(krug, contact)))
}

async fn go_now(krug: Krug, contact: ContactId) -> Result<Forgotten, Refused> {
    let mut others = marked();
    others.retain(|marked| *marked != contact);
    let mark = |contacts: &[ContactId]| {
        let lines: Vec<String> = contacts.iter().map(|contact| contact.0.to_string()).collect();
        // Where nothing can be kept, there is nothing to go on with either.
        let _ = if lines.is_empty() { local::remove(MARK) } else { local::set(MARK, &lines.join("\n")) };
    };
    let all: Vec<ContactId> = others.iter().copied().chain([contact]).collect();
    mark(&all);
    if let Err(refused) = krug.carry_out(Intent::Forget(contact)) {
        mark(&others);
        return Err(refused);
    }
    let at = krug.stamp();
    let kept = krug.renew().await;
    let points = wait::at_most(MOST, work::forget(contact, &at)).await.flatten();
    let done = Forgotten { kept, points };
    if done.is_whole() {
        let mut others = marked();
        others.retain(|marked| *marked != contact);
        mark(&others);
    }
    Ok(done)
}

fn marked() -> Vec<ContactId> {
    let text = local::get(MARK).ok().flatten().unwrap_or_default();
    text.lines().filter_map(ContactId::parse).collect()
}
