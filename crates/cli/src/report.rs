//! An analysis in words, for a reporter: what the article is, when it was published, who says what in it, what
//! it says in its own voice, and what was cut.

use parallax_ingest::one_line;
use parallax_model::{Analysis, Article, Attribution, Claim, Corpus, Dating, PageFormat, Span, Spans};
use std::collections::BTreeMap;
use std::io::{Result, Write};

/// Writes the report on one article.
pub(crate) fn write(analysis: &Analysis, out: &mut impl Write) -> Result<()> {
    let corpus = &analysis.corpus;
    let Some(article) = corpus.articles.rows().first() else { return Ok(()) };
    head(corpus, article, out)?;
    if analysis.format == PageFormat::Html {
        body(article, out)?;
    }
    speech(corpus, article, out)?;
    own_voice(corpus, article, out)?;
    cut(article, out)?;
    for warning in &analysis.warnings {
        writeln!(out, "Warning: {}", one_line(&warning.message))?;
    }
    writeln!(out)
}

fn head(corpus: &Corpus, article: &Article, out: &mut impl Write) -> Result<()> {
    let headline =
        article.headline.map_or_else(|| "(no headline found)".to_owned(), |span| line(article, span));
    writeln!(out, "{headline}")?;
    writeln!(out, "{}", "=".repeat(headline.chars().count().min(80)))?;
    writeln!(out, "File:      {}", one_line(&article.file))?;
    if let Some(outlet) = corpus.outlets.get(article.outlet) {
        let name = outlet.name.clone().unwrap_or_else(|| "not named".to_owned());
        writeln!(out, "Source:    {}. {}", one_line(&name), one_line(&outlet.why))?;
    }
    if let Some(byline) = article.byline {
        writeln!(out, "Author:    {}", line(article, byline))?;
    }
    writeln!(out, "Published: {}", published(&article.published))?;
    let words: usize =
        article.body.iter().map(|span| span.of(&article.text).split_whitespace().count()).sum();
    writeln!(out, "Length:    {} paragraphs, {words} words", article.body.len())
}

/// The paragraphs of an extracted text, a line each: the reader of a page of HTML has no other.
fn body(article: &Article, out: &mut impl Write) -> Result<()> {
    writeln!(out, "\nText")?;
    article.body.iter().try_for_each(|&span| writeln!(out, "  {}", line(article, span)))
}

fn published(dating: &Dating) -> String {
    let days = match (dating.from, dating.to) {
        (Some(from), Some(to)) if from == to => from.in_words(),
        (Some(from), Some(to)) => format!("between {} and {}", from.in_words(), to.in_words()),
        _ => "unknown".to_owned(),
    };
    format!("{days} ({}). {}", dating.basis.label().to_lowercase(), one_line(&dating.why))
        .trim_end()
        .to_owned()
}

/// Who says what, speaker by speaker, in the order of their first words.
fn speech(corpus: &Corpus, article: &Article, out: &mut impl Write) -> Result<()> {
    let mut speakers: Vec<(&str, Vec<&Attribution>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for attribution in corpus.attributions.rows() {
        let name = attribution.speaker.name.as_str();
        let place = *places.entry(name).or_insert(speakers.len());
        if place == speakers.len() {
            speakers.push((name, Vec::new()));
        }
        if let Some((_, said)) = speakers.get_mut(place) {
            said.push(attribution);
        }
    }
    writeln!(out, "\nWho says what")?;
    if speakers.is_empty() {
        writeln!(out, "  Nobody is quoted or cited.")?;
    }
    for (name, said) in speakers {
        let name = if name.is_empty() { "(not named)" } else { name };
        let kind = said.first().map_or("", |attribution| attribution.speaker.kind.label());
        writeln!(out, "  {} ({})", one_line(name), kind.to_lowercase())?;
        for attribution in said {
            writeln!(out, "    {}: {}", manner(corpus, attribution), words(article, &attribution.content))?;
        }
    }
    Ok(())
}

/// `denies, told by AFP`: the cue, its class where it is not neutral, and who passes it on.
fn manner(corpus: &Corpus, attribution: &Attribution) -> String {
    let mut manner = attribution.form.label().to_lowercase();
    if !attribution.cue_lemma.is_empty() {
        let not = if attribution.negated { "not " } else { "" };
        manner = format!("{manner}, {not}\"{}\"", attribution.cue_lemma);
    }
    let mut within = attribution.parent;
    // A chain has fewer hops than there are attributions.
    for _ in 0..corpus.attributions.len() {
        let Some(parent) = within.and_then(|id| corpus.attributions.get(id)) else { break };
        manner = format!("{manner}, told by {}", one_line(&parent.speaker.name));
        within = parent.parent;
    }
    manner
}

fn own_voice(corpus: &Corpus, article: &Article, out: &mut impl Write) -> Result<()> {
    let own: Vec<&Claim> = corpus.claims.rows().iter().filter(|claim| claim.attribution.is_none()).collect();
    writeln!(out, "\nIn its own voice")?;
    if own.is_empty() {
        writeln!(out, "  Nothing was found.")?;
    }
    for claim in own {
        writeln!(out, "  {}: {}", claim.kind.label(), words(article, &claim.content))?;
    }
    Ok(())
}

fn cut(article: &Article, out: &mut impl Write) -> Result<()> {
    writeln!(out, "\nCut as page furniture")?;
    if article.furniture.is_empty() {
        writeln!(out, "  Nothing.")?;
    }
    for piece in &article.furniture {
        writeln!(out, "  {}: {}", piece.reason.label(), line(article, piece.span))?;
    }
    Ok(())
}

fn words(article: &Article, spans: &Spans) -> String {
    let words: Vec<String> = spans.iter().map(|&span| line(article, span)).collect();
    words.join(" … ")
}

/// The words of a span on one line.
fn line(article: &Article, span: Span) -> String {
    span.of(&article.text).split_whitespace().collect::<Vec<&str>>().join(" ")
}
