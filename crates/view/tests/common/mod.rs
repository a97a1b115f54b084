//! A small corpus that is made by hand: three articles on a dam, by three sources, one of them unnamed.

#![allow(dead_code, clippy::unwrap_used, clippy::panic)] // Each test file uses its own part; all of it is for tests.

use parallax_model::{
    Actor, ActorId, ActorKind, Aligned, Article, ArticleId, Attribution, AttributionId, Basis, Claim,
    ClaimId, ClaimKind, Corpus, CueClass, Dating, Day, Form, Furniture, FurnitureReason, Label, LabelClass,
    LabelId, Labelling, Mention, MentionForm, Modality, Origin, Outlet, Polarity, Relation, RelationKind,
    Rule, Sentence, Slot, Slug, Span, Spans, Speaker, SpeakerKind, TimeExpression, TimeId, TimeKind, Voice,
    claim_slug,
};
use parallax_view::{Export, Format, Judgements, Library, Stamp, View, export};

mod dam;
mod strike;
#[allow(unused_imports)] // Not every test file is about it.
pub(crate) use dam::dam;
#[allow(unused_imports)] // Not every test file is about relations.
pub(crate) use strike::strike;

/// Writes a corpus, finding every span by its words.
#[derive(Default)]
pub(crate) struct Desk {
    pub(crate) corpus: Corpus,
}

pub(crate) fn day(iso: &str) -> Option<Day> {
    iso.parse().ok()
}

pub(crate) fn dated(from: &str, to: &str, basis: Basis) -> Dating {
    Dating { from: day(from), to: day(to), basis, why: "A test says so.".into(), evidence: vec![] }
}

impl Desk {
    /// An article of paragraphs whose sentences are parted by `|`; a paragraph that begins with `#` is a
    /// heading, with `~` furniture.
    pub(crate) fn article(
        &mut self,
        slug: &str,
        outlet: Option<&str>,
        published: Dating,
        paragraphs: &[&str],
    ) -> ArticleId {
        let outlet_slug = outlet.map_or_else(|| Slug::of(&format!("unnamed-{slug}")), Slug::of);
        let outlet =
            Outlet { slug: outlet_slug, name: outlet.map(str::to_owned), why: "A test says so.".into() };
        let outlet = match self.corpus.outlets.find(|known| known.slug == outlet.slug) {
            Some((id, _)) => id,
            None => self.corpus.outlets.push(outlet),
        };
        let article = ArticleId::new(self.corpus.articles.len());
        let mut row = Article {
            slug: Slug::of(slug),
            file: format!("{slug}.txt"),
            outlet,
            headline: None,
            headings: vec![],
            byline: None,
            published,
            text: String::new(),
            body: vec![],
            quotes: vec![],
            furniture: vec![],
            origin: Origin::Bundled,
            unread: None,
        };
        for paragraph in paragraphs {
            let words = paragraph.trim_start_matches(['#', '~']);
            let start = row.text.len();
            for sentence in words.split('|') {
                let from = row.text.len();
                row.text.push_str(sentence);
                let span = Span::new(from, row.text.len()).trimmed(&row.text);
                if !paragraph.starts_with('~') {
                    self.corpus.sentences.push(Sentence { article, span });
                }
            }
            let span = Span::new(start, row.text.len());
            match paragraph.chars().next() {
                Some('~') => row.furniture.push(Furniture { span, reason: FurnitureReason::Navigation }),
                _ if row.headline.is_none() => row.headline = Some(span),
                _ => row.body.push(span),
            }
            if paragraph.starts_with('#') {
                row.headings.push(span);
            }
            row.text.push_str("\n\n");
        }
        self.corpus.articles.push(row)
    }

    pub(crate) fn find(&self, article: ArticleId, words: &str) -> Span {
        let text = &self.corpus.articles.get(article).unwrap().text;
        let start = text.find(words).unwrap_or_else(|| panic!("no {words:?}"));
        Span::new(start, start + words.len())
    }

    pub(crate) fn actor(&mut self, name: &str, kind: ActorKind) -> ActorId {
        let slug = Slug::of(name);
        self.corpus.actors.push(Actor {
            slug,
            name: name.into(),
            kind,
            side: None,
            of: None,
            aliases: vec![],
        })
    }

    pub(crate) fn label(&mut self, word: &str, class: LabelClass) -> LabelId {
        self.corpus.labels.push(Label { slug: Slug::of(word), word: word.into(), class })
    }

    pub(crate) fn mention(
        &mut self,
        article: ArticleId,
        words: &str,
        actor: Option<ActorId>,
        labels: &[LabelId],
        voice: Voice,
    ) {
        let span = self.find(article, words);
        let labellings = labels.iter().map(|label| {
            let word = &self.corpus.labels.get(*label).unwrap().word;
            let at = span.start as usize + words.find(word.as_str()).unwrap();
            Labelling { label: *label, span: Span::new(at, at + word.len()) }
        });
        let labels = labellings.collect();
        let form = if actor.is_some() { MentionForm::Name } else { MentionForm::Nominal };
        let rule = Rule::new("test-mention");
        self.corpus.mentions.push(Mention {
            article,
            span,
            head: span,
            form,
            actor,
            labels,
            distanced: None,
            voice,
            rule,
        });
    }

    #[allow(clippy::too_many_arguments)]
    pub(crate) fn says(
        &mut self,
        article: ArticleId,
        speaker: (&str, Option<ActorId>, SpeakerKind),
        source: &str,
        cue: (&str, CueClass),
        content: &str,
        form: Form,
        parent: Option<AttributionId>,
    ) -> AttributionId {
        let spans = |words: &str| if words.is_empty() { vec![] } else { vec![self.find(article, words)] };
        let row = Attribution {
            article,
            speaker: Speaker { name: speaker.0.into(), actor: speaker.1, kind: speaker.2 },
            joint: Vec::new(),
            source: spans(source),
            cue: spans(cue.0),
            content: Spans::one(self.find(article, content)),
            form,
            cue_class: cue.1,
            cue_lemma: cue.0.into(),
            negated: false,
            parent,
            rule: Rule::new("test-cue"),
        };
        self.corpus.attributions.push(row)
    }

    pub(crate) fn time(&mut self, article: ArticleId, words: &str, from: &str, to: &str) -> TimeId {
        let row = TimeExpression {
            article,
            span: self.find(article, words),
            kind: TimeKind::Date,
            value: from.into(),
            from: day(from),
            to: day(to),
            rule: Rule::new("test-time"),
        };
        self.corpus.times.push(row)
    }

    pub(crate) fn claim(
        &mut self,
        article: ArticleId,
        words: &str,
        kind: ClaimKind,
        voice: Voice,
    ) -> &mut Claim {
        let span = self.find(article, words);
        let holds =
            |(_, sentence): &(_, &Sentence)| sentence.article == article && sentence.span.overlaps(span);
        let (sentence, _) = self.corpus.sentences.iter().find(holds).unwrap();
        let slug = claim_slug(&self.corpus.articles.get(article).unwrap().slug, words, 0);
        let id = self.corpus.claims.push(Claim {
            slug,
            article,
            sentence,
            content: Spans::one(span),
            attribution: None,
            voice,
            kind,
            predicate: None,
            agent: None,
            polarity: Polarity::Positive,
            modality: Modality::Asserted,
            actors: vec![],
            time: None,
            place: None,
            quantities: vec![],
            harms: vec![],
            rule: Rule::new("test-claim"),
        });
        self.corpus.claims.get_mut(id).unwrap()
    }

    /// Two claims with the words that fill the same slots; the first slot decides.
    pub(crate) fn relation(
        &mut self,
        kind: RelationKind,
        score: u8,
        (from, to): (ClaimId, ClaimId),
        slots: &[(Slot, &str, &str)],
    ) {
        let place = |claim: ClaimId| self.corpus.claims.get(claim).unwrap().article;
        let aligned = slots.iter().map(|(slot, mine, theirs)| Aligned {
            slot: *slot,
            from: self.find(place(from), mine),
            to: self.find(place(to), theirs),
        });
        let slots: Vec<Aligned> = aligned.collect();
        let (reason, rule) = (slots.first().unwrap().slot, Rule::new("test-relation"));
        self.corpus.relations.push(Relation { from, to, kind, reason, slots, rule, score });
    }

    pub(crate) fn library(self) -> Library {
        self.corpus.check().unwrap();
        Library::of(self.corpus, "0123456789ab".into())
    }
}

/// The slug of the claim that begins with these words.
pub(crate) fn claim(library: &Library, words: &str) -> String {
    let corpus = &library.corpus;
    let begins = |claim: &Claim| corpus.words(claim.article, claim.content.hull()).starts_with(words);
    corpus.claims.find(begins).unwrap_or_else(|| panic!("no claim {words:?}")).1.slug.to_string()
}

pub(crate) fn claim_id(library: &Library, slug: &str) -> ClaimId {
    library.corpus.claims.find(|claim| claim.slug.as_str() == slug).unwrap().0
}

/// The first set of rows of a view as a file, made on a day in May.
pub(crate) fn saved(library: &Library, view: &View, format: Format, base: &str) -> Export {
    let judgements = Judgements::default();
    export(library, view, "", format, &Stamp { base, day: "2021-05-09", judgements: &judgements })
}
