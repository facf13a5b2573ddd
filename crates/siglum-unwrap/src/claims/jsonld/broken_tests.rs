//! Broken, odd and hostile JSON-LD: what is left of it, and that nothing else is lost.

use siglum_model::Field;

use super::tests::{abouts, of, ours, page, read};

#[test]
fn broken_json_says_what_can_be_read() {
    let whole = r#"{"@type":"Article","headline":"Tides","author":{"@type":"Person","name":"Ana Ruiz"}}"#;
    let broken = [
        whole.replace("}}", "},}").replace("\"Tides\",", "\"Tides\",,"),
        format!("// by the theme\n/* v2 */ {whole}"),
        format!("<!-- {whole} -->"),
        format!("//<![CDATA[\n{whole}\n//]]>"),
        format!("<![CDATA[{whole}]]>"),
        format!("{whole};"),
        format!(r#"{{"@type":"WebSite","name":"Quay"}}{whole}{{"@type":"Thing"}}"#),
        format!(r#"{{"@type":"WebSite","name":"Quay"}},{whole}"#),
        whole.replace("Tides\"", "Tides\",\n\"description\":\"The sea\ncomes\tin\""),
        whole.replace("}}", ""),
        whole.replace('"', "&quot;"),
        whole.replace("\"author\":", "\"author\" "),
    ];
    for json in broken {
        let document = page(&json);
        assert_eq!(ours(&document, Field::Authors), [("jsonld.article.author", "Ana Ruiz")], "{json}");
        assert!(ours(&document, Field::Title).contains(&("jsonld.article.headline", "Tides")), "{json}");
    }
}

#[test]
fn half_a_name_is_no_name() {
    let document = page(r#"{"@type":"Article","headline":"Tides","author":{"@type":"Person","name":"Ana Ru"#);
    assert!(of(&document, Field::Authors).is_empty());
    assert!(ours(&document, Field::Title).contains(&("jsonld.article.headline", "Tides")));
}

#[test]
fn a_script_that_closes_in_a_string_loses_nothing_else() {
    let document = page(r#"{"@type":"Article","author":"Ana Ruiz","description":"Write </script> so","headline":"Tides"}"#);
    assert_eq!(ours(&document, Field::Authors), [("jsonld.untyped.author", "Ana Ruiz")]);
}

#[test]
fn scripts_of_a_type_of_their_own_are_read() {
    let document = read(
        r#"<script type="application/ld+json; charset=utf-8">{"@type":"Article","author":"Ana Ruiz"}</script><script type="text/template">{"@type":"Article","author":"Not Me"}</script>"#,
    );
    assert_eq!(ours(&document, Field::Authors), [("jsonld.untyped.author", "Ana Ruiz")]);
    assert_eq!(of(&document, Field::Authors)[0].place, "jsonld[odd 1]/author");
}

#[test]
fn cycles_end() {
    let document = page(
        r##"{"@graph":[{"@type":"Article","@id":"#a","author":{"@id":"#p"},"comment":{"@id":"#c"},"isPartOf":{"@id":"#a"},"hasPart":{"@id":"#a"},"mainEntity":{"@id":"#a"}},
        {"@type":"Comment","@id":"#c","comment":{"@id":"#c"},"citation":{"@id":"#a"},"author":{"@id":"#a"},"name":"Re"},{"@type":"Person","@id":"#p","author":{"@id":"#p"},"name":{"@id":"#p"}},
        {"@type":"PublicationIssue","@id":"#i","isPartOf":{"@id":"#i"}},{"@type":"Article","isPartOf":{"@id":"#i"},"name":{"@id":"#a"}}]}"##,
    );
    assert!(document.claims.len() < 10);
    assert!(abouts(&document, Field::Title).contains(&("Re", "comment")));
}

#[test]
fn html_in_a_name_is_no_part_of_it() {
    let document = page(r#"{"@type":"Article","author":{"@type":"Person","name":"<a href=\"/ana\" rel=\"author\">Ana &amp; Eva</a>"}}"#);
    assert_eq!(ours(&document, Field::Authors), [("jsonld.article.author", "Ana & Eva")]);
}

#[test]
fn an_author_of_a_megabyte_is_none() {
    let long = "Ana ".repeat(300_000);
    let document = page(&format!(r#"{{"@type":"Article","author":["{long}","Ben Cole"],"headline":"Tides"}}"#));
    assert_eq!(ours(&document, Field::Authors), [("jsonld.untyped.author", "Ben Cole")]);
}

#[test]
fn five_megabytes_cost_little_and_lose_no_other_claim() {
    let article = r##"{"@type":"Article","headline":"Tides","author":["Ana Ruiz","Ben Cole"],"comment":[{"@id":"#x"},{"@type":"Comment","name":"Re","author":"Eve Lund"}]},"##;
    let document = page(&format!("[{}{{}}]", article.repeat(5_000_000 / article.len())));
    assert_eq!(ours(&document, Field::Authors)[..2], [("jsonld.untyped.author", "Ana Ruiz"), ("jsonld.untyped.author", "Ben Cole")]);
    assert!(document.claims.len() < 3_000);
    let one = page(&format!(r#"{{"@type":"Article","author":"Ana Ruiz","keywords":[{}"x"]}}"#, r#""sea","#.repeat(800_000)));
    assert_eq!(ours(&one, Field::Authors), [("jsonld.untyped.author", "Ana Ruiz")]);
}
