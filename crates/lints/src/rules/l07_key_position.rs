//! L-07 key position.
//!
//! Judged on the order in which options are shown and printed, never on the author's: for a number of fixed seeds the
//! best option must stand in each place about equally often, by option count (χ², p > .001). The author's order is never
//! shown and may put the best first. The brief's .05 would fail one edit in twenty by luck, since every edit draws anew;
//! runs of the same place are left to that luck as well, for an order drawn a person tells nobody anything. Why: “take
//! the longest, take C” is what people learn first. Source: brief §4.2 L-07, DESIGN §6a.

use std::collections::BTreeMap;

use curriculum::numbering::{Kind, places_together};
use curriculum::stream::{Purpose, Seed, shuffle};
use curriculum::written::Task;

use super::{PACK, ratio};
use crate::figures::chi_square_tail;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Item, Study, Thing, Worth};

pub(crate) const LINT: Lint = Lint {
    code: "L-07",
    name: "key-position",
    level: Level::Fail,
    banks_only: true,
    run,
};

const SIGNIFICANT: f64 = 0.001;
/// Orders looked at in all, so that large banks need no more time than small ones.
const ORDERS: usize = 4096;
/// Seeds at most.
const SEEDS: usize = 64;

fn run(study: &Study<'_>, findings: &mut Findings) {
    judge(study, findings, shown);
}

/// Places of the options by shown place, for a seed.
fn shown(item: &Item<'_>, seed: &Seed) -> Vec<usize> {
    // Options of a branch are numbered each with its decision, and all together.
    let parent = |thing: &Thing<'_>| match &item.scenario.task {
        Task::Branch { nodes, .. } => nodes[thing.decision as usize].id.as_str(),
        _ => "",
    };
    let ids: Vec<(&str, &str)> = item
        .things
        .iter()
        .map(|thing| (parent(thing), thing.id))
        .collect();
    let numbered = places_together(&[], &item.scenario.id, Kind::Option, &ids);
    let count = u32::try_from(ids.len()).unwrap_or(0);
    shuffle(seed, &[0; 32], Purpose::Order, &item.scenario.id, count)
        .into_iter()
        .map(|number| numbered[number as usize])
        .collect()
}

fn judge(study: &Study<'_>, findings: &mut Findings, shown: fn(&Item<'_>, &Seed) -> Vec<usize>) {
    let items: Vec<&Item<'_>> = study
        .items
        .iter()
        .filter(|item| item.decisions().next().is_some())
        .collect();
    let seeds = (ORDERS / items.len().max(1)).clamp(1, SEEDS);
    let mut counts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for item in items.iter().take(ORDERS) {
        for seed in 0..seeds as u128 {
            let order = shown(item, &seed.to_be_bytes());
            for options in item.decisions() {
                let of_size = counts
                    .entry(options.len())
                    .or_insert_with(|| vec![0; options.len()]);
                let things = order.iter().map(|place| &item.things[*place]);
                let best = things
                    .filter(|thing| thing.decision == options[0].decision)
                    .position(|thing| thing.worth == Worth::Key);
                if let Some(best) = best {
                    of_size[best] += 1;
                }
            }
        }
    }
    for (options, by_place) in counts {
        let expected = by_place.iter().sum::<usize>() as f64 / options as f64;
        let square = |count: &usize| (*count as f64 - expected).powi(2) / expected;
        let value: f64 = by_place.iter().map(square).sum();
        if chi_square_tail(value, options.saturating_sub(1)) < SIGNIFICANT {
            let listed: Vec<String> = by_place.iter().map(usize::to_string).collect();
            let args = vec![
                ("options", options.to_string()),
                ("places", listed.join(", ")),
                ("value", ratio(value)),
            ];
            findings.add("uneven", PACK, format!("positions.{options}"), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check};
    use super::*;
    use crate::Settings;

    #[test]
    fn shuffled_orders_are_even_and_the_authors_is_not() {
        check("L-07", &bank(), &[]);
        let bank = bank();
        let settings = Settings::default();
        let study = Study::of(&bank, &settings);
        let mut findings = Findings::new(crate::find("L-07").expect("a lint"));
        judge(&study, &mut findings, |item, _| {
            (0..item.things.len()).collect()
        });
        let found: Vec<&str> = findings.kept.iter().map(|finding| finding.fault).collect();
        assert!(
            !found.is_empty() && found.iter().all(|fault| *fault == "uneven"),
            "{found:?}"
        );
    }
}
