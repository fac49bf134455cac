//! Reading saved work back from a file.

messages! {
    heading => "Khôi phục từ tệp", "Restore from a file";
    explain => "Chọn tệp tiến độ đã lưu, hoặc dán phần chữ đã chép. Bài đang có trên máy này không bị ghi đè.", "Choose the file with your saved progress, or paste the text you copied. Nothing on this device is overwritten.";
    paste_label => "Phần chữ đã chép", "The text you copied";
    look => "Xem trong đó có gì", "See what is in it";
    choose_file => "Chọn tệp tiến độ", "Choose the file";
    drop_here => "Hoặc kéo tệp thả vào đây.", "Or drop a file here.";
    nothing_pasted => "Chưa có gì để đọc. Chọn tệp, hoặc dán chữ vào ô trước.", "There is nothing to read yet. Choose a file or paste text first.";
    file_too_large => "Tệp này lớn quá mức một tệp tiến độ. Chọn tệp khác.", "This file is too large for saved progress. Choose another one.";
    file_unreadable => "Không mở được tệp này. Chọn lại, hoặc mở tệp rồi chép chữ dán vào ô trên.", "This file could not be opened. Choose again, or copy its text into the box above.";
    found(count: usize) => "Trong tệp có {count} lượt học", "Runs in the file: {count}";
    run_of(name: &str, date: &str) => "{name}, bắt đầu ngày {date}", "{name}, begun on {date}";
    answered(done: usize, of: usize) => "Đã trả lời {done} / {of} tình huống.", "{done} of {of} scenarios answered.";
    finished => "Đã học xong.", "Finished.";
    signs_anew => "Khóa ký không đi theo tệp: giấy chứng nhận mở trên máy này sẽ do máy này ký lại, mã mới khác mã cũ. Giấy đã in, đã chép trước đây vẫn kiểm tra được.", "The signing key does not travel with the file: opened on this device, the certificate is signed anew by this device and has another code. Certificates printed or copied before can still be checked.";
    other_open(name: &str) => "Máy này đang mở lượt học của {name}. Lượt ấy được cất lại, không bị xóa.", "{name}'s run is open on this device. It is put aside, not deleted.";
    restore_now => "Khôi phục vào máy này", "Restore to this device";
    restoring => "Đang lưu vào máy…", "Saving to this device…";
    another => "Chọn tệp khác", "Choose another file";
    nothing_found => "Không đọc được lượt học nào", "No run could be read";
    problems => "Chỗ không đọc được", "What could not be read";
    fault_empty => "Chưa có gì trong đó.", "There is nothing in it.";
    fault_too_large => "Lớn quá, không phải tệp tiến độ.", "Too large to be saved progress.";
    fault_cut_off => "Phần chữ bị đứt giữa chừng. Chép lại trọn vẹn, từ dấu ngoặc đầu đến dấu ngoặc cuối.", "The text ends too early. Copy all of it, from the first bracket to the last.";
    fault_not_a_copy => "Đây không phải tệp tiến độ của trang này.", "This is not saved progress of this page.";
    fault_newer => "Bản này do một bản mới hơn của trang lưu. Tải lại trang để lấy bản mới rồi thử lại.", "A newer version of this page saved this. Load the page again to get the newer version, then try again.";
    fault_damaged => "Một bản bị hỏng, không khớp dấu kiểm.", "A copy is damaged and does not match its check value.";
    fault_not_a_run => "Một bản có nội dung mà trang này không bao giờ ghi ra.", "A copy holds something that this page never writes.";
    fault_no_run => "Tệp đúng loại nhưng không có lượt học nào.", "The file is of the right kind but holds no run.";
    done => "Đã khôi phục", "Restored";
    kept => "Máy này đã có bài ấy", "This device already has it";
    not_done => "Chưa khôi phục được", "It could not be restored";
    stored => "Đã lưu vào máy này.", "Saved on this device.";
    in_page => "Đang mở được trong trang này, nhưng máy chưa cho lưu. Đừng đóng trang, và giữ lại tệp.", "Open in this page, but this device does not let the page save. Do not close the page, and keep the file.";
    known => "Máy này đã có lượt này, tới cùng chỗ hoặc xa hơn. Không ghi đè gì.", "This device already has this run, as far or further. Nothing was overwritten.";
    differs => "Máy này có bản khác của lượt này. Giữ nguyên bản trên máy, không ghi đè.", "This device has a different version of this run. It stays as it is; nothing was overwritten.";
    failed => "Chưa lưu được vào máy: máy hết chỗ hoặc chỗ lưu chưa phản hồi. Tệp vẫn còn, thử lại sau.", "It could not be saved: the device is full or does not answer. You still have the file; try again later.";
    to_run => "Về lượt học trên máy này", "To the run on this device";
}
