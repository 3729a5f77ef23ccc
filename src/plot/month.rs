//! A month as a sheet of weeks, Monday first.

/// The days of a month of so many days whose first is on a weekday (0 = Monday): rows of seven places, `None` outside the
/// month.
pub fn weeks(first_weekday: u32, days: u32) -> Vec<[Option<u32>; 7]> {
    let before = first_weekday % 7;
    let rows = (before + days).div_ceil(7);
    (0..rows)
        .map(|row| {
            std::array::from_fn(|place| {
                let place = u32::try_from(place).unwrap_or(0);
                (row * 7 + place + 1).checked_sub(before).filter(|day| (1..=days).contains(day))
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::weeks;

    #[test]
    fn a_month_has_all_its_days_in_their_places() {
        // November 2026 begins on a Sunday; February 2027 on a Monday and fills four weeks.
        for (first, days, rows, top) in [(6, 30, 6, None), (0, 28, 4, Some(1)), (4, 31, 5, None)] {
            let sheet = weeks(first, days);
            assert_eq!(sheet.len(), rows);
            assert_eq!(sheet[0][0], top);
            let all: Vec<u32> = sheet.into_iter().flatten().flatten().collect();
            assert_eq!(all, (1..=days).collect::<Vec<_>>());
        }
    }
}
