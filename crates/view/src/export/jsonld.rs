//! Rows as JSON-LD (W3C Recommendation, 16 July 2020) in the words of schema.org: a `Dataset` of the `Claim`s, each
//! with the `NewsArticle` that it appears in. The context is named, not fetched. A `ClaimReview` rates the truth of a
//! claim; nothing here does, so none is written.

use super::cited::{Asserted, Cited};
use super::json::Json;
use super::table::Origin;
use crate::texts::export as texts;
use parallax_model::{Actor, ActorKind};

pub(super) fn write(origin: &Origin, rows: &[Cited<'_>]) -> String {
    let about = texts::counted(origin.label, origin.count);
    Json::object([
        ("@context", "https://schema.org".into()),
        ("@type", "Dataset".into()),
        ("@id", origin.link.as_str().into()),
        ("url", origin.link.as_str().into()),
        ("name", about.into()),
        ("description", texts::description(&origin.corpus, &origin.title).into()),
        ("identifier", origin.corpus.as_str().into()),
        ("dateCreated", origin.day.as_str().into()),
        ("keywords", Json::some(origin.changes.iter().map(|change| texts::own_change(change).into()))),
        ("hasPart", Json::List(rows.iter().map(item).collect())),
    ])
    .document()
}

fn item(row: &Cited<'_>) -> Json {
    // A mention is a quotation; that an outlet names somebody is no claim.
    let claim = row.claim.as_ref();
    Json::object([
        ("@type", if claim.is_some() { "Claim" } else { "Quotation" }.into()),
        ("@id", row.link.as_str().into()),
        ("url", row.link.as_str().into()),
        ("identifier", row.id.as_str().into()),
        ("text", row.words.as_str().into()),
        ("abstract", row.sentence.as_str().into()),
        ("author", claim.map_or(Json::Nothing, |claim| author(row, claim))),
        ("creditText", claim.map_or(Json::Nothing, |claim| claim.chain.join(" ← ").into())),
        ("genre", claim.map_or(Json::Nothing, |claim| claim.kind.into())),
        (
            "keywords",
            Json::some(claim.into_iter().flat_map(|claim| [claim.voice.into(), claim.certainty.into()])),
        ),
        ("about", Json::some(row.about.iter().map(|actor| entity(actor)))),
        ("temporalCoverage", claim.and_then(|claim| claim.days.as_deref()).map_or(Json::Nothing, Json::from)),
        ("spatialCoverage", claim.and_then(|claim| claim.place).map_or(Json::Nothing, place)),
        (if claim.is_some() { "appearance" } else { "isPartOf" }, article(row)),
    ])
}

/// The outlet of what it says itself, else the actor who is credited; others have only their words in the chain.
fn author(row: &Cited<'_>, claim: &Asserted<'_>) -> Json {
    match claim.speakers.as_slice() {
        [] if claim.own => outlet(row),
        [] => Json::Nothing,
        [one] => speaks(one),
        several => Json::List(several.iter().map(|actor| speaks(actor)).collect()),
    }
}

fn speaks(actor: &Actor) -> Json {
    match actor.kind {
        ActorKind::Place => Json::Nothing,
        // A state speaks through its government: schema.org lets no country be an author.
        ActorKind::State => named("GovernmentOrganization", actor),
        _ => entity(actor),
    }
}

fn outlet(row: &Cited<'_>) -> Json {
    Json::object([("@type", "NewsMediaOrganization".into()), ("name", row.outlet.as_str().into())])
}

fn entity(actor: &Actor) -> Json {
    let kind = match actor.kind {
        ActorKind::Person => "Person",
        ActorKind::Place => "Place",
        ActorKind::State => "Country",
        ActorKind::Medium => "NewsMediaOrganization",
        ActorKind::Group | ActorKind::Organisation => "Organization",
    };
    named(kind, actor)
}

fn named(kind: &str, actor: &Actor) -> Json {
    let names = actor.aliases.iter().filter(|alias| alias.form != actor.name);
    Json::object([
        ("@type", kind.into()),
        ("identifier", actor.slug.as_str().into()),
        ("name", actor.name.as_str().into()),
        ("alternateName", Json::some(names.map(|alias| alias.form.as_str().into()))),
    ])
}

fn place(actor: &Actor) -> Json {
    Json::object([("@type", "Place".into()), ("name", actor.name.as_str().into())])
}

fn article(row: &Cited<'_>) -> Json {
    let published = &row.article.published;
    let day = published.day().map_or(Json::Nothing, |day| day.to_string().into());
    Json::object([
        ("@type", "NewsArticle".into()),
        ("@id", row.article_link.as_str().into()),
        ("identifier", row.article.slug.as_str().into()),
        ("headline", Json::filled(row.headline)),
        ("creditText", Json::filled(row.byline)),
        ("publisher", outlet(row)),
        ("datePublished", day),
        // Where no one day is known, what is known.
        ("description", Json::filled(&crate::wording::published(published))),
    ])
}
