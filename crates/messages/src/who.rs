//! Who takes the run.

messages! {
    heading => "Tên ghi trên giấy chứng nhận", "The name on your certificate";
    correct_heading => "Sửa tên, đơn vị trên giấy", "Correct the name or unit";
    explain => "Chỉ cần ba điều này. Tất cả nằm trên máy của Anh/Chị.", "Only these three things. They stay on your device.";
    name => "Họ và tên", "Full name";
    name_hint => "Ghi như trên giấy tờ.", "As on your papers.";
    unit => "Đơn vị", "Unit";
    unit_hint => "Cơ quan, chi bộ, chi hội hoặc ấp, khu vực. Ví dụ: Hội Phụ nữ xã Rạch Sen.", "Office, Party cell, branch or hamlet. For example: Women's Union, Rạch Sen commune.";
    audience => "Anh/Chị học với vai nào?", "In which role do you learn?";
    audience_hint => "Chọn vai gần nhất: mỗi vai có lộ trình riêng.", "Choose the nearest one: each role has a track of its own.";
    amount => "Anh/Chị học bao nhiêu?", "How much will you take?";
    amount_hint => "Lộ trình theo vai là đủ để nhận giấy chứng nhận.", "The track of your role is enough for the certificate.";
    own_track => "Lộ trình theo vai", "The track of my role";
    everything => "Trọn bộ tình huống", "All scenarios";
    so_many(count: u32, minutes: u32) => "{count} tình huống, khoảng {minutes} phút", "{count} scenarios, about {minutes} minutes";
    audience_ld => "Lãnh đạo, cán bộ chủ chốt", "Leader or key cadre";
    audience_cc => "Cán bộ, công chức, viên chức", "Cadre, civil servant or public employee";
    audience_dv => "Đảng viên", "Party member";
    audience_hv => "Đoàn viên, hội viên", "Member of a union or association";
    audience_tt => "Người làm tuyên truyền, truyền thông", "Communications staff";
    go_on => "Vào phần đọc văn bản", "On to the directive";
    save_correction => "Ghi lại trên giấy", "Put it on the certificate";
    begin_failed_heading => "Chưa bắt đầu được lượt học", "The run could not begin";
    begin_failed => "Chưa tải được nội dung: mạng có thể đang chậm hoặc đứt. Những gì Anh/Chị vừa ghi còn nguyên; lát nữa bấm lại nút cuối trang.", "The content did not arrive; the network may be slow or down. What you typed is still here; press the button below again in a while.";
    problems(count: usize) => "Còn {count} chỗ cần xem lại", "Still to complete: {count}";
    name_missing => "Còn thiếu họ tên, để in lên giấy chứng nhận.", "The name is missing; it will stand on the certificate.";
    unit_missing => "Còn thiếu đơn vị, nơi Anh/Chị đang làm việc hoặc sinh hoạt.", "The unit is missing: where you work or are a member.";
    audience_missing => "Chưa chọn vai.", "No role is chosen.";
    too_long(letters: usize) => "Dài quá khoảng {letters} chữ cái, mã trên giấy không chứa hết. Viết gọn lại giúp.", "Too long by about {letters} letters for the code on the certificate. Please shorten it.";
    room_left(bytes: usize) => "Còn chỗ cho khoảng {bytes} chữ cái", "Room for about {bytes} more letters";
    use_shorter(form: &str) => "Dùng dạng gọn: {form}", "Use the short form: {form}";
}
