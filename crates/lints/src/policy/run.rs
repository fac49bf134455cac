//! What a habit scores in a whole pack.

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
    /// Probability to reach the pass mark; an upper bound where it is not exact.
    pub passes: f64,
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
    let sum: f64 = means.iter().sum();
    let most = f64::from(SCENARIO_POINTS) * dists.len().max(1) as f64;
    // The percent is a floor: the mark is reached from exactly so many points on.
    let needed = SCENARIO_POINTS / 100 * u32::from(study.pack.pass_mark) * count(dists.len());
    let passes = if dists.is_empty() {
        0.0
    } else if dists.len() <= exact_scenarios() {
        exact(&dists, needed)
    } else {
        bound(&dists, sum, needed)
    };
    Outcome {
        share: sum / most,
        passes,
        means,
    }
}

/// P(Σ points ≥ needed), by what may still be lost: only the losses that leave a pass are followed.
fn exact(dists: &[Dist], needed: u32) -> f64 {
    let all = SCENARIO_POINTS * count(dists.len());
    let budget = (all - needed.min(all)) as usize;
    let mut losses = vec![0.0; budget + 1];
    losses[0] = 1.0;
    let mut reached = 0;
    for dist in dists {
        let mut next = vec![0.0; budget + 1];
        let mut far = 0;
        for (points, chance) in dist.values() {
            let loss = (SCENARIO_POINTS - points) as usize;
            if loss > budget {
                continue;
            }
            let end = reached.min(budget - loss);
            for (place, before) in losses[..=end].iter().enumerate() {
                next[place + loss] += before * chance;
            }
            far = far.max(end + loss);
        }
        losses = next;
        reached = far;
    }
    losses.iter().sum()
}

/// Hoeffding's bound on the same.
fn bound(dists: &[Dist], mean: f64, needed: u32) -> f64 {
    let above = f64::from(needed) - mean;
    if above <= 0.0 {
        return 1.0;
    }
    let squares: f64 = dists
        .iter()
        .map(|dist| f64::from(dist.width()).powi(2))
        .sum();
    if squares == 0.0 {
        0.0
    } else {
        (-2.0 * above * above / squares).exp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exact_tail_is_the_binomial_one() {
        let coin = Dist::of([(0, 0.75), (1000, 0.25)]);
        let dists = vec![coin; 10];
        let expected = crate::figures::binomial_tail(8, 10, 0.25);
        assert!((exact(&dists, 8000) - expected).abs() < 1e-12);
        assert!((exact(&dists, 7001) - expected).abs() < 1e-12);
        assert!(exact(&dists, 0) > 0.999_999);
        assert!(bound(&dists, 2500.0, 8000) >= expected);
        assert!((bound(&dists, 8000.0, 8000) - 1.0).abs() < 1e-12);
    }
}
