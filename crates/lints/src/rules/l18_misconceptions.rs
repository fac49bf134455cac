//! L-18 misconception coding.
//!
//! Every option worth nothing in choose-one, reply and branch, every decoy of choose-many and every distractor of order names the
//! misconception it comes from; in a bank of 48 or more each code of the pack is used twice; no code makes up more than
//! 15 % of those used (judged from 20 on). Why: a wrong option is worth having only if it is a real belief. Source: brief
//! §4.2 L-18, §5.1.

use std::collections::BTreeMap;

use curriculum::vocabulary::{Activity, PackKind};

use super::{LARGE_BANK, PACK, percent};
use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Study, Worth};

pub(crate) const LINT: Lint = Lint {
    code: "L-18",
    name: "misconceptions",
    level: Level::Warn,
    banks_only: false,
    run,
};

const MOST: f64 = 0.15;
const LEAST_JUDGED: usize = 20;

fn run(study: &Study<'_>, findings: &mut Findings) {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for item in &study.items {
        let coded = !matches!(
            item.activity,
            Activity::Rate | Activity::Sort | Activity::Spot | Activity::Feed
        );
        for thing in &item.things {
            if !thing.misconception.is_empty() {
                *uses.entry(thing.misconception).or_default() += 1;
            } else if coded && thing.worth == Worth::Decoy && thing.credit == 0 {
                let at = At::below(thing.at, "misconception");
                findings.add("uncoded", item.doc.file, at.to_string(), Vec::new());
            }
        }
    }
    let all: usize = uses.values().sum();
    for (code, count) in &uses {
        let share = *count as f64 / all as f64;
        if all >= LEAST_JUDGED && share > MOST {
            let args = vec![("code", (*code).to_owned()), ("percent", percent(share))];
            findings.add("frequent", PACK, format!("misconceptions.{code}"), args);
        }
    }
    if study.pack.kind == PackKind::Bank && study.items.len() >= LARGE_BANK {
        for misconception in &study.pack.misconceptions {
            let count = uses.get(misconception.code.as_str()).copied().unwrap_or(0);
            if count < 2 {
                let args = vec![
                    ("code", misconception.code.clone()),
                    ("count", count.to_string()),
                ];
                findings.add(
                    "rare",
                    PACK,
                    format!("misconceptions.{}", misconception.code),
                    args,
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, faults, file};
    use curriculum::written::Task;

    #[test]
    fn options_without_a_belief_are_named() {
        check("L-18", &bank(), &[]);
        let mut bad = bank();
        let expected = format!("uncoded {} options[2].misconception", file(&bad, 0));
        choices(&mut bad, 0)[1].misconception.clear();
        check("L-18", &bad, &[&expected]);
        for scenario in &mut bad.scenarios {
            if let Task::ChooseOne(options) | Task::Reply(options) = &mut scenario.task {
                for option in &mut options[1..] {
                    option.misconception = "M01".to_owned();
                }
            }
        }
        let found = faults("L-18", &bad);
        assert!(
            found.contains(&"frequent pack.toml misconceptions.M01".to_owned()),
            "{found:?}"
        );
        assert!(
            found
                .iter()
                .all(|fault| fault.starts_with("frequent") || fault.starts_with("rare")),
            "{found:?}"
        );
    }
}
