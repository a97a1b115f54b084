//! Whatever bytes come in, reading ends with articles and problems, and every problem names a place in its file.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_ingest::{Folder, JsonLines, Severity, decode, read_actors};
use parallax_model::{Registry, Verdict};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::time::Instant;

/// Pieces of lists, right and wrong, in any order.
fn list() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("[[article]]\n".to_owned()),
        Just("[[actor]]\n".to_owned()),
        Just("[[side]]\nslug = \"a\"\n".to_owned()),
        Just("file = \"001.txt\"\n".to_owned()),
        Just("name = \"Ada\"\nkind = \"person\"\n".to_owned()),
        Just("aliases = [\"Ada\", 3, \"\"]\n".to_owned()),
        Just("published = { day = 2018-10-01, basis = \"stated\", words = [\"x\"] }\n".to_owned()),
        Just("published = { from = \"2018-13-01\", to = [] }\n".to_owned()),
        "\\PC{0,20}\n",
    ];
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.concat())
}

/// Whether the rulings that were taken over keep apart what they merge, by any number of steps.
fn contradict(registry: &Registry) -> bool {
    let small = |form: &String| form.to_lowercase();
    let mut groups: Vec<BTreeSet<String>> = Vec::new();
    groups.extend(
        registry.actors.iter().map(|actor| actor.aliases.iter().map(|alias| small(&alias.form)).collect()),
    );
    let merges = registry.rulings.iter().filter(|ruling| ruling.verdict == Verdict::Merge);
    groups.extend(merges.map(|ruling| ruling.forms.iter().map(small).collect()));
    while let Some((a, b)) = (0..groups.len())
        .flat_map(|a| (a + 1..groups.len()).map(move |b| (a, b)))
        .find(|(a, b)| !groups[*a].is_disjoint(&groups[*b]))
    {
        let gone = groups.swap_remove(b);
        groups[a].extend(gone);
    }
    let apart = registry.rulings.iter().filter(|ruling| ruling.verdict == Verdict::KeepApart);
    apart.into_iter().any(|ruling| {
        groups.iter().any(|group| ruling.forms.iter().filter(|form| group.contains(&small(form))).count() > 1)
    })
}

#[test]
fn a_thousand_merges_and_a_hundred_thousand_names_are_read_at_once() {
    let mut list = String::from("[[actor]]\nname = \"Abu One\"\nkind = \"person\"\naliases = [");
    list.extend((0..100_000).map(|number| format!("\"Abu {number}\", ")));
    list.push_str("]\n");
    for number in 0..1_000 {
        let _ = writeln!(list, "[[merge]]\nforms = [\"Name {number}\", \"Name {}\"]", number + 1);
        let _ = writeln!(list, "[[keep_apart]]\nforms = [\"Name {number}\", \"Other {number}\"]");
    }
    let begun = Instant::now();
    let (registry, problems) = read_actors(&list);
    assert_eq!((registry.rulings.len(), problems), (2_000, vec![]));
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_rulings_that_are_taken_over_contradict_each_other(
        rulings in prop::collection::vec((any::<bool>(), prop::collection::vec("[a-fA-F]", 2..4)), 0..8),
        aliases in prop::collection::vec("[a-f]", 0..3),
    ) {
        let mut list = format!("[[actor]]\nname = \"g\"\nkind = \"group\"\naliases = {aliases:?}\n[[actor]]\nname = \"h\"\nkind = \"group\"\n");
        for (merge, forms) in &rulings {
            let _ = writeln!(list, "[[{}]]\nforms = {forms:?}", if *merge { "merge" } else { "keep_apart" });
        }
        let (registry, problems) = read_actors(&list);
        prop_assert!(!contradict(&registry), "{}\n{:?}", list, registry.rulings);
        // What is left out is told, and nothing else is left out.
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        prop_assert_eq!(errors + registry.rulings.len(), rulings.len());
    }

    #[test]
    fn any_bytes_are_decoded_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(decoded) = decode(&bytes) {
            prop_assert!(!decoded.text.is_empty());
            let plain = decoded.encoding.is_none() && decoded.strays.is_none();
            prop_assert_eq!(plain, std::str::from_utf8(&bytes).is_ok());
        }
    }

    #[test]
    fn any_stream_gives_an_answer_for_each_line(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let answers = JsonLines::new(bytes.as_slice(), "stream").count();
        prop_assert_eq!(answers, bytes.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count());
    }

    #[test]
    fn any_list_is_read_and_its_problems_lie_in_it(corpus in list(), actors in list()) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("001.txt"), "Talks resume").unwrap();
        fs::write(folder.path().join("corpus.toml"), &corpus).unwrap();
        fs::write(folder.path().join("actors.toml"), &actors).unwrap();
        let folder = Folder::open(folder.path()).unwrap();
        for problem in &folder.problems {
            let text = if problem.file == "corpus.toml" { &corpus } else { &actors };
            let lines = text.split('\n').count();
            prop_assert!(problem.place.is_some_and(|place| (1..=lines).contains(&place.line)), "{}", problem);
            prop_assert!(!problem.message.is_empty() && !problem.help.is_empty());
        }
    }
}
