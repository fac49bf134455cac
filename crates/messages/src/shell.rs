//! What every screen shares.

messages! {
    brand => "Gương", "Gương";
    tagline => "Ứng xử có trách nhiệm trên mạng xã hội", "Responsible use of social media";
    skip_to_content => "Tới nội dung chính", "Skip to the main content";
    page_title(screen: &str) => "{screen} – Gương", "{screen} – Gương";
    pause => "Tạm nghỉ, về trang đầu", "Take a break, back to the first page";
    home => "Về trang đầu", "To the first page";
    back => "Quay lại", "Back";
    other_language => "English", "Tiếng Việt";
    saved => "Đã lưu", "Saved";
    saving => "Đang lưu…", "Saving…";
    unsaved => "Chưa lưu", "Not saved";
    kept_in_memory => "Chỉ giữ tạm", "Kept for now only";
    loading => "Đang mở…", "Opening…";
    try_again => "Thử lại", "Try again";
    not_found_title => "Không có trang này", "There is no such page";
    not_found_body => "Có thể đường dẫn bị cắt mất một đoạn khi gửi qua tin nhắn. Bài đã lưu vẫn còn nguyên.", "The link may have lost a piece on its way through a chat. What was saved is safe.";
    content_failed_title => "Chưa mở được nội dung", "The content could not be opened";
    content_failed_body => "Mạng có thể đang chậm hoặc đứt. Bài đã lưu trên máy này vẫn còn nguyên. Thử lại, hoặc lát nữa mở lại đường dẫn này.", "The network may be slow or down. What is saved on this device is safe. Try again, or open this link later.";
    content_broken_body => "Tệp nội dung tải về khác bản gốc, có thể bị hỏng hoặc thiếu. Bài đã lưu trên máy này vẫn còn nguyên. Thử lại; nếu vẫn vậy, báo cho người gửi đường dẫn.", "A content file differs from the original; it may be damaged or incomplete. What is saved on this device is safe. Try again; if it stays so, tell whoever sent the link.";
}
