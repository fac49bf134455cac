//! What leads where, by places: for every place those it leads to.

/// Which places can be reached from some.
pub(super) fn reached(ways: &[Vec<usize>], from: Vec<usize>) -> Vec<bool> {
    let mut reached = vec![false; ways.len()];
    let mut open = from;
    while let Some(place) = open.pop() {
        if !core::mem::replace(&mut reached[place], true) {
            open.extend(&ways[place]);
        }
    }
    reached
}

/// The first place on a circle: when places that lead nowhere are taken away, again and again, each that is left leads to
/// another that is left, and whoever goes on long enough goes in a circle.
pub(super) fn on_a_circle(ways: &[Vec<usize>]) -> Option<usize> {
    let mut left = vec![true; ways.len()];
    let onward = |place: usize, left: &[bool]| ways[place].iter().copied().find(|to| left[*to]);
    for _ in 0..ways.len() {
        for place in 0..ways.len() {
            left[place] = left[place] && onward(place, &left).is_some();
        }
    }
    let begin = left.iter().position(|left| *left)?;
    let inside = (0..ways.len()).try_fold(begin, |place, _| onward(place, &left))?;
    let mut circle = vec![inside];
    while let Some(next) = onward(circle[circle.len() - 1], &left).filter(|next| *next != inside) {
        circle.push(next);
    }
    circle.into_iter().min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_and_islands_are_found() {
        let check = |ways: &[&[usize]], circle: Option<usize>, islands: &[usize]| {
            let ways: Vec<Vec<usize>> = ways.iter().map(|to| to.to_vec()).collect();
            assert_eq!(on_a_circle(&ways), circle, "{ways:?}");
            let from = Vec::from_iter((!ways.is_empty()).then_some(0));
            let reached = reached(&ways, from);
            let lost: Vec<usize> = (0..ways.len()).filter(|place| !reached[*place]).collect();
            assert_eq!(lost, islands, "{ways:?}");
        };
        check(&[], None, &[]);
        check(&[&[1, 2], &[2], &[]], None, &[]);
        check(&[&[0]], Some(0), &[]);
        check(&[&[1], &[2], &[1]], Some(1), &[]);
        check(&[&[], &[2], &[1]], Some(1), &[1, 2]);
        check(&[&[2], &[], &[]], None, &[1]);
    }
}
