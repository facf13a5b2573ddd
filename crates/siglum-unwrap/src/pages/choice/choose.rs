//! The choice itself: the blocks that together are most likely the main text.

/// A choice of fewer words is no text: the page is made by scripts, is an error, or only leads to others. By
/// `cargo xtask train-blocks` on 1,258 pages, where 10, 20, 30 and 50 were tried.
const LEAST_TEXT: u64 = 20;

/// Chooses the blocks whose words promise the best agreement with the main text, as chances in thousandths and words
/// tell. Gives the choice and the agreement that it promises, in thousandths; for no choice it promises nothing.
///
/// If these are too few to be a text, every block with a fair chance is chosen; if those are too few, none.
///
/// Agreement is the F1 of words. With the chances taken for the shares of each block's words that belong, the best choice
/// is always the most likely blocks down to some chance, so that one pass in the order of chances finds it.
pub fn choose(chances: &[u16], words: &[u32]) -> (Vec<bool>, u16) {
    let mut order: Vec<usize> = (0..chances.len().min(words.len())).collect();
    order.sort_by_key(|block| (std::cmp::Reverse(chances[*block]), *block));
    let all: u64 = chances.iter().zip(words).map(|(chance, words)| u64::from(*chance) * u64::from(*words)).sum();
    let (mut right, mut taken, mut best) = (0_u64, 0_u64, (0_u64, 0_u64, 0));
    for (count, block) in order.iter().enumerate() {
        right += u64::from(chances[*block]) * u64::from(words[*block]);
        taken += u64::from(words[*block]);
        let promised = (2000 * right).checked_div(taken * 1000 + all).unwrap_or(0);
        if promised > best.0 {
            best = (promised, taken, count + 1);
        }
    }
    let (promised, taken, most) = best;
    let most = if taken >= LEAST_TEXT { most } else { fair(&order, chances, words) };
    let mut chosen = vec![false; chances.len()];
    order[..most].iter().for_each(|block| chosen[*block] = true);
    (chosen, if most == 0 { 0 } else { promised as u16 })
}

/// The chance, in thousandths, from which on a block of a page with very little text is chosen.
const FAIR: u16 = 300;

/// How many blocks, in the order of their chances, have a fair one; 0 if that is no text either.
fn fair(order: &[usize], chances: &[u16], words: &[u32]) -> usize {
    let most = order.partition_point(|block| chances[*block] >= FAIR);
    let taken: u64 = order[..most].iter().map(|block| u64::from(words[*block])).sum();
    if taken >= LEAST_TEXT { most } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_blocks_are_chosen_and_unlikely_ones_are_not() {
        let (chosen, promised) = choose(&[20, 950, 980, 30, 900], &[30, 50, 60, 40, 4]);
        assert_eq!(chosen, [false, true, true, false, true]);
        assert!((900..1000).contains(&promised));
    }

    #[test]
    fn where_nothing_is_sure_a_lesser_chance_is_enough() {
        assert_eq!(choose(&[300, 300, 100], &[40, 40, 40]).0, [true, true, false]);
        assert_eq!(choose(&[990, 300, 100], &[400, 40, 40]).0, [true, false, false]);
    }

    #[test]
    fn a_few_words_are_no_text() {
        assert_eq!(choose(&[900, 10], &[19, 400]), (vec![false, false], 0));
        assert_eq!(choose(&[900, 10], &[20, 400]).0, [true, false]);
        assert_eq!(choose(&[], &[]), (vec![], 0));
    }

    #[test]
    fn a_page_with_little_text_keeps_what_has_a_fair_chance() {
        assert_eq!(choose(&[900, 310, 10], &[15, 12, 400]).0, [true, true, false]);
    }
}
