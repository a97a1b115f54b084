//! A file that is no single article is refused with what it is and what would help, whatever its name.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use parallax_ingest::{ReadPage, read_article};
use std::fs;

const PROSE: &str = "Talks resume\n\nThe delegations met again on Monday, the mediator said.\n";

/// The file as it is read, or why not.
fn read(name: &str, bytes: &[u8]) -> Result<ReadPage, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    read_article(&path).map_err(|problem| {
        assert_eq!(problem.file, name);
        assert!(!problem.help.is_empty(), "{}", problem.message);
        problem.message
    })
}

fn refused(name: &str, bytes: &[u8], what: &str) {
    match read(name, bytes) {
        Ok(_) => panic!("{name} was read as an article, not {what}"),
        Err(message) => assert!(message.contains(what), "{name}: {message}"),
    }
}

#[test]
fn a_name_of_another_kind_is_refused_though_its_bytes_are_text() {
    for (name, what) in [
        ("a.mhtml", "a web archive or message"),
        ("a.csv", "a table"),
        ("a.xml", "XML"),
        ("a.md", "Markdown"),
        ("a.docx", "an office document"),
        ("a.json", "JSON"),
        ("a.pdf", "a PDF document"),
        ("a.zzz", "of an unknown kind"),
    ] {
        refused(name, PROSE.as_bytes(), what);
    }
    for name in ["a.txt", "a.TXT", "a", "talks 1.10.2018", "a.html"] {
        assert!(read(name, PROSE.as_bytes()).is_ok(), "{name}");
    }
}

#[test]
fn bytes_of_another_kind_are_refused_under_the_name_of_a_text() {
    for name in ["a.txt", "a.html", "a"] {
        refused(name, b"\xef\xbb\xbf%PDF-1.7\n1 0 obj", "a PDF document");
        refused(name, b"PK\x03\x04\x14\x00", "a ZIP archive or office document");
        refused(name, b"WARC/1.0\r\nWARC-Type: response\r\n", "a web archive");
        refused(
            name,
            b"From: <Saved by Blink>\r\nSubject: Talks\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
            "a web archive or message",
        );
        refused(name, b"<?xml version=\"1.0\"?>\n<articles><article>Talks</article></articles>", "XML");
        refused(name, b"{\"text\": \"Talks\"}\n{\"text\": \"Talks\"}\n", "JSON");
        refused(name, &[0, 1, 2, 3, 0, 0, 0, 255], "it is not text");
    }
    let page = "<?xml version=\"1.0\"?><!DOCTYPE html><html><body><p>Talks resume.</p></body></html>";
    assert!(read("a.html", page.as_bytes()).is_ok());
}

/// In the layouts of Nexis and Factiva, with words of our own.
#[test]
fn an_export_of_several_articles_is_refused_and_one_of_one_is_read() {
    let nexis = |n: usize, all: usize| {
        format!(
            "<A NAME=\"DOC_ID_{n}_0\"></A><DIV CLASS=\"c0\"><P CLASS=\"c1\"><SPAN CLASS=\"c2\">{n} of {all} \
             DOCUMENTS</SPAN></P></DIV><DIV><P>The Norvale Courier</P></DIV><P>LENGTH: 239 words</P><P>{PROSE}</P>"
        )
    };
    let plain = |n: usize, all: usize| {
        format!(
            "\n                 {n} of {all} DOCUMENTS\n\n\nThe Norvale Courier\n\n{PROSE}\nLENGTH: 9 words\n"
        )
    };
    let factiva = |n: usize, _: usize| {
        format!("<div class=\"article\"><p>{PROSE}</p><p>Document NORV00002018031{n}ee3e0000k</p></div>")
    };
    let page = |inner: String| format!("<html><body>{inner}</body></html>");
    let file = |one: &dyn Fn(usize, usize) -> String, all| (1..=all).map(|n| one(n, all)).collect::<String>();
    refused("a.html", page(file(&nexis, 7)).as_bytes(), "it holds 7 articles of a news database");
    refused("a.TXT", file(&plain, 9).as_bytes(), "it holds 9 articles of a news database");
    refused("a.html", page(file(&factiva, 4)).as_bytes(), "it holds 4 articles of a news database");
    for (name, text) in
        [("a.html", page(file(&nexis, 1))), ("a.txt", file(&plain, 1)), ("a.html", page(file(&factiva, 1)))]
    {
        assert!(read(name, text.as_bytes()).is_ok(), "{name}: {text}");
    }
}
