//! The first screen.

messages! {
    start(minutes: u32) => "Bắt đầu, khoảng {minutes} phút", "Start, about {minutes} minutes";
    go_on => "Học tiếp chỗ đang dở", "Go on where you stopped";
    go_on_where(position: u32, of: usize) => "Đang dở ở tình huống {position} / {of}.", "You stopped at scenario {position} of {of}.";
    go_on_directive => "Đang dở ở phần đọc văn bản.", "You stopped while reading the directive.";
    see_result => "Xem kết quả, giấy chứng nhận", "See result and certificate";
    finished_before(name: &str) => "{name} đã học xong trên máy này.", "{name} has finished on this device.";
    unfinished_of(name: &str) => "Lượt học của {name}", "{name}'s run";
    start_over => "Học một lượt mới", "Start a new run";
    start_over_warning => "Lượt đang dở sẽ được cất lại, không tính nữa. Bắt đầu lượt mới?", "The unfinished run will be put aside and no longer count. Start a new one?";
    start_over_yes => "Bắt đầu lượt mới", "Start a new run";
    start_over_no => "Giữ lượt đang dở", "Keep the unfinished one";
    erase => "Xóa lượt học khỏi máy này", "Erase the runs on this device";
    erase_warning => "Xóa các lượt học và khóa ký khỏi máy này? Giấy chứng nhận đã chép, đã in không mất. Thẻ khác đang mở trang này cũng về trang đầu.", "Erase the runs and the signing key from this device? Certificates that were copied or printed are not lost. Other tabs that show this page go back to the first page, too.";
    erase_failed => "Chưa xóa được. Đóng các thẻ khác đang mở trang này, rồi thử lại.", "It could not be erased. Close other tabs that show this page, then try again.";
    erase_yes => "Xóa lượt học", "Erase";
    erase_no => "Giữ lại", "Keep";
    promise_accounts_lead => "Không hỏi tài khoản", "No accounts asked";
    promise_accounts => "Facebook, Zalo hay số điện thoại của Anh/Chị.", "for: no Facebook, no Zalo, no telephone number.";
    promise_device_lead => "Câu trả lời nằm trên máy này,", "Your answers stay on this device";
    promise_device => "chỉ đi khi Anh/Chị tự gửi.", "and leave only when you send them.";
    promise_pause_lead => "Nghỉ lúc nào cũng được.", "Stop whenever you like.";
    promise_pause => "Mở lại là đúng chỗ đang dở.", "Open it again and you are where you stopped.";
    step_read => "Đọc văn bản", "Read the directive";
    step_read_body => "Công văn 249-CV/TU, từng điểm một, mười phút.", "Letter 249-CV/TU, point by point, ten minutes.";
    step_scenarios(count: u32) => "{count} tình huống", "{count} scenarios";
    step_scenarios_body => "Nhóm chat, bài đăng, cuộc gọi lạ. Nên làm gì?", "Group chats, posts, a strange call. What is best to do?";
    step_look_back => "Nhìn lại mình", "Look back";
    step_look_back_body => "Xem chỗ chắc, chỗ còn lung lay, rồi nhận giấy chứng nhận.", "See what is firm and what is shaky, then get your certificate.";
    more => "Không cần bắt đầu lượt học", "Without starting a run";
    read_directive => "Đọc văn bản", "Read the directive";
    check_certificate => "Kiểm tra một giấy chứng nhận", "Check a certificate";
    reviewed_heading => "Ai đã đọc duyệt nội dung này", "Who has reviewed this content";
    scene_alt => "Bình minh trên sông: người đội nón lá chèo xuồng chở sen, bóng in trên mặt nước", "Dawn on the river: somebody in a conical hat rows a boat full of lotus, reflected in the water";
}
