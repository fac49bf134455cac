//! Compiling the packs of `quizzes/` to what is published under `packs/`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use curriculum::compile::{self, Compiled};
use curriculum::parts::{ByLang, Hash, Index, Root};
use curriculum::problem::Problem;
use curriculum::written::PackFiles;
use messages::Lang;

use crate::failure::{Context as _, Failure, Outcome};
use crate::files;
use crate::layout::Layout;

/// Compiles every pack into `target/guong/packs`; all problems of all packs are told at once.
pub(crate) fn compile(layout: &Layout) -> Outcome {
    let mut packs = Vec::new();
    let mut problems = Vec::new();
    for folder in folders(&layout.quizzes())? {
        let pack = read(&folder)?;
        match compile::folder(&pack) {
            Ok(compiled) => packs.push(compiled),
            Err(found) => problems.extend(found.iter().map(|problem| told(&pack.folder, problem))),
        }
    }
    if !problems.is_empty() {
        return Err(refused(&problems));
    }
    if packs.is_empty() {
        return Err(Failure::new("quizzes/ holds no pack"));
    }
    publish(&packs, &layout.packs())
}

/// One pack, compiled.
pub(crate) fn compiled(pack: &PackFiles) -> Outcome<Compiled> {
    compile::folder(pack).map_err(|problems| {
        let told = problems.iter().map(|problem| told(&pack.folder, problem));
        refused(&told.collect::<Vec<_>>())
    })
}

fn refused(problems: &[String]) -> Failure {
    let count = problems.len();
    let all = problems.join("\n");
    Failure::new(format!("the content has {count} problems:\n{all}"))
}

/// The packs' folders, by name; the first is the site's default.
pub(crate) fn folders(quizzes: &Path) -> Outcome<Vec<PathBuf>> {
    let listing = fs::read_dir(quizzes).context(|| "list quizzes/".to_owned())?;
    let mut found: Vec<_> = listing
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    Ok(found)
}

/// A pack's files as they are written.
pub(crate) fn read(folder: &Path) -> Outcome<PackFiles> {
    let name = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let mut contents = BTreeMap::new();
    for path in files::below(folder)? {
        contents.insert(files::relative(&path, folder), files::read(&path)?);
    }
    Ok(PackFiles {
        folder: name,
        files: contents,
    })
}

/// A problem as an editor can jump to it: file and line, code, and the sentence that says how to mend it.
fn told(folder: &str, problem: &Problem) -> String {
    let place = &problem.place;
    let line = if place.line > 0 {
        format!(":{}", place.line)
    } else {
        String::new()
    };
    let code = problem.code.as_str();
    let sentence = messages::problems::sentence(code, &problem.arguments(), Lang::En)
        .unwrap_or_else(|| problem.to_string());
    format!("quizzes/{folder}/{}{line}: [{code}] {sentence}", place.file)
}

/// Writes the compiled packs and their index in place of whatever was there.
pub(crate) fn publish(packs: &[Compiled], folder: &Path) -> Outcome {
    let aside = folder.with_extension("new");
    files::empty_folder(&aside)?;
    for pack in packs {
        let home = aside.join(&pack.id);
        files::write(
            &home.join("roots").join(format!("{}.json", pack.digest)),
            &pack.root,
        )?;
        for (hash, part) in &pack.parts {
            let name = format!("{hash}.{}", part.extension);
            files::write(&home.join("parts").join(name), &part.bytes)?;
        }
        println!(
            "      {} {}: {} parts",
            pack.id,
            &pack.digest[..16],
            pack.parts.len()
        );
    }
    let index = Index {
        packs: packs.iter().map(Compiled::index_entry).collect(),
    };
    let index = curriculum::canonical::to_canonical(&index);
    files::write(&aside.join("index.json"), index.as_bytes())?;
    files::remove_folder(folder)?;
    fs::rename(&aside, folder).context(|| "put the packs in place".to_owned())
}

/// What the first screen waits for, below `packs/`: the index, and of the default pack its root and what every screen
/// knows of it in the pack's own language. The directive, law cards and review status come right after it.
pub(crate) fn first(packs: &Path) -> Outcome<Vec<String>> {
    let bytes = files::read(&packs.join("index.json"))?;
    let index = curriculum::read::index(&bytes).context(|| "read the index of packs".to_owned())?;
    let entry = index
        .packs
        .first()
        .ok_or_else(|| Failure::new("the index names no pack"))?;
    let name = format!("{}/roots/{}.json", entry.id, entry.current);
    let bytes = files::read(&packs.join(&name))?;
    let root = curriculum::read::root(&bytes, &entry.current).context(|| format!("read {name}"))?;
    let mut paths = vec!["index.json".to_owned(), name];
    let parts = first_parts(&root).into_iter();
    paths.extend(parts.map(|hash| format!("{}/parts/{hash}.json", entry.id)));
    Ok(paths)
}

/// The parts behind a root that every screen needs, in the pack's own language.
fn first_parts(root: &Root) -> Vec<&Hash> {
    let mut hashes = Vec::new();
    for shelf in &root.shelves {
        hashes.push(&shelf.entries);
        hashes.extend(own(root, &shelf.titles));
    }
    hashes.extend(own(root, &root.text));
    hashes
}

/// The value in the pack's own language, its first.
fn own<'a>(root: &Root, by: &'a ByLang<Hash>) -> Option<&'a Hash> {
    root.languages.first().and_then(|language| by.get(language))
}
