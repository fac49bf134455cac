//! The modules that `boot.js` fetches behind the one that Trunk builds. Their files are named by their content.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::tools::{Toolbox, WASM, wasm_opt};
use crate::wasm::Folders;
use crate::{digest, files, process};

/// One module: a binary of the site's package behind a feature of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Module {
    /// The binary, and what its files are called.
    pub(crate) name: &'static str,
    /// The step that builds it, for people.
    pub(crate) step: &'static str,
}

/// All of them, in the order in which a trainee meets them.
pub(crate) const MODULES: [Module; 2] = [
    Module {
        name: "course",
        step: "The page's second module: scenarios, result, certificate, verification",
    },
    Module {
        name: "seal",
        step: "The module behind both: signing, verifying, QR",
    },
];

/// How it is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Small, for publishing.
    Release,
    /// Quick, for `trunk serve`.
    Development,
}

/// What the page must know of a built module.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Built {
    pub(crate) name: &'static str,
    /// Published name of the glue.
    pub(crate) js: String,
    /// Published name of the module proper.
    pub(crate) wasm: String,
    /// Its length in bytes, for the progress line.
    pub(crate) wasm_bytes: usize,
}

/// Builds one into `target/guong/<name>`.
pub(crate) fn build(
    layout: &Layout,
    tools: &Toolbox,
    folders: &Folders,
    module: &Module,
    form: Form,
) -> Outcome<Built> {
    let name = module.name;
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
        name,
        "--features",
        name,
        "--target",
        WASM,
        "--profile",
        profile,
    ]);
    folders.apply(&mut cargo);
    process::run(&mut cargo)?;

    let scratch = layout.work.join(format!("{name}-parts"));
    files::empty_folder(&scratch)?;
    let mut bindgen = tools.command("wasm-bindgen", &layout.root);
    bindgen
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--omit-default-module-path",
            "--out-name",
            name,
            "--out-dir",
        ])
        .arg(&scratch);
    process::run(bindgen.arg(compiled(layout, profile, name)?))?;

    let mut wasm = scratch.join(format!("{name}_bg.wasm"));
    if form == Form::Release {
        let small = scratch.join("small.wasm");
        let mut shrink = tools.command("wasm-opt", &layout.root);
        process::run(
            shrink
                .args(wasm_opt::PASSES)
                .args(wasm_opt::FEATURES)
                .arg(&wasm)
                .arg("-o")
                .arg(&small),
        )?;
        wasm = small;
    }
    publish(name, &scratch, &wasm, &layout.module(name))
}

/// Where Cargo put the module.
fn compiled(layout: &Layout, profile: &str, name: &str) -> Outcome<PathBuf> {
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
    Ok(Path::new(target)
        .join(WASM)
        .join(folder)
        .join(format!("{name}.wasm")))
}

/// Copies the two files under their published names, alone in their folder, with what the glue may import beside them.
fn publish(name: &'static str, scratch: &Path, wasm: &Path, folder: &Path) -> Outcome<Built> {
    let glue = files::read(&scratch.join(format!("{name}.js")))?;
    let wasm = files::read(wasm)?;
    // The glue's name carries the module's content as well: the two never come from different builds.
    let both = digest::short(&[glue.as_slice(), wasm.as_slice()].concat());
    let built = Built {
        name,
        js: format!("{name}-{both}.js"),
        wasm: format!("{name}-{both}_bg.wasm"),
        wasm_bytes: wasm.len(),
    };
    files::empty_folder(folder)?;
    files::write(&folder.join(&built.js), &glue)?;
    files::write(&folder.join(&built.wasm), &wasm)?;
    let snippets = scratch.join("snippets");
    if snippets.is_dir() {
        files::copy_below(&snippets, &folder.join("snippets"))?;
    }
    fs::remove_dir_all(scratch).context(|| format!("remove {}", scratch.display()))?;
    Ok(built)
}
