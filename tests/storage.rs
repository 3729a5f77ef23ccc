//! Keeping the data in a real browser's storage, with faults injected into `Storage.prototype`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test says what is wrong by stopping")]

use js_sys::{Function, Reflect};
use krug::format::journal;
use krug::format::kept::envelope::Coding;
use krug::model::document::AnyRecord;
use krug::model::id::new_uuid;
use krug::model::record::{Cell, List};
use krug::model::stamp::Stamp;
use krug::model::value::Value;
use krug::platform::{local, locks, pack};
use krug::state::keep::{Keeper, Packer, ShelfError};
use krug::state::persist::{Deflate, Local};
use krug::store::{Command, Intent, Store};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "storage/mirror.rs"]
mod mirror;

wasm_bindgen_test_configure!(run_in_browser);

/// A method of the browser's, put out of order until this is dropped.
struct Fault {
    prototype: JsValue,
    method: &'static str,
    own: JsValue,
}

impl Fault {
    /// A method of every storage.
    fn new(method: &'static str, body: &str) -> Self {
        Self::of(prototype(), method, body)
    }

    /// `body` is what the method does instead; `own` in it is the method as it was.
    fn of(prototype: JsValue, method: &'static str, body: &str) -> Self {
        let own = Reflect::get(&prototype, &method.into()).unwrap();
        let text = format!("return function (...given) {{ {body} }}");
        let faulty = Function::new_with_args("own", &text).call1(&JsValue::NULL, &own).unwrap();
        Reflect::set(&prototype, &method.into(), &faulty).unwrap();
        Self { prototype, method, own }
    }

    /// Fails with a `DOMException` of that name.
    fn exception(method: &'static str, name: &str) -> Self {
        Self::new(method, &format!("throw new DOMException('injected', '{name}')"))
    }
}

impl Drop for Fault {
    fn drop(&mut self) {
        let _ = Reflect::set(&self.prototype, &self.method.into(), &self.own);
    }
}

fn prototype() -> JsValue {
    let storage = Reflect::get(&js_sys::global(), &"Storage".into()).unwrap();
    Reflect::get(&storage, &"prototype".into()).unwrap()
}

/// Takes `window.localStorage` away as a browser does that blocks it, until this is dropped.
struct Blocked;

impl Blocked {
    fn new() -> Self {
        let text = "window.own = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
            Object.defineProperty(window, 'localStorage', \
            { configurable: true, get() { throw new DOMException('injected', 'SecurityError') } })";
        Function::new_no_args(text).call0(&JsValue::NULL).unwrap();
        Self
    }
}

impl Drop for Blocked {
    fn drop(&mut self) {
        let _ =
            Function::new_no_args("Object.defineProperty(window, 'localStorage', window.own)").call0(&JsValue::NULL);
    }
}

/// A tab on an empty storage.
struct Tab {
    store: Store,
    keeper: Keeper<Local>,
    clock: i64,
}

impl Tab {
    async fn open(device: &str) -> Self {
        let opened = Keeper::open(Local, &Deflate, device).await;
        let mut store = Store::new(device, opened.document);
        opened.entries.iter().for_each(|told| store.replay(&told.entry, told.late));
        Self { store, keeper: opened.keeper, clock: 1_795_426_200_000 }
    }

    fn text(&self) -> String {
        journal::encode_document(self.store.document())
    }

    /// Adds a partner. Gives whether it is kept.
    fn add(&mut self, number: u8) -> bool {
        let news = self.keeper.sync().unwrap_or_default();
        news.entries.iter().for_each(|told| self.store.replay(&told.entry, told.late));
        self.clock += 1;
        let at = self.store.stamp(self.clock);
        let cell = |text: &str| Cell { stamp: at.clone(), value: Some(Value::from(text)) };
        let cells = [("name", format!("Партнёр № {number}")), ("kind", "employer".to_owned())];
        let cells = cells.map(|(field, text)| (field.to_owned(), cell(&text)));
        let id = new_uuid(1_795_000_000_000, [number; 10]);
        let record = AnyRecord::from_cells(List::Partners, id, Stamp::unstamped(0), &cells.into()).unwrap();
        let entry = self.store.run(Command { at, intent: Intent::Add(vec![record]) }).unwrap();
        self.keeper.keep(entry)
    }

    async fn fold(&mut self) -> Result<(), ShelfError> {
        let mut fold = self.keeper.begin_fold(self.store.document(), false).ok_or(ShelfError::Failed)?;
        while let Some(text) = fold.next_text() {
            let packed = Deflate.pack(&text).await.unwrap();
            if let Err(trouble) = self.keeper.put_part(&mut fold, Coding::Packed, &packed) {
                self.keeper.give_up(fold);
                return Err(trouble);
            }
        }
        self.keeper.finish_fold(fold).map_err(|(fold, trouble)| {
            self.keeper.give_up(fold);
            trouble
        })
    }
}

fn clear() {
    for key in local::keys("krug.").unwrap() {
        local::remove(&key).unwrap();
    }
}

#[wasm_bindgen_test]
async fn what_was_kept_comes_back_from_journal_and_snapshot() {
    clear();
    let mut tab = Tab::open("a").await;
    for number in 0..4 {
        assert!(tab.add(number));
    }
    assert_eq!(Tab::open("b").await.text(), tab.text());
    tab.fold().await.unwrap();
    assert!(tab.add(9));
    assert_eq!(Tab::open("b").await.text(), tab.text());
    clear();
}

#[wasm_bindgen_test]
async fn every_name_of_a_full_storage_is_known_and_the_edit_waits() {
    for fault in ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"] {
        clear();
        let mut tab = Tab::open("a").await;
        assert!(tab.add(1));
        {
            let _fault = Fault::exception("setItem", fault);
            assert!(!tab.add(2), "{fault}");
            assert_eq!(tab.keeper.trouble(), Some(ShelfError::Full), "{fault}");
            assert_eq!(tab.fold().await, Err(ShelfError::Full), "{fault}");
        }
        assert!(tab.keeper.flush());
        assert_eq!(Tab::open("b").await.text(), tab.text(), "{fault}");
    }
    clear();
}

#[wasm_bindgen_test]
async fn a_really_full_storage_is_known_as_full() {
    clear();
    let mut tab = Tab::open("a").await;
    // Fills what is left, in ever smaller pieces.
    let mut filled = Vec::new();
    let mut size = 1 << 22;
    while size > 0 {
        let key = format!("krug.fill.{}", filled.len());
        if local::set(&key, &"я".repeat(size)).is_ok() { filled.push(key) } else { size /= 2 }
    }
    assert_eq!(local::set("krug.fill.more", &"я".repeat(1000)), Err(local::LocalError::Full));
    assert!(!tab.add(1));
    assert_eq!(tab.keeper.trouble(), Some(ShelfError::Full));
    for key in filled {
        local::remove(&key).unwrap();
    }
    assert!(tab.keeper.flush());
    clear();
}

#[wasm_bindgen_test]
async fn blocked_storage_panics_nowhere() {
    clear();
    let mut before = Tab::open("a").await;
    assert!(before.add(1));
    {
        let _blocked = Blocked::new();
        assert_eq!(local::keys("krug."), Err(local::LocalError::Blocked));
        assert_eq!(local::get("krug.x"), Err(local::LocalError::Blocked));
        assert_eq!(local::set("krug.x", ""), Err(local::LocalError::Blocked));
        assert_eq!(local::remove("krug.x"), Err(local::LocalError::Blocked));
        // Blocked from the beginning: all in memory.
        let mut tab = Tab::open("b").await;
        assert!(!tab.add(2));
        assert_eq!(tab.keeper.trouble(), Some(ShelfError::Blocked));
        assert_eq!(tab.store.document().partners.len(), 1);
        // Gone while the page is open.
        assert!(!before.add(3));
        assert_eq!(before.keeper.trouble(), Some(ShelfError::Blocked));
    }
    assert!(before.add(4));
    assert_eq!(Tab::open("c").await.text(), before.text());
    clear();
}

#[wasm_bindgen_test]
async fn a_write_that_does_not_come_back_as_it_was_makes_no_snapshot() {
    clear();
    let mut tab = Tab::open("a").await;
    assert!(tab.add(1));
    {
        let _fault = Fault::new("setItem", "return own.call(this, given[0], given[1].slice(0, -1))");
        assert_eq!(tab.fold().await, Err(ShelfError::Failed));
    }
    assert_eq!(Tab::open("b").await.text(), tab.text());
    tab.fold().await.unwrap();
    assert_eq!(Tab::open("b").await.text(), tab.text());
    clear();
}

#[wasm_bindgen_test]
async fn killed_at_any_write_of_a_fold_the_state_comes_back() {
    for allowed in 0..12 {
        clear();
        let mut tab = Tab::open("a").await;
        for number in 0..3 {
            assert!(tab.add(number));
        }
        tab.fold().await.unwrap();
        assert!(tab.add(7));
        {
            // After so many writes and removals nothing reaches the storage any more.
            let count = "window.kills = (window.kills ?? 0) + 1;";
            let dead = format!("{count} if (window.kills > {allowed}) return; return own.call(this, ...given)");
            Function::new_no_args("window.kills = 0").call0(&JsValue::NULL).unwrap();
            let _set = Fault::new("setItem", &dead);
            let _remove = Fault::new("removeItem", &dead);
            let _ = tab.fold().await;
        }
        let again = Tab::open("b").await;
        assert_eq!(again.text(), tab.text(), "after {allowed}");
        assert!(again.keeper.set_aside().is_empty());
    }
    clear();
}

#[wasm_bindgen_test]
async fn texts_of_any_size_come_back_packed() {
    let long = "Экскурсия на завод, 8А — 25 человек. 😀 ".repeat(20_000);
    for text in ["", "я", &long] {
        let packed = pack::pack(text).await.unwrap();
        assert_eq!(pack::unpack(&packed).await.as_deref(), Some(text));
    }
    assert!(pack::pack(&long).await.unwrap().encode_utf16().count() < 10_000);
    for bad in ["", "!", "Это не упаковано"] {
        assert_eq!(pack::unpack(bad).await.filter(|text| !text.is_empty()), None, "{bad}");
    }
}

#[wasm_bindgen_test]
async fn a_lock_is_held_once_and_given_back() {
    let locks::Asked::Held(held) = locks::ask("krug.test").await else { panic!("not held") };
    assert!(matches!(locks::ask("krug.test").await, locks::Asked::Taken));
    drop(held);
    // The browser gives it back a moment later.
    let mut again = false;
    for _ in 0..50 {
        krug::platform::wait::millis(10).await;
        again = again || matches!(locks::ask("krug.test").await, locks::Asked::Held(_));
    }
    assert!(again);
}

#[wasm_bindgen_test]
fn a_fault_is_taken_back() {
    let own = || Reflect::get(&prototype(), &"setItem".into()).unwrap().unchecked_into::<Function>();
    let before = own();
    drop(Fault::exception("setItem", "QuotaExceededError"));
    assert!(own() == before);
}
