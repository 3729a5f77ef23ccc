//! Reads a big text piece by piece: the members of the file and the elements of its lists, one after the other, so that
//! what reads it can rest in between.
//!
//! Only the ends of the pieces are looked for here; each is read by [`parse`](super::parse()), and where anything is not as
//! it should be the whole text is, which knows best how to say what is wrong.

use super::Path;
use super::parse::{Notes, Place, Text, TextError, parse};
use crate::model::pace::Pace;
use crate::model::value::{Members, Value};
use serde::de::DeserializeSeed;

/// After how many bytes of pieces it may be time to rest.
const OFTEN: usize = 1 << 14;

/// Reads a text; the same as reading it at once.
pub(in crate::format) async fn parse_slowly(text: &str, pace: Pace<'_>) -> Result<Text, TextError> {
    let mut cursor = Cursor { text, at: 0, rested: 0 };
    let notes = Notes::default();
    match cursor.file(&notes, pace).await {
        Some(members) => Ok(Text { value: Value::Object(members), repeated: notes.into_repeated() }),
        None => parse(text),
    }
}

/// A place in a text.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
    rested: usize,
}

impl<'a> Cursor<'a> {
    /// The file's object, and nothing behind it.
    async fn file(&mut self, notes: &Notes, pace: Pace<'_>) -> Option<Members> {
        let mut members = Members::new();
        if !self.takes(b'{') {
            return None;
        }
        if !self.takes(b'}') {
            loop {
                let name = self.name()?;
                let path = Path::Member(&Path::Root, &name);
                let value = match self.takes(b'[') {
                    true => self.list(&path, notes, pace).await?,
                    false => self.value(&path, notes)?,
                };
                notes.note(&members, &name, &path);
                members.insert(name, value);
                if self.takes(b'}') {
                    break;
                }
                self.must_take(b',')?;
            }
        }
        self.skip_space();
        (self.at == self.text.len()).then_some(members)
    }

    /// The rest of a list.
    async fn list(&mut self, path: &Path<'_>, notes: &Notes, pace: Pace<'_>) -> Option<Value> {
        let mut values = Vec::new();
        if self.takes(b']') {
            return Some(Value::List(values));
        }
        loop {
            let value = self.value(&Path::Index(path, values.len()), notes)?;
            values.push(value);
            notes.count(path).ok()?;
            if self.takes(b']') {
                return Some(Value::List(values));
            }
            self.must_take(b',')?;
            if self.at - self.rested >= OFTEN {
                self.rested = self.at;
                pace.rest(self.at, self.text.len()).await;
            }
        }
    }

    /// A name and its colon.
    fn name(&mut self) -> Option<String> {
        self.skip_space();
        let piece = self.piece()?;
        let name = piece.starts_with('"').then(|| serde_json::from_str(piece).ok()).flatten()?;
        self.must_take(b':')?;
        Some(name)
    }

    /// A value, read whole.
    fn value(&mut self, path: &Path<'_>, notes: &Notes) -> Option<Value> {
        self.skip_space();
        let mut reader = serde_json::Deserializer::from_str(self.piece()?);
        reader.disable_recursion_limit();
        let value = Place { path, notes }.deserialize(&mut reader).ok()?;
        reader.end().ok().map(|()| value)
    }

    /// The text of the value that begins here: up to where its brackets and quotation marks are closed, or, outside of
    /// them, up to a sign that cannot be its own.
    fn piece(&mut self) -> Option<&'a str> {
        let start = self.at;
        let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
        for (at, byte) in self.text.as_bytes().iter().enumerate().skip(start) {
            let ends = match byte {
                _ if escaped => {
                    escaped = false;
                    false
                }
                b'\\' if quoted => {
                    escaped = true;
                    false
                }
                b'"' => {
                    quoted = !quoted;
                    !quoted && depth == 0
                }
                _ if quoted => false,
                b'{' | b'[' => {
                    depth += 1;
                    false
                }
                b'}' | b']' | b',' if depth == 0 => {
                    self.at = at;
                    return self.text.get(start..at);
                }
                b'}' | b']' => {
                    depth -= 1;
                    depth == 0
                }
                _ => false,
            };
            if ends {
                self.at = at + 1;
                return self.text.get(start..self.at);
            }
        }
        None
    }

    fn skip_space(&mut self) {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Whether the next sign is this one; it is behind us then.
    fn takes(&mut self, sign: u8) -> bool {
        self.skip_space();
        let is = self.text.as_bytes().get(self.at) == Some(&sign);
        self.at += usize::from(is);
        is
    }

    fn must_take(&mut self, sign: u8) -> Option<()> {
        self.takes(sign).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::pace::at_once;
    use crate::model::testing::config;
    use proptest::prelude::*;

    fn both(text: &str) {
        let said = |read: Result<Text, TextError>| read.map(|text| (text.value, text.repeated));
        assert_eq!(said(at_once(parse_slowly(text, Pace::HURRIED))), said(parse(text)), "{text}");
    }

    #[test]
    fn a_text_in_pieces_says_what_the_whole_says() {
        for text in [
            "{}",
            " {\"a\" : [ ] , \"b\":[1,{\"x\":\"],\\\"}\"}, null ,-1.5e3],\"c\": \"\\\\\" } \n",
            "{\"a\":1,\"a\":[2,3],\"events\":[{\"x\":1,\"x\":2}]}",
            "{\"a\":[1,],\"b\":2}",
            "{\"a\":[1 2]}",
            "{\"a\":1,}",
            "{\"a\":{]}}",
            "{\"a\":[1]}x",
            "{\"a\":[1}",
            "{\"a\":\"я",
            "{a:1}",
            "{\"a\" 1}",
            "{1:1}",
            "[1]",
            "",
            "{\"a\":tru}",
            "{\"a\":[\"\\ud800\"]}",
        ] {
            both(text);
        }
        let nested = |deep: usize| format!("{{\"a\":[{}{}]}}", "[".repeat(deep), "]".repeat(deep));
        (124..130).for_each(|deep| both(&nested(deep)));
        both(&format!("{{\"events\":[{}0]}}", "0,".repeat(1_000_000)));
    }

    proptest! {
        #![proptest_config(config(256))]
        #[test]
        fn however_it_is_broken(at in 0_usize..400, byte in proptest::char::any(), cut in any::<bool>()) {
            let whole = include_str!("../../../assets/example.json");
            let start = whole.find("\"partners\"").unwrap_or_default();
            let mut text: String = format!("{{{}", &whole[start..]).chars().take(400).collect();
            if !cut {
                text = format!("{}}}]}}", text.rsplit_once(',').map_or("", |(before, _)| before));
            }
            let mut signs: Vec<char> = text.chars().collect();
            let place = at.min(signs.len().saturating_sub(1));
            signs[place] = byte;
            both(&signs.into_iter().collect::<String>());
        }
    }
}
