//! Other licences of SPDX that texts and documentation are under.

use super::creative_commons::known_id;

/// Ids as SPDX writes them. Not all of its list: those that occur with texts, documentation and data.
const IDS: &[&str] = &[
    "0BSD",
    "AGPL-3.0-only",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "FDK-AAC",
    "FreeBSD-DOC",
    "GFDL-1.1-only",
    "GFDL-1.1-or-later",
    "GFDL-1.2-only",
    "GFDL-1.2-or-later",
    "GFDL-1.3-only",
    "GFDL-1.3-or-later",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "ISC",
    "LAL-1.2",
    "LAL-1.3",
    "LGPL-2.1-only",
    "LGPL-2.1-or-later",
    "LGPL-3.0-only",
    "LGPL-3.0-or-later",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "ODbL-1.0",
    "ODC-By-1.0",
    "OGL-Canada-2.0",
    "OGL-UK-1.0",
    "OGL-UK-2.0",
    "OGL-UK-3.0",
    "OPUBL-1.0",
    "PDDL-1.0",
    "Unlicense",
    "WTFPL",
];

/// Full names, in letters and digits of lower case.
const NAMES: &[(&str, &str)] = &[
    ("mitlicense", "MIT"),
    ("themitlicense", "MIT"),
    ("apachelicense20", "Apache-2.0"),
    ("apachelicenseversion20", "Apache-2.0"),
    ("apache20", "Apache-2.0"),
    ("mozillapubliclicense20", "MPL-2.0"),
    ("theunlicense", "Unlicense"),
    ("opengovernmentlicencev30", "OGL-UK-3.0"),
    ("opengovernmentlicence30", "OGL-UK-3.0"),
    ("opengovernmentlicensev30", "OGL-UK-3.0"),
    ("opengovernmentlicencev20", "OGL-UK-2.0"),
    ("opengovernmentlicencev10", "OGL-UK-1.0"),
    ("oglv30", "OGL-UK-3.0"),
    ("oglv20", "OGL-UK-2.0"),
    ("opendatacommonsopendatabaselicense", "ODbL-1.0"),
    ("licenceartlibre13", "LAL-1.3"),
    ("freeartlicense13", "LAL-1.3"),
];

/// Addresses without scheme, from their beginning.
const ADDRESSES: &[(&str, &str)] = &[
    ("nationalarchives.gov.uk/doc/open-government-licence/version/3", "OGL-UK-3.0"),
    ("nationalarchives.gov.uk/doc/open-government-licence/version/2", "OGL-UK-2.0"),
    ("nationalarchives.gov.uk/doc/open-government-licence/version/1", "OGL-UK-1.0"),
    ("opensource.org/licenses/mit", "MIT"),
    ("opensource.org/license/mit", "MIT"),
    ("apache.org/licenses/license-2.0", "Apache-2.0"),
    ("mozilla.org/mpl/2.0", "MPL-2.0"),
    ("mozilla.org/en-us/mpl/2.0", "MPL-2.0"),
    ("opendatacommons.org/licenses/odbl", "ODbL-1.0"),
    ("opendatacommons.org/licenses/by", "ODC-By-1.0"),
    ("opendatacommons.org/licenses/pddl", "PDDL-1.0"),
    ("artlibre.org/licence/lal", "LAL-1.3"),
];

/// Gives the id if a statement is nothing else; case does not matter.
pub(super) fn spdx_id(text: &str) -> Option<String> {
    let own = IDS.iter().find(|id| id.eq_ignore_ascii_case(text)).map(|id| (*id).to_owned());
    own.or_else(|| known_id(text))
}

/// Gives the id if a statement is the full name of a licence.
pub(super) fn by_name(text: &str) -> Option<String> {
    let letters: String = text.chars().take(100).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    NAMES.iter().find(|(name, _)| *name == letters).map(|(_, id)| (*id).to_owned())
}

/// Gives the id of a licence by its address. Addresses of the GPL and its kin do not say whether later versions are meant.
pub(super) fn by_address(address: &str) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    if let Some(id) = lower.strip_prefix("spdx.org/licenses/") {
        return spdx_id(id.trim_end_matches('/').trim_end_matches(".html"));
    }
    ADDRESSES.iter().find(|(start, _)| lower.starts_with(start)).map(|(_, id)| (*id).to_owned())
}
