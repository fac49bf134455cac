//! The device's clock. Dates are for display and for the certificate; nothing is decided by them.

use std::pin::pin;

use futures::future::{Either, select};
use js_sys::Date;

/// Today by the device's own calendar, `YYYY-MM-DD`.
pub fn today() -> String {
    let now = Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// Does something later.
pub fn after(milliseconds: u32, what: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(milliseconds, what).forget();
}

/// Waits.
pub async fn pause(milliseconds: u32) {
    gloo::timers::future::TimeoutFuture::new(milliseconds).await;
}

/// Milliseconds since the page began, never set back.
pub fn now_ms() -> f64 {
    gloo::utils::window()
        .performance()
        .map_or(0.0, |performance| performance.now())
}

/// What a future comes to within so many milliseconds; `None` when it takes longer.
pub async fn within<T>(milliseconds: u32, future: impl Future<Output = T>) -> Option<T> {
    let late = gloo::timers::future::TimeoutFuture::new(milliseconds);
    match select(pin!(future), late).await {
        Either::Left((value, _)) => Some(value),
        Either::Right(_) => None,
    }
}
