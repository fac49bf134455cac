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
    let options: Vec<Part<bool>> = written
        .iter()
        .map(|option| read_option(option, &scope))
        .collect();
    let max = u32::try_from(MAX_OPTIONS).unwrap_or(u32::MAX);
    let least = reader.optional_integer("pick_min", 1..=max).unwrap_or(1);
    let all = u32::try_from(options.len()).unwrap_or(u32::MAX);
    let most = reader.optional_integer("pick_max", 1..=max).unwrap_or(all);
    if all_have(&written, "credit") {
        let keys = options.iter().filter(|option| option.mark).count();
        count(reader, "options", Code::OptionCount, options.len(), OPTIONS);
        count(reader, "options", Code::KeyCount, keys, KEYS);
        let key = if least as usize > keys {
            "pick_min"
        } else {
            "pick_max"
        };
        if KEYS.contains(&keys)
            && (least as usize > keys || !(keys..=options.len()).contains(&(most as usize)))
        {
            let args = vec![
                ("least", least.to_string()),
                ("most", most.to_string()),
                ("keys", keys.to_string()),
                ("count", options.len().to_string()),
            ];
            reader.report(key, Code::PickRange, args);
        }
    }
    Task::ChooseMany {
        options,
        pick: (least, most),
        closing: closing(reader),
    }
}

fn read_option(reader: &Reader<'_>, scope: &str) -> Part<bool> {
    let credit = reader.integer("credit", 0..=3);
    if credit != 0 && credit != 3 {
        reader.report(
            "credit",
            Code::CreditZeroOrThree,
            vec![("credit", credit.to_string())],
        );
    }
    step(reader, scope, Thing::Option, credit == 3)
}
