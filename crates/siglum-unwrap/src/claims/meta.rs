//! The names of `meta` elements, and what each claims.

use siglum_model::{AboutWhat, Field};

use super::sink::Place;

/// One row: the name in lower case, the field, the source, the role, and the sign that parts several values.
type Row = (&'static str, Field, &'static str, Option<&'static str>, Option<char>);

const ROWS: &[Row] = &[
    ("author", Field::Authors, "meta.author", None, None),
    ("article:author", Field::Authors, "article.author", None, None),
    ("dc.creator", Field::Authors, "dc.creator", None, None),
    ("dcterms.creator", Field::Authors, "dc.creator", None, None),
    ("citation_author", Field::Authors, "citation.author", None, None),
    ("parsely-author", Field::Authors, "parsely.author", None, None),
    ("sailthru.author", Field::Authors, "parsely.author", None, None),
    ("byl", Field::Authors, "parsely.author", None, None),
    ("twitter:creator", Field::Authors, "twitter.creator", None, None),
    ("dc.contributor", Field::Contributors, "dc.contributor", None, None),
    ("citation_editor", Field::Contributors, "citation.editor", Some("editor"), None),
    ("og:title", Field::Title, "og.title", None, None),
    ("twitter:title", Field::Title, "twitter.title", None, None),
    ("dc.title", Field::Title, "dc.title", None, None),
    ("dcterms.title", Field::Title, "dc.title", None, None),
    ("citation_title", Field::Title, "citation.title", None, None),
    ("parsely-title", Field::Title, "dc.title", None, None),
    ("article:published_time", Field::DatePublished, "article.published_time", None, None),
    ("date", Field::DatePublished, "meta.date", None, None),
    ("pubdate", Field::DatePublished, "meta.date", None, None),
    ("publishdate", Field::DatePublished, "meta.date", None, None),
    ("parsely-pub-date", Field::DatePublished, "meta.date", None, None),
    ("sailthru.date", Field::DatePublished, "meta.date", None, None),
    ("dc.date", Field::DatePublished, "dc.date", None, None),
    ("dc.date.issued", Field::DatePublished, "dc.date", None, None),
    ("dcterms.issued", Field::DatePublished, "dc.date", None, None),
    ("dcterms.date", Field::DatePublished, "dc.date", None, None),
    ("dcterms.created", Field::DateCreated, "dc.created", None, None),
    ("dcterms.modified", Field::DateModified, "dc.modified", None, None),
    ("citation_publication_date", Field::DatePublished, "citation.date", None, None),
    ("citation_date", Field::DatePublished, "citation.date", None, None),
    ("citation_online_date", Field::DatePublished, "citation.date", None, None),
    ("article:modified_time", Field::DateModified, "article.modified_time", None, None),
    ("og:updated_time", Field::DateModified, "og.updated_time", None, None),
    ("last-modified", Field::DateModified, "meta.modified", None, None),
    ("og:locale", Field::Language, "og.locale", None, None),
    ("language", Field::Language, "meta.language", None, None),
    ("content-language", Field::Language, "meta.language", None, None),
    ("dc.language", Field::Language, "dc.language", None, None),
    ("dcterms.language", Field::Language, "dc.language", None, None),
    ("citation_language", Field::Language, "citation.language", None, None),
    ("og:site_name", Field::SiteName, "og.site_name", None, None),
    ("application-name", Field::SiteName, "application-name", None, None),
    ("publisher", Field::Publisher, "meta.publisher", None, None),
    ("dc.publisher", Field::Publisher, "dc.publisher", None, None),
    ("dcterms.publisher", Field::Publisher, "dc.publisher", None, None),
    ("citation_publisher", Field::Publisher, "citation.publisher", None, None),
    ("citation_journal_title", Field::Series, "citation.journal", None, None),
    ("og:url", Field::Url, "og.url", None, None),
    ("description", Field::Description, "meta.description", None, None),
    ("og:description", Field::Description, "og.description", None, None),
    ("twitter:description", Field::Description, "twitter.description", None, None),
    ("dc.description", Field::Description, "dc.description", None, None),
    ("dcterms.abstract", Field::Description, "dc.description", None, None),
    ("keywords", Field::Keywords, "meta.keywords", None, Some(',')),
    ("news_keywords", Field::Keywords, "meta.keywords", None, Some(',')),
    ("parsely-tags", Field::Keywords, "meta.keywords", None, Some(',')),
    ("citation_keywords", Field::Keywords, "meta.keywords", None, Some(';')),
    ("dc.subject", Field::Keywords, "dc.subject", None, Some(';')),
    ("article:tag", Field::Tags, "article.tag", None, None),
    ("article:section", Field::Categories, "article.section", None, None),
    ("dc.rights", Field::Rights, "dc.rights", None, None),
    ("dcterms.rights", Field::Rights, "dc.rights", None, None),
    ("dcterms.license", Field::Rights, "dc.rights", None, None),
    ("copyright", Field::Rights, "meta.copyright", None, None),
    ("rights", Field::Rights, "meta.copyright", None, None),
    ("citation_doi", Field::Identifiers, "citation.doi", Some("doi"), None),
    ("citation_isbn", Field::Identifiers, "citation.isbn", Some("isbn"), None),
];

/// Gives what a `meta` element of a name claims, and the sign that parts several values of it.
pub(crate) fn find_meta(name: &str, place: String) -> Option<(Place, Option<char>)> {
    let lower = name.trim().to_ascii_lowercase();
    let (_, field, source, role, sign) = ROWS.iter().find(|row| row.0 == lower)?;
    let mut from = Place::new(*field, source, place);
    from.role = *role;
    if *field == Field::SiteName {
        from.about = AboutWhat::Site;
    }
    Some((from, *sign))
}

/// Tells whether the label of a pair (`twitter:label1` and `twitter:data1`) announces a writer.
pub(crate) fn announces_writer(label: &str) -> bool {
    let label = label.trim().trim_end_matches(':').to_lowercase();
    const LABELS: &[&str] = &[
        "written by",
        "author",
        "by",
        "posted by",
        "geschrieben von",
        "verfasst von",
        "écrit par",
        "escrito por",
        "scritto da",
        "geschreven door",
        "napisane przez",
        "skrevet av",
        "skriven av",
        "skrevet af",
        "автор",
        "написано автором",
        "作者",
        "執筆者",
        "yazan",
        "kirjoittanut",
    ];
    LABELS.contains(&label.as_str())
}
