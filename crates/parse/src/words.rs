//! A list of strings that is asked by string: one text and a table of slots, without an allocation a word.

use crate::features::hash;

/// Strings with their numbers.
#[derive(Debug)]
pub(crate) struct Words {
    text: String,
    /// Where each string ends in `text`; they stand one after the other, a line feed between.
    ends: Vec<u32>,
    /// Number of a string plus one, or zero; by its hash, a power of two long.
    slots: Vec<u32>,
}

impl Words {
    /// The lines of a text, numbered from zero; of two equal ones the first counts.
    pub(crate) fn new(text: String) -> Self {
        let mut ends = Vec::new();
        let mut at = 0;
        for line in text.lines() {
            at += line.len();
            ends.push(at as u32);
            at += 1;
        }
        let size = (ends.len() * 2).next_power_of_two().max(2);
        let mut words = Self { text, ends, slots: vec![0; size] };
        for number in 0..words.ends.len() {
            let word = words.word(number);
            if words.number("", word).is_some() {
                continue;
            }
            let mut slot = hash(0, word) as usize % size;
            while words.slots.get(slot).is_some_and(|taken| *taken != 0) {
                slot = (slot + 1) % size;
            }
            if let Some(free) = words.slots.get_mut(slot) {
                *free = number as u32 + 1;
            }
        }
        words
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| end + 1);
        let end = self.ends.get(number).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// The number of the string that is `head` and `tail` together.
    pub(crate) fn number(&self, head: &str, tail: &str) -> Option<u32> {
        let size = self.slots.len();
        let mut slot = crate::features::hash_two(head, tail) as usize % size;
        // At least half of the slots are free.
        for _ in 0..size {
            let number = self.slots.get(slot)?.checked_sub(1)?;
            if self.word(number as usize).strip_prefix(head) == Some(tail) {
                return Some(number);
            }
            slot = (slot + 1) % size;
        }
        None
    }
}
