//! What contributors did: relator terms of MARC, and the variables of CSL.

/// Relator terms and the name variables of CSL that mean the same, as far as the JSON schema of CSL data has them.
const ROLES: &[(&str, &str)] = &[
    ("translator", "translator"),
    ("editor", "editor"),
    ("editor of compilation", "editor"),
    ("interviewer", "interviewer"),
    ("illustrator", "illustrator"),
    ("composer", "composer"),
    ("compiler", "compiler"),
    ("film director", "director"),
    ("director", "director"),
    ("performer", "performer"),
    ("producer", "producer"),
    ("curator", "curator"),
    ("addressee", "recipient"),
];

/// Gives the variable of CSL for a relator term; `contributor` for those that CSL does not know.
pub(super) fn variable_of(role: &str) -> &'static str {
    let role = role.trim().to_lowercase();
    ROLES.iter().find(|(term, _)| *term == role).map_or("contributor", |(_, variable)| variable)
}
