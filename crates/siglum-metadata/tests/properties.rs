//! What holds for any claims: nothing is given that no claim says, and nothing panics.

use proptest::prelude::*;
use siglum_metadata::decide;
use siglum_model::{Block, BlockKind, Claim, Document, Field, Passage};

const SOURCES: &[&str] = &[
    "meta.author",
    "text.byline",
    "wp.excerpt",
    "wp.title",
    "og.title",
    "wp.date",
    "wp.date_gmt",
    "article.published_time",
    "og.locale",
    "jsonld.article.keywords",
    "link.license",
    "unknown",
    "twitter.creator",
    "jsonld.organization.author",
    "wp.author",
];

const VALUES: &[&str] = &[
    "Ana Ruiz",
    "By Ana Ruiz and Ben Cole, Staff Writer",
    "Ruiz, Ana",
    "admin",
    "Ana Ruiz unpacks the tide",
    "Tides | The Mill",
    "The Mill",
    "2021-05-01T09:30:00",
    "2021-05-01T04:00:00Z",
    "-0001-11-30",
    "en_GB",
    "ana-ruiz",
    "https://creativecommons.org/licenses/by/4.0/",
    "",
    " ",
    "ÉCOLE – École",
    "李小龍",
    "a, b, c & d",
    "1200",
];

fn any_claim() -> impl Strategy<Value = Claim> {
    let value = prop_oneof![prop::sample::select(VALUES).prop_map(str::to_owned), "\\PC{0,24}"];
    let role = prop::option::of(prop::sample::select(&["slug", "id", "width", "guid", "translator"][..]));
    (prop::sample::select(Field::ALL), value, prop::sample::select(SOURCES), role, 0..4_u8).prop_map(
        |(field, value, source, role, origin)| {
            let mut claim = Claim::new(field, value, source, format!("/{source}"));
            claim.role = role.map(str::to_owned);
            claim.origin = format!("/{origin}");
            claim
        },
    )
}

proptest! {
    #[test]
    fn every_value_is_some_claims_value(claims in prop::collection::vec(any_claim(), 0..24), text in "\\PC{0,60}") {
        let mut document = Document { claims, ..Document::default() };
        document.blocks.push(Block::new(BlockKind::Paragraph, Passage::verbatim(text, 0, 0)));
        decide(&mut document);
        prop_assert_eq!(document.metadata.decisions.len(), Field::ALL.len());
        for decision in &document.metadata.decisions {
            let of: Vec<&Claim> = document.claims.iter().filter(|it| it.field == decision.field || decision.field == Field::PostedBy).collect();
            for value in &decision.chosen {
                let names = |it: &&Claim| it.value.trim() == value || it.normal() == value || it.value.contains(value.as_str()) || {
                    let mut words: Vec<&str> = value.split(' ').collect();
                    words.retain(|word| !it.value.contains(word));
                    words.is_empty()
                };
                prop_assert!(of.iter().any(names), "{value} is said by no claim of {:?}", decision.field);
            }
            prop_assert!(decision.confidence.is_none_or(|it| it <= 99));
        }
        prop_assert!(document.claims.iter().all(|claim| claim.why.is_some()));
        let once = document.clone();
        let changes = document.changes.len();
        decide(&mut document);
        document.changes.truncate(changes);
        prop_assert_eq!(once, document, "deciding again gives the same");
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "\\PC{0,60}") {
        siglum_metadata::dates::read_date(&text);
        siglum_metadata::bylines::find_names(&text);
        siglum_metadata::names::shape(&text);
        siglum_metadata::standfirst::find_subjects(&text);
        siglum_metadata::languages::to_tag(&text);
        siglum_metadata::titles::cut_site_name(&text, &["a"]);
        siglum_metadata::licences::find_spdx(&text);
    }
}
