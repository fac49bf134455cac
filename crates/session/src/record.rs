//! The durable record: what a saved text looks like on disk, and how damage is told from data.
//!
//! A record is the JSON text `{"schema":1,"generation":7,"body":"…","hash":"…"}`. The hash is SHA-256, as 64 lower-case
//! hexadecimal digits, over `guong-record` ‖ 00 ‖ schema (u32, big-endian) ‖ generation (u64, big-endian) ‖ body
//! (UTF-8). These four members and this formula are the same in every schema, so that an old program can tell a newer
//! record from a damaged one; a later schema may add members.
//!
//! Several generations of a record are kept; [`choose`] finds the one to go on with, [`slots`] says what to write.

use curriculum::hash::sha256_hex;
use curriculum::json::{Fault, Fields, Reading, parse, write_string};

pub mod slots;

/// The schema this program writes and understands.
pub const SCHEMA: u32 = 1;

/// Most bytes of a body.
pub const MAX_BODY_BYTES: usize = 2 * 1024 * 1024;

/// Most bytes of a record's text, checked before parsing: every byte of a body can take six as JSON.
pub const MAX_TEXT_BYTES: usize = 6 * MAX_BODY_BYTES + 256;

/// The largest generation: the largest integer that every JSON reader keeps exactly.
pub const MAX_GENERATION: u64 = (1 << 53) - 1;

/// A record whose hash fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// 1 for the first save under a key, one more with each.
    pub generation: u64,
    /// What was saved.
    pub body: String,
}

/// Why a text is not a record of this schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// More than [`MAX_TEXT_BYTES`], or a body of more than [`MAX_BODY_BYTES`].
    TooLarge,
    /// The text ends too early.
    Truncated,
    /// JSON of another shape or spelling, or no JSON at all.
    WrongType,
    /// Complete, but not as it was written.
    WrongHash,
    /// Intact, and written by a later program. Never overwritten.
    NewerSchema {
        /// Its schema.
        schema: u32,
        /// What can be read of it without knowing its schema.
        record: Record,
    },
}

impl core::fmt::Display for RecordError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            RecordError::TooLarge => "record is too large",
            RecordError::Truncated => "record ends too early",
            RecordError::WrongType => "record has another shape",
            RecordError::WrongHash => "record does not match its hash",
            RecordError::NewerSchema { .. } => "record was written by a later program",
        })
    }
}

impl core::error::Error for RecordError {}

fn hash_of(schema: u32, generation: u64, body: &str) -> String {
    let mut bytes = b"guong-record\0".to_vec();
    bytes.extend(schema.to_be_bytes());
    bytes.extend(generation.to_be_bytes());
    bytes.extend(body.as_bytes());
    sha256_hex(&bytes)
}

/// The text of a record.
///
/// # Errors
/// [`RecordError::TooLarge`] for a body over [`MAX_BODY_BYTES`] or a generation over [`MAX_GENERATION`].
pub fn encode(record: &Record) -> Result<String, RecordError> {
    if record.body.len() > MAX_BODY_BYTES || record.generation > MAX_GENERATION {
        return Err(RecordError::TooLarge);
    }
    let hash = hash_of(SCHEMA, record.generation, &record.body);
    let mut text = format!(
        r#"{{"schema":{SCHEMA},"generation":{},"body":"#,
        record.generation
    );
    write_string(&mut text, &record.body);
    text.push_str(r#","hash":"#);
    write_string(&mut text, &hash);
    text.push('}');
    Ok(text)
}

/// Reads the text of a record.
///
/// # Errors
/// [`RecordError`].
pub fn decode(text: &str) -> Result<Record, RecordError> {
    if text.len() > MAX_TEXT_BYTES {
        return Err(RecordError::TooLarge);
    }
    let value = parse(text).map_err(|error| match error.fault {
        Fault::Truncated => RecordError::Truncated,
        _ => RecordError::WrongType,
    })?;
    let mut reading = Reading::default();
    let mut fields = Fields::open(value, &mut reading);
    let schema: u32 = fields.take("schema");
    let generation: i64 = fields.take("generation");
    let body: String = fields.take("body");
    let hash: String = fields.take("hash");
    let generation = match (reading.into_error(), u64::try_from(generation)) {
        (None, Ok(generation)) => generation,
        _ => return Err(RecordError::WrongType),
    };
    if body.len() > MAX_BODY_BYTES || generation > MAX_GENERATION {
        return Err(RecordError::TooLarge);
    }
    if schema == 0 || hash != hash_of(schema, generation, &body) {
        return Err(RecordError::WrongHash);
    }
    let record = Record { generation, body };
    if schema > SCHEMA {
        return Err(RecordError::NewerSchema { schema, record });
    }
    // A record of this schema has one spelling: no further members, no other escapes, nothing around it.
    if encode(&record)? != text {
        return Err(RecordError::WrongType);
    }
    Ok(record)
}

/// What several stored generations come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The newest intact record and its index, of whatever schema.
    pub newest: Option<(usize, Record)>,
    /// Damaged ones: index and reason.
    pub bad: Vec<(usize, RecordError)>,
    /// A later program has written here: nothing may be overwritten, and [`Choice::newest`] may be unreadable.
    pub read_only: bool,
}

/// Picks the newest intact record.
pub fn choose<T: AsRef<str>>(generations: &[T]) -> Choice {
    let mut choice = Choice::default();
    for (index, text) in generations.iter().enumerate() {
        let record = match decode(text.as_ref()) {
            Ok(record) => record,
            Err(RecordError::NewerSchema { record, .. }) => {
                choice.read_only = true;
                record
            }
            Err(error) => {
                choice.bad.push((index, error));
                continue;
            }
        };
        if choice
            .newest
            .as_ref()
            .is_none_or(|(_, newest)| newest.generation < record.generation)
        {
            choice.newest = Some((index, record));
        }
    }
    choice
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(generation: u64, body: &str) -> String {
        encode(&Record {
            generation,
            body: body.to_owned(),
        })
        .expect("a small body fits")
    }

    /// A record as schema 999 could write it.
    pub fn newer(generation: u64, body: &str) -> String {
        let hash = hash_of(999, generation, body);
        format!(
            r#"{{"schema":999,"packing":"none","generation":{generation},"body":"{body}","hash":"{hash}"}}"#
        )
    }

    fn check(text: &str, expected: Result<u64, RecordError>) {
        assert_eq!(
            decode(text).map(|record| record.generation),
            expected,
            "{text}"
        );
    }

    #[test]
    fn the_written_form_is_fixed() {
        // The hash was computed with another implementation of SHA-256.
        assert_eq!(
            text(7, "xin chào"),
            r#"{"schema":1,"generation":7,"body":"xin chào","hash":"7722e6f5fc85153afdd41945d898b6883de4db9b16b71bcd6431c1302c2504de"}"#
        );
    }

    #[test]
    fn each_fault_has_its_name() {
        let good = text(7, "body");
        check(&good, Ok(7));
        check("", Err(RecordError::Truncated));
        check(&good[..good.len() - 1], Err(RecordError::Truncated));
        check(
            &good.replace("body\",", "b0dy\","),
            Err(RecordError::WrongHash),
        );
        check(&good.replace("n\":7", "n\":8"), Err(RecordError::WrongHash));
        check(
            &good.replace("n\":7", "n\":-7"),
            Err(RecordError::WrongType),
        );
        check(
            &good.replace("n\":7", "n\":NaN"),
            Err(RecordError::WrongType),
        );
        check(
            &good.replace("n\":7", "n\":9007199254740992"),
            Err(RecordError::TooLarge),
        );
        check(
            &good.replace("\"schema\":1", "\"schema\":0"),
            Err(RecordError::WrongHash),
        );
        check(
            &good.replace('}', ",\"more\":1}"),
            Err(RecordError::WrongType),
        );
        check(&format!("{good} x"), Err(RecordError::WrongType));
        check("[1,2]", Err(RecordError::WrongType));
        check("17", Err(RecordError::WrongType));
        check(&"[".repeat(200_000), Err(RecordError::WrongType));
        check(&" ".repeat(MAX_TEXT_BYTES + 1), Err(RecordError::TooLarge));
    }

    #[test]
    fn the_largest_body_fits_and_a_larger_one_does_not() {
        let body = "\u{1}".repeat(MAX_BODY_BYTES);
        check(&text(MAX_GENERATION, &body), Ok(MAX_GENERATION));
        let record = Record {
            generation: 1,
            body: body + "x",
        };
        assert_eq!(encode(&record), Err(RecordError::TooLarge));
    }

    #[test]
    fn a_newer_record_is_told_from_a_damaged_one() {
        let intact = newer(4, "x");
        assert!(matches!(
            decode(&intact),
            Err(RecordError::NewerSchema { schema: 999, .. })
        ));
        check(&intact.replace("999", "998"), Err(RecordError::WrongHash));
        // One flipped bit makes 9 of the schema's 1: damage, not a reason to refuse saving for ever.
        check(
            &text(1, "x").replace("\"schema\":1", "\"schema\":9"),
            Err(RecordError::WrongHash),
        );
    }

    #[test]
    fn the_newest_intact_generation_is_chosen() {
        let damaged = text(9, "x").replace('x', "y");
        let choice = choose(&[
            text(2, "b"),
            damaged,
            text(3, "c"),
            String::new(),
            text(1, "a"),
        ]);
        assert_eq!(
            choice.newest.map(|(index, record)| (index, record.body)),
            Some((2, "c".to_owned()))
        );
        assert_eq!(
            choice.bad,
            [(1, RecordError::WrongHash), (3, RecordError::Truncated)]
        );
        assert!(!choice.read_only);
        assert!(choose(&[text(2, "b"), newer(1, "x")]).read_only);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(generation in 0..=MAX_GENERATION, body in any::<String>()) {
            let record = Record { generation, body };
            let text = encode(&record).expect("a small body fits");
            prop_assert_eq!(decode(&text), Ok(record));
        }

        #[test]
        fn a_flipped_bit_is_never_accepted(body in any::<String>(), at: prop::sample::Index, bit in 0..8_u8) {
            let record = Record { generation: 5, body };
            let mut bytes = encode(&record).expect("a small body fits").into_bytes();
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
            if let Ok(text) = String::from_utf8(bytes) {
                prop_assert!(decode(&text).is_err());
            }
        }

        #[test]
        fn a_cut_off_text_is_never_accepted(body in any::<String>(), at: prop::sample::Index) {
            let text = encode(&Record { generation: 5, body }).expect("a small body fits");
            let cut = text.floor_char_boundary(at.index(text.len()));
            prop_assert_eq!(decode(&text[..cut]), Err(RecordError::Truncated));
        }

        #[test]
        fn any_text_is_refused_without_a_panic(text in any::<String>()) {
            prop_assert!(decode(&text).is_err());
        }
    }
}
