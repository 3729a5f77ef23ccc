//! Keeping what is done: each edit into the journal at once, the journal into a snapshot when the person rests, both into a
//! mirror that reaches the disk at once, and what other tabs do into this one.

mod alerts;
mod folding;
mod local;
mod mirror;
mod open;

pub use folding::Renewed;
pub use local::{Deflate, Local};
pub use open::{Start, open_then};

use super::keep::{Found, Keeper, News, ShelfError};
use super::krug::Krug;
use super::shell::Saved;
use crate::model::change::Entry;
use crate::platform::{clock, events, persist, wait};
use leptos::prelude::*;
use mirror::Mirror;

/// How long, in milliseconds, the person must rest before the journal is folded.
const REST: i32 = 2_000;
/// How often it is tried before what waits for a fold on its way is written as it is.
const PATIENT: u32 = 3;
/// How long, in milliseconds, nobody folds after a fold that failed: the next will hardly do better.
const BACK_OFF: i64 = 10_000;
/// How often, in milliseconds, it is tried to save what could not be saved.
const RETRY: i32 = 5_000;

/// How things stand with the keeping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Status {
    saved: Saved,
    trouble: Option<ShelfError>,
    read_only: bool,
    found: Found,
    /// Whether the mirror had whole all that is damaged.
    mended: bool,
    /// Whether the mirror has set something aside.
    aside: bool,
    /// Whether the person has downloaded what is damaged.
    downloaded: bool,
}

/// The keeper as the page holds it. A copy is the same one.
#[derive(Clone, Copy)]
pub struct Persist {
    keeper: StoredValue<Keeper<Local>, LocalStorage>,
    status: RwSignal<Status>,
    /// How many edits there were, to notice a rest.
    edits: StoredValue<u64>,
    /// Whether a fold waits for a rest.
    resting: StoredValue<bool>,
    folding: StoredValue<bool>,
    /// How often it was asked that nothing of what was stays behind, and which of that is done.
    thorough: StoredValue<(u64, u64)>,
    /// When a fold failed last, in milliseconds since 1970.
    stumbled: StoredValue<i64>,
    retrying: StoredValue<bool>,
    /// Whether a fold was tried since the storage was full: until then it is not said that something is not saved.
    tried: StoredValue<bool>,
    asked: StoredValue<bool>,
    mirror: StoredValue<Mirror, LocalStorage>,
    /// Whether there is no mirror.
    alone: RwSignal<bool>,
}

impl Persist {
    /// Holds a keeper.
    pub(super) fn new(keeper: Keeper<Local>, found: Found) -> Self {
        let persist = Self {
            keeper: StoredValue::new_local(keeper),
            status: RwSignal::new(Status { found, ..Status::default() }),
            edits: StoredValue::new(0),
            resting: StoredValue::new(false),
            folding: StoredValue::new(false),
            thorough: StoredValue::new((0, 0)),
            stumbled: StoredValue::new(0),
            retrying: StoredValue::new(false),
            tried: StoredValue::new(false),
            asked: StoredValue::new(false),
            mirror: StoredValue::new_local(Mirror::default()),
            alone: RwSignal::new(false),
        };
        persist.tell();
        persist
    }

    /// Begins to listen to other tabs, and goes on with what was left undone. Called once.
    pub(super) fn begin(self, krug: Krug) {
        events::on_storage(move |key| {
            if key.is_none_or(|key| super::keep::keys::Key::parse(&key).is_some()) {
                self.catch_up(krug);
                self.after_edit(krug);
            }
        });
        events::on_return(move || {
            self.catch_up(krug);
            self.after_edit(krug);
        });
        events::on_hide(move || {
            // The browser may end a page that is not seen: what waits for a fold is written as it is.
            self.catch_up(krug);
            self.keeper.update_value(|keeper| {
                keeper.flush_all();
            });
            self.tell();
        });
        events::ask_before_leaving(move || self.keeper.with_value(|keeper| !keeper.is_kept() && keeper.has_edits()));
        self.after_edit(krug);
    }

    /// Whether nothing may be written.
    pub(super) fn is_read_only(self) -> bool {
        self.keeper.with_value(Keeper::is_read_only)
    }

    /// Whether all is kept, for the mark in the foot of the page.
    pub(super) fn saved(self) -> Signal<Saved> {
        Signal::derive(move || self.status.with(|status| status.saved))
    }

    /// Whether local storage has no second place beside it.
    pub(super) fn is_alone(self) -> Signal<bool> {
        self.alone.into()
    }

    /// Takes in what other tabs did. Called before every edit, and when they say so.
    pub(super) fn catch_up(self, krug: Krug) {
        let news = self.keeper.try_update_value(Keeper::sync);
        if let Some(Ok(News { entries, behind })) = news {
            if !entries.is_empty() {
                self.edits.update_value(|edits| *edits += 1);
            }
            krug.replay(&entries);
            if behind {
                wait::begin(self.take_over(krug));
            }
        }
        self.tell();
    }

    /// Keeps what an edit did.
    pub(super) fn keep(self, krug: Krug, entry: Entry) {
        self.keeper.update_value(|keeper| {
            keeper.keep(entry);
        });
        self.edits.update_value(|edits| *edits += 1);
        self.after_edit(krug);
        if !self.asked.get_value() {
            self.asked.set_value(true);
            wait::begin(async {
                // Where the browser does not agree, a fresh backup copy is what helps.
                persist::ask().await;
            });
        }
    }

    /// Sees to it that what waits is written and the journal is folded in time.
    fn after_edit(self, krug: Krug) {
        self.keeper.update_value(|keeper| {
            if !keeper.is_kept() && keeper.trouble() == Some(ShelfError::Full) {
                keeper.make_room();
                keeper.flush();
            }
        });
        self.tell();
        let kept = self.keeper.with_value(Keeper::is_kept);
        if !kept && self.keeper.with_value(Keeper::can_write) {
            self.retry(krug);
        }
        self.mirror(krug);
        self.fold_in_time(krug);
    }

    /// Folds the journal when that is due and the person rests.
    fn fold_in_time(self, krug: Krug) {
        let kept = self.keeper.with_value(Keeper::is_kept);
        if self.is_fold_due(krug) && !self.resting.get_value() {
            self.resting.set_value(true);
            wait::begin(async move {
                // What only a fold can save is not left to a rest.
                if kept {
                    self.rest().await;
                }
                self.resting.set_value(false);
                self.fold(krug).await;
            });
        }
    }

    /// Whether the journal is to be folded. Who deletes all wants it gone from older snapshots too.
    fn is_fold_due(self, krug: Krug) -> bool {
        let emptied = krug.now().is_empty();
        let (asked, done) = self.thorough.get_value();
        self.knows_mirror()
            && clock::now_ms() - self.stumbled.get_value() >= BACK_OFF
            && self.keeper.with_value(|keeper| {
                keeper.can_write() && (asked > done || keeper.wants_fold() || (emptied && keeper.holds_records()))
            })
    }

    /// Waits until nothing was done here or in another tab for a while.
    async fn rest(self) {
        loop {
            let seen = self.edits.get_value();
            wait::millis(REST).await;
            if self.edits.get_value() == seen {
                return;
            }
        }
    }

    /// Tries again and again until all is kept.
    fn retry(self, krug: Krug) {
        if self.retrying.get_value() {
            return;
        }
        self.retrying.set_value(true);
        wait::begin(async move {
            for tries in 1.. {
                wait::millis(RETRY).await;
                self.catch_up(krug);
                let kept = self.keeper.try_update_value(Keeper::flush).unwrap_or(true);
                self.tell();
                if kept {
                    break;
                }
                self.fold(krug).await;
                // What waits for a fold that can't be had is written as it is.
                if !self.folding.get_value() || tries >= PATIENT {
                    self.keeper.update_value(|keeper| {
                        keeper.flush_all();
                    });
                    self.tell();
                }
            }
            self.retrying.set_value(false);
        });
    }

    /// Brings the signal in line with the keeper.
    fn tell(self) {
        let (kept, trouble, read_only) =
            self.keeper.with_value(|keeper| (keeper.is_kept(), keeper.trouble(), keeper.is_read_only()));
        if kept {
            self.tried.set_value(false);
        }
        let saved = match trouble {
            _ if kept => Saved::Yes,
            None => Saved::Writing,
            Some(ShelfError::Full) if !self.tried.get_value() => Saved::Writing,
            Some(_) => Saved::No,
        };
        let mut now = Status { saved, trouble, read_only, ..self.status.get_untracked() };
        now.found.damaged = self.keeper.with_value(|keeper| keeper.damaged().clone());
        if self.status.with_untracked(|status| *status != now) {
            self.status.set(now);
        }
    }
}
