//! Looking something up by words, with or without their marks: `dinh chinh` finds “đính chính”.

/// A Vietnamese letter without its marks, in lower case; any other character in lower case.
///
/// ```
/// let plain: String = "Đính CHÍNH ở ấp".chars().map(session::search::plain).collect();
/// assert_eq!(plain, "dinh chinh o ap");
/// ```
pub fn plain(character: char) -> char {
    let lower = character.to_lowercase().next().unwrap_or(character);
    match lower {
        'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'ă' | 'ằ' | 'ắ' | 'ẳ' | 'ẵ' | 'ặ' | 'â' | 'ầ' | 'ấ' | 'ẩ'
        | 'ẫ' | 'ậ' => 'a',
        'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' | 'ê' | 'ề' | 'ế' | 'ể' | 'ễ' | 'ệ' => 'e',
        'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' => 'i',
        'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' | 'ô' | 'ồ' | 'ố' | 'ổ' | 'ỗ' | 'ộ' | 'ơ' | 'ờ' | 'ớ' | 'ở'
        | 'ỡ' | 'ợ' => 'o',
        'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ' | 'ư' | 'ừ' | 'ứ' | 'ử' | 'ữ' | 'ự' => 'u',
        'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ' => 'y',
        'đ' => 'd',
        other => other,
    }
}

/// The words of a text, without marks or in lower case only.
fn words(text: &str, marks: bool) -> Vec<String> {
    let letter = |character: char| {
        if marks {
            character.to_lowercase().next().unwrap_or(character)
        } else {
            plain(character)
        }
    };
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().map(letter).collect())
        .collect()
}

/// Most characters of what is searched for; the rest is left out.
pub const MAX_QUERY: usize = 100;

/// How well a text fits: 0 not at all, 1 every word begins a word of it without marks, 2 with marks. Nothing at all fits
/// everything. The query is expected in Unicode NFC, as the text.
pub fn fit(query: &str, text: &str) -> u8 {
    let query: String = query.chars().take(MAX_QUERY).collect();
    let holds = |marks: bool| {
        let found = words(text, marks);
        let begins = |wanted: &String| found.iter().any(|word| word.starts_with(wanted.as_str()));
        words(&query, marks).iter().all(begins)
    };
    if holds(true) {
        2
    } else {
        u8::from(holds(false))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_and_without_marks() {
        for (query, text, expected) in [
            ("", "Đính chính", 2),
            ("đính chính", "Đính chính tin sai", 2),
            ("dinh chinh", "Đính chính tin sai", 1),
            ("chinh dinh", "Đính chính tin sai", 1),
            ("dinh c", "Đính chính", 1),
            ("dinh x", "Đính chính", 0),
            ("đinh", "Đính chính", 1),
            ("inh", "Đính chính", 0),
            ("QR", "Mã QR cứu trợ", 2),
            ("249", "Công văn 249-CV/TU", 2),
            ("?!", "Đính chính", 2),
        ] {
            assert_eq!(fit(query, text), expected, "{query} in {text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_query_is_survived(query in "\\PC*", text in "\\PC*") {
            let fit = fit(&query, &text);
            proptest::prop_assert!(fit <= 2);
        }

        #[test]
        fn a_text_is_found_by_its_own_words(text in "[a-zA-ZđĐáạảơừ ]{0,60}") {
            let plain: String = text.chars().map(plain).collect();
            proptest::prop_assert_eq!(fit(&text, &text), 2);
            proptest::prop_assert!(fit(&plain, &text) >= 1);
        }
    }
}
