//! The mentions behind one number of the naming matrix: counted by the same function as the number.

use crate::actors::form_of;
use crate::compare::compared_filters;
use crate::figure::mention_scope;
use crate::sorting::sorted;
use crate::text::Marking;
use crate::texts::list as texts;
use crate::{Badge, Cell, CellLabel, Library, MOST_ROWS, Mark, NamingVoice, Page, Piece, View, row};
use parallax_measures::{Evidence, Figure, Naming, Subject};
use parallax_model::{MentionId, Slug, Span, Voice};

/// The mentions of a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct MentionList {
    /// What they are: `terrorist, 2 mentions of Hayat Tahrir al-Sham in Alwaght, own voice`.
    pub title: String,
    /// How many.
    pub count: u32,
    /// One row a mention, at most [`MOST_ROWS`](crate::MOST_ROWS).
    pub rows: Vec<MentionRow>,
    /// The view without the list.
    pub close: View,
}

/// One mention in its sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct MentionRow {
    /// Its source.
    pub badge: Badge,
    /// Its sentence; the mention's words are [`Mark::Current`](crate::Mark::Current).
    pub sentence: Vec<Piece>,
    /// Whose words.
    pub voice: Voice,
    /// Its article, with the same mentions marked.
    pub open_article: View,
}

/// The mentions of `view.cell`, as many as the number that was clicked; `None` where no cell is open.
pub fn mention_rows(library: &Library, view: &View) -> Option<MentionList> {
    let cell = view.cell.as_ref()?;
    let mentions = mentions(library, view, cell);
    Some(MentionList {
        title: title(library, cell, mentions.len() as u32),
        count: mentions.len() as u32,
        rows: mentions.iter().take(MOST_ROWS).filter_map(|id| mention_row(library, view, *id)).collect(),
        close: View { cell: None, ..view.clone() },
    })
}

/// The mentions that a cell counts, in the order of the corpus.
pub(crate) fn mentions(library: &Library, view: &View, cell: &Cell) -> Vec<MentionId> {
    let mentions: Vec<MentionId> = counted(library, view, cell.voice)
        .iter()
        .filter(|counted| is_of(library, counted, cell))
        .flat_map(|counted| labelled(library, counted, &cell.label))
        .collect();
    sorted(mentions, Ord::cmp)
}

/// The naming of every actor in every source that the view picks, in one voice.
pub(crate) fn counted(library: &Library, view: &View, voice: NamingVoice) -> Vec<Naming> {
    parallax_measures::naming(&mention_scope(library, &compared_filters(library, view, None), voice))
}

/// The matrix with a cell open; on Compare and on an actor's page, that page.
pub(crate) fn cell_view(view: &View, cell: Cell) -> View {
    match view.page {
        Page::Actor(_) => View { cell: Some(cell), ..view.on(view.page.clone()) },
        Page::Compare => View { cell: Some(cell), compared: view.compared.clone(), ..view.on(Page::Compare) },
        _ => View { cell: Some(cell), ..view.on(Page::Sources) },
    }
}

/// Whether a mention in a voice counts where a reader asks for one.
pub(crate) fn speaks(asked: NamingVoice, voice: Voice) -> bool {
    match asked {
        NamingVoice::Own => voice == Voice::Own,
        NamingVoice::Attributed => voice == Voice::Attributed,
        NamingVoice::Quoted => voice == Voice::Quoted,
        NamingVoice::All => true,
    }
}

fn is_of(library: &Library, naming: &Naming, cell: &Cell) -> bool {
    let corpus = &library.corpus;
    let actor = naming.actor.and_then(|actor| corpus.actors.get(actor)).map(|actor| actor.slug.as_str());
    let outlet = corpus.outlets.get(naming.outlet).map_or("", |outlet| outlet.slug.as_str());
    actor == cell.actor.as_deref() && cell.source.as_deref().is_none_or(|source| source == outlet)
}

fn labelled(library: &Library, naming: &Naming, label: &CellLabel) -> Vec<MentionId> {
    let word = |figure: &&Figure, slug: &str| match figure.subject {
        Subject::Word(_, label) => {
            library.corpus.labels.get(label).is_some_and(|label| label.slug.as_str() == slug)
        }
        _ => false,
    };
    let figure = match label {
        CellLabel::Any => return naming.mentions.clone(),
        CellLabel::Form(form) => {
            let has = |id: &&MentionId| {
                let mention = library.corpus.mentions.get(**id);
                mention.is_some_and(|mention| Slug::of(form_of(&library.corpus, mention)).as_str() == form)
            };
            return naming.mentions.iter().filter(has).copied().collect();
        }
        CellLabel::Unlabelled => Some(&naming.unlabelled),
        CellLabel::Distanced => Some(&naming.distanced),
        CellLabel::Label(slug) => naming.words.iter().find(|figure| word(figure, slug)),
        CellLabel::Class(class) => naming
            .classes
            .iter()
            .find(|figure| matches!(figure.subject, Subject::Class(_, own) if own == *class)),
    };
    let evidence = figure.into_iter().flat_map(|figure| &figure.evidence);
    evidence
        .filter_map(|evidence| match evidence {
            Evidence::Mention(mention) => Some(*mention),
            _ => None,
        })
        .collect()
}

fn title(library: &Library, cell: &Cell, n: u32) -> String {
    let corpus = &library.corpus;
    let named = |slug: &String| corpus.actors.rows().iter().find(|actor| actor.slug.as_str() == slug);
    let actor = match &cell.actor {
        Some(slug) => texts::of_actor(named(slug).map_or(slug.as_str(), |actor| actor.name.as_str())),
        None => texts::NOT_RESOLVED_TO_AN_ACTOR.to_owned(),
    };
    let badge = |slug: &String| library.index.badges.iter().find(|badge| badge.slug == *slug);
    let source = cell.source.as_ref().map_or_else(String::new, |slug| {
        texts::in_source(badge(slug).map_or(slug.as_str(), |badge| badge.name.as_str()))
    });
    let word = match &cell.label {
        CellLabel::Any => String::new(),
        CellLabel::Unlabelled => texts::NO_LABEL.to_owned(),
        CellLabel::Distanced => texts::HELD_AT_A_DISTANCE.to_owned(),
        CellLabel::Class(class) => texts::words_of_class(class.label()),
        CellLabel::Form(form) => texts::under_form(&form.replace('-', " ")),
        CellLabel::Label(slug) => {
            let label = corpus.labels.rows().iter().find(|label| label.slug.as_str() == slug);
            texts::under_label(label.map_or(slug.as_str(), |label| label.word.as_str()))
        }
    };
    let voice = match cell.voice {
        NamingVoice::All => texts::ALL_VOICES.to_owned(),
        voice => voice.label().to_lowercase(),
    };
    texts::mentions(&word, n, &actor, &source, &voice)
}

pub(crate) fn mention_row(library: &Library, view: &View, id: MentionId) -> Option<MentionRow> {
    let corpus = &library.corpus;
    let mention = corpus.mentions.get(id)?;
    let article = corpus.articles.get(mention.article)?;
    let contents = &library.index.contents;
    let holding = contents.sentences(corpus, mention.article).map(|(_, sentence)| sentence.span);
    let stretch = holding.filter(|span| span.overlaps(mention.span)).fold(mention.span, Span::join);
    let marking = Marking::of(library, mention.article)?.speech().labels().mention(mention, Mark::Current);
    let mut claims = contents.claims(corpus, mention.article);
    let claim = claims.find(|(_, claim)| claim.content.overlaps(mention.span));
    let open = View { cell: view.cell.clone(), ..view.on(Page::Reader(article.slug.to_string())) };
    Some(MentionRow {
        badge: row::badge(library, article.outlet)?,
        sentence: marking.cut(stretch),
        voice: mention.voice,
        open_article: claim.map_or(open.clone(), |(_, claim)| open.opening(claim.slug.as_str())),
    })
}
