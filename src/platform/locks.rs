//! Locks that all tabs of the page share, where the browser has them.

use js_sys::{Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Asked {
    /// It is held as long as this lives.
    Held(Held),
    /// Another tab has it.
    Taken,
    /// The browser has no locks.
    NoLocks,
}

/// A lock that is held; dropping it gives it back.
#[derive(Debug)]
pub struct Held(Function);

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::NULL);
    }
}

impl Held {
    /// Holds it as long as the tab lives.
    pub fn for_ever(self) {
        std::mem::forget(self);
    }
}

/// What the browser has given, or that nobody wants it any more.
#[derive(Default)]
enum Given {
    #[default]
    Nothing,
    Lock(Function),
    Unwanted,
}

/// The end of waiting: who does not wait any more gives back what comes.
struct Waiting(Rc<RefCell<Given>>);

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Given::Lock(release) = self.0.replace(Given::Unwanted) {
            drop(Held(release));
        }
    }
}

/// Asks for a lock without waiting for it.
pub async fn ask(name: &str) -> Asked {
    // The browser holds a lock until the promise that the callback gives is resolved.
    let waiting = Waiting(Rc::default());
    let answer = Promise::new(&mut |answer, refuse| {
        let into = Rc::clone(&waiting.0);
        let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let wanted = !matches!(*into.borrow(), Given::Unwanted);
            let held = if lock.is_null() || !wanted {
                JsValue::UNDEFINED
            } else {
                Promise::new(&mut |release, _| *into.borrow_mut() = Given::Lock(release)).into()
            };
            let _ = answer.call0(&JsValue::NULL);
            held
        });
        // Pages without an origin have locks that refuse every request.
        if request(name, &callback, &refuse).is_none() {
            let _ = refuse.call0(&JsValue::NULL);
        }
    });
    if JsFuture::from(answer).await.is_err() {
        return Asked::NoLocks;
    }
    match waiting.0.replace(Given::Nothing) {
        Given::Lock(release) => Asked::Held(Held(release)),
        Given::Nothing | Given::Unwanted => Asked::Taken,
    }
}

/// `navigator.locks.request(name, {ifAvailable: true}, callback).catch(refused)`. Called by name, because the typed call
/// is there in unstable builds only.
fn request(name: &str, callback: &JsValue, refused: &Function) -> Option<JsValue> {
    let locks = Reflect::get(&web_sys::window()?.navigator(), &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
    let asked = request.call3(&locks, &name.into(), &options, callback).ok()?;
    let catch: Function = Reflect::get(&asked, &"catch".into()).ok()?.dyn_into().ok()?;
    catch.call1(&asked, refused).ok()
}
