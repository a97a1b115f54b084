//! What is said where nothing marks it: no `that`, no comma. The network takes the subject of what is said for an object of
//! the verb of saying, and who says it for an object of what is said.

use crate::past::KEEP_OBJECT;
use crate::relation::Relation;
use crate::tag::{Upos, Xpos};
use crate::tree::{Node, child, set, under};

/// Verbs of saying that take a clause and no noun.
const SAY: &[&str] = &["say", "argue", "insist", "believe", "think"];

/// `said the extension of the deal | prolonged a shortage`: behind a verb that takes no noun, a participle with an object is the
/// past of what is said, and the noun that was to be the object its subject. Of several the last.
pub(crate) fn clause(nodes: &mut [Node], object: usize) {
    let Some(head) = nodes.get(object).and_then(|node| node.head).filter(|head| *head < object) else {
        return;
    };
    let says =
        nodes.get(head).is_some_and(|node| node.upos == Upos::Verb && SAY.contains(&node.lemma.as_str()));
    let whole = |verb: usize| {
        let own = |_: usize, node: &Node| {
            let relation = node.relation.universal();
            matches!(relation, Relation::Nsubj | Relation::Aux) || relation == Relation::Mark
        };
        child(nodes, verb, own).is_some()
    };
    let told = |verb: &usize| {
        let Some(node) = nodes.get(*verb) else { return false };
        let takes = child(nodes, *verb, |at, node| at > *verb && node.relation == Relation::Obj).is_some();
        let describes = matches!(node.relation, Relation::Acl | Relation::Amod | Relation::Conj);
        node.xpos == Xpos::Vbn && takes && describes && !KEEP_OBJECT.contains(&node.lemma.as_str())
    };
    let mut verbs = (object + 1..nodes.len()).rev().filter(|verb| under(nodes, *verb, object) && told(verb));
    let Some(verb) = verbs.find(|verb| says && !whole(*verb)) else { return };
    set(nodes, verb, Some(head), Relation::Ccomp);
    set(nodes, object, Some(verb), Relation::Nsubj);
    if let Some(node) = nodes.get_mut(verb) {
        node.xpos = Xpos::Vbd;
    }
}

/// `Most streets had become empty a witness | said`: the noun before a verb of saying that ends its sentence and has no subject
/// says it.
pub(crate) fn trails(nodes: &mut [Node], verb: usize) {
    let says =
        nodes.get(verb).is_some_and(|node| node.upos == Upos::Verb && SAY.contains(&node.lemma.as_str()));
    let ends = nodes.iter().skip(verb + 1).all(|node| node.upos == Upos::Punct);
    let own = child(nodes, verb, |_, node| node.relation.universal() == Relation::Nsubj).is_some();
    let Some(last) = verb.checked_sub(1).filter(|_| says && ends && !own) else { return };
    let named = |at: usize| nodes.get(at).is_some_and(|node| node.upos == Upos::Propn);
    let inside = |at: &usize| {
        let node = nodes.get(*at)?;
        let head = node.head?;
        // `the Observatory for Human Rights`, but not `a look at the town Rudskoi`
        let name = node.relation == Relation::Nmod && named(*at) && named(head);
        (name || matches!(node.relation, Relation::Flat | Relation::Compound)).then_some(head)
    };
    let noun = std::iter::successors(Some(last), inside).take(nodes.len()).last().unwrap_or(last);
    let told = nodes.get(noun).is_some_and(|node| {
        let of = node.head.is_some_and(|head| head != verb && under(nodes, head, verb));
        of && matches!(node.upos, Upos::Noun | Upos::Propn)
            && matches!(node.relation, Relation::Obj | Relation::Obl)
    });
    let counted =
        |at: usize, node: &Node| at < noun && matches!(node.relation, Relation::Det | Relation::Nummod);
    let determined =
        child(nodes, noun, counted).is_some() || nodes.get(noun).is_some_and(|node| node.upos == Upos::Propn);
    let led = child(nodes, noun, |_, node| node.relation == Relation::Case).is_some();
    if told && determined && !led {
        set(nodes, noun, Some(verb), Relation::Nsubj);
    }
}

#[cfg(test)]
mod tests {
    use super::{clause, trails};
    use crate::tree::tests::nodes;

    #[test]
    fn a_participle_with_an_object_behind_said_is_what_is_said() {
        // said the deal killed trade; said the deal killed there
        let mut told = nodes("say/VBD/0/root the/DT/3/det deal/NN/1/obj kill/VBN/3/acl trade/NN/4/obj");
        clause(&mut told, 2);
        assert_eq!((told[2].head, told[3].head), (Some(3), Some(0)));
        let mut bare = nodes("say/VBD/0/root the/DT/3/det deal/NN/1/obj kill/VBN/3/acl there/RB/4/advmod");
        clause(&mut bare, 2);
        assert_eq!(bare[2].head, Some(0));
    }

    #[test]
    fn a_noun_before_said_at_the_end_says_it() {
        // streets became empty a man said; streets became empty for a man said
        let mut told = nodes(
            "street/NNS/2/nsubj become/VBN/6/ccomp empty/JJ/2/xcomp a/DT/5/det man/NN/2/obj say/VBD/0/root",
        );
        trails(&mut told, 5);
        assert_eq!(told[4].head, Some(5));
        let mut led = nodes(
            "street/NNS/2/nsubj become/VBN/6/ccomp for/IN/5/case a/DT/5/det man/NN/2/obl say/VBD/0/root",
        );
        trails(&mut led, 5);
        assert_eq!(led[4].head, Some(1));
    }
}
