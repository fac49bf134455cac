//! The second module of the trainee's page: signing, verifying, QR. Its files are named by their content.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::tools::{Toolbox, WASM, wasm_opt};
use crate::wasm::Folders;
use crate::{digest, files, process};

/// How it is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Small, for publishing.
    Release,
    /// Quick, for `trunk serve`.
    Development,
}

/// The published names of its two files.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Names {
    pub(crate) js: String,
    pub(crate) wasm: String,
}

/// Builds it into `target/guong/seal`.
pub(crate) fn build(
    layout: &Layout,
    tools: &Toolbox,
    folders: &Folders,
    form: Form,
) -> Outcome<Names> {
    let profile = match form {
        Form::Release => "web-release",
        Form::Development => "dev",
    };
    let mut cargo = process::cargo(&layout.root);
    cargo.args([
        "build",
        "--locked",
        "--package",
        "guong-site",
        "--bin",
        "seal",
        "--features",
        "seal",
        "--target",
        WASM,
        "--profile",
        profile,
    ]);
    folders.apply(&mut cargo);
    process::run(&mut cargo)?;

    let scratch = layout.work.join("seal-parts");
    files::empty_folder(&scratch)?;
    let mut bindgen = tools.command("wasm-bindgen", &layout.root);
    bindgen
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--omit-default-module-path",
            "--out-name",
            "seal",
            "--out-dir",
        ])
        .arg(&scratch);
    process::run(bindgen.arg(module(layout, profile)?))?;

    let glue = scratch.join("seal.js");
    let mut wasm = scratch.join("seal_bg.wasm");
    if form == Form::Release {
        let small = scratch.join("seal_small.wasm");
        let mut shrink = tools.command("wasm-opt", &layout.root);
        process::run(
            shrink
                .arg("-Oz")
                .args(wasm_opt::FEATURES)
                .arg(&wasm)
                .arg("-o")
                .arg(&small),
        )?;
        wasm = small;
    }
    publish(&scratch, &glue, &wasm, &layout.seal())
}

/// Where Cargo put the module.
fn module(layout: &Layout, profile: &str) -> Outcome<PathBuf> {
    let metadata = process::read(process::cargo(&layout.root).args([
        "metadata",
        "--format-version",
        "1",
        "--no-deps",
        "--locked",
    ]))?;
    let metadata: serde_json::Value =
        serde_json::from_str(&metadata).context(|| "read cargo's metadata".to_owned())?;
    let target = metadata["target_directory"]
        .as_str()
        .ok_or_else(|| Failure::new("cargo's metadata name no target folder"))?;
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(Path::new(target).join(WASM).join(folder).join("seal.wasm"))
}

/// Copies the two files under their published names, alone in their folder, with what the glue may import beside them.
fn publish(scratch: &Path, glue: &Path, wasm: &Path, folder: &Path) -> Outcome<Names> {
    let (glue, wasm) = (files::read(glue)?, files::read(wasm)?);
    // The glue's name carries the module's content as well: the two never come from different builds.
    let both = digest::short(&[glue.as_slice(), wasm.as_slice()].concat());
    let names = Names {
        js: format!("seal-{both}.js"),
        wasm: format!("seal-{both}_bg.wasm"),
    };
    files::empty_folder(folder)?;
    files::write(&folder.join(&names.js), &glue)?;
    files::write(&folder.join(&names.wasm), &wasm)?;
    let snippets = scratch.join("snippets");
    if snippets.is_dir() {
        files::copy_below(&snippets, &folder.join("snippets"))?;
    }
    fs::remove_dir_all(scratch).context(|| format!("remove {}", scratch.display()))?;
    Ok(names)
}
