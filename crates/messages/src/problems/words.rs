//! Words for key paths, types and kinds: a trainer should not have to read `options[3].why.vi`.

use crate::Lang;

/// A key path in words: `options[3].why.vi` is “phương án 3, vì sao dễ chọn, bản tiếng Việt”.
pub(crate) fn place(path: &str, lang: Lang) -> String {
    let parts: Vec<String> = path.split('.').map(|part| segment(part, lang)).collect();
    parts.join(", ")
}

fn segment(part: &str, lang: Lang) -> String {
    let (key, number) = match part.split_once('[') {
        Some((key, number)) => (key, number.trim_end_matches(']')),
        None => (part, ""),
    };
    let found = KEYS.iter().find(|(known, ..)| *known == key);
    let words = match (found, lang) {
        (Some((_, vi, _)), Lang::Vi) => vi,
        (Some((_, _, en)), Lang::En) => en,
        (None, _) => key,
    };
    if number.is_empty() {
        words.to_owned()
    } else {
        format!("{words} {number}")
    }
}

/// A type, kind or language in words; what is not known is left as it is.
pub(crate) fn word(value: &str, lang: Lang) -> &str {
    let found = WORDS.iter().find(|(known, ..)| *known == value);
    match (found, lang) {
        (Some((_, vi, _)), Lang::Vi) => vi,
        (Some((_, _, en)), Lang::En) => en,
        (None, _) => value,
    }
}

const KEYS: &[(&str, &str, &str)] = &[
    ("options", "phương án", "option"),
    ("steps", "bước", "step"),
    ("items", "mục", "item"),
    ("bins", "nhóm", "bin"),
    ("spans", "chỗ đánh dấu", "span"),
    ("nodes", "chặng", "decision"),
    ("posts", "bài", "post"),
    ("pages", "trang", "page"),
    ("tracks", "lộ trình", "track"),
    ("forms", "đề đo", "form"),
    ("sound", "tin được hay không", "whether it is sound"),
    ("terms", "từ", "term"),
    ("term", "chữ", "the word"),
    ("meaning", "nghĩa", "the meaning"),
    ("pools", "nhóm rút", "pool"),
    ("take", "số bài rút", "how many are drawn"),
    ("from", "các bài trong nhóm", "the scenarios of the pool"),
    ("searches", "lượt tìm", "search"),
    ("results", "kết quả tìm", "results"),
    ("links", "chỗ dẫn tiếp", "links"),
    ("open", "các trang mở được ngay", "pages that open at once"),
    ("role", "vai trò của trang", "what the page is for"),
    ("label", "chữ dẫn tới trang", "label"),
    ("actions", "cách xử lý", "action"),
    (
        "credits",
        "điểm của từng cách xử lý",
        "what each action is worth",
    ),
    ("treats", "cách nhìn riêng", "what single actions say of it"),
    (
        "treats_as",
        "cách nhìn bài",
        "what the action says of a post",
    ),
    ("truth", "bài ấy là gì", "what the post is"),
    ("action", "cách xử lý", "the action"),
    ("after", "chuyện xảy ra sau đó", "what then happens"),
    ("to", "chặng tiếp theo", "the next decision"),
    ("closing", "lời kết", "the closing"),
    ("rank", "thứ tự của bước", "the rank"),
    ("rating", "mức", "the rating"),
    ("bin", "nhóm của mục", "the bin"),
    ("sign", "có là dấu hiệu không", "whether it is a sign"),
    (
        "pick_min",
        "số phải chọn ít nhất",
        "the least number of ticks",
    ),
    (
        "pick_max",
        "số được chọn nhiều nhất",
        "the greatest number of ticks",
    ),
    ("artefacts", "khung cảnh", "artefact"),
    ("lines", "lời", "line"),
    ("people", "người", "person"),
    ("clauses", "điểm", "clause"),
    ("misconceptions", "quan niệm sai", "misconception"),
    ("quotes", "câu trích", "quotation"),
    ("audiences", "vai người học", "audience"),
    ("objectives", "mục tiêu", "objective"),
    ("cards", "thẻ pháp luật", "card"),
    ("siblings", "tình huống cùng nhóm", "sibling"),
    ("sources", "nguồn", "source"),
    ("reviewers", "người đọc duyệt", "reviewer"),
    ("order", "thứ tự", "order"),
    ("languages", "ngôn ngữ", "language"),
    ("bands", "bậc", "band"),
    ("title", "tựa đề", "the title"),
    ("lede", "lời dẫn", "the lede"),
    ("citation", "cách dẫn văn bản", "the citation"),
    ("review", "tình trạng đọc duyệt", "the review"),
    ("situation", "tình huống", "the situation"),
    ("question", "câu hỏi", "the question"),
    ("text", "lời văn", "the text"),
    ("lesson", "bài học", "the lesson"),
    ("why", "vì sao dễ chọn", "why it tempts"),
    ("next", "nên làm gì", "what to do instead"),
    ("name", "tên", "the name"),
    ("detail", "dòng dưới tên", "the detail"),
    ("when", "thời điểm", "the time"),
    ("body", "nội dung", "the body"),
    ("counts", "số lượt", "the counts"),
    ("picture", "hình", "the picture"),
    ("alt", "lời tả hình", "the picture's description"),
    ("who", "người nói", "the speaker"),
    ("kind", "loại", "the kind"),
    ("credit", "điểm số", "the credit"),
    ("stance", "cách ứng xử", "the stance"),
    ("misconception", "quan niệm sai", "the misconception"),
    ("heading", "đầu mục", "the heading"),
    ("addressee", "nơi được giao", "the addressee"),
    ("plain", "lời giải thích", "the explanation"),
    ("reading", "cách hiểu thống nhất", "the house reading"),
    ("translation", "bản dịch", "the translation"),
    ("provenance", "nguồn văn bản", "the provenance"),
    ("footnote", "chú thích", "the footnote"),
    ("statement", "nội dung thẻ", "the statement"),
    ("source_title", "tên văn bản nguồn", "the source's title"),
    ("source_url", "đường dẫn nguồn", "the source's address"),
    ("checked_on", "ngày kiểm tra", "the date of the check"),
    ("effective_from", "ngày có hiệu lực", "the date of effect"),
    ("released_on", "ngày phát hành", "the release date"),
    ("reviewed_on", "ngày đọc duyệt", "the review date"),
    ("activity", "dạng bài", "the activity"),
    ("anchor", "cách gắn với điểm", "the anchor"),
    ("difficulty", "độ khó", "the difficulty"),
    ("id", "mã", "the id"),
    ("version", "phiên bản", "the version"),
    ("pass_mark", "mức đạt", "the pass mark"),
    ("vi", "bản tiếng Việt", "in Vietnamese"),
    ("en", "bản tiếng Anh", "in English"),
];

const WORDS: &[(&str, &str, &str)] = &[
    ("text", "chữ trong ngoặc kép", "text in quotation marks"),
    (
        "integer",
        "số nguyên, không ngoặc kép",
        "a whole number without quotation marks",
    ),
    (
        "flag",
        "true hoặc false, không ngoặc kép",
        "true or false without quotation marks",
    ),
    (
        "list",
        "danh sách trong ngoặc vuông",
        "a list in square brackets",
    ),
    (
        "table",
        "một bảng có các khóa con",
        "a table with keys of its own",
    ),
    (
        "text-by-language",
        "chữ theo từng ngôn ngữ (.vi, .en)",
        "a text by language (.vi, .en)",
    ),
    ("fraction", "số có phần lẻ", "a number with a fraction"),
    (
        "bare-date",
        "ngày giờ chưa có ngoặc kép",
        "a date or time without quotation marks",
    ),
    ("vi", "tiếng Việt", "Vietnamese"),
    ("en", "tiếng Anh", "English"),
    ("scenario", "tình huống", "scenario"),
    ("option", "phương án", "option"),
    ("step", "bước", "step"),
    ("item", "mục", "item"),
    ("bin", "nhóm", "bin"),
    ("span", "chỗ đánh dấu", "span"),
    ("node", "chặng", "decision"),
    ("action", "cách xử lý", "action"),
    ("post", "bài đăng", "post"),
    ("page", "trang", "page"),
    ("track", "lộ trình", "track"),
    ("form", "đề đo", "form"),
    ("form-item", "mẩu tin", "item"),
    ("clause", "điểm", "clause"),
    ("card", "thẻ pháp luật", "law card"),
    ("person", "người", "person"),
    ("picture", "hình", "picture"),
    ("misconception", "quan niệm sai", "misconception"),
    ("chat", "trò chuyện (chat)", "a chat"),
    ("profile", "trang cá nhân (profile)", "a profile"),
    ("post", "bài đăng (post)", "a post"),
    ("call", "cuộc gọi (call)", "a call"),
    ("notice", "thông báo (notice)", "a notice"),
    ("LD", "lãnh đạo (LD)", "leaders (LD)"),
    ("CC", "cán bộ, công chức, viên chức (CC)", "officials (CC)"),
    ("DV", "đảng viên (DV)", "Party members (DV)"),
    ("HV", "hội viên, đoàn viên (HV)", "association members (HV)"),
    ("TT", "người làm truyền thông (TT)", "communicators (TT)"),
    ("easy", "dễ", "easy"),
    ("medium", "vừa", "medium"),
    ("hard", "khó", "hard"),
];
