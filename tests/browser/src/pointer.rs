//! A person with a pointer.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde::Deserialize;
use serde_json::Value;

use crate::browser::{Browser, PATIENCE};

/// What to press: the element, once the middle of its first box is seen and nothing lies over it (WebDriver, §12.4.1); or
/// why one cannot. As a thumb does, it brings the element clear of docks and bars first.
const AIM: &str = "const aim = document.querySelector(arguments[0]);
    if (!aim) return { Err: 'it is not there' };
    aim.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = aim.getClientRects()[0];
    if (!box) return { Err: 'it is not drawn' };
    const between = (low, high, most) => Math.floor((Math.max(low, 0) + Math.min(high, most)) / 2);
    const [x, y] = [between(box.left, box.right, innerWidth), between(box.top, box.bottom, innerHeight)];
    const hit = document.elementFromPoint(x, y);
    if (!hit) return { Err: `it is out of the window at ${x}, ${y}` };
    if (!aim.contains(hit)) return { Err: `${hit.cloneNode().outerHTML} lies over it at ${x}, ${y}` };
    window.__pressed = null;
    addEventListener('click', (event) => (window.__pressed = aim.contains(event.target)), { capture: true, once: true });
    return { Ok: aim };";

/// Where the press arrived: on what was aimed at, elsewhere, or nowhere yet. A page that has gone since was left by it.
const PRESSED: &str = "return window.__pressed === undefined || window.__pressed;";

/// How long a press may be on its way. What is pressed again must not have been pressed.
const ON_ITS_WAY: Duration = Duration::from_secs(3);

/// An element as scripts hand it out (WebDriver, §11.1).
#[derive(Deserialize)]
struct WebElement {
    #[serde(rename = "element-6066-11e4-a52e-4f735466cecf")]
    id: String,
}

impl Browser {
    /// Presses the first element of a selector, once it can be pressed.
    ///
    /// By a pointer's own actions: the drivers' command “Element Click” asks the page the same and more, and took two to
    /// three times as long in every engine.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let start = Instant::now();
        loop {
            let pressed = self.aim(css).and_then(|aim| match aim {
                Ok(aim) => self.press_on(aim).map(|()| self.arrived()),
                Err(why) => Ok(Err(why)),
            });
            let refusal = match pressed {
                Ok(Ok(())) => return,
                Ok(Err(why)) => why,
                Err(error) => error.to_string(),
            };
            assert!(
                start.elapsed() < PATIENCE,
                "cannot press {css}: {refusal}; there is {:?}",
                self.look()
            );
            self.pause(start);
        }
    }

    fn aim(&self, css: &str) -> Result<Result<Element, String>, CmdError> {
        let found = self.try_run(AIM, vec![css.into()])?;
        let aim: Result<WebElement, String> = serde_json::from_value(found)?;
        Ok(aim.map(|aim| Element::from_element_id(self.client().clone(), aim.id.into())))
    }

    /// Where the element is by then: it may still be moving.
    fn press_on(&self, element: Element) -> Result<(), CmdError> {
        let button = MOUSE_BUTTON_LEFT;
        let to = PointerAction::MoveToElement {
            element,
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        let press = MouseActions::new("pointer".to_owned())
            .then(to)
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        self.wait_on(self.client().perform_actions(press))
    }

    /// Waits until the press has arrived: what is pressed may have moved from under the pointer.
    fn arrived(&self) -> Result<(), String> {
        // Without scripts nobody hears of it.
        if !self.runs_scripts() {
            return Ok(());
        }
        let start = Instant::now();
        while start.elapsed() < ON_ITS_WAY {
            match self.try_run(PRESSED, Vec::new()) {
                Ok(Value::Null) => self.pause(start),
                Ok(Value::Bool(false)) => return Err("the press went elsewhere".to_owned()),
                // The page may be going away.
                Ok(_) | Err(_) => return Ok(()),
            }
        }
        Err("the press went nowhere".to_owned())
    }
}
