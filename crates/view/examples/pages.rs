//! Prints the pages of a corpus file as text, to be read as a reader would:
//! `cargo run -p parallax-view --example pages -- corpus.bin [link]`.

use parallax_view::{
    AXES, Block, Judgements, Library, Mark, Page, Piece, Row, Timeline, View, actor, actors, axis_of,
    claim_list, claim_page, compare, coverage, evidence, facet_panels, figures, glance, mention_rows, method,
    named_together, naming, number_rows, overview, reader, source_cards, timeline,
};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("which corpus file?")?;
    let library = Library::open(&std::fs::read(&file)?)?;
    let links = match arguments.next() {
        Some(link) => vec![link],
        None => every_page(&library),
    };
    for link in links {
        let (view, notes) = View::parse(&link);
        println!("\n==== {}", view.href());
        for note in notes {
            println!("note: {}", note.what);
        }
        print(&library, &view);
    }
    Ok(())
}

fn every_page(library: &Library) -> Vec<String> {
    let views = [Page::Overview, Page::Claims, Page::Timeline, Page::Sources, Page::Compare, Page::Method]
        .map(|page| View::default().on(page));
    let articles = library.corpus.articles.rows().iter();
    let readers = articles.map(|article| View::default().on(Page::Reader(article.slug.to_string())));
    views.into_iter().chain(readers).map(|view| view.href()).collect()
}

fn print(library: &Library, view: &View) {
    match &view.page {
        Page::Overview => print_overview(library),
        Page::Timeline => print_timeline(&timeline(library, view)),
        Page::Claims => print_claims(library, view),
        Page::Claim(_) => print_claim(library, view),
        Page::Reader(_) => print_reader(library, view),
        Page::Actors => println!("{:#?}", actors(library, view)),
        Page::Actor(_) => println!("{:#?}", actor(library, view)),
        Page::Sources => print_sources(library, view),
        Page::Collected => println!("what a reader collected is the browser's"),
        Page::Method => println!("{:#?}", method(library)),
        Page::Compare => print_comparison(library, view),
        Page::Unknown(_) => {}
    }
    if let Some(evidence) = evidence(library, view) {
        println!("{evidence:#?}");
    }
}

fn print_overview(library: &Library) {
    let page = overview(library);
    let first = glance(library);
    println!("{}\n{}\n{}", first.headline, first.summary, first.counts);
    first.questions.iter().for_each(|(question, view)| println!("? {question}  {}", view.href()));
    for dispute in page.disagreements.iter().chain(&page.disputes) {
        println!("! {} ({})", dispute.title, dispute.why);
        print_row(&dispute.claim);
        dispute.answer.iter().for_each(print_row);
    }
    page.speakers.iter().for_each(|bar| println!("{:3} {} ({})", bar.count, bar.name, bar.kind.label()));
    print_timeline(&page.timeline);
    page.uncertain.iter().for_each(|(words, _)| println!("~ {words}"));
}

fn print_timeline(page: &Timeline) {
    println!("{}\n{}", page.reading, page.caveat);
    for lane in &page.lanes {
        lane.published.iter().for_each(|article| {
            println!("[{}] {}: {} {:?}", lane.badge.letter, lane.badge.name, article.words, article.place);
        });
    }
    for mark in &page.marks {
        println!(
            "* [{}] {} “{}” {:?} {}+{} row {}: {}",
            mark.badge.letter, mark.days, mark.said, mark.shape, mark.at, mark.width, mark.row, mark.words
        );
    }
    for line in [page.whole.as_ref().map(|whole| &whole.axis), page.axis.as_ref()].into_iter().flatten() {
        println!("{:?} {:?}", line.ticks, line.folds);
    }
}

fn print_claims(library: &Library, view: &View) {
    for panel in facet_panels(library, view) {
        let values: Vec<String> =
            panel.values.iter().map(|value| format!("{} {}", value.name, value.count)).collect();
        println!("{}: {}", panel.name, values.join(" | "));
    }
    let list = claim_list(library, view);
    println!("{}", list.words);
    for group in &list.groups {
        println!("-- {} ({})", group.title, group.count);
        group.rows.iter().for_each(|row| print_row(row));
    }
}

fn print_row(row: &Row) {
    let chain: Vec<String> = row.chain.iter().map(|hop| format!("{} [{}]", hop.name, hop.cue)).collect();
    let status: Vec<&str> = row.status.iter().map(|note| note.words.as_str()).collect();
    let meta = [&row.when, &row.kind, &row.certainty, &status.join("; ")].map(String::as_str).join(" · ");
    println!(
        "  {} {}\n      {} | {} · {}",
        row.badge.letter,
        shown(&row.sentence),
        chain.join(" ← "),
        row.voice.label(),
        meta
    );
}

fn print_claim(library: &Library, view: &View) {
    let Some(page) = claim_page(library, view, &Judgements::default()) else {
        return println!("no such claim");
    };
    println!("{}\n{}", shown(&page.evidence.sentence), page.standing);
    let named = page.columns.iter().map(|column| (column.title.as_str(), &column.matches));
    for (title, matches) in named.chain([("Possible", &page.possible)]) {
        println!("-- {title}");
        for found in matches {
            println!("  {} {} [{} {}]", found.kind, found.finding, found.rule, found.score);
            println!("    {} {}\n    {}", found.other.badge.letter, shown(&found.theirs), shown(&found.mine));
            found
                .slots
                .iter()
                .for_each(|slot| println!("      {}: {} | {}", slot.name, slot.mine, slot.theirs));
        }
    }
    page.origins.iter().for_each(|origin| println!("  {}: {:?}", origin.kind, origin.words));
    for source in &page.silent {
        println!("  {} {}", source.badge.name, source.words);
        source.nearest.iter().for_each(|near| println!("    {} {}", near.distance, shown(&near.sentence)));
    }
}

fn print_comparison(library: &Library, view: &View) {
    let page = compare(library, view);
    println!("{}", page.reading);
    page.parts.iter().for_each(|part| println!("  {}  {}", part.name, part.open.href()));
    for row in page.open.iter().flat_map(|open| &open.groups).flatten() {
        print_row(row);
    }
    let axes = AXES.iter().filter_map(|facet| axis_of(library, view, *facet));
    for axis in named_together(library, view).into_iter().chain(axes) {
        println!("{}: {}", axis.name, axis.columns.join(" | "));
        for row in &axis.rows {
            let cells: Vec<String> =
                row.cells.iter().map(|cell| format!("{} of {} {}", cell.k, cell.n, cell.percent)).collect();
            println!("  {}: {}", row.name, cells.join(" | "));
        }
    }
}

fn print_coverage(library: &Library, view: &View) {
    let matrix = coverage(library, view, usize::MAX);
    println!("{}", matrix.reading);
    for row in &matrix.rows {
        let status: Vec<&str> = row.status.iter().map(|note| note.words.as_str()).collect();
        println!("  {} ({}) {}", row.words, status.join("; "), row.open.href());
        for (badge, cell) in matrix.sources.iter().zip(&row.cells) {
            let near =
                cell.nearest.as_ref().map(|near| format!("{}: {}", near.distance, shown(&near.sentence)));
            println!("      {} {} {}", badge.letter, cell.words, near.unwrap_or_default());
        }
    }
}

fn print_sources(library: &Library, view: &View) {
    print_coverage(library, view);
    let matrix = naming(library, view);
    println!("{}", matrix.reading);
    for row in &matrix.rows {
        println!("{}", row.name);
        for (badge, cell) in matrix.sources.iter().zip(&row.cells).filter(|(_, cell)| cell.n > 0) {
            println!("    {:16} {}  {}", badge.name, cell.words, cell.interval);
        }
    }
    println!("{}\n{}", matrix.caveat, matrix.formula);
    for chart in figures(library, view) {
        println!("\n## {} ({})\n{}", chart.title, chart.slug, chart.reading);
        for row in &chart.rows {
            for (column, number) in chart.columns.iter().zip(&row.cells) {
                if let Some(number) = number {
                    println!("    {} | {} | {} | {}", row.name, column.name, number.words, number.name);
                }
            }
        }
        chart.notes.iter().for_each(|note| println!("    {note}"));
        for row in &chart.ledger {
            println!("      {} {} | {}", row.badge.letter, shown(&row.sentence), row.why);
        }
        println!("    {}", chart.caveat);
    }
    for card in source_cards(library) {
        println!("\n{} | {} | {}", card.badge.name, card.named, card.length);
        card.articles.iter().for_each(|(headline, _, dated)| println!("    {headline} | {dated}"));
        card.wires.iter().chain(&card.size).for_each(|number| println!("    {}", number.name));
        card.shared.iter().for_each(|shared| println!("    {shared}"));
    }
    if let Some(list) = number_rows(library, view) {
        println!("{}", list.title);
        list.rows
            .iter()
            .for_each(|row| println!("  {} {} | {}", row.badge.letter, shown(&row.sentence), row.why));
    }
    if let Some(list) = mention_rows(library, view) {
        println!("{}", list.title);
        list.rows.iter().for_each(|row| println!("  {} {}", row.badge.letter, shown(&row.sentence)));
    }
}

fn print_reader(library: &Library, view: &View) {
    let Some(page) = reader(library, view) else { return println!("no such article") };
    println!("{} | {} | {} | {}", page.badge.name, page.published, page.published_why, page.outlet_why);
    println!("# {}\n{}\n{:?}", shown(&page.headline), page.cut_summary, page.layer_counts);
    for block in &page.blocks {
        match block {
            Block::Heading(pieces) => println!("## {}", shown(pieces)),
            Block::Paragraph(pieces) => println!("{}\n", shown(pieces)),
            Block::Cut { words, reason, .. } => println!("[{reason}] {words}"),
        }
    }
    for note in &page.speech {
        println!(
            "“{}” — {} ({}) [{}] {}",
            note.content,
            note.speaker,
            note.kind.label(),
            note.cue,
            note.rule
        );
    }
    page.claims.iter().for_each(|note| println!("- {} {}", note.slug, note.words));
}

/// Words with their marks: «claim», {speaker}, <cue>, [label], _date_, *current or match*.
fn shown(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        let signs = piece.marks.iter().map(|mark| match mark {
            Mark::Claim => ("«", "»"),
            Mark::Current | Mark::Match => ("*", "*"),
            Mark::Speaker => ("{", "}"),
            Mark::Cue(_) => ("<", ">"),
            Mark::Label(_) => ("[", "]"),
            Mark::Date => ("_", "_"),
            Mark::Distanced => ("~", "~"),
            Mark::Differs => ("≠", "≠"),
            Mark::Same | Mark::Joined => ("=", "="),
            Mark::Quoted | Mark::Attributed => ("", ""),
        });
        let signs: Vec<(&str, &str)> = signs.collect();
        text.extend(signs.iter().map(|(open, _)| *open));
        text.push_str(&piece.words);
        text.extend(signs.iter().rev().map(|(_, close)| *close));
    }
    text.replace("»«", "")
}
