//! Coming back after some days: when, what, and what came of it.

messages! {
    heading => "Ôn lại", "Refresher";
    why => "Ôn sau 3, 14 và 45 ngày thì nhớ lâu. Mỗi lần vài tình huống, không đổi điểm.", "Coming back after 3, 14 and 45 days makes it last. A few scenarios each time; the score stays.";
    due => "Đã đến hẹn ôn lại.", "It is time for a refresher.";
    start => "Ôn vài tình huống, khoảng 10 phút", "A few scenarios, about 10 minutes";
    next(date: &str) => "Lần ôn tới: {date}.", "The next: {date}.";
    stamp(date: &str, right: usize, of: u32) => "Đã ôn ngày {date}: trúng {right} / {of} tình huống.", "Refreshed on {date}: {right} of {of} scenarios right.";
    all_done => "Anh/Chị đã ôn đủ ba lần.", "You have done all three.";
    place(at: usize, of: usize) => "Ôn lại {at} / {of}", "Refresher {at} / {of}";
    onward => "Tình huống kế tiếp", "Next scenario";
    finish => "Ôn xong", "Done";
    remind => "Ghi lịch nhắc ôn", "Reminders for my calendar";
    reminder_title => "Ôn lại bài học trên mạng xã hội", "Refresher: social media training";
    reminder_text => "Mở lại trang học trên máy đã học. Trang biết Anh/Chị nên ôn tình huống nào.", "Open the training on the device you used. It knows which scenarios to come back to.";
    saved => "Đã lưu tệp lịch. Mở tệp ấy để thêm lời nhắc vào lịch của máy.", "The calendar file is saved. Open it to add the reminders to your calendar.";
    saved_doubtful => "Đã đưa tệp lịch cho ứng dụng. Không thấy tệp thì mở trang này bằng trình duyệt rồi lưu lại.", "The calendar file went to the app. If it is not there, open this page in a browser and save it again.";
    save_failed(dates: &str) => "Trình duyệt không cho lưu tệp. Anh/Chị tự ghi ba ngày này vào lịch: {dates}.", "The browser did not allow the file. Please put these days into your calendar yourself: {dates}.";
    kin(title: &str) => "Luyện một tình huống cùng loại: {title}", "Practise another of its kind: {title}";
}
