//! What a habit scores in a whole pack, and in each of its tracks.

use std::mem;

use scoring::SCENARIO_POINTS;

use super::dist::Dist;
use super::exact_scenarios;
use super::habit::Habit;
use super::task::{Player, count};
use crate::study::Study;

/// What a habit reaches.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    /// Mean share of all points, 0–1.
    pub share: f64,
    /// Probability to reach the pass mark in a run of everything; an upper bound where it is not exact.
    pub passes: f64,
    /// The same for each track, over every draw: the pack's tracks in their order.
    pub tracks: Vec<f64>,
    /// Mean points a scenario, in the pack's order.
    pub means: Vec<f64>,
}

/// Plays every scenario of a pack.
pub(crate) fn outcome(study: &Study<'_>, habit: Habit) -> Outcome {
    let player = Player::new(study);
    let dists: Vec<Dist> = study
        .items
        .iter()
        .map(|item| player.play(habit, item))
        .collect();
    let means: Vec<f64> = dists.iter().map(Dist::mean).collect();
    let most = f64::from(SCENARIO_POINTS) * dists.len().max(1) as f64;
    let mark = study.pack.pass_mark.into();
    let tracks = study.pack.tracks.iter().map(|track| {
        let pools: Vec<Pool<'_>> = track
            .pools
            .iter()
            .map(|pool| Pool {
                take: pool.take,
                from: pool
                    .from
                    .iter()
                    .filter_map(|place| dists.get(*place))
                    .collect(),
            })
            .collect();
        passes(&pools, mark)
    });
    let everything = Pool {
        take: dists.len(),
        from: dists.iter().collect(),
    };
    Outcome {
        share: means.iter().sum::<f64>() / most,
        tracks: tracks.collect(),
        passes: passes(&[everything], mark),
        means,
    }
}

/// Scenarios of which some are drawn, each as likely.
struct Pool<'d> {
    take: usize,
    from: Vec<&'d Dist>,
}

/// P(percent ≥ mark) over every draw and every answer; a gate could only make it less.
fn passes(pools: &[Pool<'_>], mark: u32) -> f64 {
    let drawn = pools.iter().map(|pool| pool.take).sum();
    // The percent is a floor: the mark is reached from exactly so many points on.
    let needed = SCENARIO_POINTS / 100 * mark * count(drawn);
    let all = pools.iter().map(|pool| pool.from.len()).sum::<usize>();
    if all == 0 {
        0.0
    } else if all <= exact_scenarios() {
        exact(pools, needed)
    } else {
        bound(pools, needed)
    }
}

/// By what may still be lost: only the losses that leave a pass are followed.
fn exact(pools: &[Pool<'_>], needed: u32) -> f64 {
    let all = SCENARIO_POINTS * count(pools.iter().map(|pool| pool.take).sum());
    let budget = (all - needed.min(all)) as usize;
    let mut losses = vec![1.0];
    for pool in pools {
        losses = drawn(losses, pool, budget);
    }
    losses.iter().sum()
}

/// Losses after a pool, from those before it. Where not everything is taken, all draws are followed together, by how many
/// of a draw have been taken so far.
fn drawn(before: Vec<f64>, pool: &Pool<'_>, budget: usize) -> Vec<f64> {
    let mut by_taken = vec![Vec::new(); pool.take + 1];
    by_taken[0] = before;
    // Lists that are done with serve again: they are long, and asking the system for new ones takes longer than the sums.
    let mut spare: Vec<Vec<f64>> = Vec::new();
    for (place, dist) in pool.from.iter().enumerate() {
        let left = pool.from.len() - place - 1;
        // Downward, so that each is taken once at most; below `least` too few would be left to take.
        let least = pool.take.saturating_sub(left);
        for taken in (0..=pool.take.min(place + 1)).rev() {
            let (fewer, rest) = by_taken.split_at_mut(taken);
            let losses = &mut rest[0];
            if taken < least {
                if losses.capacity() > 0 {
                    losses.clear();
                    spare.push(mem::take(losses));
                }
                continue;
            }
            if losses.capacity() == 0 {
                let fresh = || Vec::with_capacity(budget + 1);
                *losses = spare.pop().unwrap_or_else(fresh);
            }
            if let Some(before) = fewer.last() {
                add_with(losses, before, dist, budget);
            }
        }
    }
    let draws = super::task::choose(count(pool.from.len()), count(pool.take));
    let last = by_taken.pop().unwrap_or_default();
    last.into_iter().map(|chance| chance / draws).collect()
}

/// Adds the losses with one more scenario.
fn add_with(sum: &mut Vec<f64>, losses: &[f64], dist: &Dist, budget: usize) {
    let Some(end) = losses.len().checked_sub(1) else {
        return;
    };
    for (points, chance) in dist.values() {
        let loss = (SCENARIO_POINTS - points) as usize;
        if loss > budget {
            continue;
        }
        let end = end.min(budget - loss);
        if sum.len() <= end + loss {
            sum.resize(end + loss + 1, 0.0);
        }
        for (sum, before) in sum[loss..].iter_mut().zip(&losses[..=end]) {
            *sum += before * chance;
        }
    }
}

/// Hoeffding's bound on the same, which holds for what is drawn without putting back as well.
fn bound(pools: &[Pool<'_>], needed: u32) -> f64 {
    let (mut mean, mut squares) = (0.0, 0.0);
    for pool in pools {
        let share = pool.take as f64 / pool.from.len().max(1) as f64;
        mean += share * pool.from.iter().map(|dist| dist.mean()).sum::<f64>();
        let width = if pool.take == pool.from.len() {
            let widths = pool.from.iter().map(|dist| f64::from(dist.width()).powi(2));
            widths.sum::<f64>()
        } else {
            pool.take as f64 * f64::from(SCENARIO_POINTS).powi(2)
        };
        squares += width;
    }
    let above = f64::from(needed) - mean;
    if above <= 0.0 {
        return 1.0;
    }
    if squares == 0.0 {
        0.0
    } else {
        (-2.0 * above * above / squares).exp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(dists: &[Dist]) -> Pool<'_> {
        Pool {
            take: dists.len(),
            from: dists.iter().collect(),
        }
    }

    #[test]
    fn the_exact_tail_is_the_binomial_one() {
        let coin = Dist::of([(0, 0.75), (1000, 0.25)]);
        let dists = vec![coin; 10];
        let expected = crate::figures::binomial_tail(8, 10, 0.25);
        let all = [whole(&dists)];
        assert!((exact(&all, 8000) - expected).abs() < 1e-12);
        assert!((exact(&all, 7001) - expected).abs() < 1e-12);
        assert!(exact(&all, 0) > 0.999_999);
        assert!(bound(&all, 2500) >= 1.0 - 1e-9);
        assert!(bound(&all, 8000) >= expected);
        // Ten of twenty alike are as ten.
        let twenty = vec![dists[0].clone(); 20];
        let some = [Pool {
            take: 10,
            ..whole(&twenty)
        }];
        assert!((exact(&some, 8000) - expected).abs() < 1e-12);
        assert!(bound(&some, 8000) >= expected);
    }

    #[test]
    fn every_draw_is_as_likely() {
        // Of one that is always right, one that never is and one that is half the time, two are drawn, and another one.
        let dists = [(1000, 1.0), (0, 1.0)].map(|one| Dist::of([one]));
        let [sure, never] = dists;
        let coin = Dist::of([(0, 0.5), (1000, 0.5)]);
        let pools = [
            Pool {
                take: 2,
                from: vec![&sure, &never, &coin],
            },
            Pool {
                take: 1,
                from: vec![&coin],
            },
        ];
        // Points: {sure, never} 1, {sure, coin} 1 or 2, {never, coin} 0 or 1; then 0 or 1 more.
        let at_least = |points: f64, chance: f64| {
            let found = exact(&pools, (points * 1000.0) as u32);
            assert!((found - chance).abs() < 1e-12, "{points}: {found}");
        };
        at_least(0.0, 1.0);
        at_least(3.0, 1.0 / 3.0 * 0.5 * 0.5);
        at_least(2.0, (0.5 + (0.5 + 0.5 * 0.5) + 0.5 * 0.5) / 3.0);
        at_least(1.0, (1.0 + 1.0 + 0.75) / 3.0);
    }
}
