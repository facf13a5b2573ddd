//! A small tolerant reader of the YAML that stands before texts: scalars, quoted or plain, and lists of them.

use std::ops::Range;

/// A field at the top level.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    /// Its lines, without the end of the last.
    pub(super) range: Range<usize>,
    /// Its values; none if it is null, empty, or holds fields of its own.
    pub(super) values: Vec<Value>,
}

/// A scalar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

/// Reads the fields that stand in `range` of a text.
pub(super) fn entries(text: &str, range: Range<usize>) -> Vec<Entry> {
    let mut heads: Vec<(String, Range<usize>, usize)> = Vec::new();
    let mut at = range.start;
    for line in text.get(range.clone()).unwrap_or_default().split_inclusive('\n') {
        let end = at + line.trim_end().len();
        match key_of(line) {
            Some((key, value)) => heads.push((key, at..end, at + value)),
            None => {
                if let Some((_, range, _)) = heads.last_mut().filter(|_| end > at) {
                    range.end = end;
                }
            }
        }
        at += line.len();
    }
    heads.into_iter().map(|(key, range, value)| Entry { key, values: values(text, value..range.end), range }).collect()
}

/// The key of a line that begins a field, and where its value begins.
pub(super) fn key_of(line: &str) -> Option<(String, usize)> {
    line.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '"' | '\'')).then_some(())?;
    let colon = line.find(':')?;
    let (key, behind) = line.split_at_checked(colon)?;
    let ends = behind.get(1..)?.starts_with(|c: char| c.is_whitespace()) || behind.len() == 1;
    let name = key.trim().trim_matches(['"', '\'']);
    (ends && !name.contains(['"', '\'', '{', '['])).then(|| (name.to_ascii_lowercase(), colon + 1))
}

/// The values of a field, which stand in `range`.
fn values(text: &str, range: Range<usize>) -> Vec<Value> {
    let body = text.get(range.clone()).unwrap_or_default();
    let trimmed = body.trim_start();
    let start = range.end - trimmed.len();
    let is_nested = body.get(..body.len() - trimmed.len()).is_some_and(|gap| gap.contains('\n'));
    match trimmed.chars().next() {
        None => Vec::new(),
        Some('|' | '>') => block_scalar(text, start..range.end).into_iter().collect(),
        Some('[') => flow_list(text, start + 1..range.end),
        Some('-') if is_nested => items(text, start..range.end),
        Some('{') => Vec::new(),
        Some(_) if is_nested => Vec::new(),
        Some(_) => scalar(text, start..range.end).into_iter().collect(),
    }
}

/// The values of `- item` lines; of an item with fields the one called `name` counts.
fn items(text: &str, range: Range<usize>) -> Vec<Value> {
    let mut out = Vec::new();
    let mut at = range.start;
    for line in text.get(range).unwrap_or_default().split_inclusive('\n') {
        let end = at + line.trim_end().len();
        let words = line.trim_start();
        let is_item = words.strip_prefix('-').filter(|rest| rest.starts_with(' '));
        let rest = is_item.unwrap_or(words).trim_start();
        let start = at + line.len() - rest.len();
        match key_of(rest) {
            Some((key, value)) if key == "name" => out.extend(scalar(text, start + value..end)),
            Some(_) => {}
            None if is_item.is_some() && start < end => out.extend(scalar(text, start..end)),
            None => {}
        }
        at += line.len();
    }
    out
}

/// The values between `[` and `]`, parted by commas outside of quotation marks.
fn flow_list(text: &str, range: Range<usize>) -> Vec<Value> {
    let mut out = Vec::new();
    let mut from = range.start;
    let mut quote = None;
    let mut before = ' ';
    for (at, character) in text.get(range.clone()).unwrap_or_default().char_indices() {
        let at = range.start + at;
        match (quote, character) {
            (Some('"'), '"') if before == '\\' => {}
            (Some(mark), c) if c == mark => quote = None,
            (None, '"' | '\'') if matches!(before, ' ' | ',') => quote = Some(character),
            (None, ',' | ']') => {
                out.extend(scalar(text, from..at));
                from = at + 1;
            }
            _ => {}
        }
        if quote.is_none() && character == ']' {
            return out;
        }
        before = match (before, character) {
            ('\\', '\\') => ' ',
            (_, c) if c.is_whitespace() => ' ',
            (_, c) => c,
        };
    }
    out.extend(scalar(text, from..range.end));
    out
}

/// A text of several lines behind `|` (which keeps them) or `>` (which folds them).
fn block_scalar(text: &str, range: Range<usize>) -> Option<Value> {
    let body = text.get(range.clone())?;
    let first = body.find('\n')?;
    let joint = if body.starts_with('|') { "\n" } else { " " };
    let lines: Vec<_> = body.get(first..)?.lines().map(str::trim).collect();
    let joined = lines.join(joint).trim().to_owned();
    let start = range.start + first + body.get(first..)?.len() - body.get(first..)?.trim_start().len();
    (!joined.is_empty()).then_some(Value { text: joined, range: start..range.end })
}

/// One scalar; the range of a quoted one is that of the words between the quotation marks.
fn scalar(text: &str, range: Range<usize>) -> Option<Value> {
    let body = text.get(range.clone())?;
    let trimmed = body.trim();
    let start = range.start + body.len() - body.trim_start().len();
    let value = match trimmed.chars().next()? {
        '"' => quoted(trimmed, start, double_end, unescape),
        '\'' => quoted(trimmed, start, single_end, |inner| inner.replace("''", "'")),
        _ => plain(trimmed, start),
    };
    value.filter(|value| !value.text.trim().is_empty())
}

fn quoted(text: &str, start: usize, end: fn(&str) -> Option<usize>, decode: fn(&str) -> String) -> Option<Value> {
    let inner = text.get(1..)?;
    let inner = inner.get(..end(inner).unwrap_or(inner.len()))?;
    Some(Value { text: decode(inner), range: start + 1..start + 1 + inner.len() })
}

fn double_end(inner: &str) -> Option<usize> {
    let mut is_escaped = false;
    inner.char_indices().find_map(|(at, c)| {
        let ends = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends.then_some(at)
    })
}

fn single_end(inner: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += inner.get(at..)?.find('\'')?;
        if inner.get(at + 1..)?.starts_with('\'') {
            at += 2;
        } else {
            return Some(at);
        }
    }
}

/// Decodes the escapes of a double-quoted scalar; what is none stays as it stands.
fn unescape(inner: &str) -> String {
    let flat = inner.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let mut rest = if inner.contains('\n') { flat.as_str() } else { inner };
    let mut out = String::with_capacity(rest.len());
    while let Some((before, behind)) = rest.split_once('\\') {
        out.push_str(before);
        rest = match escape(behind) {
            Some((character, rest)) => {
                out.push(character);
                rest
            }
            None => {
                out.push('\\');
                behind
            }
        };
    }
    out + rest
}

/// The character that an escape stands for, and what follows it.
fn escape(behind: &str) -> Option<(char, &str)> {
    let letter = behind.chars().next()?;
    let rest = behind.get(letter.len_utf8()..)?;
    let digits = match letter {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        'n' => return Some(('\n', rest)),
        't' => return Some(('\t', rest)),
        'r' => return Some(('\r', rest)),
        '"' | '\\' | '/' => return Some((letter, rest)),
        _ => return None,
    };
    let (number, rest) = rest.split_at_checked(digits)?;
    let character = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
    Some((character, rest))
}

/// An unquoted scalar; a comment behind it and further lines of it are folded away.
fn plain(text: &str, start: usize) -> Option<Value> {
    let end = text.find(" #").unwrap_or(text.len());
    let body = text.get(..end)?.trim_end();
    let joined = body.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let is_null = matches!(joined.as_str(), "null" | "Null" | "NULL" | "~") || joined.starts_with('#');
    (!is_null).then_some(Value { text: joined, range: start..start + body.len() })
}
