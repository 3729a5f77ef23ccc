//! The lines of a body, or of a cell of it, as they grow.

/// The most bytes of text that are kept; what is longer is no document of some hundred pages.
const MOST_TEXT: usize = crate::format::document_text::MOST_BYTES + 1;

/// Lines that are put together one after the other.
#[derive(Debug, Default)]
pub(super) struct Lines {
    whole: Vec<String>,
    /// The line that is not ended.
    open: String,
    length: usize,
}

impl Lines {
    /// Words in the line that is not ended.
    pub(super) fn say(&mut self, words: &str) {
        if self.length < MOST_TEXT {
            self.length += words.len();
            self.open.push_str(words);
        }
    }

    /// Whether nothing stands in the line that is not ended.
    pub(super) fn is_at_start(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether more was said than is kept.
    pub(super) fn is_full(&self) -> bool {
        self.length >= MOST_TEXT
    }

    /// Ends the line.
    pub(super) fn end(&mut self) {
        self.length += 1;
        if self.length < MOST_TEXT {
            self.whole.push(std::mem::take(&mut self.open));
        }
    }

    /// A whole line, before the one that is not ended.
    pub(super) fn put(&mut self, line: String) {
        self.length += line.len() + 1;
        if self.length < MOST_TEXT {
            self.whole.push(line);
        }
    }

    /// All lines.
    pub(super) fn all(mut self) -> Vec<String> {
        if !self.open.is_empty() {
            self.end();
        }
        self.whole
    }
}
