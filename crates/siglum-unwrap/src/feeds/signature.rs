//! The paragraph with which a site signs each item of its feed: *The post … appeared first on …*.

use std::ops::Range;

/// The longest such paragraph, in bytes.
const LONGEST: usize = 2_000;

/// Finds the last paragraph of some HTML, if it does nothing but link to `address` and then to something else.
pub(super) fn find_signature(html: &str, address: &str) -> Option<Range<usize>> {
    let start = html.rfind("<p")?;
    let paragraph = html.get(start..)?.trim_end();
    let is_whole = paragraph.len() <= LONGEST && paragraph.ends_with("</p>") && paragraph.matches("</p>").count() == 1;
    let mut links = paragraph.split("<a ").skip(1).filter_map(href);
    let (first, second) = (links.next()?, links.next()?);
    let is_own = bare(first) == bare(address) && bare(second) != bare(address) && bare(address).starts_with(host(second));
    (is_whole && is_own && links.next().is_none() && html[..start].contains('<')).then(|| start..start + paragraph.len())
}

fn href(tag: &str) -> Option<&str> {
    let value = tag.split_once("href=")?.1;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.get(1..)?.split(quote).next()
}

/// An address for comparison: without scheme, `www`, parameters, fragment and the last slash.
fn bare(address: &str) -> &str {
    let address = address.trim();
    let rest = address.split_once("//").map_or(address, |(_, rest)| rest);
    let rest = rest.split(['#', '?']).next().unwrap_or(rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}

fn host(address: &str) -> &str {
    bare(address).split('/').next().unwrap_or_default()
}
