//! How many clustered cases a reader takes for one.

/// The design effect of the figures, in tenths: whole numbers are the same on every machine, and in every link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DesignEffect {
    tenths: u16,
}

impl DesignEffect {
    /// The least: every case counts for itself.
    pub const LEAST: Self = Self { tenths: 10 };
    /// The largest that can be chosen.
    pub const MOST: Self = Self { tenths: 200 };

    /// That many tenths, where they lie between [`Self::LEAST`] and [`Self::MOST`].
    pub fn of_tenths(tenths: u16) -> Option<Self> {
        let known = (Self::LEAST.tenths..=Self::MOST.tenths).contains(&tenths);
        known.then_some(Self { tenths })
    }

    /// In tenths.
    pub fn tenths(self) -> u16 {
        self.tenths
    }

    /// The number.
    pub fn value(self) -> f64 {
        f64::from(self.tenths) / 10.0
    }

    /// As it stands in links and on screen: `3.3`, `2`.
    pub fn words(self) -> String {
        match (self.tenths / 10, self.tenths % 10) {
            (whole, 0) => whole.to_string(),
            (whole, tenth) => format!("{whole}.{tenth}"),
        }
    }

    /// What [`Self::words`] gives; `None` for anything else.
    pub fn of_words(words: &str) -> Option<Self> {
        let (whole, tenth) = words.split_once('.').unwrap_or((words, "0"));
        let whole: u16 = whole.parse().ok()?;
        let tenth: u16 = Some(tenth).filter(|tenth| tenth.len() == 1)?.parse().ok()?;
        Self::of_tenths(whole.checked_mul(10)?.checked_add(tenth)?)
    }
}

impl Default for DesignEffect {
    /// 3.3, [`parallax_measures::DESIGN_EFFECT`].
    fn default() -> Self {
        Self { tenths: 33 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_that_of_the_measures() {
        assert_eq!(DesignEffect::default().value().to_bits(), parallax_measures::DESIGN_EFFECT.to_bits());
        assert_eq!(DesignEffect::default().words(), parallax_measures::DESIGN_EFFECT_WORDS);
    }

    #[test]
    fn words_are_read_as_they_are_written_and_nothing_else_is() {
        for tenths in DesignEffect::LEAST.tenths..=DesignEffect::MOST.tenths {
            let effect = DesignEffect::of_tenths(tenths);
            assert_eq!(DesignEffect::of_words(&effect.unwrap_or_default().words()), effect);
        }
        for words in ["", "0", "0.9", "20.1", "3.33", "3,3", "-2", "three", "99999", "3.", ".5"] {
            assert_eq!(DesignEffect::of_words(words), None, "{words}");
        }
    }
}
