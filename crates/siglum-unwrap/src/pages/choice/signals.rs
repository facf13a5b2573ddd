//! What the names that a page gives its parts say about them.

use scraper::node::Element;

/// A set of [`Signal`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signals(pub(super) u64);

/// What a part of a page is called. The discriminant is its place among the features, and may not change without
/// training anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Signal {
    Content,
    Article,
    Navigation,
    Sidebar,
    Footer,
    Header,
    Comment,
    Related,
    Share,
    Newsletter,
    Consent,
    Overlay,
    Advertisement,
    Meta,
    Author,
    Tags,
    Breadcrumb,
    Pages,
    Account,
    Cards,
    Product,
    Forum,
    Documentation,
    Contents,
    Figure,
    Review,
    Lead,
    Title,
    Hidden,
    Panel,
    Code,
    Call,
    Tools,
    Contact,
    Facts,
    People,
    TagMain,
    TagArticle,
    TagSection,
    TagAside,
    TagHeader,
    TagFooter,
    TagForm,
    TagList,
    TagTable,
    TagTerms,
    TagFigure,
    TagLink,
    TagDetails,
    TagAddress,
    TagParagraph,
    Body,
    Unseen,
    NoScript,
    TagButton,
}

/// How many there are.
pub(super) const SIGNALS: usize = Signal::TagButton as usize + 1;

impl Signals {
    pub(super) fn add(&mut self, signal: Signal) {
        self.0 |= 1 << signal as u8;
    }

    /// The set without a signal.
    pub(super) fn without(self, signal: Signal) -> Self {
        Self(self.0 & !(1 << signal as u8))
    }

    /// Tells whether a signal is in the set.
    pub(crate) fn has(self, signal: Signal) -> bool {
        self.0 >> signal as u8 & 1 == 1
    }

    /// Reads the tag, the class, the id and the role of an element.
    pub(crate) fn of(element: &Element) -> Self {
        let mut signals = Self::default();
        if let Some(signal) = of_tag(element.name()) {
            signals.add(signal);
        }
        for (name, value) in element.attrs() {
            match name {
                "class" | "id" => signals.read_names(value),
                "role" => signals.add_some(of_role(value)),
                "itemprop" => signals.add_some(of_property(value)),
                _ => {}
            }
        }
        signals
    }

    fn add_some(&mut self, signal: Option<Signal>) {
        if let Some(signal) = signal {
            self.add(signal);
        }
    }

    /// Reads the words of a class or id: `post-content`, `relatedPosts`, `entry__meta`.
    fn read_names(&mut self, value: &str) {
        let mut word = [0_u8; LONGEST];
        let mut length = 0;
        let mut was_lower = false;
        for byte in value.bytes().take(MOST) {
            let starts = byte.is_ascii_uppercase() && was_lower;
            if !byte.is_ascii_alphabetic() || starts {
                self.add_word(&word, length);
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
        self.add_word(&word, length);
    }

    fn add_word(&mut self, word: &[u8; LONGEST], length: usize) {
        if let Some(word) = word.get(..length).filter(|word| word.len() > 1) {
            self.add_some(of_word(word));
        }
    }
}

/// The longest word that is looked up, in bytes.
const LONGEST: usize = 20;
/// How much of a class or id is read, in bytes: utility classes come by the hundred.
const MOST: usize = 300;

fn of_tag(name: &str) -> Option<Signal> {
    Some(match name {
        "main" => Signal::TagMain,
        "article" => Signal::TagArticle,
        "section" => Signal::TagSection,
        "aside" => Signal::TagAside,
        "header" => Signal::TagHeader,
        "footer" => Signal::TagFooter,
        "nav" => Signal::Navigation,
        "form" | "fieldset" | "label" => Signal::TagForm,
        "ul" | "ol" => Signal::TagList,
        "table" => Signal::TagTable,
        "dl" => Signal::TagTerms,
        "figure" | "figcaption" => Signal::TagFigure,
        "a" => Signal::TagLink,
        "details" | "summary" => Signal::TagDetails,
        "address" => Signal::TagAddress,
        "p" => Signal::TagParagraph,
        "noscript" => Signal::NoScript,
        "button" => Signal::TagButton,
        _ => return None,
    })
}

fn of_role(role: &str) -> Option<Signal> {
    Some(match role {
        "main" => Signal::TagMain,
        "article" => Signal::TagArticle,
        "complementary" => Signal::TagAside,
        "contentinfo" => Signal::TagFooter,
        "banner" => Signal::TagHeader,
        "navigation" | "menu" | "menubar" | "tree" => Signal::Navigation,
        "dialog" | "alertdialog" | "alert" => Signal::Overlay,
        "search" => Signal::Account,
        "tabpanel" => Signal::Panel,
        _ => return None,
    })
}

fn of_property(name: &str) -> Option<Signal> {
    Some(match name {
        "articleBody" | "text" | "mainContentOfPage" | "reviewBody" => Signal::Body,
        "description" | "abstract" => Signal::Lead,
        "author" | "creator" => Signal::Author,
        "datePublished" | "dateModified" | "interactionCount" => Signal::Meta,
        "breadcrumb" | "itemListElement" => Signal::Breadcrumb,
        "comment" => Signal::Comment,
        "offers" | "price" => Signal::Product,
        _ => return None,
    })
}

/// What a word in a class or an id says. Chosen from the names that themes, frameworks and forums commonly give.
fn of_word(word: &[u8]) -> Option<Signal> {
    use Signal as S;
    Some(match word {
        b"content" | b"body" | b"text" | b"main" | b"story" | b"maincontent" | b"primary" | b"richtext" | b"copy" | b"contenido"
        | b"inhalt" | b"contenu" | b"wysiwyg" | b"rte" => S::Content,
        b"article" | b"post" | b"entry" | b"hentry" | b"blog" | b"news" | b"single" | b"articlebody" | b"postcontent" | b"artikel" => {
            S::Article
        }
        b"nav" | b"navbar" | b"navigation" | b"menu" | b"submenu" | b"megamenu" | b"dropdown" | b"menubar" | b"navi" | b"nvgtn" => {
            S::Navigation
        }
        b"sidebar" | b"aside" | b"rail" | b"secondary" | b"widget" | b"widgets" | b"side" | b"sidenav" | b"lateral" => S::Sidebar,
        b"footer" | b"foot" | b"copyright" | b"colophon" | b"legal" | b"bottom" | b"subfooter" | b"disclaimer" => S::Footer,
        b"header" | b"masthead" | b"branding" | b"logo" | b"topbar" | b"banner" | b"top" => S::Header,
        b"comment" | b"comments" | b"disqus" | b"respond" | b"commentlist" | b"discussion" | b"responses" | b"kommentare" => S::Comment,
        b"related" | b"recommended" | b"recommendations" | b"recommend" | b"similar" | b"more" | b"also" | b"suggested" | b"upsell"
        | b"upsells" | b"crosssell" | b"popular" | b"trending" | b"latest" | b"recent" | b"relatedposts" | b"outbrain" | b"taboola"
        | b"recirculation" | b"recirc" | b"readmore" | b"crp" | b"yarpp" => S::Related,
        b"share" | b"social" | b"sharing" | b"sharedaddy" | b"addtoany" | b"twitter" | b"facebook" | b"follow" | b"shares" | b"socials"
        | b"addthis" | b"pinterest" | b"whatsapp" => S::Share,
        b"newsletter" | b"subscribe" | b"subscription" | b"signup" | b"optin" | b"mailchimp" | b"mc" | b"mailing" | b"email" => {
            S::Newsletter
        }
        b"cookie" | b"cookies" | b"consent" | b"gdpr" | b"onetrust" | b"privacy" | b"cookiebar" | b"ccpa" => S::Consent,
        b"modal" | b"popup" | b"overlay" | b"dialog" | b"lightbox" | b"drawer" | b"offcanvas" | b"toast" | b"tooltip" | b"flyout"
        | b"popover" | b"alert" | b"notice" | b"notification" => S::Overlay,
        b"ad" | b"ads" | b"advert" | b"advertisement" | b"sponsor" | b"sponsored" | b"promo" | b"promotion" | b"adsense" | b"dfp"
        | b"adslot" | b"promotions" | b"paywall" | b"ticker" => S::Advertisement,
        b"meta" | b"byline" | b"date" | b"time" | b"posted" | b"info" | b"published" | b"timestamp" | b"dateline" | b"details"
        | b"kicker" | b"eyebrow" | b"postmeta" => S::Meta,
        b"author" | b"bio" | b"avatar" | b"contributor" | b"authorbox" | b"biography" | b"writer" => S::Author,
        b"tag" | b"tags" | b"category" | b"categories" | b"cat" | b"taxonomy" | b"topics" | b"keywords" | b"tagcloud" | b"label"
        | b"labels" => S::Tags,
        b"breadcrumb" | b"breadcrumbs" | b"crumbs" | b"crumb" | b"pathway" => S::Breadcrumb,
        b"pagination" | b"pager" | b"pagenav" | b"next" | b"prev" | b"previous" | b"paging" | b"pages" | b"adjacent" => S::Pages,
        b"search" | b"login" | b"signin" | b"register" | b"account" | b"cart" | b"basket" | b"minicart" | b"checkout" | b"wishlist" => {
            S::Account
        }
        b"list" | b"grid" | b"card" | b"cards" | b"item" | b"items" | b"tile" | b"tiles" | b"results" | b"feed" | b"loop" | b"archive"
        | b"listing" | b"teaser" | b"row" | b"col" | b"column" => S::Cards,
        b"product" | b"products" | b"price" | b"prices" | b"sku" | b"variant" | b"variants" | b"buy" | b"shop" | b"swatch"
        | b"woocommerce" | b"quantity" | b"shipping" | b"stock" | b"pdp" => S::Product,
        b"thread" | b"message" | b"messages" | b"topic" | b"forum" | b"bbp" | b"postbody" | b"bbwrapper" | b"answer" | b"answers"
        | b"question" | b"reply" | b"replies" | b"phpbb" | b"signature" => S::Forum,
        b"doc" | b"docs" | b"documentation" | b"markdown" | b"prose" | b"wiki" | b"mw" | b"manual" | b"rst" | b"sphinx" | b"api"
        | b"reference" | b"md" | b"document" | b"guide" | b"tutorial" => S::Documentation,
        b"toc" | b"outline" | b"onthispage" | b"tableofcontents" | b"jump" | b"headerlink" | b"anchor" => S::Contents,
        b"caption" | b"credit" | b"figure" | b"photo" | b"image" | b"gallery" | b"slider" | b"carousel" | b"slide" | b"media"
        | b"video" | b"img" | b"thumbnail" | b"swiper" | b"slick" => S::Figure,
        b"testimonial" | b"testimonials" | b"review" | b"reviews" | b"rating" | b"ratings" | b"stars" | b"quote" | b"feedback" => S::Review,
        b"hero" | b"intro" | b"lead" | b"standfirst" | b"summary" | b"excerpt" | b"description" | b"deck" | b"subtitle" | b"abstract"
        | b"dek" | b"lede" | b"introduction" | b"overview" | b"about" => S::Lead,
        b"title" | b"headline" | b"heading" | b"subheading" => S::Title,
        b"hidden" | b"hide" | b"collapse" | b"collapsed" | b"sr" | b"invisible" | b"mobile" | b"desktop" | b"print" | b"noprint"
        | b"none" | b"only" | b"xs" | b"skip" => S::Hidden,
        b"faq" | b"faqs" | b"accordion" | b"tab" | b"tabs" | b"panel" | b"pane" | b"toggle" | b"collapsible" => S::Panel,
        b"code" | b"highlight" | b"snippet" | b"syntax" | b"pre" => S::Code,
        b"cta" | b"button" | b"btn" | b"action" | b"callout" | b"buttons" | b"actions" | b"link" | b"links" => S::Call,
        b"toolbar" | b"tools" | b"controls" | b"language" | b"lang" | b"switcher" | b"edit" | b"filter" | b"filters" | b"sort"
        | b"facet" | b"facets" | b"select" | b"selector" | b"form" | b"input" => S::Tools,
        b"contact" | b"address" | b"location" | b"locations" | b"map" | b"phone" | b"office" | b"store" | b"hours" => S::Contact,
        b"infobox" | b"table" | b"stats" | b"spec" | b"specs" | b"specification" | b"specifications" | b"features" | b"feature"
        | b"pricing" | b"benefits" | b"comparison" => S::Facts,
        b"team" | b"staff" | b"people" | b"member" | b"members" | b"user" | b"username" | b"profile" | b"speaker" => S::People,
        _ => return None,
    })
}
