//! What holds of the model and of every tree: a damaged file is refused, a tree is a tree, the same input gives the
//! same tree, and the time that a token takes does not grow without end.

use parallax_parse::{Form, MODEL, ModelError, Parser, Relation, Tree, Upos, VerbForm};
use proptest::prelude::*;
use std::sync::LazyLock;
use std::time::Instant;

#[expect(clippy::expect_used, reason = "without a model there is nothing to test")]
static PARSER: LazyLock<Parser> =
    LazyLock::new(|| Parser::new(MODEL).expect("the model of the repository loads"));

/// Parses words that are parted by spaces; a mark behind a word is glued to it.
fn parse(words: &str) -> Tree {
    let form = |text| Form { text, glued: [".", ",", "'s", "n't"].contains(&text), quotes: text == "\"" };
    PARSER.parse(&words.split(' ').map(form).collect::<Vec<_>>())
}

fn is_tree(tree: &Tree) -> bool {
    let roots = tree.nodes().iter().filter(|node| node.head.is_none()).count();
    let bounded = (0..tree.len()).all(|at| tree.path(at).take(tree.len() + 1).count() < tree.len());
    roots == usize::from(!tree.is_empty()) && bounded
}

#[test]
fn a_sentence_reads_as_it_should() {
    let tree = parse("The old ministers said that Russia hit the port .");
    let heads: Vec<_> = tree.nodes().iter().map(|node| node.head).collect();
    assert_eq!(heads[..3], [Some(2), Some(2), Some(3)]);
    assert_eq!(tree.relation(2), Some(Relation::Nsubj));
    assert_eq!(tree.root(), Some(3));
    assert_eq!(tree.child(3, Relation::Ccomp), Some(6));
    assert_eq!(tree.subtree(6), 4..9);
    assert_eq!(tree.child(6, Relation::Nsubj), Some(5));
    assert_eq!(tree.child(6, Relation::Obj), Some(8));
    let said = tree.get(3).unwrap();
    assert_eq!((said.lemma.as_str(), said.upos, said.verb_form()), ("say", Upos::Verb, VerbForm::Finite));
    assert_eq!(tree.get(2).unwrap().lemma, "minister");
    let passive = parse("The port was hit by rockets .");
    assert!(passive.is_passive(3) && !tree.is_passive(3));
    assert_eq!(passive.child(3, Relation::OblAgent), Some(5));
}

#[test]
fn the_model_says_where_it_is_from() {
    for name in ["UD_English-EWT", "UD_English-GUM", "CC BY-SA 4.0", "GloVe"] {
        assert!(PARSER.about().contains(name), "the model does not name {name}");
    }
}

#[test]
fn a_damaged_model_is_refused() {
    assert_eq!(Parser::new(b"").unwrap_err(), ModelError::Foreign);
    assert_eq!(Parser::new(&MODEL[..MODEL.len() - 1]).unwrap_err(), ModelError::Damaged);
    for at in (0..MODEL.len()).step_by(MODEL.len() / 40) {
        let mut bytes = MODEL.to_vec();
        bytes[at] ^= 0x40;
        assert!(Parser::new(&bytes).is_err(), "byte {at} was changed");
    }
}

#[test]
fn long_and_repeated_input_takes_bounded_time() {
    let seconds = |count: usize| {
        let forms = vec![Form { text: "buffalo", glued: false, quotes: false }; count];
        let begun = Instant::now();
        assert!(is_tree(&PARSER.parse(&forms)));
        begun.elapsed().as_secs_f64() / count as f64
    };
    let short = seconds(600).max(seconds(600));
    let long = seconds(6000);
    assert!(long < 8.0 * short + 1e-4, "a token takes {long} s in a long text and {short} s in a short one");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_tokens_make_a_tree(
        words in prop::collection::vec(("\\PC{0,12}|[a-z']{1,6}|said|the|,|\"", any::<bool>(), any::<bool>()), 0..60)
    ) {
        let forms: Vec<_> =
            words.iter().map(|(text, glued, quotes)| Form { text, glued: *glued, quotes: *quotes }).collect();
        let tree = PARSER.parse(&forms);
        prop_assert_eq!(tree.len(), forms.len());
        prop_assert!(is_tree(&tree));
        prop_assert_eq!(&tree, &PARSER.parse(&forms));
        for (at, node) in tree.nodes().iter().enumerate() {
            prop_assert_eq!(node.relation == Relation::Root, node.head.is_none());
            prop_assert!(tree.children(at).all(|child| tree.head(child) == Some(at)));
            let range = tree.subtree(at);
            prop_assert!((0..tree.len()).all(|other| !tree.is_under(other, at) || range.contains(&other)));
        }
    }
}

/// Words of headlines: nouns that could be verbs, participles that could be pasts, and what stands around them.
const NEWS: [&str; 24] = [
    "army", "kills", "bombs", "to", "cut", "Norvale", "near", "capital", "16", "dead", ",", "won", "killed",
    "by", "rebel", "rules", "against", "and", "known", "which", "plan", "police", "at", "least",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn any_headline_makes_a_tree(words in prop::collection::vec(0..NEWS.len(), 0..14), stop in any::<bool>()) {
        let mut words: Vec<&str> = words.into_iter().map(|word| NEWS[word]).collect();
        words.extend(stop.then_some("."));
        let tree = parse(&words.join(" "));
        prop_assert!(is_tree(&tree), "{words:?}: {:?}", tree.nodes());
        for node in tree.nodes() {
            prop_assert_eq!(node.relation == Relation::Root, node.head.is_none());
        }
    }
}
