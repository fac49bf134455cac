//! Reports for programs: stable codes, places and values, and the sentences in both languages.

use curriculum::problem::Problem;
use lints::{Finding, Report, Standing};
use messages::Lang;
use serde_json::{Map, Value, json};

use crate::check::Checked;
use crate::people::{sentence, slipped};

/// Every pack.
pub(crate) fn packs(all: &[Checked]) -> String {
    let packs: Vec<Value> = all.iter().map(pack).collect();
    let whole = json!({ "clean": all.iter().all(Checked::is_clean), "packs": packs });
    format!("{whole:#}\n")
}

fn pack(checked: &Checked) -> Value {
    let (problems, report): (&[Problem], Report) = match &checked.result {
        Err(problems) => (problems, Report::default()),
        Ok((_, report)) => (&[], report.clone()),
    };
    json!({
        "folder": checked.name,
        "clean": checked.is_clean(),
        "problems": problems.iter().map(problem).collect::<Vec<_>>(),
        "findings": report.findings.iter().map(|(found, standing)| finding(checked, found, standing)).collect::<Vec<_>>(),
        "left_out": report.left_out,
        "slips": report.slips.iter().map(|(answer, slip)| json!({
            "code": slip.code(),
            "lint": answer.lint,
            "file": "lints.toml",
            "line": answer.line,
            "text": texts(|lang| slipped(&answer.lint, *slip, lang)),
        })).collect::<Vec<_>>(),
    })
}

fn problem(problem: &Problem) -> Value {
    let code = problem.code.as_str();
    let arguments = problem.arguments();
    json!({
        "code": code,
        "file": problem.place.file,
        "line": problem.place.line,
        "path": problem.place.path,
        "args": args(&problem.args),
        "text": texts(|lang| messages::problems::sentence(code, &arguments, lang).unwrap_or_default()),
    })
}

fn finding(checked: &Checked, finding: &Finding, standing: &Standing) -> Value {
    let mut value = json!({
        "lint": finding.lint.code,
        "name": finding.lint.name,
        "level": finding.lint.level.as_str(),
        "fault": finding.fault,
        "file": finding.place.file,
        "line": checked.line(&finding.place.file, &finding.place.path),
        "path": finding.place.path,
        "args": args(&finding.args),
        "text": texts(|lang| sentence(finding, lang)),
    });
    if let Standing::Answered(reason) = standing {
        value["answered"] = json!(reason);
    }
    value
}

fn args(args: &[(&'static str, String)]) -> Map<String, Value> {
    args.iter()
        .map(|(name, value)| ((*name).to_owned(), json!(value)))
        .collect()
}

fn texts(text: impl Fn(Lang) -> String) -> Value {
    json!({ "vi": text(Lang::Vi), "en": text(Lang::En) })
}
