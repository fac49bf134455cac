//! What is shown, and what is reported.

use super::*;

/// Blocks in a short notation: `[bold]`, ` | ` between items, ` / ` between blocks.
fn shown(text: &str) -> String {
    let line = |runs: &Vec<Run>| -> String {
        runs.iter()
            .map(|run| {
                if run.bold {
                    format!("[{}]", run.text)
                } else {
                    run.text.clone()
                }
            })
            .collect()
    };
    let block = |block: &Block| match block {
        Block::Paragraph(runs) => line(runs),
        Block::List(items) => {
            format!("<{}>", items.iter().map(line).collect::<Vec<_>>().join("|"))
        }
    };
    parse(text).iter().map(block).collect::<Vec<_>>().join("/")
}

fn check_shown(text: &str, expected: &str) {
    assert_eq!(shown(text), expected, "{text:?}");
}

#[test]
fn what_is_markup_is_shown_as_such() {
    check_shown("", "");
    check_shown("một dòng", "một dòng");
    check_shown("một\nhai", "một hai");
    check_shown("một\n\n\nhai", "một/hai");
    check_shown("a **b** c", "a [b] c");
    check_shown("**a****b**", "[ab]");
    check_shown("mở:\n- một\n- **hai**\nđóng", "mở:/<một|[hai] đóng>");
    check_shown("- một\n\n- hai\n\nhết", "<một|hai>/hết");
    check_shown(r"\- không phải mục", "- không phải mục");
    check_shown(r"\*\*không đậm\*\*", "**không đậm**");
    check_shown(r"\{ \} \\ \x", r"{ } \ \x");
    check_shown("a\r\n\r\nb", "a/b");
}

/// Runs as `span:text`, bold in brackets.
fn spans(runs: &[Run]) -> Vec<String> {
    runs.iter()
        .map(|run| {
            let text = if run.bold {
                format!("[{}]", run.text)
            } else {
                run.text.clone()
            };
            run.span
                .map_or(text.clone(), |span| format!("{span}:{text}"))
        })
        .collect()
}

fn check_spans(text: &str, in_markup: &[&str], as_written: &[&str]) {
    let blocks = parse(text);
    let runs: Vec<Run> = blocks
        .into_iter()
        .flat_map(|block| match block {
            Block::Paragraph(runs) => runs,
            Block::List(items) => items.concat(),
        })
        .collect();
    assert_eq!(spans(&runs), in_markup, "{text:?} as markup");
    assert_eq!(spans(&marked(text)), as_written, "{text:?} as written");
}

#[test]
fn spans_are_runs_with_a_number() {
    check_spans(
        "a {2:b c} d",
        &["a ", "2:b c", " d"],
        &["a ", "2:b c", " d"],
    );
    check_spans("{0:a}{1:b}", &["0:a", "1:b"], &["0:a", "1:b"]);
    check_spans(
        "{0:a **b**} c",
        &["0:a ", "0:[b]", " c"],
        &["0:a **b**", " c"],
    );
    check_spans("**a {0:b}**", &["[a ]", "0:[b]"], &["**a ", "0:b", "**"]);
    check_spans(
        r"\{0:a} {1:b\}c}",
        &["{0:a} ", "1:b}c"],
        &["{0:a} ", "1:b}c"],
    );
    check_spans("{0:a\nb}", &["0:a b"], &["0:a\nb"]);
    check_spans("- {0:a}\n- b", &["0:a", "b"], &["- ", "0:a", "\n- b"]);
}

#[test]
fn what_is_no_span_is_shown_as_written() {
    for text in ["{0:a", "0:a}", "{:a}", "{0 a}", "{", "}", "{A:a}", "{0:a{b"] {
        check_spans(text, &[text], &[text]);
    }
    check_spans(
        "{0:a {1:b} c}",
        &["{0:a ", "1:b", " c}"],
        &["{0:a ", "1:b", " c}"],
    );
    check_spans("{0:a\n\nb}", &["{0:a", "b}"], &["0:a\n\nb"]);
}

#[test]
fn what_is_no_markup_is_shown_as_written() {
    check_shown("2 ** 3", "2 ** 3");
    check_shown("**a** b ** c", "[a] b ** c");
    check_shown("**a\n\nb**", "**a/b**");
    check_shown("-không\n-", "-không -");
    check_shown("a *b* c", "a *b* c");
    check_shown("****", "");
}

fn check_faults(text: &str, expected: &[Fault]) {
    assert_eq!(check(text, false), expected, "{text:?}");
}

#[test]
fn faults_are_named() {
    check_faults("**a** và\n\n- b \\* c", &[]);
    check_faults("**a", &[Fault::Bold]);
    check_faults("**a\n\nb**", &[Fault::Bold]);
    check_faults("** **", &[Fault::Bold]);
    check_faults("{s1:a}", &[Fault::Brace]);
    check_faults(r"C:\x", &[Fault::Escape]);
    check_faults("# a\n* b", &[Fault::Unknown]);
    check_faults("## a", &[Fault::Unknown]);
    check_faults("#xinchao", &[]);
}

#[test]
fn plain_words_have_no_markup() {
    assert_eq!(plain("a **b**\n\n- c\n- d"), "a b\nc\nd");
}

proptest::proptest! {
    #[test]
    fn no_letter_is_lost_or_invented(text in "[ab*\\\\{}\\- \n\r]{0,60}") {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        proptest::prop_assert_eq!(letters(&plain(&text)), letters(&text));
        proptest::prop_assert!(parse(&text).len() <= text.len());
    }

    #[test]
    fn any_text_is_read(text: String) {
        let _ = check(&text, true);
        for block in parse(&text) {
            let units = match block { Block::Paragraph(runs) => vec![runs], Block::List(items) => items };
            proptest::prop_assert!(units.iter().flatten().all(|run| !run.text.is_empty()));
            proptest::prop_assert!(units.iter().all(|runs| runs.windows(2).all(|two| (two[0].bold, two[0].span) != (two[1].bold, two[1].span))));
        }
    }

    #[test]
    fn escaped_text_is_shown_as_it_was(text in "[ab*{}\\\\-]{1,20}") {
        let escaped: String = text.chars().flat_map(|c| {
            ['*', '-', '{', '}', '\\'].contains(&c).then_some('\\').into_iter().chain([c])
        }).collect();
        proptest::prop_assert_eq!(check(&escaped, false), vec![]);
        proptest::prop_assert_eq!(plain(&escaped), text);
    }
}
