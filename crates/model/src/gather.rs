//! How corpora become one. The result is the same for every order of the parts, and for parts that were gathered
//! before: `gather([gather([a, b]), c])` is `gather([a, b, c])`, byte for byte. To that end what was linked across
//! articles is parted first, and linked anew over the whole.

use crate::renumber::Renumber;
use crate::{Actor, ActorId, Corpus, Label, LabelId, Outlet, OutletId, Slug, Table};
use std::collections::BTreeMap;

impl Corpus {
    /// One corpus of all `parts`: articles, outlets, actors, labels and sides by slug. Outlets, actors and labels
    /// with the same slug are the same, and actors whose names say so are linked; an actor keeps every alias. What
    /// claims of different articles are to each other is not gathered but left to be found over the whole.
    pub fn gather(parts: Vec<Self>) -> Self {
        let mut parts: Vec<Self> = parts.into_iter().map(Self::unlinked).collect();
        parts.sort_by(|a, b| a.first_article().cmp(&b.first_article()));
        let mut whole = Self::default();
        for part in parts {
            whole.append(part);
        }
        whole.in_order().linked().in_order()
    }

    /// Adds another corpus: this one is then what [`Corpus::gather`] makes of both.
    pub fn extend(&mut self, other: Self) {
        *self = Self::gather(vec![std::mem::take(self), other]);
    }

    fn first_article(&self) -> Option<&Slug> {
        self.articles.rows().iter().map(|article| &article.slug).min()
    }

    fn append(&mut self, other: Self) {
        let outlets = other.outlets.rows().iter().map(|outlet| self.outlet(outlet)).collect();
        let actors = other.actors.rows().iter().map(|actor| self.actor(actor)).collect();
        let labels = other.labels.rows().iter().map(|label| self.label(label)).collect();
        let renumber = Renumber { outlets, actors, labels, ..Renumber::behind(self, &other) };
        for side in other.sides {
            if !self.sides.iter().any(|known| known.slug == side.slug) {
                self.sides.push(side);
            }
        }
        for ruling in other.rulings {
            if !self.rulings.contains(&ruling) {
                self.rulings.push(ruling);
            }
        }
        if self.title.is_empty() {
            self.title = other.title;
        }
        if self.summary.is_empty() {
            self.summary = other.summary;
        }
        self.rules.extend(other.rules);
        self.articles.extend(other.articles.into_iter().map(|row| renumber.article(row)));
        self.sentences.extend(other.sentences.into_iter().map(|row| renumber.sentence(row)));
        self.mentions.extend(other.mentions.into_iter().map(|row| renumber.mention(row)));
        self.attributions.extend(other.attributions.into_iter().map(|row| renumber.attribution(row)));
        self.times.extend(other.times.into_iter().map(|row| renumber.time(row)));
        self.claims.extend(other.claims.into_iter().map(|row| renumber.claim(row)));
    }

    fn outlet(&mut self, outlet: &Outlet) -> OutletId {
        let known = self.outlets.find(|known| known.slug == outlet.slug).map(|(id, _)| id);
        let Some(id) = known else { return self.outlets.push(outlet.clone()) };
        let rank = |outlet: &Outlet| (outlet.name.is_none(), outlet.name.clone(), outlet.why.clone());
        if let Some(known) = self.outlets.get_mut(id).filter(|known| rank(outlet) < rank(known)) {
            known.clone_from(outlet);
        }
        id
    }

    fn label(&mut self, label: &Label) -> LabelId {
        let known = self.labels.find(|known| known.slug == label.slug).map(|(id, _)| id);
        let Some(id) = known else { return self.labels.push(label.clone()) };
        let rank = |label: &Label| (label.class, label.word.clone());
        if let Some(known) = self.labels.get_mut(id).filter(|known| rank(label) < rank(known)) {
            known.clone_from(label);
        }
        id
    }

    fn actor(&mut self, actor: &Actor) -> ActorId {
        let known = self.actors.find(|known| known.slug == actor.slug).map(|(id, _)| id);
        let id = known.unwrap_or_else(|| {
            let aliases = Vec::new();
            self.actors.push(Actor { aliases, ..actor.clone() })
        });
        if let Some(known) = self.actors.get_mut(id) {
            known.absorb(actor);
        }
        id
    }

    /// The same corpus with articles, outlets, actors, labels and sides by slug.
    fn in_order(mut self) -> Self {
        self.sides.sort_by(|a, b| a.slug.cmp(&b.slug));
        self.rulings.sort_by(|a, b| (a.verdict, &a.forms).cmp(&(b.verdict, &b.forms)));
        let (outlets, outlet_ids) = sorted(self.outlets, |row| row.slug.clone());
        let (actors, actor_ids) = sorted(self.actors, |row| row.slug.clone());
        let (labels, label_ids) = sorted(self.labels, |row| row.slug.clone());
        let (articles, article_ids) = sorted(self.articles, |row| row.slug.clone());
        let place = |article: crate::ArticleId| article_ids.get(article.row()).copied();
        let (sentences, sentence_ids) = sorted(self.sentences, |row| place(row.article));
        let (mentions, _) = sorted(self.mentions, |row| place(row.article));
        let (attributions, attribution_ids) = sorted(self.attributions, |row| place(row.article));
        let (times, time_ids) = sorted(self.times, |row| place(row.article));
        let (claims, _) = sorted(self.claims, |row| place(row.article));
        let renumber = Renumber {
            outlets: outlet_ids,
            actors: actor_ids,
            labels: label_ids,
            articles: article_ids,
            sentences: sentence_ids,
            attributions: attribution_ids,
            times: time_ids,
        };
        for link in &mut self.links {
            link.articles = link.articles.iter().map(|id| renumber.article_id(*id)).collect();
            link.articles.sort_unstable();
        }
        Self {
            title: self.title,
            summary: self.summary,
            sides: self.sides,
            rules: self.rules,
            rulings: self.rulings,
            links: self.links,
            outlets,
            actors,
            labels,
            articles: articles.into_iter().map(|row| renumber.article(row)).collect(),
            sentences: sentences.into_iter().map(|row| renumber.sentence(row)).collect(),
            mentions: mentions.into_iter().map(|row| renumber.mention(row)).collect(),
            attributions: attributions.into_iter().map(|row| renumber.attribution(row)).collect(),
            times: times.into_iter().map(|row| renumber.time(row)).collect(),
            claims: claims.into_iter().map(|row| renumber.claim(row)).collect(),
            ..Self::default()
        }
    }
}

/// The rows by `key`, equal ones in their old order, and for each old row its new id.
pub(crate) fn sorted<Id, Row, Key: Ord>(
    table: Table<Id, Row>,
    key: impl Fn(&Row) -> Key,
) -> (Table<Id, Row>, Vec<Id>)
where
    Id: crate::id::RowId,
{
    let rows: BTreeMap<(Key, usize), Row> =
        table.into_iter().enumerate().map(|(old, row)| ((key(&row), old), row)).collect();
    let mut ids: Vec<(usize, Id)> =
        rows.keys().enumerate().map(|(new, (_, old))| (*old, Id::from_row(new))).collect();
    ids.sort_by_key(|(old, _)| *old);
    (rows.into_values().collect(), ids.into_iter().map(|(_, id)| id).collect())
}
