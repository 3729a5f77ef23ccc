//! A person's ways through the page in WebKit.

use krug_person::{Engine, run, run_two, walk};

#[test]
fn goes_everywhere_in_both_languages_and_themes() {
    run(Engine::Webkit, walk::frame);
}

#[test]
fn adds_a_school_and_its_pupils_and_takes_it_back() {
    run(Engine::Webkit, walk::settings);
}

#[test]
fn pastes_a_document_and_takes_the_data_out_and_back() {
    run(Engine::Webkit, walk::document);
}

#[test]
fn loads_the_example_looks_at_it_and_deletes_it() {
    run(Engine::Webkit, walk::example);
}

#[test]
fn comes_again_without_a_network() {
    run(Engine::Webkit, walk::offline);
}

#[test]
fn two_people_exchange_files_and_end_with_one_partner() {
    run_two(Engine::Webkit, walk::two);
}

#[test]
fn takes_tables_in_and_out() {
    run(Engine::Webkit, walk::tables);
}

#[test]
fn sees_the_reach_of_the_example_and_what_stands_behind_it() {
    run(Engine::Webkit, walk::reach);
}

#[test]
fn finds_every_page_accessible() {
    run(Engine::Webkit, walk::everywhere);
}
