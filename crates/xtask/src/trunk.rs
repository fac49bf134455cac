//! Bundling `index.html` with Trunk.

use std::env;
use std::process::Command;

use crate::failure::Outcome;
use crate::layout::Layout;
use crate::tools::Toolbox;
use crate::wasm::Folders;
use crate::{hook, process};

/// Builds the trainee's page, optimized, into its own folder: each `trunk build` wipes the folder it writes to.
pub(crate) fn build(layout: &Layout, tools: &Toolbox, folders: &Folders) -> Outcome {
    let mut command = tools.command("trunk", &layout.root);
    command
        .args(["build", "--release", "--dist"])
        .arg(layout.learn());
    command.arg("index.html");
    command.env(hook::SKIP, "1");
    folders.apply(&mut command);
    mend_no_color(&mut command);
    process::run(&mut command)
}

/// Trunk reads `NO_COLOR` as a boolean and refuses the customary `1`.
fn mend_no_color(command: &mut Command) {
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
}
