//! The YAML that may stand before the text.

use std::ops::Range;

use siglum_model::{Claim, Field, Passage};
use siglum_rule::Builder;

use super::yaml::{self, Entry};
use crate::rules::u301_front_matter_field;

/// The fields we know, and what people call them.
const FIELDS: [(Field, &[&str]); 14] = [
    (Field::Title, &["title"]),
    (Field::Authors, &["author", "authors", "by", "creator"]),
    (Field::DatePublished, &["date", "date_published", "published", "pubdate"]),
    (Field::DateModified, &["date_modified", "modified", "updated", "lastmod"]),
    (Field::DateCreated, &["date_created", "created"]),
    (Field::Language, &["language", "lang", "locale"]),
    (Field::Publisher, &["publisher"]),
    (Field::Url, &["url", "canonical", "canonical_url", "link", "source_url"]),
    (Field::Description, &["description", "summary", "excerpt"]),
    (Field::Standfirst, &["standfirst", "subtitle"]),
    (Field::Series, &["series"]),
    (Field::Tags, &["tag", "tags"]),
    (Field::Keywords, &["keyword", "keywords"]),
    (Field::Categories, &["category", "categories"]),
];

/// Reads the front matter, if there is one, and gives where the text begins behind it.
pub(super) fn read(source: &Passage, builder: &mut Builder) -> usize {
    let text = source.as_str();
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let Some((inside, end)) = find(text, start) else { return start };
    for entry in yaml::entries(text, inside) {
        read_entry(source, &entry, builder);
    }
    end
}

/// Finds the lines between `---` and `---`, and where what follows begins.
fn find(text: &str, start: usize) -> Option<(Range<usize>, usize)> {
    let mut lines = text.get(start..)?.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---" && line.ends_with('\n'))?;
    let inside = start + first.len();
    let mut at = inside;
    let mut has_begun = false;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return has_begun.then_some((inside..at, at + line.len()));
        }
        let is_blank = line.trim().is_empty() || line.starts_with('#');
        if !has_begun && !is_blank {
            // Without a field it is a rule and then text.
            yaml::key_of(line)?;
            has_begun = true;
        }
        at += line.len();
    }
    None
}

fn read_entry(source: &Passage, entry: &Entry, builder: &mut Builder) {
    let Some((field, _)) = FIELDS.iter().find(|(_, names)| names.contains(&entry.key.as_str())) else {
        for span in source.raw_spans(entry.range.clone()) {
            builder.dropped(span, &u301_front_matter_field::ABOUT);
        }
        return;
    };
    for (index, value) in entry.values.iter().enumerate() {
        let place = match entry.values.len() {
            1 => format!("front-matter/{}", entry.key),
            _ => format!("front-matter/{}/{index}", entry.key),
        };
        let mut claim = Claim::new(*field, value.text.clone(), "md.front-matter", place);
        claim.raw = source.raw_hull(value.range.clone());
        builder.claim(claim);
    }
}
