//! `docs/authoring.md`: the guide to writing scenarios, made of the lints' own texts so that it cannot disagree with them.

use std::fmt::Write as _;

use lints::{Level, Lint};
use messages::Lang::Vi;
use messages::lints::{about, faults, sentence};

const BEGIN: &str = "\
# Viết tình huống: điều chương trình kiểm được

<!-- Tệp này do `guong authoring` viết ra từ chính lời của các phép kiểm. Sửa lời ở crates/messages/src/lints, rồi chạy:
     cargo run -p cli -- authoring > docs/authoring.md -->

Anh/Chị viết xong một tình huống thì chạy `guong check quizzes/<bộ>`. Chương trình đọc cả bộ và cho biết chỗ nào, vì sao, sửa
thế nào. Lỗi cấu trúc (thiếu chữ, sai khóa, trích không đúng nguyên văn) được báo trước; sửa hết thì mới xét chất lượng theo
những phép kiểm dưới đây. Cách ghi từng tệp: [formats.md](formats.md), mục 1.

Có ba mức:

- **Phải sửa**: bộ nội dung chưa dùng được khi còn lời báo này.
- **Phải sửa, hoặc có người ký cho qua**: chỉ người có trách nhiệm mới cho qua được, bằng tên mình.
- **Nên sửa, hoặc trả lời**: nếu Anh/Chị thấy để vậy là đúng thì ghi lý do vào `lints.toml` trong thư mục của bộ:

```toml
[[answers]]
lint = \"L-03\"                  # mã của phép kiểm
file = \"pack.toml\"             # tệp và path đúng như trong bản --json
path = \"objectives.LO6\"
by = \"Thu, phường Cầu Trăng\"   # cần khi cho qua; lúc khác thì tùy
reason = \"Đợt này mới có một tình huống; ba bài nữa đang viết.\"
```

Câu trả lời không còn ứng với lời báo nào cũng là một lỗi, để tệp này luôn đúng. `lints.toml` không đổi nội dung của bộ.
Những điều chương trình không kiểm được (phương án có tự nhiên không, có ai bị tổn thương không) cần người đọc:
[content-review.md](content-review.md).

Bộ nhỏ (`kind = \"set\"`) không phải qua các phép kiểm ghi “chỉ với ngân hàng”.
";

/// The whole guide, Vietnamese.
pub fn guide() -> String {
    let mut out = BEGIN.to_owned();
    for lint in lints::all() {
        section(&mut out, lint);
    }
    out
}

fn section(out: &mut String, lint: &Lint) {
    let Some(about) = about(lint.code, Vi) else {
        return;
    };
    let level = match lint.level {
        Level::Fail => "phải sửa",
        Level::Release => "phải sửa, hoặc có người ký cho qua",
        Level::Warn => "nên sửa, hoặc trả lời",
    };
    let banks = if lint.banks_only {
        "; chỉ với ngân hàng"
    } else {
        ""
    };
    let _ = write!(
        out,
        "\n## {} {}\n\n*{level}{banks}* (`{}`)\n\n{}\n\n**Vì sao.** {}\n\n**Khi bị báo:**\n\n",
        lint.code, about.title, lint.name, about.checks, about.why
    );
    for (_, fault) in faults().filter(|(code, _)| *code == lint.code) {
        // Without values: a gap where a value will stand.
        let text = sentence(lint.code, fault, &[], Vi).unwrap_or_default();
        let _ = writeln!(out, "- {}", text.trim_start_matches("…: "));
    }
}
