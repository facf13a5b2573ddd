//! The names of the days of the week. They are passed over: that a weekday does not fit its date proves nothing.

use std::sync::LazyLock;

use super::tokens::is_wide;
use super::vocabulary::Vocabulary;

/// Names and abbreviations, a language a row.
#[rustfmt::skip]
const LANGUAGES: &[(&str, &str)] = &[
    ("en", "monday mon tuesday tues tue wednesday wed weds thursday thurs thur thu friday fri saturday sat sunday sun"),
    ("de", "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so"),
    ("fr", "lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim"),
    ("es", "lunes lun martes mar miércoles mié jueves jue viernes vie sábado sáb domingo dom"),
    ("it", "lunedì lun martedì mar mercoledì mer giovedì gio venerdì ven sabato sab domenica dom"),
    ("pt", "segunda seg terça ter quarta qua quinta qui sexta sex sábado sáb domingo dom feira"),
    ("ca", "dilluns dimarts dimecres dijous divendres dissabte diumenge"),
    ("nl", "maandag ma dinsdag di woensdag wo donderdag vrijdag vr zaterdag za zondag zo"),
    ("sv", "måndag mån tisdag tis onsdag ons torsdag tors fredag fre lördag lör söndag sön"),
    ("no da", "mandag man tirsdag tir onsdag torsdag tor fredag lørdag lør søndag søn"),
    ("fi", "maanantai maanantaina ma tiistai tiistaina ti keskiviikko keskiviikkona ke torstai torstaina to perjantai perjantaina pe lauantai lauantaina la sunnuntai sunnuntaina su"),
    ("pl", "poniedziałek pon wtorek wt środa śr czwartek czw piątek pt sobota sob niedziela ndz niedz"),
    ("cs sk", "pondělí pondelok po úterý utorok út středa streda st čtvrtek štvrtok čt pátek piatok pá sobota neděle nedeľa ne"),
    ("hr sr sl", "ponedjeljak ponedeljak ponedeljek utorak torek srijeda sreda četvrtak četrtek petak petek subota nedjelja nedelja"),
    ("ru", "понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс"),
    ("uk", "понеділок вівторок середа четвер п ятниця субота неділя нд"),
    ("bg", "понеделник вторник сряда четвъртък петък събота неделя"),
    ("hu", "hétfő kedd szerda csütörtök péntek szombat vasárnap"),
    ("ro", "luni marți marţi miercuri joi vineri sâmbătă duminică"),
    ("tr", "pazartesi pzt salı çarşamba çar perşembe per cuma cum cumartesi cmt pazar paz"),
    ("el", "δευτέρα δευ τρίτη τρι τετάρτη τετ πέμπτη πεμ παρασκευή παρ σάββατο σαβ κυριακή κυρ"),
    ("zh", "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日"),
    ("ja", "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月曜 火曜 水曜 木曜 金曜 土曜 日曜 月 火 水 木 金 土 日 祝"),
    ("ko", "월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일"),
    ("ar", "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
    ("he", "יום שני שלישי רביעי חמישי שישי שבת ראשון"),
    ("id ms", "senin selasa rabu kamis khamis jumat jumaat sabtu minggu ahad isnin"),
    ("vi", "thứ chủ nhật"),
    ("hi", "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार"),
];

static WEEKDAYS: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::of(LANGUAGES.iter().map(|(_, words)| (*words, 1))));

/// Tells whether a folded word names a day of the week.
pub(super) fn is_weekday(folded: &str) -> bool {
    WEEKDAYS.has(folded)
}

/// Tells whether the folded name of a day is that of no person and no other word: `Tor` and `to` may be, `Sat` and
/// `Montag` are clear.
pub(super) fn is_clear(folded: &str) -> bool {
    let is_english = LANGUAGES.iter().take(1).any(|(_, words)| words.split(' ').any(|word| word == folded));
    is_english || folded.chars().count() > 4 || folded.starts_with(is_wide)
}
