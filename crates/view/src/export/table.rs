//! Which rows a view shows, as one table.

use crate::actors::edit_words;
use crate::compare::compared_claims;
use crate::index::speaker_value;
use crate::list::listed;
use crate::mentions::mentions;
use crate::text::plain;
use crate::timeline::dated_claims;
use crate::{Badge, Library, Page, View, naming, row};
use parallax_model::{ArticleId, Claim, ClaimId, Day, MentionId};

/// Rows under columns, with where they are from.
pub(super) struct Table {
    pub name: &'static str,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<Value>>,
    /// The link of the view that shows them.
    pub link: String,
    /// The hash of the corpus.
    pub corpus: String,
    /// The reader's own changes to who is who, in words.
    pub changes: Vec<String>,
}

pub(super) enum Value {
    Words(String),
    Number(u32),
    List(Vec<String>),
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

/// The claims that pass the filters, as a table.
pub(super) fn claims_table(library: &Library, view: &View, base: &str) -> Table {
    let address = Address { library, base };
    let rows = listed(library, view).into_iter().filter_map(|id| address.claim(view, id)).collect();
    address.table(view, "claims", CLAIM.to_vec(), rows)
}

/// What a view of any page shows, as a table.
pub(super) fn table(library: &Library, view: &View, base: &str) -> Table {
    let address = Address { library, base };
    let (name, columns, rows) = match (&view.page, &view.cell) {
        (Page::Sources | Page::Actor(_), Some(cell)) => {
            let rows = mentions(library, view, cell).into_iter();
            ("mentions", MENTION.to_vec(), rows.filter_map(|id| address.mention(view, id)).collect())
        }
        (Page::Sources, None) => ("naming", NAMING.to_vec(), address.matrix(view)),
        (page, _) => {
            let rows = claims(library, view, page).into_iter();
            ("claims", CLAIM.to_vec(), rows.filter_map(|id| address.claim(view, id)).collect())
        }
    };
    address.table(view, name, columns, rows)
}

const CLAIM: [&str; 27] = [
    "claim",
    "source",
    "article",
    "headline",
    "published_from",
    "published_to",
    "published_basis",
    "voice",
    "speaker",
    "speaker_kind",
    "chain",
    "cue",
    "cue_class",
    "type",
    "certainty",
    "polarity",
    "actors",
    "labels",
    "place",
    "time",
    "time_from",
    "time_to",
    "words",
    "sentence",
    "start",
    "end",
    "link",
];
const MENTION: [&str; 10] =
    ["actor", "source", "article", "voice", "labels", "words", "sentence", "start", "end", "link"];
const NAMING: [&str; 8] = ["actor", "source", "voice", "word", "class", "k", "n", "link"];

fn claims(library: &Library, view: &View, page: &Page) -> Vec<ClaimId> {
    let slug = match page {
        Page::Reader(slug) => slug,
        Page::Timeline => return dated_claims(library, view),
        Page::Compare => return compared_claims(library, view),
        _ => return listed(library, view),
    };
    let article = library.corpus.articles.find(|article| article.slug.as_str() == slug);
    article.map_or_else(Vec::new, |(id, _)| {
        library.index.contents.claims(&library.corpus, id).map(|(claim, _)| claim).collect()
    })
}

/// Makes rows whose links open in the app at `base`, on this corpus.
struct Address<'a> {
    library: &'a Library,
    base: &'a str,
}

impl Address<'_> {
    fn table(
        &self,
        view: &View,
        name: &'static str,
        columns: Vec<&'static str>,
        rows: Vec<Vec<Value>>,
    ) -> Table {
        let changes = self.library.edits.iter().map(|edit| edit_words(&self.library.corpus, edit)).collect();
        Table { name, columns, rows, link: self.link(view), corpus: self.library.hash.clone(), changes }
    }

    fn link(&self, view: &View) -> String {
        let view = View { corpus: Some(self.library.hash.clone()), ..view.clone() };
        format!("{}{}", self.base, view.href())
    }

    fn badge(&self, article: ArticleId) -> Option<Badge> {
        self.library.corpus.articles.get(article).and_then(|article| row::badge(self.library, article.outlet))
    }

    fn claim(&self, view: &View, id: ClaimId) -> Option<Vec<Value>> {
        let library = self.library;
        let corpus = &library.corpus;
        let claim = corpus.claims.get(id)?;
        let article = corpus.articles.get(claim.article)?;
        let attribution = row::attributions(library, claim).next();
        let time = claim.time.and_then(|time| corpus.times.get(time));
        let chain: Vec<String> = row::chain(library, claim).into_iter().map(|hop| hop.name).collect();
        let hull = claim.content.hull();
        let slug = |actor| corpus.actors.get(actor).map(|actor| actor.slug.to_string());
        Some(vec![
            claim.slug.as_str().into(),
            self.badge(claim.article)?.name.into(),
            article.slug.as_str().into(),
            article.headline.map_or("", |span| span.of(&article.text)).into(),
            iso(article.published.from),
            iso(article.published.to),
            article.published.basis.slug().into(),
            claim.voice.slug().into(),
            attribution.map(|row| speaker_value(corpus, row).1).unwrap_or_default().into(),
            attribution.map_or("", |row| row.speaker.kind.slug()).into(),
            chain.join(" ← ").into(),
            attribution.map(|row| row::cue(library, row)).unwrap_or_default().into(),
            attribution.filter(|row| !row.cue.is_empty()).map_or("", |row| row.cue_class.slug()).into(),
            claim.kind.slug().into(),
            claim.modality.slug().into(),
            claim.polarity.slug().into(),
            Value::List(claim.actors.iter().filter_map(|actor| slug(*actor)).collect()),
            Value::List(self.labels(claim)),
            claim.place.and_then(slug).unwrap_or_default().into(),
            time.map_or("", |time| corpus.words(time.article, time.span)).into(),
            iso(time.and_then(|time| time.from)),
            iso(time.and_then(|time| time.to)),
            claim.content.words(&article.text).into(),
            plain(&row::sentence(library, view, id, claim)).into(),
            Value::Number(hull.start),
            Value::Number(hull.end),
            self.link(
                &View::default().on(Page::Reader(article.slug.to_string())).opening(claim.slug.as_str()),
            )
            .into(),
        ])
    }

    fn labels(&self, claim: &Claim) -> Vec<String> {
        let corpus = &self.library.corpus;
        let mentions = self.library.index.contents.mentions(corpus, claim.article);
        let labellings = mentions.flat_map(|(_, mention)| &mention.labels);
        let inside = labellings.filter(|labelling| claim.content.overlaps(labelling.span));
        let mut labels: Vec<String> = Vec::new();
        for label in inside.filter_map(|labelling| corpus.labels.get(labelling.label)) {
            if !labels.iter().any(|known| known == label.slug.as_str()) {
                labels.push(label.slug.to_string());
            }
        }
        labels
    }

    fn mention(&self, view: &View, id: MentionId) -> Option<Vec<Value>> {
        let corpus = &self.library.corpus;
        let mention = corpus.mentions.get(id)?;
        let article = corpus.articles.get(mention.article)?;
        let sentences = self.library.index.contents.sentences(corpus, mention.article);
        let sentence = sentences.map(|(_, row)| row.span).find(|span| span.overlaps(mention.span));
        let labels = mention.labels.iter().filter_map(|labelling| corpus.labels.get(labelling.label));
        let open =
            View { cell: view.cell.clone(), ..View::default().on(Page::Reader(article.slug.to_string())) };
        Some(vec![
            mention
                .actor
                .and_then(|actor| corpus.actors.get(actor))
                .map_or("", |actor| actor.slug.as_str())
                .into(),
            self.badge(mention.article)?.name.into(),
            article.slug.as_str().into(),
            mention.voice.slug().into(),
            Value::List(labels.map(|label| label.slug.to_string()).collect()),
            mention.span.of(&article.text).into(),
            sentence.unwrap_or(mention.span).of(&article.text).into(),
            Value::Number(mention.span.start),
            Value::Number(mention.span.end),
            self.link(&open).into(),
        ])
    }

    fn matrix(&self, view: &View) -> Vec<Vec<Value>> {
        let matrix = naming(self.library, view);
        let mut rows = Vec::new();
        for actor in &matrix.rows {
            for (badge, cell) in matrix.sources.iter().zip(&actor.cells) {
                rows.extend(cell.parts.iter().map(|part| {
                    vec![
                        actor.name.as_str().into(),
                        badge.name.as_str().into(),
                        view.naming_voice.slug().into(),
                        part.word.as_str().into(),
                        part.class.map_or("", |class| class.slug()).into(),
                        Value::Number(part.k),
                        Value::Number(cell.n),
                        self.link(&part.open).into(),
                    ]
                }));
            }
        }
        rows
    }
}

fn iso(day: Option<Day>) -> Value {
    day.map(|day| day.to_string()).unwrap_or_default().into()
}
