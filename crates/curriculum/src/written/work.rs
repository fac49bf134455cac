//! Reading a pack takes work that grows with its bytes, whatever they are. Steps are counted, never timed.

use super::context::Context;
use super::limits::{MAX_FILE_BYTES, MAX_PROBLEMS};
use super::{PackFiles, read_into};

/// Steps a byte. A good file takes about a step a character and, for each of its few tables, some thirty look-ups.
const STEPS_PER_BYTE: u64 = 64;

/// A pack whose one scenario is of this activity and has these lines.
fn pack(activity: &str, lines: &str) -> PackFiles {
    let scenario = format!("id = \"S1\"\nactivity = \"{activity}\"\n{lines}");
    let head = "id = \"p\"\nlanguages = [\"vi\", \"en\"]\norder = [\"S1\"]\n";
    let files = [
        ("pack.toml", head.to_owned()),
        ("directive.toml", String::new()),
        ("directive.vi.txt", "hỏi nguồn trước khi chia sẻ".to_owned()),
        ("scenarios/S1.toml", scenario),
    ];
    PackFiles {
        folder: "p".to_owned(),
        files: files
            .into_iter()
            .map(|(name, text)| (name.to_owned(), text.into_bytes()))
            .collect(),
    }
}

/// Steps, bytes and problems of reading a pack.
fn work(files: &PackFiles) -> (u64, u64, usize) {
    let context = Context::default();
    let _ = read_into(&context, files);
    let bytes: usize = files.files.values().map(Vec::len).sum();
    let work = context.work();
    (work, bytes as u64, context.into_problems().len())
}

/// `count` pieces, each with its number, between two ends.
fn many(begin: &str, piece: impl Fn(usize) -> String, end: &str, count: usize) -> String {
    let pieces: String = (0..count).map(piece).collect();
    format!("{begin}{pieces}{end}")
}

fn check(activity: &str, name: &str, lines: impl Fn(usize) -> String) {
    let mut last = None;
    for count in [1_000, 2_000, 4_000, 8_000] {
        let files = pack(activity, &lines(count));
        let (steps, bytes, problems) = work(&files);
        assert!(
            bytes < MAX_FILE_BYTES as u64,
            "{name}: {bytes} bytes are not read at all"
        );
        assert!(
            steps <= STEPS_PER_BYTE * bytes,
            "{name}, {count}: {steps} steps for {bytes} bytes"
        );
        assert!(
            (1..=MAX_PROBLEMS + 1).contains(&problems),
            "{name}: {problems}"
        );
        if let Some(before) = last {
            assert!(
                steps <= 3 * before,
                "{name}, {count}: {before} became {steps}"
            );
        }
        last = Some(steps);
    }
}

#[test]
fn work_grows_with_the_bytes() {
    let text = |words: String| {
        format!(
            "[[artefacts]]\nkind = \"notice\"\nname.vi = '{words}'\nbody.vi = '{words}'\n[[spans]]\nid = \"a\"\nsign = true\n"
        )
    };
    let empty = |_| "{},".to_owned();
    for (activity, list) in [
        ("choose-one", "options"),
        ("choose-many", "options"),
        ("reply", "options"),
        ("order", "steps"),
        ("rate", "items"),
        ("sort", "bins"),
        ("sort", "items"),
        ("spot", "spans"),
        ("branch", "nodes"),
        ("feed", "actions"),
        ("feed", "posts"),
        ("investigate", "pages"),
        ("investigate", "searches"),
        ("investigate", "options"),
    ] {
        check(activity, list, |count| {
            many(&format!("{list} = ["), empty, "]\n", count)
        });
    }
    check("branch", "options of a decision", |count| {
        many("[[nodes]]\noptions = [", empty, "]\n", count)
    });
    check("investigate", "pages that open at once", |count| {
        many("open = [", |n| format!("\"p{n}\","), "]\n", count)
    });
    check("feed", "credits", |count| {
        let actions =
            "actions = [{ id = \"a\" }, { id = \"b\" }, { id = \"c\" }]\n[[posts]]\ncredits = {";
        many(actions, |n| format!("x{n} = 1,"), "}\n", count)
    });
    check("rate", "keys nobody knows", |count| {
        many("", |n| format!("x{n} = 1\n"), "", count)
    });
    check("rate", "keys of an item", |count| {
        many("[[items]]\n", |n| format!("x{n} = 1\n"), "", count)
    });
    check("rate", "ids twice", |count| {
        many("cards = [", |_| "\"a\",".to_owned(), "]\n", count)
    });
    check("rate", "unknown ids", |count| {
        many("cards = [", |n| format!("\"a{n}\","), "]\n", count)
    });
    check("spot", "spans", |count| text("{a:x}".repeat(count)));
    check("spot", "unknown spans", |count| {
        text(many("", |n| format!("{{b{n}:x}}"), "", count))
    });
    check("spot", "spans in spans", |count| text("{a:".repeat(count)));
    check("spot", "braces", |count| text("{".repeat(count)));
    check("spot", "ends", |count| text("}".repeat(count)));
    check("spot", "escapes", |count| text("\\\\{".repeat(count)));
    check("spot", "bold", |count| text("**{a:".repeat(count)));
    check("spot", "marks", |count| text("{a:\u{301}}".repeat(count)));
    check("rate", "quotations", |count| {
        many("situation.vi = '", |n| format!("«{n}»"), "'\n", count)
    });
    check("rate", "one quotation", |count| {
        many("situation.vi = '«", |n| format!("hỏi {n} "), "»'\n", count)
    });
}

#[test]
fn what_is_too_large_or_too_deep_is_not_read() {
    let deep = "a = ".to_owned() + &"[".repeat(1_000) + &"]".repeat(1_000);
    let inline = "a = ".to_owned() + &"{ b = ".repeat(1_000) + "1" + &"}".repeat(1_000);
    let options = many(
        "options = [",
        |_| "{ id = \"a\" },".to_owned(),
        "]",
        1_000_000,
    );
    for lines in [deep, inline, options, "x".repeat(10 * MAX_FILE_BYTES)] {
        let (steps, _, problems) = work(&pack("sort", &lines));
        assert!(steps < 2_000, "{steps} steps");
        assert!(problems > 0);
    }
}
