//! Restore points: the whole of the data as it was, kept in the browser's database before what changes much, and once a
//! day. Listed, gone back to, saved as files, removed.

mod daily;
mod point;
mod taken;
pub(super) mod work;

pub use daily::begin as begin_daily;
pub use point::{Point, Reason, before_import};
pub use taken::Taken;

use super::exchange::{Busy, Exchange};
use super::export::Exports;
use super::krug::{Krug, use_krug};
use super::later::when_loaded;
use super::preferences::use_lang;
use super::slices::Slices;
use crate::model::Document;
use crate::model::pace::{Pace, Waiting};
use crate::platform::{clock, wait};
use crate::store::Refused;
use crate::store::plan::{Back, Counts};
use crate::words::{Lang, restore as words};
use leptos::prelude::*;
use std::rc::Rc;

/// The share of taking a point in a longer work that begins with it.
pub const BEFORE: f64 = 0.3;

/// The handle of the points. A copy is the same handle.
#[derive(Clone, Copy)]
pub struct Restore {
    krug: Krug,
    lang: Signal<Lang>,
    /// The points, the newest first; nothing until they were read, or where the browser has no database.
    points: RwSignal<Option<Vec<Point>>>,
    /// Whether the browser has no database.
    missing: RwSignal<bool>,
    /// What going back to a point would do, where that was asked.
    compared: RwSignal<Option<(Point, Counts)>>,
    /// The point that could not be read.
    unread: RwSignal<Option<Point>>,
}

/// The handle of a screen: it follows the data, because what changes them may have taken a point before.
pub fn use_restore() -> Restore {
    let restore = Restore {
        krug: use_krug(),
        lang: use_lang(),
        points: RwSignal::new(None),
        missing: RwSignal::new(false),
        compared: RwSignal::new(None),
        unread: RwSignal::new(None),
    };
    let krug = restore.krug;
    super::follow(move || krug.document().get(), move |_| restore.list());
    restore
}

impl Restore {
    /// The points, the newest first; `None` until they were read.
    pub fn points(self) -> Signal<Option<Vec<Point>>> {
        self.points.into()
    }

    /// Whether the browser has no database, so that no points are taken.
    pub fn is_missing(self) -> Signal<bool> {
        self.missing.into()
    }

    /// The point that was looked at, and what going back to it would do now.
    pub fn compared(self) -> Signal<Option<(Point, Counts)>> {
        self.compared.into()
    }

    /// The point that was asked for and could not be read.
    pub fn unread(self) -> Signal<Option<Point>> {
        self.unread.into()
    }

    /// Reads the list anew.
    fn list(self) {
        self.compared.set(None);
        wait::begin(async move {
            let points = work::list().await;
            // The screen may be gone by now.
            self.missing.try_set(points.is_none());
            self.points.try_set(points);
        });
    }

    /// Looks at a point: what going back to it would do.
    pub fn compare(self, point: Point) {
        self.compared.set(None);
        self.with(point, move |then| {
            wait::begin(async move {
                let counts = Back { to: then, from: None }.counts(&self.krug.now(), Pace::of(&Slices::new())).await;
                self.compared.try_set(Some((point, counts)));
            });
        });
    }

    /// Goes back to a point; the data as they are now become one, first. The page shows it as it shows an import, and it can
    /// be stopped. What was edited meanwhile is not taken back unseen: it is asked once more then.
    pub fn go_back(self, point: Point, exchange: Exchange) {
        self.unread.set(None);
        let from = self.krug.now();
        exchange.work_on(Busy::GoingBack, move |waiting| async move {
            let Some(then) = work::open(point).await else {
                self.unread.try_set(Some(point));
                return;
            };
            let taken = before_slowly(self.krug, Reason::Restore, waiting.clone()).await;
            let lang = self.lang.get_untracked();
            let said = words::WENT_BACK.say(lang).to_owned();
            let back = Back { to: then, from: Some(from) };
            match self.krug.run_slowly(&back, said, Pace::of(&*waiting).part(BEFORE, 1.0)).await {
                Ok(()) => taken.keep(),
                Err(Refused::Stale) => {
                    self.krug.say(words::CHANGED_MEANWHILE.say(lang).to_owned(), false);
                    // The screen may be gone by now.
                    if self.compared.try_get_untracked().is_some() {
                        self.compare(point);
                    }
                }
                Err(refused) => self.krug.say_refused(&refused),
            }
        });
    }

    /// Saves a point as a backup copy.
    pub fn save(self, point: Point) {
        let exports = Exports::of(self.krug, self.lang);
        self.unread.set(None);
        wait::begin(async move {
            match work::text(point).await {
                Some(text) => exports.save_point(&point.key(), &text),
                None => {
                    self.unread.try_set(Some(point));
                }
            }
        });
    }

    /// Removes a point for ever.
    pub fn remove(self, point: Point) {
        wait::begin(async move {
            work::remove(point).await;
            self.list();
        });
    }

    /// Does something with the data of a point, or says that they can't be read.
    fn with(self, point: Point, then: impl FnOnce(Document) + 'static) {
        self.unread.set(None);
        wait::begin(async move {
            match work::open(point).await {
                Some(document) => then(document),
                None => {
                    self.unread.try_set(Some(point));
                }
            }
        });
    }
}

/// Takes a point of the data as they are, before they are changed. Gives whether it is kept; where the browser can't, the
/// work goes on all the same, and the list of points says that there are none.
pub async fn before(krug: Krug, reason: Reason) -> bool {
    let taken = before_slowly(krug, reason, Rc::new(Slices::new())).await;
    let done = taken.is_done();
    taken.keep();
    done
}

/// The same for a longer work, of which it is the first part ([`BEFORE`]).
pub async fn before_slowly(krug: Krug, reason: Reason, waiting: Rc<dyn Waiting>) -> Taken {
    let nothing = {
        let document = krug.now();
        document.is_empty() && document.deleted.is_empty()
    };
    // Before an import even nothing is something to go back to.
    if reason != Reason::Import && nothing {
        return Taken::nothing(true);
    }
    // The code for it may be what does not come.
    match when_loaded!(work::take(krug, reason, clock::now_ms(), waiting)) {
        Ok(taken) => taken.await,
        Err(_) => Taken::nothing(false),
    }
}

/// Takes a point, then goes on with whether it is kept.
pub fn then(krug: Krug, reason: Reason, go_on: impl FnOnce(bool) + 'static) {
    wait::begin(async move { go_on(before(krug, reason).await) });
}

/// The time of a point by the person's own clock, in milliseconds since 1970 there.
pub fn local_ms(point: Point) -> i64 {
    point.at + clock::ahead_of_utc_ms(point.at)
}
