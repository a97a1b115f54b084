//! `parallax analyze --format conllu`: the parse of headline and body in the format of Universal Dependencies, so
//! that anyone can score it. `MISC` holds the bytes of each token in the article's text.

use parallax_ingest::one_line;
use parallax_model::{Analysis, Article, Span};
use parallax_parse::{Node, Number, Parser, Tense, Tree, VerbForm};
use parallax_text::{Stream, Token};
use std::io::{Result, Write};

/// Writes the parse of each article of an analysis.
pub(crate) fn write(parser: &Parser, analysis: &Analysis, out: &mut impl Write) -> Result<()> {
    analysis.corpus.articles.iter().try_for_each(|(_, article)| write_article(parser, article, out))
}

fn write_article(parser: &Parser, article: &Article, out: &mut impl Write) -> Result<()> {
    let text = article.text.as_str();
    let stream = Stream::read(text, &paragraphs(article));
    let file = one_line(&article.file);
    writeln!(out, "# newdoc id = {file}")?;
    let mut paragraph = None;
    for (number, sentence) in stream.sentences.iter().enumerate() {
        if paragraph != Some(sentence.paragraph) {
            paragraph = Some(sentence.paragraph);
            writeln!(out, "# newpar")?;
        }
        let tokens = stream.sentence(sentence);
        let tree = parser.parse_tokens(text, tokens);
        writeln!(out, "# sent_id = {file}-{}", number + 1)?;
        write!(out, "# text = ")?;
        for (at, token) in tokens.iter().enumerate() {
            let space = if at == 0 || token.glued { "" } else { " " };
            write!(out, "{space}{}", token.surface(text))?;
        }
        writeln!(out)?;
        for (at, (token, node)) in tokens.iter().zip(tree.nodes()).enumerate() {
            let glued = tokens.get(at + 1).is_some_and(|next| next.glued);
            write_token(text, at, (token, node), (&tree, glued), out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn write_token(
    text: &str,
    at: usize,
    (token, node): (&Token, &Node),
    (tree, glued): (&Tree, bool),
    out: &mut impl Write,
) -> Result<()> {
    let head = node.head.map_or(0, |head| head + 1);
    let space = if glued { "SpaceAfter=No|" } else { "" };
    let Span { start, end } = token.span;
    writeln!(
        out,
        "{}\t{}\t{}\t{}\t{}\t{}\t{head}\t{}\t_\t{space}Bytes={start}-{end}",
        at + 1,
        token.surface(text),
        node.lemma,
        node.upos,
        node.xpos,
        features(node, tree.is_passive(at)),
        node.relation
    )
}

/// Morphological features, in the order of their names.
fn features(node: &Node, passive: bool) -> String {
    let form = node.verb_form();
    let verb = match form {
        VerbForm::None => None,
        VerbForm::Finite => Some("Fin"),
        VerbForm::Infinitive => Some("Inf"),
        VerbForm::Participle => Some("Part"),
        VerbForm::Gerund => Some("Ger"),
    };
    let number = node.number().map(|number| match number {
        Number::Singular => "Sing",
        Number::Plural => "Plur",
    });
    let tense = node.tense().map(|tense| match tense {
        Tense::Past => "Past",
        Tense::Present => "Pres",
    });
    let voice = (passive && form == VerbForm::Participle).then_some("Pass");
    let mood = (form == VerbForm::Finite).then_some("Ind");
    let all = [("Mood", mood), ("Number", number), ("Tense", tense), ("VerbForm", verb), ("Voice", voice)];
    let told: Vec<_> = all.iter().filter_map(|(name, value)| Some(format!("{name}={}", (*value)?))).collect();
    if told.is_empty() { "_".to_owned() } else { told.join("|") }
}

/// Headline, headings and lines of the body.
fn paragraphs(article: &Article) -> Vec<Span> {
    let mut found = Vec::new();
    for span in article.prose() {
        let mut start = span.start as usize;
        for line in span.of(&article.text).split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
            found.push(Span::new(start, start + line.len()).trimmed(&article.text));
            start += line.len();
        }
    }
    found.retain(|line| !line.is_empty());
    found
}
