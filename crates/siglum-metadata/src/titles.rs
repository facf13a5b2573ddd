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
    let names: Vec<String> = names.iter().map(|name| to_letters(name)).collect();
    cut_where(title, |part| {
        let part = to_letters(part);
        !part.is_empty() && names.contains(&part)
    })
}

/// Cuts what is a name of the site off a title, at its end or its beginning.
pub(crate) fn cut_where(title: &str, is_name: impl Fn(&str) -> bool) -> Option<&str> {
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

/// Gives the name in the host of an address, without subdomains and endings: `redroses` for `https://www.redroses.org.uk/a`.
pub(crate) fn host_label(url: &str) -> Option<&str> {
    let host = url.split_once("//")?.1.split(['/', '?', '#', ':']).next()?;
    let labels: Vec<&str> = host.split('.').filter(|label| !label.is_empty()).collect();
    let is_second_level = matches!(labels.as_slice(), [.., second, last] if last.len() == 2 && SECOND_LEVEL.contains(second));
    let label = labels.get(labels.len().checked_sub(if is_second_level { 3 } else { 2 })?)?;
    label.chars().any(char::is_alphabetic).then_some(*label)
}

/// Labels below which a country gives out names.
const SECOND_LEVEL: [&str; 7] = ["co", "com", "org", "net", "ac", "gov", "edu"];

/// The words of a name of a site, at most.
const MOST_WORDS: usize = 5;
/// The least letters by which a name and a host tell each other.
const LEAST_LETTERS: usize = 4;

/// Tells whether some words name the site of a host: the host says them, they say the host, or it is their initials.
///
/// ```
/// use siglum_metadata::titles::names_host;
/// assert!(names_host("Harbour Forums", "harbour") && names_host("The Tide", "readthetide") && names_host("West Sea Radio", "wsr"));
/// assert!(!names_host("A history of salt", "harbour"));
/// ```
pub fn names_host(words: &str, host: &str) -> bool {
    let (letters, host) = (to_letters(words), to_letters(host));
    let all: Vec<&str> = words.split_whitespace().collect();
    let initials: String = all.iter().filter_map(|word| word.chars().find(|c| c.is_alphanumeric())).flat_map(char::to_lowercase).collect();
    let says = host.len() >= LEAST_LETTERS && letters.contains(&host);
    let is_said = letters.len() >= LEAST_LETTERS && host.contains(&letters);
    (1..=MOST_WORDS).contains(&all.len()) && (letters == host || says || is_said || (host.len() > 2 && initials == host))
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
