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
    let lost: u32 = answer
        .iter()
        .zip(&key.marks)
        .map(|(rating, right)| rating.abs_diff(*right))
        .sum();
    let least = (0..=MAX_RATING)
        .map(|constant| {
            key.marks
                .iter()
                .map(|right| constant.abs_diff(*right))
                .sum()
        })
        .min()
        .unwrap_or(0u32);
    Ok(share(least.saturating_sub(lost), least))
}
