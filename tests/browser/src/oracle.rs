//! What the published pack says of its scenarios: the tests' own reading of its files, without our readers.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// A text a language, by tag.
pub type ByLang<T> = BTreeMap<String, T>;

/// A scenario as the page should ask it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// Its title, by language.
    pub title: ByLang<String>,
    /// The options' texts by number, by language.
    pub options: ByLang<Vec<String>>,
    /// The options' credits by number.
    pub credits: Vec<u8>,
}

impl Asked {
    /// The number of an option with a credit.
    #[must_use]
    pub fn with_credit(&self, credit: u8) -> Option<u32> {
        let number = self.credits.iter().position(|found| *found == credit)?;
        u32::try_from(number).ok()
    }

    /// The number of the best option.
    #[must_use]
    pub fn best(&self) -> u32 {
        self.with_credit(3)
            .unwrap_or_else(|| panic!("{} has no best option", self.id))
    }

    /// The number of an option worth nothing.
    #[must_use]
    pub fn worst(&self) -> u32 {
        self.with_credit(0)
            .unwrap_or_else(|| panic!("{} has no option worth nothing", self.id))
    }
}

/// The current pack.
#[derive(Clone, Debug)]
pub struct Oracle {
    /// The scenarios in pack order, which is the order of a run as long as a track takes all.
    pub scenarios: Vec<Asked>,
    /// The pack's title, by language.
    pub title: ByLang<String>,
    /// Number of pages of the directive: its points.
    pub points: usize,
    /// Number of parts that a run needs, in all languages, with the root.
    pub parts: usize,
}

impl Oracle {
    /// Reads the first pack of a built site.
    #[must_use]
    pub fn of(dist: &Path) -> Oracle {
        let pack = &json(dist, "packs/index.json")["packs"][0];
        let (id, digest) = (text(&pack["id"]), text(&pack["current"]));
        let root = json(dist, &format!("packs/{id}/roots/{digest}.json"));
        let part = |hash: &Value| json(dist, &format!("packs/{id}/parts/{}.json", text(hash)));
        let clauses = part(&root["directive"]["clauses"]);
        let mut points: Vec<Value> = list(&clauses["clauses"], |clause| clause["point"].clone());
        points.dedup();
        let shelves = list(&root["shelves"], |shelf| part(&shelf["entries"]));
        let entries = shelves
            .iter()
            .flat_map(|shelf| list(&shelf["entries"], Value::clone));
        let scenarios: Vec<Asked> = entries
            .map(|entry| Asked {
                id: text(&entry["id"]),
                title: by_lang(&entry["text"], |hash| text(&part(hash)["title"])),
                options: by_lang(&entry["text"], |hash| list(&part(hash)["options"], text)),
                credits: list(&part(&entry["key"])["options"], credit),
            })
            .collect();
        // Root and clauses; title, directive's words; entries and titles of a shelf; question, key, words, feedback.
        let languages = list(&root["languages"], text).len();
        let parts = 2
            + 2 * languages
            + shelves.len() * (1 + languages)
            + scenarios.len() * (2 + 2 * languages);
        Oracle {
            scenarios,
            title: by_lang(&root["text"], |hash| text(&part(hash)["title"])),
            points: points.len(),
            parts,
        }
    }

    /// The percent of a run with these options, by scenario in pack order: worked out from DESIGN §6, not by our crate.
    #[must_use]
    pub fn percent(&self, chosen: &[u32]) -> u32 {
        let points: u32 = self
            .scenarios
            .iter()
            .zip(chosen)
            .map(|(scenario, option)| 1000 * u32::from(scenario.credits[*option as usize]) / 3)
            .sum();
        points / (10 * u32::try_from(self.scenarios.len()).unwrap_or(u32::MAX))
    }
}

fn json(dist: &Path, path: &str) -> Value {
    let bytes = fs::read(dist.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text(value: &Value) -> String {
    let text = value.as_str();
    text.unwrap_or_else(|| panic!("{value} is no text"))
        .to_owned()
}

fn credit(option: &Value) -> u8 {
    let credit = option["credit"]
        .as_u64()
        .and_then(|credit| u8::try_from(credit).ok());
    credit.unwrap_or_else(|| panic!("{option} has no credit"))
}

fn list<T>(value: &Value, each: impl FnMut(&Value) -> T) -> Vec<T> {
    let items = value.as_array();
    items
        .unwrap_or_else(|| panic!("{value} is no list"))
        .iter()
        .map(each)
        .collect()
}

fn by_lang<T>(value: &Value, mut each: impl FnMut(&Value) -> T) -> ByLang<T> {
    let members = value.as_object();
    members
        .unwrap_or_else(|| panic!("{value} is no object"))
        .iter()
        .map(|(lang, value)| (lang.clone(), each(value)))
        .collect()
}
