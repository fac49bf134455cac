//! L-31 accessibility.
//!
//! The description of a picture has at least 6 words, a voice note's transcript at least 2, and no question, option or
//! description of a sign depends on colour or on hearing alone. That descriptions and transcripts exist is refused when
//! reading. Why: people who do not see or hear the screen answer the same questions. Source: brief §4.2 L-31.

use curriculum::written::{Task, WrittenArtefact};

use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Item, Role, Step, Study, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-31",
    name: "accessibility",
    level: Level::Fail,
    banks_only: false,
    run,
};

const LEAST_ALT: usize = 6;
const LEAST_TRANSCRIPT: usize = 2;

const SENSES: &[&str] = &[
    "màu đỏ",
    "màu xanh",
    "màu vàng",
    "màu cam",
    "màu tím",
    "chữ đỏ",
    "chữ xanh",
    "tô đỏ",
    "tô vàng",
    "bên trái màn hình",
    "bên phải màn hình",
    "nghe giọng để",
    "in red",
    "in green",
    "in yellow",
    "the red one",
    "the green one",
    "red button",
    "green button",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let senses = Phrases::new(&study.lexicon, SENSES);
    for item in &study.items {
        for piece in &item.doc.pieces {
            let words = study.words(piece);
            let at = || piece.at.lang(piece.lang);
            match piece.role {
                Role::Alt if words.len() < LEAST_ALT => {
                    let args = vec![
                        ("count", words.len().to_string()),
                        ("least", LEAST_ALT.to_string()),
                    ];
                    findings.add("alt", item.doc.file, at(), args);
                }
                Role::Question | Role::Option => {
                    if let Some((phrase, _)) = senses.find(words).next() {
                        findings.add(
                            "senses",
                            item.doc.file,
                            at(),
                            vec![("words", phrase.to_owned())],
                        );
                    }
                }
                _ => {}
            }
        }
        for (number, artefact) in (1..).zip(&item.scenario.artefacts) {
            let at = [("", 0), ("artefacts", number)];
            transcripts(item, at, artefact, findings);
        }
        match &item.scenario.task {
            Task::Feed { posts, .. } => {
                for (number, post) in (1..).zip(posts) {
                    transcripts(item, [("", 0), ("posts", number)], &post.shown, findings);
                }
            }
            Task::Investigate { pages, .. } => {
                for (number, page) in (1..).zip(pages) {
                    transcripts(item, [("", 0), ("pages", number)], &page.shown, findings);
                }
            }
            Task::Branch { nodes, .. } => {
                for (node, own) in (1..).zip(nodes) {
                    for (number, artefact) in (1..).zip(&own.artefacts) {
                        let at = [("nodes", node), ("artefacts", number)];
                        transcripts(item, at, artefact, findings);
                    }
                }
            }
            _ => {}
        }
    }
}

fn transcripts(
    item: &Item<'_>,
    [outer, own]: [Step; 2],
    artefact: &WrittenArtefact,
    findings: &mut Findings,
) {
    for (line, said) in (1..).zip(&artefact.lines) {
        let short = |text: &String| text.split_whitespace().count() < LEAST_TRANSCRIPT;
        if said.voice_seconds > 0 && said.text.values().any(short) {
            let at = At {
                steps: [outer, own, ("lines", line)],
                key: "text",
            };
            findings.add("transcript", item.doc.file, at, Vec::new());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file, text, vi};

    #[test]
    fn what_needs_eyes_or_ears_is_named() {
        check("L-31", &bank(), &[]);
        let mut bad = bank();
        let file = file(&bad, 0);
        *vi(&mut bad.scenarios[0].question) = "Chọn dòng màu đỏ.".to_owned();
        let artefact = &mut bad.scenarios[0].artefacts[0];
        artefact.alt = text("Tấm hình", "A picture of a house by the river bank");
        artefact.lines[0].voice_seconds = 5;
        artefact.lines[0].text = text("Nghe", "Listen to it");
        check(
            "L-31",
            &bad,
            &[
                &format!("senses {file} question.vi"),
                &format!("alt {file} artefacts[1].alt.vi"),
                &format!("transcript {file} artefacts[1].lines[1].text"),
            ],
        );
    }
}
