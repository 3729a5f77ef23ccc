//! Forgetting: how it is begun, and what is said of what came of it.

use super::naming::taken_at;
use crate::state::Krug;
use crate::state::forgetting::{self, Forgotten, NotBegun, Who};
use crate::words::{Lang, forget as words};
use leptos::prelude::*;

/// Forgets somebody, and says what came of it in the status line.
pub fn forget(krug: Krug, lang: Signal<Lang>, who: Who) {
    krug.say(words::WORKING.say(lang.get_untracked()).to_owned(), false);
    forgetting::forget(krug, who, move |done| {
        let lang = lang.get_untracked();
        match done {
            Ok(done) => krug.say(came_of_it(&done, who, lang), false),
            Err(NotBegun::Refused(refused)) => krug.say_refused(&refused),
            Err(NotBegun::NotLoaded) => krug.say(words::NOT_LOADED.say(lang).to_owned(), false),
        }
    });
}

/// What came of it, in a sentence or two; what is left, and what to do about that.
fn came_of_it(done: &Forgotten, who: Who, lang: Lang) -> String {
    let whole = done.is_done() && !done.kept.unread;
    let first = match (who, whole) {
        (Who::One(_), true) => words::DONE,
        (Who::One(_), false) => words::DONE_HERE,
        (Who::Removed, true) => words::DONE_REMOVED,
        (Who::Removed, false) => words::NOT_DONE_REMOVED,
    };
    let mut out = vec![first.say(lang).to_owned()];
    if !done.kept.clean {
        out.push(words::LEFT_KEPT.say(lang).to_owned());
    }
    if done.kept.unread {
        out.push(words::LEFT_UNREAD.say(lang).to_owned());
    }
    match &done.points {
        None => out.push(words::LEFT_UNKNOWN.say(lang).to_owned()),
        Some(points) if !points.is_empty() => {
            let points: Vec<String> = points.iter().map(|point| taken_at(*point, lang)).collect();
            out.push(words::LEFT_POINTS.fill(lang, &[&points.join("; ")]));
        }
        Some(_) => {}
    }
    out.join(" ")
}
