//! Reading the directive.

messages! {
    document => "Công văn 249-CV/TU", "Letter 249-CV/TU";
    where_am_i(page: usize, of: usize) => "Đọc văn bản {page} / {of}", "The directive, {page} of {of}";
    introduction => "Mở đầu", "Introduction";
    point(number: u32) => "Điểm {number}", "Point {number}";
    introduction_heading => "Mở đầu: vì sao có văn bản này", "Introduction: why this letter";
    point_1_heading => "Điểm 1: cùng nâng nhận thức, dùng mạng theo bốn tiêu chuẩn", "Point 1: awareness, and four standards";
    point_2_heading => "Điểm 2: cán bộ, đảng viên nêu gương", "Point 2: officials and Party members set the example";
    point_3_heading => "Điểm 3: cấp ủy lắng nghe, chấn chỉnh kịp thời", "Point 3: Party committees listen and put things right in time";
    point_4_heading => "Điểm 4: Mặt trận, đoàn thể vận động bà con", "Point 4: the Front and associations encourage people";
    clause(id: &str) => "Điểm {id}", "Clause {id}";
    contents => "Mục lục văn bản", "Contents of the letter";
    for_whom => "Dành cho ai", "For whom";
    in_plain_words => "Nói gọn lại", "In plain words";
    our_reading => "Ở đây mình hiểu câu này thế nào", "How we read this sentence here";
    practised => "Có trong phần tình huống", "Practised in the scenarios";
    translation => "Bản tiếng Anh", "In English";
    since_then => "Cơ cấu tổ chức năm 2021 và bây giờ", "Bodies named in 2021, and now";
    next_page(name: &str) => "Đọc tiếp: {name}", "Read on: {name}";
    previous_page(name: &str) => "Trang trước: {name}", "Back: {name}";
    to_scenarios => "Vào phần tình huống", "On to the scenarios";
}
