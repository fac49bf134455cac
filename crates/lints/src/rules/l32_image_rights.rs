//! L-32 image rights.
//!
//! Every drawing that a scenario shows has its source and licence in `lints.toml`, beside the content. Photographs cannot
//! stand in a pack at all: reading refuses everything but plain drawings, so no real child's face can. Why: a training in
//! honest sharing must be able to say where its pictures come from. Source: brief §4.2 L-32.

use std::collections::BTreeMap;

use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-32",
    name: "image-rights",
    level: Level::Fail,
    banks_only: false,
    run,
};

fn run(study: &Study<'_>, findings: &mut Findings) {
    let mut shown: BTreeMap<&str, &str> = BTreeMap::new();
    for item in &study.items {
        for artefact in item.scenario.shown() {
            let lines = artefact.lines.iter().map(|line| &line.picture);
            for picture in core::iter::once(&artefact.picture).chain(lines) {
                shown.entry(picture).or_insert(&item.scenario.id);
            }
        }
    }
    shown.remove("");
    for (picture, scenario) in shown {
        let held = study
            .pack
            .beside
            .drawings
            .iter()
            .any(|rights| rights.name == picture);
        if !held {
            let args = vec![
                ("name", picture.to_owned()),
                ("scenario", scenario.to_owned()),
            ];
            findings.add("no-source", &format!("pictures/{picture}.svg"), "", args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check};
    use curriculum::written::DrawingRights;

    #[test]
    fn a_drawing_without_a_source_is_named() {
        let mut bad = bank();
        bad.scenarios[0].artefacts[0].picture = "ferry".to_owned();
        check("L-32", &bad, &["no-source pictures/ferry.svg "]);
        bad.beside.drawings.push(DrawingRights {
            name: "ferry".to_owned(),
            source: "own drawing".to_owned(),
            licence: "MIT OR Apache-2.0".to_owned(),
        });
        check("L-32", &bad, &[]);
    }
}
