//! What a finished run tells its trainee: points, clauses and objectives, and what to look at again first.

use curriculum::parts::{Entry, Key};
use curriculum::vocabulary::Activity;
use scoring::feed::{self, Recognised};
use scoring::{Band, Impossible, PassRule, RunScore, breakdown};

use crate::run::{Given, Run};

/// Confidence "chưa chắc".
pub const UNSURE: u8 = 1;

/// Confidence "chắc".
pub const SURE: u8 = 3;

/// One scenario of the run with what is needed to judge it.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// Its entry on the shelf.
    pub entry: &'a Entry,
    /// Its key.
    pub key: &'a Key,
}

/// One scenario's outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The scenario.
    pub scenario: String,
    /// Its activity.
    pub activity: Activity,
    /// 1-based position in the run.
    pub position: u32,
    /// Points, 0–1000.
    pub points: u32,
    /// Level of the answer, 0–3: see [`scoring::level`].
    pub level: u8,
    /// Confidence, 0 = not given, 1–3. A feed has none: there one guesses beforehand how well it will go.
    pub confidence: u8,
}

impl Item {
    /// Answered as well as can be.
    pub fn best(&self) -> bool {
        self.points == scoring::SCENARIO_POINTS
    }

    /// Answered with full confidence, and not the best answer.
    pub fn sure_but_wrong(&self) -> bool {
        !self.best() && self.confidence == SURE
    }

    /// Best answer, by somebody who was not sure of it.
    pub fn right_but_unsure(&self) -> bool {
        self.best() && self.confidence == UNSURE
    }
}

/// The whole outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In the order of the run.
    pub items: Vec<Item>,
    /// What the feeds of the run recognised together; none where it has no feed.
    pub recognised: Option<Recognised>,
    /// The score.
    pub score: RunScore,
    /// The band.
    pub band: Band,
    /// By clause, in order of first appearance.
    pub clauses: Vec<breakdown::Row>,
    /// By objective, likewise.
    pub objectives: Vec<breakdown::Row>,
}

/// Judges a run. `find` gives each scenario's entry and key.
///
/// # Errors
/// The first scenario whose answer or key does not fit, e.g. because a saved record was made by other content.
pub fn outcome<'a>(
    run: &Run,
    rule: PassRule,
    find: impl Fn(&str) -> Option<Judged<'a>>,
) -> Result<Outcome, (String, Impossible)> {
    let mut items = Vec::new();
    let mut entries = Vec::new();
    let (mut recognised, mut gate) = (None::<Recognised>, true);
    for (position, scenario) in (1u32..).zip(&run.start.scenarios) {
        let misfit = |why| (scenario.clone(), why);
        let judged = find(scenario).ok_or_else(|| misfit(Impossible::NoSuchOption))?;
        let unanswered = Given {
            answer: Vec::new(),
            confidence: Vec::new(),
            seconds: 0,
        };
        let given = run.answers.get(scenario).unwrap_or(&unanswered);
        let points =
            scoring::points(judged.entry.activity, judged.key, &given.answer).map_err(misfit)?;
        if judged.entry.activity == Activity::Feed {
            let here = feed::recognised(judged.key, &given.answer);
            recognised = Some(recognised.unwrap_or_default().and(here));
            gate &= points >= feed::LEAST_POINTS;
        }
        items.push(Item {
            scenario: scenario.clone(),
            activity: judged.entry.activity,
            position,
            points,
            level: scoring::level(points),
            confidence: match judged.entry.activity {
                Activity::Feed => 0,
                _ => confidence(judged.key, &given.answer, &given.confidence),
            },
        });
        entries.push(judged.entry);
    }
    let score = RunScore::of(items.iter().map(|item| item.points));
    let labelled = |labels: fn(&Entry) -> &[String]| {
        breakdown::by_label(
            entries
                .iter()
                .zip(&items)
                .map(|(entry, item)| (labels(entry), item.points)),
        )
    };
    gate &= recognised.is_none_or(Recognised::tells_apart);
    Ok(Outcome {
        band: rule.band(score.percent, gate),
        recognised,
        clauses: labelled(|entry| &entry.clauses),
        objectives: labelled(|entry| &entry.objectives),
        items,
        score,
    })
}

/// How sure one was of the whole. Of several decisions it is the surest of those that went wrong or, where none did, the
/// least sure.
pub fn confidence(key: &Key, answer: &[u32], given: &[u8]) -> u8 {
    if let [one] = given[..] {
        return one;
    }
    let wrong = |choice: &u32| {
        let option = key.options.get(*choice as usize);
        option.is_some_and(|option| option.credit < scoring::choice::BEST_CREDIT)
    };
    let decisions = answer.iter().zip(given);
    let surest = decisions
        .filter(|(choice, _)| wrong(choice))
        .map(|(_, sure)| *sure)
        .max();
    let least = given.iter().copied().filter(|sure| *sure > 0);
    surest.or_else(|| least.min()).unwrap_or_default()
}

/// What to look at again, most useful first: sure but wrong, then wrong, then right but unsure.
pub fn to_review(outcome: &Outcome) -> Vec<&Item> {
    let kinds: [fn(&Item) -> bool; 3] = [
        Item::sure_but_wrong,
        |item| !item.best() && !item.sure_but_wrong(),
        Item::right_but_unsure,
    ];
    kinds
        .into_iter()
        .flat_map(|kind| outcome.items.iter().filter(move |item| kind(item)))
        .collect()
}

/// How often one was right when one was so sure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calibration {
    /// Answered so.
    pub given: u32,
    /// Of them the best answers.
    pub right: u32,
}

/// For each degree of being sure, from 1 on, how often one was right.
pub fn calibration(outcome: &Outcome) -> [Calibration; 3] {
    let mut degrees = [Calibration::default(); 3];
    for item in &outcome.items {
        let place = usize::from(item.confidence).checked_sub(1);
        if let Some(degree) = place.and_then(|place| degrees.get_mut(place)) {
            degree.given += 1;
            degree.right += u32::from(item.best());
        }
    }
    degrees
}

/// What the comparison says of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// Too little to say.
    Unknown,
    /// Surer than right: of three or more that were sure, less than 70 % were right.
    TooSure,
    /// Better than one thought: of three or more that were unsure, 80 % or more were right.
    BetterThanThought,
    /// Neither.
    Fair,
}

/// What can be said of it. Few answers say nothing.
pub fn judgement(degrees: &[Calibration; 3]) -> Judgement {
    const ENOUGH: u32 = 3;
    let [unsure, _, sure] = degrees;
    if sure.given >= ENOUGH && 10 * sure.right < 7 * sure.given {
        Judgement::TooSure
    } else if unsure.given >= ENOUGH && 10 * unsure.right >= 8 * unsure.given {
        Judgement::BetterThanThought
    } else if sure.given >= ENOUGH {
        Judgement::Fair
    } else {
        Judgement::Unknown
    }
}
