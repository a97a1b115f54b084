//! Mistakes in `corpus.toml` and `actors.toml` are explained by line and column, and what is right is used.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use expect_test::{Expect, expect};
use parallax_ingest::Folder;
use std::fmt::Write;
use std::fs;

/// The problems of a folder with the article `001.txt` and these lists.
fn check(corpus: &str, actors: &str, expected: &Expect) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("001.txt"),
        "Talks resume\n\nMonday 1 October 2018\n\nThe delegations met.\n",
    )
    .unwrap();
    for (name, text) in [("corpus.toml", corpus), ("actors.toml", actors)] {
        if !text.is_empty() {
            fs::write(folder.path().join(name), text).unwrap();
        }
    }
    let problems = Folder::open(folder.path()).unwrap().check();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn right_lists_have_no_problems() {
    let corpus = r#"
        title = "Talks"
        [[outlet]]
        slug = "gazette"
        name = "The Gazette"
        why = "The first line names it."
        [[article]]
        file = "001.txt"
        outlet = "gazette"
        published = { day = 2018-10-01, basis = "stated", words = ["Monday 1 October 2018"] }
    "#;
    let actors = r#"
        [[side]]
        slug = "north"
        name = "The North"
        [[actor]]
        name = "Northern League"
        kind = "group"
        side = "north"
        [[actor]]
        name = "Ada Holm"
        kind = "person"
        of = "northern-league"
        aliases = ["Holm"]
    "#;
    check(corpus, actors, &expect![""]);
}

#[test]
fn a_line_that_is_no_toml_is_named() {
    check(
        "title = \"Talks\nsummary = \"x\"\n",
        "",
        &expect![[r#"
        corpus.toml:1:15: error: this is not TOML: invalid basic string, expected `"`
            help: mend the line; what stands before and after it was read"#]],
    );
}

#[test]
fn unknown_keys_and_wrong_types() {
    let corpus = "titel = \"Talks\"\nsummary = 3\n[[article]]\nfile = \"001.txt\"\nlanguage = \"en\"\n";
    check(
        corpus,
        "",
        &expect![[r#"
        corpus.toml:1:1: error: corpus.toml has no key `titel`
            help: its keys are title, summary, outlet, article
        corpus.toml:2:11: error: `summary` has to be a text, "…"
            help: write it so
        corpus.toml:5:1: error: an article has no key `language`
            help: its keys are file, slug, outlet, published"#]],
    );
}

#[test]
fn outlets() {
    let corpus = r#"
[[outlet]]
slug = "The Gazette"
name = "The Gazette"
why = "x"
[[outlet]]
name = "Post"
[[outlet]]
slug = "post"
why = "x"
[[outlet]]
why = "nobody"
[[article]]
file = "001.txt"
outlet = "gazette"
"#;
    check(
        corpus,
        "",
        &expect![[r#"
        corpus.toml:3:8: error: `The Gazette` can't be a slug
            help: write "the-gazette": small letters, digits and single hyphens
        corpus.toml:6:1: warning: the outlet `post` does not say why
            help: add why = "…": how it is known who publishes, or why it is not
        corpus.toml:9:8: error: there are two outlets `post`
            help: remove one or rename it
        corpus.toml:11:1: error: an outlet without a name lacks `slug`
            help: add slug = "…"
        corpus.toml:15:10: error: there is no outlet `gazette`
            help: add an [[outlet]] with that slug, or use one of post"#]],
    );
}

#[test]
fn articles() {
    let corpus = r#"
[[article]]
file = "001.txt"
[[article]]
file = "001.txt"
[[article]]
file = "002.txt"
slug = "001"
[[article]]
file = "003.txt"
[[article]]
slug = "004"
"#;
    check(
        corpus,
        "",
        &expect![[r#"
        corpus.toml:5:8: error: `001.txt` is listed twice
            help: remove one of the two
        corpus.toml:8:8: error: there are two articles `001`
            help: give each article a slug of its own
        corpus.toml:10:8: error: there is no file `003.txt` in the folder
            help: mend the name, or remove the [[article]]
        corpus.toml:11:1: error: this article lacks `file`
            help: add file = "…""#]],
    );
}

#[test]
fn dates() {
    let dates = [
        r#"{ day = "2018-02-30", basis = "editor", why = "x" }"#,
        r#"{ from = "2018-10-02", to = "2018-10-01", basis = "inferred", why = "x" }"#,
        r#"{ from = "2018-10-02", basis = "inferred", why = "x" }"#,
        r#"{ day = "2018-10-01", from = "2018-10-01", basis = "editor", why = "x" }"#,
        r#"{ day = "2018-10-01", basis = "guessed" }"#,
        r#"{ day = "2018-10-01" }"#,
        r#"{ day = "2018-10-01", basis = "stated" }"#,
        r#"{ day = "2018-10-01", basis = "stated", words = ["Tuesday"] }"#,
        r#"{ day = "2018-10-01", basis = "editor" }"#,
        r#"{ day = "2018-10-01", basis = "unknown", why = "x" }"#,
        r#"{ basis = "inferred", why = "x" }"#,
        r#"{ day = "2018-10-01", basis = "stated", words = [""] }"#,
        r#"{ day = "2018-10-01", basis = "stated", words = "Monday" }"#,
    ];
    let mut all = String::new();
    for date in dates {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("001.txt"), "Monday 1 October 2018\n").unwrap();
        fs::write(
            folder.path().join("corpus.toml"),
            format!("[[article]]\nfile = \"001.txt\"\npublished = {date}\n"),
        )
        .unwrap();
        let problems = Folder::open(folder.path()).unwrap().check();
        assert!(!problems.is_empty(), "{date}");
        let lines: Vec<String> = problems.iter().map(|problem| format!("{problem}\n")).collect();
        writeln!(all, "{date}\n{}", lines.concat().trim_end()).unwrap();
    }
    expect![[r#"
        { day = "2018-02-30", basis = "editor", why = "x" }
        corpus.toml:3:21: error: `2018-02-30` is not a day of the calendar, written YYYY-MM-DD
            help: write a day that exists, as YYYY-MM-DD
        { from = "2018-10-02", to = "2018-10-01", basis = "inferred", why = "x" }
        corpus.toml:3:22: error: `from` is 2018-10-02, which is after `to`, 2018-10-01
            help: exchange them
        { from = "2018-10-02", basis = "inferred", why = "x" }
        corpus.toml:3:13: error: an interval needs both `from` and `to`
            help: add the one that is missing
        { day = "2018-10-01", from = "2018-10-01", basis = "editor", why = "x" }
        corpus.toml:3:13: error: `day` and `from`, `to` exclude each other
            help: keep the one that is known
        { day = "2018-10-01", basis = "guessed" }
        corpus.toml:3:43: error: `guessed` is no basis of a date
            help: use stated, inferred, editor or unknown
        { day = "2018-10-01" }
        corpus.toml:3:13: error: published lacks `basis`
            help: add basis = "…"
        { day = "2018-10-01", basis = "stated" }
        corpus.toml:3:13: error: a stated date needs the words that state it
            help: add words = ["…"], copied from the article
        { day = "2018-10-01", basis = "stated", words = ["Tuesday"] }
        corpus.toml:3:62: error: the words "Tuesday" are not in the article
            help: copy them from the article exactly, blanks and apostrophes included
        { day = "2018-10-01", basis = "editor" }
        corpus.toml:3:13: error: a date whose basis is `editor` needs its reason
            help: add why = "…", a sentence
        { day = "2018-10-01", basis = "unknown", why = "x" }
        corpus.toml:3:13: error: an unknown date can't name days
            help: leave the days out, or name another basis
        { basis = "inferred", why = "x" }
        corpus.toml:3:13: error: the days are missing
            help: add day = "YYYY-MM-DD", or from and to
        { day = "2018-10-01", basis = "stated", words = [""] }
        corpus.toml:3:62: error: these words are empty
            help: copy them from the article, or remove them
        { day = "2018-10-01", basis = "stated", words = "Monday" }
        corpus.toml:3:13: error: a stated date needs the words that state it
            help: add words = ["…"], copied from the article
        corpus.toml:3:61: error: `words` has to be a list of texts, ["…", "…"]
            help: write it so
    "#]]
    .assert_eq(&all);
}

#[test]
fn actors() {
    let actors = r#"
[[side]]
slug = "north"
name = "The North"
[[side]]
slug = "north"
name = "Northerners"
[[actor]]
name = "Northern League"
kind = "militia"
[[actor]]
name = "Northern Front"
kind = "group"
side = "south"
aliases = ["NF", "", "NF"]
[[actor]]
name = "National Front"
kind = "group"
aliases = ["NF"]
[[actor]]
slug = "national-front"
name = "Front"
kind = "group"
[[actor]]
kind = "person"
[[actor]]
name = "Ada Holm"
kind = "person"
of = "league"
"#;
    check(
        "",
        actors,
        &expect![[r#"
        actors.toml:6:8: error: there are two sides `north`
            help: remove one or rename it
        actors.toml:10:8: error: `militia` is no kind of actor
            help: use one of person, group, state, organisation, medium, place
        actors.toml:14:8: error: there is no side `south`
            help: add a [[side]] with that slug, or use one of north
        actors.toml:15:18: error: this alias is empty
            help: write a name, or remove it
        actors.toml:15:22: warning: `NF` is there twice
            help: the name itself is an alias already; remove one
        actors.toml:19:12: error: `NF` is a form of two actors, `northern-front` and `national-front`
            help: give it to the one that the texts mean; a name can't stand for both
        actors.toml:21:8: error: there are two actors `national-front`
            help: join them or rename one
        actors.toml:24:1: error: this actor lacks `name`
            help: add name = "…"
        actors.toml:29:6: error: there is no actor `league`
            help: add an [[actor]] with that slug, or mend `of`"#]],
    );
}

#[test]
fn a_list_that_is_not_utf8_is_named_and_the_articles_are_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("corpus.toml"), b"title = \"caf\xe9\"").unwrap();
    fs::write(folder.path().join("001.txt"), "Talks resume").unwrap();
    let folder = Folder::open(folder.path()).unwrap();
    assert_eq!(folder.problems.len(), 1);
    assert_eq!(folder.pages().flatten().count(), 1);
}

#[test]
fn rulings_on_names() {
    let actors = r#"
[[actor]]
name = "Northern League"
kind = "group"
aliases = ["NL"]
[[actor]]
name = "Ada Holm"
kind = "person"
[[merge]]
forms = ["Northern League", "League of the North"]
[[merge]]
forms = ["Ada Holm", "NL"]
[[merge]]
forms = ["Alone"]
[[keep_apart]]
forms = ["Northern League", "NL"]
[[keep_apart]]
forms = ["League of the North", "northern league"]
[[keep_apart]]
forms = ["Ahmad Khan", "Ahmed Khan", "Ahmad Khan"]
why = "two men"
"#;
    check(
        "",
        actors,
        &expect![[r#"
            actors.toml:12:22: error: `Ada Holm` and `NL` are forms of two actors, `ada-holm` and `northern-league`
                help: make one [[actor]] of the two, or take a name out
            actors.toml:13:1: error: a [[merge]] needs two names
                help: write forms = ["…", "…"]
            actors.toml:16:29: error: `Northern League` and `NL` are both forms of `northern-league`
                help: take one out of its aliases, or out of this list
            actors.toml:18:33: error: `League of the North` and `northern league` are kept apart here and merged above
                help: remove one of the two; what is merged with the same name is merged, too
            actors.toml:20:38: warning: `Ahmad Khan` is there twice
                help: remove one
            actors.toml:21:1: error: a [[keep_apart]] has no key `why`
                help: its keys are forms"#]],
    );
}

#[test]
fn what_is_merged_by_way_of_a_third_name_can_not_be_kept_apart() {
    let actors = r#"
[[actor]]
name = "Northern League"
kind = "group"
[[actor]]
name = "Ada Holm"
kind = "person"
[[merge]]
forms = ["A", "B"]
[[merge]]
forms = ["B", "C"]
[[merge]]
forms = ["C", "Ada Holm"]
[[merge]]
forms = ["A", "Northern League"]
[[keep_apart]]
forms = ["D", "A", "E", "c"]
"#;
    check(
        "",
        actors,
        &expect![[r"
        actors.toml:15:15: error: `A` and `Northern League` are forms of two actors, `ada-holm` and `northern-league`
            help: make one [[actor]] of the two, or take a name out
        actors.toml:17:25: error: `A` and `c` are kept apart here and merged above
            help: remove one of the two; what is merged with the same name is merged, too"]],
    );
}

#[test]
fn what_is_not_seen_in_a_name_is_told_and_left_out() {
    let corpus = "[[outlet]]\nslug = \"x\"\nname = \"\u{202e}sretueR\"\nwhy = \"So.\"\n[[article]]\nfile = \"001.txt\"\noutlet = \"x\"\n";
    let actors = "[[actor]]\nname = \"Ada\u{200b} Holm\"\nkind = \"person\"\naliases = [\"Ho\u{2066}lm\"]\n";
    check(
        corpus,
        actors,
        &expect![[r"
        actors.toml:2:8: warning: `name` has the character U+200B in it, which is not seen
            help: write it anew; it was read without that character
        actors.toml:4:12: warning: `aliases` has the character U+2066 in it, which is not seen
            help: write it anew; it was read without that character
        corpus.toml:3:8: warning: `name` has the character U+202E in it, which is not seen
            help: write it anew; it was read without that character"]],
    );
    let (registry, _) = parallax_ingest::read_actors(actors);
    assert_eq!(registry.actors[0].name, "Ada Holm");
    assert_eq!(registry.actors[0].aliases[1].form, "Holm");
}

#[test]
fn names_of_files_and_words_of_articles_keep_what_is_not_seen() {
    let folder = tempfile::tempdir().unwrap();
    let name = "0\u{200d}1.txt";
    fs::write(folder.path().join(name), "Talks\n\nMonday 1\u{200b} October 2018\n\nThey met.\n").unwrap();
    let list = format!(
        "[[article]]\nfile = \"{name}\"\nslug = \"talks\"\n\
         published = {{ day = 2018-10-01, basis = \"stated\", words = [\"1\u{200b} October\"] }}\n"
    );
    fs::write(folder.path().join("corpus.toml"), list).unwrap();
    let problems = Folder::open(folder.path()).unwrap().check();
    assert!(problems.is_empty(), "{problems:?}");
}
