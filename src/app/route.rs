//! Which page stands at an address, and what happens when the address changes.

use super::parts::{Draw, Part};
use crate::state::address::{Page, on_page_change};
use crate::state::follow;
use crate::state::preferences::say;
use crate::state::use_krug;
use crate::ui::focus::{HEADING, focus};
use crate::ui::{Button, PageHead, Tone};
use crate::views;
use crate::words::{Lang, Phrase, shell};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page of an address. A page of a part that is not there yet stands as soon as the part has come.
#[component]
pub fn Route(page: Page) -> impl IntoView {
    match (Part::of(&page), page) {
        (Some(part), Page::Overview) => view! { <Overview part /> }.into_any(),
        (Some(part), page) => view! { <Loaded part page /> }.into_any(),
        (None, Page::Unknown(path)) => view! { <views::missing::Missing path /> }.into_any(),
        (None, _) => ().into_any(),
    }
}

/// The overview, or where to start while there is nothing to look at and nothing to ask.
#[component]
fn Overview(part: Part) -> impl IntoView {
    let krug = use_krug();
    let empty = Memo::new(move |_| {
        krug.document().with(|document| {
            let asks = document.owner.is_none() && !document.schools.is_empty();
            document.partners.is_empty() && document.events.is_empty() && !asks
        })
    });
    move || match empty.get() {
        true => view! {
            <PageHead title=say(shell::OVERVIEW) />
            <views::overview::Start />
        }
        .into_any(),
        false => view! { <Loaded part page=Page::Overview /> }.into_any(),
    }
}

/// How it stands with a part.
#[derive(Clone, Copy)]
enum Coming {
    Waited,
    There(Draw),
    Failed,
}

/// A page of a part: its name until the part has come, and what to do where it does not come.
#[component]
fn Loaded(part: Part, page: Page) -> impl IntoView {
    let draw = RwSignal::new(Coming::Waited);
    let load = move || {
        draw.set(Coming::Waited);
        spawn_local(async move {
            let loaded = part.load().await.map_or(Coming::Failed, Coming::There);
            let heading = focus_is_on_heading();
            // The person may have gone on to another page meanwhile.
            if draw.try_set(loaded).is_none() && heading {
                request_animation_frame(focus_heading);
            }
        });
    };
    load();
    let name = page_name(&page);
    move || {
        draw.with(|draw| match draw {
            Coming::There(draw) => draw(page.clone()),
            Coming::Failed => view! { <NotThere name load /> }.into_any(),
            Coming::Waited => view! { <PageHead title=say(name) /> }.into_any(),
        })
    }
}

/// Says that a part of the page did not come, and asks for it again.
#[component]
fn NotThere(name: Phrase, load: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    view! {
        <PageHead title=say(name) />
        <div class="stack prose" role="alert">
            <p>{say(shell::NOT_LOADED)}</p>
            <p>
                <Button label=say(shell::AGAIN) tone=Tone::Primary on_press=load />
            </p>
        </div>
    }
}

fn focus_is_on_heading() -> bool {
    document().active_element().is_some_and(|element| element.tag_name() == "H1")
}

/// The name of a page.
pub fn page_name(page: &Page) -> Phrase {
    match page {
        Page::Overview => shell::OVERVIEW,
        Page::Partners => shell::PARTNERS,
        Page::Partner(_) => shell::PARTNER,
        Page::Events => shell::EVENTS,
        Page::Event(_) => shell::EVENT,
        Page::Analysis(_) => shell::ANALYSIS,
        Page::Recommendations => shell::RECOMMENDATIONS,
        Page::Report => shell::REPORT,
        Page::Exchange => shell::EXCHANGE,
        Page::Settings => shell::SETTINGS,
        Page::Help => shell::HELP,
        Page::Unknown(_) => shell::MISSING,
    }
}

/// Keeps the window's title at the page's name.
pub fn follow_title(page: Memo<Page>, lang: Signal<Lang>) {
    let title =
        move || page.with(|page| format!("{} — {}", page_name(page).say(lang.get()), shell::KRUG.say(lang.get())));
    follow(title, |title| document().set_title(&title));
}

/// On a change of the page, not at the start and not for a filter: the focus goes to its heading, the window to its top,
/// and the live region says its name.
pub fn focus_heading_on_change(lang: Signal<Lang>, announced: RwSignal<String>) {
    on_page_change(move |page| {
        announced.set(page_name(&page).say(lang.get_untracked()).to_owned());
        // The page is drawn by then.
        request_animation_frame(|| {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        });
    });
}

/// Puts the focus on the heading of the page.
pub fn focus_heading() {
    focus(HEADING);
}
