//! What the program `guong` says in a terminal.

messages! {
    usage => "guong check BỘ… [--json] [--lang vi|en] [--as-of YYYY-MM-DD] [--coverage] [--policies] [--answered]\n kiểm bộ nội dung: lỗi cấu trúc trước, chất lượng sau\n --json: cho chương trình đọc\n --as-of: xét thẻ pháp luật tính tới ngày này (mặc định: ngày phát hành của bộ)\n --coverage: thêm bảng mục tiêu × vai × điểm\n --policies: thêm bảng thói quen và xác suất đạt\n --answered: cho thấy cả những cảnh báo đã trả lời\nguong authoring\n in hướng dẫn viết tình huống\nMã kết thúc: 0 sạch, 1 còn việc, 2 gọi chưa đúng.",
        "guong check PACK… [--json] [--lang vi|en] [--as-of YYYY-MM-DD] [--coverage] [--policies] [--answered]\n checks packs: structural problems first, quality after\n --json: for programs\n --as-of: law cards are judged as of this day (default: the pack’s release)\n --coverage: adds the table objective × audience × clause\n --policies: adds what each habit reaches\n --answered: shows answered warnings as well\nguong authoring\n prints the guide to writing scenarios (Vietnamese)\nExit code: 0 clean, 1 something to do, 2 called wrongly.";
    unknown_argument(argument: &str) => "Không hiểu “{argument}”.", "“{argument}” is not understood.";
    no_pack => "Chưa cho biết kiểm bộ nào.", "No pack is named.";
    bad_date(value: &str) => "“{value}” không phải ngày dạng YYYY-MM-DD.", "“{value}” is not a day YYYY-MM-DD.";
    not_readable(path: &str, reason: &str) => "Không đọc được {path}: {reason}.", "Cannot read {path}: {reason}.";
    structural(count: usize) => "Cấu trúc: {count} lỗi. Sửa xong mới xét chất lượng.", "Structure: {count} problems. Quality is judged when they are mended.";
    lint_heading(code: &str, title: &str, level: &str, count: usize) => "{code} {title} ({level}, {count} chỗ)", "{code} {title} ({level}, {count})";
    why(text: &str) => "Vì sao: {text}", "Why: {text}";
    level_fail => "phải sửa", "to be mended";
    level_release => "phải sửa, hoặc có người ký cho qua", "to be mended, or released by name";
    level_warn => "nên sửa, hoặc trả lời trong lints.toml", "to be mended, or answered in lints.toml";
    answered(reason: &str) => "Đã trả lời: {reason}", "Answered: {reason}";
    left_out(count: usize) => "Còn {count} chỗ nữa không kể hết ở đây.", "{count} more are not listed here.";
    clean(scenarios: usize, answered: usize) => "Sạch: {scenarios} tình huống, {answered} cảnh báo đã trả lời.", "Clean: {scenarios} scenarios, {answered} warnings answered.";
    open(fails: usize, warnings: usize, slips: usize) => "Còn việc: {fails} chỗ phải sửa, {warnings} chỗ chưa trả lời, {slips} câu trả lời không ổn.", "To do: {fails} to be mended, {warnings} unanswered, {slips} answers with a slip.";
    answer_stale(lint: &str) => "Câu trả lời cho {lint} không còn ứng với lời báo nào. Xóa đi, hoặc sửa file và path cho khớp.", "The answer to {lint} answers nothing that was found. Remove it, or mend file and path.";
    answer_not_possible(lint: &str) => "{lint} ở đây phải sửa, không trả lời được. Sửa nội dung rồi xóa câu này.", "{lint} here must be mended and cannot be answered. Mend the content and remove this.";
    answer_unsigned(lint: &str) => "Cho qua {lint} thì phải có người ký. Ghi tên và nơi làm việc ở khóa by.", "Releasing {lint} needs a name. Write who, and where they work, under by.";
    answer_twice(lint: &str) => "{lint} ở chỗ này đã trả lời ở trên. Giữ một, xóa một.", "{lint} at this place is answered above. Keep one, remove the other.";
    policies_title => "Ai chỉ theo một thói quen: phần điểm, xác suất đạt cả bộ", "Somebody who follows one habit: share of points, probability to pass";
    coverage_title => "Tình huống theo mục tiêu × vai người học, và các điểm của văn bản", "Scenarios by objective × audience, and the clauses";
    coverage_clauses => "Tình huống theo điểm × vai người học", "Scenarios by clause × audience";
    coverage_cells => "Ô mục tiêu × vai × điểm", "Cells objective × audience × clause";
    coverage_all => "Mỗi vai", "Each audience";
}
