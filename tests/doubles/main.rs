//! How well doubles are found among names as people write them: precision, recall and F1 on generated names, of which one
//! half is held out, and on pairs that are hard on purpose.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by panicking"
)]

mod generator;
mod hard;
mod lists;
mod score;
mod speed;
mod tables;
mod ways;

use generator::{Written, write};
use score::{Score, score};

/// What has to be reached, of both halves and of the hard pairs.
const F1: f64 = 0.95;
const SURE: f64 = 0.995;
const SURE_IN_LISTS: f64 = 0.99;

fn check(half: &str, seeds: std::ops::Range<u64>, show: bool) {
    let tables = tables::read(half);
    let mut all = Score::default();
    for seed in seeds {
        let names: Vec<Written> = write(&tables, seed);
        assert!(names.len() >= 1_000, "{} names are too few to tell", names.len());
        let one = score(&names);
        one.print(&format!("{half}, seed {seed}, {} names", names.len()));
        if show && seed == 1 {
            one.wrong_pairs.iter().for_each(|pair| println!("  {pair}"));
        }
        all.add(one);
    }
    all.print(half);
    assert!(all.f1() >= F1, "F1 {}", all.f1());
    assert!(all.sure() >= SURE, "sure {}", all.sure());
    assert!(all.sure_right > 0);
}

#[test]
fn doubles_among_names_that_were_looked_at() {
    check("seen", 1..4, true);
}

#[test]
fn doubles_among_names_that_were_held_out() {
    check("unseen", 1..4, std::env::var_os("KRUG_SHOW_HELD_OUT").is_some());
}

#[test]
fn pairs_that_are_hard_on_purpose() {
    check_pairs("hard.txt", 150, F1);
}

/// Much harder: half of them ask for knowledge of the world.
#[test]
fn pairs_that_somebody_else_wrote_down() {
    check_pairs("others.txt", 150, F1);
}

/// Of other towns and trades, written down and judged before the finder was asked about any of them.
#[test]
fn pairs_of_other_towns_and_trades() {
    check_pairs("afar.txt", 200, F1);
}

/// Written down and judged when all of the above was settled.
#[test]
fn pairs_written_down_last() {
    check_pairs("last.txt", 100, F1);
}

/// Names of many regions, each in the ways in which it is written.
#[test]
fn a_list_of_many_regions() {
    check_list("regions.txt", 400, 0.95, true);
}

/// The same by another hand, of other regions: its single errors were not studied.
#[test]
fn a_list_of_other_regions() {
    check_list("far.txt", 400, 0.85, std::env::var_os("KRUG_SHOW_HELD_OUT").is_some());
}

/// Lists of four communities.
#[test]
fn a_list_of_four_communities() {
    check_list("communities.txt", 300, 0.91, true);
}

/// Names by trades.
#[test]
fn a_list_of_trades() {
    check_list("trades.txt", 200, 0.93, true);
}

/// Organisations of nine regions, by another hand; studied.
#[test]
fn a_list_of_nine_regions() {
    check_whole("towns_studied.txt", 1_000, (0.954, SURE), true);
}

/// The same hand's other regions; studied later.
#[test]
fn a_list_of_nine_other_regions() {
    check_whole("towns_later.txt", 1_000, (0.952, SURE), true);
}

/// Slips and look-alikes by another hand's rules; studied.
#[test]
fn a_list_of_slips() {
    check_whole("slips_studied.txt", 1_000, (0.99, SURE), true);
}

/// The same with other towns and names; studied later.
#[test]
fn a_list_of_other_slips() {
    check_whole("slips_later.txt", 1_000, (0.988, SURE), true);
}

/// Neighbours that are easily taken for one another; studied. Half of what is missed asks for knowledge of the world.
#[test]
fn a_list_of_neighbours() {
    check_whole("neighbours_studied.txt", 500, (0.881, SURE), true);
}

/// The same hand's other neighbours; studied later.
#[test]
fn a_list_of_other_neighbours() {
    check_whole("neighbours_later.txt", 500, (0.909, SURE), true);
}

/// Writings by a third hand's rules; studied.
#[test]
fn a_list_of_writings() {
    check_whole("writings_studied.txt", 1_000, (0.97, SURE), true);
}

/// The same with other names; studied later.
#[test]
fn a_list_of_other_writings() {
    check_whole("writings_later.txt", 1_000, (0.975, SURE), true);
}

/// Writings by a fourth hand's rules, written blind: of its errors, three wrong ones among the sure were looked at later, and no
/// others.
#[test]
fn a_blind_list_of_writings() {
    check_whole("blind_writings.txt", 2_000, (0.977, SURE), false);
}

/// Hard neighbours by the same hand; its errors were studied later.
#[test]
fn a_blind_list_of_neighbours() {
    check_whole("blind_neighbours.txt", 500, (0.958, SURE), false);
}

/// Organisations of the Volga, the Urals and the South by a fifth hand, hard on purpose; what is wrong among the sure was
/// studied. A third of what is missed asks for knowledge of the world: «бывший ЮРГУЭС», «Новочеркасский политех».
#[test]
fn a_list_of_old_names() {
    check_whole("old_names_studied.txt", 500, (0.812, SURE), false);
}

/// The same hand's other organisations; its sure pairs were studied later, and nothing else.
#[test]
fn a_list_of_other_old_names() {
    check_whole("old_names_later.txt", 600, (0.761, SURE), false);
}

/// Small towns of many regions by a sixth hand's rules, written blind. Before any of its errors was looked at, F1 was 0.8845, and of
/// 1559 sure pairs 0.9949 were right; then it was studied.
#[test]
fn a_list_of_small_towns() {
    check_whole("small_towns.txt", 3_500, (0.976, SURE), false);
}

/// Hard cases by the same hand, written blind: F1 0.7732, and of 67 sure pairs 0.9851 right; then studied. Half of what is still
/// missed asks for knowledge of the world: «Горьковский автомобильный завод», «Coca-Cola HBC».
#[test]
fn a_list_of_hard_cases_of_small_towns() {
    check_whole("small_towns_hard.txt", 350, (0.814, SURE), false);
}

/// Towns of the Urals and beyond by a seventh hand's rules, written blind. Before any of its errors was looked at, F1 was 0.9532
/// (precision 0.9767, recall 0.9308), and all of 1359 sure pairs were right; then it was studied.
#[test]
fn a_list_of_the_urals() {
    check_whole("urals.txt", 2_400, (0.981, SURE), false);
}

/// Towns of eight regions, from Kaliningrad to Khabarovsk, by an eighth hand's rules, written blind. Before any of its errors was
/// looked at, F1 was 0.9536 (precision 0.9825, recall 0.9264), and of 961 sure pairs 0.9969 were right; then it was studied. A list
/// of the Vologda region that the same hand wrote down itself was found with 0.8529 (0.8968, 0.8130), and all of 274 sure pairs were
/// right.
#[test]
fn a_list_of_eight_regions() {
    check_whole("eight_regions.txt", 2_400, (0.988, SURE), false);
}

/// A long list as a whole; the F1 and the share of right ones among the sure that were reached stand as the least.
fn check_whole(file: &str, least: usize, (f1, sure): (f64, f64), show: bool) {
    let (names, whole) = lists::score_list(file);
    whole.print(&format!("{names} names of {file}"));
    if show {
        whole.wrong_pairs.iter().for_each(|pair| println!("  {pair}"));
    }
    assert!(names >= least);
    assert!(whole.f1() >= f1, "F1 {}", whole.f1());
    assert!(whole.sure() >= sure, "sure {}", whole.sure());
}

/// Lists are harder than pairs: each name may be taken for any other. What was reached stands as the least.
fn check_list(file: &str, least: usize, f1: f64, show: bool) {
    let (names, whole) = lists::score_list(file);
    whole.print(&format!("{names} names of {file}"));
    let (pairs, alone) = lists::score_pairs(file);
    alone.print(&format!("{pairs} pairs of {file}"));
    if show {
        whole.wrong_pairs.iter().for_each(|pair| println!("  list: {pair}"));
        alone
            .wrong_pairs
            .iter()
            .filter(|pair| !whole.wrong_pairs.contains(pair))
            .for_each(|pair| println!("  alone: {pair}"));
    }
    assert!(names >= least);
    assert!(whole.f1() >= f1 && alone.f1() >= f1, "F1 {} and {}", whole.f1(), alone.f1());
    assert!(whole.sure() >= SURE_IN_LISTS && alone.sure() >= SURE_IN_LISTS, "sure {}", whole.sure());
}

fn check_pairs(file: &str, least: usize, f1: f64) {
    let (pairs, found) = hard::score_pairs(file);
    found.print(&format!("{pairs} pairs of {file}"));
    found.wrong_pairs.iter().for_each(|pair| println!("  {pair}"));
    assert!(pairs >= least);
    assert!(found.f1() >= f1, "F1 {}", found.f1());
    assert!(found.sure() >= SURE, "sure {}", found.sure());
}

/// `cargo test --release --no-default-features --test doubles -- --ignored --nocapture`
#[test]
#[ignore = "measures; to be run alone and optimised"]
fn ten_thousand_names() {
    speed::measure();
}

/// `cargo test --release --no-default-features --test doubles -- --ignored --nocapture`
#[test]
#[ignore = "measures; to be run alone and optimised"]
fn a_year_of_events_of_forty_schools() {
    speed::measure_events();
}
