//! An HTML page of any size.

use std::fmt::Write as _;

use crate::words::Words;

/// Makes an HTML page of about `bytes` bytes: headings, paragraphs with links, emphasis and character references,
/// lists, quotations and tables. The same size gives the same page.
pub fn html_page(bytes: usize) -> String {
    let mut words = Words::english(1917);
    let mut page = String::with_capacity(bytes + 4096);
    page.push_str("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Minutes of the council</title>\n");
    page.push_str("<meta name=\"author\" content=\"Ana Ruiz\">\n</head>\n<body>\n<h1>Minutes of the council</h1>\n");
    let mut section = 0;
    while page.len() < bytes {
        section += 1;
        add_section(&mut page, &mut words, section);
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn add_section(page: &mut String, words: &mut Words, section: usize) {
    let _ = writeln!(page, "<h2 id=\"s{section}\">{}</h2>", words.phrase(4));
    for _ in 0..4 {
        add_paragraph(page, words);
    }
    match section % 3 {
        0 => add_list(page, words),
        1 => add_table(page, words),
        _ => {
            let _ = writeln!(page, "<blockquote>\n<p>&ldquo;{}&rdquo;</p>\n</blockquote>", words.paragraph(2));
        }
    }
}

fn add_paragraph(page: &mut String, words: &mut Words) {
    let (before, link, between) = (words.sentence(), words.phrase(3), words.sentence());
    let number = words.below(9000);
    let _ = write!(page, "<p>{before} <a href=\"https://example.org/minutes/{number}?a=1&amp;b=2\">{link}</a> {between}");
    let _ = writeln!(page, " It&rsquo;s <em>{}</em>&nbsp;&#8212; {} &amp; {}</p>", words.phrase(2), words.word(), words.sentence());
}

fn add_list(page: &mut String, words: &mut Words) {
    page.push_str("<ul class=\"minutes\">\n");
    for _ in 0..6 {
        let _ = writeln!(page, "<li>{} <strong>{}</strong></li>", words.phrase(6), words.word());
    }
    page.push_str("</ul>\n");
}

fn add_table(page: &mut String, words: &mut Words) {
    page.push_str("<table>\n<thead><tr><th>Name</th><th>Year</th><th>Vote</th></tr></thead>\n<tbody>\n");
    for _ in 0..6 {
        let _ = writeln!(page, "<tr><td>{}</td><td>{}</td><td>{}</td></tr>", words.phrase(2), 1900 + words.below(40), words.word());
    }
    page.push_str("</tbody>\n</table>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_about_as_long_as_wanted_and_the_same_every_time() {
        let page = html_page(50_000);
        assert!((50_000..55_000).contains(&page.len()), "{}", page.len());
        assert_eq!(page, html_page(50_000));
    }
}
