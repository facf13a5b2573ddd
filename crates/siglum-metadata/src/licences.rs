//! Licences: addresses of Creative Commons and names of SPDX.

/// The statement for a text of whose rights nothing certain is known.
pub const UNDETERMINED: &str = "http://rightsstatements.org/vocab/UND/1.0/";

/// The names of SPDX for licences of a country.
const PORTED: &[&str] = &[
    "CC-BY-2.5-AU",
    "CC-BY-3.0-AT",
    "CC-BY-3.0-AU",
    "CC-BY-3.0-DE",
    "CC-BY-3.0-IGO",
    "CC-BY-3.0-NL",
    "CC-BY-3.0-US",
    "CC-BY-NC-3.0-DE",
    "CC-BY-NC-ND-3.0-DE",
    "CC-BY-NC-ND-3.0-IGO",
    "CC-BY-NC-SA-2.0-DE",
    "CC-BY-NC-SA-2.0-FR",
    "CC-BY-NC-SA-2.0-UK",
    "CC-BY-NC-SA-3.0-DE",
    "CC-BY-NC-SA-3.0-IGO",
    "CC-BY-ND-3.0-DE",
    "CC-BY-SA-2.0-UK",
    "CC-BY-SA-2.1-JP",
    "CC-BY-SA-3.0-AT",
    "CC-BY-SA-3.0-DE",
    "CC-BY-SA-3.0-IGO",
];

/// Gives the SPDX id of a licence stated by address or by id; `None` for words and for what SPDX has no id for.
///
/// ```
/// use siglum_metadata::licences::find_spdx;
/// assert_eq!(find_spdx("https://creativecommons.org/licenses/by-sa/4.0/").as_deref(), Some("CC-BY-SA-4.0"));
/// assert_eq!(find_spdx("All rights reserved"), None);
/// ```
pub fn find_spdx(statement: &str) -> Option<String> {
    let statement = statement.trim();
    let rest = statement.strip_prefix("https://").or_else(|| statement.strip_prefix("http://"));
    match rest {
        Some(rest) => creative_commons(rest.strip_prefix("www.").unwrap_or(rest)),
        None => spdx_id(statement),
    }
}

fn creative_commons(address: &str) -> Option<String> {
    let path = address.strip_prefix("creativecommons.org/")?;
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    match (parts.next()?, parts.next()?, parts.next()?) {
        ("publicdomain", "zero", "1.0") => Some("CC0-1.0".to_owned()),
        ("licenses", kind, version) => {
            let country = parts.next().filter(|part| !part.starts_with("deed") && *part != "legalcode" && *part != "rdf");
            let id = format!("CC-{}-{version}", kind.to_ascii_uppercase());
            match country {
                None => spdx_id(&id),
                Some(country) => spdx_id(&format!("{id}-{}", country.to_ascii_uppercase())),
            }
        }
        _ => None,
    }
}

fn spdx_id(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    if upper == "CC0-1.0" || PORTED.contains(&upper.as_str()) {
        return Some(upper);
    }
    let (kind, version) = upper.strip_prefix("CC-")?.rsplit_once('-')?;
    let known = matches!(kind, "BY" | "BY-SA" | "BY-ND" | "BY-NC" | "BY-NC-SA" | "BY-NC-ND")
        && matches!(version, "1.0" | "2.0" | "2.5" | "3.0" | "4.0");
    known.then_some(upper)
}

#[cfg(test)]
mod tests {
    use super::find_spdx;

    #[test]
    fn addresses_and_ids() {
        for (statement, id) in [
            ("http://creativecommons.org/licenses/by/3.0/us/", Some("CC-BY-3.0-US")),
            ("https://creativecommons.org/licenses/by/3.0/xx/", None),
            ("https://creativecommons.org/licenses/by-nc-sa/4.0/deed.de", Some("CC-BY-NC-SA-4.0")),
            ("https://creativecommons.org/publicdomain/zero/1.0/", Some("CC0-1.0")),
            ("cc-by-4.0", Some("CC-BY-4.0")),
            ("https://creativecommons.org/licenses/", None),
            ("© 2020 Somebody", None),
        ] {
            assert_eq!(find_spdx(statement).as_deref(), id, "{statement}");
        }
    }
}
