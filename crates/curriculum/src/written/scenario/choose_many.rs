//! choose-many: some of the options are to be ticked.

use super::super::context::Thing;
use super::super::limits::MAX_OPTIONS;
use super::super::reader::Reader;
use super::super::task::{Part, Task};
use super::parts::{all_have, closing, count, step};
use crate::problem::Code;

const OPTIONS: core::ops::RangeInclusive<usize> = 5..=7;
const KEYS: core::ops::RangeInclusive<usize> = 2..=4;

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let scope = reader.scope();
    let written = reader.required_tables("options", MAX_OPTIONS);
    let mut judged = all_have(&written, "credit");
    let options: Vec<Part<bool>> = written
        .iter()
        .map(|table| {
            let right = is_right(table);
            judged &= right.is_some();
            step(table, &scope, Thing::Option, right.unwrap_or(false))
        })
        .collect();
    let max = u32::try_from(MAX_OPTIONS).unwrap_or(u32::MAX);
    let least = reader.optional_integer("pick_min", 1..=max).unwrap_or(1);
    let all = u32::try_from(options.len()).unwrap_or(u32::MAX);
    let most = reader.optional_integer("pick_max", 1..=max).unwrap_or(all);
    // Where a credit has a problem of its own, nothing can be said of their number.
    if judged {
        let keys = options.iter().filter(|option| option.mark).count();
        count(reader, "options", Code::OptionCount, options.len(), OPTIONS);
        count(reader, "options", Code::KeyCount, keys, KEYS);
        if KEYS.contains(&keys) {
            check_pick(reader, (least, most), keys, options.len());
        }
    }
    Task::ChooseMany {
        options,
        pick: (least, most),
        closing: closing(reader),
    }
}

/// Whether an option is to be ticked; none after a problem.
fn is_right(option: &Reader<'_>) -> Option<bool> {
    match option.integer("credit", 0..=3) {
        0 => Some(false),
        3 => Some(true),
        credit => {
            let args = vec![("credit", credit.to_string())];
            option.report("credit", Code::CreditZeroOrThree, args);
            None
        }
    }
}

/// All the right ones, and no more than there are, can be ticked.
fn check_pick(reader: &Reader<'_>, (least, most): (u32, u32), keys: usize, options: usize) {
    let too_many = least as usize > keys;
    if too_many || !(keys..=options).contains(&(most as usize)) {
        let args = vec![
            ("least", least.to_string()),
            ("most", most.to_string()),
            ("keys", keys.to_string()),
            ("count", options.to_string()),
        ];
        let key = if too_many { "pick_min" } else { "pick_max" };
        reader.report(key, Code::PickRange, args);
    }
}
