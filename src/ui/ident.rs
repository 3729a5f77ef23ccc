//! Identifiers of elements, so that labels, hints and errors find their fields.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// An identifier that no other element of the page has: the word and a number.
pub fn fresh(word: &str) -> String {
    format!("{word}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_are_alike() {
        assert_ne!(fresh("field"), fresh("field"));
    }
}
