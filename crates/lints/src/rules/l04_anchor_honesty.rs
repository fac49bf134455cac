//! L-04 anchor honesty.
//!
//! A scenario that hangs on its clause by way of law (VIA-1.3) names a law card; one that hangs on it by a house reading
//! (READ-THROUGH) names a clause that has one, or a card; at least half of a bank is DIRECT. The page shows the tag. Why:
//! what the directive does not say must not be put into its mouth. Source: brief §0.3, §4.2 L-04.

use curriculum::vocabulary::{Anchor, PackKind};

use super::{PACK, percent};
use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Study};

pub(crate) const LINT: Lint = Lint {
    code: "L-04",
    name: "anchor-honesty",
    level: Level::Fail,
    banks_only: false,
    run,
};

const LEAST_DIRECT: f64 = 0.5;

fn run(study: &Study<'_>, findings: &mut Findings) {
    let clauses = &study.pack.directive.clauses;
    let has_reading = |id: &String| {
        clauses
            .iter()
            .any(|clause| clause.id == *id && !clause.reading.is_empty())
    };
    let mut direct = 0;
    for item in &study.items {
        let scenario = item.scenario;
        let held = match scenario.anchor {
            Anchor::Direct => {
                direct += 1;
                true
            }
            Anchor::Via13 => !scenario.cards.is_empty(),
            Anchor::ReadThrough => {
                !scenario.cards.is_empty() || scenario.clauses.iter().any(has_reading)
            }
        };
        if !held {
            let args = vec![("anchor", scenario.anchor.to_string())];
            findings.add("unsupported", item.doc.file, At::key("anchor"), args);
        }
    }
    let share = f64::from(direct) / study.items.len().max(1) as f64;
    if study.pack.kind == PackKind::Bank && share < LEAST_DIRECT {
        findings.add(
            "few-direct",
            PACK,
            "anchors",
            vec![("percent", percent(share))],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file};
    use curriculum::vocabulary::Anchor;

    #[test]
    fn borrowed_anchors_need_support() {
        check("L-04", &bank(), &[]);
        let mut bad = bank();
        bad.scenarios[0].anchor = Anchor::Via13;
        bad.scenarios[0].cards.clear();
        let expected = format!("unsupported {} anchor", file(&bad, 0));
        check("L-04", &bad, &[&expected]);
        for scenario in &mut bad.scenarios {
            scenario.anchor = Anchor::ReadThrough;
            scenario.cards = vec!["card".to_owned()];
        }
        check("L-04", &bad, &["few-direct pack.toml anchors"]);
    }
}
