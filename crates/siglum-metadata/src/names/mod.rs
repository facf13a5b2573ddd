//! Names: their form for comparison, and whether they look like a person, a body or an account.

mod compare;
mod person;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashSet;
use std::sync::LazyLock;

pub(crate) use compare::{LETTERS, fold};
pub use compare::{is_initial_compatible, to_comparable, to_slug};
pub(crate) use person::{inner_capital, is_inner_start, is_name_word, is_particle, is_unspaced};
pub(crate) use words::is_common;

/// What a name looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Shape {
    /// Two to five words with capitals, particles aside, none of which is an ordinary word; or a short name in a script without
    /// capitals. Also two given names before one surname: `Ann & Tom Doe`.
    Person,
    /// It has a word that bodies have: *staff*, *press*, *institute*.
    Body,
    /// A login: no space, digits, a mail address, or a word such as *admin*.
    Account,
    /// None of these: one word, too many, or ordinary words.
    Unclear,
}

/// The most bytes of a name; what is longer is none, and is not looked at.
const LONGEST: usize = 240;

/// Words of bodies, in lower case, a language a line.
const BODY_WORDS: &str = "
    staff team teams desk editorial editors editor contributors news newsroom newsdesk press inc ltd llc corp plc university institute
    foundation agency association society committee collective group magazine journal review reviews times post media publishing books union
    party center centre department office club network federation council chronicle tribune gazette herald digest bureau company
    corporation ministry library museum school college academy church hospital clinic laboratory labs studio studios productions
    records consulting solutions services systems technologies international project initiative campaign alliance coalition league
    commission authority community partners webteam associates institution organization organisation observatory
    redaktion gmbh verlag verein verband universität institut stiftung zeitung gesellschaft kollektiv bundesamt
    rédaction équipe fondation université agence collectif comité
    redacción equipo fundación universidad instituto agencia asociación colectivo periódico diario
    redação equipe fundação universidade associação agência coletivo
    redazione fondazione università agenzia giornale collettivo
    redactie stichting universiteit krant vereniging
    redakcja fundacja uniwersytet stowarzyszenie redakce nadace redaktionen stiftelsen toimitus
    редакция агентство газета журнал комитет институт университет редакція агенція інститут університет союз партия фонд
    σύνταξη συντακτική ομάδα vakfı üniversitesi gazetesi ajansı redaksiyon";

/// Ends of names of bodies in scripts without spaces.
const BODY_ENDINGS: &[&str] = &[
    "編集部",
    "编辑部",
    "編輯部",
    "新聞社",
    "通信社",
    "通讯社",
    "通訊社",
    "新华社",
    "报社",
    "日报",
    "日報",
    "時報",
    "时报",
    "委員会",
    "委员会",
    "委員會",
    "大学",
    "大學",
    "公司",
    "株式会社",
    "協会",
    "协会",
    "協會",
    "研究所",
    "取材班",
    "편집부",
    "뉴스",
    "신문",
    "취재팀",
    "협회",
    "위원회",
];

/// Words of accounts, in the comparison form.
static ACCOUNT_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        admin administrator user guest webmaster wp root test superuser moderator anonymous unknown author siteadmin wordpress
        null undefined none nobody n/a";
    words.split_whitespace().collect()
});

/// Words of accounts that are surnames, too: behind a given name they tell nothing.
const ALSO_SURNAMES: &[&str] = &["guest", "root"];

static BODIES: LazyLock<HashSet<String>> = LazyLock::new(|| BODY_WORDS.split_whitespace().map(fold).collect());

/// Tells what a name looks like. A phrase of a menu or heading is `Unclear`, as is a name of one word.
///
/// ```
/// use siglum_metadata::names::{Shape, shape};
/// assert_eq!(shape("Ngũgĩ wa Thiong’o"), Shape::Person);
/// assert_eq!(shape("JANE DOE"), Shape::Person);
/// assert_eq!(shape("editor2"), Shape::Account);
/// assert_eq!(shape("The News Desk"), Shape::Body);
/// assert_eq!(shape("Last Updated"), Shape::Unclear);
/// ```
pub fn shape(name: &str) -> Shape {
    let name = name.trim();
    if name.len() > LONGEST {
        return Shape::Unclear;
    }
    let folded = fold(name);
    if name.is_empty() || name.contains(['@', '/', '_', '{', '}', '<', '\\']) || name.chars().any(char::is_numeric) || is_login(&folded) {
        return Shape::Account;
    }
    if has_body_word(&folded) || folded.contains("www") || has_host_ending(name) {
        return Shape::Body;
    }
    if person::is_person(name) || is_couple(name) {
        return Shape::Person;
    }
    match name.contains(' ') || name.chars().next().is_some_and(|c| !c.is_lowercase()) {
        true => Shape::Unclear,
        false => Shape::Account,
    }
}

fn is_login(folded: &str) -> bool {
    let is_surname = |at: usize, word: &str| at > 0 && ALSO_SURNAMES.contains(&word);
    folded.split([' ', '-', '_']).enumerate().any(|(at, word)| ACCOUNT_WORDS.contains(word) && !is_surname(at, word))
}

/// Tells whether a name in the comparison form is that of an account whoever it belongs to: `admin`, `webmaster`.
pub(crate) fn is_generic(comparable: &str) -> bool {
    comparable.split([' ', '-', '_']).all(|word| ACCOUNT_WORDS.contains(word) || word.chars().all(|c| c.is_ascii_digit()))
}

/// Tells whether a phrase in the comparison form has a word of bodies.
pub(crate) fn has_body_word(folded: &str) -> bool {
    let has_word = folded.split([' ', '-', '_']).any(|word| BODIES.contains(word));
    has_word || BODY_ENDINGS.iter().any(|ending| folded.ends_with(ending))
}

fn has_host_ending(name: &str) -> bool {
    let lower = name.to_lowercase();
    [".com", ".org", ".net", ".info"].iter().any(|ending| lower.ends_with(ending))
}

/// `Ann & Tom Doe`: a given name alone, a joint, and a whole name.
fn is_couple(name: &str) -> bool {
    let joints = [" & ", " and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " i ", " и "];
    let parts = joints.iter().find_map(|joint| name.split_once(joint));
    parts.is_some_and(|(one, two)| {
        let is_given = is_name_word(one) && !one.contains(' ') && !is_common(&fold(one));
        is_given && person::is_person(two)
    })
}
