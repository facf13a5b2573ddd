use super::*;

fn names(line: &str) -> Vec<&str> {
    find_names(line).into_iter().map(|at| &line[at]).collect()
}

fn credits(line: &str) -> Vec<(&str, &str)> {
    read_credits(line).into_iter().map(|credit| (&line[credit.name], credit.role.unwrap_or("-"))).collect()
}

fn check(table: &[(&str, &[&str])]) {
    let faults: Vec<String> = table
        .iter()
        .filter(|(line, wanted)| names(line) != *wanted)
        .map(|(line, wanted)| format!("{line}: {:?}, not {wanted:?}", names(line)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn names_are_cut_out_of_what_surrounds_them() {
    check(&[
        ("Ana Ruiz", &["Ana Ruiz"]),
        ("By Ana Ruiz.", &["Ana Ruiz"]),
        ("By ANA RUIZ Staff Writer", &["ANA RUIZ"]),
        ("Ana RuizNov 4, 2019", &["Ana Ruiz"]),
        ("Ana Ruiz November 4, 2019 5 min read", &["Ana Ruiz"]),
        ("Published by Ana Ruiz on May 4, 2019", &["Ana Ruiz"]),
        ("View all posts by Ana Ruiz", &["Ana Ruiz"]),
        ("Posted by: Ana Ruiz", &["Ana Ruiz"]),
        ("Ana Ruiz | Editor", &["Ana Ruiz"]),
        ("Ana Ruiz, Contributor", &["Ana Ruiz"]),
        ("Ana Ruiz, The Paper", &["Ana Ruiz"]),
        ("Ana Ruiz - Saltworks Editorial Team", &["Ana Ruiz"]),
        ("Ana Ruiz Link Copied", &["Ana Ruiz"]),
        ("Ana Ruiz, PhD, RDN", &["Ana Ruiz"]),
        ("Dr. Ana Ruiz, M.D.", &["Dr. Ana Ruiz"]),
        ("Ana Ruiz (she/her)", &["Ana Ruiz"]),
        ("ana ruiz nov 15", &["ana ruiz"]),
        ("Ana Ruiz on November 3, 2020", &["Ana Ruiz"]),
        ("Ana Ruiz • 6 minutes", &["Ana Ruiz"]),
        ("Ana Ruiz Associated Press", &["Ana Ruiz"]),
        ("Updated January 8, 2026 Written by Ana Ruiz Content Coordinator", &["Ana Ruiz"]),
        ("Written ByAna Ruiz", &["Ana Ruiz"]),
        ("Ana RuizAna Ruiz is a reporter from Springfield who covers ports.", &["Ana Ruiz"]),
        ("Ana Ruiz has been growing beans for over 30 years.", &["Ana Ruiz"]),
        ("Ana Ruiz says:", &["Ana Ruiz"]),
        ("Ed B. Smith Jr.", &["Ed B. Smith Jr."]),
        ("Jessica\\u0020Elliott", &["Jessica\\u0020Elliott"]),
        ("<a href=\"/ana\">Ana Ruiz</a><br>Ben Cole", &["Ana Ruiz", "Ben Cole"]),
        ("“Ana Ruiz”", &["Ana Ruiz"]),
    ]);
}

#[test]
fn several_names_are_parted() {
    check(&[
        ("Por Ana Ruiz y Tomás Gil", &["Ana Ruiz", "Tomás Gil"]),
        ("Ana Ruiz, Ben Cole, Cy Dunn and Dee Ek", &["Ana Ruiz", "Ben Cole", "Cy Dunn", "Dee Ek"]),
        ("Ana Ruiz, Ben Cole & The Team", &["Ana Ruiz", "Ben Cole"]),
        ("Ana Ruiz and Ben Cole, Staff Writers", &["Ana Ruiz", "Ben Cole"]),
        ("By Ana Ruiz, Correspondent, and Ben Cole in London", &["Ana Ruiz", "Ben Cole"]),
        ("Ana Ruiz, Editor, Ben Cole, Reporter", &["Ana Ruiz", "Ben Cole"]),
        ("Ana Ruiz, Head of Ports, Salt Lines", &["Ana Ruiz"]),
        ("Ana Ruiz | Ben Cole", &["Ana Ruiz", "Ben Cole"]),
        ("Ana Ruiz\nBen Cole", &["Ana Ruiz", "Ben Cole"]),
        ("Maria & Katerina", &["Maria", "Katerina"]),
        ("Ana & Ben Cole", &["Ana & Ben Cole"]),
        ("José Ortega y Gasset", &["José Ortega y Gasset"]),
        ("Ana Ruiz &amp; Ben Cole", &["Ana Ruiz", "Ben Cole"]),
        ("Ana Ruiz, Ben Cole, and Salt Rankings Team", &["Ana Ruiz", "Ben Cole", "Salt Rankings Team"]),
        ("Kaufman, Jeff T.", &["Kaufman, Jeff T."]),
        ("Cole, Ben; Ruiz, Ana", &["Cole, Ben", "Ruiz, Ana"]),
    ]);
}

#[test]
fn labels_and_joints_of_many_languages() {
    check(&[
        ("Von Ina Groß und Uwe Maß", &["Ina Groß", "Uwe Maß"]),
        ("Par Luc Petit et Zoé Brun, journaliste", &["Luc Petit", "Zoé Brun"]),
        ("Escrito por Ana Ruiz el 4 de mayo", &["Ana Ruiz"]),
        ("Scritto da Ugo Neri e Pia Conti", &["Ugo Neri", "Pia Conti"]),
        ("Door Jan de Vries en Piet van der Meer", &["Jan de Vries", "Piet van der Meer"]),
        ("Autor: Jan Kowalski i Anna Nowak", &["Jan Kowalski", "Anna Nowak"]),
        ("Автор: Анна Петрова и Лев Орлов", &["Анна Петрова", "Лев Орлов"]),
        ("Авторка: Олена Коваль", &["Олена Коваль"]),
        ("Yazar: Ayşe Yılmaz ve Can Demir", &["Ayşe Yılmaz", "Can Demir"]),
        ("Av Åsa Öberg och Nils Ek", &["Åsa Öberg", "Nils Ek"]),
        ("Af Bo Holm og Liv Dahl", &["Bo Holm", "Liv Dahl"]),
        ("Teksti: Aino Virta ja Eino Salo", &["Aino Virta", "Eino Salo"]),
        ("Napsal Jiří Dvořák", &["Jiří Dvořák"]),
        ("Γράφει ο Νίκος Παππάς", &["Νίκος Παππάς"]),
        ("作者：李小龍", &["李小龍"]),
        ("文/张三、李四", &["张三", "李四"]),
        ("著者：山田太郎", &["山田太郎"]),
        ("글 홍길동", &["홍길동"]),
        ("홍길동 기자", &["홍길동"]),
    ]);
}

#[test]
fn bodies_and_logins_stay_whole_and_what_names_nobody_is_nothing() {
    check(&[
        ("Center for Drugs and Research", &["Center for Drugs and Research"]),
        ("The News Desk", &["The News Desk"]),
        ("SaltWorks", &["SaltWorks"]),
        ("editor2", &["editor2"]),
        ("ana@example.org (Ana Ruiz)", &["Ana Ruiz"]),
        ("Ana Ruiz <ana@example.org>", &["Ana Ruiz"]),
        ("Ana Ruiz @anaruiz", &["Ana Ruiz"]),
        ("{{author}}", &[]),
        ("page.head.author", &[]),
        ("https://example.org/ana", &[]),
        ("20331", &[]),
        ("Written by Feb 11, 2019 3 min read", &[]),
        ("Medically reviewed by Ana Ruiz", &[]),
        ("", &[]),
        (",", &[]),
        ("[object Object]", &[]),
    ]);
}

#[test]
fn credits_tell_who_did_what() {
    for (line, wanted) in [
        ("Words: Ana Ruiz, Photography: Ben Cole", vec![("Ana Ruiz", "author"), ("Ben Cole", "photographer")]),
        (
            "content: Ana Ruiz, design: Ben Cole, code: Cy Dunn",
            vec![("Ana Ruiz", "author"), ("Ben Cole", "designer"), ("Cy Dunn", "programmer")],
        ),
        ("Ana Ruiz, translated by Ben Cole", vec![("Ana Ruiz", "-"), ("Ben Cole", "translator")]),
        ("By Ana Ruiz, as told to Ben Cole", vec![("Ana Ruiz", "author"), ("Ben Cole", "contributor")]),
        ("Interview by Ana Ruiz. Photos by Ben Cole", vec![("Ana Ruiz", "interviewer"), ("Ben Cole", "photographer")]),
        ("Interview with Ana Ruiz", vec![("Ana Ruiz", "interviewee")]),
        ("By Ana Ruiz Medically reviewed by Ben Cole, MD", vec![("Ana Ruiz", "author"), ("Ben Cole", "reviewer")]),
        ("Traducción de Ana Ruiz", vec![("Ana Ruiz", "translator")]),
        ("Traduit par Luc Petit", vec![("Luc Petit", "translator")]),
        ("Übersetzung: Ina Groß", vec![("Ina Groß", "translator")]),
        ("Suomennos: Aino Virta", vec![("Aino Virta", "translator")]),
        ("Перевод: Анна Петрова", vec![("Анна Петрова", "translator")]),
        ("文：李四 摄影：张三", vec![("李四", "author"), ("张三", "photographer")]),
        ("Foreword by Ana Ruiz", vec![("Ana Ruiz", "author of introduction")]),
        ("Speech by Ana Ruiz", vec![("Ana Ruiz", "speaker")]),
        ("Sponsored by Acme", vec![("Acme", "sponsor")]),
    ] {
        assert_eq!(credits(line), wanted, "{line}");
    }
}

#[test]
fn functions_and_labels_are_kept_with_the_name() {
    let line = "By Ana Ruiz, Senior Writer";
    let credit = &read_credits(line)[0];
    let part = |range: &Option<Range<usize>>| range.clone().map(|at| &line[at]);
    assert_eq!((part(&credit.label), part(&credit.function)), (Some("By"), Some("Senior Writer")));
}

#[test]
fn known_bodies_are_not_split_and_no_second_authors() {
    let found = |line: &'static str, bodies: &[&str]| find_names_among(line, bodies).into_iter().map(|at| &line[at]).collect::<Vec<&str>>();
    assert_eq!(found("Sand & Salt", &["Sand & Salt"]), ["Sand & Salt"]);
    assert_eq!(found("By Sand and Salt", &["Sand and Salt"]), ["Sand and Salt"]);
    assert_eq!(found("Ana Ruiz, Modern Miller", &["Modern Miller"]), ["Ana Ruiz"]);
    assert_eq!(found("Ana Ruiz | Modern Miller", &["modern miller"]), ["Ana Ruiz"]);
    assert_eq!(found("Ana Ruiz Modern Miller", &["Modern Miller"]), ["Ana Ruiz"]);
    assert_eq!(found("Ana Ruiz and Modern Miller", &["Modern Miller"]), ["Ana Ruiz"]);
}

#[test]
fn hostile_lines_are_bounded() {
    let many: Vec<String> = (0..400).map(|at| format!("Ana Ruiz{}", ["a", "b", "c", "d"][at % 4].repeat(at / 4 + 1))).collect();
    assert_eq!(find_names(&many.join(", ")).len(), 400);
    for text in ["A", "(", "<", "a ", "By ", "Aa", "Ana Ruiz, ", "x: ", "and ", "文", "{{", "\u{301}", "é(", "Ruiz & "] {
        let long = text.repeat(1_000_000 / text.len());
        assert!(find_names(&long).len() <= 1_000, "{text}");
    }
}
