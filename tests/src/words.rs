//! Words and characters as a reader counts them.

/// Counts maximal runs of non-space characters that hold a letter or digit.
pub fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|run| run.chars().any(char::is_alphanumeric)).count()
}

/// The characters that leave ink: all but white space.
pub fn inked(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// The text between two offsets in code points.
pub fn code_points(text: &str, start: u64, end: u64) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}

/// The words a reader sees of a plain text, a piece of Markdown or HTML, or a post: without tags, link addresses and
/// signs that stand alone.
pub fn visible_words(raw: &str) -> Vec<String> {
    let text = without_links(&without_tags(raw));
    let is_sign = |run: &&str| !run.chars().all(|c| c.is_ascii_punctuation());
    let bare = |run: &str| run.replace('*', "");
    text.split_whitespace().filter(is_sign).map(bare).collect()
}

/// Takes out `<name ...>` and `</name>`.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        out.push_str(before);
        let is_tag = behind.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match behind.split_once('>').filter(|_| is_tag) {
            Some((_, after)) => rest = after,
            None => {
                out.push('<');
                rest = behind;
            }
        }
    }
    out + rest
}

/// Leaves the words of `[words](address)`.
fn without_links(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("](") {
        let words = before.rsplit_once('[').map_or_else(|| before.to_owned(), |(left, words)| format!("{left}{words}"));
        out.push_str(&words);
        rest = behind.split_once(')').map_or("", |(_, after)| after);
    }
    out + rest
}
