//! What is not written in English is left unread, and each command says so.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use clap::Parser;
use parallax_cli::{Arguments, Outcome, run};
use serde_json::Value;

fn parallax(arguments: &[&str], input: &str) -> (Outcome, String) {
    let arguments = Arguments::try_parse_from([&["parallax"], arguments].concat()).unwrap();
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let outcome = run(&arguments, input.as_bytes(), &mut out, &mut errors);
    (outcome, String::from_utf8(out).unwrap())
}

/// A German report: nothing is read from it, and each place where one may look says so.
#[test]
fn a_text_in_another_language_has_no_claims_and_says_why() {
    let german = "Die Unterhändler kamen am Montag nach einer Pause von zehn Tagen wieder in der Hauptstadt zusammen, wie \
                  der Vermittler sagte. „Wir bleiben, bis das Papier unterschrieben ist“, erklärte er vor Journalisten. Die \
                  Regierung wies den Vorwurf zurück, sie habe die Gespräche verzögert. In der Nacht waren drei Menschen \
                  verletzt worden, als ein Lastwagen an einem Kontrollpunkt in Brand geriet.";
    let why = "This text is in German, and only English is understood: nothing is read from it.";
    let line = serde_json::json!({"file": "a.txt", "text": format!("Gespräche gehen weiter\n\n{german}\n")})
        .to_string();
    let (outcome, out) = parallax(&["analyze", "--input", "jsonl", "--format", "jsonl"], &line);
    let record: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(outcome, Outcome::Done);
    assert_eq!(record["document"]["unread"], why);
    assert!(record["warnings"].to_string().contains(why), "{}", record["warnings"]);
    for list in ["claims", "attributions", "mentions", "times"] {
        assert_eq!(record[list], serde_json::json!([]), "{list}");
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), format!("Gespräche gehen weiter\n\n{german}\n")).unwrap();
    let (_, said) = parallax(&["check", folder.path().to_str().unwrap()], "");
    assert!(said.contains(&format!("a.txt: warning: {why}")), "{said}");
}
