//! The program as it is called: exit codes, both languages, JSON, bad input.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn guong(arguments: &[&str]) -> cli::Outcome {
    cli::run(
        &arguments
            .iter()
            .map(|argument| (*argument).to_owned())
            .collect::<Vec<_>>(),
    )
}

fn fixture(name: &str) -> String {
    root()
        .join("tests/fixtures/packs")
        .join(name)
        .to_string_lossy()
        .into_owned()
}

/// A folder of this test run, empty.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn our_packs_are_clean_in_both_languages() {
    for entry in fs::read_dir(root().join("quizzes"))
        .expect("quizzes")
        .flatten()
    {
        let pack = entry.path().to_string_lossy().into_owned();
        for lang in ["vi", "en"] {
            let outcome = guong(&["check", &pack, "--lang", lang]);
            assert_eq!(outcome.code, 0, "{}{}", outcome.out, outcome.err);
        }
    }
}

#[test]
fn structural_problems_come_first_and_fail() {
    let vi = guong(&["check", &fixture("bad-content")]);
    assert_eq!(vi.code, 1);
    assert!(vi.out.contains("Sửa xong mới xét chất lượng"), "{}", vi.out);
    let en = guong(&["check", "--lang", "en", &fixture("bad-content")]);
    assert!(
        en.out.contains("Quality is judged when they are mended"),
        "{}",
        en.out
    );
    let json = guong(&["check", "--json", &fixture("bad-content")]);
    let value: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(value["clean"], false);
    let problem = &value["packs"][0]["problems"][0];
    assert!(
        problem["line"].is_u64() && problem["text"]["vi"].is_string(),
        "{problem}"
    );
}

#[test]
fn being_called_wrongly_is_two() {
    for wrong in [
        &[][..],
        &["chek"],
        &["check"],
        &["check", "--colour", "x"],
        &["check", "x", "--as-of", "soon"],
        &["check", "x", "--as-of", "2026-13-01"],
        &["check", "x", "--lang", "fr"],
        &["authoring", "x"],
    ] {
        let outcome = guong(wrong);
        assert_eq!(outcome.code, 2, "{wrong:?}");
        assert!(outcome.err.contains("guong check"), "{wrong:?}");
    }
    assert_eq!(guong(&["check", "no-such-folder"]).code, 2);
    assert_eq!(guong(&["--help"]).code, 0);
    assert!(
        guong(&["check", "--lang", "en", "--help"])
            .out
            .contains("Exit code")
    );
}

#[test]
fn quality_is_told_with_place_reason_and_mend_and_can_be_answered() {
    let folder = scratch("tiny");
    copy(Path::new(&fixture("tiny")), &folder);
    let pack = folder.to_string_lossy().into_owned();
    let value: Value = serde_json::from_str(&guong(&["check", "--json", &pack]).out).expect("JSON");
    let findings = value["packs"][0]["findings"]
        .as_array()
        .expect("a list")
        .clone();
    assert!(
        !findings.is_empty(),
        "the small pack is not read by two people, at least"
    );
    let answered: String = findings
        .iter()
        .filter(|finding| finding["level"] == "warn")
        .map(|finding| {
            format!(
                "[[answers]]\nlint = {}\nfile = {}\npath = {}\nreason = \"tried\"\n",
                finding["lint"], finding["file"], finding["path"]
            )
        })
        .collect();
    assert!(!answered.is_empty());
    fs::write(folder.join("lints.toml"), &answered).expect("written");
    let value: Value = serde_json::from_str(&guong(&["check", "--json", &pack]).out).expect("JSON");
    for finding in value["packs"][0]["findings"].as_array().expect("a list") {
        assert_eq!(
            finding["level"] == "warn",
            finding["answered"] == "tried",
            "{finding}"
        );
        for lang in ["vi", "en"] {
            let text = finding["text"][lang].as_str().expect("a sentence");
            assert!(text.len() > 20 && !text.contains('{'), "{text}");
        }
    }
    assert_eq!(value["packs"][0]["slips"], serde_json::json!([]));
    let stale = "[[answers]]\nlint = \"L-29\"\nfile = \"scenarios/none.toml\"\nreason = \"x\"\n";
    fs::write(folder.join("lints.toml"), answered + stale).expect("written");
    let outcome = guong(&["check", &pack]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.out.contains("không còn ứng với lời báo nào"),
        "{}",
        outcome.out
    );
}

#[test]
fn bad_input_is_reported_and_never_crashes() {
    let folder = scratch("hostile");
    fs::create_dir_all(folder.join("scenarios/deep/er/and/deeper/and/deeper/and/deeper/still"))
        .expect("folders");
    for (name, bytes) in [
        ("pack.toml", b"id = [".repeat(2_000)),
        ("directive.toml", vec![0xff; 64]),
        ("directive.vi.txt", Vec::new()),
        ("lints.toml", b"answers = 3\n".to_vec()),
        ("scenarios/S1.toml", vec![b'a'; 10 * 1024 * 1024]),
        (
            "scenarios/S2.toml",
            "id = \"S2\u{202e}\"\n".repeat(3).into_bytes(),
        ),
        (
            "scenarios/S3.toml",
            b"options = ["
                .iter()
                .copied()
                .chain(b"{},".repeat(300_000))
                .collect(),
        ),
    ] {
        fs::write(folder.join(name), bytes).expect("written");
    }
    let pack = folder.to_string_lossy().into_owned();
    for arguments in [
        vec!["check", &pack],
        vec!["check", "--json", &pack, "--coverage"],
    ] {
        let outcome = guong(&arguments);
        assert_eq!(outcome.code, 1, "{}", outcome.err);
        assert!(outcome.out.contains("scenarios/S1.toml"), "{}", outcome.out);
    }
}

#[test]
fn cards_grow_old() {
    let pack = root()
        .join("quizzes/cong-van-249")
        .to_string_lossy()
        .into_owned();
    let outcome = guong(&["check", &pack, "--as-of", "2028-01-01"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.out.contains("L-21"), "{}", outcome.out);
}

#[test]
fn coverage_is_a_table() {
    let pack = root()
        .join("quizzes/cong-van-249")
        .to_string_lossy()
        .into_owned();
    let outcome = guong(&["check", &pack, "--coverage", "--policies"]);
    assert!(outcome.out.contains("bấm đại"), "{}", outcome.out);
    assert!(
        outcome.out.contains("LO14") && outcome.out.contains("4.3"),
        "{}",
        outcome.out
    );
}
