//! Laid next.

pub mod enrolment_text;
