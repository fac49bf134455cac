//! The score of a whole run. See `spec/run.md`.

use crate::SCENARIO_POINTS;

/// Points and percent of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunScore {
    /// Sum of the scenarios' points.
    pub points: u32,
    /// Number of scenarios in the run.
    pub scenarios: u32,
    /// `floor(points / (10 · scenarios))`, 0–100; 0 for an empty run.
    pub percent: u8,
}

impl RunScore {
    /// Adds up the points of every scenario of the run, unanswered ones as 0.
    pub fn of(points: impl IntoIterator<Item = u32>) -> Self {
        let (mut sum, mut scenarios) = (0u32, 0u32);
        for value in points {
            sum += value.min(SCENARIO_POINTS);
            scenarios += 1;
        }
        let percent = sum
            .checked_div(SCENARIO_POINTS / 100 * scenarios)
            .map_or(0, |percent| u8::try_from(percent).unwrap_or(100));
        Self {
            points: sum,
            scenarios,
            percent,
        }
    }
}
