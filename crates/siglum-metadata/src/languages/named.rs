//! Languages by name.

/// Names in lower case, in English and in the language itself, by tag.
const NAMES: &[(&str, &str)] = &[
    ("ar", "arabic|العربية"),
    ("bg", "bulgarian|български"),
    ("ca", "catalan|català"),
    ("cs", "czech|čeština|česky"),
    ("cy", "welsh|cymraeg"),
    ("da", "danish|dansk"),
    ("de", "german|deutsch"),
    ("el", "greek|ελληνικά"),
    ("en", "english"),
    ("eo", "esperanto"),
    ("es", "spanish|español|castellano"),
    ("et", "estonian|eesti"),
    ("eu", "basque|euskara"),
    ("fa", "persian|farsi|فارسی"),
    ("fi", "finnish|suomi"),
    ("fr", "french|français"),
    ("ga", "irish|gaeilge"),
    ("gl", "galician|galego"),
    ("he", "hebrew|עברית"),
    ("hi", "hindi|हिन्दी"),
    ("hr", "croatian|hrvatski"),
    ("hu", "hungarian|magyar"),
    ("id", "indonesian|bahasa indonesia"),
    ("is", "icelandic|íslenska"),
    ("it", "italian|italiano"),
    ("ja", "japanese|日本語"),
    ("ko", "korean|한국어"),
    ("la", "latin"),
    ("lt", "lithuanian|lietuvių"),
    ("lv", "latvian|latviešu"),
    ("nb", "norwegian bokmål|bokmål"),
    ("nl", "dutch|nederlands"),
    ("nn", "norwegian nynorsk|nynorsk"),
    ("no", "norwegian|norsk"),
    ("pl", "polish|polski"),
    ("pt", "portuguese|português"),
    ("ro", "romanian|română"),
    ("ru", "russian|русский"),
    ("sk", "slovak|slovenčina"),
    ("sl", "slovene|slovenian|slovenščina"),
    ("sr", "serbian|српски|srpski"),
    ("sv", "swedish|svenska"),
    ("tl", "tagalog|filipino"),
    ("tr", "turkish|türkçe"),
    ("uk", "ukrainian|українська"),
    ("vi", "vietnamese|tiếng việt"),
    ("yi", "yiddish|ייִדיש"),
    ("zh", "chinese|中文"),
];

/// Gives the tag of a language by its name.
pub(super) fn named(text: &str) -> Option<&'static str> {
    if text.len() > 40 {
        return None;
    }
    let lower = text.to_lowercase();
    NAMES.iter().find(|(_, names)| names.split('|').any(|name| name == lower)).map(|(tag, _)| *tag)
}
