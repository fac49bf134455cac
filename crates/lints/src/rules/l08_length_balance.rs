//! L-08 length balance.
//!
//! In every language the best option is 0.80–1.20 times as long as the mean of the others, the longest at most 1.35 times
//! the shortest, and the best option is strictly the longest in at most 40 % of the decisions. In choose-many the mean of
//! the keys stands for the best. Measured in characters: what the eye sees. Why: writers explain the right answer, and
//! people who do not read take the longest. Source: brief §4.2 L-08.

use curriculum::vocabulary::{Activity, Lang};

use super::{PACK, percent, ratio};
use crate::finding::{Findings, Level, Lint};
use crate::study::{Study, Thing, Worth};

pub(crate) const LINT: Lint = Lint {
    code: "L-08",
    name: "length-balance",
    level: Level::Fail,
    banks_only: false,
    run,
};

const LEAST_RATIO: f64 = 0.80;
const MOST_RATIO: f64 = 1.20;
const MOST_SPREAD: f64 = 1.35;
const MOST_LONGEST: f64 = 0.40;
/// Scenarios from which a share of them says anything.
const LEAST_JUDGED: usize = 5;

fn run(study: &Study<'_>, findings: &mut Findings) {
    for lang in &study.pack.languages {
        let (mut judged, mut longest) = (0usize, 0usize);
        for item in &study.items {
            for options in item.chosen_by_words() {
                let of = |worth: Worth| -> Vec<f64> {
                    let some = options.iter().filter(|option| option.worth == worth);
                    some.map(|option| length(option, *lang)).collect()
                };
                let (keys, decoys) = (of(Worth::Key), of(Worth::Decoy));
                if keys.is_empty() || decoys.is_empty() {
                    continue;
                }
                if item.activity != Activity::ChooseMany {
                    judged += 1;
                    longest += usize::from(greatest(&decoys) < keys[0]);
                }
                let at = item.list_of(options).lang(*lang);
                let key = mean(&keys) / mean(&decoys);
                if !(LEAST_RATIO..=MOST_RATIO).contains(&key) {
                    let fault = if key > 1.0 { "key-long" } else { "key-short" };
                    let args = vec![("ratio", ratio(key))];
                    findings.add(fault, item.doc.file, at.clone(), args);
                }
                let all: Vec<f64> = keys.iter().chain(&decoys).copied().collect();
                let spread = greatest(&all) / all.iter().copied().fold(f64::INFINITY, f64::min);
                if spread > MOST_SPREAD {
                    findings.add("uneven", item.doc.file, at, vec![("ratio", ratio(spread))]);
                }
            }
        }
        let share = longest as f64 / judged.max(1) as f64;
        if judged >= LEAST_JUDGED && share > MOST_LONGEST {
            let args = vec![
                ("percent", percent(share)),
                ("count", longest.to_string()),
                ("of", judged.to_string()),
                ("language", lang.to_string()),
            ];
            findings.add("key-longest", PACK, format!("longest.{lang}"), args);
        }
    }
}

/// Characters; an empty text counts as one, so that ratios stay numbers.
fn length(option: &Thing<'_>, lang: Lang) -> f64 {
    option
        .text
        .get(&lang)
        .map_or(1, |text| text.chars().count().max(1)) as f64
}

fn mean(lengths: &[f64]) -> f64 {
    lengths.iter().sum::<f64>() / lengths.len() as f64
}

fn greatest(lengths: &[f64]) -> f64 {
    lengths.iter().copied().fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, chosen, faults, file, vi};

    #[test]
    fn the_explained_answer_is_named() {
        check("L-08", &bank(), &[]);
        let mut bad = bank();
        vi(&mut choices(&mut bad, 0)[0].text)
            .push_str(" lang thang mang theo trang khang hang bang");
        let file = file(&bad, 0);
        let expected = [
            format!("key-long {file} options.vi"),
            format!("uneven {file} options.vi"),
        ];
        check("L-08", &bad, &expected.each_ref().map(String::as_str));
        let mut bad = bank();
        for text in chosen(&mut bad, true) {
            vi(text).push_str(" an nha la");
        }
        assert!(faults("L-08", &bad).contains(&"key-longest pack.toml longest.vi".to_owned()));
    }
}
