//! The activities beside choose-one: how they are worked on, and how they went.

messages! {
    pick_exactly(count: u32) => "Chọn {count}. Chọn nhầm thì trừ vào phần đúng.", "Choose {count}. A wrong one takes away from the right ones.";
    pick_between(least: u32, most: u32) => "Chọn từ {least} đến {most}. Chọn nhầm thì trừ vào phần đúng.", "Choose {least} to {most}. A wrong one takes away from the right ones.";
    picked(count: usize, most: u32) => "Đã chọn {count}/{most}", "{count} of {most} chosen";
    too_few(count: usize, least: u32) => "Mới chọn {count}, cần {least}. Chọn thêm rồi chốt.", "{count} chosen, {least} needed. Choose more, then confirm.";
    too_many(count: usize, most: u32) => "Đã chọn {count}, nhiều nhất {most}. Bỏ bớt rồi chốt.", "{count} chosen, {most} at most. Take some out, then confirm.";

    place_hint => "Chạm một việc để đặt vào chỗ trống kế tiếp. Có những việc không cần tới.", "Tap a step to put it in the next free place. Some steps are not needed.";
    your_order => "Thứ tự của Anh/Chị", "Your order";
    steps => "Các việc để chọn", "Steps to choose from";
    free_place => "Chỗ trống", "Free place";
    placed(place: usize, of: u32) => "Đã đặt ở vị trí {place}/{of}", "Placed at {place} of {of}";
    taken_out(count: usize, of: u32) => "Đã bỏ ra, còn {count}/{of} việc", "Taken out, {count} of {of} left";
    all_placed(of: u32) => "Đã đủ {of} việc. Bỏ một việc ra rồi đặt việc khác.", "All {of} places are taken. Take one out to place another.";
    places_left(count: usize) => "Còn {count} chỗ trống. Đặt đủ rồi chốt.", "{count} places are free. Fill them, then confirm.";
    raise(step: &str) => "Đưa lên: {step}", "Move up: {step}";
    lower(step: &str) => "Đưa xuống: {step}", "Move down: {step}";
    take_out(step: &str) => "Bỏ ra: {step}", "Take out: {step}";

    should => "Nên", "Do it";
    depends => "Tùy lúc", "It depends";
    should_not => "Không nên", "Don’t";
    given(count: usize, of: u32) => "Đã trả lời {count}/{of}", "{count} of {of} answered";
    values_left(count: usize) => "Còn {count} mục chưa chọn. Chọn đủ rồi chốt.", "{count} are still open. Choose for each, then confirm.";
    value_missing => "Mục này chưa chọn", "Not chosen yet";

    mark_hint => "Chạm vào chữ có gạch chấm để đánh dấu, chạm lần nữa để bỏ. Nghi oan chỗ bình thường cũng bị trừ.", "Tap dotted words to mark them, tap again to undo. Suspecting what is fine costs marks too.";
    marked(count: usize) => "Đã đánh dấu {count} chỗ", "{count} marked";
    none_marked => "Chưa đánh dấu chỗ nào", "Nothing marked yet";
    mark_first => "Chưa đánh dấu chỗ nào. Đánh dấu rồi chốt, hoặc bấm lần nữa nếu thấy không có gì.", "Nothing is marked. Mark and confirm, or press again if you see nothing to mark.";

    whole_0 => "Chưa được", "Not yet";
    whole_1 => "Được một phần", "Partly";
    whole_2 => "Gần trọn vẹn", "Nearly all";
    whole_3 => "Trọn vẹn", "All of it";
    many_tally(right: usize, of: usize, wrong: usize) => "Chọn đúng {right}/{of}, chọn nhầm {wrong}", "{right} of {of} rightly chosen, {wrong} wrongly";
    order_tally(right: usize, of: usize, kept: usize, pairs: usize, turned: usize) => "Chọn đúng {right}/{of} việc; đúng trước sau {kept}/{pairs} cặp, ngược {turned}", "{right} of {of} steps rightly chosen; {kept} of {pairs} pairs in order, {turned} the wrong way round";
    rate_tally(right: usize, of: usize, opposite: usize) => "Khớp {right}/{of} mục, ngược hẳn {opposite}", "{right} of {of} as they should be, {opposite} the very opposite";
    sort_tally(right: usize, of: usize) => "Xếp đúng {right}/{of} mục", "{right} of {of} where they belong";
    spot_tally(right: usize, of: usize, wrong: usize) => "Nhận ra {right}/{of} chỗ, nghi oan {wrong} chỗ", "{right} of {of} found, {wrong} wrongly suspected";

    chosen_rightly => "Chọn đúng", "Rightly chosen";
    chosen_wrongly => "Chọn nhầm", "Wrongly chosen";
    left_rightly => "Để ra là đúng", "Rightly left out";
    missed => "Bỏ sót", "Missed";
    in_its_place => "Đúng chỗ", "In its place";
    out_of_order => "Lệch thứ tự", "Out of order";
    not_needed => "Không cần", "Not needed";
    fits => "Khớp", "Fits";
    one_step_off => "Lệch một bậc", "One step off";
    opposite => "Ngược hẳn", "The opposite";
    sorted_rightly => "Xếp đúng", "Where it belongs";
    sorted_wrongly => "Xếp nhầm", "Misplaced";
    spotted => "Nhận ra đúng", "Rightly spotted";
    suspected => "Nghi oan", "Wrongly suspected";
    trusted => "Để yên là đúng", "Rightly left alone";

    yours_and_best(yours: &str, best: &str) => "Anh/Chị chọn “{yours}”, hợp hơn là “{best}”.", "You chose “{yours}”; “{best}” fits better.";
    yours(yours: &str) => "Anh/Chị chọn “{yours}”.", "You chose “{yours}”.";
    you_placed(place: usize) => "Anh/Chị đặt thứ {place}.", "You placed it at {place}.";
    good_order => "Một thứ tự tốt", "A good order";
    free_between => "Việc cùng số thì trước sau đều được.", "Steps of the same number may come in either order.";
    look_closer => "Đáng xem kỹ", "Worth a closer look";
    look_more(count: usize) => "Đáng xem kỹ, phần còn lại ({count})", "Worth a closer look, the rest ({count})";
    went_well(count: usize) => "Phần đã đúng ({count})", "What went well ({count})";
    take_along => "Điều mang theo", "To take along";
}
