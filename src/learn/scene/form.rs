//! The form of a question while it is filled in: its state, and the controls that change it.

use std::cell::RefCell;
use std::rc::Rc;

use messages::Lang;
use session::pane::{Pane, View};
use session::{Decision, Draft, Missing, Move};
use yew::prelude::*;

use super::activities;
use crate::learn::content::Scenario;
use crate::platform::{drafts, page};
use crate::widgets::{el, plain};

/// What stands in the form, and what was missing when it was last submitted.
#[derive(Default)]
pub struct State {
    draft: Draft,
    asked: Option<Missing>,
    pane: Pane,
}

/// A form and its question. Handlers read and write the state as it is now, not as it was when they were drawn.
#[derive(Clone)]
pub struct Form {
    /// The interface language.
    pub lang: Lang,
    /// What is asked.
    pub scenario: Rc<Scenario>,
    /// The pack's id, for its pictures.
    pub pack: AttrValue,
    /// The numbers of its options, steps, items, spans or posts in the order shown.
    pub order: Rc<Vec<u32>>,
    /// What is filled in.
    pub state: Rc<RefCell<State>>,
    /// Draws the form again.
    pub redraw: UseForceUpdateHandle,
    /// Name under which this tab remembers what is filled in; empty for practice, which nothing is kept of.
    pub remembered: AttrValue,
}

impl State {
    /// What this tab remembers of a form, as far as it fits the question.
    pub fn open(scenario: &Scenario, remembered: &str) -> RefCell<Self> {
        let text = drafts::get(remembered).unwrap_or_default();
        RefCell::new(Self {
            draft: Draft::read(&scenario.neutral, &text),
            ..Self::default()
        })
    }
}

impl Form {
    /// What is filled in now.
    pub fn draft(&self) -> Draft {
        self.state.borrow().draft.clone()
    }

    /// What was missing at the last submission, while nothing has changed since.
    pub fn asked(&self) -> Option<Missing> {
        self.state.borrow().asked
    }

    /// What the pane shows where something is checked.
    pub fn pane(&self) -> Pane {
        self.state.borrow().pane.clone()
    }

    /// Shows something else in the pane, or with none what was seen before; a page that is shown is opened.
    pub fn show(&self, view: Option<View>) {
        match view {
            Some(view) => self.state.borrow_mut().pane.go(view),
            None => self.state.borrow_mut().pane.back(),
        }
        match self.pane().now() {
            View::Page(page) => self.go(Move::Open(page)),
            View::Start | View::Results(_) => self.redraw.force_update(),
        }
        page::focus_when_there(activities::investigate::HEADING);
    }

    /// The text of an option, step, item or span.
    pub fn text(&self, number: u32) -> &str {
        let text = self.scenario.text.options.get(number as usize);
        text.map_or("", String::as_str)
    }

    /// Does one thing whenever the event comes.
    pub fn on<E: 'static>(&self, step: Move) -> Callback<E> {
        let form = self.clone();
        Callback::from(move |_| form.go(step))
    }

    fn go(&self, step: Move) {
        let done = {
            let mut state = self.state.borrow_mut();
            if !matches!(step, Move::Sure(_) | Move::Open(_)) {
                state.asked = None;
            }
            state.draft.apply(&self.scenario.neutral, step)
        };
        let draft = self.draft();
        if !self.remembered.is_empty() {
            drafts::set(&self.remembered, &draft.write());
        }
        activities::follow(self, &draft, step, done);
        self.redraw.force_update();
    }

    /// Submits: what was decided, or nothing yet, and then the first thing missing has the focus.
    pub fn submit(&self) -> Option<Decision> {
        let asked = self.asked();
        match self
            .draft()
            .submit(&self.scenario.neutral, &self.order, asked)
        {
            Ok(decision) => {
                drafts::remove(&self.remembered);
                Some(decision)
            }
            Err(missing) => {
                self.state.borrow_mut().asked = Some(missing);
                if let Some(id) = activities::place_of(self, missing) {
                    page::focus_when_there(&id);
                }
                self.redraw.force_update();
                None
            }
        }
    }
}

/// A radio button or checkbox.
pub struct Control {
    /// `radio` or `checkbox`.
    pub kind: &'static str,
    /// Name of its group; with the value, its id.
    pub name: String,
    /// Its value.
    pub value: u32,
    /// Whether it is on.
    pub on: bool,
    /// What pressing it does.
    pub step: Move,
}

impl Control {
    /// The control and its words in one label.
    pub fn labelled(self, form: &Form, class: &'static str, text: &str) -> Html {
        let Self {
            kind,
            name,
            value,
            on,
            step,
        } = self;
        let id = format!("{name}-{value}");
        let onchange = form.on::<Event>(step);
        let input = html! {
            <input key={id.clone()} type={kind} {id} {name} value={value.to_string()} checked={on} {onchange} />
        };
        let class = if on {
            format!("{class} is-chosen")
        } else {
            class.to_owned()
        };
        el(
            "label",
            &class,
            vec![input, el("span", "", vec![plain(text)])],
        )
    }
}

/// A button of the form that does one thing.
pub struct Press {
    /// What pressing it does.
    pub step: Move,
    /// Its class.
    pub class: &'static str,
    /// Its id.
    pub id: String,
    /// Its name where the words in it do not say it.
    pub label: Option<String>,
    /// Whether it cannot do anything now. It keeps the focus all the same.
    pub off: bool,
}

impl Press {
    /// The button around its words or drawing.
    pub fn view(self, form: &Form, children: Html) -> Html {
        let onclick = form.on::<MouseEvent>(self.step);
        html! {
            <button type="button" key={self.id.clone()} class={self.class} id={self.id} aria-label={self.label}
                aria-disabled={self.off.then_some("true")} {onclick}>{ children }</button>
        }
    }
}
