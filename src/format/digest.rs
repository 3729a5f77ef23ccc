//! The digest by which damage is noticed: SHA-256 over the file in the form of RFC 8785, without the digest itself.

use crate::model::pace::Pace;
use crate::model::value::{Members, Value, in_canonical_order, write_canonical, write_text};
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

/// The digest of a file's members, as the file says it: `sha256:<hex>`. A file can be big, so its canonical text never stands
/// in memory whole: the members of the file and the elements of its lists are taken in one by one.
pub(super) async fn digest(file: &Members, pace: Pace<'_>) -> String {
    let mut sum = Sha256::new();
    let mut piece = String::from("{");
    let mut first = true;
    for (name, value) in in_canonical_order(file).into_iter().filter(|(name, _)| *name != "digest") {
        piece.push_str(if std::mem::take(&mut first) { "" } else { "," });
        write_text(name, &mut piece);
        piece.push(':');
        let Value::List(list) = value else {
            write_canonical(value, &mut piece);
            continue;
        };
        piece.push('[');
        for (index, element) in list.iter().enumerate() {
            piece.push_str(if index > 0 { "," } else { "" });
            write_canonical(element, &mut piece);
            if piece.len() > PIECE {
                sum.update(&piece);
                piece.clear();
                pace.rest(index, list.len()).await;
            }
        }
        piece.push(']');
    }
    piece.push('}');
    sum.update(&piece);
    let mut text = String::from("sha256:");
    for byte in sum.finalize() {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// About how many bytes of canonical text are taken in at once.
const PIECE: usize = 1 << 16;

/// Holds the digest that a file says against the one that it has.
pub(super) async fn verify(file: &Members, pace: Pace<'_>) -> Digest {
    match file.get("digest") {
        None | Some(Value::Null) => Digest::Missing,
        Some(said) if said.as_text() == Some(digest(file, pace).await.as_str()) => Digest::Right,
        Some(_) => Digest::Wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::pace::at_once;

    fn digest(file: &Members) -> String {
        at_once(super::digest(file, Pace::HURRIED))
    }

    #[test]
    fn the_digest_is_that_of_the_canonical_text_without_it() {
        let verify = |file: &Members| at_once(verify(file, Pace::HURRIED));
        let mut file = Members::new();
        // echo -n '{}' | sha256sum
        let empty = "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert_eq!((digest(&file).as_str(), verify(&file)), (empty, Digest::Missing));
        file.insert("digest".to_owned(), Value::from(empty));
        assert_eq!(verify(&file), Digest::Right);
        file.insert("x".to_owned(), Value::Null);
        assert_eq!(verify(&file), Digest::Wrong);
        // printf '{"a":1,"я":"é"}' | sha256sum
        let file = [("я".to_owned(), Value::from("é")), ("a".to_owned(), Value::Int(1))].into();
        assert_eq!(digest(&file), "sha256:c13996d74092816f1ad5567856cdba351f36d3502b95da66614c7852c71e9db1");
    }

    #[test]
    fn the_digest_in_pieces_is_that_of_the_whole_text() {
        let events: Vec<Value> =
            (0..3_000).map(|number| Value::Object([("№".to_owned(), Value::Int(number))].into())).collect();
        let many = Value::List(vec![Value::from("я".repeat(PIECE).as_str()), Value::Null]);
        let file: Members = [
            ("events".to_owned(), Value::List(events)),
            ("deleted".to_owned(), many),
            ("x".to_owned(), Value::List(Vec::new())),
        ]
        .into();
        let whole = Sha256::digest(Value::Object(file.clone()).canonical());
        let hex: String = whole.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest(&file), format!("sha256:{hex}"));
    }
}
