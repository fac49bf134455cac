//! Looking something up.

messages! {
    heading => "Tra cứu", "Look it up";
    field => "Tìm từ, điểm của văn bản, tình huống, thẻ pháp luật", "Words, clauses, scenarios, law cards";
    hint => "Viết có dấu hay không dấu đều được.", "With or without Vietnamese marks.";
    found(count: usize) => "Tìm thấy {count} mục", "{count} found";
    nothing => "Không thấy mục nào. Thử một từ khác, ngắn hơn.", "Nothing was found. Try another, shorter word.";
    words => "Từ dùng trong bài", "Words used here";
    clauses => "Điểm của văn bản", "Clauses";
    scenarios => "Tình huống để luyện", "Scenarios to practise";
    cards => "Thẻ pháp luật", "Law cards";
    no_words => "Chưa tải được phần giải nghĩa từ. Các phần khác vẫn tra được; có mạng thì mở lại trang này.", "The words could not be loaded. All else can be looked up; open this page again when there is a network.";
    open => "Tra cứu, từ ngữ", "Look up words";
}
