//! L-13 answer-only attack.
//!
//! A model that sees the options without the stem must not find the best one more often than chance + 10 points: naive
//! Bayes over words, each fold of scenarios (siblings together) judged by a model that learnt from the others. It is
//! small on purpose and deterministic. Up to 60 scenarios every one is a fold of its own, and because a small bank says
//! little, it fails only if the hits are also too many for chance (binomial, p < .05). Beyond 60 there are 10 folds. Why:
//! if words alone give the answer, nobody needs to read. Source: brief §4.2 L-13; its other limit, chance + 15, is for
//! stronger models than a program should carry.

use std::collections::BTreeMap;

use curriculum::vocabulary::Lang;

use super::{PACK, percent};
use crate::figures::binomial_tail;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Item, Study, Thing, Worth};

pub(crate) const LINT: Lint = Lint {
    code: "L-13",
    name: "answer-only-attack",
    level: Level::Fail,
    banks_only: true,
    run,
};

const MOST_ABOVE: f64 = 0.10;
const SMALL: usize = 60;
const FOLDS: usize = 10;
const SIGNIFICANT: f64 = 0.05;

/// How often a word stands in best options and in others.
type Counts = BTreeMap<u32, [f64; 2]>;

fn run(study: &Study<'_>, findings: &mut Findings) {
    let decisions: Vec<Decision<'_, '_>> = study
        .items
        .iter()
        .flat_map(|item| item.decisions().map(move |options| (item, options)))
        .collect();
    if decisions.len() < 2 {
        return;
    }
    let folds = folds(&decisions);
    let chance = decisions
        .iter()
        .map(|(_, options)| 1.0 / options.len() as f64)
        .sum::<f64>()
        / decisions.len() as f64;
    for lang in &study.pack.languages {
        let hits = attack(study, &decisions, &folds, *lang);
        let share = hits / decisions.len() as f64;
        let whole = hits.floor().max(0.0) as usize;
        let luck = binomial_tail(whole, decisions.len(), chance);
        let too_many = share > chance + MOST_ABOVE;
        if too_many && (decisions.len() >= SMALL || luck < SIGNIFICANT) {
            let args = vec![
                ("percent", percent(share)),
                ("chance", percent(chance)),
                ("of", decisions.len().to_string()),
                ("luck", format!("{luck:.3}")),
                ("language", lang.to_string()),
            ];
            findings.add("guessed", PACK, format!("words.{lang}"), args);
        }
    }
}

/// The options of one decision, with their scenario.
type Decision<'i, 'a> = (&'i Item<'a>, &'i [Thing<'a>]);

/// A fold for each decision; those of one scenario share one, and so do siblings, since they share words.
fn folds(decisions: &[Decision<'_, '_>]) -> Vec<usize> {
    let mut family: BTreeMap<&str, usize> = BTreeMap::new();
    let mut next = 0;
    let mut folds = Vec::new();
    for (item, _) in decisions {
        let own = core::iter::once(&item.scenario.id);
        let known = own
            .chain(&item.scenario.siblings)
            .find_map(|known| family.get(known.as_str()));
        let fold = known.copied().unwrap_or(next);
        if fold == next {
            next += 1;
        }
        family.insert(&item.scenario.id, fold);
        folds.push(if decisions.len() > SMALL {
            fold % FOLDS
        } else {
            fold
        });
    }
    folds
}

fn words(study: &Study<'_>, item: &Item<'_>, option: &Thing<'_>, lang: Lang) -> Vec<u32> {
    let words = study.option_words(item, option, lang);
    let mut words: Vec<u32> = words.iter().map(|word| word.id()).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Best options found without the stem; a tie counts by its share.
fn attack(study: &Study<'_>, decisions: &[Decision<'_, '_>], folds: &[usize], lang: Lang) -> f64 {
    let read: Vec<Vec<Vec<u32>>> = decisions
        .iter()
        .map(|(item, options)| {
            options
                .iter()
                .map(|option| words(study, item, option, lang))
                .collect()
        })
        .collect();
    let mut all = Counts::new();
    let mut of_all = [0.0; 2];
    let mut by_fold: Vec<(Counts, [f64; 2])> =
        vec![(Counts::new(), [0.0; 2]); folds.iter().max().map_or(0, |last| last + 1)];
    for (((_, options), read), fold) in decisions.iter().zip(&read).zip(folds) {
        for (option, words) in options.iter().zip(read) {
            let side = usize::from(option.worth != Worth::Key);
            of_all[side] += 1.0;
            by_fold[*fold].1[side] += 1.0;
            for word in words {
                all.entry(*word).or_default()[side] += 1.0;
                by_fold[*fold].0.entry(*word).or_default()[side] += 1.0;
            }
        }
    }
    let mut hits = 0.0;
    for (((_, options), read), fold) in decisions.iter().zip(&read).zip(folds) {
        let (own, of_own) = &by_fold[*fold];
        let learnt = [of_all[0] - of_own[0], of_all[1] - of_own[1]];
        let weight = |word: &u32| {
            let all = all.get(word).copied().unwrap_or_default();
            let own = own.get(word).copied().unwrap_or_default();
            let rate = |side: usize| (all[side] - own[side] + 0.5) / (learnt[side] + 1.0);
            (rate(0) / rate(1)).ln()
        };
        let scores: Vec<f64> = read
            .iter()
            .map(|words| words.iter().map(weight).sum())
            .collect();
        let best = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let tied = scores.iter().filter(|score| **score >= best - 1e-9).count();
        let key = options.iter().position(|option| option.worth == Worth::Key);
        if key.is_some_and(|key| scores[key] >= best - 1e-9) {
            hits += 1.0 / tied as f64;
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, chosen, is_choice, vi};

    #[test]
    fn answers_known_by_their_words_are_named() {
        check("L-13", &bank(), &[]);
        let mut bad = bank();
        for best in chosen(&mut bad, true) {
            vi(best).push_str(" hỏi trước rồi mới nói");
        }
        check("L-13", &bad, &["guessed pack.toml words.vi"]);
        // Two scenarios prove nothing, whatever their words.
        let choice = |place: &usize| is_choice(&bad, *place);
        let few: Vec<usize> = (0..bad.scenarios.len()).filter(choice).take(2).collect();
        let mut small = bad.clone();
        small.scenarios = few
            .iter()
            .map(|place| bad.scenarios[*place].clone())
            .collect();
        check("L-13", &small, &[]);
    }
}
