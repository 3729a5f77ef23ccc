//! Stamps: readings of a hybrid logical clock, which order the edits of devices whose clocks disagree.
//!
//! Written `2026-11-23T09:30:00.123Z-0001-<device>`: milliseconds, a counter of four hexadecimal digits, the device.
//! Source: Kulkarni et al., “Logical Physical Clocks” (2014).

use super::field::FieldName;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// The greatest counter that the four written digits hold.
const LAST_COUNTER: u16 = u16::MAX;

/// The last millisecond of the year 2100, up to which stamps are written: 2100-12-31T23:59:59.999Z.
pub const LAST_MILLIS: i64 = 4_133_980_799_999;
/// Where a clock goes on that has read the last stamp of 2100, so that the next edit still wins over it and can be read
/// everywhere: from the second minute of 2101 on. What other clocks say of that year is out of range.
const OVERRUN: i64 = LAST_MILLIS + 1 + 60_000;
/// The end of what files may have of it, in milliseconds since 1970: an hour. No device comes to it in its life by edits.
const OVERRUN_IN_FILES: i64 = OVERRUN + 3_600_000;
/// The end of what is read where this device wrote it: a day, for who has read a forged stamp from the end of that hour.
const OVERRUN_HERE: i64 = OVERRUN + 86_400_000;

/// When, by a device's clock, a value was written. Compares as (milliseconds, counter, device).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970-01-01 UTC.
    pub millis: i64,
    /// Tells apart what one device did within a millisecond.
    pub counter: u16,
    /// The device; empty where nobody is known to have stamped.
    pub device: Arc<str>,
}

impl Stamp {
    /// The stamp of what nobody stamped at a time known from elsewhere.
    pub fn unstamped(millis: i64) -> Self {
        Self { millis, counter: 0, device: "".into() }
    }

    /// Whether a file may have it: up to the year 2100, or by a clock that went on after the last stamp of that year.
    pub fn is_in_range(&self) -> bool {
        self.millis <= LAST_MILLIS || (OVERRUN..OVERRUN_IN_FILES).contains(&self.millis)
    }

    /// Reads the written form; `None` for another form, or a time that no clock here gives.
    pub fn parse(text: &str) -> Option<Self> {
        let (time, rest) = text.split_at_checked(24)?;
        let rest = rest.strip_prefix('-')?;
        let (counter, device) = rest.split_once('-')?;
        if counter.len() != 4 || !counter.bytes().all(|byte| byte.is_ascii_hexdigit()) || !device_is_plain(device) {
            return None;
        }
        let counter = u16::from_str_radix(counter, 16).ok()?;
        let millis = parse_millis(time)?;
        let fits = millis <= LAST_MILLIS || (OVERRUN..OVERRUN_HERE).contains(&millis);
        fits.then(|| Self { millis, counter, device: device.into() })
    }
}

/// A device's name can stand in a key and in a stamp: letters, digits, hyphens, at most 64.
fn device_is_plain(device: &str) -> bool {
    device.len() <= 64 && device.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Reads `2026-11-23T09:30:00.123Z` as milliseconds since 1970; the years 1970 to 2100 only.
pub fn parse_instant(text: &str) -> Option<i64> {
    parse_millis(text).filter(|millis| *millis <= LAST_MILLIS)
}

/// Reads a time since 1970, whatever the year.
fn parse_millis(text: &str) -> Option<i64> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let date = super::date::parse_day(date)?;
    let &[h1, h2, b':', m1, m2, b':', s1, s2, b'.', a, b, c] = time.as_bytes() else { return None };
    let digits = |list: &[u8]| {
        list.iter().try_fold(0_u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
    };
    let time =
        NaiveTime::from_hms_milli_opt(digits(&[h1, h2])?, digits(&[m1, m2])?, digits(&[s1, s2])?, digits(&[a, b, c])?)?;
    let millis = NaiveDateTime::new(date, time).and_utc().timestamp_millis();
    (millis >= 0).then_some(millis)
}

/// Writes milliseconds since 1970 as `2026-11-23T09:30:00.123Z`.
pub fn write_instant(millis: i64) -> String {
    let at = DateTime::<Utc>::from_timestamp_millis(millis).unwrap_or_default();
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
        at.timestamp_subsec_millis()
    )
}

/// The day, in UTC, of a time in milliseconds.
pub fn day_of(millis: i64) -> NaiveDate {
    DateTime::<Utc>::from_timestamp_millis(millis).unwrap_or_default().date_naive()
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04x}-{}", write_instant(self.millis), self.counter, self.device)
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The clock of one device. It never falls behind the greatest stamp that it has seen.
#[derive(Clone, Debug)]
pub struct Clock {
    device: Arc<str>,
    last: Option<(i64, u16)>,
}

impl Clock {
    /// The clock of a device.
    pub fn new(device: &str) -> Self {
        Self { device: device.into(), last: None }
    }

    /// The device.
    pub fn device(&self) -> &Arc<str> {
        &self.device
    }

    /// Takes note of a stamp read from anywhere, so that the next one is later.
    pub fn observe(&mut self, stamp: &Stamp) {
        self.last = self.last.max(Some((stamp.millis, stamp.counter)));
    }

    /// A new stamp, later than every one seen; `now` is the wall clock in milliseconds since 1970, one past 2100 as its end.
    pub fn tick(&mut self, now: i64) -> Stamp {
        let now = now.clamp(0, LAST_MILLIS);
        let mut next = match self.last {
            Some((millis, counter)) if millis >= now => {
                if counter == LAST_COUNTER {
                    (millis + 1, 0)
                } else {
                    (millis, counter + 1)
                }
            }
            _ => (now, 0),
        };
        if next.0 > LAST_MILLIS {
            next = next.max((OVERRUN, 0));
        }
        self.last = Some(next);
        Stamp { millis: next.0, counter: next.1, device: self.device.clone() }
    }
}

/// The stamps of one record: its own, and by field each that differs from it or belongs to a cleared field.
#[derive(Clone, Debug, PartialEq)]
pub struct Stamps {
    /// The record's own stamp, which every field has that has no other.
    pub own: Stamp,
    /// The stamps of fields that differ, and of fields that were cleared.
    pub by_field: BTreeMap<FieldName, Stamp>,
}

impl Stamps {
    /// The stamps of a record whose every field was written at once.
    pub fn new(own: Stamp) -> Self {
        Self { own, by_field: BTreeMap::new() }
    }

    /// The stamp of a field that is present.
    pub fn of(&self, field: &str) -> &Stamp {
        self.by_field.get(field).unwrap_or(&self.own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_written_as_it_was_read() {
        for text in [
            "2026-11-23T09:30:00.123Z-0001-a1b2",
            "1970-01-01T00:00:00.000Z-0000-",
            "2100-12-31T23:59:59.999Z-ffff-x-y",
        ] {
            assert_eq!(Stamp::parse(text).map(|stamp| stamp.to_string()).as_deref(), Some(text));
        }
        for text in [
            "",
            "2026-11-23T09:30:00Z-0001-a",
            "2101-01-01T00:00:00.000Z-0000-a",
            "2026-13-01T00:00:00.000Z-0000-a",
            "2026-11-23T09:30:00.123Z-1-a",
            "2026-11-23T09:30:00.123Z-0001",
            "2026-11-23T09:30:00.123Z-0001-«»",
        ] {
            assert_eq!(Stamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_edit_after_the_last_stamp_there_is_wins_and_can_be_read() {
        let last = Stamp::parse("2100-12-31T23:59:59.999Z-ffff-zz").expect("it is in range");
        let mut clock = Clock::new("a");
        clock.observe(&last);
        let first = clock.tick(1_000);
        let next = clock.tick(1_000);
        for stamp in [&first, &next] {
            assert!(*stamp > last && stamp.is_in_range());
            assert_eq!(Stamp::parse(&stamp.to_string()).as_ref(), Some(stamp));
        }
        assert!(next > first);
        let forged = Stamp { millis: OVERRUN_IN_FILES - 1, counter: LAST_COUNTER, device: "zz".into() };
        assert!(forged.is_in_range());
        clock.observe(&forged);
        let after = clock.tick(1_000);
        assert!(after > forged && !after.is_in_range(), "{after}");
        assert_eq!(Stamp::parse(&after.to_string()), Some(after));
    }

    #[test]
    fn a_device_whose_clock_is_past_2100_writes_what_can_be_read() {
        let mut clock = Clock::new("a");
        let stamps: Vec<Stamp> = (0..70_000).map(|edit| clock.tick(LAST_MILLIS + 1_000_000 + edit)).collect();
        assert!(stamps.is_sorted_by(|one, next| one < next));
        assert!(stamps.iter().all(|stamp| Stamp::parse(&stamp.to_string()).as_ref() == Some(stamp)));
    }

    #[test]
    fn the_clock_never_falls_behind_what_it_saw() {
        let mut clock = Clock::new("a");
        let first = clock.tick(1_000);
        assert!(clock.tick(1_000) > first);
        let wrong = Stamp { millis: 9_000_000, counter: LAST_COUNTER, device: "b".into() };
        clock.observe(&wrong);
        assert!(clock.tick(1_001) > wrong);
        assert_eq!(clock.tick(10_000_000).millis, 10_000_000);
    }
}
