//! The names of months.

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;

/// A language, and for each month its forms: full, in the genitive, abbreviated.
pub(super) type Names = (&'static str, [&'static str; 12]);

/// English stands first: its forms go before those of other languages, and ordinals such as `3rd` go with them only.
///
/// Abbreviations that are English words as well and so would make dates of `10 Pro 2019` or `4 LED 2019` are left out (Czech
/// `pro`, `led`, `dub`).
#[rustfmt::skip]
pub(super) const LANGUAGES: &[Names] = &[
    ("en", ["january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"]),
    ("de", ["januar jänner jan jän", "februar feber feb", "märz maerz mär mrz", "april", "mai", "juni", "juli", "august", "september", "oktober okt", "november", "dezember dez"]),
    ("fr", ["janvier janv", "février fevr févr fév", "mars", "avril avr", "mai", "juin", "juillet juil", "août", "septembre", "octobre", "novembre", "décembre déc"]),
    ("es", ["enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago", "septiembre setiembre set", "octubre", "noviembre", "diciembre dic"]),
    ("it", ["gennaio genn gen", "febbraio febbr", "marzo", "aprile", "maggio magg mag", "giugno giu", "luglio lug", "agosto", "settembre sett", "ottobre ott", "novembre", "dicembre"]),
    ("pt", ["janeiro", "fevereiro fev", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro out", "novembro", "dezembro"]),
    ("gl", ["xaneiro", "febreiro", "", "", "", "xuño", "xullo", "", "", "", "", "decembro"]),
    ("ca", ["gener", "febrer", "març", "", "maig", "juny", "juliol", "agost", "setembre", "", "", "desembre"]),
    ("nl", ["januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "", "", "", ""]),
    ("af", ["januarie", "februarie", "", "", "", "junie", "julie", "", "", "", "", "desember"]),
    ("sv", ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "", "oktober", "", ""]),
    ("no", ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "", "oktober", "", "desember des"]),
    ("da", ["", "", "marts", "", "maj", "", "", "", "", "", "", ""]),
    ("is", ["janúar", "febrúar", "", "apríl", "maí", "júní", "júlí", "ágúst", "", "október", "nóvember", ""]),
    ("fi", ["tammikuu tammikuuta tammikuun tammi", "helmikuu helmikuuta helmikuun helmi", "maaliskuu maaliskuuta maaliskuun maalis", "huhtikuu huhtikuuta huhtikuun huhti", "toukokuu toukokuuta toukokuun touko", "kesäkuu kesäkuuta kesäkuun kesä", "heinäkuu heinäkuuta heinäkuun heinä", "elokuu elokuuta elokuun elo", "syyskuu syyskuuta syyskuun syys", "lokakuu lokakuuta lokakuun loka", "marraskuu marraskuuta marraskuun marras", "joulukuu joulukuuta joulukuun joulu"]),
    ("et", ["jaanuar jaanuari", "veebruar veebruari veebr", "märts märtsi", "aprill aprilli", "", "juuni", "juuli", "augusti", "septembri", "oktoober oktoobri", "novembri", "detsember detsembri dets"]),
    ("pl", ["styczeń stycznia sty", "luty lutego lut", "marzec marca", "kwiecień kwietnia kwi", "maj maja", "czerwiec czerwca cze", "lipiec lipca lip", "sierpień sierpnia sie", "wrzesień września wrz", "październik października paź", "listopad listopada lis", "grudzień grudnia gru"]),
    ("cs", ["leden ledna", "únor února úno", "březen března bře", "duben dubna", "květen května kvě", "červen června čvn", "červenec července čvc", "srpen srpna srp", "září zář", "říjen října říj", "listopadu", "prosinec prosince"]),
    ("sk", ["január januára", "február februára", "", "apríla", "máj mája", "jún júna", "júl júla", "augusta", "septembra", "októbra", "novembra", "decembra"]),
    ("sl", ["januarja", "februarja", "", "aprila", "", "junij junija", "julij julija", "avgust avgusta avg", "", "oktobra", "", ""]),
    ("hr", ["siječanj siječnja", "veljača veljače", "ožujak ožujka", "travanj travnja", "svibanj svibnja", "lipanj lipnja", "srpanj srpnja", "kolovoz kolovoza", "rujan rujna", "", "studeni studenoga studenog", "prosinac prosinca"]),
    ("sr", ["јануар јануара", "фебруар фебруара", "", "", "мај маја", "јун јуна", "јул јула", "", "септембар септембра", "октобар октобра", "новембар новембра", "децембар децембра"]),
    ("sr-Latn", ["", "", "", "", "", "", "", "avgust", "septembar", "oktobar", "novembar", "decembar"]),
    ("ru", ["январь января янв", "февраль февраля февр фев", "март марта мар", "апрель апреля апр", "май мая", "июнь июня июн", "июль июля июл", "август августа авг", "сентябрь сентября сент сен", "октябрь октября окт", "ноябрь ноября нояб ноя", "декабрь декабря дек"]),
    ("uk", ["січень січня січ", "лютий лютого лют", "березень березня бер", "квітень квітня квіт", "травень травня трав", "червень червня черв", "липень липня лип", "серпень серпня серп", "вересень вересня вер", "жовтень жовтня жовт", "листопад листопада лист", "грудень грудня груд"]),
    ("be", ["студзеня", "лютага", "сакавіка", "красавіка", "", "чэрвеня", "ліпеня", "жніўня", "верасня", "кастрычніка", "лістапада", "снежня"]),
    ("bg", ["януари ян", "февруари", "", "април", "", "юни", "юли", "", "септември", "октомври", "ноември", "декември"]),
    ("lt", ["sausis sausio", "vasaris vasario", "kovas kovo", "balandis balandžio", "gegužė gegužės", "birželis birželio", "liepa liepos", "rugpjūtis rugpjūčio", "rugsėjis rugsėjo", "spalis spalio", "lapkritis lapkričio", "gruodis gruodžio"]),
    ("lv", ["janvāris janvārī", "februāris februārī", "marts martā", "aprīlis aprīlī", "maijs maijā", "jūnijs jūnijā", "jūlijs jūlijā", "augusts augustā", "septembris septembrī", "oktobris oktobrī", "novembris novembrī", "decembris decembrī"]),
    ("hu", ["január", "február", "március márc", "április ápr", "május máj", "június jún", "július júl", "augusztus", "szeptember szept", "október", "", ""]),
    ("ro", ["ianuarie ian", "februarie", "martie", "aprilie", "", "iunie iun", "iulie iul", "", "septembrie", "octombrie", "noiembrie noi", "decembrie"]),
    ("tr", ["ocak oca", "şubat şub", "mart", "nisan nis", "mayıs", "haziran haz", "temmuz tem", "ağustos ağu", "eylül eyl", "ekim eki", "kasım kas", "aralık ara"]),
    ("el", ["ιανουάριος ιανουαρίου ιαν", "φεβρουάριος φεβρουαρίου φεβ φεβρ", "μάρτιος μαρτίου μαρ", "απρίλιος απριλίου απρ", "μάιος μαΐου μάι", "ιούνιος ιουνίου ιουν", "ιούλιος ιουλίου ιουλ", "αύγουστος αυγούστου αυγ", "σεπτέμβριος σεπτεμβρίου σεπτ σεπ", "οκτώβριος οκτωβρίου οκτ", "νοέμβριος νοεμβρίου νοε", "δεκέμβριος δεκεμβρίου δεκ"]),
    ("id", ["", "", "maret", "", "mei", "", "", "agustus agu", "", "", "", "desember"]),
    ("ms", ["", "", "", "", "", "", "julai", "ogos", "", "", "", "disember"]),
    ("ar", ["يناير", "فبراير", "مارس", "أبريل ابريل إبريل", "مايو", "يونيو يونيه", "يوليو يوليه", "أغسطس اغسطس", "سبتمبر", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر"]),
    ("ar-Levant", ["", "شباط", "آذار اذار", "نيسان", "أيار ايار", "حزيران", "تموز", "آب", "أيلول ايلول", "", "", ""]),
    ("ar-Maghreb", ["جانفي", "فيفري", "", "أفريل", "ماي", "جوان", "جويلية", "أوت", "", "", "", ""]),
    ("he", ["ינואר בינואר", "פברואר בפברואר", "מרץ במרץ מרס במרס", "אפריל באפריל", "מאי במאי", "יוני ביוני", "יולי ביולי", "אוגוסט באוגוסט", "ספטמבר בספטמבר", "אוקטובר באוקטובר", "נובמבר בנובמבר", "דצמבר בדצמבר"]),
    ("hi", ["जनवरी", "फरवरी फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर सितम्बर", "अक्टूबर अक्तूबर", "नवंबर नवम्बर", "दिसंबर दिसम्बर"]),
];

/// Abbreviations and names that mean something else so often that a month and a year alone are not taken for a date in
/// running text: `out 2019`, `Mars 2020`, `may 2019`.
const WEAK: &str = "may march mar mars mart marts set out ago gen mag dec dic jun ara kas haz tem eki nis sie lis cze lip gru lut sty noi ian ap avg des agu mei lug ott giu trav лист мар бер лип мая ян вер";

static MONTHS: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::of(LANGUAGES.iter().flat_map(numbered)));

static ENGLISH: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::of(LANGUAGES.iter().filter(|(language, _)| *language == "en").flat_map(numbered)));

static WEAK_NAMES: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::of([(WEAK, 1)]));

fn numbered(names: &Names) -> impl Iterator<Item = (&'static str, u8)> {
    names.1.into_iter().zip(1..)
}

/// Gives the month that a folded word names, 1 to 12.
pub(super) fn month_of(folded: &str) -> Option<u8> {
    MONTHS.get(folded)
}

/// Tells whether a folded word names a month in English.
pub(super) fn is_english(folded: &str) -> bool {
    ENGLISH.has(folded)
}

/// Tells whether a folded word is a month only next to a day.
pub(super) fn is_weak(folded: &str) -> bool {
    WEAK_NAMES.has(folded)
}
