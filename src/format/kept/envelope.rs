//! The envelope of a kept value: `k<writer>.<reader><coding><checksum>:<body>`.
//!
//! `writer` is the version that wrote the value, `reader` the least version that can read it, `coding` a letter, `checksum`
//! sixteen hexadecimal digits: XXH64 (seed 0) of the key, a zero byte, what stands before the checksum, a zero byte, and the
//! body. The key is in it so that a value under a key that is not its own is noticed too.

use xxhash_rust::xxh64::Xxh64;

/// The version of kept values that this program writes.
pub const VERSION: u32 = 1;

/// How a body is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// As it is.
    Plain,
    /// Deflated, fifteen bits a character.
    Packed,
}

impl Coding {
    fn letter(self) -> char {
        match self {
            Self::Plain => 'p',
            Self::Packed => 'z',
        }
    }
}

/// What was in an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened<'a> {
    /// How the body is coded.
    pub coding: Coding,
    /// The body.
    pub body: &'a str,
    /// Whether a newer version wrote it. It can be read, and must not be written over.
    pub newer: bool,
}

/// Why an envelope could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// It is not what was written.
    Damaged,
    /// It is whole, but this version cannot read it.
    Newer,
}

/// Puts a body into an envelope for a key.
pub fn seal(key: &str, coding: Coding, body: &str) -> String {
    seal_as(key, &format!("k{VERSION}.{VERSION}{}", coding.letter()), body)
}

/// The same with what stands before the checksum given: tests say with it what a newer version would write.
pub(crate) fn seal_as(key: &str, head: &str, body: &str) -> String {
    format!("{head}{:016x}:{body}", checksum(key, head, body))
}

/// Opens the envelope that was found under a key.
///
/// # Errors
/// [`Unopened`] says whether it is damaged, or newer than this program.
pub fn open<'a>(key: &str, value: &'a str) -> Result<Opened<'a>, Unopened> {
    let (head, sum, body) = split(value).ok_or(Unopened::Damaged)?;
    if checksum(key, head, body) != sum {
        return Err(Unopened::Damaged);
    }
    let (writer, reader, letter) = versions(head).ok_or(Unopened::Damaged)?;
    if reader > VERSION {
        return Err(Unopened::Newer);
    }
    let coding = [Coding::Plain, Coding::Packed].into_iter().find(|coding| coding.letter() == letter);
    Ok(Opened { coding: coding.ok_or(Unopened::Newer)?, body, newer: writer > VERSION })
}

/// What stands before the checksum, the checksum, and the body.
fn split(value: &str) -> Option<(&str, u64, &str)> {
    let (front, body) = value.split_once(':')?;
    let (head, sum) = front.split_at_checked(front.len().checked_sub(16)?)?;
    let plain = sum.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    plain.then_some((head, u64::from_str_radix(sum, 16).ok()?, body))
}

/// The writer's version, the least reader's, and the letter of the coding.
fn versions(head: &str) -> Option<(u32, u32, char)> {
    let (writer, rest) = head.strip_prefix('k')?.split_once('.')?;
    let letter = rest.chars().next_back()?;
    let reader = rest.strip_suffix(letter)?;
    Some((writer.parse().ok()?, reader.parse().ok()?, letter))
}

fn checksum(key: &str, head: &str, body: &str) -> u64 {
    let mut sum = Xxh64::new(0);
    for part in [key, "\0", head, "\0", body] {
        sum.update(part.as_bytes());
    }
    sum.digest()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_opens_under_its_own_key_only() {
        for (coding, body) in [(Coding::Plain, "Школа: «№ 3»"), (Coding::Packed, ""), (Coding::Plain, "\0:k1.1p")]
        {
            let value = seal("krug.a", coding, body);
            assert_eq!(open("krug.a", &value), Ok(Opened { coding, body, newer: false }));
            assert_eq!(open("krug.b", &value), Err(Unopened::Damaged));
        }
    }

    #[test]
    fn any_changed_missing_or_added_character_is_noticed() {
        let value = seal("krug.a", Coding::Plain, "{\"id\":1}");
        for (at, _) in value.char_indices() {
            let (before, after) = value.split_at(at);
            let mut rest = after.chars();
            let own = rest.next();
            for other in ['0', 'a', ':', '\u{fffd}'].into_iter().filter(|other| Some(*other) != own) {
                let changed = format!("{before}{other}{}", rest.as_str());
                assert_eq!(open("krug.a", &changed), Err(Unopened::Damaged), "{changed}");
            }
            assert_eq!(open("krug.a", before), Err(Unopened::Damaged));
            assert_eq!(open("krug.a", &format!("{before}{}", rest.as_str())), Err(Unopened::Damaged));
            assert_eq!(open("krug.a", &format!("{before}0{after}")), Err(Unopened::Damaged));
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_told_from_damage() {
        let check = |head: &str, expected: Result<bool, Unopened>| {
            assert_eq!(open("krug.a", &seal_as("krug.a", head, "x")).map(|opened| opened.newer), expected, "{head}");
        };
        check("k1.1p", Ok(false));
        check("k2.1p", Ok(true));
        check("k2.2p", Err(Unopened::Newer));
        check("k1.1y", Err(Unopened::Newer));
        check("q1.1p", Err(Unopened::Damaged));
    }

    #[test]
    fn the_first_version_reads_the_same_for_ever() {
        let frozen = "k1.1pa094f8f329b3aa75:Школа";
        assert_eq!(seal("krug.frozen", Coding::Plain, "Школа"), frozen);
    }
}
