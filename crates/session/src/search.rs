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

/// How well a text fits, the greater the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Not at all.
    No,
    /// Every word begins a word of it, without marks.
    WordsPlain,
    /// The same with marks.
    Words,
    /// The words follow one another in it, without marks.
    PhrasePlain,
    /// The same with marks.
    Phrase,
}

/// How well a text fits. Nothing at all fits everything. The query is expected in Unicode NFC, as the text.
pub fn fit(query: &str, text: &str) -> Fit {
    let query: String = query.chars().take(MAX_QUERY).collect();
    let (mut all, mut in_turn) = ([false; 2], [false; 2]);
    for (place, marks) in [false, true].into_iter().enumerate() {
        let (wanted, found) = (words(&query, marks), words(text, marks));
        let begins = |wanted: &String, word: &String| word.starts_with(wanted.as_str());
        all[place] = wanted
            .iter()
            .all(|wanted| found.iter().any(|word| begins(wanted, word)));
        let here = |rest: &[String]| {
            wanted
                .iter()
                .zip(rest)
                .all(|(wanted, word)| begins(wanted, word))
        };
        in_turn[place] = wanted.is_empty() || found.windows(wanted.len()).any(here);
    }
    match (in_turn, all) {
        ([_, true], _) => Fit::Phrase,
        ([true, _], _) => Fit::PhrasePlain,
        (_, [_, true]) => Fit::Words,
        (_, [true, _]) => Fit::WordsPlain,
        _ => Fit::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Fit::{No, Phrase, PhrasePlain, Words, WordsPlain};

    #[test]
    fn words_are_found_with_and_without_marks() {
        for (query, text, expected) in [
            ("", "Đính chính", Phrase),
            ("đính chính", "Cách đính chính tin sai", Phrase),
            ("dinh chinh", "Cách đính chính tin sai", PhrasePlain),
            ("chính đính", "Đính chính tin sai", Words),
            ("chinh dinh", "Đính chính tin sai", WordsPlain),
            ("dinh c", "Đính chính", PhrasePlain),
            ("dinh x", "Đính chính", No),
            ("đinh", "Đính chính", PhrasePlain),
            ("inh", "Đính chính", No),
            ("dinh chinh", "Quy định của chính quyền", WordsPlain),
            ("QR", "Mã QR cứu trợ", Phrase),
            ("249", "Công văn 249-CV/TU", Phrase),
            ("?!", "Đính chính", Phrase),
        ] {
            assert_eq!(fit(query, text), expected, "{query} in {text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_query_is_survived(query in "\\PC*", text in "\\PC*") {
            let _ = fit(&query, &text);
        }

        #[test]
        fn a_text_is_found_by_its_own_words(text in "[a-zA-ZđĐáạảơừ ]{0,60}") {
            let plain: String = text.chars().map(plain).collect();
            proptest::prop_assert_eq!(fit(&text, &text), Phrase);
            proptest::prop_assert!(fit(&plain, &text) >= PhrasePlain);
        }
    }
}
