//! A chart of lying bars as SVG, for paper: solid to what is sure, hatched to what may be, a line at the target.

use super::text::safe;
use crate::report::note::{Chart, ChartBar};
use crate::words::{Lang, reach as words};

/// A chart as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The text of an SVG file.
    pub svg: String,
    /// Its width, in units of the drawing.
    pub width: u32,
    /// Its height, likewise.
    pub height: u32,
}

/// The width of a chart.
const WIDTH: u32 = 660;
/// Where the bars begin, and how long a full one is.
const LEFT: u32 = 220;
const FULL: u32 = 330;
/// The height of a bar with the space below it.
const STEP: u32 = 28;
/// The height of a bar.
const THICK: u32 = 16;
/// How many signs of a name have room.
const SIGNS: usize = 32;

/// Draws a chart, and below it what its signs mean, where it has more than solid bars.
pub fn chart(chart: &Chart, lang: Lang) -> Drawn {
    let many = u32::try_from(chart.bars.len()).unwrap_or(u32::MAX).min(1000);
    let key = key(chart, lang, many * STEP + 12);
    let height = many * STEP + 12 + if key.is_empty() { 0 } else { STEP };
    let greatest = chart.bars.iter().map(|bar| bar.hi).fold(0.0, f64::max);
    let full = chart.full.unwrap_or(greatest).max(f64::EPSILON);
    let bars: String = (0..many).zip(&chart.bars).map(|(at, one)| bar(at, one, full)).collect();
    Drawn {
        svg: format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" font-family=\"Times New Roman, Liberation Serif, serif\" font-size=\"14\"><defs><pattern id=\"h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><rect width=\"2.5\" height=\"6\" fill=\"#0b6b62\"/></pattern></defs><rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>{bars}{key}</svg>"
        ),
        width: WIDTH,
        height,
    }
}

/// What is solid, what is hatched, and the line.
fn key(chart: &Chart, lang: Lang, top: u32) -> String {
    let maybe = chart.bars.iter().any(|bar| bar.hi > bar.lo);
    let aim = chart.bars.iter().find_map(|bar| bar.target);
    if !maybe && aim.is_none() {
        return String::new();
    }
    let (mut out, mut left) = (String::new(), LEFT);
    let mut sign = |drawing: &str, words: &str| {
        out += &format!(
            "<g transform=\"translate({left} {top})\">{drawing}<text x=\"20\" y=\"12\">{}</text></g>",
            safe(words)
        );
        left += 36 + 7 * u32::try_from(words.chars().count()).unwrap_or(0);
    };
    sign("<rect width=\"14\" height=\"14\" fill=\"#0b6b62\"/>", words::SURE.say(lang));
    if maybe {
        sign(
            "<rect width=\"14\" height=\"14\" fill=\"url(#h)\" stroke=\"#0b6b62\" stroke-width=\"0.7\"/>",
            words::MAYBE.say(lang),
        );
    }
    if let Some(aim) = aim {
        let target = words::TARGET_LINE.fill(lang, &[&format!("{aim:.0}\u{a0}%")]);
        sign("<line x1=\"7\" x2=\"7\" y2=\"14\" stroke=\"#a3252b\" stroke-width=\"2\"/>", &target);
    }
    out
}

fn bar(at: u32, bar: &ChartBar, full: f64) -> String {
    let top = at * STEP + 8;
    let line = top + THICK - 4;
    let long = |value: f64| (value / full).clamp(0.0, 1.0) * f64::from(FULL);
    let (sure, may) = (long(bar.lo), long(bar.hi));
    let mut out = format!(
        "<text x=\"{}\" y=\"{line}\" text-anchor=\"end\">{}</text><rect x=\"{LEFT}\" y=\"{top}\" width=\"{sure:.1}\" height=\"{THICK}\" fill=\"#0b6b62\"/>",
        LEFT - 8,
        safe(&short(&bar.label))
    );
    if may > sure {
        out += &format!(
            "<rect x=\"{:.1}\" y=\"{top}\" width=\"{:.1}\" height=\"{THICK}\" fill=\"url(#h)\" stroke=\"#0b6b62\" stroke-width=\"0.7\"/>",
            f64::from(LEFT) + sure,
            may - sure
        );
    }
    if let Some(target) = bar.target {
        let x = f64::from(LEFT) + long(target);
        out += &format!(
            "<line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{}\" y2=\"{}\" stroke=\"#a3252b\" stroke-width=\"2\"/>",
            top - 4,
            top + THICK + 4
        );
    }
    out + &format!("<text x=\"{}\" y=\"{line}\">{}</text>", LEFT + FULL + 8, safe(&bar.text))
}

/// A name that has room before its bar.
fn short(name: &str) -> String {
    if name.chars().count() <= SIGNS {
        return name.to_owned();
    }
    let start: String = name.chars().take(SIGNS - 1).collect();
    format!("{}…", start.trim_end())
}
