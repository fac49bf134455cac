//! Files and folders, with the path in every error.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Context as _, Outcome};

pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).context(|| format!("read {}", path.display()))
}

pub(crate) fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).context(|| format!("read {}", path.display()))
}

/// Writes a file, making its folder first.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).context(|| format!("make the folder {}", folder.display()))?;
    }
    fs::write(path, bytes).context(|| format!("write {}", path.display()))
}

/// Writes only what changed, so that a watcher is not woken for nothing.
pub(crate) fn write_if_changed(path: &Path, bytes: &[u8]) -> Outcome {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        Ok(())
    } else {
        write(path, bytes)
    }
}

/// An empty folder in place of whatever was there.
pub(crate) fn empty_folder(path: &Path) -> Outcome {
    remove_folder(path)?;
    fs::create_dir_all(path).context(|| format!("make the folder {}", path.display()))
}

/// Nothing in place of whatever folder was there.
pub(crate) fn remove_folder(path: &Path) -> Outcome {
    if path.exists() {
        fs::remove_dir_all(path).context(|| format!("remove the folder {}", path.display()))?;
    }
    Ok(())
}

/// Every file below a folder, sorted; a folder that does not exist has none. `node_modules` is never entered.
pub(crate) fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        if !folder.is_dir() {
            continue;
        }
        let listing = fs::read_dir(&folder).context(|| format!("list {}", folder.display()))?;
        for entry in listing {
            let path = entry
                .context(|| format!("list {}", folder.display()))?
                .path();
            if !path.is_dir() {
                found.push(path);
            } else if path.file_name().is_some_and(|name| name != "node_modules") {
                waiting.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Copies a folder's files over another folder.
pub(crate) fn copy_below(from: &Path, to: &Path) -> Outcome {
    for path in below(from)? {
        write(&to.join(relative(&path, from)), &read(&path)?)?;
    }
    Ok(())
}

/// `path` as seen from `base`, with forward slashes.
pub(crate) fn relative(path: &Path, base: &Path) -> String {
    path.strip_prefix(base)
        .unwrap_or(path)
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_have_forward_slashes() {
        assert_eq!(
            relative(&Path::new("a").join("b").join("c"), Path::new("a")),
            "b/c"
        );
        assert_eq!(
            relative(Path::new("elsewhere"), Path::new("a")),
            "elsewhere"
        );
    }
}
