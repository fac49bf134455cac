//! L-35 something to check on.
//!
//! Of an investigation's pages one is an independent voice and one does not help; what is said of each has 12 words at
//! least; none repeats more than 60 % of the best option's words. Why: where every page helps there is nothing to choose,
//! and where one says what to do nobody has to judge. Source: DESIGN §6 (investigate); Wineburg and McGrew 2019 on lateral
//! reading.

use curriculum::vocabulary::{Lang, PageRole};
use curriculum::written::Task;

use super::percent;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Item, Role, Study, Worth};

pub(crate) const LINT: Lint = Lint {
    code: "L-35",
    name: "checking-pages",
    level: Level::Fail,
    banks_only: false,
    run,
};

const LEAST_WORDS: usize = 12;
/// Words of the best option that a page may repeat, of 1.
const MOST_REPEATED: f64 = 0.6;

fn run(study: &Study<'_>, findings: &mut Findings) {
    for item in &study.items {
        let Task::Investigate { pages, .. } = &item.scenario.task else {
            continue;
        };
        let is = |role: PageRole| pages.iter().any(|page| page.role == role);
        if !is(PageRole::Elsewhere) {
            findings.add("no-elsewhere", item.doc.file, "pages", Vec::new());
        }
        if !is(PageRole::Copy) && !is(PageRole::Aside) {
            findings.add("no-distraction", item.doc.file, "pages", Vec::new());
        }
        for piece in &item.doc.pieces {
            let of_page = piece.at.steps.iter().any(|step| step.0 == "pages");
            if of_page && piece.at.key == "why" {
                let count = study.words(piece).len();
                if count < LEAST_WORDS {
                    let args = vec![
                        ("count", count.to_string()),
                        ("least", LEAST_WORDS.to_string()),
                    ];
                    findings.add("short", item.doc.file, piece.at.lang(piece.lang), args);
                }
            }
        }
        for lang in &study.pack.languages {
            given_away(study, item, *lang, findings);
        }
    }
}

/// Pages whose own words hold too many of the best option's.
fn given_away(study: &Study<'_>, item: &Item<'_>, lang: Lang, findings: &mut Findings) {
    let Some(best) = item.things.iter().find(|thing| thing.worth == Worth::Key) else {
        return;
    };
    let mut wanted: Vec<u32> = study
        .option_words(item, best, lang)
        .iter()
        .map(|word| word.id())
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    for piece in &item.doc.pieces {
        let of_page = piece.at.steps.iter().any(|step| step.0 == "pages");
        if !of_page || piece.lang != lang || piece.role != Role::Shown {
            continue;
        }
        let words = study.words(piece);
        let said = |id: &&u32| words.iter().any(|word| word.id() == **id);
        let repeated = wanted.iter().filter(said).count() as f64 / wanted.len().max(1) as f64;
        if repeated > MOST_REPEATED {
            let args = vec![("percent", percent(repeated))];
            findings.add("gives-away", item.doc.file, piece.at.lang(lang), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, investigation, vi};
    use curriculum::vocabulary::PageRole;

    #[test]
    fn pages_that_leave_nothing_to_choose_are_named() {
        check("L-35", &bank(), &[]);

        let mut bad = bank();
        let (file, options, pages) = investigation(&mut bad);
        for page in pages.iter_mut() {
            page.role = PageRole::Origin;
        }
        *vi(&mut pages[1].why) = "Trang này đúng".to_owned();
        let best = options.iter().find(|option| option.credit == 3);
        pages[2].shown.body = best.expect("a best one").text.clone();
        let expected = [
            format!("no-elsewhere {file} pages"),
            format!("no-distraction {file} pages"),
            format!("short {file} pages[2].why.vi"),
            format!("gives-away {file} pages[3].body.vi"),
            format!("gives-away {file} pages[3].body.en"),
        ];
        check("L-35", &bad, &expected.each_ref().map(String::as_str));
    }
}
