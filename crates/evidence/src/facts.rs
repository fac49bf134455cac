//! The facts of a run: read from a [`Tree`], and checked before they are signed or believed.

use core::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use curriculum::answer::{MAX_NUMBER, MAX_NUMBERS, MAX_SECONDS};
use curriculum::vocabulary::{Audience, Lang};

use crate::date::days_from_date;
use crate::fields::{Fields, Problems, as_integer, as_list};
use crate::hex;
use crate::json::Tree;
use crate::problem::{Code, Problem};
use crate::text::{NAME_BYTES, Nfc, check, check_filled};
use crate::wire::{Item, Measure, PackRef, RunFacts, Score};

const ID_BYTES: usize = 64;
const VERSION_BYTES: usize = 32;
const CAMPAIGN_BYTES: usize = 1024;
const INVITATION_BYTES: usize = 4096;
const ITEMS: usize = 500;
const ANSWER_VALUES: usize = MAX_NUMBERS;
const ANSWER_VALUE: u32 = MAX_NUMBER;
const MEASURE_ITEMS: usize = 100;
const RULES: usize = 32;
const SECONDS: u32 = MAX_SECONDS;
const ATTEMPTS: u32 = 9999;
const ITEM_POINTS: u32 = scoring::SCENARIO_POINTS;
/// Texts that are read before they are checked may be this long, so that "too long" has one place: the check.
const READ_BYTES: usize = 4096;

/// Facts that a version 1 document may hold. The only way to one is [`CheckedRun::new`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedRun(RunFacts);

impl CheckedRun {
    /// Checks every member.
    ///
    /// # Errors
    /// All problems, in the order of the members, each at the member's path.
    pub fn new(facts: RunFacts, nfc: Nfc) -> Result<Self, Vec<Problem>> {
        let problems = check_facts(&facts, nfc);
        if problems.is_empty() {
            Ok(Self(facts))
        } else {
            Err(problems)
        }
    }

    /// The facts.
    pub fn facts(&self) -> &RunFacts {
        &self.0
    }

    /// The facts, owned.
    pub fn into_facts(self) -> RunFacts {
        self.0
    }
}

fn check_facts(facts: &RunFacts, nfc: Nfc) -> Vec<Problem> {
    let problems = RefCell::new(Vec::new());
    let demand = |holds: bool, code: Code, place: &str| {
        if !holds {
            problems.borrow_mut().push(Problem::at(code, place));
        }
    };
    let id = |text: &str, place: &str| demand(is_id(text), Code::OutOfRange, place);
    let filled = |text: &str, max, place: &str| {
        check_filled(text, max, place, nfc, &mut problems.borrow_mut())
    };
    let optional =
        |text: &str, max, place: &str| check(text, max, place, nfc, &mut problems.borrow_mut());

    demand(
        hex::decode::<16>(&facts.run_id).is_some(),
        Code::OutOfRange,
        "run_id",
    );
    optional(&facts.campaign, CAMPAIGN_BYTES, "campaign");
    optional(&facts.invitation, INVITATION_BYTES, "invitation");
    optional(&facts.learner_id, ID_BYTES, "learner_id");
    id(&facts.pack.id, "pack.id");
    filled(&facts.pack.version, VERSION_BYTES, "pack.version");
    demand(
        hex::decode::<32>(&facts.pack.digest).is_some(),
        Code::OutOfRange,
        "pack.digest",
    );
    demand(facts.rules.len() <= RULES, Code::TooMany, "rules");
    for (activity, version) in &facts.rules {
        demand(is_id(activity) && *version > 0, Code::OutOfRange, "rules");
    }
    id(&facts.track, "track");
    demand(
        (1..=ATTEMPTS).contains(&facts.attempt),
        Code::OutOfRange,
        "attempt",
    );
    demand(
        hex::decode::<16>(&facts.seed).is_some(),
        Code::OutOfRange,
        "seed",
    );
    filled(&facts.name, NAME_BYTES, "name");
    filled(&facts.unit, NAME_BYTES, "unit");

    demand(!facts.items.is_empty(), Code::Empty, "items");
    demand(facts.items.len() <= ITEMS, Code::TooMany, "items");
    let mut seen = BTreeSet::new();
    for (index, item) in facts.items.iter().enumerate() {
        let place = |member: &str| format!("items[{index}].{member}");
        id(&item.scenario, &place("scenario"));
        demand(
            seen.insert(&item.scenario),
            Code::Inconsistent,
            &place("scenario"),
        );
        demand(
            item.answer.len() <= ANSWER_VALUES,
            Code::TooMany,
            &place("answer"),
        );
        demand(
            item.answer.iter().all(|value| *value <= ANSWER_VALUE),
            Code::OutOfRange,
            &place("answer"),
        );
        demand(
            item.confidence.len() <= ANSWER_VALUES,
            Code::TooMany,
            &place("confidence"),
        );
        demand(
            item.confidence.iter().all(|level| *level <= 3),
            Code::OutOfRange,
            &place("confidence"),
        );
        demand(item.seconds <= SECONDS, Code::OutOfRange, &place("seconds"));
    }
    for (measure, place) in [(&facts.before, "before"), (&facts.after, "after")] {
        optional(&measure.form, ID_BYTES, &format!("{place}.form"));
        let lists = measure.answers.len().max(measure.confidence.len());
        demand(lists <= MEASURE_ITEMS, Code::TooMany, place);
        let empty = measure.answers.is_empty() && measure.confidence.is_empty();
        demand(!measure.form.is_empty() || empty, Code::Inconsistent, place);
        demand(
            measure
                .answers
                .iter()
                .all(|answer| answer.len() <= ANSWER_VALUES),
            Code::TooMany,
            place,
        );
        let numbers = |value: &u32| *value <= ANSWER_VALUE;
        demand(
            measure.answers.iter().flatten().all(numbers),
            Code::OutOfRange,
            place,
        );
        let sure = |level: &u8| *level <= 3;
        demand(
            measure.confidence.iter().flatten().all(sure),
            Code::OutOfRange,
            place,
        );
    }
    let most = ITEM_POINTS * u32::try_from(facts.items.len()).unwrap_or(0).min(500);
    demand(facts.score.points <= most, Code::OutOfRange, "score.points");
    demand(
        facts.score.percent <= 100,
        Code::OutOfRange,
        "score.percent",
    );
    demand(facts.score.band <= 4, Code::OutOfRange, "score.band");
    demand(
        facts.score.passed == (facts.score.band > 0),
        Code::Inconsistent,
        "score.passed",
    );
    optional(&facts.session, ID_BYTES, "session");
    let refreshed = facts.refreshed.is_empty() || days_from_date(&facts.refreshed).is_some();
    demand(refreshed, Code::OutOfRange, "refreshed");
    demand(
        days_from_date(&facts.date).is_some(),
        Code::OutOfRange,
        "date",
    );
    problems.into_inner()
}

/// Ids of packs, tracks, scenarios and activities.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=ID_BYTES).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// Takes the members of a run out of an object; the object is not finished.
pub(crate) fn read_facts(from: &mut Fields, problems: &mut Problems) -> RunFacts {
    let mut text = |name| from.text(name, READ_BYTES, problems);
    let (run_id, campaign, invitation, learner_id) = (
        text("run_id"),
        text("campaign"),
        text("invitation"),
        text("learner_id"),
    );
    let (track, seed, name, unit) = (text("track"), text("seed"), text("name"), text("unit"));
    let (session, refreshed, date) = (text("session"), text("refreshed"), text("date"));
    let audience = word(from, "audience", Audience::parse, Audience::Cc, problems);
    let language = word(from, "language", Lang::parse, Lang::Vi, problems);
    RunFacts {
        run_id,
        campaign,
        invitation,
        learner_id,
        pack: read_pack(from, problems),
        rules: read_rules(from, problems),
        track,
        attempt: from.integer("attempt", problems),
        seed,
        name,
        unit,
        audience,
        items: from.list("items", ITEMS, problems, read_item),
        before: read_measure(from, "before", problems),
        after: read_measure(from, "after", problems),
        score: read_score(from, problems),
        language,
        session,
        refreshed,
        date,
    }
}

fn word<T>(
    from: &mut Fields,
    name: &str,
    parse: impl Fn(&str) -> Option<T>,
    default: T,
    problems: &mut Problems,
) -> T {
    let noted = problems.0.len();
    let text = from.text(name, ID_BYTES, problems);
    if let Some(value) = parse(&text) {
        return value;
    }
    if problems.0.len() == noted {
        problems.push(Code::OutOfRange, from.place(name));
    }
    default
}

fn read_pack(from: &mut Fields, problems: &mut Problems) -> PackRef {
    let mut pack = PackRef {
        id: String::new(),
        version: String::new(),
        digest: String::new(),
    };
    if let Some(mut fields) = from.object("pack", problems) {
        pack.id = fields.text("id", READ_BYTES, problems);
        pack.version = fields.text("version", READ_BYTES, problems);
        pack.digest = fields.text("digest", READ_BYTES, problems);
        fields.finish(problems);
    }
    pack
}

fn read_rules(from: &mut Fields, problems: &mut Problems) -> BTreeMap<String, u32> {
    let Some(fields) = from.object("rules", problems) else {
        return BTreeMap::new();
    };
    let members = fields.into_members();
    if members.len() > RULES {
        problems.push(Code::TooMany, from.place("rules"));
        return BTreeMap::new();
    }
    let mut rules = BTreeMap::new();
    for (activity, version) in members {
        rules.insert(
            activity,
            as_integer(version, &from.place("rules"), problems),
        );
    }
    rules
}

fn read_item(tree: Tree, place: &str, problems: &mut Problems) -> Item {
    let mut item = Item {
        scenario: String::new(),
        answer: Vec::new(),
        confidence: Vec::new(),
        seconds: 0,
    };
    if let Some(mut fields) = Fields::open(tree, place, problems) {
        item.scenario = fields.text("scenario", READ_BYTES, problems);
        item.answer = fields.list("answer", ANSWER_VALUES, problems, as_integer);
        item.confidence = fields.list("confidence", ANSWER_VALUES, problems, as_integer);
        item.seconds = fields.integer("seconds", problems);
        fields.finish(problems);
    }
    item
}

fn read_measure(from: &mut Fields, name: &str, problems: &mut Problems) -> Measure {
    fn numbers<T: TryFrom<i64> + Default>(
        tree: Tree,
        place: &str,
        problems: &mut Problems,
    ) -> Vec<T> {
        as_list(tree, ANSWER_VALUES, place, problems, as_integer)
    }
    let mut measure = Measure::default();
    if let Some(mut fields) = from.object(name, problems) {
        measure.form = fields.text("form", READ_BYTES, problems);
        measure.answers = fields.list("answers", MEASURE_ITEMS, problems, numbers);
        measure.confidence = fields.list("confidence", MEASURE_ITEMS, problems, numbers);
        fields.finish(problems);
    }
    measure
}

fn read_score(from: &mut Fields, problems: &mut Problems) -> Score {
    let mut score = Score {
        points: 0,
        percent: 0,
        band: 0,
        passed: false,
        hits: 0,
        problems: 0,
        false_alarms: 0,
        sounds: 0,
    };
    if let Some(mut fields) = from.object("score", problems) {
        score.points = fields.integer("points", problems);
        score.percent = fields.integer("percent", problems);
        score.band = fields.integer("band", problems);
        score.passed = fields.flag("passed", problems);
        score.hits = fields.integer("hits", problems);
        score.problems = fields.integer("problems", problems);
        score.false_alarms = fields.integer("false_alarms", problems);
        score.sounds = fields.integer("sounds", problems);
        fields.finish(problems);
    }
    score
}
