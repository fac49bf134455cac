//! Pages on which something can be checked, and the way to each.

use serde_json::Value;

use super::{Asked, list, list_if_any, number, text};

/// A page that can be opened to check something.
#[derive(Clone, Debug)]
pub struct Page {
    /// What opening it does.
    pub role: String,
    /// What is pressed on the pane's first view to see it; empty where it stands behind another page.
    pub presses: Vec<String>,
}

/// What opening a page may count as.
pub(super) const MOVES: [&str; 3] = ["source", "elsewhere", "origin"];

impl Asked {
    /// What is pressed in the pane to open pages, one after the other.
    pub(super) fn looks(&self, pages: &[u32]) -> Vec<String> {
        let mut presses = Vec::new();
        for page in pages {
            if !presses.is_empty() {
                presses.push("pane-start".to_owned());
            }
            presses.extend(self.pages[*page as usize].presses.iter().cloned());
        }
        presses
    }
}

/// The pages of a scenario, and how to come to those that stand behind no other.
pub(super) fn pages(neutral: &Value, key: &Value) -> Vec<Page> {
    let open = list_if_any(&neutral["open"], number);
    let found = list_if_any(&neutral["results"], |found| list(found, number));
    let presses = |page: u32| {
        let own = format!("page-{page}");
        if open.contains(&page) {
            return vec![own];
        }
        let search = found.iter().position(|found| found.contains(&page));
        search.map_or_else(Vec::new, |search| vec![format!("search-{search}"), own])
    };
    let roles = list_if_any(&key["pages"], |page| text(&page["role"]));
    let page = |(number, role)| Page {
        role,
        presses: presses(number),
    };
    (0..).zip(roles).map(page).collect()
}
