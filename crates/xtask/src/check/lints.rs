//! Clippy, twice: natively with `clippy.toml`, and for wasm32 with the longer list of `crates/xtask/wasm/clippy.toml`,
//! which keeps clocks, files, threads and the environment out of the domain crates and the pages.

use crate::failure::Outcome;
use crate::layout::Layout;
use crate::process;
use crate::tools::{WASM, add_target};

use super::dependencies::DOMAIN;

/// Every crate but the pages, with tests.
pub(super) fn native(layout: &Layout) -> Outcome {
    process::run(process::cargo(&layout.root).args([
        "clippy",
        "--quiet",
        "--locked",
        "--workspace",
        "--exclude",
        "guong-site",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

/// The pages, and the domain crates without their tests: what runs in a browser.
pub(super) fn wasm(layout: &Layout) -> Outcome {
    // On a fresh machine this comes before anything is built.
    add_target()?;
    let list = layout.root.join("crates").join("xtask").join("wasm");
    let members = super::dependencies::members(layout)?;
    let mut domain = process::cargo(&layout.root);
    domain
        .args(["clippy", "--quiet", "--locked", "--lib", "--target", WASM])
        .env("CLIPPY_CONF_DIR", &list);
    for name in DOMAIN
        .iter()
        .filter(|name| members.iter().any(|member| member == *name))
    {
        domain.args(["--package", name]);
    }
    process::run(domain.args(["--", "-D", "warnings"]))?;
    let mut pages = process::cargo(&layout.root);
    pages.args([
        "clippy",
        "--quiet",
        "--locked",
        "--package",
        "guong-site",
        "--all-features",
        "--target",
        WASM,
    ]);
    process::run(
        pages
            .env("CLIPPY_CONF_DIR", &list)
            .args(["--", "-D", "warnings"]),
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_longer_list_holds_the_shorter_one() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let read = |path: &str| {
            std::fs::read_to_string(here.join(path)).expect("the list is in the repository")
        };
        let longer = read("wasm/clippy.toml");
        for line in read("../../clippy.toml")
            .lines()
            .filter(|line| line.contains("path ="))
        {
            assert!(
                longer.contains(line.trim()),
                "crates/xtask/wasm/clippy.toml lacks {line}"
            );
        }
    }
}
