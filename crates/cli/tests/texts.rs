//! Every lint and every fault has its texts, and the guide is made of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use messages::Lang;
use messages::lints::{about, faults, sentence};

#[test]
fn every_lint_has_both_languages() {
    let known: BTreeSet<&str> = lints::all().iter().map(|lint| lint.code).collect();
    let told: BTreeSet<&str> = faults().map(|(code, _)| code).collect();
    assert_eq!(known, told);
    for lint in lints::all() {
        for lang in [Lang::Vi, Lang::En] {
            assert!(about(lint.code, lang).is_some(), "{}", lint.code);
        }
    }
}

/// Faults are named in the lints' sources as `findings.add("fault"` or chosen right before it.
#[test]
fn every_fault_has_a_sentence_and_every_sentence_a_fault() {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lints/src/rules");
    for lint in lints::all() {
        let number = lint.code.trim_start_matches("L-");
        let file = fs::read_dir(&rules)
            .expect("the rules")
            .flatten()
            .find(|entry| {
                entry
                    .file_name()
                    .to_string_lossy()
                    .starts_with(&format!("l{number}_"))
            })
            .unwrap_or_else(|| panic!("{} has no file", lint.code));
        let name = file.file_name().to_string_lossy().into_owned();
        let source = fs::read_to_string(file.path()).expect("a source");
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        assert!(
            source.starts_with(&format!("//! {} ", lint.code)),
            "{name}: no doc comment"
        );
        assert!(
            source.contains("fn ") && source.contains("mod tests"),
            "{name}: no fixtures"
        );
        for (_, fault) in faults().filter(|(code, _)| *code == lint.code) {
            assert!(
                code.contains(&format!("\"{fault}\"")),
                "{name} never finds {fault}"
            );
        }
        let told: BTreeSet<&str> = faults()
            .filter(|(code, _)| *code == lint.code)
            .map(|(_, fault)| fault)
            .collect();
        for piece in code.split("findings.add(").skip(1) {
            let first = piece.trim_start();
            if let Some(fault) = first
                .strip_prefix('"')
                .and_then(|rest| rest.split('"').next())
            {
                assert!(told.contains(fault), "{name}: {fault} has no sentence");
                for lang in [Lang::Vi, Lang::En] {
                    assert!(
                        sentence(lint.code, fault, &[], lang).is_some(),
                        "{name}: {fault}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_guide_is_the_lints_own_words() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/authoring.md");
    let kept = fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == cli::authoring::guide(),
        "docs/authoring.md is stale: cargo run -p cli -- authoring > docs/authoring.md"
    );
}
