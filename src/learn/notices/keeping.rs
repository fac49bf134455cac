//! What is said about saving: most urgent first.

use messages::{Lang, dates, notice};
use session::route::Route;
use yew::prelude::*;

use super::copies::{SAID, as_text, copy_text, save_all, save_copy};
use crate::learn::ctx::Ctx;
use crate::learn::model::{
    Action, ELSEWHERE, ERASED, Hold, NEWER, REWRITTEN, Said, SaveFailure, Saving, TAKEN, UNREADABLE,
};
use crate::learn::services::told;
use crate::platform::{clock, page, storage::Why};
use crate::widgets::{Notice, Tone, Weight, button, el, link, node};

/// Everything worth saying about saving.
pub fn run_notices(ctx: &Ctx) -> Html {
    let lang = ctx.lang();
    let Some(found) = &ctx.model.found else {
        return Html::default();
    };
    let mut say = Notices {
        ctx,
        shown: Vec::new(),
    };
    if let Some(said) = ctx.model.said {
        let by_hand = matches!(
            said,
            Said::CopyRefused | Said::FileDoubtful | Said::FileRefused
        );
        let mut ways = Vec::new();
        if by_hand {
            ways.push(as_text(ctx));
        }
        ways.push(say.close(SAID));
        say.add(Tone::Info, SAID, "", said_words(lang, said), ways);
    }
    if let Saving::Failed(why) = ctx.model.saving {
        let lead = save_failed_words(lang, why);
        let text = match why {
            SaveFailure::Quota => notice::quota_body(lang),
            SaveFailure::Other => notice::save_failed_body(lang),
        };
        let again = say.button(notice::retry_save(lang), "save-again", Ctx::save_again);
        let ways = vec![again, save_copy(ctx, Weight::Quiet), copy_text(ctx)];
        say.add(Tone::Error, "unsaved", lead, text, ways);
    }
    if found.newer {
        let (lead, text) = (notice::newer_heading(lang), notice::newer_body(lang));
        let again = say.button(notice::reload(lang), "reload", |_| page::reload());
        say.add(
            Tone::Attention,
            NEWER,
            lead,
            text,
            vec![again, save_all(ctx)],
        );
    } else if ctx.model.hold != Hold::Here {
        let (name, lead, text, words) = match ctx.model.hold {
            Hold::Taken => (
                TAKEN,
                notice::taken_heading(lang),
                notice::taken_body(lang),
                notice::take_back(lang),
            ),
            _ => (
                ELSEWHERE,
                notice::elsewhere_heading(lang),
                notice::elsewhere_body(lang),
                notice::take_over(lang),
            ),
        };
        let take = say.button(words, "take-over", Ctx::take_over);
        say.add(Tone::Attention, name, lead, text, vec![take]);
    } else if let Some(why) = found.memory {
        let (lead, text) = match why {
            Why::Timeout | Why::Failed | Why::Newer => {
                (notice::unopened_heading(lang), notice::unopened_body(lang))
            }
            Why::Held => (notice::held_heading(lang), notice::held_body(lang)),
            Why::Missing | Why::Blocked => {
                (notice::memory_heading(lang), notice::memory_blocked(lang))
            }
        };
        let again = say.button(notice::open_again(lang), "open-again", Ctx::open_again);
        let ways = vec![again, say.close("memory")];
        say.add(Tone::Attention, "memory", lead, text, ways);
    }
    if ctx.model.waits_for_clock() {
        let lead = notice::clock_heading(lang);
        let text = notice::clock_body(lang, &dates::date(lang, &clock::today()));
        let again = say.button(notice::clock_again(lang), "clock-again", Ctx::look_at_clock);
        say.add(Tone::Attention, "clock", lead, &text, vec![again]);
    }
    if ctx.model.rewritten {
        let (lead, text) = (
            notice::rewritten_heading(lang),
            notice::rewritten_body(lang),
        );
        let ways = vec![save_copy(ctx, Weight::Alt), say.close(REWRITTEN)];
        say.add(Tone::Attention, REWRITTEN, lead, text, ways);
    }
    // Until there is something again.
    if found.evicted && ctx.model.run.is_none() && ctx.model.route != Route::Restore {
        let (lead, text) = (notice::evicted_heading(lang), notice::evicted_body(lang));
        let restore = Route::Restore.to_fragment();
        let restore = link(
            Weight::Alt,
            "",
            notice::restore(lang),
            restore,
            "restore-evicted",
        );
        let ways = vec![restore, say.close("evicted")];
        say.add(Tone::Info, "evicted", lead, text, ways);
    }
    if found.unreadable {
        let (lead, text) = (
            notice::unreadable_heading(lang),
            notice::unreadable_body(lang),
        );
        let ways = vec![save_all(ctx), say.close(UNREADABLE)];
        say.add(Tone::Info, UNREADABLE, lead, text, ways);
    }
    if found.erased {
        let text = notice::erased(lang);
        say.add(Tone::Info, ERASED, "", text, vec![say.close(ERASED)]);
    }
    // A landmark of its own: on the screens of a run it stands outside the main content.
    let region = &[
        ("class", "notices no-print"),
        ("aria-label", notice::region(lang)),
    ];
    node("section", region, say.shown)
}

/// That a save failed, in a few words.
pub fn save_failed_words(lang: Lang, why: SaveFailure) -> &'static str {
    match why {
        SaveFailure::Quota => notice::quota_heading(lang),
        SaveFailure::Other => notice::save_failed_heading(lang),
    }
}

/// The notices so far.
struct Notices<'a> {
    ctx: &'a Ctx,
    shown: Vec<Html>,
}

impl Notices<'_> {
    fn add(&mut self, tone: Tone, testid: &'static str, lead: &str, text: &str, ways: Vec<Html>) {
        // What became of something is said as often as it happens.
        if testid != SAID && self.ctx.model.closed.contains(&testid) {
            return;
        }
        let actions = el("div", "actions", ways);
        let notice = Notice {
            tone,
            lead,
            text,
            testid,
            actions,
        };
        self.shown.push(notice.view());
    }

    fn button(&self, words: &str, testid: &'static str, act: fn(&Ctx)) -> Html {
        let ctx = self.ctx.clone();
        let act = Callback::from(move |_: MouseEvent| act(&ctx));
        button(Weight::Alt, "", words, act, testid)
    }

    fn close(&self, name: &'static str) -> Html {
        let ctx = self.ctx.clone();
        let close = Callback::from(move |_: MouseEvent| {
            told::close(name);
            ctx.model.dispatch(Action::NoticeClosed(name));
            // The button that has the focus goes with the notice.
            page::focus_heading();
        });
        let words = notice::close(self.ctx.lang());
        button(Weight::Quiet, "", words, close, "")
    }
}

/// What became of something, in a sentence.
pub fn said_words(lang: Lang, said: Said) -> &'static str {
    match said {
        Said::StillUnsaved => notice::still_unsaved(lang),
        Said::StillClosed => notice::still_closed(lang),
        Said::StillWrongClock => notice::still_wrong_clock(lang),
        Said::Copied => notice::copied(lang),
        Said::CopyRefused => notice::copy_refused(lang),
        Said::FileTaken => notice::file_taken(lang),
        Said::FileDoubtful => notice::file_doubtful(lang),
        Said::FileRefused => notice::file_refused(lang),
    }
}
