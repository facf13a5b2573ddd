//! Titles: the site's name at their end or beginning, and the form in which they are compared.

/// What stands between a title and the name of its site.
const SEPARATORS: &[&str] = &[" - ", " – ", " — ", " | ", " · ", " • ", " » ", " « ", " :: ", " / ", " ~ ", "｜", " ‹ ", " › "];

/// Cuts the name of the site off a title. It is cut only if it equals one of the `names`, never at the first dash.
///
/// ```
/// use siglum_metadata::titles::cut_site_name;
/// assert_eq!(cut_site_name("Bread - and roses - The Mill", &["The Mill"]), Some("Bread - and roses"));
/// assert_eq!(cut_site_name("Bread - and roses", &["The Mill"]), None);
/// ```
pub fn cut_site_name<'t>(title: &'t str, names: &[&str]) -> Option<&'t str> {
    let is_name = |part: &str| {
        let part = to_letters(part);
        !part.is_empty() && names.iter().any(|name| to_letters(name) == part)
    };
    let behind = SEPARATORS.iter().flat_map(|sign| title.match_indices(sign).map(move |(at, _)| (at, at + sign.len())));
    let cuts: Vec<&str> = behind
        .filter_map(|(at, end)| match (title.get(..at), title.get(end..)) {
            (Some(before), Some(after)) if is_name(after) => Some(before.trim()),
            (Some(before), Some(after)) if is_name(before) => Some(after.trim()),
            _ => None,
        })
        .collect();
    cuts.into_iter().filter(|rest| !rest.is_empty()).max_by_key(|rest| rest.len())
}

/// Gives the letters and digits of a text in lower case: the form in which titles and names of sites are compared.
pub fn to_letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Gives the name in the host of an address, without `www` and the endings: `redroses` for `https://www.redroses.org.uk/a`.
pub(crate) fn host_label(url: &str) -> Option<&str> {
    let host = url.split_once("//")?.1.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let label = host.split('.').next()?;
    (host.contains('.') && label.chars().any(char::is_alphabetic)).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_known_name_is_cut() {
        for (title, names, cut) in [
            ("Tides | Harbour News", &["Harbour News"][..], Some("Tides")),
            ("Harbour News » Tides", &["Harbour News"], Some("Tides")),
            ("Tides - harbournews", &["Harbour News"], Some("Tides")),
            ("Tides - Harbour", &["Harbour News"], None),
            ("Harbour News", &["Harbour News"], None),
            ("A - B - C", &["C", "B - C"], Some("A - B")),
            ("É - Ü", &["ü"], Some("É")),
            (" - Harbour News", &["Harbour News"], None),
            ("Tides - ", &[""], None),
        ] {
            assert_eq!(cut_site_name(title, names), cut, "{title}");
        }
    }

    #[test]
    fn hosts() {
        assert_eq!(host_label("https://www.harbour.org.uk/a?b"), Some("harbour"));
        assert_eq!(host_label("http://localhost/a"), None);
        assert_eq!(host_label("http://127.0.0.1/a"), None);
        assert_eq!(host_label("no address"), None);
    }
}
