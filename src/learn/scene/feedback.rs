//! What is said after an answer: the lesson first, the chosen and the best option, the clause, the rest one tap away.

use std::rc::Rc;

use curriculum::parts::OptionFeedback;
use curriculum::vocabulary::Anchor;
use messages::{Lang, scene};
use yew::prelude::*;

use super::cards::LawCard;
use super::turn::Decision;
use crate::learn::content::{Content, Scenario};
use crate::widgets::level::level_word;
use crate::widgets::{Heading, Icon, Level, Markup, Quote};

/// Confidence "chắc".
const SURE: u8 = session::result::SURE;

/// Properties of [`FeedbackView`].
#[derive(Properties, PartialEq)]
pub struct FeedbackViewProps {
    /// The interface language.
    pub lang: Lang,
    /// The pack.
    pub content: Rc<Content>,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What was decided.
    pub decision: Decision,
    /// Changes with the screen.
    pub screen: AttrValue,
    /// The document's title.
    pub title: AttrValue,
    /// Device date, for the age of law cards.
    pub today: AttrValue,
    /// What comes next.
    pub children: Html,
}

/// The feedback of one answer.
#[component]
pub fn FeedbackView(props: &FeedbackViewProps) -> Html {
    let FeedbackViewProps { lang, content, scenario, decision, .. } = props;
    let lang = *lang;
    let best = scoring::choice::best(&scenario.key);
    let said = |number: u32| scenario.feedback.options.get(number as usize);
    let chosen_best = best == Some(decision.option);
    let others: Vec<u32> = (0..scenario.neutral.options).filter(|n| *n != decision.option && Some(*n) != best).collect();
    let lesson = said(decision.option).map(|said| said.lesson.clone()).unwrap_or_default();
    html! {
        <div class="scene__turn fb" data-testid="feedback">
            <Heading text={lesson} title={props.title.clone()} screen={props.screen.clone()} {lang} />
            <section class="fb__part">
                { strip(lang, scenario, decision.option, true) }
                { said(decision.option).map(|said| whole(lang, said, chosen_best)).unwrap_or_default() }
            </section>
            if let Some(best) = best.filter(|_| !chosen_best) {
                <section class="fb__part">
                    { strip(lang, scenario, best, false) }
                    { said(best).map(|said| html! { <><Markup text={said.why.clone()} /><Markup text={said.next.clone()} /></> }).unwrap_or_default() }
                </section>
            }
            { for scenario.entry.clauses.iter().filter_map(|id| clause(lang, content, id)) }
            { anchor(lang, scenario.entry.anchor) }
            <div>
                if !others.is_empty() {
                    <details class="more">
                        <summary><Icon name="chevron" />{ scene::others(lang) }</summary>
                        <div class="more__in">{ for others.iter().map(|number| html! {
                            <div>
                                <p><Level credit={credit(scenario, *number)} label={level_word(lang, credit(scenario, *number))} /></p>
                                <p>{ option_text(scenario, *number) }</p>
                                <div class="soft">{ said(*number).map(|said| html! { <><Markup text={said.why.clone()} /><Markup text={said.next.clone()} /></> }).unwrap_or_default() }</div>
                            </div>
                        }) }</div>
                    </details>
                }
                { for scenario.neutral.cards.iter().filter_map(|id| content.side.cards.iter().find(|card| card.id == *id)).map(|card| html! {
                    <LawCard {lang} card={card.clone()} today={props.today.clone()} key={card.id.clone()} />
                }) }
            </div>
            { confidence_note(lang, chosen_best, decision.confidence) }
            <div class="dock">{ props.children.clone() }</div>
        </div>
    }
}

fn credit(scenario: &Scenario, number: u32) -> u8 {
    scenario.key.options.get(number as usize).map_or(0, |option| option.credit)
}

fn option_text(scenario: &Scenario, number: u32) -> String {
    scenario.text.options.get(number as usize).cloned().unwrap_or_default()
}

fn strip(lang: Lang, scenario: &Scenario, number: u32, chosen: bool) -> Html {
    let credit = credit(scenario, number);
    let word = level_word(lang, credit);
    let label = if chosen { scene::you_chose(lang, &lowercase_first(word)) } else { word.to_owned() };
    html! {
        <div class={classes!("fb__opt", (credit == scoring::choice::BEST_CREDIT).then_some("fb__opt--3"))}>
            <p><Level {credit} {label} /></p>
            <p>{ option_text(scenario, number) }</p>
        </div>
    }
}

/// A level's word inside a sentence.
fn lowercase_first(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
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
            <div class="fb__say"><h3>{ why }</h3><Markup text={said.why.clone()} /></div>
            <div class="fb__say"><h3>{ next }</h3><Markup text={said.next.clone()} /></div>
        </>
    }
}

fn clause(lang: Lang, content: &Content, id: &str) -> Option<Html> {
    let (clause, name) = content.clause(id)?;
    let address = session::route::Route::Clause(Some(id.to_owned())).to_fragment();
    Some(html! {
        <Quote passages={clause.quotes.clone()} key={id.to_owned()}>
            { format!("{} ", scene::clause_caption(lang, id)) }
            <a href={address} aria-label={format!("{}: {name}", scene::open_clause(lang))}>{ scene::open_clause(lang) }</a>
        </Quote>
    })
}

fn anchor(lang: Lang, anchor: Anchor) -> Html {
    let words = match anchor {
        Anchor::Direct => return Html::default(),
        Anchor::Via13 => scene::anchor_via(lang),
        Anchor::ReadThrough => scene::anchor_reading(lang),
    };
    html! { <p class="hint"><Icon name="info" small=true />{ words }</p> }
}

fn confidence_note(lang: Lang, best: bool, confidence: u8) -> Html {
    let words = match (best, confidence) {
        (false, SURE) => scene::sure_but_wrong(lang),
        (true, 1 | 2) => scene::right_but_unsure(lang),
        _ => return Html::default(),
    };
    html! { <p class="note"><Icon name="clock" /><span>{ words }</span></p> }
}
