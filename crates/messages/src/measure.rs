//! The measure before and after: what is asked, and what the comparison says.

messages! {
    offer => "Thử trước khi học: sáu mẩu tin, hai phút, không tính điểm. Học xong thử đề song song, Anh/Chị thấy mình khác đi chỗ nào.", "Try before you start: six short messages, two minutes, no marks. Afterwards a parallel set shows what has changed.";
    offer_start => "Thử sáu mẩu tin", "Try six messages";
    after_offer => "Học xong rồi: thử đề song song, hai phút, để so với lúc đầu.", "You are through: take the parallel set, two minutes, and compare.";
    heading_before => "Trước khi học: Anh/Chị tin tới đâu?", "Before you start: how far do you believe it?";
    heading_after => "Học xong: Anh/Chị tin tới đâu?", "Afterwards: how far do you believe it?";
    explain => "Mỗi mẩu tin chọn một mức. Không tính điểm, không có trên giấy chứng nhận; có trong bài nộp nếu Anh/Chị gửi.", "Choose a degree for each. No marks, nothing on the certificate; it is in the submission if you send one.";
    surely_not => "Chắc là không đúng", "Surely not so";
    perhaps_not => "Có lẽ không đúng", "Perhaps not so";
    perhaps => "Có lẽ đúng", "Perhaps so";
    surely => "Chắc là đúng", "Surely so";
    missing(count: usize) => "Còn {count} mẩu tin chưa chọn.", "{count} messages still to judge.";
    send => "Ghi lại", "Keep it";
    skip => "Bỏ qua, vào phần đọc", "Skip, on to the directive";
    result => "Trước và sau khi học", "Before and after";
    before => "Trước", "Before";
    after => "Sau", "After";
    believed(count: usize, of: usize) => "tin {count} / {of} mẩu tin được", "{count} of {of} sound messages believed";
    doubted(count: usize, of: usize) => "dè chừng {count} / {of} mẩu có vấn đề", "{count} of {of} others doubted";
    items => "Xem lại các mẩu tin", "The messages again";
    is_sound => "Tin được", "Sound";
    is_problem => "Có vấn đề", "Not to be believed";
    yours(belief: &str) => "Anh/Chị chọn: {belief}.", "You chose: {belief}.";
    few => "Sáu mẩu tin thì ít, may rủi cũng đổi được một hai mẩu. Xem để biết mình, đừng lấy đó mà chấm.", "Six messages are few; luck alone can move one or two. Look at it for yourself, not as a mark.";
}

/// Degrees of belief, by their numbers.
pub fn beliefs(lang: crate::Lang) -> [&'static str; 4] {
    [
        surely_not(lang),
        perhaps_not(lang),
        perhaps(lang),
        surely(lang),
    ]
}
