//! One page that holds everything: both programs, their styles, the articles. It opens from a disk and asks for
//! nothing.

use crate::page::{Page, escaped};
use crate::policy::Reach;
use crate::publish::vouched;
use crate::small::gzip;
use crate::story::Story;
use crate::{Files, SiteError};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What each program is called in `public/boot.js`, its glue and its WebAssembly.
const PROGRAMS: [(&str, &str, &str); 2] = [
    ("front", "parallax-front.js", "parallax-front_bg.wasm"),
    ("whole", "parallax-whole.js", "parallax-whole_bg.wasm"),
];

/// The page of an app with a corpus, whole in itself.
///
/// # Errors
/// Where the corpus can't be read, or the app is not one that this program knows.
pub fn single_file(app: &Files, corpus: &[u8]) -> Result<Vec<u8>, SiteError> {
    let story = Story::of(corpus)?;
    let mut page = Page::index(app.text("index.html")?)?;
    page.tell(&story)?;
    page.without("link[rel=manifest], link[rel='apple-touch-icon'], meta[property='og:image'], meta[name='twitter:card']")?;
    let icon = format!("data:image/svg+xml;base64,{}", STANDARD.encode(app.wanted("icon.svg")?));
    page.change("link[rel=icon]", |link| {
        let _ = link.set_attribute("href", &icon);
    })?;
    // Until public/single.js has unpacked the articles there is nothing to load.
    page.change("link[data-parallax=corpus]", |link| {
        for attribute in ["rel", "as", "crossorigin", "href"] {
            link.remove_attribute(attribute);
        }
        let _ = link.set_attribute("data-bytes", &corpus.len().to_string());
    })?;
    let styles = app.text("whole.css")?.replace("</", "<\\/");
    // As beside other pages: after the styles of the first program, and only when the second program starts.
    page.add_after("style", &format!("<style media=\"not all\" data-styles=\"whole\">{styles}</style>"))?;
    // Before the page's own script, which asks whether the programs stand in the page.
    let unpack = app.text("single.js")?;
    page.add_after("link[data-parallax=corpus]", &format!("<script>{unpack}</script>"))?;

    let mut body = packed("corpus", corpus);
    // Opened by public/single.js where the page leads to it.
    if let Some(notice) = app.get("licences.txt") {
        body.push_str(&packed("licences", notice));
    }
    for (kind, glue, program) in PROGRAMS {
        body.push_str(&packed(kind, app.wanted(program)?));
        body.push_str(&module(kind, glue, app.text(glue)?)?);
    }
    page.change("#loading", |main| main.before(&body, lol_html::html_content::ContentType::Html))?;
    vouched(page, Reach::Itself)
}

/// Bytes as data in the page.
fn packed(name: &str, bytes: &[u8]) -> String {
    format!(
        "<script type=\"application/gzip;base64\" data-packed=\"{}\">{}</script>",
        escaped(name),
        STANDARD.encode(gzip(bytes))
    )
}

/// Glue as a module of the page, which hands over how its program starts. A module in a page can't be imported, so
/// its own name for what it exports as default is used.
fn module(kind: &str, name: &str, glue: &str) -> Result<String, SiteError> {
    let starter = exported_as_default(glue).ok_or_else(|| SiteError::Unexpected {
        name: name.to_owned(),
        what: "exports nothing as default".to_owned(),
    })?;
    let glue = glue.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    Ok(format!("<script type=\"module\">{glue};parallaxGlue(\"{kind}\",{starter})</script>"))
}

/// The name before `as default` in a module's list of exports.
fn exported_as_default(module: &str) -> Option<&str> {
    let (before, _) = module.rsplit_once(" as default")?;
    let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').map_or(0, |at| at + 1);
    before.get(start..).filter(|name| !name.is_empty())
}
