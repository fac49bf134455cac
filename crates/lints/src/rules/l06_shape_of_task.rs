//! L-06 shape of the task.
//!
//! One best option and at least one worth nothing in choose-one, reply and investigate; one best of 2–4 in each decision of a branch;
//! 2–4 keys of 5–7 in choose-many; 4–6 steps to place in order. Reading a pack refuses the same; this lint judges packs that a program built. Why: another shape
//! breaks the arithmetic of scoring and of guessing. Source: brief §4.2 L-06.

use curriculum::vocabulary::Activity;

use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Item, Study, Worth};

pub(crate) const LINT: Lint = Lint {
    code: "L-06",
    name: "shape-of-task",
    level: Level::Fail,
    banks_only: false,
    run,
};

fn run(study: &Study<'_>, findings: &mut Findings) {
    for item in &study.items {
        let keys = item
            .things
            .iter()
            .filter(|thing| thing.worth == Worth::Key)
            .count();
        let all = item.things.len();
        let (list, good) = match item.activity {
            Activity::ChooseOne | Activity::Reply | Activity::Investigate => {
                let nothing = item.things.iter().any(|thing| thing.credit == 0);
                ("options", keys == 1 && nothing)
            }
            Activity::ChooseMany => ("options", (2..=4).contains(&keys) && (5..=7).contains(&all)),
            Activity::Order => ("steps", (4..=6).contains(&keys)),
            Activity::Branch => {
                decisions(item, findings);
                continue;
            }
            Activity::Rate | Activity::Sort | Activity::Spot | Activity::Feed => continue,
        };
        if !good {
            let args = vec![("keys", keys.to_string()), ("count", all.to_string())];
            findings.add("shape", item.doc.file, At::key(list), args);
        }
    }
}

fn decisions(item: &Item<'_>, findings: &mut Findings) {
    for options in item.decisions() {
        let best = options.iter().filter(|option| option.worth == Worth::Key);
        let keys = best.count();
        if keys != 1 || !(2..=4).contains(&options.len()) {
            let args = vec![
                ("keys", keys.to_string()),
                ("count", options.len().to_string()),
            ];
            findings.add("shape", item.doc.file, item.list_of(options), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file};

    #[test]
    fn two_best_options_are_named() {
        check("L-06", &bank(), &[]);
        let mut bad = bank();
        choices(&mut bad, 0)[1].credit = 3;
        let expected = format!("shape {} options", file(&bad, 0));
        check("L-06", &bad, &[&expected]);
    }
}
