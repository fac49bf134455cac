//! `cargo xtask build`: everything that is published, into `dist/`.

use std::fs;

use crate::failure::{Context as _, Failure, Outcome};
use crate::finish::{self, Purpose};
use crate::layout::Layout;
use crate::modules::{self, Form, MODULES};
use crate::steps::Steps;
use crate::wasm::Folders;
use crate::{css, files, packs, process, tools, trunk};

/// Number of steps that [`steps`] announces.
pub(crate) const STEPS: usize = 4 + MODULES.len();

/// The command.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    if let Some(argument) = arguments.first() {
        return Err(Failure::new(format!("build takes no {argument}")));
    }
    let mut all = Steps::new(STEPS);
    steps(layout, &mut all, Reach::Everybody)?;
    all.finish()?;
    println!("dist/ is complete: copy it to any web server, or see it with `cargo xtask serve`.");
    Ok(())
}

/// Whom the site is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// It is published: nothing of the builder's machine may be in it.
    Everybody,
    /// It is looked at on the machine on which it was built.
    Here,
}

/// Builds, as part of a longer command.
pub(crate) fn steps(layout: &Layout, steps: &mut Steps, reach: Reach) -> Outcome {
    let tools = steps.run(
        "Tools",
        "2 s; 5 to 25 min the first time on this machine",
        || {
            let tools = tools::set_up(layout)?;
            process::run(process::cargo(&layout.root).args(["fetch", "--locked"]))?;
            Ok(tools)
        },
    )?;
    let folders = Folders::find(layout)?;
    steps.run("Content: packs and style", "1 s", || {
        packs::compile(layout)?;
        css::join(layout)
    })?;
    steps.run(
        "The trainee's page, first module: from the link to the last situation",
        "1 to 4 min, seconds when unchanged",
        || trunk::build(layout, &tools, &folders),
    )?;
    let mut built = Vec::new();
    for module in &MODULES {
        built.push(
            steps.run(module.step, "1 to 3 min, seconds when unchanged", || {
                modules::build(layout, &tools, &folders, module, Form::Release)
            })?,
        );
    }
    steps.run("dist/", "1 s", || {
        // Assembled aside and then put in place, so that a server never shows half a site.
        let aside = layout.work.join("dist");
        files::empty_folder(&aside)?;
        files::copy_below(&layout.learn(), &aside)?;
        finish::page(layout, &aside, &built, Purpose::Release)?;
        match (folders.verify(&aside), reach) {
            (Err(failure), Reach::Here) => println!("      not to be published: {failure}"),
            (verified, _) => verified?,
        }
        files::remove_folder(&layout.dist)?;
        fs::rename(&aside, &layout.dist).context(|| "put dist/ in place".to_owned())
    })
}
