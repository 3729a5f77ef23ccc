//! Tests of the matrices.
