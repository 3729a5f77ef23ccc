//! The clock and the calendar of the device.

/// The last millisecond of the year 2100, in milliseconds since 1970.
const LAST_MILLIS: i64 = 4_133_980_799_999;

/// Now, in milliseconds since 1970-01-01 UTC; a clock that is past the year 2100, of which no file may speak, as its end.
pub fn now_ms() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit for 285 000 years")]
    let now = js_sys::Date::now() as i64;
    now.clamp(0, LAST_MILLIS)
}

/// How far the person's own time is ahead of UTC at a moment, in milliseconds.
pub fn ahead_of_utc_ms(at: i64) -> i64 {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact for 285 000 years")]
    let date = js_sys::Date::new(&(at as f64).into());
    #[expect(clippy::cast_possible_truncation, reason = "whole minutes within a day")]
    let minutes = date.get_timezone_offset() as i64;
    -minutes * 60_000
}

/// Today by the person's own calendar: year, month 1 to 12, day 1 to 31.
pub fn today() -> (i32, u32, u32) {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    (year, now.get_month() + 1, now.get_date())
}
