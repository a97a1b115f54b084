//! A link whose claim's words were changed since: the nearest claim is opened and called moved, and never a stranger.

mod common;

use common::{Desk, claim, dated};
use parallax_model::{Basis, ClaimKind, Voice};
use parallax_view::{LONGEST_LINK, Library, Page, View, anchored, shared};

const MOVED: &str = "The rebels withdrew all their heavy weapons from the buffer zone on Monday";

/// An article of these sentences, each one claim.
fn article(slug: &str, sentences: &[&str]) -> Library {
    let mut desk = Desk::default();
    let day = dated("2021-05-04", "2021-05-04", Basis::Stated);
    let article = desk.article(slug, Some("Tideline"), day, sentences);
    for sentence in sentences {
        desk.claim(article, sentence, ClaimKind::Event, Voice::Own);
    }
    desk.library()
}

/// A link to the claim with those words, as it was shared.
fn link(page: fn(String) -> Page) -> String {
    let before = article("000-x", &["Water rose", MOVED]);
    let slug = claim(&before, "The rebels");
    let page = page(slug.clone());
    let view = View::default().on(page.clone());
    let view = if matches!(page, Page::Claim(_)) { view } else { view.opening(&slug) };
    shared(&before, &view).href()
}

fn opened(now: &Library, link: &str) -> Option<(String, String)> {
    let (view, notes) = View::parse(link);
    assert!(notes.is_empty());
    let (view, note) = anchored(now, &view)?;
    Some((view.open_claim()?.to_owned(), note.what))
}

#[test]
fn a_link_to_the_reader_that_names_no_article_opens_the_first_and_says_so() {
    let here = article("000-x", &["Water rose", MOVED]);
    for link in ["#/reader", "#/reader/", "#/reader?layers=dates&v=1"] {
        let (view, _) = View::parse(link);
        let (opened, note) = parallax_view::opened(&here, &view).unwrap();
        assert_eq!(opened, View { page: Page::Reader("000-x".into()), ..view });
        assert!(note.what.contains("names no article"));
    }
    assert_eq!(parallax_view::opened(&here, &View::parse("#/reader/000-x?v=1").0), None);
    assert_eq!(parallax_view::opened(&Library::empty(), &View::parse("#/reader").0), None);
}

const PAGES: [fn(String) -> Page; 3] = [Page::Claim, |_| Page::Claims, |_| Page::Reader("000-x".into())];

#[test]
fn reworded_words_are_found_again_and_called_moved() {
    let now = article(
        "000-x",
        &["On Monday the rebels withdrew their heavy weapons from the buffer zone", "Water rose"],
    );
    for page in PAGES {
        let (found, said) = opened(&now, &link(page)).unwrap();
        assert_eq!(found, claim(&now, "On Monday"));
        assert!(
            said.contains("moved")
                && said.contains("the same article (Tideline), with 11 of 12 of its words"),
            "{said}"
        );
    }
}

#[test]
fn the_same_words_under_another_name_of_the_article_are_found() {
    let now = article("007-renamed", &["Water rose", MOVED]);
    let (found, said) = opened(&now, &link(|_| Page::Reader("000-x".into()))).unwrap();
    assert_eq!(found, claim(&now, "The rebels"));
    assert!(said.contains("another article") && said.contains("with its words"), "{said}");
}

#[test]
fn a_likeness_in_another_article_is_no_place_to_send_a_reader() {
    let other =
        article("007-other", &["The rebels kept their heavy weapons out of the buffer zone till Tuesday"]);
    assert_eq!(opened(&other, &link(Page::Claim)), None);
    let gone = article("000-x", &["Water rose", "Nothing else is said of the rebels"]);
    assert_eq!(opened(&gone, &link(Page::Claim)), None);
}

#[test]
fn nothing_moves_that_is_here_and_old_links_only_say_what_is_missing() {
    let same = article("000-x", &[MOVED, "Water rose"]);
    assert_eq!(opened(&same, &link(Page::Claim)), None, "the same words elsewhere are the same claim");
    let now = article("000-x", &["Water rose"]);
    assert_eq!(opened(&now, "#/claim/k3f9abcd?v=1"), None);
    assert_eq!(opened(&now, "#/claim/k3f9abcd?words=%25%25!&v=1"), None);
}

#[test]
fn what_a_link_carries_of_the_words_is_short() {
    let long = (0..80).map(|number| format!("word{number}")).collect::<Vec<_>>().join(" ");
    let library = article("000-x", &[&long]);
    let view = View::default().on(Page::Claims).opening(&claim(&library, "word0"));
    let words = shared(&library, &view).words.unwrap();
    assert_eq!(words.len(), 39);
    assert!(shared(&library, &view).href().len() < LONGEST_LINK / 10);
}
