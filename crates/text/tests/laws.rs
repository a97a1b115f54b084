//! What holds of every text: spans lie in it in order, no word is lost, quotations nest, and the time that a byte
//! takes does not grow with the length of the text.

use parallax_model::Span;
use parallax_text::{Kind, Stream, is_invisible};
use proptest::prelude::*;
use std::time::Instant;

fn read(text: &str) -> Stream {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        start += line.len();
        Span::new(start - line.len(), start).trimmed(text)
    });
    Stream::read(text, &lines.filter(|line| !line.is_empty()).collect::<Vec<_>>())
}

/// Tokens with a bar between, sentences with two.
fn tokens(text: &str) -> String {
    let stream = read(text);
    let sentence = |s: &parallax_text::Sentence| {
        let words: Vec<_> = stream.sentence(s).iter().map(|t| t.surface(text).into_owned()).collect();
        words.join("|")
    };
    stream.sentences.iter().map(sentence).collect::<Vec<_>>().join("||")
}

fn quotations(text: &str) -> Vec<String> {
    let stream = read(text);
    let shown = |q: &parallax_text::Quotation| {
        let open = if q.closed { "" } else { "…" };
        let more = if q.continues.is_some() { "+" } else { "" };
        format!("{}{more}{}{open}", "-".repeat(q.depth), q.inner.of(text))
    };
    stream.quotations.iter().map(shown).collect()
}

#[test]
fn tokens_are_those_of_the_treebanks() {
    assert_eq!(
        tokens("They don't re-elect pro-war South-Korean MPs."),
        "They|do|n't|re-elect|pro-war|South|-|Korean|MPs|."
    );
    assert_eq!(
        tokens("We cannot pay $1,200.50, or 5%, at 10pm."),
        "We|can|not|pay|$|1,200.50|,|or|5|%|,|at|10|pm|."
    );
    assert_eq!(
        tokens("Mail a.b@news.example or see www.news.example/x?y=1."),
        "Mail|a.b@news.example|or|see|www.news.example/x?y=1|."
    );
    assert_eq!(tokens("Mr. Lind of the U.S. left. She stayed."), "Mr.|Lind|of|the|U.S.|left|.||She|stayed|.");
    assert_eq!(tokens("The talks failed.The minister left."), "The|talks|failed|.||The|minister|left|.");
    assert_eq!(tokens("The min\u{ad}ister\u{200b}’s own\u{a0}words"), "The|minister|’s|own|words");
}

#[test]
fn quotations_are_a_tree() {
    assert_eq!(quotations("“He said ‘no’ twice,” she said."), ["He said ‘no’ twice,", "-no"]);
    assert_eq!(quotations("Peter's ‘new deal’ and the workers' strike"), ["new deal"]);
    assert_eq!(quotations("«Non», „nein“, ``no'' and \"nay\""), ["Non", "nein", "no", "nay"]);
    assert_eq!(quotations("“One.\n“Two,” she said."), ["One.…", "+Two,"]);
    assert_eq!(quotations("It failed,” he said."), ["It failed,"]);
    assert_eq!(quotations("He is 5'11\" tall, rock 'n' roll of the '90s"), Vec::<String>::new());
}

#[test]
fn marks_know_their_quotation() {
    let stream = read("“A ‘b’ c”");
    let marks: Vec<_> = stream.tokens.iter().filter_map(|t| Some((t.kind, t.quotation?))).collect();
    let (open, close) = (Kind::Opening, Kind::Closing);
    assert_eq!(marks, [(open, 0), (open, 1), (close, 1), (close, 0)]);
}

#[test]
fn time_grows_with_the_length() {
    for piece in
        ["'", "‘a ", "“a", "a.", ". ", "a'", "-", "@", "a@b", "Mr. ", "www.", "\u{ad}", "1-", "» «", "a“b‘"]
    {
        let seconds = |count: usize| {
            let text = piece.repeat(count);
            let begun = Instant::now();
            assert!(read(&text).tokens.len() <= text.len());
            begun.elapsed().as_secs_f64() / count as f64
        };
        let short = seconds(20_000).min(seconds(20_000));
        let long = seconds(200_000);
        assert!(long < 8.0 * short + 2e-6, "{piece:?}: {long} s each, and {short} s in a short text");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "(\\PC|\n|\u{ad}|\u{200b}|[ .,“”\"'‘’«»`a-zA-Z0-9-]){0,160}") {
        let stream = read(&text);
        prop_assert!(stream.tokens.is_sorted_by(|a, b| a.span.end <= b.span.start));
        prop_assert!(stream.sentences.is_sorted_by(|a, b| a.span.end <= b.span.start && a.tokens.end == b.tokens.start));
        let mut read_again = String::new();
        for sentence in &stream.sentences {
            for token in stream.sentence(sentence) {
                prop_assert!(token.span.fits(&text) && !token.span.is_empty() && sentence.span.contains(token.span));
                read_again.push_str(&token.surface(&text));
            }
        }
        let visible = |c: &char| !is_invisible(*c) && !c.is_whitespace() && !c.is_control() && *c != '\u{fffc}';
        prop_assert_eq!(text.chars().filter(visible).collect::<String>(), read_again);
        for (row, q) in stream.quotations.iter().enumerate() {
            prop_assert!(q.outer.contains(q.inner) && q.outer.fits(&text) && q.inner.fits(&text) && !q.inner.is_empty());
            prop_assert!(q.within.is_none_or(|w| w < row && stream.quotations[w].inner.contains(q.outer)));
            prop_assert_eq!(q.depth, q.within.map_or(0, |w| stream.quotations[w].depth + 1));
            prop_assert!(q.continues.is_none_or(|c| c < row && !stream.quotations[c].closed));
        }
        for token in &stream.tokens {
            prop_assert!(token.quotation.is_none_or(|q| stream.quotations[q].outer.contains(token.span)));
        }
    }
}
