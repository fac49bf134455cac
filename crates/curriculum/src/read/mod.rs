//! Reading downloaded parts. The bytes are untrusted until their hash fits: size, hash, JSON, shape, in this order.

mod scenario;

use core::fmt;

pub use scenario::{answers, question};

use crate::answer::MAX_NUMBERS;
use crate::draw::Slot;
use crate::hash::{from_hex, sha256_hex};
use crate::json::{self, Json, Value};
use crate::parts::{
    ByLang, Directive, DirectiveText, FORMAT, Hash, Index, Measure, MeasureText, Root, Shelf,
    Titles,
};

/// The most bytes a part, a root or the index may have. Compiled packs stay below it ([`crate::parts`] are small).
pub const MAX_BYTES: usize = 1024 * 1024;

/// Scenarios on a shelf.
pub const MAX_SHELF: usize = 64;

/// Why bytes are not the part that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// The bytes are intact JSON or not, but not those the hash names: damaged, cut off, or of another version.
    WrongHash,
    /// The hash fits but the bytes are not JSON of this shape: another format, or a faulty compiler.
    WrongShape,
    /// A root of a later format: this site's program is too old for it.
    UnknownFormat,
    /// Parts that belong together do not fit together.
    Mismatch,
}

impl ReadError {
    /// The code under which `messages` has a sentence.
    pub const fn code(self) -> &'static str {
        match self {
            ReadError::TooLarge => "part-too-large",
            ReadError::WrongHash => "part-wrong-hash",
            ReadError::WrongShape => "part-wrong-shape",
            ReadError::UnknownFormat => "part-unknown-format",
            ReadError::Mismatch => "part-mismatch",
        }
    }

    /// Every value.
    pub const ALL: &[ReadError] = &[
        ReadError::TooLarge,
        ReadError::WrongHash,
        ReadError::WrongShape,
        ReadError::UnknownFormat,
        ReadError::Mismatch,
    ];
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl core::error::Error for ReadError {}

/// Reads a part whose hash is known.
///
/// # Errors
/// [`ReadError`]; [`ReadError::WrongShape`] also where the hash fits and the JSON is of another kind.
pub fn part<T: Json>(bytes: &[u8], expected: &str) -> Result<T, ReadError> {
    shaped(named(bytes, expected)?)
}

/// The JSON of a part whose hash is known.
fn named(bytes: &[u8], expected: &str) -> Result<Value, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    if sha256_hex(bytes) != expected {
        return Err(ReadError::WrongHash);
    }
    parsed(bytes)
}

fn parsed(bytes: &[u8]) -> Result<Value, ReadError> {
    let text = core::str::from_utf8(bytes).map_err(|_| ReadError::WrongShape)?;
    json::parse(text).map_err(|_| ReadError::WrongShape)
}

fn shaped<T: Json>(value: Value) -> Result<T, ReadError> {
    json::of_value(value).map_err(|_| ReadError::WrongShape)
}

/// Reads a root and checks what the rest of the program relies on: its format, that every pool names existing
/// scenarios and asks for no more than it holds, that bands and pass mark ascend, and that texts exist in every language.
///
/// # Errors
/// [`ReadError`].
pub fn root(bytes: &[u8], expected_digest: &str) -> Result<Root, ReadError> {
    let root = named(bytes, expected_digest)?;
    // Asked first: a later format may have members this program does not know.
    match root.member("format") {
        Some(Value::Integer(format)) if *format == i64::from(FORMAT) => {}
        Some(Value::Integer(0..=0xFFFF_FFFF)) => return Err(ReadError::UnknownFormat),
        _ => return Err(ReadError::WrongShape),
    }
    let root: Root = shaped(root)?;
    let shelves = root
        .shelves
        .iter()
        .all(|shelf| (1..=MAX_SHELF).contains(&(shelf.count as usize)));
    let pools = root
        .tracks
        .iter()
        .flat_map(|track| &track.pools)
        .all(|pool| {
            let exists =
                |slot: &String| Slot::parse(slot).is_some_and(|slot| slot.exists_in(&root));
            pool.take as usize <= pool.from.len() && pool.from.iter().all(exists)
        });
    let bands = root.bands.is_sorted_by(|a, b| a < b)
        && root.bands[3] <= 100
        && (1..=root.bands[0]).contains(&root.pass_mark);
    let in_every_language =
        |map: &ByLang<Hash>| root.languages.iter().all(|lang| map.contains_key(lang));
    let texts = in_every_language(&root.text)
        && in_every_language(&root.directive.text)
        && root
            .shelves
            .iter()
            .all(|shelf| in_every_language(&shelf.titles));
    if shelves && pools && bands && texts && !root.languages.is_empty() {
        Ok(root)
    } else {
        Err(ReadError::WrongShape)
    }
}

/// Whether the words of a measure mirror it, and its two forms can be compared.
///
/// # Errors
/// [`ReadError::Mismatch`].
pub fn measure(measure: &Measure, text: &MeasureText) -> Result<(), ReadError> {
    let items = measure.forms.first().map_or(0, |form| form.sound.len());
    fits(
        measure.forms.len() == 2
            && text.forms.len() == 2
            && (1..=MAX_NUMBERS).contains(&items)
            && measure.forms.iter().all(|form| form.sound.len() == items)
            && text
                .forms
                .iter()
                .all(|form| form.items.len() == items && form.whys.len() == items),
    )
}

/// Reads `packs/index.json`, the one file without a hash.
///
/// # Errors
/// [`ReadError::TooLarge`], or [`ReadError::WrongShape`] also for digests that are not 64 hexadecimal digits and for
/// ids that could not be a folder name.
pub fn index(bytes: &[u8]) -> Result<Index, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let index: Index = shaped(parsed(bytes)?)?;
    let fits = index.packs.iter().all(|pack| {
        let hashes = [&pack.current, &pack.side]
            .into_iter()
            .chain(&pack.released)
            .chain(&pack.withdrawn);
        is_pack_id(&pack.id)
            && hashes
                .into_iter()
                .all(|hash| from_hex::<32>(hash).is_some())
    });
    if fits {
        Ok(index)
    } else {
        Err(ReadError::WrongShape)
    }
}

/// Whether a text may be a pack's id: 1–40 of a–z 0–9 and the hyphen.
pub fn is_pack_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Whether a shelf and its titles mirror each other.
///
/// # Errors
/// [`ReadError::Mismatch`].
pub fn shelf(shelf: &Shelf, titles: &Titles) -> Result<(), ReadError> {
    fits(shelf.entries.len() == titles.titles.len())
}

/// Whether a directive and its text mirror each other.
///
/// # Errors
/// [`ReadError::Mismatch`].
pub fn directive(clauses: &Directive, text: &DirectiveText) -> Result<(), ReadError> {
    fits(clauses.clauses.len() == text.clauses.len())
}

fn fits(fits: bool) -> Result<(), ReadError> {
    if fits {
        Ok(())
    } else {
        Err(ReadError::Mismatch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_index(json: &str, expected: Result<usize, ReadError>) {
        assert_eq!(
            index(json.as_bytes()).map(|index| index.packs.len()),
            expected,
            "{json}"
        );
    }

    #[test]
    fn an_index_names_folders_and_digests_only() {
        let zeros = "0".repeat(64);
        let entry = |id: &str, hash: &str| {
            format!(
                r#"{{"packs":[{{"id":"{id}","current":"{hash}","side":"{zeros}","released":[],"withdrawn":[]}}]}}"#
            )
        };
        check_index(r#"{"packs":[]}"#, Ok(0));
        check_index(&entry("cong-van-249", &zeros), Ok(1));
        check_index(&entry("../x", &zeros), Err(ReadError::WrongShape));
        check_index(&entry("", &zeros), Err(ReadError::WrongShape));
        check_index(&entry("a", "../0"), Err(ReadError::WrongShape));
        check_index(r#"{"packs":[],"extra":1}"#, Err(ReadError::WrongShape));
        check_index(&"[".repeat(100_000), Err(ReadError::WrongShape));
        check_index(&" ".repeat(MAX_BYTES + 1), Err(ReadError::TooLarge));
    }

    #[test]
    fn a_part_is_read_only_under_its_own_hash() {
        let bytes = br#"{"titles":["a"]}"#;
        let hash = sha256_hex(bytes);
        assert!(part::<Titles>(bytes, &hash).is_ok());
        assert_eq!(
            part::<Titles>(bytes, &hash.to_uppercase()),
            Err(ReadError::WrongHash)
        );
        assert_eq!(
            part::<Titles>(&bytes[..15], &hash),
            Err(ReadError::WrongHash)
        );
        assert_eq!(part::<Shelf>(bytes, &hash), Err(ReadError::WrongShape));
    }

    #[test]
    fn a_later_format_is_told_apart_from_damage() {
        let bytes = br#"{"format":2,"news":true}"#;
        assert_eq!(
            root(bytes, &sha256_hex(bytes)),
            Err(ReadError::UnknownFormat)
        );
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let hash = sha256_hex(&bytes);
            let _ = index(&bytes);
            proptest::prop_assert!(root(&bytes, &hash).is_err());
        }
    }
}
