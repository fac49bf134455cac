//! Reports for people.

use std::fmt::Write as _;

use curriculum::problem::Problem;
use curriculum::written::WrittenPack;
use lints::{Finding, Level, Report, Slip, Standing};
use messages::{Lang, cli};

use crate::arguments::Arguments;
use crate::check::Checked;
use crate::coverage;

/// Every pack, one after the other.
pub(crate) fn packs(all: &[Checked], arguments: &Arguments) -> String {
    let mut out = String::new();
    for checked in all {
        let _ = writeln!(out, "{}", checked.name);
        match &checked.result {
            Err(problems) => structural(&mut out, problems, arguments.lang),
            Ok((pack, report)) => {
                quality(&mut out, checked, report, arguments);
                if arguments.coverage {
                    out += &coverage::tables(pack, arguments.lang);
                }
                if arguments.policies {
                    policies(&mut out, pack, arguments.lang);
                }
                let lang = arguments.lang;
                let _ = writeln!(out, "\n  {}\n", summary(report, pack.scenarios.len(), lang));
            }
        }
    }
    out
}

/// What each habit reaches: share of all points, and probability to pass.
fn policies(out: &mut String, pack: &WrittenPack, lang: Lang) {
    let _ = writeln!(out, "\n  {}", cli::policies_title(lang));
    for reached in lints::habits(pack) {
        let (share, passes) = (reached.share * 100.0, reached.passes * 100.0);
        let name = messages::lints::policy(&reached.habit, lang);
        let _ = writeln!(out, "    {share:>5.1} %  {passes:>9.1e} %  {name}");
    }
}

fn structural(out: &mut String, problems: &[Problem], lang: Lang) {
    for problem in problems {
        let code = problem.code.as_str();
        let sentence = messages::problems::sentence(code, &problem.arguments(), lang)
            .unwrap_or_else(|| problem.to_string());
        let _ = writeln!(
            out,
            "  {}\n      {sentence} [{code}]",
            place(&problem.place.file, problem.place.line)
        );
    }
    let _ = writeln!(out, "\n  {}\n", cli::structural(lang, problems.len()));
}

fn quality(out: &mut String, checked: &Checked, report: &Report, arguments: &Arguments) {
    let lang = arguments.lang;
    for lint in lints::all() {
        let own: Vec<&(Finding, Standing)> = report
            .findings
            .iter()
            .filter(|(finding, standing)| {
                finding.lint.code == lint.code
                    && (arguments.answered || *standing == Standing::Open)
            })
            .collect();
        let Some(about) = messages::lints::about(lint.code, lang).filter(|_| !own.is_empty())
        else {
            continue;
        };
        let heading = cli::lint_heading(
            lang,
            lint.code,
            about.title,
            level(lint.level, lang),
            own.len(),
        );
        let _ = writeln!(out, "\n  {heading}\n  {}", cli::why(lang, about.why));
        for (finding, standing) in own {
            let line = checked.line(&finding.place.file, &finding.place.path);
            let _ = writeln!(
                out,
                "    {}\n      {}",
                found(finding, line),
                sentence(finding, lang)
            );
            if let Standing::Answered(reason) = standing {
                let _ = writeln!(out, "      {}", cli::answered(lang, reason));
            }
        }
    }
    if report.left_out > 0 {
        let _ = writeln!(out, "\n  {}", cli::left_out(lang, report.left_out));
    }
    for (answer, slip) in &report.slips {
        let _ = writeln!(
            out,
            "\n  {}\n      {}",
            place("lints.toml", answer.line),
            slipped(&answer.lint, *slip, lang)
        );
    }
}

/// What is wrong with a finding and how to mend it.
pub(crate) fn sentence(finding: &Finding, lang: Lang) -> String {
    messages::lints::sentence(finding.lint.code, finding.fault, &finding.arguments(), lang)
        .unwrap_or_else(|| finding.to_string())
}

/// What is wrong with an answer.
pub(crate) fn slipped(lint: &str, slip: Slip, lang: Lang) -> String {
    match slip {
        Slip::Stale => cli::answer_stale(lang, lint),
        Slip::NotAnswerable => cli::answer_not_possible(lang, lint),
        Slip::Unsigned => cli::answer_unsigned(lang, lint),
        Slip::Twice => cli::answer_twice(lang, lint),
    }
}

fn level(level: Level, lang: Lang) -> &'static str {
    match level {
        Level::Fail => cli::level_fail(lang),
        Level::Release => cli::level_release(lang),
        Level::Warn => cli::level_warn(lang),
    }
}

fn summary(report: &Report, scenarios: usize, lang: Lang) -> String {
    if report.is_clean() {
        return cli::clean(lang, scenarios, report.findings.len());
    }
    let warnings = report
        .open()
        .filter(|finding| finding.lint.level == Level::Warn)
        .count();
    let fails = report.open().count() - warnings + report.left_out;
    cli::open(lang, fails, warnings, report.slips.len())
}

/// The place of a finding, its key path as an answer in `lints.toml` names it.
fn found(finding: &Finding, line: u32) -> String {
    let at = place(&finding.place.file, line);
    let path = &finding.place.path;
    if path.is_empty() {
        at
    } else {
        format!("{at}  {path}")
    }
}

fn place(file: &str, line: u32) -> String {
    if line > 0 {
        format!("{file}:{line}")
    } else {
        file.to_owned()
    }
}
