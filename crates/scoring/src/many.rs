//! Choose-many and spot, rule 1: hits and false ones weighed against each other. See `spec/choose-many.md`, `spec/spot.md`.

use curriculum::parts::Key;

use crate::{Impossible, share};

/// What is to be ticked or marked, by number: `true` for a key or a warning sign.
pub(crate) fn by_credit(key: &Key) -> Vec<bool> {
    key.options
        .iter()
        .map(|option| option.credit == crate::choice::BEST_CREDIT)
        .collect()
}

/// The warning signs, by number.
pub(crate) fn by_mark(key: &Key) -> Vec<bool> {
    key.marks.iter().map(|mark| *mark == 1).collect()
}

/// The numbers of what is right, ascending.
pub(crate) fn best(right: &[bool]) -> Vec<u32> {
    (0..)
        .zip(right)
        .filter(|(_, right)| **right)
        .map(|(number, _)| number)
        .collect()
}

/// earned = max(0, h·D − f·K), max = K·D.
pub(crate) fn points(right: &[bool], answer: &[u32]) -> Result<u32, Impossible> {
    if answer.windows(2).any(|two| two[0] >= two[1]) {
        return Err(Impossible::NotAscending);
    }
    let (mut hits, mut false_ones) = (0, 0);
    for number in answer {
        match right.get(*number as usize) {
            Some(true) => hits += 1,
            Some(false) => false_ones += 1,
            None => return Err(Impossible::NoSuchOption),
        }
    }
    let keys = count(right.iter().filter(|right| **right).count());
    let decoys = count(right.len()) - keys;
    Ok(share(
        (hits * decoys).saturating_sub(false_ones * keys),
        keys * decoys,
    ))
}

/// Lists of a key are short: the compiler and the reader of parts see to it.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
