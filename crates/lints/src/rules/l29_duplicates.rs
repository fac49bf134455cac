//! L-29 duplicates.
//!
//! No two scenarios have a trigram similarity of 0.6 or more (Jaccard over runs of three words of situation, question,
//! what is shown and options, in the pack's first language); siblings are exempt. Candidates come from an index of each
//! scenario's rarest runs, at most [`BUCKET`] earlier scenarios a run, so that work grows with the pack and not with its
//! square: of many copies each is told with one earlier copy, which is enough to mend. Why: a repeated story tests
//! memory. Source: brief §4.2 L-29.

use std::hash::{Hash, Hasher};

use super::ratio;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Fnv, Item, Study, Table};

pub(crate) const LINT: Lint = Lint {
    code: "L-29",
    name: "duplicates",
    level: Level::Warn,
    banks_only: false,
    run,
};

const MOST: f64 = 0.6;
/// Rarest runs of a scenario that are looked up.
const RARE: usize = 24;
/// Earlier scenarios kept a run.
const BUCKET: usize = 16;
/// Candidates compared in full, those with most runs in common first.
const COMPARED: usize = 4;

/// A pair that is too similar, and what the search took.
pub(crate) struct Search {
    /// Later scenario, earlier one, similarity.
    pub pairs: Vec<(usize, usize, f64)>,
    /// Scenarios looked at and pairs compared.
    pub work: usize,
}

fn run(study: &Study<'_>, findings: &mut Findings) {
    for (later, earlier, similarity) in search(study).pairs {
        let args = vec![
            ("other", study.items[earlier].scenario.id.clone()),
            ("ratio", ratio(similarity)),
        ];
        findings.add("similar", study.items[later].doc.file, "", args);
    }
}

pub(crate) fn search(study: &Study<'_>) -> Search {
    let sets: Vec<Vec<u64>> = study.items.iter().map(|item| runs(study, item)).collect();
    let mut frequency: Table<u64, u32> = Table::default();
    for run in sets.iter().flatten() {
        *frequency.entry(*run).or_default() += 1;
    }
    let mut index: Table<u64, Vec<u32>> = Table::default();
    let mut search = Search {
        pairs: Vec::new(),
        work: 0,
    };
    for (later, set) in sets.iter().enumerate() {
        search.work += 1;
        let mut rare: Vec<(u32, u64)> = set
            .iter()
            .map(|run| (frequency.get(run).copied().unwrap_or(0), *run))
            .collect();
        // A run that stands in one scenario only leads nowhere.
        rare.retain(|(count, _)| *count > 1);
        rare.sort_unstable();
        rare.truncate(RARE);
        let mut common: Table<u32, u32> = Table::default();
        for (_, run) in &rare {
            let bucket = index.entry(*run).or_default();
            for earlier in bucket.iter() {
                *common.entry(*earlier).or_default() += 1;
            }
            if bucket.len() < BUCKET {
                bucket.push(u32::try_from(later).unwrap_or(u32::MAX));
            }
        }
        let mut candidates: Vec<(u32, u32)> = common
            .into_iter()
            .map(|(earlier, count)| (u32::MAX - count, earlier))
            .collect();
        candidates.sort_unstable();
        let mut best: Option<(usize, f64)> = None;
        for (_, earlier) in candidates.into_iter().take(COMPARED) {
            let earlier = earlier as usize;
            if are_siblings(&study.items[later], &study.items[earlier]) {
                continue;
            }
            search.work += 1;
            let similarity = jaccard(set, &sets[earlier]);
            if similarity >= MOST && best.is_none_or(|(_, known)| similarity > known) {
                best = Some((earlier, similarity));
            }
        }
        search
            .pairs
            .extend(best.map(|(earlier, similarity)| (later, earlier, similarity)));
    }
    search
}

/// Runs of three words of what is seen before the answer, as sorted numbers.
fn runs(study: &Study<'_>, item: &Item<'_>) -> Vec<u64> {
    let first = study.pack.languages.first();
    let mut runs = Vec::new();
    let before = item
        .doc
        .pieces
        .iter()
        .filter(|piece| piece.role.is_before() && Some(&piece.lang) == first);
    for piece in before {
        for three in study.words(piece).windows(3) {
            let mut hasher = Fnv::default();
            for word in three {
                u64::from(word.id()).hash(&mut hasher);
            }
            runs.push(hasher.finish());
        }
    }
    runs.sort_unstable();
    runs.dedup();
    runs
}

fn jaccard(one: &[u64], other: &[u64]) -> f64 {
    let (mut a, mut b, mut both) = (0, 0, 0usize);
    while a < one.len() && b < other.len() {
        match one[a].cmp(&other[b]) {
            core::cmp::Ordering::Less => a += 1,
            core::cmp::Ordering::Greater => b += 1,
            core::cmp::Ordering::Equal => {
                (a, b, both) = (a + 1, b + 1, both + 1);
            }
        }
    }
    let either = one.len() + other.len() - both;
    if either == 0 {
        0.0
    } else {
        both as f64 / either as f64
    }
}

fn are_siblings(one: &Item<'_>, other: &Item<'_>) -> bool {
    one.scenario.siblings.contains(&other.scenario.id)
        || other.scenario.siblings.contains(&one.scenario.id)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, vi};

    #[test]
    fn a_copy_is_named_and_a_sibling_is_not() {
        check("L-29", &bank(), &[]);
        let mut bad = bank();
        let mut copy = bad.scenarios[0].clone();
        copy.id = "COPY".to_owned();
        copy.file = "scenarios/COPY.toml".to_owned();
        *vi(&mut copy.question) = "Anh/Chị làm gì trước?".to_owned();
        bad.scenarios.push(copy);
        check("L-29", &bad, &["similar scenarios/COPY.toml "]);
        let first = bad.scenarios[0].id.clone();
        bad.scenarios.last_mut().expect("the copy").siblings = vec![first];
        check("L-29", &bad, &[]);
    }

    #[test]
    fn work_grows_with_the_pack_even_where_all_are_copies() {
        let bank = bank();
        for count in [500, 1_000, 2_000] {
            let mut copies = bank.clone();
            copies.scenarios = (0..count)
                .map(|number| {
                    let mut copy = bank.scenarios[0].clone();
                    copy.id = format!("C{number}");
                    copy
                })
                .collect();
            let work = crate::duplicate_work(&copies);
            assert!((count..=5 * count).contains(&work), "{count}: {work}");
        }
    }
}
