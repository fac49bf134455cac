//! Where everything stands on the picture of a certificate: the sheet of `certificate.css` at 5.4 pixels a millimetre.
//! Only the code is larger than on paper, since a picture is seen on screens and is made smaller by chat programs.
//!
//! Pure: how wide words are is told by the caller.

use super::wrap::{Font, Line, Measure, Run, balanced, lines};
use crate::learn::certificate::sheet::QUIET;
use crate::learn::certificate::written::Written;

/// The picture's width in pixels: A4 lying down.
pub const WIDTH: u32 = 1604;
/// Its height.
pub const HEIGHT: u32 = 1134;

/// Edges of what is written; the frame and the water are outside.
const LEFT: f64 = 151.0;
const RIGHT: f64 = 1453.0;
const TOP: f64 = 135.0;
const BOTTOM: f64 = 934.0;

/// The brand's drawing, and the space behind it.
const MARK: f64 = 65.0;
const MARK_GAP: f64 = 16.0;
/// The label of the evidence level: its drawing, and the space between edge, drawing and words.
const GLYPH: f64 = 29.0;
const GLYPH_GAP: f64 = 11.0;
const LABEL_SIDE: f64 = 18.0;
const LABEL_HEIGHT: f64 = 44.0;
/// Between the parts of the body, and below a row of facts.
const GAP: f64 = 8.0;
const ROW_GAP: f64 = 3.0;
/// Between labels and values; above the statement; between the facts and the code; above the foot.
const VALUE_GAP: f64 = 24.0;
const STATEMENT_GAP: f64 = 12.0;
const CODE_GAP: f64 = 28.0;
const FOOT_GAP: f64 = 12.0;

/// Least pixels a module of the code: three are left when a chat program takes a quarter away.
const MODULE: u32 = 4;
/// Smaller codes get larger modules, up to this side with the quiet zone.
const CODE_SIDE: u32 = 344;

const fn regular(size: u32) -> Font {
    Font { size, bold: false }
}

const fn bold(size: u32) -> Font {
    Font { size, bold: true }
}

const SMALL: Font = regular(22);
const TEXT: Font = regular(25);
const TITLE: Font = bold(45);
/// Names take the first of these at which everything has its place.
const NAMES: [u32; 5] = [67, 58, 50, 42, 34];

/// What something is drawn in: a role of `tokens.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    Main,
    /// Secondary text.
    Soft,
    /// The title.
    River,
    /// The label of level A.
    Silt,
}

/// Words at their place.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Left edge.
    pub x: f64,
    /// Baseline.
    pub y: f64,
    /// What, in which font.
    pub run: Run,
    /// In which colour.
    pub ink: Ink,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// The code at its place, in whole pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Left edge of the quiet zone.
    pub x: u32,
    /// Its upper edge.
    pub y: u32,
    /// Side of one module.
    pub module: u32,
    /// Modules a side, with the quiet zone.
    pub side: u32,
}

impl Code {
    /// The dark rectangles of a code whose drawing is rows of `M<left> <top>h<width>v1h-<width>z`, one a row of dark
    /// modules: left and upper edge, width and height in pixels of the picture.
    pub fn dark(self, path: &str) -> impl Iterator<Item = [u32; 4]> {
        path.split('M').filter_map(move |row| {
            let (left, rest) = row.split_once(' ')?;
            let (top, rest) = rest.split_once('h')?;
            let (width, _) = rest.split_once('v')?;
            let [left, top, width] = [left, top, width].map(|number| number.parse::<u32>().ok());
            Some([
                self.x + (QUIET + left?) * self.module,
                self.y + (QUIET + top?) * self.module,
                width? * self.module,
                self.module,
            ])
        })
    }
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// All words.
    pub texts: Vec<Text>,
    /// The brand's drawing.
    pub mark: Area,
    /// The edge of the level's label.
    pub label: Area,
    /// The drawing in it.
    pub glyph: Area,
    /// The code.
    pub code: Code,
}

/// Places everything. `modules` is the side of the code without its quiet zone.
pub fn arrange(written: &Written, modules: u32, measure: Measure<'_>) -> Layout {
    let code = code(modules);
    let (mut texts, mark, label, glyph) = head(written, measure);
    let symbol = f64::from(code.y + QUIET * code.module);
    let foot = foot(written, f64::from(code.x) - CODE_GAP - LEFT, measure);
    let from = TOP + MARK;
    let room = symbol.min(BOTTOM - foot.height) - FOOT_GAP - from;
    let body = body(written, room, measure);
    let middle = from + ((room - body.height) / 2.0).max(0.0);
    texts.extend(body.at(middle));
    let last = BOTTOM - foot.height;
    texts.extend(foot.at(last));
    Layout {
        texts,
        mark,
        label,
        glyph,
        code,
    }
}

/// The symbol, not its quiet zone, lines up with the margin.
fn code(modules: u32) -> Code {
    let side = modules + 2 * QUIET;
    let module = (CODE_SIDE / side).max(MODULE);
    let beyond = QUIET * module;
    Code {
        x: RIGHT as u32 + beyond - side * module,
        y: BOTTOM as u32 + beyond - side * module,
        module,
        side,
    }
}

/// Lines below one another.
#[derive(Default)]
struct Block {
    texts: Vec<Text>,
    height: f64,
}

impl Block {
    /// One line more. `line_height` is in hundredths of the size of its type.
    fn line(&mut self, line: Line, line_height: u32, ink: Ink, measure: Measure<'_>) {
        let size = line.iter().map(|run| run.font.size).max().unwrap_or(0);
        let height = f64::from(size * line_height) / 100.0;
        self.texts.extend(placed(
            line,
            LEFT,
            self.height + baseline(size, height),
            ink,
            measure,
        ));
        self.height += height;
    }

    fn lines(&mut self, lines: Vec<Line>, line_height: u32, ink: Ink, measure: Measure<'_>) {
        for line in lines {
            self.line(line, line_height, ink, measure);
        }
    }

    fn gap(&mut self, height: f64) {
        self.height += height;
    }

    fn at(self, top: f64) -> impl Iterator<Item = Text> {
        self.texts.into_iter().map(move |text| Text {
            y: text.y + top,
            ..text
        })
    }
}

/// Runs side by side on a baseline.
fn placed(line: Line, x: f64, y: f64, ink: Ink, measure: Measure<'_>) -> Vec<Text> {
    let mut x = x;
    let mut texts = Vec::new();
    for run in line {
        let width = run.width(measure);
        texts.push(Text { x, y, run, ink });
        x += width;
    }
    texts
}

/// How far the baseline is below the top of a line: the font reaches 1.000 of its size above it and 0.265 below.
fn baseline(size: u32, line_height: f64) -> f64 {
    let size = f64::from(size);
    (line_height - 1.265 * size) / 2.0 + size
}

fn head(written: &Written, measure: Measure<'_>) -> (Vec<Text>, Area, Area, Area) {
    let mark = Area {
        x: LEFT,
        y: TOP,
        width: MARK,
        height: MARK,
    };
    let x = LEFT + MARK + MARK_GAP;
    let half = MARK / 2.0;
    let level = Run::new(written.level, bold(23));
    let width = 2.0 * LABEL_SIDE + GLYPH + GLYPH_GAP + level.width(measure);
    let label = Area {
        x: RIGHT - width,
        y: TOP,
        width,
        height: LABEL_HEIGHT,
    };
    let glyph = Area {
        x: label.x + LABEL_SIDE,
        y: TOP + (LABEL_HEIGHT - GLYPH) / 2.0,
        width: GLYPH,
        height: GLYPH,
    };
    let one = |run: Run, x, top, height, ink| Text {
        x,
        y: top + baseline(run.font.size, height),
        run,
        ink,
    };
    let brand = Run::new(written.brand, bold(SMALL.size));
    let tagline = Run::new(written.tagline, SMALL);
    let behind = glyph.x + GLYPH + GLYPH_GAP;
    let texts = vec![
        one(brand, x, TOP, half, Ink::Main),
        one(tagline, x, TOP + half, half, Ink::Main),
        one(level, behind, TOP, LABEL_HEIGHT, Ink::Silt),
    ];
    (texts, mark, label, glyph)
}

/// Title, name, unit, what was done: at the largest size of the name that leaves it inside `room`.
fn body(written: &Written, room: f64, measure: Measure<'_>) -> Block {
    let mut body = Block::default();
    for size in NAMES {
        body = body_at(written, size, measure);
        if body.height <= room {
            break;
        }
    }
    body
}

fn body_at(written: &Written, size: u32, measure: Measure<'_>) -> Block {
    let mut body = Block::default();
    body.line(
        vec![Run::new(written.title, TITLE)],
        150,
        Ink::River,
        measure,
    );
    body.gap(GAP);
    let name = [Run::new(written.name.as_str(), bold(size))];
    body.lines(
        balanced(&name, RIGHT - LEFT, measure),
        136,
        Ink::Main,
        measure,
    );
    body.gap(GAP);
    let unit = [Run::new(
        format!("{} · {}", written.unit, written.role),
        TEXT,
    )];
    body.lines(
        balanced(&unit, RIGHT - LEFT, measure),
        150,
        Ink::Main,
        measure,
    );
    body.gap(GAP);
    let did = [
        Run::new(format!("{} ", written.did), TEXT),
        Run::new(written.result.as_str(), bold(TEXT.size)),
        Run::new(format!(". {}", written.source), TEXT),
    ];
    body.lines(
        balanced(&did, RIGHT - LEFT, measure),
        150,
        Ink::Main,
        measure,
    );
    body
}

/// The labelled facts and the statement, beside the code.
fn foot(written: &Written, width: f64, measure: Measure<'_>) -> Block {
    let mut foot = Block::default();
    let labels = written.rows.iter().map(|(label, _)| measure(label, SMALL));
    let values = LEFT + labels.fold(0.0, f64::max) + VALUE_GAP;
    for (label, value) in &written.rows {
        let height = f64::from(SMALL.size * 150) / 100.0;
        let y = foot.height + baseline(SMALL.size, height);
        foot.texts.extend(placed(
            vec![Run::new(*label, SMALL)],
            LEFT,
            y,
            Ink::Soft,
            measure,
        ));
        let value = lines(
            &[Run::new(value.as_str(), SMALL)],
            LEFT + width - values,
            measure,
        );
        for (index, line) in (0u32..).zip(value) {
            let y = y + f64::from(index) * height;
            foot.texts
                .extend(placed(line, values, y, Ink::Main, measure));
            foot.height += height;
        }
        foot.gap(ROW_GAP);
    }
    foot.gap(STATEMENT_GAP - ROW_GAP);
    let statement = [Run::new(written.statement, SMALL)];
    foot.lines(
        balanced(&statement, width, measure),
        145,
        Ink::Soft,
        measure,
    );
    foot
}

#[cfg(test)]
mod tests;
