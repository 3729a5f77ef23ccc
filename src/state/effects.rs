//! The two shapes of effect that screens need, so that effects stay in this room.

use leptos::prelude::*;

/// Does something at once and again whenever what is followed changes.
pub fn follow<T: PartialEq + Clone + Send + Sync + 'static>(
    source: impl Fn() -> T + Send + Sync + 'static,
    then: impl Fn(T) + Send + Sync + 'static,
) {
    let source = Memo::new(move |_| source());
    Effect::new(move |_| then(source.get()));
}

/// Does something when a choice changes, but not for what it is at first.
pub fn on_choice<T: PartialEq + Clone + Send + Sync + 'static>(
    choice: impl Get<Value = T> + Send + Sync + 'static,
    then: impl Fn(T) + Send + Sync + 'static,
) {
    Effect::new(move |before: Option<T>| {
        let now = choice.get();
        if before.is_some_and(|before| before != now) {
            untrack(|| then(now.clone()));
        }
        now
    });
}
