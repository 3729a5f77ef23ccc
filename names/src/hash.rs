//! A quick hash for tables that are asked for every word of every name.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table of texts that nobody from outside fills on purpose: it needs no guard against chosen keys. Only looked up, never
/// walked through.
pub(super) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// FNV-1a, eight bytes at a time.
pub(super) struct Quick(u64);

impl Default for Quick {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks::<8>();
        whole.iter().for_each(|eight| self.write_u64(u64::from_le_bytes(*eight)));
        rest.iter().for_each(|byte| self.write_u8(*byte));
    }

    fn write_u8(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }

    fn write_u64(&mut self, eight: u64) {
        // The high bits of the product tell the shares of a table; they are folded into the low ones.
        self.0 = (self.0.rotate_left(5) ^ eight).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}
