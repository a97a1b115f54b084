//! Named bytes: a flat folder in memory, in the order of names.

use crate::SiteError;
use std::collections::BTreeMap;

/// The files of a folder by name; there are no folders in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// No files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces the one of that name.
    pub fn insert(&mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(name.into(), bytes.into());
    }

    /// Takes a file out.
    pub fn remove(&mut self, name: &str) -> Option<Vec<u8>> {
        self.0.remove(name)
    }

    /// The bytes of a file.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// All files, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The bytes of a file that has to be there.
    pub(crate) fn wanted(&self, name: &'static str) -> Result<&[u8], SiteError> {
        self.get(name).ok_or(SiteError::Missing { name })
    }

    /// The text of a file that has to be there.
    pub(crate) fn text(&self, name: &'static str) -> Result<&str, SiteError> {
        std::str::from_utf8(self.wanted(name)?)
            .map_err(|_| SiteError::Unexpected { name: name.to_owned(), what: "is not UTF-8".to_owned() })
    }
}

impl FromIterator<(String, Vec<u8>)> for Files {
    fn from_iter<All: IntoIterator<Item = (String, Vec<u8>)>>(all: All) -> Self {
        Self(all.into_iter().collect())
    }
}
