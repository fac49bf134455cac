//! Files out and in.

use js_sys::Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Event, File, HtmlAnchorElement, HtmlInputElement, Url,
};

use super::js;

/// Most bytes of a file with a submission or certificate.
pub const MAX_EVIDENCE_BYTES: usize = 256 * 1024;

/// How long a saved file's address lives: slow phones ask before they save.
const REVOKE_AFTER_MS: u32 = 60_000;

/// What became of saving. A browser never tells whether a file arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The browser has taken it.
    Started,
    /// The browser has taken it, but is a chat program's own, which often drops such files without a word: offer
    /// copying as well.
    Doubtful,
    /// The browser refused: offer copying instead.
    Refused,
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// More than the reader takes.
    TooLarge,
    /// The browser could not read it: moved, deleted, no permission.
    Unreadable,
    /// Not UTF-8 text.
    NotText,
}

/// Saves a text as a file.
pub fn save_text(name: &str, mime: &str, text: &str) -> Saved {
    saved(offer_text(name, mime, text))
}

/// Saves what a `data:` address holds as a file.
pub fn save_address(name: &str, address: &str) -> Saved {
    saved(follow(name, address))
}

fn saved(offered: Option<()>) -> Saved {
    match offered {
        None => Saved::Refused,
        Some(()) if in_chat_browser() => Saved::Doubtful,
        Some(()) => Saved::Started,
    }
}

fn offer_text(name: &str, mime: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let followed = follow(name, &url);
    gloo::timers::callback::Timeout::new(REVOKE_AFTER_MS, move || {
        // An address that is gone already needs no revoking.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    followed
}

/// Follows a link that is there for a moment. A browser that refuses to do so throws, or says nothing at all.
fn follow(name: &str, address: &str) -> Option<()> {
    let document = gloo::utils::document();
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.set_hidden(true);
    // Firefox follows only links that stand in the document.
    document.body()?.append_child(&link).ok()?;
    let clicked = js::call(&link, "click", &Array::new());
    link.remove();
    clicked.map(drop)
}

/// Whether this looks like the browser inside a chat program. A guess that only decides what is offered first.
pub fn in_chat_browser() -> bool {
    let agent = gloo::utils::window()
        .navigator()
        .user_agent()
        .unwrap_or_default();
    [
        "Zalo",
        "FBAN",
        "FBAV",
        "FB_IAB",
        "Instagram",
        "Line/",
        "; wv)",
        "TikTok",
        "musical_ly",
        "MicroMessenger",
    ]
    .iter()
    .any(|mark| agent.contains(mark))
}

/// The file chosen in the `<input type="file">` that raised an event.
pub fn picked(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    input.files()?.get(0)
}

/// The file dropped by an event. The caller prevents its default, or the browser would open the file.
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Reads a file of at most so many bytes as text, without its byte order mark.
///
/// # Errors
/// [`FileError`].
pub async fn read_text(file: &File, max_bytes: usize) -> Result<String, FileError> {
    if file.size() > max_bytes as f64 {
        return Err(FileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| FileError::Unreadable)?;
    let text = String::from_utf8(js_sys::Uint8Array::new(&buffer).to_vec())
        .map_err(|_| FileError::NotText)?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}
