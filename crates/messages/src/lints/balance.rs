//! Options, questions and feedback of a scenario.

use super::Entry;

#[rustfmt::skip]
pub(super) const ENTRIES: &[Entry] = &[
    Entry { code: "L-06",
        title: ["Hình dạng của bài", "Shape of the task"],
        checks: [
            "Bài chọn một và trả lời có đúng một phương án 3 điểm, ít nhất một phương án 0 điểm; bài chọn nhiều có 2–4 ý đúng trong 5–7; bài sắp xếp có 4–6 bước cần xếp. Khi đọc bộ nội dung cũng đã kiểm điều này.",
            "Choose-one and reply have exactly one option worth 3 and at least one worth 0; choose-many has 2–4 right of 5–7; order has 4–6 steps to place. Reading a pack checks the same."],
        why: [
            "Hình dạng khác thì cách chấm và cách chống đoán mò không còn đúng.",
            "Another shape breaks the arithmetic of scoring and of guessing."],
        faults: &[
            ("shape",
                "Bài có {keys} ý đúng trong {count}, không hợp dạng bài. Sửa credit hoặc rank, thêm hay bớt ý cho đúng khuôn.",
                "The task has {keys} right of {count}, which does not fit the activity. Mend credit or rank, add or remove."),
        ] },
    Entry { code: "L-07",
        title: ["Vị trí đáp án", "Place of the right option"],
        checks: [
            "Xét thứ tự khi hiện và khi in, không xét thứ tự người viết: trên nhiều lượt xáo, phương án tốt nhất đứng ở mỗi vị trí gần bằng nhau (χ², p > 0,001).",
            "Judged on the order shown and printed, not on the author’s: over many shuffles the best option stands in each place about equally often (χ², p > .001)."],
        why: [
            "“Cứ chọn C” là điều người ta học được trước nhất.",
            "“Take C” is what people learn first."],
        faults: &[
            ("uneven",
                "Với bài có {options} phương án, đáp án đứng ở từng vị trí {places} lần (χ² = {value}), không đều. Đổi mã (id) của vài phương án để xáo lại; còn báo nữa thì trình xáo đang hỏng, xin báo nhóm phát triển.",
                "With {options} options the right one stands in the places {places} times (χ² = {value}), not evenly. Change the ids of some options to draw anew; if this stays, the shuffle is broken: tell the developers."),
        ] },
    Entry { code: "L-08",
        title: ["Độ dài cân nhau", "Balanced lengths"],
        checks: [
            "Ở mỗi ngôn ngữ: phương án đúng dài 0,80–1,20 lần trung bình các phương án khác; cái dài nhất không quá 1,35 lần cái ngắn nhất; phương án đúng dài nhất ở không quá 40 % số lần chọn.",
            "In each language: the right option is 0.80–1.20 times as long as the mean of the others; the longest at most 1.35 times the shortest; the right one is the longest in at most 40 % of the decisions."],
        why: [
            "Người viết hay giải thích cho đáp án đúng, nên ai không đọc cứ chọn cái dài nhất.",
            "Writers explain the right answer, and people who do not read take the longest."],
        faults: &[
            ("key-long",
                "{where}: phương án tốt nhất dài gấp {ratio} lần trung bình các phương án khác, nhiều nhất là 1,20. Chuyển phần giải thích của nó xuống why, hoặc viết các phương án khác cụ thể hơn.",
                "{where}: the best option is {ratio} times as long as the mean of the others; at most 1.20. Move its explanation to why, or make the others more concrete."),
            ("key-short",
                "{where}: phương án tốt nhất chỉ dài bằng {ratio} lần trung bình các phương án khác, ít nhất là 0,80. Viết nó cụ thể hơn, hoặc bớt chữ ở các phương án khác.",
                "{where}: the best option is only {ratio} times as long as the mean of the others; at least 0.80. Make it more concrete, or shorten the others."),
            ("uneven",
                "{where}: cái dài nhất gấp {ratio} lần cái ngắn nhất, nhiều nhất là 1,35. Thêm chi tiết đời thường cho cái ngắn, bớt chữ thừa ở cái dài.",
                "{where}: the longest is {ratio} times the shortest; at most 1.35. Give the short one an everyday detail, take spare words from the long one."),
            ("key-longest",
                "Bản {language}: phương án tốt nhất dài nhất ở {count} trong {of} lần chọn ({percent} %), nhiều nhất là 40 %. Cho vài phương án khác dài hơn nó một chút.",
                "In {language} the best option is the longest in {count} of {of} decisions ({percent} %); at most 40 %. Let some others be a little longer."),
        ] },
    Entry { code: "L-09",
        title: ["Phương án không được dùng", "Forbidden options"],
        checks: [
            "Không có “tất cả các đáp án trên”, “không đáp án nào”, “A và B đúng”.",
            "No “all of the above”, “none of the above”, “A and B”."],
        why: [
            "Phương án được xáo nên chữ “trên” không còn nghĩa, và loại này thưởng cho mẹo làm bài.",
            "Options are shuffled, so “above” means nothing, and such options reward tricks."],
        faults: &[
            ("forbidden",
                "{where} có “{words}”. Thay bằng một việc làm cụ thể; cần chọn nhiều thì dùng dạng bài choose-many.",
                "{where} says “{words}”. Put an actual deed there; where several are right, use choose-many."),
        ] },
    Entry { code: "L-10",
        title: ["Câu hỏi phủ định", "Negative questions"],
        checks: [
            "Câu hỏi kiểu “việc nào KHÔNG nên” không quá 5 %, và chữ phủ định viết hoa.",
            "Questions like “what should you NOT do” are at most 5 %, with the word in capitals."],
        why: [
            "Lúc vội, người ta đọc sót chữ “không” rồi làm sai dù hiểu đúng.",
            "In haste people overlook the “not” and err though they know."],
        faults: &[
            ("quiet",
                "{where} hỏi ngược bằng “{words}” mà chữ phủ định chưa viết hoa. Viết hoa chữ ấy, hoặc tốt hơn là hỏi việc nên làm.",
                "{where} turns round with “{words}” without capitals. Write the word in capitals, or better, ask what to do."),
            ("many",
                "{count} câu hỏi phủ định ({percent} %), nhiều nhất là 5 %. Đổi vài câu sang hỏi việc nên làm.",
                "{count} negative questions ({percent} %); at most 5 %. Turn some into asking what to do."),
        ] },
    Entry { code: "L-11",
        title: ["Đáp án lặp chữ của đề", "The answer echoes the question"],
        checks: [
            "Mức trùng chữ có nghĩa (Jaccard) giữa phương án tốt nhất với tình huống, câu hỏi không hơn phương án trùng nhiều nhất còn lại quá 0,15.",
            "The content words (Jaccard) that the best option shares with situation and question exceed those of the next most similar option by at most 0.15."],
        why: [
            "Phương án nhắc lại chữ của đề trông như đúng.",
            "The option that repeats the question looks right."],
        faults: &[
            ("echo",
                "{where}: phương án tốt nhất lặp chữ của đề hơn các phương án khác {ratio}, nhiều nhất là 0,15. Nói bằng chữ khác, hoặc để một phương án khác cũng nhắc tới chuyện ấy.",
                "{where}: the best option echoes the question by {ratio} more than the others; at most 0.15. Use other words, or let another option mention it too."),
        ] },
    Entry { code: "L-17",
        title: ["Lời phản hồi", "Feedback"],
        checks: [
            "Mỗi phương án, bước, mục, chỗ đánh dấu có phản hồi từ 12 tiếng ở mỗi ngôn ngữ, không lời nào giống lời nào; phản hồi của phương án tốt nhất (hoặc lời kết) nhắc tới một điểm của văn bản.",
            "Each option, step, item and span has feedback of 12 words or more in each language, no two alike; that of the best option (or the closing) cites a clause."],
        why: [
            "Người ta học từ lý do, không học từ điểm số.",
            "People learn from the reason, not from the mark."],
        faults: &[
            ("short",
                "{where} mới có {count} tiếng, cần ít nhất {least}. Nói rõ vì sao dễ chọn và nên làm gì thay vào đó.",
                "{where} has {count} words; at least {least} are needed. Say why it tempts and what to do instead."),
            ("same",
                "{where} giống y {other}. Mỗi phương án sai một kiểu, viết riêng cho từng cái.",
                "{where} is the same as {other}. Each goes wrong in its own way: write its own."),
            ("no-clause",
                "{where}: chưa chỗ nào trong phản hồi của phương án đúng hay lời kết nhắc tới điểm của văn bản. Thêm “(điểm I.2)” với đúng số điểm.",
                "{where}: neither the right option’s feedback nor the closing cites a clause. Add “(clause I.2)” with the right number."),
        ] },
    Entry { code: "L-27",
        title: ["Đọc có nặng không", "Reading load"],
        checks: [
            "Bản tiếng Việt: tình huống không quá 65 tiếng, phương án 30 (tin trả lời 45), một câu không quá 35, trung bình cả tình huống 20 tiếng một câu, không quá một chữ viết tắt lạ.",
            "In Vietnamese: a situation has at most 65 syllables, an option 30 (a reply 45), a sentence 35, the mean of a scenario 20, and at most one unknown acronym."],
        why: [
            "Người học cầm điện thoại một tay, buổi tối đã mệt; chữ dài thì người ở quê bỏ trước nhất.",
            "A phone, one hand, a tired evening; length is where rural readers are lost first."],
        faults: &[
            ("long",
                "{where} dài {count} tiếng, nên tối đa {most}. Bỏ bớt chi tiết không đổi quyết định.",
                "{where} has {count} syllables; at most {most}. Drop details that change no decision."),
            ("sentence",
                "{where} có câu dài {count} tiếng, nên tối đa {most}. Cắt làm hai câu.",
                "{where} has a sentence of {count} syllables; at most {most}. Cut it in two."),
            ("mean",
                "Trung bình mỗi câu dài {count} tiếng, nên tối đa 20. Cắt bớt những câu dài.",
                "The mean sentence has {count} syllables; at most 20. Cut the long ones."),
            ("acronyms",
                "Có nhiều chữ viết tắt: {words}. Viết đầy đủ, chỉ giữ một chữ ai cũng quen.",
                "Several acronyms: {words}. Write them out, keep one that everybody knows."),
        ] },
    Entry { code: "L-30",
        title: ["Chuyện có ngã rẽ", "Branches"],
        checks: [
            "Đường dài nhất qua 3–6 quyết định; rẽ nhầm ở đâu, cứ chọn cách tốt nhất thì về lại được đường chính; hai phương án của một quyết định không dẫn tới cùng một chuyện. Vòng lặp và chặng không ai tới được đã bị báo khi đọc bộ nội dung.",
            "The longest way has 3–6 decisions; from every wrong turn the best options lead back to the main way; no two options of a decision bring the same consequence. Cycles and decisions nobody reaches are told when reading."],
        why: [
            "Rẽ nhầm chỉ dạy được khi còn sửa được, và khi lựa chọn thật sự làm chuyện khác đi.",
            "A wrong turn teaches only when it can be mended, and when the choice changed something."],
        faults: &[
            ("depth",
                "Đường dài nhất qua {count} quyết định, nên trong khoảng 3–6. Thêm chặng cho chuyện đủ hậu quả, hoặc gộp bớt cho vừa một lần làm.",
                "The longest way has {count} decisions; 3–6 are expected. Add moments so that choices have consequences, or merge some."),
            ("no-recovery",
                "{where}: từ chặng này chọn cách tốt nhất vẫn không về lại đường chính. Cho phương án tốt nhất dẫn (to) tới một chặng của đường chính.",
                "{where}: from here the best options never lead back to the main way. Let the best option lead (to) to a decision of that way."),
            ("same-after",
                "{where} giống hệt {other}. Kể điều khác đi sau mỗi lựa chọn.",
                "{where} is the same as {other}. Tell what differs after each choice."),
        ] },
    Entry { code: "L-31",
        title: ["Ai cũng dùng được", "Accessibility"],
        checks: [
            "Lời tả hình từ 6 chữ, lời chép của ghi âm từ 2 chữ; câu hỏi và phương án không dựa riêng vào màu hay vào tai nghe.",
            "A picture’s description has 6 words or more, a voice note’s transcript 2; no question or option depends on colour or hearing alone."],
        why: [
            "Người không nhìn, không nghe được màn hình vẫn phải trả lời được cùng một câu.",
            "People who do not see or hear the screen answer the same questions."],
        faults: &[
            ("alt",
                "{where} mới có {count} chữ, cần ít nhất {least}. Tả điều người khác nhìn thấy mà cần để trả lời, không nói ra đáp án.",
                "{where} has {count} words; at least {least} are needed. Describe what others see and need for the answer, without giving it away."),
            ("senses",
                "{where} dựa vào “{words}”. Nói bằng nội dung: tên, chỗ đứng, điều ghi ở đó.",
                "{where} depends on “{words}”. Say it by content: a name, a place, what is written there."),
            ("transcript",
                "{where}: lời chép của đoạn ghi âm gần như trống. Chép lại đúng điều nghe được.",
                "{where}: the transcript of the voice note is next to empty. Write down what is heard."),
        ] },
];
