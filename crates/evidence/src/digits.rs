//! Bytes as decimal digits: the number whose big-endian bytes are 01 and then the bytes.
//!
//! Digits survive chat, copying, reading aloud and QR's numeric mode (DESIGN §7). Every byte string has exactly one
//! spelling: no leading zero, and the 01 keeps leading zero bytes.

use crate::problem::Code;

/// No certificate is longer; the work is quadratic, so this comes first.
pub const MOST_BYTES: usize = 600;
const MOST_DIGITS: usize = 1450;
const CHUNK: usize = 9;
const CHUNK_VALUE: u64 = 1_000_000_000;

/// The digits of at most [`MOST_BYTES`] bytes; `None` for more.
pub fn encode(bytes: &[u8]) -> Option<String> {
    if bytes.len() > MOST_BYTES {
        return None;
    }
    // Groups of nine digits, the lowest first.
    let mut groups: Vec<u64> = Vec::new();
    for byte in core::iter::once(&1).chain(bytes) {
        let mut carry = u64::from(*byte);
        for group in &mut groups {
            carry += *group << 8;
            *group = carry % CHUNK_VALUE;
            carry /= CHUNK_VALUE;
        }
        if carry > 0 {
            groups.push(carry);
        }
    }
    let mut digits = String::with_capacity(groups.len() * CHUNK);
    for (index, group) in groups.iter().rev().enumerate() {
        let spelled = if index == 0 {
            group.to_string()
        } else {
            format!("{group:09}")
        };
        digits.push_str(&spelled);
    }
    Some(digits)
}

/// The bytes of some digits.
///
/// # Errors
/// [`Code::TooLarge`], [`Code::NotDigits`], [`Code::NotCanonical`] for a leading zero, [`Code::NotCode`] when the number
/// does not begin with 01.
pub fn decode(digits: &str) -> Result<Vec<u8>, Code> {
    if digits.len() > MOST_DIGITS {
        return Err(Code::TooLarge);
    }
    let digits = digits.as_bytes();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return Err(Code::NotDigits);
    }
    if digits[0] == b'0' {
        return Err(Code::NotCanonical);
    }
    // 32-bit limbs, the lowest first.
    let mut limbs: Vec<u32> = Vec::new();
    for chunk in digits.chunks(CHUNK) {
        let (mut carry, scale) = chunk.iter().fold((0u64, 1u64), |(value, scale), digit| {
            (value * 10 + u64::from(digit - b'0'), scale * 10)
        });
        for limb in &mut limbs {
            carry += u64::from(*limb) * scale;
            *limb = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            limbs.push(carry as u32);
        }
    }
    let bytes: Vec<u8> = limbs
        .iter()
        .rev()
        .flat_map(|limb| limb.to_be_bytes())
        .skip_while(|byte| *byte == 0)
        .collect();
    match bytes.split_first() {
        Some((1, rest)) if rest.len() <= MOST_BYTES => Ok(rest.to_vec()),
        Some((1, _)) => Err(Code::TooLarge),
        _ => Err(Code::NotCode),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_ones_by_hand() {
        for (bytes, digits) in [
            (&[][..], "1"),
            (&[0], "256"),
            (&[255], "511"),
            (&[0, 0], "65536"),
            (&[0xff, 0xff, 0xff, 0xff], "8589934591"),
            (&[0x54, 0x0b, 0xe4, 0x00], "5705032704"),
        ] {
            assert_eq!(encode(bytes).as_deref(), Some(digits));
            assert_eq!(decode(digits).as_deref(), Ok(bytes));
        }
    }

    #[test]
    fn other_spellings_are_refused() {
        for (digits, code) in [
            ("", Code::NotDigits),
            ("12a", Code::NotDigits),
            ("٣٤", Code::NotDigits),
            ("0256", Code::NotCanonical),
            ("0", Code::NotCanonical),
            ("2", Code::NotCode),
            ("512", Code::NotCode),
        ] {
            assert_eq!(decode(digits), Err(code), "{digits}");
        }
        assert_eq!(decode(&"1".repeat(MOST_DIGITS + 1)), Err(Code::TooLarge));
        assert_eq!(encode(&[7; MOST_BYTES + 1]), None);
        assert!(encode(&[255; MOST_BYTES]).is_some_and(|digits| digits.len() <= MOST_DIGITS));
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..=MOST_BYTES)) {
            let digits = encode(&bytes).expect("within the cap");
            prop_assert_eq!(decode(&digits), Ok(bytes));
        }

        #[test]
        fn what_decodes_was_spelled_in_the_one_way(digits in "[0-9]{1,1460}") {
            if let Ok(bytes) = decode(&digits) {
                prop_assert_eq!(encode(&bytes), Some(digits));
            }
        }

        #[test]
        fn any_text_is_answered(text: String) {
            let _ = decode(&text);
        }
    }
}
