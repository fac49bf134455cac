//! The result of a run.

messages! {
    band_0 => "Chưa đạt lần này", "Not passed this time";
    band_1 => "Đạt", "Passed";
    band_2 => "Khá", "Good";
    band_3 => "Giỏi", "Very good";
    band_4 => "Xuất sắc", "Excellent";
    band_0_inside => "chưa đạt lần này", "not passed this time";
    band_1_inside => "đạt", "passed";
    passed_heading(band: &str) => "Đạt, bậc {band}", "Passed: {band}";
    passed_plain => "Đạt", "Passed";
    not_passed_heading => "Chưa đạt lần này", "Not passed this time";
    document_title(percent: u8, band: &str) => "Kết quả: {percent} phần trăm, {band}", "Result: {percent} per cent, {band}";
    bands => "Các bậc", "Bands";
    from(percent: u8) => "từ {percent}", "from {percent}";
    summary(name: &str, count: usize) => "{name} đã đi hết {count} tình huống.", "{name} has gone through all {count} scenarios.";
    best_count(best: usize, count: usize) => "Chọn cách phù hợp nhất ở {best} / {count} tình huống.", "The best action in {best} of {count} scenarios.";
    missing(percent: u8) => "Còn thiếu {percent} %. Xem lại các tình huống ở dưới rồi học một lượt mới, lúc nào cũng được.", "{percent}% short. Look at the scenarios below again, then take a new run whenever you like.";
    strongest(clause: &str) => "Phần vững nhất: {clause}.", "Strongest: {clause}.";
    to_certificate => "Xem giấy chứng nhận", "See the certificate";
    to_participation => "Xem giấy ghi nhận kết quả", "See the record of this run";
    sure_wrong_heading => "Chắc mà chưa trúng", "Sure, but off the mark";
    sure_wrong_hint => "Đáng xem lại nhất, vì lần tới mình dễ làm luôn, không dừng để nghĩ.", "These matter most: next time it is easy to act without stopping to think.";
    review_heading => "Nên xem lại", "Worth another look";
    unsure_heading => "Trúng mà chưa chắc", "Right, but unsure";
    calibration => "Chắc tới đâu, đúng tới đâu", "How sure, how right";
    when_sure => "Khi nói “chắc”", "When you said “sure”";
    when_fairly => "Khi nói “khá chắc”", "When you said “fairly sure”";
    when_unsure => "Khi nói “chưa chắc”", "When you said “not sure”";
    right_of(right: u32, given: u32) => "đúng {right} / {given}", "{right} of {given} right";
    too_sure => "Có lúc Anh/Chị chắc hơn mức nên chắc. Thấy chắc quá thì dừng thêm một nhịp, hỏi một nơi nữa.", "At times you were surer than you should be. When something feels certain, stop for another moment and ask one more place.";
    better_than_thought => "Anh/Chị biết nhiều hơn mình nghĩ. Cứ kiểm chứng như đã làm rồi tự tin hơn.", "You know more than you think. Go on checking as you do, and trust yourself a little more.";
    fair => "Anh/Chị chắc đúng chỗ đáng chắc.", "You were sure where it was right to be.";
    none_to_review => "Không có tình huống nào cần xem lại gấp.", "Nothing needs another look urgently.";
    all_heading => "Tất cả tình huống", "All scenarios";
    by_clause => "Theo điểm của văn bản", "By clause";
    by_objective => "Theo mục tiêu học", "By objective";
    practise_hint => "Luyện lại không đổi kết quả. Câu trả lời đầu tiên là câu được tính.", "Practice does not change the result. The first answer is the one that counts.";
    new_run => "Học một lượt mới", "Take a new run";
    lo_1 => "Soi bài đăng theo bốn tiêu chuẩn", "Check a post against the four standards";
    lo_2 => "Dừng lại, kiểm chứng trước khi chia sẻ", "Pause and verify before sharing";
    lo_3 => "Kiểm tra hình, clip, giọng nói", "Check pictures, clips and voices";
    lo_4 => "Nhìn bằng mắt người đang khó khăn", "See with the eyes of people in hardship";
    lo_5 => "Nêu gương, biết sửa và xin lỗi", "Set an example; correct and apologise";
    lo_6 => "Viết thông báo ngắn, rõ, có nguồn", "Write short, clear, sourced notices";
    lo_7 => "Kể việc tốt cho thật, có xin phép", "Tell good deeds truthfully, with consent";
    lo_8 => "Đính chính tin sai cho đúng cách", "Correct a falsehood well";
    lo_9 => "Góp ý việc làm, giữ phẩm giá con người", "Criticise conduct, keep people's dignity";
    lo_10 => "Phân biệt góp ý, khiếu nại với tin sai", "Tell feedback and complaints from falsehood";
    lo_11 => "Ứng xử vừa mức với bài có vấn đề", "Respond in proportion to a problem post";
    lo_12 => "Giữ thông tin riêng và tài liệu nội bộ", "Protect personal data and internal papers";
    lo_13 => "Tránh lừa đảo, hỏi lại qua kênh mình chọn", "Resist scams; check back through a channel you chose";
    lo_14 => "Giữ nhóm cộng đồng công bằng", "Run a community group fairly";
}

/// The objectives of brief §1.6, in order.
pub const OBJECTIVES: &[&str] = &[
    "LO1", "LO2", "LO3", "LO4", "LO5", "LO6", "LO7", "LO8", "LO9", "LO10", "LO11", "LO12", "LO13",
    "LO14",
];

/// The wording of an objective; the code itself where it has none.
pub fn objective(lang: crate::Lang, code: &str) -> &str {
    match code {
        "LO1" => lo_1(lang),
        "LO2" => lo_2(lang),
        "LO3" => lo_3(lang),
        "LO4" => lo_4(lang),
        "LO5" => lo_5(lang),
        "LO6" => lo_6(lang),
        "LO7" => lo_7(lang),
        "LO8" => lo_8(lang),
        "LO9" => lo_9(lang),
        "LO10" => lo_10(lang),
        "LO11" => lo_11(lang),
        "LO12" => lo_12(lang),
        "LO13" => lo_13(lang),
        "LO14" => lo_14(lang),
        other => other,
    }
}

/// The wording of the two lowest bands inside a sentence; the others read there as they stand.
pub const fn band_inside(lang: crate::Lang, number: u8) -> &'static str {
    match number {
        0 => band_0_inside(lang),
        1 => band_1_inside(lang),
        higher => band(lang, higher),
    }
}

/// The wording of a band's number, 0–4.
pub const fn band(lang: crate::Lang, number: u8) -> &'static str {
    match number {
        1 => band_1(lang),
        2 => band_2(lang),
        3 => band_3(lang),
        4 => band_4(lang),
        _ => band_0(lang),
    }
}
