//! What a page that Trunk wrote still lacks: packs, the second module, the site's settings, the policy.

use std::path::Path;

use crate::failure::{Context as _, Outcome};
use crate::layout::Layout;
use crate::seal::Names;
use crate::{digest, files, packs, page};

/// Whom a page is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The public: with policy and preloads.
    Release,
    /// `trunk serve`, whose reload script the policy would block.
    Development,
}

/// Finishes the page in `folder`.
pub(crate) fn page(layout: &Layout, folder: &Path, seal: &Names, purpose: Purpose) -> Outcome {
    files::copy_below(&layout.packs(), &folder.join("packs"))?;
    files::copy_below(&layout.seal(), folder)?;
    files::write(
        &folder.join("site.toml"),
        &files::read(&layout.root.join("site.toml"))?,
    )?;
    let file = folder.join("index.html");
    let mut html = files::read_text(&file)?;
    let program = files::read(&folder.join(page::first_module(&html)?))?;
    let data = [
        ("wasm-bytes", program.len().to_string()),
        ("seal-js", format!("./{}", seal.js)),
        ("seal-wasm", format!("./{}", seal.wasm)),
    ];
    html = page::with_boot(&html, &data)?;
    if purpose == Purpose::Release {
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
