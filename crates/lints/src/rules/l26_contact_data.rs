//! L-26 contact data.
//!
//! Scenarios hold no numbers of seven digits or more (telephones, accounts, identity cards), no web or mail addresses.
//! Short emergency numbers and amounts with thousands' points are no contact data; real contacts belong on dated cards or
//! in the site's configuration. Why: somebody will ring, pay or click. Source: brief §4.2 L-26.

use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-26",
    name: "contact-data",
    level: Level::Fail,
    banks_only: false,
    run,
};

const LEAST_DIGITS: usize = 7;

/// What shows that a word with full stops is an address.
const ENDINGS: &[&str] = &[
    ".vn", ".com", ".net", ".org", ".info", ".edu", ".gov", ".xyz", ".top", ".shop",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    for (item, piece) in study.pieces() {
        if !may_hold(piece.text) {
            continue;
        }
        if let Some((fault, found)) = contact(piece.text) {
            let args = vec![("words", found)];
            findings.add(fault, item.doc.file, piece.at.lang(piece.lang), args);
        }
    }
}

/// Whether a look at every word is worth while: most texts have full stops only at the ends of sentences.
fn may_hold(text: &str) -> bool {
    text.as_bytes().windows(2).any(|two| {
        two[0].is_ascii_digit()
            || two[1].is_ascii_digit()
            || matches!(two[0], b'@' | b'/')
            || (two[0] == b'.' && two[1].is_ascii_alphanumeric())
    })
}

/// The first contact in a text.
fn contact(text: &str) -> Option<(&'static str, String)> {
    for word in text.split_whitespace() {
        let bare = word.trim_end_matches(['.', ',', ';', ':', '?', '”', ')', '»']);
        // Most words end here.
        if !bare.bytes().any(|byte| matches!(byte, b'.' | b'@' | b':')) {
            continue;
        }
        let bare = bare.to_lowercase();
        let address = bare.contains("://") || bare.starts_with("www.");
        let ends = ENDINGS.iter().any(|ending| {
            bare.find(ending).is_some_and(|at| {
                matches!(
                    bare[at + ending.len()..].chars().next(),
                    None | Some('/' | ':')
                )
            })
        });
        if address || ends || (bare.contains('@') && bare.len() > 2) {
            return Some(("address", word.to_owned()));
        }
    }
    number(text).map(|digits| ("number", digits))
}

/// A run of digits, with single spaces, hyphens or points between groups, that is no amount in thousands.
fn number(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let begin = at;
        while at < bytes.len()
            && (bytes[at].is_ascii_digit()
                || (matches!(bytes[at], b' ' | b'-' | b'.')
                    && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)))
        {
            at += 1;
        }
        let found = &text[begin..at];
        let digits = found.bytes().filter(u8::is_ascii_digit).count();
        let amount = !found.starts_with('0')
            && found.split('.').skip(1).all(|group| group.len() == 3)
            && found.contains('.')
            && !found.contains([' ', '-']);
        if digits >= LEAST_DIGITS && !amount {
            return Some(found.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file, vi};

    #[test]
    fn contacts_are_named() {
        let mut good = bank();
        *vi(&mut good.scenarios[0].situation) +=
            " Gọi 113, góp 1.500.000 đồng lúc 22 giờ 51 ngày 24/11/2026.";
        check("L-26", &good, &[]);
        for (contact, fault) in [
            ("0912 345 678", "number"),
            ("0912.345.678", "number"),
            ("so001234567890", "number"),
            ("http://a.b", "address"),
            ("xa.vn,", "address"),
            ("a@b.c", "address"),
        ] {
            let mut bad = bank();
            *vi(&mut bad.scenarios[0].situation) += &format!(" {contact}");
            let expected = format!("{fault} {} situation.vi", file(&bad, 0));
            check("L-26", &bad, &[&expected]);
        }
    }
}
