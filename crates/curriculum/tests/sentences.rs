//! Every problem that can be found has a sentence in both languages, and every argument it carries fills it.
#![cfg(feature = "written")]

mod common;

use common::{fixtures, pack};
use curriculum::problem::Code;
use curriculum::read::ReadError;
use messages::Lang;
use messages::problems::sentence;

#[test]
fn every_code_has_both_sentences() {
    let written = Code::ALL.iter().map(|code| code.as_str());
    for code in written.chain(ReadError::ALL.iter().map(|error| error.code())) {
        for lang in [Lang::Vi, Lang::En] {
            assert!(
                sentence(code, &[], lang).is_some(),
                "{code} has no sentence in {}",
                lang.tag()
            );
        }
    }
}

#[test]
fn sentences_of_real_problems_have_no_gaps() {
    for name in ["bad-files", "bad-content", "bad-activities"] {
        let problems = curriculum::written::read(&pack(&fixtures().join("packs").join(name)))
            .expect_err("a bad pack");
        for problem in problems {
            for lang in [Lang::Vi, Lang::En] {
                let text = sentence(problem.code.as_str(), &problem.arguments(), lang)
                    .expect("a known code");
                assert!(
                    !text.replace("«…»", "").replace("“…”", "").contains('…'),
                    "{problem}: {text}"
                );
            }
        }
    }
}
