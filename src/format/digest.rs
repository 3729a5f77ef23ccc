//! The digest by which damage is noticed: SHA-256 over the file in the form of RFC 8785, without the digest itself.

use crate::model::value::{Members, Value};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// What a file's digest says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digest {
    /// There is none.
    Missing,
    /// The file is as it was written.
    Right,
    /// The file was changed or damaged outside the program.
    Wrong,
}

/// The digest of a file's members, as the file says it: `sha256:<hex>`. The members are lent, not copied: a file can be big.
pub(super) fn digest(file: &mut Members) -> String {
    let said = file.remove_entry("digest");
    let rest = Value::Object(std::mem::take(file));
    let mut text = String::from("sha256:");
    for byte in Sha256::digest(rest.canonical()) {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    if let Value::Object(rest) = rest {
        *file = rest;
    }
    file.extend(said);
    text
}

/// Holds the digest that a file says against the one that it has.
pub(super) fn verify(file: &mut Members) -> Digest {
    let said = match file.get("digest") {
        None | Some(Value::Null) => return Digest::Missing,
        Some(said) => said.clone(),
    };
    if said.as_text() == Some(digest(file).as_str()) { Digest::Right } else { Digest::Wrong }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_the_canonical_text_without_it() {
        let mut file = Members::new();
        // echo -n '{}' | sha256sum
        let empty = "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert_eq!((digest(&mut file).as_str(), verify(&mut file)), (empty, Digest::Missing));
        file.insert("digest".to_owned(), Value::from(empty));
        assert_eq!(verify(&mut file), Digest::Right);
        assert_eq!(file.get("digest"), Some(&Value::from(empty)), "the members are given back");
        file.insert("x".to_owned(), Value::Null);
        assert_eq!(verify(&mut file), Digest::Wrong);
        // printf '{"a":1,"я":"é"}' | sha256sum
        let mut file = [("я".to_owned(), Value::from("é")), ("a".to_owned(), Value::Int(1))].into();
        assert_eq!(digest(&mut file), "sha256:c13996d74092816f1ad5567856cdba351f36d3502b95da66614c7852c71e9db1");
    }
}
