//! Settings: the own school, the schools, how many pupils they have, what is expected, language and look.

mod enrolment;
mod expectations;
mod look;
mod own;
mod school_form;
mod schools;

use crate::state::preferences::say;
use crate::ui::{Card, PageHead};
use crate::words::{settings as words, shell};
use leptos::prelude::*;

/// The settings page.
#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <PageHead title=say(shell::SETTINGS) />
        <div class="columns">
            <div class="stack">
                <own::OwnSchool />
                <schools::Schools />
                <look::Look />
            </div>
            <div class="stack">
                <enrolment::Enrolment />
                <expectations::Expectations />
                <Card title=say(words::PRIVACY)>
                    <p class="prose">{say(words::PRIVACY_TEXT)}</p>
                </Card>
            </div>
        </div>
    }
}
