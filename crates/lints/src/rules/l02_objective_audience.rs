//! L-02 objective × audience.
//!
//! Every core cell of the table of objectives (● in brief §1.6) has at least 1 scenario (2 in a bank of 48 or more), each
//! audience can be served 8, and every objective is one of the table. Why: what is core for somebody must be met by that
//! person. Source: brief §4.2 L-02, §1.6.

use curriculum::vocabulary::Audience::{self, Cc, Dv, Hv, Ld, Tt};

use super::{LARGE_BANK, PACK};
use crate::coverage::Coverage;
use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Study};

pub(crate) const LINT: Lint = Lint {
    code: "L-02",
    name: "objective-audience",
    level: Level::Fail,
    banks_only: true,
    run,
};

const LEAST_SERVED: usize = 8;

/// For whom each objective is core.
pub(super) const CORE: [(&str, &[Audience]); 14] = [
    ("LO1", &[Ld, Cc, Dv, Hv, Tt]),
    ("LO2", &[Ld, Cc, Dv, Hv, Tt]),
    ("LO3", &[Cc, Tt]),
    ("LO4", &[Ld, Cc, Dv, Hv]),
    ("LO5", &[Ld, Cc, Dv]),
    ("LO6", &[Ld, Cc, Tt]),
    ("LO7", &[Hv, Tt]),
    ("LO8", &[Ld, Cc, Dv, Hv, Tt]),
    ("LO9", &[Ld, Cc, Dv, Hv]),
    ("LO10", &[Ld, Cc, Tt]),
    ("LO11", &[Ld, Tt]),
    ("LO12", &[Ld, Cc, Dv, Tt]),
    ("LO13", &[Ld, Cc, Dv, Hv]),
    ("LO14", &[Hv, Tt]),
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let coverage = Coverage::of(study.pack);
    let least = if study.items.len() >= LARGE_BANK {
        2
    } else {
        1
    };
    for (objective, audiences) in CORE {
        for audience in audiences {
            let cell = (objective.to_owned(), *audience);
            let count = coverage.by_audience.get(&cell).copied().unwrap_or(0);
            if count < least {
                let args = vec![
                    ("objective", objective.to_owned()),
                    ("audience", audience.to_string()),
                    ("count", count.to_string()),
                    ("least", least.to_string()),
                ];
                findings.add(
                    "cell",
                    PACK,
                    format!("objectives.{objective}.{audience}"),
                    args,
                );
            }
        }
    }
    for audience in Audience::ALL {
        let count = coverage.served.get(audience).copied().unwrap_or(0);
        if count < LEAST_SERVED {
            let args = vec![
                ("audience", audience.to_string()),
                ("count", count.to_string()),
                ("least", LEAST_SERVED.to_string()),
            ];
            findings.add("served", PACK, format!("audiences.{audience}"), args);
        }
    }
    for item in &study.items {
        for (number, objective) in (1..).zip(&item.scenario.objectives) {
            if !CORE.iter().any(|(known, _)| known == objective) {
                let args = vec![("objective", objective.clone())];
                let at = At::inside(("objectives", number), "");
                findings.add("unknown", item.doc.file, at, args);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, faults};

    #[test]
    fn empty_cells_are_named() {
        check("L-02", &bank(), &[]);
        let mut bad = bank();
        for scenario in &mut bad.scenarios {
            scenario.objectives.retain(|objective| objective != "LO6");
            scenario.objectives.push("LO99".to_owned());
        }
        let found = faults("L-02", &bad);
        for cell in ["LD", "CC", "TT"] {
            assert!(
                found.contains(&format!("cell pack.toml objectives.LO6.{cell}")),
                "{found:?}"
            );
        }
        assert!(
            found.iter().any(|fault| fault.starts_with("unknown ")),
            "{found:?}"
        );
        bad.scenarios.truncate(6);
        assert!(
            faults("L-02", &bad)
                .iter()
                .any(|fault| fault.starts_with("served "))
        );
    }
}
