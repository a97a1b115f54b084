//! `figure-times CORPUS.bin LINK…`: how long what Sources shows takes for each link, natively: the fastest, the middle
//! and the slowest of 20 rounds in microseconds, part by part, as tab-separated lines.

use parallax_view::{Library, View, coverage, figure_slugs, figures_of, label_choices, naming, source_cards};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: usize = 20;
/// As many propositions as the page shows before it is asked for more.
const UNFOLDED: usize = 24;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let corpus = arguments.next().ok_or("figure-times CORPUS.bin LINK…")?;
    let library = Library::open(&std::fs::read(&corpus)?)?;
    for link in arguments {
        let view = View::parse(&link).0;
        let time = |part: &str, make: &dyn Fn()| {
            let mut rounds: Vec<u128> = (0..ROUNDS)
                .map(|_| {
                    let begun = Instant::now();
                    make();
                    begun.elapsed().as_micros()
                })
                .collect();
            rounds.sort_unstable();
            let at = |place: usize| rounds.get(place).copied().unwrap_or_default();
            println!("{link}\t{part}\t{}\t{}\t{}", at(0), at(ROUNDS / 2), at(ROUNDS - 1));
        };
        time("cards", &|| drop(black_box(source_cards(&library))));
        time("choices", &|| drop(black_box(label_choices(&library, &view))));
        time("matrix of naming", &|| drop(black_box(naming(&library, &view))));
        time("matrix of propositions", &|| drop(black_box(coverage(&library, &view, UNFOLDED))));
        for slug in figure_slugs() {
            time(slug, &|| drop(black_box(figures_of(&library, &view, None, &[slug]))));
        }
        time("all", &|| {
            black_box(source_cards(&library));
            black_box(label_choices(&library, &view));
            black_box(naming(&library, &view));
            black_box(coverage(&library, &view, UNFOLDED));
            let all: Vec<&str> = figure_slugs().collect();
            black_box(figures_of(&library, &view, None, &all));
        });
    }
    Ok(())
}
