//! The activities' written form, rule by rule.
#![cfg(feature = "written")]

mod common;

use common::{Mistake, activities, check_mistakes, problems, shown, with};
use curriculum::problem::Code;

const MANY: &str = "scenarios/MANY.toml";
const REPLY: &str = "scenarios/REPLY.toml";
const ORDER: &str = "scenarios/ORDER.toml";
const RATE: &str = "scenarios/RATE.toml";
const SORT: &str = "scenarios/SORT.toml";
const SPOT: &str = "scenarios/SPOT.toml";
const BRANCH: &str = "scenarios/BRANCH.toml";
const FEED: &str = "scenarios/FEED.toml";
const CHECK: &str = "scenarios/CHECK.toml";

#[rustfmt::skip]
const MISTAKES: &[Mistake] = &[
    // What every activity has.
    (RATE, "[closing]\nlesson =", "[closing]\nlessons =\"\"\nlesson =", Code::UnknownKey, "lessons", "closing.lessons"),
    (RATE, "rating = \"should\"\n", "rating = \"should\"\nlesson = { vi = \"a\", en = \"a\" }\n", Code::UnknownKey, "lesson", "items[1].lesson"),
    (REPLY, "[[artefacts]]\n", "[closing]\nlesson = { vi = \"a\", en = \"a\" }\n\n[[artefacts]]\n", Code::UnknownKey, "[closing]", "closing"),
    (RATE, "\"rate\"", "\"ratee\"", Code::UnknownSpelling, "activity", "activity"),
    (ORDER, "\"order\"", "\"orders\"", Code::UnknownSpelling, "activity", "activity"),
    (SORT, "\"sort\"", "\"short\"", Code::UnknownSpelling, "activity", "activity"),
    (SPOT, "\"spot\"", "\"spott\"", Code::UnknownSpelling, "activity", "activity"),
    (MANY, "\"M1\"", "\"M2\"", Code::UnknownReference, "misconception", "options[4].misconception"),
    (ORDER, "\"mend\"", "\"confirm\"", Code::DuplicateId, "id =", "steps[2].id"),
    (RATE, "\"joke\"", "\"ask-source\"", Code::DuplicateId, "id =", "items[4].id"),
    (SORT, "id = \"insult\"", "id = \"ward-post\"", Code::DuplicateId, "id =", "items[6].id"),
    (RATE, "Hỏi nguồn.", "Ho\u{309}i nguồn.", Code::NotNfc, "text", "items[1].text.vi"),
    (SORT, "An insult.", "An \u{202E}insult.", Code::ForbiddenCharacter, "text", "items[6].text.en"),
    // choose-many.
    (MANY, "credit = 3", "credit = 2", Code::CreditZeroOrThree, "credit", "options[1].credit"),
    (MANY, "pick_min = 3", "pick_min = 4", Code::PickRange, "pick_min", "pick_min"),
    (MANY, "pick_max = 3", "pick_max = 2", Code::PickRange, "pick_max", "pick_max"),
    (MANY, "pick_max = 3", "pick_max = 7", Code::PickRange, "pick_max", "pick_max"),
    (MANY, "pick_min = 3", "pick_min = 0", Code::OutOfRange, "pick_min", "pick_min"),
    (MANY, "pick_min = 3", "pick_min = 1000000", Code::OutOfRange, "pick_min", "pick_min"),
    (RATE, "question", "pick_min = 1\nquestion", Code::UnknownKey, "pick_min", "pick_min"),
    // reply.
    (REPLY, "credit = 1", "credit = 3", Code::BestCount, "[[options]]", "options"),
    // order.
    (ORDER, "rank = 4", "rank = 5", Code::RankGap, "[[steps]]", "steps"),
    (ORDER, "rank = 4", "rank = 0", Code::OutOfRange, "rank", "steps[5].rank"),
    (ORDER, "rank = 4", "rank = 7", Code::OutOfRange, "rank", "steps[5].rank"),
    (ORDER, "rank = 4", "rank = \"4\"", Code::WrongType, "rank", "steps[5].rank"),
    (ORDER, "rank = 4\n", "rank = 4\nbin = \"a\"\n", Code::UnknownKey, "bin", "steps[5].bin"),
    // rate.
    (RATE, "rating = \"should\"\n", "rating = \"maybe\"\n", Code::UnknownSpelling, "rating", "items[1].rating"),
    (RATE, "rating = \"should\"\n", "", Code::MissingKey, "[[items]]", "items[1].rating"),
    // sort.
    (SORT, "bin = \"leave\"", "bin = \"check\"", Code::BinEmpty, "[[bins]]", "bins[2]"),
    (SORT, "bin = \"leave\"", "bin = \"leaf\"", Code::UnknownReference, "bin", "items[6].bin"),
    (SORT, "bin = \"leave\"", "bin = 1", Code::WrongType, "bin", "items[6].bin"),
    // spot: spans in the texts.
    (SPOT, "{link:water.example}", "water.example", Code::SpanMissing, "id = \"link\"", "spans[4].id"),
    (SPOT, "Dear {greeting", "Dear {hurry:all} {greeting", Code::SpanTwice, "text", "artefacts[1].lines[1].text.en"),
    (SPOT, "{greeting:neighbours}, water", "{greeting:neighbours}, {hurry:now}, water", Code::SpanTwice, "text", "artefacts[1].lines[1].text.en"),
    (SPOT, "{greeting:neighbours}, water stops {hurry:in 10 minutes}", "{greeting:neighbours, water stops {hurry:in 10 minutes}}",
        Code::SpanNested, "text", "artefacts[1].lines[1].text.en"),
    (SPOT, "{greeting:neighbours}, water stops {hurry:in 10 minutes}", "{greeting:neighbours, {hurry:water} stops} in 10 minutes",
        Code::SpanNested, "text", "artefacts[1].lines[1].text.en"),
    (SPOT, "{date:31 November}", "{date:31 November", Code::SpanUnclosed, "body", "artefacts[2].body.en"),
    (SPOT, "{date:31 November}", "{date:31 {November}", Code::SpanNested, "body", "artefacts[2].body.en"),
    (SPOT, "{date:31 November}", "{date: }", Code::SpanEmpty, "body", "artefacts[2].body.en"),
    (SPOT, "{date:31 November}", "{date:31 November}}", Code::MarkupBrace, "body", "artefacts[2].body.en"),
    (SPOT, "{date:31 November}", "{date:31 November}\u{300}", Code::SpanCuts, "body", "artefacts[2].body.en"),
    (SPOT, "{greeting:neighbours}", "{greeting:neighbours☎}\u{FE0F}", Code::SpanCuts, "text", "artefacts[1].lines[1].text.en"),
    (SPOT, "{greeting:neighbours}", "{greeting:**neighbours**}", Code::MarkupNotHere, "text", "artefacts[1].lines[1].text.en"),
    (SPOT, "\\\\{here", "{here", Code::MarkupBrace, "text", "artefacts[1].lines[2].text.en"),
    (SPOT, "en = \"You get", "en = \"{link:You} get", Code::MarkupBrace, "situation", "situation.en"),
    (SPOT, "en = \"Mark the", "en = \"{link:Mark} the", Code::SpanNotHere, "question", "question.en"),
    // branch.
    (BRANCH, "to = \"paid\"", "to = \"pay\"", Code::UnknownReference, "to =", "nodes[1].options[2].to"),
    (BRANCH, "to = \"paid\"", "to = \"warn\"", Code::NodeUnreachable, "[[nodes]]", "nodes[2]"),
    (BRANCH, "stance = \"attack\"\n", "stance = \"attack\"\nto = \"paid\"\n", Code::NodeCycle, "[[nodes]]", "nodes[2]"),
    (BRANCH, "stance = \"attack\"\n", "stance = \"attack\"\nto = \"warn\"\n", Code::NodeCycle, "[[nodes]]", "nodes[3]"),
    (BRANCH, "stance = \"attack\"\n", "stance = \"attack\"\nto = \"call\"\n", Code::NodeCycle, "[[nodes]]", "nodes[1]"),
    (BRANCH, "credit = 1", "credit = 3", Code::BestCount, "[[nodes.options]]", "nodes[1].options"),
    (BRANCH, "credit = 1", "credit = 4", Code::OutOfRange, "credit", "nodes[1].options[3].credit"),
    (BRANCH, "id = \"hide-it\"", "id = \"call-bank\"", Code::DuplicateId, "id =", "nodes[2].options[2].id"),
    (BRANCH, "after = { vi = \"Rồi tiền đi mất.\", en = \"Then tiền đi mất.\" }\n", "", Code::MissingKey, "[[nodes.options]]", "nodes[1].options[2].after"),
    (BRANCH, "text = { vi = \"Tài khoản vơi đi, số kia tắt máy.\", en = \"The account is lighter, that number is off.\" }\n", "", Code::MissingKey, "[[nodes]]", "nodes[2].text"),
    (BRANCH, "text = { vi = \"Làm tell.\"", "lesson = { vi = \"a\", en = \"a\" }\ntext = { vi = \"Làm tell.\"", Code::UnknownKey, "lesson", "nodes[3].options[1].lesson"),
    (BRANCH, "who = \"bay\"", "who = \"tam\"", Code::UnknownReference, "who", "nodes[3].artefacts[1].lines[1].who"),
    // feed.
    (FEED, "credits = { share = 3, ask = 1, report = 0 }", "credits = { share = 3, ask = 1 }", Code::MissingKey, "credits", "posts[1].credits"),
    (FEED, "credits = { share = 3, ask = 1, report = 0 }", "credits = { share = 3, ask = 1, report = 0, hide = 1 }", Code::UnknownKey, "hide", "posts[1].credits.hide"),
    (FEED, "credits = { share = 3, ask = 1, report = 0 }", "credits = { share = 3, ask = 4, report = 0 }", Code::OutOfRange, "credits", "posts[1].credits.ask"),
    (FEED, "credits = { share = 3, ask = 1, report = 0 }", "credits = { share = 2, ask = 1, report = 0 }", Code::NoBestAction, "credits", "posts[1].credits"),
    (FEED, "credits = { share = 3, ask = 1, report = 0 }", "credits = 3", Code::WrongType, "credits", "posts[1].credits"),
    (FEED, "treats = { ask = \"ok\" }", "treats = { ask = \"fine\" }", Code::UnknownSpelling, "treats", "posts[5].treats.ask"),
    (FEED, "treats = { ask = \"ok\" }", "treats = { aks = \"ok\" }", Code::UnknownKey, "treats", "posts[5].treats.aks"),
    (FEED, "truth = \"scam\"", "truth = \"fake\"", Code::UnknownSpelling, "truth", "posts[4].truth"),
    (FEED, "action = \"ask\"", "action = \"aks\"", Code::UnknownReference, "action", "posts[5].after[1].action"),
    (FEED, "id = \"water\"", "id = \"works\"", Code::DuplicateId, "id =", "posts[2].id"),
    (FEED, "body = { vi = \"Bài link.\", en = \"Post link.\" }\n", "", Code::NoBody, "[[posts]]", "posts[4]"),
    (FEED, "treats_as = \"unsure\"", "treats_as = \"maybe\"", Code::UnknownSpelling, "treats_as", "actions[2].treats_as"),
    (CHECK, "open = [\"poster\", \"repost\"]", "open = [\"poster\"]\nclose = []", Code::UnknownKey, "close", "close"),
    (CHECK, "open = [\"poster\", \"repost\"]", "open = [\"poter\"]", Code::UnknownReference, "open", "open[1]"),
    (CHECK, "open = [\"poster\", \"repost\"]", "open = [\"repost\"]", Code::PageUnreachable, "[[pages]]", "pages[1]"),
    (CHECK, "links = [\"photo\"]", "links = [\"photo\", \"poster\"]", Code::PageCycle, "links", "pages[1].links"),
    (CHECK, "results = [\"repost\", \"works\", \"weather\"]", "results = [\"repost\", \"works\", \"wheather\"]", Code::UnknownReference, "results", "searches[1].results[3]"),
    (CHECK, "role = \"copy\"", "role = \"copies\"", Code::UnknownSpelling, "role", "pages[2].role"),
    (CHECK, "role = \"copy\"\n", "", Code::MissingKey, "[[pages]]", "pages[2].role"),
    (CHECK, "stance = \"verify\"", "stance = \"check\"", Code::UnknownSpelling, "stance", "options[2].stance"),
    (CHECK, "label = { vi = \"Trang photo\", en = \"Page photo\" }\n", "", Code::MissingKey, "[[pages]]", "pages[4].label"),
    (CHECK, "kind = \"notice\"", "kind = \"video\"", Code::UnknownSpelling, "kind", "pages[3].kind"),
    (CHECK, "credit = 1", "credit = 3", Code::BestCount, "[[options]]", "options"),
    (MANY, "en = \"Ask the water", "en = \"{s1:Ask} the water", Code::SpanNotHere, "text", "options[1].text.en"),
];

#[test]
fn one_mistake_is_one_problem_with_its_place() {
    let good = activities();
    assert!(problems(&good).is_empty(), "{}", shown(&problems(&good)));
    check_mistakes(&good, MISTAKES);
}

/// Every `from` of one file replaced; then the codes and paths of all problems.
fn check_all(file: &str, from: &str, to: &str, expected: &[(Code, &str)]) {
    let mut files = activities();
    let text = String::from_utf8(files.files[file].clone()).expect("UTF-8");
    assert!(text.contains(from), "{file} does not hold {from:?}");
    files
        .files
        .insert(file.to_owned(), text.replace(from, to).into_bytes());
    let found = problems(&files);
    let told: Vec<(Code, &str)> = found
        .iter()
        .map(|problem| (problem.code, problem.place.path.as_str()))
        .collect();
    assert_eq!(
        told,
        expected,
        "{file}: {from:?} -> {to:?}{}",
        shown(&found)
    );
}

#[test]
fn counts_and_keys_are_judged_together() {
    let rank = |n| format!("rank = {n}\n");
    check_all(
        MANY,
        "credit = 0",
        "credit = 3",
        &[(Code::KeyCount, "options")],
    );
    check_all(
        MANY,
        "credit = 3",
        "credit = 0",
        &[(Code::KeyCount, "options")],
    );
    check_all(
        REPLY,
        "kind = \"chat\"",
        "kind = \"call\"",
        &[
            (Code::NothingToReplyTo, "artefacts"),
            (Code::NotForKind, "artefacts[1].group"),
        ],
    );
    check_all(
        ORDER,
        &rank(3),
        "misconception = \"M1\"\n",
        &[(Code::RankedCount, "steps"), (Code::RankGap, "steps")],
    );
    check_all(
        ORDER,
        "misconception = \"M1\"\n",
        &rank(4),
        &[(Code::RankedCount, "steps")],
    );
    check_all(RATE, "\"should-not\"", "\"should\"", &[]);
    check_all(
        SPOT,
        "sign = true",
        "sign = false",
        &[(Code::SignCount, "spans")],
    );
    check_all(
        SPOT,
        "sign = false",
        "sign = true",
        &[(Code::DecoyCount, "spans")],
    );
    check_all(
        BRANCH,
        "id = \"paid\"",
        "id = \"warn\"",
        &[
            (Code::UnknownReference, "nodes[1].options[2].to"),
            (Code::DuplicateId, "nodes[3].id"),
        ],
    );
    check_all(
        SPOT,
        "sign = true\n",
        "",
        &[
            (Code::MissingKey, "spans[3].sign"),
            (Code::MissingKey, "spans[4].sign"),
            (Code::MissingKey, "spans[5].sign"),
        ],
    );
}

/// One change after another in one file.
fn check_changed(file: &str, changes: &[(&str, &str)], expected: &[(Code, &str)]) {
    let files = changes.iter().fold(activities(), |files, (from, to)| {
        with(&files, file, from, to)
    });
    let found = problems(&files);
    let told: Vec<(Code, &str)> = found
        .iter()
        .map(|problem| (problem.code, problem.place.path.as_str()))
        .collect();
    assert_eq!(told, expected, "{file}: {changes:?}{}", shown(&found));
}

#[test]
fn what_needs_more_than_one_change_is_reported_as_well() {
    let free = [
        ("rank = 2", "rank = 1"),
        ("rank = 3", "rank = 1"),
        ("rank = 3", "rank = 1"),
        ("rank = 4", "rank = 1"),
    ];
    check_changed(ORDER, &free, &[(Code::RanksEqual, "steps")]);
    let same = [
        ("\"should\"", "\"depends\""),
        ("\"should\"", "\"depends\""),
        ("\"should-not\"", "\"depends\""),
    ];
    check_changed(RATE, &same, &[(Code::RatingsEqual, "items")]);
    // What leads where is not known where two decisions have one id.
    let twice = [
        ("id = \"paid\"", "id = \"warn\""),
        ("to = \"paid\"", "to = \"warn\""),
    ];
    check_changed(BRANCH, &twice, &[(Code::DuplicateId, "nodes[3].id")]);
    // The English words go into another field, then into another line.
    let moved = [
        ("{greeting:neighbours}", "neighbours"),
        (
            "detail = { vi = \"Zalo\", en = \"Zalo\"",
            "detail = { vi = \"Zalo\", en = \"{greeting:Zalo}\"",
        ),
    ];
    check_changed(SPOT, &moved, &[(Code::SpanMoved, "artefacts[1].detail.en")]);
    let moved = [
        ("{greeting:neighbours}", "neighbours"),
        ("en = \"Press", "en = \"{greeting:Press}"),
    ];
    check_changed(
        SPOT,
        &moved,
        &[(Code::SpanMoved, "artefacts[1].lines[2].text.en")],
    );
    let nowhere = [
        ("{link:water.example}", "w"),
        ("{link:tram-nuoc.example}", "t"),
    ];
    check_changed(SPOT, &nowhere, &[(Code::SpanMissing, "spans[4].id")]);
    let mistyped = [
        ("{link:water.example}", "{lnik:w}"),
        ("{link:tram-nuoc.example}", "{lnik:t}"),
    ];
    check_changed(
        SPOT,
        &mistyped,
        &[
            (Code::UnknownReference, "artefacts[1].lines[2].text.vi"),
            (Code::UnknownReference, "artefacts[1].lines[2].text.en"),
            (Code::SpanMissing, "spans[4].id"),
        ],
    );
    check_changed(
        SPOT,
        &[(
            "kind = \"chat\"",
            "kind = \"chat\"\nwhen = { vi = \"{link:9 giờ}\", en = \"9\" }",
        )],
        &[(Code::SpanTwice, "artefacts[1].when.vi")],
    );
}

/// The file up to its lists, then other lists.
fn check_lists(file: &str, list: &str, lists: &str, expected: &[(Code, &str)]) {
    let mut files = activities();
    let text = String::from_utf8(files.files[file].clone()).expect("UTF-8");
    let (head, _) = text.split_once(list).expect("the list");
    let closing =
        "closing = { lesson = { vi = \"a\", en = \"a\" }, next = { vi = \"a\", en = \"a\" } }\n";
    files.files.insert(
        file.to_owned(),
        format!("{head}{lists}\n{closing}").into_bytes(),
    );
    let found = problems(&files);
    let told: Vec<(Code, &str)> = found
        .iter()
        .map(|problem| (problem.code, problem.place.path.as_str()))
        .collect();
    assert_eq!(told, expected, "{file}: {lists}{}", shown(&found));
}

#[test]
fn empty_and_endless_lists_are_reported() {
    let item = |id: usize, more: &str| {
        format!(
            "{{ id = \"i{id}\", {more} text = {{ vi = \"a\", en = \"a\" }}, why = {{ vi = \"a\", en = \"a\" }} }},"
        )
    };
    let items =
        |count: usize, more: &str| -> String { (0..count).map(|id| item(id, more)).collect() };
    let two = "bins = [{ id = \"a\", text = { vi = \"a\", en = \"a\" } }, { id = \"b\", text = { vi = \"b\", en = \"b\" } }]\n";
    check_lists(
        SORT,
        "[[bins]]",
        &format!("bins = []\nitems = [{}]", items(5, "bin = \"a\",")),
        &[
            (Code::ListEmpty, "bins"),
            (Code::UnknownReference, "items[1].bin"),
            (Code::UnknownReference, "items[2].bin"),
            (Code::UnknownReference, "items[3].bin"),
            (Code::UnknownReference, "items[4].bin"),
            (Code::UnknownReference, "items[5].bin"),
        ],
    );
    check_lists(
        SORT,
        "[[bins]]",
        &format!("{two}items = []"),
        &[(Code::ListEmpty, "items")],
    );
    check_lists(
        SORT,
        "[[bins]]",
        &format!("{two}items = [{}]", items(5, "bin = \"a\",")),
        &[(Code::BinEmpty, "bins[2]")],
    );
    check_lists(
        RATE,
        "[[items]]",
        &format!("items = [{}]", items(3, "rating = \"should\",")),
        &[(Code::PartCount, "items"), (Code::RatingsEqual, "items")],
    );
    check_lists(RATE, "[[items]]", "", &[(Code::MissingKey, "items")]);
    check_lists(
        BRANCH,
        "[[artefacts]]",
        "nodes = []",
        &[(Code::ListEmpty, "nodes")],
    );
}
