//! The handle that every screen has: the document as a signal, and commands in.

mod taking_back;

pub(in crate::state) use taking_back::name_of;

use super::columns::{Columns, Shared};
use super::copied::Copied;
use super::export::Exports;
use super::keep::Told;
use super::later::when_loaded;
use super::one::{self, AsOne, Read};
use super::persist::{Persist, Renewed, Start};
use super::preferences::use_lang;
use super::rescue;
use super::shell::{Notice, Shell};
use super::undoing::Way;
use crate::analysis::Facts;
use crate::model::Document;
use crate::model::change::{Entry, Touched};
use crate::model::classes::Classes;
use crate::model::date::{Day, parse_day};
use crate::model::document::AnyRecord;
use crate::model::id::{Uuid, new_uuid};
use crate::model::pace::Pace;
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::whose::{Joint, joint};
use crate::platform::{clock, random, wait};
use crate::store::prepared::{Prepared, prepare};
use crate::store::{Command, Intent, Planned, Refused, Store};
use crate::words::{Lang, state as words};
use leptos::prelude::*;
use std::sync::Arc;
use taking_back::History;

/// How long, in milliseconds, what was just done may take to lead to another page.
const LED_HERE: i64 = 1500;

/// How long, in milliseconds, the status line stands.
const SAID: i32 = 8_000;
/// How long it stands with «Отменить» beside it, which stands in the head of the page, too.
const SAID_UNDOABLE: i32 = 30_000;

/// The page's one store and what is derived from it. A copy is the same handle.
#[derive(Clone, Copy)]
pub struct Krug {
    store: StoredValue<Store>,
    persist: Persist,
    document: RwSignal<Arc<Document>>,
    read: StoredValue<Option<Read>>,
    as_one: StoredValue<Option<AsOne>>,
    columns: Columns,
    history: RwSignal<History>,
    copied: Copied,
    notice: RwSignal<Option<Notice>>,
    lang: Signal<Lang>,
}

/// How something long is tried: who edits on and on meanwhile is not waited for for ever.
fn tries(pace: Pace<'_>) -> [Pace<'_>; 4] {
    [pace, pace, pace, Pace::HURRIED]
}

/// Puts the handle of what was opened into the context.
pub fn provide_krug(start: Start) -> Krug {
    let Start { store, keeper, found, as_one } = start;
    let document = RwSignal::new(store.document().clone());
    let krug = Krug {
        store: StoredValue::new(store),
        persist: Persist::new(keeper, found),
        document,
        read: StoredValue::new(as_one),
        as_one: StoredValue::new(None),
        columns: Columns::new(),
        history: RwSignal::new(History::default()),
        copied: Copied::read(),
        notice: RwSignal::new(None),
        lang: use_lang(),
    };
    provide_context(krug);
    krug.after(None);
    krug.persist.begin(krug);
    krug
}

/// The handle from the context.
pub fn use_krug() -> Krug {
    expect_context()
}

impl Krug {
    /// The document as people read it, doubles that were merged as one; reading it in a view follows it.
    pub fn document(self) -> Signal<Arc<Document>> {
        self.document.into()
    }

    /// The columns that the analysis reads.
    pub fn facts(self) -> Memo<Shared<Facts>> {
        self.columns.of(self.document)
    }

    /// Today, by the person's calendar.
    pub fn today(self) -> Day {
        let (year, month, day) = clock::today();
        parse_day(&format!("{year:04}-{month:02}-{day:02}")).unwrap_or_default()
    }

    /// A new identifier.
    pub fn new_id(self) -> Uuid {
        new_uuid(clock::now_ms().unsigned_abs(), random::bytes())
    }

    /// Carries out an intent, and says `done` with «Отменить» beside it. `Err` says why it was refused; nothing has changed then.
    pub fn run(self, intent: Intent, done: String) -> Result<(), Refused> {
        if self.carry_out(intent)? {
            self.say(done, true);
        }
        Ok(())
    }

    /// The same without a word. Gives whether anything is another now.
    pub(super) fn carry_out(self, intent: Intent) -> Result<bool, Refused> {
        self.catch_up()?;
        let ran = self.store.try_update_value(|store| {
            let at = store.stamp(clock::now_ms());
            store.run(Command { at, intent })
        });
        let entry = ran.unwrap_or(Err(Refused::Missing))?;
        let changes = !entry.changes.is_empty();
        if changes {
            self.keep(entry);
        }
        Ok(changes)
    }

    /// Writes anew what is kept, so that nothing of what was stays behind.
    pub(super) async fn renew(self) -> Renewed {
        self.persist.renew(self).await
    }

    /// Works a plan out in slices, while everybody goes on with the data as they are, and puts it in whole; then says `done` like
    /// [`Krug::run`]. Dropped before that, it has done nothing.
    pub(super) async fn run_slowly(self, plan: &dyn Planned, done: String, pace: Pace<'_>) -> Result<(), Refused> {
        for pace in tries(pace) {
            self.catch_up()?;
            let at = self.store.try_update_value(|store| store.stamp_for(plan, clock::now_ms()));
            let prepared = prepare(self.now(), plan, at.ok_or(Refused::Missing)?, pace).await?;
            if let Some(is_some) = self.take(prepared)? {
                if is_some {
                    self.say(done, true);
                }
                return Ok(());
            }
        }
        Err(Refused::Stale)
    }

    /// Puts in what was worked out, and gives whether it changed anything; `None` where the data are others since, here or in
    /// another tab.
    fn take(self, prepared: Prepared) -> Result<Option<bool>, Refused> {
        self.catch_up()?;
        let entry = self.store.try_update_value(|store| store.take(prepared));
        match entry.unwrap_or(Err(Refused::Missing)) {
            Ok(entry) => {
                let is_some = !entry.changes.is_empty();
                self.keep(entry);
                Ok(Some(is_some))
            }
            Err(Refused::Stale) => Ok(None),
            Err(refused) => Err(refused),
        }
    }

    /// Says something in the status line, with «Отменить» beside it where it can be taken back so. It goes by itself: the line
    /// lies over the page.
    pub fn say(self, text: String, undoable: bool) {
        let said_at = clock::now_ms();
        self.notice.set(Some(Notice { text, undoable, said_at }));
        wait::begin(async move {
            wait::millis(if undoable { SAID_UNDOABLE } else { SAID }).await;
            // What was said since stays.
            if self.notice.with_untracked(|notice| notice.as_ref().is_some_and(|notice| notice.said_at == said_at)) {
                self.notice.set(None);
            }
        });
    }

    /// Carries out an intent like [`Krug::run`], and where it is refused says so. Gives whether it was carried out.
    pub fn run_or_say(self, intent: Intent, done: String) -> bool {
        match self.run(intent, done) {
            Ok(()) => true,
            Err(refused) => {
                self.say_refused(&refused);
                false
            }
        }
    }

    /// Says why something was refused, and what to do.
    pub fn say_refused(self, refused: &Refused) {
        let phrase = match refused {
            Refused::Missing => words::REFUSED_MISSING,
            Refused::Exists(_) => words::REFUSED_EXISTS,
            Refused::BadField(_) => words::REFUSED_FIELD,
            Refused::Stale => words::REFUSED_STALE,
            Refused::ReadOnly => words::REFUSED_READ_ONLY,
        };
        self.say(phrase.say(self.lang.get_untracked()).to_owned(), false);
    }

    /// A stamp of now that nothing has been written with: for a plan that may never be applied.
    pub fn stamp(self) -> Stamp {
        self.store
            .try_update_value(|store| store.stamp(clock::now_ms()))
            .unwrap_or_else(|| Stamp::unstamped(clock::now_ms()))
    }

    /// A backup copy was made just now.
    pub(super) fn note_copy(self) {
        self.copied.note();
    }

    /// What the frame of the page needs of it.
    pub fn shell(self) -> Shell {
        let alerts = self.persist.alerts(self, self.lang, Exports::of(self, self.lang));
        let reminder = self.copied.reminder(self, self.lang);
        Shell {
            undo: Callback::new(move |()| self.go(Way::Back)),
            redo: Callback::new(move |()| self.go(Way::Again)),
            can_undo: self.can_undo(),
            can_redo: self.can_redo(),
            saved: self.persist.saved(),
            notice: self.notice.into(),
            alerts: Signal::derive(move || alerts.get().into_iter().chain(reminder.get()).collect()),
            close_notice: Callback::new(move |()| self.notice.set(None)),
            leave_notice: Callback::new(move |()| {
                let old = |notice: &Notice| clock::now_ms() - notice.said_at > LED_HERE;
                if self.notice.with_untracked(|notice| notice.as_ref().is_some_and(old)) {
                    self.notice.set(None);
                }
            }),
        }
    }

    /// Whether the browser has no second place for the data, so that the latest edits may be lost with the power.
    pub fn is_alone(self) -> Signal<bool> {
        self.persist.is_alone()
    }

    /// Takes in what other tabs did, before anything is done here; refuses where nothing may be written.
    fn catch_up(self) -> Result<(), Refused> {
        self.persist.catch_up(self);
        if self.persist.is_read_only() { Err(Refused::ReadOnly) } else { Ok(()) }
    }

    /// Keeps what was done, and shows it.
    fn keep(self, entry: Entry) {
        let touched = self.columns.note(std::iter::once(&entry));
        self.persist.keep(self, entry);
        self.after(Some(&touched));
    }

    /// The document as it is kept and sent, each double by itself; without following it.
    pub fn now(self) -> Arc<Document> {
        self.store.with_value(|store| store.document().clone())
    }

    /// The records that stand behind one that people read, where there are several; each by itself.
    pub fn members(self, list: List, id: Uuid) -> Vec<AnyRecord> {
        let document = self.now();
        let members = Classes::of_list(&document, list).members(id);
        let there: Vec<AnyRecord> = members.into_iter().filter_map(|id| document.record(list, id)).collect();
        if there.len() > 1 { there } else { Vec::new() }
    }

    /// Whose a record is, where several schools entered it.
    pub fn joint(self, list: List, id: Uuid) -> Option<Joint> {
        joint(&self.now(), list, id)
    }

    /// Does what other tabs did.
    pub(super) fn replay(self, entries: &[Told]) {
        if !entries.is_empty() {
            let touched = self.columns.note(entries.iter().map(|told| told.entry.as_ref()));
            let told = entries.iter().map(|told| (told.entry.clone(), told.late, told.is_new));
            let lost = self.store.try_update_value(|store| store.replay_all(told)).unwrap_or_default();
            self.after(Some(&touched));
            if !lost.is_empty() {
                self.bring_back(lost);
            }
        }
    }

    /// Takes over another tab's snapshot with what was done since; does nothing where that is what stands here. Gives whether
    /// anything is another now.
    pub(super) fn adopt(self, document: Document, entries: &[Told]) -> bool {
        let mut fresh = Store::new("", document);
        entries.iter().for_each(|told| fresh.replay(&told.entry, told.late));
        let changes = *fresh.document() != self.now();
        if changes {
            self.columns.make_anew();
            self.store.update_value(|store| store.adopt(fresh.document().as_ref().clone()));
            self.after(None);
        }
        changes
    }

    /// Brings the signals in line with the store, in which no more than this was touched; `None` = nobody knows.
    fn after(self, touched: Option<&[Touched]>) {
        self.store.with_value(|store| {
            rescue::note(store.document(), self.lang.get_untracked());
            self.document.set(self.read_as_one(store.document(), touched));
            self.history.set(History { undo: store.can_undo(), redo: store.can_redo() });
        });
    }

    /// The document as people read it; as it is, until the code that reads doubles as one has come.
    fn read_as_one(self, document: &Arc<Document>, touched: Option<&[Touched]>) -> Arc<Document> {
        if !document.has_links() {
            self.as_one.set_value(None);
            return document.clone();
        }
        if let Some(read) = self.read.get_value() {
            let before = self.as_one.try_update_value(Option::take).flatten();
            let one = read(before.zip(touched), document);
            let as_read = one.document().clone();
            self.as_one.set_value(Some(one));
            return as_read;
        }
        wait::begin(async move {
            match when_loaded!(one::read()) {
                Ok(read) => {
                    self.read.set_value(Some(read));
                    self.columns.make_anew();
                    self.after(None);
                }
                Err(_) => self.say(words::DOUBLES_NOT_LOADED.say(self.lang.get_untracked()).to_owned(), false),
            }
        });
        document.clone()
    }
}
