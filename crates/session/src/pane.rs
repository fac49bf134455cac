//! The small browser in which something is checked: what it shows, and the way back.

/// What the pane shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Where one can begin: what is shown leads to some pages, others can be searched for.
    #[default]
    Start,
    /// What a search found, by its place among those offered.
    Results(usize),
    /// A page, by its number.
    Page(u32),
}

/// How far the way back reaches.
const LONGEST: usize = 64;

/// The pane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pane {
    now: View,
    before: Vec<View>,
}

impl Pane {
    /// What is seen.
    pub fn now(&self) -> View {
        self.now
    }

    /// Whether there is a way back.
    pub fn has_back(&self) -> bool {
        !self.before.is_empty()
    }

    /// Goes on to something else.
    pub fn go(&mut self, view: View) {
        if view == self.now {
            return;
        }
        self.before.push(core::mem::replace(&mut self.now, view));
        if self.before.len() > LONGEST {
            self.before.remove(0);
        }
    }

    /// Goes back to what was seen before; stays where there is nothing.
    pub fn back(&mut self) {
        if let Some(view) = self.before.pop() {
            self.now = view;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_comes_back_the_way_one_went() {
        let mut pane = Pane::default();
        assert!(!pane.has_back());
        let way = [View::Results(1), View::Page(4), View::Page(2), View::Start];
        for view in way {
            pane.go(view);
            pane.go(view);
            assert_eq!(pane.now(), view);
        }
        for view in [View::Page(2), View::Page(4), View::Results(1), View::Start] {
            pane.back();
            assert_eq!(pane.now(), view);
        }
        pane.back();
        assert_eq!(pane, Pane::default());
    }

    #[test]
    fn the_way_back_is_bounded() {
        let mut pane = Pane::default();
        for page in 0..1000 {
            pane.go(View::Page(page));
        }
        let mut steps = 0;
        while pane.has_back() {
            pane.back();
            steps += 1;
        }
        assert_eq!(steps, LONGEST);
    }
}
