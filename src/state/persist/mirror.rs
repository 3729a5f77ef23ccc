//! The mirror in the browser's database, which writes to the disk at once: Chromium may leave local storage unwritten for
//! minutes, and whoever is killed then loses them.
//!
//! The page opens from local storage alone and does not wait for the database. When that answers, what local storage lacks
//! is put back there and taken in as another tab's work is; until then nothing is folded, so that no snapshot goes another
//! way than the mirror's. Where it does not answer in time, a mark says that local storage went its own way, and a later
//! visit begins the mirror anew.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::{Deflate, Local, Persist};
use crate::model::Document;
use crate::model::order::InOrder;
use crate::platform::database::{Put, Texts};
use crate::platform::local::LocalError;
use crate::platform::locks::{self, Asked};
use crate::platform::{clock, local, wait};
use crate::state::keep::mirror::Step;
use crate::state::keep::{Keeper, Mended, Patched, reading};
use crate::state::krug::Krug;
use crate::state::later::{NotLoaded, when_loaded};
use leptos::prelude::*;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::rc::Rc;

const DATABASE: &str = "krug.mirror";
/// The values, under the keys that they have in local storage.
const VALUES: &str = "values";
/// What can't be read, as it stands in local storage, and what of the mirror belongs to it.
const ASIDE: &str = "aside";
/// The mark in local storage that it went its own way.
const APART: &str = "krug.apart";
/// The keys of what could not be read and was mended: their data stand under others now.
const MENDED: &str = "krug.mended";
/// How long, in milliseconds, the mirror waits for the page to be drawn and for more edits.
const SOON: i32 = 50;
/// How long, in milliseconds, somebody who waits for the mirror waits at most.
const SHORT: i32 = 3_000;
/// How long, in milliseconds, one going over the mirror may take: some browsers' databases never answer.
const MOST: i32 = 30_000;

/// How things stand with the mirror.
#[derive(Default)]
pub(super) struct Mirror {
    database: Option<Rc<Texts>>,
    /// Whether it is being gone over, and whether more has come meanwhile.
    busy: bool,
    more: bool,
    /// Whether local storage has what the mirror had.
    settled: bool,
    /// Whether the person wants gone what was set aside.
    forgotten: bool,
    /// Whether the database failed or did not answer in time.
    failed: bool,
    /// The keys that were mended and are not written anew yet.
    mending: BTreeSet<String>,
}

/// That nobody folds meanwhile, until this is dropped, even with a work that was given up.
struct Folding(StoredValue<bool>);

impl Drop for Folding {
    fn drop(&mut self) {
        self.0.set_value(false);
    }
}

impl Persist {
    /// Brings the mirror in line, beside what the person does.
    pub(super) fn mirror(self, krug: Krug) {
        let busy = self.mirror.try_update_value(|mirror| {
            mirror.more = true;
            std::mem::replace(&mut mirror.busy, true)
        });
        if busy != Some(false) {
            return;
        }
        wait::begin(async move {
            while self.mirror.try_update_value(|mirror| std::mem::take(&mut mirror.more)) == Some(true) {
                wait::millis(SOON).await;
                let going = async {
                    match when_loaded!(go_over(self, krug)) {
                        Ok(going) => going.await,
                        Err(_) => None,
                    }
                };
                let done = wait::at_most(MOST, going).await.flatten();
                self.mirror.update_value(|mirror| {
                    mirror.failed = done.is_none();
                    if mirror.failed {
                        mirror.database = None;
                    }
                });
                self.alone.set(done.is_none());
            }
            self.mirror.update_value(|mirror| mirror.busy = false);
            // It may have waited for this.
            self.fold_in_time(krug);
        });
    }

    /// Whether it is known by now if the mirror holds something that local storage lacks, or that nobody will know.
    pub(super) fn knows_mirror(self) -> bool {
        self.mirror.with_value(|mirror| mirror.settled || mirror.failed)
    }

    /// Before a fold: where the mirror was not heard, local storage goes its own way. Gives whether it may.
    pub(super) fn goes_on_alone(self) -> bool {
        let mark = || local::set(APART, &clock::now_ms().to_string());
        // Where not even the mark has room, only the fold can make some: without it nothing would be kept any more.
        self.mirror.with_value(|mirror| mirror.settled) || matches!(mark(), Ok(()) | Err(LocalError::Full))
    }

    /// Waits until the mirror is in line with local storage; gives whether it is.
    pub(super) async fn mirrors(self) -> bool {
        let mut waited = 0;
        while self.mirror.with_value(|mirror| mirror.busy) && waited < MOST {
            wait::millis(SOON).await;
            waited += SOON;
        }
        self.mirror.with_value(|mirror| !mirror.busy && !mirror.failed)
    }

    /// Lets go of the copies of what the person does not want to be asked about again.
    pub(super) fn forget_in_mirror(self, krug: Krug) {
        self.forget_set_aside();
        self.mirror(krug);
    }

    /// The same, the next time that the mirror is gone over.
    pub(super) fn forget_set_aside(self) {
        self.mirror.update_value(|mirror| mirror.forgotten = true);
    }

    async fn database(self) -> Option<Rc<Texts>> {
        if let Some(database) = self.mirror.with_value(|mirror| mirror.database.clone()) {
            return Some(database);
        }
        let database = Rc::new(Texts::open(DATABASE, &[VALUES, ASIDE]).await?);
        self.mirror.update_value(|mirror| mirror.database = Some(database.clone()));
        Some(database)
    }

    /// Goes over the mirror; `None` where the database or local storage did not do what it was asked.
    async fn go_over_now(self, krug: Krug) -> Option<()> {
        let database = self.database().await?;
        if !self.mirror.with_value(|mirror| mirror.settled) {
            self.settle_alone(krug, &database).await?;
            self.mirror.update_value(|mirror| mirror.settled = true);
        }
        loop {
            let keys = database.keys(VALUES).await?;
            let Step { put, remove } = self.keeper.with_value(|keeper| keeper.mirror_step(&keys)).ok()?;
            if put.is_empty() && remove.is_empty() {
                break;
            }
            let put: Vec<Put<'_>> = put.iter().map(|(key, text)| Put { store: VALUES, key, text }).collect();
            database.change(&put, &remove).await.then_some(())?;
        }
        self.copy_aside(&database).await
    }

    /// Settles while nobody folds, here or in another tab: a snapshot that is put back and one that is written must not mix.
    async fn settle_alone(self, krug: Krug, database: &Texts) -> Option<()> {
        if self.folding.get_value() {
            return None;
        }
        self.folding.set_value(true);
        let _free = Folding(self.folding);
        let _lock = loop {
            match locks::ask("krug.fold").await {
                Asked::Taken => wait::millis(SOON).await,
                lock => break lock,
            }
        };
        self.settle(krug, database).await?;
        self.mend(krug, database).await
    }

    /// The values of the mirror that may stand in for what can't be read in local storage.
    async fn stand_ins(self, database: &Texts, keys: &[String]) -> Option<BTreeMap<String, String>> {
        let mut values = BTreeMap::new();
        for key in self.keeper.with_value(|keeper| keeper.unread(keys)).ok()? {
            values.insert(key.clone(), database.get(VALUES, &key).await?);
        }
        Some(values)
    }

    /// Where the mirror has whole what can't be read in local storage, goes on from the state that both make together.
    async fn mend(self, krug: Krug, database: &Texts) -> Option<()> {
        let keys = database.keys(VALUES).await?;
        let Some(shelf) = Patched::new(Local, self.stand_ins(database, &keys).await?) else { return Some(()) };
        let device = self.keeper.with_value(|keeper| keeper.device().to_owned());
        let opened = Keeper::open(shelf, &Deflate, &device).await;
        self.catch_up(krug);
        let Some(mended) = self.keeper.with_value(|keeper| keeper.mended(&opened)) else { return Some(()) };
        // Built on are the parts that need no mending; where even they can't be read, all is written anew.
        let base = reading::snapshot(&Local, &Deflate, mended.stands.iter()).await.ok()?;
        let mended = if base.whole { mended } else { Mended { stands: Vec::new(), ..mended } };
        let base = if base.whole { base.document } else { Document::default() };
        krug.adopt(mended.document.clone(), &mended.entries);
        if !mended.used.is_empty() {
            self.keeper.update_value(|keeper| keeper.take_mended(opened, &mended, base));
        }
        let before = mended_before();
        self.status.update(|status| {
            status.found.lost = 0;
            status.mended = mended.unread.iter().all(|key| before.contains(key));
        });
        self.mirror.update_value(|mirror| mirror.mending.extend(mended.used));
        self.tell();
        Some(())
    }

    /// After a fold: what was mended is written anew, and who opens the page next need not fear for it.
    pub(super) fn note_mended(self) {
        let mending = self.mirror.try_update_value(|mirror| std::mem::take(&mut mirror.mending)).unwrap_or_default();
        if !mending.is_empty() {
            let all: BTreeSet<String> = mended_before().into_iter().chain(mending).into_set();
            // Where it can't be noted, the next visit says that something can't be read, which is true as well.
            let _ = local::set(MENDED, &all.into_iter().collect::<Vec<_>>().join("\n"));
        }
    }

    /// What the mirror has set aside; nothing where it does not answer.
    pub(super) async fn set_aside_in_mirror(self) -> Vec<(String, String)> {
        let reading = async {
            let database = self.database().await?;
            let mut out = Vec::new();
            for key in database.keys(ASIDE).await? {
                out.push((key.clone(), database.get(ASIDE, &key).await?));
            }
            Some(out)
        };
        wait::at_most(SHORT, reading).await.flatten().unwrap_or_default()
    }

    /// Copies what can't be read in local storage; where the mirror has it whole, as that has it.
    async fn copy_aside(self, database: &Texts) -> Option<()> {
        let mut aside = self.keeper.with_value(Keeper::set_aside);
        let forgotten = self.mirror.with_value(|mirror| mirror.forgotten);
        let mut known = database.keys(ASIDE).await?;
        aside.retain(|(key, _)| !known.contains(key));
        for (key, text) in &mut aside {
            if let Some(whole) = database.get(VALUES, key).await {
                *text = whole;
            }
        }
        let put: Vec<Put<'_>> = aside.iter().map(|(key, text)| Put { store: ASIDE, key, text }).collect();
        if !forgotten {
            known.clear();
        }
        if !put.is_empty() || !known.is_empty() {
            database.change(&put, &known).await.then_some(())?;
        }
        self.mirror.update_value(|mirror| mirror.forgotten = false);
        let some = !database.keys(ASIDE).await?.is_empty();
        if self.status.with_untracked(|status| status.aside != some) {
            self.status.update(|status| status.aside = some);
        }
        Some(())
    }

    /// Puts back what local storage lacks; where it went its own way since, lets the mirror begin anew.
    async fn settle(self, krug: Krug, database: &Texts) -> Option<()> {
        let keys = database.keys(VALUES).await?;
        let apart = local::get(APART).ok().flatten();
        if let Some(text) = apart
            && database.get(VALUES, APART).await.as_ref() != Some(&text)
        {
            // Whether what it has whole belongs to the same state, nobody knows any more; it is kept for who can tell.
            let mut kept = self.stand_ins(database, &keys).await?;
            for key in database.keys(ASIDE).await? {
                if let Some(text) = database.get(ASIDE, &key).await {
                    kept.insert(key, text);
                }
            }
            let mark = Put { store: VALUES, key: APART, text: &text };
            let kept = kept.iter().map(|(key, text)| Put { store: ASIDE, key, text });
            let put: Vec<Put<'_>> = kept.chain([mark]).collect();
            return database.change(&put, &keys).await.then_some(());
        }
        self.catch_up(krug);
        let mut values = BTreeMap::new();
        for key in self.keeper.try_update_value(|keeper| keeper.lacks(&keys))?.ok()? {
            values.insert(key.clone(), database.get(VALUES, &key).await?);
        }
        if values.is_empty() {
            // Another tab may have put back what this one has not read yet.
            self.take_over(krug).await;
            return Some(());
        }
        let put = self.keeper.try_update_value(|keeper| keeper.put_back_snapshot(&values))?;
        self.catch_up(krug);
        self.take_over(krug).await;
        put.ok()?;
        let put = self.keeper.try_update_value(|keeper| keeper.put_back_entries(&values))?;
        self.catch_up(krug);
        if put.ok()? {
            return Some(());
        }
        let keys: Vec<String> = values.keys().cloned().collect();
        let put: Vec<Put<'_>> = values.iter().map(|(key, text)| Put { store: ASIDE, key, text }).collect();
        database.change(&put, &keys).await.then_some(())
    }
}

/// Goes over the mirror, when the code for it has come.
#[cfg_attr(feature = "parts", wasm_split(mirroring, wasm_split_path = ::leptos::wasm_split, fallible))]
fn go_over(persist: Persist, krug: Krug) -> Result<Pin<Box<dyn Future<Output = Option<()>>>>, NotLoaded> {
    Ok(Box::pin(persist.go_over_now(krug)))
}

/// The keys that were mended in earlier visits.
fn mended_before() -> BTreeSet<String> {
    local::get(MENDED).ok().flatten().unwrap_or_default().lines().map(str::to_owned).collect()
}
