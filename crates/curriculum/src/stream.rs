//! Randomness: a counter stream over SHA-256, so that anyone can recompute a draw from a seed (DESIGN §6a).
//!
//! Specification (`docs/formats.md` §2.6, vectors in `tests/fixtures/vectors/guong/stream.json`):
//!
//! * block *i* = SHA-256(seed16 ‖ digest32 ‖ purpose ‖ 00 ‖ scenario ‖ 00 ‖ u32be *i*), *i* from 0;
//! * a block is eight big-endian 32-bit words, taken in order; then comes the next block;
//! * a number below *n* is the first word *w* < 2³² − (2³² mod *n*), as *w* mod *n*; other words are thrown away;
//! * a shuffle of 0…*n*−1 goes *i* = *n*−1 down to 1 and swaps places *i* and *j*, *j* being a number below *i*+1.

use core::num::NonZeroU32;

use crate::hash::sha256;

/// 16 bytes: the run's id unless an invitation gives another; all zero for a first practice.
pub type Seed = [u8; 16];

/// SHA-256 of a pack's canonical root.
pub type Digest = [u8; 32];

/// What the numbers are for: streams of different purposes never share a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Drawing a pool of a track; its scenario field is `<track>:<pool number>`.
    Draw,
    /// The order in which a scenario's options are shown.
    Order,
    /// Which of the two forms of a measure comes first; the scenario field is empty.
    Form,
}

impl Purpose {
    /// The bytes in the block.
    pub const fn as_str(self) -> &'static str {
        match self {
            Purpose::Draw => "draw",
            Purpose::Order => "order",
            Purpose::Form => "form",
        }
    }
}

/// An endless sequence of 32-bit words.
#[derive(Clone, Debug)]
pub struct Stream {
    message: Vec<u8>,
    counter: u32,
    block: [u8; 32],
    used: usize,
}

impl Stream {
    /// The stream of one purpose in one scenario.
    pub fn new(seed: &Seed, digest: &Digest, purpose: Purpose, scenario: &str) -> Self {
        let mut message = Vec::with_capacity(64 + scenario.len());
        message.extend_from_slice(seed);
        message.extend_from_slice(digest);
        message.extend_from_slice(purpose.as_str().as_bytes());
        message.push(0);
        message.extend_from_slice(scenario.as_bytes());
        message.push(0);
        Stream {
            message,
            counter: 0,
            block: [0; 32],
            used: 32,
        }
    }

    /// The next word.
    pub fn word(&mut self) -> u32 {
        if self.used == self.block.len() {
            let mut message = self.message.clone();
            message.extend_from_slice(&self.counter.to_be_bytes());
            self.block = sha256(&message);
            // 2³² blocks are 128 GB of words: wrapping is unreachable in a draw and keeps the function total.
            self.counter = self.counter.wrapping_add(1);
            self.used = 0;
        }
        let mut word = [0; 4];
        word.copy_from_slice(&self.block[self.used..self.used + 4]);
        self.used += 4;
        u32::from_be_bytes(word)
    }

    /// A number from 0 to `n` − 1, each equally likely.
    pub fn below(&mut self, n: NonZeroU32) -> u32 {
        let n = n.get();
        // The largest acceptable word: 2³² − (2³² mod n) − 1.
        let last = u32::MAX - (u32::MAX % n + 1) % n;
        loop {
            let word = self.word();
            if word <= last {
                return word % n;
            }
        }
    }

    /// The numbers 0 to `n` − 1 in an order drawn from the stream.
    pub fn shuffled(&mut self, n: u32) -> Vec<u32> {
        let mut places: Vec<u32> = (0..n).collect();
        for i in (1..places.len()).rev() {
            let bound = u32::try_from(i + 1).ok().and_then(NonZeroU32::new);
            let j = bound.map_or(0, |bound| self.below(bound));
            places.swap(i, j as usize);
        }
        places
    }
}

/// The numbers 0 to `n` − 1 in the order drawn for this seed, pack, purpose and scenario.
///
/// ```
/// use curriculum::stream::{shuffle, Purpose};
/// let order = shuffle(&[0; 16], &[0; 32], Purpose::Order, "S01", 4);
/// assert_eq!(order, shuffle(&[0; 16], &[0; 32], Purpose::Order, "S01", 4));
/// ```
pub fn shuffle(seed: &Seed, digest: &Digest, purpose: Purpose, scenario: &str, n: u32) -> Vec<u32> {
    Stream::new(seed, digest, purpose, scenario).shuffled(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_shuffle_is_a_permutation(seed: [u8; 16], n in 0u32..200) {
            let mut order = shuffle(&seed, &[7; 32], Purpose::Order, "S", n);
            order.sort_unstable();
            proptest::prop_assert_eq!(order, (0..n).collect::<Vec<_>>());
        }

        #[test]
        fn below_stays_below(seed: [u8; 16], n in 1u32..) {
            let n = NonZeroU32::new(n).expect("the range begins at 1");
            let mut stream = Stream::new(&seed, &[0; 32], Purpose::Draw, "");
            proptest::prop_assert!((0..20).all(|_| stream.below(n) < n.get()));
        }
    }

    #[test]
    fn every_order_of_three_is_about_equally_likely() {
        let mut counts = std::collections::BTreeMap::new();
        for number in 0..6000u128 {
            let order = shuffle(&number.to_be_bytes(), &[0; 32], Purpose::Order, "S", 3);
            *counts.entry(order).or_insert(0u32) += 1;
        }
        assert_eq!(counts.len(), 6);
        // 1000 expected, standard deviation 29: five of them.
        assert!(
            counts.values().all(|count| count.abs_diff(1000) < 145),
            "{counts:?}"
        );
    }

    #[test]
    fn words_that_would_bias_are_thrown_away() {
        // For n = 2³¹ + 1 nearly half of all words are thrown away, so the kept ones are not the first words.
        let n = NonZeroU32::new((1 << 31) + 1).expect("not zero");
        let mut all = Stream::new(&[0; 16], &[0; 32], Purpose::Draw, "");
        let words: Vec<u32> = (0..200).map(|_| all.word()).collect();
        let expected: Vec<u32> = words
            .into_iter()
            .filter(|word| *word < n.get())
            .take(50)
            .collect();
        let mut kept = Stream::new(&[0; 16], &[0; 32], Purpose::Draw, "");
        assert_eq!((0..50).map(|_| kept.below(n)).collect::<Vec<_>>(), expected);
    }
}
