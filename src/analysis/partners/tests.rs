//! Tests of what is known of partners.
