//! The small words in and around dates: `de`, `at`, `1er`, `г.`, `circa`, `bis`.

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;

/// What a small word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Particle {
    /// Stands between the parts of a date: `4 de marzo de 2019`.
    Link = 1,
    /// Stands before a date: `den 4. März`.
    Article,
    /// Ends the number of a day: `1er`, `4-го`; the English ones are told apart.
    Ordinal,
    /// Stands behind a year: `2019 г.`, `2019 m. kovo 4 d.`.
    Mark,
    /// Stands before a clock time: `um`, `à`.
    At,
    /// Stands behind a clock time: `Uhr`.
    Hours,
    /// Stands before a date that is not exact.
    Circa,
    /// Stands between two dates.
    Until,
    /// Stands before two dates.
    From,
}

/// Words, by what they do. One word may do several things in several languages.
#[rustfmt::skip]
const TABLE: &[(Particle, &str)] = &[
    (Particle::Link, "of the de del d di do da en năm al"),
    (Particle::Article, "the le el den der am il lo o dem ngày"),
    (Particle::Ordinal, "er ère re e º ª o η ης го е ого te de ste a en án én"),
    (Particle::Mark, "г года году год р року рік roku r m metų gada godine god"),
    (Particle::At, "at um à a às as las la les alle ore om klo kl kello klokken klockan o godz godzina ob v ve в о у saat στις ora orele lúc pukul jam alas ás around"),
    (Particle::Hours, "uhr hrs hours uur h ч год hod"),
    (Particle::Circa, "c ca cca circa about approximately approx um ungefähr etwa vers environ hacia cerca verso rond omstreeks около ок близько бл около około ok kolem noin omkring περίπου"),
    (Particle::Until, "to until till through and bis und à au et al y hasta a até e tot en do i до по и til till och og"),
    (Particle::From, "from between von vom zwischen de du entre del dal da tra van tussen od między от с между från mellan fra mellem"),
];

static VOCABULARIES: LazyLock<Vec<Vocabulary>> = LazyLock::new(|| TABLE.iter().map(|(_, words)| Vocabulary::of([(*words, 1)])).collect());

impl Particle {
    /// Tells whether a folded word does this.
    pub(super) fn has(self, folded: &str) -> bool {
        VOCABULARIES.get(self as usize - 1).is_some_and(|words| words.has(folded))
    }
}

/// Words of the seasons, in the order of the seasons.
const SEASONS: [&str; 4] = [
    "spring frühling frühjahr printemps primavera lente voorjaar vår våren forår foråret vår wiosna jaro jar весна весной kevät tavasz primăvara ilkbahar άνοιξη 春",
    "summer sommer été verano estate verão zomer sommar sommaren lato léto leto лето kesä nyár vara yaz καλοκαίρι 夏",
    "autumn fall herbst automne otoño autunno outono herfst höst hösten efterår efteråret høst jesień podzim jeseň осень осінь syksy ősz toamna sonbahar φθινόπωρο 秋",
    "winter hiver invierno inverno vinter vinteren zima зима talvi tél iarna kış χειμώνας 冬",
];

static SEASON_NAMES: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::of(SEASONS.into_iter().zip(21..)));

/// Gives the number of the season that a folded word names, 21 to 24.
pub(super) fn season_of(folded: &str) -> Option<u8> {
    SEASON_NAMES.get(folded)
}
