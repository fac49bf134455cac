//! Checking something before deciding about it: the pane in which pages are opened, and what was looked at.

messages! {
    pane => "Cửa sổ kiểm chứng", "Checking window";
    hint => "Mở trang nào, bao nhiêu trang cũng được. Thấy đủ rồi thì quyết định.", "Open any page, as many as you like. Decide once you have seen enough.";
    begin => "Bắt đầu kiểm chứng từ đâu?", "Where will you begin to check?";
    from_here => "Mở từ đây", "Open from here";
    search_for => "Tìm", "Search for";
    results_for(query: &str) => "Tìm “{query}”", "Search for “{query}”";
    nothing_found => "Không tìm thấy trang nào.", "No page was found.";
    back => "Trở lại", "Back";
    start_page => "Trang đầu", "Start page";
    open_pages => "Các trang đã mở", "Pages you have opened";
    leads_to => "Trang này dẫn tới", "This page leads to";

    how_checked => "Anh/Chị đã kiểm chứng thế nào", "How you checked";
    moves_made => "Bước kiểm chứng đã làm", "Checking moves made";
    move_source => "Ai nói?", "Who says so?";
    move_elsewhere => "Nơi khác nói gì?", "What do others say?";
    move_origin => "Gốc ở đâu?", "Where does it come from?";
    made => "Đã làm", "Done";
    not_made => "Chưa làm", "Not done";
    seen(pages: &str) => "Anh/Chị đã xem: {pages}.", "You looked at: {pages}.";
    could_see(pages: &str) => "Có thể xem: {pages}.", "You could have looked at: {pages}.";
    nothing_opened => "Anh/Chị quyết định khi chưa mở trang nào. Lần tới, rời bài ấy một phút để hỏi nơi khác rồi hãy quyết định.", "You decided before opening any page. Next time, leave the post for a minute and ask elsewhere, then decide.";
    pages_opened => "Các trang Anh/Chị đã xem", "The pages you looked at";
    pages_left => "Các trang chưa xem", "Pages not looked at";
    no_second_source => "Chép lại, chưa phải nguồn thứ hai", "A repeat, not a second source";
    no_help => "Không giúp kiểm chứng", "No help in checking";
}
