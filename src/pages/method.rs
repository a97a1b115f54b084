//! How the corpus was made: its articles, the rules and lexicons at work, the formulas, and how good each detector
//! is on public, hand-annotated news.

use super::overview::section;
use crate::desk::Desk;
use crate::draw::{Drawing, el};
use crate::parts::source_mark::source_name;
use crate::texts::method as texts;
use parallax_view::{ArticleNote, CueNote, LabelNote, MethodPage, RuleNote, ScoreRow, scorecard};

/// The figures of the last measurement, with their data, date and scorer.
const SCORECARD: &str = include_str!("../../docs/scorecard.md");

/// How it was made, and how good it is.
pub(crate) fn method() -> Drawing {
    let method = Desk::here().library(parallax_view::method);
    let scores = scorecard(SCORECARD);
    let formulas = method.formulas.iter().map(|(name, formula, source)| {
        let formula = el("dd").words(formula).words(" ").child(muted(source));
        el("div").child(el("dt").words(name)).child(formula)
    });
    el("div")
        .class("page method")
        .child(el("h1").with("tabindex", "-1").words(texts::HOW_IT_WAS_MADE))
        .child(el("p").class("lead").words(texts::RULES_AND_WORD_LISTS))
        .child(versions(&method))
        .child(
            section(texts::HOW_GOOD_THE_READING_IS)
                .child(el("p").class("muted small").words(texts::MEASURED))
                .child(table(&texts::SCORES_BY, scores.iter().map(score).collect())),
        )
        .child(
            section(texts::ARTICLES)
                .child(table(&texts::ARTICLES_BY, method.articles.iter().map(article).collect())),
        )
        .child(section(texts::HOW_THE_NUMBERS_ARE_COMPUTED).child(el("dl").class("slots").children(formulas)))
        .child(
            section(texts::RULES_AT_WORK)
                .child(table(&texts::RULES_BY, method.rules.iter().map(rule).collect())),
        )
        .child(
            section(texts::LABELS_THAT_OCCUR)
                .child(table(&texts::LABELS_BY, method.labels.iter().map(label).collect())),
        )
        .child(
            section(texts::WORDS_THAT_ATTRIBUTE)
                .child(table(&texts::CUES_BY, method.cues.iter().map(cue).collect())),
        )
        .child(made_of())
}

/// What others made of it, and on which terms; the notice stands beside the page, or in it (public/single.js).
fn made_of() -> Drawing {
    let notice = el("a")
        .with("href", "licences.txt")
        .with("target", "_blank")
        .with("rel", "noopener")
        .words(texts::NOTICE_OF_ALL_THAT_SHIPS);
    section(texts::MADE_OF)
        .child(el("p").words(texts::WHAT_THE_PARSER_WAS_TRAINED_ON))
        .child(el("p").child(notice))
}

fn versions(method: &MethodPage) -> Drawing {
    el("p")
        .class("small")
        .words(texts::CORPUS)
        .child(el("code").words(&method.hash))
        .words(texts::FORMAT)
        .words(&method.schema.to_string())
        .words(texts::PARALLAX)
        .words(env!("CARGO_PKG_VERSION"))
}

/// A table that scrolls by itself where it is wider than the page.
fn table(heads: &[&str], rows: Vec<Drawing>) -> Drawing {
    let name = heads.first().copied().unwrap_or_default();
    let head = el("tr").children(heads.iter().map(|head| el("th").with("scope", "col").words(head)));
    let table =
        el("table").class("plain-table").child(el("thead").child(head)).child(el("tbody").children(rows));
    el("div")
        .class("across")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", &texts::table_by(&name.to_lowercase()))
        .child(table)
}

fn score(row: &ScoreRow) -> Drawing {
    el("tr")
        .child(head().words(&row.task))
        .child(cell(&row.figure))
        .child(el("td").child(el("b").words(&row.ours)))
        .children([&row.goal, &row.peer, &row.human, &row.data].map(|words| cell(words)))
}

fn article(article: &ArticleNote) -> Drawing {
    el("tr")
        .child(head().child(source_name(&article.badge)).child(el("br")).child(muted(&article.outlet_why)))
        .child(el("td").child(el("a").with("href", &article.open.href()).words(&article.headline)))
        .child(cell(&article.published).child(el("br")).child(muted(&article.published_why)))
        .child(number(article.claims))
        .child(el("td").child(el("code").words(&article.file)))
}

fn rule(rule: &RuleNote) -> Drawing {
    el("tr")
        .child(head().child(el("code").words(&rule.name)))
        .child(cell(&rule.explanation))
        .child(number(rule.used))
}

fn label(label: &LabelNote) -> Drawing {
    let swatch = el("span").class(&format!("swatch label-{}", label.class.slug()));
    el("tr")
        .child(head().child(el("a").with("href", &label.open.href()).words(&label.word)))
        .child(el("td").child(swatch).words(label.class.label()))
        .child(number(label.used))
}

fn cue(cue: &CueNote) -> Drawing {
    el("tr").child(head().words(&cue.lemma)).child(cell(cue.class.label())).child(number(cue.used))
}

fn head() -> Drawing {
    el("th").with("scope", "row")
}

fn cell(words: &str) -> Drawing {
    el("td").words(words)
}

fn number(n: u32) -> Drawing {
    cell(&n.to_string()).class("n")
}

fn muted(words: &str) -> Drawing {
    el("small").class("muted").words(words)
}
