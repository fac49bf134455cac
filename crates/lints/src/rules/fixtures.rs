//! The good bank that every lint's test begins with: each bad fixture changes one thing of it.

use curriculum::vocabulary::Lang;
use curriculum::written::{Choice, FeedAction, FeedPost, Page, Task, Text, WrittenPack};

use crate::finding::{Finding, Findings};
use crate::study::Study;
use crate::{Settings, judge};

pub(crate) fn bank() -> WrittenPack {
    testkit::written::bank(56)
}

/// Findings of one lint as `fault file path`.
pub(crate) fn faults(code: &str, pack: &WrittenPack) -> Vec<String> {
    let settings = Settings::default();
    let lint = crate::find(code).expect("a known code");
    let findings = Findings::of(lint, &Study::of(pack, &settings));
    let told = |finding: &Finding| {
        format!(
            "{} {} {}",
            finding.fault, finding.place.file, finding.place.path
        )
    };
    findings.kept.iter().map(told).collect()
}

/// A lint finds exactly this.
#[track_caller]
pub(crate) fn check(code: &str, pack: &WrittenPack, expected: &[&str]) {
    assert_eq!(faults(code, pack), expected, "{code}");
}

/// File of a scenario.
pub(crate) fn file(pack: &WrittenPack, place: usize) -> String {
    pack.scenarios[place].file.clone()
}

/// Whether a scenario is choose-one.
pub(crate) fn is_choice(pack: &WrittenPack, place: usize) -> bool {
    matches!(pack.scenarios[place].task, Task::ChooseOne(_))
}

/// Options of a choose-one scenario, the best first.
pub(crate) fn choices(pack: &mut WrittenPack, place: usize) -> &mut Vec<Choice> {
    match &mut pack.scenarios[place].task {
        Task::ChooseOne(options) => options,
        other => panic!("{:?} is no choose-one", other.activity()),
    }
}

/// File, actions and posts of the first feed.
pub(crate) fn feed(pack: &mut WrittenPack) -> (String, &[FeedAction], &mut Vec<FeedPost>) {
    let found = pack.scenarios.iter_mut().find_map(|scenario| {
        let file = scenario.file.clone();
        match &mut scenario.task {
            Task::Feed { actions, posts, .. } => Some((file, &actions[..], posts)),
            _ => None,
        }
    });
    found.expect("a feed")
}

/// File, options and pages of the first investigation.
pub(crate) fn investigation(pack: &mut WrittenPack) -> (String, &[Choice], &mut Vec<Page>) {
    let found = pack.scenarios.iter_mut().find_map(|scenario| {
        let file = scenario.file.clone();
        match &mut scenario.task {
            Task::Investigate { options, pages, .. } => Some((file, &options[..], pages)),
            _ => None,
        }
    });
    found.expect("an investigation")
}

/// Texts of everything that is chosen by its words where one is best: the best, or the others.
pub(crate) fn chosen(pack: &mut WrittenPack, best: bool) -> Vec<&mut Text> {
    let mut texts = Vec::new();
    for scenario in &mut pack.scenarios {
        match &mut scenario.task {
            Task::ChooseOne(options) | Task::Reply(options) | Task::Investigate { options, .. } => {
                texts.extend(
                    (options.iter_mut())
                        .filter(|option| (option.credit == 3) == best)
                        .map(|option| &mut option.text),
                )
            }
            Task::Branch { nodes, .. } => texts.extend(
                (nodes.iter_mut().flat_map(|node| &mut node.options))
                    .filter(|option| (option.credit == 3) == best)
                    .map(|option| &mut option.text),
            ),
            _ => {}
        }
    }
    texts
}

/// The Vietnamese of a text.
pub(crate) fn vi(text: &mut Text) -> &mut String {
    text.entry(Lang::Vi).or_default()
}

/// A text in both languages.
pub(crate) fn text(vi: &str, en: &str) -> Text {
    Text::from([(Lang::Vi, vi.to_owned()), (Lang::En, en.to_owned())])
}

#[test]
fn the_good_bank_has_no_finding() {
    let report = judge(&bank(), &Settings::default());
    let lines: Vec<String> = report
        .findings
        .iter()
        .map(|(finding, _)| finding.to_string())
        .collect();
    assert!(report.is_clean(), "{}", lines.join("\n"));
}
