//! Names of elements: the prefixes that feeds declare, brought to those that they are known by.

/// A name with its prefix, which is empty where there is none.
pub(crate) type Name<'n> = (&'n str, &'n str);

/// The most prefixes of a text that are looked up; feeds have ten or so.
const MOST: usize = 64;

/// Beginnings of namespace names and the prefix that is customary for each.
const SPACES: &[(&str, &str)] = &[
    ("http://purl.org/rss/1.0/modules/content", "content"),
    ("http://purl.org/dc/elements/1.1", "dc"),
    ("http://purl.org/dc/terms", "dcterms"),
    ("http://wordpress.org/export/1.2/excerpt", "excerpt"),
    ("http://wordpress.org/export/1.1/excerpt", "excerpt"),
    ("http://wordpress.org/export/1.0/excerpt", "excerpt"),
    ("http://wordpress.org/export/", "wp"),
    ("http://search.yahoo.com/mrss", "media"),
    ("http://www.itunes.com/dtds/podcast", "itunes"),
    ("http://www.w3.org/2005/Atom", "atom"),
    ("http://purl.org/atom/ns", "atom"),
    ("http://www.w3.org/1999/xhtml", "xhtml"),
    ("http://backend.userland.com/creativeCommonsRssModule", "creativeCommons"),
    ("http://cyber.law.harvard.edu/rss/creativeCommonsRssModule", "creativeCommons"),
];

/// The prefixes of a text, each with the customary one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prefixes<'t> {
    known: Vec<(&'t str, &'static str)>,
}

impl<'t> Prefixes<'t> {
    /// Notes a declaration `xmlns:prefix="space"`. The first of a prefix counts.
    pub(super) fn declare(&mut self, prefix: &'t str, space: &str) {
        let space = space.trim();
        let custom = SPACES.iter().find(|(own, _)| space.starts_with(own) || space.replacen("https:", "http:", 1).starts_with(own));
        let is_new = self.known.len() < MOST && !self.known.iter().any(|(known, _)| *known == prefix);
        if let Some((_, custom)) = custom.filter(|_| is_new) {
            self.known.push((prefix, custom));
        }
    }

    /// Parts a name; its prefix becomes the customary one. Prefixes that no declaration names stand for themselves.
    pub(super) fn part(&self, name: &'t str) -> Name<'t> {
        let Some((prefix, local)) = name.split_once(':') else { return ("", name) };
        let custom = self.known.iter().find(|(own, _)| *own == prefix).map(|(_, custom)| *custom);
        (custom.unwrap_or(prefix), local)
    }
}

/// Tells whether some characters are a name that XML allows, near enough.
pub(super) fn is_name(name: &str) -> bool {
    let starts = name.starts_with(|c: char| c.is_alphabetic() || c == '_' || !c.is_ascii());
    starts && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':') || !c.is_ascii())
}
