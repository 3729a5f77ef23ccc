//! Leaving a form: at once where nothing was typed, else only after a question.

use crate::state::address::{Address, go};
use crate::state::leaving::hold;
use crate::state::on_choice;
use crate::state::preferences::say;
use crate::ui::ConfirmDialog;
use crate::words::events as words;
use leptos::prelude::*;

/// A form that may have something to lose.
#[derive(Clone, Copy)]
pub struct Leave {
    open: RwSignal<bool>,
    dirty: Signal<bool>,
    asking: RwSignal<bool>,
    wanted: RwSignal<Option<Address>>,
}

/// Guards a form while it is open; `dirty` says whether something was typed into it.
pub fn use_leave(open: RwSignal<bool>, dirty: Signal<bool>) -> Leave {
    guarded(open, dirty, false)
}

/// The same for what belongs to the filters of the page: they do not change either without a question.
pub fn use_leave_filters(open: RwSignal<bool>, dirty: Signal<bool>) -> Leave {
    guarded(open, dirty, true)
}

fn guarded(open: RwSignal<bool>, dirty: Signal<bool>, filters: bool) -> Leave {
    let leave = Leave { open, dirty, asking: RwSignal::new(false), wanted: RwSignal::new(None) };
    let held = Signal::derive(move || open.get() && dirty.get());
    hold(
        held,
        filters,
        Callback::new(move |address| {
            leave.wanted.set(Some(address));
            leave.asking.set(true);
        }),
    );
    leave
}

impl Leave {
    /// Whether the question stands.
    pub fn is_asking(self) -> Signal<bool> {
        self.asking.into()
    }

    /// Whether the form may close now; where not, the person is asked.
    pub fn may_close(self) -> Callback<(), bool> {
        Callback::new(move |()| {
            let clean = !self.dirty.get_untracked();
            if !clean {
                self.wanted.set(None);
                self.asking.set(true);
            }
            clean
        })
    }
}

/// The question.
#[component]
pub fn LeaveDialog(leave: Leave) -> impl IntoView {
    let on_yes = move |()| {
        leave.open.set(false);
        if let Some(address) = leave.wanted.get_untracked() {
            go(&address);
        }
    };
    view! {
        <ConfirmDialog
            title=say(words::LEAVE)
            text=say(words::LEAVE_TEXT)
            open=leave.asking
            yes=say(words::LEAVE_YES)
            danger=true
            on_yes=Callback::new(on_yes)
        />
    }
}

/// Lets go of what a form was opened for when it is closed. The dialog gives the focus back before it goes; by then the form
/// may be open for something else.
pub fn let_go<T: Send + Sync + 'static>(open: RwSignal<bool>, target: RwSignal<Option<T>>) {
    on_choice(open, move |is_open| {
        if !is_open {
            request_animation_frame(move || {
                // A form that was opened anew has another signal; this one is gone then.
                if open.try_get_untracked() == Some(false) {
                    target.try_set(None);
                }
            });
        }
    });
}
