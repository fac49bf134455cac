//! L-12 word give-aways.
//!
//! For any word in at least 5 options, the share of best options that have it and the share of others differ by at most
//! 0.25. In banks of fewer than 60 scenarios to choose from, only differences that chance alone makes in fewer than one
//! of twenty cases are told (Fisher's exact test, one side); the counts stand in the finding, so that a reader can weigh
//! them. Why: wrong answers explain themselves (“because…”), and people learn the word instead of the matter. Source:
//! brief §4.2 L-12.

use std::collections::BTreeMap;

use super::{PACK, ratio};
use crate::figures::hypergeometric_tail;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Study, Worth};

pub(crate) const LINT: Lint = Lint {
    code: "L-12",
    name: "word-giveaways",
    level: Level::Warn,
    banks_only: false,
    run,
};

const LEAST_OPTIONS: usize = 5;
const MOST: f64 = 0.25;
const SMALL: usize = 60;
const SIGNIFICANT: f64 = 0.05;

fn run(study: &Study<'_>, findings: &mut Findings) {
    for lang in &study.pack.languages {
        let mut having: BTreeMap<u32, [usize; 2]> = BTreeMap::new();
        let mut of = [0usize; 2];
        let mut scenarios = 0;
        for item in &study.items {
            scenarios += usize::from(item.chosen_by_words().next().is_some());
            for option in item.chosen_by_words().flatten() {
                let side = usize::from(option.worth != Worth::Key);
                of[side] += 1;
                let mut words: Vec<u32> = study
                    .option_words(item, option, *lang)
                    .iter()
                    .map(|word| word.id())
                    .collect();
                words.sort_unstable();
                words.dedup();
                for word in words {
                    having.entry(word).or_default()[side] += 1;
                }
            }
        }
        if of[0] == 0 || of[1] == 0 {
            continue;
        }
        for (word, [keys, decoys]) in having {
            if keys + decoys < LEAST_OPTIONS {
                continue;
            }
            let shares = (keys as f64 / of[0] as f64, decoys as f64 / of[1] as f64);
            let difference = shares.0 - shares.1;
            if difference.abs() <= MOST {
                continue;
            }
            let side = usize::from(difference < 0.0);
            let chance =
                hypergeometric_tail([keys, decoys][side], of[side], keys + decoys, of[0] + of[1]);
            if scenarios < SMALL && chance >= SIGNIFICANT {
                continue;
            }
            let form = study.lexicon.form(word);
            let args = vec![
                ("word", form.to_owned()),
                ("keys", keys.to_string()),
                ("of_keys", of[0].to_string()),
                ("others", decoys.to_string()),
                ("of_others", of[1].to_string()),
                ("ratio", ratio(difference.abs())),
            ];
            findings.add("word", PACK, format!("words.{lang}.{form}"), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, chosen, vi};

    #[test]
    fn the_word_of_wrong_answers_is_named() {
        check("L-12", &bank(), &[]);
        let mut bad = bank();
        for text in chosen(&mut bad, false) {
            vi(text).push_str(" vì");
        }
        check("L-12", &bad, &["word pack.toml words.vi.vì"]);
    }
}
