//! `cargo xtask bench`: how long the built page takes to answer a person, against its limit. Not one of the tests:
//! times depend on the machine and on what else it does.

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::{debian, process};

/// The command.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    if let Some(argument) = arguments.first() {
        return Err(Failure::new(format!("bench takes no {argument}")));
    }
    if !layout.dist.join("index.html").is_file() {
        return Err(Failure::new(
            "there is no dist/ yet: run `cargo xtask build`",
        ));
    }
    debian::browsers()?;
    process::run(
        process::cargo(&layout.root)
            .args([
                "run",
                "--quiet",
                "--locked",
                "--package",
                "browser-tests",
                "--bin",
                "bench",
            ])
            .env("GUONG_DIST", &layout.dist),
    )
}
