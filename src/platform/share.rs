//! Handing a text or a picture on: the clipboard, and the system's own sharing.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlDocument, HtmlTextAreaElement};

use super::js;

/// What became of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Handed to the system.
    Done,
    /// The person closed the system's sheet.
    Cancelled,
    /// Not possible here: offer copying.
    Failed,
}

/// Copies a text; `false` when the browser refused both ways, and the view should show it selected for copying by hand.
pub async fn copy_text(text: &str) -> bool {
    // Absent on pages without TLS and in old in-app browsers.
    let written = js::get(&navigator(), "clipboard")
        .and_then(|clipboard| js::call_async(&clipboard, "writeText", &Array::of1(&text.into())));
    if let Some(written) = written
        && JsFuture::from(written).await.is_ok()
    {
        return true;
    }
    copy_selected(text).unwrap_or(false)
}

/// The old way: a selected text area and the browser's copy command.
fn copy_selected(text: &str) -> Option<bool> {
    let document: HtmlDocument = gloo::utils::document().dyn_into().ok()?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_read_only(true);
    for (property, value) in [("position", "fixed"), ("top", "0"), ("opacity", "0")] {
        // Through CSSOM: the policy blocks style attributes. A page that scrolls meanwhile is no failure.
        let _ = area.style().set_property(property, value);
    }
    let before = document.active_element();
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    area.remove();
    if let Some(before) = before.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        // What no longer takes the focus cannot get it back.
        let _ = before.focus();
    }
    Some(copied)
}

/// Whether the system has a sheet for sharing texts.
pub fn can_share() -> bool {
    js::get(&navigator(), "share").is_some()
}

/// Whether it takes this very file.
pub fn can_share_file(file: &File) -> bool {
    can_share()
        && with_file(file)
            .and_then(|data| js::call(&navigator(), "canShare", &Array::of1(&data)))
            .is_some_and(|can| can.is_truthy())
}

/// Opens the system's sheet for sharing a text; only from a click.
pub async fn share(title: &str, text: &str) -> Shared {
    let data = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&data, &name.into(), &value.into());
    if set("title", title).is_err() || set("text", text).is_err() {
        return Shared::Failed;
    }
    open(&data).await
}

/// The same for a file alone: some programs drop a file that comes with a text.
pub async fn share_file(file: &File) -> Shared {
    match with_file(file) {
        Some(data) => open(&data).await,
        None => Shared::Failed,
    }
}

fn navigator() -> JsValue {
    gloo::utils::window().navigator().into()
}

fn with_file(file: &File) -> Option<Object> {
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(file)).ok()?;
    Some(data)
}

async fn open(data: &Object) -> Shared {
    let Some(opened) = js::call_async(&navigator(), "share", &Array::of1(data)) else {
        return Shared::Failed;
    };
    match JsFuture::from(opened).await {
        Ok(_) => Shared::Done,
        Err(error) if js::error_name(&error) == "AbortError" => Shared::Cancelled,
        Err(_) => Shared::Failed,
    }
}
