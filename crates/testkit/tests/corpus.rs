//! Every input that the fuzzer has kept, and every one that once broke something, goes through its decoder again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use testkit::decoders::TARGETS;

/// Larger inputs teach the fuzzer nothing and only weigh on the repository.
const MOST_BYTES: usize = 4096;

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz")
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    entries
        .map(|entry| {
            let name = entry.expect("a readable folder").file_name();
            name.into_string().expect("plain names")
        })
        .collect()
}

#[test]
fn every_input_of_the_corpus_keeps_its_promises() {
    for target in TARGETS {
        let folder = fuzz().join("corpus").join(target.name);
        let inputs = names(&folder);
        let mut accepted = 0;
        for input in &inputs {
            let bytes = fs::read(folder.join(input)).expect("a readable file");
            assert!(bytes.len() <= MOST_BYTES, "{}/{input}", target.name);
            // The name of the input is printed last before a panic.
            println!("{}/{input}", target.name);
            accepted += usize::from((target.check)(&bytes));
        }
        // A corpus that a change of the format has made worthless, or that tests one branch only, is no corpus.
        let (name, refused) = (target.name, inputs.len() - accepted);
        assert!(accepted >= 2, "{name}: {accepted} inputs are accepted");
        assert!(refused >= 2, "{name}: {refused} inputs are refused");
    }
}

#[test]
fn targets_corpora_and_fuzz_programs_are_the_same() {
    let targets: BTreeSet<String> = TARGETS.map(|target| target.name.to_owned()).into();
    assert_eq!(names(&fuzz().join("corpus")), targets);
    let programs = names(&fuzz().join("fuzz_targets"));
    let programs: BTreeSet<String> = programs
        .iter()
        .map(|name| name.trim_end_matches(".rs").to_owned())
        .collect();
    assert_eq!(programs, targets);
}
