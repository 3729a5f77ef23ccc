//! A person's ways through the page in Chromium.

use krug_person::{Engine, run, run_killed, run_two, walk};

#[test]
fn goes_everywhere_in_both_languages_and_themes() {
    run(Engine::Chromium, walk::frame);
}

#[test]
fn adds_a_school_and_its_pupils_and_takes_it_back() {
    run(Engine::Chromium, walk::settings);
}

#[test]
fn pastes_a_document_and_takes_the_data_out_and_back() {
    run(Engine::Chromium, walk::document);
}

#[test]
fn loads_the_example_looks_at_it_and_deletes_it() {
    run(Engine::Chromium, async |page| {
        walk::example(page).await?;
        // For people who look: the pictures are made when they are asked for.
        if std::env::var_os("KRUG_SCREENSHOTS").is_some() { walk::pictures(page).await } else { Ok(()) }
    });
}

#[test]
fn forgets_a_contact_person_everywhere() {
    run(Engine::Chromium, walk::forget);
}

#[test]
fn comes_again_without_a_network() {
    run(Engine::Chromium, walk::offline);
}

#[test]
fn loses_no_edit_when_the_browser_is_killed() {
    run_killed(Engine::Chromium, walk::edits, walk::edits_are_there);
}

#[test]
fn two_people_exchange_files_and_end_with_one_partner() {
    run_two(Engine::Chromium, walk::two);
}

#[test]
fn takes_tables_in_and_out() {
    run(Engine::Chromium, walk::tables);
}

#[test]
fn sees_the_reach_of_the_example_and_what_stands_behind_it() {
    run(Engine::Chromium, walk::reach);
}

#[test]
fn finds_every_page_accessible() {
    run(Engine::Chromium, walk::everywhere);
}
