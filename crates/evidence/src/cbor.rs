//! The little of CBOR (RFC 8949) that a certificate needs, in its one deterministic spelling: definite lengths,
//! shortest heads. Unsigned integers, byte and text strings, arrays, maps, tags; nothing else exists here.

use crate::problem::Code;

/// The major types in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Major {
    Unsigned = 0,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
    Tag = 6,
}

/// Writes a head in its shortest form.
pub(crate) fn head(out: &mut Vec<u8>, major: Major, value: u64) {
    let major = (major as u8) << 5;
    let bytes = value.to_be_bytes();
    match value {
        0..=23 => out.push(major | bytes[7]),
        24..=0xff => out.extend([major | 24, bytes[7]]),
        0x100..=0xffff => {
            out.push(major | 25);
            out.extend(&bytes[6..]);
        }
        0x1_0000..=0xffff_ffff => {
            out.push(major | 26);
            out.extend(&bytes[4..]);
        }
        _ => {
            out.push(major | 27);
            out.extend(bytes);
        }
    }
}

/// Writes a byte string.
pub(crate) fn bytes(out: &mut Vec<u8>, value: &[u8]) {
    head(out, Major::Bytes, value.len() as u64);
    out.extend(value);
}

/// Writes a text string.
pub(crate) fn text(out: &mut Vec<u8>, value: &str) {
    head(out, Major::Text, value.len() as u64);
    out.extend(value.as_bytes());
}

/// Reads from the front of some bytes; never beyond them, never twice.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8], Code> {
        let length = usize::try_from(length).map_err(|_| Code::Truncated)?;
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Code::Truncated)?;
        self.0 = rest;
        Ok(taken)
    }

    /// Reads a head of the wanted type and gives its value.
    pub(crate) fn head(&mut self, wanted: Major) -> Result<u64, Code> {
        let first = self.take(1)?.first().copied().ok_or(Code::Truncated)?;
        let (major, short) = (first >> 5, first & 31);
        let (value, least) = match short {
            0..=23 => (u64::from(short), 0),
            24 => (big_endian(self.take(1)?), 24),
            25 => (big_endian(self.take(2)?), 0x100),
            26 => (big_endian(self.take(4)?), 0x1_0000),
            27 => (big_endian(self.take(8)?), 0x1_0000_0000),
            28..=30 => return Err(Code::NotCbor),
            // Indefinite lengths are CBOR, but not deterministic.
            _ => return Err(Code::NotCanonical),
        };
        if major != wanted as u8 {
            return Err(Code::WrongType);
        }
        if value < least {
            return Err(Code::NotCanonical);
        }
        Ok(value)
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], Code> {
        let length = self.head(Major::Bytes)?;
        self.take(length)
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, Code> {
        let length = self.head(Major::Text)?;
        core::str::from_utf8(self.take(length)?).map_err(|_| Code::NotCbor)
    }

    /// Reads an unsigned integer that fits the type.
    pub(crate) fn integer<T: TryFrom<u64>>(&mut self) -> Result<T, Code> {
        T::try_from(self.head(Major::Unsigned)?).map_err(|_| Code::OutOfRange)
    }

    /// Reads the head of an array of exactly so many elements.
    pub(crate) fn array(&mut self, length: u64) -> Result<(), Code> {
        match self.head(Major::Array)? {
            found if found == length => Ok(()),
            found if found < length => Err(Code::MissingMember),
            _ => Err(Code::UnknownMember),
        }
    }

    /// Ends the reading.
    pub(crate) fn finish(self) -> Result<(), Code> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Code::TrailingData)
        }
    }
}

fn big_endian(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |value, byte| value << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(hex: &[u8], wanted: Major, expected: Result<u64, Code>) {
        assert_eq!(Reader::new(hex).head(wanted), expected, "{hex:02x?}");
    }

    #[test]
    fn heads_of_rfc_8949_appendix_a() {
        check(&[0x00], Major::Unsigned, Ok(0));
        check(&[0x17], Major::Unsigned, Ok(23));
        check(&[0x18, 0x18], Major::Unsigned, Ok(24));
        check(&[0x19, 0x03, 0xe8], Major::Unsigned, Ok(1000));
        check(
            &[0x1a, 0x00, 0x0f, 0x42, 0x40],
            Major::Unsigned,
            Ok(1_000_000),
        );
        check(
            &[0x1b, 0, 0, 0, 0xe8, 0xd4, 0xa5, 0x10, 0],
            Major::Unsigned,
            Ok(1_000_000_000_000),
        );
        check(&[0xd2], Major::Tag, Ok(18));
    }

    #[test]
    fn other_spellings_are_refused() {
        check(&[], Major::Unsigned, Err(Code::Truncated));
        check(&[0x18], Major::Unsigned, Err(Code::Truncated));
        check(&[0x18, 0x17], Major::Unsigned, Err(Code::NotCanonical));
        check(
            &[0x19, 0x00, 0xff],
            Major::Unsigned,
            Err(Code::NotCanonical),
        );
        check(
            &[0x1b, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff],
            Major::Unsigned,
            Err(Code::NotCanonical),
        );
        check(&[0x5f], Major::Bytes, Err(Code::NotCanonical));
        check(&[0x1c], Major::Unsigned, Err(Code::NotCbor));
        check(&[0x20], Major::Unsigned, Err(Code::WrongType));
        assert_eq!(
            Reader::new(&[0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).bytes(),
            Err(Code::Truncated)
        );
        assert_eq!(Reader::new(&[0x61, 0xff]).text(), Err(Code::NotCbor));
    }

    proptest! {
        #[test]
        fn every_value_comes_back(value: u64, string: Vec<u8>, words: String) {
            let mut out = Vec::new();
            head(&mut out, Major::Unsigned, value);
            bytes(&mut out, &string);
            text(&mut out, &words);
            let mut reader = Reader::new(&out);
            prop_assert_eq!(reader.integer::<u64>(), Ok(value));
            prop_assert_eq!(reader.bytes(), Ok(string.as_slice()));
            prop_assert_eq!(reader.text(), Ok(words.as_str()));
            prop_assert_eq!(reader.finish(), Ok(()));
        }
    }
}
