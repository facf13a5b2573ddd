//! The table of weights: how far each source is believed, with the figures behind it.
//!
//! `weight` is in hundredths of log-odds: +100 stands for odds of e to 1. Where the source was measured alone, it is the
//! log-odds of the share that was right (`right`, per mille, of `n` claims on pages whose answer is known); `n` and
//! `right` come from published tables of measurements on some 1,050 article pages, `n` being coverage times pages,
//! rounded. Rows without figures are estimates and say why. The table has not been learnt again with one vote a group;
//! when it is, it stays this table.

use siglum_model::Field;

use crate::Group;

/// One row: a source and how far it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The source, as in [`siglum_model::Claim::source`].
    pub source: &'static str,
    /// What feeds it.
    pub group: Group,
    /// Log-odds in hundredths.
    pub weight: i32,
    /// Claims it was measured on; 0 where it was not.
    pub n: u32,
    /// Share of them that was right, per mille.
    pub right: u16,
    /// Where the figure comes from, if not from the share.
    pub why: &'static str,
}

const fn row(source: &'static str, group: Group, weight: i32, n: u32, right: u16, why: &'static str) -> Weight {
    Weight { source, group, weight, n, right, why }
}

/// What is added where the account's name is the only witness to the writer: on 45 of 824 pages every machine-readable
/// author was somebody else, and a name that nothing on the page bears out is right less often than its source.
pub const ACCOUNT_ALONE: i32 = -100;

/// What is added to a name with words such as *staff* or *team* (fitted, in hundredths).
pub const BODY_WORDS: i32 = -150;

/// The least confidence, in hundredths, at which a value is given; below, the field stays empty.
pub const THRESHOLD: u8 = 60;

/// Who wrote it. Shares are of claims whose set of names equals the known one.
pub static AUTHORS: &[Weight] = &[
    row("curated.authors", Group::Curated, 600, 0, 0, "a maintainer says so"),
    row("dc.creator", Group::Editorial, 220, 10, 900, ""),
    row("citation.author", Group::Editorial, 220, 10, 900, ""),
    row("wp.coauthor", Group::Editorial, 220, 0, 0, "made for guest writers; as library metadata"),
    row("md.front-matter", Group::Editorial, 220, 0, 0, "front matter; as library metadata"),
    row("feed.author", Group::Editorial, 150, 0, 0, "made for this item; less than library metadata, since programs fill it"),
    row("feed.creator", Group::Account, 194, 0, 0, "as meta.author: feeds print the account in it"),
    row("text.byline", Group::Byline, 96, 372, 723, ""),
    row("html.byline", Group::Byline, 96, 372, 723, ""),
    row("html.author-name", Group::Byline, 150, 152, 818, ""),
    row("text.signature", Group::Signature, 96, 0, 0, "as a byline; quotations end in names too"),
    row("standfirst.subject", Group::Standfirst, 160, 33, 0, "fitted; alone it is right in 3 of 12, so it needs a second witness"),
    row("biography.subject", Group::Biography, 160, 0, 0, "as a standfirst"),
    row("taxonomy.name", Group::Taxonomy, 60, 18, 0, "fitted; only bears out others"),
    row("wp.author.name", Group::Account, 194, 0, 0, "as meta.author, which prints it"),
    row("jsonld.webpage.author", Group::Account, 273, 34, 939, ""),
    row("jsonld.article.author", Group::Account, 223, 287, 903, ""),
    row("twitter.written-by", Group::Account, 249, 220, 923, ""),
    row("article.author", Group::Account, 199, 51, 880, ""),
    row("meta.author", Group::Account, 194, 338, 874, ""),
    row("parsely.author", Group::Account, 190, 68, 870, ""),
    row("html.author-link", Group::Account, 178, 262, 856, ""),
    row("html.rel-author", Group::Account, 159, 68, 831, ""),
    row("jsonld.organization.author", Group::Organisation, -61, 17, 353, ""),
    row("twitter.creator", Group::Account, -384, 237, 21, "a handle is never a name"),
];

/// What it is called. Shares are of exact equality.
pub static TITLES: &[Weight] = &[
    row("curated.title", Group::Curated, 600, 0, 0, "a maintainer says so"),
    row("wp.title", Group::Editorial, 400, 0, 0, "what the site prints as its first heading"),
    row("feed.title", Group::Editorial, 400, 0, 0, "the site's own record of the item"),
    row("md.front-matter", Group::Editorial, 300, 0, 0, "front matter"),
    row("md.h1", Group::Byline, 200, 0, 0, "as the only first heading of a page"),
    row("html.h1.article", Group::Byline, 216, 723, 897, ""),
    row("html.h1.only", Group::Byline, 200, 891, 881, ""),
    row("html.h1", Group::Byline, 165, 1017, 839, ""),
    row("jsonld.article.headline", Group::Account, 135, 461, 794, ""),
    row("og.title", Group::Account, 123, 985, 774, "less the site's name; raw 559"),
    row("dc.title", Group::Editorial, 116, 73, 761, ""),
    row("citation.title", Group::Editorial, 116, 73, 761, ""),
    row("html.title", Group::Account, 64, 1048, 654, "less the site's name; raw 233"),
    row("twitter.title", Group::Account, 29, 618, 573, ""),
    row("jsonld.webpage.name", Group::Account, 64, 0, 0, "as the title element, which it repeats"),
    row("text.first-line", Group::Byline, 150, 0, 0, "unmeasured; the form of a heading is asked for"),
];

/// When. Shares are of the same day.
pub static DATES: &[Weight] = &[
    row("curated.date", Group::Curated, 600, 0, 0, "a maintainer says so"),
    row("wp.date", Group::Account, 400, 0, 0, "the site's own record"),
    row("wp.date_gmt", Group::Account, 390, 0, 0, "the same in UTC"),
    row("feed.published", Group::Account, 300, 0, 0, "the site's own record"),
    row("feed.updated", Group::Account, 280, 0, 0, "the site's own record"),
    row("feed.created", Group::Account, 200, 0, 0, "the site's own record, seldom given"),
    row("wp.modified", Group::Account, 300, 0, 0, "the site's own record; a bulk migration can set it"),
    row("wp.modified_gmt", Group::Account, 290, 0, 0, "the same in UTC"),
    row("md.front-matter", Group::Editorial, 300, 0, 0, "front matter"),
    row("text.created", Group::Byline, 200, 0, 0, "the text itself says when it was spoken or written; estimated"),
    row("article.published_time", Group::Account, 225, 446, 905, ""),
    row("jsonld.webpage.datePublished", Group::Account, 212, 182, 893, ""),
    row("jsonld.article.datePublished", Group::Account, 172, 446, 848, ""),
    row("meta.date", Group::Account, 165, 146, 839, ""),
    row("dc.date", Group::Editorial, 165, 146, 839, ""),
    row("citation.date", Group::Editorial, 165, 146, 839, ""),
    row("html.time", Group::Byline, 204, 273, 885, ""),
    row("article.modified_time", Group::Account, 165, 410, 0, "as the modified date; as the published one 419 are right"),
    row("og.updated_time", Group::Account, 150, 0, 0, "as article.modified_time"),
    row("jsonld.article.dateModified", Group::Account, 165, 400, 0, "as the modified date; as the published one 613 are right"),
    row("jsonld.webpage.dateModified", Group::Account, 165, 0, 0, "as that of the article"),
    row("jsonld.article.dateCreated", Group::Account, 150, 0, 0, "unmeasured"),
];

/// Everything else: unmeasured, in the order in which one would ask.
pub static OTHERS: &[Weight] = &[
    row("html.lang", Group::Account, 200, 0, 0, "a theme's setting, seldom wrong"),
    row("jsonld.article.inLanguage", Group::Account, 220, 0, 0, "set with the text"),
    row("md.front-matter", Group::Editorial, 300, 0, 0, "front matter"),
    row("og.locale", Group::Account, 160, 0, 0, "plugins fall back to en_US"),
    row("text.detected", Group::Other, 140, 0, 0, "reliable by the detector's own measure"),
    row("wp.link", Group::Editorial, 400, 0, 0, "the site's own record"),
    row("feed.link", Group::Editorial, 400, 0, 0, "the site's own record"),
    row("feed.permalink", Group::Editorial, 250, 0, 0, "a guid that is an address"),
    row("feed.site", Group::Organisation, 300, 0, 0, "the feed's own name"),
    row("feed.publisher", Group::Organisation, 250, 0, 0, "made to say just this"),
    row("feed.summary", Group::Standfirst, 200, 0, 0, "as wp.excerpt"),
    row("feed.description", Group::Standfirst, 200, 0, 0, "as meta.description"),
    row("feed.entry-language", Group::Account, 250, 0, 0, "set with the text"),
    row("feed.language", Group::Account, 200, 0, 0, "a setting of the site, seldom wrong"),
    row("jsonld.page", Group::Editorial, 250, 0, 0, "the page whose main thing it is"),
    row("link.canonical", Group::Editorial, 300, 0, 0, "made to say just this"),
    row("og.url", Group::Editorial, 200, 0, 0, "as canonical, but tracking marks occur"),
    row("og.site_name", Group::Organisation, 250, 0, 0, "made to say just this"),
    row("jsonld.website.name", Group::Organisation, 200, 0, 0, "as og.site_name"),
    row("application-name", Group::Organisation, 100, 0, 0, "an app's name now and then"),
    row("wp.excerpt", Group::Standfirst, 200, 0, 0, "the editor's own words, if not a cut from the text"),
    row("meta.description", Group::Standfirst, 200, 0, 0, "made to say just this"),
    row("jsonld.article.description", Group::Standfirst, 160, 0, 0, "as meta.description"),
    row("jsonld.webpage.description", Group::Standfirst, 150, 0, 0, "as meta.description"),
    row("og.description", Group::Standfirst, 150, 0, 0, "written for sharing"),
    row("twitter.description", Group::Standfirst, 120, 0, 0, "written for sharing"),
];

/// A source that no row names: believed a little, as whoever reads it had a reason to.
const UNKNOWN: Weight = row("", Group::Other, 100, 0, 0, "no row");

/// Gives the row of a source of a field.
pub fn weigh(field: Field, source: &str) -> &'static Weight {
    let table = match field {
        Field::Title => TITLES,
        Field::Authors | Field::PostedBy | Field::Contributors => AUTHORS,
        Field::DatePublished | Field::DateModified | Field::DateCreated | Field::DateCaptured => DATES,
        _ => OTHERS,
    };
    table.iter().find(|row| row.source == source).unwrap_or(&UNKNOWN)
}
