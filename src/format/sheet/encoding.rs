//! A guess at how the bytes of a text are to be decoded; the decoding itself is the browser's.

/// An encoding that spreadsheet programs save texts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// The Russian encoding of Windows.
    Windows1251,
    /// The Russian encoding of DOS: what Excel calls «CSV (MS-DOS)».
    Ibm866,
}

impl Encoding {
    /// The label that a browser's decoder knows it by.
    pub fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1251 => "windows-1251",
            Self::Ibm866 => "ibm866",
        }
    }
}

/// Guesses the encoding of a text from its first bytes; the beginning of a file is enough, and may end within a character.
pub fn encoding_of(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return Encoding::Utf8,
        [0xff, 0xfe, ..] => return Encoding::Utf16Le,
        [0xfe, 0xff, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    // Digits, separators and line ends have a zero for their higher byte, and no other encoding has zeros.
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if even.max(odd) * 20 > bytes.len() {
        return if odd > even { Encoding::Utf16Le } else { Encoding::Utf16Be };
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => return Encoding::Utf8,
        Err(error) if error.error_len().is_none() => return Encoding::Utf8,
        Err(_) => {}
    }
    // Capitals and the letters а–п of DOS are signs that Windows texts hardly use; the Windows letters are frames of DOS.
    let dos = bytes.iter().filter(|byte| matches!(byte, 0x80..=0xaa | 0xac..=0xaf)).count();
    let windows = bytes.iter().filter(|byte| matches!(byte, 0xc0..=0xdf | 0xf2..=0xff)).count();
    if dos > windows { Encoding::Ibm866 } else { Encoding::Windows1251 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_say_their_encoding() {
        let utf16 = |text: &str, low_first: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| if low_first { unit.to_le_bytes() } else { unit.to_be_bytes() })
                .collect()
        };
        let text = "№;Мероприятие;Дата\r\n1;Экскурсия;05.10.2026\r\n";
        for (bytes, expected) in [
            (Vec::new(), Encoding::Utf8),
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (text.as_bytes()[..5].to_vec(), Encoding::Utf8),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
            (utf16(text, true), Encoding::Utf16Le),
            (utf16(text, false), Encoding::Utf16Be),
            (utf16(&format!("\u{feff}{text}"), true), Encoding::Utf16Le),
            (utf16("\u{feff}Только буквы", false), Encoding::Utf16Be),
            (
                b"\xcc\xe5\xf0\xee\xef\xf0\xe8\xff\xf2\xe8\xe5;\xc4\xe0\xf2\xe0\r\n\xab\xc7\xe0\xf0\xff\xbb".to_vec(),
                Encoding::Windows1251,
            ),
            (b"\x8c\xa5\xe0\xae\xaf\xe0\xa8\xef\xe2\xa8\xa5;\x84\xa0\xe2\xa0\r\n".to_vec(), Encoding::Ibm866),
        ] {
            assert_eq!(encoding_of(&bytes), expected, "{bytes:?}");
        }
    }
}
