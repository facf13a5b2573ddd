//! What holds of any text made of these words.

use proptest::prelude::*;

use crate::html::{Budget, Item, Kind, Parsed, SegmentKind, decode_charrefs, parse};

use super::oracle::{check_tree, find_false_piece};

const WORDS: &[&str] = &[
    "a",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "é",
    "x y",
    "&amp;",
    "&lt",
    "&notit;",
    "&#65;",
    "&",
    "&#",
    "<",
    "<!--c-->",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "]",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<b id=1>",
    "<i>",
    "</i>",
    "<a href='&amp;x'>",
    "</a>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<tbody>",
    "<caption>",
    "<colgroup>",
    "<col>",
    "<select>",
    "</select>",
    "<option>",
    "<pre>",
    "</pre>",
    "<textarea>",
    "</textarea>",
    "<title>",
    "</title>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<svg>",
    "</svg>",
    "<g/>",
    "<foreignObject>",
    "<math>",
    "<mi>",
    "</math>",
    "<template>",
    "</template>",
    "<noscript>",
    "</noscript>",
    "<frameset>",
    "</frameset>",
    "<frame>",
    "<form>",
    "</form>",
    "<button>",
    "</button>",
    "<li>",
    "<ul>",
    "</ul>",
    "<dd>",
    "<h1>",
    "</h2>",
    "<br/>",
    "</br>",
    "<hr>",
    "<nobr>",
    "<font size=1>",
    "</font>",
    "<html c=1>",
    "<body d=2>",
    "</body>",
    "</html>",
    "<head>",
    "</head>",
    "<meta>",
    "<input type=hidden>",
    "<object>",
    "</object>",
    "<ruby>",
    "<rt>",
    "<image>",
    "<plaintext>",
    "<!doctype html>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_page_has_the_tree_of_scraper_and_true_spans(words in prop::collection::vec(prop::sample::select(WORDS), 0..24)) {
        check_tree(&words.concat(), Kind::Page);
    }

    #[test]
    fn any_fragment_has_the_tree_of_scraper_and_true_spans(words in prop::collection::vec(prop::sample::select(WORDS), 0..24)) {
        check_tree(&words.concat(), Kind::Fragment);
    }

    #[test]
    fn any_characters_have_the_tree_of_scraper_and_true_spans(text in "[ab<>/!&;#=\"'\\-\\[\\]\r\n\u{0}é ]{0,40}") {
        check_tree(&text, Kind::Page);
    }
    #[test]
    fn any_flat_reading_has_true_pieces(words in prop::collection::vec(prop::sample::select(WORDS), 0..24)) {
        let source = words.concat();
        let budget = Budget { calls: 0, ..Budget::for_bytes(0) };
        if let Parsed::Linear(linear) = parse(&source, Kind::Page, &budget) {
            for item in linear.items() {
                if let Item::Text { text, segments, .. } = item {
                    prop_assert_eq!(find_false_piece(&source, text, segments), None);
                }
            }
        }
    }

    #[test]
    fn any_value_is_decoded_as_the_tokenizer_does(raw in "[ab&;#x1=\"\r\n\u{0}é ]{0,24}|(&(amp|lt|copy|notit|#65|#x0);?[=a\"]?){1,4}") {
        let (value, segments) = decode_charrefs(&raw);
        let page = scraper::Html::parse_fragment(&format!("<a b='{raw}'>"));
        let element = page.root_element().first_child().expect("an element");
        let expected = element.value().as_element().and_then(|element| element.attr("b"));
        prop_assert_eq!(Some(&*value), expected);
        let mut at = 0;
        for segment in segments {
            prop_assert_eq!(segment.text.start, at);
            at = segment.text.end;
            if segment.kind == SegmentKind::Verbatim {
                prop_assert_eq!(value.get(segment.text), raw.get(segment.raw));
            } else {
                prop_assert_eq!(segment.kind, SegmentKind::Decoded);
            }
        }
        prop_assert_eq!(at, value.len());
    }
}
