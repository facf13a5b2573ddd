//! Statements of rightsstatements.org, and lines of copyright.

/// The statement for a text of whose rights nothing certain is known.
pub const UNDETERMINED: &str = "http://rightsstatements.org/vocab/UND/1.0/";

/// The statements: the last part but one of the address, the address, and the name in lower case.
const STATEMENTS: &[(&str, &str, &str)] = &[
    ("inc", "http://rightsstatements.org/vocab/InC/1.0/", "in copyright"),
    ("inc-ow-eu", "http://rightsstatements.org/vocab/InC-OW-EU/1.0/", "in copyright - eu orphan work"),
    ("inc-edu", "http://rightsstatements.org/vocab/InC-EDU/1.0/", "in copyright - educational use permitted"),
    ("inc-nc", "http://rightsstatements.org/vocab/InC-NC/1.0/", "in copyright - non-commercial use permitted"),
    ("inc-ruu", "http://rightsstatements.org/vocab/InC-RUU/1.0/", "in copyright - rights-holder(s) unlocatable or unidentifiable"),
    ("noc-cr", "http://rightsstatements.org/vocab/NoC-CR/1.0/", "no copyright - contractual restrictions"),
    ("noc-nc", "http://rightsstatements.org/vocab/NoC-NC/1.0/", "no copyright - non-commercial use only"),
    ("noc-oklr", "http://rightsstatements.org/vocab/NoC-OKLR/1.0/", "no copyright - other known legal restrictions"),
    ("noc-us", "http://rightsstatements.org/vocab/NoC-US/1.0/", "no copyright - united states"),
    ("cne", "http://rightsstatements.org/vocab/CNE/1.0/", "copyright not evaluated"),
    ("und", UNDETERMINED, "copyright undetermined"),
    ("nkc", "http://rightsstatements.org/vocab/NKC/1.0/", "no known copyright"),
];

/// Gives the address of the statement that words are, by its address or its name.
///
/// ```
/// use siglum_metadata::licences::find_statement;
/// assert_eq!(find_statement("https://rightsstatements.org/page/InC/1.0/?language=en"), Some("http://rightsstatements.org/vocab/InC/1.0/"));
/// assert_eq!(find_statement("No Known Copyright"), Some("http://rightsstatements.org/vocab/NKC/1.0/"));
/// assert_eq!(find_statement("© Quay Ltd"), None);
/// ```
pub fn find_statement(statement: &str) -> Option<&'static str> {
    let lower = statement.trim().chars().take(200).collect::<String>().to_lowercase().replace(['–', '—'], "-");
    let path = lower.split_once("rightsstatements.org/").map(|(_, path)| path);
    let code = path.and_then(|path| path.split('/').nth(1));
    let found = STATEMENTS.iter().find(|(own, _, name)| code == Some(own) || (path.is_none() && lower == *name));
    found.map(|(_, address, _)| *address)
}

/// Words of lines that reserve rights, in lower case.
const RESERVED: &[&str] = &[
    "all rights reserved",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "todos os direitos reservados",
    "tutti i diritti riservati",
    "alle rechten voorbehouden",
    "wszelkie prawa zastrzeżone",
    "все права защищены",
    "alla rättigheter",
    "tüm hakları saklıdır",
];

/// Tells whether a statement is a line of copyright: `© 2020 Quay Ltd`, `All rights reserved`. Such a line stands under every
/// page of a site, and speaks of the site.
pub fn is_reserved(statement: &str) -> bool {
    let lower = statement.trim().chars().take(500).collect::<String>().to_lowercase();
    let is_line = ["©", "(c)", "&copy;", "copyright"].iter().any(|sign| lower.starts_with(sign));
    is_line || RESERVED.iter().any(|words| lower.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_by_address_and_name() {
        for (_, address, name) in STATEMENTS {
            assert_eq!(find_statement(address), Some(*address));
            assert_eq!(find_statement(&name.to_uppercase()), Some(*address));
        }
        assert_eq!(find_statement("https://rightsstatements.org/page/XXX/1.0/"), None);
        assert_eq!(find_statement("It is in copyright"), None);
    }

    #[test]
    fn lines_of_copyright() {
        for line in ["© 2020 Quay", "(c) Quay", "Copyright Quay 1999", "Quay. All rights reserved.", "Tous droits réservés"] {
            assert!(is_reserved(line), "{line}");
        }
        assert!(!is_reserved("You may copy this text."));
    }
}
