//! The packs this repository publishes have no structural problem.
#![cfg(feature = "written")]

mod common;

use curriculum::compile;
use messages::Lang;
use messages::problems::sentence;

#[test]
fn every_published_pack_compiles() {
    let quizzes = common::fixtures().join("../../quizzes");
    for entry in std::fs::read_dir(quizzes).expect("the repository has quizzes") {
        let folder = entry.expect("a readable folder").path();
        let problems = compile::folder(&common::pack(&folder))
            .err()
            .unwrap_or_default();
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| {
                let text = sentence(problem.code.as_str(), &problem.arguments(), Lang::Vi)
                    .unwrap_or_default();
                format!("{}\n    {text}", problem.place)
            })
            .collect();
        assert!(
            lines.is_empty(),
            "{}:\n{}",
            folder.display(),
            lines.join("\n")
        );
    }
}
