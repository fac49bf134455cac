//! Order, rule 1: pairs in the prescribed order against pairs in the opposite one. See `spec/order.md`.

use curriculum::parts::Key;

use crate::{Impossible, share};

/// Steps with a rank, in order; of those free between them, the lower number first.
pub(crate) fn best(key: &Key) -> Vec<u32> {
    let rank = |step: u32| key.marks.get(step as usize).copied().unwrap_or_default();
    let mut steps: Vec<u32> = Vec::new();
    for step in (0..).zip(&key.marks).map(|(step, _)| step) {
        if rank(step) > 0 {
            // Put in where it belongs: a key is short, and what sorts long lists is large.
            let after = steps.iter().position(|other| rank(*other) > rank(step));
            steps.insert(after.unwrap_or(steps.len()), step);
        }
    }
    steps
}

/// earned = max(0, concordant − discordant), max = the pairs of ranked steps of different rank. A pair of which a step
/// is not placed is neither.
pub(crate) fn points(key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    let ranks: Vec<u32> = key.marks.iter().copied().filter(|rank| *rank > 0).collect();
    if answer.len() != ranks.len() {
        return Err(Impossible::WrongLength);
    }
    let mut placed = Vec::new();
    for (place, number) in answer.iter().enumerate() {
        if answer[..place].contains(number) {
            return Err(Impossible::Repeated);
        }
        let rank = key.marks.get(*number as usize);
        placed.push(*rank.ok_or(Impossible::NoSuchOption)?);
    }
    placed.retain(|rank| *rank > 0);
    let concordant = pairs(&placed, |before, after| before < after);
    let discordant = pairs(&placed, |before, after| before > after);
    Ok(share(
        concordant.saturating_sub(discordant),
        pairs(&ranks, |one, other| one != other),
    ))
}

fn pairs(ranks: &[u32], counts: impl Fn(u32, u32) -> bool) -> u32 {
    let mut found = 0;
    for (place, before) in ranks.iter().enumerate() {
        for after in &ranks[place + 1..] {
            found += u32::from(counts(*before, *after));
        }
    }
    found
}
