//! What was probably meant by a word that is misspelt.

/// Gives the known word that is nearest to a misspelt one, if one is near enough.
pub(super) fn nearest(word: &str, known: &[&str]) -> Option<String> {
    let distances = known.iter().map(|it| (distance(&word.to_ascii_lowercase(), &it.to_ascii_lowercase()), *it));
    let (distance, it) = distances.min()?;
    (distance <= (it.len() / 3).max(1)).then(|| it.to_owned())
}

/// Counts the letters to put in, take out, change or swap to come from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut older: Vec<usize> = Vec::new();
    let mut old: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut new = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let mut best = (old[j + 1] + 1).min(new[j] + 1).min(old[j] + usize::from(a != b));
            if i > 0 && j > 0 && from[i - 1] == *b && to[j - 1] == *a {
                best = best.min(older[j - 1] + 1);
            }
            new.push(best);
        }
        older = std::mem::replace(&mut old, new);
    }
    old.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        assert_eq!(nearest("exlcude", &["include", "exclude"]).as_deref(), Some("exclude"));
        assert_eq!(nearest("T320", &["T302", "N103"]).as_deref(), Some("T302"));
        assert_eq!(nearest("colour", &["name", "version"]), None);
    }
}
