//! Code that is loaded when it is used: a function of a part is called after the part's file has come.
//!
//! In a page of one piece, as while developing, every part is there and nothing is waited for.

/// Calls a function of a part, `Err` where the part could not be loaded.
macro_rules! when_loaded {
    ($called:expr) => {{
        #[cfg(feature = "parts")]
        let done = $called.await;
        #[cfg(not(feature = "parts"))]
        let done = $called;
        done
    }};
}
pub(crate) use when_loaded;

pub use leptos::wasm_split::SplitLoaderError as NotLoaded;

/// Begins to load the style of the pages of a part, once; a page in one piece has it from the start.
pub fn style() -> impl Future<Output = ()> {
    crate::platform::sheet::later()
}

/// Keeps the page, all its parts, for visits without a network. What somebody is changing in the code, in one piece, is not
/// kept: it would be seen a visit too late.
pub fn keep_page() {
    if cfg!(feature = "parts") {
        crate::platform::offline::keep_page();
    }
}
