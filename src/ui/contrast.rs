//! The colours of `style/tokens.css` against WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for what only has to be seen.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../style/tokens.css");
const TEXT: f64 = 4.5;
const SEEN: f64 = 3.0;

/// The colours of one block: from a selector to its closing brace.
fn colours(selector: &str) -> BTreeMap<&'static str, [f64; 3]> {
    let (_, rest) = TOKENS.split_once(&format!("{selector} {{")).expect("the block is there");
    let (block, _) = rest.split_once('}').expect("the block ends");
    block
        .split(';')
        .filter_map(|line| {
            let (name, value) = line.trim().rsplit_once("--")?.1.split_once(": #")?;
            let part = |at: usize| Some(f64::from(u8::from_str_radix(value.get(at..at + 2)?, 16).ok()?) / 255.0);
            Some((name, [part(0)?, part(2)?, part(4)?]))
        })
        .collect()
}

/// The relative luminance of WCAG 2.2.
fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] =
        colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every pair of ink and ground that the style puts together, with what it needs.
fn pairs() -> Vec<(String, String, f64)> {
    let mut pairs = Vec::new();
    let mut add = |ink: &str, ground: &str, least| pairs.push((ink.to_owned(), ground.to_owned(), least));
    for ground in ["ground", "side", "card", "sunken", "hover"] {
        for ink in ["ink", "ink-soft", "accent", "accent-strong", "good", "bad", "warn"] {
            add(ink, ground, TEXT);
        }
        add("edge", ground, SEEN);
        add("focus", ground, SEEN);
    }
    for (ink, ground) in [
        ("on-accent", "accent"),
        ("on-accent", "accent-strong"),
        ("on-bad", "bad"),
        ("on-bad", "bad-strong"),
        ("bad", "bad-soft"),
        ("ink", "bad-soft"),
        ("ink", "warn-soft"),
        ("warn", "warn-soft"),
        ("ink", "accent-soft"),
        ("accent", "accent-soft"),
        ("card", "ink"),
    ] {
        add(ink, ground, TEXT);
    }
    for number in 0..6 {
        add(&format!("hue-{number}"), "card", TEXT);
        add(&format!("hue-{number}"), "ground", TEXT);
        add(&format!("on-step-{number}"), &format!("step-{number}"), TEXT);
    }
    pairs
}

fn check(theme: &str, colours: &BTreeMap<&str, [f64; 3]>) {
    for (ink, ground, least) in pairs() {
        let ratio = contrast(colours[ink.as_str()], colours[ground.as_str()]);
        assert!(ratio >= least, "{theme}: {ink} on {ground} is {ratio:.2}, not {least}");
    }
}

#[test]
fn every_ink_is_read_on_its_ground() {
    check("light", &colours(":root"));
    check("dark", &colours(":root[data-theme=\"dark\"]"));
}

#[test]
fn both_dark_blocks_are_the_same() {
    let asked = colours(":root[data-theme=\"dark\"]");
    assert!(asked.len() > 30);
    assert_eq!(asked, colours(":root:not([data-theme=\"light\"])"));
}

#[test]
fn black_on_white_is_twenty_one() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
}
