//! Putting a pinned tool into the user's tool folder.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::Pinned;
use crate::failure::{Context as _, Failure, Outcome};
use crate::{files, process};

/// Downloads upstream's release for this machine; short time limits, so that a closed network costs seconds.
pub(super) fn prebuilt(tool: &Pinned, home: &Path) -> Outcome {
    let program = tool.program;
    let url = release(tool, env::consts::OS, env::consts::ARCH).ok_or_else(|| {
        Failure::new(format!(
            "{program}: upstream has no release for this kind of machine"
        ))
    })?;
    if process::on_path("curl").is_none() || process::on_path("tar").is_none() {
        return Err(Failure::new(format!(
            "{program}: no curl and tar to fetch the release with"
        )));
    }
    println!(
        "      {program} {}: trying upstream's release (seconds)",
        tool.version
    );
    // Everything happens beside the final folder, so that a broken download never looks like a tool.
    let scratch = home.with_extension("download");
    files::empty_folder(&scratch)?;
    let fetched = fetch(&url, &scratch).and_then(|()| adopt(tool, &scratch, home));
    files::remove_folder(&scratch)?;
    fetched.map_err(|_| {
        Failure::new(format!(
            "{program}: upstream's release cannot be had from here"
        ))
    })
}

fn fetch(url: &str, scratch: &Path) -> Outcome {
    let archive = scratch.join("release.tar.gz");
    process::read(
        Command::new("curl")
            .args([
                "--fail",
                "--silent",
                "--show-error",
                "--location",
                "--proto",
                "=https",
            ])
            .args(["--connect-timeout", "5", "--max-time", "120", "--output"])
            .arg(&archive)
            .arg(url),
    )?;
    process::read(
        Command::new("tar")
            .arg("-xzf")
            .arg(&archive)
            .arg("-C")
            .arg(scratch),
    )
    .map(drop)
}

fn adopt(tool: &Pinned, scratch: &Path, home: &Path) -> Outcome {
    let name = format!("{}{}", tool.program, env::consts::EXE_SUFFIX);
    let program = files::below(scratch)?
        .into_iter()
        .find(|path| path.file_name().is_some_and(|found| found == name.as_str()))
        .ok_or_else(|| Failure::new("the release holds no such program"))?;
    if !super::fits(&program, tool.version) {
        return Err(Failure::new("the release is another version"));
    }
    let folder = home.join("bin");
    fs::create_dir_all(&folder).context(|| format!("make the folder {}", folder.display()))?;
    fs::rename(&program, folder.join(&name)).context(|| format!("move {name} into place"))
}

/// Where upstream publishes a tool, for the machines it publishes for.
fn release(tool: &Pinned, os: &str, arch: &str) -> Option<String> {
    let Pinned {
        program, version, ..
    } = tool;
    let machine = match (os, arch, *program) {
        ("linux", "x86_64", "geckodriver") => "linux64",
        ("linux", "aarch64", "geckodriver") => "linux-aarch64",
        ("macos", "x86_64", "geckodriver") => "macos",
        ("macos", "aarch64", "geckodriver") => "macos-aarch64",
        ("linux", "x86_64", "wasm-bindgen" | "cargo-deny") => "x86_64-unknown-linux-musl",
        ("linux", "x86_64", _) => "x86_64-unknown-linux-gnu",
        ("linux", "aarch64", "cargo-deny") => "aarch64-unknown-linux-musl",
        ("linux", "aarch64", _) => "aarch64-unknown-linux-gnu",
        ("macos", "x86_64", _) => "x86_64-apple-darwin",
        ("macos", "aarch64", _) => "aarch64-apple-darwin",
        ("windows", "x86_64", "wasm-bindgen") => "x86_64-pc-windows-msvc",
        _ => return None,
    };
    Some(match *program {
        "geckodriver" => format!(
            "https://github.com/mozilla/geckodriver/releases/download/v{version}/geckodriver-v{version}-{machine}.tar.gz"
        ),
        "trunk" => format!(
            "https://github.com/trunk-rs/trunk/releases/download/v{version}/trunk-{machine}.tar.gz"
        ),
        "cargo-deny" => format!(
            "https://github.com/EmbarkStudios/cargo-deny/releases/download/{version}/cargo-deny-{version}-{machine}.tar.gz"
        ),
        "wasm-bindgen" => format!(
            "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{machine}.tar.gz"
        ),
        // Compiled: upstream has none for all of these machines.
        _ => return None,
    })
}

/// Compiles a tool from crates.io with its own lock file, Cargo's progress on the terminal.
pub(super) fn compiled(tool: &Pinned, home: &Path) -> Outcome {
    println!(
        "      {} {}: compiling it, once for all clones ({} on two cores)",
        tool.program, tool.version, tool.compiling
    );
    fs::create_dir_all(home).context(|| format!("make the folder {}", home.display()))?;
    let mut cargo = process::cargo(home);
    cargo
        .args([
            "install",
            tool.package,
            "--version",
            tool.version,
            "--locked",
            "--root",
        ])
        .arg(home);
    // A tool that runs for seconds need not be optimized for half an hour.
    cargo.env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    cargo
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(&mut cargo)
}

#[cfg(test)]
mod tests {
    use super::super::{GECKODRIVER, TRUNK, WASM_BINDGEN};
    use super::*;
    use crate::deny::CARGO_DENY;

    #[test]
    fn releases_are_named_as_upstream_names_them() {
        let check = |tool, os, arch, end: Option<&str>| {
            let url = release(tool, os, arch);
            assert_eq!(url.is_some(), end.is_some(), "{os} {arch}");
            if let (Some(url), Some(end)) = (url, end) {
                assert!(url.ends_with(end), "{url}");
            }
        };
        check(
            &TRUNK,
            "linux",
            "x86_64",
            Some("/v0.21.14/trunk-x86_64-unknown-linux-gnu.tar.gz"),
        );
        check(
            &WASM_BINDGEN,
            "linux",
            "x86_64",
            Some("/0.2.129/wasm-bindgen-0.2.129-x86_64-unknown-linux-musl.tar.gz"),
        );
        check(
            &TRUNK,
            "macos",
            "aarch64",
            Some("trunk-aarch64-apple-darwin.tar.gz"),
        );
        check(
            &CARGO_DENY,
            "linux",
            "aarch64",
            Some("/0.20.2/cargo-deny-0.20.2-aarch64-unknown-linux-musl.tar.gz"),
        );
        check(
            &GECKODRIVER,
            "linux",
            "x86_64",
            Some("/v0.37.1/geckodriver-v0.37.1-linux64.tar.gz"),
        );
        check(&TRUNK, "windows", "x86_64", None);
        check(&TRUNK, "linux", "riscv64", None);
    }
}
