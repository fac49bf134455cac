//! L-23 surveillance in a rewarded option.
//!
//! No option worth anything, no step to place, no thing rated Nên or sorted by what to do speaks of listing, watching or
//! catching out people. A named person may release a finding beside the content, for a sentence can also forbid these
//! things. Why: the line we hold (brief §1.4). Source: brief §4.2 L-23.

use curriculum::vocabulary::{Activity, Rating};

use crate::finding::{Findings, Level, Lint};
use crate::study::{Item, Role, Study, Thing, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-23",
    name: "surveillance",
    level: Level::Release,
    banks_only: false,
    run,
};

const WATCHING: &[&str] = &[
    "lập danh sách",
    "theo dõi tài khoản",
    "theo dõi trang cá nhân",
    "kê khai tài khoản",
    "chụp màn hình gửi",
    "chụp màn hình báo",
    "tên giả",
    "tài khoản ảo",
    "điểm mặt",
    "chỉ mặt",
    "list of names",
    "list the accounts",
    "watch the accounts",
    "watch accounts",
    "monitor the accounts",
    "monitor accounts",
    "fake account",
    "false name",
    "name and shame",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let watching = Phrases::new(&study.lexicon, WATCHING);
    for (item, piece) in study
        .pieces()
        .filter(|(_, piece)| piece.role == Role::Option)
    {
        let thing = piece
            .thing
            .and_then(|thing| item.things.get(thing as usize));
        if !thing.is_some_and(|thing| is_rewarded(item, thing)) {
            continue;
        }
        if let Some((phrase, _)) = watching.find(study.words(piece)).next() {
            let args = vec![("words", phrase.to_owned())];
            findings.add("rewarded", item.doc.file, piece.at.lang(piece.lang), args);
        }
    }
}

fn is_rewarded(item: &Item<'_>, thing: &Thing<'_>) -> bool {
    match item.activity {
        Activity::Rate => thing.mark == Rating::Should.number(),
        // What stands in a bin is neither good nor bad by itself.
        Activity::Sort | Activity::Spot | Activity::Feed => false,
        _ => thing.credit >= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file, vi};

    #[test]
    fn rewarded_watching_is_named() {
        let mut good = bank();
        *vi(&mut choices(&mut good, 0)[3].text) += " lập danh sách";
        choices(&mut good, 0)[3].credit = 0;
        check("L-23", &good, &[]);
        let mut bad = bank();
        *vi(&mut choices(&mut bad, 0)[0].text) += " lập danh sách";
        let expected = format!("rewarded {} options[1].text.vi", file(&bad, 0));
        check("L-23", &bad, &[&expected]);
    }
}
