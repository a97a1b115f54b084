//! How a site becomes files of a folder: all are written beside their places, then moved there, pages last; then those
//! of the earlier site are removed. Whoever opens the folder meanwhile finds a page and everything that it names, and
//! wherever it is broken off, the next run goes on. Only what the folder's list names is ever replaced or removed.

use crate::CliError;
use crate::disk::{Disk, forget};
use crate::place::{Force, STAGE, earlier};
use parallax_model::MARKER;
use parallax_site::{Files, marker};
use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Lets `folder` hold these files, and of the earlier site no others.
pub(crate) fn write(
    disk: &mut impl Disk,
    folder: &Path,
    files: &Files,
    force: Force,
) -> Result<(), CliError> {
    let before = earlier(folder).unwrap_or_default();
    let foreign = files.iter().map(|(name, _)| folder.join(name)).find(|path| {
        let known = path.file_name().is_some_and(|name| before.contains(&*name.to_string_lossy()));
        path.symlink_metadata().is_ok_and(|there| there.is_dir() || force == Force::Absent && !known)
    });
    if let Some(path) = foreign {
        return Err(CliError::NotOurs { path });
    }
    let unwritable = |why| CliError::Unwritable { path: folder.to_owned(), why };
    let made = !folder.exists();
    if made {
        make_folders(disk, folder).map_err(unwritable)?;
    }
    let stage = folder.join(STAGE);
    clear(disk, &stage, &before, files).map_err(unwritable)?;
    if let Err(why) = fill(disk, &stage, &before, files) {
        // Nothing was moved yet: what was there stands as it was.
        let _ = clear(disk, &stage, &before, files);
        if made {
            let _ = disk.remove_folder(folder);
        }
        return Err(unwritable(why));
    }
    swap(disk, folder, &stage, &before, files).map_err(unwritable)
}

/// Writes all files into the stage, first the list of what the folder holds until the earlier files are gone.
fn fill(disk: &mut impl Disk, stage: &Path, before: &BTreeSet<String>, files: &Files) -> io::Result<()> {
    disk.make_folder(stage)?;
    let both: BTreeSet<&str> = before.iter().map(String::as_str).chain(names(files)).collect();
    let both: Vec<&str> = both.into_iter().collect();
    disk.write(&stage.join(MARKER), &marker(&both))?;
    let mut others = files.iter().filter(|(name, _)| *name != MARKER);
    others.try_for_each(|(name, bytes)| disk.write(&stage.join(name), bytes))
}

/// Moves all files to their places, the list of both sites first, pages and the worker last; then removes the earlier
/// ones, and says so in the list.
fn swap(
    disk: &mut impl Disk,
    folder: &Path,
    stage: &Path,
    before: &BTreeSet<String>,
    files: &Files,
) -> io::Result<()> {
    let rank = |name: &str| match name {
        MARKER => 0,
        name if name.starts_with("index.html") => 2,
        name if name.starts_with("sw.js") => 3,
        _ => 1,
    };
    let mut order: Vec<&str> = names(files).collect();
    order.sort_by_key(|name| (rank(name), *name));
    for name in order {
        disk.rename(&stage.join(name), &folder.join(name))?;
    }
    for name in before.iter().filter(|name| files.get(name).is_none()) {
        forget(disk, &folder.join(name))?;
    }
    disk.write(&stage.join(MARKER), files.get(MARKER).unwrap_or_default())?;
    disk.rename(&stage.join(MARKER), &folder.join(MARKER))?;
    disk.remove_folder(stage)
}

/// Removes what an earlier run left of its stage: the files that its list or the folder's names, and no other.
fn clear(disk: &mut impl Disk, stage: &Path, before: &BTreeSet<String>, files: &Files) -> io::Result<()> {
    if stage.symlink_metadata().is_err() {
        return Ok(());
    }
    let staged = earlier(stage).unwrap_or_default();
    let known = staged.iter().chain(before).map(String::as_str).chain(names(files)).chain([MARKER]);
    // The list goes last: broken off here, the next run still knows the others.
    let known: BTreeSet<&str> = known.filter(|name| *name != MARKER).collect();
    for name in known.into_iter().chain([MARKER]) {
        forget(disk, &stage.join(name))?;
    }
    disk.remove_folder(stage)
}

fn names(files: &Files) -> impl Iterator<Item = &str> {
    files.iter().map(|(name, _)| name)
}

fn make_folders(disk: &mut impl Disk, folder: &Path) -> io::Result<()> {
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty() && !above.exists()) {
        make_folders(disk, above)?;
    }
    match disk.make_folder(folder) {
        Err(why) if why.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::RealDisk;
    use crate::disk::failing::{FailingDisk, Failure};
    use crate::place::may_publish;
    use std::collections::BTreeMap;
    use std::fs;

    /// A site whose page names its files.
    fn site(version: &str) -> Files {
        let mut files = Files::new();
        let named = [format!("corpus-{version}.bin"), format!("whole-{version}.css")];
        for name in &named {
            files.insert(name, format!("{name} of {version}"));
        }
        files.insert("index.html", named.join(" "));
        for name in ["icon.svg", "index.html.br", "sw.js"] {
            files.insert(name, format!("{name} of {version}"));
        }
        let list = marker(&names(&files).chain([MARKER]).collect::<Vec<_>>());
        files.insert(MARKER, list);
        files
    }

    fn there(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let entries =
            fs::read_dir(folder).into_iter().flatten().flatten().filter(|entry| entry.path().is_file());
        entries
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap()))
            .collect()
    }

    fn clean(files: &Files, others: &[&str]) -> BTreeMap<String, Vec<u8>> {
        let ours = files.iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
        ours.chain(others.iter().map(|name| ((*name).to_owned(), b"mine".to_vec()))).collect()
    }

    /// Lets each act of writing fail in turn, after `prepare`, and looks at what is left and at the next run.
    fn fail_everywhere(prepare: impl Fn(&Path), others: &[&str]) {
        let goal = site("two");
        for failure in [Failure::Full, Failure::Killed] {
            let mut acts = 0;
            loop {
                acts += 1;
                let home = tempfile::tempdir().unwrap();
                let (folder, input) = (home.path().join("deep/site"), home.path().join("in"));
                prepare(&folder);
                let mut disk = FailingDisk { left: acts, failure };
                let done = write(&mut disk, &folder, &goal, Force::Absent);
                let found = there(&folder);
                for name in others {
                    assert_eq!(found.get(*name).map(Vec::as_slice), Some(&b"mine"[..]), "{name} at {acts}");
                }
                if let Some(page) = found.get("index.html") {
                    for name in String::from_utf8_lossy(page).split(' ') {
                        assert!(
                            found.contains_key(name),
                            "the page names {name}, gone at act {acts}, {failure:?}"
                        );
                    }
                }
                if done.is_ok() {
                    assert_eq!(found, clean(&goal, others));
                    assert!(!folder.join(STAGE).exists());
                    break;
                }
                may_publish(&folder, &input, Force::Absent)
                    .unwrap_or_else(|why| panic!("after act {acts}, {failure:?}: {why}"));
                write(&mut RealDisk, &folder, &goal, Force::Absent)
                    .unwrap_or_else(|why| panic!("after act {acts}, {failure:?}: {why}"));
                assert_eq!(there(&folder), clean(&goal, others), "after act {acts}, {failure:?}");
            }
            assert!(acts > 15, "each act failed once: {acts}");
        }
    }

    #[test]
    fn a_first_write_that_breaks_off_anywhere_is_gone_on_with() {
        fail_everywhere(|_| (), &[]);
    }

    #[test]
    fn a_later_write_that_breaks_off_anywhere_leaves_a_whole_site_and_what_is_of_others() {
        let earlier = |folder: &Path| {
            write(&mut RealDisk, folder, &site("one"), Force::Absent).unwrap();
            fs::write(folder.join("CNAME"), "mine").unwrap();
        };
        fail_everywhere(earlier, &["CNAME"]);
    }

    #[test]
    fn a_full_disk_leaves_no_folder_that_was_not_there() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("site");
        let mut disk = FailingDisk { left: 5, failure: Failure::Full };
        write(&mut disk, &folder, &site("one"), Force::Absent).unwrap_err();
        assert!(!folder.exists());
    }
}
