//! The clock and the calendar of the device.

/// Now, in milliseconds since 1970-01-01 UTC.
pub fn now_ms() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit for 285 000 years")]
    let now = js_sys::Date::now() as i64;
    now
}

/// Today by the person's own calendar: year, month 1 to 12, day 1 to 31.
pub fn today() -> (i32, u32, u32) {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    (year, now.get_month() + 1, now.get_date())
}
