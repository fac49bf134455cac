//! What the published pack says of its scenarios: the tests' own reading of the key.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use curriculum::parts::{Key, PackText, ScenarioText, Shelf};
use curriculum::read;
use curriculum::vocabulary::Lang;
use serde::de::DeserializeOwned;

/// A scenario as the page should ask it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// Its title, by language.
    pub title: BTreeMap<Lang, String>,
    /// The options' texts by number, by language.
    pub options: BTreeMap<Lang, Vec<String>>,
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
    pub title: BTreeMap<Lang, String>,
    /// Number of pages of the directive: its points.
    pub points: usize,
    /// Number of parts that a run needs, in all languages, with the root.
    pub parts: usize,
}

impl Oracle {
    /// Reads the first pack of a built site.
    #[must_use]
    pub fn of(dist: &Path) -> Oracle {
        let index = read::index(&bytes(dist, "packs/index.json"));
        let index = index.unwrap_or_else(|error| panic!("packs/index.json: {error}"));
        let pack = &index.packs[0];
        let path = format!("packs/{}/roots/{}.json", pack.id, pack.current);
        let root = read::root(&bytes(dist, &path), &pack.current);
        let root = root.unwrap_or_else(|error| panic!("{path}: {error}"));
        let parts = Parts {
            dist,
            pack: &pack.id,
        };
        let clauses: curriculum::parts::Directive = parts.read(&root.directive.clauses);
        let mut points: Vec<u32> = clauses.clauses.iter().map(|clause| clause.point).collect();
        points.dedup();
        let shelves = root
            .shelves
            .iter()
            .map(|shelf| parts.read::<Shelf>(&shelf.entries));
        let scenarios = shelves.flat_map(|shelf| shelf.entries).map(|entry| {
            let texts: BTreeMap<Lang, ScenarioText> = entry
                .text
                .iter()
                .map(|(lang, hash)| (*lang, parts.read(hash)))
                .collect();
            let key: Key = parts.read(&entry.key);
            Asked {
                id: entry.id,
                title: texts
                    .iter()
                    .map(|(lang, text)| (*lang, text.title.clone()))
                    .collect(),
                options: texts
                    .into_iter()
                    .map(|(lang, text)| (lang, text.options))
                    .collect(),
                credits: key.options.iter().map(|option| option.credit).collect(),
            }
        });
        let scenarios: Vec<Asked> = scenarios.collect();
        // Root and clauses; title, directive's words; entries and titles of a shelf; question, key, words, feedback.
        let languages = root.languages.len();
        let needed = 2
            + 2 * languages
            + root.shelves.len() * (1 + languages)
            + scenarios.len() * (2 + 2 * languages);
        Oracle {
            scenarios,
            title: root
                .text
                .iter()
                .map(|(lang, hash)| (*lang, parts.read::<PackText>(hash).title))
                .collect(),
            points: points.len(),
            parts: needed,
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

struct Parts<'a> {
    dist: &'a Path,
    pack: &'a str,
}

impl Parts<'_> {
    fn read<T: DeserializeOwned>(&self, hash: &str) -> T {
        let path = format!("packs/{}/parts/{hash}.json", self.pack);
        read::part(&bytes(self.dist, &path), hash).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

fn bytes(dist: &Path, path: &str) -> Vec<u8> {
    fs::read(dist.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
