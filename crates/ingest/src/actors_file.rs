//! `actors.toml`: the actors that an editor names beforehand, with their sides and the forms of their names.
//!
//! ```toml
//! [[side]]
//! slug = "government"
//! name = "Government and allies"
//!
//! [[actor]]
//! slug = "vladimir-putin"        # absent: made from the name
//! name = "Vladimir Putin"        # always a form of the name itself
//! kind = "person"                # person, group, state, organisation, medium, place
//! side = "government"            # absent: none
//! of = "russia"                  # whom a person speaks for; absent: nobody
//! aliases = ["Putin"]
//!
//! [[merge]]                      # these names are one actor's, whatever the rules find
//! forms = ["Huras al-Din", "Guardians of Religion"]
//!
//! [[keep_apart]]                 # each of these names is another actor's, however alike they are
//! forms = ["Ahmad Khan", "Ahmed Khan"]
//! ```

use crate::Problem;
use crate::groups::Groups;
use crate::sheet::{At, Fields, Sheet};
use parallax_model::{Actor, ActorKind, Alias, Registry, Ruling, Side, Slug, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Reads the content of `actors.toml`.
pub(crate) fn read(file: &str, text: &str) -> (Registry, Vec<Problem>) {
    Sheet::read(file, text, |sheet, root| {
        sheet.only(root, "actors.toml", &["side", "actor", "merge", "keep_apart"]);
        let sides = sides(sheet, root);
        let mut reader =
            Reader { sides: &sides, forms: BTreeMap::new(), slugs: BTreeSet::new(), links: Vec::new() };
        let tables = sheet.tables(root, "actor");
        let actors: Vec<Actor> =
            tables.into_iter().filter_map(|fields| reader.actor(sheet, fields)).collect();
        reader.check_links(sheet);
        let rulings = reader.rulings(sheet, root);
        Registry { sides, actors, rulings }
    })
}

fn sides(sheet: &mut Sheet<'_>, root: Fields<'_>) -> Vec<Side> {
    let mut sides: Vec<Side> = Vec::new();
    for fields in sheet.tables(root, "side") {
        sheet.only(fields, "a side", &["slug", "name"]);
        let Some(name) = sheet.required(fields, "this side", "name") else { continue };
        let Some(slug) = slug(sheet, fields, &name) else { continue };
        if sides.iter().any(|side| side.slug == slug.value) {
            sheet.error(
                slug.start,
                format!("there are two sides `{}`", slug.value),
                "remove one or rename it",
            );
            continue;
        }
        sides.push(Side { slug: slug.value, name: name.value });
    }
    sides
}

struct Reader<'a> {
    sides: &'a [Side],
    /// Each form of a name in small letters, and the slug of the actor that has it.
    forms: BTreeMap<String, Slug>,
    /// The slugs so far.
    slugs: BTreeSet<Slug>,
    /// Actors that others are said to belong to.
    links: Vec<At<String>>,
}

impl Reader<'_> {
    fn actor(&mut self, sheet: &mut Sheet<'_>, fields: Fields<'_>) -> Option<Actor> {
        sheet.only(fields, "an actor", &["slug", "name", "kind", "side", "of", "aliases"]);
        let name = sheet.required(fields, "this actor", "name")?;
        let slug = slug(sheet, fields, &name)?;
        if !self.slugs.insert(slug.value.clone()) {
            sheet.error(
                slug.start,
                format!("there are two actors `{}`", slug.value),
                "join them or rename one",
            );
            return None;
        }
        let kind = kind(sheet, fields)?;
        let side = sheet.text(fields, "side").and_then(|side| self.side(sheet, &side));
        let of = sheet.text(fields, "of");
        self.links.extend(of.clone());
        let aliases = self.aliases(sheet, fields, &slug.value, name.clone());
        let of = of.map(|of| Slug::of(&of.value));
        Some(Actor { slug: slug.value, name: name.value, kind, side, of, aliases })
    }

    fn side(&self, sheet: &mut Sheet<'_>, side: &At<String>) -> Option<Slug> {
        let known = self.sides.iter().find(|known| known.slug.as_str() == side.value);
        if known.is_none() {
            let names: Vec<&str> = self.sides.iter().map(|side| side.slug.as_str()).collect();
            let help = format!("add a [[side]] with that slug, or use one of {}", names.join(", "));
            sheet.error(side.start, format!("there is no side `{}`", side.value), help);
        }
        known.map(|side| side.slug.clone())
    }

    /// The forms of the actor's name, its name first; each only once in the file.
    fn aliases(
        &mut self,
        sheet: &mut Sheet<'_>,
        fields: Fields<'_>,
        slug: &Slug,
        name: At<String>,
    ) -> Vec<Alias> {
        let mut aliases = Vec::new();
        let given = sheet.texts(fields, "aliases");
        for form in std::iter::once(name).chain(given) {
            if !form.value.contains(char::is_alphanumeric) {
                sheet.error(form.start, "this alias is empty", "write a name, or remove it");
                continue;
            }
            match self.forms.get(&form.value.to_lowercase()) {
                Some(other) if other == slug => {
                    let message = format!("`{}` is there twice", form.value);
                    sheet.warn(form.start, message, "the name itself is an alias already; remove one");
                }
                Some(other) => {
                    let message = format!("`{}` is a form of two actors, `{other}` and `{slug}`", form.value);
                    let help = "give it to the one that the texts mean; a name can't stand for both";
                    sheet.error(form.start, message, help);
                }
                None => {
                    self.forms.insert(form.value.to_lowercase(), slug.clone());
                    aliases.push(Alias::listed(&form.value));
                }
            }
        }
        aliases
    }

    /// What the file decides of names, beyond its actors.
    fn rulings(&self, sheet: &mut Sheet<'_>, root: Fields<'_>) -> Vec<Ruling> {
        let mut rulings: Vec<Ruling> = Vec::new();
        let mut groups = Groups::default();
        self.forms.iter().for_each(|(form, slug)| groups.list(form, slug));
        for (key, verdict) in [("merge", Verdict::Merge), ("keep_apart", Verdict::KeepApart)] {
            for fields in sheet.tables(root, key) {
                sheet.only(fields, &format!("a [[{key}]]"), &["forms"]);
                let mut forms: Vec<At<String>> = Vec::new();
                let mut known: BTreeSet<String> = BTreeSet::new();
                for form in sheet.texts(fields, "forms") {
                    if known.insert(form.value.to_lowercase()) {
                        forms.push(form);
                    } else {
                        sheet.warn(form.start, format!("`{}` is there twice", form.value), "remove one");
                    }
                }
                if forms.len() < 2 {
                    let message = format!("a [[{key}]] needs two names");
                    sheet.error(fields.start(), message, "write forms = [\"…\", \"…\"]");
                } else if self.agrees(sheet, verdict, &forms, &mut groups) {
                    if verdict == Verdict::Merge {
                        for (one, other) in forms.iter().zip(forms.iter().skip(1)) {
                            groups.merge(&one.value, &other.value);
                        }
                    }
                    let forms = forms.into_iter().map(|form| form.value).collect();
                    rulings.push(Ruling { verdict, forms });
                }
            }
        }
        rulings
    }

    /// Whether a ruling goes with the actors of the file and with the rulings before it.
    fn agrees(
        &self,
        sheet: &mut Sheet<'_>,
        verdict: Verdict,
        forms: &[At<String>],
        groups: &mut Groups,
    ) -> bool {
        let listed = |form: &At<String>| self.forms.get(&form.value.to_lowercase());
        // The first form of each group.
        let mut first: BTreeMap<usize, &At<String>> = BTreeMap::new();
        // The first form of a listed actor.
        let mut of_actor: Option<(&At<String>, Slug)> = None;
        for form in forms {
            let (group, actor) = groups.of(&form.value);
            let told = match verdict {
                Verdict::Merge => match (&of_actor, actor) {
                    (Some((one, a)), Some(b)) if *a != b => Some((
                        *one,
                        format!("are forms of two actors, `{a}` and `{b}`"),
                        "make one [[actor]] of the two, or take a name out",
                    )),
                    (None, Some(actor)) => {
                        of_actor = Some((form, actor));
                        None
                    }
                    _ => None,
                },
                Verdict::KeepApart => first.insert(group, form).map(|one| {
                    match listed(one).filter(|actor| listed(form) == Some(actor)) {
                        Some(actor) => (
                            one,
                            format!("are both forms of `{actor}`"),
                            "take one out of its aliases, or out of this list",
                        ),
                        None => (
                            one,
                            "are kept apart here and merged above".to_owned(),
                            "remove one of the two; what is merged with the same name is merged, too",
                        ),
                    }
                }),
            };
            if let Some((one, what, help)) = told {
                sheet.error(form.start, format!("`{}` and `{}` {what}", one.value, form.value), help);
                return false;
            }
        }
        true
    }

    fn check_links(&self, sheet: &mut Sheet<'_>) {
        for of in &self.links {
            let slug = Slug::of(&of.value);
            if slug.as_str() != of.value || !self.slugs.contains(&slug) {
                let message = format!("there is no actor `{}`", of.value);
                sheet.error(of.start, message, "add an [[actor]] with that slug, or mend `of`");
            }
        }
    }
}

/// The slug that is given, or that of the name.
pub(crate) fn slug(sheet: &mut Sheet<'_>, fields: Fields<'_>, name: &At<String>) -> Option<At<Slug>> {
    if !fields.has("slug") {
        return Some(At { value: Slug::of(&name.value), start: name.start });
    }
    let given = sheet.text(fields, "slug")?;
    let slug = Slug::of(&given.value);
    if slug.as_str() == given.value {
        return Some(At { value: slug, start: given.start });
    }
    let message = format!("`{}` can't be a slug", given.value);
    sheet.error(given.start, message, format!("write \"{slug}\": small letters, digits and single hyphens"));
    None
}

fn kind(sheet: &mut Sheet<'_>, fields: Fields<'_>) -> Option<ActorKind> {
    let given = sheet.required(fields, "this actor", "kind")?;
    let kind = ActorKind::from_slug(&given.value);
    if kind.is_none() {
        let known: Vec<&str> = ActorKind::ALL.iter().map(|kind| kind.slug()).collect();
        let help = format!("use one of {}", known.join(", "));
        sheet.error(given.start, format!("`{}` is no kind of actor", given.value), help);
    }
    kind
}
