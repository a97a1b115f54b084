//! Whatever bytes come in, reading ends with articles and problems, and every problem names a place in its file.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_ingest::{Folder, JsonLines, decode};
use proptest::prelude::*;
use std::fs;

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

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
