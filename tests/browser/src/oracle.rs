//! What the published pack says of its scenarios: the tests' own reading of its files, without our readers.

mod pages;
mod points;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

pub use pages::Page;
use pages::{MOVES, pages};

use crate::learner::Choice;

/// A text a language, by tag.
pub type ByLang<T> = BTreeMap<String, T>;

/// What kind of answer a scenario asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One option: choose-one, reply.
    One,
    /// Ticks: choose-many.
    Many,
    /// Marks in the text: spot.
    Spot,
    /// Steps placed in order.
    Order,
    /// A rating for each item.
    Rate,
    /// A bin for each item.
    Sort,
    /// One option after the other, each at its decision: branch.
    Branch,
    /// An action for each post: feed.
    Feed,
    /// An option, after pages that were opened: investigate.
    Check,
}

impl Kind {
    /// What kind of answer an activity asks for.
    #[must_use]
    pub fn of(activity: &str) -> Kind {
        match activity {
            "choose-one" | "reply" => Kind::One,
            "choose-many" => Kind::Many,
            "spot" => Kind::Spot,
            "order" => Kind::Order,
            "rate" => Kind::Rate,
            "sort" => Kind::Sort,
            "branch" => Kind::Branch,
            "feed" => Kind::Feed,
            "investigate" => Kind::Check,
            other => panic!("{other} is no activity known here"),
        }
    }
}

/// What the actions of a feed are worth on a post, by number.
#[derive(Clone, Debug)]
pub struct Post {
    /// Whether something is to be done about it.
    pub problem: bool,
    /// Credits.
    pub credits: Vec<u8>,
}

impl Post {
    /// The first action worth so much, as an answer has it.
    fn worth(&self, wanted: u8) -> u32 {
        let found = (1u32..)
            .zip(&self.credits)
            .find(|(_, credit)| **credit == wanted);
        found.map_or(0, |(value, _)| value)
    }
}

/// A scenario as the page should ask it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// Its activity, as it is written.
    pub activity: String,
    /// Whom it is for.
    pub audiences: Vec<String>,
    /// Its title, by language.
    pub title: ByLang<String>,
    /// The texts of options, steps, items or spans by number, by language.
    pub options: ByLang<Vec<String>>,
    /// Their credits by number.
    pub credits: Vec<u8>,
    /// Ranks, ratings, bins or signs by number; empty where credits say it.
    pub marks: Vec<u32>,
    /// How many are ticked at least.
    pub pick_min: usize,
    /// How many bins there are.
    pub bins: usize,
    /// The decision of each option, and the first decision.
    pub nodes: (Vec<u32>, u32),
    /// The posts of a feed, by number.
    pub posts: Vec<Post>,
    /// Who posted each, by language.
    pub posters: ByLang<Vec<String>>,
    /// The actions that pass a post on.
    pub sharing: Vec<u32>,
    /// Whether pictures belong to it.
    pub pictured: bool,
    /// Pages to open, by number.
    pub pages: Vec<Page>,
    /// What links to them say, by language.
    pub labels: ByLang<Vec<String>>,
}

impl Asked {
    /// What kind of answer it asks for.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind::of(&self.activity)
    }

    /// An answer worth everything.
    #[must_use]
    pub fn best(&self, confidence: u8) -> Choice {
        let answer = match self.kind() {
            Kind::One => numbers(&self.credits, |credit| *credit == 3)[..1].to_vec(),
            Kind::Many => numbers(&self.credits, |credit| *credit == 3),
            Kind::Spot => numbers(&self.marks, |sign| *sign == 1),
            Kind::Order => self.in_order(),
            Kind::Rate | Kind::Sort => self.marks.clone(),
            Kind::Branch => self.best_from(&[]),
            Kind::Feed => self.posts.iter().map(|post| post.worth(3)).collect(),
            Kind::Check => {
                let mut answer = numbers(&self.credits, |credit| *credit == 3)[..1].to_vec();
                for role in MOVES {
                    let of_role = |page: &Page| page.role == role && !page.presses.is_empty();
                    answer.extend(numbers(&self.pages, of_role).first());
                }
                answer
            }
        };
        self.choice(answer, confidence)
    }

    /// An answer worth nothing.
    #[must_use]
    pub fn worst(&self, confidence: u8) -> Choice {
        let answer = match self.kind() {
            Kind::One | Kind::Check => numbers(&self.credits, |credit| *credit == 0)[..1].to_vec(),
            Kind::Many => {
                let mut ticked = numbers(&self.credits, |credit| *credit == 0);
                ticked.extend(numbers(&self.credits, |credit| *credit == 3));
                ticked.truncate(self.pick_min);
                ticked.sort_unstable();
                ticked
            }
            Kind::Spot => numbers(&self.marks, |sign| *sign == 0),
            Kind::Order => self.in_order().into_iter().rev().collect(),
            Kind::Rate => self
                .marks
                .iter()
                .map(|mark| if *mark == 0 { 2 } else { 0 })
                .collect(),
            Kind::Sort => {
                let bins = u32::try_from(self.bins).unwrap_or(u32::MAX);
                self.marks.iter().map(|bin| (bin + 1) % bins).collect()
            }
            Kind::Branch => self.way(&[], |options| {
                options.min_by_key(|option| self.credit(*option))
            }),
            Kind::Feed => self.posts.iter().map(|post| post.worth(0)).collect(),
        };
        let choice = self.choice(answer, confidence);
        assert_eq!(self.points(&choice.answer), 0, "{} {choice:?}", self.id);
        choice
    }

    fn credit(&self, option: u32) -> u8 {
        self.credits[option as usize]
    }

    /// Of a branch, the way that goes on as well as can be from these options on.
    #[must_use]
    pub fn best_from(&self, begun: &[u32]) -> Vec<u32> {
        self.way(begun, |options| {
            options.max_by_key(|option| self.credit(*option))
        })
    }

    /// The way to the end, from some options on choosing each time among the options there are.
    fn way(
        &self,
        begun: &[u32],
        choose: impl Fn(&mut dyn Iterator<Item = u32>) -> Option<u32>,
    ) -> Vec<u32> {
        let (of, start) = &self.nodes;
        let mut way = begun.to_vec();
        let leads = |option: &u32| self.marks[*option as usize].checked_sub(1);
        let mut here = way.last().map_or(Some(*start), leads);
        while let Some(node) = here {
            let mut options = numbers(of, |of| *of == node).into_iter();
            let option = choose(&mut options).unwrap_or_else(|| panic!("{} stops", self.id));
            way.push(option);
            here = leads(&option);
        }
        way
    }

    fn choice(&self, answer: Vec<u32>, confidence: u8) -> Choice {
        Choice {
            kind: self.kind(),
            passed_on: match self.kind() {
                Kind::Feed => numbers(&answer, |value| {
                    value
                        .checked_sub(1)
                        .is_some_and(|action| self.sharing.contains(&action))
                }),
                _ => Vec::new(),
            },
            looks: match self.kind() {
                Kind::Check => self.looks(&answer[1..]),
                _ => Vec::new(),
            },
            answer,
            confidence,
        }
    }

    /// The steps with a rank, by rank.
    fn in_order(&self) -> Vec<u32> {
        let mut steps = numbers(&self.marks, |rank| *rank > 0);
        steps.sort_by_key(|step| self.marks[*step as usize]);
        steps
    }
}

/// The numbers of what is wanted, ascending.
fn numbers<T>(of: &[T], wanted: impl Fn(&T) -> bool) -> Vec<u32> {
    (0..)
        .zip(of)
        .filter(|(_, value)| wanted(value))
        .map(|(number, _)| number)
        .collect()
}

fn count(of: impl Iterator) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
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
                activity: text(&entry["activity"]),
                audiences: list(&entry["audiences"], text),
                title: by_lang(&entry["text"], |hash| text(&part(hash)["title"])),
                options: by_lang(&entry["text"], |hash| list(&part(hash)["options"], text)),
                credits: list(&part(&entry["key"])["options"], credit),
                marks: list_if_any(&part(&entry["key"])["marks"], number),
                pick_min: number_if_any(&part(&entry["neutral"])["pick_min"]) as usize,
                bins: list_if_any(&part(&entry["neutral"])["bins"], number).len(),
                nodes: (
                    list_if_any(&part(&entry["key"])["nodes"], number),
                    number_if_any(&part(&entry["key"])["start"]),
                ),
                posts: list_if_any(&part(&entry["key"])["posts"], |post| Post {
                    problem: !matches!(
                        text(&post["truth"]).as_str(),
                        "legit" | "opinion" | "feedback"
                    ),
                    credits: list(&post["credits"], |credit| {
                        u8::try_from(number(credit)).expect("a credit")
                    }),
                }),
                posters: by_lang(&entry["text"], |hash| {
                    list_if_any(&part(hash)["posts"], |post| text(&post["name"]))
                }),
                sharing: list_if_any(&part(&entry["neutral"])["sharing"], number),
                pictured: part(&entry["neutral"]).to_string().contains(".svg\""),
                pages: pages(&part(&entry["neutral"]), &part(&entry["key"])),
                labels: by_lang(&entry["text"], |hash| {
                    list_if_any(&part(hash)["labels"], text)
                }),
            })
            .collect();
        // Root and clauses; title, directive's words; entries and titles of a shelf; question, key, words, feedback; the measure
        // and its words.
        let languages = list(&root["languages"], text).len();
        let parts = 2
            + 2 * languages
            + shelves.len() * (1 + languages)
            + scenarios.len() * (2 + 2 * languages)
            + usize::from(root["measure"].is_string()) * (1 + languages);
        Oracle {
            scenarios,
            title: by_lang(&root["text"], |hash| text(&part(hash)["title"])),
            points: points.len(),
            parts,
        }
    }

    /// The percent of a run with these answers, by scenario in pack order.
    #[must_use]
    pub fn percent(&self, choices: &[Choice]) -> u32 {
        let answers = self.scenarios.iter().zip(choices);
        let points: u32 = answers
            .map(|(scenario, choice)| scenario.points(&choice.answer))
            .sum();
        points / (10 * count(self.scenarios.iter()))
    }

    /// The scenario with a title, in any language.
    #[must_use]
    pub fn titled(&self, title: &str) -> &Asked {
        let is = |scenario: &&Asked| scenario.title.values().any(|own| own == title);
        let found = self.scenarios.iter().find(is);
        found.unwrap_or_else(|| panic!("no scenario is called {title}"))
    }

    /// The scenario with an id.
    #[must_use]
    pub fn scenario(&self, id: &str) -> &Asked {
        let found = self.scenarios.iter().find(|scenario| scenario.id == id);
        found.unwrap_or_else(|| panic!("the first pack has {id}"))
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

fn number(value: &Value) -> u32 {
    let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
    number.unwrap_or_else(|| panic!("{value} is no number"))
}

fn list<T>(value: &Value, each: impl FnMut(&Value) -> T) -> Vec<T> {
    let items = value.as_array();
    items
        .unwrap_or_else(|| panic!("{value} is no list"))
        .iter()
        .map(each)
        .collect()
}

/// The same of a member that is left out where it is empty.
fn list_if_any<T>(value: &Value, each: impl FnMut(&Value) -> T) -> Vec<T> {
    if value.is_null() {
        return Vec::new();
    }
    list(value, each)
}

/// A number that is left out where it is 0.
fn number_if_any(value: &Value) -> u32 {
    if value.is_null() { 0 } else { number(value) }
}

fn by_lang<T>(value: &Value, mut each: impl FnMut(&Value) -> T) -> ByLang<T> {
    let members = value.as_object();
    members
        .unwrap_or_else(|| panic!("{value} is no object"))
        .iter()
        .map(|(lang, value)| (lang.clone(), each(value)))
        .collect()
}
