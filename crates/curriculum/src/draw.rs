//! Which scenarios a run holds: a track's pools drawn by the seed. Re-scoring repeats this draw.

use core::fmt;

use crate::parts::{Root, Track};
use crate::stream::{Digest, Purpose, Seed, shuffle};

/// Where a scenario's entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// Place in [`Root::shelves`].
    pub shelf: u32,
    /// Place on that shelf.
    pub index: u32,
}

impl Slot {
    /// Reads `shelf:index` in its one spelling; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (shelf, index) = text.split_once(':')?;
        let slot = Slot {
            shelf: number(shelf)?,
            index: number(index)?,
        };
        Some(slot)
    }

    /// Whether the root has this scenario.
    pub fn exists_in(self, root: &Root) -> bool {
        root.shelves
            .get(self.shelf as usize)
            .is_some_and(|shelf| self.index < shelf.count)
    }
}

/// Digits without sign or leading zero.
fn number(text: &str) -> Option<u32> {
    let plain =
        text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.shelf, self.index)
    }
}

/// The scenarios of a run, in the order people meet them: pool after pool, each in the pool's own order.
///
/// A pool of which everything is taken is not drawn. Otherwise its places are shuffled with purpose `draw` and
/// scenario field `<track>:<pool number>`, the first `take` are kept and put back in pool order. A root that
/// [`crate::read::root`] accepted never asks for more than a pool holds; from any other root, what cannot be read as a
/// slot is left out.
pub fn draw(track: &Track, seed: &Seed, digest: &Digest) -> Vec<Slot> {
    let mut slots = Vec::new();
    for (number, pool) in track.pools.iter().enumerate() {
        let count = u32::try_from(pool.from.len()).unwrap_or(u32::MAX);
        let mut drawn = vec![pool.take >= count; pool.from.len()];
        if pool.take < count {
            let field = format!("{}:{number}", track.id);
            let order = shuffle(seed, digest, Purpose::Draw, &field, count);
            for place in order.into_iter().take(pool.take as usize) {
                drawn[place as usize] = true;
            }
        }
        let kept = pool.from.iter().zip(drawn).filter(|(_, drawn)| *drawn);
        slots.extend(kept.filter_map(|(place, _)| Slot::parse(place)));
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::Pool;

    fn track(pools: &[(u32, &[&str])]) -> Track {
        let pools = pools
            .iter()
            .map(|(take, from)| Pool {
                take: *take,
                from: from.iter().map(|s| (*s).to_owned()).collect(),
            })
            .collect();
        Track {
            id: "t".to_owned(),
            audiences: Vec::new(),
            pools,
        }
    }

    #[test]
    fn slots_have_one_spelling() {
        assert_eq!(
            Slot::parse("12:0"),
            Some(Slot {
                shelf: 12,
                index: 0
            })
        );
        for bad in [
            "",
            ":",
            "1",
            "1:",
            ":1",
            "01:1",
            "1:01",
            "+1:1",
            "1:1:1",
            " 1:1",
            "4294967296:0",
            "-1:0",
        ] {
            assert_eq!(Slot::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_whole_pool_keeps_its_order() {
        let all = track(&[(3, &["0:2", "0:0", "0:1"])]);
        let shown: Vec<String> = draw(&all, &[9; 16], &[0; 32])
            .iter()
            .map(Slot::to_string)
            .collect();
        assert_eq!(shown, ["0:2", "0:0", "0:1"]);
    }

    #[test]
    fn each_pool_gives_what_it_should_in_pool_order() {
        let two = track(&[(2, &["0:0", "0:1", "0:2", "0:3"]), (1, &["1:0", "1:1"])]);
        let mut seen = std::collections::BTreeSet::new();
        for seed in 0..50u128 {
            let slots = draw(&two, &seed.to_be_bytes(), &[0; 32]);
            assert_eq!(slots.len(), 3);
            assert!(
                slots[0] < slots[1] && slots[1].shelf == 0 && slots[2].shelf == 1,
                "{slots:?}"
            );
            seen.insert(slots);
        }
        assert_eq!(seen.len(), 12, "all 6 · 2 draws occur");
    }
}
