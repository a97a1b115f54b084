//! The headings of a list of claims, numbered in their order, so that a claim finds its own without a search.

use crate::index::outlets;
use crate::texts::list as texts;
use crate::{Badge, Facet, Group, Library, Sort, wording};
use parallax_model::{ClaimId, Day, SpeakerKind};
use std::cmp::Reverse;

/// A heading.
pub(crate) struct Heading {
    /// Its words; empty where claims are not grouped.
    pub title: String,
    /// The source, where claims are grouped by source.
    pub badge: Option<Badge>,
}

impl Heading {
    fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), badge: None }
    }
}

/// All headings of one way to group, in order, and which of them each claim stands under.
pub(crate) struct Headings<'a> {
    pub all: Vec<Heading>,
    library: &'a Library,
    group: Group,
    /// For each claim its heading, where they are grouped by source or speaker.
    of_claim: Vec<usize>,
    /// The first days of the months that claims are in.
    months: Vec<Day>,
}

impl<'a> Headings<'a> {
    /// Sources in the order of the corpus; speakers with most claims first, own voice last; months in order,
    /// undated last.
    pub(crate) fn of(library: &'a Library, group: Group) -> Self {
        let mut months = Vec::new();
        let all = match group {
            Group::None => vec![Heading::new("")],
            Group::Source => sources(library),
            Group::Speaker => speakers(library),
            Group::Proposition => topics(library),
            Group::Date => {
                let by_date = library.index.order(Sort::Date).iter();
                months.extend(by_date.filter_map(|claim| month(*library.index.days.get(*claim as usize)?)));
                months.dedup();
                let titles = months.iter().map(|day| wording::month(*day));
                titles.chain([texts::UNDATED_HEAD.to_owned()]).map(Heading::new).collect()
            }
        };
        let last = all.len().saturating_sub(1);
        let (facet, heading_of): (Facet, &dyn Fn(usize) -> usize) = match group {
            Group::Speaker => (Facet::Speaker, &|speaker| speaker),
            _ => (Facet::Source, &|source| {
                let slug = library.index.facet(Facet::Source).values().get(source).map(|source| &source.slug);
                library.index.badges.iter().position(|badge| Some(&badge.slug) == slug).unwrap_or(last)
            }),
        };
        let mut of_claim = Vec::new();
        if matches!(group, Group::Speaker | Group::Source) {
            of_claim = vec![last; library.index.claims()];
            let values = library.index.facet(facet).values();
            // Who only passes a claim on comes after who says it.
            let passes_on = |value: &usize| {
                let group = values.get(*value).and_then(|value| value.group.as_deref());
                group == Some(SpeakerKind::Medium.label())
            };
            let (media, others): (Vec<usize>, Vec<usize>) = (0..values.len()).partition(passes_on);
            for value in others.into_iter().chain(media) {
                let heading = heading_of(value);
                for claim in library.index.facet(facet).claims(value as u32) {
                    // Who speaks with others has one heading: that of the first.
                    if let Some(of_claim) = of_claim.get_mut(*claim as usize).filter(|known| **known == last)
                    {
                        *of_claim = heading;
                    }
                }
            }
        }
        Self { all, library, group, of_claim, months }
    }

    /// The number of a claim's heading.
    pub(crate) fn of_claim(&self, claim: u32) -> usize {
        let last = self.all.len().saturating_sub(1);
        match self.group {
            Group::None => 0,
            Group::Source | Group::Speaker => self.of_claim.get(claim as usize).copied().unwrap_or(last),
            Group::Proposition => self.library.index.ties.topic(claim).map_or(last, |topic| topic as usize),
            Group::Date => {
                let month = self.library.index.days.get(claim as usize).copied().and_then(month);
                month.and_then(|month| self.months.binary_search(&month).ok()).unwrap_or(last)
            }
        }
    }
}

fn sources(library: &Library) -> Vec<Heading> {
    let badges = library.index.badges.iter();
    badges.map(|badge| Heading { title: badge.name.clone(), badge: Some(badge.clone()) }).collect()
}

fn speakers(library: &Library) -> Vec<Heading> {
    let speakers =
        library.index.facet(Facet::Speaker).values().iter().map(|speaker| Heading::new(&speaker.name));
    speakers.chain([Heading::new(texts::IN_THE_SOURCES_OWN_VOICE)]).collect()
}

/// What several claims say, or say the opposite of, in the words of the first: the most disputed first.
fn topics(library: &Library) -> Vec<Heading> {
    let topics = library.index.ties.topics().map(|claims| Heading::new(topic(library, claims)));
    topics.chain([Heading::new(texts::MATCHED_WITH_NO_OTHER_CLAIM)]).collect()
}

/// `“to pull out heavy arms by October 10”, in 3 sources, 2 independent; disputed`.
fn topic(library: &Library, claims: &[u32]) -> String {
    let ids = || claims.iter().map(|claim| ClaimId::new(*claim as usize));
    let corpus = &library.corpus;
    let ties = &library.index.ties;
    let said = ids().filter_map(|id| {
        let claim = corpus.claims.get(id)?;
        let text = &corpus.articles.get(claim.article)?.text;
        Some((Reverse(ties.status(id).disputed), claim.content.words(text)))
    });
    // The claim that most others contradict stands for all, else the shortest: it holds least of its own.
    let words = said.min_by_key(|(disputed, words)| (*disputed, words.len())).map(|(_, words)| words);
    let words = words.unwrap_or_default();
    let disputed = ids().any(|id| ties.status(id).disputed > 0);
    let sources = outlets(corpus, ids()).len() as u32;
    let topic = if disputed { texts::disputed_topic } else { texts::topic };
    topic(&wording::short(&words), sources)
}

fn month((from, to): (Option<Day>, Option<Day>)) -> Option<Day> {
    from.or(to).and_then(|day| Day::new(day.year(), day.month(), 1))
}
