//! What the names of elements and the properties of microdata say of what they hold.

/// A set of [`Word`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(u32);

/// What a word in a class or id says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    Author,
    Byline,
    Name,
    User,
    Date,
    Published,
    Updated,
    Comment,
    Related,
    Biography,
    Avatar,
    Title,
    Entry,
    Frame,
    Unseen,
}

impl Words {
    /// Tells whether a word was seen.
    pub(super) fn has(self, word: Word) -> bool {
        self.0 >> word as u8 & 1 == 1
    }

    /// Reads the words of a class or an id: `entry-author`, `postedOn`, `c_byline__name`.
    pub(super) fn read(&mut self, value: &str) {
        let mut word = [0_u8; LONGEST];
        let mut length = 0;
        let mut was_lower = false;
        for byte in value.bytes().take(MOST).chain([b' ']) {
            if !byte.is_ascii_alphabetic() || (byte.is_ascii_uppercase() && was_lower) {
                if let Some(found) = word.get(..length).and_then(of_word) {
                    self.0 |= 1 << found as u8;
                }
                length = 0;
            }
            if byte.is_ascii_alphabetic() {
                if let Some(place) = word.get_mut(length) {
                    *place = byte.to_ascii_lowercase();
                }
                length += 1;
            }
            was_lower = byte.is_ascii_lowercase();
        }
    }
}

/// The longest word that is looked up, in bytes.
const LONGEST: usize = 16;
/// How much of a class or id is read, in bytes: utility classes come by the hundred.
const MOST: usize = 240;

/// The names that themes, frameworks and forums commonly give.
fn of_word(word: &[u8]) -> Option<Word> {
    use Word as W;
    Some(match word {
        b"author" | b"authors" | b"autor" | b"auteur" | b"autore" | b"writer" | b"writers" | b"contributor" | b"contributors"
        | b"columnist" | b"reporter" | b"journalist" | b"redakteur" | b"authored" | b"authorname" | b"skribent" | b"verfasser" => W::Author,
        b"byline" | b"bylines" | b"by" | b"posted" | b"postedby" | b"submitted" | b"attribution" | b"credits" | b"writtenby" => W::Byline,
        b"name" | b"fn" | b"fullname" | b"displayname" => W::Name,
        b"user" | b"username" | b"member" | b"poster" | b"profile" | b"handle" | b"nickname" | b"owner" | b"creator" | b"op"
        | b"userid" | b"login" => W::User,
        b"date" | b"datetime" | b"time" | b"timestamp" | b"dateline" | b"datum" | b"fecha" | b"when" | b"ago" | b"pubdate"
        | b"postdate" | b"data" | b"dates" => W::Date,
        b"published" | b"publish" | b"publication" | b"created" | b"publishdate" | b"release" | b"released" => W::Published,
        b"updated" | b"modified" | b"lastmod" | b"revised" | b"edited" | b"update" => W::Updated,
        b"comment" | b"comments" | b"respond" | b"disqus" | b"commentlist" | b"responses" => W::Comment,
        b"related" | b"recommended" | b"recommendations" | b"popular" | b"trending" | b"latest" | b"recent" | b"similar" | b"promo"
        | b"widget" | b"carousel" | b"slider" | b"testimonial" | b"testimonials" | b"sidebar" | b"teaser" => W::Related,
        b"bio" | b"biography" | b"authorbox" | b"aboutauthor" | b"authorbio" => W::Biography,
        b"avatar" | b"gravatar" | b"headshot" => W::Avatar,
        b"title" | b"headline" | b"heading" => W::Title,
        b"entry" | b"post" | b"article" | b"story" | b"page" | b"single" | b"topic" | b"thread" | b"news" | b"blog" => W::Entry,
        b"nav" | b"navbar" | b"menu" | b"footer" | b"breadcrumb" | b"breadcrumbs" | b"cookie" | b"copyright" => W::Frame,
        b"headerlink" | b"tooltip" | b"visuallyhidden" | b"sr" => W::Unseen,
        _ => return None,
    })
}

/// What the path of a link says of whom it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// The texts of an author.
    Author,
    /// A person of a staff.
    Person,
    /// An account.
    User,
    /// The first page of the site.
    Home,
}

/// Reads where a link leads, by the parts of its path.
pub(super) fn leads(href: &str) -> Option<Leads> {
    let path = href.split(['?', '#']).next().unwrap_or(href);
    let path = path.split_once("//").map_or(path, |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]));
    if path == "/" {
        return Some(Leads::Home);
    }
    let parts = path.split('/').filter(|part| !part.is_empty()).take(6);
    let count = parts.clone().count();
    parts.enumerate().find_map(|(at, part)| {
        // The last part names somebody; what comes before says what he is.
        let is_kind = at + 1 < count;
        match part.to_ascii_lowercase().as_str() {
            "author" | "authors" | "autor" | "autores" | "auteur" | "auteurs" | "autore" | "autori" | "writers" | "writer"
            | "contributor" | "contributors" | "columnist" | "columnists" | "by" | "byline" | "autoren" | "journalist" | "reporters"
            | "bloggers"
                if is_kind =>
            {
                Some(Leads::Author)
            }
            "staff" | "people" | "person" | "team" | "experts" | "expert" | "bio" | "bios" | "our-team" | "directory" | "speakers"
                if is_kind =>
            {
                Some(Leads::Person)
            }
            "user" | "users" | "member" | "members" | "u" | "profile" | "profiles" | "account" | "memberlist.php" | "member.php"
                if is_kind || part.ends_with(".php") =>
            {
                Some(Leads::User)
            }
            part if part.starts_with('@') && part.len() > 1 => Some(Leads::User),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_names() {
        let words = |value: &str| {
            let mut words = Words::default();
            words.read(value);
            words
        };
        assert!(words("c-byline__authorName").has(Word::Author) && words("c-byline__authorName").has(Word::Byline));
        assert!(words("entry-title").has(Word::Title) && words("entry-title").has(Word::Entry));
        assert!(words("postAuthor").has(Word::Author) && !words("authority").has(Word::Author));
        assert_eq!(words("something-quite-without-any-known-part"), Words::default());
    }

    #[test]
    fn where_links_lead() {
        for (href, wanted) in [
            ("/author/ana-ruiz/", Some(Leads::Author)),
            ("https://x.example/en/authors/ana?p=1", Some(Leads::Author)),
            ("/author/", None),
            ("https://x.example", Some(Leads::Home)),
            ("/", Some(Leads::Home)),
            ("/@ana", Some(Leads::User)),
            ("/u/ana", Some(Leads::User)),
            ("/staff/ana", Some(Leads::Person)),
            ("/tides/2019", None),
            ("", None),
        ] {
            assert_eq!(leads(href), wanted, "{href}");
        }
    }
}
