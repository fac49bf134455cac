//! Figures of small samples: exact where the sample allows it.

/// P(X ≥ `hits`) of `trials` independent trials with probability `chance` each.
pub(crate) fn binomial_tail(hits: usize, trials: usize, chance: f64) -> f64 {
    if hits == 0 {
        return 1.0;
    }
    if chance <= 0.0 || hits > trials {
        return 0.0;
    }
    if chance >= 1.0 {
        return 1.0;
    }
    let log = |successes: usize| {
        ln_choose(trials, successes)
            + successes as f64 * chance.ln()
            + (trials - successes) as f64 * (1.0 - chance).ln()
    };
    (hits..=trials)
        .map(|successes| log(successes).exp())
        .sum::<f64>()
        .min(1.0)
}

/// P(X ≥ `hits`) where `drawn` of `all` things are drawn and `marked` of all are marked (Fisher's exact test, one side).
pub(crate) fn hypergeometric_tail(hits: usize, drawn: usize, marked: usize, all: usize) -> f64 {
    let total = ln_choose(all, drawn);
    (hits..=drawn.min(marked))
        .filter(|hits| drawn - hits <= all - marked)
        .map(|hits| (ln_choose(marked, hits) + ln_choose(all - marked, drawn - hits) - total).exp())
        .sum::<f64>()
        .min(1.0)
}

/// P(χ² ≥ `value`) with `freedom` degrees of freedom, by the series of the incomplete gamma function.
pub(crate) fn chi_square_tail(value: f64, freedom: usize) -> f64 {
    if value <= 0.0 || freedom == 0 {
        return 1.0;
    }
    let (shape, half) = (freedom as f64 / 2.0, value / 2.0);
    // Below the smallest double, where the series has nothing left to sum.
    if half > 20.0 * shape + 600.0 {
        return 0.0;
    }
    let mut term = (shape * half.ln() - half - ln_gamma(shape + 1.0)).exp();
    let mut sum = term;
    let mut step = shape;
    while term > sum * 1e-12 && step < shape + 10_000.0 {
        step += 1.0;
        term *= half / step;
        sum += term;
    }
    (1.0 - sum).clamp(0.0, 1.0)
}

fn ln_choose(of: usize, take: usize) -> f64 {
    let ln_factorial = |n: usize| ln_gamma(n as f64 + 1.0);
    ln_factorial(of) - ln_factorial(take) - ln_factorial(of - take)
}

/// ln Γ(x), x > 0: Stirling's series after moving x up.
fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut shift) = (x, 0.0);
    while x < 10.0 {
        shift += x.ln();
        x += 1.0;
    }
    let square = x * x;
    (x - 0.5) * x.ln() - x
        + 0.5 * (2.0 * core::f64::consts::PI).ln()
        + (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / 1260.0 / square) / square) / x
        - shift
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: f64, expected: f64) {
        assert!(
            (found - expected).abs() < 1e-6,
            "{found} instead of {expected}"
        );
    }

    #[test]
    fn figures_are_those_of_textbooks() {
        check(binomial_tail(5, 10, 0.5), 0.623_046_875);
        check(binomial_tail(3, 3, 0.25), 0.015_625);
        check(binomial_tail(0, 3, 0.25), 1.0);
        // The lady tasting tea: all four of four cups.
        check(hypergeometric_tail(4, 4, 4, 8), 1.0 / 70.0);
        check(hypergeometric_tail(3, 4, 4, 8), 17.0 / 70.0);
        check(chi_square_tail(3.841_459, 1), 0.05);
        check(chi_square_tail(7.814_728, 3), 0.05);
        check(chi_square_tail(16.266_236, 3), 0.001);
        check(chi_square_tail(0.0, 3), 1.0);
        check(chi_square_tail(90.0, 3), 0.0);
        check(chi_square_tail(1e6, 3), 0.0);
    }
}
