//! What a command does to a disk, each act by itself, so that a test can let any of them fail; and how a file is
//! written: beside its place, then moved there.

use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Result};
use std::path::{Path, PathBuf};

/// The acts.
pub(crate) trait Disk {
    /// Writes a file that is not there.
    fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<()>;
    /// Moves a file, over another one.
    fn rename(&mut self, from: &Path, to: &Path) -> Result<()>;
    /// Makes a folder that is not there.
    fn make_folder(&mut self, path: &Path) -> Result<()>;
    /// Removes a file.
    fn remove_file(&mut self, path: &Path) -> Result<()>;
    /// Removes an empty folder.
    fn remove_folder(&mut self, path: &Path) -> Result<()>;
}

/// The disk itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RealDisk;

impl Disk for RealDisk {
    fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        fs::write(path, bytes)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> Result<()> {
        fs::rename(from, to)
    }

    fn make_folder(&mut self, path: &Path) -> Result<()> {
        fs::create_dir(path)
    }

    fn remove_file(&mut self, path: &Path) -> Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&mut self, path: &Path) -> Result<()> {
        fs::remove_dir(path)
    }
}

/// Writes a file beside its place and moves it there: nobody finds half a file, and what fails leaves what was there.
pub(crate) fn write_whole(disk: &mut impl Disk, path: &Path, bytes: &[u8]) -> Result<()> {
    let part = beside(path);
    forget(disk, &part)?;
    let written = disk.write(&part, bytes).and_then(|()| disk.rename(&part, path));
    if written.is_err() {
        let _ = disk.remove_file(&part);
    }
    written
}

/// Where a file is written first; a name that nobody else gives, and no article's.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".parallax-part");
    path.with_file_name(name)
}

/// Removes a file where there is one.
pub(crate) fn forget(disk: &mut impl Disk, path: &Path) -> Result<()> {
    match disk.remove_file(path) {
        Err(why) if why.kind() != ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    }
}

/// A disk that fails at an act, for tests.
#[cfg(test)]
pub(crate) mod failing {
    use super::{Disk, RealDisk};
    use std::io::{Error, ErrorKind, Result};
    use std::path::Path;

    /// What happens at that act.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Failure {
        /// It fails, half a file written; the acts after it work.
        Full,
        /// The program is killed: neither it nor any act after it happens.
        Killed,
    }

    /// Counts the acts.
    pub(crate) struct FailingDisk {
        pub(crate) left: usize,
        pub(crate) failure: Failure,
    }

    impl FailingDisk {
        fn act(&mut self, half: impl FnOnce(), whole: impl FnOnce() -> Result<()>) -> Result<()> {
            if self.left > 1 {
                self.left -= 1;
                return whole();
            }
            let fails_now = self.left == 1;
            if fails_now {
                half();
            }
            match self.failure {
                Failure::Full if !fails_now => whole(),
                Failure::Full => {
                    self.left = 0;
                    Err(Error::from(ErrorKind::StorageFull))
                }
                Failure::Killed => {
                    self.left = 0;
                    Err(Error::other("killed"))
                }
            }
        }
    }

    impl Disk for FailingDisk {
        fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
            let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
            self.act(|| drop(RealDisk.write(path, half)), || RealDisk.write(path, bytes))
        }

        fn rename(&mut self, from: &Path, to: &Path) -> Result<()> {
            self.act(|| (), || RealDisk.rename(from, to))
        }

        fn make_folder(&mut self, path: &Path) -> Result<()> {
            self.act(|| (), || RealDisk.make_folder(path))
        }

        fn remove_file(&mut self, path: &Path) -> Result<()> {
            self.act(|| (), || RealDisk.remove_file(path))
        }

        fn remove_folder(&mut self, path: &Path) -> Result<()> {
            self.act(|| (), || RealDisk.remove_folder(path))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::failing::{FailingDisk, Failure};
    use super::*;

    #[test]
    fn a_file_whose_writing_fails_anywhere_stays_as_it_was() {
        for failure in [Failure::Full, Failure::Killed] {
            for acts in 1.. {
                let home = tempfile::tempdir().unwrap();
                let path = home.path().join("a.html");
                fs::write(&path, "before").unwrap();
                let done = write_whole(&mut FailingDisk { left: acts, failure }, &path, b"after");
                let found = fs::read_to_string(&path).unwrap();
                if done.is_ok() {
                    assert_eq!(found, "after");
                    assert!(acts > 3, "each act failed once");
                    break;
                }
                assert_eq!(found, "before");
                write_whole(&mut RealDisk, &path, b"again").unwrap();
                let left: Vec<_> =
                    fs::read_dir(home.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
                assert_eq!(left, ["a.html"], "act {acts}, {failure:?}");
            }
        }
    }
}
