//! The accessibility rules of axe-core, run inside the page.

use std::fmt::{Display, Formatter};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::json;

use crate::browser::Browser;

/// Where `npm ci` puts it, seen from this crate.
const FILE: &str = "../oracles/node_modules/axe-core/axe.min.js";

/// WCAG 2.0 to 2.2 at A and AA, and what axe-core calls best practice.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// axe-core, read once a test.
pub struct Axe {
    source: String,
}

/// A rule that a page breaks in a place, or of which axe-core cannot tell there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Finding {
    /// The rule's name at axe-core, `color-contrast`.
    pub rule: String,
    /// The place, by selector.
    pub place: String,
    /// Its markup, and what is wrong or unknown there.
    pub what: String,
}

impl Display for Finding {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} at {}: {}", self.rule, self.place, self.what)
    }
}

/// What axe-core says of a screen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Findings {
    /// What is surely wrong.
    pub violations: Vec<Finding>,
    /// What a person has to look at.
    pub incomplete: Vec<Finding>,
}

impl Axe {
    /// Reads it from the packages of `tests/oracles`.
    ///
    /// # Panics
    /// Where it is not installed, saying how to.
    #[must_use]
    pub fn installed() -> Axe {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
        let source = fs::read_to_string(&file).unwrap_or_else(|error| {
            panic!(
                "axe-core is not installed ({}: {error}): run `npm ci` in tests/oracles, as `cargo xtask test` does",
                file.display()
            )
        });
        Axe { source }
    }

    /// What there is to say of the screen as it is drawn now. The driver's scripts are exempt from the page's policy; whatever
    /// axe-core itself does in the page is not, so a violation of it would be reported.
    #[track_caller]
    #[must_use]
    pub fn findings(&self, browser: &Browser) -> Findings {
        if browser.run("return !window.axe;", Vec::new()) == true {
            browser.run(&self.source, Vec::new());
        }
        // Said explicitly: some releases leave it out of its own tag.
        let options = json!({
            "runOnly": { "type": "tag", "values": TAGS },
            "rules": { "target-size": { "enabled": true } },
            "resultTypes": ["violations", "incomplete"],
        });
        let script = format!(
            "const done = arguments[0];
            const flat = (results) => results.flatMap(({{ id, nodes }}) => nodes.map((node) => ({{
                rule: id,
                place: node.target.join(' '),
                what: `${{node.html.slice(0, 300)}} ${{node.failureSummary}}`,
            }})));
            axe.run(document, {options}).then(
                ({{ violations, incomplete }}) => done({{ violations: flat(violations), incomplete: flat(incomplete) }}),
                (error) => done(String(error)),
            );"
        );
        let found = browser.run_async(&script);
        serde_json::from_value(found.clone())
            .unwrap_or_else(|error| panic!("axe-core's answer: {error}: {found}"))
    }
}
