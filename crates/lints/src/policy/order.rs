//! Orders drawn at random: how many pairs stand the wrong way round.

use super::dist::Dist;
use super::task::{choose, count, share};
use crate::study::{Item, Worth};

/// Steps there can be.
const MOST: usize = 12;

/// Gaussian binomials: how inversions are spread over all ways to mix two runs.
pub(super) struct Gauss(Vec<Vec<Vec<f64>>>);

impl Gauss {
    pub fn new() -> Self {
        let mut table: Vec<Vec<Vec<f64>>> = Vec::new();
        for of in 0..=MOST {
            let mut row = Vec::new();
            for take in 0..=of {
                // G(n, k) = G(n−1, k−1) + q^k · G(n−1, k)
                let mut inversions = vec![0.0; take * (of - take) + 1];
                if take == 0 || take == of {
                    inversions[0] = 1.0;
                } else {
                    for (place, ways) in table[of - 1][take - 1].iter().enumerate() {
                        inversions[place] += ways;
                    }
                    for (place, ways) in table[of - 1][take].iter().enumerate() {
                        inversions[place + take] += ways;
                    }
                }
                row.push(inversions);
            }
            table.push(row);
        }
        Gauss(table)
    }

    /// Probability of each number of inversions among things of which so many are of each rank, in any order.
    fn inversions(&self, by_rank: &[u32]) -> Vec<f64> {
        let (mut spread, mut before) = (vec![1.0], 0usize);
        for more in by_rank {
            let more = *more as usize;
            let mix = &self.0[before + more][more];
            let ways: f64 = mix.iter().sum();
            spread = convolve(&spread, mix);
            spread.iter_mut().for_each(|chance| *chance /= ways);
            before += more;
        }
        spread
    }
}

fn convolve(one: &[f64], other: &[f64]) -> Vec<f64> {
    let mut out = vec![0.0; one.len() + other.len() - 1];
    for (place, chance) in one.iter().enumerate() {
        for (more, ways) in other.iter().enumerate() {
            out[place + more] += chance * ways;
        }
    }
    out
}

/// Steps that are placed one after the other in any order, counted by rank; place 0 counts those without a rank.
type Block = Vec<u32>;

/// Places what it likes first, in any order among equals, until the list is full.
pub(super) fn order(item: &Item<'_>, likes: Option<&[usize]>, gauss: &Gauss) -> Dist {
    let ranked = item.things.iter().filter(|thing| thing.worth == Worth::Key);
    let places = count(ranked.count());
    let ranks = item
        .things
        .iter()
        .map(|thing| thing.mark)
        .max()
        .unwrap_or(0) as usize;
    let mut right = vec![0u32; ranks + 1];
    for thing in item.things.iter().filter(|thing| thing.mark > 0) {
        right[thing.mark as usize] += 1;
    }
    let most = pairs(&right);
    let mut full: Vec<Block> = Vec::new();
    let mut left = places;
    let mut weights: Vec<(u32, f64)> = Vec::new();
    for block in blocks(item, likes, ranks) {
        let size: u32 = block.iter().sum();
        if size <= left {
            left -= size;
            full.push(block);
            continue;
        }
        for (some, ways) in drawn(&block, left) {
            let mut all = full.clone();
            all.push(some);
            weights
                .extend(spread(&all, most, gauss).map(|(points, chance)| (points, chance * ways)));
        }
        return Dist::of(weights);
    }
    Dist::of(spread(&full, most, gauss))
}

/// The steps by how they are liked, the most liked first.
fn blocks(item: &Item<'_>, likes: Option<&[usize]>, ranks: usize) -> Vec<Block> {
    let like = |place: usize| likes.map_or(0, |likes| likes[place]);
    let mut levels: Vec<usize> = (0..item.things.len()).map(like).collect();
    levels.sort_unstable_by(|one, other| other.cmp(one));
    levels.dedup();
    let block = |level: &usize| {
        let mut block = vec![0; ranks + 1];
        for (place, thing) in item.things.iter().enumerate() {
            block[thing.mark as usize] += u32::from(like(place) == *level);
        }
        block
    };
    levels.iter().map(block).collect()
}

/// Every way to draw so many of a block, with how many ways there are to do so.
fn drawn(block: &Block, take: u32) -> Vec<(Block, f64)> {
    let mut drawn = vec![(Vec::new(), 1.0, take)];
    for there in block {
        drawn = drawn
            .into_iter()
            .flat_map(|(some, ways, left): (Block, f64, u32)| {
                (0..=left.min(*there)).map(move |more| {
                    let mut some = some.clone();
                    some.push(more);
                    (some, ways * choose(*there, more), left - more)
                })
            })
            .collect();
    }
    drawn
        .into_iter()
        .filter(|(.., left)| *left == 0)
        .map(|(some, ways, _)| (some, ways))
        .collect()
}

/// Points and probabilities of blocks placed one behind the other.
fn spread(blocks: &[Block], most: u32, gauss: &Gauss) -> impl Iterator<Item = (u32, f64)> + use<> {
    let mut inversions = vec![1.0];
    let mut across = 0;
    let mut before = vec![0u32; blocks.first().map_or(0, Vec::len)];
    for block in blocks {
        inversions = convolve(&inversions, &gauss.inversions(&block[1..]));
        for (rank, there) in block.iter().enumerate().skip(1) {
            across += there * before[rank + 1..].iter().sum::<u32>();
        }
        for (sum, there) in before.iter_mut().zip(block) {
            *sum += there;
        }
    }
    let placed = pairs(&before);
    (0u32..).zip(inversions).map(move |(inside, chance)| {
        // Concordant less discordant: all pairs less twice the discordant ones.
        let earned = placed.saturating_sub(2 * (inside + across));
        (share(earned, most), chance)
    })
}

/// Pairs of different rank.
fn pairs(by_rank: &[u32]) -> u32 {
    let all: u32 = by_rank.iter().skip(1).sum();
    let same: u32 = by_rank.iter().skip(1).map(|count| count * count).sum();
    (all * all - same) / 2
}
