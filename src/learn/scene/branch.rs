//! Branch: one decision after the other, each with what came of the one before.

use std::rc::Rc;

use scoring::branch::{at, is_whole, options};
use session::{Decision, Steps};
use yew::prelude::*;

use super::{Asked, question};
use crate::learn::content::{Content, Failure};
use crate::learn::ctx::Ctx;
use crate::learn::notices::failed;

/// What a decision came to.
pub enum Moved {
    /// The story goes on: the option taken, and how sure one was.
    On(u32, u8),
    /// It is over.
    End(Steps),
}

/// The decision that comes after some steps.
pub fn decision(
    ctx: &Ctx,
    content: &Content,
    asked: Asked,
    remembered: &str,
    steps: Steps,
    on_moved: Callback<Moved>,
) -> Html {
    let whole = asked.scenario;
    // Steps that were saved fit the content they were taken in, unless somebody has changed them.
    let Some(node) = at(&whole.key, &steps.choices) else {
        return failed(ctx, Failure::Broken);
    };
    let place = steps.choices.len();
    let own: Vec<u32> = options(&whole.key, node).collect();
    let after = steps.choices.last().and_then(|choice| {
        let said = whole.feedback.options.get(*choice as usize);
        said.map(|said| said.next.clone())
    });
    let remembered = if remembered.is_empty() {
        String::new()
    } else {
        format!("{remembered}:{place}")
    };
    let now = Asked {
        scenario: Rc::new(whole.at_decision(node)),
        title: asked.title,
        screen: format!("{}-{place}", asked.screen),
        order: asked
            .order
            .into_iter()
            .filter(|option| own.contains(option))
            .collect(),
        after: after.unwrap_or_default(),
    };
    let on_decide = Callback::from(move |decision: Decision| {
        let choice = decision.answer.first().copied().unwrap_or_default();
        let steps = steps.and(choice, decision.confidence);
        on_moved.emit(if is_whole(&whole.key, &steps.choices) {
            Moved::End(steps)
        } else {
            Moved::On(choice, decision.confidence)
        });
    });
    question(ctx, content, now, remembered, on_decide)
}
