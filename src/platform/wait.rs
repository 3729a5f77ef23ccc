//! Waiting, and what goes on beside the page.

use js_sys::Promise;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Waits so many milliseconds.
pub async fn millis(millis: i32) {
    let promise = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, millis);
        }
    });
    // A timer's promise is never refused.
    let _ = JsFuture::from(promise).await;
}

/// Lets the page draw and answer, and goes on. In a page that is not seen there is nothing to draw; timers are held back there
/// to one a second or less, messages are not.
pub async fn turn() {
    let hidden = web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden());
    if hidden { answer().await } else { millis(0).await }
}

/// Lets the page answer, and goes on at once: a timer that follows a timer would wait four milliseconds. The page draws between
/// when it has not drawn for long; where it must draw, it takes a [`turn`].
pub async fn answer() {
    let Ok(channel) = MessageChannel::new() else { return millis(0).await };
    let promise = Promise::new(&mut |done, _| channel.port1().set_onmessage(Some(&done)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // A message's promise is never refused.
        let _ = JsFuture::from(promise).await;
    }
    channel.port1().close();
}

/// What comes of something within so many milliseconds; `None` where it takes longer, and it is given up then.
pub async fn at_most<T>(limit: i32, future: impl Future<Output = T>) -> Option<T> {
    let (mut future, mut timer) = (pin!(future), pin!(millis(limit)));
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => timer.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Begins something that goes on by itself.
pub fn begin(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}
