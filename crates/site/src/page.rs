//! A page of the app, and what is written into it. Elements are found as a browser finds them; whatever comes from a
//! corpus is written as text.

use crate::SiteError;
use crate::story::Story;
use lol_html::errors::RewritingError;
use lol_html::html_content::{ContentType, Element};
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, element, rewrite_str, text};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many articles a page lists before any program runs.
const LISTED: usize = 500;

/// What stands inline in a page and has to be vouched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    Script,
    Style,
}

/// The text of a page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    name: &'static str,
    html: String,
}

type Handlers<'h> = Vec<(Cow<'h, Selector>, ElementContentHandlers<'h>)>;

impl Page {
    /// The app's own page, without what Trunk wrote into it to start the first program: `public/boot.js` does.
    pub(crate) fn index(html: &str) -> Result<Self, SiteError> {
        let mut page = Self::new("index.html", html);
        page.without(
            "script[type=module], link[rel=modulepreload], link[rel=preload][type='application/wasm']",
        )?;
        Ok(page)
    }

    pub(crate) fn new(name: &'static str, html: &str) -> Self {
        Self { name, html: html.to_owned() }
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.html.into_bytes()
    }

    /// Tells the story of the corpus: title, summary, the articles for who has no scripts.
    pub(crate) fn tell(&mut self, story: &Story) -> Result<(), SiteError> {
        let title = format!("{} · Parallax", story.title);
        // The rewriter takes an attribute's value as it would stand in a page.
        let (title_value, summary_value) = (escaped(&title), escaped(&story.summary));
        let list = listed(story);
        self.rewrite(vec![
            element!("title", |title_element| {
                title_element.set_inner_content(&title, ContentType::Text);
                Ok(())
            }),
            element!("meta[property='og:title']", |meta| Ok(meta.set_attribute("content", &title_value)?)),
            element!("meta[name=description], meta[property='og:description']", |meta| {
                Ok(meta.set_attribute("content", &summary_value)?)
            }),
            element!("#loading-title", |heading| {
                heading.set_inner_content(&story.title, ContentType::Text);
                Ok(())
            }),
            element!("#loading-story", |paragraph| {
                paragraph.set_inner_content(&story.summary, ContentType::Text);
                Ok(())
            }),
            element!("noscript", |noscript| {
                noscript.append(&list, ContentType::Html);
                Ok(())
            }),
        ])
    }

    /// Says where the page will stand, for previews of shared links and for search engines.
    pub(crate) fn stand_at(&mut self, address: &str) -> Result<(), SiteError> {
        let picture = format!("{address}preview.png");
        let links = format!(
            "<link rel=\"canonical\" href=\"{0}\"><meta property=\"og:url\" content=\"{0}\">",
            escaped(address)
        );
        self.rewrite(vec![element!("meta[property='og:image']", |meta| {
            meta.set_attribute("content", &picture)?;
            meta.after(&links, ContentType::Html);
            Ok(())
        })])
    }

    /// Calls files by their new names, wherever an attribute is the old one.
    pub(crate) fn rename(&mut self, names: &BTreeMap<String, String>) -> Result<(), SiteError> {
        self.rewrite(vec![element!("link, meta, script", |piece| {
            let renamed: Vec<(String, String)> = piece
                .attributes()
                .iter()
                .filter_map(|attribute| Some((attribute.name(), names.get(&attribute.value())?.clone())))
                .collect();
            for (attribute, name) in renamed {
                piece.set_attribute(&attribute, &name)?;
            }
            Ok(())
        })])
    }

    /// Changes the elements of a selector, of which there has to be one.
    pub(crate) fn change(
        &mut self,
        selector: &str,
        mut change: impl FnMut(&mut Element<'_, '_>),
    ) -> Result<(), SiteError> {
        let mut found = 0;
        self.rewrite(vec![element!(selector, |piece| {
            found += 1;
            change(piece);
            Ok(())
        })])?;
        if found == 1 {
            Ok(())
        } else {
            Err(self.unexpected(format!("has {found} times {selector}, not once")))
        }
    }

    /// Takes the elements of a selector out.
    pub(crate) fn without(&mut self, selector: &str) -> Result<(), SiteError> {
        self.rewrite(vec![element!(selector, |piece| {
            piece.remove();
            Ok(())
        })])
    }

    /// Adds markup of ours after the one element of a selector.
    pub(crate) fn add_after(&mut self, selector: &str, markup: &str) -> Result<(), SiteError> {
        self.change(selector, |piece| piece.after(markup, ContentType::Html))
    }

    /// Each inline script or style sheet, byte for byte; data in a script element is none.
    pub(crate) fn inline(&self, piece: Piece) -> Vec<String> {
        let selector = match piece {
            Piece::Script => "script:not([src]):not([data-packed])",
            Piece::Style => "style",
        };
        let pieces = std::cell::RefCell::new(Vec::<String>::new());
        let handlers = vec![
            element!(selector, |_| {
                pieces.borrow_mut().push(String::new());
                Ok(())
            }),
            text!(selector, |chunk| {
                if let Some(last) = pieces.borrow_mut().last_mut() {
                    last.push_str(chunk.as_str());
                }
                Ok(())
            }),
        ];
        let _ = rewrite_str(&self.html, settings(handlers));
        pieces.into_inner()
    }

    fn rewrite(&mut self, handlers: Handlers<'_>) -> Result<(), SiteError> {
        let html = rewrite_str(&self.html, settings(handlers));
        self.html =
            html.map_err(|why: RewritingError| self.unexpected(format!("can't be rewritten: {why}")))?;
        Ok(())
    }

    fn unexpected(&self, what: String) -> SiteError {
        SiteError::Unexpected { name: self.name.to_owned(), what }
    }
}

fn settings(handlers: Handlers<'_>) -> RewriteStrSettings<'_, '_> {
    let mut settings = RewriteStrSettings::new();
    settings.element_content_handlers = handlers;
    settings
}

/// The list of articles, as markup.
fn listed(story: &Story) -> String {
    let rows = story.articles.iter().take(LISTED).map(|[headline, source, date]| {
        format!("<li><cite>{}</cite>, {}, {}</li>", escaped(headline), escaped(source), escaped(date))
    });
    let rows = rows.collect::<Vec<_>>().concat();
    let more = match story.articles.len().saturating_sub(LISTED) {
        0 => String::new(),
        more => format!("<p>and {more} more.</p>"),
    };
    format!("<h2>The articles</h2><ol>{rows}</ol>{more}")
}

/// Words as text of a page or as an attribute's value.
pub(crate) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
