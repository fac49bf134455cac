//! A person with a pointer.

use std::time::Instant;

use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::error::CmdError;

use crate::browser::{Browser, PATIENCE};

/// Where to press: the middle of what is seen of an element's first box, as WebDriver has it (§12.4.1); or why one
/// cannot. As a thumb does, it brings the element clear of docks and bars first.
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
    return { Ok: [x, y] };";

/// Where to press, or why not.
type Aim = Result<(f64, f64), String>;

impl Browser {
    /// Presses the first element of a selector, once it can be pressed.
    ///
    /// By a pointer's own actions: the drivers' command “Element Click” asks the page the same and more, and took two to
    /// three times as long in every engine.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let start = Instant::now();
        loop {
            let refusal = match self.aim(css) {
                Ok(Ok((x, y))) => match self.press_at(x, y) {
                    Ok(()) => return,
                    Err(error) => error.to_string(),
                },
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

    fn aim(&self, css: &str) -> Result<Aim, CmdError> {
        let found = self.try_run(AIM, vec![css.into()])?;
        Ok(serde_json::from_value(found)?)
    }

    fn press_at(&self, x: f64, y: f64) -> Result<(), CmdError> {
        let button = MOUSE_BUTTON_LEFT;
        let press = MouseActions::new("pointer".to_owned())
            .then(PointerAction::MoveTo {
                duration: None,
                x,
                y,
            })
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        self.wait_on(self.client().perform_actions(press))
    }
}
