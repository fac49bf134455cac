//! Other tabs of this browser: which of them may write a run, and what they tell (`assets/tabs.js`).

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen_futures::JsFuture;

use super::js;

/// Something that happened outside this page's own doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Another tab writes the run from now on.
    Taken,
    /// Another tab has erased this device.
    Erased,
    /// The page was left, kept frozen, and is shown again.
    Back,
    /// A newer version of the page has upgraded the database.
    Upgraded,
    /// The database has answered after all, when nobody waited for it any more.
    Opened,
}

const EVENT: &str = "guong";
const UPGRADED: &str = "upgraded";
const OPENED: &str = "opened";

/// Keeps listening as long as it lives.
#[must_use]
pub struct Listener {
    _event: EventListener,
}

/// Calls back with news.
pub fn on_news(callback: impl Fn(News) + 'static) -> Listener {
    let event = EventListener::new(&gloo::utils::window(), EVENT, move |event| {
        let news = js::get(event, "detail").and_then(|detail| detail.as_string());
        match news.as_deref() {
            Some("taken") => callback(News::Taken),
            Some("back") => callback(News::Back),
            Some("erased") => callback(News::Erased),
            Some(UPGRADED) => callback(News::Upgraded),
            Some(OPENED) => callback(News::Opened),
            // A later version of the page may tell more.
            _ => {}
        }
    });
    Listener { _event: event }
}

/// Whether this tab may write a run; `take` stops another one that has it. True where a browser has no locks: then the
/// comparison of generations at the next save decides.
pub async fn hold(run: &str, take: bool) -> bool {
    let asked = js::boot()
        .and_then(|boot| js::call_async(&boot, "hold", &Array::of2(&run.into(), &take.into())));
    match asked {
        Some(asked) => JsFuture::from(asked)
            .await
            .is_ok_and(|held| held.is_truthy()),
        None => true,
    }
}

/// Tells the other tabs that this device was erased.
pub fn tell_erased() {
    if let Some(boot) = js::boot() {
        js::call(&boot, "erased", &Array::new());
    }
}

/// Tells this page that the database was upgraded under it.
pub(super) fn tell_upgraded() {
    tell(UPGRADED);
}

/// Tells this page that the database can be opened now.
pub(super) fn tell_opened() {
    tell(OPENED);
}

fn tell(news: &str) {
    if let Some(boot) = js::boot() {
        js::call(&boot, "tell", &Array::of1(&news.into()));
    }
}
