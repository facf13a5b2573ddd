//! The names of header lines in many languages, and what each claims.

use siglum_model::Field;

/// One row: the names in lower case, parted by `|`; the field; the role.
type Row = (&'static str, Field, Option<&'static str>);

const ROWS: &[Row] = &[
    (
        "title|titel|titre|título|titulo|titolo|tytuł|название|заголовок|标题|標題|題名|タイトル|제목|başlık|otsikko|název|cím|τίτλος",
        Field::Title,
        None,
    ),
    ("subtitle|untertitel|sous-titre|subtítulo|sottotitolo|standfirst", Field::Standfirst, None),
    (
        "author|authors|author(s)|by|written by|autor|autora|autores|autorin|autoren|auteur|auteurs|autrice|autore|autori|verfasser|\
         verfasserin|schrijver|forfatter|författare|kirjoittaja|автор|авторы|作者|著者|저자|yazar|szerző|συγγραφέας",
        Field::Authors,
        None,
    ),
    (
        "translator|translators|translated|translated by|translation|übersetzer|übersetzerin|übersetzt von|übersetzung|traducteur|\
         traductrice|traduction|traductor|traductora|traducción|tradutor|tradução|traduttore|traduzione|vertaler|vertaling|перевод|\
         переводчик|译者|譯者|訳者|번역|tłumacz|tłumaczenie|çeviren|översättare|oversetter|oversætter|kääntäjä|překlad",
        Field::Contributors,
        Some("translator"),
    ),
    ("editor|editors|edited by|herausgeber|herausgegeben von|redaktion|编辑|編集", Field::Contributors, Some("editor")),
    ("illustrator|illustrators|illustrated by|illustrationen", Field::Contributors, Some("illustrator")),
    ("interviewer|interview by", Field::Contributors, Some("interviewer")),
    ("photographer|photos by|photographs by", Field::Contributors, Some("photographer")),
    ("contributor|contributors", Field::Contributors, Some("contributor")),
    ("annotator|commentator|annotated by", Field::Contributors, Some("annotator")),
    (
        "transcribed|transcribed by|transcriber|transcription|transcription/markup|transcription/html markup|html markup|markup|\
         transcription & markup|transkription",
        Field::Contributors,
        Some("transcriber"),
    ),
    ("proofread|proofread by|proofreader|proofreading", Field::Contributors, Some("proofreader")),
    (
        "date|published|published on|publication date|date published|posted|posted on|first published|originally published|released|\
         release date|posting date|issued|datum|veröffentlicht|erschienen|erstveröffentlichung|fecha|publicado|fecha de publicación|data|\
         pubblicato|date de publication|publié|publié le|дата|опубликовано|日期|発行日|날짜|tarih|dato|päivämäärä",
        Field::DatePublished,
        None,
    ),
    (
        "written|date written|delivered|first delivered|composed|created|geschrieben|verfasst|escrito|écrit|scritto|написано",
        Field::DateCreated,
        None,
    ),
    (
        "updated|last updated|most recently updated|last modified|modified|revised|aktualisiert|actualizado|mis à jour|aggiornato|обновлено",
        Field::DateModified,
        None,
    ),
    ("url|link|permalink|online version|original url|source url|available at|web address|webadresse|ссылка|链接", Field::Url, None),
    ("source|quelle|fuente|fonte|bron|источник|来源|來源|出典|kaynak|źródło|zdroj|lähde|kilde|källa", Field::Identifiers, Some("source")),
    ("language|sprache|langue|idioma|lingua|taal|язык|语言|語言|言語|언어|dil|język|språk|kieli", Field::Language, None),
    (
        "publisher|published by|verlag|éditeur|editorial|editora|editore|uitgever|издатель|издательство|出版社|wydawca",
        Field::Publisher,
        None,
    ),
    (
        "license|licence|lizenz|licencia|licença|licenza|лицензия|rights|copyright|copyleft|public domain|rights statement|rechte|许可",
        Field::Rights,
        None,
    ),
    ("series|reihe|serie|série|journal|magazine|periodical|zeitschrift|revue|revista|журнал", Field::Series, None),
    ("summary|description|zusammenfassung|résumé|resumen|riassunto", Field::Description, None),
    (
        "keywords|tags|topics|schlagwörter|stichwörter|mots-clés|palabras clave|palavras-chave|parole chiave|ключевые слова|标签",
        Field::Keywords,
        None,
    ),
    ("isbn", Field::Identifiers, Some("isbn")),
    ("doi", Field::Identifiers, Some("doi")),
];

/// Finds what a name of a header line claims.
pub(super) fn find_key(name: &str) -> Option<(Field, Option<&'static str>)> {
    let name = name.trim().to_lowercase();
    ROWS.iter().find(|(names, ..)| names.split('|').any(|own| own == name)).map(|(_, field, role)| (*field, *role))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_has_two_meanings() {
        let mut all: Vec<&str> = ROWS.iter().flat_map(|row| row.0.split('|')).collect();
        assert!(all.iter().all(|name| !name.is_empty() && name.trim() == *name && *name == name.to_lowercase()));
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]), "{all:?}");
    }
}
