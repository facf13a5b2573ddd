#![doc = include_str!("m103_account_for_writer.md")]

use siglum_model::{Account, Basis, Decision, Document, Field, Metadata};
use siglum_rule::{About, Stage};

use super::m100_silent_field::SILENT_FIELD;
use super::m102_rival_authors::told_by;
use crate::Group;
use crate::authors::{Candidate, Statement};
use crate::resolve::{quoted, without_value};
use crate::weights::weigh;

/// The code of an account's name that stands where the writer's should.
pub static ACCOUNT_FOR_WRITER: About =
    About::new('M', 103, "account-for-writer", Stage::Metadata, include_str!("m103_account_for_writer.md"));

/// Why the name of an account is not believed: it tells who uploaded.
const ACCOUNT: &str = "account";

/// The same, where statistics tell that several people sign under the account.
pub(crate) const UPLOADER: &str = "uploader";

/// Tells whether the writers are told by a group that speaks of writers, and the account's name is none of them.
pub(crate) fn is_overruled(statements: &[Statement], winner: &Candidate) -> bool {
    let best = &statements[winner.statements[0]];
    let told = winner.groups.iter().any(|group| group.overrules_accounts()) && !winner.groups.contains(&Group::Account);
    let mut accounts = statements.iter().filter(|it| it.group == Group::Account).peekable();
    told && best.is_personal() && accounts.peek().is_some() && accounts.all(|account| account.key.is_disjoint(&best.key))
}

/// Rejects what the account's name is printed in: it tells who uploaded.
pub(crate) fn reject_accounts(document: &mut Document, statements: &[Statement]) {
    for statement in statements.iter().filter(|it| it.group == Group::Account) {
        let reason = if statement.is_uploader { UPLOADER } else { ACCOUNT };
        statement.claims.iter().for_each(|index| document.claims[*index].why = Some(reason));
    }
}

/// Says in a sentence who posted it, who wrote it, and why many echoes weigh less.
pub(crate) fn tell_account_from_writer(document: &Document, statements: &[Statement], winner: &Candidate) -> String {
    let accounts: Vec<&Statement> = statements.iter().filter(|it| it.group == Group::Account).collect();
    let claims: Vec<usize> = accounts.iter().flat_map(|it| it.claims.iter().copied()).collect();
    let best = accounts.iter().max_by_key(|it| it.weight);
    let account = best.map(|it| it.names.join(", ")).unwrap_or_default();
    let writers = statements[winner.statements[0]].names.join(", ");
    let places = match claims.len() {
        1 => "one place".to_owned(),
        many => format!("{many} places"),
    };
    let origin = claims.first().map(|index| document.claims[*index].origin.as_str()).unwrap_or_default();
    let several = if accounts.iter().any(|it| it.is_uploader) { ", under which several people sign" } else { "" };
    format!(
        "{} is the name of the account that posted it{several}: {places}, all fed by {origin}, are one witness, and to who uploaded; {} name {} as the writer",
        quoted(&account),
        told_by(winner),
        quoted(&writers)
    )
}

/// Says in a sentence why a text whose account is an uploader has no author.
pub(crate) fn tell_lone_uploader(statements: &[Statement]) -> Option<String> {
    let uploader = statements.iter().find(|it| it.is_uploader)?;
    let name = quoted(&uploader.names.join(", "));
    Some(format!("{name} is the name of an account under which several people sign; no writer is named with enough weight"))
}

/// Gives the account that uploaded the document: its id or login, and its display name.
///
/// A page without any claim to an account has one only where the name of its account lost against a writer's.
pub(crate) fn decide_posted_by(document: &mut Document, metadata: &mut Metadata) -> Decision {
    let id = document.claims.iter().position(|claim| claim.field == Field::PostedBy && !claim.value.trim().is_empty());
    let name = name_of_account(document, id.is_some());
    if id.is_none() && name.is_none() {
        return without_value(document, Field::PostedBy, &ACCOUNT_FOR_WRITER, &SILENT_FIELD);
    }
    let account = id.map(|id| document.claims[id].value.trim().to_owned());
    for (index, claim) in document.claims.iter_mut().enumerate().filter(|(_, claim)| claim.field == Field::PostedBy) {
        claim.accepted = id.is_some_and(|id| index == id) || account.as_deref() == Some(claim.value.trim());
        claim.why = Some(if id == Some(index) {
            "chosen"
        } else if claim.accepted {
            "agrees"
        } else {
            "weaker"
        });
    }
    let chosen: Vec<String> = name.iter().chain(&account).cloned().collect();
    metadata.posted_by = Some(Account { name, account });
    let basis = if id.is_some() { Basis::Found } else { Basis::Inferred };
    Decision { field: Field::PostedBy, basis, rule: ACCOUNT_FOR_WRITER.code, confidence: Some(95), chosen, conflict: None }
}

/// The display name that the account's echoes print, by the best of them.
fn name_of_account(document: &Document, has_account: bool) -> Option<String> {
    let is_echo = |claim: &&siglum_model::Claim| {
        let group = weigh(Field::Authors, claim.source).group;
        let is_name = claim.field == Field::Authors && group == Group::Account && claim.source != "twitter.creator";
        is_name && (matches!(claim.why, Some(ACCOUNT | UPLOADER)) || (has_account && claim.role.as_deref() == Some("cms-account")))
    };
    let best = document.claims.iter().filter(is_echo).max_by_key(|claim| weigh(Field::Authors, claim.source).weight)?;
    Some(best.normal().trim().to_owned()).filter(|name| !name.is_empty())
}
