//! The habits.

use curriculum::vocabulary::{Activity, Lang, Stance};

use crate::study::{Item, Study, Thing, phrases::Phrases};

/// A way to answer without reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Habit {
    /// Clicks anything.
    Random,
    /// Takes the longest.
    Longest(Lang),
    /// Takes what has most words of courtesy.
    Politest(Lang),
    /// Always makes the same kind of move.
    Stance(Stance),
    /// Rates everything the same.
    Rating(u32),
    /// Puts everything in the bin at this place.
    Bin(u32),
    /// Ticks, marks and opens everything.
    Everything,
    /// Marks and opens nothing.
    Nothing,
}

impl Habit {
    /// The name, stable.
    pub fn name(self) -> String {
        match self {
            Habit::Random => "random".to_owned(),
            Habit::Longest(lang) => format!("longest-{lang}"),
            Habit::Politest(lang) => format!("politest-{lang}"),
            Habit::Stance(stance) => format!("always-{stance}"),
            Habit::Rating(rating) => format!("rating-{rating}"),
            Habit::Bin(place) => format!("bin-{}", place + 1),
            Habit::Everything => "everything".to_owned(),
            Habit::Nothing => "nothing".to_owned(),
        }
    }
}

/// Habits of always the same kind of move. Passing on is `route`, keeping silent `silent` (DESIGN §6).
const STANCES: [Stance; 6] = [
    Stance::Report,
    Stance::Deny,
    Stance::Silent,
    Stance::Official,
    Stance::Verify,
    Stance::Route,
];

/// Words of courtesy, Vietnamese.
const COURTESY_VI: &[&str] = &[
    "xin",
    "dạ",
    "thưa",
    "cảm ơn",
    "mong",
    "nhờ",
    "kính",
    "thông cảm",
    "anh chị",
    "bà con",
    "quý",
    "giùm",
    "ạ",
    "trân trọng",
    "vui lòng",
];

/// Words of courtesy, English.
const COURTESY_EN: &[&str] = &[
    "please",
    "thank",
    "thanks",
    "sorry",
    "kindly",
    "sincerely",
    "appreciate",
    "dear",
    "grateful",
    "respectfully",
];

/// Every habit that a pack is tried with.
pub(crate) fn habits(study: &Study<'_>) -> Vec<Habit> {
    let languages = &study.pack.languages;
    let mut habits = vec![Habit::Random];
    habits.extend(languages.iter().map(|lang| Habit::Longest(*lang)));
    habits.extend(languages.iter().map(|lang| Habit::Politest(*lang)));
    habits.extend(STANCES.map(Habit::Stance));
    let has = |activities: &[Activity]| {
        study
            .items
            .iter()
            .any(|item| activities.contains(&item.activity))
    };
    if has(&[Activity::Rate]) {
        habits.extend((0..=2).map(Habit::Rating));
    }
    if has(&[Activity::Sort]) {
        habits.extend((0..4).map(Habit::Bin));
    }
    if has(&[Activity::ChooseMany, Activity::Spot, Activity::Investigate]) {
        habits.push(Habit::Everything);
    }
    if has(&[Activity::Spot, Activity::Investigate]) {
        habits.push(Habit::Nothing);
    }
    habits
}

/// How a habit likes the options of a scenario: the greater the earlier, 0 not at all. None where it likes nothing, so
/// that anything is clicked.
pub(crate) struct Liking<'s, 'a> {
    study: &'s Study<'a>,
    courtesy: [Phrases; crate::study::LANGS],
}

impl<'s, 'a> Liking<'s, 'a> {
    pub fn new(study: &'s Study<'a>) -> Self {
        let courtesy = [COURTESY_VI, COURTESY_EN].map(|list| Phrases::new(&study.lexicon, list));
        Liking { study, courtesy }
    }

    pub fn of(&self, habit: Habit, item: &Item<'a>) -> Option<Vec<usize>> {
        let likes: Vec<usize> = match habit {
            Habit::Longest(lang) => {
                let length = |thing: &Thing<'_>| {
                    thing.text.get(&lang).map_or(0, |text| text.chars().count())
                };
                item.things.iter().map(length).collect()
            }
            Habit::Politest(lang) => {
                let polite = |thing: &Thing<'_>| {
                    let words = self.study.option_words(item, thing, lang);
                    self.courtesy[lang as usize].find(words).count()
                };
                item.things.iter().map(polite).collect()
            }
            Habit::Stance(stance) => item
                .things
                .iter()
                .map(|thing| usize::from(thing.stance == stance))
                .collect(),
            Habit::Random
            | Habit::Rating(_)
            | Habit::Bin(_)
            | Habit::Everything
            | Habit::Nothing => return None,
        };
        likes.iter().any(|like| *like > 0).then_some(likes)
    }
}
