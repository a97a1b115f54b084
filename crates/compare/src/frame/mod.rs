//! Frames: what a row's question is, what an answer to it is, and what two answers are to each other. One file each;
//! a row that none of them is sure of is open, and asserts nothing.

mod amount;
mod ground;
mod harm;
mod open;
mod responsibility;
mod toll;
mod whether;
mod words;

pub(crate) use ground::Ground;
pub(crate) use toll::{Toll, asks_one_toll, tolls, tolls_clash};

use crate::about;
use crate::passage::Passage;
use crate::row::{Cell, Frame, Judged, Row, SURE, Value, Verdict};
use crate::statement::Statement;
use amount::Amount;
use parallax_model::{ClaimId, Corpus, Day, Span, Voice};
use responsibility::Claimed;
use std::collections::BTreeSet;

/// A question with those who answer it.
struct Asked<'p> {
    frame: Frame,
    /// What tells it from other questions of its frame: a word or two that stay the same from build to build.
    key: String,
    /// As a reader reads it.
    question: String,
    /// In the order of the passages.
    answers: Vec<Answer<'p>>,
}

/// What a passage answers.
struct Answer<'p> {
    /// The passage's number.
    row: usize,
    passage: &'p Passage,
    /// The claim whose voice the answer has.
    claim: Option<ClaimId>,
    /// The words that answer, in order.
    spans: Vec<Span>,
    /// These words, as a reader reads them.
    text: String,
    said: Said<'p>,
    /// When its article was published, where one day is known.
    published: Option<Day>,
}

/// What an answer says.
enum Said<'p> {
    Toll(&'p Toll),
    Amount(Amount),
    /// That it is so, or not.
    Is(Statement<'p>),
    /// Who claims responsibility.
    Claimed(Claimed),
    /// What somebody said.
    Statement,
    /// Nothing that could be judged.
    Words,
}

/// What two answers are to each other.
struct Judgement {
    verdict: Verdict,
    /// How sure, in hundredths: learned for the frame of whether, set by hand for the others, from reading what they give.
    sure: u8,
    /// The reason, in a sentence.
    why: String,
}

impl Judgement {
    /// Nothing sure can be said.
    const fn open() -> Self {
        Self { verdict: Verdict::Open, sure: 0, why: String::new() }
    }
}

impl<'p> Answer<'p> {
    fn new(corpus: &Corpus, row: usize, passage: &'p Passage, spans: Vec<Span>, said: Said<'p>) -> Self {
        let holds = |claim: &&ClaimId| {
            let content = corpus.claims.get(**claim).map(|claim| &claim.content);
            content.is_some_and(|content| spans.iter().any(|span| content.overlaps(*span)))
        };
        let claim = passage.claims.iter().find(holds).or(passage.claims.first()).copied();
        let words: Vec<&str> = spans.iter().map(|span| corpus.words(passage.article, *span)).collect();
        let text = words.join(" … ").split_whitespace().collect::<Vec<_>>().join(" ");
        let published = corpus.articles.get(passage.article).and_then(|article| article.published.day());
        Self { row, passage, claim, spans, text, said, published }
    }

    fn toll(&self) -> Option<&'p Toll> {
        match self.said {
            Said::Toll(toll) => Some(toll),
            _ => None,
        }
    }

    /// The figure of a toll.
    fn figure(&self) -> Option<u64> {
        self.toll().map(|toll| toll.figure)
    }

    /// The words that answer, in quotation marks.
    fn words(&self) -> String {
        format!("“{}”", self.text)
    }

    fn value(&self) -> Option<Value> {
        match &self.said {
            Said::Toll(toll) => Some(Value {
                interval: toll.interval,
                unit: if toll.whom.is_empty() { "people".to_owned() } else { toll.whom.clone() },
            }),
            Said::Amount(amount) => Some(Value { interval: amount.interval, unit: amount.unit.clone() }),
            Said::Is(_) | Said::Claimed(_) | Said::Statement | Said::Words => None,
        }
    }

    fn cell(&self, corpus: &Corpus) -> Cell {
        let claim = self.claim.and_then(|claim| corpus.claims.get(claim));
        Cell {
            article: self.passage.article,
            claims: self.passage.claims.clone(),
            answer: self.spans.clone(),
            value: self.value(),
            voice: claim.map_or(Voice::Own, |claim| claim.voice),
            speaker: claim.and_then(|claim| claim.attribution),
        }
    }
}

/// The groups of several of which every two fit each other, each in order; what fits several groups stands in the first.
fn grouped<T>(all: &[T], fits: impl Fn(&T, &T) -> bool) -> Vec<Vec<&T>> {
    let mut groups: Vec<Vec<&T>> = Vec::new();
    for one in all {
        match groups.iter_mut().find(|group| group.iter().all(|known| fits(known, one))) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// A row with the passages that it lays side by side.
pub(crate) struct Laid {
    pub(crate) row: Row,
    /// What tells its question from others of its frame.
    pub(crate) key: String,
    /// The passages, in order.
    pub(crate) passages: Vec<usize>,
}

/// The rows of a cluster of passages: one for each question that a frame asks of it, and an open one where none of
/// these holds all passages. All but a toll is asked only where the verdict is sure.
pub(crate) fn rows(ground: &Ground<'_>, members: &[usize]) -> Vec<Laid> {
    let Ground { corpus, alike, .. } = ground;
    let passages: Vec<(usize, &Passage)> =
        members.iter().filter_map(|row| Some((*row, alike.passage(*row)?))).collect();
    let mut rows: Vec<Laid> =
        toll::ask(corpus, &passages).iter().filter_map(|asked| row(ground, asked)).collect();
    let amounts = amount::ask(corpus, &passages);
    let judged = amounts.into_iter().chain(whether::ask(ground, &passages));
    let judged = judged.chain(responsibility::ask(corpus, &passages));
    let judged = judged.chain(words::ask(corpus, alike, &passages));
    rows.extend(
        judged.filter_map(|asked| row(ground, &asked)).filter(|laid| laid.row.verdict != Verdict::Open),
    );
    if rows.iter().all(|laid| laid.passages.len() < passages.len()) {
        rows.extend(row(ground, &open::ask(corpus, alike, &passages)));
    }
    rows
}

/// The row of a question; `None` where one voice answers alone.
fn row(ground: &Ground<'_>, asked: &Asked<'_>) -> Option<Laid> {
    let corpus = ground.corpus;
    let voices: BTreeSet<_> =
        asked.answers.iter().map(|answer| (answer.passage.column, &answer.passage.speakers)).collect();
    if voices.len() < 2 {
        return None;
    }
    let (told, judged) = verdict(ground, asked);
    let members: Vec<(usize, &Passage)> =
        asked.answers.iter().map(|answer| (answer.row, answer.passage)).collect();
    let row = Row {
        id: about::id(corpus, asked.frame, &asked.key, &members),
        question: asked.question.clone(),
        frame: asked.frame,
        about: about::about(corpus, &members),
        weight: about::weight(asked.frame, &members),
        cells: asked.answers.iter().map(|answer| answer.cell(corpus)).collect(),
        verdict: told.verdict,
        why: told.why,
        sure: told.sure,
        judged,
    };
    Some(Laid { row, key: asked.key.clone(), passages: members.into_iter().map(|(row, _)| row).collect() })
}

/// What all answers are to each other: the gravest that two of them are, or the same where every two are; and what each
/// two surely are.
fn verdict(ground: &Ground<'_>, asked: &Asked<'_>) -> (Judgement, Vec<Judged>) {
    let mut gravest: Option<Judgement> = None;
    let mut same: Option<Judgement> = None;
    let mut all_same = true;
    let mut sure = Vec::new();
    for (place, a) in asked.answers.iter().enumerate() {
        for b in asked.answers.iter().skip(place + 1) {
            let likeness = ground.alike.likeness(a.row, b.row);
            let judged = match asked.frame {
                Frame::Toll => toll::judge(ground, a, b, likeness),
                Frame::Amount => amount::judge(a, b, likeness),
                Frame::Whether => whether::judge(ground, a, b),
                Frame::Responsibility => responsibility::judge(ground, a, b, likeness),
                Frame::Words => words::judge(a, b),
                Frame::Open => Judgement::open(),
            };
            if judged.verdict == Verdict::Open || judged.sure < SURE {
                all_same = false;
                continue;
            }
            sure.extend(between(a, b, &judged));
            let slot = if judged.verdict == Verdict::Same { &mut same } else { &mut gravest };
            let graver = |known: &Judgement| grave(judged.verdict) > grave(known.verdict);
            if slot.as_ref().is_none_or(graver) {
                *slot = Some(judged);
            }
        }
    }
    (gravest.or(same.filter(|_| all_same)).unwrap_or(Judgement::open()), sure)
}

/// What two answers were judged to be; `None` where one has no claim.
fn between(a: &Answer<'_>, b: &Answer<'_>, judgement: &Judgement) -> Option<Judged> {
    let turned = match judgement.verdict {
        Verdict::Changed => match (&a.said, &b.said) {
            (Said::Claimed(_), Said::Claimed(other)) => other.is_claim(),
            _ => (a.published, a.figure()) < (b.published, b.figure()),
        },
        Verdict::Contradict => match &a.said {
            Said::Claimed(said) => !said.is_claim(),
            Said::Is(said) => said.denied,
            _ => false,
        },
        Verdict::Open | Verdict::Same | Verdict::Differ => false,
    };
    let (a, b) = if turned { (b, a) } else { (a, b) };
    let hull = |answer: &Answer<'_>| {
        let (first, last) = (answer.spans.first()?, answer.spans.last()?);
        Some(Span { start: first.start, end: last.end })
    };
    Some(Judged {
        from: a.claim?,
        to: b.claim?,
        answer: hull(a)?,
        counterpart: hull(b)?,
        verdict: judgement.verdict,
        sure: judgement.sure,
    })
}

/// How much a verdict weighs against another.
const fn grave(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Open => 0,
        Verdict::Same => 1,
        Verdict::Changed => 2,
        Verdict::Differ => 3,
        Verdict::Contradict => 4,
    }
}
