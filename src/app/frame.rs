//! The frame round every page: skip link, mark, tools, navigation, messages, and the place of the page itself.

use super::drop::DropAnywhere;
use super::nav::Nav;
use super::route::Route;
use super::{keys, route};
use crate::state::address::{on_page_change, use_address};
use crate::state::preferences::{Theme, say, use_lang, use_preferences};
use crate::state::shell::{Alert, Saved, Shell, use_shell};
use crate::ui::{Banner, BannerTone, Button, Icon, IconButton, Mark, Toast};
use crate::words::{Lang, common, shell};
use leptos::prelude::*;

/// The frame.
#[component]
pub fn Frame() -> impl IntoView {
    let shell_state = use_shell();
    let address = use_address();
    let lang = use_lang();
    let page = Memo::new(move |_| address.with(|address| address.page.clone()));
    let announced = RwSignal::new(String::new());
    route::follow_title(page, lang);
    route::focus_heading_on_change(lang, announced);
    if let Some(shell_state) = shell_state {
        keys::listen(shell_state);
        on_page_change(move |_| shell_state.leave_notice.run(()));
    }
    view! {
        <a
            class="skip"
            href="#main"
            // A link to a place in the page would change the address, which is a page's.
            on:click=move |event| {
                event.prevent_default();
                route::focus_heading();
            }
        >
            {say(shell::SKIP)}
        </a>
        <div class="shell">
            <header class="shell-head">
                <a class="brand" href="#/">
                    <Mark />
                    <span>{say(shell::KRUG)}</span>
                </a>
                <div class="tools">
                    {shell_state.map(|shell_state| view! { <UndoRedo shell_state /> })}
                    <LanguageSwitch />
                    <ThemeButton />
                </div>
            </header>
            <Nav page />
            <main class="main" id="main">
                {shell_state.map(|shell_state| view! { <Alerts alerts=shell_state.alerts /> })}
                {move || view! { <Route page=page.get() /> }}
            </main>
            <footer class="shell-foot">
                {shell_state.map(|shell_state| view! { <SavedMark saved=shell_state.saved /> })}
                <p>{say(shell::PRIVACY)}</p>
                <p>
                    <a href="#/help">{say(shell::HELP)}</a>
                </p>
            </footer>
        </div>
        <DropAnywhere />
        <div class="unseen" aria-live="polite" aria-atomic="true">
            {move || announced.get()}
        </div>
        {shell_state
            .map(|shell_state| {
                let text = Signal::derive(move || shell_state.notice.get().map(|notice| notice.text));
                let label = say(common::UNDO);
                let undo_label = Signal::derive(move || {
                    shell_state.notice.get().filter(|notice| notice.undoable).map(|_| label.get())
                });
                view! { <Toast text undo_label on_undo=shell_state.undo on_close=shell_state.close_notice /> }
            })}
    }
}

/// What needs a person, above every page.
#[component]
fn Alerts(alerts: Signal<Vec<Alert>>) -> impl IntoView {
    move || {
        alerts
            .get()
            .into_iter()
            .map(|Alert { title, text, grave, actions }| {
                let tone = if grave { BannerTone::Bad } else { BannerTone::Warn };
                let buttons =
                    actions.into_iter().map(|(label, on_press)| view! { <Button label on_press /> }).collect_view();
                view! {
                    <Banner title text tone>
                        {buttons}
                    </Banner>
                }
            })
            .collect_view()
    }
}

/// «Отменить» and «Вернуть».
#[component]
fn UndoRedo(shell_state: Shell) -> impl IntoView {
    view! {
        <IconButton
            label=say(common::UNDO)
            icon=Icon::Undo
            disabled=Signal::derive(move || !shell_state.can_undo.get())
            on_press=shell_state.undo
        />
        <IconButton
            label=say(common::REDO)
            icon=Icon::Redo
            disabled=Signal::derive(move || !shell_state.can_redo.get())
            on_press=shell_state.redo
        />
    }
}

/// Goes over to the other language. Its name stands in that language, for who does not read this one.
#[component]
fn LanguageSwitch() -> impl IntoView {
    let lang = use_preferences().lang;
    let other = move || match lang.get() {
        Lang::Ru => Lang::En,
        Lang::En => Lang::Ru,
    };
    let name = move || match other() {
        Lang::Ru => "Русский",
        Lang::En => "English",
    };
    view! {
        <button
            type="button"
            class="button plain"
            lang=move || other().tag()
            on:click=move |_| lang.set(other())
        >
            {name}
        </button>
    }
}

/// Goes round the themes.
#[component]
fn ThemeButton() -> impl IntoView {
    let theme = use_preferences().theme;
    let lang = use_lang();
    let label = Signal::derive(move || {
        let phrase = match theme.get() {
            Theme::Auto => shell::THEME_AUTO,
            Theme::Light => shell::THEME_LIGHT,
            Theme::Dark => shell::THEME_DARK,
        };
        phrase.say(lang.get()).to_owned()
    });
    let icon = Signal::derive(move || match theme.get() {
        Theme::Auto => Icon::Half,
        Theme::Light => Icon::Sun,
        Theme::Dark => Icon::Moon,
    });
    view! { <IconButton label icon on_press=move |()| theme.update(|theme| *theme = theme.next()) /> }
}

/// Whether all is kept.
#[component]
fn SavedMark(saved: Signal<Saved>) -> impl IntoView {
    let lang = use_lang();
    let text = move || {
        let phrase = match saved.get() {
            Saved::Yes => shell::SAVED,
            Saved::Writing => shell::SAVING,
            Saved::No => shell::NOT_SAVED,
        };
        phrase.say(lang.get())
    };
    let state = move || if saved.get() == Saved::No { "unsaved" } else { "saved" };
    view! {
        <p class="saved" data-state=state>
            {text}
        </p>
    }
}
