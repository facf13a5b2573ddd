//! What stands before a date and tells of what it is the date.

use std::sync::LazyLock;

use super::tokens::fold;

/// What a displayed date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// When the text was published.
    Published,
    /// When it was last changed.
    Updated,
    /// When it was made.
    Created,
    /// Nothing says of what.
    Plain,
}

use Kind::{Created, Published, Updated};

/// Labels in the words of some languages; `None` for what is the date of something else: a birth, a retrieval, a right.
#[rustfmt::skip]
const TABLE: &[(&str, Option<Kind>, &[&str])] = &[
    ("en", Some(Published), &["published", "posted", "publication date", "date published", "release date", "first published", "originally published", "online", "issued", "publish date", "date posted", "post date", "pub date", "published online", "blogged", "dated", "uploaded"]),
    ("en", Some(Updated), &["updated", "last updated", "modified", "last modified", "date modified", "edited", "last edited", "revised", "last revised", "last update", "update", "last reviewed", "reviewed", "medically reviewed", "changed", "last changed", "current as of", "as of", "amended", "last checked", "date updated", "refreshed"]),
    ("en", Some(Created), &["created", "written", "date created", "created on", "recorded", "filmed"]),
    ("en", None, &["born", "died", "copyright", "©", "established", "founded", "since", "retrieved", "accessed", "archived", "joined", "join date", "received", "accepted", "member since", "expires", "deadline", "due", "valid until", "until", "starts", "ends", "begins", "registration", "embargo", "date of birth", "next update", "coming", "available", "from", "effective", "between"]),
    ("de", Some(Published), &["veröffentlicht", "veröffentlicht am", "publiziert", "publiziert am", "erschienen", "erschienen am", "gepostet", "gepostet am", "eingestellt", "online seit", "vom", "veröffentlichungsdatum"]),
    ("de", Some(Updated), &["aktualisiert", "aktualisiert am", "letzte aktualisierung", "zuletzt aktualisiert", "stand", "letzte änderung", "zuletzt geändert", "geändert", "geändert am", "zuletzt bearbeitet", "aktualisierung", "überarbeitet"]),
    ("de", Some(Created), &["erstellt", "erstellt am", "geschrieben am"]),
    ("de", None, &["geboren", "gestorben", "abgerufen", "abgerufen am", "gegründet", "seit", "gültig bis"]),
    ("fr", Some(Published), &["publié", "publié le", "publiée", "paru", "paru le", "posté", "posté le", "mis en ligne", "mis en ligne le", "date de publication", "écrit le", "rédigé le"]),
    ("fr", Some(Updated), &["mis à jour", "mise à jour", "mis à jour le", "modifié", "modifié le", "dernière mise à jour", "dernière modification", "actualisé", "actualisé le", "màj", "maj"]),
    ("fr", Some(Created), &["créé", "créé le"]),
    ("fr", None, &["né", "née", "né le", "mort", "consulté le", "depuis", "depuis le", "jusqu au"]),
    ("es", Some(Published), &["publicado", "publicado el", "publicada", "fecha de publicación", "posteado"]),
    ("es", Some(Updated), &["actualizado", "actualizado el", "actualizada", "última actualización", "modificado", "última modificación", "actualización"]),
    ("es", Some(Created), &["creado", "creado el", "escrito el"]),
    ("es", None, &["nacido", "consultado", "consultado el", "desde", "desde el", "hasta el"]),
    ("pt", Some(Published), &["publicado em", "publicada em", "postado", "postado em", "data de publicação", "publicação"]),
    ("pt", Some(Updated), &["atualizado", "atualizado em", "atualizada", "última atualização", "última modificação", "modificado em", "atualização"]),
    ("pt", Some(Created), &["criado", "criado em"]),
    ("it", Some(Published), &["pubblicato", "pubblicato il", "pubblicata", "data di pubblicazione", "postato", "postato il"]),
    ("it", Some(Updated), &["aggiornato", "aggiornato il", "ultimo aggiornamento", "ultima modifica", "modificato", "modificato il", "aggiornamento"]),
    ("it", Some(Created), &["creato", "creato il", "scritto il"]),
    ("ca gl", Some(Published), &["publicat", "publicat el"]),
    ("ca gl", Some(Updated), &["actualitzat", "actualitzat el", "darrera actualització"]),
    ("nl", Some(Published), &["gepubliceerd", "gepubliceerd op", "geplaatst", "geplaatst op", "publicatiedatum"]),
    ("nl", Some(Updated), &["bijgewerkt", "bijgewerkt op", "laatst bijgewerkt", "laatst gewijzigd", "gewijzigd", "laatste update", "geüpdatet", "aangepast"]),
    ("nl", Some(Created), &["aangemaakt", "gemaakt op"]),
    ("sv", Some(Published), &["publicerad", "publicerat", "publicerades", "publicerad den"]),
    ("sv", Some(Updated), &["uppdaterad", "senast uppdaterad", "ändrad", "senast ändrad", "uppdaterades"]),
    ("sv", Some(Created), &["skapad"]),
    ("no da", Some(Published), &["publisert", "publiceret", "udgivet", "lagt ut", "offentliggjort", "opdrettet", "publisert den"]),
    ("no da", Some(Updated), &["oppdatert", "sist oppdatert", "opdateret", "sidst opdateret", "endret", "sist endret", "ændret", "senest opdateret"]),
    ("no da", Some(Created), &["opprettet", "oprettet"]),
    ("fi", Some(Published), &["julkaistu", "julkaisupäivä"]),
    ("fi", Some(Updated), &["päivitetty", "muokattu", "viimeksi päivitetty", "muutettu"]),
    ("fi", Some(Created), &["luotu"]),
    ("pl", Some(Published), &["opublikowano", "opublikowany", "data publikacji", "dodano", "publikacja", "opublikowane", "data dodania"]),
    ("pl", Some(Updated), &["zaktualizowano", "aktualizacja", "ostatnia aktualizacja", "zmodyfikowano", "ostatnia modyfikacja", "data aktualizacji"]),
    ("pl", Some(Created), &["utworzono", "data utworzenia"]),
    ("cs sk", Some(Published), &["publikováno", "zveřejněno", "vydáno", "datum vydání", "publikované", "zverejnené", "vložené", "vloženo"]),
    ("cs sk", Some(Updated), &["aktualizováno", "aktualizace", "upraveno", "aktualizované", "naposledy upraveno", "poslední aktualizace"]),
    ("cs sk", Some(Created), &["vytvořeno", "vytvorené"]),
    ("hr sr sl", Some(Published), &["objavljeno", "objavljen", "datum objave", "објављено"]),
    ("hr sr sl", Some(Updated), &["ažurirano", "zadnja izmjena", "posodobljeno", "ажурирано"]),
    ("ru", Some(Published), &["опубликовано", "опубликован", "опубликована", "дата публикации", "размещено", "добавлено", "публикация"]),
    ("ru", Some(Updated), &["обновлено", "обновлен", "обновление", "изменено", "дата обновления", "последнее обновление", "последнее изменение", "отредактировано"]),
    ("ru", Some(Created), &["создано", "дата создания", "написано"]),
    ("ru", None, &["родился", "родилась", "умер", "дата обращения"]),
    ("uk", Some(Published), &["опубліковано", "дата публікації", "розміщено"]),
    ("uk", Some(Updated), &["оновлено", "змінено", "останнє оновлення"]),
    ("uk", Some(Created), &["створено"]),
    ("bg", Some(Published), &["публикувано", "публикувана на"]),
    ("bg", Some(Updated), &["обновено", "актуализирано", "последна промяна"]),
    ("hu", Some(Published), &["közzétéve", "megjelent", "publikálva", "megjelenés", "publikálás dátuma"]),
    ("hu", Some(Updated), &["frissítve", "módosítva", "utolsó frissítés", "utoljára frissítve", "frissült"]),
    ("hu", Some(Created), &["létrehozva"]),
    ("ro", Some(Published), &["publicat la", "publicat pe", "publicat în", "postat", "postat la", "data publicării"]),
    ("ro", Some(Updated), &["actualizat", "actualizat la", "ultima actualizare", "modificat"]),
    ("tr", Some(Published), &["yayınlanma", "yayınlanma tarihi", "yayınlandı", "yayın tarihi", "yayımlanma tarihi", "eklenme tarihi"]),
    ("tr", Some(Updated), &["güncelleme", "güncellenme", "güncellendi", "son güncelleme", "güncelleme tarihi", "güncellenme tarihi"]),
    ("tr", Some(Created), &["oluşturulma", "oluşturulma tarihi"]),
    ("el", Some(Published), &["δημοσιεύτηκε", "δημοσιεύθηκε", "δημοσίευση", "ημερομηνία δημοσίευσης", "αναρτήθηκε"]),
    ("el", Some(Updated), &["ενημερώθηκε", "τελευταία ενημέρωση", "ενημέρωση"]),
    ("el", Some(Created), &["δημιουργήθηκε"]),
    ("zh", Some(Published), &["发布", "发布于", "发表", "发表于", "发布时间", "发布日期", "发表时间", "發布", "發佈", "發布於", "發佈於", "發表於", "發布時間", "發佈時間", "刊登", "出版日期", "发稿时间", "更新日期 发布"]),
    ("zh", Some(Updated), &["更新", "更新于", "更新时间", "最后更新", "最近更新", "修改", "修改时间", "更新於", "更新時間", "最後更新", "修订"]),
    ("zh", Some(Created), &["创建", "创建时间", "創建", "作成"]),
    ("ja", Some(Published), &["公開", "公開日", "投稿", "投稿日", "掲載", "掲載日", "発表", "発行日", "配信", "公開日時", "投稿日時", "登録日"]),
    ("ja", Some(Updated), &["更新日", "最終更新", "最終更新日", "更新日時", "改訂", "修正日"]),
    ("ja", Some(Created), &["作成日", "作成"]),
    ("ko", Some(Published), &["게시", "게시일", "등록", "등록일", "입력", "발행", "발행일", "작성일", "승인", "기사입력", "게재"]),
    ("ko", Some(Updated), &["수정", "수정일", "업데이트", "최종수정", "최종 수정", "갱신"]),
    ("ko", Some(Created), &["작성", "생성일"]),
    ("ar", Some(Published), &["نشر", "نشر في", "تاريخ النشر", "نُشر", "نشرت"]),
    ("ar", Some(Updated), &["تحديث", "آخر تحديث", "تم التحديث", "حدث"]),
    ("he", Some(Published), &["פורסם", "פורסם ב", "תאריך פרסום"]),
    ("he", Some(Updated), &["עודכן", "עדכון אחרון", "עודכן ב"]),
    ("id ms", Some(Published), &["diterbitkan", "dipublikasikan", "diposting", "diposkan", "terbit"]),
    ("id ms", Some(Updated), &["diperbarui", "diupdate", "terakhir diperbarui", "dikemas kini"]),
    ("vi", Some(Published), &["đăng ngày", "ngày đăng", "xuất bản", "đăng lúc", "đăng"]),
    ("vi", Some(Updated), &["cập nhật", "cập nhật lần cuối", "cập nhật ngày"]),
    ("hi", Some(Published), &["प्रकाशित", "प्रकाशन तिथि"]),
    ("hi", Some(Updated), &["अपडेट", "अद्यतन", "अंतिम अपडेट"]),
];

/// A label and where it stands among the words before a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// What it says; `None` for a date of something else.
    pub(super) kind: Option<Kind>,
    /// Its words, from the first to the one behind its last.
    pub(super) words: (usize, usize),
}

/// The labels as folded words, the longest first, so that `last updated` goes before `updated`.
static LABELS: LazyLock<Vec<(Vec<String>, Option<Kind>)>> = LazyLock::new(|| {
    let folded = |label: &str| label.split(' ').map(fold).collect::<Vec<String>>();
    let mut labels: Vec<_> = TABLE.iter().flat_map(|(_, kind, labels)| labels.iter().map(move |label| (folded(label), *kind))).collect();
    labels.sort_by_key(|(words, _)| std::cmp::Reverse((words.len(), words.iter().map(String::len).sum::<usize>())));
    labels
});

/// Finds the label that stands last among some folded words. Chinese and Japanese do not part words, so that there a
/// word may begin with the label.
pub(super) fn last_label(words: &[String]) -> Option<Label> {
    let ends = (1..=words.len()).rev();
    ends.into_iter().find_map(|end| {
        LABELS.iter().find_map(|(label, kind)| {
            let start = end.checked_sub(label.len())?;
            let is_it = words[start..end].iter().zip(label).all(|(word, part)| is_word(word, part));
            is_it.then_some(Label { kind: *kind, words: (start, end) })
        })
    })
}

fn is_word(word: &str, part: &str) -> bool {
    let is_wide = part.chars().next().is_some_and(|c| c >= '\u{2e80}');
    word == part || (is_wide && (word.ends_with(part) || word.starts_with(part)))
}
