//! What leaves the browser, and what does not.
