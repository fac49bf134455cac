//! The dependency rule of the house (DESIGN §3), proved from `cargo metadata`.
//!
//! Arrows point one way, from the ends to the pure middle, and only the ends know a browser. Dev-dependencies may cross
//! between our crates, since tests compare them; they may not bring a browser in.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::process;

/// The pure crates: bytes and values in, bytes and values out, on every target.
pub(crate) const DOMAIN: [&str; 8] = [
    "curriculum",
    "messages",
    "scoring",
    "lints",
    "session",
    "evidence",
    "desk",
    "exchange",
];

/// Crates that may depend on all of ours and may name the browser.
const ENDS: [&str; 3] = ["guong-site", "xtask", "browser-tests"];

/// What a crate of ours may depend on among ours; none for a crate the rule does not know.
fn allowed(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "curriculum" | "messages" => &[],
        "scoring" => &["curriculum"],
        "lints" | "session" | "evidence" => &["curriculum", "scoring"],
        "desk" => &["curriculum", "scoring", "evidence"],
        "exchange" => &["curriculum", "evidence"],
        "testkit" | "cli" => &DOMAIN,
        _ if ENDS.contains(&name) => &[
            "curriculum",
            "messages",
            "scoring",
            "lints",
            "session",
            "evidence",
            "desk",
            "exchange",
            "testkit",
            "xtask",
        ],
        _ => return None,
    })
}

/// Whether a crate is a way to the browser.
fn is_web(name: &str) -> bool {
    matches!(
        name,
        "yew" | "web-sys" | "js-sys" | "gloo" | "idb" | "wasm-bindgen" | "wasm-bindgen-futures"
    ) || name.starts_with("yew-")
        || name.starts_with("gloo-")
}

/// Checks this workspace.
pub(super) fn check(layout: &Layout) -> Outcome {
    let metadata = metadata(layout, &[])?;
    let problems = problems(&metadata);
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "the dependency rule is broken:\n  {}",
            problems.join("\n  ")
        )))
    }
}

/// Names of the workspace's packages.
pub(super) fn members(layout: &Layout) -> Outcome<Vec<String>> {
    let metadata = metadata(layout, &["--no-deps"])?;
    Ok(list(&metadata["packages"])
        .map(|package| text(&package["name"]).to_owned())
        .collect())
}

fn metadata(layout: &Layout, more: &[&str]) -> Outcome<Value> {
    let json = process::read(
        process::cargo(&layout.root)
            .args(["metadata", "--format-version", "1", "--locked"])
            .args(more),
    )?;
    serde_json::from_str(&json).context(|| "read cargo's metadata".to_owned())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Everything that breaks the rule, in a fixed order.
fn problems(metadata: &Value) -> Vec<String> {
    let members: BTreeSet<&str> = list(&metadata["workspace_members"]).map(text).collect();
    let ours: Vec<&Value> = list(&metadata["packages"])
        .filter(|package| members.contains(text(&package["id"])))
        .collect();
    let names: BTreeSet<&str> = ours.iter().map(|package| text(&package["name"])).collect();
    let mut found = BTreeSet::new();
    for package in &ours {
        let name = text(&package["name"]);
        let Some(allowed) = allowed(name) else {
            found.insert(format!("{name}: the rule does not know this crate; add it to crates/xtask/src/check/dependencies.rs"));
            continue;
        };
        for dependency in list(&package["dependencies"]) {
            let on = text(&dependency["name"]);
            let dev = text(&dependency["kind"]) == "dev";
            if names.contains(on) && !dev && !allowed.contains(&on) {
                found.insert(format!("{name} may not depend on {on}"));
            }
            if is_web(on) && !ENDS.contains(&name) {
                found.insert(format!("{name} may not name {on}: only the pages, xtask and the browser tests know a browser"));
            }
        }
        if DOMAIN.contains(&name) {
            found.extend(
                reaches_web(metadata, text(&package["id"]))
                    .map(|path| format!("{name} reaches a browser: {path}")),
            );
        }
    }
    found.into_iter().collect()
}

/// A path of ordinary dependencies from a package to a browser crate, if there is one.
fn reaches_web(metadata: &Value, from: &str) -> Option<String> {
    let nodes: BTreeMap<&str, &Value> = list(&metadata["resolve"]["nodes"])
        .map(|node| (text(&node["id"]), node))
        .collect();
    let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = vec![from];
    while let Some(id) = waiting.pop() {
        for dependency in nodes
            .get(id)
            .into_iter()
            .flat_map(|node| list(&node["deps"]))
        {
            let ordinary = list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
            let on = text(&dependency["pkg"]);
            if !ordinary || on == from || came_from.contains_key(on) {
                continue;
            }
            came_from.insert(on, id);
            if is_web(&package_name(metadata, on)) {
                return Some(path(metadata, &came_from, on));
            }
            waiting.push(on);
        }
    }
    None
}

fn path(metadata: &Value, came_from: &BTreeMap<&str, &str>, to: &str) -> String {
    let mut names = vec![package_name(metadata, to)];
    let mut at = to;
    while let Some(before) = came_from.get(at) {
        names.push(package_name(metadata, before));
        at = before;
    }
    names.reverse();
    names.join(" → ")
}

fn package_name(metadata: &Value, id: &str) -> String {
    list(&metadata["packages"])
        .find(|package| text(&package["id"]) == id)
        .map(|package| text(&package["name"]).to_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A workspace in which each edge is `crate: dependency` or `crate: dependency (dev)`.
    fn workspace(edges: &[&str], foreign: &[&str]) -> Value {
        let mut crates: BTreeMap<&str, Vec<(&str, Option<&str>)>> = BTreeMap::new();
        for edge in edges {
            let (name, on) = edge.split_once(": ").expect("an edge has a colon");
            let (on, kind) = on
                .strip_suffix(" (dev)")
                .map_or((on, None), |on| (on, Some("dev")));
            crates.entry(name).or_default().push((on, kind));
            crates.entry(on).or_default();
        }
        let ids = |keep: bool| {
            crates
                .keys()
                .filter(|name| foreign.contains(*name) != keep)
                .collect::<Vec<_>>()
        };
        let packages: Vec<Value> = crates
            .iter()
            .map(|(name, on)| {
                let list: Vec<Value> = on
                    .iter()
                    .map(|(on, kind)| json!({"name": on, "kind": kind}))
                    .collect();
                json!({"id": name, "name": name, "dependencies": list})
            })
            .collect();
        let nodes: Vec<Value> = crates
            .iter()
            .map(|(name, on)| {
                let deps: Vec<Value> = on
                    .iter()
                    .map(|(on, kind)| json!({"pkg": on, "dep_kinds": [{"kind": kind}]}))
                    .collect();
                json!({"id": name, "deps": deps})
            })
            .collect();
        json!({"packages": packages, "workspace_members": ids(true), "resolve": {"nodes": nodes}})
    }

    fn check(edges: &[&str], expected: &[&str]) {
        let foreign = [
            "yew",
            "serde",
            "getrandom",
            "wasm-bindgen",
            "gloo-net",
            "proptest",
        ];
        assert_eq!(problems(&workspace(edges, &foreign)), expected, "{edges:?}");
    }

    #[test]
    fn the_house_as_designed_passes() {
        check(
            &[
                "scoring: curriculum",
                "session: scoring",
                "lints: scoring",
                "lints: testkit (dev)",
                "cli: lints",
                "cli: messages",
                "evidence: curriculum",
                "guong-site: yew",
                "guong-site: evidence",
                "guong-site: messages",
                "xtask: curriculum",
                "browser-tests: xtask",
                "messages: curriculum (dev)",
                "yew: wasm-bindgen",
                "curriculum: serde",
                "curriculum: proptest (dev)",
                "proptest: getrandom",
                "getrandom: wasm-bindgen",
            ],
            &[],
        );
    }

    #[test]
    fn wrong_arrows_are_named() {
        check(
            &[
                "curriculum: scoring",
                "messages: curriculum",
                "session: evidence",
                "scoring: xtask",
                "lints: messages",
                "curriculum: lints",
                "lints: cli",
            ],
            &[
                "curriculum may not depend on lints",
                "curriculum may not depend on scoring",
                "lints may not depend on cli",
                "lints may not depend on messages",
                "messages may not depend on curriculum",
                "scoring may not depend on xtask",
                "session may not depend on evidence",
            ],
        );
        check(
            &["helpers: curriculum"],
            &[
                "helpers: the rule does not know this crate; add it to crates/xtask/src/check/dependencies.rs",
            ],
        );
    }

    #[test]
    fn browsers_are_kept_out_by_name_and_by_any_detour() {
        check(
            &["session: gloo-net"],
            &[
                "session may not name gloo-net: only the pages, xtask and the browser tests know a browser",
                "session reaches a browser: session → gloo-net",
            ],
        );
        check(
            &["evidence: getrandom", "getrandom: wasm-bindgen"],
            &["evidence reaches a browser: evidence → getrandom → wasm-bindgen"],
        );
        check(
            &["curriculum: yew (dev)"],
            &[
                "curriculum may not name yew: only the pages, xtask and the browser tests know a browser",
            ],
        );
    }
}
