//! The activities beside choose-one: how they are worked on, and how they went.
//!
//! What counts is put together from words and figures (`Đã chọn 2/3`): a sentence of its own for each would cost every
//! trainee more to fetch than it says.

messages! {
    pick(count: &str) => "Chọn {count}. Chọn nhầm thì trừ vào phần đúng.", "Choose {count}. A wrong one takes away from the right ones.";
    picked => "Đã chọn", "Chosen";
    too_many(most: u32) => "Chọn nhiều nhất {most}. Bỏ bớt rồi chốt.", "{most} at most. Take some out, then confirm.";
    still_missing(count: usize) => "Còn thiếu {count}. Chọn đủ rồi chốt.", "{count} still missing. Complete them, then confirm.";

    place_hint => "Chạm một việc để đặt vào chỗ trống kế tiếp. Có những việc không cần tới.", "Tap a step to put it in the next free place. Some steps are not needed.";
    your_order => "Thứ tự của Anh/Chị", "Your order";
    steps => "Các việc để chọn", "Steps to choose from";
    free_place => "Chỗ trống", "Free place";
    placed => "Đã đặt ở vị trí", "Placed at";
    taken_out => "Đã bỏ ra, còn", "Taken out, left";
    all_placed => "Đã đủ. Bỏ một việc ra rồi đặt việc khác.", "All places are taken. Take one out to place another.";
    raise => "Đưa lên", "Move up";
    lower => "Đưa xuống", "Move down";
    take_out => "Bỏ ra", "Take out";

    should => "Nên", "Do it";
    depends => "Tùy lúc", "It depends";
    should_not => "Không nên", "Don’t";
    given => "Đã trả lời", "Answered";
    value_missing => "Mục này chưa chọn", "Not chosen yet";

    mark_hint => "Chạm vào chữ có gạch chấm để đánh dấu, chạm lần nữa để bỏ. Nghi oan chỗ bình thường cũng bị trừ.", "Tap dotted words to mark them, tap again to undo. Suspecting what is fine costs marks too.";
    marked(count: usize) => "Đã đánh dấu {count} chỗ", "{count} marked";
    mark_first => "Chưa đánh dấu chỗ nào. Đánh dấu rồi chốt, hoặc bấm lần nữa nếu thấy không có gì.", "Nothing is marked. Mark and confirm, or press again if you see nothing to mark.";

    whole_0 => "Chưa được", "Not yet";
    whole_1 => "Được một phần", "Partly";
    whole_2 => "Gần trọn vẹn", "Nearly all";
    whole_3 => "Trọn vẹn", "All of it";

    chosen_rightly => "Chọn đúng", "Rightly chosen";
    chosen_wrongly => "Chọn nhầm", "Wrongly chosen";
    left_rightly => "Để ra là đúng", "Rightly left out";
    missed => "Bỏ sót", "Missed";
    in_order => "Đúng thứ tự", "In order";
    out_of_order => "Lệch thứ tự", "Out of order";
    not_needed => "Không cần", "Not needed";
    fits => "Khớp", "Fits";
    one_step_off => "Lệch một bậc", "One step off";
    opposite => "Ngược hẳn", "The opposite";
    sorted_rightly => "Xếp đúng", "Where it belongs";
    sorted_wrongly => "Xếp nhầm", "Misplaced";
    spotted => "Nhận ra đúng", "Rightly spotted";
    suspected => "Nghi oan", "Wrongly suspected";
    trusted => "Để yên là đúng", "Rightly left alone";

    yours(yours: &str) => "Anh/Chị chọn “{yours}”.", "You chose “{yours}”.";
    better(best: &str) => "Hợp hơn: “{best}”.", "A better fit: “{best}”.";
    you_placed(place: usize) => "Anh/Chị đặt thứ {place}.", "You placed it at {place}.";
    good_order => "Một thứ tự tốt", "A good order";
    free_between => "Việc cùng số thì trước sau đều được.", "Steps of the same number may come in either order.";
    look_closer => "Đáng xem kỹ", "Worth a closer look";
    look_more => "Đáng xem kỹ, phần còn lại", "Worth a closer look, the rest";
    went_well => "Phần đã đúng", "What went well";
    take_along => "Điều mang theo", "To take along";

    dealt_with => "Đã xử lý", "Dealt with";
    dealt_well => "Xử lý hợp lý", "Well dealt with";
    on_post(name: &str) => "Anh/Chị làm gì với bài của {name}?", "What do you do about the post by {name}?";
    why_trust => "Vì sao Anh/Chị tin bài này?", "Why do you trust this post?";
    why_first => "Trước khi chuyển đi, chọn vì sao Anh/Chị tin bài này.", "Before passing it on, say why you trust this post.";
    trust_source => "Có nguồn, giờ, nơi rõ", "Source, time and place are clear";
    trust_person => "Quen người đăng", "I know who posted it";
    trust_many => "Nhiều người chia sẻ", "Many people share it";
    trust_unasked => "Chưa nghĩ tới", "I had not asked myself";
    estimate => "Trước khi lướt: Anh/Chị đoán mình xử lý hợp lý được chừng nào?", "Before you scroll: how much of it do you think you will deal with well?";
    estimate_few => "Dưới một nửa", "Less than half";
    estimate_most => "Hơn một nửa", "More than half";
    estimate_nearly_all => "Gần hết", "Nearly all";
    you_guessed(guess: &str) => "Trước khi lướt Anh/Chị đoán: “{guess}”.", "Before scrolling you guessed: “{guess}”.";
    hits(count: &str, of: u32) => "Nhận ra {count}/{of} bài có vấn đề.", "You recognised {count} of {of} problem posts.";
    false_alarms(count: &str, of: u32) => "Nghi oan {count}/{of} bài lành.", "You wrongly suspected {count} of {of} sound posts.";
    gate_missed => "Điểm đã đủ, nhưng ở bảng tin cần nhận ra ít nhất 60 % bài có vấn đề và nghi oan không quá 20 % bài lành. Xem lại bảng tin rồi học một lượt mới.", "The score is enough, but in the feeds at least 60% of problem posts must be recognised and at most 20% of sound ones suspected. Look at the feed again, then take a new run.";

    what_happened => "Rồi chuyện đi tiếp", "What happened next";
    way_taken => "Con đường Anh/Chị đã đi", "The way you went";
    best_decisions => "Quyết định phù hợp nhất", "Best decisions";
    ways_not_taken => "Những ngả chưa đi", "Ways not taken";
    try_from_here => "Thử lại từ đây", "Try again from here";
}

/// Reasons to trust a post, by their numbers.
pub fn trust_reasons(lang: crate::Lang) -> [&'static str; 4] {
    [
        trust_source(lang),
        trust_person(lang),
        trust_many(lang),
        trust_unasked(lang),
    ]
}

/// How well one thinks one will do, from 1 on in the order of confidence.
pub fn estimates(lang: crate::Lang) -> [&'static str; 3] {
    [
        estimate_few(lang),
        estimate_most(lang),
        estimate_nearly_all(lang),
    ]
}

/// `Đã chọn 2/3`: words, then how many of how many.
pub fn ratio(words: &str, count: usize, of: usize) -> String {
    format!("{words} {count}/{of}")
}
