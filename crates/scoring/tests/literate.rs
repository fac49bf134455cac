//! Runs the tables of `spec/*.md`.

use curriculum::parts::{Key, KeyOption};
use curriculum::vocabulary::{Activity, Stance};
use scoring::{Band, PassRule, RunScore};

/// Rows of the table whose header is exactly `header`, as trimmed cells.
fn rows(markdown: &str, header: &[&str]) -> Vec<Vec<String>> {
    let cells = |line: &str| -> Vec<String> {
        let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
        inner
            .split('|')
            .map(|cell| cell.trim().to_owned())
            .collect()
    };
    let found: Vec<_> = markdown
        .lines()
        .skip_while(|line| cells(line) != header)
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(cells)
        .collect();
    assert!(!found.is_empty(), "no table {header:?}");
    found
}

fn numbers<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Vec<T> {
    text.split_whitespace()
        .map(|word| word.parse().expect("a number"))
        .collect()
}

fn key(credits: &str) -> Key {
    let option = |credit| KeyOption {
        id: String::new(),
        credit,
        stance: Stance::Other,
        misconception: String::new(),
    };
    Key {
        salt: String::new(),
        options: numbers(credits).into_iter().map(option).collect(),
        marks: Vec::new(),
    }
}

#[test]
fn choose_one_as_specified() {
    let spec = include_str!("../spec/choose-one.md");
    for row in rows(spec, &["credits", "answer", "points"]) {
        let points = scoring::points(Activity::ChooseOne, &key(&row[0]), &numbers(&row[1]));
        assert_eq!(points.map(|p| p.to_string()), Ok(row[2].clone()), "{row:?}");
    }
    for row in rows(spec, &["credits", "answer", "refused"]) {
        let refused = scoring::points(Activity::ChooseOne, &key(&row[0]), &numbers(&row[1]));
        assert_eq!(
            refused.map_err(|why| format!("{why:?}")),
            Err(row[2].clone()),
            "{row:?}"
        );
    }
}

#[test]
fn run_as_specified() {
    for row in rows(
        include_str!("../spec/run.md"),
        &["points", "sum", "percent"],
    ) {
        let score = RunScore::of(numbers(&row[0]));
        assert_eq!(
            (score.points.to_string(), score.percent.to_string()),
            (row[1].clone(), row[2].clone()),
            "{row:?}"
        );
    }
}

#[test]
fn bands_as_specified() {
    let rule = PassRule {
        pass_mark: 80,
        bands: [80, 85, 90, 95],
    };
    for row in rows(include_str!("../spec/run.md"), &["percent", "gate", "band"]) {
        let band = rule.band(row[0].parse().expect("a percentage"), row[1] == "met");
        assert_eq!(format!("{band:?}"), row[2], "{row:?}");
    }
}

#[test]
fn bands_survive_their_number() {
    for number in 0..=4 {
        assert_eq!(Band::from_number(number).map(Band::number), Some(number));
    }
    assert_eq!(Band::from_number(5), None);
}

proptest::proptest! {
    #[test]
    fn a_better_answer_never_scores_less(points in proptest::collection::vec(0u32..=1000, 1..60), at in 0usize..60) {
        let mut better = points.clone();
        let at = at % better.len();
        better[at] = 1000;
        proptest::prop_assert!(RunScore::of(better).percent >= RunScore::of(points).percent);
    }
}
