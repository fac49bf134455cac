//! Where the page is: the part of the address after `#`, read and written.
//!
//! Reading is total: any text is a [`Route`]. Nothing read here is trusted further than its form; whether a clause or
//! a scenario exists is for the screen to say.

use curriculum::answer::Answer;

/// More bytes of a fragment than this are cut off before reading.
pub const MAX_FRAGMENT_BYTES: usize = 64 * 1024;

/// Most bytes of a clause or scenario id.
pub const MAX_ID_BYTES: usize = 40;

/// The largest position of a scenario in a run.
pub const MAX_POSITION: u32 = 500;

/// Most characters kept of an address that leads nowhere.
pub const MAX_LOST_CHARS: usize = 80;

/// A screen of the trainee's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first screen; also for fragments that are none of ours.
    Welcome,
    /// `#/hoc/ten`: who takes the run.
    Who,
    /// `#/hoc/van-ban`, `#/hoc/van-ban/<clause>`: reading the directive within the run.
    Directive(Option<String>),
    /// `#/hoc/tinh-huong/<n>`: the scenario at a position of the run, from 1.
    Scenario(u32),
    /// `#/hoc/tinh-huong/<n>/giai-thich`: its feedback.
    Feedback(u32),
    /// `#/hoc/ket-qua`: the result.
    Result,
    /// `#/hoc/xem-lai/<n>`: looking at an answered scenario again, from 1.
    Review(u32),
    /// `#/hoc/giay-chung-nhan`: the certificate.
    Certificate,
    /// `#/hoc/giay-chung-nhan/sua`: correcting the name or unit on it.
    Correct,
    /// `#/tinh-huong/<id>`: a scenario outside any run; never counted.
    Practice(String),
    /// `#/tinh-huong/<id>/tu/<numbers>`: the same, from a decision of a branch on; the options that lead to it, with
    /// hyphens between.
    PracticeFrom(String, Vec<u32>),
    /// `#/van-ban`, `#/van-ban/<clause>`: reading the directive outside any run.
    Clause(Option<String>),
    /// `#/hoc/do-truoc`, `#/hoc/do-sau`: the measure before the first scenario, and after the end (true).
    Measure(bool),
    /// `#/hoc/on-lai`: some scenarios again, days after the end.
    Refresh,
    /// `#/tra-cuu`: words, clauses and scenarios to look up.
    LookUp,
    /// `#/khoi-phuc`: reading saved work back from a file.
    Restore,
    /// `#/kiem-tra`: checking a certificate that is pasted or dropped.
    Check,
    /// `#v…`: checking the certificate in the address; what follows the `v`, percent-decoded, without control
    /// characters.
    Verify(String),
    /// `#/…` that is none of these: the address as text, at most [`MAX_LOST_CHARS`] characters, without control
    /// characters.
    NotFound(String),
}

impl Route {
    /// Reads a fragment, with or without its `#`.
    pub fn parse(fragment: &str) -> Self {
        let fragment = cut(fragment, MAX_FRAGMENT_BYTES);
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if let Some(payload) = fragment.strip_prefix('v') {
            return Route::Verify(decode(payload));
        }
        let Some(path) = fragment.strip_prefix('/') else {
            return Route::Welcome;
        };
        // Chat programs like to glue a query of their own to any link.
        let path = path.split('?').next().unwrap_or_default();
        let path = path.strip_suffix('/').unwrap_or(path);
        let parts: Vec<String> = path.split('/').take(6).map(decode).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        Self::from_parts(&parts).unwrap_or_else(|| lost(fragment))
    }

    fn from_parts(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [""] => Route::Welcome,
            ["hoc", "ten"] => Route::Who,
            ["hoc", "van-ban"] => Route::Directive(None),
            ["hoc", "van-ban", clause] => Route::Directive(Some(id(clause)?)),
            ["hoc", "tinh-huong", n] => Route::Scenario(position(n)?),
            ["hoc", "tinh-huong", n, "giai-thich"] => Route::Feedback(position(n)?),
            ["hoc", "ket-qua"] => Route::Result,
            ["hoc", "xem-lai", n] => Route::Review(position(n)?),
            ["hoc", "giay-chung-nhan"] => Route::Certificate,
            ["hoc", "giay-chung-nhan", "sua"] => Route::Correct,
            ["tinh-huong", scenario] => Route::Practice(id(scenario)?),
            ["tinh-huong", scenario, "tu", way] => {
                Route::PracticeFrom(id(scenario)?, numbers(way)?)
            }
            ["van-ban"] => Route::Clause(None),
            ["van-ban", clause] => Route::Clause(Some(id(clause)?)),
            ["hoc", "do-truoc"] => Route::Measure(false),
            ["hoc", "do-sau"] => Route::Measure(true),
            ["hoc", "on-lai"] => Route::Refresh,
            ["tra-cuu"] => Route::LookUp,
            ["khoi-phuc"] => Route::Restore,
            ["kiem-tra"] => Route::Check,
            _ => return None,
        })
    }

    /// The fragment with its `#`. [`Route::parse`] reads back every route that it returned, as long as the fragment
    /// stays under [`MAX_FRAGMENT_BYTES`].
    pub fn to_fragment(&self) -> String {
        match self {
            Route::Welcome => "#/".to_owned(),
            Route::Who => "#/hoc/ten".to_owned(),
            Route::Directive(None) => "#/hoc/van-ban".to_owned(),
            Route::Directive(Some(clause)) => format!("#/hoc/van-ban/{}", encode(clause)),
            Route::Scenario(n) => format!("#/hoc/tinh-huong/{n}"),
            Route::Feedback(n) => format!("#/hoc/tinh-huong/{n}/giai-thich"),
            Route::Result => "#/hoc/ket-qua".to_owned(),
            Route::Review(n) => format!("#/hoc/xem-lai/{n}"),
            Route::Certificate => "#/hoc/giay-chung-nhan".to_owned(),
            Route::Correct => "#/hoc/giay-chung-nhan/sua".to_owned(),
            Route::Practice(scenario) => format!("#/tinh-huong/{}", encode(scenario)),
            Route::PracticeFrom(scenario, way) => {
                let way: Vec<String> = way.iter().map(u32::to_string).collect();
                format!("#/tinh-huong/{}/tu/{}", encode(scenario), way.join("-"))
            }
            Route::Clause(None) => "#/van-ban".to_owned(),
            Route::Clause(Some(clause)) => format!("#/van-ban/{}", encode(clause)),
            Route::Measure(false) => "#/hoc/do-truoc".to_owned(),
            Route::Measure(true) => "#/hoc/do-sau".to_owned(),
            Route::Refresh => "#/hoc/on-lai".to_owned(),
            Route::LookUp => "#/tra-cuu".to_owned(),
            Route::Restore => "#/khoi-phuc".to_owned(),
            Route::Check => "#/kiem-tra".to_owned(),
            Route::Verify(payload) => format!("#v{}", encode(payload)),
            // Only the first slash is left as it is: the rest could spell another route.
            Route::NotFound(text) => {
                format!("#/{}", encode(text.strip_prefix('/').unwrap_or(text)))
            }
        }
    }

    /// Whether the screen is in the second module of the page (scenarios, result, certificate, verification, restoring);
    /// `boot.js` decides by the same list.
    pub fn in_course(&self) -> bool {
        matches!(
            self,
            Route::Scenario(_)
                | Route::Feedback(_)
                | Route::Result
                | Route::Review(_)
                | Route::Certificate
                | Route::Practice(_)
                | Route::PracticeFrom(..)
                | Route::Measure(_)
                | Route::Refresh
                | Route::LookUp
                | Route::Restore
                | Route::Check
                | Route::Verify(_)
        )
    }

    /// Whether the screen belongs to the counted run.
    pub fn in_run(&self) -> bool {
        matches!(
            self,
            Route::Who
                | Route::Directive(_)
                | Route::Scenario(_)
                | Route::Feedback(_)
                | Route::Result
                | Route::Review(_)
                | Route::Certificate
                | Route::Correct
                | Route::Measure(_)
                | Route::Refresh
        )
    }
}

fn lost(fragment: &str) -> Route {
    Route::NotFound(decode(fragment).chars().take(MAX_LOST_CHARS).collect())
}

/// 1–40 of ASCII letters, digits, `.`, `-` and `_`: what clause and scenario ids are made of.
fn id(text: &str) -> Option<String> {
    let fits = (1..=MAX_ID_BYTES).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
    fits.then(|| text.to_owned())
}

/// 1–[`MAX_POSITION`] in its one spelling.
fn position(text: &str) -> Option<u32> {
    number(text).filter(|value| (1..=MAX_POSITION).contains(value))
}

/// Numbers that an Answer may hold, at least one, with hyphens between.
fn numbers(text: &str) -> Option<Vec<u32>> {
    let numbers: Option<Vec<u32>> = text.split('-').map(number).collect();
    numbers.filter(|numbers| Answer::new(numbers.clone(), Vec::new(), 0).is_ok())
}

/// A number in its one spelling.
fn number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|_| plain && (text == "0" || !text.starts_with('0')))
}

/// At most `bytes` bytes, never through a character.
fn cut(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

/// Percent-decoding that accepts everything: a stray `%` stays, bytes that are no UTF-8 become U+FFFD, control
/// characters go.
fn decode(text: &str) -> String {
    let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (byte, hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                // Two hexadecimal digits are at most 255.
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded)
        .chars()
        .filter(|c| !c.is_control())
        .collect()
}

/// Escapes what a fragment may not hold, and what [`decode`] or [`Route::parse`] would read as something else.
fn encode(text: &str) -> String {
    let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value & 15)]);
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.extend(['%', digit(byte >> 4), digit(byte)]);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(fragment: &str, expected: Route) {
        assert_eq!(Route::parse(fragment), expected, "{fragment:?}");
    }

    fn lost_at(text: &str) -> Route {
        Route::NotFound(text.to_owned())
    }

    #[test]
    fn every_screen_has_an_address() {
        let all = [
            ("#/", Route::Welcome),
            ("#/hoc/ten", Route::Who),
            ("#/hoc/van-ban", Route::Directive(None)),
            ("#/hoc/van-ban/I.2", Route::Directive(Some("I.2".into()))),
            ("#/hoc/tinh-huong/1", Route::Scenario(1)),
            ("#/hoc/tinh-huong/10/giai-thich", Route::Feedback(10)),
            ("#/hoc/ket-qua", Route::Result),
            ("#/hoc/xem-lai/3", Route::Review(3)),
            ("#/hoc/giay-chung-nhan", Route::Certificate),
            ("#/tinh-huong/S01", Route::Practice("S01".into())),
            (
                "#/tinh-huong/S04/tu/0-12-3",
                Route::PracticeFrom("S04".into(), vec![0, 12, 3]),
            ),
            ("#/hoc/giay-chung-nhan/sua", Route::Correct),
            ("#/van-ban", Route::Clause(None)),
            ("#/van-ban/4.3", Route::Clause(Some("4.3".into()))),
            ("#/khoi-phuc", Route::Restore),
            ("#/kiem-tra", Route::Check),
            ("#v0123", Route::Verify("0123".into())),
        ];
        for (fragment, route) in all {
            assert_eq!(route.to_fragment(), fragment);
            check(fragment, route);
        }
    }

    #[test]
    fn foreign_fragments_are_the_first_screen() {
        for harmless in [
            "",
            "#",
            "#/",
            "main",
            "#main",
            "#:~:text=x",
            "##",
            "#n12",
            "#%00",
        ] {
            check(harmless, Route::Welcome);
        }
    }

    #[test]
    fn a_trailing_slash_and_a_glued_query_change_nothing() {
        check("#/hoc/ten/", Route::Who);
        check(
            "#/tinh-huong/S01?fbclid=abc/def",
            Route::Practice("S01".into()),
        );
        check("#/?zarsrc=30", Route::Welcome);
        check("#/tinh%2Dhuong/S01", Route::Practice("S01".into()));
    }

    #[test]
    fn what_leads_nowhere_says_so_and_is_capped() {
        check("#/hoc", lost_at("/hoc"));
        check("#/hoc/tinh-huong/0", lost_at("/hoc/tinh-huong/0"));
        check("#/hoc/tinh-huong/01", lost_at("/hoc/tinh-huong/01"));
        check("#/hoc/tinh-huong/501", lost_at("/hoc/tinh-huong/501"));
        check("#/hoc/tinh-huong/+1", lost_at("/hoc/tinh-huong/+1"));
        check(
            "#/hoc/xem-lai/99999999999",
            lost_at("/hoc/xem-lai/99999999999"),
        );
        check("#/tinh-huong/a%2Fb", lost_at("/tinh-huong/a/b"));
        for way in ["", "-", "01", "1-", "1--2", "256", "+1", "99999999999"] {
            let path = format!("/tinh-huong/S04/tu/{way}");
            check(&format!("#{path}"), lost_at(&path));
        }
        let long = format!("/tinh-huong/S04/tu/{}", ["1"; 257].join("-"));
        check(
            &format!("#{long}"),
            lost_at(&long.chars().take(MAX_LOST_CHARS).collect::<String>()),
        );
        check("#/tinh-huong/../x", lost_at("/tinh-huong/../x"));
        check("#/tinh-huong/%00%0a%c3", lost_at("/tinh-huong/\u{fffd}"));
        check("#/%", lost_at("/%"));
        check("#/van-ban/%zz%4", lost_at("/van-ban/%zz%4"));
        check(
            &format!("#/{}", "á".repeat(500)),
            lost_at(&format!("/{}", "á".repeat(79))),
        );
    }

    #[test]
    fn a_payload_is_decoded_and_capped() {
        check("#v", Route::Verify(String::new()));
        check("#v%30%31", Route::Verify("01".into()));
        check("#v1/2?3#4", Route::Verify("1/2?3#4".into()));
        let huge = format!("#v{}", "7".repeat(1_000_000));
        check(&huge, Route::Verify("7".repeat(MAX_FRAGMENT_BYTES - 2)));
    }

    #[test]
    fn what_comes_after_the_directive_is_in_the_second_module() {
        for (fragment, course) in [
            ("#/", false),
            ("#/hoc/ket-qua", true),
            ("#/hoc/giay-chung-nhan", true),
            ("#/hoc/giay-chung-nhan/sua", false),
            ("#/hoc/xem-lai/2", true),
            ("#/hoc/van-ban", false),
            ("#/hoc/tinh-huong/3", true),
            ("#/hoc/tinh-huong/3/giai-thich", true),
            ("#/tinh-huong/S04", true),
            ("#/tinh-huong/S04/tu/1-0", true),
            ("#/tinh-huong/../x", false),
            ("#/van-ban/I.2", false),
            ("#/hoc/do-truoc", true),
            ("#/hoc/do-sau", true),
            ("#/hoc/on-lai", true),
            ("#/tra-cuu", true),
            ("#/khoi-phuc", true),
            ("#/kiem-tra", true),
            ("#v123", true),
            ("#/x", false),
        ] {
            assert_eq!(Route::parse(fragment).in_course(), course, "{fragment}");
        }
    }

    #[test]
    fn only_run_screens_belong_to_the_run() {
        assert!(Route::Scenario(1).in_run());
        assert!(!Route::Practice("S01".into()).in_run());
        assert!(!Route::Welcome.in_run());
    }

    proptest! {
        #[test]
        fn any_text_is_a_route_that_reads_back(text in any::<String>(), prefix in "#?(/|v|/hoc/|/tinh-huong/)?") {
            let route = Route::parse(&format!("{prefix}{text}"));
            prop_assert_eq!(Route::parse(&route.to_fragment()), route);
        }

        #[test]
        fn any_percent_salad_is_a_route_that_reads_back(text in "[%0-9a-fv/#?.]{0,60}") {
            let route = Route::parse(&text);
            prop_assert_eq!(Route::parse(&route.to_fragment()), route);
        }
    }
}
