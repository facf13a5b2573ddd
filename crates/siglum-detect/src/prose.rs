//! Text without a container: Markdown, HTML fragments, text of paged files, prose.

use crate::detection::Votes;
use crate::{Detection, markup};

/// Traits of a text that the format alone does not say.
#[derive(Debug, Default, PartialEq, Eq)]
struct Signs {
    lines: usize,
    headings: usize,
    fences: usize,
    bullets: usize,
    quotes: usize,
    links: usize,
    images: usize,
    emphasis: usize,
    note_marks: usize,
    note_bodies: usize,
    rules_of_tables: usize,
    front_matter: bool,
    form_feeds: usize,
    page_numbers: usize,
    broken_words: usize,
    bottom_note_runs: usize,
    indented: usize,
    wrapped: bool,
}

/// Names a text by its lines. `name` is the file's, and only tips the scales.
pub(crate) fn by_lines(text: &str, name: &str) -> Detection {
    let signs = read_signs(text);
    let mut votes = Votes::default();
    vote_html(text, &mut votes);
    vote_markdown(&signs, &mut votes);
    vote_paged(&signs, &mut votes);
    vote_gutenberg(text, &mut votes);
    vote_name(name, &mut votes);
    let mut detection = votes.decide("plain-text");
    if detection.format == "plain-text" && detection.evidence.is_empty() {
        detection.evidence.push("lines of prose without markup".into());
    }
    detection.traits = traits(&signs, detection.format);
    detection
}

fn traits(signs: &Signs, format: &str) -> Vec<&'static str> {
    let inline = format != "markdown" && format != "html-fragment" && (signs.emphasis > 1 || signs.links > 0);
    [
        (signs.form_feeds > 0, "page-breaks"),
        (signs.bottom_note_runs > 1, "page-bottom-notes"),
        (inline, "inline-markdown"),
        (signs.wrapped, "hard-wrapped"),
    ]
    .into_iter()
    .filter_map(|(has, name)| has.then_some(name))
    .collect()
}

fn vote_html(text: &str, votes: &mut Votes) {
    let tags = markup::count_tags(text);
    if tags.count == 0 {
        return;
    }
    let density = tags.count * 1000 / text.len().max(1);
    if tags.first {
        votes.add("html-fragment", 2500, "begins with an HTML tag");
    }
    if tags.at_line_start > 1 {
        votes.add("html-fragment", 400 * tags.at_line_start.min(6) as i32, format!("{} lines begin with an HTML tag", tags.at_line_start));
    }
    if density >= 4 {
        votes.add("html-fragment", 200 * density.min(12) as i32, format!("{} HTML tags", tags.count));
    }
}

fn vote_markdown(signs: &Signs, votes: &mut Votes) {
    let mut add = |count: usize, weight: i32, most: usize, what: &str| {
        if count > 0 {
            votes.add("markdown", weight * count.min(most) as i32, format!("{count} {what}"));
        }
    };
    add(usize::from(signs.front_matter), 3000, 1, "block of front matter");
    add(signs.headings, 1500, 4, "headings with #");
    add(signs.fences, 1500, 2, "code fences");
    add(signs.note_bodies, 1500, 3, "note definitions [^…]:");
    add(signs.note_marks, 700, 3, "note marks [^…]");
    add(signs.rules_of_tables, 1500, 1, "table rules");
    add(signs.images, 800, 2, "images ![…](…)");
    add(signs.links, 500, 3, "links […](…)");
    add(signs.quotes, 300, 3, "lines quoted with >");
    add(signs.bullets, 150, 6, "bullets");
    add(signs.emphasis, 150, 4, "words in *…* or _…_");
    // In Markdown they would be one block of code: their writer set a margin.
    if signs.indented * 2 > signs.lines {
        votes.add("markdown", -4000, format!("{} lines are indented by four spaces or more", signs.indented));
    }
}

fn vote_paged(signs: &Signs, votes: &mut Votes) {
    let mut add = |count: usize, weight: i32, most: usize, what: &str| {
        if count > 0 {
            votes.add("paged-text", weight * count.min(most) as i32, format!("{count} {what}"));
        }
    };
    add(signs.form_feeds, 2000, 2, "form feeds");
    add(signs.page_numbers.saturating_sub(1), 500, 4, "lines that hold a page number only");
    add(if signs.broken_words > 2 { signs.broken_words } else { 0 }, 300, 5, "words broken at a line end");
    add(signs.bottom_note_runs.saturating_sub(1), 1500, 5, "runs of notes between paragraphs");
}

fn vote_gutenberg(text: &str, votes: &mut Votes) {
    if text.contains("*** START OF TH") && text.contains("PROJECT GUTENBERG") {
        votes.add("gutenberg", 9000, "Project Gutenberg start line");
    }
}

fn vote_name(name: &str, votes: &mut Votes) {
    let extension = name.rsplit_once('.').map(|(_, it)| it.to_ascii_lowercase()).unwrap_or_default();
    match extension.as_str() {
        "md" | "markdown" | "mdown" => votes.add("markdown", 1500, "the file's name"),
        "html" | "htm" => votes.add("html-fragment", 1000, "the file's name"),
        _ => {}
    }
}

fn read_signs(text: &str) -> Signs {
    let mut signs = Signs { front_matter: has_front_matter(text), form_feeds: text.matches('\u{c}').count(), ..Signs::default() };
    let mut fenced = false;
    let mut widths = Vec::new();
    let mut previous = "";
    let mut in_notes = false;
    for line in text.split('\n') {
        let line = line.trim_end_matches(['\r', ' ', '\t']);
        let bare = line.trim_start_matches([' ', '\u{c}']);
        if bare.starts_with("```") || bare.starts_with("~~~") {
            fenced = !fenced;
            signs.fences += usize::from(fenced);
        } else if !fenced && !bare.is_empty() {
            let indent = line.len() - bare.len();
            signs.indented += usize::from(indent >= CODE_INDENT);
            signs.lines += 1;
            signs.headings += usize::from(indent < CODE_INDENT && is_heading(bare));
            read_line(bare, &mut signs);
            read_notes(bare, &mut in_notes, &mut signs);
            widths.push(line.chars().count());
            let broken = previous.ends_with('-') && previous.len() > 30 && bare.starts_with(char::is_lowercase);
            signs.broken_words += usize::from(broken);
        }
        previous = line;
    }
    signs.wrapped = is_wrapped(&widths, text);
    signs
}

/// From this indent on a line of Markdown is code (CommonMark 0.31, section 4.4).
const CODE_INDENT: usize = 4;

fn is_heading(line: &str) -> bool {
    let hashes = line.len() - line.trim_start_matches('#').len();
    (1..=6).contains(&hashes) && line[hashes..].starts_with(' ')
}

/// Signs of Markdown and of pages in one line.
fn read_line(line: &str, signs: &mut Signs) {
    signs.bullets += usize::from(line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ "));
    signs.quotes += usize::from(line.starts_with("> "));
    signs.note_bodies += usize::from(line.starts_with("[^") && line.contains("]:"));
    signs.note_marks += line.matches("[^").count();
    let is_rule = line.starts_with(['|', '-', ':']) && line.contains("--") && line.contains('|');
    signs.rules_of_tables += usize::from(is_rule && line.chars().all(|c| "|-: ".contains(c)));
    signs.images += line.matches("![").count();
    signs.links += line.match_indices("](").filter(|(at, _)| line[..*at].contains('[') && line[*at..].contains(')')).count();
    signs.emphasis += emphasised(line);
    let number = line.trim_matches(['-', '—', '–', ' ', '[', ']']);
    signs.page_numbers += usize::from(number.len() <= 4 && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
}

/// Counts stretches in asterisks or underscores that open behind a space and close before one.
fn emphasised(line: &str) -> usize {
    let opens = |before: Option<char>| before.is_none_or(|c| c.is_whitespace() || "([“‘\"'«*".contains(c));
    let mut count = 0;
    let mut open: Option<(char, usize)> = None;
    let mut before: Option<char> = None;
    for (at, c) in line.char_indices() {
        if c == '*' || c == '_' {
            let next = line[at + c.len_utf8()..].chars().next();
            match open {
                Some((own, from)) if own == c && before.is_some_and(|b| !b.is_whitespace()) && at > from + 1 => {
                    count += 1;
                    open = None;
                }
                None if opens(before) && next.is_some_and(|n| !n.is_whitespace()) => open = Some((c, at)),
                _ => {}
            }
        }
        before = Some(c);
    }
    count
}

/// Counts runs of lines that begin with a raised number, between other lines.
fn read_notes(line: &str, in_notes: &mut bool, signs: &mut Signs) {
    let raised = line.starts_with(|c: char| "¹²³⁴⁵⁶⁷⁸⁹⁰".contains(c));
    signs.bottom_note_runs += usize::from(raised && !*in_notes);
    *in_notes = raised;
}

fn has_front_matter(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else { return false };
    rest.lines().take(200).take_while(|line| *line != "---" && *line != "...").any(|line| line.contains(": ")) && rest.contains("\n---")
}

/// Lines are cut at a width: most paragraphs have several, and the long ones crowd under one limit.
fn is_wrapped(widths: &[usize], text: &str) -> bool {
    let paragraphs = text.split("\n\n").filter(|p| !p.trim().is_empty()).count();
    let mut sorted = widths.to_vec();
    sorted.sort_unstable();
    let Some(high) = sorted.get(sorted.len() * 9 / 10).copied() else { return false };
    let near = sorted.iter().filter(|w| **w * 10 >= high * 7).count();
    widths.len() > paragraphs * 2 && (40..=100).contains(&high) && near * 2 > widths.len()
}
