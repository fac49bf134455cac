//! What somebody scores who does not read but follows one habit: exactly, by the distribution of points.
//!
//! Each habit gives each scenario a distribution of points; a run's distribution is their convolution. Nothing is
//! sampled. Up to [`exact_scenarios`] scenarios the probability to pass is exact; beyond that the mean stays exact and
//! Hoeffding's bound stands for the probability, so that judging stays near-linear.

mod dist;
mod habit;
mod order;
mod run;
mod task;

pub(crate) use habit::{Habit, habits};
pub(crate) use run::{Outcome, outcome};

/// Scenarios up to which the probability to pass is computed exactly.
pub const fn exact_scenarios() -> usize {
    200
}

#[cfg(test)]
mod tests;
