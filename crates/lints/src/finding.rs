//! A lint, and what it finds.

use core::fmt;

use curriculum::problem::Place;
use curriculum::vocabulary::PackKind;

use crate::study::Study;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Must be mended.
    Fail,
    /// Must be mended, or released by a named person beside the content.
    Release,
    /// Must be mended, or answered beside the content.
    Warn,
}

impl Level {
    /// The word in reports for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Level::Fail => "fail",
            Level::Release => "release",
            Level::Warn => "warn",
        }
    }
}

/// One criterion of the rubric that a program can judge.
pub struct Lint {
    /// Stable: `L-08`.
    pub code: &'static str,
    /// Stable, for people: `length-balance`.
    pub name: &'static str,
    /// Its weight.
    pub level: Level,
    /// Whether only banks are judged by it (DESIGN §6a).
    pub banks_only: bool,
    pub(crate) run: fn(&Study<'_>, &mut Findings),
}

impl Lint {
    /// Whether packs of this kind are judged by it.
    pub fn applies_to(&self, kind: PackKind) -> bool {
        !self.banks_only || kind == PackKind::Bank
    }
}

impl fmt::Debug for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

/// One thing a lint found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which lint.
    pub lint: &'static Lint,
    /// Which of the lint's faults, for the sentence.
    pub fault: &'static str,
    /// Where; the line is 0.
    pub place: Place,
    /// Values for the sentence, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Finding {
    /// Everything a sentence may use.
    pub fn arguments(&self) -> Vec<(String, String)> {
        self.place.arguments(&self.args)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.place, self.lint.code, self.fault)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

/// Findings of one lint that are kept; the rest is counted.
pub const MAX_FINDINGS_A_LINT: usize = 200;

/// What one lint has found so far.
pub(crate) struct Findings {
    lint: &'static Lint,
    pub kept: Vec<Finding>,
    /// Findings beyond [`MAX_FINDINGS_A_LINT`].
    pub left_out: usize,
}

impl Findings {
    /// None so far.
    pub fn new(lint: &'static Lint) -> Self {
        Self {
            lint,
            kept: Vec::new(),
            left_out: 0,
        }
    }

    /// Judges with one lint.
    pub fn of(lint: &'static Lint, study: &Study<'_>) -> Self {
        let mut findings = Self::new(lint);
        (lint.run)(study, &mut findings);
        findings
    }

    /// Keeps or counts a finding.
    pub fn add(
        &mut self,
        fault: &'static str,
        file: &str,
        path: impl fmt::Display,
        args: Vec<(&'static str, String)>,
    ) {
        if self.kept.len() == MAX_FINDINGS_A_LINT {
            self.left_out += 1;
            return;
        }
        let place = Place {
            file: file.to_owned(),
            line: 0,
            path: path.to_string(),
        };
        self.kept.push(Finding {
            lint: self.lint,
            fault,
            place,
            args,
        });
    }
}
