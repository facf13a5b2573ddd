//! Headlines, and what the site calls itself on the link to its first page.

use std::ops::Range;

use siglum_model::{AboutWhat, Field, Passage};

use super::super::sink::Place;
use super::super::values::{attribute, node_text};
use super::parts::{Headline, Kind, Part};
use super::{Page, of_kind};
use crate::pages::decode_value;

/// The most headings of a sort that are claimed.
const MOST: usize = 16;
/// The longest headline, in bytes.
const LONG: usize = 600;
/// The most links to the first page that are looked at, and the longest name of a site in bytes.
const HOMES: usize = 3;
const NAME: usize = 80;

/// Words of links to the first page that are no name of the site, in lower case.
const NO_NAMES: [&str; 14] = [
    "home",
    "homepage",
    "start",
    "startseite",
    "accueil",
    "inicio",
    "início",
    "home page",
    "hem",
    "hjem",
    "etusivu",
    "главная",
    "首页",
    "ホーム",
];

impl Page<'_, '_> {
    /// Claims the headlines and the name of the site, and gives the segments of the headline that the rest goes by.
    pub(super) fn claim_titles(&mut self, cited: &[Passage]) -> Range<usize> {
        let of = |wanted: Headline| -> Vec<Part> {
            let parts = of_kind(&self.body.parts, |kind| kind == Kind::Headline(wanted));
            parts.filter(|part| part.last > part.first && self.body.segments.bytes(part.first..part.last) <= LONG).copied().collect()
        };
        let (firsts, entries, seconds, properties) =
            (of(Headline::First), of(Headline::Entry), of(Headline::Second), of(Headline::Property));
        self.claim_sites();
        self.claim_firsts(&firsts, cited);
        for part in entries.iter().filter(|part| !part.scope.is_aside()).take(4) {
            self.claim_title("html.entry-title", "entry-title", part, cited, entries.len() > 3);
        }
        for part in properties.iter().take(2) {
            self.claim_title("html.itemprop.headline", "[itemprop=headline]", part, cited, properties.len() > 3);
        }
        if let Some(part) = seconds.iter().find(|part| !part.scope.is_aside()) {
            self.claim_title("html.h2", "h2[1]", part, cited, false);
        }
        let main = firsts.iter().find(|part| part.scope.is_main()).or(firsts.first());
        let headline = main.or(entries.first()).or(properties.first()).or(seconds.first());
        headline.map_or(0..0, |part| part.first..part.last)
    }

    /// The first heading within the article, else the only one, else the first.
    fn claim_firsts(&mut self, parts: &[Part], cited: &[Passage]) {
        let wanted = parts.iter().position(|part| part.scope.is_main()).unwrap_or(0);
        for (at, part) in parts.iter().enumerate().take(MOST) {
            let source = match (at == wanted, part.scope.is_main(), parts.len()) {
                (false, ..) => "html.h1.other",
                (true, true, _) => "html.h1.article",
                (true, false, 1) => "html.h1.only",
                (true, false, _) => "html.h1",
            };
            self.claim_title(source, &format!("h1[{}]", at + 1), part, cited, false);
        }
    }

    fn claim_title(&mut self, source: &'static str, place: &str, part: &Part, cited: &[Passage], is_other: bool) {
        let text = decode_value(self.text_of(part));
        let words = cited.iter().find(|words| is_part(words, &text)).cloned().unwrap_or(text);
        let about = if is_other { AboutWhat::RelatedItem } else { AboutWhat::Document };
        let place = self.place(place);
        self.sink.add(Place::new(Field::Title, source, place.clone()).origin(place).about(about), &words);
    }

    /// The text of a part, as it stands: blanks between its pieces and all.
    fn text_of(&self, part: &Part) -> Passage {
        let mut out = Passage::new();
        let mut before = None;
        for segment in self.body.segments.all.get(part.first..part.last).unwrap_or_default() {
            let Some(node) = self.root.tree().get(segment.node) else { continue };
            let text = node_text(self.source, self.tree, node);
            let gap = segment.gap || before.is_some_and(|before| before != segment.line);
            if gap && before.is_some() && !text.as_str().starts_with(char::is_whitespace) && !out.as_str().ends_with(char::is_whitespace) {
                let at = text.raw_hull(0..text.len()).unwrap_or_default();
                out.push_decoded(" ", siglum_model::Span::new(at.member, at.start, at.start));
            }
            out.push_passage(&text);
            before = Some(segment.line);
        }
        out
    }

    fn claim_sites(&mut self) {
        let homes: Vec<Part> = of_kind(&self.body.parts, |kind| kind == Kind::Home).take(HOMES).copied().collect();
        for part in homes {
            let place = Place::new(Field::SiteName, "html.home-link", self.place("a[href=/]")).about(AboutWhat::Site);
            if part.last > part.first {
                if self.body.segments.bytes(part.first..part.last) <= NAME {
                    let found = self.body.segments.read(self.source, self.tree, self.root, part.first..part.last);
                    if !NO_NAMES.contains(&found.words.to_lowercase().as_str()) {
                        self.sink.add_words(place, &found.words, found.raw);
                    }
                }
                continue;
            }
            let image = self.root.tree().get(part.node).and_then(|node| {
                node.descendants().take(20).find(|node| node.value().as_element().is_some_and(|element| element.name() == "img"))
            });
            let alt = image.and_then(|image| attribute(self.source, self.tree, image.id(), "alt"));
            if let Some(alt) = alt.filter(|alt| alt.len() <= NAME) {
                self.sink.add(place, &alt);
            }
        }
    }
}

/// Whether words stand within a text, by their raw bytes.
fn is_part(words: &Passage, text: &Passage) -> bool {
    let (words, text) = (words.raw_hull(0..words.len()), text.raw_hull(0..text.len()));
    words.zip(text).is_some_and(|(words, text)| text.holds(words))
}
