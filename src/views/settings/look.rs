//! Language and theme.

use crate::state::preferences::say;
use crate::state::preferences::{Theme, use_preferences};
use crate::ui::{Card, Choice, Switch};
use crate::words::{Lang, settings as words};
use leptos::prelude::*;

/// Chooses the language and the theme of the page.
#[component]
pub fn Look() -> impl IntoView {
    let preferences = use_preferences();
    let languages = Signal::derive(|| vec![Choice::new("ru", "Русский"), Choice::new("en", "English")]);
    let themes = Signal::derive(move || {
        let lang = preferences.lang.get();
        vec![
            Choice::new(Theme::Auto.word(), words::THEME_AUTO.say(lang)),
            Choice::new(Theme::Light.word(), words::THEME_LIGHT.say(lang)),
            Choice::new(Theme::Dark.word(), words::THEME_DARK.say(lang)),
        ]
    });
    view! {
        <Card title=say(words::LOOK)>
            <div class="stack-tight">
                <Switch
                    label=say(words::LANGUAGE)
                    value=Signal::derive(move || preferences.lang.get().tag().to_owned())
                    choices=languages
                    on_choose=Callback::new(move |tag: String| {
                        if let Some(lang) = Lang::from_tag(&tag) {
                            preferences.lang.set(lang);
                        }
                    })
                    seen_label=true
                />
                <Switch
                    label=say(words::THEME)
                    value=Signal::derive(move || preferences.theme.get().word().to_owned())
                    choices=themes
                    on_choose=Callback::new(move |code: String| preferences.theme.set(Theme::from_word(&code)))
                    seen_label=true
                />
            </div>
        </Card>
    }
}
