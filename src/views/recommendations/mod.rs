//! Recommendations that follow from the data, each with its grounds.

pub mod list;

use self::list::AdviceList;
use super::filters::FilterBar;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::ui::PageHead;
use crate::words::dates::period;
use crate::words::{analysis as words, shell};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Recommendations() -> impl IntoView {
    let lang = use_lang();
    let question = use_question();
    let lead =
        move || words::REC_LEAD.fill(lang.get(), &[&period(question.with(|question| question.period), lang.get())]);
    view! {
        <PageHead title=say(shell::RECOMMENDATIONS) />
        <div class="stack">
            <div class="row">
                <FilterBar />
            </div>
            <p class="prose">{lead}</p>
            <AdviceList />
        </div>
    }
}
