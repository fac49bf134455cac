//! Every sentence is whole, and says where, what and how.

use super::*;

pub(crate) fn placeholders(template: &str) -> Vec<&str> {
    let mut names: Vec<&str> = template
        .split('{')
        .skip(1)
        .filter_map(|piece| piece.split_once('}'))
        .map(|(name, _)| name)
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn every_sentence_is_there_once_in_both_languages_with_the_same_values() {
    let mut seen: Vec<&str> = codes().collect();
    seen.sort_unstable();
    assert!(seen.windows(2).all(|two| two[0] != two[1]));
    for (code, vi, en) in table::SENTENCES {
        assert_eq!(placeholders(vi), placeholders(en), "{code}");
        for text in [vi, en] {
            assert!(unicode_normalization::is_nfc(text), "{code}: {text}");
            assert!(text.ends_with(['.', '?', ']']), "{code}: {text}");
            assert_eq!(
                text.matches('{').count(),
                text.matches('}').count(),
                "{code}"
            );
            assert_eq!(
                text.matches('[').count(),
                text.matches(']').count(),
                "{code}"
            );
            assert!(
                !text.contains('!') && !text.contains("Vui lòng") && !text.contains("bạn"),
                "{code}: {text}"
            );
        }
        // What is wrong, and how to mend it: at least two sentences.
        assert!(
            vi.matches(['.', '?']).count() >= 2 && en.matches(['.', '?']).count() >= 2,
            "{code}"
        );
    }
}

fn check(code: &str, args: &[(&str, &str)], lang: Lang, expected: &str) {
    let args: Vec<(String, String)> = args
        .iter()
        .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
        .collect();
    assert_eq!(sentence(code, &args, lang).as_deref(), Some(expected));
}

#[test]
fn sentences_say_where_what_and_how() {
    let path = ("path", "options[3].why.en");
    check(
        "missing-text",
        &[path, ("language", "en")],
        Lang::Vi,
        "Phương án 3, vì sao dễ chọn, bản tiếng Anh chưa có. Viết thêm vào “options[3].why.en”.",
    );
    check(
        "missing-text",
        &[path, ("language", "en")],
        Lang::En,
        "Option 3, why it tempts, in English is missing. Write it as “options[3].why.en”.",
    );
    check(
        "unknown-reference",
        &[("kind", "card"), ("id", "law1"), ("nearest", "law-1")],
        Lang::Vi,
        "Không có thẻ pháp luật nào mang mã “law1”. Có phải ý Anh/Chị là “law-1”? Sửa lại mã, hoặc thêm mục còn thiếu.",
    );
    check(
        "unknown-reference",
        &[("kind", "card"), ("id", "x"), ("nearest", "")],
        Lang::Vi,
        "Không có thẻ pháp luật nào mang mã “x”. Sửa lại mã, hoặc thêm mục còn thiếu.",
    );
}
