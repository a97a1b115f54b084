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

/// The articles of a corpus, each with whom it is about.
pub(crate) struct Articles<'c> {
    corpus: &'c Corpus,
    about: Vec<BTreeMap<ActorId, u32>>,
    /// The claims of each article.
    claims: Vec<Vec<ClaimId>>,
}

impl<'c> Articles<'c> {
    pub(crate) fn of(corpus: &'c Corpus) -> Self {
        let mut about = vec![BTreeMap::new(); corpus.articles.len()];
        let mut claims = vec![Vec::new(); corpus.articles.len()];
        for (id, claim) in corpus.claims.iter() {
            if let Some(claims) = claims.get_mut(claim.article.row()) {
                claims.push(id);
            }
            for actor in &claim.actors {
                if let Some(about) = about.get_mut(claim.article.row()) {
                    *about.entry(*actor).or_insert(0) += 1;
                }
            }
        }
        Self { corpus, about, claims }
    }

    /// The outlets with an article that could be expected to tell what the claims `said` say, and says nothing near it.
    pub(crate) fn expected(&self, said: &[ClaimId], likeness: &Likeness) -> Vec<OutletId> {
        let (since, until, subject) = (since(self.corpus, said), self.until(said), self.subject(said));
        let mut expected = Vec::new();
        let mut near = Vec::new();
        for (id, article) in self.corpus.articles.iter() {
            if !self.is_about(id, &subject) || !is_timely(article, since, until) {
                continue;
            }
            let claims = self.claims.get(id.row()).map_or(&[][..], Vec::as_slice);
            if likeness.distance(self.corpus, said, claims) <= NEAR {
                near.push(article.outlet);
            }
            expected.push(article.outlet);
        }
        expected.retain(|outlet| !near.contains(outlet));
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

    /// Whether an article is about all of them; nothing is where nobody is named.
    fn is_about(&self, article: ArticleId, subject: &[ActorId]) -> bool {
        let all = self.claims.get(article.row()).map_or(0, Vec::len) as u32;
        let times = |actor: &ActorId| self.about.get(article.row()).and_then(|about| about.get(actor));
        let about = |actor: &ActorId| times(actor).is_some_and(|times| *times >= ABOUT.min(all));
        !subject.is_empty() && subject.iter().all(about)
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
