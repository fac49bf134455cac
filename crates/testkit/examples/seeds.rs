//! Writes the first inputs of every fuzz target, made from the fixtures, into `<folder>/<target>/seed-…`:
//! `cargo run --locked -p testkit --example seeds -- fuzz/corpus`. To be run again when a format changes.

use std::fs;
use std::path::{Path, PathBuf};

use curriculum::compile::folder;
use curriculum::written::PackFiles;
use session::copy;
use session::log::Log;
use session::record::{Record, encode};
use session::{Event, Learner, PackRef, Start};

/// As in `tests/corpus.rs`.
const MOST_BYTES: usize = 4096;

struct Seeds {
    to: PathBuf,
    root: PathBuf,
}

impl Seeds {
    fn put(&self, target: &str, name: &str, bytes: &[u8]) {
        if bytes.len() <= MOST_BYTES {
            let folder = self.to.join(target);
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join(format!("seed-{name}")), bytes).expect("a file");
        }
    }

    /// Every file of a folder of the repository, by its name.
    fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        let folder = self.root.join(folder);
        let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
            .expect("a folder of the repository")
            .map(|entry| entry.expect("a readable folder").path())
            .filter(|path| path.is_file())
            .map(|path| {
                let name = path.file_name().expect("a file has a name");
                let bytes = fs::read(&path).expect("a readable file");
                (name.to_string_lossy().replace('.', "-"), bytes)
            })
            .collect();
        files.sort();
        files
    }
}

fn main() {
    let to = std::env::args().nth(1).expect("name the folder to fill");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let seeds = Seeds {
        to: to.into(),
        root,
    };
    content(&seeds);
    evidence(&seeds);
    device(&seeds);
}

fn content(seeds: &Seeds) {
    let tiny = "tests/fixtures/packs/tiny";
    let mut files = PackFiles {
        folder: "tiny".to_owned(),
        ..PackFiles::default()
    };
    // The order by which the first byte of an input picks a file: FILES in src/decoders/content.rs.
    for (which, file) in [
        "pack.toml",
        "directive.toml",
        "directive.vi.txt",
        "cards/law-1.toml",
        "scenarios/T1.toml",
        "scenarios/T2.toml",
        "pictures/board.svg",
    ]
    .into_iter()
    .enumerate()
    {
        let bytes = fs::read(seeds.root.join(tiny).join(file)).expect("the fixture is there");
        let name = file.replace(['/', '.'], "-");
        let which = u8::try_from(which).expect("seven files");
        seeds.put("pack", &name, &[&[which], bytes.as_slice()].concat());
        files.files.insert(file.to_owned(), bytes);
    }
    activities(seeds);
    for (which, name) in [(0, "pack"), (1, "directive")] {
        let bad = fs::read(
            seeds
                .root
                .join("tests/fixtures/packs/bad-content")
                .join(format!("{name}.toml")),
        );
        let bytes = [&[which], bad.expect("the fixture is there").as_slice()].concat();
        seeds.put("pack", &format!("bad-{name}"), &bytes);
    }
    for (name, bytes) in seeds.files("tests/fixtures/packs/bad-content/scenarios") {
        seeds.put(
            "pack",
            &format!("bad-{name}"),
            &[&[4], bytes.as_slice()].concat(),
        );
    }
    for folder in [
        "quizzes/cong-van-249/pictures",
        "tests/fixtures/packs/tiny/pictures",
    ] {
        for (name, bytes) in seeds.files(folder) {
            seeds.put("picture", &name, &bytes);
        }
    }
    let compiled = folder(&files).expect("the tiny pack is good");
    seeds.put("part", "root", &[&[0], compiled.root.as_slice()].concat());
    seeds.put(
        "part",
        "no-root",
        &[&[1], compiled.root.as_slice()].concat(),
    );
    let later = r#"{"format":2,"news":true}"#;
    seeds.put("part", "later", &[&[0], later.as_bytes()].concat());
    let index = format!(
        "{{\"packs\":[{}]}}",
        curriculum::json::write(&compiled.index_entry())
    );
    seeds.put("part", "index", &[&[1], index.as_bytes()].concat());
    for (hash, part) in &compiled.parts {
        seeds.put("json", &hash[..8], &part.bytes);
        part_seeds(seeds, hash, &part.bytes);
        if let Ok(text) = str::from_utf8(&part.bytes) {
            seeds.put("markup", &hash[..8], text.as_bytes());
        }
    }
    for (name, bytes) in seeds.files("tests/fixtures/vectors/jcs") {
        seeds.put("json", &name, &bytes);
    }
    for (name, text) in [
        ("list", "Gọi **số trực** trước.\n\n- một\n- hai\nnối\n\nHết"),
        ("escapes", "\\*\\*không đậm\\*\\* \\{x\\} \\\\ \\- \\a"),
        ("unpaired", "**một** hai ** ba **** - x"),
        (
            "spans",
            "Còn {0:10 **phút**}{1:!} \\{2:a\\}\n\n- {3:nối\ndòng}",
        ),
        (
            "spans-that-are-none",
            "{0:a {1:b} c} {:d} {9:e\n\n} **{4:f** g}",
        ),
    ] {
        seeds.put("markup", name, text.as_bytes());
    }
}

/// A scenario of each activity, whole and with mistakes, and what becomes of it.
fn activities(seeds: &Seeds) {
    let mut files = PackFiles {
        folder: "activities".to_owned(),
        ..PackFiles::default()
    };
    let home = "tests/fixtures/packs";
    let read = |pack: &str, file: &str| {
        fs::read(seeds.root.join(home).join(pack).join(file)).expect("the fixture is there")
    };
    for file in ["pack.toml", "directive.toml", "directive.vi.txt"] {
        files
            .files
            .insert(file.to_owned(), read("activities", file));
    }
    // The order of FILES goes on after the tiny pack's.
    for (which, name) in (7..).zip([
        "MANY", "REPLY", "ORDER", "RATE", "SORT", "SPOT", "BRANCH", "FEED",
    ]) {
        let file = format!("scenarios/{name}.toml");
        let good = read("activities", &file);
        let bad = read("bad-activities", &file);
        seeds.put("pack", name, &[&[which], good.as_slice()].concat());
        seeds.put(
            "pack",
            &format!("bad-{name}"),
            &[&[which], bad.as_slice()].concat(),
        );
        files.files.insert(file, good);
    }
    for (hash, part) in &folder(&files).expect("a good pack").parts {
        part_seeds(seeds, hash, &part.bytes);
    }
}

/// A part as an input of every kind that it is.
fn part_seeds(seeds: &Seeds, hash: &str, bytes: &[u8]) {
    for kind in 2..12 {
        if is_of_kind(kind, bytes) {
            let input = [&[kind], bytes].concat();
            seeds.put("part", &format!("{kind}-{}", &hash[..8]), &input);
        }
    }
}

/// Whether a part is of the kind that a number picks in the target `part`.
fn is_of_kind(kind: u8, bytes: &[u8]) -> bool {
    use curriculum::json::{Json, of_value, parse};
    use curriculum::parts::{
        Directive, DirectiveText, Feedback, Key, Neutral, PackText, ScenarioText, Shelf, Side,
        Titles,
    };
    fn is<T: Json>(bytes: &[u8]) -> bool {
        str::from_utf8(bytes)
            .ok()
            .and_then(|text| parse(text).ok())
            .is_some_and(|value| of_value::<T>(value).is_ok())
    }
    match kind {
        2 => is::<Shelf>(bytes),
        3 => is::<Titles>(bytes),
        4 => is::<Directive>(bytes),
        5 => is::<DirectiveText>(bytes),
        6 => is::<Neutral>(bytes),
        7 => is::<ScenarioText>(bytes),
        8 => is::<Key>(bytes),
        9 => is::<Feedback>(bytes),
        10 => is::<PackText>(bytes),
        _ => is::<Side>(bytes),
    }
}

fn evidence(seeds: &Seeds) {
    for (name, bytes) in seeds.files("crates/evidence/tests/hostile") {
        // The first line says what verification must answer.
        let at = bytes
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        let target = if name.starts_with("json") {
            "submission"
        } else {
            "pasted"
        };
        seeds.put(target, &name, &bytes[at..]);
    }
    for (name, bytes) in seeds.files("tests/fixtures/evidence") {
        if name == "submission-json" {
            seeds.put("submission", &name, &bytes);
            seeds.put("pasted", &name, &bytes);
        }
    }
    let json = fs::read_to_string(seeds.root.join("tests/fixtures/evidence/certificates.json"));
    let cases: Vec<serde_json::Value> =
        serde_json::from_str(&json.expect("the fixture is there")).expect("JSON");
    for (number, case) in cases.iter().enumerate() {
        let digits = case["digits"].as_str().expect("digits");
        let message = evidence::digits::decode(digits).expect("a code");
        let (payload, _) = evidence::cose::open(&message).expect("a message");
        seeds.put("certificate", &format!("payload-{number}"), payload);
        seeds.put("certificate", &format!("message-{number}"), &message);
        let link = format!("https://example.vn/guong/#v{digits}");
        seeds.put("pasted", &format!("link-{number}"), link.as_bytes());
        let told = format!("Giấy của tôi, 24/11/2026, 90 %\nMã: {digits}\nHết");
        seeds.put("pasted", &format!("message-{number}"), told.as_bytes());
    }
    seeds.put(
        "pasted",
        "qr",
        b"{\"prefix\":\"https://example.vn/#v\",\"digits\":\"123\"}",
    );
}

fn device(seeds: &Seeds) {
    let fragments = "#/\n#/hoc/ten\n#/hoc/van-ban\n#/hoc/van-ban/I.2\n#/hoc/tinh-huong/3\n#/hoc/tinh-huong/3/giai-thich\n\
        #/hoc/ket-qua\n#/hoc/xem-lai/2\n#/hoc/giay-chung-nhan\n#/hoc/giay-chung-nhan/sua\n#/tinh-huong/S01\n#/van-ban/2.a\n\
        #/kiem-tra\n#v8607%31\n#/kh%C3%B4ng/c%zz?x=1\nv%00%0a";
    for (number, fragment) in fragments.lines().enumerate() {
        seeds.put("route", &format!("{number:02}"), fragment.trim().as_bytes());
    }
    let site = fs::read(seeds.root.join("site.toml")).expect("the file is there");
    seeds.put("site", "published", &site);
    for (number, line) in [
        "public_url = \"https://example.vn/guong/\"",
        "place=\"Cần Thơ\" # nơi cấp\r\nhotlines = \"18008108\"",
        "public_url = \"javascript:alert(1)\"",
        "place = \"a\" b\nPlace = \"c\"\n= \"d\"",
    ]
    .into_iter()
    .enumerate()
    {
        seeds.put("site", &number.to_string(), line.as_bytes());
    }
    let story = log();
    seeds.put("log", "finished", story.as_bytes());
    let begun = Log::begin(start()).encode();
    seeds.put("log", "begun", begun.as_bytes());
    seeds.put("log", "cut", &story.as_bytes()[..200]);
    let twice = story.replace("\"B\"", "\"A\"");
    seeds.put("log", "twice", twice.as_bytes());
    let finished = Log::decode(&story).map_or_else(|_| String::new(), |log| copy::write(&log));
    seeds.put("copy", "finished", finished.as_bytes());
    seeds.put(
        "copy",
        "begun",
        copy::write(&Log::begin(start())).as_bytes(),
    );
    seeds.put("copy", "cut", &finished.as_bytes()[..300]);
    let damaged = finished.replacen("A", "B", 1);
    seeds.put("copy", "damaged", damaged.as_bytes());
    let later = finished.replacen("\"format\":1", "\"format\":2", 1);
    seeds.put("copy", "later", later.as_bytes());
    for (name, from, to) in [
        ("body", "Mười", "Mười"),
        ("attempt-0", "\"attempt\":1", "\"attempt\":0"),
        ("date-of-1999", "2026-11-24", "1999-11-24"),
        ("seconds", "\"seconds\":40", "\"seconds\":3601"),
        ("no-name", "Nguyễn Thị Mười\"", "\""),
    ] {
        seeds.put("copy", name, story.replacen(from, to, 1).as_bytes());
    }
    let record = |generation, body: &str| {
        let record = Record {
            generation,
            body: body.to_owned(),
        };
        encode(&record).expect("a small body fits")
    };
    let newer = record(3, "x").replace("\"schema\":1", "\"schema\":2");
    let three = [record(1, "a"), record(2, "b\n\"\\\u{1}ế"), record(3, "c")].join("\n");
    for (name, text) in [
        ("run", record(7, &begun)),
        ("three", three),
        ("newer", newer),
        ("cut", record(9, &story)[..40].to_owned()),
        ("most", record((1 << 53) - 1, "end")),
    ] {
        seeds.put("record", name, text.as_bytes());
    }
}

fn start() -> Start {
    Start {
        run_id: "00112233445566778899aabbccddeeff".to_owned(),
        pack: PackRef {
            id: "p".to_owned(),
            version: "1".to_owned(),
            digest: "0".repeat(64),
        },
        track: "all".to_owned(),
        attempt: 1,
        learner: learner("Nguyễn Thị Mười"),
        scenarios: ["A", "B"].map(str::to_owned).to_vec(),
        clauses: ["I.1", "I.2"].map(str::to_owned).to_vec(),
        date: "2026-11-24".to_owned(),
    }
}

fn learner(name: &str) -> Learner {
    Learner {
        name: name.to_owned(),
        unit: "Hội Phụ nữ xã Rạch Sen".to_owned(),
        audience: curriculum::vocabulary::Audience::Hv,
    }
}

fn log() -> String {
    let mut log = Log::begin(start());
    let mut events = vec![
        Event::ClauseOpened {
            clause: "I.2".to_owned(),
        },
        Event::DirectiveDone,
    ];
    for scenario in ["A", "B"] {
        events.push(Event::Answered {
            scenario: scenario.to_owned(),
            answer: vec![1],
            confidence: vec![2],
            seconds: 40,
        });
        events.push(Event::FeedbackDone {
            scenario: scenario.to_owned(),
        });
    }
    events.push(Event::Finished {
        date: "2026-11-25".to_owned(),
        language: curriculum::vocabulary::Lang::Vi,
    });
    events.push(Event::Corrected(learner("Nguyễn Thị Mười Hai")));
    for event in events {
        log = log.with(event).expect("the story fits");
    }
    log.encode()
}
