//! The style sheet of the pages that come later.

use super::wait;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlLinkElement;

/// How long, in milliseconds, a page waits for its style. It can be read without.
const MOST: i32 = 5_000;

/// Begins to load the style of the pages that come later, once, and gives what waits for it. Where the first page's sheet
/// has all, or none can be had, nothing happens.
pub fn later() -> impl Future<Output = ()> {
    let loading = begin();
    async {
        if let Some(loading) = loading {
            let _ = wait::at_most(MOST, JsFuture::from(loading)).await;
        }
    }
}

fn begin() -> Option<js_sys::Promise> {
    let document = web_sys::window()?.document()?;
    let find = |name: &str| {
        let found = document.query_selector(&format!("link[href$='/{name}']")).ok().flatten();
        found.and_then(|found| found.dyn_into::<HtmlLinkElement>().ok())
    };
    let (first, None) = (find("krug.css")?, find("later.css")) else { return None };
    let link = first.clone_node().ok()?.dyn_into::<HtmlLinkElement>().ok()?;
    link.set_href(&first.href().replace("krug.css", "later.css"));
    let loading = js_sys::Promise::new(&mut |done, _| {
        link.set_onload(Some(&done));
        link.set_onerror(Some(&done));
    });
    // After the first: where both say something of one thing, the later one holds.
    first.parent_node()?.insert_before(&link, first.next_sibling().as_ref()).ok()?;
    Some(loading)
}
