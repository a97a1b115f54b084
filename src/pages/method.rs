//! How the corpus was made: its articles, the rules and lexicons at work, the formulas, and how good each detector
//! is on public, hand-annotated news.

use crate::desk::Desk;
use crate::parts::source_mark::SourceName;
use leptos::prelude::*;
use parallax_view::{ArticleNote, CueNote, LabelNote, RuleNote, ScoreRow, method, scorecard};

/// The figures of the last measurement, with their data, date and scorer.
const SCORECARD: &str = include_str!("../../docs/scorecard.md");

/// How it was made, and how good it is.
#[component]
pub(crate) fn Method() -> impl IntoView {
    let method = Desk::here().library(method);
    let scores = scorecard(SCORECARD).into_iter().map(score);
    let formulas = method.formulas.into_iter().map(|(name, formula, source)| {
        view! { <div><dt>{name}</dt><dd>{formula}" "<small class="muted">{source}</small></dd></div> }
    });
    view! {
        <div class="page method">
            <h1 tabindex="-1">"How it was made"</h1>
            <p class="lead">
                "Rules and word lists read the articles, once, when the corpus was built. No model, no server: the same
                articles give the same claims on every machine, and each claim names the rules that found it."
            </p>
            <p class="small">
                "Corpus "<code>{method.hash}</code>" · format "{method.schema}" · Parallax "{env!("CARGO_PKG_VERSION")}
            </p>
            <section class="section">
                <header><h2>"How good the reading is"</h2></header>
                <p class="muted small">"Measured on public news that people annotated by hand; beside the best other system under the same scorer, and two people’s agreement."</p>
                <Table heads=&["Task", "Figure", "Parallax", "Goal", "Best other", "Two people"] rows=scores.collect()/>
            </section>
            <section class="section">
                <header><h2>"Articles"</h2></header>
                <Table heads=&["Source", "Headline", "Published", "Claims", "File"] rows=method.articles.into_iter().map(article).collect()/>
            </section>
            <section class="section">
                <header><h2>"How the numbers are computed"</h2></header>
                <dl class="slots">{formulas.collect_view()}</dl>
            </section>
            <section class="section">
                <header><h2>"Rules at work"</h2></header>
                <Table heads=&["Rule", "What it does", "Found"] rows=method.rules.into_iter().map(rule).collect()/>
            </section>
            <section class="section">
                <header><h2>"Labels that occur"</h2></header>
                <Table heads=&["Label", "Class", "Mentions"] rows=method.labels.into_iter().map(label).collect()/>
            </section>
            <section class="section">
                <header><h2>"Words that attribute"</h2></header>
                <Table heads=&["Cue", "What it does to what is said", "Uses"] rows=method.cues.into_iter().map(cue).collect()/>
            </section>
        </div>
    }
}

/// A table that scrolls by itself where it is wider than the page.
#[component]
fn Table(heads: &'static [&'static str], rows: Vec<AnyView>) -> impl IntoView {
    let name = heads.first().copied().unwrap_or_default();
    let heads = heads.iter().map(|head| view! { <th scope="col">{*head}</th> });
    view! {
        <div class="across" tabindex="0" role="region" aria-label=format!("Table by {}", name.to_lowercase())>
            <table class="plain-table"><thead><tr>{heads.collect_view()}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
}

fn score(row: ScoreRow) -> AnyView {
    view! {
        <tr><th scope="row">{row.task}</th><td>{row.figure}</td><td><b>{row.ours}</b></td><td>{row.goal}</td><td>{row.peer}</td><td>{row.human}</td></tr>
    }
    .into_any()
}

fn article(article: ArticleNote) -> AnyView {
    view! {
        <tr>
            <th scope="row"><SourceName badge=article.badge/><br/><small class="muted">{article.outlet_why}</small></th>
            <td><a href=article.open.href()>{article.headline}</a></td>
            <td>{article.published}<br/><small class="muted">{article.published_why}</small></td>
            <td class="n">{article.claims}</td>
            <td><code>{article.file}</code></td>
        </tr>
    }
    .into_any()
}

fn rule(rule: RuleNote) -> AnyView {
    view! { <tr><th scope="row"><code>{rule.name}</code></th><td>{rule.explanation}</td><td class="n">{rule.used}</td></tr> }
        .into_any()
}

fn label(label: LabelNote) -> AnyView {
    view! {
        <tr>
            <th scope="row"><a href=label.open.href()>{label.word}</a></th>
            <td><span class=format!("swatch label-{}", label.class.slug())></span>{label.class.label()}</td>
            <td class="n">{label.used}</td>
        </tr>
    }
    .into_any()
}

fn cue(cue: CueNote) -> AnyView {
    view! { <tr><th scope="row">{cue.lemma}</th><td>{cue.class.label()}</td><td class="n">{cue.used}</td></tr> }.into_any()
}
