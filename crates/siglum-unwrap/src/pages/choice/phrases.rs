//! Words that pages print around a text rather than in it.

/// What short words of a block say of it, as a set of bits; see [`PHRASES`] for their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrases(pub(super) u32);

/// The names of the bits.
pub(super) const PHRASES: [&str; 20] = [
    "copyright",
    "cookies",
    "subscribe",
    "share",
    "comments",
    "related",
    "account",
    "read-more",
    "tags",
    "date",
    "by",
    "price",
    "contact",
    "sponsored",
    "privacy",
    "search",
    "script",
    "paging",
    "reply",
    "contents",
];

impl Phrases {
    pub(super) fn add_word(&mut self, word: &str) {
        if let Some(bit) = bit_of(word) {
            self.0 |= 1 << bit;
        }
    }

    pub(super) fn add(&mut self, bit: u32) {
        self.0 |= 1 << bit;
    }

    pub(super) fn has(self, bit: u32) -> bool {
        self.0 >> bit & 1 == 1
    }
}

/// The bit of prices.
pub(super) const PRICE: u32 = 11;
/// The bit of addresses and numbers to reach somebody.
pub(super) const CONTACT: u32 = 12;
/// The bit of dates.
pub(super) const DATE: u32 = 9;

/// The bit of a word in lower case: English first, then the commonest words of German, French, Spanish, Italian, Portuguese,
/// Dutch and Russian pages.
fn bit_of(word: &str) -> Option<u32> {
    Some(match word {
        "copyright" | "©" | "reserved" | "rights" | "trademark" | "trademarks" | "reservados" | "vorbehalten" | "réservés" => 0,
        "cookie" | "cookies" | "gdpr" | "consent" => 1,
        "subscribe"
        | "newsletter"
        | "inbox"
        | "unsubscribe"
        | "subscribed"
        | "subscription"
        | "mailing"
        | "abonnieren"
        | "abonnez"
        | "suscríbete"
        | "iscriviti"
        | "assine"
        | "подписаться" => 2,
        "share"
        | "tweet"
        | "facebook"
        | "twitter"
        | "pinterest"
        | "linkedin"
        | "whatsapp"
        | "follow"
        | "instagram"
        | "youtube"
        | "teilen"
        | "partager"
        | "compartir"
        | "condividi"
        | "compartilhar"
        | "delen"
        | "поделиться" => 3,
        "comment" | "comments" | "commenting" | "disqus" | "kommentare" | "commentaires" | "comentarios" | "commenti" | "комментарии" => {
            4
        }
        "related" | "recommended" | "trending" | "popular" | "similar" | "latest" | "recent" | "más" | "mehr" | "ähnliche" | "plus"
        | "also" | "featured" | "explore" | "похожие" => 5,
        "login" | "log" | "sign" | "register" | "password" | "account" | "signin" | "logout" | "anmelden" | "connexion" | "entrar"
        | "cart" | "basket" | "checkout" | "wishlist" | "warenkorb" => 6,
        "read" | "learn" | "click" | "view" | "see" | "discover" | "continue" | "shop" | "download" | "weiterlesen" | "lire" | "leer"
        | "show" | "get" | "book" | "try" | "start" => 7,
        "tags" | "tagged" | "categories" | "category" | "filed" | "topics" | "posted" | "kategorien" | "étiquettes" => 8,
        "january" | "february" | "march" | "april" | "june" | "july" | "august" | "september" | "october" | "november" | "december"
        | "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec" | "ago" | "hours" | "days"
        | "updated" | "published" | "januar" | "février" | "enero" | "января" => DATE,
        "by" | "author" | "written" | "von" | "por" | "di" | "door" | "автор" | "editor" | "staff" => 10,
        "$" | "€" | "£" | "price" | "sale" | "usd" | "eur" | "gbp" | "stock" | "sku" | "qty" | "quantity" => PRICE,
        "phone" | "tel" | "fax" | "email" | "e-mail" | "address" | "telefon" | "telefono" | "contact" => CONTACT,
        "advertisement" | "sponsored" | "ad" | "ads" | "promoted" | "anzeige" | "publicidad" | "publicité" | "advertiser" => 13,
        "privacy" | "terms" | "policy" | "policies" | "conditions" | "imprint" | "impressum" | "datenschutz" | "sitemap"
        | "accessibility" | "disclaimer" | "legal" => 14,
        "search" | "filter" | "filters" | "sort" | "results" | "clear" | "apply" | "suche" | "menu" | "close" | "toggle" | "home"
        | "skip" => 15,
        "javascript" | "loading" | "browser" | "enable" | "enabled" | "please" | "error" | "captcha" | "404" => 16,
        "next" | "previous" | "prev" | "page" | "newer" | "older" | "back" | "→" | "←" | "»" | "«" | "›" | "‹" | "weiter" => 17,
        "reply" | "quote" | "report" | "like" | "likes" | "joined" | "posts" | "replies" | "member" | "views" | "votes" | "upvote"
        | "reactions" | "joindate" | "quoted" | "edited" => 18,
        "contents" | "edit" | "table" | "toc" | "jump" | "section" | "chapter" => 19,
        _ => return None,
    })
}
