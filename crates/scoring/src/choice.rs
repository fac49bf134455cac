//! Choose-one and reply, rule 1: earned = the chosen option's credit, max = 3. See `spec/choose-one.md`.

use curriculum::parts::Key;

use crate::{Impossible, share};

/// The credit of a best option.
pub const BEST_CREDIT: u8 = 3;

/// Credit of the chosen option, 0–3.
///
/// # Errors
/// [`Impossible`] unless the answer is exactly one existing option number.
pub fn credit(key: &Key, answer: &[u32]) -> Result<u8, Impossible> {
    let [chosen] = answer else {
        return Err(Impossible::WrongLength);
    };
    key.options
        .get(*chosen as usize)
        .map(|option| option.credit)
        .ok_or(Impossible::NoSuchOption)
}

/// Number of the best option, if the key has one.
pub fn best(key: &Key) -> Option<u32> {
    (0u32..)
        .zip(&key.options)
        .find(|(_, option)| option.credit == BEST_CREDIT)
        .map(|(number, _)| number)
}

pub(crate) fn points(key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    credit(key, answer).map(|credit| share(credit.into(), BEST_CREDIT.into()))
}
