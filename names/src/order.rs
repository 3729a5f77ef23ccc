//! Sorting as it is done here thousands of times: short lists, and long ones whose keys are as good as random. The standard
//! library of the page is built to be small, and sorts both as it sorts anything, by a heap.

/// The longest list that is quickest put in order one by one.
const SHORT: usize = 24;

/// Puts a list in order that is short as a rule.
pub(super) fn sort_short<T: Ord + Copy>(items: &mut [T]) {
    if items.len() > SHORT {
        items.sort_unstable();
        return;
    }
    for end in 1..items.len() {
        let mut at = end;
        while let Some([before, here]) = items.get_mut(at - 1..=at)
            && *here < *before
        {
            std::mem::swap(before, here);
            at -= 1;
            if at == 0 {
                break;
            }
        }
    }
}

/// Puts a list in order by spreading it over as many buckets as it has items. `number` tells the bucket by its last bits: greater
/// items must not have smaller numbers there, and equal ones the same. Few items in a bucket make it quick, and many no slower than
/// any other way.
pub(super) fn sort_spread<T: Ord + Copy>(items: &mut Vec<T>, number: impl Fn(&T, u32) -> usize) {
    if items.len() <= SHORT {
        sort_short(items);
        return;
    }
    let bits = items.len().next_power_of_two().trailing_zeros();
    let mut ends = vec![0_usize; (1 << bits) + 1];
    let mut count = |item: &T| {
        if let Some(end) = ends.get_mut(number(item, bits) + 1) {
            *end += 1;
        }
    };
    items.iter().for_each(&mut count);
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum;
    }
    let mut spread = items.clone();
    for item in items.iter() {
        if let Some(at) = ends.get_mut(number(item, bits)) {
            if let Some(slot) = spread.get_mut(*at) {
                *slot = *item;
            }
            *at += 1;
        }
    }
    for bucket in spread.chunk_by_mut(|one, other| number(one, bits) == number(other, bits)) {
        sort_short(bucket);
    }
    *items = spread;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_all_lengths_come_into_order() {
        // Weyl's sequence: well spread, with runs of equal items where it is folded.
        let item = |at: u64, fold: u64| (at.wrapping_mul(0x9e37_79b9_7f4a_7c15) % fold.max(1), at % 3);
        for length in [0, 1, 2, 3, 24, 25, 100, 1_000] {
            for fold in [2, 50, u64::MAX] {
                let mut sorted: Vec<(u64, u64)> = (0..length).map(|at| item(at, fold)).collect();
                let (mut short, mut spread) = (sorted.clone(), sorted.clone());
                sorted.sort_unstable();
                sort_short(&mut short);
                sort_spread(&mut spread, |(key, _), bits| (*key >> (64 - bits)) as usize);
                assert_eq!((&short, &spread), (&sorted, &sorted), "{length} {fold}");
            }
        }
    }
}
