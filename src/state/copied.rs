//! When the last backup copy was made in this browser, and the reminder where that is long ago.

use super::address::{Address, Page, go};
use super::krug::Krug;
use super::shell::Alert;
use crate::platform::{clock, local};
use crate::words::{Lang, shell as words};
use leptos::prelude::*;

/// The key of the time, in milliseconds since 1970. Of this browser, not of the document: another has copies of its own.
const COPIED: &str = "krug.copied";
const DAY: i64 = 24 * 60 * 60 * 1000;
/// How old a copy may be, in milliseconds.
const MOST: i64 = 30 * DAY;
/// How long after «later» the reminder comes again.
const PAUSE: i64 = 7 * DAY;

/// What is known of copies.
#[derive(Clone, Copy)]
pub struct Copied(RwSignal<Option<i64>>);

impl Copied {
    /// What this browser kept.
    pub fn read() -> Self {
        let kept = local::get(COPIED).ok().flatten().and_then(|text| text.parse().ok());
        Self(RwSignal::new(kept))
    }

    /// A copy was made just now.
    pub fn note(self) {
        self.set(clock::now_ms());
    }

    fn set(self, at: i64) {
        // What can't be kept is remembered while the page is open.
        let _ = local::set(COPIED, &at.to_string());
        self.0.set(Some(at));
    }

    /// The reminder, where there is something to copy and the last copy is too old. Before the first copy the time runs
    /// from the first data.
    pub fn reminder(self, krug: Krug, lang: Signal<Lang>) -> Signal<Option<Alert>> {
        let has_data = Memo::new(move |_| krug.document().with(|document| !document.is_empty()));
        super::follow(
            move || has_data.get() && self.0.with(Option::is_none),
            move |begins| {
                if begins {
                    self.note();
                }
            },
        );
        Signal::derive(move || {
            let old = self.0.get().is_some_and(|at| is_old(at, clock::now_ms()));
            (has_data.get() && old).then(|| {
                let lang = lang.get();
                let to_copy = Callback::new(move |()| go(&Address::of(Page::Exchange)));
                let later = Callback::new(move |()| self.set(clock::now_ms() - MOST + PAUSE));
                Alert {
                    title: words::OLD_COPY.say(lang).to_owned(),
                    text: Some(words::OLD_COPY_TEXT.say(lang).to_owned()),
                    grave: false,
                    actions: vec![
                        (words::TO_COPY.say(lang).to_owned(), to_copy),
                        (words::LATER.say(lang).to_owned(), later),
                    ],
                }
            })
        })
    }
}

/// Whether a copy made then is too old now. A time from the future is of a clock that was wrong.
fn is_old(at: i64, now: i64) -> bool {
    (now - at).abs() > MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_old_after_thirty_days() {
        let now = 2_000 * DAY;
        for (days, old) in [(0, false), (30, false), (31, true), (-1, false), (-400, true)] {
            assert_eq!(is_old(now - days * DAY, now), old, "{days} days");
        }
    }
}
