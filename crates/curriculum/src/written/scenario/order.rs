//! order: steps with a rank are put in order, the others are left out.

use super::super::context::Thing;
use super::super::limits::MAX_OPTIONS;
use super::super::reader::Reader;
use super::super::task::{Part, Task};
use super::parts::{closing, count, step};
use crate::problem::Code;

const RANKED: core::ops::RangeInclusive<usize> = 4..=6;
const DISTRACTORS: core::ops::RangeInclusive<usize> = 0..=4;

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let scope = reader.scope();
    let written = reader.required_tables("steps", MAX_OPTIONS);
    let steps: Vec<Part<Option<u32>>> = written
        .iter()
        .map(|table| {
            let rank = table.optional_integer("rank", 1..=6);
            step(table, &scope, Thing::Step, rank)
        })
        .collect();
    let ranks: Vec<u32> = steps.iter().filter_map(|step| step.mark).collect();
    if !steps.is_empty() {
        count(reader, "steps", Code::RankedCount, ranks.len(), RANKED);
        count(
            reader,
            "steps",
            Code::DistractorCount,
            steps.len() - ranks.len(),
            DISTRACTORS,
        );
    }
    check_ranks(reader, &ranks);
    Task::Order {
        steps,
        closing: closing(reader),
    }
}

/// 1, 2, … without gaps, at least two of them.
fn check_ranks(reader: &Reader<'_>, ranks: &[u32]) {
    let Some(last) = ranks.iter().max() else {
        return;
    };
    let gap = (1..*last).find(|rank| !ranks.contains(rank));
    if let Some(gap) = gap {
        let args = vec![("rank", gap.to_string()), ("last", last.to_string())];
        reader.report("steps", Code::RankGap, args);
    } else if *last == 1 {
        reader.report("steps", Code::RanksEqual, Vec::new());
    }
}
