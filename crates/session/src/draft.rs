//! What stands in the form of a scenario before it is submitted: ticks, places, ratings, marks.
//!
//! Pure, for every activity alike: the page shows a [`Draft`], turns what is pressed into a [`Move`] and asks for the
//! [`Draft::answer`]. Whatever moves came before, an answer that is given out can be scored.

use curriculum::parts::Neutral;
use curriculum::vocabulary::Activity;

/// How many ratings there are: Nên, Tùy lúc, Không nên.
pub const RATINGS: u32 = scoring::rate::MAX_RATING + 1;

/// How many reasons to trust a post there are to choose from.
pub const REASONS: u32 = 4;

/// The highest confidence, "chắc".
const MAX_CONFIDENCE: u8 = crate::result::SURE;

/// A form as far as it is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What is chosen, ticked or marked, ascending; in order, what is placed, first place first. Empty in rate and sort.
    pub picks: Vec<u32>,
    /// Rate and sort: the rating or bin of each thing by number. Empty elsewhere, and before the first one is given.
    pub values: Vec<Option<u32>>,
    /// Feed: why one trusts what one passes on, by post number; asked so that one stops for a moment, and never part of the answer.
    pub reasons: Vec<Option<u32>>,
    /// Investigate: the pages that were opened, each once, in that order. Empty elsewhere.
    pub opened: Vec<u32>,
    /// 0 = not given, 1–3.
    pub confidence: u8,
}

/// One thing done to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Chooses, ticks, marks or places a thing; what is ticked, marked or placed already is taken out again.
    Pick(u32),
    /// Moves a placed step one place to the front.
    Raise(u32),
    /// Moves a placed step one place back.
    Lower(u32),
    /// Gives a thing a rating, a bin or, in a feed, an action.
    Give(u32, u32),
    /// Says why one trusts a post that one passes on.
    Trust(u32, u32),
    /// Opens a page, from what is shown, a search or a page that was opened before.
    Open(u32),
    /// Says how sure one is, 1–3.
    Sure(u8),
}

/// What is missing from an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The one option.
    Choice,
    /// Fewer are ticked than asked for.
    Ticks,
    /// More are ticked than asked for.
    TooMany,
    /// Fewer steps are placed than asked for.
    Places,
    /// A thing without a rating, a bin or an action, by number: the first in the order shown.
    Value(u32),
    /// A post that is passed on without saying why one trusts it.
    Trust(u32),
    /// Nothing is marked. Asked for once: there may seem to be nothing.
    Marks,
    /// How sure one is. Asked for once.
    Confidence,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The Answer (DESIGN §6a).
    pub answer: Vec<u32>,
    /// 0 = left out, 1–3.
    pub confidence: u8,
}

impl Draft {
    /// Does one thing. False, and nothing is changed, where it cannot be done: all places are taken, a step is first
    /// already, there is no such thing.
    pub fn apply(&mut self, task: &Neutral, step: Move) -> bool {
        match step {
            Move::Pick(thing) => thing < task.options && self.pick(task, thing),
            Move::Raise(_) | Move::Lower(_) if task.activity != Activity::Order => false,
            Move::Raise(thing) => match self.place_of(thing) {
                Some(place) if place > 0 => self.swap(place - 1),
                _ => false,
            },
            Move::Lower(thing) => match self.place_of(thing) {
                Some(place) if place + 1 < self.picks.len() => self.swap(place),
                _ => false,
            },
            Move::Give(thing, value) => self.give(task, thing, value),
            Move::Trust(post, reason) => self.trust(task, post, reason),
            Move::Open(page) => self.open(task, page),
            Move::Sure(confidence) if (1..=MAX_CONFIDENCE).contains(&confidence) => {
                self.confidence = confidence;
                true
            }
            Move::Sure(_) => false,
        }
    }

    /// Where a thing stands among what is picked, from 0.
    pub fn place_of(&self, thing: u32) -> Option<usize> {
        self.picks.iter().position(|picked| *picked == thing)
    }

    /// The rating or bin of a thing, if it has one.
    pub fn value_of(&self, thing: u32) -> Option<u32> {
        self.values.get(thing as usize).copied().flatten()
    }

    /// How many things have a rating or a bin.
    pub fn given(&self) -> usize {
        self.values.iter().flatten().count()
    }

    /// The Answer, or what is missing from it. `shown` are the numbers in the order shown.
    ///
    /// # Errors
    /// [`Missing`], the first thing only.
    pub fn answer(&self, task: &Neutral, shown: &[u32]) -> Result<Vec<u32>, Missing> {
        let count = self.picks.len();
        let missing = match task.activity {
            // Of a branch one decision is asked at a time.
            Activity::ChooseOne | Activity::Reply | Activity::Branch | Activity::Investigate => {
                (count != 1).then_some(Missing::Choice)
            }
            Activity::ChooseMany if count < task.pick_min as usize => Some(Missing::Ticks),
            Activity::ChooseMany => (count > task.pick_max as usize).then_some(Missing::TooMany),
            Activity::Order => (count != task.pick_max as usize).then_some(Missing::Places),
            Activity::Spot => (count == 0).then_some(Missing::Marks),
            Activity::Rate | Activity::Sort => {
                let open = |thing: &&u32| self.value_of(**thing).is_none();
                match shown.iter().find(open) {
                    Some(thing) => Some(Missing::Value(*thing)),
                    None => return Ok(self.values.iter().flatten().copied().collect()),
                }
            }
            Activity::Feed => {
                let missing = shown.iter().find_map(|post| self.missing_on(task, *post));
                match missing {
                    Some(missing) => Some(missing),
                    // 0 would be a post left untouched.
                    None => {
                        return Ok(self
                            .values
                            .iter()
                            .flatten()
                            .map(|action| action + 1)
                            .collect());
                    }
                }
            }
        };
        missing.map_or_else(|| Ok([&*self.picks, &*self.opened].concat()), Err)
    }

    /// What is decided by submitting. `asked` is what the last submission was told to be missing, while nothing else has
    /// changed: what is asked for only once is left out then.
    ///
    /// # Errors
    /// [`Missing`], the first thing only.
    pub fn submit(
        &self,
        task: &Neutral,
        shown: &[u32],
        asked: Option<Missing>,
    ) -> Result<Decision, Missing> {
        let answer = match self.answer(task, shown) {
            Err(Missing::Marks) if matches!(asked, Some(Missing::Marks | Missing::Confidence)) => {
                Vec::new()
            }
            answer => answer?,
        };
        if self.confidence == 0 && asked != Some(Missing::Confidence) {
            return Err(Missing::Confidence);
        }
        Ok(Decision {
            answer,
            confidence: self.confidence,
        })
    }

    /// The form as a line of text, to be kept over a reload: `picks confidence`, or one value a thing, empty for none; where
    /// reasons were given or pages opened they are a third word, likewise.
    pub fn write(&self) -> String {
        let all = |numbers: &[u32]| numbers.iter().copied().map(Some).collect();
        let picks: Vec<Option<u32>> = all(&self.picks);
        let given = listed(picks.into_iter().chain(self.values.iter().copied()));
        let more: Vec<Option<u32>> = if self.opened.is_empty() {
            self.reasons.clone()
        } else {
            all(&self.opened)
        };
        let mut text = format!("{given} {}", self.confidence);
        if more.iter().any(Option::is_some) {
            text.push(' ');
            text.push_str(&listed(more.into_iter()));
        }
        text
    }

    /// Reads what [`Draft::write`] wrote. Total: whatever does not fit the task is left out.
    pub fn read(task: &Neutral, text: &str) -> Self {
        let mut draft = Self::default();
        let mut words = text.splitn(3, ' ');
        let [numbers, confidence, more] = [(); 3].map(|()| words.next().unwrap_or_default());
        for (thing, number) in (0..things(task)).zip(numbers.split(',')) {
            if let Ok(number) = number.parse() {
                let step = match values(task) {
                    0 => Move::Pick(number),
                    _ => Move::Give(thing, number),
                };
                draft.apply(task, step);
            }
        }
        let pages = u32::try_from(task.pages.len()).unwrap_or_default();
        for (place, number) in (0..things(task).max(pages)).zip(more.split(',')) {
            if let Ok(number) = number.parse() {
                let step = match task.activity {
                    Activity::Investigate => Move::Open(number),
                    _ => Move::Trust(place, number),
                };
                draft.apply(task, step);
            }
        }
        draft.apply(task, Move::Sure(confidence.parse().unwrap_or_default()));
        draft
    }

    fn pick(&mut self, task: &Neutral, thing: u32) -> bool {
        match (task.activity, self.place_of(thing)) {
            (Activity::Rate | Activity::Sort | Activity::Feed, _) => return false,
            (
                Activity::ChooseOne | Activity::Reply | Activity::Branch | Activity::Investigate,
                _,
            ) => {
                self.picks = vec![thing];
            }
            (_, Some(place)) => _ = self.picks.remove(place),
            (Activity::Order, None) if self.picks.len() == task.pick_max as usize => return false,
            (Activity::Order, None) => self.picks.push(thing),
            (_, None) => {
                let place = self.picks.partition_point(|picked| *picked < thing);
                self.picks.insert(place, thing);
            }
        }
        true
    }

    fn give(&mut self, task: &Neutral, thing: u32, value: u32) -> bool {
        if thing >= things(task) || value >= values(task) {
            return false;
        }
        self.values.resize(things(task) as usize, None);
        if let Some(place) = self.values.get_mut(thing as usize) {
            *place = Some(value);
        }
        if !self.passes_on(task, thing) {
            self.forget_reason(thing);
        }
        true
    }

    fn open(&mut self, task: &Neutral, page: u32) -> bool {
        let found = task.results.iter().flatten();
        let from_opened = self.opened.iter();
        let linked = from_opened
            .filter_map(|page| task.links.get(*page as usize))
            .flatten();
        let mut reachable = task.open.iter().chain(found).chain(linked);
        let new = !self.opened.contains(&page)
            && (page as usize) < task.pages.len()
            && reachable.any(|other| *other == page);
        if new {
            self.opened.push(page);
        }
        new
    }

    fn forget_reason(&mut self, post: u32) {
        if let Some(reason) = self.reasons.get_mut(post as usize) {
            *reason = None;
        }
        if self.reasons.iter().all(Option::is_none) {
            self.reasons.clear();
        }
    }

    fn trust(&mut self, task: &Neutral, post: u32, reason: u32) -> bool {
        if !self.passes_on(task, post) || reason >= REASONS {
            return false;
        }
        self.reasons.resize(things(task) as usize, None);
        if let Some(place) = self.reasons.get_mut(post as usize) {
            *place = Some(reason);
        }
        true
    }

    /// Whether a post is passed on.
    pub fn passes_on(&self, task: &Neutral, post: u32) -> bool {
        self.value_of(post)
            .is_some_and(|action| task.sharing.contains(&action))
    }

    /// Why a post that is passed on is trusted, if it was said.
    pub fn reason_of(&self, post: u32) -> Option<u32> {
        self.reasons.get(post as usize).copied().flatten()
    }

    fn missing_on(&self, task: &Neutral, post: u32) -> Option<Missing> {
        if self.value_of(post).is_none() {
            return Some(Missing::Value(post));
        }
        let unasked = self.passes_on(task, post) && self.reason_of(post).is_none();
        unasked.then_some(Missing::Trust(post))
    }

    fn swap(&mut self, place: usize) -> bool {
        self.picks.swap(place, place + 1);
        true
    }
}

/// How many ratings or bins a thing can have; 0 where things are picked.
pub fn values(task: &Neutral) -> u32 {
    match task.activity {
        Activity::Rate => RATINGS,
        Activity::Sort => u32::try_from(task.bins.len()).unwrap_or_default(),
        Activity::Feed => task.options,
        _ => 0,
    }
}

/// Numbers with commas between, empty for none.
fn listed(values: impl Iterator<Item = Option<u32>>) -> String {
    let shown = values.map(|value| value.map_or_else(String::new, |value| value.to_string()));
    shown.collect::<Vec<_>>().join(",")
}

/// How many things get a rating, a bin or an action, or can be picked.
pub fn things(task: &Neutral) -> u32 {
    if task.activity == Activity::Feed {
        return u32::try_from(task.posts.len()).unwrap_or_default();
    }
    task.options
}
