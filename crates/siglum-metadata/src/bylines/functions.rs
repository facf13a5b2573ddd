//! Words that say what somebody does, and words at which a name ends.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::names::{LETTERS, is_common};

/// What somebody is, in the comparison form; a language a line.
static FUNCTIONS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        writer reporter correspondent editor columnist contributor author journalist analyst manager director officer dietitian
        dietician nutritionist professor producer photographer intern founder cofounder co-founder ceo cto cmo coo cfo president chair
        chairman attorney lawyer physician therapist psychologist psychiatrist engineer developer designer consultant strategist
        specialist coordinator researcher scientist historian economist expert reviewer copywriter blogger critic fellow lecturer
        teacher educator coach owner translator freelancer editor-in-chief gardener guide trainer assistant associate host moderator
        administrator librarian curator illustrator videographer anchor meteorologist novelist poet activist advisor adviser agent
        broker nurse pharmacist partner principal vp svp evp marketer astrologer planner technician redakteur redakteurin redaktor
        redaktorin autor autorin korrespondent korrespondentin reporterin volontar volontarin journalistin chefredakteur chefredakteurin
        kolumnist kolumnistin leiter leiterin professorin redactor redactora periodista corresponsal colaborador colaboradora columnista
        directora redator redatora jornalista journaliste redacteur redactrice correspondant correspondante chroniqueur chroniqueuse
        directeur directrice giornalista redattore redattrice corrispondente collaboratore verslaggever redacteurs dziennikarz
        dziennikarka журналист журналистка корреспондент корреспондентка редактор обозреватель автор кореспондент кореспондентка muhabir
        muhabiri yazari editoru toimittaja skribent redaktør redaktoren journalisten 记者 記者 编辑 編輯 特派員 論説委員 編集委員 기자 특파원 선임기자 교수 논설위원";
    words.split_whitespace().collect()
});

/// Adjectives and subjects before functions, in the comparison form; most ordinary words are in the table of names.
static BEFORE_FUNCTIONS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        staff senior sr junior chief contributing guest freelance associate assistant executive managing deputy national lead head vice
        former special registered certified licensed trending award-winning seo copy tech math biotech night weekend correspondent
        medical clinical verified technical founding co-founder principal";
    words.split_whitespace().collect()
});

/// Words behind a name that are never part of it, whatever comes; in the comparison form.
static STOPS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        pm am says said is was has have are were been writes wrote covers works via at on in from as posted published updated joined member
        members follow follows following verified share subscribe who lives loves began joins reports commented replied hi hello profile
        messages posts level location view link copied more minutes min read last edited reviewed written show hide fact about http
        website i'm i've we're we've it's discussion offline online sponsored originally bio leads helps personalizes specializes brings
        runs serves studied este esta es ist war arbeitet schreibt est ecrit publicado actualizado publie veroffentlicht aktualisiert
        publicerad publisert opublikowano pubblicato gepubliceerd опубликовано обновлено ar jest pisze пишет";
    words.split_whitespace().collect()
});

/// Agencies that stand behind a name with nothing between.
pub(super) const AGENCIES: &[&[&str]] = &[
    &["associated", "press"],
    &["ap"],
    &["reuters"],
    &["afp"],
    &["dpa"],
    &["efe"],
    &["ansa"],
    &["bloomberg"],
    &["usa", "today"],
    &["upi"],
    &["the", "associated", "press"],
    &["kyodo"],
    &["xinhua"],
    &["ntb"],
    &["tt"],
    &["ritzau"],
    &["anp"],
    &["pap"],
];

/// Words for whoever else took part.
static GENERIC: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        team staff others agencies agency editors contributors wires equipo equipe redaktion redaccion redazione more friends colleagues";
    words.split_whitespace().collect()
});

pub(super) fn is_function(word: &str) -> bool {
    FUNCTIONS.contains(word)
}

pub(super) fn is_before_function(word: &str) -> bool {
    BEFORE_FUNCTIONS.contains(word)
}

/// Tells whether a page may begin a text of its own with the word, right behind a name of one word: `AcmeUpdated`.
pub(super) fn is_seam_word(word: &str) -> bool {
    matches!(word, "last" | "updated" | "published" | "posted" | "follow" | "written" | "edited" | "reviewed" | "share" | "link" | "i'm")
}

/// Tells whether a phrase in the comparison form has nothing but ordinary words.
pub(super) fn is_all_common(phrase: &str) -> bool {
    phrase.split(' ').all(|word| is_common(word) || is_function(word) || is_stop(word) || word == "me")
}

pub(super) fn is_stop(word: &str) -> bool {
    STOPS.contains(word)
}

/// `the team`, `staff`, `others`: nobody in particular.
pub(super) fn is_generic(words: &[&str]) -> bool {
    let bare: Vec<&&str> = words.iter().filter(|word| !matches!(**word, "the" | "our" | "el" | "la" | "die" | "das" | "le")).collect();
    matches!(bare.as_slice(), [one] if GENERIC.contains(**one)) || bare.is_empty()
}

/// Letters behind a name: `PhD`, `RN`, `FOMA`. Those without a row of their own are capitals, a sign of trade marks aside.
pub(super) fn is_letters(word: &str, folded: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphabetic());
    let has_vowel = bare.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    let is_capital = bare.chars().all(|c| c.is_ascii_uppercase()) && bare.len() >= 2;
    let is_generation = matches!(folded, "jr" | "sr" | "ii" | "iii" | "iv");
    let is_marked = word.contains(['®', '™', '©']);
    !is_generation
        && (is_marked
            || (LETTERS.contains(folded) && bare.chars().filter(|c| c.is_uppercase()).count() > 1)
            || (is_capital && bare.len() <= 5 && !has_vowel))
}

/// Tells whether a word of a tail is an ordinary one, or says what somebody does.
pub(super) fn ends_name(word: &str, folded: &str) -> bool {
    let folded = folded.trim_end_matches("'s");
    is_function(folded) || is_before_function(folded) || is_common(folded) || is_letters(word, folded)
}

/// Names of months and days and their short forms, in the comparison form. Many are given names: they count before a number, or
/// behind a seam.
static MONTHS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november
        december januar februar marz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto janvier fevrier
        mars avril juin juillet aout maj mon tue wed thu fri sat sun";
    words.split_whitespace().collect()
});

pub(super) fn is_month(word: &str) -> bool {
    MONTHS.contains(word)
}
