//! Links of older versions of the grammar, brought to the present one: a pure function from each version to the
//! next, over the pairs as they stand in the link. To raise [`VERSION`] does not compile without one more of them.

use super::VERSION;

/// The keys and the still escaped values of a link, in its order.
pub(super) type Pairs = Vec<(String, String)>;

/// What brings the pairs of one version to the next.
type Migration = fn(Pairs) -> Pairs;

/// The first brings version 1 to version 2.
const MIGRATIONS: [Migration; VERSION as usize - 1] = [];

/// The pairs of a link in the grammar of this version. A link without a version, or of a newer one, is read as it
/// stands.
pub(super) fn to_present(pairs: Pairs) -> Pairs {
    migrated(pairs, &MIGRATIONS)
}

fn migrated(pairs: Pairs, migrations: &[Migration]) -> Pairs {
    let version = pairs.iter().rev().find(|(key, _)| key == "v").and_then(|(_, value)| value.parse().ok());
    let done = version.map_or(migrations.len(), |version: usize| version.saturating_sub(1));
    migrations.iter().skip(done).fold(pairs, |pairs, migrate| migrate(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed(pairs: Pairs, from: &str, to: &str) -> Pairs {
        let name = |key: String| if key == from { to.to_owned() } else { key };
        pairs.into_iter().map(|(key, value)| (name(key), value)).collect()
    }

    fn read(version: &str) -> String {
        let link = [("outlet", "a"), ("v", version)].map(|(key, value)| (key.to_owned(), value.to_owned()));
        let steps: [Migration; 2] =
            [|pairs| renamed(pairs, "outlet", "source"), |pairs| renamed(pairs, "source", "publisher")];
        migrated(link.into(), &steps).remove(0).0
    }

    #[test]
    fn a_link_takes_the_steps_from_its_own_version_on() {
        assert_eq!(["1", "2", "3", "4"].map(read), ["publisher", "outlet", "outlet", "outlet"]);
        assert_eq!(["", "x", "-1", "99999999999999999999"].map(read), ["outlet"; 4]);
    }
}
