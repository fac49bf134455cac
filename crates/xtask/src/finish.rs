//! What a page that Trunk wrote still lacks: packs, further modules and styles, the site's settings, the policy.

use std::path::Path;

use crate::failure::{Context as _, Outcome};
use crate::layout::Layout;
use crate::modules::Built;
use crate::{css, digest, files, packs, page, script};

/// Whom a page is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The public: with policy and preloads.
    Release,
    /// `trunk serve`, whose reload script the policy would block.
    Development,
}

/// Finishes the page in `folder`.
pub(crate) fn page(layout: &Layout, folder: &Path, modules: &[Built], purpose: Purpose) -> Outcome {
    files::copy_below(&layout.packs(), &folder.join("packs"))?;
    for module in modules {
        files::copy_below(&layout.module(module.name), folder)?;
    }
    let styles = files::read(&layout.work.join(css::LATER))?;
    let styles_name = format!("guong-later-{}.css", digest::short(&styles));
    files::write(&folder.join(&styles_name), &styles)?;
    files::write(
        &folder.join("site.toml"),
        &files::read(&layout.root.join("site.toml"))?,
    )?;
    let file = folder.join("index.html");
    let mut html = files::read_text(&file)?;
    let program = files::read(&folder.join(page::first_module(&html)?))?;
    let mut data = vec![
        ("wasm-bytes".to_owned(), program.len().to_string()),
        ("later-css".to_owned(), format!("./{styles_name}")),
    ];
    for module in modules {
        let name = module.name;
        data.push((format!("{name}-js"), format!("./{}", module.js)));
        data.push((format!("{name}-wasm"), format!("./{}", module.wasm)));
        data.push((format!("{name}-wasm-bytes"), module.wasm_bytes.to_string()));
    }
    html = page::with_boot(&html, &data)?;
    if purpose == Purpose::Release {
        shrink_scripts(folder)?;
        let first = packs::first(&layout.packs())?;
        let first: Vec<String> = first.iter().map(|path| format!("./packs/{path}")).collect();
        html = page::with_preloads(&html, &first)?;
        html = page::with_versions(&html, |name| {
            Ok(digest::short(&files::read(&folder.join(name))?))
        })?;
        html = page::with_policy(&html).context(|| "finish index.html".to_owned())?;
    }
    files::write(&file, html.as_bytes())
}

/// Publishes the scripts of a folder without what only their readers need.
fn shrink_scripts(folder: &Path) -> Outcome {
    for path in files::below(folder)? {
        if path.extension().is_some_and(|ending| ending == "js") {
            let small = script::small(&files::read_text(&path)?);
            files::write(&path, small.as_bytes())?;
        }
    }
    Ok(())
}
