//! Notices about saving, and the panels that help when it fails.

messages! {
    region => "Về việc lưu bài", "About saving your work";
    memory_heading => "Máy này không cho lưu bài", "This device does not allow saving";
    memory_blocked => "Trình duyệt đang chặn lưu dữ liệu, nên bài chỉ giữ được khi trang này còn mở. Anh/Chị cứ học tiếp, đừng đóng trang. Xong thì chép giấy chứng nhận ra ngay.", "The browser blocks stored data, so your work is kept only while this page is open. Go on, do not close the page, and copy your certificate as soon as you have it.";
    memory_timeout => "Chỗ lưu của trình duyệt chưa phản hồi, nên bài chỉ giữ được khi trang này còn mở. Tải lại trang có khi được ngay.", "The browser's storage does not answer, so your work is kept only while this page is open. Loading the page again may help.";
    quota_heading => "Máy hết chỗ nên chưa lưu được bước vừa rồi", "The device is full: the last step is not saved";
    quota_body => "Các bước trước còn nguyên. Giữ trang này mở, rồi chọn một cách.", "The steps before are safe. Keep this page open and choose one of these.";
    save_failed_heading => "Chưa lưu được bước vừa rồi", "The last step could not be saved";
    save_failed_body => "Bài vẫn còn trong trang này. Giữ trang mở, rồi thử lưu lại hoặc lưu bài ra tệp.", "Your work is still in this page. Keep it open, then try again or save your work to a file.";
    conflict_heading => "Bài đang mở ở một thẻ khác của trình duyệt", "Your work is open in another tab";
    conflict_body => "Bên kia vừa lưu bản mới hơn. Không câu trả lời nào bị mất. Chuyển sang đây thì trang lấy bản mới nhất ấy.", "The other tab has just saved a newer version. No answer is lost. Take over here to load that newest version.";
    take_over => "Chuyển sang đây", "Take over here";
    retry_save => "Lưu lại", "Try saving again";
    export => "Lưu bài ra tệp", "Save my work to a file";
    export_copy => "Chép bài thành chữ", "Copy my work as text";
    evicted_heading => "Trình duyệt đã xóa bài đang lưu", "The browser has removed your saved work";
    evicted_body => "Máy này từng lưu một lượt học, nay không còn. Thường do dọn bộ nhớ hoặc lâu ngày không mở. Anh/Chị có thể học một lượt mới.", "This device once held a run that is gone now, usually after cleaning up or a long time unused. You can take a new run.";
    unreadable_heading => "Có một bản lưu chưa đọc được", "One saved copy could not be read";
    unreadable_body => "Bản ấy được cất riêng, không bị xóa. Bài đang mở là bản đọc được gần nhất.", "It was put aside, not deleted. What is open is the newest readable copy.";
    newer_heading => "Bài này do bản mới hơn của trang lưu lại", "Your work was saved by a newer version of this page";
    newer_body => "Trang đang mở là bản cũ nên chỉ đọc, không ghi đè. Tải lại trang để lấy bản mới.", "The open page is an older version: it only reads your work and does not overwrite it. Load the page again to get the newer version.";
    content_gone_heading => "Bộ nội dung của bài này không còn ở đây", "The content of this run is no longer here";
    content_gone_body => "Bài đã lưu vẫn còn nguyên trên máy. Hỏi người gửi đường dẫn, hoặc học một lượt mới với nội dung hiện có.", "The saved run is safe on this device. Ask whoever sent the link, or take a new run with the present content.";
    draft => "Bản thảo: bộ nội dung này chưa phát hành chính thức.", "Draft: this content has not been released yet.";
    close => "Đóng", "Close";
}
