//! Rate, rule 1: how much closer than the best constant rating. See `spec/rate.md`.

use curriculum::parts::Key;

use crate::{Impossible, share};

/// The greatest rating: Nên.
pub const MAX_RATING: u32 = 2;

/// earned = max(0, B − Σ|rating − key|), max = B, the least loss of one rating for everything.
pub(crate) fn points(key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    if answer.len() != key.marks.len() {
        return Err(Impossible::WrongLength);
    }
    if answer.iter().any(|rating| *rating > MAX_RATING) {
        return Err(Impossible::NoSuchValue);
    }
    let lost = loss(answer.iter().zip(&key.marks));
    let least = (0..=MAX_RATING)
        .map(|constant| loss(core::iter::repeat(&constant).zip(&key.marks)))
        .min()
        .unwrap_or(0);
    Ok(share(least.saturating_sub(lost), least))
}

/// The sum of the distances; a key that no compiler wrote loses no more than can be counted.
fn loss<'a>(pairs: impl Iterator<Item = (&'a u32, &'a u32)>) -> u32 {
    pairs.fold(0, |lost, (given, right)| {
        lost.saturating_add(given.abs_diff(*right))
    })
}
