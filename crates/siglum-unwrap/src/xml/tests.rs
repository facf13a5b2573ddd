//! The index of XML: places, ways past faults, bounds.

use siglum_model::Passage;

use super::*;

fn kinds(text: &str) -> Vec<FaultKind> {
    index(text).faults().iter().map(|fault| fault.kind).collect()
}

/// The characters of every element that holds no other, with its name.
fn leaves(text: &str) -> Vec<(String, String)> {
    let index = index(text);
    let source = Passage::verbatim(text, 0, 0);
    let is_leaf = |node: &Node| index.is_element(*node) && index.elements(*node).next().is_none();
    index
        .nodes()
        .filter(is_leaf)
        .map(|node| (index.written_name(node).to_owned(), index.characters(&source, node).as_str().to_owned()))
        .collect()
}

fn leaf(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

#[test]
fn places_are_those_of_the_text() {
    let text = "\u{feff}<?xml version=\"1.0\"?>\n<a x='1' y = \"2\"><b>ü &amp; <![CDATA[<i>]]></b><c/></a>";
    let index = index(text);
    let spans: Vec<&str> = index.nodes().filter(|node| index.is_element(*node)).map(|node| &text[index.span(node)]).collect();
    assert_eq!(spans[1..], ["<b>ü &amp; <![CDATA[<i>]]></b>", "<c/>"]);
    assert!(spans[0].starts_with("<a x") && spans[0].ends_with("</a>"));
    assert_eq!(leaves(text), [leaf("b", "ü & <i>"), leaf("c", "")]);
    let root = index.nodes().find(|node| index.is_element(*node)).expect("a root");
    let values: Vec<&str> = index.attributes(root).into_iter().map(|attribute| &text[attribute.value]).collect();
    assert_eq!(values, ["1", "2"]);
    assert_eq!(index.faults(), []);
}

#[test]
fn characters_know_their_bytes() {
    let text = "<a>A &amp;<![CDATA[ B]]>&#8217;</a>";
    let index = index(text);
    let root = index.nodes().next().expect("a root");
    let characters = index.characters(&Passage::verbatim(text, 0, 0), root);
    assert_eq!(characters.as_str(), "A & B’");
    let raw = characters.raw_hull(5..8).expect("it has bytes");
    assert_eq!(&text[raw.range()], "&#8217;");
}

#[test]
fn an_element_without_end_ends_with_its_parent() {
    assert_eq!(kinds("<a><b>x</a>"), [FaultKind::Unclosed]);
    assert_eq!(leaves("<a><b>x</a><c>y</c>"), [leaf("b", "x"), leaf("c", "y")]);
}

#[test]
fn a_new_item_ends_the_one_before() {
    let text = "<r><item><title>A</title><item><title>B</title></item></r>";
    let index = index(text);
    let items: Vec<&str> = index.nodes().filter(|node| index.name(*node) == ("", "item")).map(|node| &text[index.span(node)]).collect();
    assert_eq!(items, ["<item><title>A</title>", "<item><title>B</title></item>"]);
}

#[test]
fn signs_that_stand_for_themselves_are_text() {
    assert_eq!(leaves("<a>1 < 2 & 3 > 2</a>"), [leaf("a", "1 < 2 & 3 > 2")]);
    assert_eq!(kinds("<a>1 < 2 & 3</a>"), [FaultKind::BadTag, FaultKind::BareAmpersand]);
    assert_eq!(leaves("<a>see <http://x.example> there</a>"), [leaf("a", "see <http://x.example> there")]);
}

#[test]
fn a_section_without_end_ends_with_its_element() {
    let text = "<r><a><![CDATA[one</a><a><![CDATA[two]]></a></r>";
    assert_eq!(leaves(text), [leaf("a", "one"), leaf("a", "two")]);
    assert_eq!(leaves("<r><a><![CDATA[one</a><b>two</b></r>"), [leaf("a", "one"), leaf("b", "two")]);
    assert_eq!(leaves("<r><a><![CDATA[one"), [leaf("a", "one")]);
    assert_eq!(leaves("<r><!-- one<a>two</a></r>"), [leaf("a", "two")]);
}

#[test]
fn a_tag_that_breaks_off_ends_at_the_next() {
    assert_eq!(leaves("<r><a x=1 <b>two</b></a></r>"), [leaf("b", "two")]);
    assert_eq!(leaves("<r><a>one</a <b>two</b></r>"), [leaf("a", "one"), leaf("b", "two")]);
    assert_eq!(leaves("<r><a x=\"<b>\">one</a></r>"), [leaf("a", "one")]);
}

#[test]
fn entities_are_not_expanded() {
    let mut text = "<!DOCTYPE r [<!ENTITY a \"boom\">".to_owned();
    for level in 1..10 {
        text.push_str(&format!("<!ENTITY a{level} \"&a{0};&a{0};&a{0};&a{0};\">", level - 1));
    }
    text.push_str("]><r><a>&a9; &nbsp;&eacute;</a></r>");
    assert_eq!(leaves(&text), [leaf("a", "&a9; \u{a0}é")]);
    assert_eq!(kinds(&text), [FaultKind::UnknownEntity; 3]);
}

#[test]
fn prefixes_are_brought_to_the_customary_ones() {
    let text = "<r xmlns:x=\"http://purl.org/dc/elements/1.1/\"><x:creator>A</x:creator><dc:date>B</dc:date></r>";
    let index = index(text);
    let names: Vec<_> = index.nodes().filter(|node| index.is_element(*node)).map(|node| index.name(node)).collect();
    assert_eq!(names, [("", "r"), ("dc", "creator"), ("dc", "date")]);
}

#[test]
fn hostile_texts_cost_no_more_than_their_length() {
    let many = 200_000;
    for (what, text) in [
        ("nested elements", "<a>".repeat(many)),
        ("nested and closed in the wrong order", format!("{}{}", "<a><b>".repeat(many / 2), "</a></b>".repeat(many / 2))),
        ("stray ends", format!("<r>{}", "</x>".repeat(many))),
        ("signs", format!("<r>{}", "<".repeat(many))),
        ("tags in tags", format!("<r>{}", "<a ".repeat(many))),
        ("tags in tags with an end", format!("<r>{}>", "<a ".repeat(many))),
        ("quotation marks", format!("<r>{}", "<a b=\"".repeat(many))),
        ("comments without end", format!("<r>{}", "<!--".repeat(many))),
        ("sections without end", format!("<r>{}", "<a><![CDATA[x</a>".repeat(many))),
        ("sections without end, and one", format!("<r>{}]]>", "<a><![CDATA[x</a>".repeat(many / 10))),
        ("instructions without end", format!("<r>{}", "<?x ".repeat(many))),
        ("declarations", format!("<r>{}", "<!X ".repeat(many))),
        ("document types without end", format!("<r>{}", "<!DOCTYPE [".repeat(many))),
        ("ampersands", format!("<r>{}", "&".repeat(many))),
        ("references", format!("<r>{}", "&x;".repeat(many))),
        ("attributes", format!("<r {}>", "a='' ".repeat(many))),
        ("declared prefixes", format!("<r {}>", "xmlns:a='http://purl.org/dc/elements/1.1/' ".repeat(many))),
    ] {
        let index = index(&text);
        assert!(index.nodes().count() <= text.len(), "{what}");
        let source = Passage::verbatim(text.as_str(), 0, 0);
        if let Some(root) = index.nodes().find(|node| index.is_element(*node)) {
            assert!(index.characters(&source, root).len() <= text.len(), "{what}");
        }
    }
}

#[test]
fn ten_megabytes_in_one_section_are_one_node() {
    let words = "salt and wind ".repeat(750_000);
    let text = format!("<a><![CDATA[{words}]]></a>");
    let index = index(&text);
    assert_eq!(index.nodes().count(), 2);
    let root = index.nodes().next().expect("a root");
    assert_eq!(index.characters(&Passage::verbatim(text.as_str(), 0, 0), root).as_str(), words);
}
