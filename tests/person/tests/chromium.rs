//! A person's ways through the page in Chromium.

use krug_person::{Engine, run, walk};

#[test]
fn goes_everywhere_in_both_languages_and_themes() {
    run(Engine::Chromium, walk::frame);
}

#[test]
fn adds_a_school_and_its_pupils_and_takes_it_back() {
    run(Engine::Chromium, walk::settings);
}

#[test]
fn loads_the_example_looks_at_it_and_deletes_it() {
    run(Engine::Chromium, walk::example);
}

#[test]
fn finds_every_page_accessible() {
    run(Engine::Chromium, walk::everywhere);
}

#[test]
fn pictures_of_the_pages_are_made_when_they_are_asked_for() {
    if std::env::var_os("KRUG_SCREENSHOTS").is_some() {
        run(Engine::Chromium, walk::pictures);
    }
}
