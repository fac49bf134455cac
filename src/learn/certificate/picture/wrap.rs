//! Breaking words into lines, with an idea of widths from outside.

/// A size of type in pixels of the picture, regular or bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Font {
    /// Pixels.
    pub size: u32,
    /// Bold, or regular.
    pub bold: bool,
}

/// How wide some words are, in pixels of the picture.
pub type Measure<'a> = &'a dyn Fn(&str, Font) -> f64;

/// Words in one font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub words: String,
    /// Their font.
    pub font: Font,
}

impl Run {
    /// Words in a font.
    pub fn new(words: impl Into<String>, font: Font) -> Self {
        Self {
            words: words.into(),
            font,
        }
    }

    /// Its width.
    pub fn width(&self, measure: Measure<'_>) -> f64 {
        measure(&self.words, self.font)
    }
}

/// A line: runs side by side.
pub type Line = Vec<Run>;

/// Breaks runs into lines no wider than `width`. Lines break at spaces (not at no-break spaces); a word wider than a line
/// breaks between letters, never before a mark that belongs to the letter in front of it.
pub fn lines(runs: &[Run], width: f64, measure: Measure<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut line: Line = Vec::new();
    for word in words(runs) {
        let longer = joined(&line, &word);
        if fits(&longer, width, measure) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut pieces = pieces(word, width, measure);
        line = pieces.pop().unwrap_or_default();
        lines.extend(pieces);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// As [`lines`], with lines of about the same length: the narrowest ones that need no more of them.
pub fn balanced(runs: &[Run], width: f64, measure: Measure<'_>) -> Vec<Line> {
    let widest = lines(runs, width, measure);
    if widest.len() < 2 {
        return widest;
    }
    let (mut low, mut high) = (0.0, width);
    let mut best = widest;
    while high - low > 1.0 {
        let middle = (low + high) / 2.0;
        let tried = lines(runs, middle, measure);
        if tried.len() > best.len() || !tried.iter().all(|line| fits(line, middle, measure)) {
            low = middle;
        } else {
            (high, best) = (middle, tried);
        }
    }
    best
}

/// Words between spaces. A word may change its font within: "**86 %**." is one.
fn words(runs: &[Run]) -> Vec<Line> {
    let mut words: Vec<Line> = vec![Vec::new()];
    for run in runs {
        for (index, part) in run.words.split(' ').enumerate() {
            if index > 0 {
                words.push(Vec::new());
            }
            if let (Some(word), false) = (words.last_mut(), part.is_empty()) {
                word.push(Run::new(part, run.font));
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A line with one word more.
fn joined(line: &[Run], word: &[Run]) -> Line {
    let mut joined = line.to_vec();
    if let Some(last) = joined.last_mut() {
        last.words.push(' ');
    }
    for part in word {
        match joined.last_mut() {
            Some(last) if last.font == part.font => last.words.push_str(&part.words),
            _ => joined.push(part.clone()),
        }
    }
    joined
}

fn fits(line: &[Run], width: f64, measure: Measure<'_>) -> bool {
    line.iter().map(|run| run.width(measure)).sum::<f64>() <= width
}

/// A word cut into pieces that fit, each of at least one letter.
fn pieces(word: Line, width: f64, measure: Measure<'_>) -> Vec<Line> {
    if fits(&word, width, measure) {
        return vec![word];
    }
    let mut pieces = Vec::new();
    let mut piece: Line = Vec::new();
    for Run { words, font } in word {
        for letter in letters(&words) {
            let mut longer = piece.clone();
            match longer.last_mut() {
                Some(last) if last.font == font => last.words.push_str(letter),
                _ => longer.push(Run::new(letter, font)),
            }
            if !piece.is_empty() && !fits(&longer, width, measure) {
                pieces.push(std::mem::take(&mut piece));
                longer = vec![Run::new(letter, font)];
            }
            piece = longer;
        }
    }
    pieces.push(piece);
    pieces
}

/// Letters with the marks on them.
fn letters(words: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = words
        .char_indices()
        .filter(|(_, letter)| !is_mark(*letter))
        .map(|(at, _)| at)
        .collect();
    starts.push(words.len());
    starts
        .windows(2)
        .filter_map(|pair| words.get(pair[0]..pair[1]))
        .collect()
}

/// Combining marks of the scripts that names here are written in, and what joins or varies a sign.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Font = Font {
        size: 10,
        bold: false,
    };
    const BOLD: Font = Font {
        size: 10,
        bold: true,
    };

    /// Every letter is 10 wide, a bold one 12; marks have no width.
    fn ruler(words: &str, font: Font) -> f64 {
        let letters = words.chars().filter(|letter| !is_mark(*letter)).count();
        letters as f64 * if font.bold { 12.0 } else { 10.0 }
    }

    fn shown(lines: &[Line]) -> Vec<String> {
        let one = |line: &Line| line.iter().map(|run| run.words.as_str()).collect();
        lines.iter().map(one).collect()
    }

    #[test]
    fn lines_break_at_spaces_only_where_they_must() {
        let check = |words: &str, width: f64, expected: &[&str]| {
            let lines = lines(&[Run::new(words, PLAIN)], width, &ruler);
            assert_eq!(shown(&lines), expected, "{words} at {width}");
        };
        check("Nguyễn Thị Ánh", 140.0, &["Nguyễn Thị Ánh"]);
        check("Nguyễn Thị Ánh", 139.0, &["Nguyễn Thị", "Ánh"]);
        check("Nguyễn Thị Ánh", 60.0, &["Nguyễn", "Thị", "Ánh"]);
        check(
            "86\u{a0}%, bậc\u{a0}Khá",
            80.0,
            &["86\u{a0}%,", "bậc\u{a0}Khá"],
        );
        check("  hai  ba ", 200.0, &["hai ba"]);
        check("", 100.0, &[]);
    }

    #[test]
    fn a_word_wider_than_a_line_breaks_between_letters() {
        let check = |words: &str, width: f64, expected: &[&str]| {
            let lines = lines(&[Run::new(words, PLAIN)], width, &ruler);
            assert_eq!(shown(&lines), expected, "{words} at {width}");
        };
        check("Ng Phượng Vy", 40.0, &["Ng", "Phượ", "ng", "Vy"]);
        // Decomposed: the marks stay on their letters.
        check(
            "ao\u{31b}\u{323}ao\u{31b}",
            20.0,
            &["ao\u{31b}\u{323}", "ao\u{31b}"],
        );
        check("ab", 1.0, &["a", "b"]);
    }

    #[test]
    fn a_change_of_font_is_no_place_to_break() {
        let runs = [
            Run::new("kết quả ", PLAIN),
            Run::new("86\u{a0}%", BOLD),
            Run::new(". Nội dung", PLAIN),
        ];
        let lines = lines(&runs, 110.0, &ruler);
        assert_eq!(shown(&lines), ["kết quả", "86\u{a0}%. Nội", "dung"]);
        assert_eq!(lines[1].len(), 2, "{:?}", lines[1]);
        assert_eq!((lines[1][0].font, lines[1][1].font), (BOLD, PLAIN));
    }

    #[test]
    fn balanced_lines_are_as_few_and_as_even_as_can_be() {
        let check = |words: &str, width: f64, expected: &[&str]| {
            let lines = balanced(&[Run::new(words, PLAIN)], width, &ruler);
            assert_eq!(shown(&lines), expected, "{words} at {width}");
        };
        check("Huỳnh Ngọc Vy", 130.0, &["Huỳnh Ngọc Vy"]);
        check("Huỳnh Ngọc Phương Vy", 170.0, &["Huỳnh Ngọc", "Phương Vy"]);
        check("a b c d e f g", 110.0, &["a b c d", "e f g"]);
        check("Wwwwwwwwwwww", 100.0, &["Wwwwww", "wwwwww"]);
    }
}
