//! Tests of the bounds.
