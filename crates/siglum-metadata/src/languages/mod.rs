//! Languages: tags out of what sources write, and a guess from the text.

mod blocks;
mod named;

pub(crate) use blocks::foreign_blocks;
use named::named;
use siglum_model::Document;

/// Codes of three letters that the detector gives, and the shortest tag of BCP 47.
const SHORTEST: &str = "epo eo eng en rus ru cmn zh spa es por pt ita it ben bn fra fr deu de ukr uk kat ka ara ar hin hi jpn ja heb he yid yi \
pol pl amh am jav jv kor ko nob nb dan da swe sv fin fi tur tr nld nl hun hu ces cs ell el bul bg bel be mar mr kan kn ron ro slv sl hrv hr \
srp sr mkd mk lit lt lav lv est et tam ta vie vi urd ur tha th guj gu uzb uz pan pa aze az ind id tel te pes fa mal ml ori or mya my nep ne \
sin si khm km tuk tk aka ak zul zu sna sn afr af lat la slk sk cat ca tgl tl hye hy cym cy";

/// The characters of the text that the detector looks at, at most.
const SAMPLE: usize = 2_000;

/// The letters below which no guess is made.
const LETTERS: usize = 120;

/// Gives the tag of BCP 47 for what a source writes: `en_GB`, `EN-gb`, `deu`, `zh_Hant_TW`, `de_DE.UTF-8`.
///
/// ```
/// use siglum_metadata::languages::to_tag;
/// assert_eq!(to_tag("en_GB").as_deref(), Some("en-GB"));
/// assert_eq!(to_tag("English").as_deref(), Some("en"));
/// assert_eq!(to_tag("none of these"), None);
/// ```
pub fn to_tag(text: &str) -> Option<String> {
    let text = text.trim().split(['.', '@', ',', ';']).next().unwrap_or_default().trim();
    if let Some(tag) = named(text) {
        return Some(tag.to_owned());
    }
    let mut parts = text.split(['-', '_']);
    let primary = parts.next().filter(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()))?.to_ascii_lowercase();
    let mut tag = shortest(&primary).unwrap_or(&primary).to_owned();
    for part in parts {
        tag.push('-');
        tag.push_str(&subtag(part)?);
    }
    (!matches!(tag.as_str(), "und" | "mul" | "zxx" | "xx")).then_some(tag)
}

fn subtag(part: &str) -> Option<String> {
    let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
    let digits = part.bytes().all(|b| b.is_ascii_digit());
    match part.len() {
        2 if letters => Some(part.to_ascii_uppercase()),
        3 if digits => Some(part.to_owned()),
        4 if part.as_bytes()[0].is_ascii_digit() && part.bytes().all(|b| b.is_ascii_alphanumeric()) => Some(part.to_ascii_lowercase()),
        4 if letters => Some(format!("{}{}", part[..1].to_ascii_uppercase(), part[1..].to_ascii_lowercase())),
        5..=8 if part.bytes().all(|b| b.is_ascii_alphanumeric()) => Some(part.to_ascii_lowercase()),
        _ => None,
    }
}

fn shortest(code: &str) -> Option<&'static str> {
    let mut words = SHORTEST.split_whitespace();
    std::iter::from_fn(|| Some((words.next()?, words.next()?))).find(|(long, _)| *long == code).map(|(_, short)| short)
}

/// Gives the part of a tag that names the language itself.
pub(crate) fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Guesses the language of a text; `None` for a short text and where the detector is not sure.
pub(crate) fn detect(document: &Document) -> Option<&'static str> {
    let texts = document.blocks.iter().flat_map(|block| block.as_str().chars().chain(['\n']));
    let sample: String = texts.take(SAMPLE).collect();
    detect_sample(&sample, LETTERS)
}

/// Guesses the language of a text, sure or not.
fn guess(text: &str) -> Option<&'static str> {
    shortest(whatlang::detect(text)?.lang().code())
}

/// Guesses the language of a few sentences; `None` where they have fewer letters than `least`.
fn detect_sample(sample: &str, least: usize) -> Option<&'static str> {
    if sample.chars().filter(|c| c.is_alphabetic()).count() < least {
        return None;
    }
    let found = whatlang::detect(sample).filter(whatlang::Info::is_reliable)?;
    shortest(found.lang().code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_of_the_detector_has_a_tag() {
        for lang in whatlang::Lang::all() {
            assert!(shortest(lang.code()).is_some(), "{lang}");
        }
    }

    #[test]
    fn tags_out_of_what_sources_write() {
        for (text, tag) in [
            ("en", Some("en")),
            ("EN-us", Some("en-US")),
            ("zh_Hant_TW", Some("zh-Hant-TW")),
            ("de_DE.UTF-8", Some("de-DE")),
            ("spa", Some("es")),
            ("es-419", Some("es-419")),
            ("und", None),
            ("", None),
            ("é", None),
            ("x", None),
            ("en_", None),
            ("de-AT-1996", Some("de-AT-1996")),
            ("Finnish", Some("fi")),
            ("ελληνικά", Some("el")),
            ("Norwegian Bokmål", Some("nb")),
        ] {
            assert_eq!(to_tag(text).as_deref(), tag, "{text}");
        }
    }
}
