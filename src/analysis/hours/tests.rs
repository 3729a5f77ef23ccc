//! Tests of the hours a class.
