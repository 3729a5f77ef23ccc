//! Randomness of the browser.

/// Ten random bytes. Where the browser has no source of its own, ten that are hard to guess but not secret.
pub fn bytes() -> [u8; 10] {
    let mut out = [0; 10];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut out).is_ok());
    if !filled {
        for byte in &mut out {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    out
}
