//! The browser's database, for what has no room beside the document or must be written at once: texts under keys, in named
//! stores.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

/// A database with its stores. What is kept in it is there as long as the browser's other data of this page.
#[derive(Debug)]
pub struct Texts {
    database: IdbDatabase,
    stores: &'static [&'static str],
}

/// A text in a store.
pub struct Put<'a> {
    /// The store.
    pub store: &'a str,
    /// Its key there.
    pub key: &'a str,
    /// The text.
    pub text: &'a str,
}

/// Whether the browser has databases at all. One that has may still not give any.
pub fn exists() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.indexed_db(), Ok(Some(_))))
}

impl Texts {
    /// Opens a database, or makes it; `None` where the browser has none or does not give it.
    pub async fn open(name: &str, stores: &'static [&'static str]) -> Option<Self> {
        let opening = web_sys::window()?.indexed_db().ok()??.open_with_u32(name, 1).ok()?;
        let request = opening.clone();
        let make = Closure::once_into_js(move || make_stores(&request, stores));
        opening.set_onupgradeneeded(Some(make.unchecked_ref()));
        let database: IdbDatabase = answer(&opening).await?.dyn_into().ok()?;
        // Whoever deletes the page's data is not held back.
        if let Some(close) = method(&database, "close") {
            database.set_onversionchange(Some(&close.bind0(&database)));
        }
        Some(Self { database, stores })
    }

    /// The keys of a store, in order.
    pub async fn keys(&self, store: &str) -> Option<Vec<String>> {
        let store = self.transaction("readonly")?.object_store(store).ok()?;
        let keys = answer(&store.get_all_keys().ok()?).await?;
        Some(keys.dyn_into::<Array>().ok()?.iter().filter_map(|key| key.as_string()).collect())
    }

    /// A text; `None` where there is none or it can't be read.
    pub async fn get(&self, store: &str, key: &str) -> Option<String> {
        let store = self.transaction("readonly")?.object_store(store).ok()?;
        answer(&store.get(&key.into()).ok()?).await?.as_string()
    }

    /// Takes keys out of every store, then puts texts, all of it or nothing. Gives whether it is done, which is when it is on
    /// the disk.
    pub async fn change(&self, put: &[Put<'_>], remove: &[String]) -> bool {
        let Some(transaction) = self.transaction("readwrite") else { return false };
        let done = Promise::new(&mut |done, failed| {
            transaction.set_oncomplete(Some(&done));
            transaction.set_onabort(Some(&failed));
        });
        if self.ask_for(&transaction, put, remove).is_err() {
            // What was asked for before goes back; where even that fails, the browser has ended it already.
            let _ = transaction.abort();
        }
        JsFuture::from(done).await.is_ok()
    }

    fn ask_for(&self, transaction: &IdbTransaction, put: &[Put<'_>], remove: &[String]) -> Result<(), JsValue> {
        for store in self.stores {
            let store: IdbObjectStore = transaction.object_store(store)?;
            for key in remove {
                store.delete(&key.into())?;
            }
        }
        for one in put {
            transaction.object_store(one.store)?.put_with_key(&one.text.into(), &one.key.into())?;
        }
        Ok(())
    }

    /// A transaction over every store; what it writes is on the disk when it is done, not only on the way there. Called by
    /// name, because the typed call that can ask for this is there in unstable builds only.
    fn transaction(&self, mode: &str) -> Option<IdbTransaction> {
        let stores: Array = self.stores.iter().map(|store| JsValue::from(*store)).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).ok()?;
        let transaction = method(&self.database, "transaction")?;
        transaction.call3(&self.database, &stores, &mode.into(), &options).ok()?.dyn_into().ok()
    }
}

impl Drop for Texts {
    fn drop(&mut self) {
        self.database.close();
    }
}

/// Makes the stores of a new database.
fn make_stores(request: &IdbOpenDbRequest, stores: &[&str]) {
    let database = request.result().ok().and_then(|database| database.dyn_into::<IdbDatabase>().ok());
    for (database, store) in database.iter().flat_map(|database| stores.iter().map(move |store| (database, store))) {
        // A store that could not be made is missed by the first who reads it.
        let _ = database.create_object_store(store);
    }
}

/// What a request gives; `None` where it fails.
async fn answer(request: &IdbRequest) -> Option<JsValue> {
    let answered = Promise::new(&mut |done, failed| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    JsFuture::from(answered).await.ok()?;
    request.result().ok()
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
