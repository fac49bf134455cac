//! L-30 branches.
//!
//! The longest way through a branch has 3–6 decisions; from every bad turn the best options lead back to the way of best
//! options; no two options of a decision have the same consequence. Reading a pack refuses cycles and decisions that
//! nothing leads to, and scoring gives no detour more than the better choice. Why: a bad turn teaches only when it can be
//! mended and when it mattered. Source: brief §4.2 L-30.

use curriculum::vocabulary::Lang;
use curriculum::written::{Node, Task};

use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Item, Study};

pub(crate) const LINT: Lint = Lint {
    code: "L-30",
    name: "branches",
    level: Level::Fail,
    banks_only: false,
    run,
};

const DEPTH: core::ops::RangeInclusive<usize> = 3..=6;

fn run(study: &Study<'_>, findings: &mut Findings) {
    for item in &study.items {
        let Task::Branch { nodes, .. } = &item.scenario.task else {
            continue;
        };
        let depth = depth(nodes);
        if !DEPTH.contains(&depth) {
            let args = vec![("count", depth.to_string())];
            findings.add("depth", item.doc.file, At::key("nodes"), args);
        }
        let best = best_way(nodes, 0);
        for (number, place) in (1..).zip(0..nodes.len()) {
            if !best_way(nodes, place)
                .iter()
                .any(|place| best.contains(place))
            {
                let at = At::inside(("nodes", number), "options");
                findings.add("no-recovery", item.doc.file, at, Vec::new());
            }
        }
        for lang in &study.pack.languages {
            same_consequences(item, *lang, findings);
        }
    }
}

/// Decisions on the longest way, counted by taking away those from which all ways have ended.
fn depth(nodes: &[Node]) -> usize {
    let mut depths = vec![0; nodes.len()];
    // A way through so many decisions has settled after so many rounds; none leads back.
    for _ in 0..nodes.len() {
        for place in 0..nodes.len() {
            let ways = nodes[place].options.iter().filter_map(|option| option.to);
            depths[place] = 1 + ways.map(|to| depths[to]).max().unwrap_or(0);
        }
    }
    depths.first().copied().unwrap_or(0)
}

/// The decisions on the way of best options from one of them.
fn best_way(nodes: &[Node], from: usize) -> Vec<usize> {
    let mut way = Vec::new();
    let mut here = Some(from);
    while let Some(place) = here.filter(|_| way.len() < nodes.len()) {
        way.push(place);
        let options = &nodes[place].options;
        here = options
            .iter()
            .find(|option| option.credit == 3)
            .and_then(|best| best.to);
    }
    way
}

fn same_consequences(item: &Item<'_>, lang: Lang, findings: &mut Findings) {
    for options in item.decisions() {
        for (place, option) in options.iter().enumerate() {
            let told = option.after.and_then(|after| after.get(&lang));
            let earlier = options[..place].iter().find(|other| {
                told.is_some() && other.after.and_then(|after| after.get(&lang)) == told
            });
            if let Some(other) = earlier {
                let args = vec![("other", At::below(other.at, "after").to_string())];
                let at = At::below(option.at, "after").lang(lang);
                findings.add("same-after", item.doc.file, at, args);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file, vi};
    use curriculum::written::{Node, Task, WrittenPack};

    /// The decisions of the first branch.
    fn nodes(pack: &mut WrittenPack) -> (String, &mut Vec<Node>) {
        let is_branch = |task: &Task| matches!(task, Task::Branch { .. });
        let place = pack
            .scenarios
            .iter()
            .position(|scenario| is_branch(&scenario.task))
            .expect("a branch");
        let file = file(pack, place);
        match &mut pack.scenarios[place].task {
            Task::Branch { nodes, .. } => (file, nodes),
            other => panic!("{:?} is no branch", other.activity()),
        }
    }

    #[test]
    fn what_cannot_be_mended_or_does_not_matter_is_named() {
        check("L-30", &bank(), &[]);

        let mut short = bank();
        let (file, nodes_of) = nodes(&mut short);
        nodes_of.truncate(2);
        for node in nodes_of.iter_mut() {
            for option in &mut node.options {
                option.to = option.to.map(|_| 1).filter(|_| node.id == "n0");
            }
        }
        check("L-30", &short, &[&format!("depth {file} nodes")]);

        let mut lost = bank();
        let (file, nodes_of) = nodes(&mut lost);
        for option in &mut nodes_of[1].options {
            option.to = None;
        }
        check(
            "L-30",
            &lost,
            &[&format!("no-recovery {file} nodes[2].options")],
        );

        let mut same = bank();
        let (file, nodes_of) = nodes(&mut same);
        let first = vi(&mut nodes_of[2].options[0].after).clone();
        *vi(&mut nodes_of[2].options[2].after) = first;
        check(
            "L-30",
            &same,
            &[&format!("same-after {file} nodes[3].options[3].after.vi")],
        );
    }
}
