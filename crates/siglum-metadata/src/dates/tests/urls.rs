use super::*;

#[test]
fn the_path_of_an_address_may_have_a_date() {
    for (url, part, wanted) in [
        ("https://example.org/2019/03/04/", "2019/03/04", "2019-03-04"),
        ("https://example.org/a/2019/3/4/a-storm?x=2020/01/01", "2019/3/4", "2019-03-04"),
        ("https://example.org/2019/mar/04/a-storm", "2019/mar/04", "2019-03-04"),
        ("https://example.org/2019/03/a-storm", "2019/03", "2019-03"),
        ("https://example.org/2019/03/", "2019/03", "2019-03"),
        ("https://example.org/2019/0304/c12-3.htm", "2019/0304", "2019-03-04"),
        ("https://example.org/2019-03/04/content_12.htm", "2019-03/04", "2019-03-04"),
        ("https://example.org/201903/04/12.html", "201903/04", "2019-03-04"),
        ("https://example.org/blog/2019-03-04-a-storm", "2019-03-04", "2019-03-04"),
        ("https://example.org/a-storm-2019-03-04.html", "2019-03-04", "2019-03-04"),
        ("https://example.org/2019_03_04_a.html", "2019_03_04", "2019-03-04"),
        ("https://example.org/20190304/a", "20190304", "2019-03-04"),
        ("https://example.org/201903/t20190304_17.htm", "20190304", "2019-03-04"),
        ("https://example.org/2018/01/x/2019/03/04", "2019/03/04", "2019-03-04"),
        ("https://example.org/2019/03/04.html", "2019/03/04", "2019-03-04"),
        ("/2019/03/04/x", "2019/03/04", "2019-03-04"),
        ("https://ejemplo.org/é/2019/marzo/4", "2019/marzo/4", "2019-03-04"),
    ] {
        let (range, date) = date_in_url(url).unwrap_or_else(|| panic!("{url}"));
        assert_eq!((&url[range], date.to_string().as_str()), (part, wanted), "{url}");
    }
}

#[test]
fn numbers_that_go_on_are_no_dates() {
    for url in [
        "",
        "https://example.org",
        "https://2019-03-04.example.org/",
        "https://example.org/2019031234",
        "https://example.org/2019/",
        "https://example.org/2019/a-storm",
        "https://example.org/a-storm-20190304",
        "https://example.org/1920/1080/",
        "https://example.org/2019/13/04/",
        "https://example.org/2019/02/31/",
        "https://example.org/20191304/",
        "https://example.org/?d=/2019/03/04/",
        "https://example.org/#/2019/03/04/",
        "https://example.org/12019/03/04/",
        "https://example.org/20077/01/01/",
        "https://example.org/1200/03/04/",
    ] {
        assert_eq!(date_in_url(url), None, "{url}");
    }
}
