//! Of which sources it could be expected that they tell a proposition: those with an article that could have known it, in
//! whose days it was still news, and whose subject it is. An article of 2020 is not silent on what was news in 2018.
//!
//! The subject of an article is whom its claims are about; a proposition is its subject where it is about all of those
//! whom most of the proposition's own claims name. What an article says in nearly the same words is no silence either.

use crate::Likeness;
use parallax_model::{
    ActorId, ActorKind, Article, ArticleId, Claim, ClaimId, ClaimKind, Corpus, Day, OutletId,
};
use std::collections::BTreeMap;

/// So many days after the last that carries it a proposition is no news any more.
const NEWS: i32 = 30;
/// An article is about whom at least so many of its claims name, or all of them.
const ABOUT: u32 = 2;
/// What comes as near as this, in hundredths of [`Miss::distance`](crate::Miss), is no silence: it may be the same.
pub const NEAR: u8 = 40;

/// The articles of a corpus, by whom they are about.
pub(crate) struct Articles<'c> {
    corpus: &'c Corpus,
    likeness: &'c Likeness,
    /// Those that are about each actor, in order.
    about: Vec<Vec<ArticleId>>,
    /// The claims with each stem.
    by_stem: Vec<Vec<ClaimId>>,
}

impl<'c> Articles<'c> {
    pub(crate) fn of(corpus: &'c Corpus, likeness: &'c Likeness) -> Self {
        let mut claims = vec![0; corpus.articles.len()];
        let mut named: BTreeMap<(ActorId, ArticleId), u32> = BTreeMap::new();
        for claim in corpus.claims.rows() {
            if let Some(claims) = claims.get_mut(claim.article.row()) {
                *claims += 1;
            }
            for actor in &claim.actors {
                *named.entry((*actor, claim.article)).or_default() += 1;
            }
        }
        let mut about = vec![Vec::new(); corpus.actors.len()];
        for ((actor, article), times) in named {
            let all = claims.get(article.row()).copied().unwrap_or(0);
            if let Some(about) = about.get_mut(actor.row()).filter(|_| times >= ABOUT.min(all)) {
                about.push(article);
            }
        }
        Self { corpus, likeness, about, by_stem: likeness.by_stem() }
    }

    /// The outlets with an article that could be expected to tell what the claims `said` say, and says nothing near it:
    /// in the order of the corpus, each once.
    pub(crate) fn expected(&self, said: &[ClaimId]) -> Vec<OutletId> {
        let (since, until) = (since(self.corpus, said), self.until(said));
        let near = self.likeness.near(self.corpus, said, &self.by_stem);
        let mut expected = Vec::new();
        let mut say = Vec::new();
        for id in self.on(&self.subject(said)) {
            let Some(article) = self.corpus.articles.get(id) else { continue };
            if is_timely(article, since, until) {
                let outlets = if near.binary_search(&id).is_ok() { &mut say } else { &mut expected };
                outlets.push(article.outlet);
            }
        }
        say.sort_unstable();
        expected.retain(|outlet| say.binary_search(outlet).is_err());
        expected.sort_unstable();
        expected.dedup();
        expected
    }

    /// The actors, places apart, that most of the claims name.
    fn subject(&self, said: &[ClaimId]) -> Vec<ActorId> {
        let claims: Vec<&Claim> = said.iter().filter_map(|id| self.corpus.claims.get(*id)).collect();
        let mut named: BTreeMap<ActorId, usize> = BTreeMap::new();
        for actor in claims.iter().flat_map(|claim| &claim.actors) {
            *named.entry(*actor).or_default() += 1;
        }
        let place = |actor: ActorId| {
            self.corpus.actors.get(actor).is_some_and(|actor| actor.kind == ActorKind::Place)
        };
        let most = named.into_iter().filter(|(actor, times)| 2 * times > claims.len() && !place(*actor));
        most.map(|(actor, _)| actor).collect()
    }

    /// The articles that are about all of them; none is where nobody is named.
    fn on(&self, subject: &[ActorId]) -> Vec<ArticleId> {
        let about = |actor: &ActorId| self.about.get(actor.row()).map_or(&[][..], Vec::as_slice);
        let Some(fewest) = subject.iter().map(about).min_by_key(|articles| articles.len()) else {
            return Vec::new();
        };
        let all =
            |article: &ArticleId| subject.iter().all(|actor| about(actor).binary_search(article).is_ok());
        fewest.iter().copied().filter(all).collect()
    }

    /// The last day that a carrier can be of; `None` where one has none.
    fn until(&self, said: &[ClaimId]) -> Option<Day> {
        let articles = said.iter().filter_map(|id| self.corpus.claims.get(*id));
        let days = articles.map(|claim| self.corpus.articles.get(claim.article)?.published.to);
        days.collect::<Option<Vec<Day>>>()?.into_iter().max()
    }
}

/// Whether an article is not wholly earlier than one day, nor wholly later than the days after another in which a thing
/// is news.
fn is_timely(article: &Article, since: Option<Day>, until: Option<Day>) -> bool {
    let knew = article.published.to.zip(since).is_none_or(|(day, since)| day >= since);
    let outdated = article.published.from.zip(until).is_some_and(|(day, until)| until.days_to(day) > NEWS);
    knew && !outdated
}

/// From which day on the proposition could be known: the earliest day that its first carrier can be of, and the first
/// day of what is told to have happened.
pub(crate) fn since(corpus: &Corpus, said: &[ClaimId]) -> Option<Day> {
    let claims = || said.iter().filter_map(|claim| corpus.claims.get(*claim));
    let published =
        |claim: &Claim| corpus.articles.get(claim.article).and_then(|article| article.published.from);
    let first = claims().map(published).min().flatten();
    let told = claims().filter(|claim| claim.kind != ClaimKind::Forecast);
    let told = told.filter_map(|claim| corpus.times.get(claim.time?)?.from).min();
    first.max(told)
}
