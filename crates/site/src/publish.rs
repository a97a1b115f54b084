//! A folder for any static host, at its root or under any path.

use crate::name::{named, short_hash};
use crate::page::Page;
use crate::policy::{Reach, policy};
use crate::story::Story;
use crate::{Files, SiteError, offline, small};
use parallax_model::{GENERATOR, MARKER, MARKER_START, corpus_hash};
use std::collections::BTreeMap;

/// Whether readers keep a copy for when they are offline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offline {
    /// They do.
    #[default]
    Kept,
    /// They don't, and copies of earlier builds are removed.
    Removed,
}

/// What whoever publishes decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Where the folder will stand, with a slash at its end; unknown where `None`.
    pub address: Option<String>,
    /// Whether readers keep a copy.
    pub offline: Offline,
}

/// Parts of the app that are no files of a published folder.
const TEMPLATES: [&str; 4] = ["corpus.bin", "sw.js", "sw-off.js", "single.js"];
/// The version of the program that publishes.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Endings of files that are named after their content.
const NAMED: [&str; 3] = ["js", "wasm", "css"];

/// The folder of an app with a corpus: files named after their content, the content security policy, the
/// words of the corpus in index.html and the manifest, the page for wrong addresses, the service worker, and small
/// forms of everything.
///
/// # Errors
/// Where the corpus can't be read, or the app is not one that this program knows.
pub fn publish(app: &Files, corpus: &[u8], wishes: &Wishes) -> Result<Files, SiteError> {
    let story = Story::of(corpus)?;
    let mut folder = Files::new();
    let mut names = BTreeMap::new();
    for (name, bytes) in app.iter().filter(|(name, _)| !TEMPLATES.contains(name)) {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        if NAMED.contains(&ending) {
            let new = named(name, &short_hash(bytes));
            names.insert(name.to_owned(), new.clone());
            folder.insert(new, bytes);
        } else {
            folder.insert(name, bytes);
        }
    }
    // The corpus is named by the hash that links and citations carry too.
    let file = named("corpus.bin", &corpus_hash(corpus).unwrap_or_else(|| short_hash(corpus)));
    names.insert("corpus.bin".to_owned(), file.clone());
    folder.insert(file, corpus);

    folder.insert("manifest.webmanifest", manifest(app, &story)?);
    folder.insert("index.html", index(app, corpus, &story, &names, wishes)?);
    folder.insert("404.html", wrong_address(app, wishes)?);
    let worker = match wishes.offline {
        Offline::Kept => offline::worker(app.text("sw.js")?, &folder)?,
        Offline::Removed => app.text("sw-off.js")?.to_owned(),
    };
    folder.insert("sw.js", worker);
    small::add(&mut folder);
    let names: Vec<&str> = folder.iter().map(|(name, _)| name).chain([MARKER]).collect();
    let list = marker(&names);
    folder.insert(MARKER, list);
    Ok(folder)
}

/// The list of what a site's folder holds of ours, by which the next one knows what it may replace and remove.
pub fn marker(names: &[&str]) -> Vec<u8> {
    let names = serde_json::Value::from(names);
    format!("{MARKER_START},\"version\":\"{VERSION}\",\"files\":{names:#}}}\n").into_bytes()
}

fn index(
    app: &Files,
    corpus: &[u8],
    story: &Story,
    names: &BTreeMap<String, String>,
    wishes: &Wishes,
) -> Result<Vec<u8>, SiteError> {
    let mut page = Page::index(app.text("index.html")?)?;
    page.tell(story)?;
    if let Some(address) = &wishes.address {
        page.stand_at(address)?;
    }
    let length = corpus.len().to_string();
    page.change("link[data-parallax=corpus]", |link| {
        let _ = link.set_attribute("data-bytes", &length);
    })?;
    page.rename(names)?;
    vouched(page, Reach::Folder)
}

/// The page with its policy, before anything that it concerns, and with the name of its maker.
pub(crate) fn vouched(mut page: Page, reach: Reach) -> Result<Vec<u8>, SiteError> {
    let meta = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">{GENERATOR}{VERSION}\">",
        policy(&page, reach)
    );
    page.add_after("meta[charset]", &meta)?;
    Ok(page.into_bytes())
}

/// A wrong address may lie any number of folders deep: the way back is whole where it is known.
fn wrong_address(app: &Files, wishes: &Wishes) -> Result<Vec<u8>, SiteError> {
    let mut page = Page::new("404.html", app.text("404.html")?);
    if let Some(address) = &wishes.address {
        page.change("#way", |way| {
            let _ = way.set_attribute("href", address);
        })?;
    }
    vouched(page, Reach::Folder)
}

fn manifest(app: &Files, story: &Story) -> Result<Vec<u8>, SiteError> {
    const NAME: &str = "manifest.webmanifest";
    let unexpected = |what: &str| SiteError::Unexpected { name: NAME.to_owned(), what: what.to_owned() };
    let mut manifest: serde_json::Value =
        serde_json::from_str(app.text(NAME)?).map_err(|why| unexpected(&format!("is no JSON: {why}")))?;
    let object = manifest.as_object_mut().ok_or_else(|| unexpected("is no JSON object"))?;
    object.insert("name".to_owned(), format!("{} · Parallax", story.title).into());
    object.insert("description".to_owned(), story.summary.clone().into());
    Ok(manifest.to_string().into_bytes())
}
