//! The document around the app: title, language, focus, announcements.

use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, FocusOptions, HtmlElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::prelude::*;

/// The id of the one heading of a screen.
pub const HEADING_ID: &str = "heading";

/// The id of a screen's main content.
const MAIN_ID: &str = "main";

/// Ids in `index.html`: the live region, and what the app is drawn in.
const STATUS_ID: &str = "status";
const ROOT_ID: &str = "app";

/// Milliseconds after which a change has been painted, and seen by those who read the page aloud, also on slow devices.
const PAINTED_MS: u32 = 150;

/// Where the app is drawn; the static first screen in it gives way to the live one.
pub fn root() -> Option<Element> {
    let root = find(ROOT_ID)?;
    root.set_text_content(None);
    Some(root.into())
}

/// Lets `boot.js` fetch quietly what comes after the run.
pub fn prefetch() {
    if let Some(boot) = super::js::boot() {
        super::js::call(&boot, "prefetch", &js_sys::Array::new());
    }
}

/// Loads the page again.
pub fn reload() {
    // Refused only where the page is being left already.
    let _ = gloo::utils::window().location().reload();
}

/// The address of the page without its fragment; empty where it has none that others could open.
pub fn address() -> String {
    let address = gloo::utils::window().location().href().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default();
    if address.starts_with("http") {
        address.to_owned()
    } else {
        String::new()
    }
}

/// Names the document: what the tab, the history and a screen reader's first words say.
pub fn set_title(title: &str) {
    gloo::utils::document().set_title(title);
}

/// Sets the language of the document (BCP 47).
pub fn set_language(tag: &str) {
    if let Some(root) = gloo::utils::document().document_element() {
        // "lang" is a valid attribute name, the only thing that could be refused.
        let _ = root.set_attribute("lang", tag);
    }
}

/// The language of the document (BCP 47).
pub fn language() -> Option<String> {
    gloo::utils::document()
        .document_element()?
        .get_attribute("lang")
}

/// Bars that stay where they are while the page scrolls. What has the focus in them is always seen.
const BARS: &str = ".runbar, .dock";

/// From now on whatever has the focus after a key is seen whole, or as much of it as there is room for (WCAG 2.4.11):
/// Firefox leaves where it is what is seen in part, half under a bar. Only after a key: what moved between pressing a
/// pointer and letting it go would not be clicked.
pub fn show_what_has_the_focus() -> EventListener {
    EventListener::new(&gloo::utils::document(), "keyup", |_| {
        if let Some(element) = gloo::utils::document().active_element() {
            show_whole(&element);
        }
    })
}

/// Scrolls no further than it must. What has the focus without a ring is not where somebody is.
fn show_whole(element: &Element) {
    let around = |css| element.closest(css).ok().flatten();
    if !element.matches(":focus-visible").unwrap_or(false) || around(BARS).is_some() {
        return;
    }
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    nearest.set_inline(ScrollLogicalPosition::Nearest);
    let shown = around("label");
    let shown = shown.as_ref().unwrap_or(element);
    shown.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Moves the focus to an element and brings it into view; nothing when it is not there.
pub fn focus(id: &str) {
    if let Some(element) = find(id) {
        focus_element(&element);
    }
}

/// Moves the focus to the screen's heading and the page to its top.
pub fn focus_heading() {
    hush();
    if let Some(heading) = find(HEADING_ID) {
        let quietly = FocusOptions::new();
        quietly.set_prevent_scroll(true);
        // A heading without tabindex keeps the focus where it is.
        let _ = heading.focus_with_options(&quietly);
    }
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The same where what had the focus has gone, once the next render is there; elsewhere it stays.
pub fn focus_heading_if_lost() {
    let look = || {
        let document = gloo::utils::document();
        let focused = document.active_element();
        if focused.is_none_or(|element| Some(element) == document.body().map(Into::into)) {
            focus_heading();
        }
    };
    gloo::timers::callback::Timeout::new(0, look).forget();
}

/// Moves the focus to the main content, as a skip link does; the link's own address would overwrite the fragment.
pub fn focus_main() {
    if let Some(main) = find(MAIN_ID) {
        main.set_tab_index(-1);
        focus_element(&main);
    }
}

/// Moves the focus to an element that the render under way is about to show.
pub fn focus_when_painted(node: NodeRef) {
    gloo::timers::callback::Timeout::new(0, move || {
        if let Some(element) = node.cast::<HtmlElement>() {
            focus_element(&element);
        }
    })
    .forget();
}

/// Moves the focus to an element, by its id, that the next render is about to show.
pub fn focus_when_there(id: &str) {
    let id = id.to_owned();
    gloo::timers::callback::Timeout::new(0, move || focus(&id)).forget();
}

/// Moves the focus to an element, by its id, once the next render is there; the page scrolls no further than it must.
pub fn keep_focus(id: String) {
    let keep = move || {
        if let Some(element) = find(&id) {
            // What cannot take the focus leaves it where it is.
            let _ = element.focus();
            show_whole(&element);
        }
    };
    gloo::timers::callback::Timeout::new(0, keep).forget();
}

/// A link that moves the focus to an element of this screen without touching the fragment, which is the route.
pub fn jump(id: &str, words: &str) -> Html {
    let target = id.to_owned();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus(&target);
    });
    html! { <a href={format!("#{id}")} {onclick}>{ words }</a> }
}

/// Lets a screen reader say a sentence, once.
pub fn announce(sentence: &str) {
    hush();
    let sentence = sentence.to_owned();
    // The same sentence again is a change only after an empty one that was painted.
    gloo::timers::callback::Timeout::new(PAINTED_MS, move || say(Some(&sentence))).forget();
}

/// What was announced before does not stand on the next screen.
fn hush() {
    say(None);
}

fn say(sentence: Option<&str>) {
    if let Some(region) = find(STATUS_ID) {
        region.set_text_content(sentence);
    }
}

fn find(id: &str) -> Option<HtmlElement> {
    gloo::utils::document()
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

fn focus_element(element: &HtmlElement) {
    // An element that cannot take the focus keeps it where it is; there is nothing better to do.
    let _ = element.focus();
    element.scroll_into_view_with_bool(true);
}
