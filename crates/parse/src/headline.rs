//! Headlines have no articles and auxiliaries, and the network takes their verbs for the plurals of nouns (`Army kills
//! three`). Where a sentence without a stop has no finite verb, the word that could most easily be one is it.

use crate::relation::Relation;
use crate::tag::{Upos, Xpos};
use crate::tree::{Node, child, set, under};

/// By how much the best tag of a word may outdo that of a third person, and that of a plural, for the word to be the
/// verb: the scores of the network, chosen on headlines that were read by hand.
const THIRD: f32 = 8.0;
const PLURAL: f32 = 2.5;

/// How much better than the tag of a finite verb the best tag of a word is, where a dictionary has such a verb.
pub(crate) struct Margin {
    pub(crate) third: Option<f32>,
    pub(crate) plural: Option<f32>,
    /// Whether the dictionary has the word at all.
    pub(crate) listed: bool,
}

/// Nouns without a plural that act in headlines as plurals do.
const PEOPLE: &[&str] = &["police", "people", "men", "women", "children"];

/// The place of the word that is to be read as the verb of a headline, and its form there: that of an infinitive for
/// what is planned (`Police to search houses`).
pub(crate) fn verb(nodes: &[Node], margin: impl Fn(usize) -> Margin) -> Option<(usize, Xpos)> {
    let finite = |node: &Node| matches!(node.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
    if is_stopped(nodes) || nodes.iter().any(finite) {
        return None;
    }
    let leads_to_verb = |at: &usize| {
        let xpos = |at: usize| nodes.get(at).map(|node| node.xpos);
        xpos(*at) == Some(Xpos::To) && xpos(at + 1) == Some(Xpos::Vb)
    };
    if let Some(to) = (1..nodes.len()).find(leads_to_verb) {
        let acts = nodes.get(to - 1).is_some_and(|noun| {
            let Margin { third, plural, listed } = margin(to - 1);
            let verbless = third.is_none() && plural.is_none();
            noun.upos == Upos::Propn
                || noun.upos == Upos::Noun && !listed
                || noun.xpos == Xpos::Nns && verbless
                || PEOPLE.contains(&noun.lemma.as_str())
        });
        if acts {
            return Some((to + 1, Xpos::Vb));
        }
    }
    let lowest = |score: fn(Margin) -> Option<f32>, most: f32| {
        let places = (1..nodes.len().saturating_sub(1)).filter(|at| could_be_verb(nodes, *at));
        let scored = places.filter_map(|at| Some((at, score(margin(at))?)));
        scored.filter(|(_, score)| *score <= most).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(at, _)| at)
    };
    let third = lowest(|margin| margin.third, THIRD).map(|at| (at, Xpos::Vbz));
    third.or_else(|| lowest(|margin| margin.plural, PLURAL).map(|at| (at, Xpos::Vbp)))
}

/// Whether the word was read as a noun, with another before it and something behind it that it can govern. Behind a
/// preposition (`near the capital kills 19`) only an object makes it a verb.
fn could_be_verb(nodes: &[Node], at: usize) -> bool {
    let before = at > 0 && nodes.get(at - 1).is_some_and(ends_subject);
    let led = child(nodes, at, |child, node| child < at && node.relation == Relation::Case).is_some();
    let governs = nodes.get(at + 1).is_some_and(|next| match next.upos {
        Upos::Part => next.xpos == Xpos::To,
        Upos::Punct => next.xpos == Xpos::Open,
        Upos::Adp => !led,
        upos => upos != Upos::Cconj,
    });
    governs && before && nodes.get(at).is_some_and(|node| node.upos == Upos::Noun)
}

fn is_nominal(node: &Node) -> bool {
    matches!(node.upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
}

/// Whether a subject may end with the word: `Militant | refuse` stands for militants.
fn ends_subject(node: &Node) -> bool {
    is_nominal(node) || node.upos == Upos::Adj
}

/// Hangs the headline on its verb: the noun before it is its subject, the bare one behind it its object.
pub(crate) fn govern(nodes: &mut [Node], verb: usize, xpos: Xpos) {
    let Some(noun) = (0..verb).rev().find(|at| nodes.get(*at).is_some_and(ends_subject)) else { return };
    let head = nodes.get(verb).and_then(|node| node.head);
    let mut top = nodes.iter().position(|node| node.relation == Relation::Root).filter(|top| *top != verb);
    // `Rebel army storms town`: no order.
    if let Some(first) =
        top.filter(|top| *top < noun && nodes.get(*top).is_some_and(|node| node.xpos == Xpos::Vb))
    {
        rehang(nodes, first, verb, nodes.len());
        set(nodes, first, Some(noun), Relation::Compound);
        set(nodes, noun, Some(verb), Relation::Nsubj);
        if let Some(node) = nodes.get_mut(first) {
            (node.upos, node.xpos) = (Upos::Noun, Xpos::Nn);
        }
        top = None;
    }
    // What described the verb while it was a noun describes the noun before it.
    if xpos != Xpos::Vb {
        rehang(nodes, verb, noun, verb);
    }
    let subject = if let Some(top) = top.filter(|top| *top < verb) {
        if top != noun && nodes.get(noun).is_some_and(|node| node.head == Some(verb)) {
            set(nodes, noun, head.filter(|head| *head < verb).or(Some(top)), Relation::Nmod);
        }
        top
    } else {
        let above = |at: &usize| nodes.get(*at)?.head.filter(|head| *head < verb);
        std::iter::successors(Some(noun), above).take(nodes.len()).last().unwrap_or(noun)
    };
    set(nodes, verb, None, Relation::Root);
    set(nodes, subject, Some(verb), Relation::Nsubj);
    if let Some(top) = top.filter(|top| *top > verb) {
        rehang(nodes, top, subject, verb);
        set(nodes, top, Some(verb), Relation::Obj);
    }
    let bare = |at: usize, node: &Node| at > verb && is_nominal(node) && is_noun_part(node.relation);
    let object = child(nodes, verb, bare).filter(|object| {
        child(nodes, *object, |_, node| node.relation == Relation::Case).is_none()
            && child(nodes, verb, |_, node| node.relation == Relation::Obj).is_none()
    });
    if let Some(object) = object {
        set(nodes, object, Some(verb), Relation::Obj);
    }
    if let Some(node) = nodes.get_mut(verb) {
        (node.upos, node.xpos) = (Upos::Verb, xpos);
    }
}

/// Reads an adjective right behind the noun or number that a headline without a verb hangs on as what is said of it:
/// `126 dead in blast`.
pub(crate) fn say_of_noun(nodes: &mut [Node]) {
    let Some(noun) = nodes.iter().position(|node| node.relation == Relation::Root) else { return };
    let said =
        |node: &Node| node.upos == Upos::Adj && node.relation == Relation::Amod && node.head == Some(noun);
    let verbless = nodes.iter().all(|node| {
        !matches!(node.upos, Upos::Verb | Upos::Aux) || node.xpos == Xpos::Vbn || node.xpos == Xpos::Vbg
    });
    let adjective = noun + 1;
    if !is_stopped(nodes)
        && verbless
        && nodes.get(noun).is_some_and(is_nominal)
        && nodes.get(adjective).is_some_and(said)
    {
        set(nodes, adjective, None, Relation::Root);
        set(nodes, noun, Some(adjective), Relation::Nsubj);
        for node in nodes.iter_mut().skip(adjective + 1).filter(|node| node.head == Some(noun)) {
            node.head = Some(adjective);
        }
    }
}

/// Whether a stop ends the words, as none ends a headline.
fn is_stopped(nodes: &[Node]) -> bool {
    nodes.last().is_none_or(|last| matches!(last.lemma.as_str(), "." | "?" | "!" | "…"))
}

fn is_noun_part(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Flat
            | Relation::Appos
            | Relation::Nmod
            | Relation::Nummod
            | Relation::Dep
            | Relation::Compound
    )
}

/// Hangs what stands before `end` and hangs on `from` on `noun`, but for what `noun` itself hangs under.
fn rehang(nodes: &mut [Node], from: usize, noun: usize, end: usize) {
    for at in 0..end.min(nodes.len()) {
        let moves = nodes.get(at).is_some_and(|node| node.head == Some(from)) && !under(nodes, noun, at);
        if let Some(node) = nodes.get_mut(at).filter(|_| moves) {
            node.head = Some(noun);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Margin, govern, say_of_noun, verb};
    use crate::tag::Xpos;
    use crate::tree::{Node, tests::nodes};

    /// `head/relation` of each word.
    fn told(nodes: &[Node]) -> String {
        let told = nodes
            .iter()
            .map(|node| format!("{}/{}", node.head.map_or(0, |head| head + 1), node.relation.name()));
        told.collect::<Vec<_>>().join(" ")
    }

    /// The words with their verb found, where the word at `at` is nearly a third person.
    fn read(words: &str, at: usize) -> String {
        let mut nodes = nodes(words);
        let near = |place: usize| Margin { third: (place == at).then_some(1.0), plural: None, listed: true };
        match verb(&nodes, near) {
            Some((verb, xpos)) => govern(&mut nodes, verb, xpos),
            None => say_of_noun(&mut nodes),
        }
        told(&nodes)
    }

    #[test]
    fn a_plural_before_what_it_can_govern_is_the_verb() {
        // Army kills three; Storm batters coast
        assert_eq!(read("army/NN/2/compound kill/NNS/0/root 3/CD/2/flat", 1), "2/nsubj 0/root 2/obj");
        assert_eq!(
            read("storm/NN/3/compound batter/NNS/3/compound coast/NN/0/root", 1),
            "2/nsubj 0/root 2/obj"
        );
        // Fire near capital kills 19
        assert_eq!(
            read("fire/NN/0/root near/IN/4/case capital/NN/4/compound kill/NNS/1/nmod 19/CD/4/nummod", 3),
            "4/nsubj 3/case 1/nmod 0/root 4/obj"
        );
    }

    #[test]
    fn what_is_planned_stands_behind_to() {
        // Norvale to cut jobs; Plan to cut jobs
        let city = "Norvale/NNP/0/root to/TO/3/mark cut/VB/1/acl job/NNS/3/obj";
        assert_eq!(read(city, 9), "3/nsubj 3/mark 0/root 3/obj");
        let plan = "plan/NN/0/root to/TO/3/mark cut/VB/1/acl job/NNS/3/obj";
        assert_eq!(read(plan, 9), "0/root 3/mark 1/acl 3/obj");
    }

    #[test]
    fn an_adjective_behind_its_noun_is_said_of_it() {
        // 86 dead in attack; the same with a stop, and with a verb
        let dead = "86/CD/0/root dead/JJ/1/amod in/IN/4/case attack/NN/1/nmod";
        assert_eq!(read(dead, 9), "2/nsubj 0/root 4/case 2/nmod");
        let stopped = "86/CD/0/root dead/JJ/1/amod ././1/punct";
        assert_eq!(read(stopped, 9), "0/root 1/amod 1/punct");
        assert_eq!(nodes(dead)[1].xpos, Xpos::Jj);
    }
}
