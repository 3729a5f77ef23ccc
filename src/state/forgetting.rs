//! Forgetting a contact person, wherever this browser keeps something of it: the data, the journal and the snapshots, their
//! mirror, and the restore points.
//!
//! A mark stands in local storage until all of that is done: where the page is closed meanwhile, or a place does not answer,
//! the next visit goes on.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::krug::Krug;
use super::later::{NotLoaded, when_loaded};
use super::persist::Renewed;
use super::restore::{Point, work};
use crate::model::id::ContactId;
use crate::platform::{local, wait};
use crate::store::forget::{contacts, left_contacts};
use crate::store::{Intent, Refused};
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::fmt;
use std::pin::Pin;

/// The key of the contacts that are being forgotten, a line each.
const MARK: &str = "krug.forget";
/// How long, in milliseconds, the page is left to itself first: what the person came for goes before.
const PAUSE: i32 = 4_000;

/// Who is forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// A contact person.
    One(ContactId),
    /// Everybody who is in the data no more: taken off a card, or deleted with the partner.
    Removed,
}

/// How [`Who::Removed`] stands in the mark.
const REMOVED: &str = "removed";

impl Who {
    fn parse(text: &str) -> Option<Self> {
        if text == REMOVED { Some(Self::Removed) } else { ContactId::parse(text).map(Self::One) }
    }
}

impl fmt::Display for Who {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(contact) => write!(to, "{}", contact.0),
            Self::Removed => to.write_str(REMOVED),
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgotten {
    /// What came of it in local storage and its mirror.
    pub kept: Renewed,
    /// The restore points that may still have it; `None` where they can't be looked through.
    pub points: Option<Vec<Point>>,
}

impl Forgotten {
    /// Whether nothing is left anywhere, as far as it can be read.
    pub fn is_done(&self) -> bool {
        self.kept.clean && self.points.as_ref().is_some_and(Vec::is_empty)
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

/// Forgets somebody for ever, then goes on with what came of it.
pub fn forget(krug: Krug, who: Who, then: impl FnOnce(Result<Forgotten, NotBegun>) + 'static) {
    wait::begin(async move {
        match when_loaded!(go(krug, who)) {
            Ok(going) => then(going.await.map_err(NotBegun::Refused)),
            Err(_) => then(Err(NotBegun::NotLoaded)),
        }
    });
}

/// Goes on with what an earlier visit left undone.
pub fn begin(krug: Krug) {
    for who in marked() {
        wait::begin(async move {
            wait::millis(PAUSE).await;
            if let Ok(going) = when_loaded!(go(krug, who)) {
                // What is left is tried again by the next visit; who asked for it was told.
                let _ = going.await;
            }
        });
    }
}

type Going = Pin<Box<dyn Future<Output = Result<Forgotten, Refused>>>>;

#[cfg_attr(feature = "parts", wasm_split(points, wasm_split_path = ::leptos::wasm_split, fallible))]
fn go(krug: Krug, who: Who) -> Result<Going, NotLoaded> {
    Ok(Box::pin(go_now(krug, who)))
}

async fn go_now(krug: Krug, who: Who) -> Result<Forgotten, Refused> {
    let known = marked().contains(&who);
    mark(who, true);
    let going: Vec<ContactId> = match who {
        Who::One(contact) => vec![contact],
        Who::Removed => {
            let (there, left) = (contacts(&krug.now()), left_contacts(&krug.now()));
            left.difference(&there).copied().collect()
        }
    };
    for contact in going {
        if let Err(refused) = krug.carry_out(Intent::Forget(contact)) {
            // What an earlier visit has begun stays to be done.
            mark(who, known);
            return Err(refused);
        }
    }
    let kept = krug.renew().await;
    let points = work::forget(who, krug).await;
    let done = Forgotten { kept, points };
    // There may be room for the mark now where there was none.
    mark(who, !done.is_done());
    Ok(done)
}

/// Sets the mark, or takes it away.
fn mark(who: Who, undone: bool) {
    let mut all = marked();
    all.retain(|marked| *marked != who);
    all.extend(undone.then_some(who));
    let lines: Vec<String> = all.iter().map(Who::to_string).collect();
    // Where nothing can be kept, there is nothing to go on with either.
    let _ = if lines.is_empty() { local::remove(MARK) } else { local::set(MARK, &lines.join("\n")) };
}

fn marked() -> Vec<Who> {
    let text = local::get(MARK).ok().flatten().unwrap_or_default();
    text.lines().filter_map(Who::parse).collect()
}
