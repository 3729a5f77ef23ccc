//! What pairs join: things that are one because they are, each with another, one.

/// The two ends of some pairs, numbered in order of their identifiers. As often as a search ends or a person answers, thousands of
/// pairs are asked for what they join.
pub struct Joined {
    ids: Vec<u128>,
    pairs: Vec<(u32, u32)>,
}

impl Joined {
    /// Numbers the ends of some pairs of identifiers.
    pub fn of(pairs: &[(u128, u128)]) -> Self {
        let mut ids: Vec<u128> = Vec::with_capacity(pairs.len() * 2);
        ids.extend(pairs.iter().flat_map(|(a, b)| [*a, *b]));
        ids.sort_unstable();
        ids.dedup();
        let place = |id: &u128| ids.binary_search(id).ok().and_then(|at| u32::try_from(at).ok()).unwrap_or_default();
        let pairs = pairs.iter().map(|(a, b)| (place(a), place(b))).collect();
        Self { ids, pairs }
    }

    /// The identifiers by their numbers, in order.
    pub fn ids(&self) -> &[u128] {
        &self.ids
    }

    /// The pairs by the numbers of their ends, as they were given.
    pub fn pairs(&self) -> &[(u32, u32)] {
        &self.pairs
    }

    /// By number, the smallest number that it is joined to, by those pairs that count: one mark a pair. What no pair joins is
    /// joined to itself.
    pub fn leads(&self, counts: &[bool]) -> Vec<u32> {
        let mut leads: Vec<u32> = (0..).take(self.ids.len()).collect();
        for ((a, b), _) in self.pairs.iter().zip(counts).filter(|(_, counts)| **counts) {
            let (a, b) = (end_of(&mut leads, *a), end_of(&mut leads, *b));
            if let Some(lead) = leads.get_mut(a.max(b) as usize) {
                *lead = a.min(b);
            }
        }
        (0..).take(leads.len()).map(|at| end_of(&mut leads, at)).collect()
    }
}

fn end_of(leads: &mut [u32], at: u32) -> u32 {
    let mut end = at;
    while let Some(next) = leads.get(end as usize).copied().filter(|next| *next != end) {
        end = next;
    }
    // Whoever asks again has a shorter way.
    if let Some(lead) = leads.get_mut(at as usize) {
        *lead = end;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined_has_the_smallest_of_its_numbers() {
        let joined = Joined::of(&[(50, 40), (20, 30), (40, 10), (30, 60), (60, 50)]);
        assert_eq!(joined.ids(), [10, 20, 30, 40, 50, 60]);
        assert_eq!(joined.pairs(), [(4, 3), (1, 2), (3, 0), (2, 5), (5, 4)]);
        assert_eq!(joined.leads(&[true; 5]), [0; 6]);
        assert_eq!(joined.leads(&[true, true, true, true, false]), [0, 1, 1, 0, 0, 1]);
        assert_eq!(joined.leads(&[false; 5]), [0, 1, 2, 3, 4, 5]);
    }
}
