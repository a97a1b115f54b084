//! The corpus at a glance.

use crate::{Badge, Library, Row, View};
use parallax_model::{Basis, Day, SpeakerKind};

/// The corpus at a glance.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// What it is, in a line.
    pub headline: String,
    /// The story in a sentence or two; may be empty.
    pub summary: String,
    /// What was found, in numbers.
    pub counts: String,
    /// Example questions, each of which has an answer in this corpus.
    pub questions: Vec<(String, View)>,
    /// What is denied or doubted, in both sides' words.
    pub disputes: Vec<Dispute>,
    /// Who speaks, most claims first.
    pub speakers: Vec<SpeakerBar>,
    /// When the articles were published and what their claims are about.
    pub strip: TimelineStrip,
    /// What is missing or uncertain, with the rows, where there are some.
    pub uncertain: Vec<(String, Option<View>)>,
}

/// What one speaker says and another denies or doubts, inside one article.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// What it is: `Denied in Alwaght`.
    pub title: String,
    /// What is denied or doubted.
    pub claim: Row,
    /// The denial; `None` where the doubt lies in the words that attribute the claim.
    pub answer: Option<Row>,
    /// How this was found.
    pub why: String,
}

/// How many claims a speaker has.
#[derive(Debug, Clone, PartialEq)]
pub struct SpeakerBar {
    /// Who.
    pub name: String,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// How many claims.
    pub count: u32,
    /// Those claims.
    pub open: View,
}

/// Days from the first to the last.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineStrip {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// When each article was published.
    pub publications: Vec<Publication>,
    /// Days that claims are about.
    pub events: Vec<EventMark>,
}

/// When an article was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Publication {
    /// Its source.
    pub badge: Badge,
    /// The earliest day.
    pub from: Option<Day>,
    /// The latest day.
    pub to: Option<Day>,
    /// How that is known.
    pub basis: Basis,
    /// In words.
    pub words: String,
    /// The article.
    pub open: View,
}

/// A day that claims are about.
#[derive(Debug, Clone, PartialEq)]
pub struct EventMark {
    /// The day.
    pub day: Day,
    /// `17 September 2018, 4 claims`.
    pub words: String,
    /// How many claims.
    pub count: u32,
    /// Those claims.
    pub open: View,
}

/// The corpus at a glance.
pub fn overview(_library: &Library) -> Overview {
    Overview {
        headline: String::new(), summary: String::new(), counts: String::new(), questions: Vec::new(),
        disputes: Vec::new(), speakers: Vec::new(),
        strip: TimelineStrip { from: None, to: None, publications: Vec::new(), events: Vec::new() },
        uncertain: Vec::new(),
    }
}
