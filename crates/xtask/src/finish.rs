//! What a page that Trunk wrote still lacks: packs, the second module, the site's settings, the policy.

use std::path::Path;

use crate::failure::{Context as _, Outcome};
use crate::layout::Layout;
use crate::seal::Names;
use crate::{files, packs, page};

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
    let mut html = page::with_seal(&files::read_text(&file)?, &seal.js, &seal.wasm)?;
    if purpose == Purpose::Release {
        let first: Vec<String> = packs::first(&layout.packs())?
            .into_iter()
            .map(|path| format!("./packs/{path}"))
            .collect();
        html = page::with_policy(&page::with_preloads(&html, &first)?)
            .context(|| "finish index.html".to_owned())?;
    }
    files::write(&file, html.as_bytes())
}
