//! What `Trunk.toml`'s hooks call, so that a Yew developer's `trunk serve` in the root works as well.
//!
//! The policy tag is not added here: Trunk's own reload script is inline, and the policy forbids that.

use std::env;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::finish::{self, Purpose};
use crate::layout::Layout;
use crate::modules::{self, Form, MODULES, Module};
use crate::wasm::Folders;
use crate::{css, packs, tools};

/// Set when `cargo xtask` itself runs Trunk and has done, or will do, the hooks' work with its own steps.
pub(crate) const SKIP: &str = "GUONG_XTASK";

/// `cargo xtask hook before | after`.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    if env::var_os(SKIP).is_some() {
        return Ok(());
    }
    match arguments {
        [which] if which == "before" => before(layout),
        [which] if which == "after" => after(layout),
        _ => Err(Failure::new(
            "hook takes `before` or `after` and is called by Trunk",
        )),
    }
}

fn before(layout: &Layout) -> Outcome {
    packs::compile(layout)?;
    css::join(layout)
}

fn after(layout: &Layout) -> Outcome {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("this hook is called by Trunk"))?;
    let tools = tools::set_up(layout)?;
    let folders = Folders::find(layout)?;
    let build = |module: &Module| {
        println!("{}", module.step);
        modules::build(layout, &tools, &folders, module, Form::Development)
    };
    let built = MODULES.iter().map(build).collect::<Outcome<Vec<_>>>()?;
    finish::page(layout, &staging, &built, Purpose::Development)
}
