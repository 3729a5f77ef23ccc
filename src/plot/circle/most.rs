//! How many dots of a crowded circle are drawn: as many as can still be seen and pressed one by one.

use super::Ring;

/// So many dots have room for a pointer.
pub const MOST: usize = 120;

/// How many dots of one ring of one sector are drawn at most, where all rings of all sectors together have more than
/// [`MOST`]; `None`: every dot is drawn. Never less than one, so that nobody's ring looks empty.
pub fn most_of_a_ring(sectors: &[Vec<Ring>]) -> Option<usize> {
    let counts: Vec<usize> = sectors
        .iter()
        .flat_map(|rings| Ring::ALL.map(|ring| rings.iter().filter(|other| **other == ring).count()))
        .collect();
    let drawn = |most: usize| counts.iter().map(|count| most.min(*count)).sum::<usize>();
    (drawn(MOST + 1) > MOST).then(|| (1..=MOST).take_while(|most| drawn(*most) <= MOST).last().unwrap_or(1))
}

/// Which dots of a sector are drawn: the first ones of each ring.
pub fn drawn(rings: &[Ring], most: Option<usize>) -> Vec<usize> {
    let before = |place: usize, ring: Ring| rings.iter().take(place).filter(|other| **other == ring).count();
    let fits = |(place, ring): (usize, &Ring)| most.is_none_or(|most| before(place, *ring) < most).then_some(place);
    rings.iter().enumerate().filter_map(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sector(inner: usize, middle: usize, outer: usize) -> Vec<Ring> {
        [vec![Ring::Inner; inner], vec![Ring::Middle; middle], vec![Ring::Outer; outer]].concat()
    }

    #[test]
    fn a_circle_with_room_shows_every_dot() {
        assert_eq!(most_of_a_ring(&[sector(100, 15, 5)]), None);
        assert_eq!(most_of_a_ring(&[]), None);
        assert_eq!(drawn(&sector(2, 0, 1), None), [0, 1, 2]);
    }

    #[test]
    fn a_crowded_circle_shows_the_first_of_each_ring_and_of_each_sector() {
        for sectors in [
            vec![sector(121, 0, 0)],
            vec![sector(110, 10, 1), sector(3, 0, 0)],
            vec![sector(150, 20, 3), sector(30, 60, 10), sector(1, 0, 0), sector(100, 25, 1)],
        ] {
            let most = most_of_a_ring(&sectors).expect("it is crowded");
            let count = |most| sectors.iter().map(|rings| drawn(rings, Some(most)).len()).sum::<usize>();
            assert!(count(most) <= MOST && count(most + 1) > MOST, "{most}");
        }
        assert_eq!(drawn(&sector(3, 1, 3), Some(2)), [0, 1, 3, 4, 5]);
    }

    #[test]
    fn even_among_very_many_sectors_each_ring_shows_one() {
        let sectors = vec![sector(2, 2, 2); 100];
        assert_eq!(most_of_a_ring(&sectors), Some(1));
    }
}
