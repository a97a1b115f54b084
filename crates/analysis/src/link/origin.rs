//! Whether two claims are two sources: copied words, one agency or one speaker behind both make them one.

use super::passage;
use parallax_model::{
    ArticleId, Attribution, AttributionId, Claim, ClaimId, Corpus, Dependence, DependenceKind, Passage, Span,
    SpeakerKind,
};

/// Why two claims of different articles are no two sources, where they are none.
pub(super) fn dependence(
    corpus: &Corpus,
    passages: &[Passage],
    from: ClaimId,
    to: ClaimId,
) -> Option<Dependence> {
    let (a, b) = (corpus.claims.get(from)?, corpus.claims.get(to)?);
    let found = |kind: DependenceKind, (evidence, counterpart): (Span, Span)| Dependence {
        from,
        to,
        kind,
        evidence,
        counterpart,
    };
    let copied =
        || passage::around(corpus, passages, a, b).map(|spans| found(DependenceKind::Passage, spans));
    let wire = || same_agency(corpus, a, b).map(|spans| found(DependenceKind::Wire, spans));
    let speaker = || same_speaker(corpus, a, b).map(|spans| found(DependenceKind::Speaker, spans));
    copied().or_else(wire).or_else(speaker)
}

/// The hops of a claim, the one nearest to the outlet last.
fn chain<'c>(corpus: &'c Corpus, claim: &Claim) -> Vec<&'c Attribution> {
    let parent = |id: &AttributionId| corpus.attributions.get(*id).and_then(|attribution| attribution.parent);
    std::iter::successors(claim.attribution, parent)
        .take(corpus.attributions.len())
        .filter_map(|id| corpus.attributions.get(id))
        .collect()
}

/// An agency that both credit: in the claims' own chains, or above the article.
fn same_agency(corpus: &Corpus, a: &Claim, b: &Claim) -> Option<(Span, Span)> {
    let (firsts, seconds) = (agencies(corpus, a), agencies(corpus, b));
    firsts.iter().find_map(|(name, span)| {
        seconds.iter().find(|(other, _)| other == name).map(|(_, other)| (*span, *other))
    })
}

/// The news agencies that a claim is credited to, by their short names.
fn agencies(corpus: &Corpus, claim: &Claim) -> Vec<(&'static str, Span)> {
    let chain = chain(corpus, claim);
    let media = chain.iter().filter(|hop| hop.speaker.kind == SpeakerKind::Medium);
    let credited = media.filter_map(|hop| Some((agency(&hop.speaker.name)?, *hop.source.first()?)));
    credited.chain(above(corpus, claim.article)).collect()
}

/// The agency named in the line of place that begins an article: `BEIRUT (Reuters) -`.
fn above(corpus: &Corpus, article: ArticleId) -> Option<(&'static str, Span)> {
    let article = corpus.articles.get(article)?;
    let first = article.body.first()?;
    let words = first.of(&article.text);
    let line = words.char_indices().take(60).find(|(_, c)| matches!(c, '-' | '–' | '—'));
    let head = words.get(..line?.0)?;
    let (open, close) = (head.find('(')?, head.find(')')?);
    let name = head.get(open + 1..close)?;
    let start = first.start as usize + open + 1;
    Some((agency(name)?, Span::new(start, start + name.len())))
}

/// The short name of a news agency, where `name` is one.
fn agency(name: &str) -> Option<&'static str> {
    const AGENCIES: [(&str, &[&str]); 18] = [
        ("reuters", &["reuters", "thomson reuters"]),
        ("afp", &["afp", "agence france-presse", "agence france presse"]),
        ("ap", &["ap", "associated press", "the associated press"]),
        ("dpa", &["dpa", "deutsche presse-agentur"]),
        ("efe", &["efe"]),
        ("ansa", &["ansa"]),
        ("interfax", &["interfax", "interfax news agency"]),
        ("tass", &["tass", "itar-tass"]),
        ("ria", &["ria", "ria novosti"]),
        ("xinhua", &["xinhua", "xinhua news agency"]),
        ("kyodo", &["kyodo", "kyodo news"]),
        ("yonhap", &["yonhap", "yonhap news agency"]),
        ("pti", &["pti", "press trust of india"]),
        ("upi", &["upi", "united press international"]),
        ("bloomberg", &["bloomberg", "bloomberg news"]),
        ("anadolu", &["anadolu", "anadolu agency"]),
        ("sana", &["sana"]),
        ("irna", &["irna"]),
    ];
    let lower = name.trim().to_lowercase();
    AGENCIES.iter().find(|(_, names)| names.contains(&lower.as_str())).map(|(short, _)| *short)
}

/// The same actor, or the same actors together, at the end of both chains: who is said to have said it first.
fn same_speaker(corpus: &Corpus, a: &Claim, b: &Claim) -> Option<(Span, Span)> {
    let first = |claim: &Claim| chain(corpus, claim).first().copied();
    let (x, y) = (first(a)?, first(b)?);
    let among = |a: &Attribution, b: &Attribution| a.actors().all(|one| b.actors().any(|other| other == one));
    let same = x.actors().next().is_some() && among(x, y) && among(y, x);
    let words =
        |hop: &Attribution| hop.source.first().copied().or_else(|| hop.content.iter().next().copied());
    if same { words(x).zip(words(y)) } else { None }
}
