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
/// A page of nothing but tags: each is an element that every reader of the page looks at.
pub(crate) const TAGS: u32 = 160;
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
        let fastest = (0..3).map(|_| taken(prose)).min().unwrap();
        Self { a_byte: fastest / bytes as u32, times }
    }

    fn allows(&self, page: &Page, took: Duration) -> bool {
        took <= AT_LEAST + self.a_byte * page.bytes as u32 * self.times
    }

    /// That each of these pages is read in time; as many at a time as there are processors.
    pub(crate) fn holds(&self, pages: &[Page]) {
        let next = AtomicUsize::new(0);
        let slow = || {
            let mut slow = Vec::new();
            while let Some(page) = pages.get(next.fetch_add(1, Ordering::Relaxed)) {
                let read = (page.written)();
                if self.allows(page, taken(&read)) {
                    continue;
                }
                let took = (0..3).map(|_| taken(&read)).min().unwrap();
                if !self.allows(page, took) {
                    slow.push(format!("{}: {took:.1?}, {} bytes", page.name, page.bytes));
                }
            }
            slow
        };
        let workers = std::thread::available_parallelism().map_or(1, |n| n.get().min(4));
        let slow: Vec<String> = std::thread::scope(|threads| {
            let workers: Vec<_> = (0..workers).map(|_| threads.spawn(slow)).collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
        });
        let all = pages.len();
        assert!(slow.is_empty(), "{} of {all} take too long:\n{}", slow.len(), slow.join("\n"));
    }
}

/// How long the analysis of a page takes.
fn taken(page: &SavedPage) -> Duration {
    let begun = now();
    let analysis = ANALYZER.analyze(page);
    let took = now().saturating_sub(begun);
    assert_eq!(analysis.corpus.check(), Ok(()), "{}", page.text.chars().take(200).collect::<String>());
    took
}
