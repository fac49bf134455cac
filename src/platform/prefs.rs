//! Preferences. `boot.js` reads the same key, so that its texts come in the same language.

use messages::Lang;

use super::{local, page};

/// Where the language is kept.
const LANGUAGE: &str = "guong:lang";

/// The language chosen on this device; where storage is blocked or nothing was chosen, that of the document, which the
/// page's other module may have set.
pub fn language() -> Option<Lang> {
    let kept = local::get(LANGUAGE).or_else(page::language)?;
    [Lang::Vi, Lang::En]
        .into_iter()
        .find(|lang| lang.tag() == kept)
}

/// Keeps the language for the next visit. Where storage is blocked it lasts as long as the page does.
pub fn set_language(lang: Lang) {
    local::set(LANGUAGE, lang.tag());
}
