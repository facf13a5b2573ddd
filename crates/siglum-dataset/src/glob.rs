//! Patterns for paths, as in `include` and `exclude`.

/// A pattern for paths: `*` and `?` stay within a folder, `**` crosses folders, `[a-z]` and `[!a-z]` are sets.
///
/// A pattern without `/` speaks of names at any depth. A pattern that matches a folder speaks of all that is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glob {
    text: String,
    signs: Vec<Sign>,
    /// Whether it speaks of names, not of whole paths.
    is_name: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Sign {
    One(char),
    Any,
    Many,
    /// Any number of folders with their slashes, or of any characters at the end.
    Folders,
    Set {
        ranges: Vec<(char, char)>,
        negated: bool,
    },
}

impl Glob {
    /// Reads a pattern.
    pub fn new(pattern: &str) -> Self {
        let pattern_body = pattern.trim_end_matches('/');
        let body = pattern_body.strip_prefix('/').unwrap_or(pattern_body);
        Self { text: pattern.to_owned(), signs: signs_of(body), is_name: !pattern_body.contains('/') }
    }

    /// Gives the pattern as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Tells whether it speaks of a path (with `/` between folders) or of a folder that holds it.
    pub fn is_match(&self, path: &str) -> bool {
        if self.is_name {
            return path.split('/').any(|name| matches(&self.signs, name));
        }
        let folders = path.match_indices('/').map(|(at, _)| path.get(..at).unwrap_or_default());
        matches(&self.signs, path) || folders.into_iter().any(|folder| matches(&self.signs, folder))
    }
}

fn signs_of(pattern: &str) -> Vec<Sign> {
    let characters: Vec<char> = pattern.chars().collect();
    let mut signs = Vec::new();
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        let (sign, length) = match (character, &characters[at..]) {
            ('*', ['*', '*', '/', ..]) => (Sign::Folders, 3),
            ('*', ['*', '*', ..]) => (Sign::Folders, 2),
            ('*', _) => (Sign::Many, 1),
            ('?', _) => (Sign::Any, 1),
            ('[', rest) => set_of(rest).unwrap_or((Sign::One('['), 1)),
            (other, _) => (Sign::One(*other), 1),
        };
        signs.push(sign);
        at += length;
    }
    signs
}

/// Reads `[...]`; a bracket that is never closed stands for itself.
fn set_of(pattern: &[char]) -> Option<(Sign, usize)> {
    let negated = matches!(pattern.get(1), Some('!' | '^'));
    let from = if negated { 2 } else { 1 };
    let close = from + 1 + pattern.get(from + 1..)?.iter().position(|character| *character == ']')?;
    let mut inside = pattern.get(from..close)?;
    let mut ranges = Vec::new();
    while let Some(first) = inside.first() {
        match inside {
            [_, '-', last, ..] => {
                ranges.push((*first, *last));
                inside = &inside[3..];
            }
            _ => {
                ranges.push((*first, *first));
                inside = &inside[1..];
            }
        }
    }
    Some((Sign::Set { ranges, negated }, close + 1))
}

/// Follows all ways through the pattern at once: time is the length of the pattern times that of the text.
fn matches(signs: &[Sign], text: &str) -> bool {
    let mut open = vec![false; signs.len() + 1];
    open[0] = true;
    pass_over(signs, &mut open, true);
    for character in text.chars() {
        let mut next = vec![false; signs.len() + 1];
        for (index, sign) in signs.iter().enumerate().filter(|(index, _)| open[*index]) {
            match sign {
                Sign::Many if character != '/' => next[index] = true,
                Sign::Folders => next[index] = true,
                _ if takes(sign, character) => next[index + 1] = true,
                _ => {}
            }
        }
        open = next;
        pass_over(signs, &mut open, character == '/');
    }
    open[signs.len()]
}

/// Opens what stands behind signs that may take nothing. Behind `**/` a name begins.
fn pass_over(signs: &[Sign], open: &mut [bool], at_name: bool) {
    for (index, sign) in signs.iter().enumerate() {
        let passes = match sign {
            Sign::Many => true,
            Sign::Folders => at_name || index + 1 == signs.len(),
            _ => false,
        };
        if passes && open[index] {
            open[index + 1] = true;
        }
    }
}

fn takes(sign: &Sign, character: char) -> bool {
    match sign {
        Sign::One(own) => *own == character,
        Sign::Any => character != '/',
        Sign::Set { ranges, negated } => {
            character != '/' && ranges.iter().any(|(first, last)| (*first..=*last).contains(&character)) != *negated
        }
        Sign::Many | Sign::Folders => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_match(pattern: &str, path: &str) -> bool {
        Glob::new(pattern).is_match(path)
    }

    #[test]
    fn patterns_without_slash_speak_of_names() {
        assert!(is_match("*.txt", "a.txt") && is_match("*.txt", "b/c/a.txt") && is_match("drafts", "x/drafts/a.md"));
        assert!(!is_match("*.txt", "a.txt.bak") && !is_match("?.txt", "ab.txt"));
    }

    #[test]
    fn patterns_with_slash_speak_of_paths() {
        assert!(is_match("a/*.txt", "a/b.txt") && is_match("/a", "a/b/c.txt") && is_match("a/", "a/b.txt"));
        assert!(!is_match("a/*.txt", "a/b/c.txt") && !is_match("/b", "a/b"));
        assert!(is_match("a/**/z.txt", "a/z.txt") && is_match("a/**/z.txt", "a/b/c/z.txt") && is_match("a/**", "a/b/c"));
        assert!(!is_match("**/z.txt", "b/xz.txt") && is_match("**/z.txt", "z.txt"));
    }

    #[test]
    fn sets_and_their_opposites() {
        assert!(is_match("[a-c]x[!0-9]", "bxé") && !is_match("[a-c]x[!0-9]", "bx7") && is_match("[]]", "]") && is_match("a[b", "a[b"));
    }

    #[test]
    fn many_stars_take_no_time() {
        assert!(!is_match(&"*a".repeat(200), &"a".repeat(199)));
    }
}
