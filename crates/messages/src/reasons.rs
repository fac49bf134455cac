//! Why a certificate or submission could not be accepted, by the code of `evidence::Problem`.

use crate::Lang;

/// Declares the sentence of every code.
macro_rules! reasons {
    ($($code:literal => $vi:literal, $en:literal;)+) => {
        /// Every code that has a sentence.
        pub const CODES: &[&str] = &[$($code),+];

        /// The sentence of a code; a code that is not known here is shown as it stands.
        pub fn sentence(lang: Lang, code: &str) -> &str {
            match code {
                $($code => match lang { Lang::Vi => $vi, Lang::En => $en },)+
                other => other,
            }
        }
    };
}

reasons! {
    "empty" => "Chưa có gì để kiểm tra.", "There is nothing to check.";
    "too-large" => "Dài hơn mọi giấy hay bài nộp có thể có.", "Longer than any certificate or submission can be.";
    "truncated" => "Thiếu một đoạn ở cuối, có thể bị cắt khi chép hay gửi.", "The end is missing; it may have been cut when copied or sent.";
    "not-digits" => "Không thấy dãy số của giấy chứng nhận trong đoạn này.", "There is no certificate code in this text.";
    "not-code" => "Có dãy số, nhưng không phải mã của giấy chứng nhận.", "There are digits, but not those of a certificate.";
    "not-cbor" => "Dãy số không đọc ra nội dung của giấy.", "The digits do not hold a certificate's content.";
    "not-canonical" => "Nội dung không viết đúng dạng mà giấy của Gương dùng.", "The content is not written in the one form that Gương uses.";
    "trailing-data" => "Có phần thừa ở cuối.", "Something follows after the end.";
    "not-json" => "Tệp không phải bài nộp của Gương.", "The file is not a submission of Gương.";
    "wrong-kind" => "Tệp đọc được, nhưng không phải bài nộp của Gương.", "The file can be read, but is no submission of Gương.";
    "too-deep" => "Tệp lồng quá nhiều lớp.", "The file is nested too deeply.";
    "too-many" => "Có nhiều mục hơn mức cho phép.", "There are more entries than allowed.";
    "too-long" => "Có dòng chữ dài hơn mức cho phép.", "A text is longer than allowed.";
    "unknown-member" => "Có mục lạ mà bài nộp không dùng.", "It holds an entry that a submission does not have.";
    "duplicate-member" => "Có mục bị lặp lại.", "An entry is given twice.";
    "missing-member" => "Thiếu một mục bắt buộc.", "A required entry is missing.";
    "wrong-type" => "Có mục không đúng kiểu.", "An entry is of the wrong kind.";
    "out-of-range" => "Có số nằm ngoài khoảng cho phép.", "A value is outside its range.";
    "not-nfc" => "Chữ có dấu không viết theo chuẩn Unicode đã định.", "Accented letters are not in the agreed Unicode form.";
    "forbidden-character" => "Có ký tự ẩn trong tên hoặc đơn vị.", "There are hidden characters in the name or unit.";
    "inconsistent" => "Các mục trong giấy trái nhau.", "Entries contradict each other.";
    "bad-key" => "Khóa của máy không hợp lệ.", "The device key is not valid.";
    "no-proof" => "Không có chữ ký của máy.", "There is no signature of the device.";
    "version-too-new" => "Giấy do bản mới hơn của Gương làm ra. Tải lại trang để có bản mới.", "Made by a newer version of Gương. Load the page again to get it.";
    "bad-request" => "Trang gửi yêu cầu không hợp lệ.", "The page made an invalid request.";
    "no-room" => "Tên hoặc đơn vị quá dài cho mã trên giấy. Viết gọn lại.", "The name or unit is too long for the code. Please shorten it.";
}
