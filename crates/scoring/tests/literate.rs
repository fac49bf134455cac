//! Runs the tables of `spec/*.md`.

use curriculum::parts::{Key, KeyOption, KeyPage, KeyPost};
use curriculum::vocabulary::{Activity, PageRole, Stance, Treats, Truth};
use scoring::feed::{Recognised, recognised};
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
        options: numbers(credits).into_iter().map(option).collect(),
        ..Key::default()
    }
}

/// A key of an activity from the cell of its table.
fn marked(activity: Activity, cell: &str) -> Key {
    let marks: Vec<u32> = numbers(cell);
    let credit = |mark: &u32| match activity {
        Activity::Order | Activity::Spot if *mark > 0 => "3",
        _ => "0",
    };
    let credits: Vec<&str> = marks.iter().map(credit).collect();
    Key {
        marks,
        ..key(&credits.join(" "))
    }
}

/// Both tables of a rule: what answers are worth, and which are refused.
fn check_rule(activity: Activity, spec: &str, given: &str, key: impl Fn(&str) -> Key) {
    for row in rows(spec, &[given, "answer", "points"]) {
        let points = scoring::points(activity, &key(&row[0]), &numbers(&row[1]));
        assert_eq!(points.map(|p| p.to_string()), Ok(row[2].clone()), "{row:?}");
    }
    for row in rows(spec, &[given, "answer", "refused"]) {
        let refused = scoring::points(activity, &key(&row[0]), &numbers(&row[1]));
        assert_eq!(
            refused.map_err(|why| format!("{why:?}")),
            Err(row[2].clone()),
            "{row:?}"
        );
    }
}

#[test]
fn choose_one_and_reply_as_specified() {
    let spec = include_str!("../spec/choose-one.md");
    check_rule(Activity::ChooseOne, spec, "credits", key);
    check_rule(Activity::Reply, spec, "credits", key);
}

#[test]
fn choose_many_as_specified() {
    let spec = include_str!("../spec/choose-many.md");
    check_rule(Activity::ChooseMany, spec, "credits", key);
}

#[test]
fn order_as_specified() {
    let spec = include_str!("../spec/order.md");
    check_rule(Activity::Order, spec, "ranks", |cell| {
        marked(Activity::Order, cell)
    });
}

#[test]
fn rate_as_specified() {
    let spec = include_str!("../spec/rate.md");
    check_rule(Activity::Rate, spec, "ratings", |cell| {
        marked(Activity::Rate, cell)
    });
}

#[test]
fn sort_as_specified() {
    let spec = include_str!("../spec/sort.md");
    check_rule(Activity::Sort, spec, "bins", |cell| {
        marked(Activity::Sort, cell)
    });
}

#[test]
fn spot_as_specified() {
    let spec = include_str!("../spec/spot.md");
    check_rule(Activity::Spot, spec, "signs", |cell| {
        marked(Activity::Spot, cell)
    });
}

/// `0 3>1, 1 3>-`: for each option its decision, its credit and where it leads.
fn ways(cell: &str) -> Key {
    let ways: Vec<(u32, u8, u32)> = cell
        .split(", ")
        .map(|way| {
            let (node, rest) = way.split_once(' ').expect("a decision");
            let (credit, to) = rest.split_once('>').expect("a way");
            let to = to.parse::<u32>().map_or(0, |to| to + 1);
            (
                node.parse().expect("a number"),
                credit.parse().expect("a credit"),
                to,
            )
        })
        .collect();
    let credits: Vec<String> = ways.iter().map(|way| way.1.to_string()).collect();
    Key {
        marks: ways.iter().map(|way| way.2).collect(),
        nodes: ways.iter().map(|way| way.0).collect(),
        ..key(&credits.join(" "))
    }
}

#[test]
fn branch_as_specified() {
    let spec = include_str!("../spec/branch.md");
    check_rule(Activity::Branch, spec, "options", ways);
}

/// `s3o1u0b, p0o2u3b`: for each post whether it is sound, then for each action its credit and what it treats it as.
fn posts(cell: &str) -> Key {
    let posts: Vec<KeyPost> = cell
        .split(", ")
        .map(|post| {
            let letters: Vec<char> = post.chars().collect();
            let actions = letters[1..].chunks(2);
            let treats = |letter: char| match letter {
                'o' => Treats::Ok,
                'u' => Treats::Unsure,
                _ => Treats::Problem,
            };
            KeyPost {
                id: String::new(),
                truth: if letters[0] == 's' {
                    Truth::Legit
                } else {
                    Truth::False
                },
                credits: actions
                    .clone()
                    .map(|action| action[0].to_string().parse().expect("a credit"))
                    .collect(),
                treats: actions.map(|action| treats(action[1])).collect(),
            }
        })
        .collect();
    Key {
        posts,
        ..key("0 0 0")
    }
}

#[test]
fn feed_as_specified() {
    let spec = include_str!("../spec/feed.md");
    let table = ["posts", "answer", "points", "hits", "false alarms"];
    for row in rows(spec, &table) {
        let (key, answer) = (posts(&row[0]), numbers(&row[1]));
        let points = scoring::points(Activity::Feed, &key, &answer);
        assert_eq!(points.map(|p| p.to_string()), Ok(row[2].clone()), "{row:?}");
        let seen = recognised(&key, &answer);
        let told = [
            format!("{}/{}", seen.hits, seen.problems),
            format!("{}/{}", seen.false_alarms, seen.sounds),
        ];
        assert_eq!(told, row[3..5], "{row:?}");
    }
    for row in rows(spec, &["posts", "answer", "refused"]) {
        let refused = scoring::points(Activity::Feed, &posts(&row[0]), &numbers(&row[1]));
        assert_eq!(
            refused.map_err(|why| format!("{why:?}")),
            Err(row[2].clone()),
            "{row:?}"
        );
    }
    let gate = [
        "hits",
        "of problems",
        "false alarms",
        "of sounds",
        "told apart",
    ];
    for row in rows(spec, &gate) {
        let number = |at: usize| row[at].parse().expect("a number");
        let seen = Recognised {
            hits: number(0),
            problems: number(1),
            false_alarms: number(2),
            sounds: number(3),
        };
        assert_eq!(seen.tells_apart(), row[4] == "yes", "{row:?}");
    }
}

/// A key from its two cells.
fn pages(credits: &str, cell: &str) -> Key {
    let role = |letter: &str| match letter {
        "s" => PageRole::Source,
        "e" => PageRole::Elsewhere,
        "o" => PageRole::Origin,
        "c" => PageRole::Copy,
        _ => PageRole::Aside,
    };
    let page = |letter| KeyPage {
        id: String::new(),
        role: role(letter),
    };
    Key {
        pages: cell.split_whitespace().map(page).collect(),
        ..key(credits)
    }
}

#[test]
fn investigate_as_specified() {
    let spec = include_str!("../spec/investigate.md");
    for (last, refused) in [("points", false), ("refused", true)] {
        for row in rows(spec, &["credits", "pages", "answer", last]) {
            let key = pages(&row[0], &row[1]);
            let points = scoring::points(Activity::Investigate, &key, &numbers(&row[2]));
            let told = match points {
                Ok(points) if !refused => points.to_string(),
                Err(why) if refused => format!("{why:?}"),
                other => panic!("{row:?}: {other:?}"),
            };
            assert_eq!(told, row[3], "{row:?}");
        }
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
