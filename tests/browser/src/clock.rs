//! Devices whose clock says something else, as scripts for [`Site::early`](crate::Site::early).

/// A device on which it is so many days later.
#[must_use]
pub fn days_later(days: u32) -> String {
    shifted(&format!("{days} * 86400000"))
}

/// A device that believes it is noon of this day, by UTC, when a page is opened.
#[must_use]
pub fn believes(year: u32, month: u32, day: u32) -> String {
    shifted(&format!(
        "Real.UTC({year}, {month} - 1, {day}, 12) - Real.now()"
    ))
}

/// A script for the page that sets its clock right.
pub const SET_RIGHT: &str = "document.documentElement.dataset.clockSet = 'yes';";

/// `by` is an expression for milliseconds in which `Real` is the browser's own `Date`.
fn shifted(by: &str) -> String {
    format!(
        "{{
            const Real = Date;
            const shift = {by};
            const now = () => Real.now() + (document.documentElement.dataset.clockSet ? 0 : shift);
            window.Date = class extends Real {{
                constructor(...given) {{ if (given.length) super(...given); else super(now()); }}
                static now() {{ return now(); }}
            }};
        }}"
    )
}
