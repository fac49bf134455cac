//! What is said: languages, quotations, law, people, places, typography.

use super::Entry;

#[rustfmt::skip]
pub(super) const ENTRIES: &[Entry] = &[
    Entry { code: "L-19",
        title: ["Hai ngôn ngữ khớp nhau", "The two languages match"],
        checks: [
            "Bản Việt và bản Anh có cùng các con số (giờ 12 và 24, số viết bằng chữ thì được); bản Anh dài 0,6–1,8 lần; trong bản Anh, chữ có dấu tiếng Việt chỉ đứng ở tên riêng viết hoa hoặc trong ngoặc kép.",
            "Vietnamese and English carry the same numerals (12- and 24-hour clocks and numbers in words are allowed for); English is 0.6–1.8 times as long; Vietnamese letters stand in English only in names with a capital or in quotation marks."],
        why: [
            "Người đọc bản nào cũng phải gặp cùng một độ khó.",
            "Whoever reads English must meet the same difficulty."],
        faults: &[
            ("numeral",
                "{where}: con số {number} chỉ có ở một bên. Sửa cho hai bản nói cùng một số.",
                "{where}: the number {number} stands on one side only. Let both say the same."),
            ("length",
                "{where}: bản Anh dài bằng {ratio} lần bản Việt, nên trong khoảng 0,6–1,8. Xem bản nào thiếu hay thừa ý.",
                "{where}: English is {ratio} times as long as Vietnamese; 0.6–1.8 is expected. See which side lacks or adds something."),
            ("diacritics",
                "{where}: còn chữ tiếng Việt “{word}”. Dịch ra, hoặc để trong ngoặc kép nếu là lời trích.",
                "{where}: the Vietnamese word “{word}” is left. Translate it, or put it in quotation marks if it is quoted."),
        ] },
    Entry { code: "L-20",
        title: ["Trích đúng chỗ", "Quotations under their clause"],
        checks: [
            "Chữ trong «…» có y nguyên trong văn bản (khi đọc bộ nội dung đã kiểm); câu trích kèm tên điểm thì phải nằm đúng ở điểm ấy.",
            "Words in «…» stand in the directive (checked when reading); a quotation with a clause’s name stands in that clause."],
        why: [
            "Ghi sai địa chỉ thì câu trích đúng cũng mất tin.",
            "A wrong address makes people distrust a right quotation."],
        faults: &[
            ("elsewhere",
                "{where}: điểm {clause} không có câu «{quote}». Tìm đúng điểm trong directive.toml rồi sửa số.",
                "{where}: clause {clause} does not hold «{quote}». Find the right clause in directive.toml and mend the number."),
        ] },
    Entry { code: "L-21",
        title: ["Nói tới luật thì có thẻ", "Law only with a card"],
        checks: [
            "Tình huống nói tới điều, nghị định, luật, mức phạt, xử lý hình sự thì phải có thẻ pháp luật; số điều và số tiền không đứng trước câu trả lời; thẻ được kiểm trong vòng 180 ngày tính tới ngày xét; thẻ đã bị thay thì ghi cái thay và không đứng một mình.",
            "A scenario that speaks of articles, decrees, laws, fines or prosecution names a law card; articles and amounts never stand before the answer; cards were checked within 180 days of the day of judgement; a replaced card names its successor and never stands alone."],
        why: [
            "Luật thay đổi; một câu luật cũ trong bài học còn tệ hơn không có.",
            "The law changes, and an old sentence in a training is worse than none."],
        faults: &[
            ("no-card",
                "{where} nói tới luật (“{words}”) mà tình huống chưa có thẻ. Thêm thẻ ở khóa cards, hoặc nói bằng việc nên làm.",
                "{where} speaks of law (“{words}”) and the scenario has no card. Name a card under cards, or say what to do instead."),
            ("before",
                "{where}: số điều hay số tiền (“{words}”) đứng trước câu trả lời. Bỏ đi; luật để thẻ nói.",
                "{where}: an article or amount (“{words}”) stands before the answer. Remove it; cards speak of law."),
            ("only-history",
                "Tình huống chỉ có thẻ đã bị thay. Thêm thẻ của văn bản đang áp dụng, hoặc bỏ thẻ này.",
                "The scenario has replaced cards only. Add the card of what applies now, or drop these."),
            ("old-card",
                "Thẻ kiểm ngày {checked}, tới {as_of} là {days} ngày, quá 180. Tra lại nguồn rồi sửa checked_on.",
                "The card was checked on {checked}, {days} days before {as_of}; at most 180. Look the source up again and mend checked_on."),
            ("no-successor",
                "Thẻ ghi đã bị thay mà chưa ghi bằng văn bản nào. Điền replaced_by.",
                "The card is replaced and does not say by what. Fill in replaced_by."),
        ] },
    Entry { code: "L-22",
        title: ["Chữ quy chụp", "Loaded words"],
        checks: [
            "Những chữ chia người ta thành phe chỉ đứng trong câu trích «…» hoặc trong phương án mang mã M11.",
            "Words that put people into camps stand only in quotations «…» and in options coded M11."],
        why: [
            "Học cách dán nhãn rồi thì không ai kiểm chứng nữa.",
            "Whoever learns to label stops checking."],
        faults: &[
            ("loaded",
                "{where} có “{words}”. Nói điều kiểm được: sai chỗ nào, lừa ai, hại ai.",
                "{where} says “{words}”. Say what can be checked: what is false, who is deceived or harmed."),
        ] },
    Entry { code: "L-23",
        title: ["Không thưởng việc theo dõi người", "No reward for watching people"],
        checks: [
            "Phương án có điểm, bước cần xếp, mục được đánh giá Nên không nói tới lập danh sách, theo dõi, chụp lại để báo, tên giả. Người có trách nhiệm ký tên (by) trong lints.toml thì được cho qua, vì có câu nhắc tới là để ngăn.",
            "No option worth anything, step to place or thing rated “should” speaks of listing, watching, catching out or false names. A named person (by) may release it in lints.toml, for a sentence can also forbid these things."],
        why: [
            "Đây là ranh giới của khóa học: lắng nghe việc, không theo dõi người.",
            "This is the line of the training: hear matters, do not watch people."],
        faults: &[
            ("rewarded",
                "{where} có “{words}” mà lại được điểm. Đổi việc làm; nếu câu này để ngăn việc ấy thì nhờ người có trách nhiệm ký trong lints.toml.",
                "{where} says “{words}” and is rewarded. Change the deed; if the sentence forbids it, have a responsible person sign in lints.toml."),
        ] },
    Entry { code: "L-24",
        title: ["Không có người thật", "No real people"],
        checks: [
            "Không có họ đi với hai chữ viết hoa. Người trong chuyện chỉ có tên và vai.",
            "No surname with two capitalised words. People in stories have a given name and a role."],
        why: [
            "Bài học không được có cửa để nói xấu ai.",
            "A training must not be able to slander anybody."],
        faults: &[
            ("name",
                "{where} có họ tên “{name}”. Chỉ giữ tên và vai: “chị Mai, văn thư”.",
                "{where} holds the full name “{name}”. Keep a given name and a role."),
        ] },
    Entry { code: "L-25",
        title: ["Nơi chốn và thương hiệu", "Places and brands"],
        checks: [
            "Tên đứng sau xã, phường, ấp, khóm… thuộc danh sách hư cấu (Vàm Dừa, Rạch Sen, Bến Lụa, Cầu Trăng, Cồn Lá) hoặc Cần Thơ; nền tảng chỉ có Facebook, Zalo, YouTube, TikTok, VNeID.",
            "The name after commune, ward, hamlet… is one of the fictional list (Vàm Dừa, Rạch Sen, Bến Lụa, Cầu Trăng, Cồn Lá) or Cần Thơ; platforms are Facebook, Zalo, YouTube, TikTok, VNeID only."],
        why: [
            "Chuyện ở nơi có thật là chuyện về người có thật.",
            "A story about a real place is a story about real people."],
        faults: &[
            ("place",
                "{where} có “{name}”, không thuộc danh sách hư cấu. Đổi tên; nếu tên cũng hư cấu thì đối chiếu với danh mục xã, phường rồi ghi vào lints.toml.",
                "{where} names “{name}”, which is not on the fictional list. Change it; if it is fictional too, compare it with the official list and say so in lints.toml."),
            ("brand",
                "{where} nhắc “{name}”. Gọi chung là mạng xã hội, ngân hàng, nhà mạng; cần giữ thì ghi lý do vào lints.toml.",
                "{where} names “{name}”. Say social network, bank, carrier; if it must stay, say why in lints.toml."),
        ] },
    Entry { code: "L-26",
        title: ["Số và địa chỉ liên hệ", "Contact data"],
        checks: [
            "Tình huống không có số từ 7 chữ số (điện thoại, tài khoản, định danh), không có địa chỉ trang hay thư.",
            "Scenarios hold no numbers of 7 digits or more (telephones, accounts, identity) and no web or mail addresses."],
        why: [
            "Thế nào cũng có người gọi, chuyển tiền hay bấm vào.",
            "Somebody will ring, pay or click."],
        faults: &[
            ("number",
                "{where} có số “{words}”. Nói “số lạ”, “một tài khoản cá nhân”, không ghi số.",
                "{where} holds the number “{words}”. Say “an unknown number”, “a private account”."),
            ("address",
                "{where} có địa chỉ “{words}”. Tả địa chỉ bằng lời; địa chỉ thật để ở thẻ pháp luật hoặc cấu hình trang.",
                "{where} holds the address “{words}”. Describe it in words; real addresses belong on cards or in the site’s settings."),
        ] },
    Entry { code: "L-28",
        title: ["Chữ viết thống nhất", "One way of writing"],
        checks: [
            "Dấu thanh đặt theo một lối (hòa, khóa, xóa, thủy); ngoặc kép là “ ”, phẩy trên là ’; không có hai dấu cách liền nhau.",
            "Tone marks follow one convention (hòa, khóa, xóa, thủy); quotation marks are “ ”, the apostrophe is ’; no two spaces."],
        why: [
            "Tìm kiếm, so sánh và đọc thành tiếng đều dựa vào đó; hai lối viết trông như cẩu thả.",
            "Search, comparison and reading aloud depend on it, and two spellings look careless."],
        faults: &[
            ("tone",
                "{where}: chữ “{word}” đặt dấu theo lối khác. Viết lại theo lối hòa, khóa, thủy.",
                "{where}: the word “{word}” has its tone mark elsewhere. Write it like hòa, khóa, thủy."),
            ("quotes",
                "{where} có dấu nháy thẳng. Đổi thành “ ” hoặc ’.",
                "{where} has straight quotation marks. Make them “ ” or ’."),
            ("spaces",
                "{where} có hai dấu cách liền nhau. Bỏ một.",
                "{where} has two spaces. Remove one."),
        ] },
    Entry { code: "L-32",
        title: ["Nguồn của hình", "Where pictures come from"],
        checks: [
            "Mỗi hình đang dùng có source và licence ở [[drawings]] trong lints.toml. Ảnh chụp không vào được bộ nội dung, nên không thể có khuôn mặt trẻ em thật.",
            "Each drawing that is shown has source and licence under [[drawings]] in lints.toml. Photographs cannot stand in a pack, so no real child’s face can."],
        why: [
            "Khóa học về chia sẻ ngay thẳng phải nói được hình của mình từ đâu ra.",
            "A training in honest sharing must be able to say where its pictures come from."],
        faults: &[
            ("no-source",
                "Hình {name} (dùng ở {scenario}) chưa ghi nguồn. Thêm một mục drawings vào lints.toml.",
                "The drawing {name} (shown in {scenario}) has no source. Add an entry drawings to lints.toml."),
        ] },
];
