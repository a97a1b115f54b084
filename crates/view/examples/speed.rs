//! How long a reader's choices take in a large corpus, made by repeating a corpus file:
//! `cargo run --release -p parallax-view --example speed -- corpus.bin [claims]`.

use parallax_model::{Corpus, Slug, decode};
use parallax_view::{
    Facet, Judgements, Library, Page, View, chips, claim_list, claim_page, compare, coverage, facet_panels,
    figures, naming, number_rows, overview,
};
use std::error::Error;
use std::time::Instant;

const RUNS: u32 = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("which corpus file?")?;
    let wanted: usize = arguments.next().map_or(Ok(100_000), |number| number.parse())?;
    let corpus = repeated(&decode(&std::fs::read(&file)?)?.0, wanted);
    println!("{} claims in {} articles", corpus.claims.len(), corpus.articles.len());
    let start = Instant::now();
    let library = Library::of(corpus, String::new());
    println!("{:8.1} ms  index", start.elapsed().as_secs_f64() * 1e3);

    let claims = View::default().on(Page::Claims);
    let source = claims.toggle(Facet::Source, first(&library, Facet::Source));
    let picked = source.toggle(Facet::Voice, "own").exclude(Facet::Actor, first(&library, Facet::Actor));
    let searched = picked.searching("\"heavy weapons\" deal");
    time("nothing picked", || click(&library, &claims));
    time("a source", || click(&library, &source));
    time("three facets", || click(&library, &picked));
    time("three facets, a phrase and a word", || click(&library, &searched));
    time("a common word", || click(&library, &claims.searching("the")));
    time("naming matrix", || naming(&library, &View::default().on(Page::Sources)).rows.len());
    time("coverage matrix", || coverage(&library, &View::default().on(Page::Sources), usize::MAX).rows.len());
    time("figures of sources", || figures(&library, &View::default().on(Page::Sources)).len());
    for chart in figures(&library, &View::default().on(Page::Sources)) {
        let slug = chart.slug;
        let number = chart.rows.into_iter().flat_map(|row| row.cells).flatten().next();
        if let Some(number) = number {
            time(&format!("rows of a number of {slug}"), || {
                number_rows(&library, &number.open).map_or(0, |rows| rows.rows.len())
            });
        }
    }
    time("comparison", || compare(&library, &View::default().on(Page::Compare)).parts.len());
    let shared = library.corpus.propositions.rows().iter().find_map(|row| row.claims.first());
    if let Some(claim) = shared.and_then(|claim| library.corpus.claims.get(*claim)) {
        let view = View::default().on(Page::Claim(claim.slug.to_string()));
        time("one claim", || claim_page(&library, &view, &Judgements::default()).iter().count());
    }
    time("overview", || overview(&library).disagreements.len());
    Ok(())
}

/// What the screen computes after a choice: list, panels with all counts, chips.
fn click(library: &Library, view: &View) -> usize {
    claim_list(library, view).listed as usize + facet_panels(library, view).len() + chips(library, view).len()
}

fn time(what: &str, run: impl Fn() -> usize) {
    let mut times: Vec<f64> = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        std::hint::black_box(run());
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    println!(
        "{median:8.2} ms  {what} (median of {RUNS}, worst {:.2})",
        times.last().copied().unwrap_or_default()
    );
}

fn first(library: &Library, facet: Facet) -> &'static str {
    let panels = facet_panels(library, &View::default());
    let panel = panels.into_iter().find(|panel| panel.facet == facet);
    let slug = panel.and_then(|panel| panel.values.into_iter().next()).map(|value| value.slug);
    slug.unwrap_or_default().leak()
}

/// The corpus again and again until it has that many claims, each copy with its own articles and claim ids.
fn repeated(corpus: &Corpus, claims: usize) -> Corpus {
    let mut whole = Corpus::default();
    let mut copy = 0;
    while whole.claims.len() < claims && !corpus.claims.is_empty() {
        let mut part = corpus.clone();
        for article in part.articles.rows_mut() {
            article.slug = Slug::of(&format!("{}-{copy}", article.slug));
        }
        for claim in part.claims.rows_mut() {
            claim.slug = Slug::of(&format!("{}-{copy}", claim.slug));
        }
        whole.extend(part);
        copy += 1;
    }
    whole
}
