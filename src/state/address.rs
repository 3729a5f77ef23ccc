//! The address of a page: what stands behind the `#`, read and written, and the signal that follows it.
//!
//! The page must work from any folder of any static host, so its addresses are hash addresses. Filters live in the query,
//! so that a view can be bookmarked: `#/analysis/matrix?year=2026/27&school=<id>`.

mod code;
mod hash;
mod page;
mod query;
mod view;

pub use page::Page;
pub use view::View;

use leptos::prelude::*;

/// A page and the filters on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Which page.
    pub page: Page,
    /// The filters, in the order of the address.
    pub query: Vec<(String, String)>,
}

impl Address {
    /// A page without filters.
    pub fn of(page: Page) -> Self {
        Self { page, query: Vec::new() }
    }

    /// The same with one more filter, or another value of it; an empty value takes it out.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        let place = self.query.iter_mut().find(|(own, _)| own == name);
        match place {
            Some((_, own)) => value.clone_into(own),
            None => self.query.push((name.to_owned(), value.to_owned())),
        }
        self.query.retain(|(_, value)| !value.is_empty());
        self
    }

    /// The value of a filter.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Reads what stands behind the `#`, with it or without.
    pub fn parse(hash: &str) -> Self {
        let text = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        Self { page: Page::parse(path), query: query::parse(query) }
    }

    /// The address as a link has it: `#/partners?kind=employer`.
    pub fn href(&self) -> String {
        let mut out = format!("#{}", self.page.path());
        query::print(&self.query, &mut out);
        out
    }
}

/// The address now, as a signal. It follows the window's own from [`follow`] on.
pub fn use_address() -> Signal<Address> {
    use_context::<Follower>().map_or_else(|| Signal::stored(Address::of(Page::Overview)), |follower| follower.0.into())
}

/// What the context holds.
#[derive(Clone, Copy)]
struct Follower(RwSignal<Address>);

/// Begins to follow the window's address. Called once, by the application.
pub fn follow() {
    let signal = RwSignal::new(Address::parse(&hash::current()));
    let guard = StoredValue::new(None::<Guard>);
    provide_context(Follower(signal));
    provide_context(guard);
    hash::on_change(move |hash| {
        let address = Address::parse(&hash);
        let now = signal.get_untracked();
        if now == address {
            return;
        }
        let held = guard
            .get_value()
            .filter(|guard| (guard.filters || now.page != address.page) && guard.dirty.get_untracked());
        match held {
            Some(guard) => {
                hash::set(&now.href());
                guard.ask.run(address);
            }
            None => signal.set(address),
        }
    });
}

/// Who is asked before another page opens.
#[derive(Clone, Copy)]
pub(super) struct Guard {
    /// Whether there is something to lose.
    pub dirty: Signal<bool>,
    /// Whether other filters of the same page lose it, too.
    pub filters: bool,
    /// Hears where the person wanted to go.
    pub ask: Callback<Address>,
}

/// The place of the one guard.
pub(super) fn use_guard() -> Option<StoredValue<Option<Guard>>> {
    use_context()
}

/// Does something whenever another page opens: not for the first one, and not for a change of filters.
pub fn on_page_change(then: impl Fn(Page) + 'static) {
    let address = use_address();
    let page = Memo::new(move |_| address.with(|address| address.page.clone()));
    Effect::new(move |before: Option<Page>| {
        let page = page.get();
        if before.is_some_and(|before| before != page) {
            untrack(|| then(page.clone()));
        }
        page
    });
}

/// Goes to an address; the browser's back button leads back.
pub fn go(address: &Address) {
    hash::set(&address.href());
}

/// Changes the filters of the page that is open without a step in the browser's history: for what is typed. Made where
/// there is a context, called anywhere.
pub fn use_replace_query() -> Callback<Vec<(String, String)>> {
    let follower = use_context::<Follower>();
    Callback::new(move |query| {
        let Some(Follower(signal)) = follower else { return };
        let address = Address { query, ..signal.get_untracked() };
        hash::replace(&address.href());
        if signal.with_untracked(|now| *now != address) {
            signal.set(address);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back() {
        for text in ["#/", "#/partners?kind=employer&q=1", "#/events/1", "#/analysis/matrix?year=2026/27&school=a-b"] {
            assert_eq!(Address::parse(text).href(), text);
        }
        assert_eq!(Address::parse(""), Address::of(Page::Overview));
        assert_eq!(Address::parse("#/analysis").href(), "#/analysis/matrix");
    }

    #[test]
    fn filters_are_set_changed_and_taken_out() {
        let address = Address::of(Page::Events).with("year", "2026/27").with("form", "excursion");
        assert_eq!(address.href(), "#/events?year=2026/27&form=excursion");
        let address = address.with("year", "2025/26");
        assert_eq!(address.value("year"), Some("2025/26"));
        assert_eq!(address.with("year", "").href(), "#/events?form=excursion");
    }
}
