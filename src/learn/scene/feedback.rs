//! What is said after an answer: the lesson first, the chosen and the best option, the clause, the rest one tap away.

use curriculum::parts::OptionFeedback;
use curriculum::vocabulary::Anchor;
use messages::{Lang, scene};
use yew::prelude::*;

use super::cards::law_card;
use super::turn::Decision;
use crate::learn::content::{Book, Scenario};
use crate::widgets::level::level_word;
use crate::widgets::{Heading, icon, level, markup, more, quote, small_icon};

/// Confidence "chắc".
const SURE: u8 = session::result::SURE;

/// The feedback of one answer.
pub struct FeedbackView<'a> {
    /// The interface language.
    pub lang: Lang,
    /// Directive and cards.
    pub book: &'a Book,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What was decided.
    pub decision: Decision,
    /// Changes with the screen.
    pub screen: String,
    /// The document's title.
    pub title: String,
    /// Device date, for the age of law cards.
    pub today: String,
    /// What comes next.
    pub dock: Html,
}

impl FeedbackView<'_> {
    /// Its markup.
    pub fn view(self) -> Html {
        let Self {
            lang,
            book,
            scenario,
            ..
        } = self;
        let best = scoring::choice::best(&scenario.key);
        let said = |number: u32| scenario.feedback.options.get(number as usize);
        let chosen_best = best == Some(self.decision.option);
        let others: Vec<u32> = (0..scenario.neutral.options)
            .filter(|n| *n != self.decision.option && Some(*n) != best)
            .collect();
        let lesson = said(self.decision.option)
            .map(|said| said.lesson.clone())
            .unwrap_or_default();
        html! {
            <div class="scene__turn fb" data-testid="feedback">
                <Heading text={lesson} title={self.title.clone()} screen={self.screen.clone()} {lang} />
                <section class="fb__part">
                    { strip(lang, scenario, self.decision.option, true) }
                    { said(self.decision.option).map(|said| whole(lang, said, chosen_best)).unwrap_or_default() }
                </section>
                if let Some(best) = best.filter(|_| !chosen_best) {
                    <section class="fb__part">
                        { strip(lang, scenario, best, false) }
                        { said(best).map(why_and_next).unwrap_or_default() }
                    </section>
                }
                { for scenario.entry.clauses.iter().filter_map(|id| clause(lang, book, id)) }
                { anchor(lang, scenario.entry.anchor) }
                <div>
                    if !others.is_empty() {
                        { more("chevron", scene::others(lang), false, others.iter().map(|number| other(lang, scenario, *number)).collect()) }
                    }
                    { for scenario.neutral.cards.iter().filter_map(|id| book.side.cards.iter().find(|card| card.id == *id)).map(|card| law_card(lang, card, &self.today)) }
                </div>
                { confidence_note(lang, chosen_best, self.decision.confidence) }
                <div class="dock">{ self.dock.clone() }</div>
            </div>
        }
    }
}

/// An option that was neither chosen nor best.
fn other(lang: Lang, scenario: &Scenario, number: u32) -> Html {
    let credit = credit(scenario, number);
    let said = scenario.feedback.options.get(number as usize);
    html! {
        <div>
            <p>{ level(credit, level_word(lang, credit)) }</p>
            <p>{ option_text(scenario, number) }</p>
            <div class="soft">{ said.map(why_and_next).unwrap_or_default() }</div>
        </div>
    }
}

fn why_and_next(said: &OptionFeedback) -> Html {
    html! { <>{ markup(&said.why) }{ markup(&said.next) }</> }
}

fn credit(scenario: &Scenario, number: u32) -> u8 {
    scenario
        .key
        .options
        .get(number as usize)
        .map_or(0, |option| option.credit)
}

fn option_text(scenario: &Scenario, number: u32) -> String {
    scenario
        .text
        .options
        .get(number as usize)
        .cloned()
        .unwrap_or_default()
}

fn strip(lang: Lang, scenario: &Scenario, number: u32, chosen: bool) -> Html {
    let credit = credit(scenario, number);
    let word = level_word(lang, credit);
    let label = if chosen {
        scene::you_chose(lang, &lowercase_first(word))
    } else {
        word.to_owned()
    };
    html! {
        <div class={classes!("fb__opt", (credit == scoring::choice::BEST_CREDIT).then_some("fb__opt--3"))}>
            <p>{ level(credit, &label) }</p>
            <p>{ option_text(scenario, number) }</p>
        </div>
    }
}

/// A level's word inside a sentence.
fn lowercase_first(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn whole(lang: Lang, said: &OptionFeedback, best: bool) -> Html {
    let (why, next) = if best {
        (scene::why_best(lang), scene::how_well(lang))
    } else {
        (scene::why_tempting(lang), scene::next_time(lang))
    };
    html! {
        <>
            <h2 class="sr">{ scene::explanation(lang) }</h2>
            <div class="fb__say"><h3>{ why }</h3>{ markup(&said.why) }</div>
            <div class="fb__say"><h3>{ next }</h3>{ markup(&said.next) }</div>
        </>
    }
}

fn clause(lang: Lang, book: &Book, id: &str) -> Option<Html> {
    let (clause, name) = book.clause(id)?;
    let address = session::route::Route::Clause(Some(id.to_owned())).to_fragment();
    let caption = html! {
        <>
            { format!("{} ", scene::clause_caption(lang, id)) }
            <a href={address} aria-label={format!("{}: {name}", scene::open_clause(lang))}>{ scene::open_clause(lang) }</a>
        </>
    };
    Some(quote(&clause.quotes, caption))
}

fn anchor(lang: Lang, anchor: Anchor) -> Html {
    let words = match anchor {
        Anchor::Direct => return Html::default(),
        Anchor::Via13 => scene::anchor_via(lang),
        Anchor::ReadThrough => scene::anchor_reading(lang),
    };
    html! { <p class="hint">{ small_icon("info") }{ words }</p> }
}

fn confidence_note(lang: Lang, best: bool, confidence: u8) -> Html {
    let words = match (best, confidence) {
        (false, SURE) => scene::sure_but_wrong(lang),
        (true, 1 | 2) => scene::right_but_unsure(lang),
        _ => return Html::default(),
    };
    html! { <p class="note">{ icon("clock") }<span>{ words }</span></p> }
}
