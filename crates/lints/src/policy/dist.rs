//! A distribution of points.

/// Points with their probabilities: points ascend, each once, probabilities sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dist(Vec<(u32, f64)>);

impl Dist {
    /// From weights in any order, not necessarily summing to 1; nothing at all is 0 points.
    pub fn of(weights: impl IntoIterator<Item = (u32, f64)>) -> Self {
        let mut sorted: Vec<(u32, f64)> = weights
            .into_iter()
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        sorted.sort_by_key(|(points, _)| *points);
        let total: f64 = sorted.iter().map(|(_, weight)| weight).sum();
        if sorted.is_empty() {
            return Dist(vec![(0, 1.0)]);
        }
        let mut merged: Vec<(u32, f64)> = Vec::with_capacity(sorted.len());
        for (points, weight) in sorted {
            match merged.last_mut() {
                Some((last, sum)) if *last == points => *sum += weight / total,
                _ => merged.push((points, weight / total)),
            }
        }
        Dist(merged)
    }

    /// The points with their probabilities.
    pub fn values(&self) -> &[(u32, f64)] {
        &self.0
    }

    /// The mean.
    pub fn mean(&self) -> f64 {
        self.0
            .iter()
            .map(|(points, chance)| f64::from(*points) * chance)
            .sum()
    }

    /// Greatest less least points.
    pub fn width(&self) -> u32 {
        match (self.0.first(), self.0.last()) {
            (Some((least, _)), Some((most, _))) => most - least,
            _ => 0,
        }
    }
}
