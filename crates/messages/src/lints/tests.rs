//! Every text is whole, in both languages, and in the house's voice.

use super::*;
use crate::problems::tests::placeholders;

#[test]
fn every_lint_stands_once_and_whole() {
    let mut codes: Vec<&str> = entries().map(|entry| entry.code).collect();
    codes.sort_unstable();
    assert!(codes.windows(2).all(|two| two[0] != two[1]), "{codes:?}");
    for entry in entries() {
        let texts = entry.title.iter().chain(&entry.checks).chain(&entry.why);
        let faults = entry.faults.iter().flat_map(|(_, vi, en)| [vi, en]);
        for text in texts.chain(faults) {
            assert!(
                unicode_normalization::is_nfc(text) && !text.is_empty(),
                "{}: {text}",
                entry.code
            );
            assert!(
                !text.contains('!') && !text.contains("Vui lòng") && !text.contains("bạn"),
                "{text}"
            );
        }
        for text in entry.checks.iter().chain(&entry.why) {
            assert!(text.ends_with('.'), "{}: {text}", entry.code);
        }
        for (fault, vi, en) in entry.faults {
            assert_eq!(placeholders(vi), placeholders(en), "{} {fault}", entry.code);
            // What is wrong, and how to mend it.
            for text in [vi, en] {
                assert!(
                    text.ends_with('.') && text.matches(". ").count() >= 1,
                    "{} {fault}: {text}",
                    entry.code
                );
            }
        }
    }
}

#[test]
fn sentences_are_filled_in_each_language() {
    let args = [
        ("policy", "always-report"),
        ("percent", "41.5"),
        ("scenarios", "S01 (1000)"),
    ];
    let args = args.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let vi = sentence("L-14", "scores", &args, Lang::Vi).expect("a known fault");
    assert!(
        vi.starts_with("Ai luôn báo cơ quan chức năng thì được 41,5 % số điểm, phải dưới 40 %."),
        "{vi}"
    );
    let en = sentence("L-14", "scores", &args, Lang::En).expect("a known fault");
    assert!(
        en.starts_with("By always report one scores 41.5 % of all points"),
        "{en}"
    );
    assert_eq!(sentence("L-14", "nonsense", &args, Lang::En), None);
    assert_eq!(about("L-99", Lang::Vi), None);
}
