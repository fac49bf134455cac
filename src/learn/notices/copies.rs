//! Taking a copy of the run out of the device: as a file, as text.

use messages::notice;
use session::copy;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::learn::ctx::Ctx;
use crate::learn::model::{Action, Said};
use crate::platform::{clock, files, memory, page, share};
use crate::widgets::{Weight, button};

/// Name and id of the notice that says what became of it.
pub const SAID: &str = "said";

/// A button that saves the open run to a file.
pub fn save_copy(ctx: &Ctx, weight: Weight) -> Html {
    let words = notice::export(ctx.lang());
    let onclick = {
        let ctx = ctx.clone();
        Callback::from(move |_: MouseEvent| save(&ctx, copy_of(&ctx)))
    };
    button(weight, "", words, onclick, "save-copy")
}

/// A button that copies the open run as text.
pub fn copy_text(ctx: &Ctx) -> Html {
    let words = notice::export_copy(ctx.lang());
    let onclick = {
        let ctx = ctx.clone();
        Callback::from(move |_: MouseEvent| {
            let ctx = ctx.clone();
            spawn_local(async move {
                let copied = share::copy_text(&copy_of(&ctx).unwrap_or_default()).await;
                say(
                    &ctx,
                    if copied {
                        Said::Copied
                    } else {
                        Said::CopyRefused
                    },
                );
            });
        })
    };
    button(Weight::Quiet, "", words, onclick, "copy-run")
}

/// A button that saves everything on the device to a file, what was put aside and cannot be read included.
pub fn save_all(ctx: &Ctx) -> Html {
    let words = notice::export_all(ctx.lang());
    let onclick = {
        let ctx = ctx.clone();
        Callback::from(move |_: MouseEvent| {
            let ctx = ctx.clone();
            spawn_local(async move { save(&ctx, memory::everything().await) });
        })
    };
    button(Weight::Alt, "", words, onclick, "save-all")
}

/// The open run as text, to be copied by hand.
pub fn as_text(ctx: &Ctx) -> Html {
    let label = notice::copy_text(ctx.lang());
    let value = copy_of(ctx).unwrap_or_default();
    html! { <textarea class="field__text" readonly=true rows="4" aria-label={label} {value} data-testid="copy-by-hand" /> }
}

fn copy_of(ctx: &Ctx) -> Option<String> {
    let run = ctx.model.run.as_ref()?;
    Some(copy::write(&run.log))
}

fn save(ctx: &Ctx, text: Option<String>) {
    let name = format!("guong-bai-hoc-{}.json", clock::today());
    let saved = text.map_or(files::Saved::Refused, |text| {
        files::save_text(&name, "application/json", &text)
    });
    say(
        ctx,
        match saved {
            files::Saved::Started => Said::FileTaken,
            files::Saved::Doubtful => Said::FileDoubtful,
            files::Saved::Refused => Said::FileRefused,
        },
    );
}

fn say(ctx: &Ctx, said: Said) {
    ctx.model.dispatch(Action::Came(said));
    page::focus_when_there(SAID);
}
