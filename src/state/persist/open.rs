//! Opening what is kept, before the page is drawn.

use super::local::{Deflate, Local};
use crate::platform::locks::{self, Asked};
use crate::platform::{random, wait};
use crate::state::keep::keeper::device_name;
use crate::state::keep::{Found, Keeper, Opened};
use crate::state::later::when_loaded;
use crate::state::one::{self, Read};
use crate::store::Store;
use std::fmt::Write as _;

/// How many tabs at once have names of their own.
const MOST_TABS: usize = 64;

/// What the page begins with.
#[derive(Debug)]
pub struct Start {
    /// The store with all that was kept.
    pub store: Store,
    /// Its keeper.
    pub keeper: Keeper<Local>,
    /// What could not be read.
    pub found: Found,
    /// What reads doubles as one, where there are any and it came.
    pub as_one: Option<Read>,
}

/// Opens what this browser keeps, then goes on with it.
pub fn open_then(go_on: impl FnOnce(Start) + 'static) {
    wait::begin(async { go_on(open().await) });
}

/// Opens what this browser keeps. Where it keeps nothing or may not, the page begins empty and says so.
async fn open() -> Start {
    let device = tab_name(&device_name(&Local, &random_name(8))).await;
    let Opened { keeper, document, entries, found } = Keeper::open(Local, &Deflate, &device).await;
    let mut store = Store::new(&device, document);
    entries.iter().for_each(|told| store.replay(&told.entry, told.late));
    // Before the page is drawn, so that nobody sees doubles apart that were merged.
    let as_one = if store.document().has_links() { when_loaded!(one::read()).ok() } else { None };
    Start { store, keeper, found, as_one }
}

/// The name under which this tab stamps: two tabs that are open at once must not have the same.
async fn tab_name(device: &str) -> String {
    for number in 0..MOST_TABS {
        match locks::ask(&format!("krug.tab.{number}")).await {
            Asked::Held(lock) => {
                lock.for_ever();
                return if number == 0 { device.to_owned() } else { format!("{device}-{number}") };
            }
            Asked::Taken => {}
            Asked::NoLocks => break,
        }
    }
    format!("{device}-{}", random_name(4))
}

/// So many random letters and digits.
fn random_name(length: usize) -> String {
    let mut out = String::new();
    for byte in random::bytes() {
        // Writing into a String cannot fail.
        let _ = write!(out, "{byte:02x}");
    }
    out.truncate(length);
    out
}
