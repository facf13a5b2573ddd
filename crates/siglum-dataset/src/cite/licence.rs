//! The address of a licence.

/// Gives the address of a licence of SPDX: that of Creative Commons for theirs, else the page of SPDX.
pub(super) fn address_of(spdx: &str) -> String {
    creative_commons(spdx).unwrap_or_else(|| format!("https://spdx.org/licenses/{spdx}.html"))
}

fn creative_commons(spdx: &str) -> Option<String> {
    if spdx == "CC0-1.0" {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    let rest = spdx.strip_prefix("CC-")?;
    let digit = rest.find(|c: char| c.is_ascii_digit())?;
    let (kind, version) = rest.split_at_checked(digit)?;
    let kind = kind.strip_suffix('-')?.to_ascii_lowercase();
    Some(format!("https://creativecommons.org/licenses/{kind}/{}/", version.replace('-', "/").to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::address_of;

    #[test]
    fn licences_have_addresses() {
        for (spdx, address) in [
            ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
            ("CC-BY-3.0-US", "https://creativecommons.org/licenses/by/3.0/us/"),
            ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
            ("MIT", "https://spdx.org/licenses/MIT.html"),
            ("CC-", "https://spdx.org/licenses/CC-.html"),
        ] {
            assert_eq!(address_of(spdx), address);
        }
    }
}
