//! Coverage, and what concerns a pack as a whole.

use super::Entry;

#[rustfmt::skip]
pub(super) const ENTRIES: &[Entry] = &[
    Entry { code: "L-01",
        title: ["Đủ các điểm của văn bản", "Every clause covered"],
        checks: [
            "Mỗi điểm được phép hỏi có ít nhất 2 tình huống (3 nếu ngân hàng có từ 48 tình huống). Mỗi phần 1–4 là điểm neo chính của ít nhất 15 % tình huống; phần 2 không quá 45 %.",
            "Each clause that may be tested has at least 2 scenarios (3 in a bank of 48 or more). Each of points 1–4 is the primary anchor of at least 15 % of the scenarios; point 2 of at most 45 %."],
        why: [
            "Ngân hàng hỏi gì thì người học luyện nấy. Điều không bao giờ hỏi tới thì coi như chưa dạy.",
            "A bank trains what it asks. What is never asked is not taught."],
        faults: &[
            ("clause",
                "Điểm {clause} mới có {count} tình huống, cần ít nhất {least}. Viết thêm, hoặc gắn điểm này cho một tình huống đang thật sự nói tới nó.",
                "Clause {clause} has {count} scenarios and needs at least {least}. Write more, or name the clause in a scenario that truly speaks of it."),
            ("point-low",
                "Phần {point} mới là điểm neo chính của {count} tình huống ({percent} %), cần ít nhất 15 %. Viết thêm tình huống neo vào phần này.",
                "Point {point} is the primary anchor of {count} scenarios ({percent} %), at least 15 % are needed. Write scenarios that hang on it."),
            ("point-high",
                "Phần {point} chiếm {percent} % điểm neo chính, nhiều nhất là 45 %. Viết thêm tình huống cho các phần khác, đừng chỉ đổi số.",
                "Point {point} makes up {percent} % of the primary anchors, at most 45 % are wanted. Write scenarios for other points rather than changing numbers."),
        ] },
    Entry { code: "L-02",
        title: ["Đủ mục tiêu cho từng vai", "Every objective for every audience"],
        checks: [
            "Mỗi ô cốt lõi (mục tiêu × vai người học) có ít nhất 1 tình huống (2 nếu ngân hàng có từ 48); mỗi vai có ít nhất 8 tình huống; mục tiêu nào cũng thuộc bảng LO1–LO14.",
            "Each core cell (objective × audience) has at least 1 scenario (2 in a bank of 48 or more); each audience can be served 8; every objective is one of LO1–LO14."],
        why: [
            "Điều cốt lõi với vai nào thì người ở vai ấy phải được gặp.",
            "What is core for somebody must be met by that person."],
        faults: &[
            ("cell",
                "Mục tiêu {objective} là cốt lõi với {audience}, nhưng mới có {count} tình huống, cần ít nhất {least}. Viết thêm, hoặc thêm vai này vào tình huống nào thật sự hợp với họ.",
                "Objective {objective} is core for {audience} and has {count} scenarios; at least {least} are needed. Write more, or add the audience to a scenario that truly fits them."),
            ("served",
                "{audience} mới có {count} tình huống để học, cần ít nhất {least}. Viết thêm tình huống cho vai này.",
                "For {audience} there are {count} scenarios; at least {least} are needed. Write scenarios for this audience."),
            ("unknown",
                "Không có mục tiêu {objective} trong bảng LO1–LO14. Sửa lại mã mục tiêu.",
                "There is no objective {objective} in the table LO1–LO14. Mend the code."),
        ] },
    Entry { code: "L-03",
        title: ["Mỗi mục tiêu luyện nhiều lần", "Every objective practised more than once"],
        checks: [
            "Mỗi mục tiêu có ít nhất 3 tình huống, thuộc ít nhất 2 dạng bài.",
            "Each objective has at least 3 scenarios, in at least 2 activities."],
        why: [
            "Gặp một lần, một kiểu, thì chưa gọi là luyện.",
            "A skill met once, in one form, is not practised."],
        faults: &[
            ("thin",
                "Mục tiêu {objective} có {count} tình huống, {activities} dạng bài; nên có 3 tình huống, 2 dạng. Viết thêm, hoặc ghi vào lints.toml vì sao lúc này chừng ấy là được.",
                "Objective {objective}: scenarios {count}, activities {activities}; 3 in 2 are wanted. Write more, or say in lints.toml why this will do for now."),
        ] },
    Entry { code: "L-04",
        title: ["Gắn với văn bản cho ngay thẳng", "Honest anchors"],
        checks: [
            "Tình huống VIA-1.3 có thẻ pháp luật; READ-THROUGH có thẻ hoặc gắn với một điểm có cách hiểu thống nhất; ngân hàng có ít nhất một nửa là DIRECT. Trang học luôn cho thấy nhãn này.",
            "A VIA-1.3 scenario names a law card; a READ-THROUGH one names a card or a clause with a house reading; at least half of a bank is DIRECT. The page always shows the tag."],
        why: [
            "Điều văn bản không nói thì không được đặt vào miệng văn bản.",
            "What the directive does not say must not be put into its mouth."],
        faults: &[
            ("unsupported",
                "Tình huống ghi {anchor} nhưng chưa có gì đỡ. Thêm thẻ pháp luật ở khóa cards, gắn vào điểm có cách hiểu thống nhất, hoặc chọn điểm nói thẳng điều này rồi ghi DIRECT.",
                "The scenario says {anchor} but nothing supports it. Name a law card under cards, a clause with a house reading, or a clause that says it and write DIRECT."),
            ("few-direct",
                "Mới có {percent} % tình huống là DIRECT, cần ít nhất 50 %. Viết thêm tình huống mà chính văn bản nói tới.",
                "Only {percent} % of the scenarios are DIRECT; at least 50 % are needed. Write scenarios that the directive itself speaks of."),
        ] },
    Entry { code: "L-05",
        title: ["Dễ, vừa, khó cho cân", "A spread of difficulty"],
        checks: [
            "Theo nhãn của người viết: dễ 20–40 %, vừa 40–60 %, khó 10–30 %.",
            "By the author’s tag: easy 20–40 %, medium 40–60 %, hard 10–30 %."],
        why: [
            "Người học cần sớm làm được vài bài, và cần lý do để học tiếp.",
            "People need early success, and a reason to go on."],
        faults: &[
            ("spread",
                "Bài ở mức {difficulty} chiếm {percent} %, nên trong khoảng {least}–{most} %. Xem lại nhãn cho đúng, hoặc viết thêm bài ở mức còn thiếu.",
                "Scenarios that are {difficulty} make up {percent} %; {least}–{most} % are wanted. Check the tags, or write what is missing."),
        ] },
    Entry { code: "L-12",
        title: ["Chữ mách nước", "Words that give it away"],
        checks: [
            "Với mỗi chữ có trong từ 5 phương án trở lên: tỷ lệ có mặt ở phương án đúng và ở phương án khác lệch nhau không quá 0,25. Khi có dưới 60 tình huống, chỉ báo những chữ mà ngẫu nhiên khó lệch tới vậy (dưới 5 %); các số đếm nằm trong lời báo để Anh/Chị tự cân.",
            "For each word in 5 options or more: its share among right options and among others differs by at most 0.25. Under 60 scenarios only differences that chance rarely makes (below 5 %) are told; the counts are in the finding, for you to weigh."],
        why: [
            "Phương án sai hay tự giải thích (“vì…”), và người học thuộc chữ ấy thay cho hiểu việc.",
            "Wrong answers explain themselves (“because…”), and people learn the word instead of the matter."],
        faults: &[
            ("word",
                "Chữ “{word}” có trong {keys}/{of_keys} phương án đúng và {others}/{of_others} phương án khác, lệch {ratio}. Viết lại vài phương án để chữ này có mặt ở cả hai bên, hoặc ghi vào lints.toml vì sao không mách nước.",
                "The word “{word}” stands in {keys} of {of_keys} right options and {others} of {of_others} others, a difference of {ratio}. Reword some so that it stands on both sides, or say in lints.toml why it gives nothing away."),
        ] },
    Entry { code: "L-13",
        title: ["Đoán đáp án mà không đọc đề", "Guessing without the question"],
        checks: [
            "Một mô hình nhỏ chỉ nhìn chữ trong phương án (học trên các tình huống khác) không được chọn trúng quá mức ngẫu nhiên 10 điểm phần trăm. Dưới 60 tình huống, chỉ tính là lỗi khi trúng nhiều tới mức ngẫu nhiên khó có (p < 0,05), vì ngân hàng nhỏ chưa nói lên nhiều.",
            "A small model that sees only the words of the options (learnt from other scenarios) may be right at most 10 points above chance. Under 60 scenarios this fails only if chance would rarely do as well (p < .05), since a small bank says little."],
        why: [
            "Nhìn chữ mà biết đáp án thì không ai cần đọc tình huống.",
            "If words alone give the answer, nobody needs to read."],
        faults: &[
            ("guessed",
                "Chỉ nhìn chữ, bản {language}, mô hình chọn trúng {percent} % trong {of} lần chọn; đoán bừa được {chance} % (ngẫu nhiên được như vậy: p = {luck}). Xem các lời báo L-12, L-08, rồi viết phương án sai cùng giọng với phương án đúng.",
                "From words alone ({language}) the model is right in {percent} % of {of} decisions; chance gives {chance} % (chance does as well with p = {luck}). See L-12 and L-08, and write wrong options in the voice of the right one."),
        ] },
    Entry { code: "L-14",
        title: ["Thói quen không đủ để đạt", "No habit passes"],
        checks: [
            "Bấm đại thì xác suất đạt cả bộ, và đạt từng lộ trình tính trên mọi cách rút bài, dưới 0,1 %; mỗi thói quen khác (chọn cái dài nhất, lịch sự nhất, luôn báo cơ quan chức năng, luôn nói là giả, luôn im lặng, luôn chờ tin chính thức, luôn kiểm tra, luôn chuyển người khác, một mức đánh giá, một nhóm, đánh dấu hết, không đánh dấu gì) dưới 1 % và được dưới 40 % số điểm. Tính đúng từng khả năng cho tới 200 tình huống; trên mức đó là cận trên Hoeffding.",
            "Clicking at random passes the whole pack, and each track over all its draws, with probability below 0.1 %; every other habit (the longest, the politest, always report, call false, keep silent, wait for the official word, verify, pass on, one rating, one bin, tick all, mark nothing) below 1 %, and scores below 40 % of all points. Exact up to 200 scenarios; beyond that Hoeffding’s bound."],
        why: [
            "Một thói quen mà đủ để đạt thì khóa học đang dạy thói quen ấy.",
            "A training that a habit can pass teaches the habit."],
        faults: &[
            ("passes",
                "Ai {policy} thì đạt cả bộ với xác suất {passes} %, phải dưới {most} %. Thêm tình huống mà thói quen này sai. Được nhiều điểm nhất ở: {scenarios}.",
                "By {policy} one passes with probability {passes} %; it must be below {most} %. Add scenarios in which this habit is wrong. It scores most in: {scenarios}."),
            ("passes-track",
                "Ai {policy} thì đạt lộ trình “{track}” với xác suất {passes} %, phải dưới {most} %. Thêm bài vào lộ trình, hoặc đổi bài mà thói quen này được nhiều điểm: {scenarios}.",
                "By {policy} one passes the track “{track}” with probability {passes} %; it must be below {most} %. Draw more scenarios, or change those that serve the habit: {scenarios}."),
            ("scores",
                "Ai {policy} thì được {percent} % số điểm, phải dưới 40 %. Ghi stance cho đúng kiểu việc (kiểm tra qua số của người lạ cũng là verify), hoặc thêm tình huống mà thói quen này sai. Được nhiều điểm nhất ở: {scenarios}.",
                "By {policy} one scores {percent} % of all points; it must be below 40 %. Let stance name the kind of move (checking through the stranger’s number is verify too), or add scenarios in which the habit is wrong. It scores most in: {scenarios}."),
        ] },
    Entry { code: "L-15",
        title: ["Bảng tin có tốt có xấu", "Truth balance in feeds"],
        checks: [
            "40–60 % số bài của một bảng tin là bài lành (tin đúng, ý kiến, góp ý). Bảng tin từ 10 bài có đủ: tin đúng mà không từ nơi chính thức (unofficial), ý kiến hoặc góp ý hợp pháp, việc tốt (good_deed), bài lừa đảo.",
            "40–60 % of a feed’s posts are sound (true, an opinion, a complaint). A feed of ten or more has something true from nobody official (unofficial), a lawful opinion or complaint, a good deed (good_deed), and a scam."],
        why: [
            "Bảng tin toàn bài xấu chỉ dạy người ta nghi ngờ tất cả, không dạy phân biệt (Modirrousta-Galian và Higham 2023).",
            "A feed of bad posts only teaches to doubt everything, not to tell apart (Modirrousta-Galian and Higham 2023)."],
        faults: &[
            ("share",
                "{count} trên {of} bài là bài lành ({percent} %), nên trong khoảng 40–60 %. Thêm hoặc bớt bài cho cân.",
                "{count} of {of} posts are sound ({percent} %); 40–60 % are expected. Add or take away posts."),
            ("no-unofficial",
                "Chưa có tin đúng nào từ người dân hay nơi không chính thức. Thêm một bài như vậy và ghi unofficial = true: không phải chỉ cơ quan mới nói thật.",
                "Nothing true comes from an ordinary person. Add such a post with unofficial = true: not only offices tell the truth."),
            ("no-voice",
                "Chưa có ý kiến hay góp ý nào. Thêm một bài truth là opinion hoặc feedback: người học cần gặp lời chê đúng luật và để nó yên, hoặc chuyển cho đúng nơi.",
                "There is no opinion and no complaint. Add a post with truth opinion or feedback: learners should meet lawful criticism, and leave it be or take it where it helps."),
            ("no-good-deed",
                "Chưa có việc tốt nào. Thêm một bài như vậy và ghi good_deed = true (điểm 2.4).",
                "There is no good deed. Add such a post with good_deed = true (clause 2.4)."),
            ("no-scam",
                "Chưa có bài lừa đảo nào. Thêm một bài truth là scam.",
                "There is no scam. Add a post with truth scam."),
        ] },
    Entry { code: "L-16",
        title: ["Chấm bảng tin cho công bằng", "Feed scoring"],
        checks: [
            "Xử bài lành như bài xấu thì 0 điểm, bằng với bỏ sót bài xấu. Không thói quen nào qua được bảng tin: một cách cho mọi bài, hay một cách cho tin chính thức và một cách cho mọi bài còn lại. Bảng tin từ 10 bài tha cho một lần bỏ sót và một lần nghi oan.",
            "Treating a sound post as a problem is worth nothing, as missing a problem is. No habit gets through a feed: one action for every post, or one for what is official and one for all else. A feed of ten or more forgives one miss and one false alarm."],
        why: [
            "Người gặp gì cũng báo, cũng ẩn thì không phải là người biết phân biệt; còn sơ ý một lần thì ai cũng có.",
            "Whoever reports or hides everything does not tell apart; and anybody may slip once."],
        faults: &[
            ("cheap-alarm",
                "{where}: cách “{action}” xử bài lành này như bài xấu mà vẫn có điểm. Ghi 0, hoặc ghi treats nếu ở bài này cách ấy không phải là nghi oan.",
                "{where}: “{action}” treats this sound post as a problem and still earns something. Write 0, or write treats if here it is no false alarm."),
            ("constant",
                "Chỉ chọn “{other}” cho mọi bài cũng qua được bảng tin. Thêm bài mà cách ấy sai, hoặc bớt điểm của cách ấy.",
                "Choosing “{other}” for every post gets through. Add posts for which it is wrong, or let it earn less."),
            ("mixture",
                "Tin chính thức thì “{official}”, còn lại “{other}” hết, cũng qua được bảng tin. Thêm bài mà lối ấy sai: tin đúng của người dân, nơi trông chính thức mà không phải.",
                "“{official}” for what is official and “{other}” for all else gets through. Add posts for which this is wrong: true words of ordinary people, what only looks official."),
            ("strict",
                "Sót một bài xấu và nghi oan một bài lành là đã không qua. Thêm bài lành (cần ít nhất 5) và bài xấu (cần ít nhất 3), hoặc xem lại điểm từng cách.",
                "One miss and one false alarm already fail. Add sound posts (five at least) and problems (three at least), or look at the credits again."),
        ] },
    Entry { code: "L-18",
        title: ["Mỗi phương án sai là một quan niệm có thật", "Wrong options from real beliefs"],
        checks: [
            "Phương án 0 điểm, phương án gài của bài chọn nhiều và bước thừa của bài sắp xếp đều ghi mã quan niệm sai; ngân hàng từ 48 tình huống dùng mỗi mã ít nhất 2 lần; không mã nào quá 15 % (xét từ 20 lần dùng trở lên).",
            "Options worth nothing, decoys of choose-many and distractors of order name a misconception; a bank of 48 or more uses each code twice; no code makes up more than 15 % (judged from 20 uses on)."],
        why: [
            "Phương án sai chỉ đáng có khi ngoài đời thật sự có người nghĩ vậy.",
            "A wrong option is worth having only if somebody believes it."],
        faults: &[
            ("uncoded",
                "{where} chưa ghi. Chọn mã gần nhất ở misconceptions trong pack.toml; không mã nào hợp thì xem lại có ai làm vậy thật không.",
                "{where} is not written. Choose the nearest code of misconceptions in pack.toml; if none fits, ask whether anybody would do this."),
            ("frequent",
                "Mã {code} chiếm {percent} % số lần dùng, nên dưới 15 %. Xem các phương án ấy có thật cùng một quan niệm không, hoặc viết phương án từ quan niệm khác.",
                "Code {code} makes up {percent} % of the uses; below 15 % is wanted. See whether these options share the belief, or write some from other beliefs."),
            ("rare",
                "Mã {code} mới dùng {count} lần, nên có 2. Viết thêm một phương án từ quan niệm này, hoặc bỏ mã khỏi pack.toml.",
                "Code {code} is used {count} times; 2 are wanted. Write an option from this belief, or remove the code from pack.toml."),
        ] },
    Entry { code: "L-29",
        title: ["Tình huống trùng nhau", "Duplicates"],
        checks: [
            "Không có hai tình huống giống nhau từ 0,6 trở lên (tính theo cụm ba chữ của phần thấy trước khi trả lời); tình huống khai cùng nhóm (siblings) thì được.",
            "No two scenarios are 0.6 or more alike (runs of three words of what is seen before the answer); siblings may be."],
        why: [
            "Chuyện kể lại hai lần chỉ thử trí nhớ.",
            "A repeated story tests memory."],
        faults: &[
            ("similar",
                "Tình huống này giống {other} tới {ratio}. Đổi câu chuyện, bỏ một bài, hoặc khai hai bài là siblings của nhau.",
                "This scenario is {ratio} like {other}. Change the story, drop one, or name the two as siblings."),
        ] },
    Entry { code: "L-33",
        title: ["Có người đọc duyệt", "Read by people"],
        checks: [
            "Mỗi tình huống có ít nhất hai người đọc, ghi “Tên, nơi làm việc”, thuộc hai nơi khác nhau, đọc trong vòng 365 ngày. Báo một lần cho cả bộ.",
            "Each scenario has at least two readers, written “Name, place of work”, of two places, within 365 days. Told once for the pack."],
        why: [
            "Người viết không thấy hết lỗi của mình, và nơi ban hành không nên tự chấm một mình.",
            "Authors cannot see their own slips, and an issuing body cannot be its only judge."],
        faults: &[
            ("unread",
                "{count} tình huống chưa có đủ hai người đọc ở hai nơi trong một năm qua: {scenarios}. Nhờ người đọc, ghi vào reviewers và reviewed_on; chưa nhờ được thì ghi vào lints.toml bao giờ.",
                "{count} scenarios have not been read by two people of two places within a year: {scenarios}. Have them read and write reviewers and reviewed_on; if that must wait, say in lints.toml until when."),
        ] },
    Entry { code: "L-34",
        title: ["Không đố giấy tờ", "No trivia about the paper"],
        checks: [
            "Không quá 5 % câu hỏi hỏi số hiệu, ngày, thứ tự các điểm hay nơi nhận của văn bản.",
            "At most 5 % of the questions ask for the number, the date, the order of points or the addressee."],
        why: [
            "Nhớ số văn bản không giúp ai trước khi bấm đăng.",
            "Knowing the number helps nobody before posting."],
        faults: &[
            ("many",
                "{percent} % câu hỏi đang hỏi về giấy tờ ({scenarios}), nhiều nhất là 5 %. Hỏi việc nên làm thay cho số và ngày.",
                "{percent} % of the questions ask about the paper ({scenarios}); at most 5 % may. Ask what to do instead of numbers and dates."),
        ] },
    Entry { code: "L-35",
        title: ["Có chỗ để kiểm chứng thật", "Something to check on"],
        checks: [
            "Bài tự kiểm chứng có ít nhất một trang nguồn độc lập (elsewhere) và một trang không giúp được (copy hoặc aside); lời giải thích của mỗi trang từ 12 tiếng trở lên; không trang nào đứng một mình mà nói thẳng phương án đúng.",
            "An investigation has an independent page (elsewhere) and one that does not help (copy or aside); what is said of each page has 12 words or more; no page alone gives away the best option."],
        why: [
            "Mở trang nào cũng đúng thì chẳng cần chọn trang; ngoài đời phần lớn kết quả tìm được là bài chép lại.",
            "If every page helps there is nothing to choose; in life most of what a search finds is a copy."],
        faults: &[
            ("no-elsewhere",
                "Chưa có trang nào là nguồn độc lập. Thêm một trang role elsewhere.",
                "No page is an independent source. Add one with role elsewhere."),
            ("no-distraction",
                "Trang nào cũng giúp kiểm chứng. Thêm một trang chép lại (copy) hoặc lạc đề (aside).",
                "Every page helps. Add one that repeats the same (copy) or leads aside (aside)."),
            ("short",
                "{where} mới có {count} tiếng. Nói trang này cho biết gì, tin được tới đâu; ít nhất {least} tiếng.",
                "{where} has {count} words. Say what the page shows and how far to trust it; {least} at least."),
            ("gives-away",
                "{where}: trang này nhắc lại {percent} % chữ của phương án đúng. Viết điều trang ấy thật sự nói, để người học tự rút ra.",
                "{where}: the page repeats {percent}% of the words of the best option. Write what such a page says, and leave the conclusion to the trainee."),
        ] },
    Entry { code: "L-36",
        title: ["Lộ trình đúng người", "Tracks for their people"],
        checks: [
            "Ngân hàng có lộ trình thì đối tượng nào cũng có một lộ trình; mỗi lộ trình chỉ gồm bài dành cho đối tượng của nó, và rút kiểu nào cũng có một bảng tin.",
            "Where a bank has tracks, every audience has one; a track holds only scenarios for its audiences, and every draw of it has a feed."],
        why: [
            "Người học chỉ gặp lộ trình của mình: thiếu bảng tin thì không ai biết người ấy có phân biệt được hay chỉ nghi ngờ hết.",
            "People meet their own track only; without a feed nobody knows whether they tell apart or doubt everything."],
        faults: &[
            ("no-track",
                "Đối tượng {audience} chưa có lộ trình nào. Thêm một [[tracks]] có audiences chứa {audience}.",
                "Audience {audience} has no track. Add a [[tracks]] whose audiences hold {audience}."),
            ("not-for",
                "{where}: tình huống {scenario} không dành cho {audience}. Bỏ khỏi lộ trình, hoặc thêm đối tượng vào tình huống nếu đúng vậy.",
                "{where}: scenario {scenario} is not for {audience}. Take it out, or add the audience to the scenario if that is right."),
            ("no-feed",
                "Lộ trình “{track}” có lần rút ra không có bảng tin nào. Lập một nhóm chỉ gồm bảng tin và rút ít nhất một bài.",
                "Some draws of the track “{track}” have no feed. Make a pool of feeds alone, and draw one at least."),
        ] },
    Entry { code: "L-37",
        title: ["Lộ trình vừa sức", "Tracks of a fair length"],
        checks: [
            "Mỗi lộ trình có từ 8 đến 12 tình huống, học chừng 25–35 phút: đọc 180 tiếng mỗi phút, lời giải thích đọc một nửa, ngã rẽ và trang kiểm chứng đi qua sáu phần mười, mỗi quyết định thêm 8 giây.",
            "A track has 8 to 12 scenarios and takes 25–35 minutes: 180 words a minute, half of what is explained, six tenths of branches and pages, 8 seconds more for each decision."],
        why: [
            "Dài quá thì bỏ dở; ngắn quá thì một câu lỡ tay quyết định đậu hay rớt.",
            "Too long is given up; too short, and one slip decides."],
        faults: &[
            ("size",
                "Lộ trình “{track}” có {count} tình huống, nên từ 8 đến 12. Bớt hoặc thêm bài.",
                "The track “{track}” has {count} scenarios; 8 to 12 are wanted. Take away or add some."),
            ("minutes",
                "Lộ trình “{track}” mất chừng {count} phút, nên từ 25 đến 35. Bớt hoặc thêm bài.",
                "The track “{track}” takes about {count} minutes; 25 to 35 are wanted. Take away or add scenarios."),
        ] },
];
