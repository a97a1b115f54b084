//! Participles that are the past of a clause. Regular verbs have one form for both, and the network takes the past for the
//! participle where words stand between it and its subject, or where its object is no plain noun.

use crate::relation::Relation;
use crate::tag::{Upos, Xpos};
use crate::tree::{Node, child, set, under};

/// Verbs that keep an object in the passive (`the prize given her`, `the man called Jim`), so that a participle of
/// theirs with an object may well describe a noun.
pub(crate) const KEEP_OBJECT: &[&str] = &[
    "afford",
    "allot",
    "allow",
    "appoint",
    "ask",
    "assign",
    "award",
    "brand",
    "bring",
    "call",
    "cause",
    "charge",
    "consider",
    "crown",
    "declare",
    "deem",
    "deny",
    "dub",
    "elect",
    "feed",
    "find",
    "fine",
    "give",
    "grant",
    "guarantee",
    "hand",
    "issue",
    "keep",
    "label",
    "leave",
    "lend",
    "make",
    "name",
    "offer",
    "owe",
    "pay",
    "permit",
    "proclaim",
    "promise",
    "quote",
    "read",
    "render",
    "rename",
    "sell",
    "send",
    "serve",
    "show",
    "style",
    "teach",
    "tell",
    "term",
    "title",
    "vote",
];

/// `The attack killed four people, the mayor said`: a participle of a verb of one object, with an object behind it, is
/// the past of a clause, and the noun that it was to describe its subject.
pub(crate) fn with_object(nodes: &mut [Node], verb: usize) {
    let Some(node) = nodes.get(verb) else { return };
    let Some(noun) = node.head.filter(|noun| *noun < verb) else { return };
    let Some(above) = nodes.get(noun) else { return };
    let takes = child(nodes, verb, |at, node| at > verb && node.relation == Relation::Obj).is_some();
    let own = |relation| {
        matches!(relation, Relation::Nsubj | Relation::NsubjPass | Relation::Aux | Relation::AuxPass)
    };
    let whole = child(nodes, verb, |_, node| own(node.relation)).is_some();
    if !takes || whole || KEEP_OBJECT.contains(&node.lemma.as_str()) {
        return;
    }
    let (head, relation) = (above.head, above.relation);
    // `stressed that a strike | destroyed both bridges`
    let marked = child(nodes, verb, |at, node| at < noun && node.relation == Relation::Mark).is_some();
    let relation = match relation {
        Relation::Obj if marked => Relation::Ccomp,
        Relation::Root | Relation::Ccomp | Relation::Parataxis | Relation::Conj | Relation::Advcl => relation,
        // The verb above stands behind the end of a quotation: `"The attack killed four," said | the mayor`.
        Relation::Nsubj | Relation::NsubjPass
            if head.is_some_and(|head| {
                nodes
                    .get(verb..head)
                    .is_some_and(|between| between.iter().any(|node| node.xpos == Xpos::Close))
            }) =>
        {
            Relation::Ccomp
        }
        // Another subject stands there already: `the attack killed four, the mayor | said`.
        Relation::Nsubj | Relation::NsubjPass
            if head.is_some_and(|head| {
                child(nodes, head, |at, node| at > verb && node.relation.universal() == Relation::Nsubj)
                    .is_some()
            }) =>
        {
            Relation::Ccomp
        }
        _ => return,
    };
    tell(nodes, verb, noun);
    set(nodes, verb, head, relation);
}

/// `said the bridge | cost 60,000 crowns`: a noun with an object is the past of a verb whose forms are all alike, and the noun
/// before it its subject.
pub(crate) fn noun_with_object(nodes: &mut [Node], verb: usize) {
    let Some((node, subject)) = nodes.get(verb).zip(verb.checked_sub(1)) else { return };
    let (head, relation) = (node.head, node.relation);
    let takes = child(nodes, verb, |at, node| at > verb && node.relation == Relation::Obj).is_some();
    let noun = |node: &Node| {
        node.relation == Relation::Compound && node.upos == Upos::Noun && node.head == Some(verb)
    };
    if node.xpos != Xpos::Nn || !takes || !nodes.get(subject).is_some_and(noun) {
        return;
    }
    for node in nodes.iter_mut().take(subject).filter(|node| node.head == Some(verb)) {
        node.head = Some(subject);
    }
    let clause = if relation == Relation::Root { relation } else { Relation::Ccomp };
    set(nodes, subject, Some(verb), Relation::Nsubj);
    set(nodes, verb, head, clause);
    if let Some(node) = nodes.get_mut(verb) {
        (node.upos, node.xpos) = (Upos::Verb, Xpos::Vbd);
    }
}

/// Makes the participle the past of the whole sentence, and the noun its subject.
fn tell(nodes: &mut [Node], verb: usize, noun: usize) {
    set(nodes, noun, Some(verb), Relation::Nsubj);
    set(nodes, verb, None, Relation::Root);
    if let Some(node) = nodes.get_mut(verb) {
        node.xpos = Xpos::Vbd;
    }
}

/// `The firm, known for its boats, won by a vote`: of a sentence without a finite verb of its own, the participle behind
/// what is set off by two commas is the past.
pub(crate) fn behind_insertion(nodes: &mut [Node], verb: usize) {
    let Some(noun) = nodes.iter().position(|node| node.relation == Relation::Root) else { return };
    let comma = |at: usize| nodes.get(at).is_some_and(|node| node.lemma == ",");
    let nominal =
        nodes.get(noun).is_some_and(|node| matches!(node.upos, Upos::Noun | Upos::Propn | Upos::Pron));
    let inserted =
        noun + 2 < verb && comma(verb - 1) && (noun + 1..verb - 1).any(comma) && under(nodes, verb, noun);
    let whole = |at: usize, node: &Node| {
        matches!(node.relation, Relation::Cop | Relation::Parataxis | Relation::Ccomp | Relation::Conj)
            || node.relation == Relation::Acl && at > verb
    };
    if !nominal || !inserted || child(nodes, noun, whole).is_some() {
        return;
    }
    tell(nodes, verb, noun);
    for node in nodes.iter_mut().skip(verb + 1).filter(|node| node.head == Some(noun)) {
        node.head = Some(verb);
    }
}

/// `Under the plan | the firm won by a vote`: what a preposition leads is no whole sentence where a participle behind it
/// has a subject.
pub(crate) fn behind_phrase(nodes: &mut [Node], verb: usize) {
    let Some(noun) = nodes.get(verb).and_then(|node| node.head).filter(|noun| *noun < verb) else { return };
    let led = child(nodes, noun, |at, node| at < noun && node.relation == Relation::Case).is_some();
    let root = nodes.get(noun).is_some_and(|node| node.relation == Relation::Root);
    let subject = child(nodes, verb, |at, node| {
        at > noun && at < verb && node.relation.universal() == Relation::Nsubj && node.xpos != Xpos::Wdt
    });
    if let Some(subject) = subject.filter(|_| led && root) {
        set(nodes, noun, Some(verb), Relation::Obl);
        tell(nodes, verb, subject);
    }
}

/// `The panel called on the towns | to act`: an infinitive with `to` has no subject where a whole sentence hangs on it.
pub(crate) fn before_infinitive(nodes: &mut [Node], verb: usize) {
    let Some(noun) = nodes.get(verb).and_then(|node| node.head).filter(|noun| *noun < verb) else { return };
    let Some(above) = nodes.get(noun).filter(|noun| noun.relation == Relation::Nsubj) else { return };
    let Some(infinitive) = above.head.filter(|head| *head > verb) else { return };
    let root = nodes.get(infinitive).is_some_and(|node| node.relation == Relation::Root);
    let to = child(nodes, infinitive, |at, node| at > verb && at < infinitive && node.xpos == Xpos::To);
    if root && to.is_some() {
        set(nodes, infinitive, Some(verb), Relation::Xcomp);
        tell(nodes, verb, noun);
    }
}

/// `In the last round the firm won by a vote`: the participle that a whole sentence hangs on, without an auxiliary, is the
/// past, though its subject was read as something else before it.
pub(crate) fn of_all(nodes: &mut [Node], verb: usize) {
    let helped = |_: usize, node: &Node| {
        matches!(node.relation, Relation::Aux | Relation::AuxPass | Relation::Cop)
            || node.relation.universal() == Relation::Nsubj
    };
    let named = |at: usize, node: &Node| at < verb && matches!(node.relation, Relation::Obl | Relation::Obj);
    let told = child(nodes, verb, helped).is_none() && child(nodes, verb, named).is_some();
    if let Some(node) = nodes.get_mut(verb).filter(|_| told) {
        node.xpos = Xpos::Vbd;
    }
}
