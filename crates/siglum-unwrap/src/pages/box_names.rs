//! Classes that say what an element is, whatever stands in it.

use std::collections::HashMap;
use std::sync::LazyLock;

use html5ever::local_name;
use scraper::node::Element;

use crate::html::value_of;

/// Boxes that plugins append to a text, and links that lead away from a part of it.
const PLUGINS: &[(&str, &str)] = &[
    ("sharedaddy", "Jetpack: share bar, likes"),
    ("sd-sharing", "Jetpack: share bar"),
    ("jp-relatedposts", "Jetpack: related posts"),
    ("wp-block-jetpack-related-posts", "Jetpack: related posts"),
    ("wp-block-jetpack-sharing-buttons", "Jetpack: share bar"),
    ("jetpack-likes-widget-wrapper", "Jetpack: likes"),
    ("jetpack_subscription_widget", "Jetpack: newsletter form"),
    ("wp-block-jetpack-subscriptions", "Jetpack: newsletter form"),
    ("wp-block-jetpack-mailchimp", "Jetpack: newsletter form"),
    ("wpcnt", "WordAds"),
    ("wordads-ad", "WordAds"),
    ("addtoany_share_save_container", "AddToAny: share bar"),
    ("addtoany_content", "AddToAny: share bar"),
    ("a2a_kit", "AddToAny: share bar"),
    ("addthis_toolbox", "AddThis: share bar"),
    ("addthis_inline_share_toolbox", "AddThis: share bar"),
    ("addthis_tool", "AddThis: share bar"),
    ("heateor_sss_sharing_container", "Sassy Social Share: share bar"),
    ("shareaholic-canvas", "Shareaholic: share bar"),
    ("ssba", "Simple Share Buttons: share bar"),
    ("essb_links", "Easy Social Share Buttons: share bar"),
    ("mashsb-container", "Mashshare: share bar"),
    ("swp_social_panel", "Social Warfare: share bar"),
    ("dpsp-content-wrapper", "Hubbub: share bar"),
    ("simplesocialbuttons", "Simple Social Buttons: share bar"),
    ("shariff", "Shariff: share bar"),
    ("crp_related", "Contextual Related Posts"),
    ("yarpp-related", "YARPP: related posts"),
    ("relpost-thumb-wrapper", "Related Posts Thumbnails"),
    ("wp_rp_wrap", "WordPress Related Posts"),
    ("zem_rp_wrap", "Zemanta: related posts"),
    ("kk-star-ratings", "kk Star Ratings"),
    ("post-ratings", "WP-PostRatings"),
    ("wp-polls", "WP-Polls"),
    ("wpulike", "WP ULike"),
    ("rt-reading-time", "Reading Time WP"),
    ("pdfprnt-buttons", "PDF & Print"),
    ("printfriendly", "PrintFriendly"),
    ("mc4wp-form", "Mailchimp for WordPress: form"),
    ("wpforms-container", "WPForms: form"),
    ("gform_wrapper", "Gravity Forms: form"),
    ("wpcf7", "Contact Form 7: form"),
    ("nf-form-cont", "Ninja Forms: form"),
    ("frm_forms", "Formidable Forms: form"),
    ("formkit-form", "Kit: newsletter form"),
    ("tnp-subscription", "Newsletter: form"),
    ("sib_signup_form", "Brevo: newsletter form"),
    ("ez-toc-container", "Easy Table of Contents: list of the headings"),
    ("lwptoc", "LuckyWP Table of Contents: list of the headings"),
    ("wp-block-yoast-seo-table-of-contents", "Yoast: list of the headings"),
    ("wp-block-rank-math-toc-block", "Rank Math: list of the headings"),
    ("post-password-form", "WordPress: asks for a password"),
    ("more-link", "WordPress: leads to the rest of a text"),
    ("link-more", "WordPress: leads to the rest of a text"),
];

/// Sentences that are set once more, larger.
const PULLQUOTES: &[(&str, &str)] = &[
    ("wp-block-pullquote", "WordPress blocks"),
    ("pullquote", "hand-made, many themes"),
    ("pull-quote", "hand-made, many themes"),
    ("pullquote-left", "themes with two sides"),
    ("pullquote-right", "themes with two sides"),
    ("su-pullquote", "Shortcodes Ultimate"),
];

/// Text for those who only hear the page, or that stands outside of the window.
const UNSEEN: &[(&str, &str)] = &[
    ("sr-only", "Bootstrap to 4, Tailwind, Font Awesome"),
    ("sr-only-focusable", "Bootstrap to 4"),
    ("visually-hidden", "Bootstrap from 5, Drupal"),
    ("visually-hidden-focusable", "Bootstrap from 5"),
    ("visuallyhidden", "HTML5 Boilerplate"),
    ("screen-reader-text", "WordPress"),
    ("screen-reader-only", "hand-made"),
    ("screenreader-only", "hand-made"),
    ("show-for-sr", "Foundation"),
    ("is-sr-only", "Bulma"),
    ("u-visually-hidden", "hand-made, ITCSS"),
    ("is-visually-hidden", "hand-made"),
    ("element-invisible", "Drupal 7"),
    ("assistive-text", "Twenty Eleven"),
    ("cdk-visually-hidden", "Angular"),
    ("usa-sr-only", "USWDS"),
    ("govuk-visually-hidden", "GOV.UK"),
    ("nhsuk-u-visually-hidden", "NHS.UK"),
    ("a11y-hidden", "hand-made"),
    ("katex-mathml", "KaTeX: a formula once more"),
    ("mjx-assistive-mml", "MathJax 2 and 3: a formula once more"),
];

/// Icon fonts whose signs are written as words: `arrow_back`.
const WORDED_ICONS: &[(&str, &str)] = &[
    ("material-icons", "Material"),
    ("material-icons-outlined", "Material"),
    ("material-icons-round", "Material"),
    ("material-icons-sharp", "Material"),
    ("material-symbols-outlined", "Material"),
    ("material-symbols-rounded", "Material"),
    ("material-symbols-sharp", "Material"),
    ("google-material-icons", "Google"),
    ("google-symbols", "Google"),
];

/// Who made an image, apart from what it shows.
const CREDITS: &[(&str, &str)] = &[
    ("credit", "hand-made"),
    ("credits", "hand-made"),
    ("source", "hand-made"),
    ("photo-credit", "hand-made"),
    ("image-credit", "hand-made"),
    ("img-credit", "hand-made"),
    ("media-credit", "Media Credit"),
    ("wp-media-credit", "Media Credit"),
    ("caption-credit", "hand-made"),
    ("image-source", "hand-made"),
    ("photographer", "hand-made"),
    ("copyright", "hand-made"),
];

/// Captions that are no `figcaption`.
const CAPTIONS: &[(&str, &str)] = &[
    ("wp-caption-text", "WordPress before blocks"),
    ("gallery-caption", "WordPress before blocks"),
    ("tr-caption", "Blogger"),
    ("image-caption-text", "hand-made"),
];

/// What a class says of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// It is a box of a plugin.
    Plugin = 1,
    /// It is a sentence set once more.
    Pullquote = 2,
    /// It is not seen.
    Unseen = 4,
    /// It is the credit of an image.
    Credit = 8,
    /// It is a caption.
    Caption = 16,
}

/// The tables, each with what it says.
const TABLES: [(&[(&str, &str)], Says); 6] = [
    (PLUGINS, Says::Plugin),
    (PULLQUOTES, Says::Pullquote),
    (UNSEEN, Says::Unseen),
    (WORDED_ICONS, Says::Unseen),
    (CREDITS, Says::Credit),
    (CAPTIONS, Says::Caption),
];

/// All classes of the tables.
static CLASSES: LazyLock<HashMap<&str, Says>> =
    LazyLock::new(|| TABLES.iter().flat_map(|(table, what)| table.iter().map(|(class, _)| (*class, *what))).collect());

/// The shortest and the longest class of the tables, in bytes; others are not looked up.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=40;

/// For each first byte the lengths of the classes of the tables, as bits: most words need no look-up.
static STARTS: LazyLock<[u64; 256]> = LazyLock::new(|| {
    let mut starts = [0; 256];
    for class in CLASSES.keys() {
        if let Some(lengths) = class.bytes().next().and_then(|first| starts.get_mut(usize::from(first))) {
            *lengths |= 1 << class.len();
        }
    }
    starts
});

/// Whether a class of the tables begins with the byte that a word does, and is as long.
fn may_be_known(word: &str, starts: &[u64; 256]) -> bool {
    let lengths = word.bytes().next().and_then(|first| starts.get(usize::from(first))).copied().unwrap_or(0);
    LENGTHS.contains(&word.len()) && lengths >> word.len() & 1 == 1
}

/// All that the classes of an element say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sayings(u8);

impl Sayings {
    /// Reads the classes of an element.
    pub(super) fn of(element: &Element) -> Self {
        value_of(element, &local_name!("class")).map_or(Self(0), Self::of_classes)
    }

    fn of_classes(classes: &str) -> Self {
        let starts = &*STARTS;
        let words = classes.split_ascii_whitespace().filter(|word| may_be_known(word, starts));
        Self(words.filter_map(|word| CLASSES.get(word)).fold(0, |all, what| all | *what as u8))
    }

    pub(super) fn has(self, what: Says) -> bool {
        self.0 & what as u8 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_whole_words_of_one_meaning() {
        let all: Vec<&str> = TABLES.iter().flat_map(|(table, _)| table.iter().map(|(class, _)| *class)).collect();
        assert!(all.iter().all(|class| LENGTHS.contains(&class.len()) && !class.contains(' ')));
        assert_eq!(CLASSES.len(), all.len(), "each stands in one table, once");
        assert!(Sayings::of_classes("post sharedaddy").has(Says::Plugin));
        assert!(!Sayings::of_classes("sharedaddy-page").has(Says::Plugin));
    }
}
