//! The browser's database, for what has no room beside the document: texts under keys, in named stores.

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, TransactionMode};
use wasm_bindgen::JsValue;

/// A database with its stores. What is kept in it is there as long as the browser's other data of this page.
#[derive(Debug)]
pub struct Texts(Database);

/// A text in a store.
pub struct Put<'a> {
    /// The store.
    pub store: &'a str,
    /// Its key there.
    pub key: &'a str,
    /// The text.
    pub text: &'a str,
}

impl Texts {
    /// Opens a database, or makes it; `None` where the browser has none or does not give it.
    pub async fn open(name: &str, stores: &'static [&'static str]) -> Option<Self> {
        let mut opening = Factory::new().ok()?.open(name, Some(1)).ok()?;
        opening.on_upgrade_needed(move |event| {
            let Ok(database) = event.database() else { return };
            for store in stores {
                // A store that could not be made is missed by the first who reads it.
                let _ = database.create_object_store(store, ObjectStoreParams::new());
            }
        });
        opening.await.ok().map(Self)
    }

    /// The keys of a store, in order.
    pub async fn keys(&self, store: &str) -> Option<Vec<String>> {
        let work = async {
            let transaction = self.0.transaction(&[store], TransactionMode::ReadOnly)?;
            transaction.object_store(store)?.get_all_keys(None, None)?.await
        };
        let keys: Result<Vec<JsValue>, Error> = work.await;
        Some(keys.ok()?.iter().filter_map(JsValue::as_string).collect())
    }

    /// A text; `None` where there is none or it can't be read.
    pub async fn get(&self, store: &str, key: &str) -> Option<String> {
        let work = async {
            let transaction = self.0.transaction(&[store], TransactionMode::ReadOnly)?;
            transaction.object_store(store)?.get(Query::Key(key.into()))?.await
        };
        let text: Result<Option<JsValue>, Error> = work.await;
        text.ok()??.as_string()
    }

    /// Puts texts and takes keys out of every store, all of it or nothing. Gives whether it is done.
    pub async fn change(&self, put: &[Put<'_>], remove: &[String]) -> bool {
        let work = async {
            let stores = self.0.store_names();
            let transaction = self.0.transaction(&stores, TransactionMode::ReadWrite)?;
            for one in put {
                let store = transaction.object_store(one.store)?;
                store.put(&one.text.into(), Some(&one.key.into()))?.await?;
            }
            for store in &stores {
                let store = transaction.object_store(store)?;
                for key in remove {
                    store.delete(Query::Key(key.as_str().into()))?.await?;
                }
            }
            transaction.commit()?.await
        };
        let done: Result<_, Error> = work.await;
        done.is_ok_and(|result| result.is_committed())
    }
}

impl Drop for Texts {
    fn drop(&mut self) {
        // Left open, it would hold back whoever wants to delete the page's data.
        self.0.close();
    }
}
