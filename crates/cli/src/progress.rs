//! How far a long command is: a bar on standard error where that is a terminal, else nothing.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// A bar, or none.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// A bar where somebody may see it.
    pub(crate) fn shown() -> Self {
        Self(ProgressBar::no_length())
    }

    /// No bar.
    pub(crate) fn none() -> Self {
        Self(ProgressBar::hidden())
    }

    /// Begins a part of the work: of so many steps, where that is known.
    pub(crate) fn begin(&self, what: &'static str, steps: Option<u64>) {
        let counted = "{msg:10} {bar:32} {pos} of {len}";
        let style =
            ProgressStyle::with_template(if steps.is_some() { counted } else { "{msg:10} {spinner}" });
        self.0.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        self.0.reset();
        self.0.set_message(what);
        match steps {
            Some(steps) => {
                self.0.disable_steady_tick();
                self.0.set_length(steps);
            }
            None => self.0.enable_steady_tick(Duration::from_millis(120)),
        }
    }

    /// One step is done.
    pub(crate) fn step(&self) {
        self.0.inc(1);
    }

    /// Everything is done; the bar leaves.
    pub(crate) fn end(&self) {
        self.0.finish_and_clear();
    }
}
