//! What the person prefers: the language and the theme, remembered in this browser.

mod kept;

use crate::words::{Lang, Phrase};
use leptos::prelude::*;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Ink on paper.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All themes, in the order in which a button goes round them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word that is kept and that the style knows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a word; any other word is the system's.
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.word() == word).unwrap_or_default()
    }

    /// The next one round.
    pub fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }
}

/// The language to begin with: the address wins, then what was kept, then the browser's own, and Russian in doubt.
///
/// `search` is the part of the page's own address from the `?` on; `browser` the browser's languages, the first
/// one first.
pub fn first_language(search: &str, kept: Option<&str>, browser: &[String]) -> Lang {
    asked_language(search)
        .or_else(|| kept.and_then(Lang::from_tag))
        .or_else(|| browser.iter().find_map(|tag| Lang::from_tag(tag)))
        .unwrap_or_default()
}

/// The language that `?lang=` asks for.
pub fn asked_language(search: &str) -> Option<Lang> {
    let pairs = search.strip_prefix('?').unwrap_or(search);
    pairs.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::from_tag)
}

/// The preferences, as signals.
#[derive(Clone, Copy)]
pub struct Preferences {
    /// The language of the page.
    pub lang: RwSignal<Lang>,
    /// Its colours.
    pub theme: RwSignal<Theme>,
    /// The language once more, for who only reads it: it lives as long as the page, whoever asked for it, so that what goes on
    /// when a view was left can still say what came of it.
    spoken: Signal<Lang>,
}

impl Preferences {
    fn of(lang: RwSignal<Lang>, theme: RwSignal<Theme>) -> Self {
        Self { lang, theme, spoken: lang.into() }
    }
}

/// Reads the preferences, applies them to the page and keeps what changes. Called once, by the application.
pub fn follow() -> Preferences {
    let search = kept::search();
    let asked = asked_language(&search);
    let lang = RwSignal::new(first_language(&search, kept::get(kept::LANG).as_deref(), &kept::browser_languages()));
    let theme = RwSignal::new(kept::get(kept::THEME).map(|word| Theme::from_word(&word)).unwrap_or_default());
    Effect::new(move |before: Option<Lang>| {
        let lang = lang.get();
        kept::set_page_attribute("lang", lang.tag());
        // What the browser alone decided is not kept, so that it may decide otherwise tomorrow.
        if before.is_some_and(|before| before != lang) || (before.is_none() && asked.is_some()) {
            kept::set(kept::LANG, lang.tag());
        }
        lang
    });
    Effect::new(move |before: Option<Theme>| {
        let theme = theme.get();
        kept::set_page_attribute("data-theme", theme.word());
        if before.is_some_and(|before| before != theme) {
            kept::set(kept::THEME, theme.word());
        }
        theme
    });
    let preferences = Preferences::of(lang, theme);
    provide_context(preferences);
    preferences
}

/// The preferences of the page.
pub fn use_preferences() -> Preferences {
    use_context().unwrap_or_else(|| Preferences::of(RwSignal::new(Lang::Ru), RwSignal::new(Theme::Auto)))
}

/// The language of the page.
pub fn use_lang() -> Signal<Lang> {
    use_preferences().spoken
}

/// A phrase in the language of the page, following it.
pub fn say(phrase: Phrase) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || phrase.say(lang.get()).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(search: &str, kept: Option<&str>, browser: &[&str], expected: Lang) {
        let browser: Vec<String> = browser.iter().map(|tag| (*tag).to_owned()).collect();
        assert_eq!(first_language(search, kept, &browser), expected, "{search} {kept:?} {browser:?}");
    }

    #[test]
    fn the_address_wins_then_what_was_kept_then_the_browser() {
        check("?lang=en", Some("ru"), &["ru"], Lang::En);
        check("?a=1&lang=ru", Some("en"), &["en"], Lang::Ru);
        check("", Some("en"), &["ru-RU"], Lang::En);
        check("", None, &["en-GB", "ru"], Lang::En);
        check("", None, &["de-DE", "ru"], Lang::Ru);
        check("", None, &["tt-RU"], Lang::Ru);
        check("?lang=xx", None, &[], Lang::Ru);
        check("?slang=en", None, &["ru"], Lang::Ru);
    }

    #[test]
    fn the_language_is_known_when_the_view_that_asked_is_gone() {
        let page = Owner::new();
        let view = page.with(|| {
            provide_context(Preferences::of(RwSignal::new(Lang::En), RwSignal::new(Theme::Auto)));
            Owner::new()
        });
        let lang = view.with(use_lang);
        view.cleanup();
        assert_eq!(lang.try_get_untracked(), Some(Lang::En));
    }

    #[test]
    fn themes_go_round_and_read_back() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_word(theme.word()), theme);
            assert_eq!(theme.next().next().next(), theme);
        }
        assert_eq!(Theme::from_word("sepia"), Theme::Auto);
    }
}
