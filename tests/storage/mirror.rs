//! The mirror in the browser's database: what is in it and not in local storage after a sudden end, and the other way round.

use super::{Fault, clear};
use js_sys::Reflect;
use krug::model::document::AnyRecord;
use krug::model::record::{Cell, List};
use krug::model::stamp::Stamp;
use krug::model::value::Value;
use krug::platform::database::{Put, Texts};
use krug::platform::{local, wait};
use krug::state::{Krug, persist, preferences, provide_krug};
use krug::store::Intent;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

const VALUES: &str = "values";
const ASIDE: &str = "aside";

async fn database() -> Texts {
    Texts::open("krug.mirror", &[VALUES, ASIDE]).await.unwrap()
}

async fn in_mirror(store: &str) -> Vec<String> {
    database().await.keys(store).await.unwrap()
}

async fn nothing_anywhere() {
    clear();
    let database = database().await;
    for store in [VALUES, ASIDE] {
        let keys = database.keys(store).await.unwrap();
        assert!(database.change(&[], &keys).await);
    }
}

/// The page as it is opened, in a window that nobody closes.
async fn page() -> Krug {
    let opened: Rc<RefCell<Option<Krug>>> = Rc::default();
    let slot = opened.clone();
    persist::open_then(move |start| {
        mount_to_body(move || {
            preferences::follow();
            *slot.borrow_mut() = Some(provide_krug(start));
        });
    });
    until("the page is open", async || opened.borrow().is_some()).await;
    opened.take().unwrap()
}

async fn until(what: &str, so: impl AsyncFn() -> bool) {
    for _ in 0..200 {
        if so().await {
            return;
        }
        wait::millis(25).await;
    }
    panic!("in vain: {what}");
}

fn add(krug: Krug, number: usize) {
    let cell = |text: String| Cell { stamp: Stamp::unstamped(0), value: Some(Value::from(text.as_str())) };
    let cells = [("name", format!("Партнёр № {number}")), ("kind", "employer".to_owned())];
    let cells = cells.map(|(field, text)| (field.to_owned(), cell(text))).into();
    let record = AnyRecord::from_cells(List::Partners, krug.new_id(), Stamp::unstamped(0), &cells).unwrap();
    krug.run(Intent::Add(vec![record]), String::new()).unwrap();
}

fn partners(krug: Krug) -> usize {
    krug.document().with_untracked(|document| document.partners.len())
}

/// What local storage has of the data.
fn kept() -> Vec<String> {
    let mut keys = local::keys("krug.").unwrap();
    keys.retain(|key| ["krug.entry.", "krug.head.", "krug.part."].iter().any(|sort| key.starts_with(sort)));
    keys.sort();
    keys
}

async fn is_followed() {
    until("the mirror has what local storage has", async || in_mirror(VALUES).await == kept()).await;
}

/// A page with so many partners, all of them in the mirror.
async fn page_with(count: usize) -> Krug {
    nothing_anywhere().await;
    let krug = page().await;
    (0..count).for_each(|number| add(krug, number));
    is_followed().await;
    krug
}

#[wasm_bindgen_test]
async fn what_local_storage_had_not_written_comes_back() {
    page_with(3).await;
    let all = kept();
    // As a killed Chromium leaves it: the end is missing, or everything.
    for left in [2, 1, 0] {
        all.iter().skip(left).for_each(|key| local::remove(key).unwrap());
        let again = page().await;
        until("all is back", async || partners(again) == 3).await;
        assert_eq!(kept(), all);
    }
}

#[wasm_bindgen_test]
async fn what_the_mirror_lacks_it_gets() {
    page_with(3).await;
    assert!(database().await.change(&[], &kept()[1..]).await);
    let again = page().await;
    is_followed().await;
    assert_eq!(partners(again), 3);
}

#[wasm_bindgen_test]
async fn what_was_deleted_does_not_come_back() {
    let krug = page_with(3).await;
    let before: BTreeMap<String, String> =
        kept().into_iter().map(|key| (key.clone(), local::get(&key).unwrap().unwrap())).collect();
    krug.run(Intent::DeleteAll, String::new()).unwrap();
    until("nothing but the snapshot of nothing", async || !kept().iter().any(|key| key.contains(".entry."))).await;
    is_followed().await;
    assert!(!in_mirror(VALUES).await.iter().any(|key| before.contains_key(key)));
    for gone in kept() {
        local::remove(&gone).unwrap();
    }
    for (key, value) in &before {
        local::set(key, value).unwrap();
    }
    let again = page().await;
    until("it is deleted again", async || partners(again) == 0).await;
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_in_the_mirror_is_told() {
    page_with(2).await;
    let Some(last) = kept().pop() else { panic!("nothing is kept") };
    local::remove(&last).unwrap();
    assert!(database().await.change(&[Put { store: VALUES, key: &last, text: "?" }], &[]).await);
    let again = page().await;
    let alerts = again.shell().alerts;
    until("it is told", async || !alerts.get_untracked().is_empty()).await;
    assert_eq!(partners(again), 1);
    until("it is set aside", async || in_mirror(ASIDE).await == [last.clone()]).await;
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_in_local_storage_is_copied_as_it_is_or_whole_where_the_mirror_has_it() {
    for whole in [false, true] {
        page_with(2).await;
        let Some(last) = kept().pop() else { panic!("nothing is kept") };
        let value = local::get(&last).unwrap();
        local::set(&last, "?").unwrap();
        if !whole {
            assert!(database().await.change(&[], std::slice::from_ref(&last)).await);
        }
        let again = page().await;
        until("what can be had is there", async || partners(again) == if whole { 2 } else { 1 }).await;
        until("it is copied", async || in_mirror(ASIDE).await == [last.clone()]).await;
        let wanted = if whole { value } else { Some("?".to_owned()) };
        assert_eq!(database().await.get(ASIDE, &last).await, wanted);
        assert_eq!(local::get(&last).unwrap().as_deref(), Some("?"), "never written again under its key");
    }
}

#[wasm_bindgen_test]
async fn a_local_storage_that_went_its_own_way_is_not_mixed_with_the_mirror() {
    page_with(3).await;
    let Some(last) = kept().pop() else { panic!("nothing is kept") };
    local::remove(&last).unwrap();
    local::set("krug.apart", "1").unwrap();
    let again = page().await;
    let mark = || "krug.apart".to_owned();
    let as_here = async || in_mirror(VALUES).await == [vec![mark()], kept()].concat();
    until("the mirror begins anew", as_here).await;
    assert_eq!(partners(again), 2);
    // From then on it is its mirror again, though the mark may stand for long.
    add(again, 9);
    until("the mirror follows", as_here).await;
    local::remove(&kept().pop().unwrap()).unwrap();
    let last = page().await;
    until("all is back", async || partners(last) == 3).await;
}

#[wasm_bindgen_test]
async fn without_a_database_the_page_works_and_says_so() {
    for fault in ["throw new DOMException('injected', 'SecurityError')", "return own.call(this, given[0], 0.5)"] {
        nothing_anywhere().await;
        let krug = {
            let factory = Reflect::get(&js_sys::global(), &"IDBFactory".into()).unwrap();
            let prototype = Reflect::get(&factory, &"prototype".into()).unwrap();
            let _fault = Fault::of(prototype, "open", fault);
            let krug = page().await;
            add(krug, 1);
            until("it is said", async || krug.is_alone().get_untracked()).await;
            krug
        };
        assert_eq!((partners(krug), kept().len()), (1, 1));
        add(krug, 2);
        is_followed().await;
        until("it is said no more", async || !krug.is_alone().get_untracked()).await;
    }
}
