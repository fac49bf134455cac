//! Sort, rule 1: how much more is right than one bin for everything would make. See `spec/sort.md`.

use curriculum::parts::Key;

use crate::{Impossible, share};

/// earned = max(0, right − b), max = n − b, where b is the size of the largest bin.
pub(crate) fn points(key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    if answer.len() != key.marks.len() {
        return Err(Impossible::WrongLength);
    }
    // Every bin holds something, so the greatest number in the key is the last bin.
    let last = key.marks.iter().max().copied().unwrap_or(0);
    if answer.iter().any(|bin| *bin > last) {
        return Err(Impossible::NoSuchValue);
    }
    let count = |holds: &dyn Fn(usize) -> bool| {
        (0..answer.len())
            .map(|place| u32::from(holds(place)))
            .sum::<u32>()
    };
    let right = count(&|place| answer[place] == key.marks[place]);
    let largest = key
        .marks
        .iter()
        .map(|bin| count(&|place| key.marks[place] == *bin))
        .max()
        .unwrap_or(0);
    let all = count(&|_| true);
    Ok(share(right.saturating_sub(largest), all - largest))
}
