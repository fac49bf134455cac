//! Findings against the answers that people wrote beside the content (`lints.toml`).

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use curriculum::written::{Beside, LintAnswer};

use crate::finding::{Finding, Findings, Level};

/// How a finding stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// To be mended or answered.
    Open,
    /// Answered beside the content, with this reason.
    Answered(String),
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It answers nothing that was found.
    Stale,
    /// It answers what can only be mended.
    NotAnswerable,
    /// It releases what only a named person may release.
    Unsigned,
    /// Another answer answers the same.
    Twice,
}

impl Slip {
    /// Code of its sentence.
    pub const fn code(self) -> &'static str {
        match self {
            Slip::Stale => "answer-stale",
            Slip::NotAnswerable => "answer-not-possible",
            Slip::Unsigned => "answer-unsigned",
            Slip::Twice => "answer-twice",
        }
    }
}

/// The judgement of a pack.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// By lint and place in the pack.
    pub findings: Vec<(Finding, Standing)>,
    /// Findings that were counted but not kept (see [`crate::MAX_FINDINGS_A_LINT`]).
    pub left_out: usize,
    /// Answers with a slip.
    pub slips: Vec<(LintAnswer, Slip)>,
}

impl Report {
    /// Whether nothing is open: no finding without an answer, no answer without its finding.
    pub fn is_clean(&self) -> bool {
        self.open().next().is_none() && self.left_out == 0 && self.slips.is_empty()
    }

    /// Findings to be mended or answered.
    pub fn open(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|(_, standing)| *standing == Standing::Open)
            .map(|(finding, _)| finding)
    }
}

/// Sets each finding beside its answer.
pub(crate) fn compare(found: Vec<Findings>, beside: &Beside) -> Report {
    let mut report = Report {
        left_out: found.iter().map(|findings| findings.left_out).sum(),
        ..Report::default()
    };
    let mut answers: BTreeMap<[String; 3], (&LintAnswer, bool)> = BTreeMap::new();
    for answer in &beside.answers {
        let key = [&answer.lint, &answer.file, &answer.path].map(String::clone);
        match answers.entry(key) {
            Entry::Vacant(free) => {
                free.insert((answer, false));
            }
            Entry::Occupied(_) => report.slips.push((answer.clone(), Slip::Twice)),
        }
    }
    for finding in found.into_iter().flat_map(|findings| findings.kept) {
        let place = &finding.place;
        let key = [
            finding.lint.code.to_owned(),
            place.file.clone(),
            place.path.clone(),
        ];
        let mut standing = Standing::Open;
        if let Some((answer, used)) = answers.get_mut(&key) {
            let slip = match finding.lint.level {
                Level::Fail => Some(Slip::NotAnswerable),
                Level::Release if answer.by.is_empty() => Some(Slip::Unsigned),
                Level::Release | Level::Warn => None,
            };
            match slip {
                None => standing = Standing::Answered(answer.reason.clone()),
                Some(slip) if !*used => report.slips.push(((*answer).clone(), slip)),
                Some(_) => {}
            }
            *used = true;
        }
        report.findings.push((finding, standing));
    }
    let stale = answers.values().filter(|(_, used)| !used);
    report
        .slips
        .extend(stale.map(|(answer, _)| ((*answer).clone(), Slip::Stale)));
    report.slips.sort_by_key(|(answer, _)| answer.line);
    report
}
