use super::*;

#[test]
fn persons_in_many_languages() {
    for person in "Wanda Pryce|WANDA PRYCE|Ludwig van Beethoven|María José López|Jean-Luc d’Arcy|J. R. Hartley|Лев Толстой|李小龍|\
        村上 春樹|김연아|Gabriel García Márquez|Simone de Beauvoir|Omar al-Bashir|Thomas Øst|Anna Wójcik, PhD|Ed McDonald|\
        Sean O’Brien|Sean O'Brien|Luca de la Torre|Piet van der Meer|Ahmad bin Said|Ed Smith Jr.|Ed Smith III|\
        Juan Carlos de la Cruz Vega|Anna-Lena Groß|Νίκος Παππάς|Олена Коваль|Ayşe Yılmaz|Åsa Öberg|Päivi Mäkinen|\
        Jiří Dvořák|Łukasz Żak|Trần Thị Mai|June Carter|April Day|Will Young|Dr. Ann Lee|Ann & Tom Doe|\
        Christopher Guest|Jack Ma|عمر خالد|山田太郎|ジョン・スミス|André MARTIN|Nell O. Rowe"
        .split('|')
    {
        assert_eq!(shape(person), Shape::Person, "{person}");
    }
}

#[test]
fn accounts_and_bodies_are_no_persons() {
    for account in "admin|editor2|33|k.meier@example.org|webmaster|jane_doe|a.keaney||page.head.author|wp".split('|') {
        assert_eq!(shape(account), Shape::Account, "{account}");
    }
    for body in "The Editorial Team|Redaktion|Springfield News|example.com|編集部|Redacción Central|Équipe de rédaction|Редакция|\
        Mill Street Clinic|人民日報|Universität Neustadt|Acme GmbH"
        .split('|')
    {
        assert_eq!(shape(body), Shape::Body, "{body}");
    }
}

#[test]
fn phrases_of_menus_and_headings_are_no_persons() {
    for phrase in "Palace Theater|Read More|About Us|Contact Us|Sign In|Social Media Tips|New York|Last Updated|\
        What To Do When It Rains Again|Privacy Policy|Best Hand Tools|Machine Learning|Data Analytics|OpenShift Basics|\
        Alle Nachrichten|Ver Todas Las Noticias|Lire La Suite|Über Uns|Chi Siamo|Читать Далее|首页|联系我们|Madonna|\
        Terms Of Service|November Rain|Getting Started|Weekly Digests For You"
        .split('|')
    {
        assert!(matches!(shape(phrase), Shape::Unclear | Shape::Body), "{phrase}: {:?}", shape(phrase));
        assert_ne!(shape(phrase), Shape::Person, "{phrase}");
    }
}

#[test]
fn a_long_text_is_not_looked_at() {
    assert_eq!(shape(&"Ana Ruiz ".repeat(100_000)), Shape::Unclear);
}
