//! The certificate as a picture: what the screen shows, and what can be pressed, held and saved.

use std::cell::Cell;
use std::rc::Rc;

use evidence::wire::QrImage;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::sheet::{ORNAMENT, QUIET};
use super::written::Written;
use crate::platform::clock;
use crate::platform::picture::{Canvas, Picture, deflated};

mod layout;
mod png;
mod wrap;

pub use layout::{HEIGHT, WIDTH};
use layout::{Ink, Layout};
use png::Indexed;

/// The sheet, inside which the light colours hold whatever the theme.
const PALETTE: &str = ".cert__sheet";

/// How long drawing may take before the screen goes on without a picture, in milliseconds.
const PATIENCE_MS: u32 = 8000;

/// Rows that are read back at a time: memory once taken is never given back.
const STRIP: u32 = 63;

/// What a picture is drawn from.
#[derive(Clone, PartialEq)]
pub struct Subject {
    /// What it says.
    pub written: Rc<Written>,
    /// Its code.
    pub qr: QrImage,
    /// Its file's name.
    pub name: String,
}

/// Where the drawing stands.
#[derive(Clone, PartialEq)]
pub enum PictureState {
    /// On its way.
    Waiting,
    /// Drawn.
    Drawn(Picture),
    /// This browser draws none.
    Failed,
}

/// Draws the subject whenever it changes. The sheet must be on the page: its colours are the picture's.
#[hook]
pub fn use_picture(subject: Option<Subject>) -> PictureState {
    let state = use_state(|| PictureState::Waiting);
    let set = state.setter();
    use_effect_with(subject, move |subject| {
        set.set(PictureState::Waiting);
        let outdated = Rc::new(Cell::new(false));
        if let Some(subject) = subject.clone() {
            let outdated = outdated.clone();
            spawn_local(async move {
                let drawn = clock::within(PATIENCE_MS, draw(&subject)).await;
                if !outdated.get() {
                    let drawn = drawn.flatten();
                    set.set(drawn.map_or(PictureState::Failed, PictureState::Drawn));
                }
            });
        }
        move || outdated.set(true)
    });
    (*state).clone()
}

async fn draw(subject: &Subject) -> Option<Picture> {
    let Subject { written, qr, name } = subject;
    let canvas = Canvas::new(WIDTH, HEIGHT, PALETTE)?;
    canvas.fonts(&written.name).await;
    let layout = layout::arrange(written, qr.size, &|words, font| {
        canvas.width_of(words, font.size, font.bold)
    });
    canvas.rectangles([[0, 0, WIDTH, HEIGHT]], "--sheet");
    canvas.image(ORNAMENT).await;
    paint(&canvas, &layout, qr);
    let code = layout.code;
    // From the quiet zone into the middle of the finder.
    let row = code.y + (QUIET + 3) * code.module;
    if !canvas.tells_the_truth(code.x, row, (QUIET + 4) * code.module) {
        return None;
    }
    match small(&canvas).await {
        Some(png) => Picture::of_bytes(&png, name).await,
        None => Picture::of_blob(canvas.png().await?, name).await,
    }
}

/// A PNG a third as large as the browser's own; `None` where the browser does not compress for us.
async fn small(canvas: &Canvas) -> Option<Vec<u8>> {
    let mut indexed = Indexed::new(WIDTH);
    let mut top = 0;
    while top < HEIGHT {
        let rows = STRIP.min(HEIGHT - top);
        indexed.add(&canvas.pixels(0, top, WIDTH, rows)?);
        top += rows;
    }
    let compressed = deflated(indexed.rows()).await?;
    Some(indexed.file(&compressed))
}

fn paint(canvas: &Canvas, layout: &Layout, qr: &QrImage) {
    let Layout {
        texts,
        mark,
        label,
        glyph,
        code,
    } = layout;
    canvas.icon("mark", mark.x, mark.y, mark.width, "--river");
    canvas.dashed_edge(label.x, label.y, label.width, label.height, 3.0, "--silt");
    canvas.icon("lv0", glyph.x, glyph.y, glyph.width, "--silt");
    for text in texts {
        let role = match text.ink {
            Ink::Main => "--ink",
            Ink::Soft => "--ink-soft",
            Ink::River => "--river",
            Ink::Silt => "--silt",
        };
        let font = text.run.font;
        canvas.words(
            &text.run.words,
            (text.x, text.y),
            font.size,
            font.bold,
            role,
        );
    }
    let side = code.side * code.module;
    canvas.rectangles([[code.x, code.y, side, side]], "--sheet");
    canvas.rectangles(code.dark(&qr.path), "--qr");
}
