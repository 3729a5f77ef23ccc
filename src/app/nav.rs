//! The navigation: at the left on a wide screen, a bar at the bottom of a phone with the rest behind «Ещё».

use super::route::page_name;
use crate::state::address::{Address, Page, View, on_page_change};
use crate::state::preferences::{say, use_lang};
use crate::ui::{Icon, IconView};
use crate::words::{Phrase, shell};
use leptos::prelude::*;

/// What stands in the bar of a phone.
const FIRST: [(Page, Icon); 4] = [
    (Page::Overview, Icon::Circle),
    (Page::Partners, Icon::People),
    (Page::Events, Icon::Calendar),
    (Page::Analysis(View::Matrix), Icon::Grid),
];

/// What stands behind «Ещё».
const REST: [(Page, Icon); 4] = [
    (Page::Recommendations, Icon::Checklist),
    (Page::Report, Icon::Document),
    (Page::Exchange, Icon::Exchange),
    (Page::Settings, Icon::Settings),
];

/// The navigation.
#[component]
pub fn Nav(page: Memo<Page>) -> impl IntoView {
    let open = RwSignal::new(false);
    let section = Memo::new(move |_| page.with(Page::section));
    // Whoever went somewhere is done with the list.
    on_page_change(move |_| open.set(false));
    let in_rest = move || section.with(|section| REST.iter().any(|(page, _)| page == section));
    view! {
        <nav
            class="nav"
            class:open=move || open.get()
            aria-label=say(shell::NAVIGATION)
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    open.set(false);
                }
            }
        >
            <div class="nav-sticky">
                <ul class="nav-main">
                    {links(&FIRST, section)} <li class="nav-more">
                        <button
                            type="button"
                            class="nav-link"
                            class:current=in_rest
                            aria-expanded=move || if open.get() { "true" } else { "false" }
                            aria-controls="nav-rest"
                            on:click=move |_| open.update(|open| *open = !*open)
                        >
                            <IconView icon=Icon::More />
                            <span>{say(shell::MORE)}</span>
                        </button>
                    </li>
                </ul>
                <ul class="nav-rest" id="nav-rest">
                    {links(&REST, section)}
                </ul>
            </div>
        </nav>
    }
}

fn links(pages: &[(Page, Icon)], section: Memo<Page>) -> AnyView {
    pages
        .iter()
        .cloned()
        .map(|(page, icon)| {
            let name = page_name(&page);
            let href = Address::of(page.clone()).href();
            let current = move || section.with(|section| *section == page).then_some("page");
            view! { <li>{link(name, href, icon, Signal::derive(current))}</li> }
        })
        .collect_view()
        .into_any()
}

fn link(name: Phrase, href: String, icon: Icon, current: Signal<Option<&'static str>>) -> AnyView {
    let lang = use_lang();
    view! {
        <a class="nav-link" href=href aria-current=move || current.get()>
            <IconView icon />
            <span>{move || name.say(lang.get())}</span>
        </a>
    }
    .into_any()
}
