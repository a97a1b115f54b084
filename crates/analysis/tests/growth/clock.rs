//! How long an analysis takes, and how long it may take.

use crate::processor::now;
use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Registry::default()));

/// A page may take so many times as long as prose of its length.
pub(crate) const WORDS: u32 = 40;
/// A page that is so many times as long as another may take that much longer, twice over.
const SLACK: u32 = 2;
/// And so much more, however short it is.
const AT_LEAST: Duration = Duration::from_millis(150);

/// A page, with what is repeated in it and how long that is in all.
pub(crate) struct Page {
    name: String,
    bytes: usize,
    written: Box<dyn Fn() -> SavedPage + Sync + Send>,
}

/// A page in which a unit is repeated to so many bytes.
pub(crate) fn repeated(page: fn(&str) -> SavedPage, unit: &str, bytes: usize) -> Page {
    all_of(page, unit, (bytes / unit.len().max(1)).max(1))
}

/// A page in which a unit is repeated so many times.
pub(crate) fn all_of(page: fn(&str) -> SavedPage, unit: &str, times: usize) -> Page {
    let (name, words) = (format!("{unit:?} {times} times"), unit.to_owned());
    let bytes = unit.len() * times;
    Page { name, bytes, written: Box::new(move || page(&words.repeat(times))) }
}

/// What a byte of prose takes.
pub(crate) struct Law {
    a_byte: Duration,
    times: u32,
}

impl Law {
    /// The law after a page of so many bytes of ordinary prose: the fastest of three runs.
    pub(crate) fn of(prose: &SavedPage, bytes: usize, times: u32) -> Self {
        Self { a_byte: fastest(prose) / bytes as u32, times }
    }

    fn allows(&self, page: &Page, took: Duration) -> bool {
        took <= AT_LEAST + self.a_byte * page.bytes as u32 * self.times
    }

    /// That each of these pages is read in time.
    pub(crate) fn holds(&self, pages: &[Page]) {
        none_slow(pages, |page| {
            let read = (page.written)();
            if self.allows(page, taken(&read)) {
                return None;
            }
            let took = fastest(&read);
            (!self.allows(page, took)).then(|| format!("{}: {took:.1?}, {} bytes", page.name, page.bytes))
        });
    }
}

/// That of each pair the longer page takes as much more as it is longer. Tags cost more than words, each is an element
/// that every reader of the page looks at; so they are measured by themselves.
pub(crate) fn grow_with_length(pairs: &[(Page, Page)]) {
    none_slow(pairs, |(short, long)| {
        let times = long.bytes.div_ceil(short.bytes) as u32;
        let allowed = |short: Duration| AT_LEAST + short * times * SLACK;
        let (few, many) = ((short.written)(), (long.written)());
        if taken(&many) <= allowed(taken(&few)) {
            return None;
        }
        let (few, many) = (fastest(&few), fastest(&many));
        (many > allowed(few)).then(|| format!("{}: {many:.1?}; {}: {few:.1?}", long.name, short.name))
    });
}

/// That none of them is slow; as many at a time as there are processors.
fn none_slow<T: Sync>(all: &[T], slow: impl Fn(&T) -> Option<String> + Sync) {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = Vec::new();
        while let Some(one) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            found.extend(slow(one));
        }
        found
    };
    let workers = std::thread::available_parallelism().map_or(1, |n| n.get().min(4));
    let found: Vec<String> = std::thread::scope(|threads| {
        let workers: Vec<_> = (0..workers).map(|_| threads.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(found.is_empty(), "{} of {} take too long:\n{}", found.len(), all.len(), found.join("\n"));
}

/// The fastest of three runs.
fn fastest(page: &SavedPage) -> Duration {
    (0..3).map(|_| taken(page)).min().unwrap()
}

/// How long the analysis of a page takes.
fn taken(page: &SavedPage) -> Duration {
    let begun = now();
    let analysis = ANALYZER.analyze(page);
    let took = now().saturating_sub(begun);
    assert_eq!(analysis.corpus.check(), Ok(()), "{}", page.text.chars().take(200).collect::<String>());
    took
}
