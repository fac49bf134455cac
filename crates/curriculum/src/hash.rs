//! SHA-256, as bytes and as the 64 hexadecimal digits that name parts.

use sha2::{Digest as _, Sha256};

use crate::parts::Hash;

/// SHA-256 of `bytes`.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> Hash {
    hex(&sha256(bytes))
}

/// Lower-case hexadecimal digits, two a byte.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| {
        char::from(if value < 10 {
            b'0' + value
        } else {
            b'a' + value - 10
        })
    };
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// Reads exactly `2 * N` lower-case hexadecimal digits; `None` for anything else.
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != N * 2 {
        return None;
    }
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = value(pair[0])? << 4 | value(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sha256_of_abc_is_the_value_of_fips_180() {
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn hexadecimal_has_one_spelling() {
        assert_eq!(from_hex::<2>("00ff"), Some([0, 255]));
        for bad in ["00FF", "00f", "00fg", "00ff0", "", "0x00", "é0f"] {
            assert_eq!(from_hex::<2>(bad), None, "{bad}");
        }
    }

    proptest::proptest! {
        #[test]
        fn hexadecimal_round_trips(bytes: [u8; 7]) {
            proptest::prop_assert_eq!(from_hex::<7>(&hex(&bytes)), Some(bytes));
        }
    }
}
