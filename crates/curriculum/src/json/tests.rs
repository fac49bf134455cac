use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::vocabulary::Lang;

crate::record! {
    /// Everything a record can hold.
    #[derive(Clone, Debug, PartialEq)]
    struct Outer {
        text: String,
        flag: bool,
        small: u8,
        large: u32,
        four: [u8; 4],
        lang: Lang,
        inner: Vec<Inner>,
        by_lang: BTreeMap<Lang, String>,
        maybe: Option<Inner>,
    }

    /// A record in a record.
    #[derive(Clone, Debug, PartialEq)]
    struct Inner {
        id: i64,
    }
}

const GOOD: &str = r#"{"text":"«\"\\\n\u0001»","flag":true,"small":255,"large":4294967295,"four":[1,2,3,4],"lang":"vi","inner":[{"id":-1},{"id":2}],"by_lang":{"vi":"a","en":"b"},"maybe":null}"#;

fn check(text: &str, fault: Fault, place: &str) {
    let error = read::<Outer>(text).expect_err(text);
    assert_eq!(
        error,
        JsonError {
            fault,
            place: place.to_owned()
        },
        "{text}"
    );
}

/// The good text with one passage changed.
fn with(passage: &str, other: &str) -> String {
    assert!(GOOD.contains(passage));
    GOOD.replacen(passage, other, 1)
}

#[test]
fn a_record_is_written_in_the_order_of_its_declaration_and_reads_back() {
    let record: Outer = read(GOOD).expect("a good text");
    let written = write(&record);
    assert_eq!(written, GOOD);
    assert_eq!(read(&written), Ok(record));
}

#[test]
fn members_come_in_any_order_and_with_any_spaces() {
    let moved =
        with(r#""flag":true,"#, "").replace("\"maybe\":null", "\"maybe\" : null ,\n \"flag\":true");
    assert_eq!(read::<Outer>(&moved), read(GOOD));
}

#[test]
fn each_fault_has_its_name_and_place() {
    check(&with(r#""flag":true,"#, ""), Fault::Missing, "flag");
    check(
        &with(r#""maybe":null"#, r#""maybe":null,"more":1"#),
        Fault::Unknown,
        "more",
    );
    check(
        &with(r#"{"id":2}"#, r#"{"id":2,"x":1}"#),
        Fault::Unknown,
        "inner[1].x",
    );
    check(&with(r#"{"id":2}"#, "{}"), Fault::Missing, "inner[1].id");
    check(&with(r#"{"id":2}"#, "7"), Fault::WrongValue, "inner[1]");
    check(
        &with(r#"{"id":2}"#, r#"{"id":1e1}"#),
        Fault::WrongValue,
        "inner[1].id",
    );
    check(
        &with(r#"{"id":2}"#, r#"{"id":9223372036854775808}"#),
        Fault::WrongValue,
        "inner[1].id",
    );
    check(&with("true", "1"), Fault::WrongValue, "flag");
    check(&with(":255", ":256"), Fault::WrongValue, "small");
    check(&with(":255", ":-1"), Fault::WrongValue, "small");
    check(&with(":255", ":1.0"), Fault::WrongValue, "small");
    check(&with(":255", ":\"1\""), Fault::WrongValue, "small");
    check(
        &with("4294967295", "4294967296"),
        Fault::WrongValue,
        "large",
    );
    check(&with("[1,2,3,4]", "[1,2,3]"), Fault::WrongValue, "four");
    check(&with("[1,2,3,4]", "[1,2,3,4,5]"), Fault::WrongValue, "four");
    check(
        &with("[1,2,3,4]", "[1,2,3,256]"),
        Fault::WrongValue,
        "four[3]",
    );
    check(
        &with(r#""lang":"vi""#, r#""lang":"VI""#),
        Fault::WrongValue,
        "lang",
    );
    check(
        &with(r#""en":"b""#, r#""de":"b""#),
        Fault::Unknown,
        "by_lang.de",
    );
    check(
        &with(r#""en":"b""#, r#""en":null"#),
        Fault::WrongValue,
        "by_lang.en",
    );
    check(
        &with(r#""maybe":null"#, r#""maybe":{"id":null}"#),
        Fault::WrongValue,
        "maybe.id",
    );
    check(&with(r#","maybe":null"#, ""), Fault::Missing, "maybe");
    check("[]", Fault::WrongValue, "");
}

#[test]
fn what_is_no_json_is_told_with_line_and_column() {
    check("", Fault::Truncated, "1:0");
    check("{\"text\":", Fault::Truncated, "1:8");
    check("{\n\"text\" 1", Fault::NotJson, "2:8");
    check("{} {}", Fault::NotJson, "1:4");
    check(&"[".repeat(100_000), Fault::NotJson, "1:128");
    check(r#"{"a":1,"b":{"c":1,"c":1}}"#, Fault::Duplicate, "1:21");
}

#[test]
fn a_large_object_is_read_in_reasonable_time() {
    let members: Vec<String> = (0..100_000).map(|n| format!("\"{n}\":0")).collect();
    let text = format!("{{{}}}", members.join(","));
    assert!(matches!(parse(&text), Ok(Value::Object(members)) if members.len() == 100_000));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        prop_assert!(read::<Outer>(&text).is_err());
    }

    #[test]
    fn texts_are_spelled_as_serde_json_spells_them(text in any::<String>()) {
        let written = write(&text);
        prop_assert_eq!(&written, &serde_json::Value::from(text.clone()).to_string());
        prop_assert_eq!(read(&written), Ok(text));
    }

    #[test]
    fn a_cut_off_text_is_truncated(at: prop::sample::Index) {
        let cut = GOOD.floor_char_boundary(at.index(GOOD.len()));
        prop_assert_eq!(read::<Outer>(&GOOD[..cut]).map_err(|error| error.fault), Err(Fault::Truncated));
    }
}
