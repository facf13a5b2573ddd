use super::*;

/// Every date found, with the letter of its kind unless it is plain.
fn found(text: &str) -> String {
    let tell = |it: &FoundDate| {
        assert!(text.get(it.range.clone()).is_some_and(|part| part == part.trim()), "{text}: {it:?}");
        let date = it.either.map_or_else(|| it.moment.to_string(), |(one, other)| format!("{one}|{other}"));
        match it.kind {
            Kind::Plain => date,
            kind => format!("{}:{date}", &format!("{kind:?}")[..1]),
        }
    };
    find_dates(text, Order::Unknown).iter().map(tell).collect::<Vec<_>>().join(" ")
}

fn assert_found(table: &[(&str, &str)]) {
    for (text, wanted) in table {
        assert_eq!(found(text), *wanted, "{text}");
    }
}

#[test]
fn dates_are_found_among_other_words() {
    assert_found(&[
        ("By Jane Doe | March 4, 2019 | 5 min read", "2019-03-04"),
        ("Jane DoeNov 4, 2019", "2019-11-04"),
        ("2019-11-04By Jane", "2019-11-04"),
        ("Nov 4, 20195 min read", "2019-11-04"),
        ("Nov 4th 201911 mins", "2019-11-04"),
        ("Nov 4, 20196:01 PM ET", "2019-11-04T18:01:00"),
        ("Nov 4, 201910:28pm", "2019-11-04T22:28:00"),
        ("Nov 4, 2019 5 min read", "2019-11-04"),
        ("UPDATED 16:47 EST / DECEMBER 19 2025", "U:2025-12-19T16:47:00-05:00"),
        ("2025•01•08", "2025-01-08"),
        ("from Sam Tor 4 March 2019", "2019-03-04"),
        ("Mon, Nov 4, 2019 at 5:30 pm ET - Jane", "2019-11-04T17:30:00"),
        ("10:30, 4 March 2019 (London)", "2019-03-04T10:30:00"),
        ("Berlin, 04.03.2019 | 15:30 Uhr", "2019-03-04T15:30:00"),
        ("Seen 2019-03-04T10:15:00Z here", "2019-03-04T10:15:00Z"),
        ("20190304T101500Z", "2019-03-04T10:15:00Z"),
        ("3/4/2019 and 3/14/2019", "2019-04-03|2019-03-04 2019-03-14"),
        ("News, May 2019", "2019-05"),
        ("sept. 2019", "2019-09"),
        ("Thu 7 Mar 2019 12.01 GMT", "2019-03-07T12:01:00Z"),
        ("4 марта 2019, 10:30 • Новости", "2019-03-04T10:30:00"),
        ("来源:新华社 2019年03月04日 15:30", "2019-03-04T15:30:00"),
    ]);
}

#[test]
fn what_is_no_date_is_not_found() {
    assert_found(&[
        ("Nov 4", ""),
        ("Mon, Nov 4", ""),
        ("© 2010-2019 The Paper", ""),
        ("Est. 1923", ""),
        ("in 2019", ""),
        ("you may 2019 times", ""),
        ("they march 2019 miles", ""),
        ("1970-01-01T00:00:00Z", ""),
        ("Mars 2020 rover, sold out 2019", ""),
        ("version v1.2.2019", ""),
        ("192.168.10.12", ""),
        ("call 01.02.03.04.05", ""),
        ("item 20190304", ""),
        ("#12/10/2019", ""),
        ("3-5 March 2019", ""),
        ("March 3-5, 2019", ""),
        ("31 February 2019", ""),
        ("year 20077-01-01", ""),
        ("a fee of 2019 NIS 4", ""),
        ("March 4, 20077", ""),
        ("Join Date: Mar 2016", ""),
        ("Born March 4, 1919", ""),
        ("Retrieved 4 March 2019", ""),
        ("Copyright © March 4, 2019", ""),
    ]);
}

#[test]
fn the_label_before_a_date_tells_of_what_it_is_the_date() {
    assert_found(&[
        ("Published March 4, 2019, Updated March 5, 2019", "P:2019-03-04 U:2019-03-05"),
        ("Published by Jane Doe on March 4, 2019", "P:2019-03-04"),
        ("Posted on 04/13/2019 by Jane", "P:2019-04-13"),
        ("PostedNov 4, 2019", "P:2019-11-04"),
        ("Last modified: 2019-03-04", "U:2019-03-04"),
        ("Created 4 March 2019", "C:2019-03-04"),
        ("March 4, 2019 Updated March 5, 2019", "2019-03-04 U:2019-03-05"),
        ("March 4, 2019 (updated)", "U:2019-03-04"),
        ("This post was published on March 4, 2019", "P:2019-03-04"),
        ("A study published in March 2019", "2019-03"),
        ("Published works of Jane Doe and of many others. March 4, 2019", "2019-03-04"),
        ("Veröffentlicht am 4. März 2019, aktualisiert am 5. März 2019", "P:2019-03-04 U:2019-03-05"),
        ("Stand: 04.03.2019", "U:2019-03-04"),
        ("Publié le 4 mars 2019 à 10h30 - Mis à jour le 5 mars 2019", "P:2019-03-04T10:30:00 U:2019-03-05"),
        ("Publicado el 4 de marzo de 2019. Actualizado: 5 de marzo de 2019", "P:2019-03-04 U:2019-03-05"),
        ("Publicado em 4 de março de 2019 e atualizado em 5 de março de 2019", "P:2019-03-04 U:2019-03-05"),
        ("Pubblicato il 4 marzo 2019, ultimo aggiornamento 5 marzo 2019", "P:2019-03-04 U:2019-03-05"),
        ("Gepubliceerd op 4 maart 2019, laatst bijgewerkt: 5 maart 2019", "P:2019-03-04 U:2019-03-05"),
        ("Publicerad 4 mars 2019. Uppdaterad 5 mars 2019", "P:2019-03-04 U:2019-03-05"),
        ("Publisert 4. mars 2019, sist oppdatert 5. mars 2019", "P:2019-03-04 U:2019-03-05"),
        ("Julkaistu 4.3.2019, päivitetty 5.3.2019", "P:2019-03-04 U:2019-03-05"),
        ("Opublikowano 4 marca 2019, aktualizacja: 5 marca 2019", "P:2019-03-04 U:2019-03-05"),
        ("Publikováno 4. března 2019, aktualizováno 5. března 2019", "P:2019-03-04 U:2019-03-05"),
        ("Опубликовано 4 марта 2019 г. Обновлено: 5 марта 2019 г.", "P:2019-03-04 U:2019-03-05"),
        ("Опубліковано 4 березня 2019, оновлено 5 березня 2019", "P:2019-03-04 U:2019-03-05"),
        ("Közzétéve: 2019. március 4. Frissítve: 2019. március 5.", "P:2019-03-04 U:2019-03-05"),
        ("Yayınlanma: 04.03.2019 - Güncelleme: 05.03.2019", "P:2019-03-04 U:2019-03-05"),
        ("Δημοσίευση: 4 Μαρτίου 2019 Ενημερώθηκε: 5 Μαρτίου 2019", "P:2019-03-04 U:2019-03-05"),
        ("发布时间：2019-03-04 更新时间：2019-03-05", "P:2019-03-04 U:2019-03-05"),
        ("2019年3月4日公開 2019年3月5日更新", "P:2019-03-04 U:2019-03-05"),
        ("입력 2019.03.04 수정 2019.03.05", "P:2019-03-04 U:2019-03-05"),
    ]);
}

#[test]
fn at_most_sixteen_dates_are_found() {
    assert_eq!(find_dates(&"4 March 2019; ".repeat(40), Order::Unknown).len(), 16);
}

#[test]
fn hostile_text_takes_linear_time() {
    for piece in [
        "4 March ",
        "1.2.",
        "10:30 ",
        "Published by a b c d ",
        "mon mon mon 4 ",
        "de de 4 de ",
        "2019",
        "(((",
        "4/4/20190/",
        "é4\u{301}",
        "月4",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        assert!(find_dates(&text, Order::Unknown).len() <= 16);
        assert_eq!(read_date_in(&text, Order::Unknown), Stated::Nothing);
    }
}
