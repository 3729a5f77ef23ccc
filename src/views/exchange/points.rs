//! Restore points: what was kept of other times, and the way back.

use super::plan::{WORKING, Working};
use crate::state::exchange::{Busy, use_exchange};
use crate::state::preferences::{say, use_lang};
use crate::state::restore::{Point, Reason, Restore, use_restore};
use crate::ui::focus::focus_when_drawn;
use crate::ui::{Banner, Button, Card, ConfirmDialog, Icon, IconButton, Tone};
use crate::views::naming::taken_at;
use crate::words::{Lang, Phrase, restore as words};
use leptos::prelude::*;

/// The list.
#[component]
pub fn PointsCard() -> impl IntoView {
    let back = use_way_back();
    let restore = back.restore;
    let lang = use_lang();
    let going = RwSignal::new(None::<Point>);
    let removing = RwSignal::new(false);
    let remove_question = Signal::derive(move || {
        going.get().map(|point| words::ASK_REMOVE.fill(lang.get(), &[&taken_at(point, lang.get())])).unwrap_or_default()
    });
    let unread = back.unread(lang);
    let none = move || {
        let (missing, empty) =
            (restore.is_missing().get(), restore.points().with(|all| all.as_ref().is_some_and(Vec::is_empty)));
        let phrase = if missing { Some(words::MISSING) } else { empty.then_some(words::NONE) };
        phrase.map(|phrase| view! { <p class="soft">{phrase.say(lang.get())}</p> })
    };
    let rows = move || {
        let lang = lang.get();
        let row = move |point: Point| {
            let when = taken_at(point, lang);
            let label = |phrase: Phrase| words::OF.fill(lang, &[phrase.say(lang), &when]);
            let (save, remove) = (label(words::DOWNLOAD), label(words::REMOVE));
            view! {
                <tr>
                    <th scope="row">{when.clone()}</th>
                    <td><div class="cell-box">{why(point.reason).say(lang)}</div></td>
                    <td><div class="cell-box">{holds(point, lang)}</div></td>
                    <td><div class="row-buttons">
                        <Button
                            label=words::RESTORE.say(lang)
                            tone=Tone::Quiet
                            on_press=Callback::new(move |()| back.ask(point))
                        />
                        <IconButton label=save icon=Icon::Download on_press=Callback::new(move |()| restore.save(point)) />
                        <IconButton
                            label=remove
                            icon=Icon::Delete
                            on_press=Callback::new(move |()| {
                                going.set(Some(point));
                                removing.set(true);
                            })
                        />
                    </div></td>
                </tr>
            }
        };
        restore.points().get().unwrap_or_default().into_iter().map(row).collect_view()
    };
    view! {
        <Card title=say(words::TITLE)>
            <div class="stack-tight">
                <p class="soft">{say(words::LEAD)}</p>
                {move || unread.get().map(|title| view! { <Banner title /> })}
                {none}
                <Show when=move || restore.points().with(|all| all.as_ref().is_some_and(|all| !all.is_empty()))>
                    <div class="table-box" tabindex="0" role="region" aria-label=say(words::TITLE)>
                        <table class="table cards">
                            <thead>
                                <tr>
                                    <th scope="col" class="unsorted">{say(words::TAKEN_AT)}</th>
                                    <th scope="col" class="unsorted">{say(words::REASON)}</th>
                                    <th scope="col" class="unsorted">{say(words::HOLDS)}</th>
                                    <td></td>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                    <super::removed::ForgetRemoved />
                </Show>
            </div>
            <WayBackDialog back />
            <ConfirmDialog
                title=say(words::REMOVE)
                text=remove_question
                open=removing
                yes=say(words::REMOVE)
                danger=true
                on_yes=Callback::new(move |()| {
                    if let Some(point) = going.get_untracked() {
                        restore.remove(point);
                    }
                })
            />
        </Card>
    }
}

/// The way back to a point: asked for, compared with what is there now, and gone after a question.
#[derive(Clone, Copy)]
pub struct WayBack {
    /// The points.
    pub restore: Restore,
    asked: RwSignal<Option<Point>>,
}

/// The way back of a screen; it is asked by [`WayBackDialog`].
pub fn use_way_back() -> WayBack {
    WayBack { restore: use_restore(), asked: RwSignal::new(None) }
}

impl WayBack {
    /// Asks whether to go back to a point, as soon as it is known what that changes.
    pub fn ask(self, point: Point) {
        self.asked.set(Some(point));
        self.restore.compare(point);
    }

    /// That a point could not be read.
    pub fn unread(self, lang: Signal<Lang>) -> Signal<Option<String>> {
        let unread = self.restore.unread();
        Signal::derive(move || {
            unread.get().map(|point| words::UNREAD.fill(lang.get(), &[&taken_at(point, lang.get())]))
        })
    }
}

/// The question, with what would change.
#[component]
pub fn WayBackDialog(back: WayBack) -> impl IntoView {
    let WayBack { restore, asked } = back;
    let lang = use_lang();
    let exchange = use_exchange();
    let asking = RwSignal::new(false);
    let busy = exchange.busy();
    // Of two lists of points, the one that was asked shows it.
    let going = Memo::new(move |_| busy.get() == Some(Busy::GoingBack) && asked.with(Option::is_some));
    let compared = restore.compared();
    // The question comes with what would change, so it waits until that is known.
    crate::state::follow(
        move || compared.get().filter(|(point, _)| Some(*point) == asked.get()).is_some(),
        move |known| asking.set(known),
    );
    let question = Signal::derive(move || {
        let lang = lang.get();
        let Some((point, counts)) = compared.get() else { return String::new() };
        let when = taken_at(point, lang);
        if counts.added + counts.changed + counts.deleted == 0 {
            return words::ASK_SAME.fill(lang, &[&when]);
        }
        let numbers = [counts.added, counts.changed, counts.deleted].map(|number| number.to_string());
        words::ASK_RESTORE.fill(lang, &[&when, &numbers[0], &numbers[1], &numbers[2]])
    });
    view! {
        <ConfirmDialog
            title=say(words::RESTORE)
            text=question
            open=asking
            yes=say(words::RESTORE)
            on_yes=Callback::new(move |()| {
                if let Some(point) = asked.get_untracked() {
                    restore.go_back(point, exchange);
                    focus_when_drawn(WORKING);
                }
            })
        />
        <Show when=move || going.get()>
            <Working />
        </Show>
    }
}

fn why(reason: Reason) -> Phrase {
    match reason {
        Reason::Import => words::BEFORE_IMPORT,
        Reason::DeleteAll => words::BEFORE_DELETE_ALL,
        Reason::Restore => words::BEFORE_RESTORE,
        Reason::Daily => words::DAILY,
    }
}

fn holds(point: Point, lang: Lang) -> String {
    words::COUNTS.fill(lang, &[&point.partners.to_string(), &point.events.to_string(), &point.schools.to_string()])
}
