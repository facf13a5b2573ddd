//! Text for BibTeX.

/// Writes text so that TeX prints it as it is. Braces become words, since BibTeX counts them even behind a backslash; white
/// space and control characters become single spaces; all else stays UTF-8.
pub(super) fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, word) in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).enumerate() {
        if index > 0 {
            out.push(' ');
        }
        for c in word.chars() {
            match tex_sign(c) {
                Some(sign) => out.push_str(sign),
                None => out.push(c),
            }
        }
    }
    out
}

fn tex_sign(c: char) -> Option<&'static str> {
    Some(match c {
        '\\' => "\\textbackslash{}",
        '{' => "\\textbraceleft{}",
        '}' => "\\textbraceright{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '&' => "\\&",
        '%' => "\\%",
        '#' => "\\#",
        '_' => "\\_",
        '$' => "\\$",
        _ => return None,
    })
}

/// Writes an address or another name for a field that is read as it is: what would end the field or the line is
/// percent-encoded.
pub(super) fn verbatim(text: &str) -> String {
    let is_unsafe = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '{' | '}' | '\\' | '"' | '<' | '>' | '^' | '`');
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if is_unsafe(c) {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_tex_are_words_and_letters_stay() {
        assert_eq!(tex("50 % & #1_a $x"), r"50 \% \& \#1\_a \$x");
        assert_eq!(tex(r"a~b^c\d"), r"a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d");
        assert_eq!(tex("  a{\n\tb}\u{7}ß 社 “é” "), r"a\textbraceleft{} b\textbraceright{} ß 社 “é”");
    }

    #[test]
    fn braces_of_any_text_are_balanced() {
        for text in ["}", "{{{", "\\}", "a}b{c", "\\"] {
            let mut depth = 0_i32;
            for c in tex(text).chars() {
                depth += i32::from(c == '{') - i32::from(c == '}');
                assert!(depth >= 0, "{text}");
            }
            assert_eq!(depth, 0, "{text}");
        }
    }

    #[test]
    fn an_address_keeps_its_signs_and_loses_its_braces() {
        assert_eq!(verbatim("https://x.org/a_b%20c?d={e}#f "), "https://x.org/a_b%20c?d=%7Be%7D#f");
        assert_eq!(verbatim("a\u{2003}b"), "a%E2%80%83b");
    }
}
