//! Everything has its place whatever stands on a certificate.

use super::*;

/// About Be Vietnam Pro: an average letter is 0.56 of the size wide, a bold one 0.6, a capital W as wide as the size.
fn ruler(words: &str, font: Font) -> f64 {
    let width = |letter: char| match letter {
        'W' | 'M' => 1.0,
        ' ' | '\u{a0}' | '.' | ',' | 'i' | 'l' => 0.28,
        _ if font.bold => 0.6,
        _ => 0.56,
    };
    words.chars().map(width).sum::<f64>() * f64::from(font.size)
}

fn written(name: &str, unit: &str) -> Written {
    Written {
        brand: "Gương",
        tagline: "Ứng xử có trách nhiệm trên mạng xã hội",
        level: "A · Tự báo cáo",
        title: "Giấy chứng nhận hoàn thành",
        name: name.to_owned(),
        unit: unit.to_owned(),
        role: "Cán bộ, công chức, viên chức",
        did: "đã hoàn thành 10 tình huống về sử dụng mạng xã hội có trách nhiệm, kết quả"
            .to_owned(),
        result: "100\u{a0}%, bậc\u{a0}Xuất\u{a0}sắc".to_owned(),
        source: "Nội dung theo bản tin của Ban Tuyên giáo Thành ủy Cần Thơ về Công văn 249-CV/TU."
            .to_owned(),
        rows: vec![
            (
                "Ngày hoàn thành",
                "24/11/2026, theo ngày của máy".to_owned(),
            ),
            (
                "Bộ nội dung",
                "Soi lại trước khi đăng, bản 2026.11, dấu a7754107".to_owned(),
            ),
            (
                "Lượt học",
                format!("thứ 1, tiếng Việt, mã {}", "0123456789abcdef".repeat(2)),
            ),
            ("Dấu khóa của máy", "306B 1556 C349 11A3".to_owned()),
        ],
        statement: "Máy của người học tự ký kết quả này, chưa có cơ quan nào xác nhận. Quét mã để kiểm tra chữ ký của máy.",
    }
}

/// Everybody who may come: everyday, long, one letter, and 80 bytes that no line holds.
const PEOPLE: [(&str, &str); 6] = [
    ("Trần Thị Mỹ Duyên", "Hội Liên hiệp Phụ nữ xã Cồn Lá"),
    (
        "Nguyễn Phước Bảo Quỳnh Ngọc Thạch Thị Ánh Tuyết Hường",
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc phường Cái Khế",
    ),
    ("Y", "B"),
    (
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM",
    ),
    (
        "Maria Magdalena Wilhelmina Annunziata Bernadette Josephine Nguyen Wawrzyniak Wes",
        "International Department of Emergency Communication and Community Reconciliation",
    ),
    (
        "Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở Ở",
        "Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ Ổ",
    ),
];

/// The smallest code that a certificate has, and the largest (version 15).
const MODULES: [u32; 3] = [57, 69, 77];

fn everybody(check: impl Fn(&str, &Layout)) {
    for (name, unit) in PEOPLE {
        for modules in MODULES {
            check(name, &arrange(&written(name, unit), modules, &ruler));
        }
    }
}

/// What a text covers: its own capitals with marks and descenders.
fn covered(text: &Text) -> Area {
    let size = f64::from(text.run.font.size);
    Area {
        x: text.x,
        y: text.y - size,
        width: text.run.width(&ruler),
        height: 1.265 * size,
    }
}

fn meet(one: Area, other: Area) -> bool {
    // Lines may touch: the marks of the lower stand in the space of the upper one's descenders.
    let slack = 6.0;
    one.x + one.width > other.x + slack
        && other.x + other.width > one.x + slack
        && one.y + one.height > other.y + slack
        && other.y + other.height > one.y + slack
}

#[test]
fn all_words_stand_between_the_edges() {
    everybody(|name, layout| {
        for text in &layout.texts {
            let Area {
                x,
                y,
                width,
                height,
            } = covered(text);
            assert!(
                x >= LEFT - 0.5 && x + width <= RIGHT + 0.5,
                "{name}: {text:?}"
            );
            assert!(
                y >= TOP - 8.0 && y + height <= BOTTOM + 8.0,
                "{name}: {text:?}"
            );
        }
    });
}

#[test]
fn no_words_stand_on_others_or_on_the_code() {
    everybody(|name, layout| {
        let code = layout.code;
        let side = f64::from(code.side * code.module);
        let symbol = Area {
            x: f64::from(code.x),
            y: f64::from(code.y),
            width: side,
            height: side,
        };
        for (index, text) in layout.texts.iter().enumerate() {
            assert!(!meet(covered(text), symbol), "{name}: {text:?} on the code");
            for other in layout.texts.iter().skip(index + 1) {
                assert!(
                    !meet(covered(text), covered(other)),
                    "{name}: {text:?} on {other:?}"
                );
            }
        }
    });
}

#[test]
fn nothing_that_is_written_is_left_out() {
    everybody(|name, layout| {
        let drawn: String = layout
            .texts
            .iter()
            .map(|text| text.run.words.as_str())
            .collect();
        let letters = |words: &str| words.replace([' ', '\u{a0}'], "");
        let drawn = letters(&drawn);
        let source = PEOPLE
            .iter()
            .find(|(known, _)| *known == name)
            .expect("a known person");
        let written = written(name, source.1);
        let rows = written
            .rows
            .iter()
            .flat_map(|(label, value)| [*label, value]);
        let all = [
            written.brand,
            written.tagline,
            written.level,
            written.title,
            &written.name,
            &written.unit,
            written.role,
            &written.did,
            &written.result,
            &written.source,
            written.statement,
        ];
        for words in all.into_iter().chain(rows) {
            assert!(
                drawn.contains(&letters(words)),
                "{words} is not drawn for {name}"
            );
        }
    });
}

#[test]
fn the_code_has_whole_pixels_and_lines_up_with_the_margin() {
    let check = |modules: u32, module: u32| {
        let code = code(modules);
        assert_eq!(
            (code.module, code.side),
            (module, modules + 8),
            "{modules} modules"
        );
        let right = code.x + (code.side - QUIET) * module;
        let bottom = code.y + (code.side - QUIET) * module;
        assert_eq!((f64::from(right), f64::from(bottom)), (RIGHT, BOTTOM));
    };
    check(77, 4);
    check(69, 4);
    check(57, 5);
}

#[test]
fn the_dark_modules_are_where_the_drawing_has_them() {
    let code = Code {
        x: 100,
        y: 200,
        module: 4,
        side: 29,
    };
    let dark: Vec<_> = code
        .dark("M0 0h7v1h-7zM10 2h1v1h-1zM3 20h12v1h-12z")
        .collect();
    let expected = [[116, 216, 28, 4], [156, 224, 4, 4], [128, 296, 48, 4]];
    assert_eq!(dark, expected);
}

#[test]
fn everyday_names_are_as_large_as_on_paper_and_long_ones_smaller() {
    let size = |name: &str| {
        let layout = arrange(&written(name, "Đơn vị"), 69, &ruler);
        let found = layout
            .texts
            .iter()
            .find(|text| name.starts_with(&text.run.words));
        found.map(|text| text.run.font.size)
    };
    assert_eq!(size("Trần Thị Mỹ Duyên"), Some(67));
    assert_eq!(size(PEOPLE[1].0), Some(67));
    assert!(size(PEOPLE[3].0) < Some(67));
}
