//! The table «Reach: an interval» of the definitions, read cell by cell.

use crate::analysis::reach::Bounds;
use std::collections::{BTreeMap, BTreeSet};

/// One row of a school: its grades, the class of a single one, and its heads.
pub(super) type Row = (BTreeSet<u8>, Option<String>, Option<u64>);

/// The bounds of one school and of its grades, read off the table of the definitions. `events` are the school's rows of each event.
pub(super) fn reach_of_school(
    enrolled: &BTreeMap<u8, (u64, BTreeMap<String, u64>)>,
    events: &[Vec<Row>],
) -> (Bounds, Vec<(u8, Bounds)>) {
    let of: u64 = enrolled.values().map(|(pupils, _)| pupils).sum();
    let counted = |rows: &[&Row]| -> u64 { rows.iter().filter_map(|row| row.2).sum() };
    let missing = |rows: &[&Row]| rows.iter().any(|row| row.2.is_none());
    // n(e,c) before the cut, n(e,g), n(e,M∋g): the rows of each.
    let of_class = |rows: &'_ [Row], grade: u8, class: &str| -> Vec<Row> {
        rows.iter().filter(|row| row.0 == BTreeSet::from([grade]) && row.1.as_deref() == Some(class)).cloned().collect()
    };
    let classless = |rows: &'_ [Row], grade: u8| -> Vec<Row> {
        rows.iter().filter(|row| row.0 == BTreeSet::from([grade]) && row.1.is_none()).cloned().collect()
    };
    let several = |rows: &'_ [Row], grade: u8| -> Vec<Row> {
        rows.iter().filter(|row| row.0.len() > 1 && row.0.contains(&grade)).cloned().collect()
    };
    let refs = |rows: &[Row]| counted(&rows.iter().collect::<Vec<_>>());
    let lost = |rows: &[Row]| missing(&rows.iter().collect::<Vec<_>>());
    let cut = |heads: u64, size: Option<&u64>| size.map_or(heads, |size| heads.min(*size));

    let (mut lo_of_grades, mut hi_of_grades, mut grades) = (0, 0, Vec::new());
    let mut at_once: Vec<u64> = vec![0; events.len()];
    for (grade, (pupils, sizes)) in enrolled {
        let came =
            events.iter().flatten().filter(|row| row.0 == BTreeSet::from([*grade])).filter_map(|row| row.1.clone());
        let names: BTreeSet<String> = came.collect();
        let below = |name: &String| sizes.is_empty() || sizes.contains_key(name);
        let n = |rows: &[Row], name: &String| cut(refs(&of_class(rows, *grade, name)), sizes.get(name));
        let mut lo_of_classes = 0;
        let mut hi = 0;
        let mut whole = false;
        for name in &names {
            let sum: u64 = events.iter().map(|rows| n(rows, name)).sum();
            let uncounted = events.iter().any(|rows| lost(&of_class(rows, *grade, name)));
            if below(name) {
                lo_of_classes += events.iter().map(|rows| n(rows, name)).max().unwrap_or(0);
            }
            hi += match sizes.get(name) {
                Some(size) if uncounted => *size,
                Some(size) => sum.min(*size),
                None => sum,
            };
            whole |= uncounted && !sizes.contains_key(name);
        }
        let once = |rows: &[Row]| -> u64 {
            names.iter().filter(|name| below(name)).map(|name| n(rows, name)).sum::<u64>()
                + refs(&classless(rows, *grade))
        };
        let most = events.iter().map(|rows| once(rows)).max().unwrap_or(0);
        let lo = lo_of_classes.max(most).min(*pupils);
        lo_of_grades += lo;
        for (sum, rows) in at_once.iter_mut().zip(events) {
            *sum += once(rows);
        }
        hi += events.iter().map(|rows| refs(&classless(rows, *grade))).sum::<u64>();
        whole |= events.iter().any(|rows| lost(&classless(rows, *grade)) || lost(&several(rows, *grade)));
        hi_of_grades += if whole { *pupils } else { hi.min(*pupils) };
        hi += events.iter().map(|rows| refs(&several(rows, *grade))).sum::<u64>();
        let hi = if whole { *pupils } else { hi.min(*pupils) };
        grades.push((*grade, Bounds { lo, hi, of: *pupils }));
    }
    let meets = |row: &&Row| row.0.len() > 1 && row.0.iter().any(|grade| enrolled.contains_key(grade));
    let within = |row: &&Row| row.0.len() > 1 && row.0.iter().all(|grade| enrolled.contains_key(grade));
    for (sum, rows) in at_once.iter_mut().zip(events) {
        *sum += rows.iter().filter(within).filter_map(|row| row.2).sum::<u64>();
    }
    let of_several: u64 = events.iter().flatten().filter(meets).filter_map(|row| row.2).sum();
    let hi = (hi_of_grades + of_several).min(of);
    // Only wrong counts put one over the other.
    let lo = lo_of_grades.max(at_once.into_iter().max().unwrap_or(0)).min(of).min(hi);
    (Bounds { lo, hi, of }, grades)
}
