//! A restore point a day, of the data as the day found them.

use super::Reason;
use crate::platform::{local, wait};
use crate::state::krug::Krug;

/// The key of the day of the last one. Of this browser, not of the document.
const TAKEN: &str = "krug.daily";
/// How long, in milliseconds, the page is left to itself first: what the person came for goes before.
const PAUSE: i32 = 5_000;

/// Takes today's point in a while, where there is something to take and today has none.
pub fn begin(krug: Krug) {
    let today = krug.today().to_string();
    let taken = local::get(TAKEN).ok().flatten();
    if taken.as_deref() == Some(&*today) || krug.now().is_empty() {
        return;
    }
    wait::begin(async move {
        wait::millis(PAUSE).await;
        if super::before(krug, Reason::Daily).await {
            // Where it can't be noted, the next visit of the day takes another.
            let _ = local::set(TAKEN, &today);
        }
    });
}
